"""No page of a timeline is too heavy, however much there is to tell; what is parted can be found, and read in a row."""

from __future__ import annotations

import datetime
import gzip
import posixpath
import random
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Actor, Event, Involvement, Page, Registry, Site, Source, Topic
from generator.render.context import make_context
from generator.render.sheets import ORDINARY, load_of, neighbours, sheet_of, walk
from generator.render.timeline_pages import render_actors, render_crossings, render_years
from generator.timelines import group_timelines
from tests.making import render_pages
from tests.render.reading import broken_links, built, url
from tests.render.sites import CALL, SETTINGS, article, event, many, report, site

HTML_BUDGET = 39_000
"""Bytes, compressed: of the 120 kB of a page the theme, styles and scripts take 76, the frame of the theme 4.5."""
SOURCE = article("x", "2025-12-31", CALL)


def on(*dates: str | None) -> list[Event]:
    return [event(f"e-{n:04}", [report(SOURCE, CALL, date)]) for n, date in enumerate(dates)]


def pages(made: Sequence[Event] | Site, split_events: int) -> dict[str, Page]:
    made = made if isinstance(made, Site) else site([SOURCE], made)
    return {page.path: page for page in render_pages(made, replace(SETTINGS, split_events=split_events))}


def told(page: Page) -> list[str]:
    return [id_ for id_ in built(page).values("id") if id_.startswith("e-")]


def following(made: dict[str, Page], path: str, rel: str = "next") -> str:
    """Where the link to the next part leads, as a path."""
    found = re.search(rf'<a href="([^"]+)" rel="{rel}">', made[path].body)
    target = posixpath.normpath(posixpath.join(url(path), found[1])) if found else ""
    return next((other for other in made if target and url(other).rstrip("/") == target), "")


def newspaper(number: int, words_each: int = 40) -> Site:
    """So many events of one actor within two years, in words as various as a newspaper's; a third mention it only."""
    chance = random.Random(11)
    syllables = [a + b for a in "bcdfglmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "io", "on", "al")]
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(6000)]
    ranks = [1 / (n + 3) for n in range(len(words))]
    actors = (Actor("ente", "Ente", "institution"), *(Actor(f"a-{n}", f"Attore {n}", "person") for n in range(30)))
    topics = tuple(Topic(f"t-{n}", f"Tema {n}") for n in range(8))
    made, sources = [], []
    for n in range(number):
        day = str(datetime.date(2024, 1, 1) + datetime.timedelta(days=n * 730 // number))
        sentence = f"{' '.join(chance.choices(words, ranks, k=chance.randint(words_each // 2, words_each * 3 // 2))).capitalize()}."
        title = " ".join(chance.choices(words, ranks, k=9)).capitalize()
        source = article(f"{day}-{'-'.join(title.lower().split()[:3])}-{n}", day, sentence,
                         source=Source(f"Testata {n % 30}", f"https://testata{n % 30}.it/{title[:30].replace(' ', '-')}"))  # fmt: skip
        ties = (Involvement("ente", "citato" if n % 3 == 2 else "protagonista"),
                *(Involvement(f"a-{i}") for i in chance.sample(range(30), chance.randint(1, 4))))  # fmt: skip
        sources.append(source)
        made.append(event(f"e-{chance.getrandbits(50):010x}", [report(source, sentence, day, dated_by="publication")],
                          title=title, actor_links=ties, topics=(f"t-{chance.randrange(8)}",)))  # fmt: skip
    found = site(sources, made, Registry(actors, topics))
    return replace(found, timelines=group_timelines(found.events, found.registry, number // 4, number // 20))


@pytest.mark.parametrize(("number", "words_each"), [(300, 40), (300, 200), (1000, 40), (5000, 40)])
def test_no_page_of_a_timeline_is_heavy(number: int, words_each: int) -> None:
    whole = newspaper(number, words_each)
    lines = tuple(line for line in whole.timelines if line.id in ("ente", "2025") and line.crossing in ("", "t-0"))
    context = make_context(replace(whole, timelines=lines), SETTINGS)
    made = [page for render in (render_actors, render_crossings, render_years) for page in render(context)]
    weights = {page.path: len(gzip.compress(page.body.encode(), 9)) for page in made}
    assert {path: weight for path, weight in weights.items() if weight > HTML_BUDGET} == {}
    assert number < 5000 or max(weights.values()) > HTML_BUDGET / 2, "and none is cut into crumbs"
    assert "attori/ente/2025/index.md" in weights or number == 300


def test_a_heavy_year_is_split_by_month_in_the_timeline_of_the_year_too() -> None:
    made = pages(many(300), 100)
    for index in ("attori/vladimir-putin/2024/index.md", "cronologia/2024/index.md"):
        links = built(made[index]).values("href")
        assert {f"{month:02}/" for month in range(6, 13)} <= set(links)
        assert made[index].body.count('<span class="cr-count">30 eventi</span>') == 3, "June, September, November"
    assert len(told(made["cronologia/2024/06.md"])) == 30
    assert made["cronologia/2024/06.md"].front["title"] == "Cronologia di giugno 2024"
    assert made["attori/vladimir-putin/2024/06.md"].front["title"] == "Vladimir Putin, giugno 2024"


def test_a_year_that_begins_with_a_vowel_takes_its_article() -> None:
    titles = {path: made.front["title"] for path, made in pages(on("-0007-08-08", "-0007", "0800", "2025"), 1).items()}
    assert titles["cronologia/8-ac/index.md"] == "Cronologia dell’8 a.C."
    assert titles["cronologia/0800.md"] == "Cronologia dell’800"
    assert titles["cronologia/2025.md"] == "Cronologia del 2025"
    august = pages(on("-0007-08-08", "-0007", "0800", "2025"), 1)["cronologia/8-ac/08.md"]
    assert august.front["title"] == "Cronologia di agosto 8 a.C."
    assert "Cerca in tutta la cronologia dell’8 a.C." in built(august).text


def test_what_has_no_month_is_told_where_the_months_are_listed() -> None:
    made = pages(on(*[f"2025-{n % 12 + 1:02}-{n // 12 + 1:02}" for n in range(60)], "2025", None), 50)
    assert "## 2025, senza un mese preciso" in made["cronologia/2025/index.md"].body
    assert told(made["cronologia/2025/index.md"]) == ["e-0060"]
    assert told(made["attori/vladimir-putin/index.md"]) == ["e-0061"]
    many_years = pages(on(*["2025"] * 60, "2025-03-01"), 50)
    assert len(told(many_years["cronologia/2025/senza-mese/parte-1.md"])) == 30
    undated = pages(on(*[None] * 60, "2025-03-01"), 50)
    assert "cronologia/senza-data/parte-2.md" in undated and "attori/vladimir-putin/senza-data/parte-2.md" in undated


def test_a_month_that_is_too_long_is_cut_between_days() -> None:
    made = pages(on(*[f"2025-03-{n // 5 + 1:02}" for n in range(150)]), 50)
    parts = [made[f"cronologia/2025/03/parte-{n}.md"] for n in (1, 2, 3)]
    assert [len(told(part)) for part in parts] == [50, 50, 50]
    month = made["cronologia/2025/03/index.md"].body
    assert re.findall(r'<a href="(parte-\d)/">([^<]+)</a> <span class="cr-count">([^<]+)<', month) == [
        (f"parte-{n}", days, f"50 eventi, parte {n}")
        for n, days in enumerate(("1–10 marzo", "11–20 marzo", "21–30 marzo"), 1)
    ]
    one_day = pages(on(*["2025-03-01"] * 60), 50)["cronologia/2025/03/index.md"].body
    assert one_day.count(">1º marzo</a>") == 2 and "30 eventi, parte 2" in one_day
    assert "cronologia/2025/03/parte-4.md" not in made


def test_one_reads_from_part_to_part_over_the_end_of_a_year() -> None:
    made = pages(many(300), 100)
    path, read = "attori/vladimir-putin/2024/06.md", []
    while path:
        read += told(made[path])
        path = following(made, path)
    assert read == [f"e-{n:04}" for n in range(300)]
    assert following(made, "cronologia/2024/12.md") == "cronologia/2025.md"
    assert following(made, "cronologia/2024/index.md") == "cronologia/2025.md"
    assert following(made, "cronologia/2025.md", "prev") == "cronologia/2024/12.md"
    days = [f"2024-12-{n % 28 + 1:02}" for n in range(60)]
    assert following(pages(on(*days, "2025-01-01"), 50), "cronologia/2024/12/index.md") == "cronologia/2025.md"
    around = made["attori/vladimir-putin/2024/07.md"].body.partition("cr-around")[2].partition("</nav>")[0]
    assert re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)<', around) == [
        ("../06/", "← Giugno 2024"), ("../", "2024"), ("../../", "Tutti gli anni"), ("../08/", "Agosto 2024 →"),
    ]  # fmt: skip


def test_an_old_link_to_a_year_or_month_finds_it_in_the_contents() -> None:
    whole, split = (pages(many(300), number) for number in (400, 100))
    for old, new in (("attori/vladimir-putin.md", "attori/vladimir-putin/index.md"),
                     ("cronologia/2024.md", "cronologia/2024/index.md")):  # fmt: skip
        headings = {id_ for id_ in built(whole[old]).values("id") if not id_.startswith(("e-", "cr-", "contenuto"))}
        assert headings and headings <= set(built(split[new]).values("id"))


def test_an_upper_page_tells_the_last_events_and_of_a_year_those_with_most_sources() -> None:
    other = article("y", "2025-12-31", CALL, source=Source("ANSA", ""))
    events = on(*[f"2025-{n % 12 + 1:02}-{n // 12 + 1:02}" for n in range(60)])
    both = replace(events[30], reports=(*events[30].reports, report(other, CALL, "2025-07-03")))
    announced = event("e-poi", [report(SOURCE, CALL, "2025-12-30")], status="annunciato")
    events[30] = both
    made = {path: page.body for path, page in pages(site([SOURCE, other], [*events, announced]), 50).items()}
    last = made["attori/vladimir-putin/index.md"].partition("## Gli ultimi eventi")[2]
    assert re.findall(r"cr-title\"><a [^>]+>Evento (e-\w+)</a>", last) == [
        "e-0059",
        "e-0047",
        "e-0035",
        "e-0023",
        "e-0011",
    ]
    most = made["cronologia/2025/index.md"].partition("## Gli eventi con più fonti")[2]
    assert re.findall(r"cr-title\"><a [^>]+>Evento (e-\w+)</a>", most) == ["e-0030"]


def test_the_filters_of_a_part_say_what_they_filter_and_search_finds_the_rest() -> None:
    made = {page.path: page.body for page in render_pages(newspaper(1000), SETTINGS)}
    part = made["attori/ente/2024/03.md"]
    assert "I filtri scelgono tra gli eventi di questa pagina." in part
    assert '<a href="../../../../cerca/?tipo=Evento&amp;attore=Ente">Cerca in tutta la cronologia</a>' in part
    upper = made["attori/ente/index.md"]
    assert "I filtri" not in upper and "cerca/?tipo=Evento&amp;attore=Ente" in upper and "cr-filters" not in upper
    assert "anno=2024" in made["cronologia/2024/03.md"]


def test_a_list_that_is_too_long_gets_pages_of_its_own() -> None:
    ties = (Involvement("minsk", "citato"), Involvement("vladimir-putin"))
    events = [
        event(f"e-{n:04}", [report(SOURCE, CALL, f"2025-{n % 12 + 1:02}-01")], actor_links=ties) for n in range(200)
    ]
    own = [event(f"e-own-{n}", [report(SOURCE, CALL, "2025-02-02")], actors=("minsk",)) for n in range(2)]
    made = pages([*events, *own], 100)
    assert '<a href="menzioni/">Attore citato in altri 200 eventi</a>' in made["attori/minsk.md"].body
    assert made["attori/minsk/menzioni.md"].body.count("<li id=") == 200
    assert "Comune di Minsk: menzioni in altri eventi" in made["attori/minsk/menzioni.md"].body
    many_more = pages([*events, *own], 30)
    assert broken_links(list(many_more.values())) == []
    assert "attori/minsk/menzioni/2025/07.md" in many_more
    assert '<a href="../../">Tutte le menzioni</a>' in many_more["attori/minsk/menzioni/2025/07.md"].body


@given(
    st.lists(st.sampled_from((None, "2024", "2024-03", "2024-03-01", "2024-03-02", "2025-01-01", "-0043", "202X")), max_size=60),
    st.integers(1, 20),
)  # fmt: skip
def test_every_event_has_one_place_and_no_page_holds_too_much(dates: list[str | None], room: int) -> None:
    events = sorted(on(*dates), key=lambda found: found.sort_key)
    root = sheet_of("attori/x", events, room * ORDINARY, load_of)
    assert sorted(found.id for sheet in walk(root) for found in sheet.own) == [
        found.id for found in sorted(events, key=lambda e: e.id)
    ]
    assert all(sum(map(load_of, sheet.own)) <= room * ORDINARY for sheet in walk(root))
    paths = [sheet.path for sheet in walk(root)]
    assert len(set(paths)) == len(paths)
    assert all(sheet.items for sheet in walk(root)) or not events
    assert set(paths) - {root.path} <= set(neighbours(root))


@pytest.mark.parametrize("split_events", [1, 7, 40])
def test_every_link_of_a_split_site_leads_somewhere(split_events: int) -> None:
    made = pages(
        on(*[f"2025-03-{n // 5 + 1:02}" for n in range(60)], *["2025"] * 9, *[None] * 9, "2024-01-01"), split_events
    )
    assert broken_links(list(made.values())) == []
