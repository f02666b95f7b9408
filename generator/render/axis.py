"""The words below the bars of a strip: years, or months where all lies in one year; each leads to its first event.

Positions are percentages of the width, as those of the bars.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.italian_dates import MONTHS
from generator.render import wording
from generator.render.density import Bar, Density

Href = Callable[[Bar], str]
"""Where a bar that holds events leads; an empty text makes it no link."""

_MONTHS_APART = 8.0
"""Per cent of the width between the beginnings of two months below the bars: twelve have room, and a finger."""
APART = 11.0
"""Of two years: four digits on a screen of 320 pixels, and some air."""
_AIR = 2.5
_LONGER: tuple[tuple[int, float], ...] = ((4, APART), (5, 13.0))
"""Of words of more letters, as «prima»."""
_LONGEST = 20.0
"""Of «753 a.C.»."""


@dataclass(frozen=True, slots=True)
class Word:
    """A year or month below the bars."""

    text: str
    href: str
    x: str
    hit: str
    anchor: Literal["", "middle", "end"] = ""


def words_below(found: Density, starts: Sequence[float], href: Href, *, months: bool) -> Iterator[Word]:
    """Years, or months when all bars lie in one year, as many as have room beside those of what lies beyond.

    A word leads to the first event from its bar on, before the next word.
    """
    bars, last = found.bars, _word_beyond(found.after, "poi")
    texts = ["" if bar.skipped else _month_of(bar) if months else wording.year(year_of(bar)) for bar in bars]
    apart = _MONTHS_APART if months else max(map(_room, texts))
    room = (room_before(found), 100 - _room(last) - apart if last else 100.0)
    right = 100.0 - apart
    width = starts[1] - starts[0] if len(starts) > 1 else 100.0
    kept: list[tuple[int, float]] = []
    for n in reversed(range(len(bars))):  # a year of which only the last months are there gives way to the next
        left = min(kept[-1][1], 100.0 if months else right) - apart if kept else 100.0
        after_break = n > 0 and bars[n - 1].skipped  # there its word may begin before it
        x = min(starts[n], left) if after_break else starts[n]
        if texts[n] and (n == 0 or texts[n] != texts[n - 1]) and room[0] <= x <= min(room[1], left):
            kept.append((n, x))
    for (at, x), (until, _) in itertools.pairwise([*reversed(kept), (len(bars), 0.0)]):
        target = next((bar for bar in bars[at:until] if bar.events), None)
        link = href(target) if target else ""
        if x < starts[at]:  # too short to hold its word, which ends where it does
            end = x + apart - _AIR
            yield Word(texts[at], link, percent(end), percent(end - _MONTHS_APART), "end")
        else:
            yield _word(texts[at], link, x, right, width if months else 0)


def words_beyond(found: Density, href: Href) -> Iterator[Word]:
    """The year of what lies beyond the row, «prima» or «poi» where it has several; the row's words leave them room."""
    if found.before:
        yield Word(_word_beyond(found.before, "prima"), href(found.before), "0%", "0%")
    if found.after:
        yield Word(_word_beyond(found.after, "poi"), href(found.after), "100%", percent(100 - _MONTHS_APART), "end")


def room_before(found: Density) -> float:
    """What the word of that takes which lies before the row; nothing where there is none."""
    return _room(_word_beyond(found.before, "prima")) if found.before else 0.0


def _word_beyond(bar: Bar | None, several: str) -> str:
    if bar is None:
        return ""
    years = {event.when.edtf.first_year for event in bar.events if event.when}
    return wording.year(years.pop()) if len(years) == 1 else several


def _room(text: str) -> float:
    return next((room for letters, room in _LONGER if len(text) <= letters), _LONGEST)


def _word(text: str, href: str, x: float, right: float, width: float) -> Word:
    """A year where it begins, or beyond `right` at the edge; a month (`width` of its bar) below the middle of it."""
    if width:
        return Word(text, href, percent(x + width / 2), percent(x + (width - _MONTHS_APART) / 2), "middle")
    if x > right:
        return Word(text, href, "100%", percent(100 - _MONTHS_APART), "end")
    return Word(text, href, percent(x), percent(x))


def _month_of(bar: Bar) -> str:
    assert bar.first is not None
    return MONTHS[bar.first % 12][:3]


def year_of(bar: Bar) -> int:
    """The year in which a bar of the row begins."""
    assert bar.first is not None
    return bar.first // 12


def percent(value: float) -> str:
    """`12.5%`: as few digits as it takes, two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
