"""Group events into the timelines that have a page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Event, Registry, Timeline

UNDATED = "senza-data"
"""Id of the «year» that lists what has no sure date: nothing is dropped in silence."""


def group_timelines(events: Sequence[Event], registry: Registry, min_events: int) -> tuple[Timeline, ...]:
    """Timelines of actors, then topics (registry order, at least `min_events` events each), then every year.

    Each timeline is chronological; what stretches over several years stands in the first.
    """
    ordered = sorted(events, key=lambda event: event.sort_key)
    by_actor: dict[str, list[Event]] = {}
    by_topic: dict[str, list[Event]] = {}
    by_year: dict[int, list[Event]] = {}
    undated = []
    for event in ordered:
        for target in event.actors:
            by_actor.setdefault(target, []).append(event)
        for target in event.topics:
            by_topic.setdefault(target, []).append(event)
        if event.when:
            by_year.setdefault(event.when.edtf.first_year, []).append(event)
        else:
            undated.append(event)
    timelines = [
        Timeline("actor", actor.id, actor.name, tuple(found))
        for actor in registry.actors
        if len(found := by_actor.get(actor.id, [])) >= min_events
    ]
    timelines += [
        Timeline("topic", topic.id, topic.name, tuple(found))
        for topic in registry.topics
        if len(found := by_topic.get(topic.id, [])) >= min_events
    ]
    timelines += [Timeline("year", _year_id(year), _year_name(year), tuple(by_year[year])) for year in sorted(by_year)]
    if undated:
        timelines.append(Timeline("year", UNDATED, "Senza data certa", tuple(undated)))
    return tuple(timelines)


def _year_id(year: int) -> str:
    return f"{year:04}" if year > 0 else f"{1 - year}-ac"


def _year_name(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} a.C."
