"""Moments as machines write them: «2017-06-09T18:30», «2014-11-05T07:00:00Z» (ISO 8601)."""

from __future__ import annotations

import datetime

from generator import edtf
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Clock, Known, Reading, Timed


@rule(
    r"(?P<year>[12]\d{3}) - (?P<month>\d\d) - (?P<day>\d\d) t (?P<hour>[01]\d|2[0-3]) : (?P<minute>[0-5]\d)"
    r" (?: : (?P<second>[0-5]\d) (?: [.,] \d{1,9} )? )? (?P<zone> z | [+-] \d\d :? (?:\d\d)? )?",
    on="numeric",
    examples={
        "2017-06-09T18:30": "2017-06-09T18:30",
        "Letto 2014-11-05T07:00:00Z.": "2014-11-05T07:00:00",
        "2012-01-01T00:00:00+01:00": "2012-01-01T00:00:00",
    },
    but_not=("2017-06-31T18:30", "2017-06-09T25:00"),
)
def moment(found: Found) -> Reading | None:
    """«2012-01-01T00:00:00+01:00»: the zone is kept, nothing is shifted."""
    day = datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
    second = int(found["second"]) if found["second"] else None
    clock = Clock(int(found["hour"]), int(found["minute"]), marked=True, zone=found["zone"], second=second)
    return Timed(Known(edtf.day(day)), clock)


RULES: tuple[Rule, ...] = (moment,)
