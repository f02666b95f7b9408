"""Letters twice as large, as the settings of a phone make them: nothing scrolls sideways, is cut off or lies over words.

In two ways: a larger size that the browser begins with, which the style sheets' own conditions (`max-width: 24em`)
notice, and one given to the root, which they do not.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Watched, resize, search
from tests.browser.test_accessibility import OPEN, kinds, style_from_the_root, visit
from tests.browser.test_reading import fits
from tests.demo import Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]
Enlarged = Callable[[str], Page]
WAYS = ("default", "root")
FAULTS = r"""() => {
  for (const one of document.querySelectorAll(".cr-section")) one.style.contentVisibility = "visible";
  const faults = new Set();
  const lines = [];
  const told = (one, words) => `${one.localName}.${one.getAttribute("class") ?? ""} «${words.trim().slice(0, 40)}»`;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode()); ) {
    const one = node.parentElement;
    const unseen = "script, style, option, title, .cr-hidden, .cr-skip" + (document.querySelector("#__drawer:checked") ? "" : ", .md-sidebar--primary");
    if (!node.data.trim() || one.closest(unseen) || one.matches("details:not([open])")) continue;
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      let scrolls = false;
      let rolls = false;
      let stays = false;
      for (let up = one; up !== document.body; up = up.parentElement) {
        const { display, overflowX, overflowY, position } = getComputedStyle(up);
        stays ||= position === "fixed" || position === "sticky";
        if (display === "inline") continue;
        const box = up.getBoundingClientRect();
        const beside = left < box.left - 1 || right > box.right + 1;
        const beyond = top + height / 5 < box.top || bottom - height / 5 > box.bottom;
        if (/auto|scroll/.test(overflowX)) scrolls = true;
        if (/auto|scroll/.test(overflowY)) rolls = true;
        const cut = (!scrolls && overflowX !== "visible" && beside) || (!rolls && overflowY !== "visible" && beyond);
        if (cut) faults.add(`cut: ${told(one, node.data)}`);
      }
      if (!scrolls && (left < -1 || right > innerWidth + 1)) faults.add(`outside: ${told(one, node.data)}`);
      // Of a line, the middle half: what reaches above and below is air.
      if (!stays) lines.push({ left, right, top: top + height / 4, bottom: bottom - height / 4, told: told(one, node.data) });
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, n) => {
    for (const other of lines.slice(n + 1, n + 60)) {
      if (other.top > one.bottom - 1) break;
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2) faults.add(`over: ${one.told}, ${other.told}`);
    }
  });
  return [...faults];
}"""


@pytest.fixture(scope="module")
def address(demo: Demo, serve: Callable[[Path], str]) -> str:
    return serve(demo.site)


@pytest.fixture(params=WAYS)
def enlarged(request: pytest.FixtureRequest, address: str, watch: Callable[..., Watched], demo: Demo) -> Enlarged:
    """Opens pages of a phone whose letters are twice as large."""
    watched = watch(address, viewport={"width": 390, "height": 844}, reduced_motion="reduce", has_touch=True)
    style_from_the_root(watched.context, demo)
    page = watched.context.new_page()
    if request.param == "default":
        page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})

    def open_(kind: str) -> Page:
        visit(page, address + kind)
        if request.param == "root":  # the theme's own root has 125 %
            page.evaluate("""() => { const { style } = document.documentElement;
              style.fontSize = parseFloat(getComputedStyle(document.documentElement).fontSize) * 2 + 'px'; }""")
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") in {32, 40}
        return page

    return open_


def test_on_no_page_is_anything_cut_off_or_covered(enlarged: Enlarged, demo: Demo) -> None:
    found: dict[str, list[str]] = {}
    for kind in (*kinds(demo), "attori/vladimir-putin/", "eventi/", "informazioni/"):
        page = enlarged(kind)
        page.evaluate(OPEN)
        for width in (390, 320):
            resize(page, width, 844)
            faults = [*page.evaluate(FAULTS), *([] if fits(page) else ["scrolls sideways"])]
            if faults:
                found[f"{kind} at {width}"] = faults
    assert found == {}


def test_bars_that_stay_leave_two_thirds_of_the_screen(enlarged: Enlarged) -> None:
    page = enlarged("attori/vladimir-putin/")
    for width, height in ((390, 844), (320, 640)):
        resize(page, width, height)
        page.evaluate("scrollTo(0, 5000)")
        assert (
            page.evaluate("""() => {
          const name = getComputedStyle(document.querySelector('.cr-section[data-name]'), '::before');
          const bar = document.querySelector('.md-header').getBoundingClientRect();
          return (Math.max(bar.bottom, parseFloat(name.top)) + parseFloat(name.height)) / innerHeight;
        }""")
            < 1 / 3
        ), (width, height)


def test_the_drawer_leaves_room_to_close_it_and_cuts_nothing(enlarged: Enlarged) -> None:
    page = enlarged("attori/vladimir-putin/")
    for width in (390, 320):
        resize(page, width, 844)
        page.locator(".md-header [for=__drawer]").click()
        assert page.evaluate(FAULTS) == []
        page.mouse.click(width - 20, 600)
        assert not page.locator("#__drawer").is_checked()


def test_what_the_search_finds_is_read_whole(enlarged: Enlarged) -> None:
    for width in (390, 320):
        page = enlarged("attori/cremlino/")
        resize(page, width, 844)
        page.locator(".cr-box button").click()
        search(page, "vertice")
        faults = [fault for fault in page.evaluate(FAULTS) if not fault.startswith("over")]  # the list is to lie over
        assert faults == [] and fits(page)
        box, field = page.locator(".cr-found").bounding_box(), page.locator(".cr-box input").bounding_box()
        assert box and field and box["x"] >= 0 and box["x"] + box["width"] <= width and field["width"] > width / 2


def test_the_strip_of_months_scrolls_by_itself_and_its_words_stay(enlarged: Enlarged) -> None:
    page = enlarged("cronologia/2025/")
    strip = page.locator(".cr-strip")
    assert strip.evaluate("one => one.scrollWidth > one.clientWidth")
    words = page.locator(".cr-strip figcaption").bounding_box()
    strip.evaluate("one => (one.scrollLeft = one.scrollWidth)")
    assert page.locator(".cr-strip figcaption").bounding_box() == words


def test_faults_would_be_seen(serve: Callable[[Path], str], watch: Callable[..., Watched], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<title>x</title><p style='width:40px;overflow:hidden'>precipitevolissimevolmente</p>"
        "<p style='height:20px;line-height:20px;margin:0'>sopra<br>sotto</p><p style='line-height:20px;margin:0'>poi</p>"
        "<p style='white-space:nowrap'>" + "fuori " * 200
    )
    address = serve(tmp_path)
    page = watch(address).context.new_page()
    page.goto(address)
    faults = page.evaluate(FAULTS)
    assert [fault.split(":")[0] for fault in faults].count("over") == 1
    assert {fault.split(":")[0] for fault in faults} == {"cut", "outside", "over"}
