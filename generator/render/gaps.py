"""Stretches of a timeline in which nothing happened: «9 mesi senza eventi»."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Event
from generator.render import wording
from generator.render.density import months_of

LEAST = 6
"""Whole months without an event that are worth a word."""


def gaps_before(events: Iterable[Event]) -> dict[str, str]:
    """What to say before an event, by its id; nothing for most.

    Only whole calendar months count, and only those in which no date may lie: «2024» leaves no gap in 2024. A stretch
    without an end fills nothing but its first month: that it goes on is no event.

    Args:
        events: in the order in which they are shown.
    """
    found: dict[str, str] = {}
    covered: int | None = None
    for event in events:
        if event.when is None:
            continue
        first, last = months_of(event.when.edtf)
        if covered is not None and first is not None and (empty := first - covered - 1) >= LEAST:
            found[event.id] = _lasting(empty)
        reached = last if last is not None else first
        covered = reached if covered is None else max(covered, reached or covered)
    return found


def _lasting(months: int) -> str:
    """«9 mesi senza eventi», «2 anni e 3 mesi senza eventi»."""
    years, rest = divmod(months, 12)
    if months < 24:
        years, rest = 0, months
    parts = [wording.count(years, "anno", "anni")] if years else []
    if rest:
        parts.append(wording.count(rest, "mese", "mesi"))
    return f"{' e '.join(parts)} senza eventi"
