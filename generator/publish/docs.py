"""The generated Markdown in `build/docs`: written if changed, stale files removed, nothing else touched."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from generator.errors import EnvironmentFailure, PublishError
from generator.model import Page
from generator.publish.files import disk_errors, write_if_changed

MARKER = ".cronistoria"
_MARKER_TEXT = "Cartella scritta da Cronistoria: a ogni build i file che non servono più vengono cancellati.\n"
_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
_WINDOWS = re.compile(r"(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])")


@dataclass(frozen=True, slots=True)
class Written:
    """What changed on disk, as paths relative to the docs folder, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_docs(pages: Sequence[Page], docs: Path) -> Written:
    """Make `docs` hold exactly these pages.

    Raises:
        PublishError: two pages want one address, or a path is not one of ours.
        EnvironmentFailure: the folder holds files and lacks our marker, or the disk refuses.
    """
    files = {page.path: page_bytes(page) for page in pages}
    _check_paths(tuple(page.path for page in pages))
    with disk_errors(docs):
        _claim(docs)
        removed = tuple(_sweep(docs, {MARKER, *files}))
        changed = {path: write_if_changed(docs / path, data) for path, data in sorted(files.items())}
    return Written(
        written=tuple(path for path, new in changed.items() if new),
        unchanged=tuple(path for path, new in changed.items() if not new),
        removed=removed,
    )


def page_bytes(page: Page) -> bytes:
    """The page as a file: YAML front matter in the order given, one line a value, then the body."""
    front = yaml.dump(page.front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)
    text = f"---\n{front}---\n\n{page.body.rstrip()}\n" if page.front else f"{page.body.rstrip()}\n"
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise PublishError(f"la pagina {page.path} contiene un carattere che non si può scrivere: {fault}") from None


class _Dumper(yaml.SafeDumper):
    """Strings with line breaks go on one line, so that no line of a value can be taken for the closing `---`."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = '"' if any(mark in text for mark in "\n\r\x85\u2028\u2029") else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML's signature)
        """A value used twice is written twice: MkDocs' readers need not know aliases."""
        return True


_Dumper.add_representer(str, _Dumper.represent_text)


def _check_paths(paths: tuple[str, ...]) -> None:
    seen: dict[str, str] = {}
    for path in paths:
        parts = path.removesuffix(".md").split("/")
        if not path.endswith(".md") or not all(_PART.fullmatch(p) and not _WINDOWS.fullmatch(p) for p in parts):
            raise PublishError(f"il percorso di pagina {path!r} non è ammesso: lettere, cifre e trattini, poi «.md»")
        # `sub.md` and `sub/index.md` are one address, and so are two paths that differ in case on many disks.
        address = "/".join(parts[:-1] if parts[-1].casefold() == "index" else parts).casefold()
        if address in seen:
            raise PublishError(f"{seen[address]} e {path} finirebbero allo stesso indirizzo")
        seen[address] = path


def _claim(docs: Path) -> None:
    """Only an empty folder, or one that carries our marker, is ours to clear."""
    if docs.is_symlink():
        raise EnvironmentFailure(f"{docs} è un collegamento: le pagine generate vogliono una cartella vera")
    docs.mkdir(parents=True, exist_ok=True)
    if (docs / MARKER).is_file():
        return
    if any(docs.iterdir()):
        raise EnvironmentFailure(
            f"{docs} contiene file che Cronistoria non ha scritto → spostali, o indica un’altra docs_dir in mkdocs.yml"
        )
    (docs / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")


def _sweep(docs: Path, wanted: set[str]) -> Iterator[str]:
    """Remove what is not wanted and yield its path; links are never followed and never wanted."""
    folders = {path.rsplit("/", depth)[0] for path in wanted for depth in range(1, path.count("/") + 1)}
    for path, kind in _tree(docs):
        if kind == "folder" and path not in folders:
            (docs / path).rmdir()
        elif kind == "link" or (kind == "file" and path not in wanted):
            (docs / path).unlink()
            yield path


def _tree(root: Path, prefix: str = "") -> Iterator[tuple[str, Literal["folder", "file", "link"]]]:
    """Everything below `root`, sorted, what a folder holds before the folder itself."""
    with os.scandir(root / prefix) as found:
        entries = sorted((e.name, e.is_symlink(), e.is_dir(follow_symlinks=False)) for e in found)
    for name, is_link, is_folder in entries:
        if is_folder:
            yield from _tree(root, f"{prefix}{name}/")
        yield f"{prefix}{name}", "link" if is_link else "folder" if is_folder else "file"
