"""A telling as pairs are compared, and how the dates of two stand to each other."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.events.similarity import Wording
from generator.gregorian import day_number
from generator.model import Event
from generator.when import PartOfDay, When

Meeting: TypeAlias = Literal["same", "within", "month", "near", "apart"]
"""How two dates stand: one day (or a night and one of its days), a day in a stretch or month, a day off, elsewhere."""

_DAY = 2
"""Days of the longest value that is still a point: a night belongs to two."""
_STRETCH = 10
_MONTH = 92
"""A month, a season: what is announced for it may be what happened on one of its days."""
_ENDLESS = 10**7
_FAR_PARTS = frozenset(
    {frozenset({"MO", "EV"}), frozenset({"MO", "NI"}), frozenset({"MO", "AF"}), frozenset({"AF", "NI"})}
)


@dataclass(frozen=True)
class Telling:
    """One article's telling of an event, as pairs are weighed.

    Attributes:
        id: of the telling, `Report.id`.
        position: its place among the wordings of the site.
        people: ids of those who take part or say so.
        named: ids of everybody that it names, `people` and the others.
        names: proper names that it tells, folded, without those of half the site.
        story: those of its whole article.
        around: those too that many articles name.
        headline: proper names of the headline of a main event.
        first: ordinal of its first day.
        after: ordinal of the day after its last.
    """

    event: Event
    id: str
    position: int
    article: str
    published: datetime.date
    main: bool
    people: frozenset[str]
    named: frozenset[str]
    first: int
    after: int
    words: Wording
    names: frozenset[str] = frozenset()
    story: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    headline: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[object, ...]:
        """By the article's day, then its id; inside an article the main event first, then as the text goes."""
        return self.published, self.article, not self.main, self.event.reports[0].start, self.id

    @property
    def length(self) -> int:
        """Days it may lie in."""
        return self.after - self.first


def span(when: When | None) -> tuple[int, int]:
    """First day and day after the last as ordinals; an empty span when it has no date."""
    if when is None:
        return 0, 0
    first, after = when.bounds
    return day_number(first) if first else -_ENDLESS, day_number(after) if after else _ENDLESS


def meeting(first: Telling, second: Telling) -> Meeting:
    """How the dates of two tellings stand, at the precision of the coarser."""
    if not (first.length and second.length) or _still_to_come(first, second) or _still_to_come(second, first):
        return "apart"
    if first.after <= second.first or second.after <= first.first:
        return "near" if first.after == second.first or second.after == first.first else "apart"
    fine, coarse = sorted((first, second), key=lambda one: one.length)
    if fine.first < coarse.first or fine.after > coarse.after:
        return "near"  # they overlap, and each has days that the other excludes
    if fine.length == coarse.length or coarse.length <= _DAY:
        return "near" if _other_hour(first.event.when, second.event.when) else "same"
    if coarse.length <= _STRETCH:
        return "within"
    return "month" if coarse.length <= _MONTH else "apart"


def is_night_of(night: Telling, first: Telling, second: Telling) -> bool:
    """Whether both dates lie in one night that a third telling gives: Sunday, and three o'clock on Monday."""
    part = night.event.when.part if night.event.when else None
    return part == "NI" and all(night.first <= one.first and one.after <= night.after for one in (first, second))


def _still_to_come(announced: Telling, told: Telling) -> bool:
    """Whether one was still announced when the other had happened: an announcement is not what it announces."""
    if announced.event.status != "annunciato" or told.event.status in ("annunciato", "annullato"):
        return False
    return told.after <= announced.published.toordinal()


def _other_hour(one: When | None, other: When | None) -> bool:
    parts: set[PartOfDay] = {when.part for when in (one, other) if when and when.part}
    same_day = one is not None and other is not None and one.edtf == other.edtf
    return same_day and frozenset(parts) in _FAR_PARTS
