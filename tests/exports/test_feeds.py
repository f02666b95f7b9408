"""What a feed says: the events of its page, whole, newest learnt first, under ids that last."""

from __future__ import annotations

import json
from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from lxml import etree, html

from generator.model import Site, Source
from tests.exports.feed_reading import ATOM, PUBLIC, atom_pages, content_of, entries, feeds_of, links, text_of
from tests.making import make_edition, render_pages
from tests.render.reading import built, url
from tests.render.sites import SETTINGS, rich, small
from tests.render.test_corrections import corrected


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
        "30 dicembre 2025, sera, data controversa – Telefonata tra Putin e Lukashenko",
        "Notte tra il 7 e l’8 gennaio 2026 – Evento e-dark",
        "8 gennaio 2026, smentito – Evento e-deny",
        "Evento e-none",
        "Marzo 2026, annunciato – Evento e-meet",
    ]
    days = [
        (text_of(e, "updated"), text_of(e, "published")) for e in entries(atom_pages(feeds_of(small()), "atom.xml"))
    ]
    assert days == [("2026-01-11T00:00:00Z", "2025-12-31T00:00:00Z")] + [
        ("2026-01-11T00:00:00Z", "2026-01-08T00:00:00Z")
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


def test_an_outlet_is_one_author_with_the_site_of_the_first_article_that_has_an_address() -> None:
    made = rich()
    new = {
        "novgorod": Source("BelTA", "https://www.belta.by/a/b?c"),
        "raid": Source("BelTA"),
        "smentita": Source("BelTA"),
    }
    articles = tuple(replace(one, source=new.get(one.id, one.source)) for one in made.articles)
    raid = entry_of(replace(made, articles=articles), "e-raid")
    (author,) = raid.findall(f"{ATOM}author")
    assert (text_of(author, "name"), text_of(author, "uri")) == ("BelTA", "https://www.belta.by/")
    assert links(raid, "related") == ["https://www.belta.by/a/b?c"]
    text = str(content_of(raid).text_content())
    assert "Numero di droni: 91 (BelTA); 81 (BelTA)" in text and "; 29 dicembre 2025 (BelTA)" in text


def test_who_says_the_same_twice_in_an_article_is_named_once() -> None:
    made = rich()
    raid = next(one for one in made.events if one.id == "e-raid")
    claim = raid.reports[0].claims[0]
    report = replace(raid.reports[0], claims=(claim, replace(claim, quote="Novantuno", end=claim.start + 9)))
    events = tuple(replace(one, reports=(report, *one.reports[1:])) if one is raid else one for one in made.events)
    assert said(replace(made, events=events), "e-raid").count("Chi lo afferma: Russia (BelTA)") == 1


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


def addresses_in(data: bytes, path: str) -> list[str]:
    """Where a document leads: its page, and of each entry the event and all that the text links to."""
    if path.endswith(".json"):
        head = json.loads(data)
        bodies = [html.fragment_fromstring(item["content_html"], create_parent="div") for item in head["items"]]
        found = [head["home_page_url"], *(item["url"] for item in head["items"])]
    else:
        root = etree.fromstring(data)
        found = [href for node in (root, *root.findall(f"{ATOM}entry")) for href in links(node, "alternate")]
        bodies = [content_of(entry) for entry in root.findall(f"{ATOM}entry")]
    return found + [str(a.get("href")) for body in bodies for a in body.iter("a")]


def test_every_address_leads_to_a_page_of_the_site_and_an_id_on_it_without_site_url_too() -> None:
    for site in (small(), rich(), corrected()):
        ids = {url(page.path): built(page).values("id") for page in render_pages(site, SETTINGS)}
        for path, data in feeds_of(site).items():
            for href in addresses_in(data, path):
                address, _, anchor = href.partition("#")
                if "://" not in address:
                    there = urlsplit(urljoin(f"https://x.it/{path}", address)).path
                    assert there in ids, (path, href)
                    assert not anchor or anchor in ids[there], (path, href)


def test_an_entry_of_json_feed() -> None:
    items = json.loads(feeds_of(rich(), PUBLIC)["feed.json"])["items"]
    raid = next(item for item in items if item["id"] == "tag:esempio.it,2026:e-raid")
    night = "Notte tra il 28 e il 29 dicembre 2025, data controversa, contestato"
    assert raid["title"] == f"{night} – L’attacco alla residenza di Valdai"
    assert raid["external_url"] == "https://belta.by/r"
    assert raid["tags"] == ["Russia", "Ucraina", "Guerra in Ucraina"]
    assert raid["_cronistoria"] == {
        "edtf": "2025-12-28/2025-12-29", "timex": "2025-12-28TNI", "modifier": None, "precision": "day",
        "status": "contestato",
    }  # fmt: skip
    assert "content_text" not in raid, "the same words once more"
    entry = entry_of(rich(), "e-raid")
    assert (raid["content_html"], raid["summary"]) == (text_of(entry, "content"), text_of(entry, "summary"))


def test_the_extension_names_all_it_holds_and_explains_it() -> None:
    for site in (rich(), corrected()):
        for path, data in feeds_of(site).items():
            if path.endswith(".json"):
                value = json.loads(data)
                about = value["_cronistoria"]["about"]
                assert all(f"{key}," in about for item in value["items"] for key in item["_cronistoria"])
