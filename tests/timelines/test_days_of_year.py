"""«Accadde oggi»: what happened on a day of the year, and the nearest day that has something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Divergence, Status
from generator.timelines import DAYS, by_day_of_year, name_of, nearest
from tests.timelines.test_group import event


def test_days_hold_the_events_of_every_year_the_oldest_first() -> None:
    events = [event("e-b", "2025-11-26"), event("e-a", "1994-11-26T10:00"), event("e-c", "2025-02-28TEV")]
    found = by_day_of_year(events)
    assert {day: [one.id for one in there] for day, there in found.items()} == {
        (2, 28): ["e-c"],
        (11, 26): ["e-a", "e-b"],
    }
    assert list(found) == [(2, 28), (11, 26)]


@pytest.mark.parametrize(
    "when", ["2025-11", "2025", "2025-11-26~", "2025-11-26?", "2025-11-26/2025-11-27", "2025-W48", None]
)
def test_what_is_not_dated_to_a_day_without_doubt_happened_on_none(when: str | None) -> None:
    assert by_day_of_year([event("e-a", when)]) == {}


def test_what_sources_put_on_different_days_happened_on_none() -> None:
    versions = (("26 novembre 2025", ("ansa",)), ("27 novembre 2025", ("tass",)))
    told = replace(event("e-a", "2025-11-26"), divergences=(Divergence("date", "", versions),))
    assert by_day_of_year([told]) == {}
    elsewhere = replace(told, divergences=(Divergence("place", "", (("Roma", ("ansa",)), ("Ostia", ("tass",)))),))
    assert by_day_of_year([elsewhere]) == {(11, 26): (elsewhere,)}


@pytest.mark.parametrize(
    ("status", "there"),
    [
        ("avvenuto", True),
        ("riportato", True),
        ("contestato", True),
        ("annunciato", False),
        ("annullato", False),
        ("smentito", False),
    ],
)
def test_what_did_not_happen_is_not_told_as_if_it_had(status: Status, there: bool) -> None:
    assert bool(by_day_of_year([replace(event("e-a", "2025-11-26"), status=status)])) is there


def test_the_nearest_day_is_counted_round_the_end_of_the_year() -> None:
    days = [(1, 3), (6, 1), (12, 25)]
    assert nearest((12, 30), days) == (1, 3)
    assert nearest((1, 1), days) == (1, 3)
    assert nearest((12, 28), days) == (12, 25)
    assert nearest((6, 1), days) == (6, 1)
    assert nearest((6, 1), []) is None


def test_of_two_days_as_near_the_one_gone_by_is_taken() -> None:
    assert nearest((5, 10), [(5, 12), (5, 8)]) == (5, 8)
    assert nearest((1, 1), [(1, 3), (12, 30)]) == (12, 30)


def test_a_year_may_have_366_days_named_as_italians_do() -> None:
    assert len(set(DAYS)) == 366
    assert list(DAYS) == sorted(DAYS)
    assert (name_of((5, 1)), name_of((2, 29)), name_of((11, 26))) == ("1º maggio", "29 febbraio", "26 novembre")
