"""Articles' facts that are one although their dates, or what they say of them, differ by the nature of the articles."""

from __future__ import annotations

from generator.events.alike import Telling

_POINT = 2
"""Days of a night: what is longer is a stretch."""
_DISASTERS = frozenset({"alluvione", "valanga", "naufragio", "crollo"})


def is_one_disaster(first: Telling, second: Telling) -> bool:
    """Whether two articles tell a disaster of one place, of which one says a night and the other the next."""
    if not (first.main and second.main) or max(first.length, second.length) > _POINT:
        return False
    if not first.words.kinds & second.words.kinds & _DISASTERS:
        return False
    return abs(first.first - second.first) <= 1 and not (first.words.another or second.words.another)


def is_denial(first: Telling, second: Telling) -> bool:
    """Whether one article denies, and puts on the day of the fact, what the other reports of the same three people."""
    statuses = {first.event.status, second.event.status}
    shared = len(first.people & second.people)
    same = shared > 2 and shared >= min(len(first.people), len(second.people))
    return same and "smentito" in statuses and len(statuses) == 2 and "annunciato" not in statuses
