"""`/accadde-oggi/`: every day of the year that has events, month by month; the front page shows the reader's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model import Event, Page
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.light import Row, rows_of
from generator.timelines import Day, by_day_of_year, name_of
from generator.when import MONTHS

_LEDE = "Gli eventi giorno per giorno, qualunque sia l’anno."


@dataclass(frozen=True, slots=True)
class _Listed:
    """A day of the year, with its events; the id is an address that the front page links to."""

    id: str
    name: str
    rows: tuple[Row, ...]


def render_today(context: Context) -> Iterator[Page]:
    """`/accadde-oggi/`, left out of the search index: its events are found at their homes."""
    found = by_day_of_year(context.site.events)
    facts = (
        (
            wording.count(sum(map(len, found.values())), "evento", "eventi"),
            wording.count(len(found), "giorno dell’anno", "giorni dell’anno"),
        )
        if found
        else ()
    )
    parts = [block("page_head.html.j2", title="Accadde oggi", kicker="", lede=_LEDE, facts=facts)]
    if not found:
        parts.append(block("days.html.j2", days=()))
    months: dict[int, list[Day]] = {}
    for day in found:
        months.setdefault(day[0], []).append(day)
    for month, days in months.items():
        listed = [_Listed(anchor(day), name_of(day), _rows(day, found[day], context)) for day in days]
        parts.append(f"## {MONTHS[month - 1].capitalize()}\n\n{block('days.html.j2', days=listed)}")
    matter = front_matter("Accadde oggi", _LEDE, contents=bool(found))
    yield Page(addresses.TODAY, matter, "\n".join(parts))


def anchor(day: Day) -> str:
    """The id of a day on the page: `g-11-26`."""
    return f"g-{day[0]:02}-{day[1]:02}"


def _rows(day: Day, events: tuple[Event, ...], context: Context) -> tuple[Row, ...]:
    """A row an event; its date leaves out what the heading says: «2025», «2025, sera»."""
    return tuple(
        replace(row, date=replace(row.date, text=row.date.text.removeprefix(f"{name_of(day)} "))) if row.date else row
        for row in rows_of(events, addresses.TODAY, context, anchors=False)
    )
