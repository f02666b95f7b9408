"""«da» that says past: what has lasted since, «in carcere da sabato», «manca da gennaio»."""

from __future__ import annotations

import re

from generator.temporal.cues import Cue
from generator.temporal.placing.context import Context
from generator.temporal.placing.verdicts import Verdict

_SINCE_THEN = re.compile(
    r"(?:(?<!entra )(?<!entrano )(?<!entrerà )(?<!entreranno )\bin (?:vigore|corso|carcere|carica|cella|atto"
    r"|ospedale)|\w{2,}(?:at|ut|it)[oaie]|\b(?:ferm|apert|chius|dispers|sospes|pres|assent|attiv)[oaie])"
    r" (?:già |ormai )?(?:da|dal|dall'|dalla) ?$"
)
_NEVER_SINCE = re.compile(r"\bnon (?:\w+ ){1,4}(?:da|dal|dall'|dalla) ?$")
_LASTING = re.compile(
    r"\b(?:manca(?:no)?|dura(?:no)?|viv(?:e|ono)|lavora(?:no)?|abita(?:no)?|si trova(?:no)?|aspetta(?:no)?"
    r"|attend(?:e|ono)|regg(?:e|ono)|guida(?:no)?|dirig(?:e|ono)|presiede|occupa(?:no)?|indaga(?:no)?|gioca(?:no)?|milita(?:no)?"
    r"|continua(?:no)?|prosegu(?:e|ono)|esist(?:e|ono)|resta(?:no)?|riman(?:e|gono)|tac(?:e|ciono)|soffr(?:e|ono)"
    r"|combatt(?:e|ono)|cerca(?:no)?|chied(?:e|ono)|denuncia(?:no)?|protesta(?:no)?|governa(?:no)?|gestisc(?:e|ono)"
    r"|imperversa|infuria|circola|perd(?:e|ono)|senz'acqua|senza (?:acqua|luce|gas|casa|lavoro|stipendio|notizie))"
    r" (?:anche |ormai |già |invece )?(?:da|dal|dall'|dalla) ?$"
)
"""«il ginecologo manca da gennaio»; presents that look ahead («cambia») are cues of their own."""
_SINCE = ("da", "dal", "dall'", "dalla")


def since(context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """«in carcere da sabato», «non si riunisce da luglio»."""
    if not context.follows(_SINCE):
        return None
    rules = cue is not None and cue.side == "future" and not cue.present and cue.precedes
    if not rules and follows_a_state(context):
        return Verdict("past", "«da» dopo uno stato che dura dice passato")
    never = _NEVER_SINCE.search(context.low, max(0, context.start - 60), context.start)
    if never and not re.search(r"\w(?:rà|ranno|rò|remo)\b", never[0]):
        return Verdict("past", "«non … da» dice passato")
    changes = cue is not None and (not cue.present or context.low[cue.end : context.start].strip() in _SINCE)
    if not changes and _LASTING.search(context.before(40)):
        return Verdict("past", "«da» dopo un presente che dura dice passato", certainty="default")
    return None


def follows_a_state(context: Context) -> bool:
    """«in carcere da sabato», «fermo dal 12»: what is said to last, whatever the verb."""
    return _SINCE_THEN.search(context.before(40)) is not None
