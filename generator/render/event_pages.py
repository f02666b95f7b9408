"""The page of an event that several articles tell, or whose facts are disputed: what each says, side by side."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import Event, Page, Report, Status
from generator.render import addresses, wording
from generator.render.chips import actor_chips, casts, outlet, outlets, topic_chips
from generator.render.claims import UNNAMED, sides
from generator.render.context import Context
from generator.render.corrections import of_event
from generator.render.dates import Date, make_date
from generator.render.differences import differences
from generator.render.entries import Telling, counted, dating_report, foremost, make_telling, tellings_of
from generator.render.environment import block
from generator.render.escape import plain
from generator.render.front_matter import front_matter
from generator.render.history import in_order, report_of, steps_of
from generator.render.light import rows_of
from generator.render.presence import tie
from generator.render.related import Neighbours, neighbours_of
from generator.render.story import Place, places_of, stories_of

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
    """A status of the history: when it was told and by whom, and the date that was given."""

    status: Status
    told: datetime.date
    date: Date | None
    by: str
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Why the event is on the timeline of an actor or topic."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Proof:
    """The ties that one article proves; an editor's need not name one."""

    article: str
    href: str
    ties: tuple[Tie, ...]


def render_events(context: Context) -> Iterator[Page]:
    """One page for each event that has one, in the order of the site."""
    neighbours, places = neighbours_of(context), places_of(context)
    for event in context.own_pages():
        yield _event(event, neighbours[event.id], places.get(event.id, ()), context)


def _event(event: Event, near: Neighbours, places: tuple[Place, ...], context: Context) -> Page:
    path = context.homes[event.id].path
    body = block(
        "event.html.j2",
        event=event,
        kicker=f"Evento · {event.place}" if event.place else "Evento",
        date=make_date(event.when),
        notice_text=context.settings.notice,
        corrected=of_event(event, path, context),
        corrections_href=addresses.link(path, addresses.CORRECTIONS),
        cast_of=casts(event.actor_links, path, context),
        topics=topic_chips(event.topics, path, context),
        sides=sides(event, path, context),
        unnamed=UNNAMED,
        differences=differences(event, path, context),
        changes=_changes(event, path, context),
        proofs=_proofs(event, path, context),
        stories=stories_of(event, places, path, context),
        events_href=addresses.link(path, addresses.EVENTS),
        **_reports(event, path, context),
        **_neighbours(event, near, path, context),
    )
    return Page(path, front_matter(event.title, _description(event)), body)


def _reports(event: Event, path: str, context: Context) -> dict[str, Any]:
    """What the articles tell: the sentence that is quoted first, all accounts, why the date is what it is."""
    reports = in_order(event, context.articles)
    tellings = tellings_of(event, path, context)
    first, dating = foremost(event), dating_report(event)
    return {
        "counted": counted(tellings),
        "meaning": wording.meaning(event.status, several=outlets((event,), context) > 1),
        "home": make_telling(first, event, path, context),
        "sentence": plain(first.quotation),
        "accounts": [_account(report, event, path, context) for report in reports],
        "statuses_differ": len({report.status for report in event.reports}) > 1,
        "dating": make_telling(dating, event, path, context),
        "others": [make_telling(report, event, path, context) for report in reports if report is not dating],
    }


def _neighbours(event: Event, near: Neighbours, path: str, context: Context) -> dict[str, Any]:
    """What stands before and after it, what is like it, and the ids it had."""
    return {
        "old_anchors": context.former[event.id],
        "before": rows_of(near.before, path, context, anchors=False),
        "after": rows_of(near.after, path, context, anchors=False),
        "related": rows_of(near.related, path, context, anchors=False),
    }


def _account(report: Report, event: Event, path: str, context: Context) -> Account:
    """Without the sentence that the page quotes above."""
    sentence = "" if report is foremost(event) else plain(report.quotation)
    return Account(make_telling(report, event, path, context), sentence, report.place, report.status)


def _changes(event: Event, path: str, context: Context) -> tuple[Change, ...]:
    changes = []
    for step in steps_of(event, context.articles):
        told = make_telling(report_of(step, event), event, path, context)
        changes.append(Change(step.status, step.day, told.date, plain(step.by), told.outlet, told.href))
    return tuple(changes)


def _proofs(event: Event, path: str, context: Context) -> tuple[Proof, ...]:
    """Why the event is on each of its timelines, by article: actors first, most involved first, then topics."""
    found: dict[str, list[Tie]] = {}
    for links, of_topic in ((event.actor_links, False), (event.topic_links, True)):
        for link in links:
            chips = (topic_chips if of_topic else actor_chips)((link.target,), path, context)
            article = link.article if link.article in context.articles else ""
            found.setdefault(article, []).extend(Tie(chip.name, tie(link, of_topic=of_topic)) for chip in chips)
    return tuple(_proof(id_, tuple(ties), event, path, context) for id_, ties in found.items() if ties)


def _proof(id_: str, ties: tuple[Tie, ...], event: Event, path: str, context: Context) -> Proof:
    if not id_:
        return Proof("", "", ties)
    article = context.articles[id_]
    anchor = next((report.id or event.id for report in event.reports if report.article == id_), "")
    name = f"{outlet(article)}, {wording.day(article.date)}"
    return Proof(name, addresses.link(path, addresses.article(article), anchor), ties)


def _description(event: Event) -> str:
    """«30 dicembre 2025, sera. Ieri sera i due presidenti…»."""
    when = event.when.italian if event.when else wording.UNDATED
    return wording.shortened(
        f"{wording.full_stop(wording.initial(when))} {plain(foremost(event).sentence)}", _DESCRIPTION
    )
