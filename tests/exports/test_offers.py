"""What a page offers to take away is there."""

from __future__ import annotations

import posixpath
from dataclasses import replace

import pytest

from generator.model import Page, Site
from generator.settings import Settings
from tests.exports.published import exported
from tests.making import render_pages
from tests.render.reading import built, url
from tests.render.sites import SETTINGS, many, rich, small

AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")


def offered(page: Page) -> list[str]:
    """The files and frames to which the row below the head leads, as paths in the site."""
    row = page.body.partition('<ul class="cr-formats"')[2].partition("</ul>")[0]
    hrefs = built(replace(page, body=f"<ul{row}</ul>")).values("href") if row else []
    inner = (href.removeprefix("webcal://esempio.it/crono/") for href in hrefs)
    base = [
        href if href != old else posixpath.join(url(page.path), href) for old, href in zip(hrefs, inner, strict=True)
    ]
    return [posixpath.normpath(path).strip("/") for path in base]


@pytest.mark.parametrize(
    "settings", [SETTINGS, AT_HOME, replace(SETTINGS, split_events=2)], ids=["", "at-home", "split"]
)
@pytest.mark.parametrize("site", [small(), rich(), many(30)], ids=["small", "rich", "many"])
def test_every_link_leads_to_a_file(site: Site, settings: Settings) -> None:
    files = {file.path.removesuffix("/index.html") for file in exported(site, settings)}
    pages = [page for page in render_pages(site, settings) if "structured" in page.front]
    found = [path for page in pages for path in offered(page)]
    assert len(found) > 10
    assert [path for path in found if path not in files] == []


def test_an_actor_offers_everything_and_a_year_what_is_not_news() -> None:
    pages = {page.path: page for page in render_pages(rich(), SETTINGS)}
    of_actor = [path.rpartition("/")[2] for path in offered(pages["attori/russia.md"])]
    assert of_actor == [
        "atom.xml", "feed.json", "calendario.ics", "eventi.csv", "eventi.json", "russia", "timelinejs.json",
        "cronologia.mw", "vis.json",
    ]  # fmt: skip
    of_year = [path.rpartition("/")[2] for path in offered(pages["cronologia/2025.md"])]
    assert of_year == ["eventi.csv", "eventi.json", "timelinejs.json", "cronologia.mw", "vis.json"]


def test_what_has_no_date_is_not_offered_to_programs_that_show_dates() -> None:
    undated = {page.path: page for page in render_pages(small(), SETTINGS)}["cronologia/senza-data.md"]
    assert [path.rpartition("/")[2] for path in offered(undated)] == ["eventi.csv", "eventi.json"]


def test_the_code_to_paste_names_the_site_where_it_knows_it() -> None:
    code = "&lt;iframe src=&#34;https://esempio.it/crono/incorpora/attori/russia/&#34; title=&#34;Russia – Cronistoria&#34;"
    pages = {page.path: page.body for page in render_pages(rich(), AT_HOME)}
    assert code in pages["attori/russia.md"]
    assert 'href="webcal://esempio.it/crono/attori/russia/calendario.ics"' in pages["attori/russia.md"]
    assert (
        "https://…/incorpora/attori/russia/"
        in {p.path: p.body for p in render_pages(rich(), SETTINGS)}["attori/russia.md"]
    )
