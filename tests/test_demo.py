"""The demo is what the README promises, and its dates are those of the facts it was written from."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator import edtf, gregorian
from generator.model import Event
from generator.settings import read_settings
from generator.site import Generated, generate
from tests.exports.test_feeds_pages import check_lines
from tests.making import make_edition

ROOT = Path(__file__).resolve().parents[1]
FACTS = ROOT.parent / "shared" / "demo" / "facts.jsonl"


@pytest.fixture(scope="module")
def demo() -> Generated:
    return generate(read_settings(ROOT))


def test_size_and_soundness(demo: Generated) -> None:
    kinds = [timeline.kind for timeline in demo.site.timelines]
    assert demo.content.problems == ()
    assert len(demo.site.articles) >= 60
    assert kinds.count("actor") >= 25
    assert kinds.count("topic") >= 10


def test_every_dispatch_names_its_source(demo: Generated) -> None:
    for article in demo.site.articles:
        assert article.source.name and article.source.url.startswith("http"), article.file


def test_dispatches_are_short_and_quote_typographically(demo: Generated) -> None:
    for article in demo.site.articles:
        assert 60 <= len(article.text.split()) <= 150, article.file
        assert "'" not in article.text and '"' not in article.text, article.file


def test_every_event_stands_once_on_each_of_its_timelines(demo: Generated) -> None:
    by_key = {(timeline.kind, timeline.id): [e.id for e in timeline.events] for timeline in demo.site.timelines}
    for event in demo.site.events:
        for kind, ids in (("actor", event.actors), ("topic", event.topics)):
            for id_ in ids:
                if (kind, id_) in by_key:  # those with too few events have no page
                    assert by_key[kind, id_].count(event.id) == 1
        assert sum(ids.count(event.id) for (kind, _), ids in by_key.items() if kind == "year") == 1


def test_every_event_is_once_in_the_feeds_of_each_of_its_timelines(demo: Generated) -> None:
    edition = make_edition(demo.site, read_settings(ROOT))
    assert check_lines(edition, {file.path: file.data for file in demo.exports}) > 500


@pytest.mark.skipif(not FACTS.exists(), reason="the facts are not ours to ship")
def test_main_events_stand_at_the_facts_dates(demo: Generated) -> None:
    facts = {row["id"]: row for row in map(json.loads, FACTS.read_text(encoding="utf-8").splitlines())}
    mains = [report for event in demo.site.events for report in event.reports if report.main]
    told = {report.article: report.when for report in mains}
    apart = []
    for article in demo.site.articles:
        fact = facts[max((id_ for id_ in facts if article.id == id_ or article.id.startswith(f"{id_}-")), key=len)]
        when = told[article.id]
        if when is None or not edtf.parse(when.strict).overlaps(edtf.parse(fact["date"])):
            apart.append((article.id, fact["date"], when and when.value))
    assert len(apart) <= 0.05 * len(demo.site.articles), apart


def test_status_words_are_earned(demo: Generated) -> None:
    by_status: dict[str, list[Event]] = {}
    for event in demo.site.events:
        by_status.setdefault(event.status, []).append(event)
    assert {"avvenuto", "annunciato", "riportato", "contestato", "smentito"} <= set(by_status)
    for event in by_status["annunciato"]:
        assert event.when is not None
        articles = {article.id: article for article in demo.site.articles}
        after = event.when.edtf.bounds[1]
        assert after is None or after > gregorian.ymd(articles[event.reports[0].article].anchor), event.title


def test_the_open_data_are_valid_whole_and_sound(demo: Generated) -> None:
    files = {file.path: file for file in demo.exports}
    ids = [event.id for event in demo.site.events]
    for name in ("eventi", "attori", "temi", "articoli"):
        rows, schema = (json.loads(files[f"dati/{path}.json"].text) for path in (name, f"schemi/{name}"))
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(rows)
        assert name != "eventi" or [row["id"] for row in rows] == ids
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(files["dati/cronistoria.sqlite"].data)
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        assert [id_ for (id_,) in base.execute("SELECT id FROM events ORDER BY position")] == ids
    assert "dati/index.md" in [page.path for page in demo.pages]
