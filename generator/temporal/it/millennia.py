"""A thousand years: «un millennio di storia», «due millenni»."""

from __future__ import annotations

from generator.temporal.it import numbers
from generator.temporal.it.durations import modifier_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Length, Reading


@rule(
    rf"(?P<number>un|mezzo|{numbers.WORD}|\d{{1,2}}) \s+ millenni[o]? (?! \s+ (?:fa|or\s+sono|addietro|dopo|prima) )",
    on="unit",
    examples={
        "Un millennio di storia in una mostra.": "P1000Y",
        "per quasi due millenni": "P2000Y EQUAL_OR_LESS",
        "mezzo millennio di dominio": "P500Y",
    },
    but_not=("all'alba del nuovo millennio", "due millenni fa", "il terzo millennio"),
)
def millennia(found: Found) -> Reading | None:
    """«un millennio», «due millenni»; «il nuovo millennio» is no length."""
    count = 0.5 if found["number"] == "mezzo" else numbers.number(found["number"])
    return Length(f"P{count * 1000:g}Y", modifier_of(found, False))


RULES: tuple[Rule, ...] = (millennia,)
