"""The files of the registry on disk: read, checked as a whole after an edit, replaced in one step."""

from __future__ import annotations

import contextlib
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.articles.decisions import read_decisions
from generator.articles.files import read_bytes
from generator.articles.registry import read_registry
from generator.articles.yaml_files import MAX_FILE
from generator.errors import ContentError, Problem, UsageError
from generator.publish.files import disk_errors, write_whole

_TOO_LONG = ("il file supera 4 MB", "togli le voci che nessun articolo usa più")
_OF_REGISTRY = ("actors.yml", "topics.yml", "decisions.yml")


@dataclass(frozen=True, slots=True)
class RegistryFile:
    """A file of the content folder as it was read; `data` is None when it does not exist."""

    path: Path
    data: bytes | None

    @property
    def text(self) -> str:
        """What it says, without the mark of its encoding.

        Raises:
            UsageError: it is not UTF-8.
        """
        try:
            return (self.data or b"").removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        except UnicodeDecodeError:
            raise UsageError(f"{self.path.name} non è in UTF-8 → salvalo di nuovo con quella codifica") from None

    def with_text(self, text: str) -> bytes:
        """The bytes of another text of this file."""
        mark = b"\xef\xbb\xbf" if (self.data or b"").startswith(b"\xef\xbb\xbf") else b""
        return mark + text.encode("utf-8")


def read_registry_file(content: Path, name: str) -> RegistryFile:
    """One file of the registry, to be edited.

    Raises:
        ContentError: it is there and cannot be read: a link, a folder, no permission.
    """
    path = content / name
    if not path.exists() and not path.is_symlink():
        return RegistryFile(path, None)
    data, problems = read_bytes(path, f"{content.name}/{name}", limit=MAX_FILE, too_long=_TOO_LONG)
    if data is None:
        raise ContentError(problems)
    return RegistryFile(path, data)


def apply_edits(content: Path, edits: Sequence[tuple[RegistryFile, str]]) -> None:
    """Write the new texts, if the registry is sound with them and nobody touched the files since they were read.

    Raises:
        ContentError: an edit would make the registry invalid; nothing is written.
        UsageError: a file changed in the meantime; nothing is written.
        EnvironmentFailure: the disk refuses.
    """
    with disk_errors(content):
        _refuse_unsound(content, {file.path.name: file.with_text(text) for file, text in edits})
        for file, _ in edits:
            _refuse_changed(file)
        for file, text in edits:
            _replace(file, file.with_text(text))


def _refuse_unsound(content: Path, changed: dict[str, bytes]) -> None:
    """What the registry's own check says of the edited files, told of the files that it is about."""
    known = {_kind(problem) for problem in _check(content)}
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / content.name
        trial.mkdir()
        for name in _OF_REGISTRY:
            data = changed.get(name)
            if data is None:
                with contextlib.suppress(FileNotFoundError):
                    data = (content / name).read_bytes()
            if data is not None:
                (trial / name).write_bytes(data)
        problems = _check(trial)
    new = [problem for problem in problems if problem.severity == "error" and _kind(problem) not in known]
    if new:
        raise ContentError(tuple(replace(one, message=f"con questa modifica: {one.message}") for one in new))


def _check(content: Path) -> tuple[Problem, ...]:
    registry, problems = read_registry(content)
    return (*problems, *read_decisions(content, registry)[1])


def _kind(problem: Problem) -> tuple[str, str, str]:
    """A problem without its place, which moves with the lines."""
    return problem.file, problem.code, re.sub(r"\d+", "", problem.message)


def _refuse_changed(file: RegistryFile) -> None:
    now: bytes | None = None
    with contextlib.suppress(FileNotFoundError):
        now = file.path.read_bytes()
    if now != file.data:
        raise UsageError(f"{file.path.name} è cambiato mentre il comando lavorava: non è stato toccato → riprova")


def _replace(file: RegistryFile, data: bytes) -> None:
    mode = file.path.stat().st_mode if file.data is not None else None
    write_whole(file.path, data)
    if mode is not None:
        file.path.chmod(mode & 0o7777)
