"""What stands beside a day and belongs to it: «l'indomani del 13 febbraio», «20 settembre, martedì»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.notation import Between, Join, join
from generator.temporal.readings import (
    DayOf,
    DayPart,
    FromDay,
    FromEvent,
    NthFrom,
    NthWord,
    Offset,
    Reading,
    ShiftWord,
    Span,
    Timed,
    WeekdayOf,
    WeekOf,
    WeekWord,
    is_day,
)


@join(
    r"\s* (?: del | dell' | della | dello | di | d' | il | la | lo | l' | le | a | da )? \s*",
    examples={
        "Si dimise l'indomani del 13 settembre.": "2025-09-14",
        "il giorno prima di Capodanno 2020": "2019-12-31",
        "all'indomani della strage del 7 ottobre 2023": "2023-10-08",
        "due settimane dopo Pasqua 2023": "2023-04-23",
        "il secondo giovedì dopo Pasqua 2019": "2019-05-02",
    },
    but_not=(
        "Si dimise l'indomani, 13 settembre.",
        "Due settimane dopo, a Pasqua 2023, tornò.",
    ),
)
def off_a_day(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«l'indomani del 13 febbraio», «due settimane dopo Pasqua», «il secondo giovedì dopo Pasqua»."""
    if not is_day(second):
        return None
    if isinstance(first, NthWord):
        return NthFrom(second, first.count, first.weekday, first.grain)
    if not isinstance(first, ShiftWord | FromEvent):
        return None
    day = FromDay(second, first.count, first.grain)
    return Timed(day, DayPart(first.part)) if isinstance(first, ShiftWord) and first.part else day


@join(
    r"\s+ (?: del | dell' | di ) \s*",
    examples={
        "Si sono visti la settimana del 6 ottobre.": "2025-W41",
        "Torneranno la settimana del 12 gennaio.": "2026-W03",
    },
    but_not=(
        "La settimana è finita il 6 ottobre.",
        "La settimana, dal 6 ottobre, è corta.",
    ),
)
def week_of_a_day(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«la settimana del 6 ottobre»."""
    return WeekOf(second, first.weekend) if isinstance(first, WeekWord) and is_day(second) else None


@join(
    r"[ ]? ,? [ ]",
    examples={
        "20 settembre, sabato": "2025-09-20",
        "Il 12 marzo, giovedì, si fermeranno i treni.": "2026-03-12",
    },
    but_not=("Il 20 settembre, sabato scorso", "Il 3 marzo lunedì e martedì"),
)
def day_and_its_weekday(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«20 settembre, martedì»: the weekday confirms the day, and decides its year."""
    if not isinstance(first, DayOf) or first.weekday is not None or first.month is None or second != _bare(second):
        return None
    if not re.match(r"[ ]*(?:$|[.,;:)\n]|(?:alle|dalle|ore|in|a|al|alla|presso|nel|nella)\b)", between.after):
        return None
    return replace(first, weekday=second.weekday) if isinstance(second, WeekdayOf) else None


def _bare(reading: Reading) -> Reading | None:
    return WeekdayOf(reading.weekday) if isinstance(reading, WeekdayOf) else None


@join(
    r"[ ]? ,? [ ] dal?(?:[ ]|la[ ])",
    examples={
        "Chiuderà la settimana prossima da martedì a giovedì.": "2026-01-06/2026-01-08",
        "questa settimana da lunedì a mercoledì": "2025-12-29/2025-12-31",
    },
    but_not=("La settimana prossima il museo chiude da martedì a giovedì.",),
)
def days_of_a_week(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«la settimana prossima da martedì a giovedì»: two days of that week."""
    match first, second:
        case (
            Offset(grain="week", count=count, narrative=False),
            Span(start=WeekdayOf(side=None, week=None) as start, end=WeekdayOf(side=None, week=None) as end),
        ):
            return Span(replace(start, week=int(count)), replace(end, week=int(count)))
    return None


OFF_A_DAY: tuple[Join, ...] = (off_a_day, week_of_a_day)
WITH_A_WEEKDAY: tuple[Join, ...] = (day_and_its_weekday, days_of_a_week)
"""These come when weekdays have become ranges."""
