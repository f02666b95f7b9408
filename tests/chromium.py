"""Which Chromium the browser tests use: one that is there, else Playwright's own; `make test` tries to download that.

As a program (`python -m tests.chromium`) it makes that one attempt: quiet, bounded in time, and never a failure, since
tests that cannot run say so themselves.
"""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys

INSTALL = (sys.executable, "-m", "playwright", "install", "chromium")
_PATIENCE = 180
"""Seconds for 150 MB; a machine without a network fails at once, one behind a silent firewall must not wait for ever."""
# In a process of its own: Playwright starts threads, and the tests of publication fork.
_ASK = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"


@functools.cache
def find() -> str | None:
    """Path of a Chromium that starts, or None."""
    there = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    return there or _playwrights_own()


def _playwrights_own() -> str | None:
    """Its download may lack libraries of the system: only one that can tell its version can run tests."""
    path = _said(sys.executable, "-c", _ASK)
    return path if path and _said(path, "--version") else None


def _said(*command: str) -> str:
    """What a program printed; empty when it is not there, fails or hangs."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def download() -> None:
    """Ask Playwright for its Chromium, unless there is one."""
    if find():
        return
    print("No Chromium here: asking Playwright for its own.", flush=True)  # noqa: T201
    try:
        subprocess.run(INSTALL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return


if __name__ == "__main__":
    download()
