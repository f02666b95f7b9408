"""The whole reading of a text: fold, find, place each expression in turn, say why."""

from __future__ import annotations

import datetime
import re

from generator import edtf
from generator.edtf import EdtfError
from generator.model import Mention
from generator.temporal.cues import Clauses
from generator.temporal.engine import Stretch, find_stretches
from generator.temporal.folding import Folded, fold
from generator.temporal.placing import Context, Told, Value, resolve
from generator.temporal.readings import (
    AfterEvent,
    Clock,
    DayOf,
    DayPart,
    FromEvent,
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
from generator.when import When

_SINCE = re.compile(
    r"\b(?:dal|dall'|a partire dal|a partire dall'|a partire da|fin dal|sin dal|sin da|fin da|già dal|da) ?$"
)
_UNTIL = re.compile(r"\b(?:fino al|fino all'|fino a|fino ad|sino al|sino all'|sino a|fin al) ?$")


def find_mentions(text: str, anchor: datetime.date | datetime.datetime | None) -> tuple[Mention, ...]:
    """Find and place every temporal expression of an Italian text.

    Args:
        text: any string; offsets of the mentions count its code points.
        anchor: the day against which «ieri» is read; a `datetime` also places «tra un'ora». None leaves
            what is relative unplaced (`when` None).

    Returns:
        Mentions sorted by start, never overlapping.
    """
    day = anchor.date() if isinstance(anchor, datetime.datetime) else anchor
    folded = fold(text)
    stretches = find_stretches(folded, (day.year if day else 2025) + 10)
    if not stretches:
        return ()
    context = Context(
        day or datetime.date(2000, 1, 1),
        anchor if isinstance(anchor, datetime.datetime) else None,
        folded.low,
        Clauses(folded.low, folded.cased),
    )
    mentions = []
    for i, stretch in enumerate(stretches):
        context.start, context.end = stretch.start, stretch.end
        context.steps, context.certainty, context.narrative = [], "sure", False
        context.upcoming = context.bracketed = None
        if isinstance(stretch.reading, Clock | DayPart) and i + 1 < len(stretches):
            context.upcoming = _coming_day(stretch, stretches[i + 1], context)
        if isinstance(stretch.reading, AfterEvent | FromEvent) and i + 1 < len(stretches):
            context.bracketed = _date_of_event(stretch, stretches[i + 1], context)
        value = _resolved(stretch.reading, context)
        if value is None:
            continue
        if day is None and not _absolute(stretch.reading):
            mentions.append(_mention(folded, stretch, _unanchored(stretch.reading, value), context, None))
            continue
        value = _opened(stretch, value, folded.low)
        _remember(stretch, value, context)
        mentions.append(_mention(folded, stretch, value, context, day))
    return tuple(mentions)


def _resolved(reading: Reading, context: Context) -> Value | None:
    """Dates off the calendar are silence."""
    try:
        return resolve(reading, context)
    except (ValueError, OverflowError, EdtfError, StopIteration, IndexError):
        return None


def _coming_day(stretch: Stretch, following: Stretch, context: Context) -> datetime.date | None:
    """The day told just after a clock time in the same clause, when none came before."""
    sentence = context.clauses.sentence(stretch.start)
    if any(told.sentence == sentence and told.value.precision == "day" for told in context.told[-3:]):
        return None
    gap = context.low[stretch.end : following.start]
    apart = re.search(r"[.;:!?\n]|\b(?:tranne|escluso|eccetto)\b", gap)
    if len(gap) > 30 or apart or not isinstance(following.reading, DayOf | WeekdayOf | Offset):
        return None
    value = _resolved(following.reading, context)
    context.steps.clear()
    if value and value.when and value.when.edtf.precision == "day":
        context.steps.append(f"il giorno è quello detto subito dopo, {value.value}")
        return datetime.date.fromisoformat(str(value.when.edtf))
    return None


_EVENT_DATE = re.compile(
    r"[^.;:()]{1,40}\((?:il |nel |del |l')?"
    r"|[^.;:()]{0,90}, (?:fissat|previst|attes|convocat|programmat|in programma|in calendario|che si)[^.;:(),]{0,30}"
)


def _date_of_event(stretch: Stretch, following: Stretch, context: Context) -> edtf.Edtf | None:
    """The date of «Sette anni dopo L'Aquila (6 aprile 2009)», «alla vigilia dell'incontro, fissato per domani»."""
    if not _EVENT_DATE.fullmatch(context.low, stretch.end, following.start):
        return None
    value = _resolved(following.reading, context)
    context.steps.clear()
    return value.when.edtf if value and value.when and value.type in ("DATE", "TIME") else None


def _absolute(reading: Reading) -> bool:
    """Whether it says everything itself, and needs no anchor."""
    match reading:
        case Known() | Length() | Recurring():
            return True
        case DayOf(month=month, year=year):
            return month is not None and year is not None
        case MonthOf(year=year) | SeasonOf(year=year) | HolidayOf(year=year):
            return year is not None
        case Span(start=start, end=end):
            return start is not None and end is not None and _absolute(start) and _absolute(end)
        case Timed(day=day):
            return _absolute(day)
        case Reference(grain=grain):
            return grain is None
    base = getattr(reading, "base", None)
    return base is not None and not isinstance(reading, InYear) and _absolute(base)


def _unanchored(reading: Reading, value: Value) -> Value:
    """What is left of a relative value without an anchor: its shape."""
    shape = value.value
    match reading:
        case DayOf(month=month, day=number) if month:
            shape = f"XXXX-{month:02}-{number:02}"
        case MonthOf(month=month):
            shape = f"XXXX-{month:02}"
        case WeekdayOf(weekday=weekday):
            shape = f"XXXX-WXX-{weekday + 1}"
        case Length() | Recurring():
            return Value(value.type, value.value, None, value.modifier)
        case _:
            shape = re.sub(
                r"T\d\d:\d\d|T(?:MO|MI|AF|EV|NI)|[^T]", lambda m: m[0] if m[0].startswith("T") else "", value.value
            )
            shape = f"XXXX-XX-XX{shape}" if value.type == "TIME" else "XXXX-XX-XX"
    return Value(value.type, shape, None, value.modifier, "vague")


def _opened(stretch: Stretch, value: Value, low: str) -> Value:
    """«dal 2014» is `2014/..`, «fino al 10 gennaio» `../2026-01-10`."""
    if value.when is None or value.type != "DATE" or value.when.edtf.is_interval or value.modifier:
        return value
    if not isinstance(stretch.reading, DayOf | MonthOf | Known):
        return value
    before = low[max(0, stretch.start - 20) : stretch.start]
    if _SINCE.search(before):
        when = When(edtf.interval(value.when.edtf, None))
    elif _UNTIL.search(before):
        when = When(edtf.interval(None, value.when.edtf))
    else:
        return value
    return Value("DATE", when.value, when, None, value.certainty)


def _remember(stretch: Stretch, value: Value, context: Context) -> None:
    """Dates told become the narrative anchor of what follows; durations, sets and vague windows do not."""
    if value.when is None or value.type not in ("DATE", "TIME") or (value.certainty or context.certainty) == "vague":
        return
    told = value.when.edtf
    if (told.start is None or told.end is None) and (unit := told.start or told.end):
        told = edtf.Edtf(unit, unit)
    explicit = bool(re.search(r"\d{4}", context.low[stretch.start : stretch.end])) or (
        context.narrative and bool(context.told) and context.told[-1].explicit_year
    )
    context.told.append(
        Told(
            told,
            context.clauses.sentence(stretch.start),
            stretch.start,
            explicit,
            context.clauses.quotation(stretch.start),
        )
    )


def _steps(stretch: Stretch, context: Context) -> tuple[str, ...]:
    """That several readings were made one, then what placed the result."""
    joined = ("più espressioni vicine si leggono come una sola",) if len(stretch.rules) > 1 else ()
    return (*joined, *context.steps)


def _mention(text: Folded, stretch: Stretch, value: Value, context: Context, anchor: datetime.date | None) -> Mention:
    start, end = text.outside(stretch.start), text.outside(stretch.end)
    relative = anchor is not None and not _absolute(stretch.reading)
    return Mention(
        start=start,
        end=end,
        text=text.text[start:end],
        type=value.type,
        value=value.value,
        when=value.when,
        modifier=value.modifier,
        certainty=value.certainty or context.certainty,
        anchor=anchor if relative and not context.narrative else None,
        rule=stretch.rules[-1],
        parts=stretch.rules[:-1],
        steps=_steps(stretch, context),
        beaten=tuple(
            (name, text.text[text.outside(first) : text.outside(last)]) for name, first, last in stretch.beaten
        ),
    )
