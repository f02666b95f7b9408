"""`/accadde-oggi/`: every day of the year that has events, month by month; the front page shows the reader's."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator.italian_dates import MONTHS
from generator.model import Event, Page
from generator.render import addresses, wording
from generator.render.chips import Chip
from generator.render.context import Context
from generator.render.environment import block
from generator.render.front_matter import front_matter
from generator.render.light import Row, rows_of
from generator.render.sheets import ORDINARY, ROW
from generator.timelines import Day, by_day_of_year, name_of

_TITLE = "Accadde oggi"
_LEDE = "Gli eventi giorno per giorno, qualunque sia l’anno."


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

    Where its lines weigh more than the events of a timeline's page may, it leads to a page for each month.
    """
    found = by_day_of_year(context.site.events)
    number = sum(map(len, found.values()))
    split = number * ROW > context.settings.split_events * ORDINARY
    months: dict[int, dict[Day, tuple[Event, ...]]] = {}
    for day, events in found.items():
        months.setdefault(day[0], {})[day] = events
    parts = [_head(_TITLE, found)] if found else [_head(_TITLE, found), block("days.html.j2", days=())]
    for month, days in months.items():
        listed = (
            [_link(day, events) for day, events in days.items()] if split else _days(days, addresses.TODAY, context)
        )
        parts.append(f"## {MONTHS[month - 1].capitalize()}\n\n{block('days.html.j2', days=listed)}")
    yield Page(addresses.TODAY, _front(_TITLE, contents=bool(found)), "\n".join(parts))
    for month, days in months.items() if split else ():
        title = f"{_TITLE}: {MONTHS[month - 1]}"
        body = block("days.html.j2", days=_days(days, _month_page(month), context), level=2)
        yield Page(_month_page(month), _front(title), f"{_head(title, days)}\n{body}")


def anchor(day: Day) -> str:
    """The id of a day on the page: `g-11-26`."""
    return f"g-{day[0]:02}-{day[1]:02}"


def _month_page(month: int) -> str:
    return posixpath.join(addresses.folder(addresses.TODAY), f"{month:02}.md")


def _head(title: str, found: Mapping[Day, tuple[Event, ...]]) -> str:
    counted = wording.count(sum(map(len, found.values())), "evento", "eventi")
    days = wording.count(len(found), "giorno dell’anno", "giorni dell’anno")
    return block("page_head.html.j2", title=title, kicker="", lede=_LEDE, facts=(counted, days) if found else ())


def _front(title: str, *, contents: bool = False) -> dict[str, object]:
    return front_matter(title, _LEDE, contents=contents)


def _link(day: Day, events: tuple[Event, ...]) -> _Listed:
    href = addresses.link(addresses.TODAY, _month_page(day[0]), anchor(day))
    return _Listed(anchor(day), name_of(day), page=Chip(name_of(day), href, len(events)))


def _days(days: Mapping[Day, tuple[Event, ...]], page: str, context: Context) -> list[_Listed]:
    return [_Listed(anchor(day), name_of(day), _rows(day, events, page, context)) for day, events in days.items()]


def _rows(day: Day, events: tuple[Event, ...], page: str, context: Context) -> tuple[Row, ...]:
    """A row an event; its date leaves out what the heading says: «2025», «2025, sera»."""
    return tuple(
        replace(row, date=replace(row.date, text=row.date.text.removeprefix(f"{name_of(day)} "))) if row.date else row
        for row in rows_of(events, page, context, anchors=False)
    )
