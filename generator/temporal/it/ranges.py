"""From one date to another: «dal 28 dicembre al 2 gennaio», «tra marzo e aprile 2024», «notte tra il 28 e il 29»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it.hours import both_in_part
from generator.temporal.notation import Between, Join, join
from generator.temporal.readings import (
    Clock,
    DayOf,
    DayPart,
    FractionOf,
    HolidayOf,
    Known,
    MonthOf,
    Offset,
    Portion,
    Reading,
    Recurring,
    SeasonOf,
    Span,
    Timed,
    WeekdayOf,
    is_day,
)

_FROM = re.compile(
    r"\b(?:dalle(?: ore)?|da|dal|dall'|dalla|dallo|dagli|compreso fra|compreso tra|inverno|fra|tra|fra il|tra il|tra la"
    r"|fra la|tra l'|fra l'|nel|nei giorni|tra lo|periodo) ?$"
)


_BETWEEN = re.compile(r"\b(?:tra|fra)(?: il| lo| la| i| gli| l'| le)? ?$")


@join(
    r"\s* (?P<and> e | ed | al | all' | alla | alle | a | ad | - | / | (?:fino|sino) \s (?:a|al|all'|alla)"
    r" | agli | ai ) \s* (?: il "
    r"| lo | la | l' | i | gli )? \s*",
    examples={
        "chiuso da lunedì a mercoledì": "2025-12-29/2025-12-31",
        "Tra marzo e aprile 2024 si sono avuti 40 attacchi.": "2024-03/2024-04",
        "dal 2014 al 2021": "2014/2021",
        "aperto dal martedì alla domenica": "XXXX-WXX-2/XXXX-WXX-7",
        "in piazza venerdì 9 e sabato 10": "2026-01-09/2026-01-10",
        "tra il 2014 e il 2018": "2014/2018",
        "dal 2019 a oggi": "2019/2025-12-31",
        "tra fine aprile e inizio maggio": "2025-04/2025-05",
        "il numero di marzo/aprile 2024": "2024-03/2024-04",
    },
    but_not=("il 3 marzo e il 7 maggio",),
)
def from_to(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«dal 28 dicembre al 2 gennaio», «tra marzo e aprile 2024»: one stretch."""
    gap = between.gap.split()
    word = gap[0] if gap else "-"
    if word in _AND and _long_portion(first) and _long_portion(second):
        return None  # «tra la fine degli anni Sessanta e l'inizio dei Settanta» names two decades
    first, second = _without_portion(first), _without_portion(second)
    return _span(first, second, word, between.before) if _connects(first, second, word, between.before) else None


_AND = ("e", "ed")


def _connects(first: Reading, second: Reading, word: str, before: str) -> bool:
    """Whether the word between two readings, and what stands before them, make one stretch of them."""
    if word == "/":
        return isinstance(first, MonthOf) and isinstance(second, MonthOf)
    if word in _AND:
        return _are_neighbours(first, second) or _BETWEEN.search(before) is not None
    return word == "-" or _FROM.search(before) is not None


def _are_neighbours(first: Reading, second: Reading) -> bool:
    """«venerdì 9 e sabato 10»."""
    if not isinstance(first, DayOf) or not isinstance(second, DayOf) or first.weekday is None:
        return False
    return second.weekday == (first.weekday + 1) % 7


def _span(first: Reading, second: Reading, word: str, before: str) -> Reading | None:
    """From one to the other; the first takes from the second what only that says: month, year, side."""
    match first, second:
        case DayOf(), DayOf():
            return Span(_with_month(first, second), second)
        case MonthOf(), MonthOf():
            return Span(_month_with_year(first, second), second)
        case Clock(), Clock():
            return Span(first, second) if word not in (*_AND, "-") else None
        case (WeekdayOf(side=None), WeekdayOf(side=None)) if word in ("al", "alla") and _EACH_FROM.search(before):
            return Recurring(f"XXXX-WXX-{first.weekday + 1}/XXXX-WXX-{second.weekday + 1}")
        case WeekdayOf(), WeekdayOf():
            week = first.week if first.week is not None else second.week
            return Span(replace(first, side=first.side or second.side, week=week), second)
        case SeasonOf(), SeasonOf():
            return Span(replace(first, year=first.year or second.year), second)
        case FractionOf(), FractionOf():
            return Span(replace(first, year=first.year or second.year), second)
        case Known(), Known():
            return Span(first, second)
        case Timed(), Timed():
            return Span(first, second) if word not in _AND else None
    return Span(first, second) if word != "-" and _may_begin_and_end(first, second) else None


_EACH_FROM = re.compile(r"\bdal(?:la)? ?$")
"""«dal martedì alla domenica»: every week."""


def _may_begin_and_end(first: Reading, second: Reading) -> bool:
    """Whether two readings of different shapes can be the ends of one stretch."""
    match first, second:
        case (
            (Known() | MonthOf() | DayOf() | Portion(), Offset(grain="day", count=0, narrative=False))
            | (MonthOf(), Known() | DayOf() | HolidayOf() | SeasonOf())
            | (Known() | DayOf() | HolidayOf() | SeasonOf(), MonthOf())
            | (Portion(), Portion() | MonthOf() | Known() | HolidayOf() | DayOf())
            | (MonthOf() | Known(), Portion())
        ):
            return True
    return is_day(first) and is_day(second)


def _long_portion(reading: Reading) -> bool:
    return (
        isinstance(reading, Portion)
        and isinstance(reading.base, Known)
        and reading.base.value.precision in ("decade", "century")
    )


def _without_portion(reading: Reading) -> Reading:
    """«fine aprile» as April: an interval has no modifier; what only the story places keeps its portion."""
    if isinstance(reading, Portion) and isinstance(reading.base, MonthOf | Known | SeasonOf):
        return reading.base
    return reading


def _with_month(first: DayOf, second: DayOf) -> DayOf:
    month = first.month or second.month
    year = first.year
    if year is None and second.year is not None:
        year = second.year - 1 if month and second.month and month > second.month else second.year
    return replace(first, month=month, year=year, side=first.side or second.side)


def _month_with_year(first: MonthOf, second: MonthOf) -> MonthOf:
    year = first.year
    if year is None and second.year is not None:
        year = second.year - 1 if first.month > second.month else second.year
    return replace(
        first,
        year=year,
        side=first.side or second.side,
        year_shift=first.year_shift if first.year_shift is not None else second.year_shift,
    )


@join(
    r"\s+ (?: tra | fra ) \s+ (?: il \s+ | l' | la \s+ )?",
    examples={
        "nella notte tra il 28 e il 29 dicembre": "2025-12-28TNI",
        "Il furto nella notte tra lunedì e martedì.": "2025-12-29TNI",
        "nella notte tra il 31 dicembre e il 1º gennaio 2024": "2023-12-31TNI",
    },
    but_not=(
        "Sarà notte tra due ore.",
        "La notte è caduta tra lunedì e martedì sera.",
    ),
)
def night_between(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«nella notte tra il 28 e il 29 dicembre»: one expression, the first day's night."""
    if (
        isinstance(first, DayPart)
        and first.part == "NI"
        and isinstance(second, Span)
        and second.start
        and is_day(second.start)
    ):
        return Timed(second.start, DayPart("NI"))
    return None


@join(
    r"\s* (?: (?:fino|sino) \s+ )? (?: alle | alla | al | all' | a ) (?: \s+ | (?<=') ) (?: (?: ore | mezzanotte \s del"
    r" | mezzogiorno \s del ) \s+ )?",
    examples={
        "Lo sciopero va dalle 21 di oggi alle 21 di domani.": "2025-12-31T21:00/2026-01-01T21:00",
        "Pioverà dalla serata di martedì alla mattinata di giovedì.": "2026-01-06TEV/2026-01-08TMO",
    },
    but_not=("alle 21 di oggi alle 21 di domani",),
)
def timed_from_to(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«dalle 21 di giovedì alle 21 di venerdì»."""
    if isinstance(first, Timed) and isinstance(second, Timed) and _FROM.search(between.before):
        return Span(first, second)
    return None


@join(
    r"\s* (?: , \s+ )? (?: di | del | della | dell' )? \s*",
    examples={
        "Dalle 9 alle 12.30 di giovedì gli uffici resteranno chiusi.": "2026-01-01T09:00/2026-01-01T12:30",
        "Dalle 15 alle 18 di ieri la strada è stata chiusa.": "2025-12-30T15:00/2025-12-30T18:00",
    },
    but_not=(
        "Dalle 9 alle 12 tutto tace; giovedì si riparte.",
        "Dalle 9 alle 12 il giovedì nero di Wall Street.",
    ),
)
def hours_of_a_day(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«dalle 9 alle 12.30 di giovedì»."""
    match first, second:
        case (Span(start=Clock() as start, end=Clock() as end), _) if is_day(second) and between.gap.strip(" ,"):
            return Span(Timed(second, start), Timed(second, end))
        case (Span(start=Clock() as start, end=Clock() as end), Timed(day=day, time=DayPart() as part)) if (
            between.gap.strip(" ,") and is_day(day)
        ):
            start, end = both_in_part(start, end, part)
            return Span(Timed(day, start), Timed(day, end))
    return None


TIMED: tuple[Join, ...] = (hours_of_a_day, timed_from_to)
"""These come when clocks have met their days."""

JOINS: tuple[Join, ...] = (
    from_to,
    night_between,
)
