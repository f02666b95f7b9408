"""Whatever people type goes through every export: each format's own reader gives the very text back, nothing can run."""

from __future__ import annotations

import csv
import functools
import html
import io
import json
import posixpath
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from icalendar import Calendar
from lxml import etree
from lxml import html as lxml_html

from generator.render.escape import plain
from generator.timelines import offers
from tests.exports.hostile import KINDS, TEXTS, corpus, hostile, of_the_corpus
from tests.exports.published import exported
from tests.render.sites import SETTINGS

AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/", site_name="Prova </script>", notice="a & <b>")
Files = dict[str, bytes]
_ATOM = "{http://www.w3.org/2005/Atom}"
_HARMLESS = {"div", "p", "strong", "em", "a", "blockquote", "ul", "li", "br"}
_OF_ATOM = {"feed", "id", "title", "subtitle", "updated", "author", "name", "uri", "link", "icon", "generator", "entry", "rights",
            "published", "category", "summary", "content"}  # fmt: skip
_OF_CALENDARS = {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
_SCHEMES = {"https", "http", "", "mailto"}


@functools.cache
def made(texts: tuple[str, ...], at_home: bool = True) -> Files:
    files = exported(hostile(texts), AT_HOME if at_home else SETTINGS)
    return {file.path: file.data for file in files}


def by_id(rows: Any, field: str = "title") -> dict[str, str]:
    return {row["id"]: row[field] for row in rows}


def fragment(text: str) -> Any:
    return lxml_html.fragment_fromstring(text, create_parent="div")


def inert(markup: str) -> bool:
    """Whether HTML holds nothing that runs, loads or leads anywhere but to a page."""
    for element in fragment(markup).iter():
        if element.tag not in _HARMLESS or not set(element.attrib) <= {"href", "title", "class", "lang"}:
            return False
        if urlsplit(element.get("href", "")).scheme not in _SCHEMES:
            return False
    return True


def rows_json(files: Files, path: str) -> dict[str, str]:
    rows = json.loads(files[path])
    for row in rows:
        (told,) = row["reports"]
        texts = [row["title"], row["place"], told["sentence"], told["source"], told["title"], row["corrections"][0]["text"],
                 told["claims"][0]["name"], told["claims"][0]["quote"]]  # fmt: skip
        assert texts == [row["title"]] * 8
    return by_id(rows)


def rows_lines(files: Files, path: str) -> dict[str, str]:
    return by_id(map(json.loads, files[path].decode("utf-8").splitlines()))


def rows_csv(files: Files, path: str) -> dict[str, str]:
    """As a spreadsheet has it; the apostrophe before what it would run is the cell's, not the text's."""
    rows = list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))
    for row in rows:
        for cell in row.values():
            assert not re.match(r"\s*[=+\-@＝＋－＠\t\r]", cell), "no cell runs"
    marks = r"^'(?=[\s'\ufeff]*[=+\-@＝＋－＠\t\r])|(?<=[;\t\r\n])'(?=[ '\"]*[=+\-@＝＋－＠])"
    return {row["id"]: re.sub(marks, "", row["title"]) for row in rows}


def database(files: Files, path: str) -> dict[str, str]:
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(files[path])
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(base.execute("SELECT id, title FROM events"))


def atom(files: Files, path: str) -> dict[str, str]:
    found = {}
    for root in atom_pages(files, path):
        assert {etree.QName(element).localname for element in root.iter()} <= _OF_ATOM
        assert {urlsplit(link.get("href")).scheme for link in root.iter(f"{_ATOM}link")} <= _SCHEMES
        for entry in root.iterfind(f"{_ATOM}entry"):
            assert inert(entry.findtext(f"{_ATOM}content") or "")
            title = entry.findtext(f"{_ATOM}title") or ""
            (link,) = (one.get("href") for one in entry.iterfind(f"{_ATOM}link") if one.get("rel") == "alternate")
            found[link.rpartition("#")[2]] = title.partition(" – ")[2]
    return found


def atom_pages(files: Files, path: str) -> Iterator[Any]:
    stem = path.removesuffix(".xml")
    for name in sorted(files):
        if re.fullmatch(rf"{re.escape(stem)}(-\d+)?\.xml", name):
            yield etree.fromstring(files[name])


def json_feed(files: Files, path: str) -> dict[str, str]:
    stem, found = path.removesuffix(".json"), {}
    for name in files:
        if re.fullmatch(rf"{re.escape(stem)}(-\d+)?\.json", name):
            for item in json.loads(files[name])["items"]:
                assert inert(item["content_html"])
                assert urlsplit(item["url"]).scheme in _SCHEMES
                found[item["url"].rpartition("#")[2]] = item["title"].partition(" – ")[2]
    return found


def calendar(files: Files, path: str) -> dict[str, str]:
    read = Calendar.from_ical(files[path])
    assert {part.name for part in read.walk()} <= _OF_CALENDARS
    entries = read.walk("VEVENT")
    for entry in entries:
        assert str(entry["LOCATION"]) == str(entry["SUMMARY"])
        assert not entry.errors
    assert all(len(line) <= 75 for line in files[path].split(b"\r\n"))
    return {str(entry["UID"]).partition("@")[0]: str(entry["SUMMARY"]) for entry in entries}


def slides(files: Files, path: str) -> dict[str, str]:
    deck = json.loads(files[path])
    for slide in (deck["title"], *deck["events"]):
        assert not fragment(slide["text"]["headline"]).xpath("./*"), "a headline is words"
        assert inert(slide["text"]["text"])
    return {slide["unique_id"]: html.unescape(slide["text"]["headline"]) for slide in deck["events"]}


def markwhen(files: Files, path: str) -> dict[str, str]:
    """By CommonMark's escapes; a line is an event, whatever stands in it."""
    empty, header, body = files[path].decode("utf-8").split("---\n", 2)
    assert not empty
    assert set(yaml.safe_load(header)) <= {"title", "description", "timezone", "url"}
    found = {}
    for line in filter(None, body.split("\n")):
        text, _, link = line.removeprefix("2025-12-30: ").rpartition(" · 30 dicembre 2025 · [fonti](")
        found[link.partition(")")[0].rpartition("#")[2]] = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
        assert not re.search(r"(?<!\\)(?:\\\\)*[\[\]<>#`*_]", text), "no tag, link or emphasis but ours"
    return found


def items(files: Files, path: str) -> dict[str, str]:
    rows = json.loads(files[path])
    for row in rows:
        assert not fragment(row["content"]).xpath("./*")
        assert inert(row["title"])
    return {row["id"]: html.unescape(row["content"]) for row in rows}


def entities(files: Files, path: str) -> dict[str, str]:
    found = [json.loads(line) for line in files[path].decode("utf-8").split("\n") if line]
    events = [one["properties"] for one in found if one["schema"] == "Event"]
    return {one["recordId"][0]: one["name"][0] for one in events}


def names(files: Files, path: str) -> dict[str, str]:
    """Of actors, topics or articles: `a-3` is called by the third text, as the event `e-3` is."""
    rows = json.loads(files[path])
    return {re.sub(r"^\D+", "e-", row["id"]): row.get("name", row.get("title")) for row in rows}


Read = Callable[[Files, str], dict[str, str]]
YEAR = "cronologia/2025"
EXACT: dict[str, Read] = {
    f"{offers.DATA}/eventi.json": rows_json, f"{offers.DATA}/eventi.jsonl": rows_lines,
    f"{offers.DATA}/eventi.csv": rows_csv, f"{offers.DATA}/cronistoria.sqlite": database,
    f"{offers.DATA}/attori.json": names, f"{offers.DATA}/temi.json": names, f"{offers.DATA}/articoli.json": names,
    f"{YEAR}/{offers.EVENTS_JSON}": rows_json, f"{YEAR}/{offers.EVENTS_CSV}": rows_csv,
}  # fmt: skip
"""Files that hold the text letter for letter."""
READABLE: dict[str, Read] = {
    offers.ATOM: atom, offers.JSON_FEED: json_feed, offers.CALENDAR: calendar, f"{YEAR}/{offers.TIMELINEJS}": slides,
    f"{YEAR}/{offers.MARKWHEN}": markwhen, f"{YEAR}/{offers.VIS}": items, f"{offers.DATA}/ftm.jsonl": entities,
}  # fmt: skip
"""Files for people to see: the text on one line, without what nobody can see."""
KNOWN = {posixpath.basename(path) for path in (*EXACT, *READABLE)}
MANY = {offers.PICTURE, "datasette.json", "sha256.txt", *(f"{month:02}.json" for month in range(1, 13))}
"""What lists no events by their titles: the days of the year are tried below."""


def check(path: str, texts: tuple[str, ...], at_home: bool = True) -> None:
    found = (EXACT.get(path) or READABLE[path])(made(texts, at_home), path)
    expected = {f"e-{n}": text if path in EXACT else plain(text) for n, text in enumerate(texts)}
    assert found == expected


@pytest.mark.parametrize("path", [*EXACT, *READABLE])
def test_our_own_kinds_come_back_as_they_were(path: str) -> None:
    check(path, TEXTS)


@of_the_corpus
@pytest.mark.parametrize("path", [*EXACT, *READABLE])
def test_the_shared_corpus_comes_back_as_it_was(path: str) -> None:
    check(path, corpus())


def test_there_are_many_kinds() -> None:
    assert len(set(KINDS.values())) == len(KINDS) >= 25


@pytest.mark.parametrize("at_home", [True, False])
def test_every_file_is_read_by_somebody(at_home: bool) -> None:
    """A new format needs a reader here; JSON, XML and text are sound whatever their name."""
    for path, data in made(TEXTS, at_home).items():
        name = re.sub(r"-\d+(?=\.\w+$)", "", posixpath.basename(path))
        assert name in KNOWN | MANY or path.startswith((f"{offers.DATA}/schemi/", f"{offers.EMBED}/")), path
        if path.endswith(".json"):
            json.loads(data)
        elif path.endswith(".xml"):
            etree.fromstring(data)
        elif path.endswith(".png"):
            assert data.startswith(b"\x89PNG")
        elif not path.endswith(".sqlite"):
            assert data.decode("utf-8").endswith("\n")


def test_the_days_of_the_year_tell_titles_that_are_only_words() -> None:
    most = 12
    runs = [TEXTS[n : n + most] for n in range(0, len(TEXTS), most)]  # the front page gets no more of one day
    rows = [
        row for run in runs for row in json.loads(made(run)[f"{offers.DATA}/accadde-oggi/12.json"])["days"]["12-30"]
    ]
    assert sorted(row["title"] for row in rows) == sorted(plain(text) for text in TEXTS)
    assert all(urlsplit(row["url"]).scheme == "" for row in rows)
