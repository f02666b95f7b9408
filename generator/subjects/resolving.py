"""The whole article decides: surnames by full names, conditional aliases by their company; the rest is queued."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.folding import fold_case
from generator.model import How, UnknownName
from generator.subjects.forms import Sense
from generator.subjects.index import SubjectIndex
from generator.subjects.reading import Hit, Reading
from generator.subjects.words import Words


class Place(NamedTuple):
    """A place that names an actor: words `first` to `end` of the title or the text."""

    target: str
    how: How
    words: Words
    first: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Its offsets."""
        return self.words.span(self.first, self.end)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What names whom, those of the title first, and what cannot be decided."""

    places: tuple[Place, ...]
    doubts: tuple[UnknownName, ...]


def resolve(title: tuple[Words, Reading], text: tuple[Words, Reading], index: SubjectIndex) -> Resolved:
    """Decide each hit by what else the article names."""
    company = _Company((title, text), index)
    places: list[Place] = []
    doubtful: list[tuple[Words, Hit, tuple[str, ...]]] = []
    for words, reading in (title, text):
        for hit in reading.hits:
            sense, candidates = company.decide(words, hit)
            if sense:
                places.append(Place(sense.target, sense.how, words, hit.first, hit.end))
            elif candidates:
                doubtful.append((words, hit, candidates))
    return Resolved(tuple(places), tuple(_doubts(doubtful)))


class _Company:
    """What else the article names."""

    def __init__(self, texts: Sequence[tuple[Words, Reading]], index: SubjectIndex) -> None:
        self.texts, self.index = texts, index
        hits = [hit for _, reading in texts for hit in reading.hits if len(hit.senses) == 1 and not hit.unsure]
        senses = [hit.senses[0] for hit in hits]
        self.full = {s.target for s in senses if (s.full and not s.conditional) or s.how in ("name", "role")}
        self.borne_by_others = {tokens for _, reading in texts for tokens in reading.borne_by_others}
        self.companions: dict[str, bool] = {}

    def decide(self, words: Words, hit: Hit) -> tuple[Sense | None, tuple[str, ...]]:
        """The one sense, or the candidates of a doubt, or neither."""
        senses = hit.senses
        if hit.unsure:
            return None, _targets(senses)
        if len(senses) == 1 and senses[0].how != "surname" and not senses[0].conditional:
            return senses[0], ()
        names = [
            sense for sense in senses if sense.how != "surname" and (not sense.conditional or self._accompanied(sense))
        ]
        surnames = [sense for sense in senses if sense.how == "surname" and sense.target in self.full]
        if names and (names[0].target in self.full or not surnames) and len(set(_targets(names))) == 1:
            return names[0], ()
        if not names and len(surnames) == 1 and words.words[hit.first : hit.end] not in self.borne_by_others:
            return surnames[0], ()
        return None, _targets([*names, *surnames]) or _targets(senses)

    def _accompanied(self, sense: Sense) -> bool:
        """Whether a conditional alias has what it requires: the full name, or a form that the registry lists."""
        if sense.target not in self.companions:
            table = self.index.companions[sense.target]
            self.companions[sense.target] = sense.target in self.full or any(
                table.occurs(words) for words, _ in self.texts
            )
        return self.companions[sense.target]


def _targets(senses: Iterable[Sense]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sense.target for sense in senses))


def _doubts(doubtful: list[tuple[Words, Hit, tuple[str, ...]]]) -> list[UnknownName]:
    """One entry for each written form and its candidates, in the order of the article."""
    groups: dict[tuple[str, tuple[str, ...]], list[tuple[Words, str, tuple[int, int]]]] = {}
    for words, hit, candidates in doubtful:
        span = words.span(hit.first, hit.end)
        name = words.text[slice(*span)]
        groups.setdefault((fold_case(name), candidates), []).append((words, name, span))
    return [
        UnknownName(
            name=group[0][1],
            key=key,
            places=tuple(span for words, _, span in group if not words.is_title),
            in_title=any(words.is_title for words, _, _ in group),
            candidates=candidates,
        )
        for (key, candidates), group in groups.items()
    ]
