"""Where every page is: paths in the docs folder, and relative links that work under any sub-path."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import Literal

from generator.model import Article, Site, Timeline

HOME = "index.md"
ACTORS = "attori/index.md"
TOPICS = "temi/index.md"
YEARS = "cronologia/index.md"
ARTICLES = "articoli/index.md"
METHOD = "metodo.md"

_FOLDERS = {"actor": "attori", "topic": "temi", "year": "cronologia"}


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths of the timelines that have a page: `(kind, id)` → `attori/mario-rossi.md`."""

    timelines: dict[tuple[str, str], str]

    def timeline(self, kind: Literal["actor", "topic", "year"], id_: str) -> str | None:
        """The page of that actor, topic or year, if it has one."""
        return self.timelines.get((kind, id_))


def find_addresses(site: Site, split_events: int) -> Addresses:
    """The addresses of a site's timelines; those of actors and topics above `split_events` are folders."""
    return Addresses({(line.kind, line.id): _timeline_path(line, split_events) for line in site.timelines})


def is_split(timeline: Timeline, split_events: int) -> bool:
    """Whether a timeline has a page for each year; a year is never split."""
    return timeline.kind != "year" and len(timeline.events) > split_events


def year_part(index: str, year: int) -> str:
    """The page of one year of a split timeline, beside its index."""
    return posixpath.join(posixpath.dirname(index), f"{year:04}.md" if year > 0 else f"{1 - year}-ac.md")


def article(of: Article) -> str:
    """The page of an article."""
    return f"articoli/{of.slug}.md"


def link(source: str, target: str, anchor: str = "") -> str:
    """A relative address from one page to another, as browsers see them: folders with a final slash."""
    if source == target:
        return f"#{anchor}" if anchor else "./"
    path = posixpath.relpath(_folder(target) or ".", _folder(source) or ".")
    return f"{path}/" + (f"#{anchor}" if anchor else "")


def _timeline_path(timeline: Timeline, split_events: int) -> str:
    base = f"{_FOLDERS[timeline.kind]}/{timeline.id}"
    return f"{base}/index.md" if is_split(timeline, split_events) else f"{base}.md"


def _folder(path: str) -> str:
    stem = path.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
