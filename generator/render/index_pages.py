"""The indexes: actors by kind, topics, years, events that have a page, articles by month."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.folding import spelling_key
from generator.model import Article, Page, Timeline
from generator.render import addresses, wording
from generator.render.chips import Chip, outlet
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.light import rows_of
from generator.render.names import filing_key
from generator.render.part_list import stretches
from generator.render.years import by_year
from generator.timelines import parts_of


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the index of articles."""

    title: str
    href: str
    date: datetime.date
    outlet: str
    events: int


def render_actor_index(context: Context) -> Iterator[Page]:
    """`/attori/`: every actor that has a page, by kind, in alphabetical order."""
    lines = [line for line in context.site.timelines if line.kind == "actor"]
    parts = [_head("Attori", _how_many(len(lines), "attore", "attori", context), "Di chi parlano gli articoli.")]
    for kind, heading in wording.KIND_HEADINGS.items():
        of_kind = [line for line in lines if context.actors[line.id].kind == kind]
        if of_kind:
            parts.append(f"## {heading}\n\n{_subjects(of_kind, addresses.ACTORS, context)}")
    yield _page(addresses.ACTORS, "Attori", "Gli attori della cronologia, ciascuno con i suoi eventi.", parts)


def render_topic_index(context: Context) -> Iterator[Page]:
    """`/temi/`: every topic that has a page, in alphabetical order."""
    lines = [line for line in context.site.timelines if line.kind == "topic"]
    parts = [_head("Temi", _how_many(len(lines), "tema", "temi", context), "Di che cosa parlano gli articoli.")]
    if lines:
        parts.append(_subjects(lines, addresses.TOPICS, context))
    yield _page(addresses.TOPICS, "Temi", "I temi della cronologia, ciascuno con i suoi eventi.", parts)


def render_year_index(context: Context) -> Iterator[Page]:
    """`/cronologia/`: every year with its count, dense ones with their months."""
    lines = [line for line in context.site.timelines if line.kind == "year"]
    stretch = wording.initial(wording.period(context.site.events))
    told = wording.count(len(context.site.events), "evento", "eventi")
    facts = tuple(fact for fact in (stretch, told) if fact)
    parts = [_head("Cronologia", facts, "Tutti gli eventi, anno per anno, nell’ordine in cui sono accaduti.")]
    if lines:
        events = addresses.link(addresses.YEARS, addresses.EVENTS) if context.own_pages() else ""
        years = stretches(map(context.addresses.sheet, lines), addresses.YEARS)
        parts.append(block("year_list.html.j2", years=years, events_href=events, ids=False))
    yield _page(addresses.YEARS, "Cronologia", "Tutti gli eventi, anno per anno.", parts)


def render_event_index(context: Context) -> Iterator[Page]:
    """`/eventi/`: the events that have a page, by year; there is no such index without any."""
    events = context.own_pages()
    if not events:
        return
    lede = "Raccontati da più articoli, o contestati: chi lo dice, e in che cosa le fonti non concordano."
    parts = [_head("Eventi a più voci", (wording.count(len(events), "evento", "eventi"),), lede)]
    undated = tuple(event for event in events if event.when is None)
    groups = [(wording.year(year), found) for year, found in by_year(events).items()]
    for heading, found in (*groups, *([(wording.UNDATED, undated)] if undated else ())):
        rows = rows_of(found, addresses.EVENTS, context, anchors=False)
        parts.append(f"## {heading}\n\n{block('light.html.j2', rows=rows, summary='')}")
    yield _page(addresses.EVENTS, "Eventi a più voci", lede, parts)


def render_article_index(context: Context) -> Iterator[Page]:
    """`/articoli/`: every article, newest first, by month."""
    months: dict[tuple[int, int], list[Article]] = {}
    for article in sorted(context.site.articles, key=lambda article: (article.date, article.id), reverse=True):
        months.setdefault((article.date.year, article.date.month), []).append(article)
    facts = (wording.count(len(context.site.articles), "articolo", "articoli"),)
    parts = [_head("Articoli", facts, "I testi da cui vengono gli eventi, dal più recente.")]
    for (year, month), articles in months.items():
        rows = [_row(article, context) for article in articles]
        parts.append(f"## {wording.month(year, month)}\n\n{block('article_list.html.j2', rows=rows)}")
    yield _page(addresses.ARTICLES, "Articoli", "Gli articoli da cui vengono gli eventi, mese per mese.", parts)


def _head(title: str, facts: tuple[str, ...], lede: str) -> str:
    return block("page_head.html.j2", title=title, kicker="", lede=lede, facts=facts)


def _page(path: str, title: str, description: str, parts: list[str]) -> Page:
    matter = front_matter(title, description, contents=any(part.startswith("## ") for part in parts))
    return Page(path, matter, "\n".join(parts))


def _how_many(number: int, singular: str, plural: str, context: Context) -> tuple[str, ...]:
    found = [wording.count(number, singular, plural)]
    if context.settings.min_events > 1:
        found.append(f"con almeno {wording.count(context.settings.min_events, 'evento', 'eventi')}")
    return tuple(found)


def _subjects(lines: list[Timeline], page: str, context: Context) -> str:
    chips = [
        Chip(
            line.name,
            addresses.link(page, context.addresses.of(line)),
            len(told),
            wording.period(told),
        )
        for line in sorted(lines, key=lambda line: _order(line, context))
        for told in [parts_of(line, context.site.registry).told]
    ]
    return block("subject_list.html.j2", chips=chips)


def _order(line: Timeline, context: Context) -> tuple[str, str]:
    """Alphabetical, persons by surname."""
    return filing_key(context.actors[line.id]) if line.kind == "actor" else (spelling_key(line.name), line.id)


def _row(article: Article, context: Context) -> Row:
    return Row(
        title=article.title,
        href=addresses.link(addresses.ARTICLES, addresses.article(article)),
        date=article.date,
        outlet=outlet(article),
        events=len(context.told.get(article.id, ())),
    )
