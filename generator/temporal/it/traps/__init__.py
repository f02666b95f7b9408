"""Stretches that look like time and are none, set aside before the grammar: one module per kind of name."""

from __future__ import annotations

from generator.temporal.it.traps import acts, codes, editions, groups, idioms, people, places, press, subjects, works
from generator.temporal.notation import Trap

TRAPS: tuple[Trap, ...] = (
    *places.TRAPS,
    *acts.TRAPS,
    *codes.TRAPS,
    *editions.TRAPS,
    *press.TRAPS,
    *works.TRAPS,
    *people.TRAPS,
    *subjects.TRAPS,
    *groups.TRAPS,
    *idioms.TRAPS,
)
"""Every trap; of two that overlap the longer is told to editors."""
