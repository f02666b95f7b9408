"""The demo's calendars, read by two libraries: every event of a page once, on the day that its EDTF says, or counted."""

from __future__ import annotations

import datetime
import re

import pytest

from generator.model import Event
from generator.settings import read_settings
from generator.site import Generated, generate
from tests.demo import ROOT
from tests.exports.calendars import days, entries, read, read_by_ics
from tests.making import make_edition


@pytest.fixture(scope="module")
def demo() -> Generated:
    return generate(read_settings(ROOT))


def test_every_calendar_of_the_demo(demo: Generated) -> None:
    edition = make_edition(demo.site, read_settings(ROOT))
    calendars = {file.path: file.data for file in demo.exports if file.path.endswith(".ics")}
    told: dict[str, tuple[Event, ...]] = {"calendario.ics": demo.site.events}
    told |= {
        line.file("calendario.ics"): line.events for line in edition.lines if line.timeline.kind in ("actor", "topic")
    }
    assert set(calendars) == set(told)
    for path, data in calendars.items():
        found, events = entries(data), {event.id: event for event in told[path]}
        assert data.count(b"BEGIN:VEVENT") == len(found)
        assert set(found) <= set(events)
        left_out = re.search(r"(\d+) event[io] senza un giorno preciso", str(read(data)["DESCRIPTION"]))
        assert len(events) - len(found) == (int(left_out[1]) if left_out else 0), path
        for id_, entry in found.items():
            when = events[id_].when
            assert when
            assert days(entry)[0].isoformat()[:10] == str(when.edtf)[:10], path
            assert isinstance(days(entry)[0], datetime.datetime) <= bool(when.clock)
    for path in ("calendario.ics", min(calendars)):
        assert {entry.uid for entry in read_by_ics(calendars[path]).events} == {
            str(entry["UID"]) for entry in read(calendars[path]).walk("VEVENT")
        }
