"""The EDTF subset: what it reads, what it refuses, and the laws it keeps."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf, gregorian
from generator.calendar_units import EdtfError, Unit
from generator.edtf import Edtf

qualifiers = st.sampled_from(["", "?", "~", "%"])
years = st.integers(-9999, 9999).filter(bool)
days = st.dates().map(lambda d: Unit("day", d.year, d.month, d.day))
weeks = st.dates(datetime.date(2, 1, 1), datetime.date(9998, 12, 31)).map(lambda d: d.isocalendar())


@st.composite
def units(draw: st.DrawFn) -> Unit:
    kind = draw(st.sampled_from(["day", "month", "year", "quarter", "half", "bimester", "season", "week", "weekend"]))
    qualifier = draw(qualifiers)
    if kind == "day":
        d = draw(days)
        return Unit("day", d.year, d.number, d.day, qualifier)
    if kind in ("week", "weekend"):
        week = draw(weeks)
        return Unit(kind, week.year, week.week, qualifier=qualifier)
    top = {"month": 12, "quarter": 4, "half": 2, "bimester": 6, "season": 4, "year": 0}[kind]
    number = draw(st.integers(1, top)) if top else 0
    return Unit(kind, draw(years), number + (20 if kind == "season" else 0), qualifier=qualifier)


@st.composite
def values(draw: st.DrawFn) -> Edtf:
    a, b = draw(units()), draw(units())
    match draw(st.sampled_from(["unit", "interval", "from", "until"])):
        case "interval":
            return Edtf(a, b) if a.bounds[0] < b.bounds[1] else Edtf(b, a)
        case "from":
            return Edtf(a, None)
        case "until":
            return Edtf(None, b)
    return Edtf(a, a)


@given(values())
def test_what_is_printed_is_read_back(value: Edtf) -> None:
    assert edtf.parse(str(value)) == value


@given(values())
def test_strict_form_has_the_same_bounds_and_is_stable(value: Edtf) -> None:
    strict = edtf.parse(value.strict)
    assert strict.bounds == value.bounds
    assert strict.strict == value.strict


@given(values())
def test_bounds_are_half_open_and_not_empty(value: Edtf) -> None:
    first, after = value.bounds
    assert first is None or after is None or first < after


@given(values(), values(), values())
def test_order_is_total(a: Edtf, b: Edtf, c: Edtf) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    assert not (a < b and b < c) or a < c


@given(st.dates())
def test_a_day_is_as_long_as_a_day(date: datetime.date) -> None:
    first, after = edtf.day(date).bounds
    assert first == (date.year, date.month, date.day)
    if date < datetime.date.max:
        assert after == gregorian.ymd(date + datetime.timedelta(1))


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_by_name(text: str) -> None:
    try:
        value = edtf.parse(text)
    except EdtfError:
        return
    assert edtf.parse(str(value)) == value


@pytest.mark.parametrize(
    "text",
    ["", "2025-13", "2025-02-30", "2023-02-29", "2025-00", "2025-W54", "2021-W53", "2025-Q5", "25-01-01", "../..",
     "2025/2024", "2025-12-30T15:30", "-0000", "2025-1", " 2025", "２０２５", "ieri", "2025-03-32", "x" * 70],
)  # fmt: skip
def test_refuses(text: str) -> None:
    with pytest.raises(EdtfError):
        edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2024-02", (2024, 2, 1), (2024, 3, 1)),
        ("2025-12", (2025, 12, 1), (2026, 1, 1)),
        ("197X", (1970, 1, 1), (1980, 1, 1)),
        ("18XX", (1800, 1, 1), (1900, 1, 1)),
        ("-04XX", (-499, 1, 1), (-399, 1, 1)),
        ("2025-WI", (2025, 12, 1), (2026, 3, 1)),
        ("2025-Q3", (2025, 7, 1), (2025, 10, 1)),
        ("2025-35", (2025, 7, 1), (2025, 10, 1)),
        ("2025-41", (2025, 7, 1), (2026, 1, 1)),
        ("2026-W01", (2025, 12, 29), (2026, 1, 5)),
        ("2025-W52-WE", (2025, 12, 27), (2025, 12, 29)),
        ("2025-12-28/2026-01-02", (2025, 12, 28), (2026, 1, 3)),
        ("2014/..", (2014, 1, 1), None),
        ("../2026-01-10", None, (2026, 1, 11)),
    ],
)
def test_bounds(text: str, first: gregorian.Ymd | None, after: gregorian.Ymd | None) -> None:
    assert edtf.parse(text).bounds == (first, after)


def test_a_month_follows_its_dated_days_and_precedes_the_next_month() -> None:
    texts = ["2025-12-01", "2025-12-31", "2025-12", "2025", "2026-01-01"]
    shuffled = ["2025", "2026-01-01", "2025-12", "2025-12-31", "2025-12-01"]
    assert [str(v) for v in sorted(map(edtf.parse, shuffled))] == texts


def test_an_interval_stands_at_its_start_after_the_days_that_begin_there() -> None:
    values_ = sorted(map(edtf.parse, ["2025-03-23/2025-03-25", "2025-03-24", "2025-03-23", "../2025-03-22"]))
    assert [str(v) for v in values_] == ["../2025-03-22", "2025-03-23", "2025-03-23/2025-03-25", "2025-03-24"]


def test_strict_forms() -> None:
    assert edtf.parse("2025-Q3").strict == "2025-35"
    assert edtf.parse("2025-SU").strict == "2025-22"
    assert edtf.parse("2025-B6").strict == "2025-11/2025-12"
    assert edtf.parse("2025-W52-WE").strict == "2025-12-27/2025-12-28"


def test_overlap() -> None:
    a = edtf.parse("2025-12-28/2025-12-29")
    assert a.overlaps(edtf.parse("2025-12"))
    assert a.overlaps(edtf.parse("../2025-12-28"))
    assert not a.overlaps(edtf.parse("2025-12-30"))


@given(st.dates())
def test_days_are_numbered_as_the_calendar_of_python_does(date: datetime.date) -> None:
    assert gregorian.day_number(gregorian.ymd(date)) == date.toordinal()


@given(st.integers(-9999, 10_000), st.integers(1, 12), st.integers(1, 28))
def test_the_day_before_has_the_number_before(year: int, month: int, day: int) -> None:
    assert (
        gregorian.day_number(gregorian.previous_day((year, month, day))) == gregorian.day_number((year, month, day)) - 1
    )
