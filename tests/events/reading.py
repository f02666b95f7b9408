"""An article read through the whole engine, with the registry of the tests."""

from __future__ import annotations

from generator.articles.sentences import split
from generator.events import find_events
from generator.model import Event
from generator.subjects import find_links, index_subjects
from generator.temporal import find_mentions
from tests.building import REGISTRY, article

INDEX = index_subjects(REGISTRY)


def read(text: str, *, title: str = "Titolo", day: str = "2025-12-31", dateline: str = "") -> tuple[Event, ...]:
    one = article(text, title=title, day=day, dateline=dateline)
    mentions = find_mentions(one.text, one.anchor)
    return find_events(one, split(one.text, one.blocks), mentions, find_links(one, INDEX), REGISTRY).events


def dates(events: tuple[Event, ...]) -> list[str | None]:
    return [event.when.value if event.when else None for event in events]
