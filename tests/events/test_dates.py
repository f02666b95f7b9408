"""Which dates of a text tell a happening: `dates.md`, read through the whole engine."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from generator.articles.sentences import split
from generator.events import find_events
from generator.model import Registry
from generator.temporal import find_mentions
from tests.building import article

CORPUS = Path(__file__).with_name("dates.md")


def rows() -> list[tuple[str, str, str]]:
    """Day, text and expected dates of every line of the corpus."""
    found, day = [], ""
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            day = line[3:].strip()
        elif line.startswith("- "):
            text, _, dates = line[2:].rpartition(" → ")
            found.append((day, text, dates))
    return found


ROWS = rows()


def test_the_corpus_is_rich() -> None:
    assert len(ROWS) >= 120
    assert sum(dates == "–" for _, _, dates in ROWS) >= 50


@pytest.mark.parametrize(("day", "text", "dates"), ROWS, ids=[text[:50] for _, text, _ in ROWS])
def test_dates_of_events(day: str, text: str, dates: str) -> None:
    one = article("Il fatto del giorno.\n\n" + text.replace("|", "\n\n"), day=day)
    mentions = find_mentions(one.text, datetime.date.fromisoformat(day))
    told = find_events(one, split(one.text, one.blocks), mentions, (), Registry(), actors_required=False)
    found = [event.when.edtf for event in told.events if event.when and event.reports[0].mention]
    shown = [str(date.start) if date.end is None else str(date) for date in found]
    assert sorted(shown) == sorted([] if dates == "–" else dates.split("; "))
