"""A text as words: what stands where, what stands between, and where sentences begin."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from generator.folding import BETWEEN, fold

_WITHIN = frozenset((" ", "'", ", ", "-", ""))
"""What may stand before a word that begins nothing."""
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded (case stays), with their offsets."""

    text: str
    folded: str
    words: tuple[str, ...]
    lows: tuple[str, ...]
    """The words in lower case."""
    gaps: tuple[str, ...]
    """What stands before each word; a stop before the first."""
    starts: tuple[int, ...]
    is_title: bool = False

    def gap(self, at: int) -> str:
        """What stands before that word, back to the word before; a stop where there is none."""
        return self.gaps[at] if 0 <= at < len(self.gaps) else "."

    def span(self, first: int, end: int) -> tuple[int, int]:
        """The offsets of the words from `first` up to `end`."""
        return self.starts[first], self.starts[end - 1] + len(self.words[end - 1])

    def joined(self, at: int) -> bool:
        """Whether only blanks or an apostrophe part that word from the one before."""
        gap = self.gap(at)
        return gap in (" ", "'") or (gap.isspace() and "\n\n" not in gap)

    def spaced(self, at: int) -> bool:
        """Whether only blanks part that word from the one before."""
        gap = self.gap(at)
        return gap == " " or (gap.isspace() and "\n\n" not in gap)

    def before(self, at: int) -> str:
        """The word before in lower case, when nothing but a blank or an apostrophe parts them; else nothing."""
        return self.lows[at - 1] if at > 0 and self.joined(at) else ""

    def after(self, at: int) -> str:
        """The word at that place when it follows its predecessor directly; else nothing."""
        return self.words[at] if at < len(self.words) and self.spaced(at) else ""

    def word(self, at: int) -> str:
        """The word at that place as written, nothing outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def low(self, at: int) -> str:
        """The word at that place in lower case, nothing outside the text."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""

    def opens(self, at: int) -> bool:
        """Whether a capital there says nothing: the first word of a sentence, quotation or line."""
        gap = self.gap(at)
        if gap in _WITHIN or (gap.isspace() and "\n\n" not in gap):
            return False
        return not (gap in (". ", ".") and at > 0 and is_initial(self.words[at - 1]))

    def ends_sentence(self, at: int) -> bool:
        """Whether a sentence or paragraph ends before that word."""
        gap = self.gap(at)
        if len(gap) == 1 and gap not in _STOPS:
            return False
        return (not _STOPS.isdisjoint(gap) or "\n\n" in gap) and not (at > 0 and is_initial(self.words[at - 1]))

    def is_capitalised(self, at: int) -> bool:
        """Whether that word begins with a capital."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()

    def is_e_grave(self, at: int) -> bool:
        """Whether that word is «è», which folds to the same letter as «e»."""
        return len(self.word(at)) == 1 and self.text[self.starts[at]] in "èÈé"


def is_initial(word: str) -> bool:
    """«J» of «J. D. Vance», «U» of «U.S.A.»."""
    return len(word) == 1 and word.isupper()


def read_words(text: str, *, is_title: bool = False) -> Words:
    """Cut a text into words."""
    folded = fold(text)
    pieces = BETWEEN.split(folded)  # word, gap, word, gap, …; the first and last words may be empty
    offsets = [0, *itertools.accumulate(map(len, pieces))]
    first, last = 0 if pieces[0] else 2, len(pieces) if pieces[-1] else len(pieces) - 1
    gaps = (".", *pieces[first + 1 : last - 1 : 2])
    words = tuple(pieces[first:last:2])
    lows = tuple(map(str.lower, words))
    return Words(text, folded, words, lows, gaps[: len(words)], tuple(offsets[first:last:2]), is_title)
