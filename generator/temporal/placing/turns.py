"""The start or end of the year, month or week one is in: at its turn the verb says which («a fine anno», January)."""

from __future__ import annotations

import re

from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.arithmetic import first_day, last_day, shifted, unit_of
from generator.temporal.placing.context import Context, last_told
from generator.temporal.readings import Offset
from generator.when import Modifier

_DEADLINE = re.compile(r"\b(?:entro|per|fino a|fino alla|sino alla|prima della|verso|in vista della|da)(?: la| il)? ?$")
_SINCE = re.compile(r"\b(?:dal|dalla|dall'|da) ?$")
_FIRST_DAYS = 10


def portion_of_now(unit: Offset, modifier: Modifier, context: Context) -> Edtf:
    """«inizio anno», «fine mese», «inizio settimana» without a year: the current one, unless the verb looks beyond.

    A beginning that is over is the next one under a future verb («i cantieri partiranno a inizio anno», in autumn) and
    without a verb in December; an end still far off is the last one under a past verb («a fine anno i negozi avevano
    esaurito le scorte», in January).
    """
    if unit.grain == "month" and (told := month_in_focus(context)):
        return told
    now = unit_of(context.anchor, unit.grain)
    cue = context.clauses.cue(context.start, context.end)
    third = (last_day(now) - first_day(now)) / 3
    if modifier == "START" and context.anchor > first_day(now) + third and not _SINCE.search(context.before()):
        bare = re.match(r"inizio (?:anno|mese|settimana)", context.low[context.start : context.end])
        late = context.anchor > last_day(now) - third / 4
        if (cue and cue.side == "future" and not cue.present) or ((cue is None or cue.present) and bare and late):
            context.steps.append("l’inizio di questo periodo è già passato: è il prossimo")
            return unit_of(shifted(context.anchor, unit.grain, 1), unit.grain)
    if modifier == "END" and context.anchor < last_day(now) - third and not _DEADLINE.search(context.before()):
        early = (context.anchor - first_day(now)).days < _FIRST_DAYS
        past = cue and cue.side == "past" and (cue.remote or not cue.precedes or early)
        if past or (cue is None and early and unit.grain == "year"):
            context.steps.append("la fine di questo periodo è lontana e il verbo dice passato: è lo scorso")
            return unit_of(shifted(context.anchor, unit.grain, -1), unit.grain)
    return now


def month_in_focus(context: Context) -> Edtf | None:
    """«Riferirà il 14 gennaio. Slitta a fine mese il voto»: the month just told, when it is yet to come."""
    told = last_told(context, ("day", "month"))
    cue = context.clauses.cue(context.start, context.end)
    if told and cue and cue.side == "future" and first_day(told.value) > context.anchor:
        context.counted_from = told.value
        context.steps.append(f"il mese è quello detto prima, {italian(told.value)}")
        return unit_of(first_day(told.value), "month")
    return None
