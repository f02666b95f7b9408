"""Dates in Italian, at their own precision: what a reader sees."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import edtf, gregorian, when
from generator.calendar_units import EdtfError
from generator.when import When

PRINTED = {
    "2025-12-30TEV": "30 dicembre 2025, sera",
    "2025-12-30TMO": "30 dicembre 2025, mattina",
    "2025-12-28TNI": "notte tra il 28 e il 29 dicembre 2025",
    "2025-12-31TNI": "notte tra il 31 dicembre 2025 e il 1º gennaio 2026",
    "2025-02-10TNI": "notte tra il 10 e l’11 febbraio 2025",
    "2025-01-01": "1º gennaio 2025",
    "2025-03": "marzo 2025",
    "2025": "2025",
    "2025-12-28/2025-12-29": "tra il 28 e il 29 dicembre 2025",
    "2025-03-23/2025-03-25": "dal 23 al 25 marzo 2025",
    "2025-08-08/2025-08-11": "dall’8 all’11 agosto 2025",
    "2025-12-28/2026-01-02": "dal 28 dicembre 2025 al 2 gennaio 2026",
    "2024-03/2024-04": "da marzo ad aprile 2024",
    "2014/2021": "dal 2014 al 2021",
    "2014/..": "dal 2014",
    "2026-01-01/..": "dal 1º gennaio 2026",
    "../2026-01-08": "fino all’8 gennaio 2026",
    "2025-06~": "intorno a giugno 2025",
    "2025-08~": "intorno ad agosto 2025",
    "2025-06-15~": "intorno al 15 giugno 2025",
    "2025-02?": "febbraio 2025 (data incerta)",
    "2025-Q3": "terzo trimestre 2025",
    "2025-WI": "inverno 2025-26",
    "2025-W52": "settimana dal 22 al 28 dicembre 2025",
    "2025-W52-WE": "fine settimana dal 27 al 28 dicembre 2025",
    "197X": "anni Settanta",
    "18XX": "XIX secolo",
    "-0752": "753 a.C.",
    "0079-08-24": "24 agosto 79 d.C.",
    "0099/0100": "dal 99 d.C. al 100",
    "001X": "anni 10 d.C.",
    "0079-WI": "inverno 79 d.C.",
    "-0043-03-15/-0043-04-20": "dal 15 marzo al 20 aprile 44 a.C.",
    "-0043-03-15/-0043-04": "dal 15 marzo ad aprile 44 a.C.",
    "2025-12-31T09:30": "31 dicembre 2025, ore 9.30",
    "2025-12-31T15:30": "31 dicembre 2025, ore 15.30",
}


@pytest.mark.parametrize(("value", "text"), PRINTED.items())
def test_printed_in_italian(value: str, text: str) -> None:
    assert when.parse(value).italian == text


@pytest.mark.parametrize(
    ("value", "modifier", "text"),
    [
        ("2025-11", "END", "fine novembre 2025"),
        ("2026-01", "MID", "metà gennaio 2026"),
        ("2026", "START", "inizio 2026"),
        ("197X", "START", "inizio degli anni Settanta"),
        ("2025-11", "APPROX", "intorno a novembre 2025"),
        ("2025-SU", "END", "fine dell’estate 2025"),
    ],
)
def test_modifiers(value: str, modifier: when.Modifier, text: str) -> None:
    assert When(edtf.parse(value), modifier=modifier).italian == text


def test_part_of_day_with_its_portion() -> None:
    assert When(edtf.parse("2025-12-31"), part="AF", modifier="START").italian == "31 dicembre 2025, primo pomeriggio"


@given(st.dates(), st.sampled_from(["", "TMO", "TMI", "TAF", "TEV", "TNI", "T00:00", "T23:59"]))
def test_value_round_trip(date: object, tail: str) -> None:
    assert when.parse(f"{date}{tail}").value == f"{date}{tail}"


def test_a_month_has_no_evening() -> None:
    with pytest.raises(EdtfError):
        when.parse("2025-12TEV")


def test_the_day_is_read_in_its_order() -> None:
    values = ["2025-12-30", "2025-12-30TMO", "2025-12-30T09:30", "2025-12-30TEV", "2025-12-30TNI", "2025-12-31"]
    assert [w.value for w in sorted(map(when.parse, reversed(values)))] == [
        "2025-12-30", "2025-12-30TMO", "2025-12-30T09:30", "2025-12-30TEV", "2025-12-30TNI", "2025-12-31",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "badge"),
    [("2025-12-30", "giorno"), ("2025-12", "mese"), ("2025-06~", "circa"), ("2014/..", "intervallo"),
     ("2025-12-30TEV", "parte del giorno"), ("2025-12-30T10:00", "ora"), ("2025", "anno")],
)  # fmt: skip
def test_precision_in_words(value: str, badge: str) -> None:
    assert when.parse(value).precision_italian == badge


def test_a_night_is_two_days_for_those_who_read_edtf_alone() -> None:
    assert when.parse("2025-12-31TNI").strict == "2025-12-31/2026-01-01"
    assert when.parse("2025-12-31TEV").strict == "2025-12-31"


@pytest.mark.parametrize(
    ("told", "strict"),
    [
        ("2026-01-03", "2026-01-03~"), ("2026-01-03?", "2026-01-03%"), ("2026-01~", "2026-01~"),
        ("2026-W10", "2026-03-02~/2026-03-08~"), ("2026-03-02/..", "2026-03-02~/.."),
        ("2026-03-06T11:00", "2026-03-06"), ("2026-03-06TEV", "2026-03-06"),
    ],
)  # fmt: skip
def test_plain_edtf_says_what_is_only_about_a_day_and_doubts_no_day_told_with_an_hour(told: str, strict: str) -> None:
    about = dataclasses.replace(when.parse(told), modifier="APPROX")
    assert about.strict == strict
    assert edtf.parse(strict).strict == strict


@pytest.mark.parametrize(
    ("value", "modifier", "bounds"),
    [
        ("2025-11", "END", ("2025-11-21", "2025-12-01")),
        ("2026-01", "MID", ("2026-01-11", "2026-01-22")),
        ("2024-02", "START", ("2024-02-01", "2024-02-11")),
        ("2026", "START", ("2026-01-01", "2026-05-01")),
        ("2025-Q3", "MID", ("2025-08-01", "2025-09-01")),
        ("2025-WI", "END", ("2026-02-01", "2026-03-01")),
        ("199X", "START", ("1990-01-01", "1993-05-01")),
        ("18XX", "END", ("1866-09-01", "1900-01-01")),
        ("-04XX", "START", ("-0499-01-01", "-0466-05-01")),
        ("2026-W01", "START", ("2025-12-29", "2026-01-01")),
        ("2025-11", None, ("2025-11-01", "2025-12-01")),
        ("2025-11", "APPROX", ("2025-11-01", "2025-12-01")),
        ("2025-12-28TNI", None, ("2025-12-28", "2025-12-30")),
        ("2025-12-31TMO", "START", ("2025-12-31", "2026-01-01")),
    ],
)
def test_a_portion_lies_in_its_third_and_a_night_in_its_two_days(
    value: str, modifier: when.Modifier | None, bounds: tuple[str, str]
) -> None:
    read = when.parse(value)
    first, after = When(read.edtf, read.part, read.clock, modifier).bounds
    assert first and after
    assert (gregorian.iso(first), gregorian.iso(after)) == bounds


UNITS = st.one_of(
    st.builds(edtf.month, st.integers(-9999, 9999), st.integers(1, 12)),
    st.builds(edtf.year, st.integers(-9999, 9999)),
    st.builds(edtf.unit, st.just("week"), st.integers(1, 9998), st.integers(1, 52)),
    st.builds(edtf.unit, st.just("season"), st.integers(-9999, 9998), st.integers(21, 24)),
    st.builds(edtf.unit, st.just("half"), st.integers(-9999, 9999), st.integers(1, 2)),
    st.builds(edtf.unit, st.just("bimester"), st.integers(-9999, 9999), st.integers(1, 6)),
    st.builds(edtf.unit, st.just("decade"), st.integers(-990, 999).map(lambda n: n * 10)),
    st.builds(edtf.unit, st.just("century"), st.integers(-90, 99).map(lambda n: n * 100)),
)


@given(UNITS)
def test_the_portions_lie_inside_their_base_in_order_and_leave_no_day_out(value: edtf.Edtf) -> None:
    start, mid, end = (When(value, modifier=modifier).bounds for modifier in ("START", "MID", "END"))
    first, after = value.bounds
    assert first == start[0]
    assert end[1] == after
    assert start[0] and start[1] and mid[0] and mid[1] and end[0] and end[1]
    for begin, stop in (start, mid, end):
        assert begin and stop and begin < stop
    assert start[0] <= mid[0] <= end[0]
    assert mid[0] <= start[1] <= mid[1]
    assert end[0] <= mid[1] <= end[1]


def test_a_beginning_stands_before_what_follows_it() -> None:
    early, late = When(edtf.parse("2025-11"), modifier="START"), When(edtf.parse("2025-11"), modifier="END")
    assert early < when.parse("2025-11-20") < late
    assert When(edtf.parse("2025"), modifier="START") < when.parse("2025-06-02")


def test_about_an_hour_is_not_about_its_day() -> None:
    about = dataclasses.replace(when.parse("2025-12-30T15:30"), modifier="APPROX")
    assert about.italian == "30 dicembre 2025, intorno alle 15.30"
