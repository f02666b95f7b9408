"""The same period of another year: «rispetto allo stesso periodo dell'anno scorso»."""

from __future__ import annotations

import re

from generator import edtf
from generator.calendar_units import Unit
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.placing.context import Context, Placed, Told
from generator.temporal.readings import Offset, SamePeriod

_PERIODS = ("month", "bimester", "quarter", "half", "season", "interval")


def same_period(reading: SamePeriod, context: Context, placed: Placed) -> Edtf | None:
    """What was told, in the other year; the whole year when the text tells of none such, or of several."""
    told = _told(reading, context)
    if told is None:
        return placed(reading.year, context)
    frame = placed(reading.year, context)
    if frame is None:
        return None
    year = (
        told.value.first_year - 1 if isinstance(reading.year, Offset) and reading.year.narrative else frame.first_year
    )
    context.counted_from = told.value
    context.steps.append(f"il periodo è quello detto nel testo, {italian(told.value)}")
    return moved_by_years(told.value, year - told.value.first_year)


def _told(reading: SamePeriod, context: Context) -> Told | None:
    """The only period told in the sentence, else the only one of the sentence before."""
    sentence = context.clauses.sentence(context.start)
    kinds = (reading.grain,) if reading.grain else _PERIODS
    for number in (sentence, sentence - 1):
        found = [told for told in context.recent() if told.sentence == number and told.precision in kinds]
        if found:
            return found[0] if len({told.value for told in found}) == 1 else None
    return None


_FIGURES = re.compile(r"%|\bper cento\b|\b(?:indice|tasso|punti|miliardi|milioni|mila)\b|\b\d{1,3}\.\d{3}\b")
_DATA = ("month", "bimester", "quarter", "half")


def period_of_figures(context: Context) -> Told | None:
    """The month or quarter whose figures are told: «A dicembre i prezzi sono saliti del 2,4%. Un anno prima…».

    The first of its sentence, since the others are what it is compared with; none when an event of a day came after.
    """
    sentence = context.clauses.sentence(context.start)
    today = edtf.day(context.anchor)
    for number in (sentence, sentence - 1):
        told = [t for t in context.recent() if t.sentence == number and t.value != today]
        if not told:
            continue
        first = told[-1]
        start, _ = context.clauses.bounds(number)
        _, end = context.clauses.bounds(sentence)
        if any(t.precision == "day" for t in told) or first.precision not in _DATA:
            return None
        return first if _FIGURES.search(context.low, start, min(end, start + 600)) else None
    return None


def moved_by_years(value: Edtf, years: int) -> Edtf:
    """The same month, quarter or interval so many years away.

    Raises:
        EdtfError: there is no such day.
    """
    ends = [Unit(unit.kind, unit.year + years, unit.number, unit.day) for unit in (value.start, value.end) if unit]
    return edtf.interval(Edtf(ends[0], ends[0]), Edtf(ends[-1], ends[-1]))
