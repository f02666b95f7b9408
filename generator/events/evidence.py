"""What two tellings share besides words: people, names, kinds of happening, and what is only announced."""

from __future__ import annotations

from dataclasses import dataclass

from generator.events.alike import Telling
from generator.events.same_fact import is_denial

ONE_STORY = 4
"""More proper names than two articles share because they are of one town and one court."""
_SITTINGS = frozenset({"processo", "interrogatorio"})


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
        company: how many people and bodies both name at all, be it in the sentences around.
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
        sitting: whether both tell a sitting of a court: one trial has one on a day.
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
    company: int
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
    sitting: bool
    denied: bool
    alike: bool

    @property
    def points(self) -> float:
        """People who act count one each, others and names half, four of each at most, and a name in a headline half."""
        return self.acting + 0.5 * min(self.people - self.acting, 4) + 0.5 * min(self.names, 4) + 0.5 * self.headed


def gather(first: Telling, second: Telling) -> Evidence:
    """What two tellings share besides words. Long, because of a line for each field."""
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
    company = len(first.named & second.named)
    alike = bool(first.words.kinds & second.words.kinds)
    sitting = bool(first.words.kinds & second.words.kinds & _SITTINGS)
    return Evidence(
        main=first.main + second.main,
        acting=acting,
        people=people,
        known=people
        or (names > 1 and (particular or (both_main and headed == 2 and alike)))
        or (announced and not both_main and alike and (company > 2 or story > (ONE_STORY if sitting and mixed else 1)))
        or (announced and mixed and names > 0 and story > ONE_STORY),
        all=people >= fewest,
        names=names,
        story=story,
        company=company,
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
        sitting=sitting,
        denied=is_denial(first, second),
        alike=alike,
    )


def _headlines_meet(first: Telling, second: Telling, *, particular: bool) -> bool:
    """«Arrestato Corti» and «Arrestato Meli»: no name of either headline stands anywhere in the other article."""
    if not (first.headline and second.headline) and not (particular and (first.headline or second.headline)):
        return True
    return not (first.headline.isdisjoint(second.around) and second.headline.isdisjoint(first.around))
