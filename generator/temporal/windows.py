"""Where the grammar looks at all: stretches of text around trigger words."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.temporal.heads import index
from generator.temporal.it import ALSO, NUMERIC, TRIGGERS

REACH = 48
"""How far from a trigger an expression may begin or end, in code points."""

_STOP = re.compile(r"[.!?…] |\n")


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A class of triggers; `word` when its members are whole words, which belong to the first class that has them."""

    name: str
    pattern: re.Pattern[str]
    word: bool


@dataclass(slots=True)
class Window:
    """A stretch where expressions may stand, and where the triggers of each class begin in it."""

    start: int
    end: int
    triggers: dict[str, list[int]]

    def reaches(self, names: Iterable[str], low: str, start: int, end: int) -> bool:
        """Whether a trigger of one of the classes stands in reach of what lies between two offsets.

        One that follows must stand in the same sentence: text added later does not change what was read.
        """
        for name in names:
            places = self.triggers.get(name, ())
            number = bisect.bisect_left(places, start - REACH)
            if number == len(places):
                continue
            place = places[number]
            if place < end or (place <= end + REACH and not _STOP.search(low, end, place)):
                return True
        return False


def _trigger(name: str, pattern: str, *, word: bool) -> Trigger:
    spaced = re.sub(r"(?<!\[) (?!\])", "[ ]", pattern)
    return Trigger(name, re.compile(rf"(?<!\w)(?:{spaced}){'(?![a-zà-ù])' if word else ''}"), word)


_TRIGGERS = index(
    [_trigger(name, words, word=True) for name, words in TRIGGERS.items()]
    + [_trigger(name, pattern, word=False) for name, pattern in NUMERIC.items()],
    letters=True,
)


def find_windows(low: str) -> tuple[Window, ...]:
    """The stretches around the triggers of a folded text, merged where they touch."""
    windows: list[Window] = []
    for place in _TRIGGERS.scan.finditer(low):
        at = place.start()
        classes = _classes(low, at, _TRIGGERS.begun[place[1]])
        if not classes:
            continue
        if not windows or at - REACH > windows[-1].end:
            windows.append(Window(max(0, at - REACH), at, {}))
        windows[-1].end = _word_end(low, at + REACH)
        for name in classes:
            windows[-1].triggers.setdefault(name, []).append(at)
    return tuple(windows)


def _word_end(low: str, at: int) -> int:
    """The end of the word at an offset: a window that cut «45» in two would show a «4»."""
    at = min(at, len(low))
    last = min(at + REACH, len(low))
    while at < last and low[at].isalnum() and low[at - 1].isalnum():
        at += 1
    return at


def _classes(low: str, at: int, triggers: tuple[Trigger, ...]) -> list[str]:
    """The classes of the triggers that stand at an offset."""
    classes: list[str] = []
    is_word = False
    for trigger in triggers:
        if (is_word and trigger.word) or not (found := trigger.pattern.match(low, at)):
            continue
        classes.append(trigger.name)
        if trigger.word:
            is_word = True
            classes.extend(ALSO.get(found[0], ()))
    return classes
