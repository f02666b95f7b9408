"""`calendario.ics` beside every actor and topic, and one of the whole site: only what has a day (RFC 5545, RFC 7986).

Whatever concerns an event is written once, by `icalendar`, and its lines stand in every calendar that has it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from icalendar import Calendar, vDuration, vText, vUri
from icalendar import Event as Entry

from generator.exports.calendar_days import Days, days_of, without_a_day
from generator.exports.calendar_zone import ROME, rome
from generator.exports.edition import Edition
from generator.exports.event_text import absolute, subjects_of, text_lines, text_of
from generator.model import DataFile, Event
from generator.model.article import Status
from generator.render import wording
from generator.render.addresses import HOME
from generator.render.escape import plain
from generator.timelines.offers import CALENDAR, beside, has_calendar

_PRODUCT = "-//Cronistoria//Cronologie//IT"
_NOBODY = "cronistoria.invalid"
"""Stands for the host in the ids of a site without an address; `.invalid` is nobody's (RFC 2606)."""
_STATUSES: dict[Status, str] = {"avvenuto": "CONFIRMED", "annunciato": "TENTATIVE", "annullato": "CANCELLED"}
"""What is only reported, disputed or denied has none: there is no word for it, and its title says so."""
_AGAIN = datetime.timedelta(days=1)
_END = b"END:VCALENDAR\r\n"


def calendar(edition: Edition) -> Iterator[DataFile]:
    """The site's calendar, then each actor's and topic's."""
    zone = rome().to_ical()
    entries = {event.id: _entry(event, days, edition) for event in edition.site.events if (days := days_of(event))}
    site = plain(edition.settings.site_name)
    lines = [(beside(HOME, CALENDAR), "", site, edition.site.events)]
    for line in edition.lines:
        if has_calendar(line.timeline):
            lines.append((line.file(CALENDAR), line.url, f"{plain(line.timeline.name)} – {site}", line.events))
    for path, url, name, events in lines:
        head = _head(path, absolute(url, edition), name, events, edition)
        told = b"".join(entries[event.id] for event in events if event.id in entries)
        yield DataFile(path, head.removesuffix(_END) + zone + told + _END)


def _head(path: str, page: str, name: str, events: Sequence[Event], edition: Edition) -> bytes:
    """A calendar without its entries.

    The properties of RFC 7986 stand beside the older ones with the same meaning, which more programs know.
    """
    about = " ".join(filter(None, (f"Cronologia: {name}.", plain(edition.settings.notice), without_a_day(events))))
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        made.add(key, vText(name))
    for key in ("description", "x-wr-caldesc"):
        made.add(key, vText(about))
    made.add("x-wr-timezone", vText(ROME))
    made.add("refresh-interval", vDuration(_AGAIN), parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", vDuration(_AGAIN))
    if events:
        made.add("last-modified", _midnight(max(edition.updated(event) for event in events)))
    if page:
        made.add("url", vUri(page))
        made.add("source", vUri(absolute(path, edition)), parameters={"VALUE": "URI"})
    return bytes(made.to_ical())


def _entry(event: Event, days: Days, edition: Edition) -> bytes:
    text, changed = text_of(event, edition), _midnight(edition.updated(event))
    made = Entry()
    made.add("uid", _uid(event, edition))
    made.add("dtstamp", changed)
    made.add("created", _midnight(edition.published(event)))
    made.add("last-modified", changed)
    made.add("sequence", _times_corrected(event, edition))
    if days.moment:  # without an end: nobody told how long it lasted
        made.add("dtstart", days.moment, parameters={"TZID": ROME})
    else:
        made.add("dtstart", days.first)
        made.add("dtend", days.after)
    disputed = event.is_disputed("date")
    made.add("summary", vText(f"{text.title}, {wording.DISPUTED_DATE}" if disputed else text.title))
    made.add("description", vText("\n".join(text_lines(text))))
    if place := plain(event.place):
        made.add("location", vText(place))
    if subjects := subjects_of(event, edition):
        made.add("categories", subjects)
    if text.url:
        made.add("url", vUri(text.url))
    if (status := _STATUSES.get(event.status)) and not disputed:
        made.add("status", status)
    made.add("transp", "TRANSPARENT")
    return bytes(made.to_ical())


def _uid(event: Event, edition: Edition) -> str:
    """Lasts as long as the event's id and what `Edition.tag` goes by."""
    scheme, authority, *_ = edition.tag(event.id).split(":")
    return f"{event.id}@{authority.partition(',')[0] if scheme == 'tag' else _NOBODY}"


def _times_corrected(event: Event, edition: Edition) -> int:
    """Corrections of the event and of the articles that tell it: either may have mended its date."""
    articles = (edition.context.articles[report.article] for report in event.reports)
    return len({*event.corrections, *(one for article in articles for one in article.corrections)})


def _midnight(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time.min, datetime.UTC)
