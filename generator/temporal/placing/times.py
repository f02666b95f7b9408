"""Clock times and parts of the day: which day they belong to, and the spans between them."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.model import ON_PUBLICATION_DAY
from generator.temporal.arithmetic import DAY, first_day, last_day, shifted
from generator.temporal.placing.clocks_told import hours_later
from generator.temporal.placing.context import Context, Told, Value
from generator.temporal.placing.sides import side_of
from generator.temporal.placing.stretches import the_day
from generator.temporal.placing.weekdays import weekday_of
from generator.temporal.readings import Clock, DayPart, Grain, Offset, Reading, WeekdayOf
from generator.when import When


def day_of_clause(time: Clock | DayPart, context: Context) -> datetime.date | None:
    """The day named in the clause, else the article's; a night without one is that which ended this morning."""
    if isinstance(time, Clock) and time.entry:
        return _day_of_entry(context)
    if not (isinstance(time, DayPart) and time.deictic):
        if context.upcoming:
            return context.upcoming
        sentence = context.clauses.sentence(context.start)
        for told in context.recent():
            if told.sentence != sentence:
                if told.sentence != sentence - 1:
                    break
                if day := _day_of_story(time, told, context):
                    return day
                continue
            if isinstance(time, DayPart) and time.part == "NI" and _is_another_night(told, context):
                continue
            if told.value.precision in ("day", "interval") and context.start - told.start < 160:
                if _turns_to_today(told, context):
                    context.steps.append("il verbo parla dall’altra parte del giorno dell’articolo")
                    break
                context.steps.append(f"il giorno è quello detto nella frase, {italian(told.value)}")
                return _morning_after(told, time)
    if isinstance(time, DayPart) and time.part == "NI":
        return _night(context)
    if _comes_after_today(time, context):
        context.steps.append("viene dopo il giorno dell’articolo")
        context.certainty = "default"
        return context.anchor + DAY
    context.steps.append(ON_PUBLICATION_DAY)
    return context.anchor


_FORECAST = re.compile(
    r"[^.;!?\n]{0,30}\b(?:piogg[ei]a?|temporali|neve|nevicate|gelate|schiarite|sereno|nubi|nebbi[ae]|vento|brindisi"
    r"|diretta)\b"
)


def _night(context: Context) -> datetime.date:
    """A night of no day: the coming one under a future verb or in a forecast, else that which ended this morning."""
    cue = context.clauses.cue(context.start, context.end)
    if _follows_today(context):
        context.steps.append("segue un’ora di oggi: la notte che viene")
        return context.anchor
    done = cue is not None and side_of(context, None) == "past"
    if (cue and cue.side == "future" and not done) or (cue is None and _FORECAST.match(context.low, context.end)):
        context.steps.append("la notte che viene")
        return context.anchor
    context.steps.append("la notte finita la mattina dell’articolo")
    if not cue:
        context.certainty = "default"
    return context.anchor - DAY


def _follows_today(context: Context) -> bool:
    """«Oggi si comincia alle 11 e si finisce a notte fonda»."""
    told = context.told[-1] if context.told else None
    cue = context.clauses.cue(context.start, context.end)
    if (
        told is None
        or not told.clock
        or told.entry
        or told.value != edtf.day(context.anchor)
        or (cue and cue.side == "past")
    ):
        return False
    return told.sentence == context.clauses.sentence(context.start)


def _comes_after_today(time: Clock | DayPart, context: Context) -> bool:
    """«La riforma scatterà a mezzanotte», «ripristinata entro l'alba»: the next ones, not those that are over."""
    if isinstance(time, DayPart):
        return (
            time.part == "MO" and not time.deictic and bool(re.search(r"\bentro (?:l'|la |il )?$", context.before(12)))
        )
    cue = context.clauses.cue(context.start, context.end)
    return (time.hour, time.minute) == (0, 0) and cue is not None and cue.side == "future" and not cue.present


def _is_another_night(told: Told, context: Context) -> bool:
    """«Tre giorni fa la frana, nella notte la seconda scossa»: the night is last night, as after «oggi»."""
    gap = context.low[told.end : context.start]
    return told.value == edtf.day(context.anchor) or bool(re.search(r"\w{4,}[^;]*[,;] (?:nella|la|in|di) $", gap))


def _day_of_entry(context: Context) -> datetime.date:
    """«Ore 14 – …» belongs to the day of the heading above it, else to the article's."""
    if context.frame is not None and context.frame.precision == "day":
        context.steps.append(f"il giorno è quello detto sopra, {italian(context.frame)}")
        context.counted_from = context.frame
        return first_day(context.frame)
    context.steps.append("voce di una diretta: il giorno è quello dell’articolo")
    return context.anchor


def _morning_after(told: Told, time: Clock | DayPart) -> datetime.date:
    """The day a time belongs to; «La notte scorsa … alle 2.30» is of the day on which that night ends."""
    day = last_day(told.value)
    return day + DAY if told.part == "NI" and isinstance(time, Clock) and time.hour < 18 else day


_BOUNDARY = re.compile(r"[;,]| ma | mentre | e ")
_PLAINLY_AHEAD = re.compile(r"(?:rà|ranno|remo|rò|rete)$|^(?:è|sono|resta|restano) ")


def _turns_to_today(told: Told, context: Context) -> bool:
    """«Ieri il sindaco ha incontrato gli studenti; nel pomeriggio parlerà il presidente»: that afternoon is today's."""
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or cue.start < told.end:
        return False
    day, gap = last_day(told.value), context.low[told.end : context.start]
    if cue.side == "future":
        return day < context.anchor and bool(_PLAINLY_AHEAD.search(cue.word) and _BOUNDARY.search(gap))
    return day > context.anchor and not cue.remote and (";" in gap or " mentre " in gap)


def _day_of_story(time: Clock | DayPart, told: Told, context: Context) -> datetime.date | None:
    """«Il 3 marzo 2022 i carri erano alle porte. Alle 5 suonarono le sirene.»: the day of the sentence before, when
    this one tells on the same side of the article's day."""
    if told.value.precision != "day" or (isinstance(time, DayPart) and time.part == "NI"):
        return None
    if told.quotation != context.clauses.quotation(context.start):
        return None
    day = _morning_after(told, time)
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or context.clauses.paragraph(context.start) > told.start:
        return None
    if (cue.side == "past" and day < context.anchor) or (cue.side == "future" and day > context.anchor):
        context.steps.append(f"il giorno è quello della frase prima, {italian(told.value)}")
        context.certainty = "default"
        return day
    return None


def timed(day: datetime.date, time: Clock | DayPart) -> Value:
    """A clock time or part of a day of the calendar."""
    if isinstance(time, DayPart):
        when = When(edtf.day(day), part=time.part, modifier=time.modifier)
        return Value("TIME", when.value, when, time.modifier)
    if time.hour == 24:
        day, time = day + DAY, replace(time, hour=0)
    when = When(edtf.day(day), clock=_clock_text(time), modifier="APPROX" if time.approximate else None)
    return Value("TIME", when.value, when, when.modifier)


def _clock_text(time: Clock) -> str:
    return f"{time.hour:02}:{time.minute:02}" + (f":{time.second:02}" if time.second is not None else "")


def hours(reading: Offset, context: Context) -> Value | None:
    """«tra un'ora», «due ore fa»: a clock time only when the article has one; «un'ora dopo» from a clock told."""
    if reading.narrative:
        return hours_later(reading, context)
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


def timed_span(first: Reading, start: Clock | DayPart, last: Reading, end: Clock | DayPart, context: Context) -> Value:
    """From an hour or part of one day to that of another; of two weekdays both take the same side."""
    if isinstance(first, WeekdayOf) and isinstance(last, WeekdayOf):
        days = weekday_span(first, last, context)
        since, until = first_day(days), last_day(days)
    else:
        since, until = the_day(first, context), the_day(last, context)
    value = f"{timed(since, start).value}/{timed(until, end).value}"
    return Value("TIME", value, When(edtf.interval(edtf.day(since), edtf.day(until))))


def clock_span(day: datetime.date, start: Clock, end: Clock) -> Value:
    """From one hour to another of the same day, or past midnight."""
    until = day + DAY if (end.hour, end.minute) < (start.hour, start.minute) else day
    value = f"{timed(day, start).value}/{timed(until, end).value}"
    return Value("TIME", value, When(edtf.interval(edtf.day(day), edtf.day(until))))


def weekday_span(start: WeekdayOf, end: WeekdayOf, context: Context) -> Edtf:
    """From one weekday to another, both on the same side, or in the week that is told."""
    if start.week is not None and end.week is not None:
        return edtf.interval(edtf.day(weekday_of(start, context)), edtf.day(weekday_of(end, context)))
    side = side_of(context, start.side or end.side)
    anchor = context.anchor
    if side == "future":
        first = weekday_of(replace(start, side="future"), context)
        return edtf.interval(edtf.day(first), edtf.day(first + ((end.weekday - start.weekday) % 7) * DAY))
    last = anchor - ((anchor.weekday() - end.weekday) % 7) * DAY
    return edtf.interval(edtf.day(last - ((end.weekday - start.weekday) % 7) * DAY), edtf.day(last))
