"""Which feeds there are, what their heads say, and the feed of corrections."""

from __future__ import annotations

import datetime
import json
import posixpath
from dataclasses import replace

from lxml import etree

from generator.model import Correction, Registry, Site, Topic
from generator.timelines import group_timelines
from tests.exports.feed_reading import ATOM, PUBLIC, atom_pages, content_of, entries, feeds_of, links, text_of
from tests.making import render_pages
from tests.render.reading import url
from tests.render.sites import PUTIN, SETTINGS, rich, small
from tests.render.test_corrections import corrected


def test_the_head_of_a_feed() -> None:
    files = feeds_of(rich(), PUBLIC)
    root = etree.fromstring(files["attori/tass/atom.xml"])
    assert text_of(root, "title") == "Tass – Cronistoria"
    assert text_of(root, "subtitle") == "Tass: gli eventi che riferisce, a partire dagli ultimi appresi. Prova."
    assert text_of(root, "id") == "tag:esempio.it,2026:attori/tass/atom.xml"
    assert text_of(root, "updated") == text_of(root.findall(f"{ATOM}entry")[0], "updated")
    assert links(root, "self") == ["https://esempio.it/storia/attori/tass/atom.xml"]
    assert links(root, "alternate") == ["https://esempio.it/storia/attori/tass/"]
    assert (text_of(root, "rights"), links(root, "license")) == (
        "CC BY 4.0: https://cc.example/by", ["https://cc.example/by"],
    )  # fmt: skip
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "it"
    head = json.loads(files["attori/tass/feed.json"])
    assert (head["home_page_url"], head["feed_url"]) == (
        "https://esempio.it/storia/attori/tass/", "https://esempio.it/storia/attori/tass/feed.json",
    )  # fmt: skip
    nested = feeds_of(rich())["attori/tass/feed.json"]
    assert json.loads(nested)["favicon"] == "../../assets/favicon.svg"
    assert head["_cronistoria"]["licence"] == {"name": "CC BY 4.0", "url": "https://cc.example/by"}


def test_a_topic_called_like_an_actor_and_a_crossing_say_what_they_are() -> None:
    files = feeds_of(rich())
    crossing = etree.fromstring(files["attori/russia/temi/guerra/atom.xml"])
    assert text_of(crossing, "title") == "Russia e «Guerra in Ucraina» – Cronistoria"
    assert text_of(crossing, "subtitle").startswith(
        "Russia: gli eventi di cui è protagonista nel tema «Guerra in Ucraina», "
    )
    made = small()
    registry = Registry(made.registry.actors, (Topic("oreshnik", PUTIN.name),))
    same = replace(made, registry=registry, timelines=group_timelines(made.events, registry, 2))
    assert text_of(etree.fromstring(feeds_of(same)["temi/oreshnik/atom.xml"]), "title").startswith(
        f"{PUTIN.name} (tema)"
    )


def test_corrections_of_events_and_of_articles_have_a_feed_newest_first() -> None:
    site = corrected()
    found = entries(atom_pages(feeds_of(site, PUBLIC), "correzioni/atom.xml"))
    assert [(text_of(e, "updated")[:10], text_of(e, "title"), text_of(e, "summary")) for e in found] == [
        (day, f"Correzione: {title}", words)
        for day, title, words in (
            ("2026-04-08", "30 dicembre 2025 – La telefonata", "è durata 40 minuti"),
            ("2026-04-08", "7 gennaio 2026 – La fine", "è durata 40 minuti"),
            ("2026-03-20", "Titolo di prima", "Il nome del ministro era sbagliato."),
            ("2026-03-03", "30 dicembre 2025 – La telefonata", "la telefonata fu di sera, non di mattina"),
        )
    ]
    text = content_of(found[-1]).text_content()
    assert text.endswith(
        "Nell’evento 30 dicembre 2025 – La telefonata: Fonte non indicata, 31 dicembre 2025, "
        "Fonte non indicata, 8 gennaio 2026."
    )


def test_a_correction_names_the_articles_that_declare_it_and_no_other() -> None:
    forty = entries(atom_pages(feeds_of(corrected(), PUBLIC), "correzioni/atom.xml"))[0]
    hrefs = [str(a.get("href")).removeprefix(PUBLIC.site_url) for a in content_of(forty).iter("a")]
    assert hrefs == ["eventi/e-call/", "articoli/seconda/#e-due"]


def test_a_correction_keeps_its_id_when_another_comes_and_is_another_when_its_words_change() -> None:
    def ids(site: Site) -> set[str]:
        return {text_of(e, "id") for e in entries(atom_pages(feeds_of(site), "correzioni/atom.xml"))}

    before = corrected()
    call, *others = before.events
    more = Correction(datetime.date(2026, 5, 1), "un’altra")
    first = replace(call.reports[0], corrections=(*call.reports[0].corrections, more))
    after = replace(before, events=(replace(call, reports=(first, *call.reports[1:])), *others))
    assert len(ids(after) - ids(before)) == 1 and ids(before) < ids(after)
    reworded = replace(more, text="un’altra ancora")
    changed = replace(first, corrections=(*call.reports[0].corrections, reworded))
    assert ids(replace(after, events=(replace(call, reports=(changed, *call.reports[1:])), *others))) != ids(after)


def test_a_feed_without_entries_is_there_to_be_followed() -> None:
    root = etree.fromstring(feeds_of(small())["correzioni/atom.xml"])
    assert len(root.findall(f"{ATOM}entry")) == 1, "of an article"
    bare = feeds_of(Site(Registry(), (), (), (), {}))
    assert sorted(bare) == ["atom.xml", "correzioni/atom.xml", "correzioni/feed.json", "feed.json"]
    assert json.loads(bare["feed.json"])["items"] == []


def test_pages_announce_exactly_the_feeds_there_are() -> None:
    for split in (300, 2):
        site, settings = rich(), replace(SETTINGS, split_events=split)
        pages = {page.path: page for page in render_pages(site, settings)}
        announced = {
            posixpath.normpath(posixpath.join(url(path).strip("/"), feed["href"]))
            for path, page in pages.items()
            for feed in page.front.get("feeds", ())  # type: ignore[attr-defined]
        }
        assert announced == set(feeds_of(site, settings))
