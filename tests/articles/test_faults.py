"""The golden table: every class of fault gets its code, its severity, its line, and a remedy in Italian."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

from generator.articles.read import read_article
from generator.errors import Problem
from generator.model import Article

from .faults import FAULTS, FINE

REFERENCE = datetime.date(2026, 11, 22)
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "malformed"
ENGLISH = re.compile(r"\b(?:the|is|not|value|expected|found|invalid|input|should|error|character)\b", re.IGNORECASE)


def read(tmp_path: Path, data: bytes) -> tuple[Article | None, tuple[Problem, ...]]:
    path = tmp_path / "prova.md"
    path.write_bytes(data)
    return read_article(path, "content/articles/prova.md", None, reference=REFERENCE)


@pytest.mark.parametrize(("name", "data", "code", "severity", "line"), FAULTS, ids=[row[0] for row in FAULTS])
def test_every_fault_is_named(tmp_path: Path, name: str, data: bytes, code: str, severity: str, line: int) -> None:
    article, problems = read(tmp_path, data)
    assert (code, severity, line) in [(p.code, p.severity, p.line) for p in problems], list(map(str, problems))
    assert (article is None) == (severity == "error")
    if severity == "warning":
        assert [p.code for p in problems] == [code], "one doubt, one warning"
    for problem in problems:
        assert problem.file == "content/articles/prova.md"
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.remedy.strip()
        assert not ENGLISH.search(re.sub("«[^»]*»|[(].*?[)]", "", f"{problem.message} {problem.remedy}")), str(problem)
        assert not problem.message.endswith(".")
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202e]", str(problem)), "a message is safe to print"


@pytest.mark.parametrize(("name", "data"), FINE, ids=[row[0] for row in FINE])
def test_odd_but_fine(tmp_path: Path, name: str, data: bytes) -> None:
    article, problems = read(tmp_path, data)
    assert problems == ()
    assert article is not None


def test_all_faults_in_one_run(tmp_path: Path) -> None:
    data = b"---\ntitle: [a]\ndate: ieri\nslug: ../x\nactor: [b]\nsource:\n  url: ftp://a\n---\nUno\0due.\n"
    _, problems = read(tmp_path, data)
    found = {(problem.code, problem.line) for problem in problems}
    assert found == {("title", 2), ("date", 3), ("slug", 4), ("unknown-key", 5), ("url", 7), ("control-char", 9)}


def test_positions_are_exact(tmp_path: Path) -> None:
    _, problems = read(
        tmp_path, '---\ntitle: "È così"\ndate: 2024-05-03\nactors: [Putin, "", Xi]\n---\nTesto.\n'.encode()
    )
    assert [(problem.line, problem.column) for problem in problems] == [(4, 9)]
    _, problems = read(tmp_path, "---\ntitle: È così\ndate: 2024-05-03\nsource: {nome: Ansa}\n---\nTesto.\n".encode())
    assert [(problem.line, problem.column) for problem in problems] == [(4, 10)]


@pytest.mark.parametrize(
    ("key", "guess"),
    [("attori", "actors"), ("temi", "topics"), ("fonte", "source"), ("luogo", "place"), ("eventi", "events"),
     ("titolo", "title"), ("data", "date"), ("Title", "title"), ("actor", "actors"), ("tag", "tags"),
     ("descripton", "description")],
)  # fmt: skip
def test_unknown_keys_meet_a_guess(tmp_path: Path, key: str, guess: str) -> None:
    _, problems = read(tmp_path, f"---\ntitle: Prova\ndate: 2024-05-03\n{key}: x\n---\nTesto.\n".encode())
    assert [(p.code, p.remedy) for p in problems] == [("unknown-key", f"forse intendevi «{guess}»?")]


def test_duplicate_keys_name_both_lines(tmp_path: Path) -> None:
    _, problems = read(tmp_path, b"---\ntitle: a\ndate: 2024-05-03\n\ntitle: b\n---\nTesto.\n")
    assert "alle righe 2 e 5" in problems[0].message


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
def test_the_shared_corpus_of_malformed_articles() -> None:
    rows = [json.loads(line) for line in (CORPUS / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    wrong = []
    for row in rows:
        article, problems = read_article(CORPUS / row["file"], row["file"], None, reference=REFERENCE)
        found = {(p.code, p.line, p.severity) for p in problems}
        match row["expect"]:
            case "ok":
                right = article is not None and not problems
            case "warn":
                right = article is not None and found == {(row["code"], row["line"], "warning")}
            case _:
                right = article is None and (row["code"], row["line"], "error") in found
        if not right:
            wrong.append((row, list(map(str, problems))))
    assert wrong == []
    assert len(rows) >= 73
