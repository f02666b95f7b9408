"""The folder of generated Markdown: exactly the pages, nothing of anybody else's touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.errors import EnvironmentFailure, PublishError
from generator.model import DataFile, Page
from generator.publish.docs import MARKER, page_bytes, write_docs
from tests.publish.projects import PAGES, page


def files(docs: Path) -> set[str]:
    return {p.relative_to(docs).as_posix() for p in docs.rglob("*") if not p.is_dir()} - {MARKER}


def test_writes_every_page_once(tmp_path: Path) -> None:
    first = write_docs(PAGES, tmp_path / "docs")
    assert files(tmp_path / "docs") == {p.path for p in PAGES} == set(first.written)
    again = write_docs(PAGES, tmp_path / "docs")
    assert (again.written, again.removed, set(again.unchanged)) == ((), (), {p.path for p in PAGES})


def test_an_unchanged_page_keeps_its_time_stamp_and_a_changed_one_is_replaced(tmp_path: Path) -> None:
    write_docs(PAGES, tmp_path)
    for path in tmp_path.rglob("*.md"):
        os.utime(path, (1, 1))
    done = write_docs((*PAGES[:-1], page("cronologia/2025.md", "2025", "<p>Nuovo.</p>")), tmp_path)
    assert done.written == ("cronologia/2025.md",)
    assert (tmp_path / "index.md").stat().st_mtime == 1
    assert "Nuovo" in (tmp_path / "cronologia/2025.md").read_text(encoding="utf-8")


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    write_docs([*PAGES, page("temi/pace/index.md")], tmp_path)
    (tmp_path / "temi/pace/orphan.tmp").write_text("x")
    done = write_docs(PAGES, tmp_path)
    assert done.removed == ("temi/pace/index.md", "temi/pace/orphan.tmp")
    assert not (tmp_path / "temi").exists()


def test_a_page_may_take_the_place_of_a_folder_and_the_other_way_round(tmp_path: Path) -> None:
    write_docs([page("attori/putin.md")], tmp_path)
    (tmp_path / "index.md").mkdir()
    (tmp_path / "temi").write_text("x")
    write_docs([page("index.md"), page("temi/pace.md")], tmp_path)
    assert files(tmp_path) == {"index.md", "temi/pace.md"}


def test_exports_lie_beside_the_pages(tmp_path: Path) -> None:
    write_docs(PAGES, tmp_path, [DataFile.of_text("dati/eventi.json", "[]\n")])
    assert (tmp_path / "dati/eventi.json").read_bytes() == b"[]\n"
    write_docs(PAGES, tmp_path)
    assert not (tmp_path / "dati").exists()


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "tesi.docx").write_text("anni di lavoro")
    with pytest.raises(EnvironmentFailure, match="non ha scritto"):
        write_docs(PAGES, tmp_path)
    assert files(tmp_path) == {"tesi.docx"}


def test_links_are_removed_and_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "putin.md").write_text("fuori")
    docs = tmp_path / "docs"
    write_docs(PAGES, docs)
    (docs / "temi").symlink_to(outside)
    (docs / "index.md").unlink()
    (docs / "index.md").symlink_to(outside / "putin.md")
    write_docs([*PAGES, page("temi/putin.md")], docs)
    assert (outside / "putin.md").read_text() == "fuori"
    assert not any(path.is_symlink() for path in docs.rglob("*"))


def test_a_docs_folder_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "docs").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(EnvironmentFailure, match="collegamento"):
        write_docs(PAGES, tmp_path / "docs")


@pytest.mark.parametrize(
    "path",
    ["../x.md", "/x.md", "a/../x.md", "a//x.md", "./x.md", "x.html", "x", ".md", "a/.md", "con.md", "a/NUL.md",
     "a\\b.md", "città.md", "a b.md", "-x.md", "x.md\n", "x.md.md",
     "a/x\0.md", "https://x.md", "lpt1/x.md", f"{'a' * 101}.md"],
)  # fmt: skip
def test_paths_that_are_not_ours_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError):
        write_docs([page(path)], tmp_path / "docs")
    assert not (tmp_path / "docs").exists()


@pytest.mark.parametrize(
    "path",
    [
        "eventi.html",
        "a/index.html",
        "incorpora/a.html",
        "incorpora/index.js",
        "a.js",
        "x.svg",
        "../x.json",
        ".json",
        "x.md",
    ],
)
def test_exports_are_data_only(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError):
        write_docs([], tmp_path / "docs", [DataFile(path, b"")])


@pytest.mark.parametrize(
    "pair",
    [("a.md", "a.md"), ("a.md", "A.md"), ("a.md", "a/index.md"), ("A/x.md", "a/X.md"), ("a/index.md", "a/INDEX.md")],
)
def test_two_pages_for_one_address_are_refused(tmp_path: Path, pair: tuple[str, str]) -> None:
    with pytest.raises(PublishError, match="stesso indirizzo"):
        write_docs([page(path) for path in pair], tmp_path / "docs")


def test_a_lone_surrogate_names_the_page(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"attori/x\.md"):
        write_docs([page("attori/x.md", body="\ud800")], tmp_path / "docs")


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=80)
LINES = st.lists(st.one_of(TEXT, st.sampled_from(["---", "...", "- x", "# x", "", " "])), max_size=4).map("\n".join)
FRONT = st.dictionaries(
    st.sampled_from(["title", "description", "tags", "density"]),
    st.one_of(TEXT, LINES, st.integers(), st.booleans(), st.none(), st.lists(TEXT, max_size=3)),
    min_size=1,
)


@given(FRONT, LINES)
def test_mkdocs_reads_back_the_front_matter_that_was_written(front: dict[str, object], body: str) -> None:
    text = page_bytes(Page("x.md", front, body)).decode()
    read_body, read_front = get_data(text)
    assert read_front == front
    assert read_body.strip("\n") == body.rstrip().lstrip("\n")


def test_front_matter_keeps_its_order_and_each_value_its_line() -> None:
    front = {"title": "Tregua: «sì» di Kiev " * 20, "b": ["x", "2025-12-30"], "a": "due\nrighe"}
    text = page_bytes(Page("x.md", front, "corpo")).decode()
    assert [line[:5] for line in text.splitlines()] == [
        "---",
        "title",
        "b:",
        "- x",
        "- '20",
        'a: "d',
        "---",
        "",
        "corpo",
    ]
