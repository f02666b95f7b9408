"""Seats of power: the institution, unless the building is meant."""

from __future__ import annotations

from generator.subjects.it.cues import ARTICULATED
from generator.subjects.it.place_cues import PHYSICAL
from generator.subjects.words import Words


def is_a_palace(words: Words, first: int) -> bool:
    """Whether the seat before which these words stand is a building: «nei giardini del Quirinale», «davanti a»."""
    at = first
    while first - at < 2 and (words.before(at) in ARTICULATED or words.before(at) in ("a", "da", "di")):
        at -= 1
    return words.before(at) in PHYSICAL
