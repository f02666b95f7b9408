"""The clocks of Italy since 1980, for calendars: written here, since a machine's own table may be any year's."""

from __future__ import annotations

import datetime
from typing import Any

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

ROME = "Europe/Rome"
_HOUR = datetime.timedelta(hours=1)
_SINCE: tuple[tuple[type[Timezone | TimezoneDaylight | TimezoneStandard], str, str, str], ...] = (
    (TimezoneDaylight, "1980-04-06T02:00", "", ""),
    (TimezoneDaylight, "1981-03-29T02:00", "3", ""),
    (TimezoneStandard, "1979-09-30T03:00", "9", "1995-12-31T00:00"),
    (TimezoneStandard, "1996-10-27T03:00", "10", ""),
)
"""Summer or winter time, when it first began, in which month on its last Sunday ever since, until when (UTC, loosely:
some programs take it for local time).

From the tz database (rules `EU`, zone `Europe/Rome`); that of 1979 is Italy's own last, on the same Sunday.
"""


def rome() -> Timezone:
    """The VTIMEZONE of Europe/Rome (RFC 5545 §3.6.5), the same bytes on every machine."""
    zone = Timezone()
    zone.add("tzid", ROME)
    for kind, first, month, until in _SINCE:
        summer = kind is TimezoneDaylight
        rules = kind()
        rules.add("dtstart", datetime.datetime.fromisoformat(first))
        rules.add("tzoffsetfrom", _HOUR if summer else 2 * _HOUR)
        rules.add("tzoffsetto", 2 * _HOUR if summer else _HOUR)
        rules.add("tzname", "CEST" if summer else "CET")
        if month:
            rules.add("rrule", _last_sunday(month, until))
        zone.add_component(rules)
    return zone


def _last_sunday(month: str, until: str) -> dict[str, Any]:
    rule: dict[str, Any] = {"freq": "yearly", "bymonth": int(month), "byday": "-1su"}
    if until:
        rule["until"] = datetime.datetime.fromisoformat(until).replace(tzinfo=datetime.UTC)
    return rule
