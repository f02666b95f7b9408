"""What the theme's template makes of a page's head, and of the sitemap, where the site's address is known."""

from __future__ import annotations

import datetime
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from generator.publish.docs import write_docs
from generator.publish.engine import run_mkdocs
from generator.publish.gate import violations
from generator.settings import Settings, read_settings
from tests.demo import copy_project
from tests.making import render_pages
from tests.render.sites import rich

ADDRESS = "https://esempio.it/cronaca/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    root = tmp_path_factory.mktemp("heads")
    settings = copy_project(root / "project", content=False)
    config = settings.root / "mkdocs.yml"
    config.write_text(f"{config.read_text(encoding='utf-8')}\nsite_url: {ADDRESS}\n", encoding="utf-8")
    settings = read_settings(settings.root)
    write_docs(render_pages(rich(), settings), settings.docs)
    run_mkdocs(settings, root / "site", datetime.date(2026, 1, 8))
    return settings


def site(settings: Settings) -> Path:
    return settings.root.parent / "site"


def head(settings: Settings, page: str) -> str:
    return (site(settings) / page / "index.html").read_text(encoding="utf-8").partition("</head>")[0]


def values(text: str, name: str) -> list[str]:
    return re.findall(rf'<meta (?:property|name)="{re.escape(name)}" content="([^"]*)"', text)


def test_addresses_for_others_are_absolute(built: Settings) -> None:
    text = head(built, "attori/russia")
    assert values(text, "og:url") == [f"{ADDRESS}attori/russia/"]
    assert values(text, "og:image") == [f"{ADDRESS}attori/russia/anteprima.png"]
    (alt,) = values(text, "og:image:alt")
    assert alt.startswith("Russia. Dal ")
    assert values(text, "og:title") == ["Russia"]
    assert values(text, "twitter:card") == ["summary_large_image"]
    assert f'<link rel="canonical" href="{ADDRESS}attori/russia/">' in text


def test_the_title_in_the_tab_names_page_and_site_and_the_site_once(built: Settings) -> None:
    def title(page: str) -> list[str]:
        return re.findall("<title>(.*?)</title>", head(built, page))

    assert title("attori/russia") == ["Russia – Cronistoria"]
    assert title("") == ["Cronistoria"]


def test_an_article_has_its_days(built: Settings) -> None:
    article = rich().articles[0]
    text = head(built, f"articoli/{article.slug}")
    assert values(text, "og:type") == ["article"]
    assert values(text, "article:published_time") == [article.date.isoformat()]


def test_what_programs_read_is_json(built: Settings) -> None:
    found = 0
    for path in site(built).rglob("index.html"):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', path.read_text(encoding="utf-8")):
            assert json.loads(text)["@context"] == "https://schema.org"
            found += 1
    assert found > 10


def test_the_sitemap_says_when_a_page_changed_and_leaves_out_what_has_moved(built: Settings) -> None:
    urls = {
        url.findtext(f"{SPACE}loc", "").removeprefix(ADDRESS): url.findtext(f"{SPACE}lastmod")
        for url in ET.parse(site(built) / "sitemap.xml").getroot()
    }
    pages = {page.path: page for page in render_pages(rich(), built)}
    moved = [path for path, page in pages.items() if "redirect" in page.front]
    assert moved
    assert not [path for path in moved if f"{path.removesuffix('.md')}/" in urls]
    assert len(urls) == len(pages) - len(moved)
    for article in rich().articles:
        assert urls[f"articoli/{article.slug}/"] == (article.updated or article.date).isoformat()


def test_the_gate_lets_it_through(built: Settings) -> None:
    told = [str(one) for one in violations(site(built), ADDRESS)]
    assert [one for one in told if "ld+json" in one or "dati strutturati" in one or "sitemap" in one] == []
