"""What helps to find one's way on a timeline: the strip, the way to a month, the filters."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.model import Event, Timeline
from generator.render import addresses
from generator.render.context import Context
from generator.render.density import Bar
from generator.render.environment import block
from generator.render.facets import Facet, crossing_values, facets_of
from generator.render.jumps import Jump, jumps_of
from generator.render.strip import strip

_FEW = 6
"""Events among which nobody needs a filter."""
_CROSSINGS = 200
"""Crossings that a page leads to: thousands of names weigh as much as a page may. The others lead here themselves."""


def aids_of(events: Sequence[Event], line: Timeline, page: str, context: Context, *, crossed: bool = True) -> str:
    """The strip and the filters of a page that holds all these events; the filters need a script, the links do not.

    Args:
        events: in chronological order.
        line: the timeline of which they are all, or a year.
        page: its path.
        context: the site.
        crossed: whether the page leads to the crossings of the timeline.
    """
    crossings = _crossed(line, page, context) if crossed else None
    facets = facets_of(events, context, crossings) if len(events) > _FEW else ()
    filtered = bool(crossings or facets)
    drawn = strip(events, lambda bar: f"#{bar.events[0].id}", brush=filtered)
    return _text(drawn, events if filtered else (), crossings, facets, jumps_of(events))


def aids_of_split(events: Sequence[Event], line: Timeline, page: str, context: Context, *, crossed: bool = True) -> str:
    """The strip and the crossings of a page whose events are told on others: each bar leads to the first of its own.

    Args:
        events: all that the parts tell.
        line: the timeline of which they are all, or a stretch.
        page: its path.
        context: the site.
        crossed: whether the page leads to the crossings of the timeline.
    """

    def href(bar: Bar) -> str:
        first = bar.events[0]
        return addresses.link(page, context.addresses.place(line, first), first.id)

    return _text(strip(events, href), (), _crossed(line, page, context) if crossed else None, ())


def _text(
    drawn: Markup,
    events: Sequence[Event],
    crossed: Facet | None,
    facets: Sequence[Facet],
    jumps: Sequence[Jump] = (),
) -> str:
    return block("aids.html.j2", strip=drawn, crossed=crossed, facets=facets, total=len(events), jumps=jumps)


def _crossed(line: Timeline, page: str, context: Context) -> Facet | None:
    values = crossing_values(line, page, context)
    if not values:
        return None
    shown, left = values[:_CROSSINGS], max(0, len(values) - _CROSSINGS)
    if line.kind == "actor":
        return Facet("tema", "Con il tema", shown, left)
    return Facet("attore", "Con l’attore", shown, left)
