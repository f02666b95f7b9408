"""One page an article: its text with the events marked in it, what it tells, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.articles.prose import Mark, to_html
from generator.model import Article, Event, KeptAnchor, Page, Report
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.entries import UNKNOWN_OUTLET, Entry, actor_chips, make_entry, outlet, topic_chips
from generator.render.environment import block
from generator.render.escape import address, plain, trusted
from generator.render.front_matter import front_matter
from generator.render.keywords import keywords
from generator.when import When

_DESCRIPTION = 160


def render_articles(context: Context) -> Iterator[Page]:
    """Every article, in the order of the site."""
    for article in context.site.articles:
        yield _article(article, context)


def marks_of(article: Article, events: tuple[Event, ...], kept: tuple[KeptAnchor, ...] = ()) -> tuple[Mark, ...]:
    """The sentences that tell an event (they carry its id), the expressions that date them, and anchors of old links.

    `kept` are ids without an event whose sentence is still there.
    """
    marks: list[Mark] = []
    dated: set[tuple[int, int]] = set()
    for event in events:
        for n, report in enumerate(report for report in event.reports if report.article == article.id):
            if report.end > report.start:
                identity = (("id", event.id),) if n == 0 else ()
                marks.append(Mark(report.start, report.end, "span", (("class", "cr-event"), *identity)))
            mention = report.mention
            if mention and (mention.start, mention.end) not in dated:
                dated.add((mention.start, mention.end))
                marks.append(_expression(report))
    borne = {value for mark in marks for name, value in mark.attributes if name == "id"}
    marks += [
        Mark(anchor.start, anchor.end, "span", (("id", anchor.id),))
        for anchor in kept
        if anchor.end > anchor.start and anchor.id not in borne
    ]
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))


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
    marks = marks_of(article, events, context.site.kept_anchors.get(article.id, ()))
    marked = {value for mark in marks for name, value in mark.attributes if name == "id"}
    links = [link.target for link in context.site.links.get(article.id, ())]
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
        search_words=_search_words(article, links, context),
        notice_text=context.settings.notice,
        text=trusted(to_html(article.body, marks)),
        entries=[_told(event, path, article, context, anchor=event.id not in marked) for event in events],
        actors=actor_chips(links, path, context),
        topics=topic_chips(links, path, context),
    )
    return Page(path, front_matter(article.title, _description(article)), body)


def _told(event: Event, path: str, article: Article, context: Context, *, anchor: bool) -> Entry:
    """The entry without what the page shows already: the sentence, marked in the text, and the topics.

    The article's own report comes first.
    """
    own = [report for report in event.reports if report.article == article.id]
    others = [report for report in event.reports if report.article != article.id]
    entry = make_entry(replace(event, reports=(*own, *others)), path, context, anchor=anchor)
    return replace(entry, quote="", topics=())


def _search_words(article: Article, links: Iterable[str], context: Context) -> str:
    """The names by which its actors go elsewhere, so that who types one finds the articles that write another."""
    actors = [actor for id_ in links if (actor := context.actors.get(id_))]
    shown = (article.title, article.description, article.text, article.place, *(actor.name for actor in actors))
    return keywords(shown, (alias for actor in actors for alias in actor.aliases))


def _description(article: Article) -> str:
    """The editor's own, else the lead without the dateline."""
    lead = plain(article.description or article.text[article.dateline.end if article.dateline else 0 :])
    if len(lead) <= _DESCRIPTION:
        return lead
    return lead[: lead.rfind(" ", 0, _DESCRIPTION)].rstrip(" ,;:–—") + "…"
