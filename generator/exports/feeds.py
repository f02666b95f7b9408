"""Feeds of the site, of every actor, topic and crossing, and of corrections: each event is made an entry once."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from generator.exports.atom import atom_document, atom_entry
from generator.exports.correction_items import correction_items
from generator.exports.edition import Edition, Line
from generator.exports.feed import Feed, Item, Part, pages_of
from generator.exports.feed_items import event_item
from generator.exports.json_feed import json_document, json_item
from generator.model import DataFile
from generator.render import addresses, wording
from generator.render.chips import topic_name
from generator.render.escape import plain
from generator.timelines import is_of_medium
from generator.timelines.offers import has_feeds

_NEVER = datetime.date(1970, 1, 1)
"""When a feed of a site without any article was last changed: Atom wants a day."""
_ORDER = "a partire dagli ultimi appresi"


def feeds(edition: Edition) -> Iterator[DataFile]:
    """Atom and JSON Feed, in documents of `feed.PAGE` entries, newest learnt first."""
    items = {event.id: event_item(event, edition) for event in edition.site.events}
    newest = sorted(items, key=lambda id_: (-items[id_].updated.toordinal(), id_))
    place = {id_: n for n, id_ in enumerate(newest)}
    written = _Written(items)
    yield from _documents(_site(tuple(newest), items, edition), written, edition)
    for line in edition.lines:
        if has_feeds(line.timeline):
            ids = sorted((event.id for event in line.events), key=place.__getitem__)
            yield from _documents(_line(line, tuple(ids), items, edition), written, edition)
    corrections = {item.id: item for item in correction_items(edition)}
    yield from _documents(_corrections(corrections, edition), _Written(corrections), edition)


class _Written:
    """Entries in both formats, by their key in feeds."""

    def __init__(self, items: Mapping[str, Item]) -> None:
        self.atom = {key: atom_entry(item) for key, item in items.items()}
        self.json = {key: json_item(item) for key, item in items.items()}


def _documents(feed: Feed, written: _Written, edition: Edition) -> Iterator[DataFile]:
    pages = pages_of(feed.items)
    for number, ids in enumerate(pages, 1):
        part = Part(feed, number, len(pages))
        yield atom_document(part, [written.atom[id_] for id_ in ids], edition)
        yield json_document(part, [written.json[id_] for id_ in ids], edition)


def _site(ids: tuple[str, ...], items: Mapping[str, Item], edition: Edition) -> Feed:
    settings = edition.settings
    subtitle = settings.site_description or f"Tutti gli eventi, {_ORDER}."
    return Feed(
        page=addresses.HOME,
        url="",
        title=plain(settings.site_name),
        subtitle=_with_notice(subtitle, edition),
        updated=items[ids[0]].updated if ids else _beginning(edition),
        items=ids,
    )


def _line(line: Line, ids: tuple[str, ...], items: Mapping[str, Item], edition: Edition) -> Feed:
    name, subtitle = _said_of(line, edition)
    return Feed(
        page=line.page,
        url=line.url,
        title=_titled(name, edition),
        subtitle=_with_notice(f"{subtitle}, {_ORDER}.", edition),
        updated=items[ids[0]].updated if ids else _beginning(edition),
        items=ids,
    )


def _said_of(line: Line, edition: Edition) -> tuple[str, str]:
    """What the feed of a timeline is called, and what it holds."""
    of, context = line.timeline, edition.context
    match of.kind:
        case "topic":
            return topic_name(of.id, context), f"Gli eventi del tema {wording.quoted(of.name)}"
        case "crossing":
            actor, topic = context.actors[of.id].name, wording.quoted(context.topics[of.crossing].name)
            return wording.listed((actor, topic)), f"{actor}: gli eventi di cui è protagonista nel tema {topic}"
    if is_of_medium(of, edition.site.registry):
        return of.name, f"{of.name}: gli eventi che riferisce"
    return of.name, f"{of.name}: gli eventi di cui è protagonista"


def _corrections(items: Mapping[str, Item], edition: Edition) -> Feed:
    ids = tuple(sorted(items, key=lambda id_: (-items[id_].updated.toordinal(), id_)))
    return Feed(
        page=addresses.CORRECTIONS,
        url=f"{addresses.folder(addresses.CORRECTIONS)}/",
        title=_titled("Correzioni", edition),
        subtitle="Gli errori che abbiamo corretto negli articoli e nelle cronologie, dal più recente.",
        updated=items[ids[0]].updated if ids else _beginning(edition),
        items=ids,
    )


def _titled(name: str, edition: Edition) -> str:
    return plain(f"{name} – {edition.settings.site_name}")


def _with_notice(subtitle: str, edition: Edition) -> str:
    return plain(f"{subtitle} {edition.settings.notice}")


def _beginning(edition: Edition) -> datetime.date:
    """The day of the first article: since then there has been nothing to tell in a feed that is still empty."""
    return min((article.date for article in edition.site.articles), default=_NEVER)
