"""The demo against its facts: what the acceptance asks for, and that the table sees what it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import when
from generator.model import Event, Report
from tests.demo_table import FACTS, Fact, demo_table, lines, make_table, read_tellings

A, B = Fact("2025-01-01-a", "2025-01-01", "happened"), Fact("2025-01-02-b", "2025-01-02", "planned")
BOTH = {fact.id: fact for fact in (A, B)}


def event(article: str, value: str, *, status: str = "avvenuto", more: tuple[Report, ...] = ()) -> Event:
    date = when.parse(value)
    report = Report(article, "Frase.", 0, 6, date, "expression", main=True)
    return Event(f"e-{article}", "Titolo", date, status, True, (report, *more))  # type: ignore[arg-type]


def test_the_table_counts_dates_statuses_duplicates_and_wrong_merges() -> None:
    right = make_table(
        [event("2025-01-01-a", "2025-01-01"), event("2025-01-02-b", "2025-01-02", status="annunciato")], BOTH
    )
    assert (right.dates, right.statuses, right.duplicated, right.wrong, right.unread) == (1, 1, 0, (), ())
    twice = make_table([event("2025-01-01-a", "2025-01-01"), event("2025-01-01-a-ansa", "2025-01-05")], BOTH)
    assert twice.duplicated == 0.5 and twice.dates == 0.5
    one = event("2025-01-01-a", "2025-01-01", more=(event("2025-01-02-b", "2025-01-01").reports[0],))
    assert make_table([one], BOTH).wrong == (one,)


def test_what_nobody_has_read_is_listed() -> None:
    stranger = replace(event("2025-01-01-a", "2025-01-01").reports[0], main=False, sentence="Mai letta.")
    table = make_table([event("2025-01-01-a", "2025-01-01", more=(stranger,))], BOTH)
    assert table.unread == (stranger,) and table.wrong == ()
    assert any(line.startswith("unread: 2025-01-01-a") for line in lines(table))


def test_the_readings_are_well_formed() -> None:
    readings = read_tellings()
    assert sum(map(len, readings.values())) > 100
    assert all(reading.facts and "" not in reading.facts for one in readings.values() for _, reading in one)


@pytest.mark.skipif(not FACTS.exists(), reason="the facts are not ours to ship")
def test_the_demo_tells_each_fact_once_on_its_day() -> None:
    table = demo_table()
    report = "\n".join(lines(table))
    assert table.wrong == (), report
    assert table.dates >= 0.97, report
    assert table.duplicated <= 0.02, report
