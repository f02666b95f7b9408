"""What a feed says: the events of its page, whole, newest learnt first, under ids that last."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from lxml import etree

from generator.exports.edition import make_edition
from generator.model import Correction, Registry, Site, Topic
from generator.render import render_pages
from generator.settings import Licence
from generator.timelines import group_timelines
from generator.timelines.offers import ATOM as ATOM_NAME
from generator.timelines.offers import JSON_FEED, beside, has_feeds
from generator.timelines.offers import feeds_of as pages_with_feeds
from tests.exports.feed_reading import ATOM, atom_pages, content_of, entries, feeds_of, links, text_of
from tests.render.reading import built, url
from tests.render.sites import PUTIN, SETTINGS, rich, small
from tests.render.test_corrections import corrected

PUBLIC = replace(SETTINGS, site_url="https://esempio.it/storia/", licence=Licence("CC BY 4.0", "https://cc.example/by"))


def entry_of(site: Site, id_: str, path: str = "atom.xml") -> etree._Element:
    wanted = make_edition(site, PUBLIC).tag(id_)
    (found,) = (e for e in entries(atom_pages(feeds_of(site, PUBLIC), path)) if text_of(e, "id") == wanted)
    return found


def titles(site: Site, path: str = "atom.xml") -> list[str]:
    return [text_of(entry, "title") for entry in entries(atom_pages(feeds_of(site), path))]


def said(site: Site, id_: str) -> str:
    return str(content_of(entry_of(site, id_)).text_content())


def test_the_newest_learnt_comes_first_whenever_it_happened() -> None:
    assert titles(small()) == [
        "30 dicembre 2025, sera – Telefonata tra Putin e Lukashenko",
        "Notte tra il 7 e l’8 gennaio 2026 – Evento e-dark",
        "8 gennaio 2026, smentito – Evento e-deny",
        "Evento e-none",
        "Marzo 2026, annunciato – Evento e-meet",
    ]
    days = [
        (text_of(e, "updated"), text_of(e, "published")) for e in entries(atom_pages(feeds_of(small()), "atom.xml"))
    ]
    assert days == [("2026-01-09T00:00:00Z", "2025-12-31T00:00:00Z")] + [
        ("2026-01-09T00:00:00Z", "2026-01-08T00:00:00Z")
    ] * 3 + [("2025-12-31T00:00:00Z", "2025-12-31T00:00:00Z")]


def test_a_correction_makes_an_entry_new_again() -> None:
    call = entry_of(corrected(), "e-call")
    assert text_of(call, "updated") == "2026-04-08T00:00:00Z"
    assert "Corretto il 3 marzo 2026: la telefonata fu di sera, non di mattina" in said(corrected(), "e-call")


def test_the_whole_entry_is_there() -> None:
    text = said(rich(), "e-raid")
    for words in (
        "Notte tra il 28 e il 29 dicembre 2025 (precisione: parte del giorno) · Valdai",
        "Contestato: C’è chi lo afferma e chi lo nega.",
        "In precedenza dato per avvenuto il 29 dicembre 2025.",
        "«Novantuno droni hanno colpito la residenza di Valdai nella notte tra il 28 e il 29 dicembre.»",
        "— BelTA, 29 dicembre 2025 · belta.by",
        "«Secondo la Tass 81 droni sono stati abbattuti sopra la regione di Novgorod.»",
        "— ANSA, 30 dicembre 2025",
        "Chi lo conferma: ministero della Difesa russo (ANSA)",
        "Chi lo riporta: non è detto chi (ANSA)",
        "Numero di droni: 91 (BelTA); 81 (ANSA)",
        "Attori: Russia, Ucraina",
        "Temi: Guerra in Ucraina",
        "Prova.",
    ):
        assert words in text, words


def test_the_words_of_a_claim_are_quoted_where_no_sentence_above_has_them() -> None:
    made = rich()
    raid = next(one for one in made.events if one.id == "e-raid")
    report = replace(raid.reports[0], claims=(replace(raid.reports[0].claims[0], quote="Ieri altro"),))
    events = tuple(replace(one, reports=(report, *one.reports[1:])) if one is raid else one for one in made.events)
    text = said(replace(made, events=events), "e-raid")
    assert "Chi lo afferma: Russia, «Ieri altro» (BelTA)" in text
    assert text.count("Nessun attacco a Valdai") == 1


def test_nothing_is_said_of_the_status_of_what_happened() -> None:
    assert "accaduto" not in said(rich(), "e-silenzio")
    assert "Senza data certa" in said(rich(), "e-mai")


def test_an_entry_leads_to_the_event_and_to_the_original_articles() -> None:
    raid = entry_of(rich(), "e-raid")
    assert links(raid, "alternate") == ["https://esempio.it/storia/eventi/e-raid/"]
    assert links(raid, "related") == ["https://belta.by/r"]
    assert [(text_of(a, "name"), text_of(a, "uri")) for a in raid.findall(f"{ATOM}author")] == [
        ("BelTA", "https://belta.by/"), ("ANSA", ""), ("alanews", ""),
    ]  # fmt: skip
    hrefs = {str(a.get("href")) for a in content_of(raid).iter("a")}
    assert "https://esempio.it/storia/articoli/novgorod/#e-raid-due" in hrefs
    assert all(href.startswith("https://") for href in hrefs)


def test_categories_tell_actors_from_topics() -> None:
    tag = make_edition(rich(), PUBLIC).tag
    found = [
        (c.get("term"), c.get("scheme"), c.get("label")) for c in entry_of(rich(), "e-raid").iter(f"{ATOM}category")
    ]
    assert found == [
        ("russia", tag("attori"), "Russia"), ("ucraina", tag("attori"), "Ucraina"),
        ("guerra", tag("temi"), "Guerra in Ucraina"),
    ]  # fmt: skip


def test_an_entry_is_the_same_in_every_feed_that_has_it() -> None:
    one, two = (entry_of(rich(), "e-raid", path) for path in ("atom.xml", "attori/russia/temi/guerra/atom.xml"))
    assert etree.tostring(one) == etree.tostring(two)


def test_every_address_leads_to_a_page_of_the_site_and_an_id_on_it_without_site_url_too() -> None:
    for site in (small(), rich(), corrected()):
        ids = {url(page.path): built(page).values("id") for page in render_pages(site, SETTINGS)}
        for path, data in feeds_of(site).items():
            if not path.endswith(".xml"):
                continue
            root = etree.fromstring(data)
            hrefs = [*links(root, "alternate")]
            for entry in root.findall(f"{ATOM}entry"):
                hrefs += links(entry, "alternate")
                hrefs += [str(a.get("href")) for a in content_of(entry).iter("a")]
            for href in hrefs:
                address, _, anchor = href.partition("#")
                if "://" not in address:
                    there = urlsplit(urljoin(f"https://x.it/{path}", address)).path
                    assert there in ids, (path, href)
                    assert not anchor or anchor in ids[there], (path, href)


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


def test_an_entry_of_json_feed() -> None:
    items = json.loads(feeds_of(rich(), PUBLIC)["feed.json"])["items"]
    raid = next(item for item in items if item["id"] == "tag:esempio.it,2026:e-raid")
    assert raid["title"] == "Notte tra il 28 e il 29 dicembre 2025, contestato – L’attacco alla residenza di Valdai"
    assert raid["external_url"] == "https://belta.by/r"
    assert raid["tags"] == ["Russia", "Ucraina", "Guerra in Ucraina"]
    assert raid["_cronistoria"] == {
        "edtf": "2025-12-28/2025-12-29", "timex": "2025-12-28TNI", "modifier": None, "precision": "day",
        "status": "contestato",
    }  # fmt: skip
    assert "> — BelTA, 29 dicembre 2025 · belta.by (https://belta.by/r)" in raid["content_text"].splitlines()
    assert "- Numero di droni: 91 (BelTA); 81 (ANSA)" in raid["content_text"].splitlines()
    entry = entry_of(rich(), "e-raid")
    assert (raid["content_html"], raid["summary"]) == (text_of(entry, "content"), text_of(entry, "summary"))


def test_the_extension_names_all_it_holds_and_explains_it() -> None:
    for site in (rich(), corrected()):
        for path, data in feeds_of(site).items():
            if path.endswith(".json"):
                value = json.loads(data)
                about = value["_cronistoria"]["about"]
                assert all(f"{key}," in about for item in value["items"] for key in item["_cronistoria"])


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
        edition = make_edition(site, settings)
        followed = {line.page for line in edition.lines if has_feeds(line.timeline)} | {"correzioni.md"}
        pages = [page.path for page in render_pages(site, settings)]
        announced = {near for page in pages for near in pages_with_feeds(page, followed)}
        files = feeds_of(site, settings)
        assert {beside(page, name) for page in announced for name in (ATOM_NAME, JSON_FEED)} == set(files)
        assert list(pages_with_feeds("attori/russia/temi/guerra.md", followed)) == [
            "attori/russia/temi/guerra.md", "index.md",
        ]  # fmt: skip
        assert list(pages_with_feeds("articoli/raid.md", followed)) == ["index.md"]
        assert list(pages_with_feeds("index.md", followed)) == ["index.md"]
        if split == 2:
            assert list(pages_with_feeds("attori/russia/2025.md", followed)) == ["attori/russia/index.md", "index.md"]
