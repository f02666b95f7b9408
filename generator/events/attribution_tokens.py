"""The words of a sentence with their places, and the quotations in which nothing is the article's own word."""

from __future__ import annotations

import bisect
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*['’]?|\d[\d.,]*\d")
_MARK = re.compile(r"[«»“”\"\n]")
_BREAK = re.compile(r"[,;:.!?…()\[\]«»“”\"–—\n]|\s-\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence.

    Attributes:
        low: in lower case, with a straight apostrophe.
        after: the text up to the next word.
        ends: whether a mark of punctuation follows it.
        edge: whether one registered name ends here and another begins: «a Belta Lukashenko ha detto».
    """

    start: int
    end: int
    low: str
    capital: bool
    after: str
    ends: bool
    edge: bool


def tokens_of(text: str, start: int, end: int, edges: Collection[int] = ()) -> tuple[Token, ...]:
    """The words between two offsets, in order; an elided article is a word of its own («l’», «accordo»).

    `edges` are the offsets at which one registered name ends and another begins.
    """
    found = list(_WORD.finditer(text, start, end))
    nexts = [*(match.start() for match in found[1:]), end][: len(found)]
    made: list[Token] = []
    for match, following in zip(found, nexts, strict=True):
        word, after = match.group(), text[match.end() : following]
        low, ends = word.lower().replace("’", "'"), bool(_BREAK.search(after))
        if ends and len(word) == 1 and after.rstrip() == "." and (after == "." or (made and made[-1].after == ".")):
            ends = False  # «Alfa S.p.A. respinge»
        made.append(Token(match.start(), match.end(), low, word[0].isupper(), after, ends, match.end() in edges))
    return tuple(made)


class Quotations:
    """The stretches of a text between quotation marks; a mark left open ends with its paragraph.

    A wrong closing mark (“…“) closes all the same, as newspapers' systems write it.
    """

    def __init__(self, text: str) -> None:
        spans, opened = [], -1
        for mark in _MARK.finditer(text):
            sign = mark.group()
            if sign == "\n":
                opened = -1
            elif opened < 0 and sign in '«“"':
                opened = mark.end()
            elif opened >= 0 and sign not in "«":
                spans.append((opened, mark.start()))
                opened = -1
        self._spans: Sequence[tuple[int, int]] = spans
        self._starts = [start for start, _ in spans]

    def hold(self, offset: int) -> bool:
        """Whether an offset lies inside a quotation longer than a name or a term."""
        return self.around(offset) is not None

    def around(self, offset: int) -> tuple[int, int] | None:
        """The quotation in which an offset lies, without its marks."""
        at = bisect.bisect_right(self._starts, offset) - 1
        return self._spans[at] if at >= 0 and offset < self._spans[at][1] else None
