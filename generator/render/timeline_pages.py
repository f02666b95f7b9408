"""The timelines of actors, topics, crossings and years: what introduces each, and what stands below its events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generator.model import Actor, Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.cards import card, published
from generator.render.chips import Chip, actor_chips, topic_chips, topic_name
from generator.render.context import Context
from generator.render.environment import block
from generator.render.sheet_pages import Face, Head, rows_text, sheet_pages, year_pages
from generator.render.sheets import Sheet
from generator.timelines import Parts, parts_of

_REMARK = "Che cosa ha riferito: i fatti che gli articoli attribuiscono a questa testata."


def render_actors(context: Context) -> Iterator[Page]:
    """One timeline for each actor with enough events."""
    for line in context.site.timelines:
        if line.kind == "actor":
            yield from _actor_pages(line, context)


def render_topics(context: Context) -> Iterator[Page]:
    """One timeline for each topic with enough events."""
    for line in context.site.timelines:
        if line.kind == "topic":
            sheet = context.addresses.sheet(line)
            head = Head(context.topics[line.id].description)
            foot = _foot(line, Parts(line.events), sheet.path, context)
            yield from sheet_pages(Face(line, line.name, "Tema", head=head, foot=foot), sheet, context)


def render_crossings(context: Context) -> Iterator[Page]:
    """One timeline for an actor's events on a topic; it leads to the two of which it is a part."""
    for line in context.site.timelines:
        if line.kind == "crossing":
            sheet = context.addresses.sheet(line)
            path, topic = sheet.path, topic_name(line.crossing, context)
            whole = (*actor_chips((line.id,), path, context), *topic_chips((line.crossing,), path, context))
            title = f"{context.actors[line.id].name} · {topic}"
            yield from sheet_pages(Face(line, title, "Attore e tema", head=Head(whole=whole)), sheet, context)


def render_years(context: Context) -> Iterator[Page]:
    """One timeline for each year, and one for what has no date."""
    years = [line for line in context.site.timelines if line.kind == "year"]
    faces = {context.addresses.of(line): Face(line, line.name, "Cronologia") for line in years}
    sheets = tuple(map(context.addresses.sheet, years))
    yield from year_pages(faces, Sheet(addresses.YEARS, "", (), (), sheets), context)


def _actor_pages(line: Timeline, context: Context) -> Iterator[Page]:
    """The timeline of an actor, then the lists that its page has no room for."""
    actor, sheet = context.actors[line.id], context.addresses.sheet(line)
    parts = parts_of(line, context.site.registry)
    is_medium = actor.kind == "media"
    remark = _REMARK if is_medium else ""
    head = Head(_who(actor), _parent(actor, sheet.path, context), remark)
    kicker = wording.initial(wording.KINDS[actor.kind])
    foot = _foot(line, parts, sheet.path, context)
    yield from sheet_pages(Face(line, line.name, kicker, is_medium, head, foot), sheet, context)
    titles: tuple[tuple[Literal["reported", "aside"], str], ...] = (
        ("reported", f"{line.name}: eventi riferiti"),
        ("aside", f"{line.name}: menzioni in altri eventi"),
    )
    for which, title in titles:
        if found := context.addresses.lists.get((line.id, which)):
            face = Face(line, title, kicker, listed=which)
            yield from sheet_pages(face, found, context, above=((sheet.path, line.name),))


def _foot(line: Timeline, parts: Parts, path: str, context: Context) -> str:
    """What stands below the events: who or what it is, what an actor says of others, what only mentions it."""
    found = []
    if who := card(line, parts.told, path, context):
        found.append(f"## Scheda\n\n{who}")
    if parts.reported:
        counted = wording.count(len(parts.reported), "evento riferito", "eventi riferiti")
        rows = _elsewhere(line, "reported", counted, path, context) or rows_text(
            parts.reported, path, context, speaker=line.id
        )
        found.append(f"## Eventi riferiti\n\n{rows}")
    if parts.aside:
        summary = _mentioned(line, parts.aside, context)
        found.append(
            _elsewhere(line, "aside", summary, path, context) or rows_text(parts.aside, path, context, summary=summary)
        )
    found.append(published(line, path, context))
    return "\n".join(filter(None, found))


def _elsewhere(line: Timeline, which: str, text: str, path: str, context: Context) -> str:
    """A link to the pages of a list that is too long for this one."""
    sheet = context.addresses.lists.get((line.id, which))
    return block("list_link.html.j2", chip=Chip(text, addresses.link(path, sheet.path))) if sheet else ""


def _mentioned(line: Timeline, events: tuple[Event, ...], context: Context) -> str:
    """«Attore» and «testata» agree with their participle, whatever the gender of the name."""
    number = len(events)
    others = "un altro evento" if number == 1 else f"altri {wording.count(number, 'evento', 'eventi')}"
    is_medium = context.actors[line.id].kind == "media"
    return f"Testata nominata in {others}" if is_medium else f"Attore citato in {others}"


def _who(actor: Actor) -> str:
    """Who it is: what the registry says, else the latest of the offices that have no end."""
    held = wording.offices(role for role in actor.roles if role.until is None or role.until.end is None)
    return actor.description or (wording.full_stop(held[-1]) if held else "")


def _parent(actor: Actor, page: str, context: Context) -> Chip | None:
    """What an institution is part of, linked when it has a page."""
    return next(iter(actor_chips((actor.parent,), page, context)), None) if actor.parent else None
