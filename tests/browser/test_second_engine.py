"""The pages as the second engine builds them, in a browser, under the site's own policy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.publish.second_engine import NEEDED

pytestmark = [pytest.mark.browser, *NEEDED]


def test_its_pages_work_under_our_policy(
    second: Path, serve: Callable[[Path], str], watch: Callable[..., Watched]
) -> None:
    address = serve(second)
    for width, scheme in ((390, "dark"), (1280, "light")):
        watched = watch(address, viewport={"width": width, "height": 900}, color_scheme=scheme)
        page = watched.context.new_page()
        for kind in ("", "attori/cremlino/", "articoli/", "eventi/e-accordo-minerali/", "metodo/"):
            page.goto(address + kind)
            assert page.locator("h1").count() == 1 and page.locator(".cr-foot nav a").count() >= 2
            assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), (kind, width)
        page.goto(f"{address}cerca/?q=Dnipro")
        expect(page.locator(".cr-results li").first).to_be_visible()
        page.locator("label.md-header__button[for^=__palette]:visible").click()
        # Its own search box, where a project has it on, puts a style sheet into the page: docs/engines.md.
        box = page.locator("[data-md-component=search]").count()
        errors = [said for said in watched.errors if not box or not said.startswith("Applying inline style")]
        assert (watched.foreign, errors) == ([], []), width
