"""The indexes: actors by kind, topics, years, events that have a page.

One that is too long for a page is cut into parts: actors and topics by letter, what has a date by year and month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model import Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.chips import Chip, last_update
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.light import rows_of
from generator.render.list_pages import ListFace, list_pages
from generator.render.lists import Line, by_date, by_letter
from generator.render.names import filing_key, filing_text
from generator.render.part_list import OF_EVENTS, contents, stretches
from generator.render.sheets import Sheet, row_load, subject_load
from generator.render.years import by_month, by_year, month_heading
from generator.timelines import parts_of

_BUSIEST = 20
"""Of each kind of actor, and topics, that an upper page names besides the letters."""
_YEARS = "Tutti gli eventi, anno per anno, nell’ordine in cui sono accaduti."


def render_actor_index(context: Context) -> Iterator[Page]:
    """`/attori/`: every actor that has a page, by kind, in alphabetical order."""
    lines, words = [line for line in context.site.timelines if line.kind == "actor"], ("attore", "attori")

    def by_kind(found: Sequence[Line[Timeline]]) -> Iterator[tuple[str, list[Timeline]]]:
        for kind, heading in wording.KIND_HEADINGS.items():
            of_kind = [line.what for line in found if context.actors[line.what.id].kind == kind]
            if of_kind:
                yield heading, of_kind

    def listed(sheet: Sheet[Line[Timeline]]) -> Iterator[str]:
        for heading, of_kind in by_kind(sheet.own):
            yield f"## {heading}\n\n{_chips(of_kind, sheet.path, context)}"

    def busiest(sheet: Sheet[Line[Timeline]]) -> Iterator[str]:
        yield contents(sheet, words)
        for heading, of_kind in by_kind(sheet.items):
            yield f"## {heading}\n\n{_busiest(of_kind, sheet.path, context)}"

    face = ListFace(
        "Attori",
        "Di chi parlano gli articoli.",
        "Gli attori della cronologia, ciascuno con i suoi eventi.",
        "Tutti gli attori",
        own=listed,
        upper=busiest,
        facts=lambda found: _how_many(len(found), words, context),
        counted=words,
    )
    yield from list_pages(face, _lettered(addresses.ACTORS, lines, context))


def render_topic_index(context: Context) -> Iterator[Page]:
    """`/temi/`: every topic that has a page, in alphabetical order."""
    lines, words = [line for line in context.site.timelines if line.kind == "topic"], ("tema", "temi")

    def listed(sheet: Sheet[Line[Timeline]]) -> Iterator[str]:
        if sheet.own:
            yield _chips((line.what for line in sheet.own), sheet.path, context)

    def busiest(sheet: Sheet[Line[Timeline]]) -> Iterator[str]:
        yield contents(sheet, words)
        yield f"## I più seguiti\n\n{_busiest([line.what for line in sheet.items], sheet.path, context)}"

    face = ListFace(
        "Temi",
        "Di che cosa parlano gli articoli.",
        "I temi della cronologia, ciascuno con i suoi eventi.",
        "Tutti i temi",
        own=listed,
        upper=busiest,
        facts=lambda found: _how_many(len(found), words, context),
        counted=words,
    )
    yield from list_pages(face, _lettered(addresses.TOPICS, lines, context))


def render_year_index(context: Context) -> Iterator[Page]:
    """`/cronologia/`: every year with its count, dense ones with their months."""
    lines = [line for line in context.site.timelines if line.kind == "year"]
    stretch = wording.initial(wording.period(context.site.events))
    told = wording.count(len(context.site.events), "evento", "eventi")
    facts = tuple(fact for fact in (stretch, told) if fact)
    parts = [block("page_head.html.j2", title="Cronologia", kicker="", lede=_YEARS, facts=facts)]
    if lines:
        events = addresses.link(addresses.YEARS, addresses.EVENTS) if context.own_pages() else ""
        years = stretches(map(context.addresses.sheet, lines), addresses.YEARS)
        parts.append(block("year_list.html.j2", years=years, counted=OF_EVENTS, events_href=events, ids=False))
    matter = front_matter("Cronologia", "Tutti gli eventi, anno per anno.", contents=False)
    yield Page(addresses.YEARS, matter, "\n".join(parts))


def render_event_index(context: Context) -> Iterator[Page]:
    """`/eventi/`: the events that have a page, by year; there is no such index without any."""
    events = sorted(context.own_pages(), key=lambda event: event.sort_key)
    if not events:
        return
    lede = "Raccontati da più articoli, o contestati: chi lo dice, e in che cosa le fonti non concordano."

    def listed(sheet: Sheet[Event]) -> Iterator[str]:
        for heading, found in _headed(sheet):
            rows = rows_of(found, sheet.path, context, anchors=False)
            text = block("light.html.j2", rows=rows, summary="")
            yield f"## {heading}\n\n{text}" if heading else text

    face = ListFace(
        "Eventi a più voci",
        lede,
        lede,
        "Tutti gli eventi a più voci",
        own=listed,
        changed=lambda found: last_update(found, context),
    )
    yield from list_pages(face, by_date(addresses.EVENTS, "eventi", events, context.room, row_load))


def _headed(sheet: Sheet[Event]) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """What a page lists itself under the headings that its parts would have."""
    if sheet.level == "days":
        yield from [("", sheet.own)] if sheet.own else ()
        return
    undated = tuple(event for event in sheet.own if event.when is None)
    for year, found in by_year(sheet.own).items():
        if sheet.level == "whole":
            yield wording.year(year), found
        else:
            yield from ((month_heading(year, month), inner) for month, inner in by_month(found).items())
    if undated:
        yield wording.UNDATED, undated


def _how_many(number: int, words: tuple[str, str], context: Context) -> tuple[str, ...]:
    found = [wording.count(number, *words)]
    if context.settings.min_events > 1:
        found.append(f"con almeno {wording.count(context.settings.min_events, 'evento', 'eventi')}")
    return tuple(found)


def _lettered(path: str, lines: Iterable[Timeline], context: Context) -> Sheet[Line[Timeline]]:
    keys = {line.id: _order(line, context) for line in lines}
    found = [Line(line, subject_load(line.name)) for line in sorted(lines, key=lambda line: keys[line.id])]
    return by_letter(path, found, context.room, lambda line: keys[line.id][0])


def _busiest(lines: Sequence[Timeline], page: str, context: Context) -> str:
    """Those with most events, the fullest first."""
    told = {line.id: len(parts_of(line, context.site.registry).told) for line in lines}
    shown = sorted(lines, key=lambda line: -told[line.id])[:_BUSIEST]
    remark = f"Qui i nomi con più eventi, {len(shown)} su {len(lines)}." if len(shown) < len(lines) else ""
    return _chips(shown, page, context, remark)


def _chips(lines: Iterable[Timeline], page: str, context: Context, remark: str = "") -> str:
    chips = [
        Chip(
            line.name,
            addresses.link(page, context.addresses.of(line)),
            len(told),
            wording.period(told),
        )
        for line in lines
        for told in [parts_of(line, context.site.registry).told]
    ]
    return block("subject_list.html.j2", chips=chips, remark=remark)


def _order(line: Timeline, context: Context) -> tuple[str, str]:
    """Alphabetical, persons by surname."""
    return filing_key(context.actors[line.id]) if line.kind == "actor" else (filing_text(line.name), line.id)
