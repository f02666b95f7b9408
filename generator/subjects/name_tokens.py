"""The words of a sentence, with what is needed to tell a name: capitals, gaps, what the registry knows already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.folding import fold_case
from generator.subjects.name_words import FUNCTION

FREE, PERSON, OTHER = 0, 1, 2
"""Whether the registry knows a place already: no, as a person, as something else."""

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}+|\w+(?:[-‐‑]\w+)*+")
_ARABIC = frozenset(["al", "el", "as", "ash", "an", "at", "ad", "ar", "ed"])
APOSTROPHES = "'’‘ʼ"
OPENERS = '«“"„‹‘'
CLOSERS = '»”"’›'
_DASHES = "-–—"
_ROMAN = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
SPACES = frozenset((" ", "\u00a0", "\u202f", "\n"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence, with what stands before it.

    Attributes:
        low: folded, in lower case.
        gap: what parts it from the word before, empty for the first.
        initial: whether its capital may be owed to its place: first of the sentence, of a quotation, after a colon.
        cover: whether the registry names somebody here.
    """

    start: int
    end: int
    text: str
    low: str
    gap: str
    initial: bool
    cover: int = FREE

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital, an Arabic article set aside: «al-Sharaa»."""
        return self.text[0].isupper() or (
            self.low.partition("-")[0] in _ARABIC and self.text.partition("-")[2][:1].isupper()
        )

    @property
    def roman(self) -> bool:
        """Whether it is a Roman numeral."""
        return _ROMAN.match(self.text) is not None

    @property
    def unmistakable(self) -> bool:
        """Whether its shape alone makes it a name: «SBU», «G7», «Jean-Claude»."""
        return len(self.text) > 1 and (
            any(char.isdigit() for char in self.text)
            or (self.text.isupper() and self.text.isalpha())
            or any(part[:1].isupper() for part in self.text.split("-")[1:])
        )


def tokenise(text: str, start: int, end: int, cover: bytes, *, is_title: bool = False) -> tuple[Token, ...]:
    """The words of a sentence, or of a title, where a stop begins another one.

    Args:
        text: the whole text.
        start: where the sentence begins.
        end: where it ends.
        cover: for each code point of the text `FREE`, `PERSON` or `OTHER`.
    """
    tokens: list[Token] = []
    last = start
    for found in _TOKEN.finditer(text, start, end):
        for first, stop in _parts(text, found.start(), found.end(), cover):
            gap = text[last:first] if tokens else ""
            low = fold_case(text[first:stop])
            initial = not tokens or _opens(gap) or (is_title and _stops(tokens[-1], gap)) or _new_line(gap, low)
            tokens.append(Token(first, stop, text[first:stop], low, gap, initial, cover[first]))
            last = stop
    return tuple(tokens)


def _parts(text: str, start: int, end: int, cover: bytes) -> Iterator[tuple[int, int]]:
    """A word with hyphens is one, unless the registry knows a part of it or a prefix is no name: «filo-Putin»."""
    word = text[start:end]
    if not any(dash in word for dash in "-‐‑"):
        yield start, end
        return
    prefix = word.partition("-")[0]
    begun = word[0].isupper() or prefix.lower() in _ARABIC
    if begun and not any(cover[start:end]):
        yield start, end
        return
    for part in re.finditer(r"[^-‐‑]+", word):
        yield start + part.start(), start + part.end()


def _opens(gap: str) -> bool:
    """Whether a capital after this may be that of a beginning: after a colon, a dash, the opening of a quotation."""
    bare = gap.strip()
    return bool(bare) and (bare[0] in ":!?…" or bare[-1] in OPENERS or (bare[-1] in _DASHES and gap[-1].isspace()))


def _new_line(gap: str, low: str) -> bool:
    """A line that begins with an article or a preposition is a heading’s next, not a name that goes on."""
    return "\n" in gap and low in FUNCTION


def _stops(before: Token, gap: str) -> bool:
    return gap.strip()[:1] == "." and len(before.text) > 1
