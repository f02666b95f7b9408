"""A reader's way through the demo: home → actor → event → article at the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched, search
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


def test_from_the_home_page_to_the_sentence(reader: tuple[Page, str], address: str) -> None:
    page, width = reader
    page.goto(address)
    assert page.title()
    assert fits(page)
    shoot(page, f"home-{width}")

    page.locator("main article a[href*='attori/']:not([href$='attori/'])").first.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(address)}attori/[a-z0-9-]+/"))
    entries = page.locator("li.cr-entry")
    expect(entries.nth(1)).to_be_visible()
    assert fits(page)
    shoot(page, f"actor-{width}")

    entry = entries.filter(has=page.locator(".cr-title a[href*='articoli/']")).nth(1)
    anchor = entry.locator(".cr-title a").first.get_attribute("href").partition("#")[2]  # type: ignore[union-attr]
    assert anchor.startswith("e-")
    quote = entry.locator(".cr-title").inner_text() + entry.locator(".cr-quote").inner_text()
    entry.locator(".cr-title a").first.click()
    expect(page).to_have_url(re.compile(rf"^{re.escape(address)}articoli/[a-z0-9-]+/#{anchor}$"))
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


TOO_SMALL = """() => [...document.querySelectorAll("main a, main button, main summary")]
    .filter((one) => !one.closest(".cr-prose, .cr-legend") && one.checkVisibility())
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
    expect(page.locator(".cr-why dl").first).to_be_visible()
    expect(page.locator(".cr-why code").first).to_have_css("background-color", "rgb(255, 255, 255)")
    for ink in (".cr-why code", ".cr-title a", ".cr-status span"):
        expect(page.locator(ink).first).to_have_css("color", "rgb(0, 0, 0)")
    for unprinted in (".md-tabs", ".cr-chips", ".cr-permalink", ".headerlink"):
        expect(page.locator(unprinted).first).to_be_hidden()
    assert fits(page)
    shoot(page, "print-actor")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".cr-why[open]").count() == 0


def test_a_page_that_is_not_there_is_our_own_404(address: str, demo: Demo, watch: Callable[..., Watched]) -> None:
    text = (demo.site / "404.html").read_text(encoding="utf-8")
    assert 'lang="it"' in text
    page = watch(address).context.new_page()
    page.goto(f"{address}404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Questa pagina non c’è")
    ways = page.locator("main .cr-restart a")
    assert ways.count() == 5
    # A host answers with this page at any depth: the links start from the root, or from `site_url` when it is set.
    assert [link.get_attribute("href") for link in ways.all()] == [
        "/index.html", "/cronologia/", "/attori/", "/temi/", "/articoli/"
    ]  # fmt: skip


def test_search_finds_what_stands_after_an_apostrophe(address: str, watch: Callable[..., Watched]) -> None:
    watched = watch(address, viewport={"width": 1280, "height": 900})
    page = watched.context.new_page()
    page.goto(address)
    # The first two stand in the demo only behind an apostrophe: «dell’aviazione», «l’esilio».
    for asked in ("aviazione", "esilio", "Lukashenko"):
        expect(search(page, asked).filter(has_text=re.compile(asked, re.IGNORECASE)).first).to_be_visible()
    assert (watched.foreign, watched.errors) == ([], [])


AS_TYPED = (
    ("l’Onu", "Onu"), ("l'aviazione", "aviazione"), ("dell'Ucraina", "Ucraina"), ("nell‘esilio", "esilio"),
    ("LUKAŠENKO", "Lukashenko"), ("Lukasenko", "Lukashenko"), ("lunedi", "lunedì"), ("Lunedì", "lunedì"),
)  # fmt: skip


def test_search_takes_words_as_readers_type_them(address: str, watch: Callable[..., Watched]) -> None:
    watched = watch(address, viewport={"width": 1280, "height": 900})
    page = watched.context.new_page()
    for typed, found in AS_TYPED:
        page.goto(f"{address}metodo/")
        search(page, typed).locator("a").first.click()
        page.wait_for_url(lambda url: "metodo" not in url)
        expect(page.locator(".md-content")).to_contain_text(re.compile(found, re.IGNORECASE))
    assert (watched.foreign, watched.errors) == ([], [])


def test_an_elided_article_finds_no_more_than_its_word(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport={"width": 1280, "height": 900}).context.new_page()
    told = page.locator(".md-search-result__meta")

    def count(words: str) -> int:
        page.goto(address)
        search(page, words)
        number = re.search(r"\d+|(?=Un )", told.inner_text(), re.IGNORECASE)
        assert number, told.inner_text()
        return int(number[0] or 1)

    for word in ("Onu", "aviazione"):
        assert count(f"l’{word}") == count(f"dall'{word}") == count(word) < 40
    typed = page.locator("[data-md-component=search-query]").evaluate(
        "box => Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').get.call(box)"
    )
    assert typed == "aviazione"


def test_words_for_search_show_neither_on_the_page_nor_in_results(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport={"width": 1280, "height": 900}).context.new_page()
    page.goto(address)
    results = search(page, "aljaksandr")
    expect(results.locator("sub").first).to_be_attached()
    assert "aljaksandr" not in results.first.inner_text().casefold()
    results.locator("a").first.click()
    page.wait_for_url(lambda url: "attori" in url)
    hidden = page.locator("main sub")
    assert "aljaksandr" in (hidden.text_content() or "")
    expect(hidden).to_be_hidden()
    assert page.locator("main p:not(:has(*)):empty").count() == 0


SHADOW = """() => {
    const tree = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    tree.innerHTML = "<input><p><sub>lukasenko</sub></p>";
    const box = tree.querySelector("input");
    box.focus();
    box.blur();
    box.focus();
    box.value = "dell’Onu";
    return [box.value, getComputedStyle(tree.querySelector("sub")).display, tree.adoptedStyleSheets.length];
}"""


def test_the_other_engines_search_box_is_heard_too(address: str, watch: Callable[..., Watched]) -> None:
    """Zensical's is an `input` in an open shadow tree, and its results keep `sub` without attributes as well."""
    page = watch(address).context.new_page()
    page.goto(address)
    assert page.evaluate(SHADOW) == ["Onu", "none", 1]


def test_everything_is_there_without_javascript(address: str, demo: Demo, watch: Callable[..., Watched]) -> None:
    timeline = max((demo.site / "attori").glob("*/index.html"), key=lambda path: path.stat().st_size)
    watched = watch(address, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = watched.context.new_page()
    page.goto(f"{address}attori/{timeline.parent.name}/")
    assert page.locator("li.cr-entry").count() == timeline.read_text(encoding="utf-8").count('class="cr-entry"') > 10
    expect(page.locator("li.cr-entry .cr-quote").first).to_be_visible()
    expect(page.locator("li.cr-entry time").first).to_be_visible()
