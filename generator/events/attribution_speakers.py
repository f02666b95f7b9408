"""Who speaks: what words name a speaker.

A speaker is a capitalised name («Putin», «Palazzo Chigi»), or a phrase whose head is a noun that speaks («il ministero
della Difesa russo», «fonti occidentali»). «L’accordo di Minsk conferma» has neither, and is nobody's word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.attribution_tokens import Token
from generator.events.attribution_words import (
    ARTICLES,
    FROM,
    MEDIA_NAMES,
    MEDIA_NOUNS,
    MODIFIERS,
    NOBODY,
    OF,
    SOURCE_NOUNS,
    SPEAKER_NOUNS,
    THINGS,
    TO,
    words_of,
)

_FUSED = (OF | FROM | TO) - words_of("di da a ad d'")
_SOMEBODY = re.compile(r"\w{3}(?:tori|tore|trice|trici|ista|isti|iste|ologo|ologa|ologi)$")
"""Endings of who does or studies something: «secondo gli organizzatori»."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A phrase that names who speaks.

    Attributes:
        start: offset of its first word, the article included.
        end: offset after its last.
        name: the phrase without its article.
        medium: its head is a noun of the press («l’agenzia Belta», «i media americani»).
        nobody: it names a source that is nobody («indiscrezioni», «voci»).
        first: index of its first word.
        last: index of its last word.
    """

    start: int
    end: int
    name: str
    medium: bool
    nobody: bool
    first: int
    last: int


def named(words: Sequence[Token], first: int, last: int) -> int:
    """Index of the first word that is no article; `last` when all are."""
    return next((at for at in range(first, last + 1) if words[at].low not in ARTICLES), last)


def head(words: Sequence[Token], first: int, after: int) -> str:
    """The first word of a phrase that is neither an article nor part of a number."""
    return next((word.low for word in words[first:after] if word.low not in ARTICLES | MODIFIERS), "")


def speaker_of(
    words: Sequence[Token], first: int, last: int, text: str, *, source: bool = False, anybody: bool = False
) -> Speaker | None:
    """The speaker that those words name; None when they name nobody who speaks."""
    noun = head(words, first, last + 1)
    at = named(words, first, last)
    nouns = SPEAKER_NOUNS | SOURCE_NOUNS if source else SPEAKER_NOUNS
    known = words[at].capital or noun in nouns or _names_somebody(words, at, last)
    fused = first > 0 and words[first - 1].low in _FUSED
    somebody = (anybody or (source and _SOMEBODY.search(noun))) and (at > first or fused) and noun not in THINGS
    somebody = somebody and not noun[:1].isdigit()
    if not known and not somebody:
        return None
    name = " ".join(text[words[at].start : words[last].end].split())
    said = words[at : last + 1]
    nobody = noun in NOBODY and not any(word.low in OF for word in said)
    medium = (
        noun in MEDIA_NOUNS
        or (noun in SOURCE_NOUNS and any(word.low in MEDIA_NOUNS for word in said))
        or (words[at].capital and any(word.low in MEDIA_NAMES for word in said))
    )
    return Speaker(words[first].start, words[last].end, name, medium, nobody, first, last)


def _names_somebody(words: Sequence[Token], first: int, last: int) -> bool:
    """«il filosofo Massimo Cacciari»: an unknown noun, then at once a name of two words."""
    run = [at for at in range(first, last + 1) if words[at].capital]
    return len(run) >= 2 and run[0] == first + 1 and run[1] == first + 2
