"""The density strip: a timeline at a glance, drawn while the site is built; each bar is a link.

Positions are percentages: the drawing fills whatever width it gets, and its letters are never stretched.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from generator.model import Event
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.density import Bar, Density, Measure, density_of, month_text
from generator.render.environment import block
from generator.when import MONTHS

Href = Callable[[Bar], str]
"""Where a bar that holds events leads; an empty text makes it no link."""

_LEAST = 8.0
"""Per cent of the height: one event must be seen beside a hundred."""
_FILLED = 0.84
"""Part of a slot that its bar fills."""
_SKIP = (0.6, 4.5)
"""Least and greatest width of the sign for a long empty stretch, in bars."""
_MONTHS_APART = 8.0
"""Per cent of the width between the beginnings of two months below the bars: twelve have room, and a finger."""
_APART = 11.0
"""Of two years: four digits on a screen of 320 pixels, and some air."""
_DIGITS = 8.5
_BEFORE_APART = 13.0
"""From «prima», which is longer."""
_RIGHT = 89.0
"""Per cent of the width beyond which a word ends at the right edge instead of starting at its bar."""
_PACE: dict[Measure, tuple[str, str]] = {
    "month": ("Mese", "al mese"),
    "quarter": ("Trimestre", "a trimestre"),
    "year": ("Anno", "all’anno"),
    "decade": ("Decennio", "ogni dieci anni"),
    "century": ("Secolo", "ogni cento anni"),
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A bar as it is drawn; places and sizes in per cent, `first` and `last` as `2024-03` or empty when open."""

    name: str
    label: str
    count: int
    href: str
    x: str
    width: str
    bar_x: str
    bar_y: str
    bar_width: str
    height: str
    first: str
    last: str
    beyond: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A year or month below the bars."""

    text: str
    href: str
    x: str
    hit: str
    anchor: Literal["", "middle", "end"] = ""


def strip(events: Iterable[Event], href: Href, *, label: str = "Eventi nel tempo", brush: bool = False) -> Markup:
    """The strip of some events, with the table that says the same; empty when they fill less than two bars.

    Args:
        events: in any order.
        href: where a bar that holds events leads.
        label: what the strip shows, for those who do not see it.
        brush: whether the page's script may select a period on it: bars then carry their months.
    """
    found = density_of(events)
    if sum(bool(bar.events) for bar in found.all_bars) < 2:
        return Markup()
    places, tallest = _places(found), max(len(bar.events) for bar in found.all_bars)
    starts = tuple(place.x for place in places if place.bar in found.bars)
    one_year = _year_of(found.bars[0]) == _year_of(found.bars[-1])
    return Markup(  # noqa: S704 (our own escaping template wrote it)
        block(
            "strip.html.j2",
            label=label,
            slots=[_slot(place.bar, place, tallest, href) for place in places if place.bar],
            signs=[_percent(place.x + place.width / 2) for place in places if not place.bar or place.bar.skipped],
            words=(*_words(found, starts, href, months=one_year), *_beyond(found, href)),
            axis="Mesi" if one_year else "Anni",
            stretch=_PACE[found.measure][0],
            caption=_caption(found),
            brush=brush,
        ).rstrip()
    )


def to_years(page: str, context: Context) -> Href:
    """Leads from `page` to the first event of the bar in `/cronologia/`, on the page that tells it."""
    homes = {
        event.id: context.addresses.place(line, event)
        for line in context.site.timelines
        if line.kind == "year"
        for event in line.events
    }
    return lambda bar: addresses.link(page, homes[bar.events[0].id], bar.events[0].id)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a bar stands, or (None) the gap between the row and what lies beyond it; in per cent."""

    bar: Bar | None
    x: float
    width: float


def _places(found: Density) -> tuple[_Place, ...]:
    """The whole row from left to right; what is cut off leaves room for the words at its two ends."""
    skipped = sum(bar.skipped for bar in found.bars) + (found.before is not None) + (found.after is not None)
    total = len(found.all_bars) + skipped * _SKIP[1]
    word = max(_APART, _room_before(found)) / 100 * total
    heads = [head for n, bar in enumerate(found.bars) if bar.skipped and (head := _head(found.bars[n + 1 :])) < word]
    skip = min(max(word - 1, *(2 * word - 1 - head for head in heads), _SKIP[0]), _SKIP[1])
    row: list[tuple[Bar | None, float]] = [(bar, skip if bar.skipped else 1.0) for bar in found.bars]
    before: list[tuple[Bar | None, float]] = [(found.before, 1.0), (None, skip)] if found.before else []
    after: list[tuple[Bar | None, float]] = [(None, skip), (found.after, 1.0)] if found.after else []
    pieces = [*before, *row, *after]
    unit = 100 / sum(size for _, size in pieces)
    ends = itertools.accumulate((size * unit for _, size in pieces), initial=0.0)
    return tuple(_Place(bar, x, size * unit) for (bar, size), x in zip(pieces, ends, strict=False))


def _head(bars: Sequence[Bar]) -> int:
    """How many bars lie in the year in which they begin."""
    return sum(1 for _ in itertools.takewhile(lambda bar: _year_of(bar) == _year_of(bars[0]), bars))


def _slot(bar: Bar, place: _Place, tallest: int, href: Href) -> Slot:
    count = len(bar.events)
    height = max(_LEAST, 100 * count / tallest)
    return Slot(
        name=bar.name,
        label=f"{bar.name}: {_events(count)}",
        count=count,
        href=href(bar) if count else "",
        x=_percent(place.x),
        width=_percent(place.width),
        bar_x=_percent(place.x + place.width * (1 - _FILLED) / 2),
        bar_y=_percent(100 - height),
        bar_width=_percent(place.width * _FILLED),
        height=_percent(height),
        first=month_text(bar.first) if bar.first is not None else "",
        last=month_text(bar.last) if bar.last is not None else "",
        beyond=bar.first is None or bar.last is None,
    )


def _words(found: Density, starts: Sequence[float], href: Href, *, months: bool) -> Iterator[Word]:
    """Years, or months when all bars lie in one year, as many as have room beside those of what lies beyond.

    A word leads to the first event from its bar on, before the next word.
    """
    bars, apart = found.bars, _MONTHS_APART if months else _APART
    room = (_room_before(found), 100 - _APART - apart if found.after else 100.0)
    texts = ["" if bar.skipped else _month_of(bar) if months else wording.year(_year_of(bar)) for bar in bars]
    width = starts[1] - starts[0] if len(starts) > 1 else 100.0
    kept: list[tuple[int, float]] = []
    for n in reversed(range(len(bars))):  # a year of which only the last months are there gives way to the next
        left = min(kept[-1][1], 100.0 if months else _RIGHT) - apart if kept else 100.0
        after_break = n > 0 and bars[n - 1].skipped  # there its word may begin before it
        x = min(starts[n], left) if after_break else starts[n]
        if texts[n] and (n == 0 or texts[n] != texts[n - 1]) and room[0] <= x <= min(room[1], left):
            kept.append((n, x))
    for (at, x), (until, _) in itertools.pairwise([*reversed(kept), (len(bars), 0.0)]):
        target = next((bar for bar in bars[at:until] if bar.events), None)
        yield _word(texts[at], href(target) if target else "", x, starts[at], width if months else 0)


def _beyond(found: Density, href: Href) -> Iterator[Word]:
    """The year of what lies beyond the row, «prima» or «poi» where it has several; the row's words leave them room."""
    if found.before:
        yield Word(_only_year(found.before) or "prima", href(found.before), "0%", "0%")
    if found.after:
        yield Word(_only_year(found.after) or "poi", href(found.after), "100%", _percent(100 - _MONTHS_APART), "end")


def _room_before(found: Density) -> float:
    return (_APART if _only_year(found.before) else _BEFORE_APART) if found.before else 0.0


def _only_year(bar: Bar) -> str:
    years = {event.when.edtf.first_year for event in bar.events if event.when}
    return wording.year(years.pop()) if len(years) == 1 else ""


def _word(text: str, href: str, x: float, start: float, width: float) -> Word:
    """A year where it begins, at the right edge, or (too short to hold it) where it ends; a month below its `width`."""
    if x < start:
        return Word(text, href, _percent(x + _DIGITS), _percent(x + _DIGITS - _MONTHS_APART), "end")
    if width:
        return Word(text, href, _percent(x + width / 2), _percent(x + (width - _MONTHS_APART) / 2), "middle")
    if x > _RIGHT:
        return Word(text, href, "100%", _percent(100 - _MONTHS_APART), "end")
    return Word(text, href, _percent(x), _percent(x))


def _month_of(bar: Bar) -> str:
    assert bar.first is not None
    return MONTHS[bar.first % 12][:3]


def _year_of(bar: Bar) -> int:
    assert bar.first is not None
    return bar.first // 12


def _caption(found: Density) -> str:
    """«Una barra al mese, fino a 33 eventi (dicembre 2025). Resta fuori 1 evento senza data certa.»"""
    top = max(found.all_bars, key=lambda bar: len(bar.events))
    most = f"fino a {len(top.events)} eventi ({top.name})" if len(top.events) > 1 else "al più un evento"
    text = f"Una barra {_PACE[found.measure][1]}, {most}."
    if skipped := [bar.name for bar in found.bars if bar.skipped]:
        text += f" Il segno ⋯ sta per un tratto senza eventi: {', '.join(skipped)}."
    coarse, undated = len(found.coarse), len(found.undated)
    parts = [f"{_events(coarse)} di data meno precisa"] if coarse else []
    if undated:
        parts.append(f"{undated if coarse else _events(undated)} senza data certa")
    if parts:
        text += f" {'Resta' if coarse + undated == 1 else 'Restano'} fuori {' e '.join(parts)}."
    return text


def _events(number: int) -> str:
    return wording.count(number, "evento", "eventi")


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
