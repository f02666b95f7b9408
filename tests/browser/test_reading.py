"""A reader's way through the demo: home → actor → event → article at the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched, resize
from tests.demo import ROOT, Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]
SCREENSHOTS = ROOT / "build/screenshots"
WIDTHS = {"390": (390, 844), "1280": (1280, 900)}


@pytest.fixture(scope="module")
def address(demo: Demo, serve: Callable[[Path], str]) -> str:
    return serve(demo.site)


@pytest.fixture(params=WIDTHS)
def reader(request: pytest.FixtureRequest, address: str, watch: Callable[..., Watched]) -> tuple[Page, str]:
    """A page at one of the two widths; at the end nothing foreign was asked for and nothing failed."""
    width, height = WIDTHS[request.param]
    watched = watch(address, viewport={"width": width, "height": height})
    yield watched.context.new_page(), request.param
    assert watched.foreign == [], "a request left the host"
    assert watched.errors == [], "the console told of errors"


def shoot(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"))


def test_links_to_the_whole_lie_apart_and_are_as_high_as_a_finger_needs(reader: tuple[Page, str], address: str) -> None:
    page, _ = reader
    resize(page, 320)
    for kind in ("attori/cremlino/", "attori/donald-trump/temi/aiuti-militari/"):
        page.goto(address + kind)
        places = [link.bounding_box() for link in page.locator(".cr-parent a").all()]
        assert places and all(place and place["height"] >= 24 for place in places), kind
        for one, other in pairwise(places):
            assert one and other
            beside = other["x"] >= one["x"] + one["width"] - 0.5
            assert beside or other["y"] >= one["y"] + one["height"] - 0.5, kind


def test_from_the_home_page_to_the_sentence(reader: tuple[Page, str], address: str) -> None:
    page, width = reader
    page.goto(address)
    assert page.title()
    assert fits(page)
    shoot(page, f"home-{width}")

    page.locator("main article a[href*='attori/']:not([href$='attori/'])").first.click()
    page.wait_for_url(re.compile(rf"^{re.escape(address)}attori/[a-z0-9-]+/"))
    entries = page.locator("li.cr-entry")
    expect(entries.nth(1)).to_be_visible()
    assert fits(page)
    shoot(page, f"actor-{width}")

    entry = entries.filter(has=page.locator(".cr-title a[href*='articoli/']")).nth(1)
    anchor = entry.locator(".cr-title a").first.get_attribute("href").partition("#")[2]  # type: ignore[union-attr]
    assert anchor.startswith("e-")
    quote = "".join(entry.locator(".cr-title, .cr-quote").all_text_contents())
    entry.locator(".cr-title a").first.click()
    page.wait_for_url(re.compile(rf"^{re.escape(address)}articoli/[a-z0-9-]+/#{anchor}$"))
    sentence = page.locator(f"[id='{anchor}']")
    expect(sentence).to_be_in_viewport()
    assert len(words(sentence.inner_text()) & words(quote)) >= 3
    assert fits(page)
    shoot(page, f"article-{width}")


def test_an_event_of_several_articles_leads_to_each_of_its_sentences(reader: tuple[Page, str], address: str) -> None:
    page, width = reader
    page.goto(f"{address}eventi/e-accordo-minerali/")
    assert fits(page)
    shoot(page, f"event-{width}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    accounts = page.locator(".cr-accounts > li h3 a")
    assert accounts.count() > 1
    for number in range(accounts.count()):
        page.goto(f"{address}eventi/e-accordo-minerali/")
        accounts.nth(number).click()
        page.wait_for_url(re.compile(rf"^{re.escape(address)}articoli/[a-z0-9-]+/#e-[a-z0-9-]+$"))
        expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()


def test_a_crossing_leads_back_to_its_actor_and_its_topic(reader: tuple[Page, str], address: str) -> None:
    page, width = reader
    page.goto(f"{address}attori/donald-trump/")
    page.locator(".cr-crossings a").first.click()
    page.locator(".cr-apart").click()
    page.wait_for_url(re.compile(rf"^{re.escape(address)}attori/donald-trump/temi/[a-z0-9-]+/$"))
    assert fits(page)
    shoot(page, f"crossing-{width}")
    assert page.locator("li.cr-entry").count() >= 3
    page.locator(".cr-parent a").first.click()
    expect(page).to_have_url(f"{address}attori/donald-trump/")


def words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.casefold()))


def test_every_kind_of_page_fits_and_looks_right_in_the_dark(
    address: str, demo: Demo, watch: Callable[..., Watched]
) -> None:
    topic = min(path.parent.name for path in (demo.site / "temi").glob("*/index.html"))
    kinds = ["", "cronologia/", "cronologia/2025/", "attori/", "temi/", f"temi/{topic}/", "articoli/", "metodo/",
             "eventi/", "eventi/e-accordo-minerali/"]  # fmt: skip
    for width, (across, high) in WIDTHS.items():
        watched = watch(address, viewport={"width": across, "height": high}, color_scheme="dark")
        page = watched.context.new_page()
        for kind in kinds:
            answer = page.goto(address + kind)
            assert answer and answer.ok, kind
            assert fits(page), f"{kind} at {width}"
            shoot(page, f"dark-{kind.strip('/').replace('/', '-') or 'home'}-{width}")
        assert (watched.foreign, watched.errors) == ([], [])


# The bars of the strip may be thin: the words below them and the fields of the period do the same (WCAG 2.5.8).
TOO_SMALL = """() => [...document.querySelectorAll("main a, main button, main summary")]
    .filter((one) => !one.closest(".cr-prose, .cr-legend, .cr-bars") && one.checkVisibility())
    .map((one) => [one.getBoundingClientRect(), one.outerHTML])
    .filter(([box]) => box.width < 24 || box.height < 24)
    .map(([box, html]) => `${box.width}×${box.height} ${html.slice(0, 90)}`)"""


def test_what_a_finger_must_hit_is_large_enough(address: str, demo: Demo, watch: Callable[..., Watched]) -> None:
    longest = max((demo.site / "articoli").glob("*/index.html"), key=lambda path: path.stat().st_size).parent.name
    page = watch(address, viewport={"width": 390, "height": 844}, has_touch=True).context.new_page()
    kinds = ["", "cronologia/", "cronologia/2025/", "attori/", "attori/cremlino/", "temi/", "articoli/",
             "eventi/", "eventi/e-accordo-minerali/"]  # fmt: skip
    for kind in (*kinds, f"articoli/{longest}/"):
        page.goto(address + kind)
        assert page.evaluate(TOO_SMALL) == [], kind


def test_paper_is_white_and_open_even_for_who_reads_in_the_dark(address: str, watch: Callable[..., Watched]) -> None:
    watched = watch(address, viewport={"width": 718, "height": 1000}, color_scheme="dark")
    page = watched.context.new_page()
    page.goto(f"{address}attori/alexander-lukashenko/")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".cr-why dd").first).to_be_visible()
    expect(page.locator(".cr-timeline .cr-why code").first).to_be_hidden()
    for ink in (".cr-why dd", ".cr-title a", ".cr-status span"):
        expect(page.locator(ink).first).to_have_css("color", "rgb(0, 0, 0)")
    for unprinted in (".md-tabs", ".cr-chips", ".cr-permalink", ".headerlink"):
        expect(page.locator(unprinted).first).to_be_hidden()
    assert fits(page)
    shoot(page, "print-actor")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".cr-why[open]").count() == 0
    page.goto(f"{address}attori/russia/")
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
    assert sheets * 3 < page.locator("li.cr-entry").count(), (
        f"{sheets} sheets: of these one holds three events and more"
    )


def test_a_page_that_is_not_there_leads_on_wherever_the_site_is(
    address: str, demo: Demo, watch: Callable[..., Watched]
) -> None:
    """A host answers with it at any depth. Without `site_url` it cannot know below which folder, and ours has one."""
    context = watch(address, loud=True, viewport={"width": 320, "height": 600}).context
    page = context.new_page()
    page.goto(f"{address}404.html")
    assert page.locator("html").get_attribute("lang") == "it"
    expect(page.get_by_role("heading", level=1)).to_have_text("Questa pagina non c’è")
    assert page.get_by_role("link").evaluate_all("all => all.map((one) => one.getAttribute('href'))") == ["../"]
    assert page.locator(":visible:is(svg, input, button, nav)").count() == 0 and fits(page)
    # At the root of its host its style comes, and with it the links from there.
    context.route("**/assets/*.css", lambda route: route.fulfill(path=demo.site / urlsplit(route.request.url).path[1:]))
    page.goto(f"{address}404.html")
    assert page.get_by_role("link").evaluate_all("all => all.map((one) => one.getAttribute('href'))") == [
        "/index.html", "/index.html", "/cronologia/", "/attori/", "/temi/", "/articoli/"
    ]  # fmt: skip
    assert page.get_by_role("search").get_attribute("action") == "/cerca/" and fits(page)


def test_everything_is_there_without_javascript(address: str, demo: Demo, watch: Callable[..., Watched]) -> None:
    timeline = max((demo.site / "attori").glob("*/index.html"), key=lambda path: path.stat().st_size)
    watched = watch(address, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = watched.context.new_page()
    page.goto(f"{address}attori/{timeline.parent.name}/")
    assert page.locator("li.cr-entry").count() == timeline.read_text(encoding="utf-8").count('class="cr-entry"') > 10
    expect(page.locator("li.cr-entry .cr-quote").first).to_be_visible()
    expect(page.locator("li.cr-entry time").first).to_be_visible()
