"""The network of actors: who stands with whom, a drawing in which names can be read, the same in a table."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Actor, Event, Registry, Site
from generator.render import network_drawing, network_page
from generator.render.context import make_context
from generator.render.network import Network, find_network
from generator.render.network_drawing import Drawing, draw
from generator.render.network_layout import Box, lay_out
from generator.timelines import group_timelines
from tests.costs import cpu_seconds
from tests.making import render_pages
from tests.render.reading import built
from tests.render.sites import CALL, SETTINGS, article, claim, event, report, site

SOURCE = article("fonte", "2025-12-31", CALL)
ROOT = Path(__file__).parents[2]


def told(id_: str, *actors: str, day: str = "2025-12-01", **more: object) -> Event:
    return event(id_, [report(SOURCE, CALL, day)], actors=actors, **more)


def made(events: list[Event], kinds: dict[str, str] | None = None) -> Site:
    ids = dict.fromkeys(id_ for one in events for id_ in one.actors)
    registry = Registry(tuple(Actor(id_, id_.title(), (kinds or {}).get(id_, "person")) for id_ in ids))  # type: ignore[arg-type]
    found = site([SOURCE], events, registry)
    return replace(found, timelines=group_timelines(found.events, registry, 1))


def network(events: list[Event], kinds: dict[str, str] | None = None) -> Network:
    return find_network(make_context(made(events, kinds), SETTINGS))


def pairs(found: Network) -> list[tuple[str, str, int]]:
    return [(tie.one.id, tie.other.id, tie.count) for tie in found.ties]


def crowd(number: int) -> list[Event]:
    """So many actors, each in events with its neighbours; the first ones in most."""
    names = [f"attore-{n:03}" for n in range(number)]
    return [
        told(f"e-{n}-{step}", names[n], names[(n + step) % number], names[n * n % max(1, n // 3 + 1)])
        for n in range(number)
        for step in (1, 2, 5)
    ]


def test_protagonists_of_one_event_are_tied_and_the_number_is_that_of_their_events() -> None:
    found = network([told("e-1", "anna", "bruno", "carla"), told("e-2", "bruno", "anna"), told("e-3", "dario")])
    assert pairs(found) == [("anna", "bruno", 2), ("anna", "carla", 1), ("bruno", "carla", 1)]
    assert [(node.actor.id, node.events, node.others) for node in found.nodes] == [
        ("anna", 2, 2), ("bruno", 2, 2), ("carla", 1, 2),
    ]  # fmt: skip


def test_persons_stand_under_their_surname_wherever_names_are_in_order() -> None:
    names = {"a": "Zoe Alberti", "b": "Anna Zorzi", "c": "Bruno von der Bie", "d": "Xi Jinping", "e": "Camera"}
    kinds = dict.fromkeys("abcd", "person") | {"e": "institution"}
    registry = Registry(tuple(Actor(id_, name, kinds[id_]) for id_, name in names.items()))  # type: ignore[arg-type]
    found = site([SOURCE], [told("e-1", *names)], registry)
    found = replace(found, timelines=group_timelines(found.events, registry, 1))
    ties = find_network(make_context(found, SETTINGS)).ties
    assert [(tie.one.id, tie.other.id) for tie in ties[:4]] == [("a", "e"), ("a", "c"), ("a", "d"), ("a", "b")]
    pages = {page.path: page.body for page in render_pages(found, SETTINGS)}
    assert '<th scope="row" data-key="Zorzi Anna"><a href="../attori/b/">Anna Zorzi</a></th>' in pages["rete.md"]
    assert '<td data-key="von der Bie Bruno">' in pages["rete.md"]
    assert 'data-key="Camera"' not in pages["rete.md"] and 'data-key="Xi Jinping"' not in pages["rete.md"]
    assert re.findall(r'href="(.)/"', pages["attori/index.md"]) == ["a", "c", "d", "b", "e"]


def test_outlets_are_no_part_of_it_nor_is_who_is_only_mentioned() -> None:
    links = told("e-1", "anna", "bruno").actor_links
    mentioned = replace(told("e-2", "anna", "bruno"), actor_links=(links[0], replace(links[1], role="citato")))
    saying = replace(report(SOURCE, CALL, "2025-12-01"), claims=(claim(SOURCE, "Ieri sera", "gazzetta", "riporta"),))
    reported = replace(told("e-1", "anna", "gazzetta"), reports=(saying,))
    assert "attori/gazzetta.md" in {
        page.path for page in render_pages(made([reported], {"gazzetta": "media"}), SETTINGS)
    }
    assert pairs(network([reported, mentioned], {"gazzetta": "media"})) == []


def test_the_last_event_is_one_that_has_happened() -> None:
    events = [
        told("e-old", "anna", "bruno", day="2025-11-01"),
        told("e-last", "anna", "bruno", day="2025-12-30"),
        told("e-soon", "anna", "bruno", day="2025-12-31", status="annunciato"),
        told("e-later", "anna", "bruno", day="2026-02-01"),
    ]
    (tie,) = network(events).ties
    assert (tie.count, tie.last.id) == (4, "e-last")
    (only_announced,) = network(events[2:3]).ties
    assert only_announced.last.id == "e-soon"


def test_an_event_with_a_crowd_of_protagonists_costs_no_square() -> None:
    found = network([told("e-1", *(f"attore-{n:03}" for n in range(400)))])
    assert len(found.ties) == 66


def boxes_of(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of each node with its name."""
    found = []
    for n in drawing.nodes:
        half = max(n.radius, max(len(words) for words, _ in n.lines) * 3.5)
        found.append((n.x - half, n.y - n.radius, n.x + half, n.lines[-1][1]))
    return found


@pytest.mark.parametrize("number", [2, 3, 12, 60, 300])
def test_names_stand_in_the_frame_and_not_on_each_other(number: int) -> None:
    drawing = draw(network(crowd(number)))
    assert len(drawing.nodes) == min(number, network_drawing.MOST_NODES)
    boxes = boxes_of(drawing)
    for left, top, right, bottom in boxes:
        assert 0 <= left < right <= drawing.width
        assert 0 <= top < bottom <= drawing.height
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


def test_a_network_of_three_hundred_actors_is_soon_drawn() -> None:
    found = network(crowd(300))
    assert len(found.nodes) == 300
    assert cpu_seconds(lambda: draw(found)) < 3, "a tenth of a second on an idle machine of 2026"


def test_who_has_more_events_is_larger_and_who_meets_more_has_a_thicker_line() -> None:
    drawing = draw(network([*(told(f"e-{n}", "anna", "bruno") for n in range(8)), told("e-9", "bruno", "carla")]))
    radius = {n.node.actor.id: n.radius for n in drawing.nodes}
    assert radius["bruno"] > radius["anna"] > radius["carla"]
    assert drawing.lines[0].thickness > drawing.lines[1].thickness


def test_where_ties_are_too_many_the_weak_ones_are_left_out_but_nobody_stands_alone() -> None:
    many = [told(f"e-{n}", *(f"attore-{(n + step) % 30:02}" for step in range(9))) for n in range(30)]
    found = network(
        [*many, *(replace(one, id=f"{one.id}-bis") for one in many[:5]), told("e-solo", "attore-00", "solo")]
    )
    drawing = draw(found)
    assert drawing.least > 1
    assert len(found.ties) > len(drawing.ties)
    assert all(tie.count >= drawing.least or "solo" in (tie.one.id, tie.other.id) for tie in drawing.ties)
    assert {n for line in drawing.lines for n in line.ends} == set(range(len(drawing.nodes)))


def test_the_drawing_is_the_same_whatever_the_hash_seed() -> None:
    code = "from tests.render.test_network import *; print(draw(network(crowd(80))))"
    drawn = {
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, cwd=ROOT, capture_output=True, check=True).stdout
        for seed in ("0", "1")
    }  # fmt: skip
    assert len(drawn) == 1
    assert len(drawn.pop()) > 1000


def test_places_are_those_on_record() -> None:
    """Computed on another machine, or by another Python, they are the same."""
    ties = [(a, b, 1 + (a * b) % 5) for a in range(12) for b in range(a + 1, 12) if (a * 7 + b) % 4 == 0]
    places = lay_out([Box(30, 10, 30)] * 12, ties, 600, 400)
    assert [(place.x, place.y) for place in places] == RECORDED


RECORDED = [
    (570.0, 198.4),
    (74.7, 183.5),
    (320.1, 23.6),
    (285.0, 370.0),
    (478.7, 231.9),
    (120.2, 117.3),
    (361.6, 69.6),
    (196.0, 354.6),
    (544.7, 263.5),
    (30.0, 137.5),
    (414.0, 10.0),
    (246.1, 308.6),
]


@given(
    st.integers(0, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(1, 999)), max_size=30)
)
def test_any_network_has_a_layout(number: int, ties: list[tuple[int, int, int]]) -> None:
    within = [tie for tie in ties if tie[0] < tie[1] < number]
    places = lay_out([Box(20, 10, 20)] * number, within, 300, 200)
    assert len(places) == number
    assert all(20 <= place.x <= 280 and 10 <= place.y <= 180 for place in places)


def test_what_the_table_leaves_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_page, "_rows", lambda network, _: network.ties[:1])
    three = [told("e-1", "anna", "bruno", "carla"), told("e-2", "anna", "bruno")]
    assert "Mancano altre 2 coppie, che non hanno più eventi in comune di queste." in page(three)
    two = [told("e-1", "anna", "bruno"), told("e-2", "bruno", "carla")]
    assert "Manca un’altra coppia, che non ha più eventi in comune di queste." in page(two)


def page(events: list[Event], kinds: dict[str, str] | None = None) -> str:
    return next(page.body for page in render_pages(made(events, kinds), SETTINGS) if page.path == "rete.md")


def test_each_actor_is_a_link_named_in_words_and_each_pair_a_row() -> None:
    body = page([told("e-1", "anna", "bruno"), told("e-2", "anna", "bruno"), told("e-3", "bruno", "carla")])

    for name, told_ in (("anna", "2 eventi"), ("bruno", "3 eventi"), ("carla", "1 evento")):
        assert (
            f'<a role="link" xlink:href="../attori/{name}/" data-kind="person" aria-label="{name.title()}: {told_}">'
            in body
        )
    table = body.split("Chi con chi")[1].split("</table>")[0]
    assert [row.count("href") for row in table.split("<tr>")[2:]] == [3, 3]
    assert "<td>2</td>" in table
    assert 'aria-sort="descending">Eventi insieme' in table


def test_everything_that_is_drawn_is_in_the_tables() -> None:
    found = made(crowd(90))
    drawing = draw(find_network(make_context(found, SETTINGS)))
    body = page(crowd(90))
    pairs_table, actors_table = body.split("<tbody>")[1:]
    for tie in drawing.ties:
        assert (
            f'>{tie.one.name}</a></th> <td><a href="../attori/{tie.other.id}/">{tie.other.name}</a></td> <td>{tie.count}</td>'
            in pairs_table
        )
    assert all(f">{n.node.actor.name}</a></th>" in actors_table for n in drawing.nodes)
    assert "Sono disegnati i 60 attori con più eventi, su 90." in body


def test_a_long_name_goes_on_two_lines_and_stays_whole_for_who_listens() -> None:
    actor = Actor("lungo", "Ministero <b> della Difesa", "institution")
    found = made([told("e-1", "lungo", "anna")])
    found = replace(found, registry=replace(found.registry, actors=(actor, found.registry.actors[1])))
    body = next(page.body for page in render_pages(found, SETTINGS) if page.path == "rete.md")
    assert 'aria-label="Ministero &lt;b&gt; della Difesa: 1 evento"' in body
    assert ">Ministero &lt;b&gt;</tspan>" in body
    assert ">della Difesa</tspan>" in body


def test_without_two_who_meet_the_page_says_so() -> None:
    body = page([told("e-1", "anna")])
    assert "Non ci sono ancora due attori" in body
    assert "<svg" not in body
    assert "1 attore" not in built(next(p for p in render_pages(made([]), SETTINGS) if p.path == "rete.md")).text


def test_the_legend_names_the_shapes_that_are_drawn() -> None:
    two = [told("e-1", "anna", "bruno")]
    assert legend(page(two)) == ["persona"]
    assert legend(page(two, {"anna": "organisation", "bruno": "country"})) == ["paese", "istituzione o organizzazione"]


def legend(body: str) -> list[str]:
    return re.findall(r"</svg> ([a-z ]+)</span>", body)
