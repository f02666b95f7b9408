"""Days counted from an event told nearby: «alla vigilia del voto» once the vote has its date."""

from __future__ import annotations

import re

from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.arithmetic import first_day, last_day
from generator.temporal.it.happenings import KINDS
from generator.temporal.placing.context import Context
from generator.temporal.placing.counted_days import from_day
from generator.temporal.readings import FromEvent


def from_event(reading: FromEvent, context: Context) -> Edtf | None:
    """So many units from an event whose day stands in the same or the previous sentence, beside such a word."""
    if context.bracketed is not None and context.bracketed.precision in ("day", "interval"):
        context.steps.append(f"la data dell’evento è quella detta subito dopo, {italian(context.bracketed)}")
        base = last_day(context.bracketed) if reading.count > 0 else first_day(context.bracketed)
        return from_day(base, reading.count, reading.grain, named=False)
    sentence = context.clauses.sentence(context.start)
    for told in context.recent():
        if told.sentence < sentence - 1:
            break
        if told.value.precision != "day" or not _named_beside(reading.kind, told.sentence, context):
            continue
        context.counted_from = told.value
        context.steps.append(f"la data dell’evento è quella detta poco prima, {italian(told.value)}")
        base = last_day(told.value) if reading.count > 0 else first_day(told.value)
        return from_day(base, reading.count, reading.grain, named=False)
    return None


def _named_beside(kind: str, sentence: int, context: Context) -> bool:
    start, end = context.clauses.bounds(sentence)
    end = min(end, context.start, start + 2000)
    return re.search(rf"\b(?:{KINDS[kind]})\b", context.low[start:end]) is not None
