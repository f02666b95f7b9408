"""From one date to another: «dal 28 dicembre al 2 gennaio», «da oggi a venerdì»."""

from __future__ import annotations

import datetime
from dataclasses import replace

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.arithmetic import add_months, first_day
from generator.temporal.placing.context import Context, Placed
from generator.temporal.readings import DayOf, HolidayOf, Known, MonthOf, Reading, SeasonOf, Span, WeekdayOf


def stretch_between(reading: Span, context: Context, placed: Placed) -> Edtf | None:
    """A span of dates: the last member is placed first, and the first before it."""
    assert reading.start is not None and reading.end is not None
    if isinstance(reading.start, Known) and isinstance(reading.end, Known):
        return edtf.interval(reading.start.value, reading.end.value)
    end = placed(reading.end, context)
    start = placed(reading.start, context)
    if start is None or end is None:
        return None
    if first_day(start) > first_day(end):
        return edtf.interval(*_in_order(reading.start, reading.end, start, end, context, placed))
    return edtf.interval(_near_its_end(reading.start, reading.end, start, first_day(end).year), end)


def _in_order(
    first: Reading, last: Reading, start: Edtf, end: Edtf, context: Context, placed: Placed
) -> tuple[Edtf, Edtf]:
    """Start and end that came out the wrong way round: one of the two is of another year or month."""
    if isinstance(first, DayOf | MonthOf | SeasonOf | HolidayOf) and first.year is None:
        years = first_day(end).year
        tries: list[Reading] = [replace(first, year=years), replace(first, year=years - 1)]
        return next(s for s in (placed(t, context) for t in tries) if s and first_day(s) <= first_day(end)), end
    if isinstance(last, DayOf) and last.month is None:
        return start, edtf.day(add_months(first_day(end), 1))
    return start, _first_after(last, start, context, placed) or end


def _near_its_end(first: Reading, last: Reading, start: Edtf, year: int) -> Edtf:
    """«dal 28 dicembre al 2 gennaio»: the start is of the year of its end, or of the one before."""
    if isinstance(first, DayOf) and first.year is None and isinstance(last, DayOf) and last.month and first.month:
        return edtf.day(datetime.date(year if first.month <= last.month else year - 1, first.month, first.day))
    if isinstance(first, MonthOf) and first.year is None and isinstance(last, MonthOf):
        return edtf.month(year if first.month <= last.month else year - 1, first.month)
    return start


def _first_after(reading: Reading, start: Edtf, context: Context, placed: Placed) -> Edtf | None:
    """«da oggi al 31 marzo», «da domani a venerdì»: the first such date after a start that is fixed."""
    if not isinstance(reading, DayOf | MonthOf | SeasonOf | HolidayOf | WeekdayOf) or getattr(reading, "year", None):
        return None
    return placed(replace(reading, side="future"), replace(context, anchor=first_day(start), told=[], steps=[]))
