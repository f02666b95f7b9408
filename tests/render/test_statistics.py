"""The statistics page: every number can be counted again by hand."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model import Article, Correction, Divergence, Event, Site
from generator.render.context import Context, make_context
from generator.render.statistics import (
    Share,
    on_the_first,
    origins,
    precisions,
    quiet,
    sources,
    statuses,
    tellings,
    without_dated_events,
)
from tests.making import render_pages
from tests.render.sites import CALL, SETTINGS, article, event, many, report, rich, site, small

SOURCE = article("fonte", "2025-12-31", CALL)


def told(when: str | None, **more: object) -> Event:
    return event(f"e-{when}", [report(SOURCE, CALL, when)], **more)


def counts(shares: tuple[Share, ...]) -> dict[str, int]:
    return {share.name: share.count for share in shares}


def context(made: Site) -> Context:
    return make_context(made, SETTINGS)


def page(made: Site) -> str:
    return next(page.body for page in render_pages(made, SETTINGS) if page.path == "statistiche.md")


def test_precisions_are_counted_in_the_words_of_the_badge() -> None:
    found = precisions([told("2025-03-01"), told("2025-03-02"), told("2025-03"), told("2025"), told(None)])
    assert counts(found) == {"giorno": 2, "anno": 1, "mese": 1, "nessuna data certa": 1}
    assert [share.percent for share in found] == ["40%", "20%", "20%", "20%"]


def test_a_share_is_never_said_to_be_nothing_when_it_is_something() -> None:
    assert Share("", 1, 1000).percent == "meno dell’1%"
    assert Share("", 0, 1000).percent == "0%"
    assert Share("", 0, 0).percent == "0%"
    assert Share("", 1, 200).percent == "1%"
    assert (Share("", 1, 3).width, Share("", 3, 3).width) == (33.3, 100.0)


def test_origins_tell_what_counts_from_the_article_from_what_is_written_in_full() -> None:
    relative = event("e-1", [report(SOURCE, CALL, "2025-12-30", "Ieri sera")])
    mention = relative.reports[0].mention
    assert mention
    whole = event("e-2", [replace(relative.reports[0], mention=replace(mention, anchor=None))])
    others = [
        event(f"e-{how}", [report(SOURCE, CALL, "2025-12-31", dated_by=how)]) for how in ("publication", "editor")
    ]
    assert counts(origins(others[1:])) == {"indicata dalla redazione": 1}, "under «La data è»"
    nothing = event("e-3", [report(SOURCE, CALL, None, dated_by="nothing")])
    assert sorted(counts(origins([relative, whole, *others, nothing])).values()) == [1, 1, 1, 1, 1]
    assert counts(origins([relative, relative])) == {
        "parole lette a partire dal giorno dell’articolo («ieri», «il 3 maggio»)": 2
    }


def test_firsts_of_a_month_are_counted_among_days_alone() -> None:
    share = on_the_first(
        [told("2025-03-01"), told("2025-03-01T10:00"), told("2025-03-02"), told("2025-03"), told(None)]
    )
    assert (share.count, share.whole) == (2, 3)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("2025-03-02", "2025-03-03"), "Su 2 eventi datati al giorno, nessuno cade il primo del mese (0%; "),
        (("2025-03-01", "2025-03-03"), "Su 2 eventi datati al giorno, uno cade il primo del mese (50%; "),
        (("2025-03-01", "2025-04-01"), "Su 2 eventi datati al giorno, 2 cadono il primo del mese (100%; "),
    ],
)
def test_firsts_of_a_month_are_said_in_the_right_number(days: tuple[str, ...], words: str) -> None:
    assert words in page(site([SOURCE], [told(day) for day in days]))


def test_statuses_stand_in_the_order_of_the_legend_with_their_meaning() -> None:
    found = statuses([told("2025-01", status="smentito"), told("2025-02"), told("2025-03", status="annunciato")])
    assert [share.name for share in found] == ["avvenuto", "annunciato", "smentito"]
    assert found[2].note == "Se ne parla solo per negarlo."


def test_tellings_say_who_made_one_event_of_several() -> None:
    assert counts(tellings(rich().events)) == {
        "raccontati da un solo articolo": 5, "uniti automaticamente": 1, "uniti dalla redazione": 1,
    }  # fmt: skip


def test_sources_have_their_articles_and_the_events_these_tell() -> None:
    found = [(one.name, one.articles, one.events) for one in sources(context(rich()))]
    assert found == [("BelTA", 2, 7), ("ANSA", 2, 2), ("alanews", 1, 1)]


def test_silences_are_the_months_in_which_no_event_may_lie() -> None:
    made = site([SOURCE], [told(day) for day in ("2024-11-05", "2025-02", "2025-03-30", "2025-12-01/2025-12-09")])
    assert [(one.text, one.months) for one in quiet(context(made))] == [
        ("da aprile a novembre 2025", 8), ("da dicembre 2024 a gennaio 2025", 2),
    ]  # fmt: skip


def test_nobody_can_be_silent_about_what_lies_ahead_and_a_year_may_be_any_of_its_months() -> None:
    made = site(
        [SOURCE], [told("2025-11-05"), told("2025-12-05"), told("2026-12-05", status="annunciato"), told("2025")]
    )
    assert quiet(context(made)) == ()
    one_month = site([SOURCE], [told("2025-10-05"), told("2025-12-05")])
    assert [(one.text, one.months) for one in quiet(context(one_month))] == [("novembre 2025", 1)]


def test_the_statistics_and_the_timelines_count_the_same_silences() -> None:
    made = site([SOURCE], [told(day) for day in ("2023-02-03", "2024", "2025-09-01", "2026-12-01")])
    pages = {page.path: page.body for page in render_pages(made, SETTINGS)}
    assert [(one.text, one.months) for one in quiet(context(made))] == [
        ("da marzo a dicembre 2023", 10), ("da gennaio ad agosto 2025", 8), ("da ottobre a novembre 2025", 2),
    ]  # fmt: skip
    told_there = re.findall("— (.*) senza eventi —", pages["attori/vladimir-putin.md"])
    assert told_there == ["10 mesi", "8 mesi"]
    assert "In 20 mesi, fra il primo evento" in pages["statistiche.md"]


def test_silence_lasts_until_the_newest_article_and_the_page_says_so() -> None:
    made = site([SOURCE], [told("2025-08-05"), told("2025-09-05")])
    assert [(one.text, one.months) for one in quiet(context(made))] == [("da ottobre a novembre 2025", 2)]
    assert "In 2 mesi, fra il primo evento e l’articolo più recente, non cade nessun evento." in page(made)


def test_without_a_date_there_is_nothing_to_be_silent_about() -> None:
    assert "I silenzi" not in page(site([SOURCE], [told(None)]))
    assert "non c’è un mese senza eventi" in page(site([SOURCE], [told("2025-12-05")]))


def test_articles_without_a_dated_event_are_named() -> None:
    mute = article("muto", "2025-12-30", "Niente.")
    undated = article("senza-data", "2025-12-29", CALL)
    made = site([SOURCE, mute, undated], [told("2025-12"), event("e-x", [report(undated, CALL, None)])])
    found: tuple[Article, ...] = without_dated_events(context(made))
    assert [one.id for one in found] == ["muto", "senza-data"]
    assert "2 articoli su 3 (67%)" in page(made)
    assert 'href="../articoli/muto/">Titolo di muto</a>' in page(made)


def test_corrections_and_disagreements_are_counted() -> None:
    assert "1 correzione dichiarata." in page(small())
    assert "Finora non è stata dichiarata nessuna correzione." in page(many(3))
    assert "In 1 evento le fonti non concordano" in page(small())
    assert "non concordano" not in page(many(3))


def test_bars_are_drawn_and_hidden_from_who_listens_who_gets_the_number() -> None:
    body = page(site([SOURCE], [told("2025-12-01"), told("2025-12-02"), told("2025-12"), told(None)]))
    row = next(line for line in body.split("\n") if ">giorno</th>" in line)
    assert "<td>2</td>" in row
    assert "50%" in row
    assert 'aria-hidden="true"><rect width="50.0"' in row


def test_every_table_has_a_caption_and_heads_of_columns_and_rows() -> None:
    body = page(rich())
    tables = body.split("<table")[1:]
    assert len(tables) == 6
    for table in tables:
        assert "<caption>" in table
        assert table.count('scope="col"') >= 2
        assert table.count('scope="row"') == table.count("<tr>") - 1


def test_a_long_list_of_sources_says_what_it_leaves_out() -> None:
    articles = [article(f"a-{n:02}", "2025-12-31", CALL) for n in range(33)]
    articles = [replace(one, source=replace(one.source, name=f"Testata {n}")) for n, one in enumerate(articles)]
    body = page(site(articles, [event(f"e-{one.id}", [report(one, CALL, "2025-12-01")]) for one in articles]))
    assert "<summary>E altre 3 fonti, che non hanno più articoli di queste</summary>" in body


def test_an_empty_site_has_no_numbers_to_show() -> None:
    body = page(replace(small(), articles=(), events=(), timelines=(), links={}))
    assert "<table" not in body
    assert "Non c’è ancora nessun articolo." in body
    assert not re.search(r"\b0%|None", body)


def test_divergences_and_corrections_of_an_article_agree_in_number() -> None:
    first, second = small().articles
    twice = replace(second, corrections=(*second.corrections, Correction(second.date, "Era Milano.")))
    differ = (Divergence("number", "droni", (("1", ("smentita",)), ("2", ("telefonata",)))),)
    events = tuple(replace(one, divergences=differ) for one in small().events)
    body = page(replace(small(), articles=(first, twice), events=events))
    assert "2 correzioni dichiarate." in body
    assert '<a href="../correzioni/">Tutte le correzioni</a>' in body
    assert "In 5 eventi le fonti" in body
