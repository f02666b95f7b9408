"""One unit of the calendar as EDTF writes it: a day, a month, a season, a decade…, its days, its text and back.

Four written forms are ours, because EDTF has none that stays readable: `2025-Q3` (quarter), `2025-H2` (half),
`2025-B6` (two months), `2025-W52` and `2025-W52-WE` (ISO week, its weekend); seasons may be written `2025-SU`.
`Unit.strict` gives what a consumer of plain EDTF (ISO 8601-2:2019) accepts.
"""

from __future__ import annotations

import datetime
import functools
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.gregorian import Ymd, iso, month_length, months, next_day, previous_day, year_text, ymd

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
        if self.kind == "day":
            self._check_day()
        if self.kind in ("week", "weekend"):
            self._check_week()

    def _check_day(self) -> None:
        if not 1 <= self.number <= 12:
            raise EdtfError(f"no month {self.number}")
        if not 1 <= self.day <= month_length(self.year, self.number):
            raise EdtfError(f"no day {self.day} in month {self.year:04}-{self.number:02}")

    def _check_week(self) -> None:
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
                return months(y, n, 1)
            case "bimester":
                return months(y, 2 * n - 1, 2)
            case "quarter":
                return months(y, 3 * n - 2, 3)
            case "half":
                return months(y, 6 * n - 5, 6)
            case "season":  # meteorological: spring March–May … winter December–February of the next year
                return months(y, 3 * (n - 20), 3)
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
                return f"{year_text(self.year)}-{self.number}{self.qualifier}"
            case "quarter":
                return f"{year_text(self.year)}-{32 + self.number}{self.qualifier}"
            case "half":
                return f"{year_text(self.year)}-{39 + self.number}{self.qualifier}"
            case "bimester":
                y, n = year_text(self.year), self.number
                return f"{y}-{2 * n - 1:02}{self.qualifier}/{y}-{2 * n:02}{self.qualifier}"
            case "week" | "weekend":
                first, after = self.bounds
                return f"{iso(first)}{self.qualifier}/{iso(previous_day(after))}{self.qualifier}"
        return str(self)

    def _body(self) -> str:
        year = year_text(self.year)
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

    @property
    def sort_key(self) -> tuple[Ymd, int, Ymd, Ymd, str]:
        """Where it stands among units, as `Edtf.sort_key`."""
        first, after = self.bounds
        if self.kind == "day":
            return first, 0, first, after, str(self)
        if self.kind in ("week", "weekend"):
            return first, 1, first, after, str(self)
        return previous_day(after), 2 if self.kind == "month" else 3, first, after, str(self)

    def __lt__(self, other: Unit) -> bool:
        return self.sort_key < other.sort_key


def parse_unit(text: str) -> Unit:
    """Read one unit, in our forms or in strict EDTF.

    Raises:
        EdtfError: when it is none.
    """
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
