"""What a reading is placed against: the article's day, the text around it, the dates already told."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from generator.edtf import Edtf
from generator.model import Certainty, TimexType
from generator.temporal.cues import Clauses
from generator.when import Modifier, When


@dataclass(frozen=True, slots=True)
class Told:
    """A date already told: its value and where it stands."""

    value: Edtf
    sentence: int
    start: int
    explicit_year: bool


@dataclass(slots=True)
class Context:
    """What a reading is resolved against. `told` grows as the text is read.

    Attributes:
        anchor: the article's day.
        now: with its clock, when the article has one.
        low: folded text.
        coming: days named further on in the same clause, for «alle 18 di … lunedì»; filled by the reader.
    """

    anchor: datetime.date
    now: datetime.datetime | None
    low: str
    clauses: Clauses
    told: list[Told] = field(default_factory=list)
    start: int = 0
    end: int = 0
    steps: list[str] = field(default_factory=list)
    certainty: Certainty = "sure"
    narrative: bool = False
    upcoming: datetime.date | None = None

    def before(self, length: int = 24) -> str:
        """Folded text before the expression."""
        return self.low[max(0, self.start - length) : self.start]

    def recent(self) -> tuple[Told, ...]:
        """The last dates told, latest first; few, so that a text of nothing but dates is still read in linear time."""
        return tuple(reversed(self.told[-12:]))

    def guess(self, step: str) -> None:
        """Note a default, which makes the reading less than sure."""
        self.steps.append(step)
        self.certainty = "default"


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved reading."""

    type: TimexType
    value: str
    when: When | None = None
    modifier: Modifier | None = None
    certainty: Certainty | None = None


def last_told(context: Context, kinds: tuple[str, ...], *, back: int = 1) -> Told | None:
    """The last date told in reach that is fine enough."""
    sentence = context.clauses.sentence(context.start)
    for told in context.recent():
        if told.sentence < sentence - back:
            return None
        if told.value.precision in kinds:
            return told
    return None
