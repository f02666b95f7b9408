"""Three whole pages of the small site, compared byte for byte.

After a change that is meant, write them anew and read the difference: `python -m tests.render.test_golden`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.docs import page_bytes
from generator.render import render_pages
from tests.render.sites import SETTINGS, small

GOLDEN = Path(__file__).parent / "golden"
PAGES = ("index.md", "attori/vladimir-putin.md", "articoli/telefonata.md", "cronologia/index.md", "metodo.md")


def rendered() -> dict[str, bytes]:
    return {page.path: page_bytes(page) for page in render_pages(small(), SETTINGS)}


@pytest.mark.parametrize("path", PAGES)
def test_the_page_is_the_one_on_record(path: str) -> None:
    assert rendered()[path].decode() == (GOLDEN / path).read_text(encoding="utf-8")


def test_the_same_site_gives_the_same_pages() -> None:
    assert rendered() == rendered()


if __name__ == "__main__":
    for path in PAGES:
        (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / path).write_bytes(rendered()[path])
