"""Seasons: «l'estate scorsa», «inverno 2022», «in autunno»."""

from __future__ import annotations

import re

from generator.temporal.it.words import (
    MODIFIER,
    OF,
    SEASON,
    SEASONS,
    THIS,
    side,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import (
    Reading,
    Recurring,
    SeasonOf,
)


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
        r"|questa|quest'|fine|inizio|metà|tarda|piena|tardo|pieno) ?|^)$"
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
    rf"quel(?:la \s | l') {SEASON}",
    on="season",
    examples={
        "La bomba scoppiò il 28 maggio 1974. Quell'estate toccò al treno.": "Quell'estate = 1974-SU",
        "Si sposarono il 3 marzo 1962; quell'autunno emigrarono.": "quell'autunno = 1962-FA",
    },
    but_not=("Quell'estate in cui imparò a nuotare era felice.",),
)
def season_told(found: Found) -> Reading | None:
    """«quell'estate»: of the year that was told."""
    if re.match(r" (?:in cui|che|quando)", found.after()):
        return None
    return SeasonOf(SEASONS[found["season"]], narrative=True)


RULES: tuple[Rule, ...] = (season_told, season)
