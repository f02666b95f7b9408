"""What the newsroom declares of an event stays with it, whoever else tells it."""

from __future__ import annotations

import datetime
from dataclasses import replace

from generator import when
from generator.model import Correction, EventEntry
from tests.building import article, mention
from tests.events.test_find import events_of
from tests.events.test_telling_again import AGENCY, PAPER, on, read

TEXT = "Ieri Putin ha parlato a Mosca."
MARK = mention(TEXT, "Ieri", "2025-12-30")
FIRST = Correction(datetime.date(2026, 1, 2), "Ha parlato a Mosca, non a Minsk.")
SECOND = Correction(datetime.date(2026, 1, 5), "La sera, non il mattino.")


def test_two_entries_of_one_event_add_up() -> None:
    entries = (EventEntry(main=True, corrections=(SECOND,)), EventEntry(quote="ha parlato", corrections=(FIRST,)))
    (event,) = events_of(article(TEXT, events=entries), MARK)
    assert event.corrections == (FIRST, SECOND)
    assert event.reports[0].corrections == (SECOND, FIRST), "a telling keeps the order of its editor"


def test_an_event_of_its_own_has_its_own() -> None:
    entry = EventEntry(title="Vertice", when=when.parse("2026-01-06"), corrections=(FIRST,))
    plain, own = events_of(article(TEXT, events=(entry,)), MARK)
    assert (plain.corrections, own.corrections) == ((), (FIRST,))


def test_an_event_of_several_articles_keeps_all_and_says_none_twice() -> None:
    agency = replace(AGENCY, events=(EventEntry(main=True, corrections=(SECOND, FIRST)),))
    paper = replace(PAPER, events=(EventEntry(main=True, corrections=(SECOND,)),))
    (event,) = on(read(agency, paper), "2025-12-30")
    assert len(event.reports) == 2
    assert event.corrections == (FIRST, SECOND)
