"""Writing files: whole or not at all, and with an Italian word for what the disk refuses."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

from generator.errors import EnvironmentFailure, UsageError

_REASONS = {
    errno.ENOSPC: ("il disco è pieno", "libera spazio e riprova"),
    errno.EDQUOT: ("lo spazio assegnato è finito", "libera spazio e riprova"),
    errno.EACCES: ("permesso negato", "controlla a chi appartiene e chi può scriverci"),
    errno.EPERM: ("permesso negato", "controlla a chi appartiene e chi può scriverci"),
    errno.EROFS: ("il disco è in sola lettura", "scegli una cartella in cui si può scrivere"),
    errno.EIO: ("il disco non risponde come dovrebbe", "controlla il disco"),
    errno.ENOENT: ("non c’è", "controlla il percorso"),
    errno.EEXIST: ("c’è già, e non è una cartella", "spostalo"),
    errno.ENOTDIR: ("non è una cartella", "controlla il percorso"),
    errno.ENAMETOOLONG: ("il nome è troppo lungo", "accorcialo"),
    errno.EADDRINUSE: ("la porta è già in uso", "scegline un’altra con --port"),
    errno.EMFILE: ("troppi file aperti", "alza il limite di file aperti (ulimit -n)"),
}


@contextlib.contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Turn what the system refuses into an `EnvironmentFailure` that names the path.

    Args:
        path: named when the system's own error names none (`write` and `fsync` know only a descriptor).
    """
    try:
        yield
    except OSError as fault:
        raise environment_failure(fault, path) from fault


def environment_failure(fault: OSError, path: Path) -> EnvironmentFailure:
    """The same fault as a sentence an editor can act on."""
    # Removing a folder works with bare names relative to a descriptor; they would tell nobody where to look.
    where = fault.filename if isinstance(fault.filename, str) and Path(fault.filename).is_absolute() else path
    return EnvironmentFailure(f"{where}: {reason_and_remedy(fault.errno or 0, fault.strerror or str(fault))}")


def reason_and_remedy(number: int, otherwise: str) -> str:
    """What an error number of the system means and what to do about it, in Italian.

    Args:
        number: an `errno`.
        otherwise: what is said of a number that is not among ours.
    """
    reason, remedy = _REASONS.get(number, (otherwise, "controlla il percorso"))
    return f"{reason} → {remedy}"


def write_if_changed(path: Path, data: bytes) -> bool:
    """Make `path` hold `data`; returns whether anything had to be written.

    An unchanged file keeps its time stamp, so that whoever watches the folder is not woken for nothing.
    """
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
    return True


def write_whole(path: Path, data: bytes) -> None:
    """Replace `path` in one step: whoever reads it sees the old bytes or the new ones."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(data)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet, with `\\n` line ends, in UTF-8.

    Raises:
        UsageError: something is there already, be it a link that leads nowhere.
        EnvironmentFailure: the disk refuses.
    """
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o666)
        except FileExistsError:
            raise UsageError(f"{path} esiste già → scegli un altro nome o sposta quel file") from None
        try:
            with open(descriptor, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 (a descriptor)
                file.write(text)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
