"""Single files: whole or not at all, never over somebody else's."""

from __future__ import annotations

import errno
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import EnvironmentFailure, UsageError
from generator.publish.files import disk_errors, environment_failure, write_if_changed, write_new, write_whole


@pytest.fixture
def small_files() -> Iterator[None]:
    """No file may grow beyond 10 bytes: `write` itself fails, halfway, as on a full disk."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, limits[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)


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


@pytest.mark.usefixtures("small_files")
def test_a_write_that_fails_halfway_leaves_nothing_new(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure, match=r"x\.md"):
        write_new(tmp_path / "x.md", "più di dieci byte")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("small_files")
def test_a_write_that_fails_halfway_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(b"vecchio")
    with pytest.raises(EnvironmentFailure), disk_errors(tmp_path):
        write_whole(tmp_path / "x.md", b"nuovo, e lungo")
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
