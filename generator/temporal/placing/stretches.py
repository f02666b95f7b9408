"""A reading as a stretch of the calendar, whatever its shape."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.arithmetic import DAY, add_months, first_day, last_day, shifted, unit_of, weekend
from generator.temporal.placing.context import Context, last_told
from generator.temporal.placing.counted_days import days_of, from_day, nth_from, repeated
from generator.temporal.placing.days import day_of, named_day
from generator.temporal.placing.happenings import from_event
from generator.temporal.placing.holidays import holiday_of
from generator.temporal.placing.periods import (
    FINE_ENOUGH,
    fraction_of,
    month_of,
    narrated,
    new_year,
    offset_of,
    season_of,
)
from generator.temporal.placing.same import same_period
from generator.temporal.placing.turns import month_in_focus, portion_of_now
from generator.temporal.placing.weekdays import weekday_of
from generator.temporal.readings import (
    Beside,
    DayOf,
    DaysOf,
    FractionOf,
    FromDay,
    FromEvent,
    HolidayOf,
    InMonth,
    InYear,
    Known,
    MonthOf,
    NamedDay,
    NewYear,
    NthFrom,
    NthWeekday,
    Offset,
    Portion,
    Reading,
    Repeated,
    SamePeriod,
    SeasonOf,
    Span,
    WeekdayOf,
    WeekOf,
)


def the_day(reading: Reading, context: Context) -> datetime.date:
    """The one day a reading names.

    Raises:
        ValueError: it names none.
    """
    value = stretch_of(reading, context)
    if value is None or value.precision != "day":
        raise ValueError("no day")
    return first_day(value)


def day_or_next_to_anchor(reading: Reading, context: Context) -> datetime.date:
    """The day of «la notte prima»: with nothing told, the article's day is where one counts from."""
    if (
        isinstance(reading, Offset)
        and reading.narrative
        and reading.count
        and last_told(context, FINE_ENOUGH["day"]) is None
    ):
        context.guess("nessuna data prima nel testo: si conta dalla data dell’articolo")
        return shifted(context.anchor, "day", reading.count)
    return the_day(reading, context)


def stretch_of(reading: Reading, context: Context) -> Edtf | None:  # noqa: PLR0912 (a case for each shape)
    """The stretch of the calendar a reading names."""
    match reading:
        case Known(value=value):
            return value
        case DayOf():
            return day_of(reading, context)
        case NamedDay():
            return named_day(reading, context)
        case WeekdayOf():
            return edtf.day(weekday_of(reading, context))
        case HolidayOf():
            return edtf.day(holiday_of(reading, context))
        case MonthOf():
            return month_of(reading, context)
        case SeasonOf():
            return season_of(reading, context)
        case FractionOf():
            return fraction_of(reading, context)
        case NewYear():
            return new_year(context.anchor)
        case Offset(narrative=True):
            return narrated(reading, context)
        case Offset():
            return offset_of(reading, context)
        case FromEvent():
            return from_event(reading, context)
        case FromDay() | NthFrom():
            return _from_named_day(reading, context)
        case Repeated():
            return repeated(reading, context.anchor)
        case DaysOf():
            return _days_of_stretch(reading, context)
        case Beside(base=base, side=side):
            told = last_told(
                context, FINE_ENOUGH["month"] if isinstance(base, MonthOf | SeasonOf) else FINE_ENOUGH["day"]
            )
            if told is None:
                return None
            context.counted_from = told.value
            context.steps.append(f"si conta dall’ultima data detta nel testo, {told.value}")
            there = last_day(told.value) if side == "future" else first_day(told.value)
            return stretch_of(replace(base, side=side), replace(context, anchor=there, told=[]))
        case NthWeekday(by_verb=True):
            return _nth_by_verb(reading, context)
        case NthWeekday():
            return _nth(reading, context)
        case WeekOf(base=base, weekend=is_weekend):
            day = the_day(base, context)
            return weekend(day) if is_weekend else unit_of(day, "week")
        case InMonth(day=day, month=month):
            whole = stretch_of(month, context) or (unit_of(context.anchor, "month") if month.narrative else None)
            return edtf.day(first_day(whole).replace(day=day)) if whole else None
        case InYear(base=base, year=year):
            frame = stretch_of(year, context)
            if frame is None and year.narrative:
                context.guess("nessuna data prima nel testo: si conta dalla data dell’articolo")
                frame = unit_of(shifted(context.anchor, "year", year.count), "year")
            return stretch_of(replace(base, year=frame.first_year), context) if frame else None
        case SamePeriod():
            return same_period(reading, context, stretch_of)
        case Portion(base=Offset(grain="year" | "month" | "week", count=0, narrative=False) as unit, modifier=modifier):
            return portion_of_now(unit, modifier, context)
        case Portion(base=base):
            return stretch_of(base, context)
        case Span():
            return stretch_between(reading, context)
    return None


def _days_of_stretch(reading: DaysOf, context: Context) -> Edtf | None:
    """«L'ultimo giorno del mese ha nevicato», said on the second: the days lie on the side of the verb."""
    base = reading.base
    told = month_in_focus(context) if base == Offset("month", 0) else None
    whole = told or stretch_of(base, context)
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
    whole = stretch_of(base, context)
    return days_of(whole, reading) if whole else None


def _from_named_day(reading: FromDay | NthFrom, context: Context) -> Edtf:
    """«Quattro mesi dopo il 7 ottobre era ferma»: what was counted lies on the side of the verb, whatever the day's."""
    base = reading.base
    day = the_day(base, context)
    value = _counted_from(reading, day)
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or not isinstance(base, DayOf | HolidayOf) or base.year is not None or base.side is not None:
        return value
    if cue.side == "past" and first_day(value) > context.anchor:
        return _counted_from(reading, the_day(replace(base, year=day.year - 1), context))
    if cue.future and last_day(value) < context.anchor:
        return _counted_from(reading, the_day(replace(base, year=day.year + 1), context))
    return value


def _counted_from(reading: FromDay | NthFrom, day: datetime.date) -> Edtf:
    if isinstance(reading, NthFrom):
        return nth_from(day, reading)
    return from_day(day, reading.count, reading.grain, named=not isinstance(reading.base, Offset))


def of_the_century(value: Edtf, context: Context) -> Edtf:
    """«La crisi del '29 cambiò il mondo», of two digits that a verb in the past keeps from the future."""
    cue = context.clauses.cue(context.start, context.end)
    if value.first_year <= context.anchor.year or cue is None or cue.side != "past" or cue.present:
        return value
    context.steps.append(f"il verbo «{cue.word}» dice passato")
    return edtf.year(value.first_year - 100)


def _nth(reading: NthWeekday, context: Context) -> Edtf | None:
    base = stretch_of(reading.base, context)
    if base is None or base.precision not in ("month", "week"):
        return None
    first, last = first_day(base), last_day(base)
    first_or_last = 6 if reading.ordinal < 0 else 0
    weekday = reading.weekday if reading.weekday is not None else 5 if reading.weekend else first_or_last
    days = [first + n * DAY for n in range((last - first).days + 1) if (first + n * DAY).weekday() == weekday]
    index = reading.ordinal - 1 if reading.ordinal > 0 else reading.ordinal
    if not -len(days) <= index < len(days):
        return None
    if reading.weekday is not None:
        return edtf.day(days[index])
    return weekend(days[index]) if reading.weekend else unit_of(days[index], "week")


def _first_after(reading: Reading, start: Edtf, context: Context) -> Edtf | None:
    """«da oggi al 31 marzo», «da domani a venerdì»: the first such date after a start that is fixed."""
    if not isinstance(reading, DayOf | MonthOf | SeasonOf | HolidayOf | WeekdayOf) or getattr(reading, "year", None):
        return None
    return stretch_of(replace(reading, side="future"), replace(context, anchor=first_day(start), told=[], steps=[]))


_A_STATE = re.compile(r"(?:è|sono|resta|restano) (?:apert|chius|dedicat|riservat|prenotat|vietat)")
"""«Il primo lunedì del mese la sede è aperta»: a habit."""


def _nth_by_verb(reading: NthWeekday, context: Context) -> Edtf | None:
    """«Pagherò l'ultimo venerdì del mese» is the next such day, «si è riunito il primo lunedì del mese» the last."""
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or _A_STATE.match(cue.word):
        return None
    if cue.remote if cue.side == "past" else not cue.future:
        return None
    near = [_nth(replace(reading, base=Offset("month", count)), context) for count in (-1, 0, 1)]
    days = [day for day in near if day is not None]
    context.steps.clear()
    context.steps.append(f"il verbo «{cue.word}» dice quale mese")
    if cue.side == "future":
        return next((day for day in days if first_day(day) >= context.anchor), None)
    return next((day for day in reversed(days) if first_day(day) <= context.anchor), None)


def stretch_between(reading: Span, context: Context) -> Edtf | None:
    """A span of dates: the last member is placed first, and the first before it."""
    assert reading.start is not None and reading.end is not None
    if isinstance(reading.start, Known) and isinstance(reading.end, Known):
        return edtf.interval(reading.start.value, reading.end.value)
    end = stretch_of(reading.end, context)
    start = stretch_of(reading.start, context)
    if start is None or end is None:
        return None
    if first_day(start) > first_day(end):
        if isinstance(reading.start, DayOf | MonthOf | SeasonOf | HolidayOf) and reading.start.year is None:
            years = first_day(end).year
            tries: list[Reading] = [replace(reading.start, year=years), replace(reading.start, year=years - 1)]
            start = next(s for s in (stretch_of(t, context) for t in tries) if s and first_day(s) <= first_day(end))
        elif isinstance(reading.end, DayOf) and reading.end.month is None:
            end = edtf.day(add_months(first_day(end), 1))
        elif following := _first_after(reading.end, start, context):
            end = following
    elif (
        isinstance(reading.start, DayOf)
        and reading.start.year is None
        and isinstance(reading.end, DayOf)
        and reading.end.month
        and reading.start.month
    ):
        year = first_day(end).year
        start = edtf.day(
            datetime.date(
                year if reading.start.month <= reading.end.month else year - 1, reading.start.month, reading.start.day
            )
        )
    elif isinstance(reading.start, MonthOf) and reading.start.year is None and isinstance(reading.end, MonthOf):
        year = first_day(end).year
        start = edtf.month(year if reading.start.month <= reading.end.month else year - 1, reading.start.month)
    return edtf.interval(start, end)
