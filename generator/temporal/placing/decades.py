"""Which century a decade without one belongs to: «gli anni Trenta» are the 1930s, unless the clause looks ahead."""

from __future__ import annotations

import re

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.placing.context import Context

_CENTURY_NAMED = re.compile(r"del|dell'|'[2-9]00|millenovecento|19\d0")
_DEADLINE = re.compile(r"\b(?:entro|per|verso|fino a|a partire da)(?: gli| la|l|lla|gli)? ?$")
_OF_NOUN = re.compile(r"\b(?:degli|di|d'|dei) ?$")
"""«il cinema degli anni Trenta riaprirà»: the decade belongs to the noun, whatever the verb says."""
_DONE_THEN = re.compile(
    r"(?<!\bsarà )(?<!\bsaranno )(?<!\bverrà )(?<!\bverranno )(?<!\bessere )"
    r"\b(?!\w*(?:attes|previst|programmat|fissat|destinat|immaginat|stimat|ipotizzat)[oaie])"
    r"\w{2,}(?:at|ut|it|ert|ess|st|rs|tt|is|us|lt|nt|nd)[oaie] (?:già )?"
    r"(?:nei|negli|dagli|dai|nella|alla|a|verso la|tra la)? ?$"
)
"""«la fabbrica, aperta negli anni Sessanta, chiuderà»."""
_MAY = re.compile(r"\b(?:potrebber|dovrebber)")


def late_decade(value: Edtf, context: Context) -> Edtf:
    """«negli anni Trenta» are the 2030s under a future verb, or as a deadline: «previsto per la fine degli anni
    Trenta»."""
    unit = value.unit
    if not unit or unit.kind != "decade" or not 1920 <= unit.year <= 1990 or unit.year + 109 < context.anchor.year:
        return value
    if context.anchor.year < 2000 or _CENTURY_NAMED.search(context.low, context.start + 4, context.end):
        return value
    before = context.before(40)
    if _OF_NOUN.search(before) or _DONE_THEN.search(before):
        return value
    cue = context.clauses.cue(context.start, context.end)
    if cue and cue.side == "future" and not cue.present and (cue.precedes or _in_clause(cue.word, context)):
        context.steps.append(f"«{cue.word}» dice futuro")
    elif _DEADLINE.search(before) and unit.year <= 1950 and (cue is None or not cue.remote):
        context.steps.append("è una scadenza, dunque futura")
    elif not _MAY.search(context.low, max(0, context.start - 80), context.end):
        return value
    return edtf.unit("decade", unit.year + 100)


def _in_clause(word: str, context: Context) -> bool:
    """Whether no comma parts an expression from the verb that follows."""
    at = context.low.find(word, context.end)
    return at >= 0 and "," not in context.low[context.end + 1 : at]
