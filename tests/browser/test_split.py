"""A timeline in parts: an old link to an event finds it, with a script; one to a month finds it in any case."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Watched, settle
from tests.browser.test_reading import fits
from tests.demo import Demo

pytestmark = [pytest.mark.browser, pytest.mark.site]
YEAR = "cronologia/2025/"


def test_an_old_link_leads_to_the_part_that_tells_the_event_now(
    demo: Demo, serve: Callable[[Path], str], watch: Callable[..., Watched]
) -> None:
    address = serve(demo.site)
    told = (demo.site / YEAR / "11/index.html").read_text(encoding="utf-8")
    event = re.findall(r'<li class="cr-entry" id="(e-[\w-]+)"', told)[-1]
    watched = watch(address, viewport={"width": 390, "height": 844})
    page = watched.context.new_page()
    page.goto(f"{address}{YEAR}#{event}")
    expect(page).to_have_url(f"{address}{YEAR}11/#{event}")
    expect(page.locator(f"#{event}")).to_have_class(re.compile("cr-here"))
    page.goto(f"{address}{YEAR}#e-mai-esistito")
    expect(page.locator("[data-said]")).to_contain_text("non è più in questa cronologia")
    expect(page).to_have_url(f"{address}{YEAR}#e-mai-esistito")
    assert fits(page) and (watched.foreign, watched.errors) == ([], [])


@pytest.mark.parametrize("end", ["requestfinished", "requestfailed"])
def test_what_is_said_of_one_link_is_not_taken_back_for_the_one_before(
    demo: Demo,
    serve: Callable[[Path], str],
    watch: Callable[..., Watched],
    end: Literal["requestfinished", "requestfailed"],
) -> None:
    address = serve(demo.site)
    page = watch(address, loud=end == "requestfailed").context.new_page()
    page.goto(f"{address}{YEAR}")
    held: list[Route] = []
    page.route(f"{address}{YEAR}*/", lambda route: route.continue_() if held else held.append(route))
    with page.expect_request(f"{address}{YEAR}*/"):
        page.evaluate("location.hash = 'e-mai-esistito'")
    page.evaluate("location.hash = 'e-nemmeno'")
    expect(page.locator("[data-said]")).to_contain_text("non è più in questa cronologia")
    with page.expect_event(end):
        held[0].continue_() if end == "requestfinished" else held[0].abort()
    settle(page)
    expect(page.locator("[data-said]")).to_contain_text("non è più in questa cronologia")


def test_without_a_script_the_months_are_there_with_their_numbers(
    demo: Demo, serve: Callable[[Path], str], watch: Callable[..., Watched]
) -> None:
    address = serve(demo.site)
    page = watch(address, java_script_enabled=False, viewport={"width": 320, "height": 844}).context.new_page()
    page.goto(f"{address}{YEAR}#novembre-2025")
    expect(page.locator("#novembre-2025")).to_be_in_viewport()
    assert fits(page) and page.locator(".cr-elsewhere").is_hidden()
    places = [link.bounding_box() for link in page.locator("[data-parts] > li > a").all()]
    assert len(places) == 12 and all(place and place["height"] >= 24 for place in places)
    page.locator("#novembre-2025 a").click()
    expect(page).to_have_url(f"{address}{YEAR}11/")
