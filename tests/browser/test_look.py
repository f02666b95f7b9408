"""What the style sheets promise: no sideways scroll at any width, paper, stillness, the system's own colours."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched, resize, settle, until
from tests.browser.test_accessibility import kinds, style_from_the_root, visit
from tests.browser.test_reading import fits
from tests.demo import Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]
WIDTHS = (320, 390, 768, 1280, 1920)


@pytest.fixture(scope="module")
def address(demo: Demo, serve: Callable[[Path], str]) -> str:
    return serve(demo.site)


def test_nothing_scrolls_sideways_at_any_width(demo: Demo, address: str, watch: Callable[..., Watched]) -> None:
    context = watch(address, reduced_motion="reduce").context
    style_from_the_root(context, demo)
    page = context.new_page()
    wide = []
    for kind in kinds(demo):
        visit(page, address + kind)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        for width in WIDTHS:
            resize(page, width)
            if not fits(page):
                wide.append(f"{kind} at {width}")
    assert wide == []


SHIFTS = """
window.moved = 0;
new PerformanceObserver((found) => { for (const one of found.getEntries()) window.moved += one.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("kind", ["attori/donald-trump/", "cronologia/2025/", ""])
def test_nothing_moves_when_the_script_comes_after_the_page(
    kind: str, address: str, watch: Callable[..., Watched]
) -> None:
    context = watch(address, viewport={"width": 390, "height": 844}).context
    context.add_init_script(SHIFTS)
    page = context.new_page()
    held: list[Route] = []
    page.route("**/site.*.js", lambda route: held.append(route))
    page.goto(address + kind, wait_until="commit")
    until(page, "performance.getEntriesByType('paint').length")
    while not held:  # the page may be painted before the foot of it, where the script is asked for, has come
        page.wait_for_timeout(20)
    settle(page)
    held[0].continue_()
    page.wait_for_load_state("networkidle")
    settle(page)
    assert page.evaluate("window.moved") < 0.02


def test_the_foot_of_every_page_leads_on(demo: Demo, address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport={"width": 390, "height": 844}).context.new_page()
    for kind in ("", "attori/cremlino/"):
        page.goto(address + kind)
        links = page.locator(".cr-foot nav a")
        assert links.count() >= 2
        for place in links.evaluate_all("links => links.map((link) => link.href)"):
            assert place.startswith(address) and (demo.site / place.removeprefix(address) / "index.html").is_file()
        assert all(high >= 24 for high in links.evaluate_all("links => links.map((link) => link.offsetHeight)"))
        assert "licenza MIT" in page.locator(".cr-foot").inner_text()


def test_paper_shows_whose_page_it_is_and_no_controls(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, viewport={"width": 680, "height": 1000}, color_scheme="dark").context.new_page()
    for kind in ("", "attori/cremlino/", "metodo/", "articoli/", "eventi/e-accordo-minerali/"):
        page.goto(address + kind)
        page.emulate_media(media="print")
        assert page.locator(".md-header .cr-masthead").is_visible()
        assert visible(page, ".md-header__inner > :not(.md-logo), .md-tabs, .md-sidebar, .cr-foot nav, .cr-skip") == []
        assert page.locator(".cr-foot p").is_visible() and fits(page)
        assert colours(page) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}, kind
        page.emulate_media(media="screen")


def visible(page: Page, selector: str) -> list[str]:
    found: list[str] = page.locator(selector).evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 90))"
    )
    return found


def colours(page: Page) -> set[str]:
    """The inks of every word that is printed."""
    return set(
        page.locator("body *").evaluate_all("""all => all
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()))
          .filter((one) => one.checkVisibility() && one.tagName !== 'SCRIPT')
          .map((one) => getComputedStyle(one).color)""")
    )


def test_nothing_moves_for_who_does_not_want_it(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, reduced_motion="reduce").context.new_page()
    page.goto(f"{address}attori/cremlino/")
    moving = page.locator("body *").evaluate_all("""all => all.filter((one) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
      const still = getComputedStyle(one).transitionProperty === 'none' || /^[0s, ]+$/.test(transitionDuration);
      return !still || animationName !== 'none' || scrollBehavior === 'smooth';
    }).map((one) => one.outerHTML.slice(0, 90))""")
    assert moving == []


def test_with_the_colours_of_the_system_the_signs_still_differ(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address, forced_colors="active", color_scheme="dark").context.new_page()
    page.goto(address)
    signs = page.locator(".cr-key li").evaluate_all("""all => all.map((one) => {
      const { backgroundColor, borderTopStyle, height } = getComputedStyle(one, '::before');
      return `${backgroundColor} ${borderTopStyle} ${height}`;
    })""")
    assert len(signs) > 3 and len(set(signs)) == len(signs)
    canvas = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(sign.startswith(canvas) for sign in signs) >= 2
    assert not all(re.match(re.escape(canvas), sign) for sign in signs)


def test_the_sign_of_an_entry_stands_beside_its_date_also_below_a_gap(
    address: str, watch: Callable[..., Watched]
) -> None:
    page = watch(address).context.new_page()
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}attori/cia/")
        assert page.locator(".cr-entry > .cr-gap").count() == 1
        apart = page.locator(".cr-entry > article").evaluate_all("""all => all.map((one) => {
          const { top, height } = getComputedStyle(one, '::before');
          const date = one.querySelector('.cr-date').getBoundingClientRect();
          const sign = one.getBoundingClientRect().top + parseFloat(top) + parseFloat(height) / 2;
          return Math.abs(sign - (date.top + date.height / 2));
        })""")
        assert len(apart) > 1 and max(apart) < 3, (width, apart)


def test_the_name_that_stays_in_view_does_not_lie_over_its_heading(address: str, watch: Callable[..., Watched]) -> None:
    for script in (True, False):
        page = watch(address, java_script_enabled=script).context.new_page()
        page.goto(f"{address}attori/vladimir-putin/")
        heading = page.locator("article > h2").first
        heading.scroll_into_view_if_needed()
        if script:
            settle(page)
        above = heading.evaluate("""one => {
          const { left, bottom } = one.getBoundingClientRect();
          return document.elementFromPoint(left + 5, bottom - 5).id;
        }""")
        assert above == heading.get_attribute("id"), f"{script=}"


def test_no_void_lies_between_the_filters_and_what_is_said_of_them(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address).context.new_page()
    page.goto(f"{address}cronologia/2025/11/")
    filters, where = page.locator(".cr-more-filters").bounding_box(), page.locator(".cr-elsewhere").bounding_box()
    assert filters and where and where["y"] - (filters["y"] + filters["height"]) < 16


def test_letters_twice_as_large_lie_over_nothing_and_push_nothing_out(
    address: str, watch: Callable[..., Watched]
) -> None:
    page = watch(address, viewport={"width": 390, "height": 844}).context.new_page()
    page.goto(f"{address}attori/vladimir-putin/")
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    settle(page)
    for lines in (".cr-formats > li", ".cr-state > *"):
        found = page.locator(f"{lines}:visible").all()
        boxes = [box for one in found[:12] if (box := one.bounding_box())]
        for one, other in pairwise(boxes):
            assert other["y"] <= one["y"] + 4 or other["y"] >= one["y"] + one["height"] - 2, (lines, one, other)
    bars, axis = page.locator(".cr-bars").bounding_box(), page.locator(".cr-axis text").first.bounding_box()
    assert bars and axis and axis["y"] >= bars["y"] + bars["height"] - 2
    lens = page.locator(".cr-box button").bounding_box()
    assert lens and lens["x"] + lens["width"] <= 390


def test_on_paper_the_foot_stands_below_the_name_and_days_on_one_line(
    address: str, watch: Callable[..., Watched]
) -> None:
    page = watch(address, viewport={"width": 673, "height": 950}).context.new_page()
    page.goto(f"{address}attori/vladimir-putin/")
    page.emulate_media(media="print")
    settle(page)
    name, foot, title = (page.locator(one).bounding_box() for one in (".md-header .md-logo", ".cr-foot p", "h1"))
    assert name and foot and title
    assert name["y"] + name["height"] <= foot["y"] < foot["y"] + foot["height"] <= title["y"], "else a sheet to itself"
    days = page.locator(".cr-entry[data-precision=day] .cr-when .cr-date").evaluate_all(
        """all => all.filter((one) => !one.textContent.includes(","))  // «sera» may stand below
          .map((one) => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert len(days) > 20 and max(days) < 2, "lines, in letters"


def sheets(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True, format="A4")))


def test_on_paper_long_tables_go_on_below_their_headings(address: str, watch: Callable[..., Watched]) -> None:
    page = watch(address).context.new_page()
    page.goto(f"{address}rete/")
    page.emulate_media(media="print")
    expect(page.locator(".cr-sortable").first).to_have_css("break-inside", "auto")
    expect(page.locator(".cr-sortable tbody tr").first).to_have_css("break-inside", "avoid")
    assert page.locator(".cr-sortable tbody tr").count() / sheets(page) > 20
