"""The same pages with the engine's successor: what MkDocs can publish today, Zensical can publish tomorrow."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.errors import PublishError
from generator.model import Page
from generator.publish import publish
from generator.publish.docs import write_docs
from generator.publish.engine import run_mkdocs
from tests.demo import ROOT, Demo
from tests.publish.projects import MKDOCS_YML, PAGES, page, project
from tests.publish.second_engine import NEEDED, PROGRAM, run_zensical

pytestmark = NEEDED


def pages_of(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def test_no_page_of_the_demo_is_lost_and_none_loses_its_events(demo: Demo, second: Path) -> None:
    ours, theirs = pages_of(demo.site), pages_of(second)
    assert set(theirs) == set(ours)
    anchors = re.compile(r'\bid="(e-[a-z0-9]+)"')
    for name, text in ours.items():
        assert anchors.findall(theirs[name]) == anchors.findall(text), name
        boxes = 0 if name.startswith("incorpora/") else 1  # a page for somebody else's frame is no page of the theme
        assert theirs[name].count("cr-search cr-box") == text.count("cr-search cr-box") == boxes, name
        assert "md-search" not in theirs[name] + text, name
    assert sum(len(anchors.findall(text)) for text in theirs.values()) > 200


def test_data_files_are_published_and_our_marker_is_not(demo: Demo, second: Path) -> None:
    data = {path.relative_to(demo.settings.docs) for path in demo.settings.docs.rglob("*.json")}
    assert data and all((second / path).is_file() for path in data)
    assert not list(second.rglob(".cronistoria"))


def test_the_same_style_sheets_and_scripts_are_loaded(demo: Demo, second: Path) -> None:
    own = re.compile(r'(?:href|src)="(?:\./)?((?:\.\./)*assets/(?!stylesheets/|javascripts/)[^"]+)"')
    ours, theirs = pages_of(demo.site), pages_of(second)
    for name in ("index.html", "attori/cremlino/index.html", "eventi/e-accordo-minerali/index.html"):
        assert own.findall(ours[name]) == own.findall(theirs[name]) != []
        for address in own.findall(theirs[name]):
            assert (second / name).parent.joinpath(address).is_file()


def test_an_address_that_moved_leads_on_there_too(demo: Demo, second: Path) -> None:
    refresh = re.compile(r'<meta http-equiv="refresh" content="([^"]*)">')
    ours, theirs = pages_of(demo.site), pages_of(second)
    moved = {name: found[1] for name, text in ours.items() if (found := refresh.search(text))}
    assert moved["temi/oreshnik/index.html"] == "0; url=../missile-oreshnik/"
    for name, target in moved.items():
        assert refresh.search(theirs[name])[1] == target  # type: ignore[index]


def test_the_sitemap_says_the_same_of_the_same_pages(tmp_path: Path) -> None:
    settings = project(tmp_path / "p")
    config = settings.root / "mkdocs.yml"
    config.write_text(MKDOCS_YML.replace("  name: material\n", "  name: material\n  custom_dir: site_overrides\n"))
    (settings.root / "site_overrides").mkdir()
    shutil.copy(ROOT / "site_overrides/sitemap.xml", settings.root / "site_overrides")
    changed = Page("temi/pace.md", {"title": "Pace", "updated": "2025-12-31"}, "# Pace\n")
    moved = Page("temi/tregua.md", {"title": "Tregua", "redirect": "../pace/"}, "# Tregua\n")
    write_docs([*PAGES, changed, moved], settings.docs)
    run_mkdocs(settings, tmp_path / "m", None)
    run_zensical(PROGRAM, settings, tmp_path / "z", None)
    ours, theirs = sitemap(tmp_path / "m"), sitemap(tmp_path / "z/site")
    assert ours == theirs
    assert ours["https://example.org/cronaca/temi/pace/"] == "2025-12-31"
    assert len(ours) == len(PAGES) + 1


def sitemap(site: Path) -> dict[str | None, str | None]:
    """Address and last change of each page."""
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    pages = ElementTree.parse(site / "sitemap.xml").getroot()
    return {one.findtext(f"{name}loc"): one.findtext(f"{name}lastmod") for one in pages}


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
