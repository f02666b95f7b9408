"""A stretch of calendar time with its precision: parse, compare, print.

The subset of EDTF (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/) that Italian news needs: days, months,
years, decades (`197X`), centuries (`18XX`), seasons, qualifiers (`?` uncertain, `~` approximate, `%` both), intervals
and open intervals (`2014/..`). Years before Christ are astronomical: 753 BC is `-0752`.

Four written forms are ours, because EDTF has none that stays readable: `2025-Q3` (quarter), `2025-H2` (half),
`2025-B6` (two months), `2025-W52` and `2025-W52-WE` (ISO week, its weekend); seasons may be written `2025-SU`.
`Edtf.strict` gives what a consumer of plain EDTF accepts.

Nothing here knows what day it is.
"""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Ymd: TypeAlias = tuple[int, int, int]
Kind: TypeAlias = Literal[
    "day", "weekend", "week", "month", "bimester", "season", "quarter", "half", "year", "decade", "century"
]
Qualifier: TypeAlias = Literal["", "?", "~", "%"]

SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_SEASON_LETTERS = {number: letters for letters, number in SEASONS.items()}

_UNIT = re.compile(
    r"""(?P<sign>-?) (?:
          (?P<year>\d{4}) (?: - (?: (?P<month>0[1-9]|1[0-2]) (?: - (?P<day>\d\d) )?
                                | W(?P<week>\d\d) (?P<weekend>-WE)?
                                | Q(?P<quarter>[1-4]) | H(?P<half>[12]) | B(?P<bimester>[1-6])
                                | (?P<letters>SP|SU|FA|WI) | (?P<code>2[1-4]|3[3-6]|4[01]) ) )?
        | (?P<decade>\d{3})X
        | (?P<century>\d\d)XX
    ) (?P<qualifier>[?~%]?)""",
    re.VERBOSE | re.ASCII,
)


class EdtfError(ValueError):
    """The text is no value of our EDTF subset; the message (English) says why."""


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class Unit:
    """One calendar unit: a day, a month, a decade…

    Attributes:
        kind: which unit.
        year: astronomical year; of a decade or century its first year of the written digits (1970, 1800), −1 for the
            last century before Christ (`-00XX`). A week's is the ISO week-year, a winter's the year of its December.
        number: month 1–12, bimester 1–6, quarter 1–4, half 1–2, season 21–24, ISO week 1–53; 0 elsewhere.
        day: day of the month, for days only.
        qualifier: EDTF's `?`, `~` or `%`.
    """

    kind: Kind
    year: int
    number: int = 0
    day: int = 0
    qualifier: Qualifier = ""

    def __post_init__(self) -> None:
        if not -9999 <= self.year <= 9999:
            raise EdtfError(f"year {self.year} is out of range")
        if self.kind == "day" and not 1 <= self.day <= _month_length(self.year, self.number):
            raise EdtfError(f"no day {self.day} in month {self.year:04}-{self.number:02}")
        if self.kind in ("week", "weekend"):
            if not 1 <= self.year <= 9998:
                raise EdtfError("weeks are counted for the years 1 to 9998")
            if not 1 <= self.number <= datetime.date(self.year, 12, 28).isocalendar().week:
                raise EdtfError(f"no week {self.number} in {self.year}")

    @property
    def bounds(self) -> tuple[Ymd, Ymd]:
        """The unit as half-open days `[first, after)`."""
        y, n = self.year, self.number
        match self.kind:
            case "day":
                return (y, n, self.day), next_day((y, n, self.day))
            case "month":
                return _months(y, n, 1)
            case "bimester":
                return _months(y, 2 * n - 1, 2)
            case "quarter":
                return _months(y, 3 * n - 2, 3)
            case "half":
                return _months(y, 6 * n - 5, 6)
            case "season":  # meteorological: spring March–May … winter December–February of the next year
                return _months(y, 3 * (n - 20), 3)
            case "year":
                return (y, 1, 1), (y + 1, 1, 1)
            case "decade" | "century":
                length = 10 if self.kind == "decade" else 100
                first_year = y if y >= 0 else -(-y // length * length) - length + 1  # `-04XX` is −0499 to −0400
                return (first_year, 1, 1), (first_year + length, 1, 1)
        first = datetime.date.fromisocalendar(y, n, 1 if self.kind == "week" else 6)
        last = datetime.date.fromisocalendar(y, n, 7)
        return ymd(first), next_day(ymd(last))

    def __str__(self) -> str:
        return self._body() + self.qualifier

    @property
    def strict(self) -> str:
        """The unit in EDTF proper; weeks, weekends and bimesters become intervals."""
        match self.kind:
            case "season":
                return f"{_year_text(self.year)}-{self.number}{self.qualifier}"
            case "quarter":
                return f"{_year_text(self.year)}-{32 + self.number}{self.qualifier}"
            case "half":
                return f"{_year_text(self.year)}-{39 + self.number}{self.qualifier}"
            case "bimester":
                y, n = _year_text(self.year), self.number
                return f"{y}-{2 * n - 1:02}{self.qualifier}/{y}-{2 * n:02}{self.qualifier}"
            case "week" | "weekend":
                first, after = self.bounds
                return f"{iso(first)}{self.qualifier}/{iso(previous_day(after))}{self.qualifier}"
        return str(self)

    def _body(self) -> str:
        year = _year_text(self.year)
        match self.kind:
            case "day":
                return f"{year}-{self.number:02}-{self.day:02}"
            case "month":
                return f"{year}-{self.number:02}"
            case "week":
                return f"{year}-W{self.number:02}"
            case "weekend":
                return f"{year}-W{self.number:02}-WE"
            case "season":
                return f"{year}-{_SEASON_LETTERS[self.number]}"
            case "quarter" | "half" | "bimester":
                return f"{year}-{self.kind[0].upper()}{self.number}"
            case "decade":
                return year[:-1] + "X"
            case "century":
                return year[:-2] + "XX"
        return year

    def __lt__(self, other: Unit) -> bool:
        return Edtf(self, self) < Edtf(other, other)


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
        first, after = self.bounds
        earliest = first or (-10000, 1, 1)
        latest = after or (10001, 1, 1)
        kind = self.precision
        if kind == "day":
            return earliest, 0, earliest, latest, str(self)
        if kind in ("interval", "week", "weekend"):
            anchor = first or (self.end.bounds[0] if self.end else earliest)
            return anchor, 1, earliest, latest, str(self)
        return previous_day(latest), 2 if kind == "month" else 3, earliest, latest, str(self)

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
        unit = _parse_unit(head)
        return Edtf(unit, unit)
    return Edtf(None if head == ".." else _parse_unit(head), None if tail == ".." else _parse_unit(tail))


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


def ymd(date: datetime.date) -> Ymd:
    """A date as the tuple in which bounds are counted."""
    return date.year, date.month, date.day


def day_number(day_: Ymd) -> int:
    """Its ordinal in the proleptic Gregorian calendar: 1 is 1 January of the year 1, earlier days are 0 and less."""
    year, month, day = day_
    cycles = (year - 1) // 400
    return datetime.date(year - 400 * cycles, month, day).toordinal() + 146_097 * cycles


def iso(day_: Ymd) -> str:
    """`YYYY-MM-DD`, with a sign before Christ."""
    return f"{_year_text(day_[0])}-{day_[1]:02}-{day_[2]:02}"


def _parse_unit(text: str) -> Unit:
    found = _UNIT.fullmatch(text)
    if not found:
        raise EdtfError(f"not a date of our EDTF subset: {text!r}")
    sign = -1 if found["sign"] else 1
    if found["sign"] and int(found["year"] or found["decade"] or found["century"]) == 0 and not found["century"]:
        raise EdtfError("there is no year minus zero")
    qualifier: Qualifier = found["qualifier"]  # type: ignore[assignment]
    if found["decade"]:
        return Unit("decade", sign * int(found["decade"]) * 10, qualifier=qualifier)
    if found["century"]:
        return Unit("century", sign * int(found["century"]) * 100 or min(sign, 0), qualifier=qualifier)
    return _year_part(found, sign * int(found["year"]), qualifier)


def _year_part(found: re.Match[str], year_: int, qualifier: Qualifier) -> Unit:
    if found["day"]:
        return Unit("day", year_, int(found["month"]), int(found["day"]), qualifier)
    if found["week"]:
        return Unit("weekend" if found["weekend"] else "week", year_, int(found["week"]), qualifier=qualifier)
    named: tuple[Kind, ...] = ("month", "quarter", "half", "bimester")
    for kind in named:
        if found[kind]:
            return Unit(kind, year_, int(found[kind]), qualifier=qualifier)
    if found["letters"]:
        return Unit("season", year_, SEASONS[found["letters"]], qualifier=qualifier)
    if found["code"]:
        code = int(found["code"])
        kind_: Kind = "season" if code < 30 else "quarter" if code < 40 else "half"
        return Unit(kind_, year_, code if code < 30 else code - (32 if code < 40 else 39), qualifier=qualifier)
    return Unit("year", year_, qualifier=qualifier)


def _year_text(year_: int) -> str:
    return f"-{-year_:04}" if year_ < 0 else f"{year_:04}"


def _months(year_: int, first: int, count: int) -> tuple[Ymd, Ymd]:
    after = year_ * 12 + first - 1 + count
    return (year_, first, 1), (after // 12, after % 12 + 1, 1)


_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month_length(year_: int, month_: int) -> int:
    if not 1 <= month_ <= 12:
        raise EdtfError(f"no month {month_}")
    leap = month_ == 2 and year_ % 4 == 0 and (year_ % 100 != 0 or year_ % 400 == 0)
    return _MONTH_LENGTHS[month_ - 1] + leap


def next_day(day_: Ymd) -> Ymd:
    """The day after."""
    y, m, d = day_
    if d < _month_length(y, m):
        return y, m, d + 1
    return (y, m + 1, 1) if m < 12 else (y + 1, 1, 1)


def previous_day(day_: Ymd) -> Ymd:
    """The day before."""
    y, m, d = day_
    if d > 1:
        return y, m, d - 1
    return (y, m - 1, _month_length(y, m - 1)) if m > 1 else (y - 1, 12, 31)
