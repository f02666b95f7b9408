"""Past or future, and why: what a rule for the side of a date answers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Certainty
from generator.temporal.readings import Side

SIDES = {"past": "passato", "future": "futuro", "this": "unità in corso"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A side with its reason (Italian); `by_verb` when the clause's verb gave it."""

    side: Side
    why: str
    certainty: Certainty = "sure"
    by_verb: bool = False
