"""`feed.json`: a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with what dates an event beside it.

The whole entry is in `content_html` alone: the standard asks for one of the two, and readers that know no HTML have
`summary`. The same words as `content_text` were over a quarter of the file.
"""

from __future__ import annotations

import json

from generator.exports.edition import Edition
from generator.exports.feed import ICON, LANGUAGE, Author, Item, Part, moment, numbered, rooted
from generator.model import DataFile
from generator.render.escape import plain
from generator.timelines.offers import JSON_FEED, beside

TYPE = "application/feed+json"
_VERSION = "https://jsonfeed.org/version/1.1"
_ABOUT = (
    "Di ogni evento: edtf, la data in EDTF (ISO 8601-2), null se non si conosce; timex, la stessa con la parte del "
    "giorno o l’ora (TIMEX3, ISO 24617-1); modifier, il «mod» di TIMEX3 (START, MID, END, APPROX), o null; precision, "
    "la precisione della data (day, month, year, interval, …); status, lo stato: avvenuto, annunciato, annullato, "
    "riportato, contestato, smentito. Di ogni correzione: corrects, l’id di ciò che corregge."
)


def json_item(item: Item) -> str:
    """An item as text, for every document that holds it; `feed.rooted` makes its addresses theirs."""
    value: dict[str, object] = {"id": item.id, "url": item.url}
    if item.related:
        value["external_url"] = item.related[0].url
    value |= {
        "title": item.title,
        "content_html": item.html,
        "summary": item.summary,
        "date_published": moment(item.published),
        "date_modified": moment(item.updated),
    }
    if item.authors:
        value["authors"] = [_author(author) for author in item.authors]
    if item.categories:
        value["tags"] = list(dict.fromkeys(category.label for category in item.categories))
    return _dumps(value | {"_cronistoria": dict(item.data)})


def json_document(part: Part, items: list[str], edition: Edition) -> DataFile:
    """One document of a feed."""
    path = numbered(beside(part.feed.page, JSON_FEED), part.number)
    head = _dumps(_head(part, path, edition)).removesuffix("}")
    body = ",\n".join(rooted(item, path, edition) for item in items)
    return DataFile.of_text(path, f'{head}, "items": [\n{body}\n]}}\n')


def _head(part: Part, path: str, edition: Edition) -> dict[str, object]:
    feed, settings = part.feed, edition.settings
    value: dict[str, object] = {
        "version": _VERSION,
        "title": feed.title,
        "home_page_url": edition.address(feed.url, path),
        "feed_url": edition.address(path, path),
        "description": feed.subtitle,
    }
    if part.number < part.count:
        value["next_url"] = edition.address(numbered(beside(feed.page, JSON_FEED), part.number + 1), path)
    value |= {
        "favicon": edition.address(ICON, path),
        "authors": [_author(Author(plain(settings.site_name), settings.site_url))],
        "language": LANGUAGE,
    }
    ours: dict[str, object] = {"about": _ABOUT}
    if settings.licence:
        ours["licence"] = {"name": plain(settings.licence.name), "url": plain(settings.licence.url)}
    return value | {"_cronistoria": ours}


def _author(author: Author) -> dict[str, str]:
    return {"name": author.name, "url": author.url} if author.url else {"name": author.name}


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
