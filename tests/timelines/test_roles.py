"""Who is a protagonist, who says so, who is only mentioned: what a timeline holds of each."""

from __future__ import annotations

import datetime

from generator import when
from generator.model import Actor, Claim, Event, Involvement, Registry, Report, Stance, Timeline, Topic
from generator.model.link import Salience
from generator.timelines import group_timelines, has_own_page, home_of, parts_of, telling_of
from tests.building import article

RUSSIA, TASS, WAR, TALKS = (
    Actor("russia", "Russia", "country"),
    Actor("tass", "Tass", "media"),
    Topic("guerra", "Guerra"),
    Topic("negoziati", "Negoziati"),
)
REGISTRY = Registry((RUSSIA, TASS), (WAR, TALKS))


def claim(by: str, stance: Stance = "riporta") -> Claim:
    return Claim(by, by, stance, "a", 0, 6, "Frase.", "prova")


def event(
    id_: str,
    *roles: tuple[str, Salience],
    claims: tuple[Claim, ...] = (),
    topics: tuple[str, ...] = (),
    articles: tuple[str, ...] = ("a",),
    status: str = "avvenuto",
) -> Event:
    at = when.parse("2025-01-01")
    reports = tuple(
        Report(of, "Frase.", 0, 6, at, "expression", id=f"{id_}-{n}", claims=claims if n == 0 else ())
        for n, of in enumerate(articles)
    )
    ties = tuple(Involvement(target, role) for target, role in roles)
    return Event(id_, id_, at, status, True, reports, ties, tuple(map(Involvement, topics)))  # type: ignore[arg-type]


def line(events: list[Event], kind: str, id_: str, min_events: int = 1, min_crossing: int = 3) -> Timeline | None:
    found = group_timelines(events, REGISTRY, min_events, min_crossing)
    return next((one for one in found if (one.kind, one.id) == (kind, id_)), None)


def ids(events: tuple[Event, ...]) -> list[str]:
    return [one.id for one in events]


def test_each_event_stands_in_one_part_of_an_actors_timeline() -> None:
    events = [
        event("a", ("russia", "protagonista"), claims=(claim("russia", "afferma"),)),
        event("b", ("russia", "citato"), claims=(claim("russia", "smentisce"),)),
        event("c", ("russia", "fonte")),
        event("d", ("russia", "citato")),
        event("e"),
    ]
    found = line(events, "actor", "russia")
    assert found
    assert (ids(found.events), ids(found.reported), ids(found.cited)) == (["a"], ["b", "c"], ["d"])


def test_who_is_only_mentioned_has_no_page_however_often() -> None:
    assert line([event(f"e-{n}", ("russia", "citato")) for n in range(9)], "actor", "russia") is None
    assert line([event(f"e-{n}", ("russia", "fonte")) for n in range(9)], "actor", "russia") is None


def test_a_medium_has_a_page_for_what_it_reported_not_for_what_happened_to_it() -> None:
    happened = [event(f"e-{n}", ("tass", "protagonista")) for n in range(3)]
    assert line(happened, "actor", "tass", 2) is None
    told = [event("r-1", ("tass", "fonte")), event("r-2", claims=(claim("tass"),))]
    found = line([*happened, *told], "actor", "tass", 2)
    assert found
    parts = parts_of(found, REGISTRY)
    assert (ids(parts.told), parts.reported, ids(parts.aside)) == (["r-1", "r-2"], (), ["e-0", "e-1", "e-2"])


def test_what_a_medium_says_of_itself_is_something_it_reported() -> None:
    events = [event("a", ("tass", "protagonista"), claims=(claim("tass"),)), event("b", ("tass", "fonte"))]
    found = line(events, "actor", "tass", 2)
    assert found
    assert ids(parts_of(found, REGISTRY).told) == ["a", "b"]
    assert parts_of(found, REGISTRY).aside == ()


def test_an_actor_and_a_topic_have_a_page_together_when_it_says_more_than_either() -> None:
    both = [event(f"b-{n}", ("russia", "protagonista"), topics=("guerra",)) for n in range(3)]
    alone = event("r", ("russia", "protagonista"))
    other = event("t", topics=("guerra",))
    found = line([*both, alone, other], "crossing", "russia")
    assert found
    assert (found.crossing, found.name, ids(found.events)) == ("guerra", "Russia · Guerra", ["b-0", "b-1", "b-2"])
    assert line([*both, alone], "crossing", "russia") is None, "the topic's page holds the same"
    assert line([*both, other], "crossing", "russia") is None, "the actor's page holds the same"
    assert line([*both[1:], alone, other], "crossing", "russia") is None, "too few"
    assert line([*both, alone, other], "crossing", "russia", 5) is None, "neither has a page"
    assert line([*both, alone, other], "crossing", "russia", min_crossing=4) is None


def test_crossings_hold_protagonists_only_and_no_media() -> None:
    cited = [event(f"c-{n}", ("russia", "citato"), ("tass", "fonte"), topics=("guerra",)) for n in range(4)]
    cited += [event(f"m-{n}", ("tass", "protagonista"), topics=("guerra",)) for n in range(4)]
    rest = [
        event("r", ("russia", "protagonista")),
        event("t", topics=("guerra",)),
        event("m", ("tass", "protagonista")),
    ]
    assert not [one for one in group_timelines([*cited, *rest], REGISTRY, 1) if one.kind == "crossing"]


def test_crossings_come_in_the_order_of_the_registry_whatever_that_of_the_events() -> None:
    events = [event(f"a-{n}", ("russia", "protagonista"), topics=("negoziati",)) for n in range(3)]
    events += [event(f"z-{n}", ("russia", "protagonista"), topics=("guerra",)) for n in range(3)]
    events += [event("x", topics=("guerra", "negoziati"))]
    found = [one.crossing for one in group_timelines(events, REGISTRY, 1) if one.kind == "crossing"]
    assert found == ["guerra", "negoziati"]
    assert group_timelines(events, REGISTRY, 1) == group_timelines(events[::-1], REGISTRY, 1)


def test_an_event_has_a_page_of_its_own_when_it_is_more_than_one_articles() -> None:
    assert not has_own_page(event("a"))
    assert not has_own_page(event("a", articles=("a", "a")))
    assert not has_own_page(event("a", claims=(claim("russia", "afferma"),)))
    assert not has_own_page(event("a", claims=(claim("russia", "smentisce"),)))
    assert has_own_page(event("a", articles=("a", "b")))
    assert has_own_page(event("a", claims=(claim("russia", "afferma"), claim("", "smentisce"))))
    assert has_own_page(event("a", claims=(claim("russia", "smentisce"), claim("", "conferma"))))
    assert has_own_page(event("a", status="contestato"))


def test_the_home_is_that_page_or_the_sentence() -> None:
    articles = {id_: article("Frase.", id_=id_) for id_ in "ab"}
    assert articles["a"].date == datetime.date(2025, 12, 31)
    alone, told_twice = event("e-x"), event("e-x", articles=("a", "b"))
    assert home_of(alone, articles).url == "articoli/a/#e-x-0"
    assert home_of(told_twice, articles).url == "eventi/e-x/"
    assert telling_of(told_twice, told_twice.reports[1], articles).url == "articoli/b/#e-x-1"
