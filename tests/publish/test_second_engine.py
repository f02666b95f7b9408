"""The same pages with the engine's successor: what MkDocs can publish today, Zensical can publish tomorrow."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.publish import publish
from tests.demo import Demo
from tests.publish.projects import PAGES, page, project
from tests.publish.second_engine import run_zensical

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / ".venv-zensical/bin/zensical"
PROGRAM = OWN if OWN.exists() else Path(shutil.which("zensical") or OWN)

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(
        not PROGRAM.exists() and not os.environ.get("CI"), reason="no Zensical here: make zensical installs it"
    ),
]


def pages_of(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def test_no_page_of_the_demo_is_lost_and_none_loses_its_events(demo: Demo, tmp_path: Path) -> None:
    run_zensical(PROGRAM, demo.settings, tmp_path / "z", demo.newest)
    ours, theirs = pages_of(demo.site), pages_of(tmp_path / "z/site")
    assert set(theirs) == set(ours)
    anchors = re.compile(r'\bid="(e-[a-z0-9]+)"')
    for name, text in ours.items():
        assert anchors.findall(theirs[name]) == anchors.findall(text), name
        assert theirs[name].count("cr-search cr-box") == text.count("cr-search cr-box") == 1, name
        assert "md-search" not in theirs[name] + text, name
    assert sum(len(anchors.findall(text)) for text in theirs.values()) > 200


def test_data_files_are_published_and_our_marker_is_not(demo: Demo, tmp_path: Path) -> None:
    run_zensical(PROGRAM, demo.settings, tmp_path / "z", demo.newest)
    data = {path.relative_to(demo.settings.docs) for path in demo.settings.docs.rglob("*.json")}
    assert data and all((tmp_path / "z/site" / path).is_file() for path in data)
    assert not list((tmp_path / "z/site").rglob(".cronistoria"))


def test_a_page_that_is_missing_would_be_noticed(tmp_path: Path) -> None:
    """The comparison itself: a site that lacks a page is another set of pages."""
    settings = project(tmp_path / "p")
    published = publish([*PAGES, page("temi/pace.md")], settings, newest=None)
    (settings.docs / "temi/pace.md").unlink()
    run_zensical(PROGRAM, settings, tmp_path / "z", None)
    assert set(pages_of(published.site)) - set(pages_of(tmp_path / "z/site")) == {"temi/pace/index.html"}


def test_what_it_refuses_is_told_in_its_own_words(tmp_path: Path) -> None:
    settings = project(tmp_path / "p")
    (settings.root / "mkdocs.yml").write_text("[nonsenso")
    with pytest.raises(PublishError, match=r"Zensical non può lavorare con queste impostazioni → .*\n  "):
        run_zensical(PROGRAM, settings, tmp_path / "z", None)
