"""The parts of a timeline or list as its upper page lists them, years with their months, months, runs of days, letters;
and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.italian_dates import MONTHS, italian_day
from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.environment import block
from generator.render.sheets import Beside, Level, Sheet, T
from generator.render.years import MONTHS_ABOVE, NO_MONTH, by_month, heading_id, month_heading

OF_EVENTS = ("evento", "eventi")
"""What is counted of a part, one and many."""
Above = tuple[tuple[str, str], ...]
"""Path and name of the pages of which one is a part, the outermost first."""
_CONTENTS: dict[Level, str] = {
    "whole": "Anno per anno",
    "year": "Mese per mese",
    "days": "Parte per parte",
    "letters": "Dalla A alla Z",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part and what it is made of; `id` is that of the heading it would have on a page that tells everything."""

    name: str
    href: str
    count: int
    id: str
    months: tuple[Chip, ...] = ()
    note: str = ""


def contents(sheet: Sheet[T], counted: tuple[str, str] = OF_EVENTS, dense: int = MONTHS_ABOVE) -> str:
    """The section of an upper page that lists its parts; nothing where there are none.

    Args:
        sheet: the page.
        counted: what its parts hold, one and many.
        dense: see `stretches`.
    """
    if not sheet.parts:
        return ""
    years = stretches(sheet.parts, sheet.path, sheet.name, dense)
    listed = block("year_list.html.j2", years=years, counted=counted, events_href="", ids=True)
    return f"## {_CONTENTS[sheet.level]}\n\n{listed}"


def with_ways(
    sheet: Sheet[T], above: Above, whole: str, beside: Beside[T]
) -> Iterator[tuple[Sheet[T], tuple[Chip, ...]]]:
    """A page and, in the order in which they are read, all below it, each with its way to the pages around it.

    A page that is a part of none has no way.

    Args:
        sheet: the page.
        above: the pages of which it is a part.
        whole: how parts call the first page.
        beside: `neighbours` of that.
    """
    yield sheet, _around(sheet.path, above, *beside.get(sheet.path, (None, None))) if above else ()
    below = (*above, (sheet.path, wording.initial(sheet.name) or whole))
    for part in sheet.parts:
        yield from with_ways(part, below, whole, beside)


def _around(path: str, above: Above, before: Sheet[T] | None, after: Sheet[T] | None) -> tuple[Chip, ...]:
    """The part before, the pages above, the innermost first, the part after."""
    chips = [Chip(name, addresses.link(path, target)) for target, name in reversed(above)]
    if before:
        chips.insert(0, Chip(f"← {wording.initial(before.name)}", addresses.link(path, before.path), note="prev"))
    if after:
        chips.append(Chip(f"{wording.initial(after.name)} →", addresses.link(path, after.path), note="next"))
    return tuple(chips)


def stretches(parts: Iterable[Sheet[T]], page: str, within: str = "", dense: int = MONTHS_ABOVE) -> tuple[Stretch, ...]:
    """The parts of a timeline or list; dense years with their months, each where it is told.

    Args:
        parts: in order.
        page: path of the page that lists them.
        within: the stretch of which they are parts, which their names need not say again.
        dense: a year that holds more than this is listed with its months.
    """
    return tuple(_stretch(part, page, within, dense) for part in parts)


def _stretch(part: Sheet[T], page: str, within: str, dense: int) -> Stretch:
    name = wording.initial(part.name.removesuffix(f" {within}").removeprefix(f"{within}, "))
    days = _days(part) if ", parte " in part.name else ""
    return Stretch(
        days or name,
        addresses.link(page, part.path),
        len(part.items),
        heading_id(part.name),
        _months(part, page) if part.level == "year" and len(part.items) > dense else (),
        name.lower() if days else "",
    )


def _months(year: Sheet[T], page: str) -> tuple[Chip, ...]:
    """The months of a year: pages of their own, or headings on the page of the year."""
    first = year.items[0].when
    if first is None:
        return ()
    pages = {part.name: part.path for part in year.parts}
    chips = []
    for month, found in by_month(year.items).items():
        heading = month_heading(first.edtf.first_year, month)
        if month != NO_MONTH:
            own = pages.get(heading[:1].lower() + heading[1:])
            href = addresses.link(page, own) if own else addresses.link(page, year.path, heading_id(heading))
            chips.append(Chip(MONTHS[month - 1], href, len(found), note=heading_id(heading)))
    return tuple(chips)


def _days(part: Sheet[T]) -> str:
    """«10–18 dicembre», «9 dicembre»; nothing where no event has a day."""
    units = [item.when.edtf.start for item in part.items if item.when]
    days = [unit.bounds[0] for unit in units if unit and unit.kind == "day"]
    if not days:
        return ""
    (year, month, first), last = min(days), max(days)[2]
    if first == last:
        return italian_day(year, month, first).removesuffix(f" {wording.year(year)}")
    return f"{first}–{last} {MONTHS[month - 1]}"
