"""Readings made of others: «l'indomani del 13 febbraio», «l'ultimo giorno del mese», «nell'agosto successivo»."""

from __future__ import annotations

import datetime
from dataclasses import replace

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.arithmetic import first_day, last_day, shifted, unit_of, weekend
from generator.temporal.placing.context import Context, Placed, last_told
from generator.temporal.placing.counted_days import days_of, from_day, nth_from
from generator.temporal.placing.nth_weekdays import nth_by_verb, nth_weekday
from generator.temporal.placing.periods import FINE_ENOUGH
from generator.temporal.placing.same import same_period
from generator.temporal.placing.spans import stretch_between
from generator.temporal.placing.turns import month_in_focus, portion_of_now
from generator.temporal.readings import (
    Beside,
    DayOf,
    DaysOf,
    FromDay,
    HolidayOf,
    InMonth,
    InYear,
    MonthOf,
    NthFrom,
    NthWeekday,
    Offset,
    Portion,
    Reading,
    SamePeriod,
    SeasonOf,
    Span,
    WeekOf,
)


def place_derived(reading: Reading, context: Context, placed: Placed) -> Edtf | None:
    """The stretch of a reading that has others in it, which `placed` places."""
    match reading:
        case FromDay() | NthFrom():
            return _from_named_day(reading, context, placed)
        case DaysOf():
            return _days_of_stretch(reading, context, placed)
        case Beside():
            return _beside_told(reading, context, placed)
        case NthWeekday(by_verb=True):
            return nth_by_verb(reading, context, placed)
        case NthWeekday():
            return nth_weekday(reading, context, placed)
        case WeekOf(base=base, weekend=is_weekend):
            day = one_day(placed(base, context))
            return weekend(day) if is_weekend else unit_of(day, "week")
        case InMonth(day=number, month=month):
            whole = placed(month, context) or (unit_of(context.anchor, "month") if month.narrative else None)
            return edtf.day(first_day(whole).replace(day=number)) if whole else None
        case InYear():
            return _in_year_told(reading, context, placed)
        case SamePeriod():
            return same_period(reading, context, placed)
        case Portion(base=Offset(grain="year" | "month" | "week", count=0, narrative=False) as unit, modifier=modifier):
            return portion_of_now(unit, modifier, context)
        case Portion(base=base):
            return placed(base, context)
        case Span():
            return stretch_between(reading, context, placed)
    return None


def one_day(value: Edtf | None) -> datetime.date:
    """The day that a value is.

    Raises:
        ValueError: it is none.
    """
    if value is None or value.precision != "day":
        raise ValueError("no day")
    return first_day(value)


def _beside_told(reading: Beside, context: Context, placed: Placed) -> Edtf | None:
    """«nell'agosto successivo»: the first on that side of what was told last."""
    base, side = reading.base, reading.side
    told = last_told(context, FINE_ENOUGH["month"] if isinstance(base, MonthOf | SeasonOf) else FINE_ENOUGH["day"])
    if told is None:
        return None
    context.counted_from = told.value
    context.steps.append(f"si conta dall’ultima data detta nel testo, {italian(told.value)}")
    there = last_day(told.value) if side == "future" else first_day(told.value)
    return placed(replace(base, side=side), replace(context, anchor=there, told=[]))


def _in_year_told(reading: InYear, context: Context, placed: Placed) -> Edtf | None:
    """«il 1º ottobre di quattordici anni fa»."""
    frame = placed(reading.year, context)
    if frame is None and reading.year.narrative:
        context.guess("nessuna data prima nel testo: si conta dalla data dell’articolo")
        frame = unit_of(shifted(context.anchor, "year", reading.year.count), "year")
    return placed(replace(reading.base, year=frame.first_year), context) if frame else None


def _days_of_stretch(reading: DaysOf, context: Context, placed: Placed) -> Edtf | None:
    """«L'ultimo giorno del mese ha nevicato», said on the second: the days lie on the side of the verb."""
    base = reading.base
    told = month_in_focus(context) if base == Offset("month", 0) else None
    whole = told or placed(base, context)
    days = days_of(whole, reading) if whole else None
    cue = context.clauses.cue(context.start, context.end)
    if days is None or cue is None or not isinstance(base, Offset) or base.count != 0:
        return days
    if cue.side == "past" and not cue.present and first_day(days) > context.anchor:
        base = replace(base, count=-1)
    elif cue.future and last_day(days) < context.anchor:
        base = replace(base, count=1)
    else:
        return days
    whole = placed(base, context)
    return days_of(whole, reading) if whole else None


def _from_named_day(reading: FromDay | NthFrom, context: Context, placed: Placed) -> Edtf:
    """«Quattro mesi dopo il 7 ottobre era ferma»: what was counted lies on the side of the verb, whatever the day's."""
    base = reading.base
    day = one_day(placed(base, context))
    value = _counted_from(reading, day)
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or not isinstance(base, DayOf | HolidayOf) or base.year is not None or base.side is not None:
        return value
    if cue.side == "past" and first_day(value) > context.anchor:
        return _counted_from(reading, one_day(placed(replace(base, year=day.year - 1), context)))
    if cue.future and last_day(value) < context.anchor:
        return _counted_from(reading, one_day(placed(replace(base, year=day.year + 1), context)))
    return value


def _counted_from(reading: FromDay | NthFrom, day: datetime.date) -> Edtf:
    if isinstance(reading, NthFrom):
        return nth_from(day, reading)
    return from_day(day, reading.count, reading.grain, named=not isinstance(reading.base, Offset))
