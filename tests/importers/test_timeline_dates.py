"""The dates of other people's timelines: at the precision told, in parts or in words, never guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import when as whens
from generator.errors import ContentError
from generator.gregorian import previous_day
from tests.importers.reading import articles, read_in, slide, told


def test_a_foreign_date_is_only_proposed_until_the_editor_takes_it(tmp_path: Path) -> None:
    text = 'date,title\n"Dec 31, 2025",C\nMarch 2022,D\n'
    with pytest.raises(ContentError) as caught:
        read_in(tmp_path, "t.csv", text)
    assert ["forse è 2025-12-31" in one.remedy or "forse è 2022-03" in one.remedy for one in caught.value.problems] == [
        True
    ] * 2
    drafts, remarks = read_in(tmp_path, "t.csv", text, proposals=True)
    assert [when for _, when, _ in told(drafts)] == ["2025-12-31", "2022-03"]
    assert [one.severity for one in remarks] == ["warning"] * 2


def test_a_day_that_excel_wrote_as_a_number_is_proposed(tmp_path: Path) -> None:
    text = "data,titolo\n45658,A\n46022.0,B\n"
    with pytest.raises(ContentError) as caught:
        read_in(tmp_path, "t.csv", text)
    assert ["forse è 2025-01-01" in one.remedy for one in caught.value.problems] == [True, False]
    drafts, _ = read_in(tmp_path, "t.csv", "data,titolo\n45658,A\n", proposals=True)
    assert [when for _, when, _ in told(drafts)] == ["2025-01-01"]


def test_a_year_of_two_figures_is_never_taken_without_a_word(tmp_path: Path) -> None:
    drafts, remarks = read_in(tmp_path, "t.csv", "data,titolo\n03/04/25,A\n31-12-24,B\n31/12/2025,C\n")
    assert [when for _, when, _ in told(drafts)] == ["2025-04-03", "2024-12-31", "2025-12-31"]
    assert [(one.line, one.code, "quattro cifre" in one.remedy) for one in remarks] == [
        (2, "date-order", True),
        (3, "date-order", True),
    ]
    assert "3 aprile 2025" in remarks[0].message
    deck = {"events": [slide("Augusto", {"year": 14}), slide("Cesare", {"year": -44}), slide("Nerva", {"year": 101})]}
    drafts, remarks = read_in(tmp_path, "t.json", json.dumps(deck, indent=1))
    assert [when for _, when, _ in told(drafts)] == ["0014", "-0043", "0101"]
    (remark,) = remarks
    assert "l’anno 14" in remark.message and "quattro cifre" in remark.remedy


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [({}, {}, "manca l’anno"), ({"year": 0}, {}, "anno 0"), ({"year": 123456}, {}, "fuori"), ({"year": 2025, "day": 3}, {}, "non il mese"),
     ({"year": 2025, "month": 2, "day": 30}, {}, "non esiste"), ({"year": 2025, "month": 13}, {}, "mese"), ({"year": "boh"}, {}, "anno"),
     ({"year": 2025, "hour": 3}, {}, "non il giorno"), ({"year": 2025, "month": 1, "day": 1, "hour": 25}, {}, "ora"),
     ({"year": 2025}, {"year": 2024}, "prima"), ({"year": 2025, "month": 1, "day": 1, "minute": 5}, {}, "ora"), ({"year": 20.5}, {}, "anno")],
)  # fmt: skip
def test_dates_that_are_none(tmp_path: Path, start: dict[str, Any], end: dict[str, Any], says: str) -> None:
    deck = {"events": [slide("Bene"), {"start_date": start, "end_date": end, "text": {"headline": "Male"}}]}
    with pytest.raises(ContentError) as caught:
        read_in(tmp_path, "t.json", json.dumps(deck, indent=1))
    (problem,) = caught.value.problems
    assert says in problem.message and problem.code == "date" and problem.line > 10


EXPORTED = """
2025-12-30 2025-12-30TEV 2025-12-31T15:30 2025-12-28TNI 2025-03 2025-03~ 2025 2025-SU 2025-WI 2025-Q3 2025-H2 197X 18XX
2025-05-03/2025-05-07 2024-03/2025 2014/.. ../2014-05 -0043-03-15 -0043 2025-12-30? 2025? 2025-01-01TMO 1900/1910
""".split()  # noqa: SIM905


@pytest.mark.parametrize("astronomical", [False, True])
@pytest.mark.parametrize("value", EXPORTED)
def test_the_words_of_our_own_slides_give_their_dates_back(tmp_path: Path, value: str, astronomical: bool) -> None:
    when = whens.parse(value)
    first, after = when.bounds
    units = {"day": 3, "month": 2, "season": 2, "quarter": 2, "half": 2, "interval": 3}.get(when.edtf.precision, 1)
    years = 0 if astronomical else 1
    ends = [day for day in (first, previous_day(after) if after else None) if day]
    dates = [
        dict(zip(("year", "month", "day"), (year - years * (year < 1), *rest), strict=True)) for year, *rest in ends
    ]
    parts = [{name: date[name] for name in ("year", "month", "day")[:units]} for date in dates]
    deck = {"start_date": parts[0], "display_date": when.italian, "text": {"headline": "Fatto"}}
    if parts[-1] != parts[0]:
        deck["end_date"] = parts[-1]
    drafts, remarks = read_in(tmp_path, "t.json", json.dumps({"events": [deck]}))
    assert [one for _, one, _ in told(drafts)] == [value]
    assert not remarks and "Data come scritta" not in drafts[0].text


def test_words_that_say_something_else_than_the_date_are_kept_as_words(tmp_path: Path) -> None:
    deck = [slide("A", {"year": 2020}, display_date="marzo 2021"), slide("B", {"year": 2020, "month": 5}, display_date="2020"),
            slide("C", {"year": 2020, "month": 5, "day": 1, "hour": 3}, display_date="1º maggio 2020"),
            slide("D", {"year": 2025, "month": 12}, display_date="metà dicembre 2025")]  # fmt: skip
    drafts, _ = read_in(tmp_path, "t.json", json.dumps({"events": deck}))
    assert [when for _, when, _ in told(drafts)] == ["2020", "2020-05", "2020-05-01T03:00", "2025-12"]
    for words in ("marzo 2021", "metà dicembre 2025"):
        assert f"Data come scritta: {words}" in articles(drafts)[0].text


def test_an_hour_in_words_is_kept(tmp_path: Path) -> None:
    drafts, _ = read_in(tmp_path, "t.csv", 'data,titolo\n"31 dicembre 2025, ore 15.30",A\n')
    assert [when for _, when, _ in told(drafts)] == ["2025-12-31T15:30"]
