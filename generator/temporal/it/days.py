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
from generator.temporal.readings import DayOf, InMonth, Offset, Reading, Span

_MONTH = rf"(?P<month>{MONTH_ANY})"
_BEFORE = (
    rf"(?: {WEEKDAY_ANY} ,? \s+ (?:il\s+)? )? (?: {MODIFIER} \s+ )? (?: {WEEKDAY_ANY.replace('weekday', 'late')} \s+ )?"
)
_AFTER = (
    r"(?: ,? \s+ (?P<after> scorso | prossimo | u\.s\. | p\.v\. | c\.a\. | di \s quest'anno | dell'anno \s scorso ) )?"
)
_MIDDLE = r"(?: \.? \s+ (?: di \s+ | del \s mese \s di \s+ )? | -)"


def _day(found: Found, year: int | None) -> Reading | None:
    """A day and month with what stands around them, or nothing when the calendar has no such day."""
    month_text = found["month"]
    if month_text not in MONTHS and not _abbreviation_is_a_month(found):
        return None
    if found.cased("day").startswith("Primo") and re.search(
        r"\b(?!(?:il|del|dal|al|di|per|a|un|dopo|entro|questo|festa|prima|scorso)\b)[a-z]+ $", found.before()
    ):
        return None  # «il centro Primo Maggio»
    day, month = day_number(found["day"]), month_number(month_text)
    if not 1 <= day <= longest(month) or not exists(year, month, day):
        return None
    weekday = found["weekday"] or found["late"]
    modifier = side(found["modifier"]) or side(found["after"])
    if found["after"].endswith("quest'anno"):
        modifier = "this"
    return DayOf(day, month, year, weekday_number(weekday) if weekday else None, modifier)


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
    rf"{_BEFORE} {DAY} {_MIDDLE} {_MONTH} (?:{OF}|,\s*) {YEAR}",
    on="month",
    examples={
        "il 3 maggio 2021": "2021-05-03",
        "1º gennaio 1948": "1948-01-01",
        "mercoledì 31 dicembre 2025": "2025-12-31",
        "nato il 5 giugno del 1946": "1946-06-05",
        "il 25 aprile del '45": "1945-04-25",
        "tre marzo millenovecentosessantotto": "1968-03-03",
    },
    but_not=("31 aprile 2021", "via 3 maggio 2021"),
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
        "1° maggio": "2025-05-01",
    },
    but_not=("piazza 25 Aprile", "ha vinto in 2 set", "30 febbraio"),
)
def day_month(found: Found) -> Reading | None:
    """«il 22 dicembre», «lo scorso 3 marzo», «domenica 28 dicembre»."""
    return _day(found, None)


@rule(
    rf"(?P<month>{MONTH_ANY}) \s+ (?P<day>{DAY_DIGITS}) ,? \s+ (?P<year>[12]\d{{3}})",
    on="month",
    examples={"agosto 10, 2012": "2012-08-10"},
)
def month_day_year(found: Found) -> Reading | None:
    """«agosto 10, 2012», the foreign order, only with a year."""
    return _day(found, int(found["year"]))


@rule(
    rf"{_BEFORE} (?P<day>{DAY_DIGITS}) {_MIDDLE} {_MONTH} \s+ (?P<year>\d\d) (?! [ ]?[a-zºª%])",
    on="month",
    examples={"10 agosto 99": "1999-08-10"},
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
)
def weekday_day(found: Found) -> Reading | None:
    """«domenica 28»: the nearest month in which the weekday fits; the tense does not count."""
    if re.match(r"[ ]+[a-z]*(?:mila|[a-z]+(?:ti|ri|oni|ate|ure))\b", found.after(14)):
        return None  # «sabato 20 feriti», «lunedì 15 arresti»
    if not found["day"].isdigit() and not re.match(r"[ ]*(?:$|[.,;:)]|(?:alle|dalle|e|al|fino|ore)\b)", found.after()):
        return None  # «tra sabato e domenica due auto»
    return DayOf(day_number(found["day"]), None, None, weekday_number(found["weekday"]), side(found["modifier"]))


@rule(
    rf"(?<! \w[ ]n\. ) (?: (?P<modifier>scorso|prossimo) \s+ (?P<day>{DAY_DIGITS})"
    rf" | (?P<late_day>{DAY_DIGITS}) \s+ (?P<after> scorso | prossimo | u\.\s?s\. | p\.\s?v\. | c\.\s?m\. "
    rf"| corrente (?:\s+mese)? ) )",
    on="side",
    examples={"il 15 scorso": "2025-12-15", "il 20 c.m.": "2025-12-20", "il 10 prossimo": "2026-01-10"},
    but_not=("lo scorso 3 marzo", "il 3 è rimasto"),
)
def day_alone(found: Found) -> Reading | None:
    """«il 15 scorso», «il 20 c.m.»: a day alone with its side."""
    if re.match(rf"\s+(?:{'|'.join(MONTHS)}|ore|anni|mesi|giorni|settimane)\b", found.after()):
        return None
    day = int(found["day"] or found["late_day"])
    word = (found["modifier"] or found["after"]).replace(" ", "")
    return DayOf(day, side="this" if word.startswith(("c.", "corrente")) else side(word))


@rule(
    rf"(?<= dal [ ]) (?P<day>{DAY_DIGITS}) \s+ al (?:\s+|l') (?P<last>{DAY_DIGITS})"
    r" (?! [ ]* (?: % | per\b | euro | mila | anni | [a-z]*esim | marzo | maggio | giugno | luglio | aprile | agosto"
    r" | gennaio | febbraio | (?:settem|otto|novem|dicem)bre | °C | gradi | punti | metri ) )",
    on="number_range",
    examples={"A novembre si apre la finestra che va dal 12 al 27.": "2025-11-12/2025-11-27"},
    but_not=("è salito dal 12 al 27 per cento",),
)
def days_of_the_month_told(found: Found) -> Reading | None:
    """«dal 12 al 27» after a month in the same or the sentence before."""
    return Span(DayOf(int(found["day"])), DayOf(int(found["last"])))


@rule(
    rf"(?: {WEEKDAY_ANY} \s+ )? (?P<day>1[ºo]|{DAY_DIGITS}|primo) (?: \s+ {_MONTH} )?"
    rf" (?P<gap> \s* - \s* | \s+ e \s+ (?:il\s+|l')? | \s+ (?:al|a|fino\sal|ed?\s(?:il|l')) (?:\s+|(?<=l')) | \s+all')"
    rf" (?: {WEEKDAY_ANY.replace('weekday', 'weekday2')} \s+ )? (?P<day2>{DAY_DIGITS}|primo) \s+ (?:di\s+)?"
    rf" (?P<month2>{MONTH_ANY}) (?: {OF} {YEAR} )? (?: \s+ (?P<after>scorso|prossimo) )?",
    on="month",
    examples={
        "La tregua è durata dal 3 al 7 maggio.": "2025-05-03/2025-05-07",
        "si è votato il 13-15 luglio": "2025-07-13/2025-07-15",
        "sono rimasti chiusi dal 28 dicembre al 2 gennaio 2024": "2023-12-28/2024-01-02",
        "sabato 6 e domenica 7 settembre": "2025-09-06/2025-09-07",
        "tra il 16 e il 18 agosto 2019": "2019-08-16/2019-08-18",
    },
)
def days_of_a_month(found: Found) -> Reading | None:
    """«dal 3 al 7 maggio», «tra il 16 e il 18 agosto»: month and year of the last day go to the first."""
    if (found["month"] or found["month2"]) not in MONTHS and not found["day"][0].isdigit():
        return None
    year = year_number(found["year"], found.pivot) if found["year"] else None
    month2 = month_number(found["month2"])
    month = month_number(found["month"]) if found["month"] else month2
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
    if " e " in found["gap"] and not re.search(r"(?:tra|fra) (?:il |l')?$", found.before(8)) and not _adjacent(days):
        return None
    return Span(days[0], days[1])


def _adjacent(days: list[DayOf]) -> bool:
    """«sabato 6 e domenica 7»: two days in a row are one stretch, «il 3 e il 15» are two days."""
    return days[0].month == days[1].month and days[1].day - days[0].day == 1


@rule(
    rf"(?P<day>1[ºo]|{DAY_DIGITS}) (?= (?: , \s+ (?:il\s+|l')? 1?\d[ºo]? | , \s+ (?:il\s+"
    rf"|l')? [23]\d )* \s+ e \s+ (?:il\s+|l')?"
    rf" {DAY_DIGITS} \s+ (?:di\s+)? (?P<month>{MONTH_ANY}) (?: {OF} {YEAR} )? )",
    on="month",
    examples={"si è votato il 3 e il 15 maggio": "2025-05-03"},
    but_not=("con 3 feriti il 5 maggio",),
)
def day_before_another(found: Found) -> Reading | None:
    """«il 3 e il 15 maggio»: the first takes the month of the second."""
    if not re.search(r"(?:\bil|\bl'|\bdel|\bdal|\bal|\bnei giorni|,) ?$", found.before(12)):
        return None
    return _day(found, year_number(found["year"], found.pivot) if found["year"] else None)


@rule(
    rf"(?: il | l' | al | dal | del | fino \s al | e \s il ) \s* (?P<extent> (?P<day>{DAY_DIGITS}) ) (?= [ ]* (?:"
    rf" [.,;:)] | $ | \s (?:e|ed|ma|a|ad|in|con|per|si|è|ha|sarà|da|nel|quando|mentre)\b"
    r" | (?P<word> \s [a-z]{2,} ) ) )",
    on="month",
    examples={"Il pontefice partirà il 2 febbraio e tornerà il 13.": "2026-02-13"},
    but_not=("Il 3 è uscito.", "Aprile è sceso il 13 per cento"),
)
def day_after_month(found: Found) -> Reading | None:
    """«partirà il 2 novembre e tornerà il 13»: a day alone after a month in the same sentence."""
    if found["word"] and (not re.search(r"\b(?:il|l') ?$", found.before(4)) or found["word"].strip() in _COUNTED):
        return None
    *earlier, sentence = re.split(r"[.!?\n]", found.before(REACH_BACK))
    if earlier and re.fullmatch(r" ?(?:il|l'|dal|al) ?", sentence) and _GOES_ON.match(found.after()):
        sentence = earlier[-1]  # «Il corteo è previsto il 14 giugno. Il 21 toccherà a Milano.»
    told = rf"\b(?:{'|'.join(MONTHS)})\b"
    if not re.search(r"\b(?:il|l') ?$", found.before(4)):
        told = rf"\b\d\d?[ºo]? {told}"  # «a febbraio era al 5,9%, a gennaio al 6»
    if not re.search(told, sentence) or re.match(
        r"[ ]*(?:[.,:]\d|%|per cento)", found.after()
    ):
        return None
    return DayOf(int(found["day"]))


_GOES_ON = re.compile(
    r"[ ]*,|[ ](?:(?:si )?\w{2,}(?:rà|ranno|rono)|fu|tocca|scatta|parte|riparte|arriva|comincia|inizia|seguì|venne|poi"
    r"|invece|è (?:previst|fissat|attes|in programma|la volta|stat|arrivat))"
)
"""What follows a day alone that opens a sentence: its verb, not a noun it would count."""
_COUNTED = frozenset(
    (*MONTHS, "per", "mila", "milioni", "punti", "volte", "gradi", "metri", "chilometri", "anni", "ore")
)
REACH_BACK = 120
"""How far back the month of a day alone may stand."""


@rule(
    rf"(?: (?<= il [ ]) | (?<= l') | (?<= del [ ]) | (?<= dal [ ]) ) (?P<day>{DAY_DIGITS})"
    r" (?= \s (?:alle|dalle) \s (?:ore \s)? \d )",
    on="clock",
    examples={"La nave è attesa il 7 alle 18.": "2026-01-07T18:00"},
    but_not=("il 7 alle donne",),
)
def day_before_clock(found: Found) -> Reading | None:
    """«il 7 alle 18»: a day alone, told to be one by its clock."""
    return DayOf(int(found["day"]), clocked=True)


@rule(
    rf"(?P<day>1[ºo]|{DAY_DIGITS}|primo) (?: \s+ al (?:\s+|l') | \s+ e \s+ (?:il\s+|l') | \s* - \s* )"
    rf" (?P<day2>{DAY_DIGITS}) \s+ (?:di\s+|del(?:lo)?\s+|il\s+)?"
    r" (?: (?P<this>questo \s mese|mese \s (?:in \s corso|corrente)|corrente \s mese)"
    r" | (?P<side>prossimo|scorso) \s mese | mese \s (?P<after>prossimo|scorso|passato) )",
    on="unit",
    examples={
        "Chiude dal 4 al 22 di questo mese.": "2025-12-04/2025-12-22",
        "tra il 4 e il 22 del mese prossimo": "2026-01-04/2026-01-22",
    },
    but_not=("da 4 a 22 iscritti del mese scorso",),
)
def days_of_this_month(found: Found) -> Reading | None:
    """«dal 4 al 22 di questo mese»: days of a month told from where the writer stands."""
    word = found["side"] or found["after"]
    month = Offset("month", 0 if found["this"] else 1 if side(word) == "future" else -1)
    return Span(InMonth(day_number(found["day"]), month), InMonth(int(found["day2"]), month))


@rule(
    rf"(?P<day>1[ºo]|{DAY_DIGITS}|primo) \s+ (?: (?:di|del(?:lo)?) \s+ )"
    r" (?: (?P<this>questo \s mese|mese \s (?:in \s corso|corrente)|corrente \s mese)"
    r" | (?P<side>prossimo|scorso) \s mese | mese \s (?P<after>prossimo|scorso|passato) )",
    on="unit",
    examples={"L'udienza si terrà il 20 del mese prossimo.": "2026-01-20", "il 3 di questo mese": "2025-12-03"},
    but_not=("i 15 del mese scorso hanno vinto",),
)
def day_of_this_month(found: Found) -> Reading | None:
    """«il 20 del mese prossimo»."""
    if not re.search(r"(?:\b(?:il|del|dal|al|entro il) |l'|dell'|dall'|all')$", found.before()):
        return None
    word = found["side"] or found["after"]
    return InMonth(
        day_number(found["day"]), Offset("month", 0 if found["this"] else 1 if side(word) == "future" else -1)
    )


@rule(
    rf"(?<= \n ) (?: [-*] [ ] )? (?P<extent> (?P<day>1[ºo]|{DAY_DIGITS}) ) (?= [ ]? (?: - | : ) [ ] )",
    on="entry",
    examples={"Marzo 2022\n\n4 – Presa la centrale.\n\n16 – Bombardato il teatro.": "2022-03-16"},
    but_not=("Il risultato\n\n4 - 2 per noi",),
)
def day_entry(found: Found) -> Reading | None:
    """«16 – Bombardato il teatro», an entry of a chronology whose heading is the month."""
    if re.match(r"[ ]?[-:][ ]\d", found.after()):
        return None
    return DayOf(day_number(found["day"]), entry=True)


RULES: tuple[Rule, ...] = (
    day_entry,
    days_of_this_month,
    day_of_this_month,
    days_of_a_month,
    day_month_year,
    day_month,
    month_day_year,
    day_month_short_year,
    weekday_day,
    day_alone,
    days_of_the_month_told,
    day_before_another,
    day_after_month,
    day_before_clock,
)
