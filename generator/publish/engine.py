"""The engines that turn `build/docs` into HTML, run as programs of their own in an environment of ours.

A program of its own, because a plugin or theme that hangs on to state, changes the locale or dies takes nothing of ours
with it; an environment of ours, because nothing in the site may depend on who builds it and when.
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.errors import EnvironmentFailure, PublishError
from generator.publish.files import disk_errors
from generator.settings import Settings

_LATEST_EPOCH = 2**32 - 1
"""The sitemap is compressed with gzip, whose time stamp has 32 bits."""
_SITE_DIR = re.compile(r"^site_dir:.*$", re.MULTILINE)
_SHOWN_LINES = 20
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def run_mkdocs(settings: Settings, target: Path, newest: datetime.date | None, inherited: Sequence[int] = ()) -> None:
    """Build the site into `target` with MkDocs, warnings being errors.

    Args:
        settings: where `mkdocs.yml` is.
        target: folder for the HTML; emptied first.
        newest: day of the newest article, which stands in the sitemap for the day of the build.
        inherited: descriptors that stay open in the engine, so that a lock lasts as long as the engine writes.

    Raises:
        PublishError: the engine refuses the pages; the text holds its own words.
        EnvironmentFailure: the engine cannot be started.
    """
    config = settings.root / "mkdocs.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    command += ["--config-file", str(config), "--site-dir", str(target)]
    _run("MkDocs", command, settings.root, newest, inherited)


def run_zensical(program: Path, settings: Settings, target: Path, newest: datetime.date | None) -> None:
    """Build the same pages into `target/site` with Zensical, the second engine, from a copy of the engine's inputs.

    The copy's `mkdocs.yml` differs in `site_dir` alone: Zensical takes its output folder from there and nowhere else.

    Args:
        program: the `zensical` executable.
        settings: where the inputs are.
        target: a folder that does not exist yet.
        newest: as for `run_mkdocs`.

    Raises:
        PublishError: the engine refuses the pages.
        EnvironmentFailure: the engine cannot be started, or the disk refuses the copy.
    """
    with disk_errors(target):
        target.mkdir(parents=True)
        config = _SITE_DIR.sub("", (settings.root / "mkdocs.yml").read_text(encoding="utf-8"))
        (target / "mkdocs.yml").write_text(f"{config}\nsite_dir: site\n", encoding="utf-8")
        for folder in (settings.docs, settings.root / "site_overrides"):
            if folder.is_dir():
                shutil.copytree(folder, target / folder.relative_to(settings.root))
    _run("Zensical", [str(program), "build", "--clean", "--config-file", "mkdocs.yml"], target, newest)


def epoch(newest: datetime.date | None) -> int:
    """SOURCE_DATE_EPOCH: midnight UTC of the newest article's day, held within what gzip can write."""
    if newest is None:
        return 0
    midnight = datetime.datetime.combine(newest, datetime.time(), datetime.UTC)
    return min(max(0, int(midnight.timestamp())), _LATEST_EPOCH)


def _run(
    name: str, command: list[str], folder: Path, newest: datetime.date | None, inherited: Sequence[int] = ()
) -> None:
    environment = {
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
        "NO_MKDOCS_2_WARNING": "1",
        "PATH": os.defpath,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": str(epoch(newest)),
        "TZ": "UTC",
    }
    try:
        # What is run is this interpreter or a path of the caller's; no part of it comes from content.
        done = subprocess.run(  # noqa: S603
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            pass_fds=inherited,
        )
    except OSError as fault:
        raise EnvironmentFailure(f"{name} non si avvia: {fault.strerror} → reinstalla le dipendenze") from fault
    if done.returncode:
        raise PublishError(f"{name} ha rifiutato le pagine:\n{_last_words(done.stdout)}")


def _last_words(output: bytes) -> str:
    """The engine's warnings and errors; when it gave none, its last lines."""
    text = _ESCAPES.sub("", output.decode("utf-8", "replace")).replace("\r", "")
    lines = [line for line in text.split("\n") if line.strip()]
    telling = [line for line in lines if not line.startswith(("INFO", "DEBUG"))]
    return "\n".join(f"  {line}" for line in (telling or lines)[-_SHOWN_LINES:])
