"""Sparklines: when the events of a subject happened, in the same stretches as the site's density strip."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.model import Event
from generator.render.density import density_of

_HEIGHT = 10
_LEAST = 1.5
"""One event must be seen beside forty."""


def sparklines(events: Iterable[Event]) -> tuple[int, Callable[[Iterable[Event]], str]]:
    """How many bars the row of a site has, and what makes the SVG path of some of its events.

    A path is drawn in a box as wide as the bars are many, and 10 high; it is empty when none of the events stands in
    the row.
    """
    bars = density_of(events).bars
    place = {event.id: n for n, bar in enumerate(bars) for event in bar.events}

    def path(some: Iterable[Event]) -> str:
        counts: dict[int, int] = {}
        for event in some:
            if (n := place.get(event.id)) is not None:
                counts[n] = counts.get(n, 0) + 1
        most = max(counts.values(), default=1)
        return "".join(
            f"M{n} {_HEIGHT}v-{max(_LEAST, round(_HEIGHT * number / most, 1)):g}h.8V{_HEIGHT}"
            for n, number in sorted(counts.items())
        )

    return len(bars), path
