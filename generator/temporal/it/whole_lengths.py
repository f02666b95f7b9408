"""Lengths without a number: «tutta la settimana», «un intero anno», «giornate intere», «mesi e mesi»."""

from __future__ import annotations

from generator.temporal.it import numbers
from generator.temporal.it.lengths import duration_value, unknown_length
from generator.temporal.it.words import UNITS
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Length, Reading


@rule(
    r"(?: tutt[oa] \s+ (?:il|la|l'|lo) \s* | (?:un'|un\s)? inter[oa]\s+ ) (?P<unit>settimana|mese|anno|giornata"
    r"|giorno|secolo|decennio|trimestre|semestre|ora)(?! \s+ (?:scors|prossim))"
    r" | una? \s+ (?P<unit2>settimana|mese|anno|giornata|giorno|secolo|decennio|ora) \s+ inter[oa]",
    on="unit",
    examples={"per tutta la settimana": "P1W", "un intero anno": "P1Y", "una giornata intera": "P1D"},
    but_not=("tutto il mondo",),
)
def whole_unit(found: Found) -> Reading | None:
    """«tutta la settimana», «tutto il giorno»."""
    return Length(duration_value(UNITS[found["unit"] or found["unit2"]], 1))


_NUMBER_BEFORE = compiled(rf"(?: \d | (?<!\w) {numbers.WORD} ) \s $")


@rule(
    r"(?: inter[ei] \s+ (?P<first>giornate|giorni|notti|settimane|mesi|anni|ore|decenni|secoli)"
    r" | (?P<unit>giornate|giorni|notti|settimane|mesi|anni|ore|decenni|secoli) \s+ (?:e \s+ (?P=unit) | inter[ei]) )",
    on="unit",
    examples={"Ha passato giornate intere al telefono.": "PXD", "Ne hanno parlato per mesi e mesi.": "PXM"},
    but_not=("gli interi giornali", "due mesi interi"),
)
def whole_units(found: Found) -> Reading | None:
    """«giornate intere», «ore e ore»: as long, nobody counted."""
    if _NUMBER_BEFORE.search(found.before()):
        return None
    unit = found["first"] or found["unit"]
    return Length(unknown_length("giorni" if unit == "giornate" else unit))


RULES: tuple[Rule, ...] = (whole_units, whole_unit)
