"""What a reading is placed against: the article's day, the text around it, the dates already told."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.edtf import Edtf
from generator.model import Certainty, TimexType
from generator.temporal.cues import Clauses
from generator.temporal.readings import Reading
from generator.when import Modifier, PartOfDay, When

_LONGEST_APPOINTMENT = 80
_FUNCTION_WORDS = re.compile(
    r"(?:[\W_]|\b(?:il|lo|la|i|gli|le|l|un|una|di|del|dello|della|dell|dei|delle|a|ad|al|allo|alla|all|ai|alle|da|dal|dalla"
    r"|dall|dalle|in|nel|nello|nella|nell|nei|nelle|per|tra|fra|entro|verso|fino|dopo|prima|circa|ore|e|ed|o|partire)\b)*"
)


@dataclass(frozen=True, slots=True)
class Told:
    """A date already told: its value and where it stands; `quotation` is where its quotation begins, −1 outside any;
    `part` and `clock` are what it said of the day, `entry` when it opens an entry of a chronology; `precision` is the
    value's, `years` for an interval of years."""

    value: Edtf
    sentence: int
    start: int
    end: int
    explicit_year: bool
    quotation: int = -1
    entry: bool = False
    part: PartOfDay | None = None
    clock: str = ""
    precision: str = field(init=False)

    def __post_init__(self) -> None:
        precision = "years" if self.value.is_interval and _is_coarse(self.value) else self.value.precision
        object.__setattr__(self, "precision", precision)


def _is_coarse(value: Edtf) -> bool:
    """Whether an interval runs between years, or longer: no month or day can be counted from it."""
    return any(unit is not None and unit.kind in ("year", "decade", "century") for unit in (value.start, value.end))


@dataclass(slots=True)
class Context:
    """What a reading is resolved against. `told` grows as the text is read.

    Attributes:
        anchor: the article's day.
        now: with its clock, when the article has one.
        low: folded text.
        spans: where the expressions of the text stand, in order.
        composed: whether the expression counts hours or weeks, as appointments do: «mercoledì alle 11».
        frame: the last heading of a chronology: a year, a month or a day.
        by_verb: whether the clause's verb gave the side of the date that is being placed.
        counted_from: what was told in the text, when the reading counts from it and not from the article's day.
        year_ahead: the year of the next day in a list, for «il 24 agosto e il 30 ottobre 2016»; likewise.
        upcoming: the day named further on in the same clause, for «alle 18 … lunedì»; filled by the reader.
        bracketed: the date in brackets after an event, for «sette anni dopo L'Aquila (6 aprile 2009)»; likewise.
    """

    anchor: datetime.date
    now: datetime.datetime | None
    low: str
    clauses: Clauses
    spans: Sequence[tuple[int, int]] = ()
    composed: bool = False
    told: list[Told] = field(default_factory=list)
    start: int = 0
    end: int = 0
    steps: list[str] = field(default_factory=list)
    certainty: Certainty = "sure"
    frame: Edtf | None = None
    by_verb: bool = False
    counted_from: Edtf | None = None
    upcoming: datetime.date | None = None
    bracketed: Edtf | None = None
    year_ahead: int | None = None

    def before(self, length: int = 24) -> str:
        """Folded text before the expression."""
        return self.low[max(0, self.start - length) : self.start]

    def follows(self, words: tuple[str, ...]) -> bool:
        """Whether the folded text before the expression ends in one of these, a space aside."""
        return self.low.endswith(words, 0, self.start - self.low.endswith(" ", 0, self.start))

    def recent(self) -> tuple[Told, ...]:
        """The last dates told, latest first; few, so that a text of nothing but dates is still read in linear time."""
        return tuple(reversed(self.told[-12:]))

    @property
    def is_governed(self) -> bool:
        """Whether the side is that of a verb which has the date to itself: «È successo il 3 luglio»."""
        return self.by_verb and self.clauses.governs_plainly(self.start, self.end)

    @property
    def is_appointment(self) -> bool:
        """Whether nothing but articles and prepositions stands beside the expressions of its sentence."""
        if not self.composed:
            return False
        start, end = self.clauses.bounds(self.clauses.sentence(self.start))
        if end - start > _LONGEST_APPOINTMENT:
            return False
        rest, last = [], start
        for first, after in self.spans:
            if start <= first and after <= end:
                rest.append(self.low[last:first])
                last = after
        return _FUNCTION_WORDS.fullmatch(" ".join((*rest, self.low[last:end]))) is not None

    def guess(self, step: str) -> None:
        """Note a default, which makes the reading less than sure."""
        self.steps.append(step)
        self.certainty = "default"


Placed: TypeAlias = Callable[[Reading, Context], Edtf | None]
"""What places a reading: handed to who places readings that hold others."""


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved reading."""

    type: TimexType
    value: str
    when: When | None = None
    modifier: Modifier | None = None
    certainty: Certainty | None = None


def last_told(
    context: Context, kinds: tuple[str, ...], *, back: int = 1, across_quotations: bool = True
) -> Told | None:
    """The last date told in reach that is fine enough: in this sentence or the one before, never in another paragraph.

    A speaker's «due giorni dopo» does not count from the writer's dates, nor the writer's from the speaker's, unless
    `across_quotations`.
    """
    sentence = context.clauses.sentence(context.start)
    quotation = -1 if across_quotations else context.clauses.quotation(context.start)
    for told in context.recent():
        if told.sentence < sentence - back:
            return None
        if told.precision in kinds and (across_quotations or told.quotation == quotation):
            return told
    return None
