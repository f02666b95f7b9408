"""The site's own policy and instant navigation, together: what is honest works, what is not does not run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from generator.publish.csp import HEADERS
from generator.settings import read_settings
from generator.site import build_site
from tests.browser.conftest import Watched, mapped, search, settle, until
from tests.demo import Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]
BROKEN = "addEventListener('securitypolicyviolation', (e) => (window.top.broken ??= []).push(`${e.violatedDirective} ${e.blockedURI}`))"
EVIL = "<script>X(1)</script><img src=x onerror='X(2)'><script src='https://evil.example/x.js'></script><a id=e href='javascript:X(3)'>x</a>"


@dataclass
class Built:
    site: Path
    address: str


@pytest.fixture(scope="module")
def built(demo: Demo, tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> Built:
    """The demo with a public address, which instant navigation asks for: published whole, with what is known of it."""
    root = tmp_path_factory.mktemp("policy") / "project"
    shutil.copytree(demo.settings.root, root, symlinks=True)
    settings = read_settings(root)
    site = settings.build / "site"
    address = serve(site)
    with (settings.root / "mkdocs.yml").open("a", encoding="utf-8") as config:
        config.write(f"\nsite_url: {address}\n")
    build_site(read_settings(settings.root))
    return Built(site, address)


@pytest.fixture(params=[(390, "light"), (1280, "dark")], ids=["390-light", "1280-dark"])
def page(request: pytest.FixtureRequest, built: Built, watch: Callable[..., Watched]) -> Iterator[Page]:
    """Asserts at the end that nothing was blocked, asked for abroad, or told to the console."""
    width, scheme = request.param
    watched = watch(built.address, viewport={"width": width, "height": 844}, color_scheme=scheme)
    watched.context.add_init_script(BROKEN)
    page = watched.context.new_page()
    yield page
    assert page.evaluate("window.broken") is None
    assert (watched.foreign, watched.errors) == ([], [])


def test_from_page_to_page_without_loading_one_anew(page: Page, built: Built) -> None:
    page.goto(built.address)
    page.evaluate("window.same = true")
    mapped(page)
    page.locator("main a[href*='attori/russia/']").first.click()
    page.wait_for_url(f"{built.address}attori/russia/")
    expect(page.locator("h1")).to_have_text(re.compile("Russia"))
    page.locator("li.cr-entry .cr-title a[href*='eventi/e-']").first.click()
    page.wait_for_url(re.compile(r"/eventi/e-[a-z0-9-]+/$"))
    expect(page).to_have_title(re.compile(r".+ – Cronistoria"))
    expect(page.locator("h1")).not_to_have_text(re.compile("Russia$"))
    page.go_back()
    page.wait_for_url(re.compile("attori/russia/$"))
    expect(page.locator("h1")).to_have_text(re.compile("Russia"))
    assert page.evaluate("window.same") is True
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1


def test_a_reader_who_hears_the_page_is_told_that_it_changed(page: Page, built: Built) -> None:
    page.goto(built.address)
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.locator("main a[href*='attori/russia/']").first.focus()
    mapped(page)
    until(page, "(history.state?.y ?? 0) === scrollY")  # the theme notes where a reader has scrolled to, somewhat later
    page.keyboard.press("Enter")
    page.wait_for_url(f"{built.address}attori/russia/")
    expect(page.locator("main h1")).to_be_focused()
    until(page, "scrollY === 0")


def test_a_page_begins_at_its_head_however_lately_a_reader_scrolled_and_is_come_back_to_where_one_was(
    page: Page, built: Built
) -> None:
    held: list[Route] = []
    page.route("**/attori/russia/", lambda route: held.append(route))
    page.goto(built.address)
    mapped(page)
    page.locator("main a[href*='attori/russia/']").first.evaluate("link => { scrollTo(0, 300); link.click(); }")
    until(page, "history.state?.y === 300")  # the theme notes it of the page that is still to come
    held[0].continue_()
    expect(page.locator("main h1")).to_be_focused()
    expect(page.locator("main h1")).to_have_text(re.compile("Russia"))
    until(page, "scrollY === 0")
    page.evaluate("scrollTo(0, 200)")
    until(page, "history.state?.y === 200")
    page.locator(".md-tabs__link, .md-nav__link").filter(has_text="Temi").first.evaluate("link => link.click()")
    expect(page.locator("main h1")).to_have_text(re.compile("Temi"))
    until(page, "scrollY === 0")
    page.go_back()
    page.wait_for_timeout(100)
    held[1].continue_()
    expect(page.locator("main h1")).to_have_text(re.compile("Russia"))
    until(page, "scrollY === 200")


def test_where_one_was_at_an_anchor_is_not_where_the_next_page_begins(page: Page, built: Built) -> None:
    page.goto(f"{built.address}articoli/2025-02-18-colloqui-riad/#e-oirnwdgufm")
    mapped(page)
    page.evaluate("scrollTo(0, 300)")
    until(page, "history.state?.y === 300")
    link, head = page.locator("main .cr-cast a[href$='/attori/ucraina/']").first, page.locator("main h1")
    link.evaluate("link => link.click()")
    expect(head).to_have_text(re.compile("Ucraina"))
    page.go_back()
    expect(head).not_to_have_text(re.compile("Ucraina"))
    link.evaluate("link => link.click()")
    expect(head).to_have_text(re.compile("Ucraina"))
    expect(head).to_be_focused()
    until(page, "scrollY === 0")


def test_a_sentence_is_reached_and_marked_from_another_page(page: Page, built: Built) -> None:
    page.goto(f"{built.address}eventi/e-accordo-minerali/")
    page.evaluate("window.same = true")
    mapped(page)
    link = page.locator("main a[href*='articoli/'][href*='#e-']").first
    anchor = str(link.get_attribute("href")).partition("#")[2]
    link.click()
    page.wait_for_url(re.compile(rf"/articoli/[a-z0-9-]+/#{anchor}$"))
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()
    until(page, f"document.querySelector(':target')?.id === '{anchor}'")
    assert page.evaluate("window.same") is True


def test_a_page_reached_without_an_anchor_begins_at_its_head_whatever_the_last_anchor_was(
    page: Page, built: Built
) -> None:
    """The theme opens and scrolls to what the last anchor names, and this actor's page folds that event away."""
    page.goto(f"{built.address}articoli/2025-02-18-colloqui-riad/#e-oirnwdgufm")
    page.evaluate("window.same = true")
    mapped(page)
    page.locator("main .cr-cast a[href$='/attori/ucraina/']").first.click()
    page.wait_for_url(f"{built.address}attori/ucraina/")
    expect(page.locator("main h1")).to_be_focused()
    assert page.evaluate("window.same") is True
    assert page.locator(".cr-more-events #e-oirnwdgufm").count() == 1
    until(page, "scrollY === 0")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 0 and page.locator("main details[open]").count() == 0


def test_the_palette_and_the_search_work_under_the_policy(page: Page, built: Built) -> None:
    page.goto(f"{built.address}attori/russia/")
    seen = set()
    shown = page.locator("label.md-header__button[for^=__palette]:visible")
    for _ in range(3):  # light, dark, as the system
        before = str(shown.get_attribute("for"))
        shown.click()
        expect(shown).not_to_have_attribute("for", before)
        seen.add(page.evaluate("document.body.dataset.mdColorScheme"))
    assert seen == {"default", "slate"}
    if page.viewport_size == {"width": 1280, "height": 844}:
        page.reload()
        assert search(page, "vertice").count()


def test_results_that_come_after_their_page_was_left_are_let_go(page: Page, built: Built) -> None:
    held: list[Route] = []
    page.route("**/*.pf_fragment", lambda route: held.append(route))
    with page.expect_request("**/*.pf_fragment"):
        page.goto(f"{built.address}cerca/?q=Kellogg")
    mapped(page)
    page.locator(".md-tabs__link, .md-nav__link").filter(has_text="Temi").first.evaluate("link => link.click()")
    expect(page.locator("main h1")).to_have_text(re.compile("Temi"))
    with page.expect_event("requestfinished"):
        page.unroute_all()  # which lets go of what was held
    page.wait_for_load_state("networkidle")
    settle(page)  # and nothing was said on the console: see `page`


def test_with_instant_navigation_the_header_goes_on_finding(built: Built, watch: Callable[..., Watched]) -> None:
    """The header outlives the pages, whose depth differs: what it leads to must not be relative to where it began."""
    address = built.address
    page = watch(address, viewport={"width": 1280, "height": 900}).context.new_page()
    page.goto(address)
    page.evaluate("window.same = true")
    mapped(page)
    page.locator("main a[href*='attori/']:not([href$='attori/'])").first.click()
    page.wait_for_url(re.compile(r"/attori/[a-z0-9-]+/"))
    expect(page.locator("main h1")).to_be_focused()  # the theme is done: it would take the focus from the box
    search(page, "Oreshnik").first.click()
    page.wait_for_url(re.compile(r"oreshnik"))
    expect(page.locator("main h1")).to_be_focused()
    assert page.evaluate("window.same") is True, "no page was loaded anew"
    search(page, "Valdai")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}cerca/?q=Valdai")
    expect(page.locator(".cr-results li")).to_have_count(10)
    page.select_option("select[name=tipo]", "Evento")
    page.wait_for_url(f"{address}cerca/?q=Valdai&tipo=Evento")
    page.go_back()
    page.wait_for_url(f"{address}cerca/?q=Valdai")
    expect(page.locator("select[name=tipo]")).to_have_value("")
    page.locator(".cr-box input").fill("Onu")
    page.locator(".cr-box input").press("Enter")
    page.wait_for_url(f"{address}cerca/?q=Onu")
    expect(page.locator(".cr-results h2").first).to_have_text("Onu")


def test_a_hostile_script_is_refused(
    built: Built, watch: Callable[..., Watched], tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    site = Path(shutil.copytree(built.site, tmp_path / "site"))
    home = site / "index.html"
    home.write_text(home.read_text(encoding="utf-8").replace("</article>", f"{EVIL}</article>", 1), encoding="utf-8")
    address = serve(site)
    assert hostile_runs(watch(address, loud=True), address, "window.broken?.length > 3") == (None, 4)
    home.write_text(re.sub(r"<meta http-equiv=[^>]*>", "", home.read_text(encoding="utf-8")), encoding="utf-8")
    assert hostile_runs(watch(address, loud=True), address, "window.executed > 2")[1] == 0, "without the policy it runs"
    sent = watch(address, loud=True)
    sent.context.route(f"{address}*", lambda route: with_headers(route, site / HEADERS))
    assert hostile_runs(sent, address, "window.broken?.length > 3") == (None, 4)


def with_headers(route: Route, file: Path) -> None:
    """Answers as a host that reads `_headers` does."""
    rule, *lines = file.read_text(encoding="utf-8").splitlines()
    assert rule == "/*"
    answer = route.fetch()
    told = dict(line.strip().split(": ", 1) for line in lines)
    route.fulfill(response=answer, headers={**answer.headers, **told})


def hostile_runs(watched: Watched, address: str, over: str) -> tuple[int | None, int]:
    """What was executed on the home page, and how much was refused, as soon as an expression says that this is over."""
    watched.context.add_init_script(BROKEN)
    page = watched.context.new_page()
    page.goto(address)
    page.locator("#e").dispatch_event("click")
    until(page, over)
    assert watched.foreign in ([], ["https://evil.example/x.js"])
    return page.evaluate("window.executed"), len(page.evaluate("window.broken || []"))


def test_what_is_not_found_leads_on_from_any_depth(page: Page, built: Built) -> None:
    page.goto(f"{built.address}404.html")
    page.locator("main .cr-restart a").filter(has_text="Attori").click()
    page.wait_for_url(f"{built.address}attori/")
    expect(page.locator("main h1")).to_have_text("Attori")  # the address changes before the page does
    page.go_back()
    expect(page.locator(".md-header, .cr-restart")).to_have_count(2)
    assert page.locator(".cr-unrooted").count() == 0
    assert all(
        urlsplit(link).path.startswith(urlsplit(built.address).path)
        for link in page.locator("a[href], link[href]").evaluate_all("all => all.map((one) => one.href)")
    )


def test_without_a_public_address_links_are_ordinary_ones(
    watch: Callable[..., Watched], serve: Callable[[Path], str], built: Built, tmp_path: Path
) -> None:
    site = Path(shutil.copytree(built.site, tmp_path / "site"))
    urls = re.compile(r"<url>.*</url>", re.DOTALL)
    (site / "sitemap.xml").write_text(urls.sub("", (site / "sitemap.xml").read_text()), encoding="utf-8")
    address = serve(site)
    watched = watch(address)
    page = watched.context.new_page()
    page.goto(address)
    page.evaluate("window.same = true")
    mapped(page)
    page.locator("main a[href*='attori/russia/']").first.click()
    page.wait_for_url(f"{address}attori/russia/")
    expect(page.locator("h1")).to_have_text(re.compile("Russia"))
    assert page.evaluate("window.same") is None
    assert (watched.foreign, watched.errors) == ([], [])
