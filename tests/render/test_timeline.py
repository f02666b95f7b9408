"""A timeline page: what stands above the entries, between them, and what the filters find in them."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from generator.model import Correction, Event, Page
from generator.render.context import make_context
from generator.render.facets import facets_of, traits_of
from generator.render.gaps import gaps_before
from generator.render.jumps import jumps_of
from generator.render.sections import cut
from tests.making import render_pages
from tests.render.reading import built
from tests.render.sites import CALL, SETTINGS, article, event, many, report, rich, site

SOURCE = article("x", "2025-12-31", CALL)


def on(*dates: str | None) -> list[Event]:
    return [event(f"e-{n:03}", [report(SOURCE, CALL, date)]) for n, date in enumerate(dates)]


def pages(events: list[Event], **settings: object) -> dict[str, Page]:
    made = render_pages(site([SOURCE], events), replace(SETTINGS, **settings))  # type: ignore[arg-type]
    return {page.path: page for page in made}


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        (("2024-01-31", "2024-08-01"), "6 mesi senza eventi"),
        (("2024-01-31", "2024-07-31"), ""),
        (("2024-01-31", "2025-12-01"), "22 mesi senza eventi"),
        (("2021-12-31", "2024-01-01"), "2 anni senza eventi"),
        (("2021-10-31", "2024-12-01"), "3 anni e 1 mese senza eventi"),
        (("2023", "2024-08"), "7 mesi senza eventi"),
        (("2024-01-01/2024-06-30", "2024-12"), ""),
        (("2024-01-01/2024-03-31", "2024-02-01", "2024-12"), "8 mesi senza eventi"),
        (("2024-01-01/..", "2024-12"), "10 mesi senza eventi"),
        (("2024-01-01", "../2025-12-01"), ""),
        (("2024-01-01", None), ""),
    ],
)
def test_where_nothing_happened_for_six_whole_months_it_is_said(dates: tuple[str | None, ...], words: str) -> None:
    source = article("y", "2026-05-08", CALL)
    found = gaps_before(on(*dates), make_context(site([SOURCE, source], []), SETTINGS))
    assert list(found.values()) == ([words] if words else [])
    assert set(found) <= {f"e-{len(dates) - 1:03}"}


def test_a_gap_stands_between_the_years_or_before_its_event() -> None:
    body = pages(on("2023-01-05", "2024-02-05", "2024-12-05"))["attori/vladimir-putin.md"].body
    words = ('id="e-000"', "— 12 mesi senza eventi —", "## 2024", 'id="e-001"', 'id="e-002"', "— 9 mesi senza eventi —")
    places = [body.index(word) for word in words]
    assert places == sorted(places)


def test_the_head_says_when_the_newest_of_its_articles_was_last_changed() -> None:
    changed = replace(SOURCE, corrections=(Correction(SOURCE.date.replace(year=2026, month=3, day=1), "Nomi."),))
    other = article("y", "2026-05-08", CALL)
    events = [event(f"e-{n}", [report(changed, CALL, f"2025-0{n}-01")]) for n in (1, 2)]
    events.append(event("e-3", [report(other, CALL, "2025-03-01")], actors=("minsk",)))
    made = {page.path: page for page in render_pages(site([changed, other], events), SETTINGS)}
    assert "<li>aggiornato al 1º marzo 2026</li>" in made["attori/vladimir-putin.md"].body
    assert "<li>aggiornato all’8 maggio 2026</li>" in made["cronologia/2025.md"].body


def test_a_few_events_need_no_filters_but_keep_their_links() -> None:
    few, more = (
        pages(on(*[f"2025-{n:02}-01" for n in range(1, number + 1)]))["attori/vladimir-putin.md"].body
        for number in (6, 7)
    )
    assert "cr-strip" in few and "cr-filters" not in few and "data-brush" not in few
    assert "data-brush" not in more, "all of one kind: there is nothing to filter by"
    assert "cr-filters" in pages(crowd()[:7])["cronologia/2025.md"].body
    assert "cr-filters" not in pages(crowd()[:6])["cronologia/2025.md"].body
    crossed = {page.path: page for page in render_pages(rich(), SETTINGS)}["attori/russia.md"].body
    assert '<a href="temi/guerra/" data-value="guerra">' in crossed


def test_wherever_a_period_can_be_drawn_it_can_be_chosen_from_fields() -> None:
    brushes = [page for page in render_pages(rich(), SETTINGS) if "data-brush" in page.body]
    assert any("<fieldset data-key" not in page.body for page in brushes), "nothing to choose but links and a period"
    for page in brushes:
        assert page.body.count("data-end=") == 2, page.path
        assert (
            '<option value="">dall’inizio</option>' in page.body and '<option value="">alla fine</option>' in page.body
        )


def crowd() -> list[Event]:
    """Twenty events: Minsk in six, BelTA in one, three announced, one known to the month, one without a date."""
    found = []
    for n in range(20):
        date = None if n == 19 else "2025-05" if n == 18 else f"2025-0{n % 9 + 1}-02"
        actors = ("vladimir-putin", *(("minsk",) if n < 6 else ()), *(("belta",) if n == 7 else ()))
        status = "annunciato" if n < 3 else "avvenuto"
        found.append(
            event(
                f"e-{n:02}",
                [report(SOURCE, CALL, date)],
                actors=actors,
                topics=("oreshnik",) if n % 2 else (),
                status=status,
            )
        )
    return found


def test_filters_offer_what_leaves_something_out_the_commonest_first() -> None:
    made = site([SOURCE], crowd())
    facets = {
        facet.key: [(value.id, value.count) for value in facet.values]
        for facet in facets_of(made.events, make_context(made, SETTINGS), None)
    }
    assert facets == {
        "tema": [("oreshnik", 10)],
        "attore": [("minsk", 6)],
        "stato": [("avvenuto", 17), ("annunciato", 3)],
        "precisione": [("giorno", 18), ("mese", 1)],
    }


def test_what_is_a_crossing_is_offered_once() -> None:
    body = {page.path: page for page in render_pages(site([SOURCE], [*crowd(), *others()]), SETTINGS)}[
        "attori/vladimir-putin.md"
    ].body
    assert body.count('data-value="oreshnik"') == 1
    assert '<a href="temi/oreshnik/" data-value="oreshnik">' in body
    assert body.count('data-value="minsk"') == 1


def others() -> list[Event]:
    return [event("e-altro", [report(SOURCE, CALL, "2025-02-01")], actors=("minsk",), topics=("oreshnik",))]


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2025-03-31", 'data-badge="giorno" data-from="2025-03"'),
        ("2025-03~", 'data-badge="circa" data-from="2025-03"'),
        ("2025", 'data-badge="anno" data-from="2025-01" data-until="2025-12"'),
        ("2025-03-31/..", 'data-badge="intervallo" data-from="2025-03" data-until=""'),
        ("../2025-03", 'data-badge="intervallo" data-from="" data-until="2025-03"'),
    ],
)
def test_an_entry_carries_the_months_in_which_it_may_lie(date: str, shown: str) -> None:
    body = pages(on(date, date))["cronologia/2025.md"].body
    entry = re.search(r'<li class="cr-entry" id="e-000"[^>]*>', body)
    assert entry
    assert f" {shown} data-actors" in entry[0]


def test_an_entry_without_a_date_carries_no_month() -> None:
    traits = traits_of(on(None)[0])
    assert (traits.badge, traits.first, traits.last) == ("", "", None)
    assert "data-from" not in pages(on(None, None))["cronologia/senza-data.md"].body


def test_only_timelines_carry_what_filters_look_at() -> None:
    made = {page.path: page for page in render_pages(rich(), SETTINGS)}
    for path in ("index.md", "articoli/vertice.md", "eventi/e-raid.md"):
        assert "data-actors" not in made[path].body, path


def test_every_section_bears_the_name_that_stays_in_view() -> None:
    body = pages([*on(*[f"2024-06-{n:02}" for n in range(1, 15)], "2025", None)])["attori/vladimir-putin.md"].body
    assert re.findall(r'data-name="([^"]+)" data-size="(\d+)"', body) == [
        ("Giugno 2024", "16"), ("2025", "1"), ("Senza data certa", "1"),
    ]  # fmt: skip
    year = pages(on("2025-01-01", "2025-02-01"))["cronologia/2025.md"].body
    assert 'data-name="2025" data-size="2"' in year, "«Gli eventi» tells nobody where he is"


def test_a_long_timeline_leads_to_its_months_without_a_script() -> None:
    dates = ["2023-03", *[f"2024-{n % 6 + 1:02}-02" for n in range(18)], "2024", "2025-01-01", None]
    found = jumps_of(on(*dates))
    assert [(jump.text, [part.label for part in jump.within]) for jump in found] == [
        ("2023", []),
        ("2024", ["gennaio 2024", "febbraio 2024", "marzo 2024", "aprile 2024", "maggio 2024", "giugno 2024",
                  "2024, senza un mese preciso"]),
        ("2025", []),
        ("Senza data certa", []),
    ]  # fmt: skip
    assert [part.text for part in found[1].within][::3] == ["gen", "apr", "senza un mese preciso"]
    body = pages(on(*dates))["attori/vladimir-putin.md"].body
    jumps = body.partition('<details class="cr-jump')[2].partition("</details>")[0]
    assert "<summary>Vai a un mese</summary>" in jumps and "hidden" not in jumps
    links = re.findall(r'href="#(e-\d+)"', jumps)
    assert len(links) == 11 and all(f'<li class="cr-entry" id="{id_}"' in body for id_ in links)
    assert jumps_of(on(*dates[:6])) == (), "the words below the strip do the same"


def test_the_strip_of_a_split_timeline_leads_to_the_pages_of_its_years() -> None:
    made = {page.path: page for page in render_pages(many(300), replace(SETTINGS, split_events=250))}
    index = built(made["attori/vladimir-putin/index.md"])
    links = index.values("xlink:href")
    assert {link.partition("#")[0] for link in links} == {"2024/", "2025/"}
    assert "data-brush" not in made["attori/vladimir-putin/index.md"].body
    year = made["attori/vladimir-putin/2024.md"].body
    assert 'xlink:href="#e-' in year
    assert year.count(' rel="next"') == 2, "above, and where the reader ends"


def test_months_stand_in_their_year_in_order() -> None:
    for before, after in itertools.pairwise(cut(many(60).events)):
        if before.events and after.events:
            assert before.events[-1].sort_key < after.events[0].sort_key


def test_an_events_page_leads_on_in_each_of_its_stories() -> None:
    body = {page.path: page for page in render_pages(rich(), SETTINGS)}["eventi/e-vertice.md"].body
    stories = body.partition("cr-stories")[2].partition("</details>")[0]
    assert re.findall(r'<p><a href="([^"]+)">([^<]+)</a></p>', stories) == [
        ("../../attori/russia/#e-vertice", "Russia"),
        ("../../temi/guerra/#e-vertice", "Guerra in Ucraina"),
        ("../../temi/vertici/#e-vertice", "Vertici"),
    ]
    assert re.findall(r'rel="next">([^<]+)<', stories) == ["Silenzio", "Silenzio", "Evento e-poi-1"]
    raid = {page.path: page for page in render_pages(rich(), SETTINGS)}["eventi/e-raid.md"].body.partition(
        "cr-stories"
    )[2]
    assert re.findall(r'<p><a href="[^"]+">([^<]+)</a></p>', raid) == ["Russia", "Ucraina", "Guerra in Ucraina", "Tass"]
    split = {page.path: page for page in render_pages(rich(), replace(SETTINGS, split_events=3))}["eventi/e-vertice.md"]
    assert 'href="../../attori/russia/2025/08/#e-vertice">Russia<' in split.body
