"""The network as a drawing: what is drawn of it, how large, with which names in which place."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import ActorKind
from generator.render.escape import plain
from generator.render.network import Network, Node, Tie
from generator.render.network_layout import Box, Place, lay_out

MOST_NODES = 60
"""More names than this cannot be read side by side; the table has room for the rest."""
MOST_TIES = 120
_WIDTH, _HEIGHT = 1100.0, 720.0
"""Pixels, for a full drawing; fewer actors need less room."""
_LETTER, _LINE = 7.3, 15.0
"""Mean width of a letter and height of a line at the size of the names, on the wide side; units of the drawing."""
_WRAPPED = 14
"""Letters; a longer name goes on two lines."""
_LONGEST = 26
_SMALLEST, _LARGEST = 5.0, 19.0
_THINNEST, _THICKEST = 1.0, 6.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node in its place; `lines` are its name, each with its own height."""

    node: Node
    kind: ActorKind
    x: float
    y: float
    radius: float
    lines: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two nodes; `ends` are their positions in the drawing."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    ends: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn, in the order of the network; `least` is the number of events from which a tie is drawn."""

    width: float
    height: float
    nodes: tuple[Drawn, ...]
    lines: tuple[Line, ...]
    ties: tuple[Tie, ...]
    least: int


def draw(network: Network) -> Drawing:
    """The foremost actors, their strongest ties. The same network gives the same drawing."""
    nodes = network.nodes[:MOST_NODES]
    at = {node.actor.id: n for n, node in enumerate(nodes)}
    within = [tie for tie in network.ties if tie.one.id in at and tie.other.id in at]
    least = _threshold(within)
    ties = _shown(within, least)
    ends = [(at[tie.one.id], at[tie.other.id], tie.count) for tie in ties]
    most = max((node.events for node in nodes), default=1)
    radii = [round(_SMALLEST + (_LARGEST - _SMALLEST) * math.sqrt(node.events / most), 1) for node in nodes]
    names = [_wrapped(node.actor.name) for node in nodes]
    width, height = min(280.0 + 22 * len(nodes), _WIDTH), min(160.0 + 13 * len(nodes), _HEIGHT)
    boxes = [_box(radius, lines) for radius, lines in zip(radii, names, strict=True)]
    places = lay_out(boxes, ends, width, height)
    drawn = tuple(map(_drawn, nodes, places, radii, names))
    return Drawing(width, height, drawn, tuple(_line(tie, places, ends[0][2]) for tie in ends), tuple(ties), least)


def _threshold(ties: Sequence[Tie]) -> int:
    """The smallest number of events that leaves no more ties than the eye can follow."""
    counts = [tie.count for tie in ties]
    return counts[MOST_TIES] + 1 if len(counts) > MOST_TIES else 1


def _shown(ties: Sequence[Tie], least: int) -> list[Tie]:
    """The ties from that number on; whoever would stand alone keeps its strongest."""
    met: set[str] = set()
    found = []
    for tie in ties:
        ends = {tie.one.id, tie.other.id}
        if tie.count >= least or not ends <= met:
            found.append(tie)
            met |= ends
    return found


def _wrapped(name: str) -> tuple[str, ...]:
    """The name on one line, or on two of about the same length."""
    name = plain(name)
    if len(name) > _WRAPPED and " " in name:
        spaces = [n for n, letter in enumerate(name) if letter == " "]
        middle = min(spaces, key=lambda n: (abs(2 * n - len(name)), n))
        return tuple(map(_shortened, (name[:middle], name[middle + 1 :])))
    return (_shortened(name),)


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def _box(radius: float, lines: tuple[str, ...]) -> Box:
    return Box(max(radius, max(map(len, lines)) * _LETTER / 2) + 2, radius + 2, radius + _LINE * len(lines) + 4)


def _drawn(node: Node, place: Place, radius: float, lines: tuple[str, ...]) -> Drawn:
    first = place.y + radius + _LINE - 2
    placed = tuple((line, round(first + n * _LINE, 1)) for n, line in enumerate(lines))
    return Drawn(node, node.actor.kind, place.x, place.y, radius, placed)


def _line(tie: tuple[int, int, int], places: Sequence[Place], most: int) -> Line:
    one, other = places[tie[0]], places[tie[1]]
    thickness = round(_THINNEST + (_THICKEST - _THINNEST) * math.sqrt((tie[2] - 1) / max(most - 1, 1)), 1)
    return Line(one.x, one.y, other.x, other.y, thickness, (tie[0], tie[1]))
