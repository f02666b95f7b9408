"""A text as words: what stands where, what stands between, and where sentences begin."""

from __future__ import annotations

from dataclasses import dataclass

from generator.folding import TOKEN, fold

_WITHIN = frozenset((" ", "'", ", ", "-", ""))
"""What may stand before a word that begins nothing."""
_STOPS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, folded (case stays), with their offsets."""

    text: str
    folded: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    is_title: bool = False

    def gap(self, at: int) -> str:
        """What stands before that word, back to the word before; a stop where there is none."""
        return self.folded[self.spans[at - 1][1] : self.spans[at][0]] if 0 < at < len(self.words) else "."

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
        return self.words[at - 1].lower() if at > 0 and self.joined(at) else ""

    def after(self, at: int) -> str:
        """The word at that place when it follows its predecessor directly; else nothing."""
        return self.words[at] if at < len(self.words) and self.spaced(at) else ""

    def word(self, at: int) -> str:
        """The word at that place as written, nothing outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def low(self, at: int) -> str:
        """The word at that place in lower case, nothing outside the text."""
        return self.words[at].lower() if 0 <= at < len(self.words) else ""

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
        start, end = self.spans[at]
        return end - start == 1 and self.text[start] in "èÈé"


def is_initial(word: str) -> bool:
    """«J» of «J. D. Vance», «U» of «U.S.A.»."""
    return len(word) == 1 and word.isupper()


def read_words(text: str, *, is_title: bool = False) -> Words:
    """Cut a text into words."""
    folded = fold(text)
    spans = tuple([found.span() for found in TOKEN.finditer(folded)])
    return Words(text, folded, tuple(TOKEN.findall(folded)), spans, is_title)
