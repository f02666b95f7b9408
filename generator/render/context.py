"""What every page type needs, worked out once for the whole site."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Actor, Article, Catalogue, Event, Registry, Site, Timeline, Topic
from generator.model.catalogue import NOTHING
from generator.render.addresses import Addresses, find_addresses
from generator.render.sheets import ORDINARY
from generator.settings import Settings
from generator.timelines import Home, has_own_page, home_of

_ANCHOR = re.compile(r"e-[a-z0-9-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Context:
    """A site with its look-up tables.

    Attributes:
        site: everything the pages are made from.
        settings: thresholds and the notice.
        addresses: which timelines have a page, and where.
        articles: by id.
        actors: by id.
        actor_names: of all of them, case-folded.
        topics: by id.
        told: the events each article tells, by article id, in the order of its text.
        homes: where each event lives, by event id.
        former: the ids an event had, by its id; each leads to one event only, and none is the id of another.
        crossings: the crossings of an actor or a topic, by (kind, id), the fullest first.
        parts: of an actor or topic the ids of those whose parent it is, by kind and id, in the order of the registry.
        room: how many bytes, compressed, what a page tells may add to it.
        newest: the day of the newest article: what is said of the present is judged against it, never against today.
        catalogue: the data files that were written beside the pages.
    """

    site: Site
    settings: Settings
    addresses: Addresses
    articles: dict[str, Article]
    actors: dict[str, Actor]
    actor_names: frozenset[str]
    topics: dict[str, Topic]
    told: dict[str, tuple[Event, ...]]
    homes: dict[str, Home]
    former: dict[str, tuple[str, ...]]
    crossings: dict[tuple[str, str], tuple[Timeline, ...]]
    parts: dict[tuple[str, str], tuple[str, ...]]
    room: int
    newest: datetime.date | None = None
    catalogue: Catalogue = NOTHING

    def own_pages(self) -> tuple[Event, ...]:
        """The events that have a page, in the order of the site."""
        return tuple(event for event in self.site.events if has_own_page(event))


def make_context(site: Site, settings: Settings) -> Context:
    """Index a site, once for its pages, its exports and what search finds; the files beside the pages come later."""
    told: dict[str, list[tuple[int, int, str, Event]]] = {}
    for event in site.events:
        for report in event.reports:
            told.setdefault(report.article, []).append((report.start, report.end, event.id, event))
    articles = {article.id: article for article in site.articles}
    room = settings.split_events * ORDINARY
    return Context(
        site=site,
        settings=settings,
        addresses=find_addresses(site, room),
        articles=articles,
        actors={actor.id: actor for actor in site.registry.actors},
        actor_names=frozenset(actor.name.casefold() for actor in site.registry.actors),
        topics={topic.id: topic for topic in site.registry.topics},
        told={id_: _in_order(places) for id_, places in told.items()},
        homes={event.id: home_of(event, articles) for event in site.events},
        former=_former_ids(site.events),
        crossings=_crossings(site.timelines),
        parts=_parts(site.registry),
        room=room,
        newest=max((article.date for article in site.articles), default=None),
    )


def _parts(registry: Registry) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for actor in registry.actors:
        found.setdefault(("actor", actor.parent or ""), []).append(actor.id)
    for topic in registry.topics:
        found.setdefault(("topic", topic.parent or ""), []).append(topic.id)
    return {key: tuple(ids) for key, ids in found.items() if key[1]}


def _in_order(places: list[tuple[int, int, str, Event]]) -> tuple[Event, ...]:
    """By place in the text; an event that one article reports twice comes once."""
    found = {id_: event for _, _, id_, event in sorted(places, key=lambda place: place[:3])}
    return tuple(found.values())


def _former_ids(events: Iterable[Event]) -> dict[str, tuple[str, ...]]:
    """Old ids as anchors; a page with two of one name would lead to the first of them, which may be the wrong one."""
    events = tuple(events)
    taken = {event.id for event in events}
    found: dict[str, tuple[str, ...]] = {}
    for event in events:
        ids = (*event.former_ids, *(report.id for report in event.reports))
        own = [id_ for id_ in dict.fromkeys(ids) if _ANCHOR.fullmatch(id_) and id_ not in taken]
        taken.update(own)
        found[event.id] = tuple(own)
    return found


def _crossings(timelines: Iterable[Timeline]) -> dict[tuple[str, str], tuple[Timeline, ...]]:
    found: dict[tuple[str, str], list[Timeline]] = {}
    for line in timelines:
        if line.kind == "crossing":
            found.setdefault(("actor", line.id), []).append(line)
            found.setdefault(("topic", line.crossing), []).append(line)
    return {key: tuple(sorted(lines, key=lambda line: -len(line.events))) for key, lines in found.items()}
