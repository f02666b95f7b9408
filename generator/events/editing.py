"""What the editor wrote in the front matter, laid over what the rules found: differences, never a frozen copy."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.events.ids import explicit, mint
from generator.model import Article, Difference, Event, EventEntry, Report


def apply_entries(events: tuple[Event, ...], article: Article) -> tuple[Event, ...]:
    """Correct, reject and add events as `article.events` says.

    An entry concerns the event that has its `id`, or whose sentence holds its `quote`, or the main one (`main: true`);
    any other entry is an event of its own.
    """
    result = list(events)
    for entry in article.events:
        position = _concerned(result, entry)
        if position is None:
            if not entry.reject:
                result.append(_own_event(entry, article))
        elif entry.reject:
            del result[position]
        else:
            result[position] = _corrected(result[position], entry)
    return tuple(result)


def _concerned(events: list[Event], entry: EventEntry) -> int | None:
    for position, event in enumerate(events):
        if entry.id and event.id == explicit(entry.id):
            return position
        if entry.main and event.main:
            return position
        if entry.quote and not entry.main and _words(entry.quote).search(event.reports[0].sentence):
            return position
    return None


def _corrected(event: Event, entry: EventEntry) -> Event:
    report = event.reports[0]
    if entry.when:
        report = replace(report, when=entry.when, dated_by="editor", mention=None)
    return replace(
        event,
        id=explicit(entry.id) if entry.id else event.id,
        title=entry.title or event.title,
        when=entry.when or event.when,
        status=entry.status or event.status,
        reports=(report,),
        actors=_differ(event.actors, entry.actors),
        topics=_differ(event.topics, entry.topics),
    )


def _own_event(entry: EventEntry, article: Article) -> Event:
    found = _words(entry.quote).search(article.text) if entry.quote else None
    start, end = found.span() if found else (0, 0)
    report = Report(
        article.id,
        sentence=entry.quote or entry.title,
        start=start,
        end=end,
        when=entry.when,
        dated_by="editor" if entry.when else "nothing",
    )
    return Event(
        id=explicit(entry.id) if entry.id else mint(article.id, f"entry\0{entry.title}\0{entry.quote}"),
        title=entry.title or entry.quote,
        when=entry.when,
        status=entry.status or "avvenuto",
        main=False,
        reports=(report,),
        actors=entry.actors.add,
        topics=entry.topics.add,
    )


def _words(quote: str) -> re.Pattern[str]:
    """A quotation as editors copy it: case, white space and the shape of apostrophes do not count."""
    words = (re.sub("['’]", "['’]", re.escape(word)) for word in quote.split())
    return re.compile(r"\s+".join(words), re.IGNORECASE)


def _differ(found: tuple[str, ...], difference: Difference) -> tuple[str, ...]:
    kept = [target for target in found if target not in difference.remove]
    return tuple(dict.fromkeys([*kept, *difference.add]))
