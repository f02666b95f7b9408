"""The pages of one timeline: a page that tells everything, or an upper page and its parts, each leading to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlencode

from generator.model import Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.aids import aids_of, aids_of_split
from generator.render.chips import Chip, last_update, outlets, topic_name
from generator.render.context import Context
from generator.render.entries import make_entry
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.light import rows_of
from generator.render.offering import offering
from generator.render.part_list import Above, contents, with_ways
from generator.render.sections import section_text, sections_of
from generator.render.sheets import Beside, Sheet, neighbours
from generator.timelines import HAPPENED

_SHOWN = 5
"""Events that an upper page tells, so that it is more than a list of links."""
_WHOLE = {"": "Tutti gli anni", "reported": "Tutti gli eventi riferiti", "aside": "Tutte le menzioni"}
"""What an upper page is called by its parts, by what it lists."""


@dataclass(frozen=True, slots=True)
class Head:
    """What only the first page of a timeline says of it.

    Attributes:
        lede: who or what it is.
        parent: what an institution is part of.
        remark: what the timeline tells, where that is not what happened to its subject.
        whole: the timelines of which a crossing is a part.
    """

    lede: str = ""
    parent: Chip | None = None
    remark: str = ""
    whole: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True)
class Face:
    """How the pages of a timeline introduce themselves.

    Attributes:
        line: the timeline.
        title: its name.
        kicker: what it is.
        medium: whether it tells what an outlet reports.
        head: what the first page says of it.
        foot: what stands below the events of the first page.
        listed: which of its lists it is, where the events are only listed.
    """

    line: Timeline
    title: str
    kicker: str
    medium: bool = False
    head: Head = Head()
    foot: str = ""
    listed: Literal["", "reported", "aside"] = ""

    def titles(self, sheet: Sheet[Event]) -> tuple[str, str]:
        """The heading of a page and its title: «Dicembre 2025», «Cronologia di dicembre 2025»."""
        if self.line.kind != "year":
            title = f"{self.title}, {sheet.name}" if sheet.name else self.title
            return title, title
        heading, when = wording.initial(sheet.name), sheet.items[0].when
        if when is None:
            return heading, heading
        year = when.edtf.first_year
        rest = sheet.name.removeprefix(wording.year(year))
        named = f"di {rest}" if rest == sheet.name else f"{wording.of_year(year)}{rest}"
        return heading, f"Cronologia {named}"


def sheet_pages(face: Face, root: Sheet[Event], context: Context, above: Above = ()) -> Iterator[Page]:
    """A page of a timeline and all its parts.

    Args:
        face: how they introduce themselves.
        root: the first page.
        context: the site.
        above: the pages of which that is a part.
    """
    yield from _pages(face, root, context, above, neighbours(root))


def year_pages(faces: dict[str, Face], root: Sheet[Event], context: Context) -> Iterator[Page]:
    """The pages of the years, by path of the year's first page; that of `root`, which leads to them, is not ours."""
    beside = neighbours(root)
    for year in root.parts:
        yield from _pages(faces[year.path], year, context, ((root.path, _WHOLE[""]),), beside)


def facts(
    events: tuple[Event, ...], context: Context, *, with_period: bool = True, medium: bool = False
) -> tuple[str, ...]:
    """«Da marzo 2024 al 3 gennaio 2026», «12 eventi», «5 fonti»; of a medium «12 eventi riferiti»."""
    found = [wording.initial(wording.period(events))] if with_period else []
    found.append(_counted(events, medium=medium))
    found.append(wording.count(outlets(events, context), "fonte", "fonti"))
    found.append(f"aggiornato {wording.to_day(last_update(events, context))}" if events else "")
    return tuple(fact for fact in found if fact)


def _pages(face: Face, root: Sheet[Event], context: Context, above: Above, beside: Beside[Event]) -> Iterator[Page]:
    for sheet, way in with_ways(root, above, _WHOLE[face.listed], beside):
        yield _page(face, sheet, context, way)


def _page(face: Face, sheet: Sheet[Event], context: Context, way: tuple[Chip, ...]) -> Page:
    first = not sheet.name
    heading, title = face.titles(sheet)
    told = facts(sheet.items, context, with_period=first, medium=face.medium)
    head = face.head if first else Head()
    is_whole = not face.listed and sheet.path == context.addresses.of(face.line)
    offered = offering(face.line, sheet.path, context) if is_whole else None
    names = {"title": heading, "kicker": face.kicker, "facts": told}
    parts = (
        block("timeline_head.html.j2", **names, around=way, head=head, offered=offered),
        *((_listed(face, sheet, context),) if face.listed else _told(face, sheet, context)),
        face.foot if first else "",
        block("around.html.j2", around=way) if way else "",
        block("keys.html.j2"),
    )
    body = "\n".join(part for part in parts if part)
    part = bool(way) or face.line.kind == "crossing"
    return Page(sheet.path, _front(title, sheet.items, head.lede, medium=face.medium), body, part)


def _told(face: Face, sheet: Sheet[Event], context: Context) -> Iterator[str]:
    """The strip, the filters, what the page tells; above that, of a page with parts, what they are."""
    path, crossed = sheet.path, not sheet.name
    is_whole = crossed or path == context.addresses.of(face.line)
    aids = (aids_of_split if sheet.parts else aids_of)(sheet.items, face.line, path, context, crossed=crossed)
    yield aids
    if sheet.parts or not is_whole:
        filtered = "data-value" in aids and not sheet.parts
        yield block("elsewhere.html.j2", **_search(face.line, path, context), filtered=filtered)
    yield contents(sheet)
    yield _outstanding(face, sheet, context)
    yield section_text(sections_of(sheet), path, context, face.line, sheet.name)


def _listed(face: Face, sheet: Sheet[Event], context: Context) -> str:
    speaker = face.line.id if face.listed == "reported" else ""
    return contents(sheet) + rows_text(sheet.own, sheet.path, context, speaker)


def rows_text(events: tuple[Event, ...], page: str, context: Context, speaker: str = "", summary: str = "") -> str:
    """Events that are only listed, if there are any."""
    if not events:
        return ""
    return block("light.html.j2", rows=rows_of(events, page, context, speaker=speaker), summary=summary)


def _outstanding(face: Face, sheet: Sheet[Event], context: Context) -> str:
    """On an upper page: of a whole timeline the last that happened, of a year or month what most sources tell."""
    if not sheet.parts:
        return ""
    if sheet.level == "whole":
        heading = "Gli ultimi eventi"
        found = [event for event in sheet.items if event.when and event.status in HAPPENED][-_SHOWN:][::-1]
    else:
        heading = "Gli eventi con più fonti"
        told = {event.id: outlets((event,), context) for event in sheet.items}
        most = sorted((event for event in sheet.items if told[event.id] > 1), key=lambda event: -told[event.id])
        found = sorted(most[:_SHOWN], key=lambda event: event.sort_key)
    if not found:
        return ""
    entries = [make_entry(event, sheet.path, context, about=face.line, anchor=False) for event in found]
    return f"## {heading}\n\n{block('timeline.html.j2', entries=entries, level=3, name=heading, size=8, gap='')}"


def _search(line: Timeline, page: str, context: Context) -> dict[str, str]:
    """The page of results with the events of a whole timeline, as far as its facets can name it; and what it is."""
    asked, whole = {"tipo": "Evento"}, "tutta la cronologia"
    actor = context.actors[line.id] if line.kind in ("actor", "crossing") else None
    if actor and actor.kind != "media":  # what a medium reports is not about it
        asked["attore"] = actor.name
    if line.kind in ("topic", "crossing"):
        asked["tema"] = topic_name(line.crossing or line.id, context)
    if line.kind == "year" and (when := line.events[0].when):
        asked["anno"], whole = line.name, f"{whole} {wording.of_year(when.edtf.first_year)}"
    return {"href": f"{addresses.link(page, addresses.SEARCH)}?{urlencode(asked)}", "whole": whole}


def _counted(events: tuple[Event, ...], *, medium: bool) -> str:
    one, many = ("evento riferito", "eventi riferiti") if medium else ("evento", "eventi")
    return wording.count(len(events), one, many)


def _front(title: str, events: tuple[Event, ...], description: str, *, medium: bool) -> dict[str, object]:
    stretch = wording.period(events)
    counted = _counted(events, medium=medium)
    about = f"{wording.full_stop(f'{title}: {counted}' + (f', {stretch}' if stretch else ''))} {description}"
    return front_matter(title, about, contents=True)
