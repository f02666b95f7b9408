"""Events, articles…, under the year and the month in which they begin."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from generator.render import wording
from generator.when import When

MONTHS_ABOVE = 12
"""A year with more events than this is told month by month."""
NO_MONTH = 13
"""Stands for the month of what is coarser than a month."""
_POINTS = ("day", "week", "weekend", "interval", "month")


class Dated(Protocol):
    """What has a place in time, an event or a line of a list: None is without a date."""

    @property
    def when(self) -> When | None:
        """Its date."""

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Chronological; what has no date last."""


_T = TypeVar("_T", bound=Dated)


def by_year(items: Iterable[_T]) -> dict[int, tuple[_T, ...]]:
    """What has a date under the year in which it begins, years in order."""
    years: dict[int, list[_T]] = {}
    for item in items:
        if item.when:
            years.setdefault(item.when.edtf.first_year, []).append(item)
    return {year: _in_order(years[year]) for year in sorted(years)}


def by_month(items: Iterable[_T]) -> dict[int, tuple[_T, ...]]:
    """What has a date in a year under its month, in order; at the end, under `NO_MONTH`, what has none."""
    months: dict[int, list[_T]] = {}
    for item in items:
        months.setdefault(month_of(item) or NO_MONTH, []).append(item)
    return {month: _in_order(months[month]) for month in sorted(months)}


def month_of(item: Dated) -> int | None:
    """The month under which a dense year lists it; None for what is coarser than a month or has no start."""
    assert item.when is not None
    value = item.when.edtf
    if value.precision not in _POINTS or value.start is None or value.start.kind not in _POINTS:
        return None
    return value.start.bounds[0][1]


def month_heading(year: int, month: int) -> str:
    """«Marzo 2025», «2025, senza un mese preciso»."""
    return wording.month(year, month) if month != NO_MONTH else f"{wording.year(year)}, senza un mese preciso"


def heading_id(heading: str) -> str:
    """The id that the `toc` extension gives to a heading of ours: «Marzo 2025» → `marzo-2025`."""
    return heading.replace(" ", "-").replace(".", "").replace(",", "").lower()


def _in_order(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(sorted(items, key=lambda item: item.sort_key))
