"""A timeline cut into years and months, each a Markdown heading of our own words over one block of HTML."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Event, Timeline
from generator.render import wording
from generator.render.context import Context
from generator.render.entries import make_entry
from generator.render.environment import block
from generator.render.gaps import gaps_before

MONTHS_ABOVE = 12
"""A year with more events than this gets a heading for each month."""

_ALL = "Gli eventi"
_POINTS = ("day", "week", "weekend", "interval", "month")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a timeline under one heading of level 2 or 3; a heading may stand alone over its months."""

    level: int
    heading: str
    events: tuple[Event, ...]


def by_year(events: Iterable[Event]) -> dict[int, tuple[Event, ...]]:
    """The dated events under the year in which they begin, years in order."""
    years: dict[int, list[Event]] = {}
    for event in events:
        if event.when:
            years.setdefault(event.when.edtf.first_year, []).append(event)
    return {year: tuple(sorted(years[year], key=lambda event: event.sort_key)) for year in sorted(years)}


def cut(events: Sequence[Event]) -> tuple[Section, ...]:
    """Years, months where a year is dense, and what has no date at the end. Every event comes in exactly once."""
    sections: list[Section] = []
    for year, found in by_year(events).items():
        if len(found) <= MONTHS_ABOVE:
            sections.append(Section(2, wording.year(year), found))
        else:
            sections += [Section(2, wording.year(year), ()), *_months(year, found)]
    undated = tuple(sorted((event for event in events if event.when is None), key=lambda event: event.sort_key))
    if undated:
        sections.append(Section(2, wording.UNDATED, undated))
    return tuple(sections)


def cut_year(events: Sequence[Event]) -> tuple[Section, ...]:
    """The sections of a page whose title says the year already: its months, or all of it under one heading."""
    sections = [section for section in cut(events) if section.events]
    if len(sections) == 1 and sections[0].level == 2:
        return (Section(2, _ALL, sections[0].events),)
    return tuple(Section(2, section.heading, section.events) for section in sections)


def month_of(event: Event) -> int | None:
    """The month under which a dense year lists an event; None for what is coarser than a month or has no start."""
    assert event.when is not None
    value = event.when.edtf
    if value.precision not in _POINTS or value.start is None or value.start.kind not in _POINTS:
        return None
    return value.start.bounds[0][1]


def section_text(sections: Iterable[Section], page: str, context: Context, about: Timeline | None) -> str:
    """The Markdown of the sections, with a word where nothing happened for long."""
    sections = tuple(sections)
    gaps = gaps_before((event for section in sections for event in section.events), context)
    full = [section for section in sections if section.events]
    after = {id(section): gaps.pop(following.events[0].id, "") for section, following in itertools.pairwise(full)}
    parts = []
    for section in sections:
        parts.append(f"{'#' * section.level} {section.heading}\n")
        if section.events:
            entries = [
                make_entry(event, page, context, about=about, filtered=True, gap=gaps.get(event.id, ""))
                for event in section.events
            ]
            values = {"name": _name(section), "size": _size(len(entries)), "gap": after.get(id(section), "")}
            parts.append(block("timeline.html.j2", entries=entries, level=section.level + 1, **values))
    return "\n".join(parts)


def _name(section: Section) -> str:
    """What stays in view while the section is read: its heading, or the year where the heading says nothing."""
    first = section.events[0]
    return section.heading if section.heading != _ALL or not first.when else wording.year(first.when.edtf.first_year)


def _size(number: int) -> int:
    """The number of entries, to a power of two: from it the style guesses the height of what is not yet drawn."""
    return 1 << (number - 1).bit_length()


def _months(year: int, events: tuple[Event, ...]) -> list[Section]:
    months: dict[int, list[Event]] = {}
    for event in events:
        months.setdefault(month_of(event) or 13, []).append(event)
    return [Section(3, _month_heading(year, number), tuple(found)) for number, found in sorted(months.items())]


def _month_heading(year: int, number: int) -> str:
    return wording.month(year, number) if number <= 12 else f"{wording.year(year)}, senza un mese preciso"
