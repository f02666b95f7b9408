"""The pages hold what the site holds: every event once, links that lead somewhere, sensible pages of nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.edtf import parse
from generator.model import Actor, Event, Page, Registry, Site, Topic
from generator.render import PAGE_TYPES
from generator.render.wording import period
from generator.timelines import group_timelines
from tests.building import tied
from tests.making import render_pages, render_records
from tests.render.reading import broken_links, built
from tests.render.sites import CALL, SETTINGS, article, event, many, report, rich, site, small

EMPTY = Site(Registry(), (), (), (), {})


def by_path(made: Site, **settings: object) -> dict[str, Page]:
    pages = render_pages(made, replace(SETTINGS, **settings))  # type: ignore[arg-type]
    assert len({page.path for page in pages}) == len(pages)
    return {page.path: page for page in pages}


@pytest.mark.parametrize("made", [EMPTY, small(), many(30), rich()], ids=["empty", "small", "dense", "rich"])
def test_every_link_leads_to_a_page_and_to_an_id_of_it(made: Site) -> None:
    assert broken_links(render_pages(made, SETTINGS)) == []
    assert broken_links(render_pages(made, replace(SETTINGS, split_events=3))) == []


def test_a_timeline_holds_each_of_its_events_once() -> None:
    for made in (small(), many(30)):
        pages = by_path(made)
        for line in made.timelines:
            folder = {"actor": "attori", "topic": "temi", "year": "cronologia"}[line.kind]
            entries = [id_ for id_ in built(pages[f"{folder}/{line.id}.md"]).values("id") if id_.startswith("e-")]
            assert entries == [found.id for found in line.events]


def test_a_long_timeline_is_split_by_year_and_loses_nothing() -> None:
    made = many(300)
    pages = by_path(made, split_events=250)
    index = built(pages["attori/vladimir-putin/index.md"])
    assert {"2024/", "2025/"} <= set(index.values("href"))
    parts = [pages[f"attori/vladimir-putin/{year}.md"] for year in (2024, 2025)]
    told = [id_ for part in parts for id_ in built(part).values("id") if id_.startswith("e-")]
    assert told == [found.id for found in made.events]
    assert "attori/vladimir-putin.md" not in pages


def test_a_timeline_of_just_that_length_is_not_split() -> None:
    assert "attori/vladimir-putin.md" in by_path(many(30), split_events=30)
    assert "attori/vladimir-putin/index.md" in by_path(many(30), split_events=29)


def test_a_date_that_counts_from_another_says_which_and_keeps_the_words_of_its_time_zone() -> None:
    source = article("corsa", "2025-12-31", "Il giorno dopo, alle 9 ora locale, la tregua è saltata.")
    told = report(source, source.text, "2022-03-04T09:00", "Il giorno dopo, alle 9 ora locale")
    assert told.mention
    mention = replace(told.mention, anchor=None, told=parse("2022-03-03"), zone="ora locale")
    pages = by_path(site([source], [event("e-one", [replace(told, mention=mention)])]))
    timeline = pages["cronologia/2022.md"].body
    assert "<dt>Riferimento</dt><dd>3 marzo 2022, data detta nel testo</dd>" in timeline
    assert "<dt>Fuso</dt><dd>«ora locale», senza convertire l’ora</dd>" in timeline
    assert "= 4 marzo 2022, ore 9.00: da una data detta nel testo, 3 marzo 2022" in pages["articoli/corsa.md"].body


def test_events_without_a_date_stay_on_the_index_of_a_split_timeline() -> None:
    made = small()
    pages = by_path(made, split_events=2)
    index = pages["attori/vladimir-putin/index.md"]
    assert "## Senza data certa" in index.body
    assert 'id="e-none"' in index.body
    assert 'id="e-call"' not in index.body


def test_dense_years_have_months_sparse_ones_do_not() -> None:
    dense, sparse = by_path(many(30)), by_path(many(12))
    assert "## 2024\n\n### Giugno 2024\n" in dense["attori/vladimir-putin.md"].body
    assert "### " not in sparse["attori/vladimir-putin.md"].body
    assert "## Giugno 2024\n" in dense["cronologia/2024.md"].body
    assert "## Gli eventi\n" in sparse["cronologia/2024.md"].body


def test_what_is_coarser_than_a_month_has_a_place_of_its_own_in_a_dense_year() -> None:
    source = article("x", "2024-12-31", CALL)
    days = [event(f"e-{n:02}", [report(source, CALL, f"2024-06-{n + 1:02}")]) for n in range(13)]
    page = by_path(site([source], [*days, event("e-year", [report(source, CALL, "2024-Q1")])]))["cronologia/2024.md"]
    heading, entry = page.body.index("## 2024, senza un mese preciso"), page.body.index('id="e-year"')
    assert page.body.index('id="e-12"') < heading < entry


def test_the_article_page_marks_each_sentence_with_the_id_of_its_event() -> None:
    page = built(by_path(small())["articoli/telefonata.md"])
    assert page.values("id") == ["contenuto", "e-call", "e-meet", "perche-e-call", "perche-e-meet"]


def test_an_event_without_a_sentence_in_the_text_keeps_its_anchor_in_the_list() -> None:
    source = article("x", "2024-12-31", CALL)
    own = replace(report(source, CALL, "2024-05-01", dated_by="editor"), start=0, end=0)
    pages = render_pages(site([source], [event("e-own", [own])]), SETTINGS)
    page = next(page for page in pages if page.path == "articoli/x.md")
    assert page.body.count('id="e-own"') == 1
    assert broken_links(pages) == []


def test_sources_that_exclude_each_other_are_shown_side_by_side() -> None:
    pages = by_path(small())
    assert "Le fonti non concordano: data." in built(pages["attori/vladimir-putin.md"]).text
    page = built(pages["eventi/e-call.md"])
    assert "Le fonti non concordano" in page.text
    assert "indica 30 dicembre 2025, sera" in page.text
    assert "indica 29 dicembre 2025" in page.text


def test_a_coarser_source_keeps_its_own_date() -> None:
    source, other = article("x", "2026-01-02", CALL), article("y", "2026-01-03", CALL)
    told = event("e-x", [report(source, CALL, "2025-12-30"), report(other, CALL, "2025-12")])
    pages = by_path(site([source, other], [told]))
    assert "indica dicembre 2025" in built(pages["eventi/e-x.md"]).text


def test_a_month_is_never_given_to_machines_as_a_day() -> None:
    page = by_path(small())["attori/vladimir-putin.md"]
    assert '<time class="cr-date" datetime="2026-03">marzo 2026</time>' in page.body
    source = article("x", "2026-01-02", CALL)
    for value, words in (("2025-12-28/2025-12-30", "dal 28 al 30 dicembre 2025"), ("2025-Q3", "terzo trimestre 2025"),
                         ("2025-11~", "intorno a novembre 2025")):  # fmt: skip
        body = by_path(site([source], [event("e-x", [report(source, CALL, value)])]))["cronologia/2025.md"].body
        assert f'<span class="cr-date" data-edtf="{value}">{words}</span>' in body


def test_actors_without_a_page_are_plain_text() -> None:
    page = by_path(small())["attori/vladimir-putin.md"]
    assert "<li><span>Comune di Minsk</span></li>" in page.body
    assert "attori/minsk.md" not in by_path(small())


def test_what_is_new_is_judged_against_the_newest_article() -> None:
    home = by_path(small())["index.md"].body
    latest, coming = home.split("Gli ultimi eventi")[1].split("In programma")
    assert latest.index("Evento e-deny") < latest.index("Evento e-dark") < latest.index("Telefonata")
    assert "Evento e-meet" in coming
    assert "Evento e-meet" not in latest


def test_what_was_only_announced_is_no_latest_event_and_leaves_when_it_is_over() -> None:
    source = article("x", "2026-01-08", CALL)
    told = [event(f"e-{day}", [report(source, CALL, day)], status="annunciato")
            for day in ("2026-01-07", "2026-01-08", "2026-02", "2026-01-05/..")]  # fmt: skip
    home = by_path(site([source], told))["index.md"].body
    assert "Nessuno degli eventi che risultano già cominciati ha una data che dica almeno il mese." in home
    assert [day for day in ("2026-01-07", "2026-01-08", "2026-02") if f"Evento e-{day}" in home] == [
        "2026-01-08",
        "2026-02",
    ]


def test_what_had_not_begun_is_no_latest_event_whatever_its_status() -> None:
    source = article("x", "2026-01-08", CALL)
    days = ("2026-01-08", "2026-01-09", "2026-01", "2026-02", "2026-01-08/2026-02-01", "2026-01-09/2026-02-01")
    home = by_path(site([source], [event(f"e-{day}", [report(source, CALL, day)]) for day in days]))["index.md"].body
    assert [day for day in days if f">Evento e-{day}</a>" in home] == ["2026-01-08", "2026-01", "2026-01-08/2026-02-01"]


def test_a_stretch_that_has_begun_is_no_longer_coming() -> None:
    source = article("x", "2026-01-08", CALL)
    days = ("2026-01-07/2026-12-31", "2026-01-08/2026-12-31", "2026-01", "../2026-03")
    told = [event(f"e-{day}", [report(source, CALL, day)], status="annunciato") for day in days]
    home = by_path(site([source], told))["index.md"].body
    assert [day for day in days if f">Evento e-{day}</a>" in home] == ["2026-01-08/2026-12-31", "2026-01", "../2026-03"]


@pytest.mark.parametrize(("status", "day"), [("avvenuto", "2026-01-06"), ("annunciato", "2026-01-10")])
def test_the_front_page_leaves_out_what_another_article_is_about(status: str, day: str) -> None:
    source = article("x", "2026-01-08", CALL)
    other_day = day.replace("-01-", "-02-") if status == "annunciato" else "2026-01-05"

    def told(id_: str, date: str, *actors: str, main: bool = False) -> Event:
        return event(id_, [report(source, CALL, date)], status=status, actors=actors, main=main)

    events = [
        told("e-about", day, "vladimir-putin", "minsk", main=True),
        told("e-passing", day, "minsk"),
        told("e-others", day, "belta"),
        told("e-another-day", other_day, "minsk"),
        told("e-main-too", day, "minsk", main=True),
    ]
    made = site([source], events)
    shown = re.findall(r">Evento (e-[^<]+)</a>", by_path(made)["index.md"].body)
    assert sorted(shown) == ["e-about", "e-another-day", "e-main-too", "e-others"]
    assert 'id="e-passing"' in by_path(made)["cronologia/2026.md"].body


def test_the_front_page_shows_no_event_twice() -> None:
    source = article("x", "2026-01-08", CALL)
    told = [
        event(f"e-{day}-{status}", [report(source, CALL, day), report(source, CALL, day)], status=status)
        for day in ("2026-01-07", "2026-01-08", "2026-01-09", "2026-01", "2026-01-05/2026-02-01")
        for status in ("avvenuto", "annunciato", "riportato")
    ]
    shown = re.findall(r">Evento (e-[^<]+)</a>", by_path(site([source], told))["index.md"].body)
    assert len(shown) == len(set(shown)) > 8


def test_the_notice_is_where_texts_are_quoted_at_length() -> None:
    with_notice = [path for path, page in by_path(small()).items() if "cr-notice" in page.body]
    assert with_notice == ["index.md", "eventi/e-call.md", "articoli/telefonata.md", "articoli/smentita.md"]
    assert not any("cr-notice" in page.body for page in by_path(small(), notice="").values())


def test_an_empty_site_still_has_the_pages_of_the_menu() -> None:
    pages = by_path(EMPTY)
    assert list(pages) == [
        "index.md", "attori/index.md", "temi/index.md", "cronologia/index.md", "articoli/index.md", "rete.md", "statistiche.md",
        "accadde-oggi.md", "correzioni.md", "metodo.md", "cerca.md",
    ]  # fmt: skip
    assert "Non c’è ancora nessun evento" in pages["index.md"].body
    assert "0 articoli" in pages["articoli/index.md"].body


def test_italian_agrees_in_number_and_elides() -> None:
    text = built(by_path(small())["temi/oreshnik.md"]).text
    assert "2 eventi" in text
    assert "2 fonti" in text
    assert "1 evento" in built(by_path(small())["cronologia/index.md"]).text
    article_page = built(by_path(small())["articoli/smentita.md"]).text
    assert "aggiornato il 9 gennaio 2026" in article_page
    assert "articolo corretto l’11 gennaio 2026" in built(by_path(small())["eventi/e-call.md"]).text


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (("2025-03-01",), "1º marzo 2025"),
        (("2024", "2025-03", "2025-01-02"), "dal 2024 a marzo 2025"),
        (("2024-12", "2024-12-06", "2025-01-02"), "dal 6 dicembre 2024 al 2 gennaio 2025"),
        (("2024-12", "2025-01-02"), "da dicembre 2024 al 2 gennaio 2025"),
        (("2024-12", "2024-11-30", "2025-01-02"), "dal 30 novembre 2024 al 2 gennaio 2025"),
        (("2024-12-06", "2025-01-02", "2025-01-15", "2025-01"), "dal 6 dicembre 2024 al 15 gennaio 2025"),
        (("2025-12-31", "2027-09-30/.."), "dal 31 dicembre 2025 in poi"),
        (("2024-12-06", "2026-01-01", "2026-01-01/.."), "dal 6 dicembre 2024 in poi"),
        (("2014/..", "2026-01-03"), "dal 2014 al 3 gennaio 2026"),
        (("../2024-05-08", "2025-08-11"), "fino all’11 agosto 2025"),
        (("../2024-05-08", "2024-02-01", "2025-08-11"), "dal 1º febbraio 2024 all’11 agosto 2025"),
        (("../2024-05-08", "2025-08-11/.."), ""),
        ((None,), ""),
    ],
)
def test_a_period_is_no_more_precise_than_its_ends(dates: tuple[str | None, ...], words: str) -> None:
    source = article("x", "2026-01-08", CALL)
    assert period(event(f"e-{n}", [report(source, CALL, day)]) for n, day in enumerate(dates)) == words


@pytest.mark.parametrize(
    "words", ["La giunta ha deciso " * 60, f"https://esempio.it/{'a' * 900}"], ids=["words", "one"]
)
def test_a_description_is_cut_between_two_words_if_it_can_be(words: str) -> None:
    source = article("x", "2024-12-31", f"{words}.")
    told = [report(source, f"{words}.".strip(), "2024-05-01"), report(article("y", "2024-12-31", CALL), CALL, "2024")]
    registry = Registry((Actor("a", "Anna Neri", "person", description=words),))
    made = site([source, article("y", "2024-12-31", CALL)], [event("e-x", told, actors=("a",))], registry)
    made = replace(made, timelines=group_timelines(made.events, registry, 1))
    pages = by_path(made)
    for path, most in (("attori/a.md", 300), ("articoli/x.md", 160), ("eventi/e-x.md", 200)):
        shown = str(pages[path].front["description"])
        assert len(shown) <= most and shown.endswith("…"), path
        assert shown.removesuffix("…").split()[-1] in ("La", "giunta", "ha", "deciso") or words.startswith("https"), (
            path
        )


def test_headings_do_not_run_into_the_description() -> None:
    source = article("x", "2026-01-08", "# 1948\n\n3 marzo: apre la filanda.\n\n# Gli anni bui?\n\nPoi la chiusura.")
    shown = by_path(site([source], []))["articoli/x.md"].front["description"]
    assert shown == "1948. 3 marzo: apre la filanda. Gli anni bui? Poi la chiusura."


def test_a_description_never_ends_in_two_full_stops() -> None:
    source = article("x", "2026-01-08", CALL)
    pages = by_path(site([source], [event(f"e-{n}", [report(source, CALL, "-0044-03-15")]) for n in range(2)]))
    assert pages["attori/vladimir-putin.md"].front["description"] == (
        "Vladimir Putin: 2 eventi, 15 marzo 45 a.C. Presidente della Federazione Russa."
    )
    assert (
        by_path(small())["attori/vladimir-putin.md"]
        .front["description"]
        .endswith(  # type: ignore[attr-defined]
            "marzo 2026. Presidente della Federazione Russa."
        )
    )


def test_an_actor_page_says_what_the_actor_is_part_of() -> None:
    source = article("x", "2026-01-08", CALL)
    russia = Actor("russia", "Russia", "country")
    kremlin = Actor("cremlino", "Cremlino", "institution", parent="russia")
    told = [event(f"e-{n}", [report(source, CALL, "2026-01-07")], actors=("cremlino", "russia")) for n in range(2)]
    pages = by_path(site([source], told, Registry((russia, kremlin))))
    assert 'Fa parte di: <a href="../russia/">Russia</a>' in pages["attori/cremlino.md"].body
    assert "Fa parte di" not in pages["attori/russia.md"].body
    alone = by_path(
        site([source], [replace(one, actor_links=tied(("cremlino",))) for one in told], Registry((russia, kremlin)))
    )
    assert "Fa parte di: Russia</p>" in alone["attori/cremlino.md"].body


def test_an_unknown_source_is_not_announced_as_one() -> None:
    source = article("x", "2024-12-31", CALL)
    made = site([source], [event("e-x", [report(source, CALL, "2024-05-01")])])
    assert "Fonte Fonte" not in built(by_path(made)["cronologia/2024.md"]).text
    assert "Fonte non indicata, 31 dicembre 2024" in built(by_path(made)["cronologia/2024.md"]).text


def test_labels_lead_to_the_search_and_are_never_given_to_the_theme() -> None:
    source = article("x", "2026-01-08", CALL, tags=("in programma", "Da verificare", "<b>Valdai</b>"))
    page = by_path(site([source], []))["articoli/x.md"]
    assert "Etichette: in programma, <b>Valdai</b>" in built(page).text
    assert '<a href="../../cerca/?q=in+programma">' in page.body
    assert "q=%3Cb%3EValdai%3C%2Fb%3E" in page.body
    assert "tags" not in page.front


@pytest.mark.parametrize("tags", [(), ("da verificare",)])
def test_what_is_to_be_checked_is_no_label_for_readers(tags: tuple[str, ...]) -> None:
    made = site([article("x", "2026-01-08", CALL, tags=tags)], [])
    assert "Etichette" not in by_path(made)["articoli/x.md"].body
    assert all("verificare" not in value for record in render_records(made, SETTINGS) for _, value in record.meta)


def test_a_topic_called_like_an_actor_says_that_it_is_a_topic() -> None:
    source = article("x", "2026-01-08", CALL)
    willing = Registry((Actor("a", "Volenterosi", "organisation"),), (Topic("t", "volenterosi"), Topic("u", "Altro")))
    told = event("e-x", [report(source, CALL, "2026-01-07")], actors=("a",), topics=("t", "u"))
    body = by_path(site([source], [told], willing))["cronologia/2026.md"].body
    assert "<span>Volenterosi</span>" in body
    assert "<span>volenterosi (tema)</span>" in body
    assert "<span>Altro</span>" in body


@pytest.mark.parametrize(
    ("title", "sentence", "quote"),
    [
        ("Altro titolo", "Putin ha chiamato.", "«Putin ha chiamato.»"),
        ("Putin ha chiamato", "Putin ha chiamato.", ""),
        ("Putin ha chiamato…", "Putin ha chiamato Lukashenko da Mosca, ieri.", "«… Lukashenko da Mosca, ieri.»"),
        ("Trump prenderà il posto di Joe…", "Trump prenderà il posto di Joe Biden.", "«… posto di Joe Biden.»"),
        ("Trump giurerà davanti a tutti", "Trump giurerà davanti a tutti, lunedì.", "«… davanti a tutti, lunedì.»"),
        ("Putin ha chiamato", "Putin ha chiamato, ieri.", "«Putin ha chiamato, ieri.»"),
        ("Putin ha chiamato", "Putin ha chiamato, quando era a Minsk.", "«… quando era a Minsk.»"),
        ("Putin ha", "Putin hackerato.", "«Putin hackerato.»"),
        ("Ha detto «no…", "Ha detto «no alla pace».", "«Ha detto “no alla pace”.»"),
        ("…", "Putin ha chiamato.", "«Putin ha chiamato.»"),
    ],
)
def test_a_sentence_never_says_again_what_the_title_said(title: str, sentence: str, quote: str) -> None:
    source = article("x", "2026-01-08", sentence)
    page = by_path(site([source], [event("e-x", [report(source, sentence, "2026-01-07")], title=title)]))
    shown = re.findall(r'<p class="cr-quote">(.*?)</p>', page["cronologia/2026.md"].body)
    assert shown == ([quote] if quote else [])


def test_no_html_block_holds_a_blank_line() -> None:
    """CommonMark ends an HTML block at the first one."""
    source = article("x", "2024-12-31", "```\nuno\n\n\ndue\n```\n\nFine.")
    for page in render_pages(site([source], [event("e-x", [report(source, "Fine.", "2024-12-31")])]), SETTINGS):
        for part in page.body.strip().split("\n\n"):
            assert part.startswith(("<", "## ", "### ")), f"{page.path}: {part[:40]}"
        assert page.body.endswith("\n")
    assert "uno\n\n\ndue" in built(by_path(site([source], []))["articoli/x.md"]).text


def test_the_page_types_are_the_site() -> None:
    assert len(PAGE_TYPES) == len(set(PAGE_TYPES)) == 19
