"""Actors and topics by name, linked where they have a page; outlets by name."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Article, Claim, Event, Involvement, Link, Salience
from generator.render import addresses
from generator.render.context import Context
from generator.render.escape import host, plain

UNKNOWN_OUTLET = "Fonte non indicata"


@dataclass(frozen=True, slots=True)
class Chip:
    """A name; `href` is empty when it has no page."""

    name: str
    href: str
    count: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """Actors that have the same part in an event or article."""

    label: str
    chips: tuple[Chip, ...]


_CASTS: tuple[tuple[Salience, str, str], ...] = (
    ("protagonista", "Protagonista", "Protagonisti"),
    ("fonte", "Fonte", "Fonti"),
    ("citato", "Citato", "Citati"),
)


def actor_chips(ids: Iterable[str], page: str, context: Context) -> tuple[Chip, ...]:
    """Actors by name; ids that the registry lacks are passed over."""
    return tuple(
        Chip(actor.name, _href(context.addresses.timeline("actor", id_), page))
        for id_ in ids
        if (actor := context.actors.get(id_))
    )


def topic_chips(ids: Iterable[str], page: str, context: Context) -> tuple[Chip, ...]:
    """Topics by name; one that is called like an actor says that it is a topic."""
    return tuple(
        Chip(topic_name(id_, context), _href(context.addresses.timeline("topic", id_), page))
        for id_ in ids
        if id_ in context.topics
    )


def topic_name(id_: str, context: Context) -> str:
    """The topic's name, told from an actor's where they are the same word."""
    name = context.topics[id_].name
    return f"{name} (tema)" if name.casefold() in context.actor_names else name


def casts(links: Iterable[Link | Involvement], page: str, context: Context) -> tuple[Cast, ...]:
    """Protagonists, sources, those only mentioned; parts that nobody has are left out."""
    links = tuple(links)
    found = []
    for role, singular, plural in _CASTS:
        chips = actor_chips((link.target for link in links if link.role == role), page, context)
        if chips:
            found.append(Cast(singular if len(chips) == 1 else plural, chips))
    return tuple(found)


def speaker(claim: Claim, page: str, context: Context) -> Chip | None:
    """Who makes a claim; None when nobody is named."""
    found = actor_chips((claim.by,), page, context) if claim.by else ()
    return found[0] if found else Chip(plain(claim.name), "") if plain(claim.name) else None


def outlet(article: Article) -> str:
    """Who published it: the source's name, its agency, the host of its address."""
    agency = article.dateline.agency if article.dateline else ""
    return plain(article.source.name) or plain(agency) or host(article.source.url) or UNKNOWN_OUTLET


def outlets(events: Iterable[Event], context: Context) -> int:
    """How many different sources tell these events."""
    return len({outlet(context.articles[report.article]) for event in events for report in event.reports})


def last_update(events: Iterable[Event], context: Context) -> datetime.date:
    """When something about these events last changed, by what the content says: articles, updates, corrections."""
    shown = tuple(events)
    articles = {report.article: context.articles[report.article] for event in shown for report in event.reports}
    corrected = (correction.date for event in shown for correction in event.corrections)
    return max((*map(last_change, articles.values()), *corrected))


def last_change(article: Article) -> datetime.date:
    """The day of an article, of its update or of its newest correction."""
    return max(article.date, article.updated or article.date, *(correction.date for correction in article.corrections))


def _href(path: str | None, page: str) -> str:
    return addresses.link(page, path) if path else ""
