"""The search index: always the same bytes, nothing that is not used, and a word when it cannot be made."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pagefind_bin
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import EnvironmentFailure, PublishError
from generator.model import SearchRecord
from generator.publish import search_bundle
from generator.publish.search_bundle import unpack
from generator.publish.search_index import write_search_index
from tests.publish.projects import fingerprint


def record(number: int) -> SearchRecord:
    return SearchRecord(
        url=f"articoli/n{number}/",
        text=f"Il pm ha chiesto l' archiviazione numero {number} dell' inchiesta.",
        meta=(("title", f"Titolo {number}"), ("data", "3 maggio 2025")),
        facets=(
            ("tipo", ("Articolo",)),
            ("attore", ("Anna Neri", "Carlo Bassi", "Ugo Verdi")),
            ("tema", ("Porto", f"Ponte {number % 3}")),
            ("anno", ("2025", "2026")),
        ),
        order=number,
    )


RECORDS = tuple(map(record, range(40)))


def indexed(site: Path, *records: SearchRecord) -> Path:
    site.mkdir()
    write_search_index(records, site)
    return site / "pagefind"


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    """Three times, because Pagefind by itself orders three actors by chance: one time in six alike."""
    prints = {fingerprint(indexed(tmp_path / str(number), *RECORDS)) for number in range(3)}
    assert len(prints) == 1


def test_every_record_is_kept_as_it_was_given(tmp_path: Path) -> None:
    bundle = indexed(tmp_path / "site", *RECORDS)
    kept = [json.loads(unpack(path.read_bytes())) for path in bundle.rglob("*.pf_fragment")]
    assert {one["url"]: one["content"] for one in kept} == {one.url: one.text for one in RECORDS}
    assert all(one["meta"]["data"] == "3 maggio 2025" and len(one["filters"]["attore"]) == 3 for one in kept)


def test_the_index_leads_to_every_one_of_its_files(tmp_path: Path) -> None:
    bundle = indexed(tmp_path / "site", *RECORDS)
    name = json.loads((bundle / "pagefind-entry.json").read_text())["languages"]["it"]["hash"]
    whole = unpack((bundle / f"pagefind.{name}.pf_meta").read_bytes()).decode("latin-1")
    filters = [path.stem for path in (bundle / "filter").iterdir()]
    assert len(filters) == 4
    for file in (*filters, *(path.stem for path in (bundle / "index").iterdir())):
        assert file in whole


def test_nothing_is_published_that_nobody_uses(tmp_path: Path) -> None:
    bundle = indexed(tmp_path / "site", *RECORDS)
    programs = {path.name for path in bundle.iterdir() if path.suffix != ".pf_meta"}
    assert programs == {
        "filter", "fragment", "index", "pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.it.pagefind",
    }  # fmt: skip


def test_an_older_index_leaves_nothing_behind(tmp_path: Path) -> None:
    site = tmp_path / "site"
    indexed(site, *RECORDS)
    write_search_index(RECORDS[:1], site)
    assert len(list(site.rglob("*.pf_fragment"))) == 1


def test_a_site_without_records_is_built(tmp_path: Path) -> None:
    assert json.loads((indexed(tmp_path / "site") / "pagefind-entry.json").read_text())["languages"] == {}


# --- when it cannot be made -------------------------------------------------------------------------------------------


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program)


@pytest.mark.parametrize(
    "script",
    [
        "exit 0",
        "kill -9 $$",
        "printf sciocchezze; exit 1",
        "printf 'sciocchezze,'; exec cat",
        "printf 'e30=,'; exec cat",
    ],
)
def test_a_program_that_stops_or_babbles_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    stand_in(tmp_path, monkeypatch, script)
    with pytest.raises(PublishError, match=r"Pagefind (?:si è fermato|ha dato)") as told:
        indexed(tmp_path / "site", *RECORDS)
    assert told.value.environment


def test_what_pagefind_refuses_is_told_in_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = "eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyBzdWNoIGxhbmd1YWdlIn19"  # an Error, in base64
    stand_in(tmp_path, monkeypatch, f"printf '{answer},'; exec cat")
    with pytest.raises(PublishError, match="no such language"):
        indexed(tmp_path / "site")


def test_a_program_that_is_not_there_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "manca")
    with pytest.raises(EnvironmentFailure, match="Pagefind non si avvia"):
        indexed(tmp_path / "site")


@pytest.mark.parametrize(
    "damage", [b"", b"pagefind_dcd", b"pagefind_dcd\x86", b"pagefind_dcd\xa0", b"pagefind_dcd\x80"]
)
def test_an_index_of_another_form_is_refused(tmp_path: Path, damage: bytes) -> None:
    bundle = indexed(tmp_path / "site", *RECORDS[:2])
    files = {path.relative_to(bundle).as_posix(): path.read_bytes() for path in bundle.rglob("*") if path.is_file()}
    assert search_bundle.settled(files) == files
    (meta,) = (name for name in files if name.endswith(".pf_meta"))
    with pytest.raises(PublishError, match=r"requirements\.lock"):
        search_bundle.settled(files | {meta: damage})
    with pytest.raises(PublishError, match=r"requirements\.lock"):
        search_bundle.settled({name: data for name, data in files.items() if ".pf_filter" not in name})


# --- CBOR -------------------------------------------------------------------------------------------------------------


def written(value: object) -> bytes:
    """RFC 8949, for the kinds of item that an index holds."""
    if isinstance(value, list):
        return search_bundle._array([written(one) for one in value])
    if isinstance(value, str):
        return search_bundle._text(value)
    assert isinstance(value, int)
    return search_bundle._number(0, value) if value >= 0 else search_bundle._number(1, -1 - value)


ITEMS = st.recursive(
    st.text(max_size=300) | st.integers(-(2**40), 2**40), lambda inner: st.lists(inner, max_size=30), max_leaves=60
)


@given(st.lists(ITEMS, max_size=30))
def test_the_items_of_an_array_are_told_apart(values: list[object]) -> None:
    assert search_bundle._items(written(values)) == [written(value) for value in values]


@given(st.binary(max_size=60))
def test_bytes_that_are_no_array_are_refused_and_nothing_else_happens(data: bytes) -> None:
    try:
        items = search_bundle._items(data)
    except (ValueError, IndexError):
        return
    assert b"".join(items) == data[len(data) - sum(map(len, items)) :]


@pytest.mark.parametrize(
    ("number", "head"), [(23, "97"), (24, "9818"), (255, "98ff"), (256, "990100"), (70_000, "9a00011170")]
)
def test_numbers_are_written_as_short_as_the_standard_asks(number: int, head: str) -> None:
    assert search_bundle._number(4, number) == bytes.fromhex(head)
