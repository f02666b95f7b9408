"""Words of a time zone beside a clock: «ora di New York», «ora della Florida», «in Italia»; kept, never shifted."""

from __future__ import annotations

import re

from generator.temporal.it.hours import HOUR_WORD
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Reading, ZoneWord

CODES = ("gmt", "utc", "cet", "cest", "est", "edt", "pst", "pdt", "bst", "msk")
ADJECTIVES = (
    r"local[ei]|italian[ae]|american[ae]|russ[ae]|ucrain[ae]|ingles[ei]|britannic[ae]|frances[ei]|tedesc[ahe]+|spagnol[ae]"
    r"|giappones[ei]|cines[ei]|iranian[ae]|israelian[ae]|solare|legale"
)
_CLOCK_BEFORE = re.compile(
    rf"(?:\d|\b(?:{HOUR_WORD}|mezzogiorno|mezzanotte|mezz[ao]|quarto|mattin[oa]|pomeriggio|sera|notte)|[ap]\.?m\.?)"
    r"(?: (?:di|del) [^.;:!?,\n]{3,20})?,? \(?$"
)


def _beside_clock(found: Found) -> bool:
    return _CLOCK_BEFORE.search(found.before(40)) is not None


@rule(
    rf"(?: (?P<bare> local[ei] | italian[ae] ) | ora \s (?:{ADJECTIVES})"
    rf" | (?P<code> {'|'.join(CODES)} | fuso \s italiano ) )",
    on="clock part",
    examples={"alle 7.10 Est di domani": "2026-01-01T07:10", "alle 20 di ieri ora locale": "2025-12-30T20:00"},
    but_not=("Ora locale e veloce.", "a est di Kiev"),
)
def zone_of_name(found: Found) -> Reading | None:
    """«ora locale», «Utc»."""
    if found["bare"] and not re.search(r"\d $", found.before()):
        return None
    if found["code"] and not found.cased("code")[:1].isupper():
        return None
    return ZoneWord(found.cased().lower()) if _beside_clock(found) else None


_OF = r"(?: di \s | del \s | della \s | dell' | delle \s | dei \s | degli \s )"


@rule(
    rf"ora \s {_OF} (?P<place> [a-zà-ù]{{2,}} )",
    on="clock",
    examples={
        "Domani alle 10, ora di Roma.": "2026-01-01T10:00",
        "alle 23.16 di ieri, ora della Florida": "2025-12-30T23:16",
    },
    but_not=("Alle 8, ora di punta.", "È ora di Mario."),
)
def zone_of_place(found: Found) -> Reading | None:
    """«ora di Roma», «ora della Florida»."""
    named = found.cased("place")[:1].isupper() and _beside_clock(found)
    return ZoneWord(found.cased().lower()) if named else None


@rule(
    rf"ora \s {_OF} (?P<place> (?:costa|east|west|[a-zà-ù]{{2,}}) [ -] [a-zà-ù]{{2,}} )",
    on="clock",
    examples={
        "La finale alle 21 ora di New York.": "2025-12-31T21:00",
        "alle 8, ora della costa Est": "2025-12-31T08:00",
    },
    but_not=("alle 21, ora di punta vera",),
)
def zone_of_long_place(found: Found) -> Reading | None:
    """«ora di New York», «ora della costa Est»."""
    first, last = re.split(r"[ -]", found.cased("place"))
    named = last[:1].isupper() and (first[:1].isupper() or first == "costa") and _beside_clock(found)
    return ZoneWord(found.cased().lower()) if named else None


@rule(
    r"in \s italia (?= [ ]* (?: [.,;:)»] | $ | \n ) )",
    on="clock part",
    examples={
        "Sono le 5.16 di ieri in Italia.": "2025-12-30T05:16",
        "Alle 9, mezzogiorno in Italia.": "mezzogiorno in Italia = 2025-12-31T12:00",
    },
    but_not=("Sabato in Italia.",),
)
def zone_in_italy(found: Found) -> Reading | None:
    """«mezzogiorno in Italia», at the end of its clause."""
    return ZoneWord("in italia") if _beside_clock(found) else None


@rule(
    r"ora \s di \s (?:pranzo|cena|colazione|merenda)",
    on="clock",
    examples={
        "Tornerò alle 13 ora di pranzo.": "2025-12-31T13:00",
        "Ci vediamo alle 20 ora di cena.": "2025-12-31T20:00",
    },
    but_not=("a ora di pranzo",),
)
def hour_of_meal(found: Found) -> Reading | None:
    """«alle 13 ora di pranzo»: no zone, but part of the expression."""
    return ZoneWord("") if re.search(r"\d $", found.before()) else None


RULES: tuple[Rule, ...] = (hour_of_meal, zone_of_long_place, zone_of_place, zone_of_name, zone_in_italy)
