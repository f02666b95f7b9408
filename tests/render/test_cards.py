"""Who an actor is and what a topic is: other names, belonging, company with counts, what an outlet published."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.edtf import parse
from generator.model import Actor, Page, Registry, Role, Site, Source, Topic
from tests.making import render_pages
from tests.render.reading import broken_links
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site

MINISTER = Actor("bianchi", "Carla Bianchi", "person", ("Bianchi", "CARLA BIANCHI", "Càrla Bianchi", "la Bianchi"))
CABINET = Actor("governo", "Governo", "institution", seats=("Palazzo Chigi", "Governo"))
OFFICE = Actor("ministero", "Ministero", "institution", parent="governo")
UNSEEN = Actor("ufficio", "Ufficio", "institution", parent="governo")
PAPER = Actor("gazzetta", "Gazzetta di Minsk", "media", ("La Gazzetta",))
ROADS = Topic("strade", "Strade")
BRIDGES = Topic("ponti", "Ponti", parent="strade")


def pages(made: Site) -> dict[str, Page]:
    return {page.path: page for page in render_pages(made, SETTINGS)}


def rows(page: Page) -> dict[str, str]:
    """The lines of a card in plain words, by label."""
    card = page.body.partition('class="cr-who')[2].partition("</section>")[0]
    found = re.findall(r"<div><dt>(.*?)</dt><dd class=\"cr-source\">(.*?)</dd></div>", card, re.DOTALL)
    return {
        label: re.sub("<[^>]+>", "", text).replace("\xa0", " ").replace("&#160;", " ").strip() for label, text in found
    }


def cabinet() -> Site:
    """Three events: the minister and the cabinet in two, the cabinet and the ministry in one."""
    source = article("x", "2026-01-08", f"{CALL} Uno. Due. Tre.")
    told = [
        event("e-1", [report(source, "Uno.", "2026-01-01")], actors=("bianchi", "governo"), topics=("strade", "ponti")),
        event("e-2", [report(source, "Due.", "2026-01-02")], actors=("bianchi", "governo"), topics=("strade",)),
        event("e-3", [report(source, "Tre.", "2026-01-03")], actors=("governo", "ministero"), topics=("ponti",)),
        event("e-4", [report(source, CALL, "2026-01-04")], actors=("ministero",)),
    ]
    return site([source], told, Registry((MINISTER, CABINET, OFFICE, UNSEEN, PAPER), (ROADS, BRIDGES)))


def test_other_names_are_those_that_differ_in_more_than_case_and_accents() -> None:
    assert rows(pages(cabinet())["attori/bianchi.md"])["Altri nomi"] == "Bianchi, la Bianchi"


def test_offices_stand_in_the_card_in_the_order_of_time_and_the_latest_says_who_has_no_description() -> None:
    mayor = replace(
        MINISTER,
        roles=(Role("ministra", parse("2025-03")), Role("sindaca", parse("2010"), parse("2020")), Role("avvocata")),
    )
    made = cabinet()
    page = pages(site(made.articles, made.events, replace(made.registry, actors=(mayor, CABINET))))["attori/bianchi.md"]
    card = page.body.partition('class="cr-who')[2]
    offices = ["Avvocata", "Sindaca, dal 2010 al 2020", "Ministra, da marzo 2025"]
    assert re.findall(r"<li>(.*?)</li>", card.partition("Cariche")[2].partition("</ul>")[0]) == offices
    assert "Ministra, da marzo 2025." in page.body.partition("Scheda")[0]
    assert "Sindaca" not in page.body.partition("## ")[0], "the events come first on a phone"
    for roles, who in ((mayor.roles[1:2], ""), (mayor.roles[1:], "Avvocata.")):
        over = Registry((replace(mayor, roles=roles), CABINET))
        head = pages(site(made.articles, made.events, over))["attori/bianchi.md"].body.partition("## ")[0]
        assert "Sindaca" not in head, "it was long ago"
        assert who in head


def test_what_belongs_to_an_institution_is_named_with_or_without_a_page() -> None:
    made = pages(cabinet())
    card = rows(made["attori/governo.md"])
    assert (card["Ne fanno parte"], card["Sede"]) == ("Ministero, Ufficio", "Palazzo Chigi")
    assert '<a href="../ministero/">Ministero</a>, Ufficio' in made["attori/governo.md"].body
    assert "Fa parte di" in made["attori/ministero.md"].body


def test_company_is_counted_where_both_are_protagonists_the_most_frequent_first() -> None:
    made = cabinet()
    aside = replace(made.events[0].actor_links[0], target="ministero", role="citato")
    first = replace(made.events[0], actor_links=(*made.events[0].actor_links, aside))
    made = site(made.articles, [first, *made.events[1:]], made.registry)
    assert rows(pages(made)["attori/governo.md"])["Compare con"] == "Carla Bianchi (2), Ministero (1)"
    assert rows(pages(made)["attori/governo.md"])["Temi"] == "Strade (2), Ponti (2)"


def test_a_topic_has_its_parts_its_actors_and_the_topics_beside_it() -> None:
    made = pages(cabinet())
    assert rows(made["temi/strade.md"]) == {
        "Comprende": "Ponti",
        "Attori": "Carla Bianchi (2), Governo (2)",
        "Temi vicini": "Ponti (1)",
    }
    assert rows(made["temi/ponti.md"])["Fa parte di"] == "Strade"


def test_what_the_filters_name_with_the_same_numbers_is_not_said_again() -> None:
    made = pages(rich())
    assert "Temi" not in rows(made["attori/russia.md"]) and "(4)" in made["attori/russia.md"].body
    assert set(rows(made["temi/guerra.md"])) == {"Temi vicini"}
    assert "Temi" in rows(made["attori/ucraina.md"]), "which has no page together with a topic"


@pytest.mark.parametrize(
    ("number", "shown", "left"), [(8, 8, ""), (9, 9, ""), (10, 8, "e altri 2"), (50, 8, "e altri 42")]
)
def test_eight_are_shown_and_never_one_is_left(number: int, shown: int, left: str) -> None:
    others = tuple(Actor(f"a-{n}", f"Attore {n:02}", "person") for n in range(number))
    source = article("x", "2026-01-08", CALL)
    told = [
        event(f"e-{n}", [report(source, CALL, f"2026-01-0{n}")], actors=("bianchi", *(a.id for a in others)))
        for n in (1, 2)
    ]
    body = pages(site([source], told, Registry((MINISTER, *others))))["attori/bianchi.md"].body
    shown_names, _, folded = body.partition("Compare con")[2].partition("</dl>")[0].partition("<details")
    assert shown_names.count("(2)") == shown
    assert folded.count("(2)") == min(number - shown, 40) and folded.count('href="../a-') == min(number - shown, 40)
    assert re.findall(r"<summary>([^<]+)</summary>", folded) == ([left] if left else [])
    assert ('<a href="../">altri 2 nell’indice</a>' in folded) == (number == 50)


def test_who_appears_with_nobody_has_no_card() -> None:
    source = article("x", "2026-01-08", CALL)
    told = [event(f"e-{n}", [report(source, CALL, f"2026-01-0{n}")], actors=("ministero",)) for n in (1, 2)]
    assert "cr-who" not in pages(site([source], told, Registry((OFFICE,))))["attori/ministero.md"].body


def test_an_outlet_lists_the_articles_that_bear_one_of_its_names_the_newest_first() -> None:
    ours = [
        article(f"n-{n:02}", f"2026-01-{n:02}", CALL, source=Source("la gazzetta" if n % 2 else "Gazzetta di Minsk"))
        for n in range(1, 4)
    ]
    theirs = article("altro", "2026-01-09", CALL, source=Source("Gazzetta di Grodno"))
    told = [
        event(f"e-{n}", [report(ours[n], CALL, f"2026-01-0{n + 1}")],
              actor_links=(replace(event("e-x", [report(ours[0], CALL, None)]).actor_links[0], target="gazzetta", role="fonte"),))
        for n in (0, 1)
    ]  # fmt: skip
    body = pages(site([*ours, theirs], told, Registry((PAPER,))))["attori/gazzetta.md"].body
    section = body.partition("## Articoli\n")[2]
    assert re.findall(r'href="\.\./\.\./articoli/([a-z0-9-]+)/"', section) == ["n-03", "n-02", "n-01"]
    assert '<time class="cr-date" datetime="2026-01-03">3 gennaio 2026</time>' in section
    assert "0 eventi" in section and "1 evento" in section


def test_a_medium_says_of_whom_it_reports() -> None:
    made = pages(rich())
    assert rows(made["attori/tass.md"])["Riferisce di"].startswith("Russia (4), Ucraina (3)")
    assert "Tra parentesi, gli eventi riferiti." in made["attori/tass.md"].body
    assert "## Articoli" not in made["attori/tass.md"].body, "none of the articles is the Tass's own"


def test_every_link_leads_somewhere() -> None:
    for made in (cabinet(), rich()):
        assert broken_links(list(pages(made).values())) == []


def test_offices_stand_in_the_order_of_time() -> None:
    later, first, unknown = Role("ministra", parse("2024-10")), Role("sindaca", parse("2019")), Role("deputata")
    made = cabinet()
    others = tuple(actor for actor in made.registry.actors if actor is not MINISTER)
    changed = replace(made.registry, actors=(replace(MINISTER, roles=(later, first, unknown)), *others))
    body = pages(replace(made, registry=changed))["attori/bianchi.md"].body
    assert re.findall(r"<li>(Deputata|Sindaca|Ministra)\b", body) == ["Deputata", "Sindaca", "Ministra"]
