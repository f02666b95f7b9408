"""Whole sites, from the files an editor writes to the Markdown that MkDocs gets, compared byte for byte.

`python -m tests.test_golden` writes the expected files anew; read the difference before you commit it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.publish.docs import page_bytes
from generator.settings import Settings
from generator.site import generate

CASES = Path(__file__).parent / "golden"
OF_THIS_MACHINE = frozenset(("dati/cronistoria.sqlite", "dati/sha256.txt", "dati/index.md"))
"""The database, whose bytes may differ from one version of SQLite to the next, and what tells its size or checksum."""
PICTURES = ".png"
"""Nobody could read the difference."""


def built(case: Path) -> dict[str, bytes]:
    """What the case's content becomes: pages, data files, and the problems as the editor sees them."""
    folders = {"root": case, "content": case / "content", "docs": case / "docs", "build": case / "build"}
    settings = Settings(**folders, min_events=2, cache="none")
    generated = generate(settings)
    files = {page.path: page_bytes(page) for page in generated.pages}
    files |= {export.path: export.data for export in generated.exports if not export.path.endswith(PICTURES)}
    files["problemi.txt"] = "".join(f"{problem}\n" for problem in generated.content.problems).encode()
    return {name: data for name, data in files.items() if name not in OF_THIS_MACHINE}


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_golden(case: str) -> None:
    expected = CASES / case / "expected"
    there = {path.relative_to(expected).as_posix(): path.read_bytes() for path in expected.rglob("*") if path.is_file()}
    files = built(CASES / case)
    assert sorted(files) == sorted(there)
    for name, data in files.items():
        assert data.decode() == there[name].decode(), name


if __name__ == "__main__":
    for folder in sorted(CASES.iterdir()):
        shutil.rmtree(folder / "expected", ignore_errors=True)
        for name, data in built(folder).items():
            target = folder / "expected" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
