"""One article with what was read in it: the questions that dating, titling and involving ask of it.

Offsets are looked up by bisection, so that a long article costs what its length costs and no more.
"""

from __future__ import annotations

import bisect
import functools
import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.dating import dates_told
from generator.events.hours import settle_hours
from generator.events.retelling import stems
from generator.gregorian import day_number, ymd
from generator.model import Article, How, Link, Mention, Registry, Salience, Sentence
from generator.when import When

_LIVE = 2
"""So many entries make a live report."""
STORY_DAYS = 31
"""A further event this near to the article's day may belong to the article's story by its people alone."""


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """One place of the text that names a subject."""

    start: int
    end: int
    target: str
    how: How


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
        clean = map(self.without_dateline, sentences)
        self.sentences = tuple(sentence for sentence in clean if sentence)
        self.kinds = {actor.id: actor.kind for actor in registry.actors}
        self.actors = tuple(link for link in links if link.target in self.kinds)
        self.topics = tuple(link for link in links if link.target not in self.kinds)
        self.roles: dict[str, Salience] = {link.target: link.role for link in self.actors}
        self.pairs = {topic.id: frozenset(topic.all_actors) for topic in registry.topics if topic.all_actors}
        ordered = sorted(mentions, key=lambda mention: mention.start)
        self._mentions = settle_hours(ordered, self.sentences, article.blocks, article.anchor)
        self._mention_starts = [mention.start for mention in self._mentions]
        self._named = _places(self.actors)
        self._named_starts = [place.start for place in self._named]
        self._on_topic = _places(self.topics)
        self._topic_starts = [place.start for place in self._on_topic]
        self._block_starts = [block.start for block in article.blocks]
        self._topics_of_block: dict[int, dict[str, Named]] = {}

    def lead(self) -> list[Sentence]:
        """The sentences of the first paragraph, the dateline left out."""
        first = self.article.first_paragraph
        end = first.end if first else len(self.article.text)
        return [sentence for sentence in self.sentences if sentence.start < end]

    @functools.cached_property
    def lead_end(self) -> int:
        """The offset after the first paragraph."""
        lead = self.lead()
        return lead[-1].end if lead else 0

    def entry_of_the_title(self) -> list[Sentence]:
        """Of a live report, the entry that tells what the title says; nothing of any other article."""
        entries = [mention.start for mention in self._mentions if mention.rule == "live_entry"]
        if len(entries) < _LIVE:
            return []
        wanted = stems(self.article.title)
        starts = [sentence.start for sentence in self.sentences]
        firsts = [bisect.bisect_left(starts, start) for start in (*entries, len(self.article.text))]
        told = [list(self.sentences[first:after]) for first, after in itertools.pairwise(firsts)]
        shared = [len(stems(" ".join(sentence.text for sentence in entry)) & wanted) for entry in told]
        return told[shared.index(max(shared))]

    def without_dateline(self, sentence: Sentence) -> Sentence | None:
        """The sentence as it is quoted: «Mosca, 31 dicembre 2025 –» is not part of it."""
        if sentence.end <= self.article.text_start:
            return None
        if sentence.start >= self.article.text_start:
            return sentence
        start = sentence.end - len(self.article.text[self.article.text_start : sentence.end].lstrip())
        return Sentence(start, sentence.end, self.article.text[start : sentence.end])

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The expressions that begin in a stretch of the text, the dateline's left out."""
        first = bisect.bisect_left(self._mention_starts, max(start, self.article.text_start))
        last = bisect.bisect_left(self._mention_starts, end)
        return self._mentions[first:last]

    def dating(self, sentence: Sentence, *, coarse: bool = False) -> list[Mention]:
        """The expressions of a sentence that may date what it tells."""
        mentions = self.mentions_in(sentence.start, sentence.end)
        return dates_told(mentions, sentence, self.article.anchor, coarse=coarse) if mentions else []

    def named_between(self, start: int, end: int) -> list[Named]:
        """The places of a stretch that name actors, in order."""
        first, last = bisect.bisect_left(self._named_starts, start), bisect.bisect_left(self._named_starts, end)
        return self._named[first:last]

    def topics_between(self, start: int, end: int) -> list[Named]:
        """The places of a stretch that hold words of topics, in order."""
        first, last = bisect.bisect_left(self._topic_starts, start), bisect.bisect_left(self._topic_starts, end)
        return self._on_topic[first:last]

    def topics_of_paragraph(self, sentence: Sentence) -> dict[str, Named]:
        """For each topic whose words stand in the paragraph of a sentence, the first place of them."""
        position = bisect.bisect_right(self._block_starts, sentence.start) - 1
        if position not in self._topics_of_block:
            block = self.article.blocks[position] if position >= 0 else sentence
            found = self.topics_between(block.start, block.end)
            self._topics_of_block[position] = {place.target: place for place in reversed(found)}
        return dict(self._topics_of_block[position])


def _places(links: Sequence[Link]) -> list[Named]:
    return sorted(Named(p.start, p.end, link.target, p.how) for link in links for p in link.in_text)


def days_from(article: Article, when: When) -> int:
    """How many days lie between the article's day and a date; 0 when it holds that day."""
    (first, after), anchor = when.edtf.bounds, ymd(article.anchor)
    if (first is None or first <= anchor) and (after is None or anchor < after):
        return 0
    near = first if first and first > anchor else after or first
    assert near is not None
    return abs(day_number(near) - day_number(anchor))
