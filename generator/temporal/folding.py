"""One form of a text for the grammar, with every offset kept.

Patterns see lower case, one apostrophe, one dash, one ordinal sign, plain spaces and grave accents («perché» →
«perchè»).
Each character is replaced by exactly one, so offsets stay those of the text; only a text with decomposed accents (NFD)
needs a map, which `Folded.origin` is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_SAME = (
    ("’ʼ`´‘′＇", "'"),
    ("°˚", "º"),
    ("–—‒―‑‐−", "-"),
    ("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\t\r\f\v", " "),
    ("“”„", '"'),
    *zip("áéíóúÁÉÍÓÚ", "àèìòùÀÈÌÒÙ", strict=True),
)
_SINGLE_BREAK = re.compile(r"(?<!\n)\n(?=[ ]*(?P<next>[^\n]{0,28}))(?![ ]*\n)")
_ENTRY = re.compile(
    r"[-*•·] ?\S|\d{1,2}(?:[.:]\d\d)?º? ?[-:(]|[Oo]re \d|(?:[12]\d{3}|[A-ZÀ-Ù]{4,})(?: |:|$)"
    r"|(?:\w{3,9} )?\d{1,2}º?(?: [a-zA-Z]{3,9})?(?: \d{4})? ?[-:(]|[A-Za-z]{5,9}(?: \d{4})? ?[-:(]"
)
"""How the next line begins when it is an entry of its own: «• …», «16 – …», «Ore 14 …», «2 settembre: …»."""
_WRAPPED = range(45, 101)
"""A line so long may have been broken to fit a column."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text made ready for the grammar.

    Attributes:
        text: as it was given.
        cased: folded, letters still in their case.
        low: folded and in lower case; what patterns are matched against. `len(low) == len(cased)`.
        origin: for each offset of `low` (its end included) the offset in `text`; None when they are the same.
    """

    text: str
    cased: str
    low: str
    origin: Sequence[int] | None = None

    def outside(self, offset: int) -> int:
        """The offset in the text as given."""
        return self.origin[offset] if self.origin is not None else offset


def fold(text: str) -> Folded:
    """Fold `text`; a line break inside a paragraph becomes a space, one between paragraphs or entries stays."""
    composed, origin = text, None
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        composed, origin = _compose(text)
    cased = _alike(composed)
    if "\n" in cased:
        cased = _unwrapped(cased)
    low = cased.lower()
    if len(low) != len(cased):  # «İ» becomes two characters in lower case
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in cased)
    return Folded(text, cased, low, origin)


def _unwrapped(text: str) -> str:
    """The text with a space for each line break that only fits the text to a column.

    A break stays when the next line is an entry («• …», «16 – …», «Ore 14 …»), when the line is too short to have been
    broken, or when it is too long for a column and ends a sentence.
    """
    parts, last = [], 0
    for found in _SINGLE_BREAK.finditer(text):
        at = found.start()
        length = len(text[max(0, at - 2 * _WRAPPED.stop) : at].rpartition("\n")[2])
        ends = text[at - 1] in '.!?»":…)'
        is_paragraph = length < _WRAPPED.start or (length >= _WRAPPED.stop and ends)
        if _ENTRY.match(found["next"]) or (is_paragraph and not found["next"][:1].islower()):
            continue
        parts += [text[last:at], " "]
        last = at + 1
    return "".join(parts) + text[last:]


def _alike(text: str) -> str:
    """One character for all that look or mean the same; on few occurrences far faster than `str.translate`."""
    for many, one in _SAME:
        for character in many:
            text = text.replace(character, one)
    return text


def _compose(text: str) -> tuple[str, list[int]]:
    """The text in NFC, cluster by cluster, with the offset each character came from."""
    out: list[str] = []
    origin: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        at, taken, passed = start, 0, 0  # of «i» and two graves «ì» takes two code points and leaves the third
        for character in unicodedata.normalize("NFC", text[start:end]):
            out.append(character)
            origin.append(at)
            taken += len(unicodedata.normalize("NFD", character))
            while at < end and passed < taken:
                passed += len(unicodedata.normalize("NFD", text[at]))
                at += 1
        start = end
    origin.append(len(text))
    return "".join(out), origin
