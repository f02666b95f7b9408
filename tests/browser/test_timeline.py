"""A long timeline in a real browser: strip, filters, keyboard, deep links, paper; and what it costs."""

from __future__ import annotations

import datetime
import gzip
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.publish.csp import secure
from generator.publish.docs import write_docs
from generator.publish.engine import run_mkdocs
from generator.publish.gate import violations
from tests.browser.conftest import Watched, mapped, resize, settle, until
from tests.browser.long_site import long_site
from tests.browser.test_events import faint
from tests.browser.test_reading import TOO_SMALL, fits, shoot
from tests.demo import copy_project
from tests.exports.published import exported
from tests.making import render_pages

pytestmark = [pytest.mark.browser, pytest.mark.site]

ENTRIES = 501
LINE = "attori/protagonista/"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("long")
    settings = replace(copy_project(root / "project", content=False), site_name="Prova", split_events=600)
    config = root / "project/mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    if "navigation.instant" not in text:
        config.write_text(text.replace("  features:\n", "  features:\n    - navigation.instant\n"), encoding="utf-8")
    site = long_site(500)
    write_docs(render_pages(site, settings), settings.docs, exported(site, settings))
    run_mkdocs(settings, root / "site", datetime.date(2026, 1, 8))
    secure(root / "site")
    return root / "site"


@pytest.fixture(scope="module")
def address(built: Path, serve: Callable[[Path], str]) -> str:
    return serve(built)


@pytest.fixture
def instant(built: Path, address: str) -> Iterator[None]:
    """The theme swaps pages in place for the addresses of its map, which needs to know where the site is.

    The map of the others stays as it was built, whichever test comes first.
    """
    before = (built / "sitemap.xml").read_bytes()
    pages = "".join(f"<url><loc>{address}{path}</loc></url>" for path in ("attori/", LINE, "temi/tema-1/"))
    (built / "sitemap.xml").write_text(
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{pages}</urlset>', encoding="utf-8"
    )
    yield
    (built / "sitemap.xml").write_bytes(before)


@pytest.fixture
def page(address: str, watch: Callable[..., Watched]) -> Iterator[Page]:
    watched = watch(address, viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    yield watched.context.new_page()
    assert (watched.foreign, watched.errors) == ([], [])


def shown(page: Page) -> int:
    """The entries that are there, which the count must agree with."""
    expect(page.locator(".cr-state")).to_be_visible()
    number = page.locator(".cr-timeline > .cr-entry:not([hidden])").count()
    expect(page.locator(".cr-shown")).to_have_text(str(number))
    return number


def chip(page: Page, key: str, value: str) -> Locator:
    return page.locator(f"[data-key={key}] [data-value='{value}']")


def query(page: Page) -> str:
    """As the page has it now: what the browser tells of its address comes a little later."""
    return str(page.evaluate("location.href")).partition("?")[2]


def heard(page: Page) -> None:
    """Keeps all that the page says to who hears it, for `said`: it takes its words back soon."""
    page.evaluate("""() => { window.told = []; new MutationObserver((all) => all.forEach((one) => window.told.push(one.target
        .textContent))).observe(document.querySelector("[data-said]"), {childList: true, characterData: true}) }""")


def said(page: Page, words: str) -> None:
    until(page, f"window.told.includes('{words}')")


def test_the_gate_lets_it_through(built: Path) -> None:
    assert list(violations(built, "")) == []


def test_five_hundred_entries_are_light(built: Path, address: str, watch: Callable[..., Watched]) -> None:
    html = (built / LINE / "index.html").read_bytes()
    assert html.count(b'class="cr-entry"') == ENTRIES
    assert len(gzip.compress(html, 9)) <= 120_000
    page = watch(address, viewport={"width": 390, "height": 844}).context.new_page()
    costs = page.context.new_cdp_session(page)
    costs.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address + LINE, wait_until="networkidle")
    told = {found["name"]: found["value"] for found in costs.send("Performance.getMetrics")["metrics"]}
    assert told["TaskDuration"] < 1.0
    expect(page.locator(".cr-state")).to_be_visible()


def test_without_a_script_everything_is_there_and_every_link_leads_somewhere(
    address: str, watch: Callable[..., Watched]
) -> None:
    page = watch(address, java_script_enabled=False, viewport={"width": 390, "height": 844}).context.new_page()
    page.goto(address + LINE)
    assert page.locator(".cr-timeline > .cr-entry").count() == ENTRIES
    for control in (
        ".cr-formats button >> nth=0",
        ".cr-state",
        ".cr-more-filters",
        "dialog",
        ".cr-strip figcaption span",
    ):
        expect(page.locator(control)).to_be_hidden()
    expect(page.locator(".cr-gap")).to_have_text("— 9 mesi senza eventi —")
    bar = page.locator(".cr-bars a[aria-label^='marzo 2025: ']")
    assert page.locator(".cr-bars").bounding_box()["height"] == 44  # type: ignore[index]
    bar.click()
    expect(page).to_have_url(re.compile(f"{bar.get_attribute('xlink:href')}$"))
    first = page.locator(f"[id='{bar.get_attribute('xlink:href')[1:]}']")  # type: ignore[index]
    at = f"document.getElementById('{first.get_attribute('id')}').getBoundingClientRect().y"
    until(page, f"48 <= {at} && {at} < 200")  # at the top, below what stays in view
    expect(first.locator(".cr-date")).to_have_text("1º marzo 2025")
    page.locator(".cr-jump > summary").click()
    month = page.locator(".cr-jump a[aria-label='agosto 2025']")
    expect(month).to_have_text("ago")
    month.click()
    section = page.locator(".cr-section[data-name='Agosto 2025']")
    expect(page).to_have_url(re.compile(f"#{section.locator('.cr-entry').first.get_attribute('id')}$"))
    page.locator(".cr-crossings a").first.click()
    expect(page).to_have_url(re.compile(r"/attori/protagonista/temi/tema-\d/$"))


def test_a_topic_filters_and_the_address_keeps_it(page: Page, address: str) -> None:
    page.goto(address + LINE)
    assert shown(page) == ENTRIES
    first = page.locator(".cr-crossings [data-value]").first
    value, number = first.get_attribute("data-value"), int(re.findall(r"\((\d+)\)", first.inner_text())[0])
    expect(first).to_have_attribute("aria-pressed", "false")
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-pressed", "true")
    assert shown(page) == number
    assert query(page) == f"tema={value}"
    first.hover()  # as it is for who has just clicked
    settle(page)
    colours = first.evaluate("one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
    assert colours[0] != colours[1], "what is chosen can be read"
    page.reload()
    assert shown(page) == number
    page.locator(".cr-apart").click()
    expect(page).to_have_url(f"{address}{LINE}temi/{value}/")
    page.go_back()
    assert shown(page) == number
    page.locator("[data-do=reset]").click()
    assert shown(page) == ENTRIES
    assert query(page) == ""
    expect(page.locator("[data-do=reset]")).to_be_hidden()


def test_actors_narrow_statuses_widen(page: Page, address: str) -> None:
    page.goto(address + LINE)
    page.locator(".cr-more-filters > summary").click()
    chip(page, "stato", "annunciato").click()
    announced = shown(page)
    chip(page, "stato", "riportato").click()
    either = shown(page)
    assert announced < either < ENTRIES
    actors = page.locator("[data-key=attore] [data-value]:visible")
    values = [actors.nth(n).get_attribute("data-value") for n in (0, 1)]
    actors.nth(0).click()
    one = shown(page)
    actors.nth(1).click()
    assert shown(page) < one < either
    assert query(page) == f"stato=annunciato&stato=riportato&attore={values[0]}&attore={values[1]}"
    hidden = page.locator("article > h3[hidden]")
    assert hidden.count() > 0, "a month of which nothing is left goes with its heading"
    expect(page.locator(f".md-nav--secondary [href$='#{hidden.first.get_attribute('id')}']")).to_be_hidden()
    expect(page.locator(".cr-gap").first).to_be_hidden()
    resize(page, 390, 844)
    page.locator(".cr-jump > summary").click()
    months = page.locator(".cr-section:not([hidden])").evaluate_all("all => all.map((one) => one.dataset.name)")
    ways = page.locator(".cr-jump li:not(:has(ul)) a:visible")
    assert [(way.get_attribute("aria-label") or way.inner_text()).lower() for way in ways.all()] == [
        month.lower() for month in months if month
    ]
    ways.last.click()
    expect(page.locator(".cr-here")).to_have_count(1)
    expect(page.locator(".cr-extra")).to_be_hidden()  # what the filters leave of it, not its first event
    page.goto(f"{address}{LINE}?stato=annunciato")
    expect(chip(page, "stato", "annunciato")).to_be_visible()  # who comes by a link sees what is filtered


def numbers(page: Page) -> dict[str, int]:
    """What each filter says that it would leave."""
    told = page.locator(".cr-filters [data-value]").evaluate_all(
        """all => all.map((one) => [`${one.closest("[data-key]").dataset.key}=${one.dataset.value}`,
            one.querySelector(".cr-count").textContent])"""
    )
    return {name: int(text.strip("()")) for name, text in told}


def test_each_filter_says_what_it_would_leave_of_what_is_chosen(page: Page, address: str) -> None:
    page.goto(address + LINE)
    shown(page)
    counts = page.locator(".cr-filters .cr-count")
    written = counts.all_text_contents()
    page.reload()
    shown(page)
    assert counts.all_text_contents() == written, "with nothing chosen, what the page says without a script"
    page.locator(".cr-more-filters > summary").click()
    actor = page.locator("[data-key=attore] [data-value]:visible").first
    actor.click()
    left = numbers(page)
    assert sum(number for name, number in left.items() if name.startswith("tema=")) <= shown(page)
    for key in ("tema", "stato"):
        name = max((name for name in left if name.startswith(f"{key}=")), key=lambda one: left[one])
        again = chip(page, *name.split("="))
        again.click()
        assert shown(page) == left[name], name
        again.click()
    page.goto(f"{address}{LINE}?precisione=mese")
    assert shown(page) == 1
    empty = page.locator(".cr-filters [aria-disabled=true]:visible").first
    expect(empty.locator(".cr-count")).to_have_text("(0)")
    before = query(page)
    empty.focus()
    expect(empty).to_be_focused()
    page.keyboard.press("Space")
    assert query(page) == before, "what would leave nothing is not chosen"


def test_who_takes_the_filters_off_goes_on_from_the_last_one(page: Page, address: str) -> None:
    page.goto(address + LINE)
    first = page.locator(".cr-crossings [data-value]").nth(2)
    first.click()
    page.evaluate("""() => { window.told = []; new MutationObserver((all) => window.told.push(...all.map((one) => one.target
        .textContent))).observe(document.querySelector("[aria-live]"), {childList: true, characterData: true}) }""")
    page.locator("[data-do=reset]").focus()
    page.keyboard.press("Enter")
    expect(first).to_be_focused()
    assert page.evaluate("window.told") == [str(ENTRIES)], "told once"
    page.goto(f"{address}{LINE}?da=2024-06")
    page.locator("[data-do=reset]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cr-crossings [data-value]").first).to_be_focused()


def test_precision_is_told_in_words_and_words_that_mean_nothing_show_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}{LINE}?precisione=mese")
    assert shown(page) == 1
    expect(page.locator(".cr-entry:visible .cr-date")).to_have_text("ottobre 2026")
    page.goto(f"{address}{LINE}?tema=nessuno&da=marzo")
    assert shown(page) == 0
    page.locator("[data-do=reset]").click()
    assert shown(page) == ENTRIES


def test_a_period_is_drawn_on_the_strip_or_taken_from_the_fields(page: Page, address: str) -> None:
    page.goto(address + LINE)
    settle(page)
    boxes = [page.locator(f".cr-bars g[data-from='{month}']").bounding_box() for month in ("2024-08", "2024-06")]
    middles = [(box["x"] + box["width"] / 2, box["y"] + 20) for box in boxes if box]
    page.mouse.move(*middles[0])
    page.mouse.down()
    page.mouse.move(*middles[1], steps=4)
    page.mouse.up()
    assert query(page) == "da=2024-06&a=2024-08", "and the link below the pointer was not followed"
    number = shown(page)
    assert 0 < number < 150
    dates = page.locator(".cr-entry:visible time").evaluate_all("all => all.map((one) => one.dateTime.slice(0, 7))")
    assert set(dates) == {"2024-06", "2024-07", "2024-08"}
    page.locator(".cr-more-filters > summary").click()
    start, end = page.locator("[data-end=da]"), page.locator("[data-end=a]")
    expect(start).to_have_value("2024-06")
    end.select_option(label="maggio 2024")
    assert query(page) == "da=2024-05&a=2024-06", "an end before the start is the start"
    start.select_option("")
    assert query(page) == "a=2024-06"
    page.goto(f"{address}{LINE}?da=2024-06&a=2024-08")
    assert shown(page) == number


def test_a_period_is_chosen_with_the_keyboard_alone(page: Page, address: str) -> None:
    page.goto(address + LINE)
    assert page.locator(".cr-bars a[tabindex='0']").count() == 1
    page.locator(".cr-bars a").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".cr-bars a:focus")).to_have_attribute("aria-label", re.compile("^giugno 2024"))
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    assert query(page) == "da=2024-06&a=2024-08"
    page.keyboard.press("Shift+ArrowLeft")
    assert query(page) == "da=2024-06&a=2024-07"
    page.keyboard.press("Escape")
    assert query(page) == ""


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_letters_lead_from_event_to_event_and_from_year_to_year(page: Page, address: str) -> None:
    page.goto(address + LINE)
    ids = page.locator(".cr-timeline > .cr-entry").evaluate_all("all => all.map((one) => one.id)")
    for key, place in (("j", 0), ("j", 1), ("j", 2), ("k", 1), ("End", -1), ("k", -2), ("Home", 0)):
        page.keyboard.press(key)
        assert focused(page) == ids[place], key
        expect(page.locator(f"[id='{ids[place]}']")).to_be_in_viewport()
    for key, year in (("]", "2025"), ("]", "2026"), ("[", "2025"), ("[", "2024")):
        page.keyboard.press(key)
        assert focused(page) == year
        expect(page.locator(f"[id='{year}']")).to_be_in_viewport()
    page.goto(address + LINE)
    assert shown(page) == ENTRIES
    for keys, year in (("jj]", "2025"), ("j[", "2025")):  # from within a year: to the next one, to its own
        for key in keys:
            page.keyboard.press(key)
        assert focused(page) == year, keys
    page.goto(f"{address}{LINE}?precisione=mese")
    page.keyboard.press("j")
    assert focused(page) == page.locator(".cr-entry:visible").get_attribute("id"), "what is filtered out is passed over"


def test_filters_that_leave_nothing_say_so_and_leave_the_keys_to_the_browser(page: Page, address: str) -> None:
    page.goto(address + LINE)
    expect(page.locator(".cr-none")).to_be_hidden()
    page.goto(f"{address}{LINE}?tema=nessuno")
    assert shown(page) == 0
    expect(page.locator(".cr-none")).to_have_text("Nessun evento con questi filtri.")
    expect(page.locator(".cr-none")).to_be_visible()
    assert page.locator("[aria-live] .cr-none").count() == 0
    page.keyboard.press("End")
    until(page, "scrollY > 0")
    page.keyboard.press("Home")
    until(page, "scrollY === 0")
    page.locator("[data-do=reset]").click()
    assert shown(page) == ENTRIES
    expect(page.locator(".cr-none")).to_be_hidden()


def test_the_letters_are_told_can_be_switched_off_and_leave_fields_alone(page: Page, address: str) -> None:
    page.goto(address + LINE)
    page.locator("[data-do=keys]").focus()
    page.keyboard.press("?")
    expect(page.locator("#cr-keys")).to_be_visible()
    expect(page.locator("[data-do=close]")).to_be_focused()
    page.mouse.click(5, 5)
    expect(page.locator("#cr-keys")).to_be_hidden()
    expect(page.locator("[data-do=keys]")).to_be_focused()
    page.keyboard.press("?")
    shoot(page, "timeline-keys")
    page.keyboard.press("j")
    assert "e-" not in focused(page)
    page.locator("[data-keys]").uncheck()
    page.locator("[data-do=close]").click()
    for key in ("j", "?", "]"):
        page.keyboard.press(key)
    expect(page.locator("#cr-keys")).to_be_hidden()
    page.reload()
    page.keyboard.press("j")
    assert focused(page) == ""
    page.locator("[data-do=keys]").click()
    expect(page.locator("[data-keys]")).not_to_be_checked()
    page.locator("[data-keys]").check()
    page.keyboard.press("Escape")
    page.locator(".cr-more-filters > summary").click()
    page.locator("[data-end=da]").focus()
    page.keyboard.press("j")
    assert focused(page) == ""
    page.locator("[data-end=da]").blur()
    page.keyboard.press("j")
    assert focused(page).startswith("e-")


def test_a_deep_link_shows_its_entry_whatever_is_filtered_or_folded(page: Page, address: str) -> None:
    page.goto(address + LINE)
    ids = page.locator(".cr-timeline > .cr-entry").evaluate_all("all => all.map((one) => one.id)")
    for query_, anchor, target in (
        ("", ids[400], ids[400]),
        ("?precisione=mese", ids[300], ids[300]),
        ("", "e-nome-di-prima", ids[-2]),
    ):
        page.goto("about:blank")
        page.goto(f"{address}{LINE}{query_}#{anchor}")
        entry = page.locator(f"[id='{target}']")
        expect(entry).to_be_in_viewport()
        expect(entry).to_have_class(re.compile("cr-here"))
        expect(entry.locator("article:has(.cr-when)")).to_have_css("background-color", "rgb(248, 231, 180)")
        assert page.locator(".cr-here").count() == 1
    page.goto(f"{address}{LINE}?precisione=mese#{ids[300]}")
    expect(page.locator(".cr-state > span")).to_have_text(f"1 di {ENTRIES} eventi, più l’evento del collegamento")
    page.goto(f"{address}{LINE}?tema=nessuno#{ids[300]}")
    expect(page.locator(".cr-state > span")).to_have_text(f"0 di {ENTRIES} eventi, più l’evento del collegamento")
    expect(page.locator(".cr-none")).to_be_hidden()
    page.locator("[data-do=reset]").click()
    expect(page.locator(".cr-extra")).to_be_hidden()
    cited = page.locator(".cr-more-events li")
    page.evaluate("id => { location.hash = id }", cited.get_attribute("id"))
    expect(cited).to_be_visible()
    expect(cited).to_be_in_viewport()


def test_a_permalink_is_copied_without_the_filters(page: Page, address: str) -> None:
    page.goto(f"{address}{LINE}?precisione=mese")
    entry = page.locator(".cr-entry:visible")
    heard(page)
    entry.locator(".cr-permalink").click()
    said(page, "Collegamento copiato")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}{LINE}#{entry.get_attribute('id')}"


@pytest.mark.usefixtures("instant")
def test_back_and_forth_on_one_page_the_filters_are_those_of_the_address(page: Page, address: str) -> None:
    page.goto(address + LINE)
    mapped(page)
    assert shown(page) == ENTRIES
    before = page.evaluate("history.length")
    bars = page.locator(".cr-bars a")
    for bar in (3, 3, 3, 5):  # the same one again is the same place
        bars.nth(bar).click()
        expect(page.locator(".cr-here")).to_have_count(1)
    assert page.evaluate("history.length") - before == 2
    page.locator(".cr-crossings [data-value]").first.click()
    number = shown(page)
    assert 0 < number < ENTRIES
    page.go_back()
    expect(page.locator(".cr-here")).to_have_count(1)
    assert (shown(page), query(page)) == (ENTRIES, "")
    page.go_forward()
    page.wait_for_url(re.compile(r"\?tema="))
    expect(page.locator("[aria-pressed=true]")).to_have_count(1)
    assert shown(page) == number and page.locator(".cr-here").count() == 0


@pytest.mark.usefixtures("instant")
def test_all_of_it_works_on_a_page_that_was_swapped_in(page: Page, address: str) -> None:
    page.goto(f"{address}attori/")
    mapped(page)
    page.evaluate("window.kept = true")
    page.locator("main a[href*=protagonista]").click()
    page.wait_for_url(address + LINE)
    assert shown(page) == ENTRIES
    page.locator(".cr-crossings [data-value]").first.click()
    number = shown(page)
    assert 0 < number < ENTRIES
    expect(page.locator(".cr-more-filters")).to_be_visible()
    page.keyboard.press("j")
    assert focused(page).startswith("e-")
    page.locator(".md-tabs__link[href*=attori], .md-nav__link[href*=attori]").first.click()
    page.wait_for_url(f"{address}attori/")
    expect(page.locator(".cr-state")).to_have_count(0)  # the address changes before the page does
    page.go_back()
    page.wait_for_url(re.compile(r"\?tema="))
    assert shown(page) == number
    assert page.evaluate("window.kept"), "the page was swapped, not loaded"


def test_the_code_for_an_iframe_is_copied_with_the_address_where_the_site_is(page: Page, address: str) -> None:
    page.goto(address + LINE)
    page.locator(".cr-reuse > summary").click()
    heard(page)
    page.locator("[data-do=copy]").click()
    said(page, "Codice copiato")
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert f'<iframe src="{address}incorpora/{LINE}" title="' in copied
    assert page.locator("[data-code]").inner_text() == copied
    assert page.locator(".cr-formats").bounding_box()["width"] <= 1280  # type: ignore[index]


@pytest.mark.parametrize(("width", "lines"), [(1280, 1), (390, 2), (320, 2)])
def test_what_can_be_taken_away_stands_in_a_row(page: Page, address: str, width: int, lines: int) -> None:
    resize(page, width)
    page.goto(address + LINE)
    expect(page.locator(".cr-formats [data-do=print]")).to_be_visible()
    words = page.locator(".cr-formats > li > a, .cr-formats > li > button, .cr-formats summary").all()
    boxes = [box for word in words if (box := word.bounding_box())]
    tops = sorted({round(box["y"]) for box in boxes})
    assert len(boxes) > 5 and len(tops) <= lines, tops
    assert all(23.5 <= box["height"] <= 25 for box in boxes), (
        "one height, so that all stand on one line; enough for a finger"
    )


@pytest.mark.usefixtures("instant")
def test_a_year_can_be_jumped_to_from_below_and_stays_in_view(page: Page, address: str) -> None:
    page.goto(f"{address}{LINE}#2026")
    mapped(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("document.querySelector('.cr-aids').dataset.kept = ''")
    for year in ("2025", "2024"):
        page.locator(f".md-nav--secondary [href$='#{year}']").click()
        expect(page.locator(f"[id='{year}']")).to_be_in_viewport()
    assert not [url for url in asked if url.partition("#")[0] == address + LINE], "the theme would have fetched it anew"
    assert page.locator("[data-kept]").count() == 1
    for month in ("agosto 2024", "marzo 2025"):  # the contents say where one is
        page.locator(f".cr-bars a[aria-label^='{month}: ']").click()
        expect(page.locator(".md-nav--secondary .md-nav__link--active").last).to_have_text(
            re.compile(f"^\\s*{month}\\s*$", re.IGNORECASE)
        )
    page.locator(".cr-section[data-name='Maggio 2024'] .cr-entry").nth(9).scroll_into_view_if_needed()
    name = page.locator(".cr-section[data-name='Maggio 2024']").evaluate(
        "one => [getComputedStyle(one, '::before').position, getComputedStyle(one, '::before').content]"
    )
    assert name == ["sticky", '"Maggio 2024" / ""']


def test_the_way_back_to_the_top_covers_no_words(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport={"width": 390, "height": 844}).context.new_page()
    page.goto(address + LINE)
    shown(page)
    page.evaluate("scrollTo(0, 4000)")
    settle(page)  # else the theme sees one way down where there was a way up after it
    page.mouse.wheel(0, -300)
    top = page.locator(".md-top")
    expect(top).not_to_have_attribute("hidden", re.compile(""))
    settle(page)
    box = top.bounding_box()
    assert box and box["y"] >= 47 and box["y"] + box["height"] <= 85, "in the row of the name that stays in view"
    top.click()
    expect(page.locator("main h1")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_fits_can_be_hit_and_can_be_read(
    address: str, watch: Callable[..., Watched], width: int, scheme: str
) -> None:
    watched = watch(address, viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = watched.context.new_page()
    page.goto(f"{address}{LINE}?da=2024-06&a=2024-08&stato=annunciato")
    shoot(page, f"timeline-{width}-{scheme}")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert page.evaluate("document.querySelector('main').scrollWidth") <= width
    assert faint(page) == []
    assert width == 1280 or page.evaluate(TOO_SMALL) == []
    assert (watched.foreign, watched.errors) == ([], [])


def test_on_paper_dates_stand_in_the_margin_and_sources_have_their_addresses(page: Page, address: str) -> None:
    resize(page, 605)  # A4 within the theme's margins
    page.goto(f"{address}{LINE}?da=2024-06&a=2024-08")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    settle(page)
    entry = page.locator(".cr-entry:visible").first
    when, card = entry.locator(".cr-when").bounding_box(), entry.locator(".cr-card").bounding_box()
    assert when and card and when["x"] + when["width"] <= card["x"]
    why = entry.locator(".cr-why").first
    expect(why.locator("dd").first).to_be_visible()
    assert why.bounding_box()["height"] < 40, "the gist of the reason, in a line or two"  # type: ignore[index]
    expect(page.locator(".cr-asked")).to_have_text("Filtri: periodo giugno 2024 – agosto 2024.")
    expect(page.locator(".cr-asked")).to_be_visible()
    link = entry.locator(".cr-out")
    printed = link.evaluate("one => getComputedStyle(one, '::after').content")
    assert printed == f'" <{link.get_attribute("href")}>"'
    for control in (".cr-formats", ".cr-crossings", ".cr-more-filters", "[data-do=reset]", "dialog"):
        expect(page.locator(control).first).to_be_hidden()
    expect(page.locator(".cr-state > span")).to_be_visible()
    assert fits(page)
    shoot(page, "timeline-print")
