"""`dati/eventi.json` and `.jsonl`: every event once, with its evidence, as the pages tell it; and beside each page.

An event is written as JSON once, and those bytes are joined for every file that holds it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from generator.exports.edition import Edition
from generator.exports.rows import Shard
from generator.exports.rows_json import array, lines, row_json
from generator.model import DataFile, Event
from generator.timelines.offers import DATA, EVENTS_JSON

WHOLE = posixpath.join(DATA, "eventi")
"""The files of all events without their ending; the folder of the years, when they are cut."""


def events_json(edition: Edition) -> Iterator[DataFile]:
    """All events in chronological order, and those of each timeline in a file beside its page.

    Above `shard_events` the two files of all events are cut by year, `dati/eventi/2025.json`, and `dati/eventi.json`
    lists the years.
    """
    written = {id_: row_json(row) for id_, row in edition.rows.items()}

    def of(events: Iterable[Event]) -> list[bytes]:
        return [written[event.id] for event in events]

    shards = edition.shards
    if shards:
        yield _index(edition)
    for path, events in [(f"{WHOLE}/{line.timeline.id}", line.events) for line in shards] or [
        (WHOLE, edition.site.events)
    ]:
        rows = of(events)
        yield DataFile(f"{path}.json", array(rows), len(rows))
        yield DataFile(f"{path}.jsonl", lines(rows), len(rows))
    for line in edition.lines:
        yield DataFile(line.file(EVENTS_JSON), array(of(line.events)), len(line.events))


def _index(edition: Edition) -> DataFile:
    rows = []
    for line in edition.shards:
        year = line.timeline.id
        files = (f"eventi/{year}.{ending}" for ending in ("json", "jsonl", "csv"))
        rows.append(row_json(Shard(year, len(line.events), *files)))
    return DataFile(f"{WHOLE}.json", array(rows), len(rows))
