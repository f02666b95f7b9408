"""`dati/cronistoria.sqlite`: the open data as one database with full-text search, for SQL and for Datasette.

The same site gives the same bytes: rows are inserted in order, the file is vacuumed, and what SQLite notes about itself
is overwritten. Another version of SQLite may lay out pages differently; what they say stays the same.
"""

from __future__ import annotations

import json
import sqlite3
import struct
from collections.abc import Iterable, Iterator
from contextlib import closing

from generator.errors import EnvironmentFailure
from generator.exports.edition import Edition
from generator.exports.rows import EventRow, Row
from generator.exports.subject_rows import actor_rows, article_rows, topic_rows
from generator.exports.tables import SEARCH, TABLES, VIEW_COLUMNS, VIEWS, Table
from generator.model import DataFile
from generator.timelines.offers import DATA

DATABASE = f"{DATA}/cronistoria.sqlite"
VERSION = 2
"""Of the tables (`PRAGMA user_version`): goes up when a column is taken away or changes its meaning."""
_OLDEST_READER = 3_027_000
"""The first SQLite that knows `remove_diacritics 2`."""
_BY_NAME = {table.name: table for table in TABLES}
_SETTINGS = "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA secure_delete = ON;"

_OF_NOTES = {
    "meta": {"key": "Che cosa si dice del sito.", "value": "Che cosa se ne dice."},
    "dizionario": {"table": "La tabella o la vista.", "column": "La sua colonna.", "meaning": "Che cosa vuol dire."},
}

_Value = str | int | None


def database(edition: Edition) -> Iterator[DataFile]:
    """The database, and what Datasette shows beside it.

    Raises:
        EnvironmentFailure: the SQLite of this Python lacks FTS5.
    """
    yield DataFile(DATABASE, _pinned(_built(edition)), len(edition.rows))
    yield DataFile.of_text(
        f"{DATA}/datasette.json", json.dumps(_metadata(edition), ensure_ascii=False, indent=2) + "\n"
    )


def _built(edition: Edition) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.executescript(_SETTINGS)
        base.execute(f"PRAGMA user_version = {VERSION}")
        base.execute("BEGIN")
        for table in TABLES:
            base.execute(table.sql)
        _fill(base, edition)
        for table in TABLES:
            for column in table.indices:
                base.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
        for name, (_, select) in VIEWS.items():
            base.execute(f'CREATE VIEW "{name}" AS {select}')
        _describe(base, edition)
        base.execute("COMMIT")
        _index(base)
        base.execute("VACUUM")
        return base.serialize()


def _fill(base: sqlite3.Connection, edition: Edition) -> None:
    for name, rows in _records(edition).items():
        columns = _BY_NAME[name].columns
        listed, marks = ", ".join(f'"{column}"' for column in columns), ", ".join("?" * len(columns))
        base.executemany(f'INSERT INTO "{name}" ({listed}) VALUES ({marks})', rows)  # noqa: S608 (our own names)


def _records(edition: Edition) -> dict[str, list[tuple[_Value, ...]]]:
    """The rows of every table, by its name."""
    found: dict[str, list[tuple[_Value, ...]]] = {table.name: [] for table in TABLES}

    def add(name: str, row: Row, *keys: _Value) -> None:
        found[name].append((*keys, *_values(row, _BY_NAME[name])))

    for position, actor in enumerate(actor_rows(edition), 1):
        add("actors", actor, position)
        for role in actor.roles:
            add("roles", role, actor.id)
    for position, topic in enumerate(topic_rows(edition), 1):
        add("topics", topic, position)
    for position, article in enumerate(article_rows(edition), 1):
        add("articles", article, position)
        for one in article.concerns:
            add(f"article_{one.kind}s", one, article.id, one.id)
        for correction in article.corrections:
            add("corrections", correction, None, article.id)
    for position, event in enumerate(edition.rows.values(), 1):
        add("events", event, position, "\n".join(report.sentence for report in event.reports if report.sentence))
        _add_parts(event, found)
    return found


def _add_parts(event: EventRow, found: dict[str, list[tuple[_Value, ...]]]) -> None:
    """What belongs to one event, in tables of its own."""
    for link in event.involved:
        name = f"event_{link.kind}s"
        found[name].append((event.id, link.id, *_values(link, _BY_NAME[name])))
    for report in event.reports:
        number = len(found["reports"]) + 1
        found["reports"].append((number, event.id, *_values(report, _BY_NAME["reports"])))
        for claim in report.claims:
            found["claims"].append((number, event.id, *_values(claim, _BY_NAME["claims"])))
    for divergence in event.divergences:
        for version in divergence.values:
            found["divergences"].append(
                (event.id, version.value, _array(version.articles), divergence.kind, divergence.about)
            )
    for correction in event.corrections:
        found["corrections"].extend((event.id, id_, correction.date, correction.text) for id_ in correction.articles)


def _values(row: Row, table: Table) -> list[_Value]:
    values = vars(row)
    return [_array(values[name]) if isinstance(values[name], tuple) else values[name] for name in table.fields]


def _array(values: Iterable[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _describe(base: sqlite3.Connection, edition: Edition) -> None:
    base.execute('CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL)')
    base.executemany('INSERT INTO "meta" VALUES (?, ?)', _meta(edition).items())
    base.execute(
        'CREATE TABLE "dizionario" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "meaning" TEXT NOT NULL, '
        'PRIMARY KEY ("table", "column"))'
    )
    explained = {table.name: table.meanings() for table in TABLES} | _of_views() | _OF_NOTES
    meanings = ((table, name, said) for table, columns in explained.items() for name, said in columns.items())
    base.executemany('INSERT INTO "dizionario" VALUES (?, ?, ?)', meanings)


def _of_views() -> dict[str, dict[str, str]]:
    events = _BY_NAME["events"].meanings()
    return {view: {**own, **events} for view, own in VIEW_COLUMNS.items()}


def _meta(edition: Edition) -> dict[str, str]:
    settings = edition.settings
    known = {
        "site_name": settings.site_name,
        "site_description": settings.site_description,
        "site_url": settings.site_url,
    }
    if settings.licence:
        known |= {"licence": settings.licence.name, "licence_url": settings.licence.url}
    return {key: value for key, value in known.items() if value}


def _index(base: sqlite3.Connection) -> None:
    try:
        base.execute(SEARCH)
    except sqlite3.OperationalError as fault:
        raise EnvironmentFailure(
            f"SQLite {sqlite3.sqlite_version} di questo Python non ha la ricerca FTS5 ({fault}) → usa un Python con "
            "FTS5, per esempio quello di python.org o della tua distribuzione"
        ) from fault
    base.execute("INSERT INTO events_fts (events_fts) VALUES ('rebuild')")
    base.execute("INSERT INTO events_fts (events_fts) VALUES ('optimize')")


def _pinned(data: bytes) -> bytes:
    """Change counter, version-valid-for and library version (offsets 24, 92, 96 of the header) say always the same.

    See https://www.sqlite.org/fileformat2.html#the_database_header.
    """
    pinned = bytearray(data)
    struct.pack_into(">I", pinned, 24, 1)
    struct.pack_into(">II", pinned, 92, 1, _OLDEST_READER)
    return bytes(pinned)


def _metadata(edition: Edition) -> dict[str, object]:
    """Datasette's own form: https://docs.datasette.io/en/stable/metadata.html."""
    meta = _meta(edition)
    named = {"title": "site_name", "description": "site_description", "source_url": "site_url", "license": "licence",
             "license_url": "licence_url"}  # fmt: skip
    tables: dict[str, object] = {
        table.name: {"description": table.meaning, "columns": table.meanings()} for table in TABLES
    }
    columns = _of_views()
    tables |= {name: {"description": meaning, "columns": columns[name]} for name, (meaning, _) in VIEWS.items()}
    tables |= {"dizionario": {"description": "Che cosa vuol dire ogni colonna.", "columns": _OF_NOTES["dizionario"]}}
    return {
        **{name: meta[key] for name, key in named.items() if key in meta},
        "databases": {"cronistoria": {"tables": tables}},
    }
