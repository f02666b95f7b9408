"""The parts of a timeline as its upper page lists them: years with their months, months, runs of days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.sheets import Sheet
from generator.render.years import MONTHS_ABOVE, NO_MONTH, by_month, heading_id, month_heading
from generator.when import MONTHS, italian_day


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
    return tuple(
        Stretch(
            wording.initial(part.name.removesuffix(f" {within}").removeprefix(f"{within}, ")),
            addresses.link(page, part.path),
            len(part.events),
            heading_id(part.name),
            _months(part, page) if part.level == "year" else (),
            _days(part) if ", parte " in part.name else "",
        )
        for part in parts
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
    """«dal 10 dicembre 2025 al 18 dicembre 2025», «9 dicembre 2025»; nothing of what has no day."""
    ends = [event.when.edtf.start for event in (part.events[0], part.events[-1]) if event.when]
    days = [unit.bounds[0] for unit in ends if unit and unit.kind == "day"]
    if len(days) < 2:
        return ""
    first, last = (italian_day(*day) for day in days)
    return first if first == last else f"{first} – {last}"
