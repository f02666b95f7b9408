"""`make theme-scripts`: builds a small site with the pinned theme and prints the inline scripts the gate does not know.

Run it after an upgrade of Material. Read each script it prints; when it is what the theme's release notes say it is,
enter its hash in `generator/publish/admitted.py` and take out those no page holds any more.
"""

from __future__ import annotations

import datetime
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.publish.admitted import THEME_SCRIPTS
from generator.publish.docs import write_docs
from generator.publish.engine import run_mkdocs
from generator.publish.markup import script_hash
from tests.publish.projects import PAGES, project

_INLINE = re.compile(r"<script\s*>(.+?)</script", re.DOTALL)


def scripts(site: Path) -> Iterator[tuple[str, str]]:
    """Hash and text of every distinct inline script of a built site."""
    seen = {code for path in site.rglob("*.html") for code in _INLINE.findall(path.read_text(encoding="utf-8"))}
    yield from sorted((script_hash(code), code) for code in seen)


def build(root: Path, address: str = "") -> Path:
    """A small site with the theme as it is pinned, for that public address."""
    settings = project(root, more=f"\nsite_url: {address}\n" if address else "")
    write_docs(PAGES, settings.docs)
    run_mkdocs(settings, root / "site", datetime.date(2025, 12, 31))
    return root / "site"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = dict(scripts(build(Path(folder))))
        for hash_, code in found.items():
            if hash_ not in THEME_SCRIPTS:
                print(f"unknown: {hash_}\n  {code}\n")  # noqa: T201
        for hash_, what in THEME_SCRIPTS.items():
            if hash_ not in found:
                print(f"gone: {hash_} ({what})")  # noqa: T201
        print(f"{len(found)} inline scripts, {len(set(found) - set(THEME_SCRIPTS))} unknown")  # noqa: T201
