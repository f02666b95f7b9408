"""Reading every article: kept where nothing changed, never at the cost of another."""

from __future__ import annotations

import datetime
import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import generator.studying
from generator.cache import Cache
from generator.encoding import encode
from generator.settings import Settings, read_settings
from generator.site import Generated, generate, read_content
from generator.studying import PARSED, UNDERSTOOD
from tests.demo import ROOT
from tests.hostile_work import learn_badly, read_badly

ACTORS = "- {id: putin, name: Vladimir Putin, kind: person, aliases: [Putin]}\n"
TEXT = "---\ntitle: Il vertice {0}\ndate: 2025-12-{0:02}\n---\n\nIeri Vladimir Putin ha visto Lukashenko.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "content/actors.yml").write_text(ACTORS, encoding="utf-8")
    for number in range(1, 10):
        write(tmp_path, f"vertice-{number}", TEXT.format(number))
    return tmp_path


def write(project: Path, name: str, text: str) -> None:
    (project / f"content/articles/{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many files were read anew, then how many articles understood anew, each time."""
    counted: list[int] = []
    run = generator.studying.run_in_workers

    def count(prepare: Any, shared: Any, items: Sequence[Any], **more: Any) -> list[Any]:
        counted.append(len(items))
        return run(prepare, shared, items, **more)

    monkeypatch.setattr(generator.studying, "run_in_workers", count)
    return counted


def made(settings: Settings) -> tuple[object, ...]:
    generated: Generated = generate(settings)
    assert generated.content.remarks == ()
    return generated.pages, generated.exports, generated.content.problems, generated.permalinks


def test_the_demo_is_the_same_by_any_number_of_workers_with_and_without_cache(tmp_path: Path, reads: list[int]) -> None:
    settings = replace(read_settings(ROOT), build=tmp_path, cache="none", jobs=1)
    plain = made(settings)
    assert made(replace(settings, jobs=3)) == plain
    assert not (tmp_path / "cache").exists()
    assert made(replace(settings, cache="write", jobs=2)) == plain  # cold
    assert made(replace(settings, cache="write")) == plain  # warm
    assert made(replace(settings, cache="read")) == plain
    articles = len(generate(replace(settings, cache="read")).site.articles)
    assert reads == [*[articles] * 6, *[0] * 6]


def test_only_what_changed_is_read_again(project: Path, reads: list[int]) -> None:
    settings = read_settings(project)
    generate(settings)
    write(project, "vertice-3", TEXT.format(3).replace("Ieri", "Oggi"))
    write(project, "nuovo", TEXT.format(20))
    generate(settings)
    (project / "content/articles/nuovo.md").unlink()
    write(project, "vertice-3", TEXT.format(3))
    generate(settings)
    (project / "content/actors.yml").write_text(ACTORS.replace("[Putin]", "[Putin, Zar]"), encoding="utf-8")
    generate(settings)
    assert reads == [9, 9, 2, 2, 0, 0, 9, 9]


def test_another_version_of_the_program_reads_everything_again(
    project: Path, reads: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(read_settings(project))
    monkeypatch.setattr("generator.studying.program_digest", lambda: b"un'altra")
    generate(read_settings(project))
    assert reads == [9, 9, 9, 9]


@pytest.mark.parametrize("file", [PARSED, UNDERSTOOD])
def test_a_kept_value_that_is_no_reading_is_made_again(project: Path, reads: list[int], file: str) -> None:
    settings = read_settings(project)
    before = made(settings)
    with sqlite3.connect(settings.build / file) as base:
        keys = [key for (key,) in base.execute("SELECT key FROM entries")]
    Cache(settings.build / file, "write").write(dict.fromkeys(keys[:4], encode(settings.reference)), ())
    assert made(settings) == before
    assert made(settings) == before
    assert sorted(reads) == [0, 0, 0, 4, 9, 9]


def test_a_check_writes_nothing(project: Path) -> None:
    read_content(replace(read_settings(project), cache="read"))
    assert not (project / "build").exists()


def test_an_article_that_ends_its_reading_badly_is_left_out_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(read_settings(project), jobs=2)
    good = generate(settings)
    for name in ("kill", "loop", "raise"):
        write(project, name, TEXT.format(25))
    monkeypatch.setattr(generator.studying, "learn", learn_badly)
    left = generate(replace(settings, seconds_per_article=1, cache="none"))
    assert [(p.file, p.line, p.column, p.code, p.severity) for p in left.content.problems] == [
        ("content/articles/kill.md", 1, 1, "reading-failed", "error"),
        ("content/articles/loop.md", 1, 1, "reading-timeout", "error"),
        ("content/articles/raise.md", 1, 1, "reading-failed", "error"),
    ]
    killed, endless, raised = left.content.problems
    assert "(SIGKILL)" in killed.message and "1 secondi" not in endless.message and "(ValueError)" in raised.message
    assert left.content.reading.refused == tuple(p.file for p in left.content.problems)
    assert left.site.articles == good.site.articles
    assert left.pages == good.pages


def test_a_file_that_ends_its_reading_badly_is_left_out_alone(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = replace(read_settings(project), jobs=2)
    good = generate(settings)
    for name in ("kill", "loop"):
        write(project, name, TEXT.format(25))
    monkeypatch.setattr(generator.studying, "read", read_badly)
    left = generate(replace(settings, seconds_per_article=1, cache="none"))
    assert [(p.file, p.code) for p in left.content.problems] == [
        ("content/articles/kill.md", "reading-failed"),
        ("content/articles/loop.md", "reading-timeout"),
    ]
    assert left.content.reading.refused == tuple(p.file for p in left.content.problems)
    assert left.pages == good.pages


def test_a_day_of_reference_is_part_of_a_reading(project: Path) -> None:
    def codes(day: datetime.date | None) -> set[str]:
        return {problem.code for problem in generate(replace(read_settings(project), reference=day)).content.problems}

    assert [codes(None), codes(datetime.date(2025, 1, 1)), codes(None)] == [set(), {"date-future"}, set()]


def test_what_failed_is_not_kept(project: Path, monkeypatch: pytest.MonkeyPatch, reads: list[int]) -> None:
    write(project, "raise", TEXT.format(25))
    with monkeypatch.context() as patched:
        patched.setattr(generator.studying, "learn", learn_badly)
        assert len(generate(read_settings(project)).site.articles) == 9
    assert len(generate(read_settings(project)).site.articles) == 10
    assert reads == [10, 10, 0, 1]
