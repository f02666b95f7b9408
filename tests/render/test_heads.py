"""What the head of a page tells programs: feeds, picture, days, and who did what when, never more than is known."""

from __future__ import annotations

import datetime
import html
import json
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pytest

from generator import when
from generator.model import Actor, Correction, Dateline, Divergence, Event, Page, Registry, Site, Source
from tests.making import render_pages
from tests.render.reading import url
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small

ABSOLUTE = replace(SETTINGS, site_url="https://esempio.it/cronaca/")


def pages(made: Site, settings: Any = SETTINGS) -> dict[str, Page]:
    return {page.path: page for page in render_pages(made, settings)}


def node(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(str(page.front["structured"]))
    return found


def with_first(made: Site, **changes: Any) -> Site:
    """The site with its first event changed, on which the sources agree, on every timeline."""
    first, *rest = made.events
    changed = replace(first, **({"divergences": ()} | changes))

    def swapped(events: tuple[Event, ...]) -> tuple[Event, ...]:
        return tuple(changed if event.id == first.id else event for event in events)

    lines = tuple(replace(line, events=swapped(line.events)) for line in made.timelines)
    return replace(made, events=(changed, *rest), timelines=lines)


def of_first(made: Site) -> dict[str, Any]:
    """How the page of the first event's year lists it."""
    year = next(line for line in made.timelines if line.kind == "year" and made.events[0] in line.events)
    items = node(pages(made)[f"cronologia/{year.id}.md"])["mainEntity"]["itemListElement"]
    return next(one for one in items if made.events[0].title in (one.get("name"), one.get("item", {}).get("name")))


def test_an_article_says_where_and_when_it_was_written_and_whom_it_names() -> None:
    made = rich()
    found = [node(page) for path, page in pages(made).items() if path.startswith("articoli/") and "index" not in path]
    assert len(found) == len(made.articles)
    for one, own in zip(found, made.articles, strict=True):
        assert one["@type"] == "NewsArticle"
        assert (one["headline"], one["datePublished"]) == (own.title, own.date.isoformat())
        assert one.get("isBasedOn", "") == own.source.url
    named = {mention["name"] for one in found for mention in one.get("mentions", [])}
    assert "Russia" in named


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("Anna Verdi", "Person"),
        ("Redazione", "Organization"),
        ("A cura della REDAZIONE esteri", "Organization"),
        ("Redaelli", "Person"),
        ("Adnkronos", "Organization"),
        ("TASS", "NewsMediaOrganization"),
        ("la gazzetta di forlì", "Organization"),
        ("Cronistoria", "Organization"),
        ("Comune di Forlì", "GovernmentOrganization"),
        ("Il Duce", "Person"),
        ("Georgia", "Person"),
    ],
)
def test_a_newsroom_that_signs_is_no_person(name: str, type_: str) -> None:
    registry = Registry((
        Actor("tass", "Tass", "media"), Actor("comune", "Comune di Forlì", "institution"), Actor("georgia", "Georgia", "country"),
        Actor("caffe", "Il Duce", "organisation"), Actor("duce", "Benito", "person", ("Il Duce",)),
    ))  # fmt: skip
    own = article("a", "2025-12-31", CALL, authors=(name,), source=Source("La Gazzetta di Forlì"))
    made = site([own], [event("e-1", [report(own, CALL, "2025-12-30")])], registry)
    found = node(pages(made)["articoli/a.md"])
    assert found["author"] == [{"@type": type_, "name": name}]
    assert found["sourceOrganization"]["@type"] == "Organization"


def test_a_source_that_the_registry_knows_is_what_it_says() -> None:
    own = article("a", "2025-12-31", CALL, source=Source("TASS", author="Redazione"))
    registry = Registry((Actor("tass", "Tass", "media"),))
    found = node(pages(site([own], [event("e-1", [report(own, CALL, "2025-12-30")])], registry))["articoli/a.md"])
    assert found["sourceOrganization"] == {"@type": "NewsMediaOrganization", "name": "TASS"}
    assert found["author"] == [{"@type": "Organization", "name": "Redazione"}]


def test_the_dateline_stands_without_its_dash() -> None:
    for written, shown in (("MOSCA, 31 DIC - ", "MOSCA, 31 DIC"), ("Mosca (Ansa) – ", "Mosca (Ansa)")):
        own = article("a", "2025-12-31", f"{written}{CALL}", dateline=Dateline(0, len(written)))
        made = site([own], [event("e-1", [report(own, CALL, "2025-12-30")])])
        assert node(pages(made)["articoli/a.md"])["dateline"] == shown


@pytest.mark.parametrize("told", ["2025-12-28", "2025-12-28TEV", "2025-12-28T15:30"])
def test_what_happened_on_a_day_is_an_event_of_that_day(told: str) -> None:
    item = of_first(with_first(small(), when=when.parse(told), status="avvenuto"))["item"]
    assert item["@type"] == "Event"
    assert item["startDate"] == told.removesuffix("TEV")
    assert "endDate" not in item


def test_an_hour_that_is_only_about_is_left_out_of_a_day_that_is_sure() -> None:
    about = replace(when.parse("2025-12-28T15:30"), modifier="APPROX")
    assert of_first(with_first(small(), when=about, status="avvenuto"))["item"]["startDate"] == "2025-12-28"
    about = replace(when.parse("2025-12-28"), modifier="APPROX")
    assert "item" not in of_first(with_first(small(), when=about, status="avvenuto"))


@pytest.mark.parametrize(
    "told", ["2025-12", "2025", "2025-12-28~", "2025-12-28?", "2025-12-28/2025-12-30", "2025-12-28TNI", "2025-W52"]
)
def test_what_has_no_plain_day_is_no_event(told: str) -> None:
    listed = of_first(with_first(small(), when=when.parse(told), status="avvenuto"))
    assert "item" not in listed
    assert "startDate" not in json.dumps(listed)
    assert listed["url"]


@pytest.mark.parametrize("status", ["contestato", "smentito", "riportato"])
def test_what_nobody_knows_to_have_happened_is_no_event(status: str) -> None:
    assert "item" not in of_first(with_first(small(), when=when.parse("2025-12-28"), status=status))


def test_a_day_or_a_place_on_which_the_sources_disagree_is_not_given_for_known() -> None:
    day = Divergence("date", "", (("28 dicembre 2025", ("a",)), ("29 dicembre 2025", ("b",))))
    where = Divergence("place", "", (("Mosca", ("a",)), ("Minsk", ("b",))))
    known = with_first(small(), when=when.parse("2025-12-28"), status="avvenuto", place="Mosca")
    assert of_first(known)["item"]["location"]["name"] == "Mosca"
    assert "location" not in of_first(with_first(known, divergences=(where,)))["item"]
    assert "item" not in of_first(with_first(known, divergences=(day,)))
    own = node(pages(with_first(known, divergences=(day,)))[f"eventi/{known.events[0].id}.md"])
    assert own["@type"] == "WebPage"
    assert "2025-12-28" not in json.dumps({key: value for key, value in own.items() if key != "subjectOf"})


def test_what_was_called_off_says_so() -> None:
    item = of_first(with_first(small(), when=when.parse("2025-12-28"), status="annullato"))["item"]
    assert item["eventStatus"] == "https://schema.org/EventCancelled"


@pytest.mark.parametrize("split", [300, 2])
def test_a_timeline_is_called_in_it_as_on_its_page(split: int) -> None:
    found = pages(rich(), replace(SETTINGS, split_events=split))
    named = {path: node(page) for path, page in found.items() if "structured" in page.front}
    lists = {path: one["name"] for path, one in named.items() if one["@type"] == "CollectionPage"}
    assert lists == {path: html.unescape(str(found[path].front["title"])) for path in lists}
    assert "Cronologia del 2025" in lists.values()


def test_nothing_in_it_can_end_the_script() -> None:
    hostile = "</script><script>alert(1)</script><!-- ]]> & \u2028 «x»"
    text = str(pages(with_first(small(), title=hostile))["cronologia/2025.md"].front["structured"])
    assert not {"<", ">", "&", "\u2028"} & set(text)
    assert "</script><script>alert(1)</script><!-- ]]> &" in json.dumps(json.loads(text), ensure_ascii=False)


def test_a_long_list_says_how_long_it_is_and_shows_the_newest() -> None:
    made = small()
    many = tuple(replace(made.events[0], id=f"e-{n:03}", title=f"Fatto {n}") for n in range(60))
    line = next(one for one in made.timelines if one.kind == "actor")
    made = replace(made, events=many, timelines=(replace(line, events=many),))
    found = node(pages(made, replace(SETTINGS, split_events=500))[f"attori/{line.id}.md"])["mainEntity"]
    assert found["numberOfItems"] == 60
    assert [item["position"] for item in found["itemListElement"]] == list(range(36, 61))


def test_every_page_offers_the_feeds_of_the_site_and_a_timeline_its_own_first() -> None:
    found = pages(rich())
    for path, page in found.items():
        if "redirect" not in page.front:
            assert {feed["href"].rpartition("/")[2] for feed in page.front["feeds"]} == {"atom.xml", "feed.json"}, path
    own = [feed["href"] for feed in found["attori/russia.md"].front["feeds"]]
    assert own == ["atom.xml", "feed.json", "../../atom.xml", "../../feed.json"]
    assert [feed["href"] for feed in found["correzioni.md"].front["feeds"]][:1] == ["atom.xml"]


def test_an_article_changes_when_it_is_updated_and_a_timeline_with_its_newest_article() -> None:
    found = pages(rich())
    days = {path: page.front["updated"] for path, page in found.items() if "updated" in page.front}
    newest = max((own.updated or own.date).isoformat() for own in rich().articles)
    assert days["index.md"] == newest
    for own in rich().articles:
        assert days[f"articoli/{own.slug}.md"] == (own.updated or own.date).isoformat()


def test_a_correction_is_a_change() -> None:
    late = Correction(datetime.date(2026, 3, 3), "Era lunedì.")
    report_, *others = small().events[0].reports
    made = with_first(small(), reports=(replace(report_, corrections=(late,)), *others))
    of_event = {path: page.front.get("updated") for path, page in pages(made).items()}
    assert [of_event[path] for path in ("correzioni.md", "index.md", "cronologia/2025.md")] == ["2026-03-03"] * 3
    first, *rest = small().articles
    made = replace(small(), articles=(replace(first, corrections=(late,)), *rest))
    of_article = {path: page.front.get("updated") for path, page in pages(made).items()}
    assert [of_article[path] for path in ("correzioni.md", f"articoli/{first.slug}.md")] == ["2026-03-03"] * 2
    bare = report(first, first.text, None)
    others_ = (replace(own, corrections=()) for own in rest)
    old = site([replace(first, corrections=(replace(late, date=first.date),)), *others_], [event("e-1", [bare])])
    told = {path: page.front.get("updated") for path, page in pages(old).items()}
    assert told["correzioni.md"] == first.date.isoformat() < str(told["index.md"]), "other news are no corrections"


def test_the_picture_of_a_crossing_is_its_actors() -> None:
    found = pages(rich())
    crossings = {path: page for path, page in found.items() if "/temi/" in path and "social" in page.front}
    assert crossings
    for path, page in crossings.items():
        assert page.front["social"]["image"] == f"{path.partition('/temi/')[0]}/anteprima.png"


def test_a_picture_is_told_to_who_cannot_see_it() -> None:
    found = pages(rich())
    alts = {path: page.front["social"]["alt"] for path, page in found.items() if "social" in page.front}
    assert alts["cronologia/2025.md"] == "2025. Dal 15 agosto al 28 dicembre 2025 · 6 eventi."
    assert alts["attori/russia/temi/guerra.md"] == alts["attori/russia.md"] != alts["index.md"]
    assert alts["index.md"] == alts["rete.md"] == "Cronistoria. Dal 15 agosto al 28 dicembre 2025 · 7 eventi."
    assert alts["attori/tass.md"].endswith(" · 4 eventi."), "what it reports, as its picture has it"


def test_a_picture_of_a_name_with_a_full_stop_is_told_with_no_second_one() -> None:
    source = article("x", "2026-01-08", CALL)
    acme = Actor("acme", "Acme S.p.A.", "organisation")
    told = [event(f"e-{n}", [report(source, CALL, "-0752-04-21")], actors=("acme",)) for n in range(2)]
    found = pages(site([source], told, Registry((acme,))))
    assert found["attori/acme.md"].front["social"]["alt"] == "Acme S.p.A. 21 aprile 753 a.C. · 2 eventi."
    (year,) = (path for path in found if path.startswith("cronologia/") and "index" not in path)
    assert found[year].front["social"]["alt"].startswith("753 a.C. 21 aprile")


def test_addresses_are_whole_where_the_site_knows_its_own() -> None:
    def urls(value: Any) -> list[str]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        own = [value["url"]] if isinstance(value, dict) and "url" in value else []
        return [*own, *(url for one in inner for url in urls(one))]

    near, whole = (
        {path: urls(node(page)) for path, page in pages(rich(), settings).items() if "structured" in page.front}
        for settings in (SETTINGS, ABSOLUTE)
    )
    for path in (path for path in near if path != "index.md"):
        assert whole[path] == [urljoin(f"{ABSOLUTE.site_url}{url(path)}", one) for one in near[path]]
    assert sum(map(len, whole.values())) > 20


def test_search_is_announced_only_where_the_address_is_known() -> None:
    assert "potentialAction" not in node(pages(small())["index.md"])
    action = node(pages(small(), ABSOLUTE)["index.md"])["potentialAction"]
    assert action["target"] == "https://esempio.it/cronaca/cerca/?q={q}"
