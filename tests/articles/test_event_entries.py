"""What the front matter says of events beyond their date: place, former ids, claims; and whom it may name how."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.articles.read import read_article
from generator.errors import Problem
from generator.model import Actor, Article, ClaimEntry, Correction, Registry, Topic

REGISTRY = Registry(
    (Actor("belta", "Belta", "media", ("BelTA",), former_ids=("agenzia-belta",)),
     Actor("presidenza", "Presidenza della Repubblica", "institution", seats=("Quirinale",)),
     Actor("rossi-a", "Anna Rossi", "person", ("Rossi",), ("x",)), Actor("rossi-b", "Bruno Rossi", "person", ("Rossi",))),
    (Topic("pace", "Negoziati di pace", former_ids=("negoziati",)),),
)  # fmt: skip


def read(
    tmp_path: Path, front: str, registry: Registry | None = REGISTRY
) -> tuple[Article | None, list[tuple[str, int]], tuple[Problem, ...]]:
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: A\ndate: 2026-01-03\n{front}---\nKiev smentisce l’attacco.\n", encoding="utf-8")
    article, problems = read_article(path, "a.md", registry)
    return article, [(p.code, p.line) for p in problems], problems


def claims(tmp_path: Path, written: str, registry: Registry | None = REGISTRY) -> tuple[ClaimEntry, ...]:
    article, told, _ = read(tmp_path, f"events:\n  - main: true\n    claims: {written}\n", registry)
    assert told == []
    assert article is not None
    return article.events[0].claims


BELTA = ClaimEntry("belta", "riporta")


@pytest.mark.parametrize(
    ("written", "entries"),
    [
        ("{add: [{by: belta, stance: riporta}]}", (BELTA,)),
        ("{add: {by: Belta}}", (BELTA,)),
        ("{add: BelTA}", (BELTA,)),
        ("[belta]", (BELTA,)),
        ("belta", (BELTA,)),
        ("[agenzia-belta]", (BELTA,)),
        ("[{by: Quirinale, stance: conferma}]", (ClaimEntry("presidenza", "conferma"),)),
        ("[{by: i residenti di Valdai, stance: smentisce}]", (ClaimEntry("i residenti di Valdai", "smentisce"),)),
        ("[{by: belta, stance: afferma, quote: l'attacco}]", (ClaimEntry("belta", "afferma", "l'attacco"),)),
        ("{remove: [BelTA, Tizio]}", (ClaimEntry("belta", remove=True), ClaimEntry("Tizio", remove=True))),
        ("{add: [belta], remove: [presidenza]}", (BELTA, ClaimEntry("presidenza", remove=True))),
        ("", ()),
        ("{}", ()),
    ],
)
def test_claims(tmp_path: Path, written: str, entries: tuple[ClaimEntry, ...]) -> None:
    assert claims(tmp_path, written) == entries


def test_without_a_registry_a_speaker_is_who_is_written(tmp_path: Path) -> None:
    assert claims(tmp_path, "[Il Quirinale]", None) == (ClaimEntry("Il Quirinale", "riporta"),)


FAULTS = (
    ("[{by: belta, stance: nega}]", "stance", "error"),
    ("[{by: , stance: afferma}]", "by", "error"),
    ("[{stance: afferma}]", "by", "error"),
    ("[{by: [a], stance: afferma}]", "by", "error"),
    ("[{by: belta, quote: la luna}]", "quote", "error"),
    ("[{by: belta, fonte: x}]", "unknown-key", "warning"),
    ("{add: [{by: belta, fonte: x}]}", "unknown-key", "warning"),
    ("{add: {by: belta, fonte: x}}", "unknown-key", "warning"),
    ("{by: belta}", "unknown-key", "warning"),
    ("{add: [[a]]}", "claims", "error"),
    ("{remove: [[a]]}", "claims", "error"),
    ("[Rossi]", "ambiguous-actor", "warning"),
    ("[" + "belta, " * 51 + "]", "claims", "error"),
)


@pytest.mark.parametrize(("written", "code", "severity"), FAULTS, ids=[row[0][:40] for row in FAULTS])
def test_faults_of_claims(tmp_path: Path, written: str, code: str, severity: str) -> None:
    article, told, problems = read(tmp_path, f"events:\n  - main: true\n    claims: {written}\n")
    assert told == [(code, 6)], list(map(str, problems))
    assert problems[0].severity == severity
    assert (article is None) == (severity == "error")


def test_a_faulty_claim_does_not_hide_the_others(tmp_path: Path) -> None:
    lines = "events:\n  - main: true\n    claims:\n      - {by: belta, stance: boh}\n      - {by: x, quote: la luna}\n"
    assert read(tmp_path, lines)[1] == [("stance", 7), ("quote", 8)]


def test_place_and_former_ids(tmp_path: Path) -> None:
    front = "events:\n  - {main: true, id: attacco, place: Valdai, former_ids: [e-aaaaaaaaaa, raid]}\n"
    article, told, _ = read(tmp_path, front)
    assert told == []
    assert article is not None
    assert article.events[0].place == "Valdai"
    assert article.events[0].former_ids == ("e-aaaaaaaaaa", "raid")


@pytest.mark.parametrize(
    ("first", "second"),
    [("id: a", "former_ids: [e-a]"), ("former_ids: [a]", "id: a"), ("former_ids: [a]", "former_ids: [b, a]")],
)
def test_an_id_that_was_of_one_event_is_of_no_other(tmp_path: Path, first: str, second: str) -> None:
    front = f"events:\n  - {{main: true, {first}}}\n  - {{quote: Kiev, {second}}}\n"
    _, told, problems = read(tmp_path, front)
    assert told == [("duplicate-id", 6)]
    assert "alle righe 5 e 6" in problems[0].message


def test_a_former_id_that_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, "events: [{main: true, former_ids: [Il raid]}]\n")[1] == [("former_ids", 4)]


@pytest.mark.parametrize(
    ("front", "actors", "topics"),
    [
        ("actors: [Quirinale]\n", ("presidenza",), ()),
        ("actors: {add: [agenzia-belta, belta]}\n", ("belta",), ()),
        ("topics: [negoziati]\n", (), ("pace",)),
    ],
)
def test_seats_and_former_ids_name_an_actor(
    tmp_path: Path, front: str, actors: tuple[str, ...], topics: tuple[str, ...]
) -> None:
    article, told, _ = read(tmp_path, front)
    assert told == []
    assert article is not None
    assert (article.actors.add, article.topics.add) == (actors, topics)


def test_a_former_id_is_never_proposed(tmp_path: Path) -> None:
    _, told, problems = read(tmp_path, "actors: [agenzia-belt]\n")
    assert told == [("unknown-actor", 4)]
    assert "agenzia-belta" not in problems[0].remedy


def test_the_corrections_of_an_event_keep_their_order(tmp_path: Path) -> None:
    front = (
        "events:\n  - main: true\n    corrections:\n      - {date: 5 gennaio 2026, text: Era il 5.}\n"
        "      - {date: 2026-01-04, text: Non il 4.}\n  - {quote: Kiev, corrections: {date: 2026-01-03, text: Una.}}\n"
    )
    article, told, _ = read(tmp_path, front)
    assert told == []
    assert article is not None
    assert [entry.corrections for entry in article.events] == [
        (Correction(datetime.date(2026, 1, 5), "Era il 5."), Correction(datetime.date(2026, 1, 4), "Non il 4.")),
        (Correction(datetime.date(2026, 1, 3), "Una."),),
    ]
    assert article.corrections == ()
