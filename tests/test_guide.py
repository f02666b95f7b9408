"""The editors' guide knows every code that a message may bear."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CALLS = re.compile(
    r"(?:Problem\([^)]*?|Doubt\(|Fault\(|error\([^)]*?|warn\([^)]*?|Finding\([^)]*?)\"([a-z]+(?:-[a-z0-9]+)+)\"", re.S
)


def test_every_code_is_explained() -> None:
    guide = (ROOT / "docs/guida-redazione.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([a-z0-9-]+)`", guide))
    used = {
        code
        for path in (ROOT / "generator/articles").glob("*.py")
        for code in CALLS.findall(path.read_text(encoding="utf-8"))
    }
    assert len(used) > 12
    assert used <= explained, used - explained
