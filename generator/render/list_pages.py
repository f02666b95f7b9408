"""The pages of a list that is no timeline, of articles, events, corrections, actors, topics: a page that lists
everything, or an upper page and its parts, each leading to the next."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from generator.model import Page
from generator.render import wording
from generator.render.chips import Chip
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.part_list import OF_EVENTS, contents, with_ways
from generator.render.sheets import Sheet, T, neighbours


@dataclass(frozen=True, slots=True)
class ListFace(Generic[T]):
    """How the pages of a list introduce themselves, and what they hold.

    Attributes:
        title: its name.
        lede: what the first page says of it.
        description: the same for search engines.
        whole: how parts call the first page, «Tutti gli articoli».
        own: the Markdown of what a page lists itself.
        upper: of an upper page, what stands above that: its parts first.
        facts: what a page says of all that it and its parts list, if not only how many they are.
        counted: what they are, one and many.
        changed: when something about these last changed; where that is unknown, a part changes with the site.
    """

    title: str
    lede: str
    description: str
    whole: str
    own: Callable[[Sheet[T]], Iterable[str]]
    upper: Callable[[Sheet[T]], Iterable[str]] = lambda sheet: (contents(sheet),)
    facts: Callable[[Sequence[T]], tuple[str, ...]] | None = None
    counted: tuple[str, str] = OF_EVENTS
    changed: Callable[[Sequence[T]], datetime.date] | None = None


def list_pages(face: ListFace[T], root: Sheet[T]) -> Iterator[Page]:
    """The page of a list, and all its parts.

    Args:
        face: what they hold.
        root: the first page.
    """
    for sheet, way in with_ways(root, (), face.whole, neighbours(root)):
        yield _page(face, sheet, way)


def _page(face: ListFace[T], sheet: Sheet[T], way: tuple[Chip, ...]) -> Page:
    title = f"{face.title}, {sheet.name}" if sheet.name else face.title
    counted = (wording.count(len(sheet.items), *face.counted),)
    facts = face.facts(sheet.items) if face.facts else counted
    lede = "" if sheet.name else face.lede
    parts = [
        block("page_head.html.j2", title=title, kicker="", lede=lede, facts=facts, around=way, whole="dell’elenco"),
        *(face.upper(sheet) if sheet.parts else ()),
        *face.own(sheet),
        block("around.html.j2", around=way) if way else "",
    ]
    parts = [part for part in parts if part]
    about = f"{title}: {counted[0]}." if sheet.name else face.description
    matter = front_matter(title, about, contents=any(part.startswith("## ") for part in parts))
    if way and face.changed:
        matter["updated"] = face.changed(sheet.items).isoformat()
    return Page(sheet.path, matter, "\n".join(parts), part=bool(way))
