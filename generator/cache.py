"""What was understood of articles, kept in a SQLite file between builds. A convenience: a build without it is the same.

Nothing here is ever fatal: a file that is damaged, foreign or locked, a disk that is full or read-only, and the build
goes on without, saying so. Each value carries its digest, so that a damaged one is a missing one.
"""

from __future__ import annotations

import contextlib
import functools
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Literal, TypeAlias

import generator

Use: TypeAlias = Literal["write", "read", "none"]
KEPT_BUILDS = 4
"""An entry that so many builds in a row did not need is dropped: one may go back to a branch of yesterday."""
_VERSION = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID
"""
PATIENCE = 5.0
"""Seconds to wait for another build that is writing."""
_AT_ONCE = 500
_DIGEST = 8


class Cache:
    """Values by key in one file, opened when they are asked for and closed at once: two builds may run side by side."""

    def __init__(self, file: Path, use: Use) -> None:
        self.file = file
        self.use = use
        self.remarks: list[str] = []
        """What went wrong, in Italian."""

    def read(self, keys: Collection[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that are there and whole."""
        found: dict[bytes, bytes] = {}
        if self.use == "none" or not keys or not self.file.is_file():
            return found
        with self._unless_broken(), self._open("ro") as base:
            wanted = list(keys) if _holds_entries(base) else []
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                marks = ",".join("?" * len(some))
                for key, value in base.execute(f"SELECT key, value FROM entries WHERE key IN ({marks})", some):  # noqa: S608
                    if isinstance(value, bytes) and _seal(value[_DIGEST:], key) == value[:_DIGEST]:
                        found[key] = value[_DIGEST:]
        return found

    def write(self, new: Mapping[bytes, bytes], used: Iterable[bytes]) -> None:
        """Add values, remember which old ones were of use, drop those that no longer are. All or nothing."""
        if self.use != "write" or (not new and not self.file.is_file()):
            return
        with self._unless_broken():
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self._open("rwc") as base:
                base.execute("BEGIN IMMEDIATE")
                base.execute(f"PRAGMA user_version = {_VERSION}")
                base.execute(_SCHEMA)
                (latest,) = base.execute("SELECT coalesce(max(used), 0) + 1 FROM entries").fetchone()
                base.executemany("UPDATE entries SET used = ? WHERE key = ?", ((latest, key) for key in used))
                base.executemany(
                    "INSERT OR REPLACE INTO entries VALUES (?, ?, ?)",
                    ((key, _seal(value, key) + value, latest) for key, value in new.items()),
                )
                base.execute("DELETE FROM entries WHERE used <= ?", (latest - KEPT_BUILDS,))
                base.execute("COMMIT")

    @contextlib.contextmanager
    def _open(self, mode: Literal["ro", "rwc"]) -> Iterator[sqlite3.Connection]:
        """No write-ahead log: its files beside the first would have to be written by those who only read."""
        address = f"{self.file.absolute().as_uri()}?mode={mode}"
        with contextlib.closing(sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)) as base:
            base.execute("PRAGMA synchronous = OFF")  # what the loss of power damages is made again
            base.execute("BEGIN")  # one look at both: another build may be making the table
            (tables,) = base.execute("SELECT count(*) FROM sqlite_master").fetchone()
            (version,) = base.execute("PRAGMA user_version").fetchone()
            base.execute("COMMIT")
            if version != (_VERSION if tables else 0):
                raise sqlite3.DatabaseError(f"version {version}")
            yield base

    @contextlib.contextmanager
    def _unless_broken(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as fault:  # locked, read-only, full: not the file's fault
            self._remark(f"non si usa ({fault})")
        except sqlite3.DatabaseError as fault:
            self._discard(str(fault))
        except OSError as fault:
            self._remark(f"non si usa ({fault.strerror})")

    def _discard(self, reason: str) -> None:
        """A file that is no cache of ours is of no use: the next to write begins anew."""
        self._remark(f"è danneggiato ({reason}) e si ricomincia da capo")
        if self.use == "write":
            with contextlib.suppress(OSError):
                self.file.unlink()

    def _remark(self, text: str) -> None:
        remark = f"{self.file.parent.name}/{self.file.name}: il deposito delle letture {text}"
        if remark not in self.remarks:
            self.remarks.append(remark)


@functools.cache
def program_digest() -> bytes:
    """A digest of our own code, so that a developer's change is never hidden by what an older version left here."""
    root = Path(generator.__file__).parent
    digest = blake2b(digest_size=20)
    for path in sorted(root.rglob("*.py")):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\0{len(data)}\0".encode() + data)
    return digest.digest()


def _holds_entries(base: sqlite3.Connection) -> bool:
    """Whether anything was ever written: a build that was killed may leave a file of nothing."""
    return base.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _seal(value: bytes, key: bytes) -> bytes:
    return blake2b(value, digest_size=_DIGEST, key=key).digest()
