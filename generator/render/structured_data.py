"""What a page says of itself to programs: JSON-LD with the words of https://schema.org, and only what is known.

An `Event` of schema.org has happened or is announced, on a day: what is told of a month, or by the sources of different
days, reported by hearsay, disputed or denied is none, and stands in the lists by its name and address alone. No
vocabulary for verdicts (`ClaimReview`) is used: nobody here has checked a fact.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from generator.model import Actor, Article, Event, Status, Timeline
from generator.render import addresses
from generator.render.bylines import TYPES, type_of_author, type_of_outlet
from generator.render.chips import last_change, outlet
from generator.render.context import Context
from generator.render.escape import address, plain
from generator.when import When

Node: TypeAlias = dict[str, object]

SHOWN = 25
"""Events listed in the head of a timeline's page, the newest: a head is read by programs, and paid for by phones."""

_STATUSES: dict[Status, str] = {
    "avvenuto": "",
    "annunciato": "https://schema.org/EventScheduled",
    "annullato": "https://schema.org/EventCancelled",
}
_SCRIPT_ENDS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def script_text(node: Node) -> str:
    """JSON that may stand in a `<script>`: no text in it can end the element or begin a comment."""
    whole = {"@context": "https://schema.org", **node}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).translate(_SCRIPT_ENDS)


def site_node(context: Context) -> Node:
    """The front page: what the site is, and where it is searched."""
    settings = context.settings
    node: Node = {"@type": "WebSite", "name": plain(settings.site_name), "inLanguage": "it"}
    if settings.site_description:
        node["description"] = plain(settings.site_description)
    if settings.site_url:
        node["url"] = settings.site_url
        target = f"{settings.site_url}{addresses.folder(addresses.SEARCH)}/?q={{q}}"
        node["potentialAction"] = {"@type": "SearchAction", "target": target, "query-input": "required name=q"}
    return node


def article_node(article: Article, page: str, context: Context, known: Mapping[str, str]) -> Node:
    """An article, where it was written, what it is based on, whom it names; `known` is `bylines.organisations`."""
    node: Node = {
        "@type": "NewsArticle",
        "headline": plain(article.title),
        "inLanguage": "it",
        "datePublished": article.date.isoformat(),
        "dateModified": last_change(article).isoformat(),
        "publisher": {"@type": "Organization", "name": plain(context.settings.site_name)},
    }
    if article.dateline:
        node["dateline"] = plain(article.text[article.dateline.start : article.dateline.end]).rstrip(" –—-")
    if article.place:
        node["locationCreated"] = _place(article.place)
    if article.source.name:
        name = plain(article.source.name)
        node["sourceOrganization"] = {"@type": type_of_outlet(name, known), "name": name}
    if names := [plain(name) for name in article.authors or (article.source.author,) if plain(name)]:
        outlets = (outlet(article), context.settings.site_name)
        node["author"] = [{"@type": type_of_author(name, outlets, known), "name": name} for name in names]
    if url := address(article.source.url):
        node["isBasedOn"] = url
    links = context.site.links.get(article.id, ())
    if mentions := _subjects((link.target for link in links), page, context):
        node["mentions"] = mentions
    return node


def timeline_node(line: Timeline, events: Sequence[Event], title: str, page: str, context: Context) -> Node:
    """The page of a timeline, by its title: whom it is about, and the newest of its events."""
    shown = events[-SHOWN:]
    items = [
        {"@type": "ListItem", "position": len(events) - len(shown) + n, **_listed(event, page, context)}
        for n, event in enumerate(shown, 1)
    ]
    node: Node = {"@type": "CollectionPage", "name": plain(title), "inLanguage": "it"}
    ids = {"actor": (line.id,), "topic": (line.id,), "crossing": (line.id, line.crossing)}.get(line.kind, ())
    if about := _subjects(ids, page, context):
        node["about"] = about
    node["mainEntity"] = {
        "@type": "ItemList",
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "numberOfItems": len(events),
        "itemListElement": items,
    }
    return node


def event_node(event: Event, page: str, context: Context) -> Node:
    """The page of an event: the event where that is honest, else a page with the time that it covers."""
    node = _event(event) or {"@type": "WebPage", "name": plain(event.title), **_coverage(event)}
    if about := _subjects((*event.actors, *event.topics), page, context):
        node["about"] = about
    told = dict.fromkeys(report.article for report in event.reports)
    node["subjectOf"] = [
        {
            "@type": "NewsArticle",
            "headline": plain(context.articles[id_].title),
            "datePublished": context.articles[id_].date.isoformat(),
            "url": _url(page, addresses.article(context.articles[id_]), context),
        }
        for id_ in told
    ]
    return node


def actor_node(actor: Actor) -> Node:
    """Who it is, with its item in Wikidata where the registry knows it."""
    node: Node = {"@type": TYPES[actor.kind], "name": plain(actor.name)}
    return node | {"sameAs": f"https://www.wikidata.org/wiki/{actor.qid}"} if actor.qid else node


def _listed(event: Event, page: str, context: Context) -> Node:
    home = context.homes[event.id]
    url = _url(page, home.path, context, home.anchor)
    if node := _event(event):
        return {"item": {**node, "url": url}}
    return {"name": plain(event.title), "url": url}


def _event(event: Event) -> Node:
    """An `Event` of schema.org; empty where it would say more than is known."""
    when = event.when
    if when is None or event.status not in _STATUSES or not _is_plain_day(when) or event.is_disputed("date"):
        return {}
    start = when.value if when.clock and when.modifier != "APPROX" else str(when.edtf)
    node: Node = {"@type": "Event", "name": plain(event.title), "startDate": start}
    if status := _STATUSES[event.status]:
        node["eventStatus"] = status
    return node | {"location": _place(event.place)} if event.place and not event.is_disputed("place") else node


def _is_plain_day(when: When) -> bool:
    """One day of the calendar, told without «circa», «forse», and no night, which is two."""
    day = when.edtf.start if when.edtf.precision == "day" else None
    return day is not None and not day.qualifier and when.part != "NI" and not when.is_about


def _coverage(event: Event) -> Node:
    return {"temporalCoverage": event.when.strict} if event.when and not event.is_disputed("date") else {}


def _subjects(ids: Iterable[str], page: str, context: Context) -> list[Node]:
    """Actors and topics in the order given, each once, with their pages where they have one."""
    found = []
    for id_ in dict.fromkeys(ids):
        if actor := context.actors.get(id_):
            node, path = actor_node(actor), context.addresses.timeline("actor", id_)
        elif topic := context.topics.get(id_):
            node, path = {"@type": "Thing", "name": plain(topic.name)}, context.addresses.timeline("topic", id_)
        else:
            continue
        found.append({**node, "url": _url(page, path, context)} if path and path != page else node)
    return found


def _url(page: str, target: str, context: Context, anchor: str = "") -> str:
    """Whole where the site knows its address, since programs carry these off; else from the page."""
    if not context.settings.site_url:
        return addresses.link(page, target, anchor)
    folder = addresses.folder(target)
    return context.settings.site_url + (f"{folder}/" if folder else "") + (f"#{anchor}" if anchor else "")


def _place(name: str) -> Node:
    return {"@type": "Place", "name": plain(name)}
