"""`dati/accadde-oggi/11.json`: what happened on each day of a month, in any year, for the front page to choose from.

The build never asks what day it is: the reader's browser does, and fetches the file of its month.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.edtf import year
from generator.exports.edition import Edition
from generator.italian_dates import italian
from generator.model import DataFile, Event
from generator.render.escape import plain
from generator.timelines import DAYS, Day, by_day_of_year, name_of, nearest
from generator.timelines.offers import DATA

_MOST = 12
"""Events of one day: the front page is no list, and the file is fetched with it."""


def days_json(edition: Edition) -> Iterator[DataFile]:
    """Twelve files, `01.json` to `12.json`.

    `said` has for each day of the month, the 1st first, the day of the year with events that is nearest to it (itself
    where it has some), and what to say above them; it is empty when the site has none at all. `days` holds the events
    of those days by the same key, of a crowded one those that most articles tell; addresses are relative to the site's
    root.
    """
    found = by_day_of_year(edition.site.events)
    for month in range(1, 13):
        yield _month(month, found, edition)


def _month(month: int, found: dict[Day, tuple[Event, ...]], edition: Edition) -> DataFile:
    near = {day: near for day in DAYS if day[0] == month and (near := nearest(day, found))}
    said = [(_key(there), _words(day, there, len(found[there]))) for day, there in near.items()]
    days = {_key(day): [_row(event, edition) for event in _foremost(found[day])] for day in sorted(set(near.values()))}
    text = json.dumps({"said": said, "days": days}, ensure_ascii=False)
    return DataFile.of_text(f"{DATA}/accadde-oggi/{month:02}.json", f"{text}\n")


def _words(day: Day, there: Day, number: int) -> str:
    some = f"i {_MOST} eventi più raccontati, su {number}" if number > _MOST else ""
    if day == there:
        return f"{name_of(day)}: {some}." if some else name_of(day)
    return f"{name_of(day)}: nessun evento. Il giorno più vicino: {name_of(there)}{some and ', '}{some}."


def _foremost(events: tuple[Event, ...]) -> list[Event]:
    """In the order of time."""
    most = sorted(events, key=lambda event: -len({report.article for report in event.reports}))[:_MOST]
    kept = {event.id for event in most}
    return [event for event in events if event.id in kept]


def _key(day: Day) -> str:
    return f"{day[0]:02}-{day[1]:02}"


def _row(event: Event, edition: Edition) -> dict[str, str]:
    assert event.when is not None
    printed = italian(year(event.when.edtf.first_year))
    return {
        "title": plain(event.title),
        "url": edition.event_url(event),
        "note": printed if event.status == "avvenuto" else f"{printed}, {event.status}",
    }
