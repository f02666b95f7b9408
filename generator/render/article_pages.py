"""One page an article: its text with the events marked in it, what it tells, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.articles.prose import Mark, to_html
from generator.model import Article, Event, Page, Report
from generator.render import addresses, wording
from generator.render.chips import UNKNOWN_OUTLET, casts, outlet, topic_chips
from generator.render.claims import in_short
from generator.render.context import Context
from generator.render.entries import Entry, make_entry
from generator.render.environment import block
from generator.render.escape import address, plain, trusted
from generator.render.front_matter import front_matter
from generator.when import When

_DESCRIPTION = 160


def render_articles(context: Context) -> Iterator[Page]:
    """Every article, in the order of the site."""
    for article in context.site.articles:
        yield _article(article, context)


def marks_of(article: Article, events: tuple[Event, ...], context: Context) -> tuple[Mark, ...]:
    """The sentences that tell an event (they carry its ids), the expressions that date them, and anchors of old links.

    The last are ids without an event whose sentence is still there.
    """
    marks: list[Mark] = []
    dated: set[tuple[int, int]] = set()
    for event in events:
        own = [report for report in event.reports if report.article == article.id]
        for report, ids in zip(own, _anchors(event, own, context), strict=True):
            if report.end > report.start:
                marks.append(Mark(report.start, report.end, "span", (("class", "cr-event"), *_id(ids[:1]))))
                marks += [Mark(report.start, report.end, "span", _id((id_,))) for id_ in ids[1:]]
            mention = report.mention
            if mention and (mention.start, mention.end) not in dated:
                dated.add((mention.start, mention.end))
                marks.append(_expression(report))
    borne = {value for mark in marks for name, value in mark.attributes if name == "id"}
    marks += [
        Mark(anchor.start, anchor.end, "span", (("id", anchor.id),))
        for anchor in context.site.kept_anchors.get(article.id, ())
        if anchor.end > anchor.start and anchor.id not in borne
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


def _anchors(event: Event, own: list[Report], context: Context) -> list[tuple[str, ...]]:
    """The ids of each telling of an event in one article: its own; the first also bears the event's, and old ones.

    An id that another event of the site bears now is that event's.
    """
    elsewhere = {report.id for report in event.reports} - {report.id for report in own}
    free = dict.fromkeys((event.id, *(id_ for id_ in context.former[event.id] if id_ not in elsewhere)))
    found = [tuple(filter(None, [_taken(report.id, free)])) for report in own]
    return [(*found[0], *free), *found[1:]]


def _taken(id_: str, free: dict[str, None]) -> str:
    """The id, which nobody gets twice; empty when it is not to be had."""
    if id_ not in free:
        return ""
    del free[id_]
    return id_


def _id(ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple(("id", id_) for id_ in ids)


def _expression(report: Report) -> Mark:
    mention = report.mention
    assert mention is not None
    shown = report.when or mention.when
    if shown is None:
        return Mark(mention.start, mention.end, "mark", (("class", "cr-when"),))
    title = f"= {shown.italian}"
    if mention.anchor:
        title += f" (data di riferimento: {wording.day(mention.anchor)})"
    if mention.told:
        title += f" (data di riferimento, detta nel testo: {When(mention.told).italian})"
    machine = wording.html_datetime(shown)
    if not machine:
        return Mark(mention.start, mention.end, "mark", (("class", "cr-when"), ("title", title)))
    return Mark(mention.start, mention.end, "time", (("class", "cr-when"), ("datetime", machine), ("title", title)))


def _article(article: Article, context: Context) -> Page:
    path = addresses.article(article)
    events = context.told.get(article.id, ())
    marks = marks_of(article, events, context)
    marked = {value for mark in marks for name, value in mark.attributes if name == "id"}
    links = context.site.links.get(article.id, ())
    subjects = [link.target for link in links]
    body = block(
        "article.html.j2",
        article=article,
        kicker=f"Articolo · {article.place}" if article.place else "Articolo",
        outlet=outlet(article),
        known=outlet(article) != UNKNOWN_OUTLET,
        url=address(article.source.url),
        archived=address(article.source.archived),
        authors=", ".join(plain(name) for name in article.authors or (article.source.author,) if name),
        tags=", ".join(filter(None, map(plain, article.tags))),
        notice_text=context.settings.notice,
        text=trusted(to_html(article.body, marks)),
        entries=[_told(event, path, article, context, marked) for event in events],
        cast_of=casts(links, path, context),
        topics=topic_chips(subjects, path, context),
    )
    return Page(path, front_matter(article.title, _description(article)), body)


def _told(event: Event, path: str, article: Article, context: Context, marked: set[str]) -> Entry:
    """The entry without what the page shows already: the sentence, marked in the text, and the topics.

    The article's own report comes first; who says what is told of this article alone.
    """
    own = [report for report in event.reports if report.article == article.id]
    others = [report for report in event.reports if report.article != article.id]
    entry = make_entry(replace(event, reports=(*own, *others)), path, context)
    here = own[0].id or event.id
    claims = (claim for report in own for claim in report.claims)
    return replace(
        entry,
        anchor="" if event.id in marked else event.id,
        old_anchors=tuple(id_ for id_ in entry.old_anchors if id_ not in marked) if event.id not in marked else (),
        sentence=f"#{here}" if here in marked and entry.own_page else "",
        quote="",
        topics=(),
        said=in_short(claims, path, context),
    )


def _description(article: Article) -> str:
    """The editor's own, else the lead without the dateline."""
    lead = plain(article.description or article.text[article.text_start :])
    if len(lead) <= _DESCRIPTION:
        return lead
    return lead[: lead.rfind(" ", 0, _DESCRIPTION)].rstrip(" ,;:–—") + "…"
