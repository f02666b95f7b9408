"""The status of an event, derived from how the text tells it; nobody types it.

First version of claims: the cues are looked for in the stretch that tells the event. The *condizionale di
dissociazione* («avrebbe rifiutato») marks hearsay in Italian grammar, except as future in the past («disse che
sarebbe partito») and in hypotheses («se avesse… avrebbe»).
"""

from __future__ import annotations

import datetime
import re

from generator.edtf import ymd
from generator.model import Status
from generator.when import When


def _cues(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_DENIAL = _cues(
    r"smentisc\w+", r"ha(?:nno)? smentito", r"smentit[aoei]", r"nega(?:no)?", r"ha(?:nno)? negato", r"negat[aoei]",
    r"respinge", r"respingono", r"ha(?:nno)? respinto (?:l['’]accusa|le accuse|la ricostruzione)",
)  # fmt: skip
_AFFIRMATION = _cues(
    r"accus\w+", r"sostien\w+", r"sostengono", r"sosteneva\w*", r"ha(?:nno)? sostenuto", r"afferma\w*", r"denunci\w+",
    r"rivendic\w+", r"attribui\w+", r"secondo", r"riferi\w+", r"riport\w+", r"rivelat\w+", r"annunciat[aoei] da",
)  # fmt: skip
_HEARSAY = re.compile(
    r"\b(?:avrebbe(?:ro)?|sarebbe(?:ro)?)\s+(?!dovut|potut|volut)(?:(?:già|anche|poi|stat[oaie]|sempre|invece|inoltre|così|ormai)\s+)*"
    r"\w+(?:[auieo]t[oaie]|s[oaie]|tt[oaie]|rt[oaie]|nt[oaie]|st[oaie]|lt[oaie])\b",
    re.IGNORECASE,
)
_PRESENT_HEARSAY = re.compile(r"\b(?!dov|pot|vor|av)\w{2,}rebbe(?:ro)?\b", re.IGNORECASE)
"""«risalirebbe al 17 dicembre»; modal verbs say what may come, not what is rumoured."""
_FUTURE_IN_THE_PAST = re.compile(
    r"\b(?:disse|aveva(?:no)?\s+\w+|ha(?:nno)?\s+(?:detto|promesso|annunciato|assicurato|spiegato|deciso|convenuto"
    r"|garantito)|promise|annunciò|assicurò)\b[^.;:]{0,60}\bche\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_HYPOTHESIS = re.compile(r"\b(?:se|qualora|nel caso)\b", re.IGNORECASE)
_CLAIM = _cues(
    r"rivendic\w+", r"sostien\w+", r"sostengono", r"ha(?:nno)? sostenuto", r"secondo (?:il|lo|la|le|i|gli|l['’]|fonti)",
    r"a detta di", r"stando a", r"afferma di", r"affermano di", r"ha(?:nno)? affermato", r"dice di", r"dicono di",
)  # fmt: skip
_PLANNED = re.compile(
    r"\b(?:si (?:terr|svolger|incontrer|riunir|vedr)\w+|è (?:prevista?|previsto|atteso|attesa|fissat[oa]|in programma)"
    r"|sono (?:previst|attes|fissat)[ie]|dovr(?:à|anno|ebbe(?:ro)?)|in programma|è in calendario|sar(?:à|anno)"
    r"|entrer(?:à|anno) in vigore)\b",
    re.IGNORECASE,
)


def derive_status(text: str, when: When | None, anchor: datetime.date) -> Status:
    """The status of what `text` tells, by the first rule that holds.

    Args:
        text: the sentence or lead that tells the event.
        when: the event's date.
        anchor: the article's day.
    """
    if _lies_ahead(when, anchor) or (_PLANNED.search(text) and not _is_over(when, anchor)):
        return "annunciato"
    if _DENIAL.search(text):
        return "contestato" if _AFFIRMATION.search(text) or _is_hearsay(text) else "smentito"
    if _is_hearsay(text) or _CLAIM.search(text):
        return "riportato"
    return "avvenuto"


def _is_hearsay(text: str) -> bool:
    for found in (*_HEARSAY.finditer(text), *_PRESENT_HEARSAY.finditer(text)):
        before = text[max(0, found.start() - 160) : found.start()]
        clause = re.split(r"[.;:]", before)[-1]
        if not _FUTURE_IN_THE_PAST.search(before) and not _HYPOTHESIS.search(clause):
            return True
    return False


def _lies_ahead(when: When | None, anchor: datetime.date) -> bool:
    first = when.edtf.bounds[0] if when else None
    return first is not None and first > ymd(anchor)


def _is_over(when: When | None, anchor: datetime.date) -> bool:
    """Whether it ended before the article's day."""
    after = when.edtf.bounds[1] if when else None
    return after is not None and after <= ymd(anchor)
