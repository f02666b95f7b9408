"""What was read of time."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.edtf import Edtf
from generator.gregorian import Ymd
from generator.when import Modifier, When

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Certainty: TypeAlias = Literal["sure", "default", "vague"]
DurationSense: TypeAlias = Literal["age", "anniversary"]

ON_PUBLICATION_DAY = "il giorno è quello dell’articolo"
"""The step that says of an hour that no other day is known for it: taken back where the events tell one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A temporal expression found in a text (TIMEX3).

    Attributes:
        start: offset of the first code point, signals («entro», «nel») and articles left out.
        end: offset after the last.
        text: `text[start:end]` of what was read.
        type: TIMEX3 type.
        value: EDTF or TIMEX3 value: `2025-12-30TEV`, `P3Y`, `XXXX-WXX-1`, `PAST_REF`.
        when: its place on the calendar; None for durations, sets and vague references.
        modifier: TIMEX3 `mod`; never changes the value.
        certainty: `sure`, by `default` (a documented news default chose the side), `vague` (an interval that nobody may
            print as a point).
        anchor: the article's day, when it was read against it; None when it says everything itself or counts from
            another date of the text.
        told: the date told in the text from which it counts («il giorno dopo»): the narrative anchor.
        zone: words of a time zone, as written («ora locale», «Gmt»); the clock is never shifted.
        duration: TIMEX3 duration of what is counted: «due giorni fa» `P2D`.
        freq: TIMEX3 frequency of a set: «due volte a settimana» `2X`.
        quant: TIMEX3 quantifier of a set: «ogni lunedì» `EVERY`.
        sense: what a duration is when it is the age of somebody or the anniversary of something.
        rule: the name of the rule that read it, or that joined several readings into one.
        parts: the names of the rules whose readings were joined.
        steps: the reading, step by step, in Italian, for `explain`.
        beaten: readings that lost against this one, as (rule, text) pairs.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    when: When | None = None
    modifier: Modifier | None = None
    certainty: Certainty = "sure"
    anchor: datetime.date | None = None
    told: Edtf | None = None
    zone: str = ""
    duration: str = ""
    freq: str = ""
    quant: str = ""
    sense: DurationSense | None = None
    rule: str = ""
    parts: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    beaten: tuple[tuple[str, str], ...] = ()

    @property
    def bounds(self) -> tuple[Ymd | None, Ymd | None]:
        """First day and day after the last, half-open, as (year, month, day); None where open or nowhere.

        «fine novembre» lies in the last third of the month, a night in its two days (`When.bounds`).
        """
        return self.when.bounds if self.when else (None, None)

    @property
    def precision(self) -> str | None:
        """The unit at which it is placed: `day`, `month`, `interval`…; with a part of day or a clock, that."""
        if self.when is None:
            return None
        return "clock" if self.when.clock else "part" if self.when.part else self.when.edtf.precision
