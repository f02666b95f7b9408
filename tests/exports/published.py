"""A site as it is published, read by nothing of ours: which events each page and each file has, in their order.

Independent of timelines and editions: pages by lxml, data by the programs that others use for them.
"""

from __future__ import annotations

import csv
import io
import json
import posixpath
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import markdown
from icalendar import Calendar
from lxml import etree, html

from generator.exports import EXPORTS
from generator.exports.catalogue import checksums
from generator.exports.pictures import pictures
from generator.model import DataFile, Site
from generator.settings import Settings
from generator.timelines import offers
from tests.making import make_edition, render_pages
from tests.render.sites import SETTINGS

FOLDERS = {"actor": "attori", "topic": "temi"}
_ATOM = "{http://www.w3.org/2005/Atom}"
_STRETCH = r"\d{2,4}|\d+-ac|senza-data|senza-mese|parte-\d+"
_PART = rf"(?:(?:{_STRETCH}|riferiti|menzioni)(?:/(?:{_STRETCH}))*)"
_HOME = re.compile(r"(?:eventi/|#)(?P<id>e-[a-z0-9-]+)/?$")


@dataclass(frozen=True)
class Entry:
    """An event as a page tells it in full."""

    id: str
    title: str
    date: str
    status: str
    precision: str


@dataclass(frozen=True)
class Listing:
    """A timeline's page: what it tells in full, with the parts that it is cut into, and what it only lists."""

    told: tuple[Entry, ...]
    listed: tuple[str, ...]


@dataclass(frozen=True)
class Published:
    """Every file by its path in the site, and the site's address (or none)."""

    files: dict[str, bytes]
    site_url: str = ""

    def rows(self) -> list[dict[str, Any]]:
        """All events of the open data, from one file or from its years."""
        whole: list[dict[str, Any]] = json.loads(self.files[f"{offers.DATA}/eventi.json"])
        if whole and "json" in whole[0]:
            return [row for year in whole for row in json.loads(self.files[f"{offers.DATA}/{year['json']}"])]
        return whole

    def folders(self) -> list[str]:
        """Of every timeline that has a page: `attori/rossi`, `attori/rossi/temi/appalti`, `cronologia/2025`."""
        tops = ("attori", "temi", "cronologia")
        found = (posixpath.dirname(path) for path in self.files if path.endswith("/index.html"))
        return sorted(one for one in found if self._is_timeline(one, tops))

    def _is_timeline(self, folder: str, tops: tuple[str, ...]) -> bool:
        top, *rest = folder.split("/")
        is_whole = len(rest) == 1 or (top == "attori" and len(rest) == 3 and rest[1] == "temi")
        page = self.files[f"{folder}/index.html"]
        moved = b">Pagina spostata<" in page
        tells = b"cr-entry" in page or b"cr-light" in page or any(self._below(folder))
        return top in tops and is_whole and not moved and tells

    def _below(self, folder: str) -> Iterator[str]:
        """The pages of the parts of a timeline, however deep: years, months, runs of days, lists too long for it."""
        for path in sorted(self.files):
            if path.startswith(f"{folder}/") and path.endswith("/index.html") and path != f"{folder}/index.html":
                part = path.removeprefix(f"{folder}/").removesuffix("/index.html")
                if re.fullmatch(_PART, part):
                    yield path

    def listing(self, folder: str) -> Listing:
        """What the page of a timeline has, with its parts."""
        pages = [f"{folder}/index.html", *self._below(folder)]
        trees = {path: html.fromstring(self.files[path].decode("utf-8")) for path in pages}
        told = [entry for tree in trees.values() for entry in _entries(tree)]
        listed = [id_ for tree in trees.values() for id_ in tree.xpath("//ol[@class='cr-light']/li/@id")]
        return Listing(tuple(told), tuple(map(str, listed)))

    def leads_to(self, path: str, href: str) -> str:
        """The event whose home an address in a file is."""
        if not self.site_url or not href.startswith(self.site_url):
            place, _, anchor = href.partition("#")
            href = posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) + (
                f"/#{anchor}" if anchor else "/"
            )
        found = _HOME.search(href)
        assert found, href
        return found["id"]


def publish(site: Site, settings: Settings = SETTINGS) -> Published:
    """Pages and data of a site that was built by hand."""
    files = written(site, settings)
    for page in render_pages(site, settings):
        stem = page.path.removesuffix(".md")
        folder = posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem
        body = markdown.markdown(page.body, extensions=["toc"])
        files[posixpath.join(folder, "index.html")] = f"<html><body>{body}</body></html>".encode()
    return Published(files, settings.site_url)


def exported(site: Site, settings: Settings = SETTINGS) -> tuple[DataFile, ...]:
    """Every file but the pictures, which hold no events and take most of the time."""
    edition = make_edition(site, settings)
    made = [file for export in EXPORTS if export is not pictures for file in export(edition)]
    return (*made, *checksums(made))


def written(site: Site, settings: Settings = SETTINGS) -> dict[str, bytes]:
    """The bytes of each by its path."""
    return {file.path: file.data for file in exported(site, settings)}


def published_in(folder: Path, site_url: str = "") -> Published:
    """What lies on the disk after a build."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return Published({path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}, site_url)


def _entries(page: Any) -> Iterator[Entry]:
    for item in page.xpath("//li[@class='cr-entry'][@id]"):
        title = item.xpath(".//*[@class='cr-title']/a[1]")[0].text_content()
        date = item.xpath(".//*[@class='cr-when']//*[contains(concat(' ', @class, ' '), ' cr-date ')]")[
            0
        ].text_content()
        yield Entry(item.get("id"), title, date.strip(), item.get("data-status"), item.get("data-precision"))


def _ids(site: Published, path: str) -> list[str]:
    return [row["id"] for row in json.loads(site.files[path])]


def _csv(site: Published, path: str) -> list[str]:
    return [row["id"] for row in csv.DictReader(io.StringIO(site.files[path].decode("utf-8-sig"), newline=""))]


def _atom(site: Published, path: str) -> list[str]:
    """Of all documents of a feed, by `next` (RFC 5005)."""
    root = etree.fromstring(site.files[path])
    links = [link.get("href") for link in root.iterfind(f"{_ATOM}entry/{_ATOM}link") if link.get("rel") == "alternate"]
    after = [link.get("href") for link in root.iterfind(f"{_ATOM}link") if link.get("rel") == "next"]
    found = [site.leads_to(path, link) for link in links]
    return found + (_atom(site, _beside(site, path, after[0])) if after else [])


def _json_feed(site: Published, path: str) -> list[str]:
    feed = json.loads(site.files[path])
    found = [site.leads_to(path, item["url"]) for item in feed["items"]]
    return found + (_json_feed(site, _beside(site, path, feed["next_url"])) if "next_url" in feed else [])


def _beside(site: Published, path: str, href: str) -> str:
    if site.site_url:
        return href.removeprefix(site.site_url)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), href))


def _calendar(site: Published, path: str) -> list[str]:
    return [str(entry["UID"]).partition("@")[0] for entry in Calendar.from_ical(site.files[path]).walk("VEVENT")]


def _slides(site: Published, path: str) -> list[str]:
    return [slide["unique_id"] for slide in json.loads(site.files[path])["events"]]


def _lines(site: Published, path: str) -> list[str]:
    """Markwhen: a line an event; its own address is the only name it has, where the site knows its own."""
    lines = site.files[path].decode("utf-8").split("---\n", 2)[2].splitlines()
    links = [re.findall(r"\[fonti\]\(([^()\s]+)\)", line) for line in lines if line]
    return [site.leads_to(path, found[-1]) if found else "?" for found in links]


def _json_lines(site: Published, path: str) -> list[str]:
    return [json.loads(line)["id"] for line in site.files[path].decode("utf-8").split("\n") if line]


def _entities(site: Published, path: str) -> list[str]:
    entities = map(json.loads, site.files[path].decode("utf-8").split("\n")[:-1])
    return [entity["properties"]["recordId"][0] for entity in entities if entity["schema"] == "Event"]


def _database(site: Published, path: str) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(site.files[path])
        return [id_ for (id_,) in base.execute('SELECT id FROM events ORDER BY "position"')]


Read = Callable[[Published, str], list[str]]
BESIDE: dict[str, Read] = {
    offers.EVENTS_JSON: _ids, offers.EVENTS_CSV: _csv, offers.ATOM: _atom, offers.JSON_FEED: _json_feed,
    offers.CALENDAR: _calendar, offers.TIMELINEJS: _slides, offers.MARKWHEN: _lines, offers.VIS: _ids,
}  # fmt: skip
"""The files beside a timeline's page."""
WHOLE: dict[str, Read] = {
    f"{offers.DATA}/eventi.json": _ids, f"{offers.DATA}/eventi.jsonl": _json_lines, f"{offers.DATA}/eventi.csv": _csv,
    offers.ATOM: _atom, offers.JSON_FEED: _json_feed, offers.CALENDAR: _calendar,
    f"{offers.DATA}/ftm.jsonl": _entities, f"{offers.DATA}/cronistoria.sqlite": _database,
}  # fmt: skip
"""The files of the whole site."""
SHARDED = tuple(f"{offers.DATA}/eventi.{ending}" for ending in ("json", "jsonl", "csv"))
DATED = (offers.TIMELINEJS, offers.MARKWHEN, offers.VIS)
"""Have no place for an event without a date."""
NOT_OF_YEARS = (offers.ATOM, offers.JSON_FEED, offers.CALENDAR)
NOT_OF_CROSSINGS = (offers.CALENDAR,)
