"""`cronistoria.sqlite`: sound, the same bytes every time, and the same content as the other files."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.errors import EnvironmentFailure
from generator.exports.tables import TABLES, VIEWS
from generator.model import Registry, Site
from generator.settings import Licence
from tests.exports.hostile import TEXTS, corpus, hostile
from tests.exports.published import written
from tests.making import render_exports
from tests.render.sites import SETTINGS, rich, small
from tests.render.test_corrections import corrected

SITES = {"small": small(), "rich": rich(), "corrected": corrected(), "hostile": hostile(TEXTS)}
ROOT = Path(__file__).resolve().parents[2]


def files_of(made: Site, **settings: Any) -> dict[str, bytes]:
    return written(made, replace(SETTINGS, **settings))


@contextmanager
def opened(data: bytes) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(data)
        base.row_factory = sqlite3.Row
        yield base


def rows_of(base: sqlite3.Connection, sql: str, *values: object) -> list[dict[str, Any]]:
    return [dict(row) for row in base.execute(sql, values)]


@pytest.mark.parametrize("name", [*SITES, "none"])
def test_it_is_sound(name: str, tmp_path: Path) -> None:
    made = SITES.get(name, Site(Registry(), (), (), (), {}))
    file = tmp_path / "cronistoria.sqlite"
    file.write_bytes(files_of(made)["dati/cronistoria.sqlite"])
    file.chmod(0o444)
    with closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert base.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert base.execute("SELECT count(*) FROM events").fetchone() == (len(made.events),)
        assert base.execute("PRAGMA freelist_count").fetchone() == (0,)


@pytest.mark.parametrize("name", SITES)
def test_the_index_of_the_search_agrees_with_the_events(name: str) -> None:
    with opened(files_of(SITES[name])["dati/cronistoria.sqlite"]) as base:
        base.execute("INSERT INTO events_fts (events_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize("name", SITES)
def test_it_says_what_the_json_says(name: str) -> None:
    files = files_of(SITES[name])
    events, actors, topics, articles = (
        json.loads(files[f"dati/{kind}.json"]) for kind in ("eventi", "attori", "temi", "articoli")
    )
    with opened(files["dati/cronistoria.sqlite"]) as base:
        for table, rows in (("events", events), ("actors", actors), ("topics", topics), ("articles", articles)):
            fields = next(one for one in TABLES if one.name == table).fields
            stored = rows_of(base, f"SELECT * FROM {table} ORDER BY position")
            assert [[plain(row[key]) for key in fields] for row in rows] == [
                [row[key] for key in fields] for row in stored
            ]
        for event in events:
            told = rows_of(base, "SELECT * FROM reports WHERE event = ? ORDER BY number", event["id"])
            assert same(told, event["reports"], "reports")
            for row, report in zip(told, event["reports"], strict=True):
                assert same(rows_of(base, "SELECT * FROM claims WHERE report = ? ORDER BY rowid", row["number"]),
                            report["claims"], "claims")  # fmt: skip
            linked = [
                {
                    "kind": kind,
                    "id": row[kind],
                    **{key: row[key] for key in ("role", "how", "words", "where", "article")},
                }
                for kind in ("actor", "topic")
                for row in rows_of(base, f"SELECT * FROM event_{kind}s WHERE event = ? ORDER BY rowid", event["id"])
            ]
            assert linked == event["involved"]
            declared = rows_of(base, "SELECT date, text, article FROM corrections WHERE event = ?", event["id"])
            assert declared == [
                {"date": one["date"], "text": one["text"], "article": id_}
                for one in event["corrections"]
                for id_ in one["articles"]
            ]
            apart = rows_of(base, "SELECT kind, about, value, articles FROM divergences WHERE event = ?", event["id"])
            assert [row | {"articles": json.loads(row["articles"])} for row in apart] == [
                {"kind": one["kind"], "about": one["about"], **version}
                for one in event["divergences"]
                for version in one["values"]
            ]
        for article in articles:
            own = rows_of(base, "SELECT date, text FROM corrections WHERE article = ? AND event IS NULL", article["id"])
            assert own == article["corrections"]


def plain(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def same(stored: list[dict[str, Any]], rows: list[dict[str, Any]], table: str) -> bool:
    fields = next(one for one in TABLES if one.name == table).fields
    return [[row[key] for key in fields] for row in stored] == [[row[key] for key in fields] for row in rows]


def test_search_knows_no_accents_and_parts_elisions() -> None:
    made = small()
    told = replace(made.events[0].reports[0], sentence="L’inchiesta è partita dalla città di Forlì.")
    event = replace(made.events[0], title="Perché sì", reports=(told,))
    data = files_of(replace(made, events=(event,), timelines=()))["dati/cronistoria.sqlite"]
    with opened(data) as base:
        for words in ("citta", "CITTÀ", "inchiesta", "forli", "perche", "città forlì", "inchi*"):
            found = rows_of(base, "SELECT e.id FROM events_fts JOIN events AS e ON e.position = events_fts.rowid "
                                  "WHERE events_fts MATCH ?", words)  # fmt: skip
            assert found == [{"id": event.id}], words
        assert rows_of(base, "SELECT rowid FROM events_fts WHERE events_fts MATCH 'roma'") == []


def test_datasette_finds_the_search_and_the_links_by_itself() -> None:
    """As its `detect_fts` and the foreign keys of its pages do."""
    asked = """select name from sqlite_master where rootpage = 0 and sql like '%VIRTUAL TABLE%USING FTS%content="events"%'"""
    with opened(files_of(small())["dati/cronistoria.sqlite"]) as base:
        assert rows_of(base, asked) == [{"name": "events_fts"}]
        linked = {(row["from"], row["table"], row["to"]) for row in rows_of(base, "PRAGMA foreign_key_list(reports)")}
    assert linked == {("event", "events", "id"), ("article", "articles", "id")}


def test_the_views_are_the_timelines() -> None:
    made = rich()
    with opened(files_of(made)["dati/cronistoria.sqlite"]) as base:
        for line in made.timelines:
            if line.kind in ("actor", "topic") and line.id != "tass":
                ids = rows_of(base, f"SELECT id FROM timelines_of_{line.kind}s WHERE {line.kind} = ?", line.id)
                assert [row["id"] for row in ids] == [event.id for event in line.events]


def test_what_people_type_comes_back_letter_for_letter() -> None:
    texts = (*TEXTS, *corpus())
    with opened(files_of(hostile(texts))["dati/cronistoria.sqlite"]) as base:
        found = {row["id"]: row for row in rows_of(base, "SELECT * FROM events")}
        names = rows_of(base, "SELECT name, description FROM actors ORDER BY position")
        sources = {row["id"]: row["source"] for row in rows_of(base, "SELECT id, source FROM articles")}
    for number, text in enumerate(texts):
        assert found[f"e-{number}"]["title"] == found[f"e-{number}"]["place"] == text
        assert found[f"e-{number}"]["sentences"] == text
        assert names[number] == {"name": text, "description": text}
        assert sources[f"art-{number}"] == (text or None)


SCRIPT = """
import hashlib
from tests.making import render_exports
from tests.render.sites import SETTINGS, rich
files = {file.path: file.data for file in render_exports(rich(), SETTINGS)}
for path in sorted(files):
    print(hashlib.sha256(files[path]).hexdigest(), path)
"""


def test_other_processes_with_other_hash_seeds_write_the_same_bytes() -> None:
    said = []
    for seed, zone in (("1", "UTC"), ("4242", "Asia/Tokyo")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, cwd=ROOT, env=env
        )
        said.append(run.stdout)
    assert said[0] == said[1]
    assert "dati/cronistoria.sqlite" in said[0]


def test_the_header_does_not_tell_which_sqlite_wrote_it() -> None:
    data = files_of(small())["dati/cronistoria.sqlite"]
    assert data[:16] == b"SQLite format 3\x00"
    assert (data[24:28], data[92:96]) == (b"\x00\x00\x00\x01",) * 2
    assert int.from_bytes(data[96:100]) == 3_027_000
    assert int.from_bytes(data[28:32]) * 4096 == len(data)


def test_every_column_is_explained() -> None:
    licence = Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.it")
    files = files_of(small(), licence=licence, site_url="https://esempio.it/")
    with opened(files["dati/cronistoria.sqlite"]) as base:
        for name in (*(table.name for table in TABLES), *VIEWS, "meta", "dizionario"):
            columns = [row["name"] for row in rows_of(base, f"PRAGMA table_info({name})")]
            told = rows_of(base, 'SELECT "column", meaning FROM dizionario WHERE "table" = ?', name)
            assert {row["column"] for row in told} == set(columns) and all(row["meaning"] for row in told)
        assert {row["key"]: row["value"] for row in rows_of(base, "SELECT * FROM meta")} == {
            "site_name": "Cronistoria", "site_url": "https://esempio.it/", "licence": licence.name, "licence_url": licence.url,
        }  # fmt: skip
    metadata = json.loads(files["dati/datasette.json"])
    assert (metadata["license"], metadata["license_url"]) == (licence.name, licence.url)
    tables = metadata["databases"]["cronistoria"]["tables"]
    assert set(tables) == {*(table.name for table in TABLES), *VIEWS, "dizionario"}
    for name in ("events", *VIEWS):
        assert tables[name]["columns"]["edtf"].startswith("Quando, in EDTF")
    assert "license" not in json.loads(files_of(small())["dati/datasette.json"])


def test_a_sqlite_without_full_text_search_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["generator.exports.database"]
    monkeypatch.setattr(module, "SEARCH", "CREATE VIRTUAL TABLE events_fts USING fts_mai(title)")
    with pytest.raises(EnvironmentFailure, match="non ha la ricerca FTS5"):
        render_exports(small(), SETTINGS)
