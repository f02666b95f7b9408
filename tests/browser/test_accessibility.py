"""axe-core finds nothing: every kind of page, narrow and wide, light and dark, everything opened."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watched, resize
from tests.demo import Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""What may differ between light and dark; the rest is not asked twice."""
RUN = """(runOnly) => axe.run({
  resultTypes: ['violations'],
  runOnly,
}).then(({violations, passes}) => ({
  passed: passes.length,
  found: violations.flatMap(({id, nodes}) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`)),
}))"""
OPEN = "document.querySelectorAll('details').forEach((one) => (one.open = true))"
KINDS = (
    "",
    "cronologia/",
    "cronologia/2025/",
    "attori/",
    "attori/cremlino/",
    "attori/donald-trump/temi/aiuti-militari/",
    "cronologia/2026/",
    "temi/",
    "temi/missile-oreshnik/",
    "articoli/",
    "eventi/e-accordo-minerali/",
    "metodo/",
    "cerca/?q=vertice",
    "cerca/?q=Putin+ornitorinco",
    "accadde-oggi/",
    "rete/",
    "statistiche/",
    "correzioni/",
    "dati/",
    "incorpora/attori/russia/",
    "404.html",
)


def kinds(demo: Demo) -> list[str]:
    """A page of each kind; of the articles the one with most in it."""
    longest = max((demo.site / "articoli").glob("*/index.html"), key=lambda path: path.stat().st_size).parent.name
    return [*KINDS, f"articoli/{longest}/"]


def style_from_the_root(context: BrowserContext, demo: Demo) -> None:
    """The page for what is not found asks at the root of the host, where the site of the tests is not."""
    context.route(
        re.compile(r"://[^/]+/assets/[^/]+\.css$"),
        lambda route: route.fulfill(path=demo.site / urlsplit(route.request.url).path[1:]),
    )


def visit(page: Page, address: str) -> None:
    """Opens a page that is there; one that searches or looks at the clock, with what it has to say."""
    answer = page.goto(address)
    assert answer and answer.ok, address
    if "?q=" in address:
        expect(page.locator(".cr-told")).not_to_be_empty()
    if page.locator(".cr-home").count():
        expect(page.locator("section:has(> h2:text('Accadde oggi')) li").first).to_be_visible()


def audit(page: Page, rules: Sequence[str] = RULES) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(RUN, rules)
    return found


def test_no_kind_of_page_violates_a_rule(
    demo: Demo, serve: Callable[[Path], str], watch: Callable[..., Watched]
) -> None:
    address = serve(demo.site)
    context = watch(address, bypass_csp=True, reduced_motion="reduce").context
    style_from_the_root(context, demo)
    found: dict[str, list[str]] = {}
    for kind in kinds(demo):
        page = context.new_page()
        visit(page, address + kind)
        page.evaluate(OPEN)
        page.evaluate(AXE)
        for width in (320, 1280):
            resize(page, width)
            for scheme, rules in (("default", RULES), ("slate", COLOURS)):
                page.evaluate("name => (document.body.dataset.mdColorScheme = name)", scheme)
                said = audit(page, rules)
                if said["found"] or not said["passed"]:
                    found[f"{kind} {width} {scheme}"] = said["found"]
        page.close()
    assert found == {}


def test_the_auditor_would_see_it(serve: Callable[[Path], str], watch: Callable[..., Watched], tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        "<title>x</title><p style='color:#ddd;background:#fff'>pallido</p><p><img src='data:,'>"
    )
    address = serve(tmp_path)
    page = watch(address).context.new_page()
    page.goto(address)
    page.evaluate(AXE)
    rules = {line.partition(":")[0] for line in audit(page)["found"]}
    assert {"html-has-lang", "image-alt", "color-contrast"} <= rules
