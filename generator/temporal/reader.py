"""The whole reading of a text: fold, find, place each expression in turn, say why."""

from __future__ import annotations

import datetime
import itertools
import re
from dataclasses import replace

from generator import edtf
from generator.calendar_units import EdtfError
from generator.italian_dates import italian
from generator.model import Mention
from generator.temporal.cues import Clauses
from generator.temporal.engine import Stretch, find_stretches, set_aside
from generator.temporal.folding import fold
from generator.temporal.mentions import is_absolute, make_mention, unanchored
from generator.temporal.placing import Context, Told, Value, resolve
from generator.temporal.placing.chronicle import heads_entry, is_heading
from generator.temporal.readings import (
    AfterEvent,
    Clock,
    DayOf,
    DayPart,
    FromEvent,
    HolidayOf,
    InYear,
    Known,
    MonthOf,
    NthWeekday,
    Offset,
    Reading,
    SeasonOf,
    Span,
    Timed,
    WeekdayOf,
    WeekOf,
)
from generator.temporal.utterances import day_of_utterance, is_spoken_of
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
        [(stretch.start, stretch.end) for stretch in stretches],
    )
    mentions = []
    for i, stretch in enumerate(stretches):
        _turn_to(i, stretches, context)
        value = _value(i, stretches, context)
        if value is None:
            continue
        if day is None and not is_absolute(stretch.reading):
            mentions.append(make_mention(folded, stretch, unanchored(stretch.reading, value), context, None))
            continue
        value = _opened(stretch, value, folded.low)
        _remember(stretch, value, context)
        mentions.append(make_mention(folded, stretch, value, context, day))
    return tuple(mentions)


def _turn_to(number: int, stretches: tuple[Stretch, ...], context: Context) -> None:
    """Make the context that of one stretch, with what the next ones tell of it."""
    stretch = stretches[number]
    context.start, context.end = stretch.start, stretch.end
    context.steps, context.certainty, context.counted_from = [], "sure", None
    context.composed = _is_composed(stretch.reading)
    context.upcoming = context.bracketed = None
    context.year_ahead = _year_ahead(stretches[number : number + 6], context.low, context.anchor.year)
    if number + 1 == len(stretches):
        return
    if isinstance(stretch.reading, Clock | DayPart):
        context.upcoming = _coming_day(stretch, stretches[number + 1], context)
    if isinstance(stretch.reading, AfterEvent | FromEvent):
        context.bracketed = _date_of_event(stretch, stretches[number + 1], context)


def _value(number: int, stretches: tuple[Stretch, ...], context: Context) -> Value | None:
    """The value of a stretch; of one that is quoted, counted from the day on which it was said, when the text tells."""
    reading = stretches[number].reading
    if not is_spoken_of(reading) or context.clauses.quotation(stretches[number].start) < 0:
        return _resolved(reading, context)
    said = day_of_utterance(number, stretches, context, _resolved)
    if said is None or said == context.anchor:
        return _resolved(reading, context)
    there = replace(context, anchor=said, now=None, steps=[f"si conta dal giorno in cui fu detto, {said}"])
    value = _resolved(reading, there)
    context.steps = [step for step in there.steps if step != "si conta dalla data dell’articolo"]
    context.certainty, context.counted_from = there.certainty, edtf.day(said)
    return value


_LISTED = re.compile(r"[ ]?(?:,|e|ed|, e|o) (?:il |l'|del |dell'|al |all'|dal |nel |a |ad |in )?")


def _year_ahead(stretches: tuple[Stretch, ...], low: str, now: int) -> int | None:
    """The year that the end of a list tells for all: «i terremoti del 24 agosto e del 30 ottobre 2016», «a marzo, a
    giugno e a settembre dell'anno scorso»."""
    first = stretches[0].reading
    if not isinstance(first, DayOf | MonthOf) or first.month is None or first.year is not None or first.side:
        return None
    year, last = None, first.month
    for before, stretch in itertools.pairwise(stretches):
        reading = stretch.reading
        if isinstance(reading, InYear) and not reading.year.narrative:
            year, reading = now + int(reading.year.count), reading.base
        if type(reading) is not type(first) or not _LISTED.fullmatch(low, before.end, stretch.start):
            return None
        assert isinstance(reading, DayOf | MonthOf)
        if isinstance(reading, MonthOf) and reading.year_shift is not None:
            year = now + reading.year_shift
        year = reading.year if reading.year is not None else year
        if reading.month is None or reading.month < last:
            return year - 1 if year is not None and reading.month is not None and isinstance(first, DayOf) else None
        last = reading.month
        if year is not None:
            return year
    return None


def _is_composed(reading: Reading) -> bool:
    """Whether it counts hours or weeks: «mercoledì alle 11», «il secondo weekend di settembre»."""
    match reading:
        case Timed(time=Clock()) | NthWeekday() | WeekOf() | DayOf(clocked=True):
            return True
        case Span(start=Timed(time=Clock())):
            return True
    return False


def find_set_aside(text: str) -> tuple[tuple[int, int, str], ...]:
    """What looks like time in a text and was set aside: (start, end, what it is, in Italian), for `explain`."""
    folded = fold(text)
    return tuple(
        (folded.outside(aside.start), folded.outside(aside.end), aside.trap.what) for aside in set_aside(folded)
    )


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
    apart = re.search(r"[.;:!?\n]|\b(?:tranne|escluso|eccetto|in cui|quando|che|dove|nel quale|nella quale)\b", gap)
    if len(gap) > 30 or apart or not isinstance(following.reading, DayOf | WeekdayOf | Offset):
        return None
    value = _resolved(following.reading, context)
    context.steps.clear()
    if value and value.when and value.when.edtf.precision == "day":
        context.steps.append(f"il giorno è quello detto subito dopo, {italian(value.when.edtf)}")
        return datetime.date.fromisoformat(str(value.when.edtf))
    return None


_DATE_OF_NOUN = re.compile(r"[^.;:(),]{1,40} (?:del |dell')")
"""«due settimane prima del voto del 25 settembre»."""
_EVENT_DATE = re.compile(
    r"[^.;:()]{1,40}\((?:il |nel |del |l')?"
    r"|[^.;:()]{0,90}, (?:fissat|previst|attes|convocat|programmat|in programma|in calendario|che si)[^.;:(),]{0,30}"
)


def _date_of_event(stretch: Stretch, following: Stretch, context: Context) -> edtf.Edtf | None:
    """The date of «Sette anni dopo L'Aquila (6 aprile 2009)», «alla vigilia dell'incontro, fissato per domani»."""
    is_beside = isinstance(stretch.reading, FromEvent) and _DATE_OF_NOUN.fullmatch(
        context.low, stretch.end, following.start
    )
    if not is_beside and not _EVENT_DATE.fullmatch(context.low, stretch.end, following.start):
        return None
    value = _resolved(following.reading, context)
    context.steps.clear()
    return value.when.edtf if value and value.when and value.type in ("DATE", "TIME") else None


def _opened(stretch: Stretch, value: Value, low: str) -> Value:
    """«dal 2014» is `2014/..`, «fino al 10 gennaio» `../2026-01-10`."""
    if value.when is None or value.type != "DATE" or value.when.edtf.is_interval or value.modifier:
        return value
    if not isinstance(stretch.reading, DayOf | HolidayOf | MonthOf | SeasonOf | Known):
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
    explicit = (
        bool(context.frame and heads_entry(context))
        or bool(re.search(r"\d{4}|'\d\d", context.low[stretch.start : stretch.end]))
        or (context.counted_from is not None and bool(context.told) and context.told[-1].explicit_year)
    )
    context.told.append(
        Told(
            told,
            context.clauses.sentence(stretch.start),
            stretch.start,
            stretch.end,
            explicit,
            context.clauses.quotation(stretch.start),
            heads_entry(context),
            value.when.part,
            value.when.clock or "",
        )
    )
    if told.precision in ("year", "month", "day") and is_heading(context):
        context.frame = told
