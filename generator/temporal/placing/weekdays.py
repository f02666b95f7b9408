"""Weekdays: «lunedì», «da venerdì», «giovedì prossimo»."""

from __future__ import annotations

import datetime
import re

from generator.temporal.arithmetic import DAY, first_day
from generator.temporal.placing.context import Context
from generator.temporal.placing.sides import side_of
from generator.temporal.placing.since import follows_a_state
from generator.temporal.readings import Side, WeekdayOf

_FORECAST = re.compile(
    r"\b(?:temperature|pioggi?[ae]|temporali|neve|nevicate|schiarite|sole|sereno|caldo|freddo|maltempo|vento|nubi"
    r"|saldi|scioper[oi]|stop)\b[^.;:!?]*$"
)
"""«Temperature in calo da mercoledì»: what a forecast or a notice without a verb speaks of."""


def _since(context: Context) -> Side | None:
    """«Da domenica temperature in rialzo» looks ahead, «senz'acqua da sabato» back; a future verb decides first."""
    found = re.search(r"(?P<opening>(?:^|[.,;:!?\n»-] ?))?\b(?:già )?da(?:l|lla)? ?$", context.before())
    if not found:
        return None
    if re.match(r"[^.;:!?\n]{0,24}? non \w+", context.low[context.end : context.end + 40]):
        return "past"  # «Da martedì sera non dà notizie»
    cue = context.clauses.cue(context.start, context.end)
    if cue and cue.side == "future" and not (cue.present and found["opening"] is None and follows_a_state(context)):
        return "future"
    if cue is None and _FORECAST.search(context.before(60)):
        return "future"
    return "past" if found["opening"] is None or follows_a_state(context) else None if cue else "future"


_LIVE_HEAD = re.compile(r"[ ]{0,8}(?:ore )?\d{1,2}(?:[.:]\d\d)? (?:di )?[a-zì]+(?= ?[-:])")


def _heads_live_entry(context: Context) -> bool:
    """«Ore 23.01 di domenica – Urne chiuse»: an entry of a live blog tells what has happened."""
    return _LIVE_HEAD.match(context.low, context.clauses.paragraph(context.start)) is not None


def weekday_of(reading: WeekdayOf, context: Context) -> datetime.date:
    """The weekday on its side; «prossimo» is the first after the anchor, never one week later."""
    anchor = context.anchor
    if reading.week is not None:
        monday = anchor - anchor.weekday() * DAY + 7 * reading.week * DAY
        return monday + reading.weekday * DAY
    back = (anchor.weekday() - reading.weekday) % 7
    if reading.side == "this":
        return anchor + (-back % 7) * DAY
    side = None if reading.side else "past" if _heads_live_entry(context) else _since(context)
    if side and _heads_live_entry(context):
        context.steps.append("voce di una diretta: racconta ciò che è già accaduto")
    elif side:
        context.steps.append(f"«da» dice {'passato' if side == 'past' else 'futuro'}")
    else:
        side = side_of(context, reading.side, signals="entro|per|a partire da|fino a|non oltre")
    if side == "future":
        return anchor + ((-back % 7) or 7) * DAY
    if side is None:
        context.guess("per difetto: il più recente, come nella cronaca")
        return anchor - back * DAY
    if back:
        return anchor - back * DAY
    told = context.told[-1] if context.told else None
    if told and told.sentence == context.clauses.sentence(context.start) and first_day(told.value) == anchor - DAY:
        context.steps.append("segue il giorno prima, appena detto")
        return anchor  # «Arrestato martedì, è stato rilasciato mercoledì», on a Wednesday
    context.guess("del giorno stesso si direbbe oggi: quello di una settimana prima")
    return anchor - 7 * DAY
