"""What every page type needs, worked out once for the whole site."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Actor, Article, Event, Site, Topic
from generator.render.addresses import Addresses, find_addresses
from generator.settings import Settings


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
    """

    site: Site
    settings: Settings
    addresses: Addresses
    articles: dict[str, Article]
    actors: dict[str, Actor]
    actor_names: frozenset[str]
    topics: dict[str, Topic]
    told: dict[str, tuple[Event, ...]]


def make_context(site: Site, settings: Settings) -> Context:
    """Index a site for rendering."""
    told: dict[str, list[tuple[int, int, str, Event]]] = {}
    for event in site.events:
        for report in event.reports:
            told.setdefault(report.article, []).append((report.start, report.end, event.id, event))
    return Context(
        site=site,
        settings=settings,
        addresses=find_addresses(site, settings.split_events),
        articles={article.id: article for article in site.articles},
        actors={actor.id: actor for actor in site.registry.actors},
        actor_names=frozenset(actor.name.casefold() for actor in site.registry.actors),
        topics={topic.id: topic for topic in site.registry.topics},
        told={id_: _in_order(places) for id_, places in told.items()},
    )


def _in_order(places: list[tuple[int, int, str, Event]]) -> tuple[Event, ...]:
    """By place in the text; an event that one article reports twice comes once."""
    found = {id_: event for _, _, id_, event in sorted(places, key=lambda place: place[:3])}
    return tuple(found.values())
