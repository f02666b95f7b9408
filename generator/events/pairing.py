"""Which line of the ledger is which event: the sentence that was edited lightly is known again by its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from generator.articles.permalinks import as_written
from generator.events.one_line import OneLine
from generator.model import Event, Permalink
from generator.model.permalink import MAIN

ALIKE = 0.6
"""Share of the words (of the longer sentence) that two wordings of one sentence have in common."""
MOST_EDITED = 300
"""Edited sentences of one article that are compared with each other: all with all costs the square of their number."""
_GIVEN = "="
"""Begins the label of an event that no expression dates: `=2026-01-06`, the day an editor gave; `=` alone, none."""
_WORD = re.compile(r"\w+")


def line_of(event: Event, article: str) -> Permalink:
    """The line that says which telling an event of one article is."""
    report = event.reports[0]
    if event.main:
        return Permalink("event", event.id, article, label=MAIN)
    date = report.mention.text if report.mention else _GIVEN + (report.when.value if report.when else "")
    said = report.sentence if report.end > report.start else event.title
    return Permalink("event", event.id, article, label=as_written(date), sentence=as_written(said))


def pair(tellings: Sequence[Permalink], lines: Sequence[Permalink], text: OneLine) -> dict[int, Permalink]:
    """By the telling's place in the sequence, its line, if it has one; no id is given twice.

    The surest first: the main event; the same sentence with the same date; the same id; wordings of one sentence; the
    only one of its day.
    """
    pairing = _Pairing(tellings, lines)
    pairing.join_by(lambda line: (line.label, line.sentence))  # of a main event that is all there is to compare
    pairing.join_by(lambda line: (line.label == MAIN, line.id))
    pairing.join_all(_alike(*pairing.left(), text))
    pairing.join_all(_same_day(*pairing.left()))
    return pairing.pairs


class _Pairing:
    """Who has whom so far; one to one, and main events only with main events."""

    def __init__(self, tellings: Sequence[Permalink], lines: Sequence[Permalink]) -> None:
        self.pairs: dict[int, Permalink] = {}
        self._tellings = tellings
        self._lines = lines
        self._used: set[str] = set()

    def join_by(self, key: Callable[[Permalink], object]) -> None:
        """Join each telling with the first free line of the same key."""
        by_key: dict[object, list[Permalink]] = {}
        for line in reversed(self._lines):
            if line.id not in self._used:
                by_key.setdefault(key(line), []).append(line)
        for n, telling in enumerate(self._tellings):
            if free := by_key.get(key(telling)):
                self._join(n, free.pop())

    def join_all(self, found: Iterable[tuple[Permalink, int]]) -> None:
        """Join pairs of a line and a telling's place, as far as both are free."""
        for line, n in found:
            self._join(n, line)

    def left(self) -> tuple[list[Permalink], list[tuple[int, Permalink]]]:
        """Free lines, and tellings with their places, main ones left out."""
        return (
            [line for line in self._lines if line.id not in self._used and line.label != MAIN],
            [(n, one) for n, one in enumerate(self._tellings) if n not in self.pairs and one.label != MAIN],
        )

    def _join(self, telling: int, line: Permalink) -> None:
        if telling not in self.pairs and line.id not in self._used:
            self.pairs[telling] = line
            self._used.add(line.id)


def _alike(lines: list[Permalink], tellings: list[tuple[int, Permalink]], text: OneLine) -> list[tuple[Permalink, int]]:
    """Lines and tellings whose sentences are the same or nearly, the most alike first.

    A sentence that still stands in the text was not edited: its line waits for it, unless a longer one holds it.
    """
    old = [(line, _words(line.sentence), text.find(line.sentence) is not None) for line in lines[:MOST_EDITED]]
    new = [(n, telling, _words(telling.sentence)) for n, telling in tellings[:MOST_EDITED]]
    found = []
    for at, (line, was, stands) in enumerate(old):
        for n, telling, now in new:
            if stands and line.sentence not in telling.sentence:
                continue
            share = 1.0 if line.sentence == telling.sentence else _shared(was, now)
            if share >= ALIKE:
                found.append((-share, -_shared(_words(line.label), _words(telling.label)), at, n))
    return [(old[at][0], n) for _, _, at, n in sorted(found)]


def _same_day(lines: list[Permalink], tellings: list[tuple[int, Permalink]]) -> list[tuple[Permalink, int]]:
    """An editor's own event under a new title: the only line, and the only event, of its day."""
    days = Counter(line.label for line in lines)
    events = Counter(telling.label for _, telling in tellings)
    by_day = {line.label: line for line in lines if days[line.label] == 1 and line.label.startswith(_GIVEN)}
    return [
        (by_day[telling.label], n) for n, telling in tellings if telling.label in by_day and events[telling.label] == 1
    ]


def _words(text: str) -> Counter[str]:
    return Counter(word.casefold() for word in _WORD.findall(text))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    return (one & other).total() / (max(one.total(), other.total()) or 1)
