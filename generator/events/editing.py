"""What the editor wrote in the front matter, laid over what the rules found: differences, never a frozen copy."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from generator.events.claims import attribute, correct
from generator.events.claims_roles import with_speakers
from generator.events.claims_sayings import Sayings
from generator.events.clauses import clause_at
from generator.events.ids import explicit, mint
from generator.folding import quotation
from generator.model import Article, Difference, Event, EventEntry, Involvement, Report


def lay_entries(
    events: tuple[Event, ...], article: Article, sayings: Sayings
) -> tuple[tuple[Event, ...], tuple[EventEntry, ...]]:
    """Correct, reject and add events as `article.events` says.

    An entry concerns the event that has its `id`, or that its `quote` tells, or the main one (`main: true`); any other
    entry with a title is an event of its own. So is a second title for what a quotation tells: one sentence may tell
    two events.

    Returns:
        The events, and the entries that concern none and tell none: their editor should hear of it.
    """
    result, idle = list(events), []
    titles: dict[str, int] = {}
    titled: set[str] = set()
    for entry in article.events:
        position = _concerned(result, entry, titled if entry.title else ())
        if position is not None and entry.reject:
            del result[position]
        elif position is not None:
            result[position] = _corrected(result[position], entry, sayings)
            titled |= {result[position].id} if entry.title else set()
        elif entry.title and not entry.reject and not entry.main:
            ordinal = titles.setdefault(entry.title, 0)
            titles[entry.title] += 1
            result.append(_own_event(entry, article, ordinal, sayings))
            titled.add(result[-1].id)
        else:
            idle.append(entry)
    return tuple(result), tuple(idle)


def _concerned(events: list[Event], entry: EventEntry, titled: Container[str]) -> int | None:
    for position, event in enumerate(events):
        if (entry.id and event.id == explicit(entry.id)) or (entry.main and event.main):
            return position
    if not entry.quote or entry.main:
        return None
    words = quotation(entry.quote)
    free = ((n, event) for n, event in enumerate(events) if event.id not in titled)
    told = [(rank, n) for n, event in free if (rank := _closeness(words, event)) is not None]
    return min(told)[1] if told else None


def _closeness(words: re.Pattern[str], event: Event) -> int | None:
    """How well a quotation points at an event of a sentence that tells several: 0 holds its date."""
    report = event.reports[0]
    found = words.search(report.sentence)
    if not found:
        return None
    if report.mention is None:
        return 1
    offset = report.mention.start - report.start
    if found.start() <= offset < found.end():
        return 0
    start, end = clause_at(report.sentence, offset)
    return 1 if found.start() < end and start < found.end() else 2


def _corrected(event: Event, entry: EventEntry, sayings: Sayings) -> Event:
    report = event.reports[0]
    links = _differ(event.actor_links, entry.actors, report.article)
    claims, status = (report.claims, event.status)
    if entry.claims or entry.when:
        claims, status = correct(event, entry, sayings)
        links = with_speakers(links, claims, sayings, without=entry.actors.remove)
    if entry.when:
        report = replace(report, when=entry.when, dated_by="editor", mention=None)
    corrected = replace(
        event,
        id=explicit(entry.id) if entry.id else event.id,
        declared=event.declared or bool(entry.id),
        title=entry.title or event.title,
        when=entry.when or event.when,
        status=entry.status or status,
        place=entry.place or event.place,
        former_ids=(*event.former_ids, *map(explicit, entry.former_ids)),
        reports=(replace(report, claims=claims, corrections=(*report.corrections, *entry.corrections)),),
        actor_links=links,
        topic_links=_differ(event.topic_links, entry.topics, report.article),
    )
    return _told_so(corrected)


def _told_so(event: Event) -> Event:
    """The event whose report tells it as its editor has it."""
    report = replace(
        event.reports[0], id=event.id, title=event.title, status=event.status, place=event.place, main=event.main
    )
    return replace(event, reports=(report, *event.reports[1:]))


def _own_event(entry: EventEntry, article: Article, ordinal: int, sayings: Sayings) -> Event:
    found = quotation(entry.quote).search(article.text) if entry.quote else None
    start, end = found.span() if found else (0, 0)
    report = Report(
        article.id,
        sentence=article.text[start:end] or entry.title,
        start=start,
        end=end,
        when=entry.when,
        dated_by="editor" if entry.when else "nothing",
        corrections=entry.corrections,
    )
    event = Event(
        id=explicit(entry.id) if entry.id else mint(article.id, f"entry\0{entry.title}\0{ordinal}"),
        declared=bool(entry.id),
        title=entry.title,
        when=entry.when,
        status="avvenuto",
        place=entry.place,
        former_ids=tuple(map(explicit, entry.former_ids)),
        main=False,
        reports=(report,),
        actor_links=_differ((), entry.actors, article.id),
        topic_links=_differ((), entry.topics, article.id),
    )
    told = attribute(event, sayings)
    claims, status = correct(told, entry, sayings)
    report = replace(told.reports[0], claims=claims)
    links = with_speakers(told.actor_links, claims, sayings, without=entry.actors.remove)
    return _told_so(replace(told, status=entry.status or status, reports=(report,), actor_links=links))


def _differ(found: tuple[Involvement, ...], difference: Difference, article: str) -> tuple[Involvement, ...]:
    """An actor that the editor adds is a protagonist, even when the rules only found it mentioned."""
    kept = [link for link in found if link.target not in (*difference.remove, *difference.add)]
    was = {link.target: link for link in found}
    added = [
        replace(was[target], role="protagonista")
        if target in was
        else Involvement(target, how="editor", where="editor", article=article)
        for target in difference.add
    ]
    return (*kept, *added)
