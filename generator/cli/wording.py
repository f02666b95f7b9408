"""Counts and paths as an editor reads them."""

from __future__ import annotations

import contextlib
from pathlib import Path


def count(number: int, one: str, many: str) -> str:
    """«1 articolo», «3 articoli»."""
    return f"{number} {one if number == 1 else many}"


def left_out(refused: tuple[str, ...], drafts: int) -> str:
    """The articles that are not in the site, in brackets; nothing when all are."""
    parts = []
    if refused:
        parts.append(count(len(refused), "rifiutato", "rifiutati"))
    if drafts:
        parts.append(count(drafts, "bozza", "bozze"))
    return f" ({', '.join(parts)})" if parts else ""


def shown(path: Path, project: Path) -> str:
    """A path as the editor would type it."""
    with contextlib.suppress(ValueError):
        return str(path.relative_to(project.resolve()))
    return str(path)
