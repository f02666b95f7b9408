"""Where the actors of the network stand: a layout by forces that gives the same bytes on every machine.

Only `+ - * /` and the square root are used, which IEEE 754 rounds alike everywhere; there is no random start, no sine,
no stopping «when it is good enough». Places come out in tenths.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_STEPS = 160
_SPREADING = 240
# A turn by the golden angle in whole numbers: the point ((1 - t²) / (1 + t²), 2t / (1 + t²)) for t = 18/7.
_COSINE, _SINE = -275 / 373, 252 / 373
_GAP = 6.0
"""Between what two nodes take up, with their names."""


@dataclass(slots=True)
class Box:
    """What a node takes up around its centre: `half` to the left and right, `above` and `below` it."""

    half: float
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class Place:
    """The centre of a node, in tenths of the unit of the drawing."""

    x: float
    y: float


def lay_out(
    boxes: Sequence[Box], ties: Sequence[tuple[int, int, int]], width: float, height: float
) -> tuple[Place, ...]:
    """Places for nodes that repel each other and ties that pull, inside a frame.

    Args:
        boxes: what each node takes up, the most important first: it starts in the middle.
        ties: two positions in `boxes`, and a weight of 1 or more.
        width: of the frame.
        height: of the frame; the boxes lie inside where they fit at all.
    """
    xs, ys = _spiral(len(boxes))
    _pull(xs, ys, ties)
    _fit(xs, ys, boxes, width, height)
    _part(xs, ys, boxes, width, height)
    return tuple(Place(round(x, 1) + 0.0, round(y, 1) + 0.0) for x, y in zip(xs, ys, strict=True))


def _spiral(number: int) -> tuple[list[float], list[float]]:
    """The seeds of a sunflower: no two in one place, none in line with the middle."""
    xs, ys, x, y = [], [], 1.0, 0.0
    for n in range(number):
        radius = math.sqrt(n + 0.5)
        xs.append(radius * x)
        ys.append(radius * y)
        x, y = x * _COSINE - y * _SINE, x * _SINE + y * _COSINE
    return xs, ys


def _pull(xs: list[float], ys: list[float], ties: Sequence[tuple[int, int, int]]) -> None:
    """Fruchterman and Reingold (1991) with weights and a pull to the middle, so that no part drifts away."""
    number = len(xs)
    size = math.sqrt(number)
    for step in range(_STEPS):
        dx, dy = [-x / size for x in xs], [-y / size for y in ys]
        for a in range(number):
            ax, ay, fx, fy = xs[a], ys[a], 0.0, 0.0
            for b in range(a + 1, number):
                x, y = ax - xs[b], ay - ys[b]
                force = 1 / (x * x + y * y + 0.01)
                x, y = x * force, y * force
                fx, fy = fx + x, fy + y
                dx[b] -= x
                dy[b] -= y
            dx[a] += fx
            dy[a] += fy
        for a, b, weight in ties:
            x, y = xs[a] - xs[b], ys[a] - ys[b]
            force = math.sqrt(x * x + y * y) * math.sqrt(weight) / 4
            dx[a], dy[a] = dx[a] - x * force, dy[a] - y * force
            dx[b], dy[b] = dx[b] + x * force, dy[b] + y * force
        most = size / 6 * (1 - step / _STEPS)
        for n in range(number):
            length = math.sqrt(dx[n] * dx[n] + dy[n] * dy[n])
            shorter = most / length if length > most else 1.0
            xs[n] += dx[n] * shorter
            ys[n] += dy[n] * shorter


def _fit(xs: list[float], ys: list[float], boxes: Sequence[Box], width: float, height: float) -> None:
    """Stretch the cloud to the frame. Dense middles get air: the ranks of the places count as much as the places."""
    for values, length, before, after in (
        (xs, width, [box.half for box in boxes], [box.half for box in boxes]),
        (ys, height, [box.above for box in boxes], [box.below for box in boxes]),
    ):
        if not values:
            return
        low, high = min(values), max(values)
        order = sorted(range(len(values)), key=lambda n: (values[n], n))
        ranks = {n: rank for rank, n in enumerate(order)}
        last = max(len(values) - 1, 1)
        for n, value in enumerate(values):
            share = (value - low) / (high - low) if high > low else 0.5
            even = ranks[n] / last if len(values) > 1 else 0.5
            values[n] = before[n] + (share + even) / 2 * (length - before[n] - after[n])


def _part(xs: list[float], ys: list[float], boxes: Sequence[Box], width: float, height: float) -> None:
    """Push apart what overlaps, along the shorter way, and keep it in the frame; until nothing does, or no longer."""
    number = len(xs)
    for _ in range(_SPREADING):
        moved = False
        for a in range(number):
            for b in range(a + 1, number):
                moved |= _push(xs, ys, boxes, a, b)
        for n, box in enumerate(boxes):
            xs[n] = min(max(xs[n], box.half), width - box.half)
            ys[n] = min(max(ys[n], box.above), height - box.below)
        if not moved:
            return


def _push(xs: list[float], ys: list[float], boxes: Sequence[Box], a: int, b: int) -> bool:
    one, other = boxes[a], boxes[b]
    x = one.half + other.half + _GAP - abs(xs[a] - xs[b])
    if x <= 0:
        return False
    upper, lower = (one, other) if ys[a] <= ys[b] else (other, one)
    y = upper.below + lower.above + _GAP - abs(ys[a] - ys[b])
    if y <= 0:
        return False
    if x < y:
        half = x / 2 if xs[a] > xs[b] else -x / 2
        xs[a], xs[b] = xs[a] + half, xs[b] - half
    else:
        half = y / 2 if ys[a] > ys[b] else -y / 2
        ys[a], ys[b] = ys[a] + half, ys[b] - half
    return True
