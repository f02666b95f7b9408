"""Where every page is: paths in the docs folder, and relative links that work under any sub-path."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Literal

from generator.model import Article, Event, Site, Timeline
from generator.render.sheets import ORDINARY, Level, Sheet, load_of, row_load, sheet_of, walk
from generator.timelines import UNDATED, parts_of

HOME = "index.md"
ACTORS = "attori/index.md"
TOPICS = "temi/index.md"
YEARS = "cronologia/index.md"
EVENTS = "eventi/index.md"
ARTICLES = "articoli/index.md"
ARTICLES_BY_DATE = "articoli/per-data"
"""The folder of its parts: an article may be called «2025», but none has a folder in its address."""
METHOD = "metodo.md"
NETWORK = "rete.md"
STATISTICS = "statistiche.md"
TODAY = "accadde-oggi.md"
SEARCH = "cerca.md"
CORRECTIONS = "correzioni.md"
DATA = "dati/index.md"

LISTS = {"reported": "riferiti", "aside": "menzioni"}
"""What an actor's page only lists, by the folder that it gets beside the page when it is too long for it."""

_FOLDERS = {"actor": "attori", "topic": "temi", "year": "cronologia", "crossing": "attori"}
_LISTED = 4
"""Each list may take no more than this part of a page."""

_Key = tuple[str, str, str]
"""Kind and id of a timeline, and the topic of a crossing."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the timelines that have a page are, and each event on them.

    Attributes:
        sheets: the pages of each timeline.
        lists: those of what an actor's page has no room to list, by id and `LISTS`.
        places: by timeline, the page that tells each of its events.
    """

    sheets: dict[_Key, Sheet[Event]]
    lists: dict[tuple[str, str], Sheet[Event]]
    places: dict[_Key, dict[str, str]]

    def timeline(self, kind: Literal["actor", "topic", "year"], id_: str) -> str | None:
        """The page of that actor, topic or year, if it has one; the upper one where it has parts."""
        sheet = self.sheets.get((kind, id_, ""))
        return sheet.path if sheet else None

    def sheet(self, line: Timeline) -> Sheet[Event]:
        """The pages of a timeline of the site."""
        return self.sheets[line.kind, line.id, line.crossing]

    def of(self, line: Timeline) -> str:
        """The page of a timeline of the site; the upper one where it has parts."""
        return self.sheet(line).path

    def place(self, line: Timeline, event: Event) -> str:
        """The page on which a timeline of the site tells one of its events."""
        return self.places[line.kind, line.id, line.crossing][event.id]

    def in_years(self, event: Event) -> str:
        """The page of the chronology that tells an event of the site."""
        return next(
            pages[event.id] for (kind, _, _), pages in self.places.items() if kind == "year" and event.id in pages
        )


def find_addresses(site: Site, room: int) -> Addresses:
    """The addresses of a site's timelines; what a page tells adds no more than `room` bytes to it."""
    sheets: dict[_Key, Sheet[Event]] = {}
    lists: dict[tuple[str, str], Sheet[Event]] = {}
    for line in site.timelines:
        parts = parts_of(line, site.registry)
        base = _base(line)
        if line.kind == "year":
            level: Level = "days" if line.id == UNDATED else "year"
            sheets[line.kind, line.id, ""] = sheet_of(base, line.events, room, load_of, name=line.name, level=level)
            continue
        sheets[line.kind, line.id, line.crossing] = sheet_of(base, parts.told, room, load_of)
        for which, listed in (("reported", parts.reported), ("aside", parts.aside)):
            if sum(map(row_load, listed)) > max(ORDINARY, room // _LISTED):
                lists[line.id, which] = sheet_of(f"{base}/{LISTS[which]}", listed, room, row_load)
    places = {key: {event.id: page.path for page in walk(sheet) for event in page.own} for key, sheet in sheets.items()}
    return Addresses(sheets, lists, places)


def article(of: Article) -> str:
    """The page of an article."""
    return f"articoli/{of.slug}.md"


def link(source: str, target: str, anchor: str = "") -> str:
    """A relative address from one page to another, as browsers see them: folders with a final slash."""
    if source == target:
        return f"#{anchor}" if anchor else "./"
    return f"{way_between(folder(source), folder(target))}/" + (f"#{anchor}" if anchor else "")


def link_to_file(source: str, file: str) -> str:
    """A relative address from a page to what is no page: a feed, a calendar, data."""
    return way_between(folder(source), file)


def way_between(source: str, target: str) -> str:
    """What leads from a folder to another, or to a file; both are written from the site's root and hold no `..`.

    Not `posixpath.relpath`, which asks where the process stands, and takes six times as long, for each link of a site.
    """
    here, there = (path.split("/") if path else [] for path in (source, target))
    shared = next((n for n, (one, other) in enumerate(zip(here, there, strict=False)) if one != other), None)
    shared = min(len(here), len(there)) if shared is None else shared
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."


def folder(path: str) -> str:
    """The address of a page below the site's root, without slashes at its ends: `attori`, `attori/mario-rossi`."""
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem


def _base(line: Timeline) -> str:
    """`attori/mario-rossi`, `attori/mario-rossi/temi/appalti`, `cronologia/2025`."""
    inner = f"/temi/{line.crossing}" if line.kind == "crossing" else ""
    return f"{_FOLDERS[line.kind]}/{line.id}{inner}"
