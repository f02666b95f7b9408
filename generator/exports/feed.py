"""What a feed says, whatever its format: entries, made once for all the feeds that hold them, and pages of entries."""

from __future__ import annotations

import datetime
import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.exports.edition import Edition
from generator.exports.passages import ROOT

PAGE = 50
"""Entries of one document; the older ones are in `atom-2.xml`, `atom-3.xml`, …"""
ICON = "assets/favicon.svg"
"""Of the theme that comes with the program."""
LANGUAGE = "it"

T = TypeVar("T")
_NO_ADDRESS = re.compile(r"""[\x00-\x20<>"{}|\\^`]""")


@dataclass(frozen=True, slots=True)
class Author:
    """Who tells an event: an outlet; `url` is its web site, or empty."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """An actor or topic; `scheme` is what tells the ids of actors from those of topics."""

    term: str
    scheme: str
    label: str


@dataclass(frozen=True, slots=True)
class Related:
    """An original article, elsewhere."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """One entry. All text is on one line and holds nothing that XML cannot.

    Attributes:
        id: the same in every feed, for ever.
        url: what it leads to on the site, after `passages.ROOT` or the site's address.
        published: when readers could first learn of it.
        updated: when something about it last changed.
        html: a fragment that holds no other markup than ours.
        data: what JSON Feed has under `_cronistoria`.
    """

    id: str
    title: str
    url: str
    published: datetime.date
    updated: datetime.date
    summary: str
    html: str
    authors: tuple[Author, ...] = ()
    categories: tuple[Category, ...] = ()
    related: tuple[Related, ...] = ()
    data: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, before it is cut into documents.

    Attributes:
        page: the page that says the same to people, `attori/mario-rossi.md`.
        url: its address, relative to the site's root.
        updated: when the newest of its entries was.
        items: ids of its entries, newest first.
    """

    page: str
    url: str
    title: str
    subtitle: str
    updated: datetime.date
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a feed: its place among the others, from 1, and their number."""

    feed: Feed
    number: int
    count: int


def pages_of(items: Sequence[T], size: int = PAGE) -> list[Sequence[T]]:
    """The entries of each document, in order; a feed without entries has one document, too."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def numbered(path: str, number: int) -> str:
    """The path of a document of a feed: `attori/rossi/atom.xml`, `attori/rossi/atom-2.xml`."""
    stem, ending = posixpath.splitext(path)
    return path if number == 1 else f"{stem}-{number}{ending}"


def moment(day: datetime.date) -> str:
    """A day as RFC 3339 wants it: midnight in Greenwich.

    Content knows days only. Where programs count in UTC, as most that gather feeds do, midnight in Rome would be the
    evening before; midnight in Greenwich is the same day there and in Italy, and needs no table of summer times.
    """
    return f"{day.isoformat()}T00:00:00Z"


def quoted_address(url: str) -> str:
    """An address as standards have it: what browsers forgive in one (`<`, `"`, `|`) is written as `%3C`."""
    return _NO_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", url)


def rooted(text: str, file: str, edition: Edition) -> str:
    """The text of entries made for all feeds, with the addresses that hold in `file`."""
    return text if edition.settings.site_url else text.replace(ROOT, edition.address("", file))
