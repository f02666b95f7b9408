"""What a number counts, whatever noun an article chooses: «312 esuberi», «320 persone senza lavoro»."""

from __future__ import annotations

import re

_PEOPLE = r"(?:persone|cittadini|abitanti|residenti|uomini)"
_STAFF = r"(?:lavorator[ie]|dipendenti|operai|addetti|impiegati|persone)"
_BETWEEN = r"\s(?:[a-z']{1,12}\s){0,2}?"

_THINGS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (about, shown, re.compile(words))
    for about, shown, words in (
        ("mort", "morti", rf"(?:mort[ie]|vittim[ae]|uccis[ie]|decess[io]|decedut[ie]|cadaver[ie])\b"
            rf"|{_PEOPLE}{_BETWEEN}(?:mort[ei]|uccis[ei]|decedut[ei]|(?:hanno )?perso la vita)"),
        ("ferit", "feriti", rf"ferit[ie]\b|{_PEOPLE}{_BETWEEN}ferit[ei]\b"),
        ("dispers", "dispersi", rf"dispers[ie]\b|{_PEOPLE}{_BETWEEN}dispers[ei]\b"),
        ("sfollat", "sfollati", rf"(?:sfollat|evacuat)[ie]\b|(?:fuori|senza) (?:di )?casa\b|{_PEOPLE}{_BETWEEN}"
            r"(?:evacuat[ei]|sfollat[ei]|(?:fuori|senza) (?:di )?casa|senza (?:un )?tetto|costrett[ei] a lasciare)"),
        ("esuber", "esuberi", rf"esuber[oi]\b|licenziament[oi]\b|licenziat[ie]\b|posti di lavoro\b|{_STAFF}{_BETWEEN}"
            r"(?:licenziat[ei]|in esubero|a casa|senza (?:lavoro|posto)|perder\w{1,5} il (?:posto|lavoro))"),
        ("arrest", "arresti", rf"arrest[oi]\b|arrestat[ie]\b|misure cautelari\b"
            rf"|{_PEOPLE}{_BETWEEN}(?:arrestat[ei]|in manette)"),
        ("favorevol", "voti a favore", r"(?:voti )?(?:favorevoli|a favore)\b|voti favorevoli"),
        ("contrar", "voti contrari", r"(?:voti )?contrari\b|voti contro\b"),
        ("bordo", "persone a bordo", rf"(?:{_PEOPLE}|marinai|pescatori|membri){_BETWEEN}"
            r"(?:a bordo|(?:d'|di |dell')equipaggio)"),
        ("piazza", "persone in piazza", rf"manifestanti\b|{_PEOPLE}{_BETWEEN}"
            r"(?:in piazza|in corteo|al corteo|alla manifestazione)"),
        ("contag", "contagi", r"contagi(?:at[ie])?\b|positivi\b"),
    )
)  # fmt: skip
_FOR = re.compile(r"(?:licenziament[oi]|esuber[oi]|senza (?:lavoro|posto)|a casa)\b[^.;:]{0,60}$")
_OF_STAFF = re.compile(rf"{_STAFF}\b|persone\b")
_TOO_COMMON = frozenset(
    [
        "person",
        "uomin",
        "donn",
        "cittadin",
        "abitant",
        "resident",
        "vot",
        "lavorator",
        "dipendent",
        "opera",
        "addett",
        "famigl",
    ]
)
"""«Sei persone»: who they are stands elsewhere, and two articles may count others."""
MONEY = "eur"
TALLIES = frozenset({"mort", "ferit", "dispers", "sfollat", "contag", "arrest"})
"""What is counted on while it goes on: later numbers take the place of earlier ones."""


def counted(unit: str, after: str, before: str) -> tuple[str, str] | None:
    """The thing that a number counts, and its name for readers; None when that cannot be told.

    Args:
        unit: the noun beside the number, folded.
        after: what stands behind the noun.
        before: what stands before the number.
    """
    phrase = f"{unit} {after.lstrip()}"
    for about, shown, words in _THINGS:
        if words.match(phrase):
            return about, shown
    if _OF_STAFF.match(phrase) and _FOR.search(before):
        return "esuber", "esuberi"
    stem = unit.rstrip("aeio")
    return None if stem in _TOO_COMMON else (stem, unit)
