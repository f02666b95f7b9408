"""Whether two tellings are one event: dates, people and words weighed together, and the reason in an editor's words.

The rule is strict on purpose: two events united are a false page, two left apart are one line too many, and what
nearly passes is proposed to the editor. Thresholds were measured on 242 hand-read tellings (see `docs/design.md`).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.edtf import day_number
from generator.events.similarity import Wording
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
_NEVER = 9.0
"""No cosine is so high: such a pair is only suggested."""
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

    @property
    def order(self) -> tuple[object, ...]:
        """By the article's day, then its id; inside an article the main event first, then as the text goes."""
        return self.published, self.article, not self.main, self.event.reports[0].start, self.id

    @property
    def length(self) -> int:
        """Days it may lie in."""
        return self.after - self.first


@dataclass(frozen=True)
class Verdict:
    """What the rule says of a pair; `weight` ranks the pairs."""

    outcome: Literal["merged", "suggested"]
    reason: str
    cosine: float
    weight: float


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


def _still_to_come(announced: Telling, told: Telling) -> bool:
    """Whether one was still announced when the other had happened: an announcement is not what it announces."""
    if announced.event.status != "annunciato" or told.event.status in ("annunciato", "annullato"):
        return False
    return told.after <= announced.published.toordinal()


def _other_hour(one: When | None, other: When | None) -> bool:
    parts: set[PartOfDay] = {when.part for when in (one, other) if when and when.part}
    same_day = one is not None and other is not None and one.edtf == other.edtf
    return same_day and frozenset(parts) in _FAR_PARTS


def weigh(first: Telling, second: Telling, cosine: float) -> Verdict | None:
    """What the rule says of two tellings of two articles; None when nothing speaks for one event."""
    dates, people = meeting(first, second), _shared(first, second)
    if dates == "apart" or not people.known or first.words.contradicts(second.words):
        return None
    weight = round(cosine + 0.1 * min(people.known, 3), 6)
    reason = _reason(dates, people.known, cosine)
    if dates != "near" and cosine >= _needed(first, second, dates, people):
        return Verdict("merged", reason, cosine, weight)
    return Verdict("suggested", reason, cosine, weight) if _is_worth_asking(dates, people.known, cosine) else None


@dataclass(frozen=True)
class _Shared:
    """How many people two tellings share.

    Attributes:
        acting: those who act in both.
        known: those of a recollection whom the article that told the fact at least names; elsewhere as `acting`.
        all: whether nobody of the telling with fewer people is missing in the other.
        announced: whether both only announce what they tell: few things are put on one day of the calendar.
        apart: whether somebody acts in each whom the other does not even name: «Moro vede Rizzi», «Moro vede Villa».
    """

    acting: int
    known: int
    all: bool
    announced: bool
    apart: bool


def _shared(first: Telling, second: Telling) -> _Shared:
    acting, fewest = len(first.people & second.people), min(len(first.people), len(second.people))
    announced = first.event.status == second.event.status == "annunciato"
    apart = bool(first.people - second.named and second.people - first.named)
    if first.main == second.main:
        return _Shared(acting, acting, acting == fewest, announced, apart)
    recalled, told = (second, first) if first.main else (first, second)
    known = max(acting, len(recalled.people & told.named))
    return _Shared(acting, known, known >= fewest, announced, apart)


def _needed(first: Telling, second: Telling, dates: Meeting, people: _Shared) -> float:
    """The cosine that the rule asks for; more where dates, people and kind of happening say less."""
    if first.main and second.main and people.acting < 2 and people.apart:
        return _NEVER
    if dates == "month":
        return {0: _NEVER, 1: 0.6, 2: 0.35}.get(people.acting, 0.2)
    rule = _recalled if first.main != second.main else _both_main if first.main else _both_recalled
    needed = rule(people, kin=first.words.is_kin_of(second.words))
    return needed if dates == "same" else needed + 0.2


def _recalled(people: _Shared, *, kin: bool) -> float:
    """A sentence that recalls a fact, and the article that told it: the sentence is short and says little else."""
    if people.acting > 2 and people.all:
        return 0.05
    if people.acting > 1:
        return 0.06 if kin else 0.1
    if people.acting and people.all and people.known == 1:
        return 0.12
    if people.known > 1:
        return 0.14 if kin and people.acting else 0.2
    if kin and people.all:
        return 0.14 if people.announced else 0.2
    return 0.25


def _both_main(people: _Shared, *, kin: bool) -> float:
    """Two articles: one day, and the same people, may bring two facts."""
    if people.acting > 2:
        return 0.18 if kin else 0.22
    return 0.22 if people.acting > 1 else 0.35 if people.all else 0.45


def _both_recalled(people: _Shared, *, kin: bool) -> float:
    """Two sentences of which neither article is about the fact."""
    if people.acting > 1:
        return 0.12 if kin or people.acting > 2 else 0.15
    return 0.3 if kin and people.all else 0.35 if people.all else 0.45


def _is_worth_asking(dates: Meeting, shared: int, cosine: float) -> bool:
    if dates == "same":
        return cosine >= (0.06 if shared > 1 else 0.12)
    return cosine >= (0.12 if shared > 1 else 0.3)


_DATES = {
    "same": "stessa data",
    "within": "un giorno dentro l’altro periodo",
    "month": "un giorno del mese indicato",
    "near": "date vicine",
}


def _reason(dates: Meeting, shared: int, cosine: float) -> str:
    people = "un protagonista in comune" if shared == 1 else f"{shared} protagonisti in comune"
    return f"{_DATES[dates]}, {people}, somiglianza del testo {cosine:.2f}".replace(".", ",")
