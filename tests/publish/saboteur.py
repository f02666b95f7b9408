"""Runs a publication in a child process and stops it, or its disk, at one chosen step.

Every call that changes the disk raises an audit event (PEP 578) before it does anything; `fsync` raises none and is
counted by a wrapper. So step N is the same step in every run, and a test can go through all of them.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

from generator.errors import EnvironmentFailure

FINE, KILLED, SAID_SO, MUTE, SHRUGGED = 0, 9, 3, 4, 5
_CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link", "os.truncate", "os.chmod"}


def run(publish: Callable[[], object], step: int, fault: int | None) -> int:
    """Publish in a child; at the given step die (`fault` None) or have the disk answer with that error number.

    Returns:
        FINE: the step was never reached; KILLED: died there; SAID_SO: ended in an `EnvironmentFailure` that names a
        path; SHRUGGED: went on to the end, as it may where a folder is there already; MUTE: ended in anything else.
    """
    child = os.fork()
    if not child:
        os._exit(_sabotaged(publish, step, fault))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _sabotaged(publish: Callable[[], object], step: int, fault: int | None) -> int:
    left = [step]

    def count(path: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            if fault is None:
                os._exit(KILLED)
            raise OSError(fault, os.strerror(fault), path if isinstance(path, str) else None)

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event in _CHANGES:
            target = arguments[0]
            count(os.fspath(target) if isinstance(target, str | Path) else None)

    sync = os.fsync
    os.fsync = lambda descriptor: (count(None), sync(descriptor))[1]  # type: ignore[assignment]
    sys.addaudithook(audit)
    try:
        publish()
    except EnvironmentFailure as failure:
        return SAID_SO if "/" in str(failure) and "→" in str(failure) else MUTE
    except BaseException:
        return MUTE
    return FINE if left[0] > 0 else SHRUGGED


FAULTS = (errno.ENOSPC, errno.EACCES, errno.EIO)
