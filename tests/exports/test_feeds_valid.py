"""Feeds are what their standards say, to the grammar of RFC 4287, a schema of JSON Feed, and a reader of feeds."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from generator.exports.passages import ROOT as ROOT_MARK
from generator.model import Registry, Site
from generator.settings import Licence
from tests.demo import ROOT, Demo
from tests.exports.feed_reading import ATOM, HERE, atom_faults, entries, feeds_of, json_faults, links, text_of
from tests.render.sites import SETTINGS, many, rich, small
from tests.render.test_corrections import corrected

ADDRESSES = ("", "https://esempio.it/", "https://esempio.it/a&b/")
SITES = {
    "small": small(), "rich": rich(), "corrected": corrected(), "many": many(120), "bare": Site(Registry(), (), (), (), {})
}  # fmt: skip


def documents() -> Iterator[tuple[str, bytes]]:
    for name, site in SITES.items():
        for address in ADDRESSES:
            settings = replace(SETTINGS, site_url=address, licence=Licence("CC BY 4.0", "https://cc.example/by"))
            yield from ((f"{name} {address} {path}", data) for path, data in feeds_of(site, settings).items())


FOUND = tuple(documents())
FEED = re.compile(r"(?:atom(?:-\d+)?\.xml|feed(?:-\d+)?\.json)")


def test_atom_follows_the_grammar_of_its_standard() -> None:
    for name, data in FOUND:
        if name.endswith(".xml"):
            assert atom_faults(data) == [], name


def test_json_feed_follows_its_schema() -> None:
    for name, data in FOUND:
        if name.endswith(".json"):
            assert json_faults(data) == [], name


def test_a_reader_of_feeds_has_nothing_to_say() -> None:
    for name, data in FOUND:
        if name.endswith(".xml"):
            read = feedparser.parse(data)
            assert not read.bozo and read.version == "atom10", (name, read.get("bozo_exception"))
            assert len(read.entries) == len(etree.fromstring(data).findall(f"{ATOM}entry"))
            assert all(entry.updated_parsed and entry.published_parsed and entry.link for entry in read.entries)


def test_documents_are_utf8_and_say_so() -> None:
    for name, data in FOUND:
        assert ROOT_MARK not in data.decode("utf-8"), name
        assert not name.endswith(".xml") or data.startswith(b'<?xml version="1.0" encoding="utf-8"?>\n')


def test_with_an_address_of_the_site_every_address_is_absolute_and_without_one_none_is_based() -> None:
    for name, data in FOUND:
        if not name.endswith(".xml"):
            continue
        root = etree.fromstring(data)
        assert not root.xpath("//@xml:base")
        hrefs = [*root.xpath("//@href"), text_of(root, "icon")]
        if "https://" in name:
            assert all(href.startswith("https://") for href in hrefs), name
        else:
            assert links(root, "self") == [name.rsplit("/")[-1].rsplit(" ")[-1]]


def test_the_same_site_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib\nfrom tests.exports.feed_reading import feeds_of\nfrom tests.render.sites import rich\n"
        "print(hashlib.sha256(repr(feeds_of(rich())).encode()).hexdigest())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed},
                       capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1] == f"{hashlib.sha256(repr(feeds_of(rich())).encode()).hexdigest()}\n"


def test_ids_are_unique_in_a_feed() -> None:
    for name, data in FOUND:
        if name.endswith(".xml"):
            ids = [text_of(entry, "id") for entry in entries([etree.fromstring(data)])]
            assert len(set(ids)) == len(ids), name


GOOD = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>a:b</id><title>t</title><updated>2026-01-01T00:00:00Z</updated>'
    "<author><name>n</name></author><entry><id>a:c</id><title>t</title><updated>2026-01-01T00:00:00Z</updated>"
    '<link href="x"/></entry></feed>'
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<id>a:b</id>", ""),
        ("<id>a:b</id>", "<id>a:b</id><id>a:b</id>"),
        ("<id>a:c</id>", ""),
        ("<title>t</title>", ""),
        ("<title>t</title>", "<title>t<b/></title>"),
        ("<title>t</title>", '<title type="xhtml">t</title>'),
        ("2026-01-01T00:00:00Z", "2026-01-01"),
        ("2026-01-01T00:00:00Z", "1 gennaio 2026"),
        ("<author><name>n</name></author>", ""),
        ("<name>n</name>", "<uri>n</uri>"),
        ("<name>n</name>", "<name>n</name><email>nobody</email>"),
        ('<link href="x"/>', ""),
        ('<link href="x"/>', "<link/>"),
        ('<link href="x"/>', '<link href="x" type="html"/>'),
        ('<link href="x"/>', '<link href="x" hreflang="italiano!"/>'),
        ('<link href="x"/>', '<link href="x" lang="it"/>'),
        ('<link href="x"/>', '<link href="x"/><category label="l"/>'),
        ('<link href="x"/>', '<link href="x"/><content/><content/>'),
        ('<link href="x"/>', '<link href="x"/><summary type="application/json">x</summary>'),
        ('<link href="x"/>', '<link href="x"/><unknown/>'),
        ("</entry></feed>", "</entry><rights>r</rights></feed>"),
        ("<feed ", '<feed xml:lang="lingua_italiana" '),
    ],
)
def test_the_grammar_refuses_what_the_standard_does(old: str, new: str) -> None:
    assert atom_faults(GOOD.encode()) == []
    assert old in GOOD
    assert atom_faults(GOOD.replace(old, new, 1).encode())


def test_the_grammar_admits_what_the_standard_does() -> None:
    more = '<link href="x"/><x xmlns="y:z" a="b"><c/></x><content type="image/png" src="z"/><source><id>q</id></source>'
    assert atom_faults(GOOD.replace('<link href="x"/>', more).encode()) == []
    div = '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>t</b></div></title>'
    assert atom_faults(GOOD.replace("<title>t</title>", div).encode()) == []


APPENDIX = """
atomCommonAttributes atomPlainTextConstruct atomXHTMLTextConstruct atomTextConstruct atomPersonConstruct
atomDateConstruct atomFeed atomEntry atomInlineTextContent atomInlineXHTMLContent atomInlineOtherContent
atomOutOfLineContent atomContent atomAuthor atomCategory atomContributor atomGenerator atomIcon atomId atomLogo atomLink
atomPublished atomRights atomSource atomSubtitle atomSummary atomTitle atomUpdated atomNCName atomMediaType
atomLanguageTag atomUri atomEmailAddress simpleExtensionElement structuredExtensionElement extensionElement
undefinedAttribute undefinedContent anyElement anyForeignElement anyXHTML xhtmlDiv
"""


def test_the_grammar_has_every_rule_of_the_appendix() -> None:
    grammar = etree.parse(HERE / "atom.rng")
    names = [one.get("name") for one in grammar.iter("{http://relaxng.org/ns/structure/1.0}define")]
    assert sorted(names) == sorted(APPENDIX.split())


@pytest.mark.parametrize(
    "change",
    [
        {"title": None}, {"version": "1.1"}, {"items": {}}, {"authors": [{}]}, {"unknown": 1}, {"_x": {"a.b": 1}},
        {"_x": 1}, {"items": [{"id": "1"}]}, {"items": [{"content_text": "x"}]}, {"items": [{"id": 1, "content_text": ""}]},
        {"items": [{"id": "1", "content_text": "", "date_published": "2026-01-01"}]}, {"next_url": "a b"},
        {"items": [{"id": "1", "content_text": "", "attachments": [{"url": "x"}]}]}, {"hubs": [{"type": "WebSub"}]},
    ],
)  # fmt: skip
def test_the_schema_refuses_what_json_feed_does(change: dict[str, object]) -> None:
    good = {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [], "_x": {"about": "x"}}
    assert json_faults(json.dumps(good).encode()) == []
    assert json_faults(json.dumps(good | change).encode())


@pytest.mark.site
def test_every_feed_of_the_demo_as_published(demo: Demo) -> None:
    found = [path for path in sorted(demo.site.rglob("*")) if FEED.fullmatch(path.name)]
    assert len(found) > 100
    for path in found:
        data = Path(path).read_bytes()
        if path.suffix == ".json":
            assert json_faults(data) == [], path
        else:
            assert atom_faults(data) == [], path
            assert not feedparser.parse(data).bozo, path
    assert (demo.site / "assets/favicon.svg").is_file(), "the icon that feeds name"
