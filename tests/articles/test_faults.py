"""The golden table: every class of fault gets its code, its severity, its line, and a remedy in Italian."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest

from generator.articles.read import read_article
from generator.errors import Problem
from generator.model import Actor, Article, Registry, Topic

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
        assert not re.match(rf"{problem.code}\b", problem.message), f"said twice: {problem}"
        assert not re.search(r"righe (\d+) e \1\b", problem.message)
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


def test_duplicate_keys_of_one_line_name_it_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, b"---\ntitle: a\ndate: 2024-05-03\nsource: {name: a, name: b}\n---\nTesto.\n")
    assert "due volte, alla riga 4" in problems[0].message


def messages(tmp_path: Path, body: str) -> list[str]:
    return [p.message for p in read(tmp_path, f"---\ntitle: A\ndate: 2024-05-03\n---\n{body}".encode())[1]]


def test_messages_speak_italian(tmp_path: Path) -> None:
    (once,) = messages(tmp_path, "Il presidente Put\u0456n.\n")
    assert once.endswith("«Put\u0456n»"), "one word is one place"
    (twice,) = messages(tmp_path, "Put\u0456n e Put\u0456n.\n")
    assert twice.endswith(" (e in un altro punto)")
    (many,) = messages(tmp_path, "Uno\u200bdue\u200btre\u200b.\n")
    assert many.endswith(" (e in altri 2 punti)")
    (long,) = messages(tmp_path, "a\n" * 21_000)
    assert "10.000 righe" in long
    assert "«!!str»" in read(tmp_path, b"---\ntitle: !!str a\n---\n")[1][0].message
    assert "il nome è troppo lungo" in read_article(tmp_path / ("a" * 300), "a.md", None)[1][0].message


REGISTRY = Registry((Actor("putin", "Vladimir Putin", "person"),), (Topic("pace", "Pace"),))
NAMES = """\
actors: [Puttin]
topics: [boh]
events:
  - {quote: la luna, actors: [Tizio]}
  - {main: true, actors: {add: [Caio]}}
"""
ABOUT_NAMES = {("unknown-actor", "Puttin"), ("unknown-topic", "boh"), ("quote", "la luna"), ("unknown-actor", "Tizio"),
               ("unknown-actor", "Caio")}  # fmt: skip
OTHER_FAULTS = (
    ("schema", "title: Prova\ndate: ieri\n", "Testo.\n", {"date"}),
    ("schema, inside a list", "title: Prova\ndate: 2024-05-03\ncorrections: [{text: a}, {date: oggi, text: b}]\n", "Testo.\n", {"date"}),
    ("several", "title: [a]\ndraft: forse\nsource: [a]\ndate: ieri\n", "Testo.\n", {"title", "draft", "source", "date"}),
    ("missing title and date", "", "Testo.\n", {"missing-title", "missing-date"}),
    ("duplicate key", "title: Prova\ndate: 2024-05-03\ntitle: Altro\n", "Testo.\n", {"duplicate-key"}),
)  # fmt: skip


@pytest.mark.parametrize(("name", "front", "body", "expected"), OTHER_FAULTS, ids=[row[0] for row in OTHER_FAULTS])
def test_one_run_tells_everything(tmp_path: Path, name: str, front: str, body: str, expected: set[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"---\n{front}{NAMES}---\n{body}", encoding="utf-8")
    article, problems = read_article(path, "a.md", REGISTRY)
    assert article is None
    told = {(p.code, word) for p in problems for word in re.findall("«([^»]*)»", p.message)}
    assert told >= ABOUT_NAMES, told
    assert {p.code for p in problems} == expected | {code for code, _ in ABOUT_NAMES}


def test_a_faulty_event_does_not_hide_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    events = "events:\n  - {main: true, status: boh}\n  - {reject: true}\n  - {quote: la luna}\n  - boh\n  - {quote: il sole}\n"
    path.write_text(f"---\ntitle: A\ndate: 2024-05-03\n{events}---\nTesto.\n", encoding="utf-8")
    _, problems = read_article(path, "a.md", None)
    assert [(p.code, p.line) for p in problems] == [
        ("status", 5),
        ("events", 6),
        ("quote", 7),
        ("events", 8),
        ("quote", 9),
    ]


def test_a_body_too_complex_does_not_hide_the_names(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: A\ndate: 2024-05-03\nactors: [Puttin]\n---\n" + "[" * 1000, encoding="utf-8")
    _, problems = read_article(path, "a.md", REGISTRY)
    assert [p.code for p in problems] == ["unknown-actor", "too-complex"]


@pytest.mark.parametrize("id_", ["e-k3f9xwabcd", "e-a"])
def test_the_id_of_an_event_of_the_site_is_enough(tmp_path: Path, id_: str) -> None:
    data = f"---\ntitle: A\ndate: 2024-05-03\nevents: [{{id: {id_}, reject: true}}]\n---\nTesto.\n"
    article, problems = read(tmp_path, data.encode())
    assert problems == ()
    assert article is not None and article.events[0].id == id_


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
