"""Corrections that the newsroom declared: on what they correct, and all of them on one page."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Article, Correction, Event, Page, Site
from generator.render import addresses, wording
from generator.render.chips import Chip, outlet
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter

_LEDE = (
    "Gli errori che abbiamo corretto negli articoli e nelle cronologie, dal più recente. "
    "La stessa nota è accanto a ciò che riguarda."
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction as a page shows it; `places` lead to what it concerns, unless that is the page itself."""

    date: datetime.date
    text: str
    places: tuple[Chip, ...] = ()


def render_corrections(context: Context) -> Iterator[Page]:
    """`/correzioni/`: every correction once, newest first; left out of the search index, which has its event."""
    found = all_corrections(context)
    body = block(
        "correction_list.html.j2",
        lede=_LEDE,
        facts=(wording.count(len(found), "correzione", "correzioni"),) if found else (),
        found=found,
    )
    yield Page(addresses.CORRECTIONS, front_matter("Correzioni", _LEDE), body)


def all_corrections(context: Context) -> tuple[Corrected, ...]:
    """Those of the site, newest first, with the addresses from their own page."""
    page = addresses.CORRECTIONS
    found = []
    for article in context.site.articles:
        place = Chip(article.title, addresses.link(page, addresses.article(article)), note=_article_note(article))
        found += [Corrected(one.date, one.text, (place,)) for one in article.corrections]
    for event in context.site.events:
        home = context.homes[event.id]
        when = event.when.italian if event.when else wording.UNDATED.lower()
        place = Chip(event.title, addresses.link(page, home.path, home.anchor), note=f"evento, {when}")
        found += [Corrected(one.date, one.text, (place,)) for one in event.corrections]
    return tuple(sorted(found, key=lambda one: one.date, reverse=True))


def count_corrections(site: Site) -> int:
    """How many corrections the page lists."""
    return sum(len(one.corrections) for one in site.articles) + sum(len(one.corrections) for one in site.events)


def of_article(article: Article, events: Iterable[Event], page: str, context: Context) -> tuple[Corrected, ...]:
    """What was declared in an article: of itself, and of the events that it tells, oldest first."""
    found = [Corrected(one.date, one.text) for one in article.corrections]
    for event in events:
        home = context.homes[event.id]
        place = Chip(event.title, addresses.link(page, home.path, home.anchor))
        found += [Corrected(one.date, one.text, (place,)) for one in declared_in(article, event)]
    return tuple(sorted(found, key=lambda one: one.date))


def of_event(event: Event, page: str, context: Context) -> tuple[Corrected, ...]:
    """What was declared of an event, each with the articles that say so, oldest first."""
    found = []
    for one in event.corrections:
        ids = dict.fromkeys(report.article for report in event.reports if one in report.corrections)
        articles = (context.articles[id_] for id_ in ids)
        places = (Chip(outlet(of), addresses.link(page, addresses.article(of))) for of in articles)
        found.append(Corrected(one.date, one.text, tuple(places)))
    return tuple(found)


def declared_in(article: Article, event: Event) -> tuple[Correction, ...]:
    """The corrections of an event that this article declares, oldest first."""
    own = {one for report in event.reports if report.article == article.id for one in report.corrections}
    return tuple(one for one in event.corrections if one in own)


def _article_note(article: Article) -> str:
    return f"articolo, {outlet(article)}, {wording.day(article.date)}"
