"""Times counted from a clock that the text has just told: «alle 16.34; mezz'ora dopo», «alla stessa ora di venerdì»."""

from __future__ import annotations

import datetime

from generator import edtf
from generator.temporal.arithmetic import last_day, shifted
from generator.temporal.placing.context import Context, Told, Value
from generator.temporal.readings import Clock, Offset
from generator.when import When

_UNITS = {"hour": "hours", "minute": "minutes", "second": "seconds"}


def last_clock(context: Context) -> Told | None:
    """The last clock time told in this sentence or the one before, of the same speaker."""
    sentence, quotation = context.clauses.sentence(context.start), context.clauses.quotation(context.start)
    for told in context.recent():
        if told.sentence < sentence - 1 or context.clauses.paragraph(context.start) > told.start:
            return None
        if told.clock and told.quotation == quotation:
            return told
    return None


def hours_later(reading: Offset, context: Context) -> Value | None:
    """«un'ora più tardi»: from the clock last told; without one it only says how long."""
    told = last_clock(context)
    if told is None:
        return Value("DURATION", reading.duration) if reading.duration else None
    moment = datetime.datetime.combine(last_day(told.value), datetime.time.fromisoformat(told.clock))
    for grain, count in ((reading.grain, reading.count), *reading.more):
        if grain in _UNITS:
            moment += datetime.timedelta(**{_UNITS[grain]: count})
        else:
            moment = datetime.datetime.combine(shifted(moment.date(), grain, count), moment.time())
    context.counted_from = told.value
    context.steps.append(f"si conta dall’ora appena detta, le {told.clock.replace(':', '.')}")
    when = When(edtf.day(moment.date()), clock=moment.strftime("%H:%M:%S" if moment.second else "%H:%M"))
    return Value("TIME", when.value, when)


def same_hour(context: Context) -> tuple[datetime.date, Clock] | None:
    """«alla stessa ora»: the day and the clock last told."""
    told = last_clock(context)
    if told is None:
        return None
    context.steps.append(f"l’ora è quella appena detta, le {told.clock.replace(':', '.')}")
    clock = datetime.time.fromisoformat(told.clock)
    return last_day(told.value), Clock(clock.hour, clock.minute, marked=True, second=clock.second or None)
