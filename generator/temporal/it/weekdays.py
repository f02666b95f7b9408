"""Weekdays, bare and modified, and those counted in a month."""

from __future__ import annotations

import re

from generator.temporal.it.words import (
    FUTURE,
    MODIFIER,
    ORDINAL,
    PAST,
    THIS,
    WEEKDAY,
    month_number,
    ordinal_number,
    side,
    weekday_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import FromDay, MonthOf, NthWeekday, Offset, Reading, WeekdayOf, WeekWord

_WEEK = r"(?: di | del | della | dell' | d' | in )"


@rule(
    rf"(?P<before> {MODIFIER} \s+ | {THIS} \s+ )? {WEEKDAY} (?: \s+ (?P<after> {PAST} | {FUTURE} ) )?",
    on="weekday",
    examples={
        "Il Parlamento ha approvato lunedì la manovra.": "2025-12-29",
        "Il Parlamento voterà lunedì.": "2026-01-05",
        "venerdì scorso": "2025-12-26",
        "lunedì prossimo": "2026-01-05",
        "questo sabato": "2026-01-03",
        "La risposta è attesa entro venerdì.": "2026-01-02",
        "mercoledì scorso": "2025-12-24",
    },
    but_not=("Lo scrive il Venerdì di Repubblica.", "Il ministro Sabato tace."),
)
def weekday(found: Found) -> Reading | None:
    """«lunedì», «venerdì scorso», «lunedì prossimo», «questo sabato»."""
    before, after = found["before"].strip(), found["after"].strip()
    if found.is_capital and not (before or after or _written_large(found)):
        return None
    if before.startswith("quest"):
        return WeekdayOf(weekday_number(found["weekday"]), "this")
    if before.startswith("ultim"):
        return (
            None
            if re.match(r"\s+(?:di|del|d'|prima)\b", found.after())
            else WeekdayOf(weekday_number(found["weekday"]), "past")
        )
    return WeekdayOf(weekday_number(found["weekday"]), side(before) or side(after))


def _written_large(found: Found) -> bool:
    """«Ci vediamo Mercoledì»: a capital that many write; «il Venerdì», «Sabato», «Domenica» are names too."""
    return (
        found["weekday"][:3] not in ("sab", "dom")
        and not re.search(r"\b(?:il|del|dal|al|sul|nel|un|signor|don|suor) $", found.before())
        and re.search(r"[a-zà-ù]{2,} $", found.cased_before(12)) is not None
        and not re.match(r"[ ][A-ZÀ-Ù]", found.cased_after(3))
        and not re.search(r"\b(?:chiam\w+|detto|detta|nome|cognome|soprannominat[oa]) $", found.before())
    )


@rule(
    rf"{WEEKDAY} \s+ (?: di \s+ | della \s+ )? (?P<week> quest[a'] | scors[a] | prossim[a] | passata )? \s* settimana"
    rf" (?: \s+ (?P<after> scorsa | prossima | passata ) )?",
    on="weekday",
    examples={"sabato della scorsa settimana": "2025-12-27", "lunedì di questa settimana": "2025-12-29"},
    but_not=(
        "È caduto il venerdì della settimana santa.",
        "Sabato, a fine settimana, si vota.",
    ),
)
def weekday_of_week(found: Found) -> Reading | None:
    """«sabato della scorsa settimana»."""
    word = found["week"] or found["after"]
    if not word:
        return None
    week = {"past": -1, "future": 1}.get(side(word) or "", 0)
    return WeekdayOf(weekday_number(found["weekday"]), week=week)


@rule(
    rf"{ORDINAL} \s+ {WEEKDAY} \s+ {_WEEK} \s* (?: mese \s+ di \s+ )?"
    r" (?P<month>gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
    r" (?: \s+ (?:del\s+)? (?P<year>[12]\d{3}) | \s+ (?P<after>scorso|prossimo) )?",
    on="weekday",
    examples={"il terzo martedì di settembre 2014": "2014-09-16", "l'ultimo lunedì di marzo 2013": "2013-03-25"},
    but_not=(
        "Il primo lunedì di scuola, a settembre 2014, pioveva.",
        "L'ultimo giovedì grasso di marzo.",
    ),
)
def nth_weekday_of_month(found: Found) -> Reading | None:
    """«il primo sabato d'agosto»."""
    month = MonthOf(month_number(found["month"]), int(found["year"]) if found["year"] else None, side(found["after"]))
    return NthWeekday(ordinal_number(found["ordinal"]), weekday_number(found["weekday"]), month)


@rule(
    rf"{ORDINAL} \s+ {WEEKDAY} \s+ (?:del|di) \s+ (?: mese (?:\s+(?P<after>scorso|prossimo|corrente))? "
    rf"| (?P<before>prossimo|scorso|questo) \s+ mese )",
    on="weekday",
    examples={
        "il primo lunedì del mese prossimo": "2026-01-05",
        "l'ultimo venerdì di questo mese": "2025-12-26",
    },
    but_not=("ogni primo giovedì del mese",),
)
def nth_weekday_of_this_month(found: Found) -> Reading | None:
    """«il primo lunedì del mese prossimo»."""
    which = side(found["after"] or found["before"])
    if which is None or re.search(r"(?:ogni|tutti i) $", found.before()):
        return None
    month = Offset("month", {"past": -1, "future": 1, "this": 0}[which])
    return NthWeekday(ordinal_number(found["ordinal"]), weekday_number(found["weekday"]), month)


@rule(
    rf"{ORDINAL} \s+ {WEEKDAY} \s+ del \s+ mese"
    r" (?! \s+ (?: scors | prossim | corrente | success | seguent | preced | dopo | prima | di\b | in \s corso ) )",
    on="weekday",
    examples={
        "Pagherò l'affitto l'ultimo venerdì del mese.": "2026-01-30",
        "Il consiglio si è riunito il primo lunedì del mese.": "2025-12-01",
    },
    but_not=("ogni primo giovedì del mese", "Il primo lunedì del mese successivo si dimise."),
)
def nth_weekday_of_the_month(found: Found) -> Reading | None:
    """«l'ultimo venerdì del mese»: which month the verb says; a habit stays silent."""
    if re.search(r"(?:ogni|tutti i) $", found.before()):
        return None
    month = Offset("month", 0)
    return NthWeekday(ordinal_number(found["ordinal"]), weekday_number(found["weekday"]), month, by_verb=True)


@rule(
    rf"{ORDINAL} \s+ (?P<what>settimana|weekend|week-?end|fine[ -]settimana) \s+ (?: di | del(?:l')? "
    rf"| d' ) \s* (?: mese \s+ di \s+ )?"
    r" (?P<month>gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)"
    r" (?: \s+ (?:del(?:l')?\s*)? (?P<year>[12]\d{3}) | \s+ (?P<after>scorso|prossimo) )?",
    on="unit",
    examples={"nella prima settimana di ottobre 2014": "2014-W41", "l'ultima settimana di settembre 2014": "2014-W39"},
    but_not=(
        "La prima settimana di vacanza è finita a ottobre 2014.",
        "La seconda settimana di Maggio Musicale è andata bene.",
    ),
)
def nth_week_of_month(found: Found) -> Reading | None:
    """«la prima settimana di ottobre»: the weeks, or weekends, that lie in it."""
    month = MonthOf(month_number(found["month"]), int(found["year"]) if found["year"] else None, side(found["after"]))
    return NthWeekday(ordinal_number(found["ordinal"]), None, month, weekend=found["what"] != "settimana")


@rule(
    r"(?P<what>settimana|weekend|week-?end|fine[ -]settimana) (?= \s+ (?: del | dell' | di ) \s* \d )",
    on="unit",
    examples={"nella settimana del 6 ottobre 2014": "2014-W41", "il fine settimana del 3 maggio 2025": "2025-W18-WE"},
    but_not=("una settimana di 40 ore",),
)
def week_word(found: Found) -> Reading | None:
    """«la settimana del 6 ottobre»: waits for its day."""
    return WeekWord(found["what"] != "settimana")


@rule(
    rf"(?: {WEEKDAY} | (?P<day>oggi|domani) ) \s a \s (?P<days>otto|quindici)"
    r" (?! \s (?:mila|anni|mesi|euro|ore|[a-z]+i\b) )",
    on="weekday deictic",
    examples={"Ci vediamo venerdì a otto.": "2026-01-09", "Il contratto scade oggi a quindici.": "2026-01-14"},
    but_not=("Sono rimasti in venerdì a otto ore dal voto.",),
)
def in_eight_days(found: Found) -> Reading | None:
    """«venerdì a otto»: a week after the coming one; «oggi a quindici» in a fortnight."""
    days = 7 if found["days"] == "otto" else 14
    if found["day"]:
        return FromDay(Offset("day", 0 if found["day"] == "oggi" else 1), days)
    return FromDay(WeekdayOf(weekday_number(found["weekday"]), "future"), days)


RULES: tuple[Rule, ...] = (
    in_eight_days,
    nth_week_of_month,
    week_word,
    nth_weekday_of_month,
    nth_weekday_of_this_month,
    nth_weekday_of_the_month,
    weekday_of_week,
    weekday,
)
