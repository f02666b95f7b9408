"""What the head of a page tells programs: feeds to follow, a picture, when it last changed, what it is about.

It goes through the front matter, from which `site_overrides/main.html` prints it.
"""

from __future__ import annotations

import datetime
import html
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model import Article, Event, Page, Timeline
from generator.render import addresses, wording
from generator.render.bylines import organisations
from generator.render.chips import last_change, last_update
from generator.render.context import Context
from generator.render.corrections import all_corrections, declared_in
from generator.render.escape import front
from generator.render.sheets import Sheet, walk
from generator.render.structured_data import Node, article_node, event_node, script_text, site_node, timeline_node
from generator.timelines import beside, parts_of
from generator.timelines.offers import ATOM, JSON_FEED, PICTURE, has_feeds

_FEEDS = ((ATOM, "application/atom+xml", "Atom"), (JSON_FEED, "application/feed+json", "JSON Feed"))


@dataclass(frozen=True, slots=True)
class _Head:
    """What is special about a page.

    Attributes:
        node: its JSON-LD, by its title.
        updated: when what it shows last changed.
        published: of an article, its day.
        followed: the pages with feeds of their own that this one offers, with what they are of.
        picture: the page beside which its picture lies.
        kind: what Open Graph calls it.
    """

    node: Callable[[str], Node] | None = None
    updated: datetime.date | None = None
    published: datetime.date | None = None
    followed: tuple[tuple[str, str], ...] = ()
    picture: str = addresses.HOME
    kind: str = "website"


def with_heads(pages: Iterable[Page], context: Context) -> Iterator[Page]:
    """The pages, each with what its head says; those that only lead elsewhere do not come here."""
    heads = _heads(context)
    newest, pictured = _newest(context), _pictured(context)
    for page in pages:
        head = heads.get(page.path, _Head())
        feeds = [_feed(page.path, *of, *feed) for of in (*head.followed, _whole(context)) for feed in _FEEDS]
        front = {"feeds": feeds} | _front(page, head, head.updated or newest, pictured)
        known = {"updated": page.front["updated"]} if "updated" in page.front else {}
        yield replace(page, front=page.front | front | known)


def _newest(context: Context) -> datetime.date | None:
    """When something on the site last changed."""
    events = context.site.events
    articles = map(last_change, context.site.articles)
    return max((*articles, *([last_update(events, context)] if events else [])), default=None)


def _whole(context: Context) -> tuple[str, str]:
    return addresses.HOME, context.settings.site_name


def _feed(path: str, page: str, name: str, file: str, media: str, format_: str) -> dict[str, str]:
    """What `path` offers to follow: a feed that lies beside `page`."""
    href = addresses.link_to_file(path, beside(page, file))
    # For every `[rel=alternate]` the theme asks for a sitemap beside what it leads to; the site's own is there.
    relation = "alternate" if page == addresses.HOME else "alternate feed"
    return {"rel": relation, "type": media, "title": front(f"{name} ({format_})"), "href": href}


def _pictured(context: Context) -> dict[str, str]:
    """What each picture shows, in words, by the page beside which it lies."""
    shown = [(addresses.HOME, context.settings.site_name, context.site.events)]
    for line in context.site.timelines:
        if line.kind != "crossing":
            shown.append((context.addresses.of(line), line.name, parts_of(line, context.site.registry).told))
    return {path: front(f"{wording.full_stop(name)} {wording.extent(events)}.") for path, name, events in shown}


def _front(page: Page, head: _Head, updated: datetime.date | None, pictured: Mapping[str, str]) -> dict[str, object]:
    picture = {"image": beside(head.picture, PICTURE), "alt": pictured[head.picture]}
    matter: dict[str, object] = {"social": {"type": head.kind, **picture}}
    if updated:
        matter["updated"] = updated.isoformat()
    if head.published:
        matter["published"] = head.published.isoformat()
    if head.node:
        matter["structured"] = script_text(head.node(html.unescape(str(page.front["title"]))))
    return matter


def _heads(context: Context) -> dict[str, _Head]:
    """By path of the page."""
    found = {
        addresses.HOME: _Head(lambda _: site_node(context)),
        addresses.CORRECTIONS: _Head(
            updated=max((one.date for one in all_corrections(context)), default=None),
            followed=((addresses.CORRECTIONS, "Correzioni"),),
        ),
    }
    for line in context.site.timelines:
        found |= _of_timeline(line, context)
    for event in context.own_pages():
        path = context.homes[event.id].path
        found[path] = _of_event(event, path, context)
    known = organisations(context.site.registry.actors)
    for article in context.site.articles:
        path = addresses.article(article)
        found[path] = _of_article(article, path, known, context)
    return found


def _of_article(article: Article, path: str, known: Mapping[str, str], context: Context) -> _Head:
    changed = _changed(article, context)
    return _Head(lambda _: article_node(article, path, context, known), changed, article.date, kind="article")


def _changed(article: Article, context: Context) -> datetime.date:
    """Of an article's page, which shows what it corrects of its events, too."""
    told = context.told.get(article.id, ())
    return max((last_change(article), *(one.date for event in told for one in declared_in(article, event))))


def _of_event(event: Event, path: str, context: Context) -> _Head:
    return _Head(lambda _: event_node(event, path, context), last_update((event,), context), kind="article")


def _of_timeline(line: Timeline, context: Context) -> Iterator[tuple[str, _Head]]:
    """Its page; the parts of one that is cut offer the feeds of the whole, and list what they tell."""
    upper = context.addresses.sheet(line)
    of_actor = context.addresses.timeline("actor", line.id) if line.kind == "crossing" else None
    is_person = line.kind == "actor" and context.actors[line.id].kind == "person"
    for sheet in walk(upper):
        yield (
            sheet.path,
            _Head(
                _listing(line, sheet, context),
                last_update(sheet.items, context) if sheet.items else None,
                followed=((upper.path, line.name),) if has_feeds(line) else (),
                picture=of_actor or upper.path,
                kind="profile" if is_person and sheet is upper else "website",
            ),
        )


def _listing(line: Timeline, sheet: Sheet[Event], context: Context) -> Callable[[str], Node]:
    return lambda title: timeline_node(line, sheet.items, title, sheet.path, context)
