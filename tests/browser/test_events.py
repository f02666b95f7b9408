"""A site that holds everything an event can be, in a real browser: claims, differences, lists, addresses that moved."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.publish.csp import secure
from generator.publish.docs import write_docs
from generator.publish.engine import run_mkdocs
from generator.publish.gate import violations
from generator.publish.search_index import write_search_index
from tests.browser.conftest import Watched, search, settle
from tests.browser.test_reading import TOO_SMALL, WIDTHS, fits, shoot
from tests.demo import copy_project
from tests.exports.published import exported
from tests.making import render_pages, render_records
from tests.render.sites import rich

pytestmark = [pytest.mark.browser, pytest.mark.site]

FAINT = """() => {
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const behind = (one) => {
    for (; one; one = one.parentElement) {
      const found = parts(getComputedStyle(one).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const ratio = (one) => {
    const [a, b] = [light(parts(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  return [...document.querySelectorAll("main .md-content *")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
    .filter((one) => one.checkVisibility({ opacityProperty: true }) && ratio(one) < 4.5)
    .map((one) => `${ratio(one).toFixed(2)} ${one.outerHTML.slice(0, 90)}`);
}"""


def faint(page: Page) -> list[str]:
    """The words that contrast too little with what lies behind them, in the colours that the page ends with."""
    settle(page)
    found: list[str] = page.evaluate(FAINT)
    return found


OPEN = "document.querySelectorAll('details').forEach((one) => (one.open = true))"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("rich")
    settings = copy_project(root / "project", content=False)
    pages = render_pages(rich(), replace(settings, site_name="Prova"))
    write_docs(pages, settings.docs, exported(rich(), settings))
    run_mkdocs(settings, root / "site", datetime.date(2026, 1, 8))
    secure(root / "site")
    write_search_index(render_records(rich(), settings), root / "site")
    return root / "site"


@pytest.fixture(scope="module")
def address(built: Path, serve: Callable[[Path], str]) -> str:
    return serve(built)


@pytest.fixture
def page(address: str, watch: Callable[..., Watched]) -> Page:
    watched = watch(address, viewport={"width": 390, "height": 844}, has_touch=True)
    yield watched.context.new_page()
    assert (watched.foreign, watched.errors) == ([], [])


def test_the_gate_lets_it_through(built: Path) -> None:
    assert list(violations(built, "")) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_everything_fits_is_large_enough_and_can_be_read(
    address: str, watch: Callable[..., Watched], scheme: str, width: str
) -> None:
    across, high = WIDTHS[width]
    page = watch(address, viewport={"width": across, "height": high}, color_scheme=scheme).context.new_page()
    for path in ("eventi/e-raid/", "eventi/e-vertice/", "attori/russia/", "attori/tass/", "attori/russia/temi/guerra/",
                 "articoli/smentita/"):  # fmt: skip
        page.goto(address + path)
        page.evaluate(OPEN)
        assert fits(page), path
        assert faint(page) == [], path
        assert width != "390" or page.evaluate(TOO_SMALL) == [], path
        shoot(page, f"rich-{path.strip('/').replace('/', '-')}-{width}-{scheme}")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("attori/federazione-russa/", "attori/russia/"),
        ("attori/federazione-russa/temi/conflitto/", "attori/russia/temi/guerra/"),
        ("attori/nessuno/", "attori/"),
        ("eventi/e-scomparso/", "articoli/vertice/#e-silenzio"),
    ],
)
def test_an_old_address_leads_to_the_new_one(page: Page, address: str, old: str, new: str) -> None:
    page.goto(address + old)
    page.wait_for_url(address + new)


def test_an_old_address_tells_search_engines_where_it_went(built: Path) -> None:
    head = (built / "attori/federazione-russa/index.html").read_text(encoding="utf-8").partition("</head>")[0]
    assert '<meta name="robots" content="noindex">' in head
    assert head.count('rel="canonical"') == 1 and '<link rel="canonical" href="../russia/">' in head
    others = [path for path in built.rglob("index.html") if 'http-equiv="refresh"' in path.read_text(encoding="utf-8")]
    assert len(others) == 8


def test_an_old_anchor_is_found_on_the_timeline(page: Page, address: str) -> None:
    page.goto(f"{address}attori/russia/#e-raid-tre")
    expect(page.locator("#e-raid")).to_be_in_viewport()


def test_what_only_names_an_actor_is_folded_away_and_found_by_its_anchor(page: Page, address: str) -> None:
    page.goto(f"{address}attori/vladimir-putin/")
    folded = page.locator("details.cr-more-events")
    expect(folded.locator("summary")).to_have_text("Attore citato in un altro evento")
    expect(folded.locator("li")).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("li")).to_be_visible()


def test_on_paper_the_people_of_an_event_are_named(page: Page, address: str) -> None:
    page.goto(f"{address}eventi/e-raid/")
    page.emulate_media(media="print")
    expect(page.locator(".cr-cast")).to_contain_text("Russia")
    expect(page.locator(".cr-cast .cr-chips").first).to_be_visible()
    expect(page.locator(".cr-beside")).to_be_hidden()


def test_search_finds_an_event_at_its_home(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport={"width": 1280, "height": 900}).context.new_page()
    page.goto(address)
    found = search(page, "ministero Difesa").evaluate_all("all => all.map((one) => one.href)")
    assert found[0].removeprefix(address) == "eventi/e-raid/"
