"""Corrections that the newsroom declared: on what they correct, and all of them on one page."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import edtf
from generator.model import Article, Correction, Event, Page, Site
from generator.render import addresses, wording
from generator.render.chips import Chip, outlet
from generator.render.context import Context
from generator.render.environment import block
from generator.render.list_pages import ListFace, list_pages
from generator.render.lists import Line, by_date, load_of_line, newest_first
from generator.render.part_list import contents
from generator.render.sheets import Sheet, title_load
from generator.when import When

_LATEST = 10
"""Corrections that an upper page lists, so that it is more than a list of links."""
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


@dataclass(frozen=True, slots=True)
class _Declared:
    """A correction and what it is of."""

    correction: Correction
    of: Article | Event


def render_corrections(context: Context) -> Iterator[Page]:
    """`/correzioni/`: every correction once, newest first; left out of the search index, which has its event."""
    found, words = _declared(context)[::-1], ("correzione", "correzioni")
    lines = [
        Line(one, title_load(one.correction.text + one.of.title), When(edtf.day(one.correction.date)), (n,))
        for n, one in enumerate(found)
    ]

    def listed(sheet: Sheet[Line[_Declared]]) -> Iterator[str]:
        if sheet.own or not sheet.parts:
            shown = [_shown(line.what, sheet.path, context) for line in sheet.own]
            yield block("correction_list.html.j2", found=shown)

    def latest(sheet: Sheet[Line[_Declared]]) -> Iterator[str]:
        yield contents(sheet, words)
        if sheet.level == "whole":
            shown = [_shown(line.what, sheet.path, context) for line in sheet.items[:_LATEST]]
            yield f"## Le ultime correzioni\n\n{block('correction_list.html.j2', found=shown)}"

    face = ListFace(
        "Correzioni",
        _LEDE,
        _LEDE,
        "Tutte le correzioni",
        own=listed,
        upper=latest,
        facts=lambda found: (wording.count(len(found), *words),) if found else (),
        counted=words,
        changed=lambda found: max(line.what.correction.date for line in found),
    )
    root = by_date(addresses.CORRECTIONS, addresses.folder(addresses.CORRECTIONS), lines, context.room, load_of_line)
    yield from list_pages(face, newest_first(root))


def all_corrections(context: Context) -> tuple[Corrected, ...]:
    """Those of the site, newest first, with the addresses from their own page."""
    return tuple(_shown(one, addresses.CORRECTIONS, context) for one in _declared(context))


def _declared(context: Context) -> list[_Declared]:
    """Newest first."""
    corrected: tuple[Article | Event, ...] = (*context.site.articles, *context.site.events)
    found = [_Declared(one, of) for of in corrected for one in of.corrections]
    return sorted(found, key=lambda one: one.correction.date, reverse=True)


def _shown(one: _Declared, page: str, context: Context) -> Corrected:
    if isinstance(one.of, Article):
        place = Chip(one.of.title, addresses.link(page, addresses.article(one.of)), note=_article_note(one.of))
    else:
        home = context.homes[one.of.id]
        when = one.of.when.italian if one.of.when else wording.UNDATED.lower()
        place = Chip(one.of.title, addresses.link(page, home.path, home.anchor), note=f"evento, {when}")
    return Corrected(one.correction.date, one.correction.text, (place,))


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
