"""Articles that explain their dates, corrections, cards: in a real browser, with and without scripts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.publish.csp import secure
from generator.publish.docs import write_docs
from generator.publish.engine import run_mkdocs
from generator.publish.gate import violations
from tests.browser.conftest import Watched
from tests.browser.test_events import OPEN, faint
from tests.browser.test_reading import TOO_SMALL, WIDTHS, fits, shoot
from tests.demo import copy_project
from tests.making import render_pages
from tests.render.test_corrections import corrected

pytestmark = [pytest.mark.browser, pytest.mark.site]

ARTICLE = "articoli/prima/"
WHY = "«Ieri sera» = 30 dicembre 2025: dalla data dell’articolo, 31 dicembre 2025"
PLACES = "articoli/prima/", "attori/vladimir-putin/", "eventi/e-call/", "correzioni/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("articles")
    settings = copy_project(root / "project", content=False)
    write_docs(render_pages(corrected(), replace(settings, site_name="Prova")), settings.docs)
    run_mkdocs(settings, root / "site", datetime.date(2026, 1, 8))
    secure(root / "site")
    return root / "site"


@pytest.fixture(scope="module")
def address(built: Path, serve: Callable[[Path], str]) -> str:
    return serve(built)


@pytest.fixture
def opened(address: str, watch: Callable[..., Watched]) -> Iterator[Callable[..., Page]]:
    """Opens the article; at the end nothing foreign was asked for and nothing failed."""
    contexts = []

    def open_(width: str = "1280", **options: object) -> Page:
        across, high = WIDTHS[width]
        contexts.append(watch(address, viewport={"width": across, "height": high}, **options))
        page = contexts[-1].context.new_page()
        page.goto(address + ARTICLE)
        return page

    yield open_
    assert [(watched.foreign, watched.errors) for watched in contexts] == [([], [])] * len(contexts)


INSIDE = """(one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""


def test_the_gate_lets_it_through(built: Path) -> None:
    assert list(violations(built, "")) == []


def test_a_mouse_over_the_words_shows_why_and_leaves_no_trace(opened: Callable[..., Page]) -> None:
    page = opened()
    words, tip = page.locator(".cr-dated"), page.locator("#cr-tip")
    expect(words).to_have_attribute("title", WHY)
    words.hover()
    expect(tip).to_be_visible()
    expect(tip).to_have_text(WHY)
    expect(words).not_to_have_attribute("title", re.compile("."))
    tip.hover()
    expect(tip).to_be_visible()
    page.locator("h1").hover()
    expect(tip).to_have_count(0)
    expect(words).to_have_attribute("title", WHY)
    words.hover()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_the_keyboard_shows_why_and_enter_leads_to_the_reasons(opened: Callable[..., Page]) -> None:
    page = opened()
    words, tip = page.locator(".cr-dated"), page.locator("#cr-tip")
    page.locator("h1").click()
    page.keyboard.press("Tab")
    expect(words).to_be_focused()
    expect(tip).to_have_text(WHY)
    expect(words).to_have_attribute("aria-describedby", "cr-tip")
    assert tip.evaluate(INSIDE)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#perche-e-call$"))
    expect(page.locator("details:has(#perche-e-call) dl")).to_be_in_viewport()
    expect(tip).to_have_count(0)


def test_the_first_touch_shows_why_the_second_leads_to_the_reasons(opened: Callable[..., Page]) -> None:
    page = opened("390", has_touch=True)
    words, tip = page.locator(".cr-dated"), page.locator("#cr-tip")
    words.tap()
    expect(tip).to_contain_text(WHY)
    assert tip.evaluate(INSIDE) and fits(page)
    expect(page).not_to_have_url(re.compile("#"))
    page.locator("h1").tap()
    expect(tip).to_have_count(0)
    words.tap()
    expect(tip).to_be_visible()
    words.tap()
    expect(page).to_have_url(re.compile("#perche-e-call$"))
    expect(page.locator("details:has(#perche-e-call) dl")).to_be_visible()


def test_words_that_came_later_are_explained_too(opened: Callable[..., Page], address: str) -> None:
    """As when the theme puts the next page in the place of this one."""
    page = opened()
    page.goto(f"{address}metodo/")
    page.evaluate(
        """async (next) => {
          const text = await (await fetch(next)).text();
          const { body } = new DOMParser().parseFromString(text, "text/html");
          document.querySelector(".md-content").replaceWith(body.querySelector(".md-content"));
        }""",
        address + ARTICLE,
    )
    page.locator(".cr-dated").hover()
    expect(page.locator("#cr-tip")).to_have_text(WHY)


def test_without_a_script_the_words_are_a_link_to_the_reasons(opened: Callable[..., Page]) -> None:
    page = opened("390", java_script_enabled=False)
    words = page.locator(".cr-dated")
    expect(words).to_have_attribute("title", WHY)
    words.click()
    expect(page).to_have_url(re.compile("#perche-e-call$"))
    expect(page.locator("details:has(#perche-e-call) dl")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_everything_fits_is_large_enough_and_can_be_read(
    opened: Callable[..., Page], address: str, width: str, scheme: str
) -> None:
    page = opened(width, color_scheme=scheme)
    for path in PLACES:
        page.goto(address + path)
        page.evaluate(OPEN)
        if path == ARTICLE:
            page.locator(".cr-dated").hover()
        expect(page.locator("main")).to_contain_text("telefonata fu di sera, non di mattina")
        assert fits(page), path
        assert faint(page) == [], path
        assert width != "390" or page.evaluate(TOO_SMALL) == [], path
        shoot(page, f"articles-{path.strip('/').replace('/', '-')}-{width}-{scheme}")


def test_from_the_page_of_corrections_to_what_was_corrected(opened: Callable[..., Page], address: str) -> None:
    page = opened()
    page.goto(f"{address}correzioni/")
    newest = page.locator(".cr-all-corrections > li").first
    expect(newest.locator("time")).to_have_text("8 aprile 2026")
    newest.locator("a").click()
    expect(page).to_have_url(f"{address}eventi/e-call/")
    page.get_by_role("link", name="Tutte le correzioni del sito").click()
    expect(page).to_have_url(f"{address}correzioni/")
