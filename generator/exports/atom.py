"""`atom.xml`: a feed as Atom (RFC 4287), its older entries behind the links of RFC 5005."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator import __version__
from generator.exports.edition import Edition
from generator.exports.feed import ICON, LANGUAGE, Item, Part, moment, numbered, rooted
from generator.model import DataFile
from generator.render.escape import plain
from generator.timelines.offers import ATOM, beside

TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def atom_entry(item: Item) -> str:
    """An entry as text, for every document that holds it; `feed.rooted` makes its addresses theirs."""
    entry = ET.Element("entry")
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    _add(entry, "published", moment(item.published))
    _add(entry, "updated", moment(item.updated))
    _add(entry, "link", rel="alternate", type="text/html", hreflang=LANGUAGE, href=item.url)
    for article in item.related:
        _add(entry, "link", rel="related", href=article.url, title=article.title)
    for author in item.authors:
        person = ET.SubElement(entry, "author")
        _add(person, "name", author.name)
        if author.url:
            _add(person, "uri", author.url)
    for category in item.categories:
        _add(entry, "category", term=category.term, scheme=category.scheme, label=category.label)
    _add(entry, "summary", item.summary)
    _add(entry, "content", item.html, type="html")
    return ET.tostring(entry, encoding="unicode")


def atom_document(part: Part, entries: list[str], edition: Edition) -> DataFile:
    """One document of a feed."""
    path = numbered(beside(part.feed.page, ATOM), part.number)
    head = ET.tostring(_head(part, path, edition), encoding="unicode").removesuffix("</feed>")
    body = "".join(f"{rooted(entry, path, edition)}\n" for entry in entries)
    return DataFile.of_text(path, f"{_DECLARATION}{head}\n{body}</feed>\n")


def _head(part: Part, path: str, edition: Edition) -> ET.Element:
    feed, settings = part.feed, edition.settings
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": LANGUAGE})
    _add(root, "id", edition.tag(beside(feed.page, ATOM)))
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", moment(feed.updated))
    author = ET.SubElement(root, "author")
    _add(author, "name", plain(settings.site_name))
    _links(root, part, path, edition)
    if settings.licence:
        _add(root, "rights", plain(f"{settings.licence.name}: {settings.licence.url}"))
        _add(root, "link", rel="license", href=plain(settings.licence.url))
    _add(root, "icon", edition.address(ICON, path))
    _add(root, "generator", "Cronistoria", version=__version__)
    return root


def _links(root: ET.Element, part: Part, path: str, edition: Edition) -> None:
    """The page, the document itself and, where there are several, its neighbours and the ends of the row."""
    _add(root, "link", rel="alternate", type="text/html", hreflang=LANGUAGE, href=edition.address(part.feed.url, path))
    _add(root, "link", rel="self", type=TYPE, href=edition.address(path, path))
    for rel, number in _neighbours(part):
        href = edition.address(numbered(beside(part.feed.page, ATOM), number), path)
        _add(root, "link", rel=rel, type=TYPE, href=href)


def _neighbours(part: Part) -> list[tuple[str, int]]:
    """Older entries are `next`: who reads a feed begins with the newest."""
    if part.count == 1:
        return []
    found = [("first", 1), ("last", part.count)]
    if part.number > 1:
        found.append(("previous", part.number - 1))
    if part.number < part.count:
        found.append(("next", part.number + 1))
    return found


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> None:
    ET.SubElement(parent, tag, attributes).text = text or None
