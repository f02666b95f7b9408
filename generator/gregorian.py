"""Days of the proleptic Gregorian calendar as year, month and day, also before Christ, where `datetime` has none.

Years are astronomical: 753 BC is −752.
"""

from __future__ import annotations

import datetime
from typing import TypeAlias

Ymd: TypeAlias = tuple[int, int, int]

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def ymd(date: datetime.date) -> Ymd:
    """A date as the tuple in which bounds are counted."""
    return date.year, date.month, date.day


def iso(day: Ymd) -> str:
    """`YYYY-MM-DD`, with a sign before Christ."""
    return f"{year_text(day[0])}-{day[1]:02}-{day[2]:02}"


def year_text(year: int) -> str:
    """Four digits, with a sign before Christ."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def day_number(day: Ymd) -> int:
    """Its ordinal in the proleptic Gregorian calendar: 1 is 1 January of the year 1, earlier days are 0 and less."""
    y, m, d = day
    cycles = (y - 1) // 400
    return datetime.date(y - 400 * cycles, m, d).toordinal() + 146_097 * cycles


def month_length(year: int, month: int) -> int:
    """How many days it has.

    Raises:
        ValueError: there is no such month.
    """
    if not 1 <= month <= 12:
        raise ValueError(f"no month {month}")
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS[month - 1] + leap


def next_day(day: Ymd) -> Ymd:
    """The day after."""
    y, m, d = day
    if d < month_length(y, m):
        return y, m, d + 1
    return (y, m + 1, 1) if m < 12 else (y + 1, 1, 1)


def previous_day(day: Ymd) -> Ymd:
    """The day before."""
    y, m, d = day
    if d > 1:
        return y, m, d - 1
    return (y, m - 1, month_length(y, m - 1)) if m > 1 else (y - 1, 12, 31)


def months(year: int, first: int, count: int) -> tuple[Ymd, Ymd]:
    """So many whole months from the first of one, as half-open days `[first, after)`."""
    after = year * 12 + first - 1 + count
    return (year, first, 1), (after // 12, after % 12 + 1, 1)
