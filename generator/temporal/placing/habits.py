"""Whether an article and a weekday tell a habit: «Il giovedì il mercato occupa la piazza», «riceve il martedì»."""

from __future__ import annotations

import re

from generator.temporal.it.words import WEEKDAYS, any_of
from generator.temporal.placing.context import Context

_ALSO = re.compile(r"\b(?:anche|solo|soltanto|pure|sempre|mai|persino) (?:il|la) $")
_ARTICLE = re.compile(r"(?:^|[^\w'])(?:il|la) $")
_OF_ONE_DAY = re.compile(
    r"\b(?:per|entro|dopo|prima|verso|con|contro|tra|fra|tutt[oa]|come|è|era|fu|sarà|giorno,?|data|quando|in|su|sia)"
    r" (?:il|la) $"
)
"""«fissata per il martedì», «tra il martedì e il mercoledì», «era il lunedì»."""
_LIST = re.compile(rf"(?:, (?:e )?| ed? )(?:anche )?(?:il|la) {any_of(WEEKDAYS)}")
"""«passano il lunedì, il mercoledì e il venerdì»."""
_ONE_WEEKDAY = re.compile(
    r" (?:\d|d[ie]|d'|del\w*|dell'|dopo|prima|successiv|seguent|precedent|ner[oa]|sant|grass|scors|prossim|ultim|in cui"
    r"|che|[a-z]+al[ei]\b)"
)
_IMPERFECT = re.compile(r"\w*(?:[aei]va|[aei]vano|era|erano)")


def is_habit(context: Context) -> bool:
    """Article and weekday with a verb that is no past of one time: a present, an imperfect, a future with «anche».

    «Il lunedì è arrivata la polizia», «voterà il martedì» are days.
    """
    before = context.before(16)
    if not _ARTICLE.search(before) or _ONE_WEEKDAY.match(context.low, context.end):
        return False
    listed = _LIST.match(context.low, context.end)
    if _OF_ONE_DAY.search(before) and not listed:
        return False
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or ";" in context.low[min(cue.end, context.end) : max(cue.start, context.start)]:
        said = True  # a verb beyond a semicolon has its own time
    elif cue.side == "past":
        said = cue.remote and _IMPERFECT.fullmatch(cue.word) is not None
    else:
        said = cue.future and (cue.precedes or _ALSO.search(before) is not None)
    if said:
        context.steps.append("articolo, giorno della settimana e un verbo che dice abitudine")
    return said


_OPEN = re.compile(
    r"\b(?:è|e'|sono) (?:sempre )?(?:apert[oaie]|attiv[oaie]|operativ[oaie]|visitabil[ei]|disponibil[ei]|in funzione)\b"
    r"(?: [a-zà-ù']+){0,4} (?:dalle|dall'|fra le|tra le) ?$"
    rf"|\b(?:dal|tutti i|ogni|il) ?(?:lunedì al {any_of(WEEKDAYS)}|giorni|giorno|{any_of(WEEKDAYS)}),?"
    r" (?:dalle|dall') ?$"
)
_TODAY = re.compile(
    r"\b(?:oggi|ieri|domani|stasera|stamattina|ora|adesso|solo|fino al|durante|seggi|urne|prossim[oa]|scors[oa])\b|\d"
)


def opening_hours(context: Context) -> bool:
    """«Il negozio è aperto dalle 9 alle 13», «dal lunedì al venerdì dalle 8.30 alle 13»: of every day, unless the
    sentence tells one."""
    start, end = context.clauses.bounds(context.clauses.sentence(context.start))
    said = _OPEN.search(context.low, max(start, context.start - 90), context.start)
    if not said or (context.told and context.told[-1].start >= start):
        return False
    cue = context.clauses.cue(context.start, context.end)
    if cue is not None and not cue.present and not cue.word.startswith(("è ", "e' ", "sono ")):
        return False
    before = context.low[max(start, context.start - 200) : said.start()]
    if _TODAY.search(before) or _TODAY.search(context.low, context.end, min(end, context.end + 80)):
        return False
    context.steps.append("ore di apertura: ogni giorno")
    return True
