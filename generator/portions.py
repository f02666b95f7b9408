"""The days that «inizio», «metà» and «fine» cut from a stretch: its first, middle and last third (reference §4.3).

A third of what is made of whole months is counted in months where that is exact («inizio 2026» is January to April),
elsewhere in days; a day that a third only touches belongs to it. Windows serve order and placement, never print.
"""

from __future__ import annotations

import datetime

from generator.gregorian import Ymd, next_day, ymd

_PLACES = {"START": 0, "MID": 1, "END": 2}


def third(first: Ymd, after: Ymd, modifier: str) -> tuple[Ymd, Ymd]:
    """The half-open third of `[first, after)` that START, MID or END names; the whole where it cannot be counted."""
    place = _PLACES[modifier]
    if first[2] == after[2] == 1:
        months = (after[0] - first[0]) * 12 + after[1] - first[1]
        if months % 3 == 0:
            begin = first[0] * 12 + first[1] - 1 + place * months // 3
            return _month(begin), _month(begin + months // 3)
    try:
        start, length = datetime.date(*first), _days(first, after)
        begin_, end = place * length // 3, -(-(place + 1) * length // 3)
        last = ymd(start + datetime.timedelta(end - 1))
        return ymd(start + datetime.timedelta(begin_)), next_day(last)
    except ValueError:  # before the year 1 or after 9999
        return first, after


def _month(number: int) -> Ymd:
    return number // 12, number % 12 + 1, 1


def _days(first: Ymd, after: Ymd) -> int:
    return (datetime.date(*after) - datetime.date(*first)).days
