"""Stretches that look like time and are none, set aside before the grammar: one module per kind of name."""

from __future__ import annotations

from generator.temporal.it.traps import (
    acts,
    capitals,
    codes,
    editions,
    figures,
    groups,
    idioms,
    people,
    places,
    press,
    subjects,
    titles,
    works,
)
from generator.temporal.notation import Trap

TRAPS: tuple[Trap, ...] = (
    *places.TRAPS,
    *capitals.TRAPS,
    *acts.TRAPS,
    *codes.TRAPS,
    *editions.TRAPS,
    *press.TRAPS,
    *works.TRAPS,
    *titles.TRAPS,
    *people.TRAPS,
    *subjects.TRAPS,
    *groups.TRAPS,
    *idioms.TRAPS,
    *figures.TRAPS,
)
"""Every trap; of two that overlap the longer is told to editors."""
