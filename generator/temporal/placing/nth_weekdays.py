"""The so-manyth weekday, weekend or week of a month: «il primo sabato d'agosto», «l'ultimo venerdì del mese»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.arithmetic import DAY, first_day, last_day, unit_of, weekend
from generator.temporal.placing.context import Context, Placed
from generator.temporal.readings import NthWeekday, Offset


def nth_weekday(reading: NthWeekday, context: Context, placed: Placed) -> Edtf | None:
    """The one of the month or week that `placed` finds; None when it has not so many."""
    base = placed(reading.base, context)
    if base is None or base.precision not in ("month", "week"):
        return None
    first, last = first_day(base), last_day(base)
    first_or_last = 6 if reading.ordinal < 0 else 0
    weekday = reading.weekday if reading.weekday is not None else 5 if reading.weekend else first_or_last
    days = [first + n * DAY for n in range((last - first).days + 1) if (first + n * DAY).weekday() == weekday]
    index = reading.ordinal - 1 if reading.ordinal > 0 else reading.ordinal
    if not -len(days) <= index < len(days):
        return None
    if reading.weekday is not None:
        return edtf.day(days[index])
    return weekend(days[index]) if reading.weekend else unit_of(days[index], "week")


_A_STATE = re.compile(r"(?:è|sono|resta|restano) (?:apert|chius|dedicat|riservat|prenotat|vietat)")
"""«Il primo lunedì del mese la sede è aperta»: a habit."""


def nth_by_verb(reading: NthWeekday, context: Context, placed: Placed) -> Edtf | None:
    """«Pagherò l'ultimo venerdì del mese» is the next such day, «si è riunito il primo lunedì del mese» the last."""
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or _A_STATE.match(cue.word):
        return None
    if cue.remote if cue.side == "past" else not cue.future:
        return None
    near = [nth_weekday(replace(reading, base=Offset("month", count)), context, placed) for count in (-1, 0, 1)]
    days = [day for day in near if day is not None]
    context.steps.clear()
    context.steps.append(f"il verbo «{cue.word}» dice quale mese")
    if cue.side == "future":
        return next((day for day in days if first_day(day) >= context.anchor), None)
    return next((day for day in reversed(days) if first_day(day) <= context.anchor), None)
