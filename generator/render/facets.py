"""What a timeline can be filtered by: a topic, an actor, a status, a precision; and the months of each entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model import Event, Timeline
from generator.render import addresses
from generator.render.chips import topic_name
from generator.render.context import Context
from generator.render.density import month_text, months_of

_LEAST = 2
"""Events that an actor or topic needs to be offered: what occurs once is found by search."""


@dataclass(frozen=True, slots=True)
class Value:
    """One thing to filter by; `id` is what the address holds, `href` the page that shows it alone, if there is one."""

    id: str
    name: str
    count: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of one kind; `key` is the name of the parameter in the address, `left` how many are not shown."""

    key: Literal["attore", "tema", "stato", "precisione"]
    label: str
    values: tuple[Value, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Traits:
    """What an entry carries for the filters.

    Attributes:
        actors: ids of the protagonists, with commas between.
        topics: ids of the topics, as well.
        first: the first month in which it may lie, `2024-03`; empty when open.
        last: the last; empty when open, None when it is the first.
        badge: the precision in words; empty without a date.
    """

    actors: str
    topics: str
    first: str
    last: str | None
    badge: str


def traits_of(event: Event) -> Traits:
    """What the entry of an event carries."""
    actors, topics = ",".join(dict.fromkeys(event.actors)), ",".join(dict.fromkeys(event.topics))
    if event.when is None:
        return Traits(actors, topics, "", None, "")
    first, last = months_of(event.when.edtf)
    until = None if last == first else "" if last is None else month_text(last)
    return Traits(actors, topics, "" if first is None else month_text(first), until, event.when.precision_italian)


def crossing_values(line: Timeline, page: str, context: Context) -> tuple[Value, ...]:
    """The crossings of an actor by topic, of a topic by actor, the fullest first."""
    return tuple(
        Value(
            crossed.crossing if line.kind == "actor" else crossed.id,
            topic_name(crossed.crossing, context) if line.kind == "actor" else context.actors[crossed.id].name,
            len(crossed.events),
            addresses.link(page, context.addresses.of(crossed)),
        )
        for crossed in context.crossings.get((line.kind, line.id), ())
    )


def facets_of(events: Sequence[Event], context: Context, crossed: Facet | None) -> tuple[Facet, ...]:
    """Values that leave some of the events out, the commonest first; without those of `crossed`, shown elsewhere."""
    ids = {value.id for value in crossed.values} if crossed else set()
    skipped: dict[str, set[str]] = {crossed.key: ids} if crossed else {}
    actors = Counter(id_ for event in events for id_ in dict.fromkeys(event.actors) if id_ in context.actors)
    topics = Counter(id_ for event in events for id_ in dict.fromkeys(event.topics) if id_ in context.topics)
    statuses = Counter(str(event.status) for event in events)
    precisions = Counter(event.when.precision_italian for event in events if event.when)
    total = len(events)
    names = {id_: context.actors[id_].name for id_ in actors}
    found = (
        Facet("tema", "Tema", _values(topics, {id_: topic_name(id_, context) for id_ in topics}, total, _LEAST)),
        Facet("attore", "Attore", _values(actors, names, total, _LEAST)),
        Facet("stato", "Stato", _values(statuses, {status: status for status in statuses}, total)),
        Facet("precisione", "Precisione della data", _values(precisions, {word: word for word in precisions}, total)),
    )
    kept = (
        Facet(facet.key, facet.label, tuple(v for v in facet.values if v.id not in skipped.get(facet.key, ())))
        for facet in found
    )
    return tuple(facet for facet in kept if facet.values)


def _values(counts: Counter[str], names: dict[str, str], total: int, least: int = 1) -> tuple[Value, ...]:
    values: Iterable[Value] = (Value(id_, names[id_], count) for id_, count in counts.items() if least <= count < total)
    return tuple(sorted(values, key=lambda value: (-value.count, value.name.casefold(), value.id)))
