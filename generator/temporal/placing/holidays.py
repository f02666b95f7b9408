"""Holidays: «a Natale», «fino a Pasqua», «il giorno dell'Epifania», each in the year that the story gives it."""

from __future__ import annotations

import datetime
import re

from generator.temporal.arithmetic import DAY
from generator.temporal.it.feasts import date_of
from generator.temporal.placing.chronicle import entry_of_line
from generator.temporal.placing.context import Context
from generator.temporal.placing.sides import side_of, sided_year
from generator.temporal.readings import HolidayOf, Side


def holiday_of(reading: HolidayOf, context: Context) -> datetime.date:
    """The day of a holiday in its own year, or the nearest on the side the clause gives.

    Raises:
        ValueError: the tables do not reach so far, or a text of this month does not mean it.
    """
    if reading.only_in not in (None, context.anchor.month):
        raise ValueError(f"no {reading.name} in month {context.anchor.month}")
    if reading.year is not None:
        return date_of(reading.name, reading.year) + reading.shift * DAY
    if reading.side is None and (entry := entry_of_line(context)) and entry.explicit_year:
        context.counted_from = entry.value
        context.steps.append(f"l’anno è quello della voce, {entry.value.first_year}")
        return date_of(reading.name, entry.value.first_year) + reading.shift * DAY
    years = range(context.anchor.year - 1, context.anchor.year + 2)
    dates = {year: date_of(reading.name, year) + reading.shift * DAY for year in years}
    cue = context.clauses.cue(context.start, context.end)
    told = cue is not None
    occasion = reading.name.startswith(("giornata", "festa"))  # «Per la giornata del libro ha letto Dante»
    signals = "entro|fino a|prima di" if told or occasion else "entro|per|fino a|prima di"
    if cue and cue.side == "past" and cue.remote:
        signals = "entro"  # «era rimasto chiuso fino a Pasqua»
    side = side_of(context, reading.side, signals=signals)
    near = min(dates.values(), key=lambda d: abs((d - context.anchor).days))
    if side is None:
        context.guess("per difetto: la più vicina")
        return near
    chosen = sided_year(context, side, dates, strict=reading.side is not None or _looks_ahead(context, side))
    # «la festa di Capodanno è annullata», «passato Capodanno si rivedranno»
    whole = context.before(12) + context.low[context.start : context.end]
    of_noun = re.search(r"\b(?:di|del|dell'|della|d'|passat[oa](?: il| l'| la)?) ?[a-zà-ù']+(?: [a-zà-ù']+)?$", whole)
    is_near = abs((near - context.anchor).days) <= 10 and abs((chosen - context.anchor).days) > 60
    if re.match(r"giorno d", context.low[context.start : context.end]):
        of_noun = None  # «Il giorno dell'Epifania si è fermata» tells when
    return near if reading.side is None and is_near and (of_noun or not context.by_verb) else chosen


def _looks_ahead(context: Context, side: Side) -> bool:
    """«Dove andrai a Natale?», said in February: a verb in the future means the next one, however far."""
    cue = context.clauses.cue(context.start, context.end)
    return side == "future" and cue is not None and cue.future
