"""A cache that is never missed: whatever happens to its file, the worst is that something is done again."""

from __future__ import annotations

import contextlib
import functools
import multiprocessing
import os
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from generator.cache import KEPT_BUILDS, Cache

A, B = b"a" * 20, b"b" * 20


def file(tmp_path: Path) -> Path:
    return tmp_path / "build/cache/understanding.sqlite"


def filled(tmp_path: Path) -> Path:
    Cache(file(tmp_path), "write").write({A: b"uno", B: b"due"}, ())
    return file(tmp_path)


def read(path: Path) -> dict[bytes, bytes]:
    return Cache(path, "read").read([A, B])


def test_what_was_written_is_read_and_nothing_else(tmp_path: Path) -> None:
    path = filled(tmp_path)
    assert read(path) == {A: b"uno", B: b"due"}
    assert Cache(path, "read").read([b"c" * 20]) == {}
    assert [entry.name for entry in path.parent.iterdir()] == ["understanding.sqlite"]


def test_thousands_of_keys_are_asked_for_at_once(tmp_path: Path) -> None:
    entries = {n.to_bytes(20, "big"): b"%d" % n for n in range(3000)}
    Cache(file(tmp_path), "write").write(entries, ())
    assert Cache(file(tmp_path), "read").read(entries.keys()) == entries


def test_reading_and_doing_without_leave_no_file(tmp_path: Path) -> None:
    for use in ("read", "none"):
        cache = Cache(file(tmp_path), use)
        assert cache.read([A]) == {}
        cache.write({A: b"uno"}, ())
    assert not (tmp_path / "build").exists()
    path = filled(tmp_path)
    assert Cache(path, "none").read([A]) == {}


@pytest.mark.parametrize("content", [b"", b"tutt'altro\n" * 500, b"SQLite format 3\0" + b"\xff" * 4096])
def test_a_foreign_file_is_replaced_and_said(tmp_path: Path, content: bytes) -> None:
    path = filled(tmp_path)
    path.write_bytes(content)
    cache = Cache(path, "write")
    assert cache.read([A]) == {}
    cache.write({A: b"nuovo"}, ())
    assert Cache(path, "read").read([A, B]) == {A: b"nuovo"}
    assert len(cache.remarks) == (1 if content else 0)


def test_damage_anywhere_never_gives_a_wrong_value(tmp_path: Path) -> None:
    whole = filled(tmp_path).read_bytes()
    path = file(tmp_path)
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        assert read(path).items() <= {A: b"uno", B: b"due"}.items()


@pytest.mark.parametrize("size", [1, 100, 4096, 5000])
def test_half_a_file_is_no_file(tmp_path: Path, size: int) -> None:
    path = filled(tmp_path)
    os.truncate(path, size)
    cache = Cache(path, "write")
    cache.read([A])
    cache.write({B: b"due"}, ())
    cache.write({B: b"due"}, ())
    assert read(path)[B] == b"due"


def test_the_file_of_another_version_is_left_behind(tmp_path: Path) -> None:
    path = filled(tmp_path)
    with sqlite3.connect(path) as base:
        base.execute("PRAGMA user_version = 99")
    cache = Cache(path, "write")
    assert cache.read([A]) == {}
    assert "danneggiato" in cache.remarks[0]


def test_a_locked_file_is_waited_for_and_then_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cache.PATIENCE", 0.05)
    path = filled(tmp_path)
    with sqlite3.connect(path) as base:
        base.execute("BEGIN EXCLUSIVE")
        cache = Cache(path, "write")
        assert cache.read([A]) == {}
        cache.write({B: b"altro"}, ())
        assert "non si usa (database is locked)" in cache.remarks[0]
        assert len(cache.remarks) == 1
    assert read(path) == {A: b"uno", B: b"due"}


def write_often(path: Path, who: int) -> list[str]:
    cache = Cache(path, "write")
    for n in range(20):
        key = bytes([who, n]) * 10
        cache.write({key: key}, used=())
        cache.read([key])
    return cache.remarks


def test_builds_at_once_do_not_disturb_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cache.KEPT_BUILDS", 1000)
    monkeypatch.setattr("generator.cache.PATIENCE", 120.0)  # whoever waits longest has all the others before it
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(4, mp_context=context) as pool:
        assert [*pool.map(write_often, [file(tmp_path)] * 4, range(4))] == [[], [], [], []]
    keys = [bytes([who, n]) * 10 for who in range(4) for n in range(20)]
    assert Cache(file(tmp_path), "read").read(keys) == {key: key for key in keys}


class Disturbed(sqlite3.Connection):
    """Between the two looks at what a file is, another build makes the table, if it can."""

    looks = 0

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        self.looks += "user_version" in sql or "sqlite_master" in sql
        if self.looks == 2:
            (path,) = (row[2] for row in super().execute("PRAGMA database_list"))
            with contextlib.suppress(sqlite3.OperationalError), sqlite3.connect(path, timeout=0) as other:
                other.execute("BEGIN IMMEDIATE")
                other.execute("PRAGMA user_version = 1")
                other.execute("CREATE TABLE entries (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)")
        return super().execute(sql, *values)


def test_a_file_that_another_build_is_making_is_not_taken_for_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cache.sqlite3.connect", functools.partial(sqlite3.connect, factory=Disturbed))
    cache = Cache(file(tmp_path), "write")
    cache.write({A: b"uno"}, ())
    assert cache.remarks == []


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("un file dove va la cartella")
    cache = Cache(file(tmp_path), "write")
    assert cache.read([A]) == {}
    cache.write({A: b"uno"}, ())
    assert cache.remarks and "non si usa" in cache.remarks[0]


def test_what_several_builds_did_not_need_is_dropped(tmp_path: Path) -> None:
    path = filled(tmp_path)
    for _ in range(KEPT_BUILDS - 1):
        Cache(path, "write").write({}, used=[A])
        assert read(path).keys() == {A, B}
    Cache(path, "write").write({}, used=[A])
    assert read(path).keys() == {A}
