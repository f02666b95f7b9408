"""A reading as the value a mention bears: DATE, TIME, DURATION or SET."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.arithmetic import DAY, first_day, last_day, shifted, unit_of
from generator.temporal.placing.context import Context, Told, Value
from generator.temporal.placing.days import weekday_of
from generator.temporal.placing.sides import side_of
from generator.temporal.placing.stretches import day_or_next_to_anchor, stretch_between, stretch_of, the_day
from generator.temporal.readings import (
    AfterEvent,
    Clock,
    DayPart,
    FromEvent,
    Grain,
    HolidayOf,
    Length,
    Offset,
    Portion,
    PortionWord,
    Reading,
    Recurring,
    Reference,
    ShiftWord,
    SideWord,
    Span,
    Timed,
    WeekdayOf,
    WeekWord,
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
            return _reference(reading, context)
        case DayPart(loose=True):
            return None
        case Clock() | DayPart():
            day = _day_of_clause(reading, context)
            return _timed(day, reading) if day else None
        case WeekdayOf(side=None, week=None) if _is_habit(context):
            return Value("SET", f"XXXX-WXX-{reading.weekday + 1}")
        case Timed(day=WeekdayOf(side=None, week=None) as day, time=DayPart() as part) if _is_habit(context):
            return Value("SET", f"XXXX-WXX-{day.weekday + 1}T{part.part}")
        case Timed(day=DayPart() as part, time=Clock() as clock):
            night = _day_of_clause(part, context)
            return _timed(night + DAY if part.part == "NI" and clock.hour < 7 else night, clock) if night else None
        case Timed(day=day_reading, time=time):
            if isinstance(time, DayPart) and time.deictic and time.part == "NI":
                return None
            return _timed(day_or_next_to_anchor(day_reading, context), time)
        case Span():
            return _span(reading, context)
        case Portion(base=base, modifier=modifier):
            whole = stretch_of(reading, context)
            return _dated(_late_decade(whole, context), modifier) if whole else _unplaced(base)
        case Offset(grain="hour" | "minute" | "second"):
            return _hours(reading, context)
        case Offset(narrative=False, more=[*_, ("hour" | "minute" | "second", _)]) if context.now:
            return _hours(reading, context)
        case HolidayOf(modifier="APPROX"):
            feast = stretch_of(reading, context)
            return _dated(feast, "APPROX") if feast else None
        case AfterEvent(grain=grain, count=count, duration=duration):
            if context.bracketed is None:
                return Value("DURATION", duration)
            context.steps.append(f"si conta dalla data tra parentesi, {context.bracketed}")
            return _dated(unit_of(shifted(first_day(context.bracketed), grain, count), grain))
        case ShiftWord(duration=duration) if duration:
            return Value("DURATION", duration)
        case PortionWord() | ShiftWord() | SideWord() | WeekWord():
            return None
    stretch = stretch_of(reading, context)
    return _dated(_late_decade(stretch, context), _approximate(context)) if stretch else _unplaced(reading)


_ARTICLE = re.compile(
    r"(?:^|[.;:!?\n,(»-] ?|\b(?:e|ma|mentre|dove|che|anche|solo|soltanto|quando|tranne|escluso"
    r"|eccetto) )(?:il|la) $"
)
_ONE_WEEKDAY = re.compile(
    r" (?:\d|d[ie]|del\w*|dell'|dopo|prima|successiv|seguent|precedent|ner|sant|grass|scors|prossim)"
)
_IMPERFECT = re.compile(r"(?:[aei]va|[aei]vano|era|erano)")


def _is_habit(context: Context) -> bool:
    """«Il giovedì il mercato occupa la piazza»: article and weekday with a present or an imperfect, no single day."""
    if not _ARTICLE.search(context.before(16)) or _ONE_WEEKDAY.match(context.low, context.end):
        return False
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or (cue.remote and _IMPERFECT.search(cue.word) and " " not in cue.word):
        context.steps.append("articolo, giorno della settimana e un verbo che dice abitudine")
        return True
    return False


def _dated(value: Edtf, modifier: Modifier | None = None) -> Value:
    return Value("DATE", str(value), When(value, modifier=modifier), modifier)


def _approximate(context: Context) -> Modifier | None:
    found = re.search(
        r"\b(?:circa|intorno a|intorno al|attorno al|attorno a|verso il|verso|intorno al l'anno) (?:il |la |l')?$",
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


def _late_decade(value: Edtf, context: Context) -> Edtf:
    """«anni Venti» are the 1920s, unless the clause looks ahead."""
    unit = value.unit
    if unit and unit.kind == "decade" and unit.year in (1920, 1930):
        cue = context.clauses.cue(context.start, context.end)
        if context.anchor.year >= 2000 and (
            (cue and cue.side == "future")
            or re.search(
                r"\bpotrebber|\bdovrebber", context.low[context.start - 80 if context.start > 80 else 0 : context.end]
            )
        ):
            return edtf.unit("decade", unit.year + 100)
    return value


def _day_of_clause(time: Clock | DayPart, context: Context) -> datetime.date | None:
    """The day named in the clause, else the article's; a night without one is that which ended this morning."""
    if not (isinstance(time, DayPart) and time.deictic):
        if context.upcoming:
            return context.upcoming
        sentence = context.clauses.sentence(context.start)
        for told in context.recent():
            if told.sentence != sentence:
                if told.sentence == sentence - 1 and (day := _day_of_story(time, told, context)):
                    return day
                break
            if isinstance(time, DayPart) and time.part == "NI" and told.value == edtf.day(context.anchor):
                continue
            if told.value.precision in ("day", "interval") and context.start - told.start < 160:
                context.steps.append(f"il giorno è quello detto nella frase, {told.value}")
                return last_day(told.value)
    if isinstance(time, DayPart) and time.part == "NI":
        cue = context.clauses.cue(context.start, context.end)
        if cue and cue.side == "future":
            context.steps.append(f"«{cue.word}» dice futuro: la notte che viene")
            return context.anchor
        context.steps.append("la notte finita la mattina dell’articolo")
        if not cue:
            context.certainty = "default"
        return context.anchor - DAY
    context.steps.append("il giorno è quello dell’articolo")
    return context.anchor


def _day_of_story(time: Clock | DayPart, told: Told, context: Context) -> datetime.date | None:
    """«Il 3 marzo 2022 i carri erano alle porte. Alle 5 suonarono le sirene.»: the day of the sentence before, when
    this one tells on the same side of the article's day."""
    if told.value.precision != "day" or (isinstance(time, DayPart) and time.part == "NI"):
        return None
    day = last_day(told.value)
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or context.clauses.paragraph(context.start) > told.start:
        return None
    if (cue.side == "past" and day < context.anchor) or (cue.side == "future" and day > context.anchor):
        context.steps.append(f"il giorno è quello della frase prima, {told.value}")
        context.certainty = "default"
        return day
    return None


def _timed(day: datetime.date, time: Clock | DayPart) -> Value:
    if isinstance(time, DayPart):
        when = When(edtf.day(day), part=time.part, modifier=time.modifier)
        return Value("TIME", when.value, when, time.modifier)
    if time.hour == 24:
        day, time = day + DAY, replace(time, hour=0)
    when = When(
        edtf.day(day), clock=_clock_text(time), modifier="APPROX" if time.approximate else None
    )
    return Value("TIME", when.value, when, when.modifier)


def _clock_text(time: Clock) -> str:
    return f"{time.hour:02}:{time.minute:02}" + (f":{time.second:02}" if time.second is not None else "")


def _hours(reading: Offset, context: Context) -> Value | None:
    """«tra un'ora», «due ore fa»: a clock time only when the article has one."""
    if context.now is None:
        return Value("DURATION", reading.duration) if reading.duration else None
    seconds = {"hour": 3600, "minute": 60, "second": 1}
    moment = context.now
    terms: tuple[tuple[Grain, float], ...] = ((reading.grain, reading.count), *reading.more)
    for grain, count in terms:
        if grain in seconds:
            moment += datetime.timedelta(seconds=count * seconds[grain])
        else:
            moment = datetime.datetime.combine(shifted(moment.date(), grain, count), moment.time())
    told_seconds = any(grain == "second" for grain, _ in terms)
    when = When(edtf.day(moment.date()), clock=moment.strftime("%H:%M:%S" if told_seconds else "%H:%M"))
    return Value("TIME", when.value, when)


def _span(reading: Span, context: Context) -> Value | None:
    match reading.start, reading.end:
        case (Clock() as start, Clock() as end):
            day = _day_of_clause(start, context)
            return _clock_span(day, start, end) if day else None
        case (Timed(day=first, time=Clock() as start), Timed(day=last, time=Clock() as end)) if first == last:
            return _clock_span(the_day(first, context), start, end)
        case (WeekdayOf() as start, WeekdayOf() as end):
            value = _weekday_span(start, end, context)
            return _dated(value)
        case (Timed(day=first, time=start), Timed(day=last, time=end)):
            return _timed_span(first, start, last, end, context)
    whole = stretch_between(reading, context)
    return _dated(whole, _approximate(context)) if whole else None


def _timed_span(
    first: Reading, start: Clock | DayPart, last: Reading, end: Clock | DayPart, context: Context
) -> Value:
    """From an hour or part of one day to that of another; of two weekdays both take the same side."""
    if isinstance(first, WeekdayOf) and isinstance(last, WeekdayOf):
        days = _weekday_span(first, last, context)
        since, until = first_day(days), last_day(days)
    else:
        since, until = the_day(first, context), the_day(last, context)
    value = f"{_timed(since, start).value}/{_timed(until, end).value}"
    return Value("TIME", value, When(edtf.interval(edtf.day(since), edtf.day(until))))


def _clock_span(day: datetime.date, start: Clock, end: Clock) -> Value:
    until = day + DAY if (end.hour, end.minute) < (start.hour, start.minute) else day
    value = f"{_timed(day, start).value}/{_timed(until, end).value}"
    return Value("TIME", value, When(edtf.interval(edtf.day(day), edtf.day(until))))


def _weekday_span(start: WeekdayOf, end: WeekdayOf, context: Context) -> Edtf:
    side = side_of(context, start.side or end.side)
    anchor = context.anchor
    if side == "future":
        first = weekday_of(replace(start, side="future"), context)
        return edtf.interval(edtf.day(first), edtf.day(first + ((end.weekday - start.weekday) % 7) * DAY))
    last = anchor - ((anchor.weekday() - end.weekday) % 7) * DAY
    return edtf.interval(edtf.day(last - ((end.weekday - start.weekday) % 7) * DAY), edtf.day(last))


def _length(reading: Length, context: Context) -> Value:
    if reading.window:
        stretch = stretch_between(reading.window, context)
        return Value("DURATION", reading.value, When(stretch) if stretch else None)
    if reading.grain is None or reading.reach is None or reading.grain in ("hour", "minute", "second"):
        return Value("DURATION", reading.value, None, reading.modifier)
    other = shifted(context.anchor, reading.grain, reading.reach)
    first, last = sorted((other, context.anchor))
    when = When(edtf.interval(edtf.day(first), edtf.day(last)))
    return Value("DURATION", reading.value, when, reading.modifier, certainty="vague")


_REACH = {"hour": 1, "day": 10, "week": 35, "month": 300, "year": 3650, "decade": 14600}


_UNKNOWN = {"hour": "PTXH", "day": "PXD", "week": "PXW", "month": "PXM", "year": "PXY", "decade": "PXDE"}


def _reference(reading: Reference, context: Context) -> Value:
    if reading.grain is None:
        return Value("DATE", reading.value)
    sign = -1 if reading.value == "PAST_REF" else 1
    other = context.anchor + sign * _REACH.get(reading.grain, 300) * DAY
    first, last = sorted((other, context.anchor))
    return Value(
        "DATE",
        _UNKNOWN.get(reading.grain, reading.value),
        When(edtf.interval(edtf.day(first), edtf.day(last))),
        None,
        "vague",
    )
