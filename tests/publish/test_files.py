"""Single files: whole or not at all, never over somebody else's."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import EnvironmentFailure, UsageError
from generator.publish.files import disk_errors, environment_failure, write_if_changed, write_new, write_whole


def on_a_full_disk(write: Callable[[], object]) -> bool:
    """Whether the write ends in an `EnvironmentFailure` where no file may grow beyond 10 bytes: it fails halfway.

    In a child process, because the limit would also stop what pytest prints.
    """
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
        try:
            write()
        except EnvironmentFailure:
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_write_new_makes_folders_and_keeps_line_ends(tmp_path: Path) -> None:
    write_new(tmp_path / "articles/2025/vertice.md", "---\ntitle: Così\n---\n")
    assert (tmp_path / "articles/2025/vertice.md").read_bytes() == "---\ntitle: Così\n---\n".encode()


def test_write_new_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("vecchio")
    with pytest.raises(UsageError, match=r"x\.md esiste già"):
        write_new(tmp_path / "x.md", "nuovo")
    assert (tmp_path / "x.md").read_text() == "vecchio"


def test_write_new_does_not_write_through_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "x.md").symlink_to(tmp_path / "altrove.md")
    with pytest.raises(UsageError):
        write_new(tmp_path / "x.md", "nuovo")
    assert not (tmp_path / "altrove.md").exists()


def test_a_write_that_fails_halfway_leaves_nothing_new(tmp_path: Path) -> None:
    assert on_a_full_disk(lambda: write_new(tmp_path / "x.md", "più di dieci byte"))
    assert list(tmp_path.iterdir()) == []


def test_a_write_that_fails_halfway_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"vecchio")

    def write() -> None:
        with disk_errors(tmp_path):
            write_whole(tmp_path / "x.md", b"nuovo, e lungo")

    assert on_a_full_disk(write)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.md", b"vecchio")]


def test_write_if_changed_says_whether_it_wrote(tmp_path: Path) -> None:
    path = tmp_path / "a/x.md"
    assert [write_if_changed(path, data) for data in (b"uno", b"uno", b"due")] == [True, False, True]
    assert path.read_bytes() == b"due"


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disco è pieno"), (errno.EROFS, "sola lettura"), (errno.EACCES, "permesso negato")],
)
def test_what_the_disk_refuses_is_said_in_italian_with_the_path(number: int, words: str) -> None:
    named = environment_failure(OSError(number, "x", "/srv/sito/x.md"), Path("/srv/sito"))
    unnamed = environment_failure(OSError(number, "x"), Path("/srv/sito"))
    assert words in str(named) and str(named).startswith("/srv/sito/x.md: ")
    assert words in str(unnamed) and str(unnamed).startswith("/srv/sito: ")
    assert "→" in str(named)
