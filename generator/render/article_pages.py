"""One page an article: its text with the events marked in it, what it tells, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from generator.articles.prose import to_html
from generator.model import Article, Event, Page
from generator.render import addresses, wording
from generator.render.article_marks import WHY, ids_in, marks_of
from generator.render.chips import UNKNOWN_OUTLET, Chip, casts, outlet, topic_chips
from generator.render.claims import in_short
from generator.render.context import Context
from generator.render.corrections import declared_in, of_article
from generator.render.entries import Entry, make_entry
from generator.render.environment import block
from generator.render.escape import address, host, plain, trusted
from generator.render.front_matter import front_matter
from generator.render.light import Row, rows_of
from generator.render.related import Surroundings, related_to, survey
from generator.render.sheets import load_of

_DESCRIPTION = 160


def render_articles(context: Context) -> Iterator[Page]:
    """Every article, in the order of the site."""
    around = survey(context)
    for article in context.site.articles:
        yield _article(article, around, context)


def _article(article: Article, around: Surroundings, context: Context) -> Page:
    path = addresses.article(article)
    events = context.told.get(article.id, ())
    too_many = sum(map(load_of, events)) > context.room
    marks = marks_of(article, events, context)
    marked = ids_in(marks)
    links = context.site.links.get(article.id, ())
    subjects = [link.target for link in links]
    body = block(
        "article.html.j2",
        article=article,
        kicker=f"Articolo · {article.place}" if article.place else "Articolo",
        outlet=outlet(article),
        known=outlet(article) != UNKNOWN_OUTLET,
        url=address(article.source.url),
        host=host(article.source.url),
        archived=address(article.source.archived),
        authors=", ".join(plain(name) for name in article.authors or (article.source.author,) if name),
        labels=_labels(article, path),
        notice_text=context.settings.notice,
        text=trusted(to_html(article.body, marks)),
        entries=[] if too_many else [_told(event, path, article, context, marked) for event in events],
        rows=_rows(events, path, context, marked) if too_many else (),
        corrected=of_article(article, events, path, context),
        corrections_href=addresses.link(path, addresses.CORRECTIONS),
        related=rows_of(related_to(events, around), path, context, anchors=False),
        cast_of=casts(links, path, context),
        topics=topic_chips(subjects, path, context),
    )
    return Page(path, front_matter(article.title, _description(article)), body)


def _told(event: Event, path: str, article: Article, context: Context, marked: set[str]) -> Entry:
    """The entry without what the page shows already: the sentence, marked in the text, and the topics.

    The article's own report comes first; who says what, and why this date, is told of this article alone when the date
    is the event's too. Corrections that this article declares stand under its text.
    """
    own = [report for report in event.reports if report.article == article.id]
    others = [report for report in event.reports if report.article != article.id]
    entry = make_entry(replace(event, reports=(*own, *others)), path, context)
    here = own[0].id or event.id
    claims = (claim for report in own for claim in report.claims)
    declared = declared_in(article, event)
    return replace(
        entry,
        dating=entry.tellings[0] if own[0].when == event.when else entry.dating,
        why=f"{WHY}{event.id}" if any(report.mention for report in own) else "",
        corrections=tuple(one for one in event.corrections if one not in declared),
        anchor="" if event.id in marked else event.id,
        old_anchors=tuple(id_ for id_ in entry.old_anchors if id_ not in marked) if event.id not in marked else (),
        sentence=f"#{here}" if here in marked and entry.own_page else "",
        quote="",
        topics=(),
        said=in_short(claims, path, context, cut=entry.own_page),
    )


def _rows(events: Sequence[Event], path: str, context: Context, marked: set[str]) -> tuple[Row, ...]:
    """Events that are too many to be told beside the text: each leads to where the chronology tells it, and bears the
    ids to which the text and old links lead."""
    return tuple(
        replace(
            row,
            href=addresses.link(path, context.addresses.in_years(event), event.id),
            anchor="" if event.id in marked else event.id,
            old_anchors=(f"{WHY}{event.id}", *(id_ for id_ in row.old_anchors if id_ not in marked)),
        )
        for event, row in zip(events, rows_of(events, path, context), strict=True)
    )


def _labels(article: Article, path: str) -> tuple[Chip, ...]:
    """Labels have no page: each leads to what the search finds under it."""
    search = addresses.link(path, addresses.SEARCH)
    words = filter(None, map(plain, article.labels))
    return tuple(Chip(label, f"{search}?{urlencode({'q': label})}") for label in words)


def _description(article: Article) -> str:
    """The editor's own, else the lead without the dateline; a heading ends in a full stop: «1921. 12 aprile: …»."""
    return wording.shortened(plain(article.description or "".join(_parts(article))), _DESCRIPTION)


def _parts(article: Article) -> Iterator[str]:
    at = article.text_start
    for part in article.blocks:
        if part.kind == "heading" and at < part.end and article.text[part.end - 1 : part.end] not in ".:!?…":
            yield article.text[at : part.end] + "."
            at = part.end
    yield article.text[at:]
