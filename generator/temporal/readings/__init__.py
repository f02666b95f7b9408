"""What a rule reads: values that still wait for their anchor, their side and their neighbours.

«lunedì» is a `WeekdayOf` until the clause says which Monday; «dal 3 al 7 maggio» is a `Span` of two `DayOf`, the
first of which takes its month from the second. `resolve` turns each into a value of the calendar.
"""

from __future__ import annotations

from typing import TypeAlias

from generator.temporal.readings.calendar import (
    DayOf,
    FractionOf,
    HolidayOf,
    Known,
    MonthOf,
    NamedDay,
    NewYear,
    Offset,
    SeasonOf,
    WeekdayOf,
)
from generator.temporal.readings.clock import Clock, DayPart, SameHour, Timed
from generator.temporal.readings.derived import (
    AfterEvent,
    Beside,
    DaysOf,
    FromDay,
    FromEvent,
    InMonth,
    InYear,
    NthFrom,
    NthWeekday,
    Portion,
    Repeated,
    SamePeriod,
    Span,
    WeekOf,
)
from generator.temporal.readings.grains import Grain, Side
from generator.temporal.readings.halves import NthWord, PortionWord, ShiftWord, SideWord, WeekWord, ZoneWord
from generator.temporal.readings.lengths import Length, Recurring, Reference

__all__ = [
    "AfterEvent",
    "Beside",
    "Clock",
    "DayOf",
    "DayPart",
    "DaysOf",
    "FractionOf",
    "FromDay",
    "FromEvent",
    "Grain",
    "HolidayOf",
    "InMonth",
    "InYear",
    "Known",
    "Length",
    "MonthOf",
    "NamedDay",
    "NewYear",
    "NthFrom",
    "NthWeekday",
    "NthWord",
    "Offset",
    "Portion",
    "PortionWord",
    "Reading",
    "Recurring",
    "Reference",
    "Repeated",
    "SameHour",
    "SamePeriod",
    "SeasonOf",
    "ShiftWord",
    "Side",
    "SideWord",
    "Span",
    "Timed",
    "WeekOf",
    "WeekWord",
    "WeekdayOf",
    "ZoneWord",
    "is_day",
]

Reading: TypeAlias = (
    Known | DayOf | NamedDay | WeekdayOf | HolidayOf | MonthOf | SeasonOf | FractionOf | Offset | FromDay
    | NthWeekday | NthFrom | NthWord | Repeated | DaysOf | WeekOf | Portion | PortionWord | ShiftWord | FromEvent
    | AfterEvent | SideWord | Beside | WeekWord | InYear | InMonth | SamePeriod | Clock | DayPart | SameHour | ZoneWord
    | Timed | Span | Length | Recurring | Reference | NewYear
)  # fmt: skip


def is_day(reading: object) -> bool:
    """Whether it names one day."""
    match reading:
        case DayOf() | NamedDay() | WeekdayOf() | HolidayOf() | InMonth():
            return True
        case FromDay(grain=grain):
            return grain == "day"
        case Repeated(base=WeekdayOf() | HolidayOf()) | DaysOf(days=1):
            return True
        case InYear(base=DayOf()) | InYear(base=HolidayOf()):
            return True
        case Beside(base=DayOf() | WeekdayOf() | HolidayOf()):
            return True
        case Offset(grain="day"):
            return True
        case NthWeekday(weekday=weekday) | NthFrom(weekday=weekday):
            return weekday is not None
        case Known(value=value):
            return value.precision == "day"
    return False
