"""When something quoted was said: in «“Domani firmo”, aveva detto lunedì» tomorrow is the day after that Monday.

Inside a quotation «oggi» is the day of the utterance if the text states it, else the article's (reference §3.3). It is
stated by a date beside a verb of saying, before the quotation or right behind it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.temporal.arithmetic import first_day
from generator.temporal.engine import Stretch
from generator.temporal.it.verbs import SAYING
from generator.temporal.placing import Context, Value
from generator.temporal.readings import DayOf, DayPart, Known, MonthOf, Offset, Reading, Timed, WeekdayOf

_REACH = 160
_FINE = {"month": ("day", "month"), "year": ("day", "month", "year"), "decade": ("day", "month", "year")}
_AFTER = re.compile(rf"[ ,]*(?:[a-zà-ù']+[ ,]+){{0,4}}?(?:{SAYING})\b(?P<rest>[^.;:!?\n«»]{{0,60}})")
_BEFORE = re.compile(rf"[^.;!?\n«»]*\b(?:{SAYING})\b[^.;!?\n«»]{{0,60}}:?[ ]?")
_RELATIVE = re.compile(r"\b(?:che|dove|quando|mentre|ma|e)\b")
_OF_ANOTHER = re.compile(
    r"\b(?:di|del|dello|della|dell'|d'|per|entro|dopo|su|sul|da|dal|fino a|verso|\w{3,}(?:at|ut|it)[oaie]) ?$"
)
"""«in vista del voto di domenica», «arrestato lunedì»: the day of something else."""


def is_spoken_of(reading: Reading) -> bool:
    """Whether it counts from the day on which it is said: «domani», «stasera», «lunedì»."""
    match reading:
        case Offset(narrative=False) | WeekdayOf() | DayPart(deictic=True):
            return True
        case Timed(day=Offset(narrative=False) | WeekdayOf()):
            return True
    return False


def day_of_utterance(
    number: int, stretches: Sequence[Stretch], context: Context, resolved: Callable[[Reading, Context], Value | None]
) -> datetime.date | None:
    """The day on which the quotation that holds a stretch was said, when the text states one."""
    opening, closing = context.clauses.quotation_span(stretches[number].start)
    if opening < 0:
        return None
    for told in context.recent():
        if told.end > opening or told.start < opening - _REACH:
            continue
        if _BEFORE.fullmatch(context.low, told.end, opening) and not _OF_ANOTHER.search(
            context.low, max(0, told.start - 24), told.start
        ):
            return first_day(told.value) if told.precision == "day" else None
    for later in stretches[number + 1 : number + 6]:
        if later.start < closing:
            continue
        verb = _AFTER.fullmatch(context.low, closing, later.start)
        if not verb or _OF_ANOTHER.search(verb["rest"]) or _RELATIVE.search(verb["rest"]):
            return None
        if not isinstance(later.reading, DayOf | WeekdayOf | Offset | MonthOf | Known | Timed):
            return None
        there = replace(context, start=later.start, end=later.end, steps=[], counted_from=None)
        value = resolved(later.reading, there)
        return _first(value, stretches[number].reading)
    return None


def _first(value: Value | None, spoken: Reading) -> datetime.date | None:
    """The day a value names, or the first of a month for what is counted in months and years."""
    if value is None or value.when is None or value.when.edtf.start is None:
        return None
    fine = _FINE.get(spoken.grain if isinstance(spoken, Offset) else "day", ("day",))
    return first_day(value.when.edtf) if value.when.edtf.precision in fine else None
