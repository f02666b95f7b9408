"""What stands near an event: the one before and after it in time, and those that share its people and topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Event
from generator.render.context import Context

_SHOWN = 4
_REACH = 12
"""On each side of the event, on the timeline of each subject: further away nothing is looked at, so that the cost
grows with the number of events and not with its square."""
_SUBJECTS = 8
_SHARED = 2
"""One subject in common is what half the site has."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """At most one event before, one after, a few related ones, in chronological order."""

    before: tuple[Event, ...] = ()
    after: tuple[Event, ...] = ()
    related: tuple[Event, ...] = ()


def neighbours_of(context: Context) -> dict[str, Neighbours]:
    """Of every event that has a page, by its id."""
    events = sorted(context.site.events, key=lambda event: event.sort_key)
    places = {event.id: n for n, event in enumerate(events)}
    dated = [n for n, event in enumerate(events) if event.when]
    on_subject: dict[tuple[str, str], list[int]] = {}
    positions: dict[tuple[str, str, int], int] = {}
    for n, event in enumerate(events):
        for subject in _subjects(event):
            line = on_subject.setdefault(subject, [])
            positions[*subject, n] = len(line)
            line.append(n)
    found = {}
    for event in context.own_pages():
        place = places[event.id]
        shared: dict[int, int] = {}
        for subject in _subjects(event):
            at = positions[*subject, place]
            for other in on_subject[subject][max(0, at - _REACH) : at + _REACH + 1]:
                shared[other] = shared.get(other, 0) + 1
        before, after = _beside(place, dated[-1] if dated else -1, event)
        near = {place, *before, *after}
        related = _closest({n: number for n, number in shared.items() if n not in near}, place)
        found[event.id] = Neighbours(*(tuple(events[n] for n in group) for group in (before, after, related)))
    return found


def _subjects(event: Event) -> tuple[tuple[str, str], ...]:
    actors = [("actor", id_) for id_ in dict.fromkeys(event.actors)]
    topics = [("topic", id_) for id_ in dict.fromkeys(event.topics)]
    return (*actors[:_SUBJECTS], *topics[:_SUBJECTS])


def _beside(place: int, last_dated: int, event: Event) -> tuple[Sequence[int], Sequence[int]]:
    """What has no date stands at the end of the order, and beside nothing."""
    if event.when is None:
        return (), ()
    return (place - 1,) if place else (), (place + 1,) if place < last_dated else ()


def _closest(shared: dict[int, int], place: int) -> list[int]:
    """Those with most in common, the nearest first among equals; told in chronological order."""
    enough = [n for n, number in shared.items() if number >= _SHARED]
    return sorted(sorted(enough, key=lambda n: (-shared[n], abs(n - place), n))[:_SHOWN])
