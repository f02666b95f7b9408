"""Whatever people type in titles, sentences, names and sources, a program that reads a feed gets those very words."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.model import Actor, Claim, Correction, Registry, Site, Source, Topic
from generator.render.escape import plain
from generator.timelines import group_timelines
from tests.exports.feed_reading import ATOM, atom_faults, content_of, entries, feeds_of, json_faults, text_of
from tests.render.sites import PUTIN, SETTINGS, article, event, report

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "xss.jsonl"
OWN = (
    "<script>alert(1)</script>", "</content></entry></feed>", "]]>", "<![CDATA[x]]>", "<!-- x", "&lt;b&gt; &amp;amp; &#0;",
    '" onclick="alert(1)', "' onfocus='x", "a\x00b\x0bc\ufffed\uffff", "\ud800 solo", "a\u202eb\u2066c", "x\\u0000\\ufffe y",
    "{{ 7 * 7 }}", "javascript:alert(1)", "1 < 2 & 3 > 2", "\u2028riga\u2029", "𝕏 👩‍👩‍👧", "=1+1", "<?xml version='1.0'?>",
    "<svg/onload=alert(1)>", "&nbsp;", "\\", '"', "%s %(x)s {0}",
)  # fmt: skip


def hostile(text: str) -> Site:
    """A site whose every free text is this one."""
    words = text or "x"
    of = replace(
        article("uno", "2026-01-01", "Frase."), title=words, source=Source(words, "https://esempio.it/?a=1&copy;'<>\"")
    )
    claims = (Claim("", words, "afferma", "uno", 0, 1, words, "prova"),)
    told = replace(report(of, "Frase.", "2026-01-01"), sentence=words, claims=claims,
                   corrections=(Correction(datetime.date(2026, 2, 1), words),))  # fmt: skip
    registry = Registry((PUTIN, Actor("minsk", words, "institution")), (Topic("oreshnik", words),))
    one = event("e-1", [told], title=words, place=words, actors=("vladimir-putin", "minsk"), topics=("oreshnik",))
    return Site(registry, (of,), (one,), group_timelines((one,), registry, 1), {})


def check(text: str) -> None:
    noted = replace(SETTINGS, site_name=plain(text) or "x", site_description=text, notice=text)
    files = feeds_of(hostile(text), noted)
    words = plain(text or "x")
    for path, data in files.items():
        assert (json_faults if path.endswith(".json") else atom_faults)(data) == [], path
    for path in ("atom.xml", "attori/minsk/atom.xml", "temi/oreshnik/atom.xml", "attori/minsk/temi/oreshnik/atom.xml"):
        if path in files:
            (entry,) = entries([etree.fromstring(files[path])])
            assert text_of(entry, "title") == plain(f"1º gennaio 2026 – {text or 'x'}")
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
            assert f"Corretto il 1º febbraio 2026: {words}" in body.text_content() or not words
    read = feedparser.parse(files["atom.xml"])
    assert not read.bozo
    (item,) = json.loads(files["feed.json"])["items"]
    assert item["title"] == plain(f"1º gennaio 2026 – {text or 'x'}")
    (entry,) = entries([etree.fromstring(files["atom.xml"])])
    assert item["content_html"] == text_of(entry, "content")


@pytest.mark.parametrize("text", OWN)
def test_our_own_hostile_texts(text: str) -> None:
    check(text)


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpus of hostile texts is not ours to ship")
def test_the_corpus_of_hostile_texts() -> None:
    for line in CORPUS.read_text("utf-8").splitlines():
        check(json.loads(line)["payload"])


@settings(max_examples=150)
@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "https://a b/", "//x", "https://u:p@x/"])
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    site = hostile("x")
    bad = replace(site.articles[0], source=Source("x", url))
    for path, data in feeds_of(replace(site, articles=(bad,))).items():
        assert url not in data.decode(), path
