"""Days whose month is not said: «domenica 28», «il 15 scorso», «dal 12 al 27», «tornerò il 15»."""

from __future__ import annotations

import datetime
import re

from generator.edtf import Edtf
from generator.italian_dates import WEEKDAYS
from generator.temporal.arithmetic import add_months, first_day, in_months_around
from generator.temporal.placing.chronicle import heads_entry, month_of_entry
from generator.temporal.placing.context import Context, Told, last_told
from generator.temporal.placing.sides import side_of
from generator.temporal.readings import DayOf, Side


def day_without_month(reading: DayOf, context: Context) -> datetime.date | None:
    """The day of the month told above, of the month in which its weekday agrees, or of the side that is said."""
    anchor = context.anchor
    dates = in_months_around(anchor.year, anchor.month, reading.day, 14)
    if context.frame is not None and (reading.entry or heads_entry(context)) and (month := month_of_entry(context)):
        return _in_entry(reading, month, context)
    if reading.weekday is not None:
        return _where_weekday_agrees(reading, reading.weekday, dates, context)
    if reading.entry:
        above = month_of_entry(context)
        return _in_entry(reading, above, context) if above is not None else None
    if reading.side:
        return _on_its_side(reading, reading.side, dates, context)
    told = None if reading.clocked else last_told(context, _MONTHS_OR_FINER, back=0 if reading.lone == "day" else 1)
    if told and _is_month_of(told, reading, context):
        return _in_month_told(reading, told, context)
    if reading.lone:
        return _day_of_its_verb(reading, dates, context)
    if reading.clocked:
        if side_of(context, None) == "future":
            return min(d for d in dates if d >= anchor)
        return max(d for d in dates if d <= anchor)
    return None


_MONTHS_OR_FINER = ("day", "month", "interval")


def _in_entry(reading: DayOf, month: Edtf, context: Context) -> datetime.date:
    context.steps.append(f"voce di una cronologia: il mese è quello detto sopra, {month}")
    context.counted_from = month
    return first_day(month).replace(day=reading.day)


def _where_weekday_agrees(
    reading: DayOf, weekday: int, dates: tuple[datetime.date, ...], context: Context
) -> datetime.date:
    """«domenica 28»: the nearest month in which the 28th is a Sunday."""
    anchor = context.anchor
    agreeing = [d for d in dates if d.weekday() == weekday]
    near = [d for d in agreeing if abs((d - anchor).days) < 60]
    if (len(near) > 1 or reading.side) and (side := side_of(context, reading.side)):
        agreeing = [d for d in near or agreeing if (d <= anchor if side == "past" else d >= anchor)] or agreeing
    context.steps.append(f"il mese più vicino in cui il {reading.day} è {WEEKDAYS[weekday]}")
    return min(agreeing, key=lambda d: (abs((d - anchor).days), d))


def _on_its_side(reading: DayOf, side: Side, dates: tuple[datetime.date, ...], context: Context) -> datetime.date:
    """«il 15 scorso», «il 3 prossimo», «il 22 di questo mese»."""
    side_of(context, side)
    if side == "this":
        return context.anchor.replace(day=reading.day)
    if side == "past":
        return max(d for d in dates if d < context.anchor)
    return min(d for d in dates if d > context.anchor)


def _in_month_told(reading: DayOf, told: Told, context: Context) -> datetime.date:
    """«dal 12 al 27» after a date told: of its month, or of the next when the day comes before it."""
    context.steps.append("il mese è quello detto prima nel testo")
    context.counted_from = told.value
    first = first_day(told.value)
    before = context.low[max(0, told.start - 14) : told.start]
    deadline = re.search(r"\b(?:entro|fino al|oltre) (?:il |l')?$", before)
    cue = context.clauses.cue(context.start, context.end)
    looks_back = cue is not None and cue.word.startswith(("era", "aveva"))  # «il 3 il seracco si era staccato»
    if reading.day >= first.day or looks_back or (deadline and first.replace(day=reading.day) >= context.anchor):
        return first.replace(day=reading.day)
    return add_months(first.replace(day=1), 1).replace(day=reading.day)


def _is_month_of(told: Told, reading: DayOf, context: Context) -> bool:
    """Whether a day alone counts from the date told: for one that only its verb shows, both lie on the verb's side."""
    if reading.lone is None or reading.lone == "range":
        return True
    cue = context.clauses.cue(context.start, context.end)
    is_past = first_day(told.value) <= context.anchor
    return cue is not None and not cue.present and (cue.side == "past") == is_past


_AHEAD = re.compile(
    r"(?:rà|ranno|rò|remo|rai|rete|ra'|iamoci)$|(?:attes|previst|fissat|programmat|convocat|rinviat)[oaie]$"
)
_AMOUNTS = re.compile(
    r"\b(?:guadagn|perd|ced|sal|scend|val|vinc|segn|tocc|super|raggiung|prend|pes|indoss|scegl|rend|cresc|cal)\w*"
    r" (?:il|l') ?$"
)
_BEING = re.compile(r"(?:è|sono|siamo|era|erano|si è|si sono|s'è|sarebbe)\b")
_CLITIC = re.compile(r"\b(?:mi|ti|ci|vi|lo|la|li|le) $|\b[l]'$")


def _day_of_its_verb(reading: DayOf, dates: tuple[datetime.date, ...], context: Context) -> datetime.date | None:
    """«Tornerò il 15» is the next one, «è partita il 27» the last; «ha scelto il 10» is no day."""
    cue = context.clauses.cue(context.start, context.end)
    if reading.lone == "night":
        context.guess("la più recente, o con un verbo al futuro la prossima")
        if cue is not None and cue.side == "future" and not cue.present:
            return min(d for d in dates if d >= context.anchor)
        return max(d for d in dates if d <= context.anchor)
    if cue is None or cue.present:
        return None
    between = context.low[cue.end : context.start] if cue.precedes else context.low[context.end : cue.start]
    if _AMOUNTS.search(context.before(24)):
        return None  # «Piazza Affari guadagna il 28»
    if len(between) > 40 or re.search(r"[,;:()«»\"]", between):
        return None
    if cue.side == "future":
        if not _AHEAD.search(cue.word) or not (cue.precedes or len(between) < 4):
            return None
        context.guess(f"il verbo «{cue.word}» dice futuro: il primo giorno con quel numero")
        return min(d for d in dates if d > context.anchor)
    if reading.lone == "range":
        return None  # «è passato dal 7 al 18»
    has_object = re.search(r"[a-zà-ù]{3,} (?:il |l')?$", between)
    is_clitic = _CLITIC.search(context.low, max(0, cue.start - 4), cue.start)
    if not cue.precedes or not (_BEING.match(cue.word) or has_object or is_clitic):
        return None
    context.guess(f"il verbo «{cue.word}» dice passato: l’ultimo giorno con quel numero")
    return max(d for d in dates if d < context.anchor)
