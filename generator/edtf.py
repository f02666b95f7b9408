"""A stretch of calendar time with its precision: parse, compare, print.

The subset of EDTF (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/) that Italian news needs: days, months,
years, decades (`197X`), centuries (`18XX`), seasons, qualifiers (`?` uncertain, `~` approximate, `%` both), intervals
and open intervals (`2014/..`). Years before Christ are astronomical: 753 BC is `-0752`. Some units have a written form
of ours (`calendar_units`); `Edtf.strict` gives what a consumer of plain EDTF accepts.

Nothing here knows what day it is.
"""

from __future__ import annotations

import datetime
import functools
from dataclasses import dataclass
from typing import Literal

from generator.calendar_units import EdtfError, Kind, Unit, parse_unit
from generator.gregorian import Ymd


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class Edtf:
    """A unit, or an interval of two units of which one may be open (`None`).

    Build one with `parse`, `day`, `month`, `year` or `interval`; an interval between equal units is that unit.
    """

    start: Unit | None
    end: Unit | None

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise EdtfError("an interval needs at least one end")
        if self.start is self.end:
            return
        if self.start and self.end and self.start.bounds[0] >= self.end.bounds[1]:
            raise EdtfError(f"interval {self.start}/{self.end} ends before it starts")

    @property
    def is_interval(self) -> bool:
        """Whether it is written with a slash."""
        return self.start is not self.end and self.start != self.end

    @property
    def unit(self) -> Unit | None:
        """The unit it is, or None for an interval."""
        return None if self.is_interval else self.start

    @property
    def precision(self) -> Literal["interval"] | Kind:
        """`day`, `month`, …; `interval` for anything written with a slash."""
        return "interval" if self.is_interval or self.start is None else self.start.kind

    @property
    def is_approximate(self) -> bool:
        """Whether a part of it carries `~` or `%`."""
        return any(unit is not None and unit.qualifier in ("~", "%") for unit in (self.start, self.end))

    @property
    def bounds(self) -> tuple[Ymd | None, Ymd | None]:
        """Half-open days `[first, after)`; None where the interval is open."""
        return self.start.bounds[0] if self.start else None, self.end.bounds[1] if self.end else None

    @property
    def first_year(self) -> int:
        """The year under which a chronology lists it: that of its start, or of its end when the start is open."""
        unit = self.start or self.end
        assert unit is not None
        return unit.bounds[0][0]

    @property
    def strict(self) -> str:
        """The value in EDTF proper."""
        if self.unit:
            return self.unit.strict
        start = self.start.strict.split("/")[0] if self.start else ".."
        end = self.end.strict.split("/")[-1] if self.end else ".."
        return start if start == end else f"{start}/{end}"

    @property
    def sort_key(self) -> tuple[Ymd, int, Ymd, Ymd, str]:
        """Where it stands in a timeline: `(day, rank, earliest, latest, text)`.

        Days and intervals stand at their first day (`../b` at b), months and coarser at their **last**, so that what
        is only known to the month follows the dated events of that month.
        """
        if self.unit:
            return self.unit.sort_key
        first, after = self.bounds
        earliest = first or (-10000, 1, 1)
        latest = after or (10001, 1, 1)
        anchor = first or (self.end.bounds[0] if self.end else earliest)
        return anchor, 1, earliest, latest, str(self)

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day may belong to both."""
        (a, b), (c, d) = self.bounds, other.bounds
        return (a is None or d is None or a < d) and (c is None or b is None or c < b)

    def __lt__(self, other: Edtf) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        if self.unit:
            return str(self.unit)
        return f"{self.start or '..'}/{self.end or '..'}"


def parse(text: str) -> Edtf:
    """Read a value of the subset, ours or strict EDTF.

    Args:
        text: for example `2025-12-30`, `2025-03~`, `197X`, `2025-12-28/2025-12-29`, `2014/..`, `2025-Q3`, `2025-35`.

    Raises:
        EdtfError: when it is none.
    """
    if len(text) > 64:
        raise EdtfError("too long for a date")
    head, slash, tail = text.partition("/")
    if not slash:
        unit = parse_unit(head)
        return Edtf(unit, unit)
    return Edtf(None if head == ".." else parse_unit(head), None if tail == ".." else parse_unit(tail))


def day(date: datetime.date) -> Edtf:
    """The one day `date`."""
    unit = Unit("day", date.year, date.month, date.day)
    return Edtf(unit, unit)


def month(year_: int, number: int) -> Edtf:
    """One month; `number` is 1 to 12."""
    unit = Unit("month", year_, number)
    return Edtf(unit, unit)


def year(year_: int) -> Edtf:
    """One year, astronomical."""
    unit = Unit("year", year_)
    return Edtf(unit, unit)


def unit(kind: Kind, year_: int, number: int = 0) -> Edtf:
    """Any single unit but a day."""
    value = Unit(kind, year_, number)
    return Edtf(value, value)


def interval(start: Edtf | None, end: Edtf | None) -> Edtf:
    """From the start of `start` to the end of `end`; None is open.

    Raises:
        EdtfError: both open, or the end before the start.
    """
    return Edtf(start.start if start else None, end.end if end else None)
