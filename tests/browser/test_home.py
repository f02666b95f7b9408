"""The front page's day, the network, the numbers: with and without scripts, with pages fetched in place."""

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
from tests.browser.conftest import Watched, mapped, until
from tests.browser.test_events import faint
from tests.browser.test_reading import TOO_SMALL, WIDTHS, fits, shoot
from tests.demo import copy_project
from tests.making import render_exports, render_pages
from tests.render.sites import rich

pytestmark = [pytest.mark.browser, pytest.mark.site]
PAGES = ("", "rete/", "statistiche/", "accadde-oggi/")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home") / "site"


@pytest.fixture(scope="module")
def address(built: Path, serve: Callable[[Path], str]) -> str:
    """The rich site, built for its address and with the theme's instant navigation, which looks at the sitemap."""
    found = serve(built)
    settings = copy_project(built.parent / "project", content=False)
    config = settings.root / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    if "navigation.instant" not in text:
        text = text.replace("  features:\n", "  features:\n    - navigation.instant\n")
    config.write_text(f"{text}\nsite_url: {found}\n", encoding="utf-8")
    site = rich()
    agreed = tuple(replace(event, divergences=()) for event in site.events)  # a disputed day is no day of the year
    site = replace(site, events=agreed)
    write_docs(render_pages(site, replace(settings, site_name="Prova")), settings.docs, render_exports(site, settings))
    run_mkdocs(settings, built, datetime.date(2026, 1, 8))
    secure(built)
    return found


@pytest.fixture
def open_page(address: str, watch: Callable[..., Watched]) -> Callable[..., Page]:
    """Opens a page; at the end nothing foreign was asked for and nothing failed."""
    watched: list[Watched] = []

    def open_(path: str, *, now: str = "2026-11-26T10:00:00Z", **options: object) -> Page:
        watched.append(watch(address, **{"viewport": {"width": 390, "height": 844}, **options}))
        page = watched[-1].context.new_page()
        page.clock.set_fixed_time(datetime.datetime.fromisoformat(now))
        page.goto(address + path)
        return page

    yield open_
    for one in watched:
        assert (one.foreign, one.errors) == ([], [])


def test_the_gate_lets_it_through(address: str, built: Path) -> None:
    assert list(violations(built, address)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_everything_fits_is_large_enough_and_can_be_read(
    address: str, open_page: Callable[..., Page], scheme: str, width: str
) -> None:
    across, high = WIDTHS[width]
    page = open_page("", viewport={"width": across, "height": high}, color_scheme=scheme)
    for path in PAGES:
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        assert fits(page), path
        assert faint(page) == [], path
        assert width != "390" or page.evaluate(TOO_SMALL) == [], path
        shoot(page, f"numbers-{path.strip('/') or 'home'}-{width}-{scheme}")


@pytest.mark.parametrize(
    ("now", "said", "title", "anchor"),
    [
        ("2031-09-02T10:00:00Z", "2 settembre", "Evento e-poi-2", "g-09-02"),
        ("2026-08-31T22:30:00Z", "1º settembre", "Evento e-poi-1", "g-09-01"),  # in Rome it is tomorrow already
        ("2026-10-01T10:00:00Z", "1º ottobre: nessun evento. Il giorno più vicino: 3 settembre.", "Evento e-poi-3", "g-09-03"),
        ("2028-02-29T10:00:00Z", "29 febbraio: nessun evento. Il giorno più vicino: 28 dicembre.", "L’attacco alla residenza di Valdai", "g-12-28"),
    ],
)  # fmt: skip
def test_the_day_is_the_readers_in_italy(
    open_page: Callable[..., Page], now: str, said: str, title: str, anchor: str
) -> None:
    page = open_page("", now=now, timezone_id="America/New_York")
    section = page.locator("section", has=page.get_by_role("heading", name="Accadde oggi"))
    expect(section.locator(".cr-note")).to_have_text(said)
    expect(section.locator("li a")).to_have_text(title)
    expect(section.locator("li .cr-count")).to_have_text("2025, contestato" if "Valdai" in title else "2025")
    section.locator(".cr-more a").click()
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_the_day_comes_once_and_its_events_lead_home(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page("", now="2026-12-28T10:00:00Z")
    link = page.locator("section:has(> h2:text('Accadde oggi')) li a")
    expect(link).to_have_count(1)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.evaluate("document$.next(document)")  # as the theme does when the page is shown again
    page.evaluate("fetch('sitemap.xml').then((answer) => answer.text())")
    assert [place for place in asked if place.endswith((".json", ".xml"))] == ["sitemap.xml"], (
        "the day would have been asked for before"
    )
    expect(link).to_have_count(1)
    link.click()
    page.wait_for_url(f"{address}eventi/e-raid/")


def test_without_scripts_everything_is_there(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page("", java_script_enabled=False)
    section = page.locator("section:has(> h2:text('Accadde oggi'))")
    expect(section.locator("li")).to_have_count(0)
    section.locator("a").click()
    page.wait_for_url(f"{address}accadde-oggi/")
    expect(page.get_by_role("heading", name="28 dicembre")).to_be_visible()
    page.goto(f"{address}rete/")
    page.locator(".cr-net a[*|href*='russia']").click()
    page.wait_for_url(f"{address}attori/russia/")


def test_pages_fetched_in_place_keep_the_links_of_their_drawings(address: str, open_page: Callable[..., Page]) -> None:
    page = open_page("statistiche/", viewport={"width": 1280, "height": 900})
    mapped(page)
    page.evaluate("window.same = true")
    for name, ready in (("Rete", ".cr-net"), ("Prima pagina", ".cr-strip"), ("Rete", ".cr-sortable button")):
        page.locator(".md-tabs").get_by_role("link", name=name).click()
        expect(page.locator(ready).first).to_be_visible()
    assert page.evaluate("window.same"), "the pages were fetched in place"
    page.locator(".cr-net a[*|href*='ucraina'] text").click()
    page.wait_for_url(f"{address}attori/ucraina/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ucraina")


def column(page: Page, number: int) -> list[str]:
    return page.locator(f".cr-sortable >> nth=0 >> tbody tr > :nth-child({number})").all_inner_texts()


def test_tables_are_sorted_by_their_heads_and_say_so(open_page: Callable[..., Page]) -> None:
    page = open_page("rete/")
    table = page.locator(".cr-sortable").first
    counts, names = column(page, 3), column(page, 1)
    assert counts == sorted(counts, key=int, reverse=True) and len(set(counts)) > 1
    heads = {name: table.locator("thead th", has_text=name) for name in ("Attore", "Eventi insieme", "L’ultimo evento")}
    expect(heads["Eventi insieme"]).to_have_attribute("aria-sort", "descending")
    heads["Eventi insieme"].get_by_role("button").click()
    assert column(page, 3) == sorted(counts, key=int)
    expect(heads["Eventi insieme"]).to_have_attribute("aria-sort", "ascending")
    heads["Attore"].get_by_role("button").press("Enter")
    assert column(page, 1) != sorted(names) and sorted(column(page, 1)) == sorted(names)
    assert column(page, 1) == sorted(names, key=lambda name: name.split()[-1])
    expect(heads["Attore"]).to_have_attribute("aria-sort", "ascending")
    assert heads["Eventi insieme"].get_attribute("aria-sort") is None
    heads["L’ultimo evento"].get_by_role("button").click()
    dates = table.locator("tbody time").evaluate_all("all => all.map((one) => one.dataset.edtf ?? one.dateTime)")
    assert dates == sorted(dates, reverse=True) and len(set(dates)) > 1


def test_an_actor_shows_its_ties_to_pointer_and_keyboard(open_page: Callable[..., Page]) -> None:
    page = open_page("rete/", viewport={"width": 1280, "height": 900})
    lines, lit = page.locator(".cr-net line"), page.locator(".cr-net line.cr-on")
    actor = page.locator(".cr-net a[*|href*='donald-trump'], .cr-net a[*|href*='vladimir-putin']").last
    actor.focus()
    shown = lit.count()
    assert 0 < shown < lines.count()
    actor.locator("text").hover()
    expect(lit).to_have_count(shown)
    page.mouse.move(5, 5)
    expect(lit).to_have_count(0)


def test_the_drawing_scrolls_by_itself_and_by_keyboard_where_it_is_narrow(open_page: Callable[..., Page]) -> None:
    page = open_page("rete/", viewport={"width": 350, "height": 700})
    net = page.get_by_role("region", name="Disegno della rete")
    middle = net.evaluate("net => net.scrollLeft")
    assert middle > 0, "it begins in the middle, where those with most events are"
    net.focus()
    net.press("ArrowRight")
    until(page, f"document.querySelector('.cr-net').scrollLeft > {middle}")
    assert fits(page)
