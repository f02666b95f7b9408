"""The parts of a timeline as its upper page lists them: years with their months, months, runs of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.italian_dates import MONTHS, italian_day
from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.sheets import Sheet
from generator.render.years import MONTHS_ABOVE, NO_MONTH, by_month, heading_id, month_heading


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part and what it is made of; `id` is that of the heading it would have on a page that tells everything."""

    name: str
    href: str
    count: int
    id: str
    months: tuple[Chip, ...] = ()
    note: str = ""


def stretches(parts: Iterable[Sheet], page: str, within: str = "") -> tuple[Stretch, ...]:
    """The parts of a timeline; dense years with their months, each where it is told.

    Args:
        parts: in order.
        page: path of the page that lists them.
        within: the stretch of which they are parts, which their names need not say again.
    """
    return tuple(_stretch(part, page, within) for part in parts)


def _stretch(part: Sheet, page: str, within: str) -> Stretch:
    name = wording.initial(part.name.removesuffix(f" {within}").removeprefix(f"{within}, "))
    days = _days(part) if ", parte " in part.name else ""
    return Stretch(
        days or name,
        addresses.link(page, part.path),
        len(part.events),
        heading_id(part.name),
        _months(part, page) if part.level == "year" else (),
        name.lower() if days else "",
    )


def _months(year: Sheet, page: str) -> tuple[Chip, ...]:
    """The months of a dense year: pages of their own, or headings on the page of the year."""
    first = year.events[0].when
    if first is None or len(year.events) <= MONTHS_ABOVE:
        return ()
    pages = {part.name: part.path for part in year.parts}
    chips = []
    for month, found in by_month(year.events).items():
        heading = month_heading(first.edtf.first_year, month)
        if month != NO_MONTH:
            own = pages.get(heading[:1].lower() + heading[1:])
            href = addresses.link(page, own) if own else addresses.link(page, year.path, heading_id(heading))
            chips.append(Chip(MONTHS[month - 1], href, len(found), note=heading_id(heading)))
    return tuple(chips)


def _days(part: Sheet) -> str:
    """«10–18 dicembre», «9 dicembre»; nothing where no event has a day."""
    units = [event.when.edtf.start for event in part.events if event.when]
    days = [unit.bounds[0] for unit in units if unit and unit.kind == "day"]
    if not days:
        return ""
    (year, month, first), last = min(days), max(days)[2]
    if first == last:
        return italian_day(year, month, first).removesuffix(f" {wording.year(year)}")
    return f"{first}–{last} {MONTHS[month - 1]}"
