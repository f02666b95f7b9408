"""`dati/accadde-oggi/11.json`: what happened on each day of a month, in any year, for the front page to choose from.

The build never asks what day it is: the reader's browser does, and fetches the file of its month.
"""

from __future__ import annotations

import json

from generator.articles.characters import without_unseen
from generator.edtf import year
from generator.model import Article, DataFile, Event, Site
from generator.timelines import DAYS, Day, by_day_of_year, home_of, name_of, nearest
from generator.when import italian


def days_json(site: Site) -> tuple[DataFile, ...]:
    """Twelve files, `01.json` to `12.json`.

    `said` has for each day of the month, the 1st first, the day of the year with events that is nearest to it (itself
    where it has some), and what to say above them; it is empty when the site has none at all. `days` holds the events
    of those days by the same key; addresses are relative to the site's root.
    """
    articles = {article.id: article for article in site.articles}
    found = by_day_of_year(site.events)
    return tuple(_month(month, found, articles) for month in range(1, 13))


def _month(month: int, found: dict[Day, tuple[Event, ...]], articles: dict[str, Article]) -> DataFile:
    near = {day: near for day in DAYS if day[0] == month and (near := nearest(day, found))}
    said = [(_key(there), _words(day, there)) for day, there in near.items()]
    days = {_key(day): [_row(event, articles) for event in found[day]] for day in sorted(set(near.values()))}
    text = json.dumps({"said": said, "days": days}, ensure_ascii=False)
    return DataFile(f"dati/accadde-oggi/{month:02}.json", f"{text}\n")


def _words(day: Day, there: Day) -> str:
    if day == there:
        return name_of(day)
    return f"{name_of(day)}: nessun evento. Il giorno più vicino: {name_of(there)}."


def _key(day: Day) -> str:
    return f"{day[0]:02}-{day[1]:02}"


def _row(event: Event, articles: dict[str, Article]) -> dict[str, str]:
    assert event.when is not None
    printed = italian(year(event.when.edtf.first_year))
    return {
        "title": " ".join(without_unseen(event.title).split()),
        "url": home_of(event, articles).url,
        "note": printed if event.status == "avvenuto" else f"{printed}, {event.status}",
    }
