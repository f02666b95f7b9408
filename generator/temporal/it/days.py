"""Days that are counted in a month: «31 dicembre 2025», «il 3 marzo», «domenica 28», «3.4.2019», «il 15 scorso»."""

from __future__ import annotations

import re

from generator.temporal.it.words import (
    DAY,
    DAY_DIGITS,
    DAY_WORD,
    MODIFIER,
    MONTH_ANY,
    MONTHS,
    OF,
    WEEKDAY,
    WEEKDAY_ANY,
    YEAR,
    day_number,
    month_number,
    side,
    weekday_number,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayOf, InYear, Offset, Reading

_MONTH = rf"(?P<month>{MONTH_ANY})"
_BEFORE = (
    rf"(?: giorno \s+ )? (?: {WEEKDAY_ANY} ,? \s+ (?:il\s+)? )? (?: {MODIFIER} \s+ )?"
    rf" (?: {WEEKDAY_ANY.replace('weekday', 'late')} \s+ )?"
)
_AFTER = (
    r"(?: ,? \s+ (?P<after> scorso | prossimo | u\.s\. | p\.v\. | c\.a\. | di \s quest'anno"
    r" | (?:di|del) \s? (?P<narrated>quell'anno) | dell'anno \s (?:scorso|passato|prossimo) | dello \s scorso \s anno"
    r" | del \s prossimo \s anno | dell'anno \s in \s corso ) )?"
)
_MIDDLE = r"(?: \s+ (?: d' | di \s+ | del \s mese \s di \s+ )? | -)"


def _day(found: Found, year: int | None) -> Reading | None:
    """A day and month with what stands around them, or nothing when the calendar has no such day."""
    month_text = found["month"]
    if month_text not in MONTHS and not _abbreviation_is_a_month(found):
        return None
    if (
        found.cased("month")[0].isupper()
        and re.search(r"\d\. ", found.cased())
        and not re.fullmatch(r"(?:il |l')?", found.before())
    ):
        return None  # «lo spoglio comincia alle 23. Ottobre è lontano»: the stop ends a sentence
    if found.cased("day").startswith("Primo") and re.search(
        r"\b(?!(?:il|del|dal|al|di|per|a|un|dopo|entro|questo|festa|prima|scorso)\b)[a-z]+ $", found.before()
    ):
        return None  # «il centro Primo Maggio»
    if re.search(r"\d-$", found.before(2)):
        return None  # «vince 3-1 Maggio»
    day, month = day_number(found["day"]), month_number(month_text)
    if not 1 <= day <= longest(month) or not exists(year, month, day):
        return None
    weekday = found["weekday"] or found["late"]
    modifier = side(found["modifier"]) or side(found["after"])
    after = found["after"]
    if after.endswith(("quest'anno", "in corso")):
        modifier = "this"
    reading = DayOf(day, month, year, weekday_number(weekday) if weekday else None, modifier)
    if "anno" not in after or modifier == "this":
        return reading
    if found["narrated"]:
        return InYear(reading, Offset("year", 0, narrative=True))
    return InYear(reading, Offset("year", 1 if "prossimo" in after else -1))


def _abbreviation_is_a_month(found: Found) -> bool:
    """«6 SET», «3 gen.», «8 ago - 12 ago»; not «in 2 set», «tre mar»."""
    if not found["day"][0].isdigit() and not found["year"]:
        return False
    if found["month"] == "set" and not found["year"]:
        return found.cased("month").isupper() or bool(found["weekday"])
    return True


def longest(month: int) -> int:
    """The last day a month can have."""
    return {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}.get(month, 31)


def exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has that day; without a year 29 February may be."""
    return year is None or not (month == 2 and day == 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


@rule(
    rf"{_BEFORE} {DAY} {_MIDDLE} {_MONTH} (?:{OF}|,\s*|-) {YEAR}",
    on="month",
    examples={
        "il 3 maggio 2021": "2021-05-03",
        "1º gennaio 1948": "1948-01-01",
        "mercoledì 31 dicembre 2025": "2025-12-31",
        "nato il 5 giugno del 1946": "1946-06-05",
        "il 25 aprile del '45": "1945-04-25",
        "tre marzo millenovecentosessantotto": "1968-03-03",
    },
    but_not=("31 aprile 2021", "via 3 maggio 2021", "Tornerò il 15. Ottobre 2023 fu mite."),
)
def day_month_year(found: Found) -> Reading | None:
    """«il 3 maggio 2021»."""
    return _day(found, year_number(found["year"], found.pivot))


@rule(
    rf"{_BEFORE} {DAY} {_MIDDLE} {_MONTH} {_AFTER}",
    on="month",
    examples={
        "Il governo ha approvato il testo il 22 dicembre.": "2025-12-22",
        "Le elezioni si terranno il 12 aprile.": "2026-04-12",
        "lo scorso 3 marzo": "2025-03-03",
        "domenica 28 dicembre": "2025-12-28",
        "il 10 gennaio prossimo": "2026-01-10",
        "il 20 giugno dell'anno scorso": "2024-06-20",
        "il 1° maggio scorso": "2025-05-01",
        "il 14 agosto dello scorso anno": "2024-08-14",
        "l'8 marzo del prossimo anno": "2026-03-08",
    },
    but_not=("piazza 25 Aprile", "Vince 3-1 Maggio, che ora sfida Rossi.", "ha vinto in 2 set", "30 febbraio"),
)
def day_month(found: Found) -> Reading | None:
    """«il 22 dicembre», «lo scorso 3 marzo», «domenica 28 dicembre»."""
    return _day(found, None)


@rule(
    rf"(?P<month>{MONTH_ANY}) (?: \s+ (?P<day>{DAY_DIGITS}) ,? \s+ (?P<year>[12]\d{{3}})"
    rf" | ,? \s+ il \s+ (?P<late_day>{DAY_DIGITS}|{DAY_WORD}) ,"
    rf" \s+ (?P<late_year>[12]\d{{3}}|mille[a-z]{{6,}}|duemila[a-z]*) )",
    on="month",
    examples={"agosto 10, 2012": "2012-08-10", "a ottobre, il sedici, millenovecentonovantadue": "1992-10-16"},
    but_not=("a maggio, il 2 per cento",),
)
def month_day_year(found: Found) -> Reading | None:
    """«agosto 10, 2012», the foreign order, only with a year."""
    if found["late_day"]:
        year = year_number(found["late_year"], found.pivot)
        return DayOf(day_number(found["late_day"]), month_number(found["month"]), year)
    return _day(found, int(found["year"]))


@rule(
    rf"{_BEFORE} (?P<day>{DAY_DIGITS}) {_MIDDLE} {_MONTH} \s+ (?P<year>\d\d) (?! [ ]?[a-zºª%])",
    on="month",
    examples={
        "10 agosto 99": "1999-08-10",
        "3 marzo 22": "2022-03-03",
    },
    but_not=("il 3 maggio 20 persone",),
)
def day_month_short_year(found: Found) -> Reading | None:
    """«10 agosto 99»: two digits at the end of the expression."""
    return _day(found, year_number("'" + found["year"], found.pivot))


@rule(
    rf"(?: (?P<modifier>scorso|scorsa|prossimo|prossima) \s+ )? {WEEKDAY} \s+"
    rf" (?P<day>{DAY_DIGITS}|(?!un|sei)(?:{DAY_WORD}))"
    r" (?! [ ]* (?: [.:]\d | % | ore\b | euro | mila | milioni | anni | minuti | persone | giorni | volte ) )",
    on="weekday",
    examples={
        "domenica 28": "2025-12-28",
        "Si vedranno giovedì 8.": "2026-01-08",
        "sabato 17 il traffico sarà intenso": "2026-01-17",
    },
    but_not=(
        "Sabato 20 feriti sono arrivati in ospedale.",
        "Tra sabato e domenica due auto sono bruciate.",
        "Lunedì 15 arresti a Bari.",
    ),
)
def weekday_day(found: Found) -> Reading | None:
    """«domenica 28»: the nearest month in which the weekday fits; the tense does not count."""
    ranged = re.search(r"(?:dì|sabato|domenica) \d\d? (?:e|a|al|-) (?:il )?$", found.before())
    if not ranged and re.match(r"[ ]+[a-z]*(?:mila|[a-z]+(?:ti|ri|oni|ate|ure))\b", found.after(14)):
        return None  # «sabato 20 feriti», «lunedì 15 arresti»
    if not found["day"].isdigit() and not re.match(r"[ ]*(?:$|[.,;:)]|(?:alle|dalle|e|al|fino|ore)\b)", found.after()):
        return None  # «tra sabato e domenica due auto»
    return DayOf(day_number(found["day"]), None, None, weekday_number(found["weekday"]), side(found["modifier"]))


RULES: tuple[Rule, ...] = (
    day_month_year,
    day_month,
    month_day_year,
    day_month_short_year,
    weekday_day,
)
