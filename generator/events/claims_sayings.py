"""An article's attributions and hearsay, stretch by stretch."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

from generator.events.attribution import find_attributions
from generator.events.attribution_model import Attribution
from generator.events.attribution_relatives import in_relative
from generator.events.attribution_tokens import Quotations
from generator.events.claims_conditional import Conditionals
from generator.events.claims_interview import interview_of
from generator.events.claims_speakers import Speakers
from generator.folding import quotation
from generator.model import Article, Claim, ClaimEntry, Link, Registry, Sentence, Stance

_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 5


class Sayings:
    """What an article attributes, and to whom; each stretch is read once."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], links: Sequence[Link], registry: Registry
    ) -> None:
        self.article = article
        self.sentences = tuple(sentences)
        self.speakers = Speakers(article, links, registry)
        self.roles = {link.target: link.role for link in links}
        self.title_actors = frozenset(link.target for link in links if link.in_title)
        actors = [actor for link in links if (actor := registry.actor(link.target))]
        self._names = frozenset(stem for actor in actors for stem in _stems(f"{actor.name} {' '.join(actor.aliases)}"))
        self._stems: dict[str, frozenset[str]] = {}
        self._starts = [sentence.start for sentence in self.sentences]
        self._quotations = Quotations(article.text)
        self.interview = interview_of(article, links, registry)
        self._conditionals: dict[tuple[int, int], tuple[int, ...]] = {}
        self._read: dict[tuple[int, int], tuple[Attribution, ...]] = {}

    def of(self, start: int, end: int) -> tuple[Attribution, ...]:
        """The attributions between two offsets."""
        if (start, end) not in self._read:
            found = find_attributions(self.article.text, start, end, self._quotations, self.speakers.edges)
            self._read[start, end] = tuple(one for one in found if self._is_somebody(one))
        return self._read[start, end]

    def _is_somebody(self, one: Attribution) -> bool:
        """Of what only the press reports, and of «ci risulta», whether it is known who that is."""
        if one.press:
            return self.vouches(one)
        return not (one.speaker and one.speaker.medium) or self.names(one) != (("", ""),)

    def quotation_at(self, offset: int) -> tuple[int, int] | None:
        """Where the quotation that holds an offset begins and ends, its marks left out."""
        return self._quotations.around(offset)

    def of_title(self) -> tuple[Attribution, ...]:
        """The attributions of the title; their offsets are its own."""
        title = self.article.title
        return find_attributions(title, 0, len(title), Quotations(title))

    def hearsay(self, start: int, end: int, *, anywhere: bool = False) -> bool:
        """Whether the conditional marks what the stretch itself tells, not only what a relative clause adds.

        With `anywhere`, also a relative clause will do.
        """
        if (start, end) not in self._conditionals:
            self._conditionals[start, end] = Conditionals(self.article.text, start, end, self._quotations).places
        places = self._conditionals[start, end]
        return any(anywhere or not in_relative(self.article.text, start, at) for at in places)

    def stems(self, text: str) -> frozenset[str]:
        """The beginnings of the longer words of a text, the names of its actors left out: what it is about."""
        if text not in self._stems:
            self._stems[text] = frozenset(_stems(text)) - self._names
        return self._stems[text]

    def after(self, end: int) -> Sentence | None:
        """The sentence after an offset, in the same paragraph."""
        at = bisect.bisect_left(self._starts, end)
        following = self.sentences[at] if at < len(self.sentences) else None
        return following if following and "\n" not in self.article.text[end : following.start] else None

    def following(self, end: int) -> tuple[Sentence, ...]:
        """The sentences after an offset up to the end of its paragraph."""
        return tuple(self._run(bisect.bisect_left(self._starts, end), 1))

    def overlapping(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share something with a stretch of the text."""
        first = max(0, bisect.bisect_right(self._starts, start) - 1)
        found = self.sentences[first : bisect.bisect_left(self._starts, end)]
        return tuple(sentence for sentence in found if sentence.end > start)

    def next_paragraph(self, end: int) -> Sentence | None:
        """The sentence that opens the paragraph after the one which an offset ends, two sentences off at most."""
        at = bisect.bisect_left(self._starts, end)
        for step in range(at, min(at + 3, len(self.sentences))):
            before = self.sentences[step - 1].end if step else 0
            if "\n" in self.article.text[before : self.sentences[step].start]:
                return self.sentences[step]
        return None

    def preceding(self, start: int) -> tuple[Sentence, ...]:
        """The sentences of the paragraph before an offset, the nearest first."""
        return tuple(self._run(bisect.bisect_left(self._starts, start) - 1, -1))

    def _run(self, at: int, step: int) -> Iterator[Sentence]:
        """Sentences of one paragraph, from one of its sentences on (or back), itself only if it goes on a paragraph."""
        was = at - step
        while 0 <= at < len(self.sentences) and 0 <= was < len(self.sentences):
            first, second = sorted((self.sentences[was], self.sentences[at]), key=lambda one: one.start)
            if "\n" in self.article.text[first.end : second.start]:
                return
            yield self.sentences[at]
            was, at = at, at + step

    def claims(self, one: Attribution) -> tuple[Claim, ...]:
        """The claims of an attribution: one for each speaker, or one of nobody."""
        quote = self.article.text[one.start : one.end]
        return tuple(
            Claim(by, name, self._stance(one, by), self.article.id, one.start, one.end, quote, one.rule)
            for by, name in self.names(one)
        )

    def names(self, one: Attribution) -> tuple[tuple[str, str], ...]:
        """(actor's id or empty, name) of each speaker of an attribution; («», «») for nobody."""
        if one.named:
            return one.named
        return self.speakers.name(one.speaker) if one.speaker and not one.speaker.nobody else (("", ""),)

    def edited(self, entry: ClaimEntry) -> Claim:
        """A claim that the editor adds; its evidence is where the text holds the quotation, else nothing."""
        actor = self.speakers.registry.actor(entry.by)
        found = quotation(entry.quote).search(self.article.text) if entry.quote.strip() else None
        start, end = found.span() if found else (0, 0)
        by, name = (actor.id, actor.name) if actor else ("", entry.by)
        quote = self.article.text[start:end]
        return Claim(by, name, entry.stance or "afferma", self.article.id, start, end, quote, "redazione")

    def _stance(self, one: Attribution, by: str) -> Stance:
        return "riporta" if one.stance == "afferma" and self.speakers.is_medium(by) else one.stance

    def vouches(self, one: Attribution) -> bool:
        """Whether the speaker is one of the press: what it tells in the indicative is told."""
        if one.speaker is None or one.speaker.nobody:
            return False
        return one.speaker.medium or all(self.speakers.is_medium(by) for by, _ in self.names(one))


def _stems(text: str) -> Iterator[str]:
    return (word.lower()[:_STEM] for word in _WORD.findall(text))


def title_hearsay(title: str) -> bool:
    """Whether the title keeps its distance: «Il blackout sarebbe finito»."""
    places = Conditionals(title, 0, len(title), Quotations(title)).places
    return any(not in_relative(title, 0, at) for at in places)
