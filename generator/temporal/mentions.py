"""A placed reading as the mention that leaves the engine: what was found, and why it was read so."""

from __future__ import annotations

import datetime
import re

from generator.model import DurationSense, Mention
from generator.temporal.engine import Stretch
from generator.temporal.folding import Folded
from generator.temporal.placing import Context, Value
from generator.temporal.readings import (
    AfterEvent,
    Clock,
    DayOf,
    DaysOf,
    HolidayOf,
    InYear,
    Known,
    Length,
    MonthOf,
    Offset,
    Reading,
    Recurring,
    Reference,
    SeasonOf,
    Span,
    Timed,
    WeekdayOf,
)


def is_absolute(reading: Reading) -> bool:
    """Whether it says everything itself, and needs no anchor."""
    match reading:
        case Length(window=Span() | DaysOf() as whole) | Length(of=whole) if whole is not None:
            return is_absolute(whole)
        case Length(grain=str(), reach=float() | int()) | Length(since=True):
            return False  # «negli ultimi tre mesi», «da quattro anni»: up to the article's day
        case Known() | Length() | Recurring():
            return True
        case Length(window=window) if window is not None:
            return is_absolute(window)
        case DayOf(month=month, year=year):
            return month is not None and year is not None
        case MonthOf(year=year) | SeasonOf(year=year) | HolidayOf(year=year):
            return year is not None
        case Span(start=start, end=end):
            return start is not None and end is not None and is_absolute(start) and is_absolute(end)
        case Timed(day=day):
            return is_absolute(day)
        case Reference(grain=grain):
            return grain is None
    base = getattr(reading, "base", None)
    return base is not None and not isinstance(reading, InYear) and is_absolute(base)


def unanchored(reading: Reading, value: Value) -> Value:
    """What is left of a relative value without an anchor: its shape."""
    shape = value.value
    match reading:
        case DayOf(month=month, day=number) if month:
            shape = f"XXXX-{month:02}-{number:02}"
        case MonthOf(month=month):
            shape = f"XXXX-{month:02}"
        case WeekdayOf(weekday=weekday):
            shape = f"XXXX-WXX-{weekday + 1}"
        case Length() | Recurring() | Reference():
            return Value(value.type, value.value, None, value.modifier, value.certainty)
        case _:
            shape = re.sub(
                r"T\d\d:\d\d|T(?:MO|MI|AF|EV|NI)|[^T]", lambda m: m[0] if m[0].startswith("T") else "", value.value
            )
            shape = f"XXXX-XX-XX{shape}" if value.type == "TIME" else "XXXX-XX-XX"
    return Value(value.type, shape, None, value.modifier, "vague")


def _steps(stretch: Stretch, context: Context) -> tuple[str, ...]:
    """That several readings were made one, then what placed the result."""
    joined = ("più espressioni vicine si leggono come una sola",) if len(stretch.rules) > 1 else ()
    return (*joined, *context.steps)


def make_mention(
    text: Folded, stretch: Stretch, value: Value, context: Context, anchor: datetime.date | None
) -> Mention:
    """The mention of a stretch with its value; `anchor` is the article's day, None when it has none."""
    start, end = text.outside(stretch.start), text.outside(stretch.end)
    reading, told = stretch.reading, context.counted_from
    set_ = reading if isinstance(reading, Recurring) else Recurring("")
    return Mention(
        start=start,
        end=end,
        text=text.text[start:end],
        type=value.type,
        value=value.value,
        when=value.when,
        modifier=value.modifier,
        certainty=value.certainty or context.certainty,
        anchor=anchor if told is None and value.when is not None and not is_absolute(reading) else None,
        told=told,
        zone=_zone(reading, text.text[start:end]),
        duration=reading.duration if isinstance(reading, Offset) and value.type in ("DATE", "TIME") else "",
        freq=set_.freq,
        quant=set_.quant,
        sense=_sense(reading),
        rule=stretch.rules[-1],
        parts=stretch.rules[:-1],
        steps=_steps(stretch, context),
        beaten=tuple(
            (name, text.text[text.outside(first) : text.outside(last)]) for name, first, last in stretch.beaten
        ),
    )


def _zone(reading: Reading, written: str) -> str:
    """The words of a time zone as they stand in the text: «ora locale», «Gmt»."""
    match reading:
        case Clock(zone=zone) | Timed(time=Clock(zone=zone)) if zone:
            found = re.search(re.escape(zone), written, re.IGNORECASE)
            return found[0] if found else zone
        case Span(start=start, end=end) if start is not None and end is not None:
            return _zone(end, written) or _zone(start, written)
    return ""


def _sense(reading: Reading) -> DurationSense | None:
    match reading:
        case Length(sense=sense):
            return sense
        case AfterEvent(grain="year" | "decade" | "century" | "lustrum"):
            return "anniversary"
    return None
