"""The demo site, built once a session from the project's own content, in a folder of its own."""

from __future__ import annotations

import datetime
import fcntl
import pickle
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.model import SearchRecord
from generator.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Demo:
    settings: Settings
    site: Path
    newest: datetime.date | None
    records: tuple[SearchRecord, ...]


def copy_project(root: Path, *, content: bool = True) -> Settings:
    """The project as a newsroom has it: settings, theme and, unless a test brings its own, the demo's content."""
    root.mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "mkdocs_hooks.py"):
        shutil.copy(ROOT / name, root)
    shutil.copytree(ROOT / "site_overrides", root / "site_overrides")
    if content:
        shutil.copytree(ROOT / "content", root / "content")
    return read_settings(root)


def build_demo(root: Path) -> Demo:
    from generator.site import build_site

    report = build_site(copy_project(root))
    made = report.generated
    return Demo(read_settings(root), report.publication.site, made.newest, made.records)


def shared_demo(folder: Path) -> Demo:
    """The demo in this folder, built by whichever process asks first; the others wait for it. Nobody writes into it."""
    kept = folder / "demo.pickle"
    with (folder / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            kept.write_bytes(pickle.dumps(build_demo(folder / "demo")))
    demo: Demo = pickle.loads(kept.read_bytes())
    return demo
