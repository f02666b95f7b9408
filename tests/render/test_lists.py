"""No list is too heavy, however long: it gets parts, that are found, read in a row and never move."""

from __future__ import annotations

import datetime
import gzip
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from generator.model import Actor, Correction, Event, Involvement, Page, Registry, Site, Source, Topic
from generator.render.article_index import render_article_index
from generator.render.context import Context, make_context
from generator.render.corrections import render_corrections
from generator.render.index_pages import render_actor_index, render_event_index, render_topic_index
from generator.render.lists import Line, by_letter
from generator.render.names import filing_key, filing_text
from generator.render.network_page import render_network
from generator.render.sheets import walk
from generator.render.statistics_page import render_statistics
from generator.render.timeline_pages import render_topics
from generator.render.today_page import render_today
from generator.timelines import group_timelines
from tests.making import render_pages
from tests.render.reading import broken_links, built
from tests.render.sites import SETTINGS, article, event, many, report, site
from tests.render.test_split import HTML_BUDGET, following

LISTS: tuple[Callable[[Context], Iterator[Page]], ...] = (
    render_actor_index,
    render_topic_index,
    render_event_index,
    render_article_index,
    render_corrections,
    render_today,
    render_network,
    render_statistics,
)
WORDS = [f"{a}{b}{c}" for a in ("ba", "co", "di", "fe", "gu", "la", "mi", "no", "pe", "ri", "su", "ta") for b in
         ("ra", "ne", "li", "to", "vu", "sta", "spe", "gli") for c in ("", "ndo", "mento", "ri", "zia")]  # fmt: skip


def library(number: int) -> Site:
    """So many articles over six years, with as many events, half of them told twice, a third as many corrections,
    and more actors than any newspaper follows."""
    chance = random.Random(7)

    def words(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count)).capitalize()

    kinds = ("person", "person", "person", "institution", "organisation", "country", "media")
    actors = tuple(Actor(f"a-{n}", words(2).title(), kinds[n % 7]) for n in range(number // 2))  # type: ignore[arg-type]
    topics = tuple(Topic(f"t-{n}", words(3)) for n in range(number // 4))
    sources, made = [], []
    for n in range(number):
        date = datetime.date(2020, 1, 1) + datetime.timedelta(days=n * 2190 // number)
        wrong = (Correction(date, f"{words(12)}."),) if n % 3 == 0 else ()
        sources.append(article(f"{date}-{n}", str(date), f"{words(30)}.", title=words(9), corrections=wrong,
                               source=Source(f"Testata {n % 90}")))  # fmt: skip
        told = sources[-2:] if n % 2 else sources[-1:]
        ties = tuple(Involvement(f"a-{i}") for i in chance.sample(range(len(actors)), 4))
        made.append(event(f"e-{n:05}", [report(one, one.text, str(date)) for one in told], title=words(9),
                          actor_links=ties, topics=(f"t-{n % len(topics)}",)))  # fmt: skip
    found = site(sources, made, Registry(actors, topics))
    return replace(found, timelines=group_timelines(found.events, found.registry, 2, number))


def lists(of: Site, split_events: int = SETTINGS.split_events) -> dict[str, Page]:
    context = make_context(of, replace(SETTINGS, split_events=split_events))
    return {page.path: page for render in LISTS for page in render(context)}


def rows(page: Page) -> list[str]:
    return re.findall(r"<li><time [^>]+>[^<]+</time> (?:<div>[^<]+</div> )?<a href=\"[^\"]+\">([^<]+)<", page.body)


@pytest.fixture(scope="module")
def thousand() -> dict[str, Page]:
    return lists(library(1000))


@pytest.mark.parametrize("number", [300, 1000, 5000])
def test_no_list_is_heavy(number: int) -> None:
    weights = {path: len(gzip.compress(page.body.encode(), 9)) for path, page in lists(library(number)).items()}
    assert {path: weight for path, weight in weights.items() if weight > HTML_BUDGET} == {}
    if number == 300:
        assert not [path for path in weights if path.count("/") > 1 or re.search(r"/\d", path)], "none is cut"
    if number == 5000:
        cut = {path.split("/")[0] for path in weights if re.search(r"/(?:a-z|per-data|\d+)/?", path)}
        assert cut == {"articoli", "attori", "temi", "eventi", "correzioni", "accadde-oggi"}
        assert "articoli/per-data/2023/06.md" in weights and "accadde-oggi/06/14.md" in weights


def test_articles_are_read_from_the_newest_to_the_oldest_over_the_ends_of_years(thousand: dict[str, Page]) -> None:
    upper = thousand["articoli/index.md"].body
    years = re.findall(r'<li id="(\d+)"><a href="per-data/\1/">', upper)
    assert years == ["2025", "2024", "2023", "2022", "2021", "2020"]
    assert '<li id="marzo-2024"><a href="per-data/2024/#marzo-2024">marzo</a>' in upper, "where an old link leads"
    assert len(rows(thousand["articoli/index.md"])) == 20
    read, path = [], "articoli/per-data/2025.md"
    while path:
        read += rows(thousand[path])
        path = following(thousand, path)
    whole = library(1000)
    assert read == [one.title for one in sorted(whole.articles, key=lambda one: (one.date, one.id), reverse=True)]
    assert read[:20] == rows(thousand["articoli/index.md"])
    around = thousand["articoli/per-data/2024.md"].body.partition("cr-around")[2].partition("</nav>")[0]
    assert re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)<', around) == [
        ("../2025/", "← 2025"), ("../../", "Tutti gli articoli"), ("../2023/", "2023 →"),
    ]  # fmt: skip


def test_a_new_article_moves_no_other_to_another_address() -> None:
    before = library(1000)
    newest = article("2026-01-02-nuovo", "2026-01-02", "Oggi.", title="Nuovo")
    old, new = (lists(found) for found in (before, replace(before, articles=(*before.articles, newest))))
    parts = {path: rows(page) for path, page in old.items() if path.startswith("articoli/per-data")}
    assert len(parts) > 5 and parts == {path: rows(new[path]) for path in parts}


def test_a_part_changes_only_with_what_it_lists() -> None:
    before = library(1000)
    newest = article("2026-01-02-nuovo", "2026-01-02", "Oggi.", title="Nuovo")
    made = render_pages(replace(before, articles=(*before.articles, newest)), SETTINGS)
    updated = {page.path: page.front.get("updated") for page in made}
    assert updated["articoli/per-data/2021.md"] == "2021-12-30" and updated["articoli/index.md"] == "2026-01-02"
    assert updated["correzioni/2021.md"] == "2021-12-30" and updated["accadde-oggi/03.md"] == "2025-03-31"


def test_actors_are_filed_by_letter_and_the_busiest_named_first(thousand: dict[str, Page]) -> None:
    made = lists(library(2500))
    upper = made["attori/index.md"]
    assert upper.front["hide"] == ["navigation"]
    letters = re.findall(r'<a href="a-z/(\w+)/">(\w+)</a> <span class="cr-count">(\d+) attor[ei]<', upper.body)
    assert [letter for letter, _, _ in letters] == sorted(letter for letter, _, _ in letters)
    assert {"persone", "istituzioni", "paesi"} <= set(built(upper).values("id")), "where old links lead"
    busy = [int(number) for number in re.findall(r'cr-count">(\d+) eventi<', upper.body)]
    assert busy[:20] == sorted(busy[:20], reverse=True) and "Qui i nomi con più eventi, 20 su " in upper.body
    named = {name for path, page in made.items() if path.startswith("attori/a-z/")
             for name in re.findall(r"\.\./\.\./(a-\d+)/", page.body)}  # fmt: skip
    assert len(named) == sum(int(number) for _, _, number in letters) > 1000
    assert "<h1>Attori, B</h1>" in made["attori/a-z/b.md"].body
    assert following(made, "attori/a-z/b.md") == "attori/a-z/c.md"
    assert "attori/a-z/b.md" not in thousand, "and a short list is whole"


def test_what_begins_with_no_letter_has_a_page_too() -> None:
    names = sorted(("Éco", "7 Stelle", "Газпром", "eni"), key=filing_text)
    root = by_letter("temi/index.md", [Line(name, 100) for name in names], 150, filing_text)
    assert {sheet.path: [line.what for line in sheet.own] for sheet in walk(root)} == {
        "temi/index.md": [],
        "temi/a-z/e/index.md": [],
        "temi/a-z/e/parte-1.md": ["Éco"],
        "temi/a-z/e/parte-2.md": ["eni"],
        "temi/a-z/altri/index.md": [],
        "temi/a-z/altri/parte-1.md": ["7 Stelle"],
        "temi/a-z/altri/parte-2.md": ["Газпром"],
    }


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("’Ndrangheta", "n"), ("'Ndrangheta", "n"), ("“Uno”", "u"), ("(Due)", "d"), ("«Il Fatto»", "i"), ("Øresund", "o"),
        ("Đoković", "d"), ("Łódź", "l"), ("Æthelred", "a"), ("Œuvre", "o"), ("ßeta", "s"), ("7 Stelle", "altri"),
        ("«Газпром»", "altri"), ("…", "altri"),
    ],
)  # fmt: skip
def test_a_name_stands_under_its_first_letter_whatever_sign_or_stroke_it_has(name: str, letter: str) -> None:
    topics = [Topic("t-0", name), *(Topic(f"t-{n}", f"Zeta {n:03}") for n in range(1, 200))]
    source = article("x", "2025-12-31", "Ieri.")
    made = [event(f"e-{n}", [report(source, "Ieri.", "2025-01-01")], topics=(one.id,)) for n, one in enumerate(topics)]
    whole = site([source], made, Registry((), tuple(topics)))
    whole = replace(whole, timelines=group_timelines(whole.events, whole.registry, 1, 9))
    made_pages = lists(whole, 10)
    assert "../t-0/" in made_pages[f"temi/a-z/{letter}.md"].body
    assert filing_key(Actor("x", name, "institution"))[0] == filing_text(name)


def test_names_are_in_order_whatever_sign_or_stroke_they_begin_with() -> None:
    names = ["«Łask»", "Lodi", "Łódź", "Lucca", "’Ndrangheta", "Oslo", "Øster", "(Ozio)"]
    assert sorted(names, key=filing_text) == names


def test_corrections_keep_their_order_and_their_page(thousand: dict[str, Page]) -> None:
    whole, cut = lists(library(1000), 300), thousand
    assert "correzioni/2024.md" not in whole and cut["correzioni.md"].body.count("<time ") == 10
    parts = [row for year in range(2025, 2019, -1) for row in rows(cut[f"correzioni/{year}.md"])]
    assert parts == rows(whole["correzioni.md"]) and len(parts) > 300


def test_events_without_a_date_stay_on_the_first_page_of_events() -> None:
    one, two = (article(slug, "2025-12-31", "Ieri.") for slug in "xy")
    dates: list[str | None] = [f"2025-{n % 12 + 1:02}-{n // 12 + 1:02}" for n in range(60)] + ["2025", "2024-03", None]
    made: list[Event] = [event(f"e-{n:02}", [report(of, "Ieri.", date) for of in (one, two)])
                         for n, date in enumerate(dates)]  # fmt: skip
    found = lists(site([one, two], made), 10)
    assert (
        found["eventi/index.md"].body.endswith("</section>\n")
        and "## Senza data certa" in found["eventi/index.md"].body
    )
    assert "## 2025, senza un mese preciso" in found["eventi/2025/index.md"].body
    assert found["eventi/2025/03.md"].body.count("Evento e-") == 5
    assert "## Marzo 2024" in found["eventi/2024.md"].body


def test_a_crowded_month_of_the_year_has_a_page_for_each_day() -> None:
    source = article("x", "2025-12-31", "Ieri.")
    days = [f"{year}-03-{day:02}" for year in range(1900, 2000) for day in range(1, 5)] + ["2000-04-01"] * 3
    made = [event(f"e-{n:03}", [report(source, "Ieri.", day)]) for n, day in enumerate(days)]
    found = lists(site([source], made), 60)
    assert '<li id="g-03-02"><a href="03/02/">2 marzo</a> <span class="cr-count">100 eventi</span>' in (
        found["accadde-oggi.md"].body
    )
    assert '<a href="04/#g-04-01">' in found["accadde-oggi.md"].body
    assert '<li id="g-03-02"><a href="02/">' in found["accadde-oggi/03.md"].body, "an old link finds the day"
    day = found["accadde-oggi/03/02.md"].body
    assert day.count("Evento e-") == 100 and ">1900</time>" in day
    assert following(found, "accadde-oggi/03/04.md") == "accadde-oggi/04.md"
    crowded = lists(site([source], made), 15)
    assert "accadde-oggi/03/02/parte-2.md" in crowded and "Evento e-" not in crowded["accadde-oggi/03/02/index.md"].body


@pytest.mark.parametrize("split_events", [1, 3, 12])
def test_every_link_of_cut_lists_leads_somewhere(split_events: int) -> None:
    made = render_pages(library(60), replace(SETTINGS, split_events=split_events))
    assert broken_links(made) == []
    assert len({page.path for page in made}) == len(made)
    assert any(page.path.startswith("articoli/per-data/2023") for page in made)


@pytest.mark.parametrize(("number", "left"), [(540, "altre 10"), (531, "un’altra")])
def test_of_very_many_outlets_the_statistics_name_those_with_most_articles(number: int, left: str) -> None:
    sources = [article(f"a-{n}", "2025-01-01", "Ieri.", source=Source(f"Testata {n:03}")) for n in range(number)]
    body = lists(site(sources, []))["statistiche.md"].body
    assert f"E altre {number - 30} fonti, che non hanno più articoli di queste" in body
    assert f"Testata 529 (1) e {left}</p>" in body and "Testata 530" not in body


@pytest.mark.parametrize(("number", "left"), [(230, "altri 30 rimandano"), (201, "un altro rimanda")])
def test_a_topic_names_the_fullest_of_very_many_crossings(number: int, left: str) -> None:
    actors = tuple(Actor(f"a-{n:03}", f"Attore {n:03}", "person") for n in range(number))
    source = article("x", "2025-12-31", "Ieri.")
    made = [event(f"e-{n}", [report(source, "Ieri.", f"{1700 + n}-01-01")], actor_links=(Involvement(actors[n % number].id),),
                  topics=(f"t-{n // 690}",)) for n in range(1000)]  # fmt: skip
    whole = site([source], made, Registry(actors, (Topic("t-0", "Tema"), Topic("t-1", "Altro"))))
    lines = group_timelines(whole.events, whole.registry, 2, 2)
    page = next(render_topics(make_context(replace(whole, timelines=lines), SETTINGS)))
    assert page.path == "temi/t-0/index.md"
    assert len(set(re.findall(r"attori/(a-\d+)/temi/t-0", page.body))) == 200
    assert f"Sono quelli con più eventi: {left} qui dalla propria pagina." in page.body


def test_an_article_of_very_many_events_only_lists_them() -> None:
    """Those that an editor added are in no sentence of the text; an old link finds them in the list."""
    chance = random.Random(5)
    sentences = [f"{' '.join(chance.choices(WORDS, k=25)).capitalize()}." for _ in range(150)]
    text = article("cronaca", "2025-01-01", "\n\n".join(sentences))
    told = [report(text, sentence, f"20{n % 25:02}-01-01", sentence.split()[3]) for n, sentence in enumerate(sentences)]
    told[7] = replace(told[7], start=0, end=0, mention=None)
    made = [event(f"e-{n:03}", [one], former_ids=(f"e-old-{n}",)) for n, one in enumerate(told)]
    pages = render_pages(site([text], made), SETTINGS)
    page = next(page for page in pages if page.path == "articoli/cronaca.md")
    assert "che dice da dove viene la data e chi afferma il fatto." in page.body
    assert page.body.count("<article") == 0 and page.body.count('<a href="../../cronologia/20') == 150
    assert '<li id="e-007"><span id="perche-e-007"></span><span id="e-old-7"></span>' in page.body
    assert '<a href="../../cronologia/2007/#e-007">Evento e-007</a>' in page.body
    assert broken_links(pages) == [], "the words that date an event lead to its line"
    ids = built(page).values("id")
    assert len(ids) == len(set(ids))
    few = render_pages(site([text], made[:100]), SETTINGS)
    assert next(page for page in few if page.path == "articoli/cronaca.md").body.count("<article") == 100


def test_an_article_called_as_a_year_keeps_its_address() -> None:
    whole = many(1)
    years = [article(f"n-{n}", f"2025-{n % 12 + 1:02}-01", "Ieri.") for n in range(60)]
    named = replace(article("2025", "2025-03-01", "Ieri.", title="Un anno"), id="2025")
    found = render_pages(replace(whole, articles=(*whole.articles, *years, named)), replace(SETTINGS, split_events=2))
    assert "Un anno" in next(page.body for page in found if page.path == "articoli/2025.md")
    assert len({page.path for page in found}) == len(found)
