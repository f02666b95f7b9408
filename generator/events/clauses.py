"""Clauses: the part of a sentence in which one date and one happening belong together."""

from __future__ import annotations

import bisect
import functools
import re

_BOUNDARY = re.compile(
    r"\n+|;|:(?!\d)|\s[–—-]\s|,\s+(?=(?:mentre|ma|però|dopo che|poi|quindi|infine|invece)\b)", re.IGNORECASE
)
_SUBJECTLESS = re.compile(
    r"(?:(?:ieri|oggi|domani|poi|infine|quindi)\s+)*(?:non\s+)?(?:(?:lo|la|li|le|ne|gli|l['’]|vi|ci)\s?)?"
    r"(?:ha|hanno|aveva|avevano|ebbe|avrà|avranno|è|era|sarà)\s+(?:(?:già|anche|poi|stat[oa]|stati|state)\s+)*\w+(?:at|ut|it|st|tt|rs|ss|lt|rt|nt)[oaie]\b",
    re.IGNORECASE,
)
WINDOW = 700
"""A clause is looked at no farther than this from its date, so that an endless one costs no more than its length."""


def clause_at(sentence: str, offset: int) -> tuple[int, int]:
    """The clause of a sentence around an offset, as offsets in the sentence."""
    starts, ends = _boundaries(sentence)
    before = bisect.bisect_right(ends, offset)
    after = bisect.bisect_right(starts, offset)
    start = ends[before - 1] if before else 0
    end = starts[after] if after < len(starts) else len(sentence)
    return start, end


@functools.lru_cache(maxsize=32)
def _boundaries(sentence: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    found = [boundary.span() for boundary in _BOUNDARY.finditer(sentence)]
    return tuple(start for start, _ in found), tuple(end for _, end in found)


def told_at(sentence: str, offset: int) -> tuple[int, int]:
    """The stretch of a sentence that a title is made from: the clause of a date, near the date.

    «Zelensky era all’estero: oggi ha visto ad Ankara…» keeps the subject of what comes before.
    """
    start, end = clause_at(sentence, offset)
    head = sentence[start : start + 120].lstrip()
    if start and sentence[:start].rstrip().endswith((":", ";")) and _SUBJECTLESS.match(head):
        start = clause_at(sentence, max(0, len(sentence[:start].rstrip()) - 2))[0]
    if offset - start > WINDOW:
        start = sentence.find(" ", offset - WINDOW, offset) + 1 or start
    if end - offset > WINDOW:
        end = sentence.rfind(" ", offset, offset + WINDOW) if " " in sentence[offset : offset + WINDOW] else end
    return start, end
