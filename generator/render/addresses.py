"""Where every page is: paths in the docs folder, and relative links that work under any sub-path."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Literal

from generator.model import Article, Registry, Site, Timeline
from generator.timelines import parts_of

HOME = "index.md"
ACTORS = "attori/index.md"
TOPICS = "temi/index.md"
YEARS = "cronologia/index.md"
EVENTS = "eventi/index.md"
ARTICLES = "articoli/index.md"
METHOD = "metodo.md"
NETWORK = "rete.md"
STATISTICS = "statistiche.md"
TODAY = "accadde-oggi.md"
SEARCH = "cerca.md"
CORRECTIONS = "correzioni.md"
DATA = "dati/index.md"

_FOLDERS = {"actor": "attori", "topic": "temi", "year": "cronologia"}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths of the timelines that have a page: `(kind, id)` → `attori/mario-rossi.md`; crossings by both ids."""

    timelines: dict[tuple[str, str], str]
    crossings: dict[tuple[str, str], str]

    def timeline(self, kind: Literal["actor", "topic", "year"], id_: str) -> str | None:
        """The page of that actor, topic or year, if it has one."""
        return self.timelines.get((kind, id_))

    def of(self, line: Timeline) -> str:
        """The page of a timeline of the site."""
        if line.kind == "crossing":
            return self.crossings[line.id, line.crossing]
        return self.timelines[line.kind, line.id]


def find_addresses(site: Site, split_events: int) -> Addresses:
    """The addresses of a site's timelines; those of actors and topics above `split_events` are folders."""
    alone = [line for line in site.timelines if line.kind != "crossing"]
    crossed = [line for line in site.timelines if line.kind == "crossing"]
    return Addresses(
        {(line.kind, line.id): _timeline_path(line, site.registry, split_events) for line in alone},
        {(line.id, line.crossing): crossing(line.id, line.crossing) for line in crossed},
    )


def is_split(timeline: Timeline, registry: Registry, split_events: int) -> bool:
    """Whether a timeline has a page for each year; a year is never split, and a crossing is what is left of a cut."""
    return timeline.kind in ("actor", "topic") and len(parts_of(timeline, registry).told) > split_events


def year_part(index: str, year: int) -> str:
    """The page of one year of a split timeline, beside its index."""
    return posixpath.join(posixpath.dirname(index), f"{year:04}.md" if year > 0 else f"{1 - year}-ac.md")


def article(of: Article) -> str:
    """The page of an article."""
    return f"articoli/{of.slug}.md"


def crossing(actor: str, topic: str) -> str:
    """The page of an actor's events on a topic."""
    return f"attori/{actor}/temi/{topic}.md"


def link(source: str, target: str, anchor: str = "") -> str:
    """A relative address from one page to another, as browsers see them: folders with a final slash."""
    if source == target:
        return f"#{anchor}" if anchor else "./"
    path = posixpath.relpath(folder(target) or ".", folder(source) or ".")
    return f"{path}/" + (f"#{anchor}" if anchor else "")


def folder(path: str) -> str:
    """The address of a page below the site's root, without slashes at its ends: `attori`, `attori/mario-rossi`."""
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem


def _timeline_path(timeline: Timeline, registry: Registry, split_events: int) -> str:
    base = f"{_FOLDERS[timeline.kind]}/{timeline.id}"
    return f"{base}/index.md" if is_split(timeline, registry, split_events) else f"{base}.md"
