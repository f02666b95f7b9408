"""Events that are only listed: a date, a title, a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Event
from generator.render import addresses, wording
from generator.render.context import Context
from generator.render.dates import Date, make_date


@dataclass(frozen=True, slots=True)
class Row:
    """One event of a list; `note` says its status, or what somebody says of it."""

    title: str
    href: str
    date: Date | None
    note: str = ""
    anchor: str = ""
    old_anchors: tuple[str, ...] = ()


def rows_of(
    events: Iterable[Event], page: str, context: Context, *, speaker: str = "", anchors: bool = True
) -> tuple[Row, ...]:
    """A row an event, in the order given.

    Args:
        events: what is listed.
        page: path of the page that holds the list.
        context: the site.
        speaker: the id of an actor: the note says whether it affirms, confirms, denies or reports the event.
        anchors: whether a row carries the event's id.
    """
    return tuple(_row(event, page, context, speaker=speaker, anchors=anchors) for event in events)


def _row(event: Event, page: str, context: Context, *, speaker: str, anchors: bool) -> Row:
    home = context.homes[event.id]
    stances = {claim.stance for claim in event.claims if claim.by == speaker} if speaker else set()
    said = [label.removeprefix("Chi ") for stance, label in wording.STANCES.items() if stance in stances]
    status = event.status if event.status != "avvenuto" else ""
    return Row(
        title=event.title,
        href=addresses.link(page, home.path, home.anchor),
        date=make_date(event.when),
        note=", ".join(said) or status,
        anchor=event.id if anchors else "",
        old_anchors=context.former[event.id] if anchors else (),
    )
