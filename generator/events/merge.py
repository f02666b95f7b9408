"""Several articles' tellings of one event become one event with its reports.

First version: an editor says so, by giving the same `id` to an entry of each article. Nothing else is ever merged: two
minted ids that happen to be equal are two events.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.events.ids import mint
from generator.model import Event, Involvement, Status
from generator.when import When


def merge_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """One event for each declared id, in chronological order.

    The first telling (in the order given) is the home, and its date wins unless a later one is finer. Each report
    keeps the date its own article gives, so that a page can show where the sources disagree.
    """
    declared: dict[str, list[Event]] = {}
    alone: list[Event] = []
    for event in events:
        if event.declared:
            declared.setdefault(event.id, []).append(event)
        else:
            alone.append(event)
    merged = [_merged(group) for group in declared.values()]
    taken = set(declared)
    for event in alone:
        merged.append(own := _parted(event, taken))
        taken.add(own.id)
    return tuple(sorted(merged, key=lambda event: event.sort_key))


def _parted(event: Event, taken: set[str]) -> Event:
    """The event under an id of its own, should another one have minted the same."""
    id_, attempt = event.id, 0
    while id_ in taken:
        attempt += 1
        id_ = mint(event.reports[0].article, f"{event.id}\0{attempt}")
    return event if id_ == event.id else replace(event, id=id_)


def _merged(group: list[Event]) -> Event:
    home = group[0]
    if len(group) == 1:
        return home
    dated = [event.when for event in group if event.when]
    return replace(
        home,
        when=min(dated, key=_coarseness) if dated else None,
        status=_status([event.status for event in group]),
        reports=tuple(report for event in group for report in event.reports),
        actor_links=_each_once(link for event in group for link in event.actor_links),
        topic_links=_each_once(link for event in group for link in event.topic_links),
        joined="editor",
    )


def _each_once(links: Iterable[Involvement]) -> tuple[Involvement, ...]:
    found: dict[str, Involvement] = {}
    for link in links:
        found.setdefault(link.target, link)
    return tuple(found.values())


def _status(told: list[Status]) -> Status:
    """What the tellings come to together; where some only report what others tell as done, the home's word stands.

    A title stands with its own status: hearsay beside another outlet's figure is no confirmation.
    """
    kinds = set(told)
    if "annullato" in kinds:
        return "annullato"
    if "contestato" in kinds or ("smentito" in kinds and len(kinds) > 1):
        return "contestato"
    done: list[Status] = [status for status in told if status != "annunciato"]
    return done[0] if done else told[0]


def _coarseness(when: When) -> int:
    """0 for days and intervals, 1 for months, 2 for what is coarser."""
    rank = when.edtf.sort_key[1]
    return max(rank - 1, 0)
