"""Days: «il 22 dicembre», «domenica 28», «lunedì». Each policy in one function."""

from __future__ import annotations

import datetime
import re

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import WEEKDAYS
from generator.temporal.arithmetic import DAY, add_months, first_day, in_months_around, in_years_around
from generator.temporal.it.days import exists
from generator.temporal.placing.chronicle import (
    heads_entry,
    month_of_entry,
    year_in_entry,
    year_of_entry,
)
from generator.temporal.placing.context import Context, Told, last_told
from generator.temporal.placing.side_rules import SINCE_THEN
from generator.temporal.placing.sides import focus_year, side_of, sided_year
from generator.temporal.readings import DayOf, NamedDay, Side, WeekdayOf


def day_of(reading: DayOf, context: Context) -> Edtf | None:
    """The day «3 marzo» means: its own year, the year told, or that of its side; None when none can be had."""
    if reading.month is None:
        found = _day_without_month(reading, context)
        return edtf.day(found) if found else None
    if reading.year is None and context.year_ahead is not None:
        context.steps.append("l’anno è quello detto subito dopo")
        return edtf.day(datetime.date(context.year_ahead, reading.month, reading.day))
    if reading.year is not None:
        if reading.weekday is not None and reading.year > 0:
            date = datetime.date(reading.year, reading.month, reading.day)
            if date.weekday() != reading.weekday:
                context.steps.append(f"il giorno della settimana non concorda: era {WEEKDAYS[date.weekday()]}")
        return edtf.day(datetime.date(reading.year, reading.month, reading.day))
    dates = in_years_around(context.anchor.year, reading.month, reading.day, 8)
    told_year = _year_of_chronicle(reading, context)
    if told_year is not None and exists(told_year, reading.month, reading.day):
        context.steps.append(f"voce di una cronologia: l’anno è quello detto sopra, {told_year}")
        context.counted_from = edtf.year(told_year)
        return edtf.day(datetime.date(told_year, reading.month, reading.day))
    near = {y: d for y, d in dates.items() if abs(y - context.anchor.year) <= 1} or dates
    if reading.side is None and re.search(r"\bquell? ?'?$", context.before(6)):
        context.steps.append("«quel» rimanda a un giorno passato")
        return edtf.day(sided_year(context, "past", dates, strict=True))
    if reading.side in ("past", "future"):
        return edtf.day(sided_year(context, side_of(context, reading.side), dates, strict=True))
    if reading.weekday is not None:
        agreeing = {y: d for y, d in near.items() if d.weekday() == reading.weekday}
        if agreeing:
            context.steps.append(f"{WEEKDAYS[reading.weekday]} concorda con il giorno")
            return edtf.day(min(agreeing.values(), key=lambda d: abs((d - context.anchor).days)))
    told = focus_year(context, reading.month)
    cue = context.clauses.cue(context.start, context.end)
    if told is not None and reading.side is None and (cue is None or cue.remote or told >= context.anchor.year - 1):
        context.steps.append(f"l’anno {told} è quello di cui si racconta")
        context.counted_from = edtf.year(told)
        return edtf.day(datetime.date(told, reading.month, reading.day))
    return edtf.day(
        sided_year(
            context,
            side_of(
                context,
                reading.side,
                signals="entro|non oltre|a partire dal(?=.{0,3}$)"
                if context.clauses.cue(context.start, context.end)
                else "entro|non oltre|fino al|fino a|sino al",
            ),
            near,
            strict=False,
        )
    )


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


def _day_without_month(reading: DayOf, context: Context) -> datetime.date | None:
    """«domenica 28», «il 15 scorso», «dal 12 al 27»."""
    anchor = context.anchor
    dates = in_months_around(anchor.year, anchor.month, reading.day, 14)
    if context.frame is not None and (reading.entry or heads_entry(context)) and (month := month_of_entry(context)):
        context.steps.append(f"voce di una cronologia: il mese è quello detto sopra, {month}")
        context.counted_from = month
        return first_day(month).replace(day=reading.day)
    if reading.weekday is not None:
        agreeing = [d for d in dates if d.weekday() == reading.weekday]
        near = [d for d in agreeing if abs((d - anchor).days) < 60]
        if len(near) > 1 or reading.side:
            side = side_of(context, reading.side)
            agreeing = (
                [d for d in near or agreeing if (d <= anchor if side == "past" else d >= anchor)] or agreeing
                if side
                else agreeing
            )
        context.steps.append(f"il mese più vicino in cui il {reading.day} è {WEEKDAYS[reading.weekday]}")
        return min(agreeing, key=lambda d: (abs((d - anchor).days), d))
    if reading.entry:
        if (above := month_of_entry(context)) is None:
            return None
        context.steps.append(f"voce di una cronologia: il mese è quello detto sopra, {above}")
        context.counted_from = above
        return first_day(above).replace(day=reading.day)
    if reading.side:
        side_of(context, reading.side)
        if reading.side == "this":
            return anchor.replace(day=reading.day)
        return max(d for d in dates if d < anchor) if reading.side == "past" else min(d for d in dates if d > anchor)
    back = 0 if reading.lone == "day" else 1
    told = None if reading.clocked else last_told(context, ("day", "month", "interval"), back=back)
    if told and _is_month_of(told, reading, context):
        context.steps.append("il mese è quello detto prima nel testo")
        context.counted_from = told.value
        first = first_day(told.value)
        before = context.low[max(0, told.start - 14) : told.start]
        deadline = re.search(r"\b(?:entro|fino al|oltre) (?:il |l')?$", before)
        cue = context.clauses.cue(context.start, context.end)
        looks_back = cue is not None and cue.word.startswith(("era", "aveva"))  # «il 3 il seracco si era staccato»
        same_month = reading.day >= first.day or looks_back or (deadline and first.replace(day=reading.day) >= anchor)
        return (
            first.replace(day=reading.day)
            if same_month
            else add_months(first.replace(day=1), 1).replace(day=reading.day)
        )
    if reading.lone:
        return _day_of_its_verb(reading, dates, context)
    if reading.clocked:
        if side_of(context, None) == "future":
            return min(d for d in dates if d >= anchor)
        return max(d for d in dates if d <= anchor)
    return None


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
    if (
        cue
        and cue.side == "future"
        and not (cue.present and found["opening"] is None and SINCE_THEN.search(context.before(40)))
    ):
        return "future"
    if cue is None and _FORECAST.search(context.before(60)):
        return "future"
    return "past" if found["opening"] is None or SINCE_THEN.search(context.before(40)) else None if cue else "future"


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
