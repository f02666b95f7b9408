"""Where the sentences, paragraphs and quotations of a text stand."""

from __future__ import annotations

import bisect
import re

_ABBREVIATIONS = (
    "n|nr|art|artt|sig|sigg|dott|prof|avv|on|sen|gen|col|cap|dr|ing|arch|mons|pag|pagg|vol|ecc|etc|cit|fig|tel|ca"
    "|c|a|d|s|st|ss|max|min|v|p|u|m"
    "|gen|genn|feb|febb|mar|apr|mag|giu|lug|ago|set|sett|ott|nov|dic|lun|mar|mer|gio|ven|sab|dom|sec|co|jr|sr|dl"
    "|cfr|mr|mrs"
)
_SENTENCE_END = re.compile(
    r"[\n.!?…](?:(?<=\n)|(?<![.!?…].)[.!?…]*[\"»')\]]*(?=[ ]+[^a-zà-ù,;:]|[ ]*$))"  # the set first: a faster search
)
_QUOTATION = re.compile(r"«[^«»\n]{0,2000}»|\"[^\"\n]{0,2000}\"")
_LINE_END = re.compile(r"\n")
_LONGEST_ABBREVIATION = 4
_ABBREVIATED = re.compile(rf"(?:^|[^\w'])(?:{_ABBREVIATIONS}|[a-z])\.$", re.IGNORECASE)


def _is_end(cased: str, stop: int) -> bool:
    """Whether what stands at an offset ends a sentence, not an abbreviation."""
    word = cased[max(0, stop - _LONGEST_ABBREVIATION - 1) : stop]
    if cased[stop] != "." or (len(word) > _LONGEST_ABBREVIATION and word.isalpha()):
        return True
    return not _ABBREVIATED.search(cased[max(0, stop - 6) : stop + 1])


class Sentences:
    """The sentences of one text; its paragraphs and quotations are looked for only when asked."""

    __slots__ = ("_ends", "_low", "_paragraphs", "_quotations")

    def __init__(self, low: str, cased: str) -> None:
        self._low = low
        self._ends = [match.end() for match in _SENTENCE_END.finditer(cased) if _is_end(cased, match.start())]
        self._paragraphs: list[int] | None = None
        self._quotations: list[tuple[int, int]] | None = None

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return bisect.bisect_right(self._ends, offset)

    def bounds(self, number: int) -> tuple[int, int]:
        """Where a sentence begins and ends."""
        start = self._ends[number - 1] if number else 0
        return start, self._ends[number] if number < len(self._ends) else len(self._low)

    def quotation(self, offset: int) -> int:
        """Where the quotation that holds an offset begins, −1 outside any."""
        return self.quotation_span(offset)[0]

    def quotation_span(self, offset: int) -> tuple[int, int]:
        """Where the quotation that holds an offset begins and ends, −1 outside any."""
        if self._quotations is None:
            self._quotations = [match.span() for match in _QUOTATION.finditer(self._low)]
        number = bisect.bisect_right(self._quotations, (offset, len(self._low))) - 1
        if number < 0 or offset >= self._quotations[number][1]:
            return -1, -1
        return self._quotations[number]

    def paragraph(self, offset: int) -> int:
        """Where the paragraph of an offset begins."""
        if self._paragraphs is None:
            self._paragraphs = [0, *(match.end() for match in _LINE_END.finditer(self._low))]
        return self._paragraphs[bisect.bisect_right(self._paragraphs, offset) - 1]
