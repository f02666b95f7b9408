"""The files of a content folder: regular ones, inside it, opened without following links."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.errors import Problem

MAX_FILE = 1_000_000 + 16_384 + 4096
_TOO_LONG = ("il file supera 1 MB", "dividi l’articolo in più file")
_REASONS = {
    errno.EACCES: "permesso negato", errno.EPERM: "permesso negato", errno.ENAMETOOLONG: "il nome è troppo lungo",
    errno.EMFILE: "troppi file aperti", errno.EIO: "il disco non risponde come dovrebbe",
}  # fmt: skip
_PERMITS = "controlla nome e permessi"


def list_files(
    folder: Path, label: str, suffixes: Sequence[str]
) -> tuple[tuple[tuple[Path, str], ...], tuple[Problem, ...]]:
    """The files under a folder with one of those suffixes, by name.

    Hidden files and folders are passed over; symbolic links and special files are problems, other files a warning.

    Args:
        folder: where to look; a missing one is empty.
        label: how editors know it, with forward slashes.
        suffixes: lower-case, with the dot.

    Returns:
        (path, label) pairs, and the problems.
    """
    found: list[tuple[Path, str]] = []
    problems: list[Problem] = []
    if folder.is_symlink():
        return (), (_link(label),)
    if folder.is_dir():
        for entry, name in _walk(folder, label, problems):
            if Path(name).suffix.lower() in suffixes:
                found.append((entry, name))
            else:
                problems.append(_unread(name, suffixes))
    return tuple(sorted(found, key=lambda pair: pair[1])), tuple(sorted(problems))


def _walk(folder: Path, label: str, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as fault:
        problems.append(Problem(label, 1, 1, "file", f"la cartella non si apre: {_reason(fault)}", _PERMITS))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = f"{label}/{printable(entry.name)}"
        if entry.is_symlink():
            problems.append(_link(name))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), name, problems)
        elif entry.is_file(follow_symlinks=False):
            yield Path(entry.path), name
        else:
            problems.append(_special(name))


def read_bytes(
    path: Path, label: str, *, limit: int = MAX_FILE, too_long: tuple[str, str] = _TOO_LONG
) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The bytes of one regular file; None and a problem when it cannot be read.

    Args:
        path: where it is; neither a link nor a pipe or device is read.
        label: how editors know it.
        limit: refuse a file with more bytes.
        too_long: message and remedy for such a file.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0))
    except OSError as fault:
        if fault.errno in (errno.ELOOP, errno.EMLINK):  # what O_NOFOLLOW says of a link
            return None, (_link(label),)
        reason = "il file non c’è" if isinstance(fault, FileNotFoundError) else f"il file non si apre: {_reason(fault)}"
        return None, (Problem(label, 1, 1, "file", reason, _PERMITS),)
    if not stat.S_ISREG(os.fstat(handle).st_mode):  # asked first: of a folder, Python makes no stream
        os.close(handle)
        return None, (_special(label),)
    with os.fdopen(handle, "rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        return None, (Problem(label, 1, 1, "too-long", *too_long),)
    return data, ()


def printable(name: str) -> str:
    """A file's name fit for a message: what cannot be printed is replaced."""
    return "".join(character if character.isprintable() else "�" for character in name)


def _link(label: str) -> Problem:
    message = "è un collegamento simbolico, e i collegamenti non si leggono"
    return Problem(label, 1, 1, "symlink", message, "metti qui una copia del file")


def _reason(fault: OSError) -> str:
    return _REASONS.get(fault.errno or 0, fault.strerror or str(fault))


def _unread(label: str, suffixes: Sequence[str]) -> Problem:
    message = f"il file non è letto: qui contano solo i file {' e '.join(suffixes)}"
    remedy = f"salvalo come testo con un nome che finisce in {suffixes[0]}, o spostalo fuori da questa cartella"
    return Problem(label, 1, 1, "file", message, remedy, "warning")


def _special(label: str) -> Problem:
    return Problem(label, 1, 1, "file", "non è un file normale", "toglilo dalla cartella dei contenuti")
