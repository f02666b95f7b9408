"""Stretches of months in which nothing happened, as timelines mark them and the statistics count them.

A month is silent when no date may lie in it, however vague: «2024» leaves no silence in 2024. A stretch without an end
fills nothing but its first month: that it goes on is no event. Nobody is silent about what lies ahead: from the month
of the newest article on there is no silence.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Event
from generator.render import wording
from generator.render.context import Context
from generator.render.density import month_number, months_of

LEAST = 6
"""Whole months without an event that are worth a word on a timeline."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Months in a row in which no event lies, from the first to the last (`month_number`)."""

    first: int
    last: int

    @property
    def months(self) -> int:
        """How many they are."""
        return self.last - self.first + 1


def silences(events: Iterable[Event], newest: datetime.date | None) -> tuple[Silence, ...]:
    """The silences of some events after the first of them, in order of time.

    Args:
        events: in any order.
        newest: the day of the newest article of the site; without one there is no silence.
    """
    if newest is None:
        return ()
    now = month_number(newest.year, newest.month)
    found = []
    covered: int | None = None
    for first, last in sorted([*_spans(events), (now, now)]):
        if covered is not None and min(first, now) - covered > 1:
            found.append(Silence(covered + 1, min(first, now) - 1))
        covered = last if covered is None else max(covered, last)
    return tuple(found)


def gaps_before(events: Iterable[Event], context: Context) -> dict[str, str]:
    """What to say before an event, by its id: «9 mesi senza eventi»; nothing for most.

    Args:
        events: in the order in which they are shown.
        context: the site.
    """
    events = tuple(events)
    starts = [(first, event.id) for event in events for first, _ in _spans((event,))]
    starts.sort(key=lambda start: start[0])
    found: dict[str, str] = {}
    for silence in silences(events, context.newest):
        following = bisect_right(starts, silence.last, key=lambda start: start[0])
        if following < len(starts) and silence.months >= LEAST:
            found[starts[following][1]] = f"{lasting(silence.months)} senza eventi"
    return found


def lasting(months: int) -> str:
    """«9 mesi», «2 anni e 3 mesi»."""
    years, rest = divmod(months, 12)
    if months < 24:
        years, rest = 0, months
    parts = [wording.count(years, "anno", "anni")] if years else []
    if rest:
        parts.append(wording.count(rest, "mese", "mesi"))
    return " e ".join(parts)


def _spans(events: Iterable[Event]) -> Iterator[tuple[int, int]]:
    """The first and the last month in which each date may lie; a stretch without a start begins before all others."""
    for event in events:
        if event.when:
            first, last = months_of(event.when.edtf)
            reached = first if last is None else last
            if reached is not None:
                yield (_EVER if first is None else first), reached


_EVER = -(10**6)
"""Before every month that can be written."""
