"""Days in figures: «3/4/2019», «3.4.2019», «2019-04-03», «il 3/4». Day before month, always."""

from __future__ import annotations

import re

from generator.temporal.it.days import exists, longest
from generator.temporal.it.words import (
    WEEKDAY_ANY,
    weekday_number,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayOf, MonthOf, Reading


@rule(
    rf"(?: {WEEKDAY_ANY} ,? \s+ )? (?P<day>\d\d?) (?P<mark>[/.-]) (?P<month>\d\d?) (?P=mark) (?P<year>\d{{4}}|\d\d)",
    on="numeric",
    examples={"il 3.4.2019": "2019-04-03", "03-04-19": "2019-04-03", "3/4/2019": "2019-04-03"},
    but_not=("versione 2.0.1", "La versione 4.5.12 è installata.", "il 32/1/2020", "6-4-7"),
)
def numeric_date(found: Found) -> Reading | None:
    """«3/4/2019», «3.4.2019», «03-04-19»: always day first."""
    year = year_number(found["year"] if len(found["year"]) == 4 else "'" + found["year"], found.pivot)
    weekday = weekday_number(found["weekday"]) if found["weekday"] else None
    return _numeric(int(found["day"]), int(found["month"]), year, weekday)


@rule(
    r"(?P<year>[12]\d{3}) (?P<mark>[/.-]) (?P<month>\d\d?) (?P=mark) (?P<day>\d\d?)",
    on="numeric",
    examples={
        "2019-04-03": "2019-04-03",
        "Il file reca la data 2024-02-29.": "2024-02-29",
    },
    but_not=("2017-13-12", "2015-1-32"),
)
def iso_date(found: Found) -> Reading | None:
    """«2019-04-03»."""
    return _numeric(int(found["day"]), int(found["month"]), int(found["year"]), None)


@rule(
    rf"(?: {WEEKDAY_ANY} ,? \s+"
    r" | (?<= il [ ]) | (?<= al [ ]) | (?<= del [ ]) | (?<= dal [ ]) | (?<= all') | (?<= [,;:][ ]) | ^ )"
    r" (?P<day>\d\d?) (?: / (?P<month>\d\d?) | [.-] (?P<month2>0[1-9]|1[0-2]) )",
    on="numeric",
    examples={
        "Il bando è scaduto il 3/4.": "2025-04-03",
        "lunedì 3/11": "2025-11-03",
        "L'incontro si terrà a Roma, 14/2, ore 10.": "2026-02-14T10:00",
        "Le date: 6/3 Torino; 9/3 Milano.": "9/3 = 2026-03-09",
    },
    but_not=(
        "ha preso 10/10",
        "aperti 24/7",
        "divisi 50/50",
        "Voto finale: 7/10 e lode.",
        "Orario: 9/12 Ufficio anagrafe.",
        "Le pagelle: 6/7 Rossi; 5/6 Bianchi.",
        "Servono farina, 3/4 di latte.",
    ),
)
def numeric_day_month(found: Found) -> Reading | None:
    """«il 3/4», «lunedì 3/11», «a Roma, 14/2, ore 10», «6/3 Torino; 9/3 Milano»: only where a day stands."""
    if re.search(r"[,;:] $", found.before(2)) and not _stands_in_a_list(found):
        return None
    weekday = weekday_number(found["weekday"]) if found["weekday"] else None
    if found["month2"] and re.search(r"(?:^|\n)$", found.before(2)) and re.match(r"[ ]?- ", found.after()):
        return None  # «18.05 - La Protezione civile conferma»: the clock of a live entry
    if re.match(r"[ ]*(?:%|(?:euro|dei|delle|degli|del|per cento|milioni|punti)\b)", found.after()):
        return None
    if "." in found.cased() and not found.before().strip() and re.match(r" ?- ?[A-ZÀ-Ù«]", found.cased_after()):
        return None  # «18.05 - La Protezione civile»: a live blog's hour
    return _numeric(int(found["day"]), int(found["month"] or found["month2"]), None, weekday)


@rule(
    r"(?: ^ | (?: entro | scadenza:? | da | dal | al | mese | periodo | fino \s a ) \s+ )"
    r" (?P<extent> (?P<month>0[1-9]|1[0-2]) / (?P<year>(?:19|20)\d\d) )",
    on="numeric",
    examples={"Scadenza 11/2027": "2027-11", "Il pagamento va fatto entro 05/2026.": "2026-05", "05/2018": "2018-05"},
    but_not=("La legge 05/2018 è stata abrogata.", "il decreto 12/2023", "13/2024"),
)
def numeric_month_year(found: Found) -> Reading | None:
    """«scadenza 11/2027»: a month in figures, where a law's number does not stand."""
    if found.start == 0 and not re.match(r"[ ]*(?:$|[\n.,;:)-])", found.after()):
        return None
    return MonthOf(int(found["month"]), int(found["year"]))


_HOUR_BESIDE = re.compile(r"[ ]?,? ?(?:ore|alle|dalle|h) ?\d")
_PLACE_BESIDE = re.compile(r" [A-ZÀ-Ù][a-zà-ù']")
_ANOTHER_ITEM = re.compile(r"[;,] \d\d?/\d\d? [A-ZÀ-Ù][a-zà-ù']|\d/\d\d? [A-ZÀ-Ù][^.;!?\n]{0,40}; $")
_OF_SCORES = re.compile(r"\b(?:vot[oi]|pagell[ae]|set|game|punteggi[o]?|risultat[oi]|quot[ae]|tiri|parziali)\b")


def _stands_in_a_list(found: Found) -> bool:
    """«, 14/2, ore 10», «: 6/3 Torino; 9/3 Milano»: before its hour, or in a list its place; no fraction nor score."""
    if not found["month"]:
        return False
    if _HOUR_BESIDE.match(found.after()):
        return True
    if found.before(2).startswith(",") or not _PLACE_BESIDE.match(found.cased_after()):
        return False
    sentence = re.split(r"[.!?\n]", found.cased_after(80))[0]
    is_listed = _ANOTHER_ITEM.search(sentence) or _ANOTHER_ITEM.search(found.cased_before(60))
    return is_listed is not None and not _OF_SCORES.search(found.before(60))


def _numeric(day: int, month: int, year: int | None, weekday: int | None) -> Reading | None:
    if not 1 <= month <= 12 or not 1 <= day <= longest(month) or not exists(year, month, day):
        return None
    return DayOf(day, month, year, weekday)


RULES: tuple[Rule, ...] = (
    numeric_date,
    iso_date,
    numeric_day_month,
    numeric_month_year,
)
