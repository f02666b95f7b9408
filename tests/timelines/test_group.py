"""Which timelines there are and in which order their events stand."""

from __future__ import annotations

from generator import when
from generator.model import Event, Report
from generator.timelines import UNDATED, group_timelines
from tests.building import REGISTRY, tied


def event(id_: str, value: str | None, *actors: str, topics: tuple[str, ...] = ()) -> Event:
    told = when.parse(value) if value else None
    report = Report("a", "Frase.", 0, 6, told, "expression")
    return Event(id_, id_, told, "avvenuto", True, (report,), tied(actors), tied(topics))


def test_pages_only_for_two_events_or_more() -> None:
    events = [event("a", "2025-01-01", "putin", topics=("negoziati",)), event("b", "2025-01-02", "putin", "ue")]
    timelines = group_timelines(events, REGISTRY, 2)
    assert [(t.kind, t.id) for t in timelines] == [("actor", "putin"), ("year", "2025")]
    assert ("actor", "ue") in [(t.kind, t.id) for t in group_timelines(events, REGISTRY, 1)]


def test_events_stand_in_order_and_undated_ones_are_kept() -> None:
    events = [event("m", "2025-03", "ue"), event("d", "2025-03-31TEV", "ue"), event("e", "2025-03-31TMO", "ue"),
              event("x", None, "ue"), event("y", "2024/2026", "ue")]  # fmt: skip
    ue, y2024, y2025, undated = group_timelines(events, REGISTRY, 2)
    assert [e.id for e in ue.events] == ["y", "e", "d", "m", "x"]
    assert ([e.id for e in y2024.events], [e.id for e in y2025.events]) == (["y"], ["e", "d", "m"])
    assert (undated.id, undated.name, [e.id for e in undated.events]) == (UNDATED, "Senza data certa", ["x"])


def test_order_does_not_depend_on_the_order_of_files() -> None:
    events = [event(id_, "2025-03-01", "ue") for id_ in "dcba"]
    assert group_timelines(events, REGISTRY, 1) == group_timelines(events[::-1], REGISTRY, 1)
