"""What a timeline's page offers to take away: feeds, a calendar, its data, a copy for somebody else's page."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from generator.model import Timeline
from generator.render import addresses
from generator.render.chips import Chip
from generator.render.context import Context
from generator.render.escape import plain
from generator.timelines import beside, embed_of
from generator.timelines.offers import (
    ATOM,
    CALENDAR,
    EVENTS_CSV,
    EVENTS_JSON,
    JSON_FEED,
    MARKWHEN,
    TIMELINEJS,
    VIS,
    has_calendar,
    has_embed,
    has_feeds,
)

_FEEDS = (("Atom", ATOM), ("JSON Feed", JSON_FEED))
_DATA = (("CSV", EVENTS_CSV), ("JSON", EVENTS_JSON))
_OTHERS = (("TimelineJS", TIMELINEJS), ("Markwhen", MARKWHEN), ("vis-timeline", VIS))
_HEIGHT = 640


@dataclass(frozen=True, slots=True)
class Offering:
    """Links from the page of a timeline.

    Attributes:
        links: those of the row: feeds, calendar, data.
        others: the timeline for other programs.
        embed: the page for an iframe; None where there is none.
        code: what somebody pastes to show it.
    """

    links: tuple[Chip, ...]
    others: tuple[Chip, ...]
    embed: str = ""
    code: str = ""


def offering(line: Timeline, path: str, context: Context) -> Offering:
    """What the page of a timeline, the upper one where it has parts, has to take away."""
    found: list[Chip] = []
    if has_feeds(line):
        found += _files(_FEEDS, path)
    if has_calendar(line):
        found.append(Chip("Calendario", _subscription(path, context)))
    found += _files(_DATA, path)
    others = _files(_OTHERS, path) if any(event.when for event in line.events) else ()
    if not has_embed(line):
        return Offering(tuple(found), others)
    embed = addresses.link_to_file(path, posixpath.dirname(embed_of(path)))
    return Offering(tuple(found), others, f"{embed}/", _code(line, path, context))


def _files(named: tuple[tuple[str, str], ...], path: str) -> tuple[Chip, ...]:
    return tuple(Chip(name, addresses.link_to_file(path, beside(path, file))) for name, file in named)


def _subscription(path: str, context: Context) -> str:
    """The calendar; where the site's address is known, in the scheme with which calendars subscribe."""
    file = beside(path, CALENDAR)
    _, scheme, rest = context.settings.site_url.partition("://")
    return f"webcal{scheme}{rest}{file}" if rest else addresses.link_to_file(path, file)


def _code(line: Timeline, path: str, context: Context) -> str:
    """An iframe; where the site does not know its address, the page's script writes it in."""
    folder = f"{posixpath.dirname(embed_of(path))}/"
    address = context.settings.site_url + folder if context.settings.site_url else f"https://…/{folder}"
    title = plain(f"{line.name} – {context.settings.site_name}").replace('"', "”")
    return (
        f'<iframe src="{address}" title="{title}" width="100%" height="{_HEIGHT}" loading="lazy" style="border:0">'
        "</iframe>"
    )
