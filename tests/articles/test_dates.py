"""Dates of the front matter: strict, never relative, never against the clock."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import when
from generator.articles.dates import DateFault, read_day
from generator.articles.event_dates import read_when
from generator.edtf import Edtf
from generator.italian_dates import italian_day

DAYS = {
    "2024-05-03": "2024-05-03",
    "3 maggio 2024": "2024-05-03",
    "03 maggio 2024": "2024-05-03",
    "1° maggio 2024": "2024-05-01",
    "1º maggio 2024": "2024-05-01",
    "primo maggio 2024": "2024-05-01",
    "il primo maggio 2024": "2024-05-01",
    "l’8 marzo 2024": "2024-03-08",
    "3 sett. 2024": "2024-09-03",
    "3 sett 2024": "2024-09-03",
    "3 SETTEMBRE 2024": "2024-09-03",
    "3 maggio del 2024": "2024-05-03",
    "venerdì 3 maggio 2024": "2024-05-03",
    "venerdì, 3 maggio 2024": "2024-05-03",
    "venerdi 3 maggio 2024": "2024-05-03",
    "3 maggio 2024, ore 15.30": "2024-05-03",
    "3 maggio 2024 alle 15:30": "2024-05-03",
    "25/12/2024": "2024-12-25",
    "5.5.2024": "2024-05-05",
    "2024-02-29": "2024-02-29",
    "2024-05-03T10:00": "2024-05-03",
    "2024-05-03 10:00:00.123": "2024-05-03",
    "2024-12-31T23:30:00+03:00": "2024-12-31",
    "2024-12-31T23:30:00Z": "2025-01-01",  # universal time is nobody's local day: it is taken to Rome
    "2024-03-31T02:30+01:00": "2024-03-31",
}
DOUBTS = {
    "03/04/2024": ("2024-04-03", "date-order"),
    "3-4-2024": ("2024-04-03", "date-order"),
    "lunedì 4 giugno 2024": ("2024-06-04", "date-weekday"),
    "2024-10-27 02:30": ("2024-10-27", "date-ambiguous"),
}
FAULTS = (
    "", "ieri", "oggi", "lunedì scorso", "tre giorni fa", "2024", "maggio 2024", "2024-05", "31 febbraio 2024",
    "29 febbraio 2023", "2023-02-29", "2024-13-01", "2024-00-10", "04/13/2024", "32/1/2024", "3/4/24", "3 genaio 2024",
    "15 marzo 44 a.C.", "10000-01-01", "0000-01-01", "12", "1700000000", "mercoledì", "-3 giugno 2024",
    "2024-05-03/2024-05-07", "2024-05-03T25:00", "2024-05-03T10:00+25:00", "3 maggio 2024, ore 25.00", "3 maggio",
    "May 3, 2024", "2024/05/03", "２０２４-05-03", "٣ maggio 2024", "3 maggio 2024\x00", "XX maggio 2024", "fantadì 3 maggio 2024",
)  # fmt: skip
WHENS = {
    "2024": "2024",
    "2024-05": "2024-05",
    "maggio 2024": "2024-05",
    "sett. 2024": "2024-09",
    "2025-12-30TEV": "2025-12-30TEV",
    "30 dicembre 2025, sera": "2025-12-30TEV",
    "2024-05-03/2024-05-07": "2024-05-03/2024-05-07",
    "2014/..": "2014/..",
    "197X": "197X",
    "2025-Q3": "2025-Q3",
    "2025-03~": "2025-03~",
    "dal 3 al 7 maggio 2024": "2024-05-03/2024-05-07",
    "dal 28 aprile al 3 maggio 2024": "2024-04-28/2024-05-03",
    "dall’8 all’11 marzo 2024": "2024-03-08/2024-03-11",
    "da marzo ad aprile 2024": "2024-03/2024-04",
    "da dicembre 2023 a gennaio 2024": "2023-12/2024-01",
    "dal 2014 al 2016": "2014/2016",
    "tra il 28 e il 29 dicembre 2025": "2025-12-28/2025-12-29",
    "28-29 dicembre 2025": "2025-12-28/2025-12-29",
    "3 maggio 2024": "2024-05-03",
}


@pytest.mark.parametrize("text", DAYS)
def test_days(text: str) -> None:
    day = read_day(text)
    assert (day.date.isoformat(), day.doubts) == (DAYS[text], ())


@pytest.mark.parametrize("text", DOUBTS)
def test_doubtful_days(text: str) -> None:
    day = read_day(text)
    assert (day.date.isoformat(), day.doubts[0].code) == DOUBTS[text]


@pytest.mark.parametrize("text", FAULTS)
def test_no_days(text: str) -> None:
    with pytest.raises(DateFault) as caught:
        read_day(text)
    assert caught.value.code == "date"


def test_the_hour_that_summer_time_skips() -> None:
    with pytest.raises(DateFault) as caught:
        read_day("2024-03-31 02:30")
    assert caught.value.code == "date-nonexistent"


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("04/13/2024", "«04/13/2024» non è giorno/mese/anno: non c’è un mese 13", "scrivi la data come"),
        ("3 genaio 2024", "il mese «genaio» non esiste", "forse intendevi «gennaio»?"),
        ("31 aprile 2024", "il 31 aprile 2024 non esiste", "controlla il giorno"),
        ("ieri", "data relativa", "scrivi la data come"),
        ("maggio 2024", "non nomina un giorno", "scrivi la data come"),
        ("15 marzo 44 a.C.", "prima di Cristo", "scrivi la data come"),
    ],
)
def test_faults_say_what_is_wrong(text: str, message: str, remedy: str) -> None:
    with pytest.raises(DateFault) as caught:
        read_day(text)
    assert message in caught.value.message
    assert remedy in caught.value.remedy


@pytest.mark.parametrize("text", WHENS)
def test_whens(text: str) -> None:
    assert read_when(text)[0].value == WHENS[text]


@pytest.mark.parametrize(
    "text",
    ["ieri", "2024-05-07/2024-05-03", "dal 7 al 3 maggio 2024", "forse", "2024-13", "", "../..", "tra poco e mai"],
)
def test_no_whens(text: str) -> None:
    with pytest.raises(DateFault):
        read_when(text)


@given(st.dates())
def test_what_the_site_prints_is_read_back(date: datetime.date) -> None:
    if date.year < 1000:  # printed without leading zeros: not a form for front matter
        return
    assert read_day(italian_day(date.year, date.month, date.day)) == read_day(date.isoformat())


@given(st.dates(datetime.date(1900, 1, 1)), st.integers(1, 400))
def test_printed_intervals_are_read_back(date: datetime.date, days: int) -> None:
    if date > datetime.date(9990, 1, 1):
        return
    value = when.parse(f"{date}/{date + datetime.timedelta(days)}")
    assert read_when(value.italian)[0] == value


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_a_fault(text: str) -> None:
    for read in (read_day, read_when):
        try:
            read(text)
        except DateFault as fault:
            assert fault.message
            assert fault.remedy


def test_values_are_of_the_calendar() -> None:
    assert isinstance(read_when("2024")[0].edtf, Edtf)
