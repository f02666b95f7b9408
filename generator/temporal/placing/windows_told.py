"""The window of a vague reference: «nei giorni scorsi» before the article's day, «in quei giorni» around one told."""

from __future__ import annotations

import datetime

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.arithmetic import DAY, first_day, last_day
from generator.temporal.placing.context import Context, Value, last_told
from generator.temporal.placing.periods import FINE_ENOUGH
from generator.temporal.readings import Reference
from generator.when import When

_REACH = {
    "minute": 1, "hour": 1, "day": 10, "week": 35, "month": 300, "year": 3650, "decade": 14600, "century": 182500,
}  # fmt: skip
"""So many days are as far as an uncounted «giorni», «mesi» may reach."""
_UNKNOWN = {
    "minute": "PTXM", "hour": "PTXH", "day": "PXD", "week": "PXW", "month": "PXM", "year": "PXY", "decade": "PXDE",
    "century": "PXCE",
}  # fmt: skip


def reference(reading: Reference, context: Context) -> Value:
    """The value of a vague reference; with a grain its window, of low certainty."""
    if reading.grain is None:
        return Value("DATE", reading.value)
    value = _UNKNOWN.get(reading.grain, reading.value)
    window = _beside_told(reading, context) if reading.narrative else _beside_anchor(reading, context.anchor)
    return Value("DATE", value, When(window) if window else None, None, "vague")


def _reach(reading: Reference) -> datetime.timedelta:
    return _REACH.get(reading.grain or "", 300) * DAY


def _beside_anchor(reading: Reference, anchor: datetime.date) -> Edtf:
    other = anchor + (-1 if reading.value == "PAST_REF" else 1) * _reach(reading)
    first, last = sorted((other, anchor))
    return edtf.interval(edtf.day(first), edtf.day(last))


def _beside_told(reading: Reference, context: Context) -> Edtf | None:
    """«nei giorni successivi»: with nothing told in reach, found and not placed."""
    told = last_told(context, FINE_ENOUGH.get(reading.grain or "", ("day",)), across_quotations=False)
    if told is None:
        return None
    context.counted_from = told.value
    context.steps.append(f"si conta dall’ultima data detta nel testo, {italian(told.value)}")
    first, last = first_day(told.value), last_day(told.value)
    match reading.value:
        case "PAST_REF":
            first, last = first - _reach(reading), first
        case "FUTURE_REF":
            first, last = last, last + _reach(reading)
        case _:
            first, last = first - _reach(reading) / 2, last + _reach(reading) / 2
    return edtf.interval(edtf.day(first), edtf.day(last))
