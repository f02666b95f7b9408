"""The event before and after on each timeline that an event belongs to: the next thing in the story of Russia."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Event, Timeline
from generator.render import addresses
from generator.render.context import Context
from generator.render.light import Row, rows_of
from generator.timelines import parts_of

_MOST = 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event stands on a timeline that tells it, and what stands beside it there."""

    line: Timeline
    before: tuple[Event, ...]
    after: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A timeline as the page of one of its events shows it; `href` leads to that event on it."""

    name: str
    href: str
    before: tuple[Row, ...]
    after: tuple[Row, ...]


def places_of(context: Context) -> dict[str, tuple[Place, ...]]:
    """The timelines of actors and topics that tell an event, by its id; of dated events that have a page."""
    wanted = {event.id for event in context.own_pages() if event.when}
    found: dict[str, list[Place]] = {}
    for line in context.site.timelines:
        if line.kind in ("actor", "topic"):
            told = [event for event in parts_of(line, context.site.registry).told if event.when]
            for n, event in enumerate(told):
                if event.id in wanted:
                    found.setdefault(event.id, []).append(
                        Place(line, tuple(told[max(n - 1, 0) : n]), tuple(told[n + 1 : n + 2]))
                    )
    return {id_: tuple(places) for id_, places in found.items()}


def stories_of(event: Event, places: tuple[Place, ...], page: str, context: Context) -> tuple[Story, ...]:
    """The stories of an event, those first whose actors and topics are most involved."""
    involved = [("actor", id_) for id_ in event.actors] + [("topic", id_) for id_ in event.topics]
    order = {subject: n for n, subject in reversed(list(enumerate(involved)))}
    ranked = sorted(places, key=lambda place: order.get((place.line.kind, place.line.id), len(order)))
    return tuple(_story(event, place, page, context) for place in ranked[:_MOST] if place.before or place.after)


def _story(event: Event, place: Place, page: str, context: Context) -> Story:
    return Story(
        place.line.name,
        addresses.link(page, context.addresses.place(place.line, event), event.id),
        rows_of(place.before, page, context, anchors=False),
        rows_of(place.after, page, context, anchors=False),
    )
