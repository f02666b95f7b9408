"""Events under the year and the month in which they begin."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Event
from generator.render import wording

MONTHS_ABOVE = 12
"""A year with more events than this is told month by month."""
NO_MONTH = 13
"""Stands for the month of what is coarser than a month."""
_POINTS = ("day", "week", "weekend", "interval", "month")


def by_year(events: Iterable[Event]) -> dict[int, tuple[Event, ...]]:
    """The dated events under the year in which they begin, years in order."""
    years: dict[int, list[Event]] = {}
    for event in events:
        if event.when:
            years.setdefault(event.when.edtf.first_year, []).append(event)
    return {year: _in_order(years[year]) for year in sorted(years)}


def by_month(events: Iterable[Event]) -> dict[int, tuple[Event, ...]]:
    """The dated events of a year under their month, in order; at the end, under `NO_MONTH`, what has none."""
    months: dict[int, list[Event]] = {}
    for event in events:
        months.setdefault(month_of(event) or NO_MONTH, []).append(event)
    return {month: _in_order(months[month]) for month in sorted(months)}


def month_of(event: Event) -> int | None:
    """The month under which a dense year lists an event; None for what is coarser than a month or has no start."""
    assert event.when is not None
    value = event.when.edtf
    if value.precision not in _POINTS or value.start is None or value.start.kind not in _POINTS:
        return None
    return value.start.bounds[0][1]


def month_heading(year: int, month: int) -> str:
    """«Marzo 2025», «2025, senza un mese preciso»."""
    return wording.month(year, month) if month != NO_MONTH else f"{wording.year(year)}, senza un mese preciso"


def heading_id(heading: str) -> str:
    """The id that the `toc` extension gives to a heading of ours: «Marzo 2025» → `marzo-2025`."""
    return heading.replace(" ", "-").replace(".", "").replace(",", "").lower()


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.sort_key))
