"""Parts of a year: «terzo trimestre», «prima metà del 2024», «primi nove mesi», «l'estate scorsa»."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it import numbers
from generator.temporal.it.words import (
    MODIFIER,
    OF,
    SEASON,
    SEASONS,
    THIS,
    YEAR,
    ordinal_number,
    side,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import (
    FractionOf,
    Known,
    Length,
    MonthOf,
    Offset,
    Portion,
    Reading,
    Recurring,
    SeasonOf,
    Span,
)


@rule(
    rf"(?P<ordinal>prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|ultim[oa]|[1-6][ºª]|i{{1,3}}|iv|vi?) \s+"
    rf" (?P<unit>trimestre|semestre|bimestre|metà) (?: {OF} (?: {YEAR} | (?P<this>dell'anno|di\squest'anno"
    rf"|quest'anno|dell'anno\s(?:in\scorso|corrente))"
    r" | (?P<last>dell'anno\s(?:scorso|passato|precedente)|dello\sscorso\sanno) "
    r"| (?P<next>del(?:l'anno)?\s(?:prossimo(?:\sanno)?)) ) )?",
    on="unit fraction",
    examples={
        "Nel primo trimestre del 2025 il Pil è cresciuto.": "2025-Q1",
        "il secondo semestre 2024": "2024-H2",
        "nella prima metà del 2024": "2024-H1",
        "Nel terzo trimestre l'economia è salita.": "2025-Q3",
        "l'ultimo bimestre del 2025": "2025-B6",
    },
    but_not=("la seconda metà del campo",),
)
def fraction(found: Found) -> Reading | None:
    """«primo trimestre (del) 2025», «secondo semestre», «prima metà del 2024»."""
    unit, word = found["unit"], found["ordinal"]
    grain = {"trimestre": "quarter", "semestre": "half", "bimestre": "bimester", "metà": "half"}[unit]
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
    number = roman.get(word) or ordinal_number(word)
    most = {"quarter": 4, "half": 2, "bimester": 6}[grain]
    year = year_number(found["year"], found.pivot) if found["year"] else None
    dated = year is not None or found["this"] or found["last"] or found["next"]
    if unit == "metà" and not dated:
        return None
    if number < 0:
        if not dated:
            return None
        number = most
    if not 1 <= number <= most:
        return None
    shift = 0 if found["this"] else -1 if found["last"] else 1 if found["next"] else None
    return FractionOf(grain, number, year, shift)  # type: ignore[arg-type]


@rule(
    rf"(?: (?:{MODIFIER}|(?P<this>{THIS})) \s* )? {SEASON} (?: {OF} (?P<year>[12]\d{{3}}"
    rf"|'\d\d|mille[a-z]{{6,}}|duemila[a-z]+) (?: [-/] \d\d(?:\d\d)? )?"
    r" | \s+ (?P<after>scors[oa]|passat[oa]|prossim[oa]|ventur[oa]) | \s+ (?P<year_word>dell'anno\s(?:scorso"
    r"|prossimo)|di\squest'anno) )?",
    on="season",
    examples={
        "Nell'inverno 2022 la rete elettrica fu colpita.": "2022-WI",
        "l'estate scorsa": "2025-SU",
        "In autunno si era votato.": "2025-FA",
        "la prossima primavera": "2026-SP",
    },
    but_not=("La Primavera araba è nei libri.", "la Primavera dell'Inter", "l'autunno caldo del sindacato"),
)
def season(found: Found) -> Reading | None:
    """«l'estate scorsa», «inverno 2022», «in autunno»."""
    which = side(found["modifier"]) or side(found["after"])
    licensed = which or found["this"] or found["year"] or found["year_word"]
    before = (
        r"(?:\b(?:in|a|d'|di|l'|la|nell'|nella|dell'|dall'|dalla|dopo l'|per l'|entro l'|della|all'|alla"
        r"|questa|quest') ?|^)$"
    )
    if not licensed and (found.is_capital or not re.search(before, found.before())):
        return None
    if re.match(r" (?:più|meno|peggior|miglior|arab|cald|di praga|demografic|dell'inter)", found.after()):
        return None
    if not licensed and re.search(r"\bd' ?$", found.before()):
        return Recurring("XXXX-" + {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[SEASONS[found["season"]]])
    year = year_number(found["year"], found.pivot) if found["year"] else None
    shift = None
    if word := found["year_word"]:
        shift = 0 if "quest" in word else -1 if "scors" in word else 1
    return SeasonOf(SEASONS[found["season"]], year, which or ("this" if found["this"] else None), shift)


@rule(
    r"prim[ie] \s+ (?: (?P<count>\d{1,2}|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici) \s+ )? mesi"
    r" \s+ (?: del \s+ (?P<year>[12]\d{3}|'\d\d) | (?P<this>dell'anno|di \s quest'anno) )",
    on="unit",
    examples={"nei primi nove mesi del 2025": "P9M", "nei primi mesi del 2024": "2024 START"},
)
def first_months(found: Found) -> Reading | None:
    """«primi nove mesi del 2025»; without a number, the start of the year."""
    base: Reading = Offset("year", 0)
    if found["year"]:
        base = Known(edtf.year(year_number(found["year"], found.pivot)))
    if not found["count"]:
        return Portion(base, "START")
    months = int(numbers.number(found["count"]))
    year, shift = (year_number(found["year"], found.pivot), None) if found["year"] else (None, 0)
    window = Span(MonthOf(1, year, year_shift=shift), MonthOf(months, year, year_shift=shift))
    return Length(f"P{months}M", window=window) if 1 < months <= 12 else None


RULES: tuple[Rule, ...] = (
    fraction,
    season,
    first_months,
)
