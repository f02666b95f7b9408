"""The two ends of a date, no more precise than it was told, for formats that know years, months and days."""

from __future__ import annotations

from typing import TypeAlias

from generator.calendar_units import Unit
from generator.gregorian import previous_day
from generator.when import When

Point: TypeAlias = tuple[int, ...]
"""A year, a year and month, or a year, month and day; years are astronomical."""


def told_ends(when: When) -> tuple[Point | None, Point | None]:
    """First and last point, the last one included; None where it is open.

    A day, month or year is one point, twice. What has no point of its own takes the units it is made of: a season its
    first and last month, a decade its first and last year, a week its Monday and Sunday, a night its two days. «Fine
    novembre» and «intorno al 3 maggio» are November and 3 May: the words that say more stand beside them.
    """
    start, end = when.edtf.start, when.edtf.end
    last = _points(end)[1] if end else None
    if when.part == "NI" and (after := when.bounds[1]):
        last = previous_day(after)
    return _points(start)[0] if start else None, last


def written(point: Point) -> str:
    """`2025`, `2025-03`, `2025-03-15`, as EDTF and ISO 8601 do; years before Christ have a sign."""
    year, *rest = point
    sign = "-" if year < 0 else ""
    return "-".join([f"{sign}{abs(year):04}", *(f"{number:02}" for number in rest)])


def _points(unit: Unit) -> tuple[Point, Point]:
    first, after = unit.bounds
    last = previous_day(after)
    match unit.kind:
        case "day" | "week" | "weekend":
            return first, last
        case "year" | "decade" | "century":
            return first[:1], last[:1]
    return first[:2], last[:2]
