"""Whether an article and a weekday tell a habit: «Il giovedì il mercato occupa la piazza»."""

from __future__ import annotations

import re

from generator.temporal.it.words import WEEKDAYS, any_of
from generator.temporal.placing.context import Context

_ARTICLE = re.compile(
    r"(?:^|[.;:!?\n,(»-] ?|\b(?:e|ma|mentre|dove|che|anche|solo|soltanto|quando|tranne|escluso"
    r"|eccetto) )(?:il|la) $"
)


_LIST = re.compile(rf"(?:, (?:e )?| ed? )(?:il|la) {any_of(WEEKDAYS)}")
"""«passano il lunedì, il mercoledì e il venerdì»."""


_ONE_WEEKDAY = re.compile(
    r" (?:\d|d[ie]|del\w*|dell'|dopo|prima|successiv|seguent|precedent|ner|sant|grass|scors|prossim)"
)


_IMPERFECT = re.compile(r"(?:[aei]va|[aei]vano|era|erano)")


def is_habit(context: Context) -> bool:
    """«Il giovedì il mercato occupa la piazza»: article and weekday with a present or an imperfect, no single day."""
    listed = _LIST.match(context.low, context.end) and re.search(r"\b(?:il|la) $", context.before(4))
    if not (listed or _ARTICLE.search(context.before(16))) or _ONE_WEEKDAY.match(context.low, context.end):
        return False
    cue = context.clauses.cue(context.start, context.end)
    if cue is None or cue.present or (cue.remote and _IMPERFECT.search(cue.word) and " " not in cue.word):
        context.steps.append("articolo, giorno della settimana e un verbo che dice abitudine")
        return True
    return False
