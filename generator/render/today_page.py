"""`/accadde-oggi/`: every day of the year that has events, month by month; the front page shows the reader's."""

from __future__ import annotations

import functools
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.italian_dates import MONTHS
from generator.model import Event, Page
from generator.render import addresses, wording
from generator.render.chips import Chip, last_update
from generator.render.context import Context
from generator.render.environment import block
from generator.render.light import Row, rows_of
from generator.render.list_pages import ListFace, list_pages
from generator.render.part_list import contents
from generator.render.sheets import Sheet, row_load, sheet_of
from generator.timelines import Day, by_day_of_year, name_of

_TITLE = "Accadde oggi"
_LEDE = "Gli eventi giorno per giorno, qualunque sia l’anno."
_Days = dict[Day, tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class _Listed:
    """A day of the year with its events or, on the index of a long list, with the page that has them.

    The id is what the front page links to.
    """

    id: str
    name: str
    rows: tuple[Row, ...] = ()
    page: Chip | None = None


def render_today(context: Context) -> Iterator[Page]:
    """`/accadde-oggi/`, left out of the search index: its events are found at their homes.

    Where its lines weigh more than the events of a timeline's page may, it leads to a page for each month; a month
    that is too long leads to a page for each day.
    """
    found = by_day_of_year(context.site.events)
    days = {event.id: day for day, events in found.items() for event in events}

    def own(sheet: Sheet[Event]) -> Iterator[str]:
        if sheet.level == "days" and sheet.own:
            yield _block(_by_day(sheet.own, days), sheet, context, level=2)
        elif not sheet.parts:
            yield from _months(_by_day(sheet.own, days), sheet, context)

    def upper(sheet: Sheet[Event]) -> Iterator[str]:
        told = _by_day(sheet.items, days)
        if not sheet.name:
            yield from _months(told, sheet, context)
        else:
            yield contents(sheet) if len(told) == 1 else _block(told, sheet, context)

    def facts(events: Sequence[Event]) -> tuple[str, ...]:
        return _facts(events, len({days[event.id] for event in events}))

    changed = functools.partial(last_update, context=context)
    face = ListFace(_TITLE, _LEDE, _LEDE, "Tutti i giorni", own=own, upper=upper, facts=facts, changed=changed)
    yield from list_pages(face, _sheet(found, context))


def _facts(events: Sequence[Event], days: int) -> tuple[str, ...]:
    counted = wording.count(len(events), "evento", "eventi")
    return (counted, wording.count(days, "giorno dell’anno", "giorni dell’anno")) if events else ()


def anchor(day: Day) -> str:
    """The id of a day on the page: `g-11-26`."""
    return f"g-{day[0]:02}-{day[1]:02}"


def _sheet(found: Mapping[Day, tuple[Event, ...]], context: Context) -> Sheet[Event]:
    """All days, with a part for each month, and of a long month for each day."""
    events = tuple(event for of_day in found.values() for event in of_day)
    if sum(map(row_load, events)) <= context.room:
        return Sheet(addresses.TODAY, "", events, events)
    months: dict[int, _Days] = {}
    for day, of_day in found.items():
        months.setdefault(day[0], {})[day] = of_day
    parts = tuple(_month(month, days, context.room) for month, days in months.items())
    return Sheet(addresses.TODAY, "", events, (), parts)


def _month(number: int, days: _Days, room: int) -> Sheet[Event]:
    events = tuple(event for of_day in days.values() for event in of_day)
    path, name = _page(number), MONTHS[number - 1]
    if sum(map(row_load, events)) <= room:
        return Sheet(path, name, events, events, level="days")
    return Sheet(path, name, events, (), tuple(_day(day, found, room) for day, found in days.items()), "days")


def _day(day: Day, events: tuple[Event, ...], room: int) -> Sheet[Event]:
    base = f"{addresses.folder(_page(day[0]))}/{day[1]:02}"
    return sheet_of(base, events, room, row_load, name=name_of(day), level="days")


def _page(month: int) -> str:
    return posixpath.join(addresses.folder(addresses.TODAY), f"{month:02}.md")


def _by_day(events: Sequence[Event], days: Mapping[str, Day]) -> _Days:
    found: dict[Day, list[Event]] = {}
    for event in events:
        found.setdefault(days[event.id], []).append(event)
    return {day: tuple(of_day) for day, of_day in found.items()}


def _months(days: _Days, sheet: Sheet[Event], context: Context) -> Iterator[str]:
    """A section for each month."""
    for month in dict.fromkeys(day[0] for day in days):
        of_month = {day: events for day, events in days.items() if day[0] == month}
        yield f"## {MONTHS[month - 1].capitalize()}\n\n{_block(of_month, sheet, context)}"
    if not days:
        yield _block({}, sheet, context)


def _block(days: _Days, sheet: Sheet[Event], context: Context, *, level: int = 3) -> str:
    """The days with their events or, on an upper page, with a link to the page that has them."""
    listed = [
        _Listed(anchor(day), name_of(day), page=_link(day, events, sheet))
        if sheet.parts
        else _Listed(anchor(day), name_of(day), _rows(day, events, sheet.path, context))
        for day, events in days.items()
    ]
    return block("days.html.j2", days=listed, level=level)


def _link(day: Day, events: tuple[Event, ...], sheet: Sheet[Event]) -> Chip:
    """To the page of the day, or to its place on that of its month."""
    month = next((part for part in sheet.parts if part.path == _page(day[0])), sheet)
    own = next((part for part in month.parts if part.name == name_of(day)), None)
    href = addresses.link(sheet.path, own.path) if own else addresses.link(sheet.path, month.path, anchor(day))
    return Chip(name_of(day), href, len(events))


def _rows(day: Day, events: tuple[Event, ...], page: str, context: Context) -> tuple[Row, ...]:
    """A row an event; its date leaves out what the heading says: «2025», «2025, sera»."""
    return tuple(
        replace(row, date=replace(row.date, text=row.date.text.removeprefix(f"{name_of(day)} "))) if row.date else row
        for row in rows_of(events, page, context, anchors=False)
    )
