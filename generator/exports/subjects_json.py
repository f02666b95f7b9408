"""`dati/attori.json`, `temi.json`, `articoli.json`: what the ids in the events stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.exports.edition import Edition
from generator.exports.rows import Row
from generator.exports.rows_json import array, row_json
from generator.exports.subject_rows import actor_rows, article_rows, topic_rows
from generator.model import DataFile
from generator.timelines.offers import DATA


def subjects_json(edition: Edition) -> Iterator[DataFile]:
    """Every actor, topic and article, in the order of the registry and of the site."""
    yield _file("attori", actor_rows(edition))
    yield _file("temi", topic_rows(edition))
    yield _file("articoli", article_rows(edition))


def _file(name: str, found: Iterable[Row]) -> DataFile:
    rows = [row_json(row) for row in found]
    return DataFile(f"{DATA}/{name}.json", array(rows), len(rows))
