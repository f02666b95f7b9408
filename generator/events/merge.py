"""Several articles' tellings of one event become one event with its reports.

First version: an editor says so, by giving the same `id` to an entry of each article. Nothing is merged in silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Event
from generator.when import When

_STATUS_RANK = ("annullato", "contestato", "smentito", "avvenuto", "riportato", "annunciato")


def merge_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """One event for each id, in chronological order.

    The first telling (in the order given) is the home, and its date wins unless a later one is finer. Each report
    keeps the date its own article gives, so that a page can show where the sources disagree.
    """
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(event.id, []).append(event)
    merged = [_merged(group) for group in groups.values()]
    return tuple(sorted(merged, key=lambda event: event.sort_key))


def _merged(group: list[Event]) -> Event:
    home = group[0]
    if len(group) == 1:
        return home
    dated = [event.when for event in group if event.when]
    return replace(
        home,
        when=min(dated, key=_coarseness) if dated else None,
        status=min((event.status for event in group), key=_STATUS_RANK.index),
        reports=tuple(report for event in group for report in event.reports),
        actors=tuple(dict.fromkeys(target for event in group for target in event.actors)),
        topics=tuple(dict.fromkeys(target for event in group for target in event.topics)),
    )


def _coarseness(when: When) -> int:
    """0 for days and intervals, 1 for months, 2 for what is coarser."""
    rank = when.edtf.sort_key[1]
    return max(rank - 1, 0)
