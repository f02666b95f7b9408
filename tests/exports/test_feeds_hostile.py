"""Whatever people type in titles, sentences, names and sources, a program that reads a feed gets those very words."""

from __future__ import annotations

import json
from dataclasses import replace

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.model import Site, Source
from generator.render.escape import plain
from tests.exports.feed_reading import ATOM, atom_faults, content_of, entries, feeds_of, json_faults, text_of
from tests.exports.hostile import CORRECTED, TEXTS, corpus, hostile, of_the_corpus
from tests.render.sites import SETTINGS

MORE = ("\ud800 solo", "a\x00b\x0bc\ufffed\uffff", "x\\u0000\\ufffe y", "", "1 < 2 & 3 > 2", "%s %(x)s {0}")
ADDRESS = "https://esempio.it/?a=1&copy;'<>\""


def told(text: str) -> Site:
    """Two events, and everything that is said of them is this text."""
    made = hostile((text or "x",) * 2)
    sources = tuple(replace(one, source=replace(one.source, url=ADDRESS)) for one in made.articles)
    return replace(made, articles=sources)


def check(text: str) -> None:
    noted = replace(SETTINGS, site_name=plain(text) or "x", site_description=text, notice=text)
    files = feeds_of(told(text), noted)
    words = plain(text or "x")
    for path, data in files.items():
        assert (json_faults if path.endswith(".json") else atom_faults)(data) == [], path
    for path in ("atom.xml", "attori/a-0/atom.xml", "temi/t-0/atom.xml"):
        one, other = entries([etree.fromstring(files[path])])
        for entry in (one, other):
            assert text_of(entry, "title") == plain(f"30 dicembre 2025 – {text or 'x'}")
            assert text_of(entry, "summary") == words
            assert {category.get("label") for category in entry.iter(f"{ATOM}category")} >= {words}
            body = content_of(entry)
            assert {element.tag for element in body.iter()} <= {"div", "p", "strong", "a", "blockquote", "ul", "li"}
            assert {name for element in body.iter() for name in element.attrib} <= {"href"}
            away = [str(a.get("href")) for a in body.iter("a") if "esempio.it" in str(a.get("href"))]
            assert away == ["https://esempio.it/?a=1&copy;'%3C%3E%22"], (
                "as it is written, but for what no address may hold"
            )
            assert not [a for a in body.iter("a") if not str(a.get("href")).startswith(("https://", "../", "./"))]
            assert f"{CORRECTED}: {words}" in body.text_content() or not words
    read = feedparser.parse(files["atom.xml"])
    assert not read.bozo
    items = json.loads(files["feed.json"])["items"]
    told_by = entries([etree.fromstring(files["atom.xml"])])
    assert [item["title"] for item in items] == [plain(f"30 dicembre 2025 – {text or 'x'}")] * 2
    assert [item["content_html"] for item in items] == [text_of(entry, "content") for entry in told_by]


@pytest.mark.parametrize("text", [*TEXTS, *MORE])
def test_our_own_hostile_texts(text: str) -> None:
    check(text)


@of_the_corpus
def test_the_corpus_of_hostile_texts() -> None:
    for text in corpus():
        check(text)


@settings(max_examples=150)
@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a b/", "//x", "https://u:p@x/"])
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    site = told("x")
    bad = tuple(replace(one, source=Source("x", url)) for one in site.articles)
    for path, data in feeds_of(replace(site, articles=bad)).items():
        assert url not in data.decode(), path
