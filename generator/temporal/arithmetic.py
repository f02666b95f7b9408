"""Counting on the calendar: months added, weeks, fractions of a year, as values of `edtf`."""

from __future__ import annotations

import calendar
import contextlib
import datetime
import functools
from collections.abc import Mapping
from types import MappingProxyType

from generator import edtf, gregorian
from generator.edtf import Edtf
from generator.gregorian import Ymd
from generator.temporal.readings import Grain

DAY = datetime.timedelta(1)


def add_months(date: datetime.date, count: int) -> datetime.date:
    """The same day so many months later, or the last of a shorter month."""
    month = date.year * 12 + date.month - 1 + count
    year, number = divmod(month, 12)
    return datetime.date(year, number + 1, min(date.day, calendar.monthrange(year, number + 1)[1]))


@functools.lru_cache(1024)
def in_years_around(year: int, month: int, day: int, reach: int) -> Mapping[int, datetime.date]:
    """That day of the month in each year so near, where there is one."""
    days = {}
    for number in range(max(1, year - reach), min(9999, year + reach) + 1):
        with contextlib.suppress(ValueError):
            days[number] = datetime.date(number, month, day)
    return MappingProxyType(days)


@functools.lru_cache(1024)
def in_months_around(year: int, month: int, day: int, reach: int) -> tuple[datetime.date, ...]:
    """That day in each month so near, where there is one."""
    days = []
    for count in range(-reach, reach + 1):
        with contextlib.suppress(ValueError):
            days.append(add_months(datetime.date(year, month, 1), count).replace(day=day))
    return tuple(days)


def week(date: datetime.date) -> Edtf:
    """The ISO week of a day, in its ISO week-year."""
    year, number, _ = date.isocalendar()
    return edtf.unit("week", year, number)


def weekend(date: datetime.date) -> Edtf:
    """The weekend of the ISO week of a day."""
    year, number, _ = date.isocalendar()
    return edtf.unit("weekend", year, number)


def shifted(date: datetime.date, grain: Grain, count: float) -> datetime.date:
    """A day so many units away; half units are counted in days or months."""
    if grain in ("year", "lustrum", "decade", "century"):
        years = {"year": 1, "lustrum": 5, "decade": 10, "century": 100}[grain]
        return add_months(date, round(count * 12 * years))
    if grain in ("month", "bimester", "quarter", "half"):
        months = {"month": 1, "bimester": 2, "quarter": 3, "half": 6}[grain]
        whole = int(count)
        return add_months(date, whole * months) + round((count - whole) * 30 * months) * DAY
    return date + round(count * {"week": 7, "weekend": 7}.get(grain, 1)) * DAY


def unit_of(date: datetime.date, grain: Grain) -> Edtf:
    """The unit of a grain that holds a day."""
    match grain:
        case "week":
            return week(date)
        case "weekend":
            return weekend(date)
        case "month":
            return edtf.month(date.year, date.month)
        case "bimester":
            return edtf.unit("bimester", date.year, (date.month + 1) // 2)
        case "quarter":
            return edtf.unit("quarter", date.year, (date.month + 2) // 3)
        case "half":
            return edtf.unit("half", date.year, 1 if date.month < 7 else 2)
        case "year" | "lustrum":
            return edtf.year(date.year)
        case "decade":
            return edtf.unit("decade", date.year // 10 * 10)
        case "century":
            return edtf.unit("century", date.year // 100 * 100)
    return edtf.day(date)


def as_date(day: Ymd) -> datetime.date:
    """A bound as a date.

    Raises:
        ValueError: before the year 1 or after 9999.
    """
    return datetime.date(*day)


def first_day(value: Edtf) -> datetime.date:
    """The earliest day of a stretch.

    Raises:
        ValueError: it is open, or out of the calendar of `datetime`.
    """
    bound = value.bounds[0] or value.bounds[1]
    assert bound is not None
    return as_date(bound)


def last_day(value: Edtf) -> datetime.date:
    """The latest day of a stretch.

    Raises:
        ValueError: it is open, or out of the calendar of `datetime`.
    """
    after = value.bounds[1]
    return as_date(gregorian.previous_day(after)) if after else first_day(value)
