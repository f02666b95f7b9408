"""One article with what was read in it: the questions that dating and titling ask of it.

Offsets are looked up by bisection, so that a long article costs what its length costs and no more.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from generator.edtf import ymd
from generator.events.dating import dates_a_happening
from generator.model import Article, Link, Mention, Registry, Sentence
from generator.when import When

STORY_DAYS = 31
"""A further event this near to the article's day may belong to the article's story by its people alone."""

_IN_PLACE = re.compile(r"\b(?:in|negli|nelle|dalla|dall['’]|dagli)\s*$", re.IGNORECASE)
"""«in Italia», «dalla Russia»: a country named as a place."""


class Telling:
    """The article, its sentences, temporal expressions and links."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        links: Sequence[Link],
        registry: Registry,
    ) -> None:
        self.article = article
        self.sentences = tuple(sentences)
        self.body_start = article.dateline.end if article.dateline else 0
        kinds = {actor.id: actor.kind for actor in registry.actors}
        self.actors = tuple(link for link in links if link.target in kinds)
        self.topics = tuple(link for link in links if link.target not in kinds)
        self.countries = {id_ for id_, kind in kinds.items() if kind == "country"}
        self.pairs = {topic.id: frozenset(topic.all_actors) for topic in registry.topics if topic.all_actors}
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._mention_starts = [mention.start for mention in self._mentions]
        self._named = sorted((place.start, link.target) for link in self.actors for place in link.in_text)
        self._on_topic = sorted((place.start, link.target) for link in self.topics for place in link.in_text)
        self._block_starts = [block.start for block in article.blocks]

    def lead(self) -> list[Sentence]:
        """The sentences of the first paragraph, the dateline left out."""
        paragraphs = (b for b in self.article.blocks if b.kind != "heading" and b.end > self.body_start)
        first = next(paragraphs, None)
        end = first.end if first else len(self.article.text)
        clean = (self.without_dateline(sentence) for sentence in self.sentences if sentence.start < end)
        return [sentence for sentence in clean if sentence]

    def without_dateline(self, sentence: Sentence) -> Sentence | None:
        """The sentence as it is quoted: «Mosca, 31 dicembre 2025 –» is not part of it."""
        if sentence.end <= self.body_start:
            return None
        if sentence.start >= self.body_start:
            return sentence
        start = sentence.end - len(self.article.text[self.body_start : sentence.end].lstrip())
        return Sentence(start, sentence.end, self.article.text[start : sentence.end])

    def dating(self, sentence: Sentence, *, coarse: bool = False) -> list[Mention]:
        """The expressions of a sentence that may date what it tells."""
        first = bisect.bisect_left(self._mention_starts, max(sentence.start, self.body_start))
        last = bisect.bisect_left(self._mention_starts, sentence.end)
        return [
            mention
            for mention in self._mentions[first:last]
            if dates_a_happening(
                mention, sentence.text, mention.start - sentence.start, self.article.anchor, coarse=coarse
            )
        ]

    def actors_between(self, start: int, end: int, *, acting: bool = False) -> tuple[str, ...]:
        """Actors named in a stretch, in the order of their first naming; `acting` passes over countries as places."""
        named = _between(self._named, start, end)
        if acting:
            text = self.article.text
            named = [
                (at, id_)
                for at, id_ in named
                if not (id_ in self.countries and _IN_PLACE.search(text[max(0, at - 8) : at]))
            ]
        return tuple(dict.fromkeys(id_ for _, id_ in named))

    def topics_of(self, sentence: Sentence, actors: Sequence[str], main_actors: Sequence[str]) -> tuple[str, ...]:
        """The article's topics that a further event belongs to.

        Those whose words stand in its paragraph, those made of its actors, and, when it shares somebody (not merely a
        country) with the main event, all of them. `main_actors` is empty for an event of another time.
        """
        start, end = self._paragraph(sentence)
        said = {id_ for _, id_ in _between(self._on_topic, start, end)}
        shared = (set(actors) & set(main_actors)) - self.countries
        return tuple(
            link.target
            for link in self.topics
            if link.target in said or shared or (self.pairs.get(link.target, frozenset({""})) <= set(actors))
        )

    def _paragraph(self, sentence: Sentence) -> tuple[int, int]:
        position = bisect.bisect_right(self._block_starts, sentence.start) - 1
        if position < 0:
            return sentence.start, sentence.end
        block = self.article.blocks[position]
        return block.start, block.end


def _between(places: list[tuple[int, str]], start: int, end: int) -> list[tuple[int, str]]:
    return places[bisect.bisect_left(places, (start, "")) : bisect.bisect_left(places, (end, ""))]


def days_from(article: Article, when: When) -> int:
    """About how many days lie between the article's day and the event; 0 when it holds that day."""
    first, after = when.edtf.bounds
    anchor = ymd(article.anchor)
    if (first is None or first <= anchor) and (after is None or anchor < after):
        return 0
    near = first if first and first > anchor else after or first
    assert near is not None
    return abs((near[0] - anchor[0]) * 372 + (near[1] - anchor[1]) * 31 + near[2] - anchor[2])
