"""The events that one article tells.

One main event: the fact of the lead, at its own date, else at the publication's. A further event for each sentence with
a date of its own and an actor. What the front matter says is laid over both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import edtf
from generator.events.clauses import clause_at, clause_title
from generator.events.dating import dates_a_happening, main_rank
from generator.events.editing import apply_entries
from generator.events.ids import mint
from generator.events.status import derive_status
from generator.model import Article, Event, Link, Mention, Registry, Report, Sentence
from generator.when import When

STORY_DAYS = 31
"""A further event this near to the article's day belongs to the article's topics; an older one only by its words."""


def find_events(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    links: Sequence[Link],
    registry: Registry,
    *,
    actors_required: bool = True,
) -> tuple[Event, ...]:
    """The article's events, the main one first.

    Args:
        article: the article; its `events` entries are laid over what is found.
        sentences: its sentences, in order.
        mentions: the temporal expressions of its text.
        links: its actors and topics.
        registry: to know actors from topics.
        actors_required: a further event needs an actor of the registry; without, any dated sentence tells one.
    """
    told = _Telling(article, tuple(sentences), tuple(mentions), tuple(links), registry)
    main = told.main_event()
    further: list[Event] = []
    for event in told.further_events(main, actors_required=actors_required):
        if not any(_is_detail_of(event, other) for other in (main, *further)):
            further.append(event)
    return apply_entries((main, *further), article)


def _is_detail_of(event: Event, other: Event) -> bool:
    """The same day told again with the same people is the same event, not another one."""
    if event.when is None or other.when is None or event.when.edtf != other.when.edtf:
        return False
    return not event.actors or bool(set(event.actors) & set(other.actors))


class _Telling:
    """One article with what was read in it: the questions that dating and titling ask of it."""

    def __init__(
        self,
        article: Article,
        sentences: tuple[Sentence, ...],
        mentions: tuple[Mention, ...],
        links: tuple[Link, ...],
        registry: Registry,
    ) -> None:
        self.article, self.sentences, self.mentions = article, sentences, mentions
        actors = {actor.id for actor in registry.actors}
        self.actors = tuple(link for link in links if link.target in actors)
        self.topics = tuple(link for link in links if link.target not in actors)
        self.body_start = article.dateline.end if article.dateline else 0

    def main_event(self) -> Event:
        """The fact of the lead."""
        lead = self._lead()
        dated = [(sentence, mention) for sentence in lead for mention in self._dating(sentence)]
        sentence, mention = None, None
        for wanted in lead[:2]:
            here = [pair for pair in dated if pair[0] == wanted]
            if here:
                sentence, mention = min(here, key=lambda pair: main_rank(pair[1], self.article.anchor))
                break
        when = (mention.when if mention else None) or When(edtf.day(self.article.anchor))
        told = sentence or (lead[0] if lead else None)
        telling = " ".join([self.article.title, told.text if told else ""])
        return Event(
            id=mint(self.article.id, "main"),
            title=self.article.title,
            when=when,
            status=derive_status(telling, when, self.article.anchor),
            main=True,
            reports=(self._report(told, when, mention),),
            actors=self._main_actors(lead),
            topics=tuple(link.target for link in self.topics),
            place=self.article.place,
        )

    def further_events(self, main: Event, *, actors_required: bool) -> Iterator[Event]:
        """Dated sentences besides the main event's, clause by clause."""
        for sentence in self.sentences:
            seen: set[edtf.Edtf] = set()
            for mention in self._dating(sentence, coarse=not actors_required):
                assert mention.when is not None
                if mention == main.reports[0].mention or mention.when.edtf in seen:
                    continue
                start, end = clause_at(sentence.text, mention.start - sentence.start)
                clause = sentence if not seen else _part(sentence, start, end)
                actors = self._actors_between(clause.start, clause.end)
                if actors_required and not actors:
                    continue
                seen.add(mention.when.edtf)
                yield self._further(sentence, mention, sentence.text[start:end], actors, first=len(seen) == 1)

    def _further(
        self, sentence: Sentence, mention: Mention, clause: str, actors: tuple[str, ...], *, first: bool
    ) -> Event:
        assert mention.when is not None
        return Event(
            id=mint(self.article.id, sentence.text if first else f"{sentence.text}\0{mention.text}"),
            title=clause_title(clause),
            when=mention.when,
            status=derive_status(clause, mention.when, self.article.anchor),
            main=False,
            reports=(self._report(sentence, mention.when, mention),),
            actors=actors,
            topics=self._further_topics(sentence, mention.when),
        )

    def _lead(self) -> list[Sentence]:
        """The sentences of the first paragraph, the dateline left out."""
        paragraphs = [b for b in self.article.blocks if b.kind != "heading" and b.end > self.body_start]
        end = paragraphs[0].end if paragraphs else len(self.article.text)
        return [s for s in map(self._without_dateline, self.sentences) if s and s.start < end]

    def _without_dateline(self, sentence: Sentence) -> Sentence | None:
        if sentence.end <= self.body_start:
            return None
        if sentence.start >= self.body_start:
            return sentence
        skipped = self.article.text[self.body_start : sentence.end]
        start = sentence.end - len(skipped.lstrip())
        return Sentence(start, sentence.end, self.article.text[start : sentence.end])

    def _dating(self, sentence: Sentence, *, coarse: bool = False) -> list[Mention]:
        start = max(sentence.start, self.body_start)
        return [
            mention
            for mention in self.mentions
            if start <= mention.start < sentence.end
            and dates_a_happening(
                mention, sentence.text, mention.start - sentence.start, self.article.anchor, coarse=coarse
            )
        ]

    def _actors_between(self, start: int, end: int) -> tuple[str, ...]:
        first = {
            link.target: min(place[0] for place in link.evidence if start <= place[0] < end)
            for link in self.actors
            if any(start <= place[0] < end for place in link.evidence)
        }
        return tuple(sorted(first, key=lambda target: (first[target], target)))

    def _main_actors(self, lead: list[Sentence]) -> tuple[str, ...]:
        """Those of the title, then of the first two sentences; where those name nobody, whoever the article names."""
        titled = [link.target for link in self.actors if link.in_title]
        led = list(self._actors_between(lead[0].start, lead[:2][-1].end)) if lead else []
        edited = [link.target for link in self.actors if link.how == "editor"]
        named = list(dict.fromkeys([*titled, *led, *edited]))
        return tuple(named) or self._actors_between(0, len(self.article.text))

    def _further_topics(self, sentence: Sentence, when: When) -> tuple[str, ...]:
        near = _days_between(when, self.article) <= STORY_DAYS
        inside = [
            link.target
            for link in self.topics
            if near or any(sentence.start <= p[0] < sentence.end for p in link.evidence)
        ]
        return tuple(inside)

    def _report(self, sentence: Sentence | None, when: When, mention: Mention | None) -> Report:
        clean = self._without_dateline(sentence) if sentence else None
        text, start, end = (clean.text, clean.start, clean.end) if clean else (self.article.title, 0, 0)
        return Report(self.article.id, text, start, end, when, "expression" if mention else "publication", mention)


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    return Sentence(sentence.start + start, sentence.start + end, sentence.text[start:end])


def _days_between(when: When, article: Article) -> int:
    first, after = when.edtf.bounds
    anchor = edtf.ymd(article.anchor)
    if (first is None or first <= anchor) and (after is None or anchor < after):
        return 0
    near = first if first and first > anchor else after or first
    assert near is not None
    return abs((near[0] - anchor[0]) * 372 + (near[1] - anchor[1]) * 31 + near[2] - anchor[2])
