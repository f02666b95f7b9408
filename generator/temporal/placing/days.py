"""Days of a month that is said: «il 22 dicembre», «domenica 28 dicembre», «gli attentati dell'11 settembre»."""

from __future__ import annotations

import datetime
import re

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import WEEKDAYS
from generator.temporal.arithmetic import in_years_around
from generator.temporal.it.days import exists
from generator.temporal.placing.chronicle import heads_entry, year_in_entry, year_of_entry
from generator.temporal.placing.context import Context
from generator.temporal.placing.month_days import day_without_month
from generator.temporal.placing.sides import focus_year, side_of, sided_year
from generator.temporal.readings import DayOf, NamedDay


def day_of(reading: DayOf, context: Context) -> Edtf | None:
    """The day «3 marzo» means: its own year, the year told, or that of its side; None when none can be had."""
    if reading.month is None:
        found = day_without_month(reading, context)
        return edtf.day(found) if found else None
    year = _known_year(reading, reading.month, context)
    if year is not None:
        return edtf.day(datetime.date(year, reading.month, reading.day))
    return edtf.day(_in_likely_year(reading, reading.month, context))


def _known_year(reading: DayOf, month: int, context: Context) -> int | None:
    """Its own year, the one told just after it, or that of the chronology in which it is an entry."""
    if reading.year is not None:
        if reading.weekday is not None and reading.year > 0:
            date = datetime.date(reading.year, month, reading.day)
            if date.weekday() != reading.weekday:
                context.steps.append(f"il giorno della settimana non concorda: era {WEEKDAYS[date.weekday()]}")
        return reading.year
    if context.year_ahead is not None:
        context.steps.append("l’anno è quello detto subito dopo")
        return context.year_ahead
    year = _year_of_chronicle(reading, context)
    if year is None or not exists(year, month, reading.day):
        return None
    context.steps.append(f"voce di una cronologia: l’anno è quello detto sopra, {year}")
    context.counted_from = edtf.year(year)
    return year


def _in_likely_year(reading: DayOf, month: int, context: Context) -> datetime.date:
    """By «quel», «scorso», the weekday, the year of which the text speaks, the verb; else the default of its side."""
    dates = in_years_around(context.anchor.year, month, reading.day, 8)
    near = {y: d for y, d in dates.items() if abs(y - context.anchor.year) <= 1} or dates
    if reading.side is None and re.search(r"\bquell? ?'?$", context.before(6)):
        context.steps.append("«quel» rimanda a un giorno passato")
        return sided_year(context, "past", dates, strict=True)
    if reading.side in ("past", "future"):
        return sided_year(context, side_of(context, reading.side), dates, strict=True)
    if agreeing := [d for d in near.values() if d.weekday() == reading.weekday]:
        context.steps.append(f"{WEEKDAYS[agreeing[0].weekday()]} concorda con il giorno")
        return min(agreeing, key=lambda d: abs((d - context.anchor).days))
    told = focus_year(context, month)
    cue = context.clauses.cue(context.start, context.end)
    if told is not None and reading.side is None and (cue is None or cue.remote or told >= context.anchor.year - 1):
        context.steps.append(f"l’anno {told} è quello di cui si racconta")
        context.counted_from = edtf.year(told)
        return datetime.date(told, month, reading.day)
    signals = "entro|non oltre|a partire dal(?=.{0,3}$)" if cue else "entro|non oltre|fino al|fino a|sino al"
    return sided_year(context, side_of(context, reading.side, signals=signals), near, strict=False)


_NEWS = 10
"""So many days after it, a day is still news itself, and no name."""


def named_day(reading: NamedDay, context: Context) -> Edtf | None:
    """«gli attentati dell'11 settembre»: the year that gave the day its name, unless this year's is still news."""
    plain = DayOf(reading.day, reading.month)
    dates = in_years_around(context.anchor.year, reading.month, reading.day, 1).values()
    near = any(0 <= (context.anchor - d).days < _NEWS for d in dates)
    if near or context.anchor <= datetime.date(reading.year, reading.month, reading.day):
        return day_of(plain, context)
    context.guess(f"un giorno che dà il nome a ciò che vi accadde, nel {reading.year}")
    return edtf.day(datetime.date(reading.year, reading.month, reading.day))


def _year_of_chronicle(reading: DayOf, context: Context) -> int | None:
    """The year of «2 aprile – …», or of a day told further on in the line of an entry."""
    if reading.side or reading.month is None:
        return None
    if heads_entry(context) and (context.told or context.frame):
        return year_of_entry(reading.month, context)
    return year_in_entry(reading.month, context)
