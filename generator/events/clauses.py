"""Clauses: the part of a sentence in which one date and one happening belong together."""

from __future__ import annotations

import bisect
import functools
import re

_BOUNDARY = re.compile(
    r"\n+|;|:(?!\d)|\s[–—-]\s|,\s+(?=(?:mentre|ma|però|dopo che|poi|quindi|infine|invece)\b)", re.IGNORECASE
)
_SUBJECTLESS = re.compile(
    r"\s*(?:(?:ieri|oggi|domani|poi|infine|quindi)\s+)*(?:non\s+)?(?:(?:lo|la|li|le|ne|gli|l['’]|vi|ci)\s?)?"
    r"(?:ha|hanno|aveva|avevano|ebbe|avrà|avranno|è|era|sarà)\s+(?:(?:già|anche|poi|stat[oa]|stati|state)\s+)*\w+(?:at|ut|it|st|tt|rs|ss|lt|rt|nt)[oaie]\b",
    re.IGNORECASE,
)
WINDOW = 700
"""A clause is looked at no farther than this from its date, so that an endless one costs no more than its length."""


def clause_at(sentence: str, offset: int) -> tuple[int, int]:
    """The clause of a sentence around an offset, as offsets in the sentence."""
    clauses = _clauses(sentence)
    return clauses[_position(clauses, offset)]


def told_at(sentence: str, offset: int, after: int) -> tuple[int, int]:
    """The stretch of a sentence that a title is made from: the clause of a date, near the date.

    «Zelensky era all’estero: oggi ha visto…» keeps the subject of what comes before; «3 febbraio: incendio nel
    capannone» is told by what comes after.

    Args:
        sentence: the sentence.
        offset: where the date starts in it.
        after: where the date ends.
    """
    clauses = _clauses(sentence)
    position = _position(clauses, offset)
    start, end = clauses[position]
    if position + 1 < len(clauses) and _is_only_a_date(sentence[start:offset] + sentence[after:end]):
        return near(sentence, *clauses[position + 1], clauses[position + 1][0])
    if position and sentence[start - 2 : start].rstrip()[-1:] in ":;" and _SUBJECTLESS.match(sentence, start):
        start = clauses[position - 1][0]
    return near(sentence, start, end, offset)


def _position(clauses: tuple[tuple[int, int], ...], offset: int) -> int:
    return max(0, bisect.bisect_right(clauses, (offset, len(clauses) and clauses[-1][1] + 1)) - 1)


@functools.lru_cache(maxsize=32)
def _clauses(sentence: str) -> tuple[tuple[int, int], ...]:
    boundaries = [boundary.span() for boundary in _BOUNDARY.finditer(sentence)]
    starts = [0, *(end for _, end in boundaries)]
    ends = [*(start for start, _ in boundaries), len(sentence)]
    return tuple(zip(starts, ends, strict=True))


def _is_only_a_date(rest: str) -> bool:
    return len(rest) <= 20 and not re.search(r"[^\W\d_]{4,}", rest)


def near(sentence: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """The stretch, cut to whole words where it goes on far from an offset."""
    if offset - start > WINDOW:
        start = sentence.find(" ", offset - WINDOW, offset) + 1 or offset
    if end - offset > WINDOW:
        space = sentence.rfind(" ", offset, offset + WINDOW)
        end = space if space > offset else end
    return start, end
