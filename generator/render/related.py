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
_TOLD = 8
"""Of the events of one article, those that are compared with the others."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """At most one event before, one after, a few related ones, in chronological order."""

    before: tuple[Event, ...] = ()
    after: tuple[Event, ...] = ()
    related: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where every event of the site stands: in time, and on the timeline of each of its subjects.

    Attributes:
        events: all of them, in order of time.
        places: the place of each in `events`, by id.
        last_dated: the place of the last that has a date; -1 when none has.
        on_subject: the places of the events of a subject, in order.
        positions: the place of an event among those of a subject, by (kind, id, place).
    """

    events: tuple[Event, ...]
    places: dict[str, int]
    last_dated: int
    on_subject: dict[tuple[str, str], list[int]]
    positions: dict[tuple[str, str, int], int]


def survey(context: Context) -> Surroundings:
    """Look at the whole site once."""
    events = tuple(sorted(context.site.events, key=lambda event: event.sort_key))
    dated = [n for n, event in enumerate(events) if event.when]
    on_subject: dict[tuple[str, str], list[int]] = {}
    positions: dict[tuple[str, str, int], int] = {}
    for n, event in enumerate(events):
        for subject in _subjects(event):
            line = on_subject.setdefault(subject, [])
            positions[*subject, n] = len(line)
            line.append(n)
    places = {event.id: n for n, event in enumerate(events)}
    return Surroundings(events, places, dated[-1] if dated else -1, on_subject, positions)


def neighbours_of(context: Context) -> dict[str, Neighbours]:
    """Of every event that has a page, by its id."""
    around = survey(context)
    events = around.events
    found = {}
    for event in context.own_pages():
        place = around.places[event.id]
        before, after = _beside(place, around.last_dated, event)
        near = {place, *before, *after}
        shared = _shared(event, around)
        related = _closest({n: number for n, number in shared.items() if n not in near}, (place,))
        found[event.id] = Neighbours(*(tuple(events[n] for n in group) for group in (before, after, related)))
    return found


def related_to(told: Sequence[Event], around: Surroundings) -> tuple[Event, ...]:
    """What shares people and topics with one of these events, and is none of them; in chronological order."""
    told = told[:_TOLD]
    own = {around.places[event.id] for event in told}
    most: dict[int, int] = {}
    for event in told:
        for n, number in _shared(event, around).items():
            if n not in own:
                most[n] = max(number, most.get(n, 0))
    return tuple(around.events[n] for n in _closest(most, tuple(own)))


def _shared(event: Event, around: Surroundings) -> dict[int, int]:
    """How many subjects the events near it on their timelines have in common with an event, by place."""
    place = around.places[event.id]
    shared: dict[int, int] = {}
    for subject in _subjects(event):
        at = around.positions[*subject, place]
        for other in around.on_subject[subject][max(0, at - _REACH) : at + _REACH + 1]:
            shared[other] = shared.get(other, 0) + 1
    return shared


def _subjects(event: Event) -> tuple[tuple[str, str], ...]:
    actors = [("actor", id_) for id_ in dict.fromkeys(event.actors)]
    topics = [("topic", id_) for id_ in dict.fromkeys(event.topics)]
    return (*actors[:_SUBJECTS], *topics[:_SUBJECTS])


def _beside(place: int, last_dated: int, event: Event) -> tuple[Sequence[int], Sequence[int]]:
    """What has no date stands at the end of the order, and beside nothing."""
    if event.when is None:
        return (), ()
    return (place - 1,) if place else (), (place + 1,) if place < last_dated else ()


def _closest(shared: dict[int, int], places: Sequence[int]) -> list[int]:
    """Those with most in common, the nearest first among equals; told in chronological order."""
    enough = [n for n, number in shared.items() if number >= _SHARED]
    away = {n: min(abs(n - place) for place in places) for n in enough}
    return sorted(sorted(enough, key=lambda n: (-shared[n], away[n], n))[:_SHOWN])
