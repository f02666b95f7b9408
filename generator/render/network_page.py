"""`/rete/`: the network of actors as a drawing, and the same as tables."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from generator.model import Actor, Event, Page
from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.context import Context
from generator.render.dates import Date, make_date
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.names import filed
from generator.render.network import Network, Tie, find_network
from generator.render.network_drawing import Drawing, draw

_ROWS = 300
"""Ties in the table, besides those that are drawn."""
_LEDE = "Chi compare insieme: gli attori che sono protagonisti degli stessi eventi."


@dataclass(frozen=True, slots=True)
class _Actor:
    name: str
    key: str
    href: str
    kind: str
    events: int
    others: int


@dataclass(frozen=True, slots=True)
class _Pair:
    one: Chip
    other: Chip
    keys: tuple[str, str]
    count: int
    last: str
    date: Date | None


_MARKS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("person", "persona", frozenset({"person"})),
    ("country", "paese", frozenset({"country"})),
    ("institution", "istituzione o organizzazione", frozenset({"institution", "organisation", "media"})),
)
"""The shapes of the drawing, their names and the kinds of actors that have them."""


def _legend(drawn: AbstractSet[str]) -> list[tuple[str, str]]:
    """The shapes that the drawing has, and no other."""
    return [(shape, name) for shape, name, kinds in _MARKS if kinds & drawn]


def render_network(context: Context) -> Iterator[Page]:
    """`/rete/`: it is always there, because the menu leads to it."""
    network = find_network(context)
    drawing = draw(network)
    rows = _rows(network, drawing)
    body = block(
        "network.html.j2",
        title="Rete",
        lede=_LEDE,
        facts=_facts(network),
        drawing=drawing,
        hrefs=[_href(drawn.node.actor, context) for drawn in drawing.nodes],
        legend=_legend({drawn.node.actor.kind for drawn in drawing.nodes}),
        remark=_remark(network, drawing),
        actors=[_actor(drawn.node.actor, drawn.node.events, drawn.node.others, context) for drawn in drawing.nodes],
        pairs=[_pair(tie, context) for tie in rows],
        rows_left=len(network.ties) - len(rows),
        actors_href=addresses.link(addresses.NETWORK, addresses.ACTORS),
    )
    yield Page(addresses.NETWORK, front_matter("Rete", _LEDE), body)


def _facts(network: Network) -> tuple[str, ...]:
    if not network.nodes:
        return ()
    return (
        wording.count(len(network.nodes), "attore", "attori"),
        wording.count(len(network.ties), "coppia", "coppie"),
    )


def _rows(network: Network, drawing: Drawing) -> list[Tie]:
    """Every tie that is drawn, and the most frequent of the others, in the order of the network."""
    drawn = set(map(id, drawing.ties))
    return [tie for n, tie in enumerate(network.ties) if n < _ROWS or id(tie) in drawn]


def _remark(network: Network, drawing: Drawing) -> tuple[str, ...]:
    """What is left out of the drawing, said in words."""
    found = []
    if len(drawing.nodes) < len(network.nodes):
        found.append(f"Sono disegnati i {len(drawing.nodes)} attori con più eventi, su {len(network.nodes)}.")
    if drawing.least > 1:
        found.append(
            f"Una linea unisce chi compare insieme in almeno {wording.count(drawing.least, 'evento', 'eventi')}; "
            "chi resterebbe solo ha il suo legame più frequente."
        )
    return tuple(found)


def _actor(actor: Actor, events: int, others: int, context: Context) -> _Actor:
    return _Actor(actor.name, filed(actor), _href(actor, context), wording.KINDS[actor.kind], events, others)


def _pair(tie: Tie, context: Context) -> _Pair:
    return _Pair(
        Chip(tie.one.name, _href(tie.one, context)),
        Chip(tie.other.name, _href(tie.other, context)),
        (filed(tie.one), filed(tie.other)),
        tie.count,
        _home(tie.last, context),
        make_date(tie.last.when),
    )


def _home(event: Event, context: Context) -> str:
    home = context.homes[event.id]
    return addresses.link(addresses.NETWORK, home.path, home.anchor)


def _href(actor: Actor, context: Context) -> str:
    path = context.addresses.timeline("actor", actor.id)
    return addresses.link(addresses.NETWORK, path) if path else ""
