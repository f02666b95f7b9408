"""What search finds: every event once, at its home, every article, actor and topic; text only, words apart."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf
from generator.model import Actor, Claim, HandPage, Link, Registry, Role, SearchRecord, Site, Topic
from generator.render.search_records import searchable
from tests.making import render_pages, render_records
from tests.render.reading import Elements, url
from tests.render.sites import SETTINGS, article, event, report, rich, site, small
from tests.render.test_escaping import HOSTILE, infested


def by_url(made: Site) -> dict[str, SearchRecord]:
    records = render_records(made, SETTINGS)
    found = {record.url: record for record in records}
    assert len(found) == len(records), "nothing is found twice"
    return found


@pytest.mark.parametrize("make", [small, rich])
def test_every_record_leads_to_a_page_and_a_place_of_it(make: object) -> None:
    made = make()  # type: ignore[operator]
    ids = {url(page.path).lstrip("/"): set(Elements(page.body).values("id")) for page in render_pages(made, SETTINGS)}
    for where in by_url(made):
        path, _, anchor = where.partition("#")
        assert path in ids and (not anchor or anchor in ids[path]), where


def test_every_event_is_found_once_and_every_article() -> None:
    made = rich()
    kinds = [dict(record.facets)["tipo"] for record in render_records(made, SETTINGS)]
    assert kinds.count(("Evento",)) == len(made.events)
    assert kinds.count(("Articolo",)) == len(made.articles)
    subjects = [line for line in made.timelines if line.kind in ("actor", "topic")]
    assert kinds.count(("Attore",)) + kinds.count(("Tema",)) == len(subjects) > 2


def one_event(
    sentence: str, *, title: str = "Titolo di prova", when: str = "2025-03-01", **more: object
) -> SearchRecord:
    source = article("x", "2025-03-08", sentence, title="Altro")
    told = event("e-x", [report(source, sentence, when)], title=title, **more)  # type: ignore[arg-type]
    return by_url(site([source], [told]))["articoli/x/#e-x"]


def test_an_event_says_what_when_and_who_reports() -> None:
    record = one_event("Il sindaco ha aperto il ponte.", title="Aperto il ponte")
    assert record.text == "Il sindaco ha aperto il ponte."
    meta = dict(record.meta)
    assert (meta["title"], meta["data"]) == ("Aperto il ponte", "1º marzo 2025")
    assert meta["fonte"]
    assert dict(record.facets) == {
        "tipo": ("Evento",), "attore": ("Vladimir Putin",), "stato": ("avvenuto",), "anno": ("2025",),
    }  # fmt: skip


def test_an_event_is_found_by_whoever_speaks_of_it_and_by_what_they_say() -> None:
    record = next(one for one in render_records(rich(), SETTINGS) if one.url == "eventi/e-raid/")
    assert "ministero della Difesa russo" in dict(record.meta)["nomi"]
    source = article("x", "2026-01-08", "Avrebbe pagato. «Mai visto un euro», dice lui.")
    denial = Claim("", "lui", "smentisce", "x", 16, 33, "«Mai visto un euro»", "prova")
    telling = replace(report(source, "Avrebbe pagato.", "2026-01-07"), claims=(denial,))
    records = render_records(site([source], [event("e-x", [telling])]), SETTINGS)
    assert "Avrebbe pagato. «Mai visto un euro»" in [one.text for one in records]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("dell’inchiesta", "dell' inchiesta"),
        ("l'ora e un po' di pane", "l' ora e un po’ di pane"),
        ("l’«Accordo» e l’“altro”", "l' «Accordo» e l' “altro”"),
        ("perche' no, ’ndrangheta", "perche’ no, ’ndrangheta"),
        ("a < b, <b>c</b>", "a ‹ b, ‹b›c‹/b›"),
        ("uno\n\ndue\u200btre\x00", "uno due tre"),
        ("x___PAGEFIND_ANCHOR___y", "x_PAGEFIND_ANCHOR_y"),
    ],
)
def test_elided_words_stand_apart_and_nothing_is_markup(written: str, kept: str) -> None:
    assert searchable(written) == kept


@given(st.text(alphabet="aè1 '’ʼ`<>«“(_\n\u200b", max_size=40))
def test_a_record_says_nothing_that_could_be_taken_for_more_than_text(text: str) -> None:
    kept = searchable(text)
    assert not set("<>\n\u200b\0`ʼ‘") & set(kept)
    assert "__" not in kept
    assert all(found.end() < len(kept) for found in re.finditer("'(?! )", kept)) and "'" not in kept.replace("' ", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_field_of_content_comes_as_markup(text: str) -> None:
    for record in render_records(infested(text), SETTINGS):
        values = (record.text, *(value for _, value in record.meta), *(v for _, of in record.facets for v in of))
        assert not re.search("[<>\x00-\x1f]", "".join(values))
        assert re.fullmatch(r"(?:[a-z0-9-]+/)+(?:#[a-z0-9-]+)?", record.url)


def test_an_article_is_found_by_the_other_names_of_whom_it_names() -> None:
    names = ("Lukashenko", "Łukaszenka", "Лукашенко")
    lukashenko = Actor("lukashenko", "Alexander Lukashenko", "person", names)
    source = article("x", "2026-01-08", "Ha parlato Lukashenko.", tags=("Minsk",))
    made = site([source], [], Registry((lukashenko,)), links={"x": (Link("lukashenko", "name"),)})
    record = by_url(made)["articoli/x/"]
    names_found = dict(record.meta)["nomi"]
    assert all(name in names_found for name in (*names, "lukaszenka"))
    assert "Minsk" in names_found and "Minsk" not in record.text
    assert dict(record.facets)["attore"] == ("Alexander Lukashenko",)


def test_a_timeline_is_found_by_name_and_says_how_much_it_holds() -> None:
    source = article("x", "2026-01-08", "Nulla.")
    told = [event(f"e-{n}", [report(source, "Nulla.", f"2026-01-0{n}")], actors=("a",), topics=("t",)) for n in (1, 2)]
    registry = Registry(
        (Actor("a", "Volenterosi", "organisation", description="Una coalizione."),), (Topic("t", "volenterosi"),)
    )
    found = by_url(site([source], told, registry))
    actor, topic = found["attori/a/"], found["temi/t/"]
    assert actor.text == "Una coalizione."
    assert dict(actor.meta) | {"nomi": ""} == {
        "title": "Volenterosi", "nome": "Volenterosi", "data": "2 eventi, tra il 1º e il 2 gennaio 2026", "nomi": "",
    }  # fmt: skip
    assert dict(topic.meta)["title"] == "volenterosi (tema)"


@pytest.mark.parametrize(
    ("description", "offices", "text"),
    [
        ("Papa dall’8 maggio 2025", [("papa", "2025-05-08", None)], "Papa dall' 8 maggio 2025."),
        ("Ministro degli Esteri.", [("ministro degli Esteri", "2024-09-05", None)],
         "Ministro degli Esteri, dal 5 settembre 2024."),
        ("Ex presidente.", [("presidente", "2017-01", "2021-01")], "Ex presidente. Presidente, da gennaio 2017 a gennaio 2021."),
        ("", [], "Anna Neri."),
    ],
)  # fmt: skip
def test_who_somebody_is_is_said_once(description: str, offices: list[tuple[str, str, str | None]], text: str) -> None:
    roles = tuple(Role(name, edtf.parse(since), edtf.parse(until) if until else None) for name, since, until in offices)
    source = article("x", "2026-01-08", "Nulla.")
    told = [event(f"e-{n}", [report(source, "Nulla.", "2026-01-01")], actors=("a",)) for n in (1, 2)]
    registry = Registry((Actor("a", "Anna Neri", "person", roles=roles, description=description),))
    assert by_url(site([source], told, registry))["attori/a/"].text == text


def test_records_stand_in_order_of_time_and_what_has_no_date_last() -> None:
    source = article("x", "2026-01-08", "Uno. Due. Tre.")
    told = [
        event("e-a", [report(source, "Uno.", "2026-01-09")]),
        event("e-b", [report(source, "Due.", "2025-12")]),
        event("e-c", [replace(report(source, "Tre.", "2025"), when=None)]),
    ]
    order = {
        record.url.partition("#")[2] or "articolo": record.order for record in by_url(site([source], told)).values()
    }
    assert sorted(order, key=lambda name: order[name]) == ["e-c", "e-b", "articolo", "e-a"]
    assert order["e-c"] == 0


def test_a_page_written_by_hand_is_found_by_its_words() -> None:
    hand = HandPage(
        "content/pages/chi-siamo.md", "chi-siamo", "Chi siamo", "La **redazione** di [Porto](../metodo/).", ""
    )
    record = by_url(site([article("x", "2026-01-08", "Nulla.")], [], hand_pages=(hand,)))["chi-siamo/"]
    assert record.text == "La redazione di Porto."
