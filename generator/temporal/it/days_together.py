"""Several days of one month told together: «dal 3 al 7 maggio», «3, 4 e 5 ottobre», «il 3 e il 15 maggio»."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.temporal.it.days import exists, longest
from generator.temporal.it.words import (
    DAY_DIGITS,
    MONTH_ANY,
    MONTHS,
    OF,
    WEEKDAY_ANY,
    YEAR,
    day_number,
    month_number,
    side,
    weekday_number,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayOf, Reading, Span

_MONTH = rf"(?P<month>{MONTH_ANY})"
_OF_YEAR = rf"(?: {OF} {YEAR} )?"


@rule(
    rf"(?: {WEEKDAY_ANY} \s+ )? (?P<day>1[ºo]|{DAY_DIGITS}|primo)"
    rf" (?: \s+ {_MONTH} | (?P<more> (?: \s* , \s* {DAY_DIGITS} (?!\d) ){{1,5}} (?= \s+ e \s ) ) )?"
    rf" (?P<gap> \s* - \s* | \s+ e \s+ (?:il\s+|l')? | \s+ (?:al|a|fino\sal|ed?\s(?:il|l')) (?:\s+|(?<=l'))"
    rf" | \s+all')"
    rf" (?: {WEEKDAY_ANY.replace('weekday', 'weekday2')} \s+ )? (?P<day2>{DAY_DIGITS}|primo) \s+ (?:di\s+)?"
    rf" (?P<month2>{MONTH_ANY}) {_OF_YEAR} (?: \s+ (?P<after>(?:scors|prossim)[oi]) )?",
    on="month",
    examples={
        "La tregua è durata dal 3 al 7 maggio.": "2025-05-03/2025-05-07",
        "si è votato il 13-15 luglio": "2025-07-13/2025-07-15",
        "sono rimasti chiusi dal 28 dicembre al 2 gennaio 2024": "2023-12-28/2024-01-02",
        "sabato 6 e domenica 7 settembre": "2025-09-06/2025-09-07",
        "tra il 16 e il 18 agosto 2019": "2019-08-16/2019-08-18",
        "Si è votato il 3, 4 e 5 ottobre.": "2025-10-03/2025-10-05",
        "Si sono svolte dal 3 al 7 maggio scorsi.": "2025-05-03/2025-05-07",
    },
    but_not=(
        "Si è votato il 3 e il 15 maggio.",
        "Si gioca il 3, 7 e 12 ottobre.",
        "Apre dalle 5 alle 7 a maggio.",
        "Vince 3-1 Maggio, che ora sfida Rossi.",
    ),
)
def days_of_a_month(found: Found) -> Reading | None:
    """«dal 3 al 7 maggio», «tra il 16 e il 18 agosto»: month and year of the last day go to the first."""
    if (found["month"] or found["month2"]) not in MONTHS and not found["day"][0].isdigit():
        return None
    if not found["month"] and re.search(r"\b(?:alle|dalle|ore) $", found.before(8)):
        return None  # «dal 5 settembre alle 8 fino al 7 settembre»
    if found["more"] and not _in_a_row(found):
        return None
    month2 = month_number(found["month2"])
    month = month_number(found["month"]) if found["month"] else month2
    if not found["month"] and day_number(found["day"]) > int(day_number(found["day2"])):
        if "al" not in found["gap"]:
            return None  # «vince 3-1 Maggio»
        month = month2 - 1 or 12  # «dal 28 al 2 maggio»
    year = year_number(found["year"], found.pivot) if found["year"] else None
    first_year = year - 1 if year is not None and month > month2 else year
    days = []
    for number, m, y, weekday in (
        (found["day"], month, first_year, found["weekday"]),
        (found["day2"], month2, year, found["weekday2"]),
    ):
        day = day_number(number)
        if not 1 <= day <= longest(m) or not exists(y, m, day):
            return None
        days.append(DayOf(day, m, y, weekday_number(weekday) if weekday else None, side(found["after"])))
    is_pair = " e " in found["gap"] and not found["more"]
    if is_pair and not re.search(r"(?:tra|fra) (?:il |l')?$", found.before(8)) and not _adjacent(days):
        return None
    return Span(days[0], days[1])


def _adjacent(days: list[DayOf]) -> bool:
    """«sabato 6 e domenica 7»: two days in a row are one stretch, «il 3 e il 15» are two days."""
    return days[0].month == days[1].month and days[1].day - days[0].day == 1


def _in_a_row(found: Found) -> bool:
    """«3, 4 e 5 ottobre»: days that follow one another are one stretch."""
    numbers = re.findall(r"\d+", found["day"] + found["more"] + found["gap"] + found["day2"])
    return all(int(after) - int(before) == 1 for before, after in pairwise(numbers))


@rule(
    rf"(?P<day>1[ºo]|{DAY_DIGITS}) (?= (?: , \s+ (?:il\s+|l')? 1?\d[ºo]? | , \s+ (?:il\s+"
    rf"|l')? [23]\d )* \s+ e \s+ (?:il\s+|l')?"
    rf" {DAY_DIGITS} \s+ (?:di\s+)? (?P<month>{MONTH_ANY}) {_OF_YEAR} )",
    on="month",
    examples={
        "si è votato il 3 e il 15 maggio": "3 = 2025-05-03",
        "Si è giocato il 3, 7 e 12 ottobre.": "7 = 2025-10-07",
    },
    but_not=("con 3 feriti il 5 maggio", "con 3 e 5 maggiori"),
)
def day_before_another(found: Found) -> Reading | None:
    """«il 3 e il 15 maggio»: the first takes the month of the second."""
    if not re.search(r"(?:\bil|\bl'|\bdel|\bdal|\bal|\bnei giorni|,) ?$", found.before(12)):
        return None
    day, month = day_number(found["day"]), month_number(found["month"])
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return DayOf(day, month, year) if day <= longest(month) and exists(year, month, day) else None


RULES: tuple[Rule, ...] = (days_of_a_month, day_before_another)
