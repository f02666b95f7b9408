"""A timeline cut into years and months, each a Markdown heading of our own words over one block of HTML."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator import edtf, gregorian
from generator.italian_dates import MONTHS
from generator.model import Event, Timeline
from generator.render import wording
from generator.render.context import Context
from generator.render.entries import make_entry
from generator.render.environment import block
from generator.render.gaps import gaps_before
from generator.render.sheets import Sheet
from generator.render.years import MONTHS_ABOVE, NO_MONTH, by_month, by_year, month_heading

_ALL = "Gli eventi"
_NO_DAY = "Senza un giorno preciso"
_TENS = (1, 11, 21)
"""Days with which a part of a month begins."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a timeline under one heading of level 2 or 3; a heading may stand alone over its months."""

    level: int
    heading: str
    events: tuple[Event, ...]


def cut(events: Sequence[Event]) -> tuple[Section, ...]:
    """Years, months where a year is dense, and what has no date at the end. Every event comes in exactly once."""
    sections: list[Section] = []
    for year, found in by_year(events).items():
        if len(found) <= MONTHS_ABOVE:
            sections.append(Section(2, wording.year(year), found))
        else:
            months = by_month(found).items()
            sections.append(Section(2, wording.year(year), ()))
            sections += [Section(3, month_heading(year, month), inner) for month, inner in months]
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


def cut_month(events: Sequence[Event]) -> tuple[Section, ...]:
    """The sections of a page whose title says the month already: ten days each, or all of it under one heading."""
    if len(events) <= MONTHS_ABOVE or events[0].when is None:
        return (Section(2, _ALL, tuple(events)),)
    tens: dict[int, list[Event]] = {}
    for event in events:
        tens.setdefault(_ten_of(event), []).append(event)
    if len(tens) == 1:
        return (Section(2, _ALL, tuple(events)),)
    return tuple(Section(2, _days_heading(tens[ten][0], ten), tuple(tens[ten])) for ten in sorted(tens))


def sections_of(sheet: Sheet[Event]) -> tuple[Section, ...]:
    """What a page of a timeline tells itself; of one with parts, what has no place in them."""
    if not sheet.own:
        return ()
    if sheet.parts:
        first = sheet.own[0].when
        heading = month_heading(first.edtf.first_year, NO_MONTH) if first else wording.UNDATED
        return (Section(2, heading, sheet.own),)
    return {"whole": cut, "year": cut_year, "days": cut_month}[sheet.level](sheet.own)


def section_text(
    sections: Iterable[Section], page: str, context: Context, about: Timeline | None, name: str = ""
) -> str:
    """The Markdown of the sections, with a word where nothing happened for long.

    Args:
        sections: what the page tells.
        page: its path.
        context: the site.
        about: the timeline that it is of.
        name: the stretch that the page tells; it stays in view where a heading says nothing.
    """
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
            values = {"name": _name(section, name), "size": _size(len(entries)), "gap": after.get(id(section), "")}
            parts.append(block("timeline.html.j2", entries=entries, level=section.level + 1, **values))
    return "\n".join(parts)


def _name(section: Section, name: str) -> str:
    """What stays in view while the section is read: its heading, or the stretch where the heading says nothing."""
    first = section.events[0]
    if section.heading != _ALL:
        return section.heading
    return wording.initial(name) or (wording.year(first.when.edtf.first_year) if first.when else section.heading)


def _size(number: int) -> int:
    """The number of entries, to a power of two: from it the style guesses the height of what is not yet drawn."""
    return 1 << (number - 1).bit_length()


def _ten_of(event: Event) -> int:
    """In which part of the month it begins; what is coarser than a day comes after them all."""
    unit = event.when.edtf.start if event.when else None
    if unit is None or unit.kind != "day":
        return len(_TENS)
    return sum(unit.bounds[0][2] >= day for day in _TENS) - 1


def _days_heading(event: Event, ten: int) -> str:
    """«1–10 dicembre 2025», «21–31 dicembre 2025»."""
    if ten == len(_TENS):
        return _NO_DAY
    assert event.when is not None and event.when.edtf.start is not None
    year, month, _ = event.when.edtf.start.bounds[0]
    last = _TENS[ten + 1] - 1 if ten + 1 < len(_TENS) else _last_day(year, month)
    return f"{_TENS[ten]}–{last} {MONTHS[month - 1]} {wording.year(year)}"


def _last_day(year: int, month: int) -> int:
    after = edtf.month(year, month).bounds[1]
    assert after is not None
    return gregorian.previous_day(after)[2]
