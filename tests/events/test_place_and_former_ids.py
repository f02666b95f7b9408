"""An entry of the front matter says where its event happened, and which ids it had."""

from __future__ import annotations

from generator import when
from generator.model import EventEntry
from tests.building import article, mention
from tests.events.test_find import events_of

TEXT = "Ieri Putin ha parlato a Mosca."
MARK = mention(TEXT, "Ieri", "2025-12-30")


def test_an_event_that_was_found_gets_both() -> None:
    entry = EventEntry(main=True, place="Valdai", former_ids=("e-aaaaaaaaaa", "discorso"))
    (event,) = events_of(article(TEXT, events=(entry,)), MARK)
    assert event.place == "Valdai"
    assert event.former_ids[-2:] == ("e-aaaaaaaaaa", "e-discorso")


def test_an_event_of_its_own_has_both() -> None:
    entry = EventEntry(title="Vertice", when=when.parse("2026-01-06"), place="Parigi", former_ids=("e-aaaaaaaaaa",))
    event = events_of(article(TEXT, events=(entry,)), MARK)[-1]
    assert (event.title, event.place, event.former_ids) == ("Vertice", "Parigi", ("e-aaaaaaaaaa",))


def test_an_entry_that_says_neither_changes_neither() -> None:
    plain = events_of(article(TEXT), MARK)
    (event,) = events_of(article(TEXT, events=(EventEntry(main=True, title="Discorso"),)), MARK)
    assert (event.place, event.former_ids) == (plain[0].place, plain[0].former_ids)
