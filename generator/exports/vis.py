"""`vis.json` beside every timeline: items of vis-timeline (https://visjs.github.io/vis-timeline/docs/timeline/).

An item with an end is a stretch, told as such; a day is a box at its beginning. Contents and titles are HTML there,
hence escaped. Each item is written once and stands on every timeline that has the event.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator

from generator.exports.edition import Edition
from generator.exports.event_text import text_lines, text_of
from generator.exports.told_ends import written
from generator.gregorian import Ymd
from generator.model import DataFile, Event
from generator.timelines.offers import VIS
from generator.when import When


def vis(edition: Edition) -> Iterator[DataFile]:
    """A file a timeline: an array, ready for `new vis.DataSet(…)`; events without a date have no place in it."""
    items = {event.id: _item(event, event.when, edition) for event in edition.site.events if event.when}
    for line in edition.lines:
        told = ",\n".join(items[event.id] for event in line.events if event.id in items)
        yield DataFile.of_text(line.file(VIS), f"[\n{told}\n]\n")


def _item(event: Event, when: When, edition: Edition) -> str:
    """`className` holds the status and the unit in which the date was told: `contestato day`."""
    text = text_of(event, edition)
    item = {"id": event.id, "content": html.escape(text.title), **_place(when)}
    item["className"] = f"{event.status} {when.edtf.precision}"
    item["title"] = "<br>".join(map(html.escape, text_lines(text)))
    return json.dumps(item, ensure_ascii=False)


def _place(when: When) -> dict[str, str]:
    """Half-open, as vis counts: a month ends where the next begins. What is open on one side stands at the other."""
    first, after = when.edtf.bounds if when.is_portion else when.bounds  # «metà febbraio» is February, as everywhere
    if when.edtf.precision == "day" and when.part != "NI" and first:
        clock = f"T{when.clock}" if when.clock and when.modifier != "APPROX" else ""
        return {"start": _date(first) + clock, "type": "box"}
    if first and after:
        return {"start": _date(first), "end": _date(after), "type": "range"}
    last = when.edtf.end.bounds[0] if when.edtf.end else None
    start = first or last
    assert start is not None
    return {"start": _date(start), "type": "point"}


def _date(day: Ymd) -> str:
    """Without four digits a year has a sign and six (ECMAScript's extended years)."""
    year, month, number = day
    return written(day) if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06}-{month:02}-{number:02}"
