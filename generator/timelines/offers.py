"""What others can take from beside a page: the names of its files, which pages link to and exports write.

The files of `attori/mario-rossi.md` lie in the folder that is its address: `attori/mario-rossi/atom.xml`; those of the
whole site at its root.
"""

from __future__ import annotations

import posixpath

from generator.model import Timeline

ATOM = "atom.xml"
JSON_FEED = "feed.json"
CALENDAR = "calendario.ics"
EVENTS_JSON = "eventi.json"
EVENTS_CSV = "eventi.csv"
TIMELINEJS = "timelinejs.json"
MARKWHEN = "cronologia.mw"
VIS = "vis.json"
PICTURE = "anteprima.png"

DATA = "dati"
"""Folder of the open data of the whole site."""

EMBED = "incorpora"
"""Folder of the pages made for an iframe: `incorpora/attori/mario-rossi/`."""


def has_feeds(line: Timeline) -> bool:
    """Whether a timeline that has a page has feeds of its own: a year is over, nobody follows it."""
    return line.kind != "year"


def has_calendar(line: Timeline) -> bool:
    """Whether a timeline that has a page has a calendar to subscribe to: crossings would be thousands of files."""
    return line.kind in ("actor", "topic")


def has_embed(line: Timeline) -> bool:
    """Whether a timeline that has a page has one for an iframe, too: who or what somebody else's page is about."""
    return line.kind in ("actor", "topic")


def beside(page: str, name: str) -> str:
    """The path of a file beside a page: `attori/rossi.md` and `atom.xml` → `attori/rossi/atom.xml`.

    Args:
        page: path of the page, `attori/rossi.md`, `attori/rossi/index.md`, `index.md`.
        name: one of the names above.
    """
    stem = page.removesuffix(".md")
    folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
    return posixpath.join(folder, name)


def embed_of(page: str) -> str:
    """The path of the page for an iframe of a timeline: `attori/rossi.md` → `incorpora/attori/rossi/index.html`."""
    return posixpath.join(EMBED, beside(page, "index.html"))
