"""The generated Markdown in `build/docs`: written if changed, stale files removed, nothing else touched."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import yaml

from generator.articles.slugs import WINDOWS
from generator.errors import EnvironmentFailure, PublishError
from generator.model import DataFile, Page
from generator.publish.files import disk_errors, write_if_changed
from generator.timelines.offers import EMBED

MARKER = ".cronistoria"
_MARKER_TEXT = "Cartella scritta da Cronistoria: a ogni build i file che non servono più vengono cancellati.\n"
_PAGE_ENDING = re.compile(r"\.md\Z")
_DATA_ENDING = re.compile(r"\.(?:json|jsonl|csv|xml|ics|mw|png|sqlite|txt)\Z")
_EMBED_ENDING = re.compile(r"(?<=/index)\.html\Z")
_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")


@dataclass(frozen=True, slots=True)
class Written:
    """What changed on disk, as paths relative to the docs folder, sorted."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_docs(pages: Sequence[Page], docs: Path, exports: Sequence[DataFile] = ()) -> Written:
    """Make `docs` hold exactly these pages and, beside them, the data files that the engine copies as they are.

    Raises:
        PublishError: two files want one address, or a path is not one of ours.
        EnvironmentFailure: the folder holds files and lacks our marker, or the disk refuses.
    """
    _check_paths([page.path for page in pages], [export.path for export in exports])
    files = {page.path: page_bytes(page) for page in pages}
    files |= {export.path: export.data for export in exports}
    prepare_docs(docs)
    with disk_errors(docs):
        removed = tuple(_sweep(docs, {MARKER, *files}))
        changed = {path: write_if_changed(docs / path, data) for path, data in sorted(files.items())}
    return Written(
        written=tuple(path for path, new in changed.items() if new),
        unchanged=tuple(path for path, new in changed.items() if not new),
        removed=removed,
    )


def prepare_docs(docs: Path) -> None:
    """Make sure that the folder is there and ours to clear: only an empty one, or one that carries our marker, is.

    Raises:
        EnvironmentFailure: it holds files of somebody else, is a link, or the disk refuses.
    """
    with disk_errors(docs):
        if docs.is_symlink():
            raise EnvironmentFailure(f"{docs} è un collegamento → le pagine generate vogliono una cartella vera")
        docs.mkdir(parents=True, exist_ok=True)
        if (docs / MARKER).is_file():
            return
        if any(docs.iterdir()):
            raise EnvironmentFailure(
                f"{docs} contiene file che Cronistoria non ha scritto → spostali, o cambia docs_dir in mkdocs.yml"
            )
        (docs / MARKER).write_text(_MARKER_TEXT, encoding="utf-8")


def page_bytes(page: Page) -> bytes:
    """The page as a file: YAML front matter in the order given, one line a value, then the body."""
    front = yaml.dump(page.front, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=2**31 - 1)
    text = f"---\n{front}---\n\n{page.body.rstrip()}\n" if page.front else f"{page.body.rstrip()}\n"
    return _utf8(page.path, text)


def _utf8(path: str, text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise PublishError(f"{path} contiene un carattere che non si può scrivere: {fault}") from None


class _Dumper(yaml.SafeDumper):
    """Strings with line breaks go on one line, so that no line of a value can be taken for the closing `---`."""

    def represent_text(self, text: str) -> yaml.ScalarNode:
        style = '"' if any(mark in text for mark in "\n\r\x85\u2028\u2029") else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML's signature)
        """A value used twice is written twice: MkDocs' readers need not know aliases."""
        return True


_Dumper.add_representer(str, _Dumper.represent_text)


def _check_paths(pages: Sequence[str], exports: Sequence[str]) -> None:
    """Refuse what could leave the folder, what some disk cannot hold, and two files for one address."""
    seen: dict[str, str] = {}
    for path, endings in [
        *((page, _PAGE_ENDING) for page in pages),
        *((export, _of_data(export)) for export in exports),
    ]:
        stem = endings.sub("", path)
        parts = stem.split("/")
        if stem == path or not all(_PART.fullmatch(part) and part.lower() not in WINDOWS for part in parts):
            raise PublishError(f"il percorso {path!r} non è ammesso: lettere, cifre e trattini, poi l’estensione")
        # `sub.md` and `sub/index.md` are one address, and so are two paths that differ in case on many disks.
        page_address = "/".join(parts[:-1] if parts[-1].casefold() == "index" else parts)
        address = (page_address if endings is _PAGE_ENDING else path).casefold()
        if address in seen:
            raise PublishError(f"{seen[address]} e {path} finirebbero allo stesso indirizzo")
        seen[address] = path


def _of_data(path: str) -> re.Pattern[str]:
    """What a data file may end in; only the pages for an iframe are HTML of our own."""
    return _EMBED_ENDING if path.startswith(f"{EMBED}/") else _DATA_ENDING


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
