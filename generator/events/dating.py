"""Which temporal expression dates a happening, and which only stands in its background."""

from __future__ import annotations

import datetime
import re

from generator.edtf import ymd
from generator.model import Mention
from generator.when import When

_FINE = ("day", "weekend", "week", "month", "interval")
_BACKGROUND = re.compile(
    r"\b(?:anniversario|anni dal|dall['’]inizio|invasione del|accord[oi] del|legge del|risoluzione del"
    r"|nat[oa] (?:il|nel)|in carica dal|a partire dal|già dal|dal lontano"
    r"|(?:propost|richiest|chiest)[oaie] per il"
    r"|(?:dopo|prima|passat[oa])(?: (?:il|l['’]|la|le|di|del|dell['’]|della|delle))?)\s*$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(r"\b(?:di|del|della|dello|dell['’]|d['’])\s*$", re.IGNORECASE)
"""«la tregua di Pasqua» is named after the holiday; nothing says that it happened on that day."""


def dates_a_happening(
    mention: Mention, sentence: str, offset: int, anchor: datetime.date, *, coarse: bool = False
) -> bool:
    """Whether that expression may date what the sentence tells.

    Vague intervals never do; years and coarser only when `coarse`; «dal 2014» says since when, not when.

    Args:
        mention: the expression.
        sentence: the sentence that holds it.
        offset: where the expression starts in the sentence.
        anchor: the article's day.
        coarse: accept years, decades and centuries.
    """
    when = mention.when
    if when is None or mention.type not in ("DATE", "TIME") or mention.certainty == "vague":
        return False
    if not coarse and not _is_fine(when):
        return False
    before = sentence[max(0, offset - 40) : offset]
    if _BACKGROUND.search(before) or (mention.rule.startswith("holiday") and _NAMED_AFTER.search(before)):
        return False
    return not (when.edtf.end is None and _lies_before(when, anchor))


def _is_fine(when: When) -> bool:
    if when.edtf.precision not in _FINE:
        return False
    ends = (when.edtf.start, when.edtf.end)
    return all(unit is None or unit.kind in _FINE for unit in ends)


def _lies_before(when: When, anchor: datetime.date) -> bool:
    start = when.edtf.bounds[0]
    return start is None or start < ymd(anchor)


def main_rank(mention: Mention, anchor: datetime.date) -> tuple[int, int, int]:
    """How well an expression of the lead dates the article's fact; the smallest wins.

    A day or an interval beats a month; a date within the week beats a precedent years away or a meeting
    to come; then the first told.
    """
    when = mention.when
    assert when is not None
    precision = {"day": 0, "interval": 0, "weekend": 1, "week": 2, "month": 3}.get(when.edtf.precision, 4)
    first = when.edtf.bounds[0] or when.edtf.bounds[1]
    assert first is not None
    distance = abs((first[0] - anchor.year) * 372 + (first[1] - anchor.month) * 31 + first[2] - anchor.day)
    return (0 if distance <= 8 else 1 if distance <= 62 else 2), precision, mention.start
