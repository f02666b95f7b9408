"""Which days of a calendar an event takes: those that were told, or none."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.gregorian import Ymd
from generator.model import Event
from generator.render.wording import count
from generator.when import When

_ROMAN = re.compile(r"ital|\broma\b|\bces?t\b", re.IGNORECASE)
"""Words of a time zone («ora italiana», «ora di Roma», «Cet») beside which a clock is Italy's."""
ZONE_SINCE = 1980
"""First year for which the calendars tell when Italy's clocks were put forward."""

_UNDATED = "senza data certa"
_BEYOND = "in un anno che i calendari non scrivono"


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days from `first` until before `after`; with `moment` only that local time of the first day."""

    first: datetime.date
    after: datetime.date
    moment: datetime.datetime | None = None


def days_of(event: Event) -> Days | None:
    """The days that were told of an event; None when no day was, or none that a calendar can hold.

    A day, with or without its part, is that day; days of an interval all of them; a night, which belongs to two days,
    both. «Intorno al 3 maggio» is no day, nor is a week or a weekend, in one of whose days something happened. A day of
    which the source is not sure is the day it told: its words say the doubt.
    """
    when = event.when
    if when is None or not _is_of_days(when):
        return None
    first, after = when.bounds
    if not (first and after and _can_be_written(first) and _can_be_written(after)):
        return None
    start, end = datetime.date(*first), datetime.date(*after)
    return Days(start, end, italian_clock(event))


def without_a_day(events: Iterable[Event]) -> str:
    """How many of these events have no day in a calendar, and what is known of them; empty when there are none.

    «3 eventi senza un giorno preciso non sono in questo calendario: mese 2, senza data certa 1.»
    """
    kinds = Counter(_known(event.when) for event in events if days_of(event) is None)
    number = kinds.total()
    if not number:
        return ""
    are = "non è" if number == 1 else "non sono"
    listed = ", ".join(f"{kind} {times}" for kind, times in kinds.items())
    return f"{count(number, 'evento', 'eventi')} senza un giorno preciso {are} in questo calendario: {listed}."


def _known(when: When | None) -> str:
    """What is known of a date that is no day."""
    if when is None:
        return _UNDATED
    return _BEYOND if _is_of_days(when) else when.precision_italian


def _is_of_days(when: When) -> bool:
    """Whether what was told is a day, or an interval from a day to a day: not one about them, nor a part of them."""
    edtf = when.edtf
    if when.is_portion or not (edtf.start and edtf.end and edtf.start.kind == edtf.end.kind == "day"):
        return False
    return not when.is_about


def _can_be_written(day: Ymd) -> bool:
    return datetime.MINYEAR <= day[0] <= datetime.MAXYEAR


def italian_clock(event: Event) -> datetime.datetime | None:
    """The day and hour that were told, unless it is only about that hour, or that of another country."""
    when = event.when
    if when is None or not when.clock or when.modifier == "APPROX" or when.edtf.first_year < ZONE_SINCE:
        return None
    zones = (report.mention.zone for report in event.reports if report.mention and report.when == when)
    if any(zone and not _ROMAN.search(zone) for zone in zones):
        return None
    year, month, day = when.edtf.bounds[0] or (0, 0, 0)
    return datetime.datetime.combine(datetime.date(year, month, day), datetime.time.fromisoformat(when.clock))
