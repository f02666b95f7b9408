"""Some whole pages of the small and the rich site, compared byte for byte.

After a change that is meant, write them anew and read the difference: `python -m tests.render.test_golden`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model import Site
from generator.publish.docs import page_bytes
from tests.making import render_pages
from tests.render.sites import SETTINGS, rich, small

GOLDEN = Path(__file__).parent / "golden"
PAGES = ("index.md", "attori/vladimir-putin.md", "articoli/telefonata.md", "cronologia/index.md", "metodo.md")
RICH_PAGES = ("eventi/e-raid.md", "eventi/e-vertice.md", "attori/russia.md", "attori/tass.md", "attori/russia/temi/guerra.md",
              "articoli/smentita.md", "attori/federazione-russa.md", "temi/conflitto.md")  # fmt: skip


def rendered(made: Site | None = None) -> dict[str, bytes]:
    return {page.path: page_bytes(page) for page in render_pages(made or small(), SETTINGS)}


@pytest.mark.parametrize("path", PAGES)
def test_the_page_is_the_one_on_record(path: str) -> None:
    assert rendered()[path].decode() == (GOLDEN / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", RICH_PAGES)
def test_the_page_of_the_rich_site_is_the_one_on_record(path: str) -> None:
    assert rendered(rich())[path].decode() == (GOLDEN / "rich" / path).read_text(encoding="utf-8")


def test_the_same_site_gives_the_same_pages() -> None:
    assert rendered() == rendered()


if __name__ == "__main__":
    for folder, made, paths in ((GOLDEN, small(), PAGES), (GOLDEN / "rich", rich(), RICH_PAGES)):
        for path in paths:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(rendered(made)[path])
