"""What happened on each day of the year: «Accadde oggi», for whatever day the reader has."""

from __future__ import annotations

from collections.abc import Iterable

from generator.italian_dates import MONTHS
from generator.model import Event

Day = tuple[int, int]
"""Month and day of the month."""

HAPPENED = ("avvenuto", "riportato", "contestato")
"""Statuses of what happened, or may have: not of what was only announced, called off or denied."""
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS: tuple[Day, ...] = tuple((month, day) for month in range(1, 13) for day in range(1, _LENGTHS[month - 1] + 1))
"""Every day that a year may have, in order; 29 February among them."""


def by_day_of_year(events: Iterable[Event]) -> dict[Day, tuple[Event, ...]]:
    """The events of each day of the year that has any, days in order, the oldest event of a day first.

    Only what is dated to a day without doubt, on which its sources agree, and what a source gives as happened, reports
    or disputes: what was announced, called off or denied did not happen on that day.
    """
    found: dict[Day, list[Event]] = {}
    for event in sorted(events, key=lambda event: event.sort_key):
        unit = event.when.edtf.unit if event.when and not event.is_disputed("date") else None
        if unit and unit.kind == "day" and not unit.qualifier and event.status in HAPPENED:
            found.setdefault((unit.number, unit.day), []).append(event)
    return {day: tuple(found[day]) for day in DAYS if day in found}


def nearest(day: Day, days: Iterable[Day]) -> Day | None:
    """The one of `days` that is least far from a day of the year, round its end too; the earlier of two."""
    place = {one: n for n, one in enumerate(DAYS)}
    here = place[day]

    def distance(one: Day) -> tuple[int, int]:
        ahead = (place[one] - here) % len(DAYS)
        return min(ahead, len(DAYS) - ahead), ahead

    return min(days, key=lambda one: (distance(one)[0], -distance(one)[1]), default=None)


def name_of(day: Day) -> str:
    """«26 novembre», «1º maggio»."""
    month, number = day
    return f"{'1º' if number == 1 else number} {MONTHS[month - 1]}"
