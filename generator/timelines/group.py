"""Group events into the timelines that have a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator import edtf
from generator.italian_dates import italian
from generator.model import Actor, Event, Registry, Timeline

UNDATED = "senza-data"
"""Id of the «year» that lists what has no sure date: nothing is dropped in silence."""
UNDATED_NAME = "Senza data certa"


@dataclass(slots=True)
class _Part:
    """What concerns one actor, in chronological order."""

    events: list[Event] = field(default_factory=list)
    reported: list[Event] = field(default_factory=list)
    cited: list[Event] = field(default_factory=list)


def group_timelines(
    events: Sequence[Event], registry: Registry, min_events: int, min_crossing: int = 3
) -> tuple[Timeline, ...]:
    """Timelines of actors, then topics, then of actors crossed with topics (registry order), then every year.

    Each timeline is chronological; what stretches over several years stands in the first.

    Args:
        events: all of the site.
        registry: names, kinds and order of actors and topics.
        min_events: an actor has a page from this number of events on of which it is a protagonist, a medium from this
            number of events on that it reports; a topic from this number of events on.
        min_crossing: an actor and a topic that both have a page have one together from this number of events on,
            unless that is all there is on one of the two.
    """
    ordered = sorted(events, key=lambda event: event.sort_key)
    actors = tuple(_of_actors(ordered, registry, min_events))
    topics = tuple(_of_topics(ordered, registry, min_events))
    crossings = _crossings(ordered, actors, topics, registry, min_crossing)
    return (*actors, *topics, *crossings, *_years(ordered))


def _of_actors(ordered: Sequence[Event], registry: Registry, min_events: int) -> Iterator[Timeline]:
    parts: dict[str, _Part] = {}
    for event in ordered:
        protagonists = dict.fromkeys(event.actors)
        speakers = dict.fromkeys(_speakers(event))
        for target in protagonists:
            parts.setdefault(target, _Part()).events.append(event)
        for target in speakers:
            if target not in protagonists:
                parts.setdefault(target, _Part()).reported.append(event)
        for target in dict.fromkeys(link.target for link in event.actor_links if link.role == "citato"):
            if target not in protagonists and target not in speakers:
                parts.setdefault(target, _Part()).cited.append(event)
    for actor in registry.actors:
        part = parts.get(actor.id)
        if part and _has_page(actor, part, min_events):
            yield Timeline(
                "actor",
                actor.id,
                actor.name,
                tuple(part.events),
                reported=tuple(part.reported),
                cited=tuple(part.cited),
            )


def _speakers(event: Event) -> Iterator[str]:
    """Who is a source of the event, or affirms, denies, confirms or reports it."""
    yield from (link.target for link in event.actor_links if link.role == "fonte")
    yield from (claim.by for claim in event.claims if claim.by)


def _has_page(actor: Actor, part: _Part, min_events: int) -> bool:
    if actor.kind == "media":
        saying = sum(any(claim.by == actor.id for claim in event.claims) for event in part.events)
        return len(part.reported) + saying >= min_events
    return len(part.events) >= min_events


def _of_topics(ordered: Sequence[Event], registry: Registry, min_events: int) -> Iterator[Timeline]:
    by_topic: dict[str, list[Event]] = {}
    for event in ordered:
        for target in dict.fromkeys(event.topics):
            by_topic.setdefault(target, []).append(event)
    for topic in registry.topics:
        if len(found := by_topic.get(topic.id, [])) >= min_events:
            yield Timeline("topic", topic.id, topic.name, tuple(found))


def _crossings(
    ordered: Iterable[Event],
    actors: Iterable[Timeline],
    topics: Iterable[Timeline],
    registry: Registry,
    min_crossing: int,
) -> Iterator[Timeline]:
    """What is on the page of an actor and on that of a topic, in the order of the registry.

    A medium's page tells what it reported, which no crossing would hold.
    """
    crossed = {line.id: line for line in actors if (of := registry.actor(line.id)) and of.kind != "media"}
    crossing = {line.id: line for line in topics}
    found: dict[tuple[str, str], list[Event]] = {}
    for event in ordered:
        mine = [target for target in dict.fromkeys(event.topics) if target in crossing]
        for actor in dict.fromkeys(event.actors) if mine else ():
            if actor in crossed:
                for topic in mine:
                    found.setdefault((actor, topic), []).append(event)
    row, column = ({id_: n for n, id_ in enumerate(lines)} for lines in (crossed, crossing))
    for actor, topic in sorted(found, key=lambda pair: (row[pair[0]], column[pair[1]])):
        both = found[actor, topic]
        if min_crossing <= len(both) < min(len(crossed[actor].events), len(crossing[topic].events)):
            name = f"{crossed[actor].name} · {crossing[topic].name}"
            yield Timeline("crossing", actor, name, tuple(both), crossing=topic)


def _years(ordered: Iterable[Event]) -> Iterator[Timeline]:
    by_year: dict[int, list[Event]] = {}
    undated = []
    for event in ordered:
        if event.when:
            by_year.setdefault(event.when.edtf.first_year, []).append(event)
        else:
            undated.append(event)
    for year in sorted(by_year):
        yield Timeline("year", year_id(year), italian(edtf.year(year)), tuple(by_year[year]))
    if undated:
        yield Timeline("year", UNDATED, UNDATED_NAME, tuple(undated))


def year_id(year: int) -> str:
    """An astronomical year as addresses have it: `2025`, `0079`, `44-ac`."""
    return f"{year:04}" if year > 0 else f"{1 - year}-ac"
