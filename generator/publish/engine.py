"""The engines that turn `build/docs` into HTML, run as programs of their own in an environment of ours.

A program of its own, because a plugin or theme that hangs on to state, changes the locale or dies takes nothing of ours
with it; an environment of ours, because nothing in the site may depend on who builds it and when.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from generator.errors import EnvironmentFailure, PublishError
from generator.publish.files import reason_and_remedy
from generator.settings import Settings

_LATEST_EPOCH = 2**32 - 1
"""The sitemap is compressed with gzip, whose time stamp has 32 bits."""
_ENVIRONMENT = {
    "LC_ALL": "C.UTF-8",
    "NO_COLOR": "1",
    "NO_MKDOCS_2_WARNING": "1",
    "PATH": os.defpath,
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "TZ": "UTC",
}
_SHOWN_LINES = 20
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")

# What MkDocs says when the fault lies in a page, in a template, in the machine. Whatever is none of them is a matter of
# `mkdocs.yml`: plugins, extensions, navigation, hooks.
_NAMES_A_PAGE = re.compile(r"\bDoc file '|\bError (?:reading|building) page '")
_TEMPLATE_ERROR = "jinja2.exceptions."
_SYSTEM_ERROR = re.compile(r"^[A-Za-z.]*(?:Error|Exception): \[Errno (\d+)\]")


def run_mkdocs(settings: Settings, target: Path, newest: datetime.date | None, inherited: Sequence[int] = ()) -> None:
    """Build the site into `target` with MkDocs, warnings being errors.

    Args:
        settings: where `mkdocs.yml` is.
        target: folder for the HTML; emptied first.
        newest: day of the newest article, which stands in the sitemap for the day of the build.
        inherited: descriptors that stay open in the engine, so that a lock lasts as long as the engine writes.

    Raises:
        PublishError, EnvironmentFailure: see `run_engine`.
    """
    config = settings.root / "mkdocs.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean"]
    command += ["--config-file", str(config), "--site-dir", str(target)]
    run_engine("MkDocs", command, settings.root, newest, inherited, dict(settings.variables))


def epoch(newest: datetime.date | None) -> int:
    """SOURCE_DATE_EPOCH: midnight UTC of the newest article's day, held within what gzip can write."""
    if newest is None:
        return 0
    midnight = datetime.datetime.combine(newest, datetime.time(), datetime.UTC)
    return min(max(0, int(midnight.timestamp())), _LATEST_EPOCH)


def run_engine(
    name: str,
    command: Sequence[str],
    folder: Path,
    newest: datetime.date | None,
    inherited: Sequence[int] = (),
    variables: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Run one engine as a program of its own, in an environment of ours.

    Args:
        name: for messages.
        command: the program and its arguments; no part of it comes from content.
        folder: where it runs.
        newest, inherited: see `run_mkdocs`.
        variables: of the machine, what the settings ask for.

    Raises:
        PublishError: the engine refuses a page or, with `environment`, its settings, theme, disk or machine do not let
            it work; the text holds the last of its own words.
        EnvironmentFailure: the engine cannot be started.
    """
    try:
        done = subprocess.run(  # noqa: S603 (this interpreter, or a path of the caller's)
            command,
            cwd=folder, env={**variables, **_ENVIRONMENT, "SOURCE_DATE_EPOCH": str(epoch(newest))}, pass_fds=inherited,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
    except OSError as fault:
        raise EnvironmentFailure(f"{name} non si avvia: {fault.strerror} → reinstalla le dipendenze") from fault
    if done.returncode:
        raise _refusal(name, done.returncode, _lines(done.stdout))


def _refusal(name: str, code: int, lines: list[str]) -> PublishError:
    """Whose fault it is that an engine stopped: a page's only when the engine names one and nothing else is broken."""
    last = lines[-1] if lines else ""
    refused_by_system = _SYSTEM_ERROR.search(last)
    if code < 0:
        said = f"{name} è stato interrotto dal sistema (segnale {-code}) → controlla la memoria libera e riprova"
    elif refused_by_system:
        said = f"{name} si è fermato: {reason_and_remedy(int(refused_by_system[1]), 'il sistema ha rifiutato')}"
    elif last.startswith(_TEMPLATE_ERROR):
        said = f"{name} non riesce a usare il tema → controlla theme in mkdocs.yml e i modelli in site_overrides"
    elif any(_NAMES_A_PAGE.search(line) for line in lines):
        return PublishError(f"{name} ha rifiutato le pagine:\n{_last_words(lines)}")
    else:
        said = f"{name} non può lavorare con queste impostazioni → correggi mkdocs.yml"
    return PublishError(f"{said}\n{_last_words(lines)}".rstrip(), environment=True)


def _lines(output: bytes) -> list[str]:
    text = _ESCAPES.sub("", output.decode("utf-8", "replace")).replace("\r", "")
    return [line for line in text.split("\n") if line.strip()]


def _last_words(lines: list[str]) -> str:
    """The engine's warnings and errors; when it gave none, its last lines."""
    telling = [line for line in lines if not line.startswith(("INFO", "DEBUG"))]
    return "\n".join(f"  {line}" for line in (telling or lines)[-_SHOWN_LINES:])
