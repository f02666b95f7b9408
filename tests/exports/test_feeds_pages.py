"""Older entries: every event once over the documents of a feed, newest first, each document linked to the others."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.exports.edition import Edition
from generator.exports.feed import PAGE, numbered, pages_of
from generator.model import Site
from tests.exports.feed_reading import atom_pages, entries, feeds_of, json_pages, links, text_of
from tests.making import make_edition
from tests.render.sites import CALL, SETTINGS, article, event, many, report, rich, site, small

DAYS = st.dates(datetime.date(2024, 1, 1), datetime.date(2024, 3, 1))


def told(days: list[datetime.date]) -> Site:
    """An event of one day, told by articles of these days."""
    articles = [article(f"a-{n}", str(day), CALL) for n, day in enumerate(days)]
    return site(articles, [event(f"e-{n:03}", [report(of, CALL, "2020-01-01")]) for n, of in enumerate(articles)])


@given(st.lists(st.integers()), st.integers(1, 7))
def test_pages_hold_everything_once_and_are_full_but_the_last(items: list[int], size: int) -> None:
    pages = pages_of(items, size)
    assert [item for page in pages for item in page] == items
    assert all(len(page) == size for page in pages[:-1])
    assert len(pages[-1]) <= size and (pages[-1] or not items)


@settings(max_examples=25)
@given(st.lists(DAYS, max_size=3 * PAGE + 3))
def test_every_event_once_over_the_documents_newest_first(days: list[datetime.date]) -> None:
    made = told(days)
    files, tag = feeds_of(made), make_edition(made, SETTINGS).tag
    wanted = sorted(made.events, key=lambda one: (-days[int(one.id[2:])].toordinal(), one.id))
    ids = [tag(one.id) for one in wanted]
    assert [text_of(entry, "id") for entry in entries(atom_pages(files, "atom.xml"))] == ids
    assert [item["id"] for page in json_pages(files, "feed.json") for item in page["items"]] == ids


def check_lines(edition: Edition, files: Mapping[str, bytes]) -> int:
    """That the feeds of every timeline tell, over their documents, what its page tells, newest learnt first; how many entries that is."""
    seen = 0
    for line in edition.lines:
        if line.timeline.kind == "year":
            assert line.file("atom.xml") not in files
            continue
        newest = sorted(line.events, key=lambda one: (-edition.updated(one).toordinal(), one.id))
        ids = [edition.tag(one.id) for one in newest]
        pages = atom_pages(files, line.file("atom.xml"))
        assert [text_of(entry, "id") for entry in entries(pages)] == ids
        assert [item["id"] for page in json_pages(files, line.file("feed.json")) for item in page["items"]] == ids
        seen += len(ids)
    return seen


def test_every_timeline_tells_in_its_feed_what_its_page_tells() -> None:
    for made in (small(), rich(), many(120)):
        assert check_lines(make_edition(made, SETTINGS), feeds_of(made)) > 6


def test_documents_lead_to_each_other() -> None:
    pages = atom_pages(feeds_of(many(120)), "attori/vladimir-putin/atom.xml")
    rels = ("self", "first", "previous", "next", "last")
    assert [{rel: links(page, rel) for rel in rels} for page in pages] == [
        {"self": ["atom.xml"], "first": ["atom.xml"], "previous": [], "next": ["atom-2.xml"], "last": ["atom-3.xml"]},
        {"self": ["atom-2.xml"], "first": ["atom.xml"], "previous": ["atom.xml"], "next": ["atom-3.xml"],
         "last": ["atom-3.xml"]},
        {"self": ["atom-3.xml"], "first": ["atom.xml"], "previous": ["atom-2.xml"], "next": [], "last": ["atom-3.xml"]},
    ]  # fmt: skip
    assert {(text_of(page, "id"), text_of(page, "title"), text_of(page, "updated")) for page in pages} == {
        (text_of(pages[0], "id"), text_of(pages[0], "title"), text_of(pages[0], "updated"))
    }
    assert len(entries(pages[:1])) == PAGE


def test_a_feed_of_one_document_leads_nowhere_else() -> None:
    (page,) = atom_pages(feeds_of(many(PAGE)), "atom.xml")
    assert not [rel for rel in ("first", "previous", "next", "last") if links(page, rel)]


def test_names_of_documents() -> None:
    assert [numbered("a.b/atom.xml", n) for n in (1, 2, 10)] == ["a.b/atom.xml", "a.b/atom-2.xml", "a.b/atom-10.xml"]
