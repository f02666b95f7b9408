"""Headings and entries of chronologies: «2009», «GENNAIO», «16 – Bombardato il teatro», «primavera: il dibattimento».

A heading has its line to itself; an entry opens its line and is followed by a dash, a colon or a bracket. What they
lend to one another is decided in `placing/chronicle.py`.
"""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it.words import (
    DAY_DIGITS,
    MONTH,
    OF,
    SEASON,
    SEASONS,
    YEAR,
    day_number,
    month_number,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DayOf, Known, MonthOf, Reading, SeasonOf

_LINE = r"(?: ^ | (?<= \n ) | (?<= \n [-*•·] ) | (?<= \n [-*•·] [ ] ) | (?<= ^ [-*•·] [ ] ) )"
_ENDS = r"(?= [ ]{0,8} :? [ ]{0,8} \n )"
_ENTRY = r"(?= [ ]? (?: - | : | \( ) )"


@rule(
    rf"{_LINE} (?P<extent> (?P<year>1[5-9]\d\d|20\d\d) ) {_ENDS}",
    on="year",
    examples={
        "Le date\n\n2023\n\nL'arresto": "2023",
        "2009\n• 12 aprile: la scomparsa.": "2009 = 2009",
    },
    but_not=("Sono\n\n2023 firme",),
)
def year_heading(found: Found) -> Reading | None:
    """A line that is a year alone."""
    return Known(edtf.year(int(found["year"])))


@rule(
    r"(?<= \n ) (?P<extent> (?P<year>1[5-9]\d\d|20\d\d) ) (?= [ ]? (?: - | : ) [ ] [a-zà-ù«])",
    on="year",
    examples={
        "Le tappe\n1946 – Nasce a Pesaro.": "1946",
        "La vita\n1968: il debutto.": "1968",
    },
    but_not=("I numeri\n1500 - 300 in meno di ieri", "Costa 1946 – nasce a Pesaro."),
)
def year_entry(found: Found) -> Reading | None:
    """«1946 – Nasce a Pesaro», a line of a chronology of years."""
    return Known(edtf.year(int(found["year"])))


@rule(
    rf"{_LINE} (?P<extent> {MONTH} (?: {OF} {YEAR} )? ) {_ENDS}",
    on="month",
    examples={
        "GENNAIO 2022\n6 – Crolla il tetto.": "GENNAIO 2022 = 2022-01",
        "Il 2022\n\nMaggio\n12 – L'annuncio.": "Maggio = 2022-05",
    },
    but_not=("Maggio ha tre lettere",),
)
def month_heading(found: Found) -> Reading | None:
    """A line that is a month alone, with or without its year, in capitals or not."""
    return MonthOf(month_number(found["month"]), year_number(found["year"], found.pivot) if found["year"] else None)


@rule(
    rf"{_LINE} (?P<extent> {MONTH} ) {_ENTRY}",
    on="month",
    examples={
        "2011\n• gennaio: la procura archivia.\n• maggio: il gip riapre.": "maggio = 2011-05",
        "1943\n• luglio: cade il regime.\n• settembre: l'armistizio.": "settembre = 1943-09",
    },
    but_not=("Maggio di festa",),
)
def month_entry(found: Found) -> Reading | None:
    """«gennaio: la procura archivia»."""
    return MonthOf(month_number(found["month"]))


@rule(
    rf"{_LINE} (?P<extent> {SEASON} ) {_ENTRY}",
    on="season",
    examples={
        "2015\n• primavera: comincia il dibattimento.": "primavera = 2015-SP",
        "1977\n• estate: le prime radio libere.": "estate = 1977-SU",
    },
    but_not=("Primavera di fiori",),
)
def season_entry(found: Found) -> Reading | None:
    """«primavera: comincia il dibattimento»."""
    return SeasonOf(SEASONS[found["season"]])


@rule(
    rf"{_LINE} (?P<extent> (?P<day>1[ºo]|{DAY_DIGITS}) ) (?= [ ]? (?: - | : ) [ ] )",
    on="entry",
    examples={
        "Marzo 2022\n\n4 – Presa la centrale.\n\n16 – Bombardato il teatro.": "16 = 2022-03-16",
        "Maggio 1978\n\n9 – Il ritrovamento in via Caetani.": "9 = 1978-05-09",
    },
    but_not=("Il risultato\n\n4 - 2 per noi",),
)
def day_entry(found: Found) -> Reading | None:
    """«16 – Bombardato il teatro», under the heading of its month."""
    if found.start == 0 or re.match(r"[ ]?[-:][ ]\d", found.after()):
        return None
    return DayOf(day_number(found["day"]), entry=True)


RULES: tuple[Rule, ...] = (year_heading, year_entry, month_heading, month_entry, season_entry, day_entry)
