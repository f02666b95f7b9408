"""A reading as the value a mention bears: DATE, TIME, DURATION or SET."""

from __future__ import annotations

import datetime
import re

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.arithmetic import DAY, first_day, last_day, shifted, unit_of
from generator.temporal.placing.clocks_told import same_hour
from generator.temporal.placing.context import Context, Value
from generator.temporal.placing.decades import late_decade
from generator.temporal.placing.habits import is_habit, opening_hours
from generator.temporal.placing.stretches import (
    day_or_next_to_anchor,
    of_the_century,
    stretch_of,
    the_day,
)
from generator.temporal.placing.times import clock_span, day_of_clause, hours, timed, timed_span, weekday_span
from generator.temporal.placing.windows_told import reference
from generator.temporal.readings import (
    AfterEvent,
    Clock,
    DayPart,
    FromEvent,
    Grain,
    HolidayOf,
    Known,
    Length,
    NthWord,
    Offset,
    Portion,
    PortionWord,
    Reading,
    Recurring,
    Reference,
    SameHour,
    ShiftWord,
    SideWord,
    Span,
    Timed,
    WeekdayOf,
    WeekWord,
    ZoneWord,
)
from generator.when import Modifier, When


def resolve(reading: Reading, context: Context) -> Value | None:
    """The value of a reading, or None when it stays silent (no such day, nothing in reach)."""
    match reading:
        case Length():
            return _length(reading, context)
        case Recurring(value=value):
            return Value("SET", value)
        case Reference():
            return reference(reading, context)
        case NthWord() | PortionWord() | SideWord() | WeekWord() | ZoneWord() | DayPart(loose=True):
            return None
        case ShiftWord(duration=duration):
            return Value("DURATION", duration) if duration else None
        case SameHour():
            found = same_hour(context)
            return timed(*found) if found else None
        case Timed(day=day, time=SameHour()):
            found = same_hour(context)
            return timed(the_day(day, context), found[1]) if found else _date(day, context)
        case Clock() | DayPart() | Timed():
            return _time(reading, context)
        case Span():
            return _span(reading, context)
        case Offset(grain="hour" | "minute" | "second"):
            return hours(reading, context)
        case Offset(narrative=False, more=[*_, ("hour" | "minute" | "second", _)]) if context.now:
            return hours(reading, context)
    return _date(reading, context)


def _time(reading: Clock | DayPart | Timed, context: Context) -> Value | None:
    match reading:
        case Clock() | DayPart():
            day = day_of_clause(reading, context)
            if day and isinstance(reading, Clock) and _until_past_midnight(reading, day, context):
                day += DAY
            return timed(day, reading) if day else None
        case Timed(day=WeekdayOf(side=None, week=None) as day_reading, time=DayPart() as part) if (
            not context.low.startswith("nott", context.start) and is_habit(context)
        ):
            return Value("SET", f"XXXX-WXX-{day_reading.weekday + 1}T{part.part}")
        case Timed(day=WeekdayOf(side=None, week=None) as day_reading, time=Clock() as clock) if is_habit(context):
            return Value("SET", f"XXXX-WXX-{day_reading.weekday + 1}T{clock.hour:02}:{clock.minute:02}")
        case Timed(day=DayPart() as part, time=Clock() as clock):
            night = day_of_clause(part, context)
            return timed(night + DAY if part.part == "NI" and clock.hour < 7 else night, clock) if night else None
    if isinstance(reading.time, DayPart) and reading.time.deictic and reading.time.part == "NI":
        return None
    if isinstance(reading.time, SameHour):
        return None
    return timed(day_or_next_to_anchor(reading.day, context), reading.time)


def _until_past_midnight(clock: Clock, day: datetime.date, context: Context) -> bool:
    """«La riunione di venerdì era durata fino a mezzanotte»: what lasts until then ends on the day after."""
    if clock.hour > 5 or not re.search(r"\bfino a(?:ll[ae]|ll')? ?$", context.before()):
        return False
    if context.told and context.told[-1].sentence == context.clauses.sentence(context.start):
        told = context.told[-1]
        if told.part == "NI" or (
            last_day(told.value) == day and "" < told.clock < f"{clock.hour:02}:{clock.minute:02}"
        ):
            return False  # «La notte scorsa … fino alle 5»: the morning after is reached already
    return (clock.hour, clock.minute) == (0, 0) or day != context.anchor


def _date(reading: Reading, context: Context) -> Value | None:
    match reading:
        case WeekdayOf(side=None, week=None) if is_habit(context):
            return Value("SET", f"XXXX-WXX-{reading.weekday + 1}")
        case AfterEvent(grain=grain, count=count, duration=duration):
            if context.bracketed is None:
                return Value("DURATION", duration)
            context.steps.append(f"si conta dalla data tra parentesi, {italian(context.bracketed)}")
            return _dated(unit_of(shifted(first_day(context.bracketed), grain, count), grain))
    modifier = _approximate(context)
    if isinstance(reading, Portion) or (isinstance(reading, HolidayOf) and reading.modifier):
        modifier = reading.modifier
    stretch = stretch_of(reading, context)
    if isinstance(reading, Known) and reading.short:
        stretch = of_the_century(reading.value, context)
    if stretch:
        return _dated(late_decade(stretch, context), modifier)
    return _unplaced(reading.base if isinstance(reading, Portion) else reading)


def _dated(value: Edtf, modifier: Modifier | None = None) -> Value:
    return Value("DATE", str(value), When(value, modifier=modifier), modifier)


def _approximate(context: Context) -> Modifier | None:
    found = re.search(
        r"\b(?:circa(?: nel| al)?|intorno a|intorno al|attorno al|attorno a|verso il|verso|intorno al l'anno)"
        r" (?:il |la |l')?$",
        context.before(),
    )
    return "APPROX" if found else None


def _unplaced(reading: Reading) -> Value | None:
    """A narrative expression with nothing in reach: found, not placed."""
    if isinstance(reading, FromEvent):
        return Value("DURATION", reading.duration) if reading.duration else None
    if isinstance(reading, Offset) and not reading.doubtful:
        if reading.duration:
            return Value("DURATION", reading.duration)
        return Value(
            "DATE",
            {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX"}.get(reading.grain, "XXXX-XX-XX"),
            certainty="vague",
        )
    return None


def _span(reading: Span, context: Context) -> Value | None:
    match reading.start, reading.end:
        case (Clock() as start, Clock() as end):
            if opening_hours(context):
                hours_told = (f"XXXX-XX-XXT{clock.hour:02}:{clock.minute:02}" for clock in (start, end))
                return Value("SET", "/".join(hours_told))
            day = day_of_clause(start, context)
            return clock_span(day, start, end) if day else None
        case (Timed(day=first, time=Clock() as start), Timed(day=last, time=Clock() as end)) if first == last:
            return clock_span(the_day(first, context), start, end)
        case (WeekdayOf() as start, WeekdayOf() as end):
            value = weekday_span(start, end, context)
            return _dated(value)
        case (
            Timed(day=first, time=(Clock() | DayPart()) as start),
            Timed(day=last, time=(Clock() | DayPart()) as end),
        ):
            return timed_span(first, start, last, end, context)
    whole = stretch_of(reading, context)
    return _dated(whole, _approximate(context)) if whole else None


def _length(reading: Length, context: Context) -> Value:
    if reading.of is not None and reading.edge is not None:
        return _edge_of(reading.of, reading.edge, reading.value, context)
    if reading.window:
        stretch = stretch_of(reading.window, context)
        return Value("DURATION", reading.value, When(stretch) if stretch else None)
    if reading.since:
        return _since(reading, context)
    if reading.grain is None or reading.reach is None or reading.grain in ("hour", "minute", "second"):
        return Value("DURATION", reading.value, None, reading.modifier)
    other = shifted(context.anchor, reading.grain, reading.reach)
    first, last = sorted((other, context.anchor))
    when = When(edtf.interval(edtf.day(first), edtf.day(last)))
    return Value("DURATION", reading.value, when, reading.modifier, certainty="vague")


def _since(reading: Length, context: Context) -> Value:
    """«È sindaco da quattro anni»: a length with the unit in which it began, as long as it still lasts."""
    cue = context.clauses.cue(context.start, context.end)
    lasts = cue is None or cue.present or not (cue.remote or cue.side == "future")
    if not lasts or reading.grain is None or reading.reach is None:
        return Value("DURATION", reading.value, None, reading.modifier)
    begin = unit_of(shifted(context.anchor, reading.grain, reading.reach), _UNIT_OF.get(reading.grain, reading.grain))
    return Value("DURATION", reading.value, When(edtf.interval(begin, None)), reading.modifier, "vague")


_UNIT_OF: dict[Grain, Grain] = {
    "night": "day", "bimester": "month", "quarter": "month", "half": "month", "lustrum": "year", "decade": "year",
    "century": "year",
}  # fmt: skip


def _edge_of(base: Reading, edge: tuple[Grain, float], value: str, context: Context) -> Value:
    """«gli ultimi cinque giorni del mese»: a length with its window at the edge of a stretch."""
    whole = stretch_of(base, context)
    if whole is None:
        return Value("DURATION", value)
    grain, reach = edge
    first, last = first_day(whole), last_day(whole)
    if reach < 0:
        first = shifted(last + DAY, grain, reach)
    else:
        last = shifted(first, grain, reach) - DAY
    return Value("DURATION", value, When(edtf.interval(edtf.day(first), edtf.day(last))))
