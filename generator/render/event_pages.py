"""The page of an event that several articles tell, or whose facts are disputed: what each says, side by side."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Event, Involvement, Page, Report, Status
from generator.render import addresses, wording
from generator.render.chips import Chip, actor_chips, casts, outlet, topic_chips
from generator.render.claims import UNNAMED, sides
from generator.render.context import Context
from generator.render.dates import Date, make_date
from generator.render.differences import differences
from generator.render.entries import Telling, counted, dating_report, foremost, make_telling, tellings_of
from generator.render.environment import block
from generator.render.escape import plain
from generator.render.front_matter import front_matter
from generator.render.history import in_order, steps_of
from generator.render.keywords import keywords
from generator.render.light import rows_of
from generator.render.presence import tie
from generator.render.related import Neighbours, neighbours_of

_DESCRIPTION = 200


@dataclass(frozen=True, slots=True)
class Account:
    """One article's report as the list of accounts shows it."""

    telling: Telling
    sentence: str
    place: str
    status: Status


@dataclass(frozen=True, slots=True)
class Change:
    """A status of the history, with who first told it and for when."""

    status: Status
    told: datetime.date
    date: Date | None
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Why the event is on the timeline of an actor or topic."""

    subject: Chip
    text: str
    article: str
    href: str


def render_events(context: Context) -> Iterator[Page]:
    """One page for each event that has one, in the order of the site."""
    neighbours = neighbours_of(context)
    for event in context.own_pages():
        yield _event(event, neighbours[event.id], context)


def _event(event: Event, near: Neighbours, context: Context) -> Page:
    path = context.homes[event.id].path
    ties = tuple(_ties(event, path, context))
    reports = in_order(event, context.articles)
    tellings = tellings_of(event, path, context)
    dating = dating_report(event)
    first = foremost(event)
    body = block(
        "event.html.j2",
        event=event,
        old_anchors=context.former[event.id],
        kicker=f"Evento · {event.place}" if event.place else "Evento",
        date=make_date(event.when),
        counted=counted(tellings),
        meaning=wording.meaning(event.status, several=len(tellings) > 1),
        search_words=_search_words(event, context),
        notice_text=context.settings.notice,
        home=make_telling(first, event, path, context),
        sentence=plain(first.sentence),
        cast_of=casts(event.actor_links, path, context),
        topics=topic_chips(event.topics, path, context),
        sides=sides(event, path, context),
        unnamed=UNNAMED,
        differences=differences(event, path, context),
        changes=_changes(event, path, context),
        accounts=[_account(report, event, path, context) for report in reports],
        statuses_differ=len({report.status for report in event.reports}) > 1,
        dating=make_telling(dating, event, path, context),
        others=[make_telling(report, event, path, context) for report in reports if report is not dating],
        ties=ties,
        ties_of=ties[0] if ties and len({tie.article for tie in ties}) == 1 and ties[0].article else None,
        before=rows_of(near.before, path, context, anchors=False),
        after=rows_of(near.after, path, context, anchors=False),
        related=rows_of(near.related, path, context, anchors=False),
    )
    return Page(path, front_matter(event.title, _description(event)), body)


def _account(report: Report, event: Event, path: str, context: Context) -> Account:
    """Without the sentence that the page quotes above."""
    sentence = "" if report is foremost(event) else plain(report.sentence)
    return Account(make_telling(report, event, path, context), sentence, report.place, report.status)


def _changes(event: Event, path: str, context: Context) -> tuple[Change, ...]:
    changes = []
    for step in steps_of(event, context.articles):
        told = make_telling(step.report, event, path, context)
        changes.append(Change(step.status, step.date, told.date, told.outlet, told.href))
    return tuple(changes)


def _ties(event: Event, path: str, context: Context) -> Iterator[Tie]:
    """Actors first, most involved first, then topics; ids that the registry lacks are passed over."""
    for link in event.actor_links:
        for chip in actor_chips((link.target,), path, context):
            yield _tie(link, chip, tie(link), event, path, context)
    for link in event.topic_links:
        for chip in topic_chips((link.target,), path, context):
            yield _tie(link, chip, tie(link, of_topic=True), event, path, context)


def _tie(link: Involvement, chip: Chip, text: str, event: Event, path: str, context: Context) -> Tie:
    article = context.articles.get(link.article)
    if article is None:
        return Tie(chip, text, "", "")
    report = next((report for report in event.reports if report.article == article.id), None)
    anchor = (report.id or event.id) if report else ""
    href = addresses.link(path, addresses.article(article), anchor)
    return Tie(chip, text, f"{outlet(article)}, {wording.day(article.date)}", href)


def _search_words(event: Event, context: Context) -> str:
    """What readers may type for the actors and the words of the page, and it does not hold."""
    actors = [actor for id_ in event.actors if (actor := context.actors.get(id_))]
    shown = (event.title, event.place, *(report.sentence for report in event.reports), *(a.name for a in actors))
    return keywords(shown, (alias for actor in actors for alias in actor.aliases))


def _description(event: Event) -> str:
    """«30 dicembre 2025, sera. Ieri sera i due presidenti…»."""
    when = event.when.italian if event.when else wording.UNDATED
    text = f"{wording.full_stop(wording.initial(when))} {plain(foremost(event).sentence)}"
    if len(text) <= _DESCRIPTION:
        return text
    return text[: text.rfind(" ", 0, _DESCRIPTION)].rstrip(" ,;:–—") + "…"
