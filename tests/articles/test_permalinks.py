"""The ledger as a file: what is written is read again, and what is not a line is told."""

from __future__ import annotations

import string
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.permalinks import (
    FILE,
    as_written,
    new_permalinks,
    parse_permalinks,
    read_permalinks,
    with_new,
    write_permalinks,
)
from generator.model import Permalink

LABEL = "content/permalinks.txt"
GOOD = """\
# commento
actor vladimir-putin

article 2025-12-31-telefonata
article 2026-vertice vertice-di-parigi
event 2025-12-31-telefonata e-abcdefghij | main
event 2025-12-31-telefonata e-klmnopqrst | 3 gennaio | Il 3 gennaio i due presidenti si vedranno a Minsk.
event 2025-12-31-telefonata e-vertice | =2026-01-06 | Vertice di Parigi
page e-abcdefghij
part attori/vladimir-putin/2025/06
topic sanzioni
"""
LINES = (
    Permalink("actor", "vladimir-putin"),
    Permalink("article", "2025-12-31-telefonata", slug="2025-12-31-telefonata"),
    Permalink("article", "2026-vertice", slug="vertice-di-parigi"),
    Permalink("event", "e-abcdefghij", "2025-12-31-telefonata", label="main"),
    Permalink("event", "e-klmnopqrst", "2025-12-31-telefonata", label="3 gennaio",
              sentence="Il 3 gennaio i due presidenti si vedranno a Minsk."),
    Permalink("event", "e-vertice", "2025-12-31-telefonata", label="=2026-01-06", sentence="Vertice di Parigi"),
    Permalink("page", "e-abcdefghij"),
    Permalink("part", "attori/vladimir-putin/2025/06"),
    Permalink("topic", "sanzioni"),
)  # fmt: skip


def unplaced(lines: tuple[Permalink, ...]) -> tuple[Permalink, ...]:
    return tuple(replace(line, line=0) for line in lines)


def test_every_kind_of_line_is_read() -> None:
    lines, problems = parse_permalinks(GOOD, LABEL)
    assert problems == ()
    assert unplaced(lines) == LINES
    assert [line.line for line in lines] == [2, 4, 5, 6, 7, 8, 9, 10, 11]


def test_what_is_written_is_sorted_and_explains_itself_in_italian() -> None:
    text = write_permalinks(reversed(LINES))
    lines = text.splitlines()
    rest = [line for line in lines if not line.startswith("#")]
    assert lines[: len(lines) - len(rest)] and rest == sorted(rest)
    assert rest == [line for line in GOOD.splitlines() if line and not line.startswith("#")]
    assert "cronistoria build --permalinks" in text and "former_ids" in text
    assert "Le righe part " in text and "non fermano nulla" in text
    assert all(len(line) <= 120 for line in lines if line.startswith("#"))


def test_no_file_is_nothing_published(tmp_path: Path) -> None:
    assert read_permalinks(tmp_path) == ((), ())


def test_the_file_is_read_like_any_that_editors_write(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", GOOD.replace("Minsk", "Mosca, di lunedì")).replace("\n", "\r\n")
    (tmp_path / FILE).write_bytes(b"\xef\xbb\xbf" + text.encode())
    lines, problems = read_permalinks(tmp_path)
    assert problems == () and lines[4].sentence.endswith("a Mosca, di lunedì.")
    (tmp_path / FILE).write_bytes(b"actor caff\xe8\n")
    assert [p.code for p in read_permalinks(tmp_path)[1]] == ["encoding"]
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).symlink_to("/etc/hostname")
    assert [p.code for p in read_permalinks(tmp_path)[1]] == ["symlink"]
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    assert [p.code for p in read_permalinks(tmp_path)[1]] == ["file"]


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("<<<<<<< HEAD", 1, "conflitto di git"),
        ("=======", 1, "conflitto di git"),
        ("attore vladimir-putin", 1, "(actor, topic, article, event, page, part)"),
        ("actor", 6, "dev’essere come: actor vladimir-putin"),
        ("actor Vladimir Putin", 7, "dev’essere come: actor vladimir-putin"),
        ("actor ../segreti", 7, "dev’essere come"),
        ("article uno due tre", 9, "dev’essere come: article 2025"),
        ("article Uno", 9, "dev’essere come"),
        ("event telefonata e-abc", 7, "dev’essere come: event"),
        ("event telefonata abc | main", 7, "dev’essere come: event"),
        ("event telefonata e-abc | main | e una frase", 7, "dev’essere come: event"),
        ("event telefonata e-abc | ieri", 7, "dev’essere come: event"),
        ("event e-abc | main", 7, "dev’essere come: event"),
        ("page abc", 6, "dev’essere come: page"),
        ("part attori", 6, "dev’essere come: part"),
        ("part ../../etc/passwd", 6, "dev’essere come: part"),
        ("part attori/x/../y", 6, "dev’essere come: part"),
        ("part dati/2025", 6, "dev’essere come: part"),
        ("part attori/-x", 6, "dev’essere come: part"),
        ("part attori/con", 6, "dev’essere come: part"),
        ("part temi/--/2025", 6, "dev’essere come: part"),
        ("part attori/a/b/c/d/e/f/g", 6, "dev’essere come: part"),
        ("  actor putin", 1, "non comincia con un tipo conosciuto"),
    ],
)
def test_a_line_that_is_none_is_told_with_its_place_and_remedy(line: str, column: int, words: str) -> None:
    lines, problems = parse_permalinks(f"actor putin\n{line}\ntopic sanzioni\n", LABEL)
    assert unplaced(lines) == (Permalink("actor", "putin"), Permalink("topic", "sanzioni"))
    (problem,) = problems
    assert (problem.file, problem.line, problem.column, problem.code) == (LABEL, 2, column, "permalinks")
    assert words in f"{problem.message} → {problem.remedy}"


def test_what_a_merge_leaves_twice_counts_once() -> None:
    assert unplaced(parse_permalinks(GOOD + GOOD, LABEL)[0]) == LINES


def test_new_addresses_are_added_and_none_is_taken_away() -> None:
    reworded = Permalink("event", "e-klmnopqrst", "2025-12-31-telefonata", label="4 gennaio", sentence="Il 4 gennaio.")
    new = Permalink("actor", "belta")
    assert new_permalinks(LINES, (reworded, new)) == (new,)
    assert set(with_new(LINES, (reworded, new))) == {*LINES[:4], *LINES[5:], reworded, new}
    assert write_permalinks(with_new(LINES, LINES)) == write_permalinks(LINES)


NAMES = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=12)
TEXTS = st.text(min_size=1).map(as_written).filter(bool)
ANY = st.one_of(
    st.builds(Permalink, st.sampled_from(["actor", "topic"]), NAMES),
    st.builds(lambda id_, slug: Permalink("article", id_, slug=slug), NAMES, NAMES),
    st.builds(lambda id_, of: Permalink("event", f"e-{id_}", of, label="main"), NAMES, NAMES),
    st.builds(lambda id_, of, label, said: Permalink("event", f"e-{id_}", of, "", label, said),
              NAMES, NAMES, TEXTS.filter(lambda text: text != "main"), TEXTS),
    st.builds(lambda id_: Permalink("page", f"e-{id_}"), NAMES),
)  # fmt: skip


@given(st.lists(ANY))
def test_what_is_written_is_read_again(lines: list[Permalink]) -> None:
    text = write_permalinks(lines)
    read, problems = parse_permalinks(text, LABEL)
    assert problems == ()
    assert set(unplaced(read)) == set(lines)
    assert write_permalinks(read) == text


@given(st.text(max_size=300))
def test_any_text_is_lines_or_problems(text: str) -> None:
    lines, problems = parse_permalinks(text, LABEL)
    last = text.count("\n") + 1
    assert all(1 <= problem.line <= last and problem.column >= 1 for problem in problems)
    assert unplaced(parse_permalinks(write_permalinks(lines), LABEL)[0]) == unplaced(
        tuple(sorted(lines, key=write_key))
    )


def write_key(line: Permalink) -> str:
    return write_permalinks([line]).splitlines()[-1]
