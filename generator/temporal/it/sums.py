"""Lengths told in several units: «un anno, tre mesi e due giorni»."""

from __future__ import annotations

from generator.temporal.it import numbers
from generator.temporal.it.ages import sense_of
from generator.temporal.it.durations import modifier_of
from generator.temporal.it.lengths import DURATION_UNITS, PLURAL_GRAIN, duration_value, sum_of
from generator.temporal.it.words import any_of
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Grain, Length, Reading

_AND = r"(?: \s* , \s* (?:e\s+)? | \s+ e \s+ | \s+ )"
_TERM = rf"(?:un[ao]?|un'|\d{{1,3}}|{numbers.WORD}) \s* (?:{any_of(DURATION_UNITS)})"


@rule(
    rf"(?P<terms> {_TERM} (?: {_AND} {_TERM} ){{2,5}} ) "
    r" (?! \s+ (?:fa|or\s+sono|addietro) \b )",
    on="unit",
    examples={
        "È durato un anno, tre mesi e due giorni.": "P1Y3M2D",
        "6 ore, 20 minuti e 5 secondi": "PT6H20M5S",
        "Ha vinto in 4 ore 51 minuti e 20 secondi.": "PT4H51M20S",
    },
    but_not=("un anno, tre mesi e due giorni fa", "I due, 3 giorni, 2 ore e 5 ore dopo, tacquero."),
)
def many_terms(found: Found) -> Reading | None:
    """«un anno, tre mesi e due giorni»: each unit smaller than the one before."""
    value, last = "", len(_SIZES)
    for number, unit in _SPLIT.findall(found["terms"]):
        grain = PLURAL_GRAIN[unit]
        if _SIZES.index(grain) >= last:
            return None
        last = _SIZES.index(grain)
        length = duration_value(grain, numbers.number(number))
        value = sum_of(value, length) if value else length
    return Length(value, modifier_of(found, False), sense=sense_of(found) if "Y" in value else None)


_SIZES: tuple[Grain, ...] = ("second", "minute", "hour", "day", "week", "month", "year")
_SPLIT = compiled(rf"(un[ao]?|un'|\d{{1,3}}|{numbers.WORD}) \s* ({any_of(DURATION_UNITS)}) (?![a-zà-ù])")


RULES: tuple[Rule, ...] = (many_terms,)
