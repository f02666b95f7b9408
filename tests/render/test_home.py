"""The front page says what the site is about, shows the whole story, and reads a date aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Event, Registry, Site
from generator.render.context import make_context
from generator.render.example import find_example
from generator.render.home_page import about
from generator.render.sparklines import sparklines
from tests.making import render_pages
from tests.render.sites import CALL, REGISTRY, SETTINGS, article, event, many, report, rich, site, small

EMPTY = Site(Registry(), (), (), (), {})


def page(made: Site, path: str = "index.md", **settings: object) -> str:
    pages = render_pages(made, replace(SETTINGS, **settings))  # type: ignore[arg-type]
    return next(page.body for page in pages if page.path == path)


def test_the_site_says_in_a_sentence_what_it_holds_and_whom_it_is_about() -> None:
    assert about(make_context(rich(), SETTINGS)) == (
        "7 eventi (dal 15 agosto al 28 dicembre 2025), raccontati da 5 articoli di 3 fonti. Si parla soprattutto di "
        "Russia, Ucraina e Vladimir Putin; tra i temi, «Guerra in Ucraina» e «Vertici»."
    )
    one = site(
        [article("a", "2025-12-31", CALL)], [event("e-1", [report(article("a", "2025-12-31", CALL), CALL, None)])]
    )
    assert about(make_context(one, SETTINGS)) == "1 evento, raccontato da 1 articolo di 1 fonte."
    assert about(make_context(EMPTY, SETTINGS)) == ""


@pytest.mark.parametrize(("date", "status"), [(None, "avvenuto"), ("2024", "avvenuto"), ("2026-01-07", "annunciato")])
def test_a_site_whose_events_are_no_news_does_not_say_that_it_has_none(date: str | None, status: str) -> None:
    source = article("a", "2025-12-31", CALL)
    body = page(site([source], [event("e-1", [report(source, CALL, date)], status=status)]))
    assert "Non c’è ancora nessun evento" not in body
    assert "Non c’è ancora nessun evento" in page(EMPTY)
    assert 'href="cronologia/"' in body


def test_the_site_introduces_itself_with_the_words_of_its_settings() -> None:
    assert '<p class="cr-lede">I fatti di Bologna.</p>' in page(small(), site_description="I fatti di Bologna.")
    assert "Che cosa è successo, quando" in page(small(), site_description="")


def test_the_strip_of_the_whole_story_leads_to_the_pages_of_the_years() -> None:
    body = page(small())
    assert 'href="cronologia/2025/#e-call" aria-label="dicembre 2025: 1 evento"' in body
    assert "cr-strip" not in page(EMPTY)


def test_sparklines_have_a_bar_for_each_stretch_with_events_as_high_as_they_are_many() -> None:
    events = many(45).events
    bars, path = sparklines(events)
    assert bars == 2
    assert path(events) == "M0 10v-10h.8V10M1 10v-5h.8V10"
    assert path(events[:1]) == "M0 10v-10h.8V10"
    assert path([]) == ""


def test_a_single_event_is_seen_beside_many() -> None:
    events = [*many(40).events[:30], *many(40).events[-1:]]
    assert sparklines(events)[1](events) == "M0 10v-10h.8V10M1 10v-1.5h.8V10"


def test_sparklines_are_for_the_eye_and_the_number_is_in_words() -> None:
    row = next(line for line in page(small()).split("\n") if ">Vladimir Putin</a> <svg" in line)
    assert 'aria-hidden="true"' in row
    assert "5 eventi</span>" in row


def test_today_is_left_to_the_browser_and_without_it_there_is_a_page() -> None:
    body = page(small())
    assert 'data-days="dati/accadde-oggi/"' in body
    assert '<a href="accadde-oggi/">Giorno per giorno, in tutti gli anni</a>' in body
    undated = site(
        [article("a", "2025-12-31", CALL)], [event("e-1", [report(article("a", "2025-12-31", CALL), CALL, "2025")])]
    )
    assert "data-days" not in page(undated)


def test_every_day_that_has_events_is_listed_month_by_month() -> None:
    made = small()
    agreed = replace(made, events=tuple(replace(event, divergences=()) for event in made.events))
    body = page(agreed, "accadde-oggi.md")
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## Gennaio", "## Dicembre"]
    assert '<h3 id="g-01-07">7 gennaio</h3>' in body
    assert ">2025, sera</time>" in body
    assert "Evento e-deny" not in body
    assert "Nessun evento è ancora datato al giorno." in page(EMPTY, "accadde-oggi.md")


def example_of(*events: Event, text: str = CALL) -> str:
    source = article("fonte", "2025-12-31", text)
    found = find_example("index.md", make_context(site([source], events, REGISTRY), SETTINGS))
    return found.expression if found else ""


def test_a_date_is_read_aloud_from_a_sentence_of_the_site() -> None:
    body = page(small())
    assert "<p>«<mark>Ieri sera</mark> i due presidenti si sono sentiti al telefono.»</p>" in body
    assert "Il testo è datato 31 dicembre 2025: «Ieri sera» vuol dire perciò <time" in body
    assert 'href="articoli/telefonata/#e-call">La frase nel suo articolo' in body


def test_spaces_around_the_expression_stay() -> None:
    text = "Il consiglio comunale si è riunito lunedì, e ha deciso la chiusura del ponte."
    source = article("fonte", "2025-12-31", text)
    body = page(site([source], [event("e-1", [report(source, text, "2025-12-29", "lunedì")])]))
    assert "si è riunito <mark>lunedì</mark>, e ha deciso" in body


def test_words_that_count_from_the_article_explain_more_than_figures() -> None:
    text = "Il sindaco ha firmato ieri l’ordinanza sul traffico. Il 29 dicembre la giunta aveva approvato il bilancio."
    source = article("fonte", "2025-12-31", text)
    first, second = text.split(". ")
    events = (
        event("e-1", [report(source, second, "2025-12-29", "29 dicembre")], main=True),
        event("e-2", [report(source, f"{first}.", "2025-12-30", "ieri")]),
    )
    assert example_of(*events, text=text) == "ieri"
    assert example_of(events[0], text=text) == "29 dicembre"


@pytest.mark.parametrize("change", ["status", "certainty", "anchor", "precision", "publication", "outside"])
def test_what_would_explain_nothing_is_no_example(change: str) -> None:
    source = article("fonte", "2025-12-31", CALL)
    telling = report(source, CALL, "2025-12-30", "Ieri sera")
    mention = telling.mention
    assert mention
    assert example_of(event("e-1", [telling])) == "Ieri sera"
    match change:
        case "status":
            assert example_of(event("e-1", [telling], status="riportato")) == ""
        case "certainty":
            assert example_of(event("e-1", [replace(telling, mention=replace(mention, certainty="default"))])) == ""
        case "anchor":
            assert example_of(event("e-1", [replace(telling, mention=replace(mention, anchor=None))])) == ""
        case "precision":
            assert example_of(event("e-1", [report(source, CALL, "2025-12", "Ieri sera")])) == ""
        case "publication":
            assert example_of(event("e-1", [replace(telling, dated_by="publication")])) == ""
        case "outside":
            assert example_of(event("e-1", [replace(telling, start=telling.start + 5)])) == ""


def test_days_with_long_titles_are_split_sooner() -> None:
    made = many(68)
    long = tuple(replace(event, title=f"{event.id} {'di molte parole ' * 20}") for event in made.events)
    pages = {page.path for page in render_pages(replace(made, events=long), replace(SETTINGS, split_events=17))}
    assert "accadde-oggi/06.md" in pages, "a month each, as months are weighed"


def test_a_long_list_of_days_is_split_by_month_and_loses_nothing() -> None:
    made = many(70)
    pages = {page.path: page.body for page in render_pages(made, replace(SETTINGS, split_events=17))}
    months = [pages[f"accadde-oggi/{month:02}.md"] for month in (6, 7, 8)]
    assert [body.count("<li><time") for body in months] == [30, 31, 9]
    assert "accadde-oggi/09.md" not in pages
    index = pages["accadde-oggi.md"]
    assert '<li id="g-07-01"><a href="07/#g-07-01">1º luglio</a> <span class="cr-count">1 evento</span></li>' in index
    assert "Evento e-" not in index
    assert '<h2 id="g-07-01">1º luglio</h2>' in months[1]
    assert "accadde-oggi/06.md" not in {
        page.path for page in render_pages(many(68), replace(SETTINGS, split_events=17))
    }
