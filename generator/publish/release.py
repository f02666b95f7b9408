"""Atomic publication: a release is built aside, checked, and put in place by one rename of one link.

The published site is `build/site`, a link to `build/releases/<id>`. Whoever reads it sees the old site or the new one;
a run that fails or is killed at any moment leaves the old one whole, and the next run sweeps up after it.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import EnvironmentFailure, PublishError
from generator.publish.files import disk_errors, write_whole

MANIFEST = "manifest.json"
_STAGING = ".staging"
_DRAFT_LINK = ".site."
_KEPT = 2
"""The release in place and one older, so that the link can be pointed back by hand."""


@dataclass(frozen=True, slots=True)
class Release:
    """A site in place.

    Attributes:
        site: the link readers and web servers use.
        id: name of the folder in `releases` it points to.
        files: how many files it holds, the manifest left out.
    """

    site: Path
    id: str
    files: int


@contextlib.contextmanager
def publication_lock(build: Path) -> Iterator[int]:
    """Wait until no other run publishes into `build`; yields the lock's descriptor.

    The lock belongs to the open file, not to the process: an engine that inherits the descriptor keeps it when our own
    process is killed, so that a later run cannot sweep a folder that is still being written.
    """
    with disk_errors(build / ".lock"):
        build.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(build / ".lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield descriptor
        finally:
            os.close(descriptor)


def put_in_place(build: Path, fill: Callable[[Path], None], check: Callable[[Path], None]) -> Release:
    """Publish one release; call it while holding `publication_lock`.

    Args:
        build: folder that holds `releases` and `site`.
        fill: writes the site into the folder it is given.
        check: raises `PublishError` when that site must not be published.

    Raises:
        PublishError: from `fill` or `check`, or when the disk does not give back what was written.
        EnvironmentFailure: the disk refuses, or `build/site` is not a link of ours.
    """
    releases = build / "releases"
    with disk_errors(releases):
        releases.mkdir(parents=True, exist_ok=True)
        _check_link(build / "site")
        sweep(build)
        name = _next_id(build)
        _keep_whole(releases / name, fill, check)
        _swap(build, name)
        _prune(build, name)
    return Release(build / "site", name, len(_read_manifest(releases / name)))


def _keep_whole(release: Path, fill: Callable[[Path], None], check: Callable[[Path], None]) -> None:
    """Write one release beside its place, and have it there whole and on the disk, or not at all."""
    staging = release.with_name(f"{release.name}{_STAGING}")
    try:
        staging.mkdir()
        fill(staging)
        write_manifest(staging)
        check(staging)
        _check_manifest(staging)
        _sync(staging)
        staging.rename(release)
        _sync_folder(release.parent)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def sweep(build: Path) -> None:
    """Remove what dead runs left: staging folders and links that were never put in place."""
    for staging in sorted((build / "releases").glob(f"*{_STAGING}")):
        shutil.rmtree(staging)
    for link in sorted(build.glob(f"{_DRAFT_LINK}*")):
        link.unlink()


# --- the manifest ---------------------------------------------------------------------------------------------------


def write_manifest(site: Path) -> None:
    """Write path, size and SHA-256 of every file into `manifest.json`: no id, no time, so equal sites stay equal."""
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in _measure(site))
    write_whole(site / MANIFEST, f"[\n{lines}\n]\n".encode())


def broken_files(site: Path) -> tuple[str, ...]:
    """Paths that the manifest and the folder do not agree on, sorted; empty when the site is whole."""
    listed = {json.dumps(entry) for entry in _read_manifest(site)}
    found = {json.dumps(entry) for entry in _measure(site)}
    return tuple(sorted({json.loads(entry)["path"] for entry in listed ^ found}))


def _check_manifest(site: Path) -> None:
    broken = broken_files(site)
    if broken:
        raise PublishError(
            f"il disco non restituisce ciò che è stato scritto: {', '.join(broken[:5])}", environment=True
        )


def _read_manifest(site: Path) -> list[dict[str, object]]:
    manifest: list[dict[str, object]] = json.loads((site / MANIFEST).read_bytes())
    return manifest


def _measure(site: Path) -> list[dict[str, object]]:
    return [
        {
            "path": path.relative_to(site).as_posix(),
            "size": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in site_files(site)
        if path != site / MANIFEST
    ]


def site_files(site: Path) -> list[Path]:
    """Every file of a built site, sorted.

    Raises:
        PublishError: something in it is neither a file nor a folder (a link, a pipe).
    """
    found = sorted(path for path in site.rglob("*") if path.is_symlink() or not path.is_dir())
    for path in found:
        if path.is_symlink() or not path.is_file():
            raise PublishError(f"{path.relative_to(site)}: nel sito costruito c’è un collegamento o un file speciale")
    return found


def html_pages(site: Path) -> Iterator[tuple[Path, str]]:
    """Every page of a built site and its text; what is not UTF-8 is passed over, the gate refuses it."""
    for path in site_files(site):
        if path.suffix == ".html":
            with contextlib.suppress(UnicodeDecodeError):
                yield path, path.read_bytes().decode()


# --- the steps on disk ----------------------------------------------------------------------------------------------


def _check_link(site: Path) -> None:
    if site.exists() and not site.is_symlink():
        raise EnvironmentFailure(f"{site} è una cartella e non il collegamento che Cronistoria vi mette → spostala")


def _next_id(build: Path) -> str:
    """One more than the highest number in use: a counter, because the clock would make builds differ."""
    names = [entry.name for entry in (build / "releases").iterdir()]
    with contextlib.suppress(OSError):
        names.append((build / "site").readlink().name)
    used = [int(name) for name in names if name.isdecimal() and name.isascii()]
    return f"{max(used, default=0) + 1:06d}"


def _sync(folder: Path) -> None:
    """Have the disk keep the files, then the folders that name them."""
    for path in site_files(folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    for path in sorted((p for p in folder.rglob("*") if p.is_dir()), reverse=True):
        _sync_folder(path)
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _swap(build: Path, name: str) -> None:
    """Point `build/site` at the release, in one step."""
    draft = build / f"{_DRAFT_LINK}{os.getpid()}"
    try:
        draft.symlink_to(Path("releases") / name)
        draft.replace(build / "site")
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(build)


def _prune(build: Path, current: str) -> None:
    names = sorted(entry.name for entry in (build / "releases").iterdir() if entry.name != current)
    for name in names[: -(_KEPT - 1)]:
        shutil.rmtree(build / "releases" / name)
