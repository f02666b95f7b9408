"""Who acts together: the actors that are protagonists of the same events, and how often."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from generator.gregorian import Ymd, ymd
from generator.model import Actor, Event
from generator.render.context import Context
from generator.render.names import filing_key
from generator.timelines import HAPPENED

_CAST = 12
"""Protagonists of one event that are counted, the most involved first: a list of forty guests is not forty times forty
encounters, and the cost stays in proportion to the events."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor with its page, the number of its events and of the others it acts with."""

    actor: Actor
    events: int
    others: int


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors, in alphabetical order of name, the number of events they share, and the last that has happened."""

    one: Actor
    other: Actor
    count: int
    last: Event


@dataclass(frozen=True, slots=True)
class Network:
    """Actors that share an event with another, those with most events first; ties, the most frequent first."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]


def find_network(context: Context) -> Network:
    """The network of the actors that have a page.

    Outlets tell what happens and are no part of it. Only protagonists are counted: whoever is mentioned or quoted has
    not met anybody.
    """
    drawn = {
        actor.id: actor
        for actor in context.site.registry.actors
        if actor.kind != "media" and context.addresses.timeline("actor", actor.id)
    }
    events: dict[str, int] = {}
    shared: dict[tuple[str, str], list[Event]] = {}
    for event in sorted(context.site.events, key=lambda event: event.sort_key):
        here = [id_ for id_ in dict.fromkeys(event.actors) if id_ in drawn]
        for id_ in here:
            events[id_] = events.get(id_, 0) + 1
        for pair in combinations(sorted(here[:_CAST], key=lambda id_: filing_key(drawn[id_])), 2):
            shared.setdefault(pair, []).append(event)
    now = ymd(context.newest) if context.newest else None
    ties = [Tie(drawn[one], drawn[other], len(met), _last(met, now)) for (one, other), met in shared.items()]
    ties.sort(key=lambda tie: (-tie.count, filing_key(tie.one), filing_key(tie.other)))
    return Network(_nodes(drawn, events, shared), tuple(ties))


def _nodes(drawn: dict[str, Actor], events: dict[str, int], pairs: Iterable[tuple[str, str]]) -> tuple[Node, ...]:
    others: dict[str, int] = {}
    for pair in pairs:
        for id_ in pair:
            others[id_] = others.get(id_, 0) + 1
    found = [Node(drawn[id_], events[id_], number) for id_, number in others.items()]
    return tuple(sorted(found, key=lambda node: (-node.events, -node.others, filing_key(node.actor))))


def _last(met: list[Event], newest: Ymd | None) -> Event:
    """The last that had begun when the newest article came out; else the last with a date; else any."""
    dated = [event for event in met if event.when]
    begun = [event for event in dated if event.status in HAPPENED and _began(event, newest)]
    return (begun or dated or met)[-1]


def _began(event: Event, newest: Ymd | None) -> bool:
    first = event.when.edtf.bounds[0] if event.when else None
    return first is None or newest is None or first <= newest
