"""Whether two tellings are one event: dates, people, names and words weighed together, and the reason for an editor.

The rule is strict on purpose: two events united are a false page, two left apart are one line too many, and what
nearly passes is proposed to the editor. Thresholds were measured on 242 hand-read tellings (see `docs/design.md`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.events.alike import Meeting, Telling, meeting
from generator.events.same_fact import is_denial, is_one_disaster


@dataclass(frozen=True)
class Verdict:
    """What the rule says of a pair; `weight` ranks the pairs."""

    outcome: Literal["merged", "suggested"]
    reason: str
    cosine: float
    weight: float


def weigh(first: Telling, second: Telling, cosine: float) -> Verdict | None:
    """What the rule says of two tellings of two articles; None when nothing speaks for one event."""
    dates, evidence = meeting(first, second), gather(first, second)
    if dates == "apart" or not evidence.known or first.words.contradicts(second.words):
        return None
    weight = round(cosine + 0.1 * min(evidence.known, 3), 6)
    reason = _reason(dates, evidence, cosine)
    if dates == "near":
        passing = is_one_disaster(first, second) and evidence.names > 1 and cosine >= _DISASTER
    else:
        passing = cosine >= needed(evidence, dates)
    if passing and evidence.like:
        return Verdict("merged", reason, cosine, weight)
    return Verdict("suggested", reason, cosine, weight) if _is_worth_asking(dates, evidence.known, cosine) else None


_NEVER = 9.0
"""More than any cosine."""
_DISASTER = 0.2


@dataclass(frozen=True)
class Evidence:
    """What two tellings share besides words.

    Attributes:
        main: how many of the two articles are about what they tell.
        acting: people who act in both.
        people: those of a recollection whom the article that told the fact at least names; elsewhere as `acting`.
        known: `people`, or what stands for them: proper names, where both tell a happening of one particular kind.
        all: whether nobody of the telling with fewer people is missing in the other.
        names: proper names that both tell.
        story: proper names that both articles have anywhere, without those of the people they share.
        headed: whether one headline bears a name that the other article tells; twice as much if both headlines do.
        announced: whether both only announce what they tell: few things are put on one day of the calendar.
        expected: whether one announces, for a day, what the other tells of that day.
        kin: whether both tell a happening of one kind.
        particular: whether that kind is one that the same people hardly meet with twice on one day.
        unique: whether it is one of which two headlines in quite other words tell one.
        like: whether the names of the headlines do not speak against it.
        unlike: whether both tell kinds of happening, and none in common.
        apart: whether somebody acts in each whom the other does not even name: «Moro vede Rizzi», «Moro vede Villa».
        foreign: whether a recollection names somebody or some place of whom the article knows nothing.
        foretold: whether one at least announces what the two tell of one day, and none is an article's own fact.
        denied: whether one denies, and puts on the day of the fact, what the other reports.
        alike: whether both tell the same kinds of happening, particular or not.
    """

    main: int
    acting: int
    people: int
    known: int
    all: bool
    names: int
    story: int
    headed: int
    announced: bool
    expected: bool
    kin: bool
    particular: bool
    unique: bool
    like: bool
    unlike: bool
    foreign: bool
    apart: bool
    foretold: bool
    denied: bool
    alike: bool

    @property
    def points(self) -> float:
        """People who act count one each, others and names half, four of each at most, and a name in a headline half."""
        return self.acting + 0.5 * min(self.people - self.acting, 4) + 0.5 * min(self.names, 4) + 0.5 * self.headed


def gather(first: Telling, second: Telling) -> Evidence:
    """What two tellings share besides words."""
    both_main = first.main and second.main
    recalled, told = (second, first) if first.main else (first, second)
    acting, fewest = len(first.people & second.people), min(len(first.people), len(second.people))
    mixed = first.main != second.main
    people = max(acting, len(recalled.people & told.named)) if mixed else acting
    particular = first.words.is_particular_kin_of(second.words)
    if both_main and particular:
        people = max(people, len(first.named & second.named))
    names = len(first.names & second.names)
    shared = frozenset(word for id_ in first.named & second.named for word in id_.split("-"))
    statuses = {first.event.status, second.event.status}
    story = len((first.story & second.story) - shared)
    headed = (
        2 if first.headline & second.headline else bool(first.headline & second.names or second.headline & first.names)
    )
    announced = "annunciato" in statuses
    alike = bool(first.words.kinds & second.words.kinds)
    return Evidence(
        main=first.main + second.main,
        acting=acting,
        people=people,
        known=people
        or (names > 1 and (particular or (both_main and headed == 2 and alike)))
        or (announced and not both_main and alike and story > 1),
        all=people >= fewest,
        names=names,
        story=story,
        headed=headed,
        announced=statuses == {"annunciato"},
        expected=(mixed and recalled.event.status == "annunciato") or (both_main and announced and len(statuses) == 2),
        kin=first.words.is_kin_of(second.words),
        particular=particular,
        unique=first.words.is_unique_kin_of(second.words),
        like=not both_main or _headlines_meet(first, second, particular=particular),
        unlike=bool(first.words.kinds and second.words.kinds) and not first.words.kinds & second.words.kinds,
        apart=bool(first.people - second.named and second.people - first.named),
        foreign=mixed and bool(recalled.names) and recalled.names.isdisjoint(told.around),
        foretold=announced and not (first.main or second.main),
        denied=is_denial(first, second),
        alike=alike,
    )


def _headlines_meet(first: Telling, second: Telling, *, particular: bool) -> bool:
    """«Arrestato Corti» and «Arrestato Meli»: no name of either headline stands anywhere in the other article."""
    if not (first.headline and second.headline) and not (particular and (first.headline or second.headline)):
        return True
    return not (first.headline.isdisjoint(second.around) and second.headline.isdisjoint(first.around))


def needed(evidence: Evidence, dates: Meeting) -> float:
    """The cosine that the rule asks for; more where dates, people and kind of happening say less."""
    if evidence.main == 2 and evidence.acting < 2 and evidence.apart and not evidence.particular:
        return _NEVER
    if dates == "month":
        return {0: _NEVER, 1: 0.6, 2: 0.35}.get(evidence.acting, 0.2)
    rule = (_both_recalled, _recalled, _both_main)[evidence.main]
    return rule(evidence) if dates == "same" else rule(evidence) + 0.2


def _recalled(evidence: Evidence) -> float:
    """A sentence that recalls a fact, and the article that told it: the sentence is short and says little else."""
    if evidence.acting > 2 and evidence.all:
        return 0.05
    if evidence.foreign:
        return 0.25
    if evidence.expected and evidence.kin and evidence.people and evidence.story > 1:
        return 0.0
    if evidence.acting > 1:
        return 0.06 if evidence.kin else 0.1
    if evidence.expected and evidence.all and evidence.story > 2 and evidence.alike:
        return 0.13
    if evidence.kin and evidence.people and evidence.all and evidence.story > 3:
        return 0.12
    if evidence.particular:
        return 0.06 if evidence.acting else 0.09 if evidence.people else 0.15
    if evidence.unlike:
        return 0.25
    if evidence.acting and evidence.all and evidence.people == 1:
        return 0.12 if evidence.kin and evidence.story else 0.17
    if evidence.people > 1:
        return 0.14 if evidence.kin and evidence.acting else 0.2
    if evidence.kin and evidence.all:
        return 0.14 if evidence.announced else 0.2
    return 0.25


def _both_main(evidence: Evidence) -> float:
    """Two articles: one day, and the same people, may bring two facts."""
    if evidence.particular and evidence.people and evidence.points >= 2:
        needed = 0.08 if evidence.points >= 4 else 0.1 if evidence.points >= 3 else 0.15
        return needed if evidence.unique else needed + 0.07
    if evidence.particular and evidence.names > 1 and evidence.names + evidence.headed > 2:
        return 0.25
    if evidence.denied and evidence.headed == 2:
        return 0.03
    if evidence.expected and evidence.acting > 1 and evidence.headed == 2 and evidence.all:
        return 0.15
    if not evidence.people and evidence.headed == 2 and evidence.alike and evidence.story > 3:
        return 0.3
    if evidence.acting > 2:
        return 0.18 if evidence.kin else 0.22
    return 0.22 if evidence.acting > 1 else 0.35 if evidence.all else 0.45


def _both_recalled(evidence: Evidence) -> float:
    """Two sentences of which neither article is about the fact."""
    if evidence.acting > 1:
        return 0.12 if evidence.kin or evidence.acting > 2 else 0.15
    if evidence.foretold and evidence.all and evidence.story > 1 and evidence.alike:
        return 0.18
    return 0.3 if evidence.kin and evidence.all else 0.35 if evidence.all else 0.45


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


def _reason(dates: Meeting, evidence: Evidence, cosine: float) -> str:
    shared = evidence.people
    people = "un protagonista in comune" if shared == 1 else f"{shared} protagonisti in comune" if shared else ""
    names = f"{evidence.names} nomi in comune" if not shared else ""
    return f"{_DATES[dates]}, {people or names}, somiglianza del testo {cosine:.2f}".replace(".", ",")
