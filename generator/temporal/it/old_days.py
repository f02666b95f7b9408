"""Days written in an old way: «il I maggio», with a Roman numeral, and «il 15 marzo del 44 a.C.», of another era."""

from __future__ import annotations

import re

from generator import edtf
from generator.calendar_units import Unit
from generator.edtf import Edtf
from generator.temporal.it import centuries
from generator.temporal.it.words import DAY, MONTH, OF, YEAR, day_number, month_number, year_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayOf, Known, Reading

_WHERE_A_DAY_STANDS = re.compile(
    r"(?:(?:^|[\n(,;:-] ?)|\b(?:il|del|dal|al|dì|giorno|entro|tra|fra|e|sabato|domenica)"
    r" |dì )$"
)


@rule(
    rf"(?P<day>i) \s+ (?:di\s+)? {MONTH} (?: {OF} {YEAR} )?",
    on="month",
    examples={
        "Il corteo del I maggio è stato pacifico.": "2025-05-01",
        "È in vigore dal I gennaio 1948.": "1948-01-01/..",
        "Fu eletto il I novembre del 1903.": "1903-11-01",
    },
    but_not=("via I Maggio", "I maggio piovosi sono rari.", "Elisabetta I maggio non lo amava."),
)
def roman_first(found: Found) -> Reading | None:
    """«il I maggio»: the first of the month, the one day that is written with a Roman numeral."""
    if found.cased("day") != "I" or not _WHERE_A_DAY_STANDS.search(found.before()):
        return None
    if re.search(r"(?:^|\n)$", found.before(1)) and not found["year"] and not re.match(r" ?[-:.,]|$", found.after()):
        return None  # «I maggio piovosi»
    year = year_number(found["year"], found.pivot) if found["year"] else None
    return DayOf(1, month_number(found["month"]), year)


@rule(
    rf"(?: {DAY} \s+ (?:di\s+)? )? {MONTH} \s+ (?: del(?:l'anno)? \s+ )? (?P<year>\d{{1,4}}) \s+"
    rf" (?: (?P<bc>{centuries.BEFORE_CHRIST}) | {centuries.AFTER_CHRIST} )",
    on="era",
    examples={
        "Cesare fu ucciso il 15 marzo del 44 a.C.": "-0043-03-15",
        "Il Vesuvio eruttò il 24 agosto 79 d.C.": "0079-08-24",
        "La battaglia di Azio si combatté nel settembre del 31 a.C.": "-0030-09",
    },
    but_not=("Il 15 marzo 44 a.c.s. guaste", "Il 31 giugno del 44 a.C.", "Il 3 marzo, nel 44 a.C., partì."),
)
def day_of_era(found: Found) -> Reading | None:
    """«il 15 marzo del 44 a.C.», «nel settembre del 31 a.C.»: astronomical, so −43 and −30."""
    year = int(found["year"])
    if not year:
        return None
    if found["bc"]:
        year = 1 - year
    month = month_number(found["month"])
    if not found["day"]:
        return Known(edtf.month(year, month))
    day = Unit("day", year, month, day_number(found["day"]))
    return Known(Edtf(day, day))


RULES: tuple[Rule, ...] = (roman_first, day_of_era)
