"""Datelines as Italian agencies write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.dateline import find_dateline, lacks_year

HINT = datetime.date(2025, 1, 4)
FOUND = (
    ("Mosca, 31 dicembre 2025 – |Nel corso", "Mosca", "", "2025-12-31"),
    ("Mosca, mercoledì 31 dicembre 2025 - |Nel", "Mosca", "", "2025-12-31"),
    ("(ANSA) - ROMA, 3 GEN - |Il governo", "Roma", "ANSA", "2025-01-03"),
    ("ROMA, 24 SET - |Il", "Roma", "", "2024-09-24"),
    ("ROMA, 3 GEN (ANSA) - |Il", "Roma", "ANSA", "2025-01-03"),
    ("ROMA, 3 GEN. (ANSA) - |Il", "Roma", "ANSA", "2025-01-03"),
    ("(Adnkronos) – 2 gen. |Il ministro", "", "Adnkronos", "2025-01-02"),
    ("(Adnkronos) – 2 gen. - |Il ministro", "", "Adnkronos", "2025-01-02"),
    ("Kiev, 12 lug. (askanews) – |Il", "Kiev", "askanews", "2024-07-12"),
    ("Milano, 3 gen. (Adnkronos/Labitalia) - |Il", "Milano", "Adnkronos/Labitalia", "2025-01-03"),
    ("Ansa - Roma, 3 gen - |Il", "Roma", "Ansa", "2025-01-03"),
    ("ROMA - |Il governo", "Roma", "", None),
    ("ROMA (ANSA) - |Il governo", "Roma", "ANSA", None),
    ("New York, 5 gen - |Il", "New York", "", "2025-01-05"),
    ("L’Aquila, 3 gen - |Il", "L’Aquila", "", "2025-01-03"),
    ("CITTÀ DEL VATICANO, 3 GEN - |Il", "Città del Vaticano", "", "2025-01-03"),
    ("Sharm el-Sheikh, 13 ott. – |Il", "Sharm el-Sheikh", "", "2024-10-13"),
    ("Rio de Janeiro, 3 gen – |Il", "Rio de Janeiro", "", "2025-01-03"),
    ("San Pietroburgo, 1º marzo – |Il", "San Pietroburgo", "", "2025-03-01"),
    ("Roma, 3/1/2025 - |Il", "Roma", "", "2025-01-03"),
    ("Roma, 29 feb. – |Il", "Roma", "", "2024-02-29"),
    ("2 gennaio 2025 – |Nel", "", "", "2025-01-02"),
    ("BRUXELLES, 28 DIC - |Il", "Bruxelles", "", "2024-12-28"),
)  # fmt: skip
NOT_FOUND = (
    "Putin – che ieri ha parlato – tace",
    "Vladimir Putin, 71 anni, ha - detto",
    "Il 3 gennaio il governo",
    "Nel 2024, 3 gen – x",
    "Il presidente – 3 gennaio – tace",
    "Roma, capitale d’Italia - dice",
    "G20, 3 gen – Il vertice",
    "",
    "«Mosca», 3 gennaio – dice",
)


@pytest.mark.parametrize(("text", "place", "agency", "date"), FOUND, ids=[row[0] for row in FOUND])
def test_datelines(text: str, place: str, agency: str, date: str | None) -> None:
    head, _, rest = text.partition("|")
    found = find_dateline(head + rest, HINT)
    assert found is not None
    assert (found.place, found.agency, found.date and found.date.isoformat()) == (place, agency, date)
    assert (head + rest)[found.end :] == rest
    assert found.start == 0


@pytest.mark.parametrize("text", NOT_FOUND)
def test_no_datelines(text: str) -> None:
    assert find_dateline(text, HINT) is None


def test_a_year_is_never_made_up() -> None:
    found = find_dateline("ROMA, 3 GEN - Il governo", None)
    assert found is not None
    assert found.date is None
    assert lacks_year("ROMA, 3 GEN - Il governo")
    assert not lacks_year("ROMA, 3 GEN 2025 - Il governo")
    assert not lacks_year("ROMA - Il governo")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 1, 1)), st.integers(-3, 3))
def test_the_nearest_year(date: datetime.date, shift: int) -> None:
    """A dateline within three days of the front matter's date always gets the right year, New Year included."""
    months = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
    written = date + datetime.timedelta(shift)
    found = find_dateline(f"ROMA, {written.day} {months[written.month - 1].upper()} - Il governo", date)
    assert found is not None
    assert found.date == written


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    found = find_dateline(text, HINT)
    if found:
        assert 0 <= found.start < found.end <= len(text)
