"""`anteprima.png`: what others show where somebody links to a timeline; its title, its period, its events in time.

1200 × 630 pixels, the proportions that Open Graph's readers agree on. The letters are our own (`fonts`), so that the
picture is the same on every machine.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from generator.exports.edition import Edition, Line
from generator.exports.lettering import broken
from generator.model import DataFile, Event
from generator.render import wording
from generator.render.density import density_of
from generator.render.environment import block
from generator.render.escape import plain
from generator.timelines.offers import PICTURE

_FONTS = tuple(
    str(Path(__file__).parent / "fonts" / name) for name in ("cronistoria-semibold.ttf", "cronistoria-regular.ttf")
)
_LEFT, _RIGHT = 136, 1120
_GROUND = 540
"""Where the bars stand."""
_TALLEST = 170
_WIDEST = 64.0
_SIZES = ((88, 1), (72, 2), (60, 3))
"""Sizes of a title and how many lines it may have; the first in which it is whole."""


@dataclass(frozen=True, slots=True)
class _Bar:
    x: str
    y: str
    width: str


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    x: int = 0
    y: int = 0
    end: bool = False


def pictures(edition: Edition) -> Iterator[DataFile]:
    """One for the site and one for each actor, topic and year; a crossing has its actor's."""
    settings = edition.settings
    yield DataFile(PICTURE, _drawn("Cronologia", settings.site_name, edition.site.events, ""))
    for line in edition.lines:
        if line.timeline.kind != "crossing":
            kicker, title = _named(line, edition)
            drawn = _drawn(kicker, title, line.events, settings.site_name)
            yield DataFile(line.file(PICTURE), drawn)


def _named(line: Line, edition: Edition) -> tuple[str, str]:
    timeline = line.timeline
    if timeline.kind == "actor":
        return wording.initial(wording.KINDS[edition.context.actors[timeline.id].kind]), timeline.name
    return ("Tema" if timeline.kind == "topic" else "Cronologia"), timeline.name


def _drawn(kicker: str, title: str, events: Sequence[Event], site: str) -> bytes:
    size, lines = _title(plain(title))
    bottom = 176 + size * len(lines) * 1.1
    bars, words = _bars(events)
    drawing = block(
        "picture.svg.j2",
        kicker=plain(kicker),
        lines=[_Text(text, y=round(176 + size * (n + 0.6) * 1.1)) for n, text in enumerate(lines)],
        size=size,
        dot=round(176 + size * 0.4),
        facts=" ".join(broken(plain(wording.extent(events)), 32, _RIGHT - _LEFT, 1)),
        facts_y=round(bottom + 24),
        bars=bars,
        words=words,
        site=" ".join(broken(plain(site), 30, 600, 1)),
    )
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, skip_system_fonts=True, font_files=list(_FONTS)))


def _title(title: str) -> tuple[int, tuple[str, ...]]:
    room = _RIGHT - _LEFT
    for size, most in _SIZES:
        lines = broken(title, size, room, most)
        if not lines or not lines[-1].endswith("…"):
            return size, lines
    return size, lines


def _bars(events: Iterable[Event]) -> tuple[list[_Bar], list[_Text]]:
    """The bars of the strip that the page has, and the names of the first and the last."""
    found = density_of(events).all_bars
    if sum(bool(bar.events) for bar in found) < 2:
        return [], []
    slot = (_RIGHT - _LEFT) / len(found)
    wide = min(slot * 0.84, _WIDEST)
    tallest = max(len(bar.events) for bar in found)
    bars = []
    for n, bar in enumerate(found):
        if bar.events:
            top = _GROUND - max(8.0, _TALLEST * len(bar.events) / tallest)
            bars.append(_Bar(f"{_LEFT + n * slot + (slot - wide) / 2:.1f}", f"{top:.1f}", f"{wide:.1f}"))
    return bars, [_Text(found[0].name, _LEFT), _Text(found[-1].name, _RIGHT, end=True)]
