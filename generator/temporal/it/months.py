"""Months, alone and with their year: «marzo 2024», «a novembre», «nel novembre scorso»."""

from __future__ import annotations

import re

from generator.temporal.it.words import (
    MODIFIER,
    MONTH,
    MONTH_ABBREVIATIONS,
    OF,
    YEAR,
    any_of,
    month_number,
    side,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import MonthOf, Reading

LICENCE = re.compile(
    r"(?:^|\b(?:a|ad|in|da|di|d'|tra|fra|entro|per|dopo|prima di|fino a|fino ad|nel|nello|nell'|del|dello|dell'"
    r"|dal|dallo|dall'"
    r"|al|lo|il|e|ed|o|verso|gia|già|da metà|metà|mese di|questo|ogni|tutto|tutto il|lungo|durante|sino a|sino ad"
    r"|quello di|su|con|qui a|fine|inizio|inizi|meta'|principio|primi|ultimi|seconda metà|prima metà|tardo"
    r"|pieno|giorni)[ ]*|[-/(,;:] ?|/)$"
)
"""What may stand before a month alone; anything else leaves it a name."""


@rule(
    rf"(?: mese \s di \s+ )? {MONTH} (?:{OF}|,\s+) {YEAR} (?! \s* (?: % | euro\b | soldati | posti ) )",
    on="month",
    examples={
        "marzo 2024": "2024-03",
        "nel febbraio del '22": "2022-02",
        "agosto del millenovecentonovanta": "1990-08",
    },
    but_not=("Andrea Marzo, 2024 voti",),
)
def month_year(found: Found) -> Reading | None:
    """«marzo 2024», «nel febbraio del '22»."""
    return MonthOf(month_number(found["month"]), year_number(found["year"], found.pivot))


_COUNTED = re.compile(r" [a-z]{3,}[ie]\b")


@rule(
    rf"(?P<month>(?:{any_of(MONTH_ABBREVIATIONS)})\.?) \s+ (?P<year>[12]\d{{3}})",
    on="month",
    examples={
        "set 2012": "2012-09",
        "Bilancio approvato (dic. 2023).": "2023-12",
    },
    but_not=(
        "È in offerta il set 2000 pezzi.",
        "Il mar 2000 anni fa era più basso.",
        "Ha vinto un set 1500 giorni dopo.",
    ),
)
def short_month_year(found: Found) -> Reading | None:
    """«set 2012»: an abbreviation needs its year; «il set 2000 pezzi» is none."""
    is_set = found["month"] == "set" and found.cased("month").islower()
    if is_set and (
        re.search(r"\b(?:il|un|del|nel|al|sul|questo|quel) $", found.before(8)) or _COUNTED.match(found.after())
    ):
        return None
    return MonthOf(month_number(found["month"]), int(found["year"]))


@rule(
    rf"(?: (?:{MODIFIER}|(?P<this>questo)) \s+ )? (?: mese \s di \s+ )? {MONTH}"
    r" (?: \s+ (?P<after>scors[oi]|passato|prossim[oi]|venturo|ultimo) | \s+ (?P<year_word>dell'anno \s (?:scorso"
    r"|prossimo|passato)|di \s quest'anno|(?:dello|del) \s (?:scorso|prossimo) \s anno) )?",
    on="month",
    examples={
        "A marzo il governo aveva firmato l'intesa.": "2025-03",
        "Si voterà a marzo.": "2026-03",
        "nel novembre scorso": "2025-11",
        "il prossimo giugno": "2026-06",
        "a giugno dell'anno scorso": "2024-06",
        "Sono arrivati a dicembre.": "2025-12",
    },
    but_not=(
        "Il ministro Marzo ha incontrato il collega Aprile.",
        "Il generale Agosto comanda la brigata.",
        "Parla Settembre: ha firmato la perizia.",
    ),
)
def month_alone(found: Found) -> Reading | None:
    """«a marzo», «lo scorso aprile»: with a word that licenses it, never as a name."""
    which = side(found["modifier"]) or side(found["after"])
    licensed = which or found["this"] or found["year_word"] or LICENCE.search(found.before()) or _is_subject(found)
    if (found.is_capital and not _written_large(found)) or not licensed:
        return None
    if re.search(r"\bmezzo $", found.before()) or re.match(r" (?:musicale|francese|radioso|odoroso)", found.after()):
        return None
    shift = None
    if word := found["year_word"]:
        shift = 0 if "quest" in word else -1 if ("scors" in word or "passat" in word) else 1
    return MonthOf(month_number(found["month"]), None, which or ("this" if found["this"] else None), shift)


_OF_A_MONTH = re.compile(
    r"[ ](?:è (?:stat[oa]|il mese|iniziat[oa]|cominciat[oa]|finit[oa]|da sempre)|era (?:stato|il mese)|sarà|fu il"
    r"|(?:si è|si era) (?:chius|apert|conclus|rivelat)|si (?:apre|chiude|aprirà|chiuderà|conferma|annuncia|preannuncia)"
    r"|(?:ha|aveva) (?:segnato|portato|fatto segnare|registrato|confermato|visto)|segna|porta|porterà|resta|comincia"
    r"|inizia|finisce|parte)\b"
)


def _is_subject(found: Found) -> bool:
    """«Dicembre è stato il più piovoso»: a month at the head of a sentence, under a verb that suits one."""
    return bool(re.search(r"(?:^|[.!?»\n:] ?)$", found.before(3))) and _OF_A_MONTH.match(found.after(40)) is not None


def _written_large(found: Found) -> bool:
    """«a Gennaio»: a capital that is no name, since nobody is called so."""
    return found["month"] not in ("marzo", "aprile", "maggio", "agosto") and bool(
        re.search(r"\b(?:a|ad|da|in|entro|nel|dal|di|fino a|fine|metà|inizio) $", found.before())
    )


@rule(
    rf"(?: mese \s di \s+ )? {MONTH} (?= \s*[-/]\s* (?P<last>{any_of(MONTH_ABBREVIATIONS)}|gennaio|febbraio|marzo"
    rf"|aprile|maggio|giugno"
    rf"|luglio|agosto|settembre|ottobre|novembre|dicembre) (?![a-zà-ù]) (?: {OF} {YEAR} )? )",
    on="month",
    examples={
        "nel periodo gennaio-marzo 2024": "2024-01/2024-03",
        "aprile/giugno 2021": "2021-04/2021-06",
    },
    but_not=(
        "Il cantante Antonio Maggio - marchigiano d'adozione - ha vinto.",
        "A gennaio e a marzo 2024 si è votato.",
    ),
)
def month_before_another(found: Found) -> Reading | None:
    """«gennaio-marzo 2024»: the first of two."""
    return MonthOf(month_number(found["month"]))


RULES: tuple[Rule, ...] = (month_year, short_month_year, month_before_another, month_alone)
