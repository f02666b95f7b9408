"""Reads pages as a browser would: through Python-Markdown, then element by element."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from html.parser import HTMLParser

import markdown

from generator.model import Page

_FILE = re.compile(r"(?:^|/)[\w-]+\.(?:xml|json|ics|csv|mw)$|^(?:\.\./)+incorpora/")
"""What exports write beside the pages: `tests/exports/test_offers.py` looks for it."""
VOID = {"br", "hr", "input", "link", "meta"}


class Elements(HTMLParser):
    """Every element with its attributes, every id, every address, the text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.comments: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def values(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.elements if name in attributes]


def built(page: Page) -> Elements:
    """What MkDocs makes of the page's body."""
    read = Elements(markdown.markdown(page.body, extensions=["toc"], extension_configs={"toc": {"permalink": True}}))
    assert read.open == [], "every element is closed"
    return read


def url(path: str) -> str:
    """`attori/x.md` → `/attori/x/`."""
    stem = "/" + path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("/index") else stem + "/"


def broken_links(pages: Sequence[Page]) -> list[str]:
    """Relative addresses that lead to no page, or to no id of it."""
    ids = {url(page.path): set(built(page).values("id")) for page in pages}
    found = []
    for page in pages:
        read = built(page)
        for href in (*read.values("href"), *read.values("xlink:href")):
            if href.startswith(("http://", "https://")) or _FILE.search(href):
                continue
            path, _, anchor = href.partition("#")
            path = path.partition("?")[0]
            target = posixpath.normpath(posixpath.join(url(page.path), path)) if path else url(page.path)
            target = target if target.endswith("/") else target + "/"
            if target not in ids or (anchor and anchor not in ids[target]):
                found.append(f"{page.path}: {href}")
    return found
