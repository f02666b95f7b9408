"""No day is invented: over every kind of date, what is not told as days is in no calendar, and what is has those bounds."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import edtf, when
from generator.calendar_units import EdtfError, Unit
from generator.exports.calendar_days import days_of, without_a_day
from generator.model import Event
from generator.when import When
from tests.exports.calendars import calendars_of, days, entries
from tests.render.sites import CALL, article, event, report, site

_DAY = r"\d{4}-\d\d-\d\d\??"
_TOLD = re.compile(rf"{_DAY}(?:/{_DAY})?(?:T(?:MO|MI|AF|EV|NI|[\d:]+))?")
"""A value that tells days: written anew here, from the notation alone."""


@st.composite
def units(draw: st.DrawFn) -> Unit:
    kind = draw(st.sampled_from(["day", "day", "day", "week", "weekend", "month", "bimester", "season", "quarter", "half", "year",
                                 "decade", "century"]))  # fmt: skip
    qualifier = draw(st.sampled_from(["", "", "", "?", "~", "%"]))
    year = draw(st.integers(1, 9998) | st.sampled_from([-44, 0, 1, 9998, 9999, 1980, 2025]))
    if kind == "day":
        text = str(draw(st.dates())) if year < 1 or year > 9998 else f"{year:04}-{draw(st.integers(1, 12)):02}-28"
        return edtf.parse(text + qualifier).start or Unit("year", 1)
    number = {"week": 52, "weekend": 52, "month": 12, "bimester": 6, "quarter": 4, "half": 2}.get(kind, 0)
    first = 21 if kind == "season" else min(number, 1)
    year = max(1, min(year, 9998)) if kind in ("week", "weekend") else year
    year = year // 10 * 10 if kind == "decade" else year // 100 * 100 if kind == "century" else year
    number = 24 if kind == "season" else number
    return Unit(kind, year, draw(st.integers(first, number)), qualifier=qualifier)  # type: ignore[arg-type]


@st.composite
def whens(draw: st.DrawFn) -> When:
    one, other = draw(units()), draw(st.none() | units())
    value = edtf.Edtf(one, one)
    if draw(st.booleans()):
        for ends in ((one, other), (other, one)):
            try:
                value = edtf.Edtf(*ends)
                break
            except EdtfError:
                continue
    modifier = draw(st.sampled_from([None, None, "START", "MID", "END", "APPROX"]))
    if value.precision != "day":
        return When(value, modifier=modifier)  # type: ignore[arg-type]
    part = draw(st.sampled_from([None, None, "MO", "AF", "EV", "NI"]))
    clock = draw(st.sampled_from([None, "00:00", "15:30", "23:59:59"])) if not part else None
    return When(value, part, clock, modifier)  # type: ignore[arg-type]


def at(told: When) -> Event:
    own = article("a", "2025-12-31", CALL)
    made = report(own, CALL, None)
    return event("e-1", [replace(made, when=told, dated_by="editor", id="e-1")])


@given(whens())
@settings(max_examples=400, deadline=None)
def test_what_was_told_and_no_other_day(told: When) -> None:
    found, one = days_of(at(told)), at(told)
    about = told.modifier == "APPROX" and not told.part and not told.clock
    part_of_it = told.modifier in ("START", "MID", "END") and "/" in told.value
    if not _TOLD.fullmatch(told.value) or about or part_of_it:
        assert found is None
        assert "senza un giorno preciso" in without_a_day([one])
        return
    written = re.findall(r"\d{4}-\d\d-\d\d", told.value)
    if written[-1] >= ("9999-12-30" if told.part == "NI" else "9999-12-31") or written[0] < "0001":
        assert found is None, "the day after cannot be written"
        return
    assert found is not None
    assert found.first.isoformat() == written[0]
    last = datetime.date.fromisoformat(written[-1]) + datetime.timedelta(days=2 if told.part == "NI" else 1)
    assert found.after == last
    assert without_a_day([one]) == ""
    if found.moment:
        assert told.clock
        assert found.moment.isoformat().startswith(f"{written[0]}T{told.clock}")
        assert told.modifier != "APPROX"
    else:
        assert not told.clock or told.modifier == "APPROX" or written[0] < "1980"


@given(whens())
@settings(max_examples=60, deadline=None)
def test_the_file_has_the_same_days(told: When) -> None:
    own = article("a", "2025-12-31", CALL)
    found = days_of(at(told))
    data = calendars_of(site([own], [at(told)]))["calendario.ics"]
    if found is None:
        assert entries(data) == {}
        return
    start, end = days(entries(data)["e-1"])
    if isinstance(start, datetime.datetime):
        assert (start.replace(tzinfo=None), end) == (found.moment, None)
    else:
        assert (start, end) == (found.first, found.after)


def test_the_notation_of_this_test_knows_what_days_are() -> None:
    assert _TOLD.fullmatch(when.parse("2025-05-03/2025-05-07").value)
    assert not _TOLD.fullmatch(when.parse("2025-W52").value)
