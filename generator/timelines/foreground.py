"""What the page of a timeline tells in full, and what it only lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Event, Registry, Timeline


@dataclass(frozen=True, slots=True)
class Parts:
    """The events of a timeline by the room they get; each stands in one part.

    Attributes:
        told: in full.
        reported: listed under what the actor says without being part of it.
        aside: listed folded away.
    """

    told: tuple[Event, ...]
    reported: tuple[Event, ...] = ()
    aside: tuple[Event, ...] = ()


def parts_of(line: Timeline, registry: Registry) -> Parts:
    """A medium's page tells what it reported, not what happened to it; every other page what happened."""
    if not is_of_medium(line, registry):
        return Parts(line.events, line.reported, line.cited)
    saying = tuple(event for event in line.events if any(claim.by == line.id for claim in event.claims))
    said = {event.id for event in saying}
    happened = (event for event in line.events if event.id not in said)
    return Parts(_in_order(line.reported, saying), (), _in_order(happened, line.cited))


def is_of_medium(line: Timeline, registry: Registry) -> bool:
    """Whether a timeline is that of an outlet."""
    actor = registry.actor(line.id) if line.kind == "actor" else None
    return actor is not None and actor.kind == "media"


def _in_order(*lists: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted((event for found in lists for event in found), key=lambda event: event.sort_key))
