"""The way to a year or a month of a long timeline, where the screen has no room for the contents beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.italian_dates import MONTHS
from generator.model import Event
from generator.render.sections import Section, cut

_LEAST = 6
"""Sections: the words below the strip lead to as many."""
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Jump:
    """A year, or a month with `text` cut short; `href` is its first event, `within` the months of a year."""

    text: str
    label: str
    href: str
    within: tuple[Jump, ...] = ()


def jumps_of(events: Sequence[Event]) -> tuple[Jump, ...]:
    """The sections of a timeline that is listed whole; nothing where there are few."""
    sections = cut(events)
    if sum(bool(section.events) for section in sections) < _LEAST:
        return ()
    found: list[Jump] = []
    for n, section in enumerate(sections):
        if section.level == 2:
            following = sections[n:] if section.events else sections[n + 1 :]
            found.append(Jump(section.heading, section.heading, _first(following[0]), _months(following)))
    return tuple(found)


def _months(sections: Sequence[Section]) -> tuple[Jump, ...]:
    """Those that stand under the year before the next one."""
    found = []
    for section in sections:
        if section.level == 2:
            break
        name = section.heading.lower()
        word = name.partition(" ")[0]
        text = word[:_LETTERS] if word in MONTHS else name.partition(", ")[2]
        found.append(Jump(text, name, _first(section)))
    return tuple(found)


def _first(section: Section) -> str:
    return f"#{section.events[0].id}"
