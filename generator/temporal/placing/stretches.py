"""A reading as a stretch of the calendar, whatever its shape."""

from __future__ import annotations

import datetime

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.arithmetic import shifted
from generator.temporal.placing.context import Context, last_told
from generator.temporal.placing.counted_days import repeated
from generator.temporal.placing.days import day_of, named_day
from generator.temporal.placing.derived import one_day, place_derived
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
from generator.temporal.placing.weekdays import weekday_of
from generator.temporal.readings import (
    DayOf,
    FractionOf,
    FromEvent,
    HolidayOf,
    Known,
    MonthOf,
    NamedDay,
    NewYear,
    Offset,
    Reading,
    Repeated,
    SeasonOf,
    WeekdayOf,
)


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
        case Repeated():
            return repeated(reading, context.anchor)
    return place_derived(reading, context, stretch_of)


def the_day(reading: Reading, context: Context) -> datetime.date:
    """The one day a reading names.

    Raises:
        ValueError: it names none.
    """
    return one_day(stretch_of(reading, context))


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


def of_the_century(value: Edtf, context: Context) -> Edtf:
    """«La crisi del '29 cambiò il mondo», of two digits that a verb in the past keeps from the future."""
    cue = context.clauses.cue(context.start, context.end)
    if value.first_year <= context.anchor.year or cue is None or cue.side != "past" or cue.present:
        return value
    context.steps.append(f"il verbo «{cue.word}» dice passato")
    return edtf.year(value.first_year - 100)
