"""The page for somebody else's iframe: whole by itself, links that lead home, nothing in it that runs."""

from __future__ import annotations

import posixpath
from dataclasses import replace

import pytest

from generator.exports.embed import SHOWN, embed
from generator.model import Site
from generator.publish.admitted import ELEMENTS
from tests.making import make_edition, render_pages
from tests.render.reading import Elements, url
from tests.render.sites import SETTINGS, many, rich, small


def pages(site: Site) -> dict[str, str]:
    return {file.path: file.text for file in embed(make_edition(site, SETTINGS))}


def test_every_actor_and_topic_with_a_page_has_one() -> None:
    site = rich()
    lines = [line for line in site.timelines if line.kind in ("actor", "topic")]
    assert len(pages(site)) == len(lines) > 2
    assert "incorpora/attori/russia/index.html" in pages(site)


@pytest.mark.parametrize("made", [small(), rich(), many(30)], ids=["small", "rich", "many"])
def test_every_link_leads_to_a_page_and_opens_outside_the_frame(made: Site) -> None:
    there = {url(page.path).strip("/") for page in render_pages(made, SETTINGS)}
    for path, text in pages(made).items():
        for tag, attributes in Elements(text).elements:
            if tag == "a":
                target = posixpath.join(posixpath.dirname(path), str(attributes["href"]).partition("#")[0])
                assert posixpath.normpath(target) in there, attributes
                assert attributes["target"] == "_blank"


def test_the_newest_are_shown_in_order_and_the_rest_is_counted() -> None:
    text, *_ = pages(many(SHOWN + 3)).values()
    assert text.count("<li>") == SHOWN
    assert "3 eventi precedenti" in text
    times = [attributes["datetime"] for tag, attributes in Elements(text).elements if tag == "time"]
    assert times == sorted(times)


def test_what_is_not_plain_fact_says_so() -> None:
    assert "<b>contestato</b>" in pages(rich())["incorpora/attori/russia/index.html"]


def test_hostile_words_are_words() -> None:
    hostile = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    site = small()
    lines = tuple(
        replace(line, name=hostile, events=tuple(replace(event, title=hostile) for event in line.events))
        for line in site.timelines
    )
    for text in pages(replace(site, timelines=lines)).values():
        assert "<script>alert" not in text
        assert "<img" not in text
        assert {tag for tag, _ in Elements(text).elements} <= ELEMENTS | {"script", "title"}
