"""The edges of a run of capitals: first words of sentences and offices go, an institution’s lower-case words come."""

from __future__ import annotations

from collections.abc import Sequence

from generator.subjects import name_words as words
from generator.subjects.name_tokens import APOSTROPHES, SPACES, Token


def trim(tokens: Sequence[Token], begin: int, end: int, seen: frozenset[str], lower: frozenset[str]) -> tuple[int, int]:
    """Without what goes before a name, or follows it, and is no part of it."""
    while end > begin and not (tokens[end - 1].capital or tokens[end - 1].cover):
        end -= 1
    skip = 0
    while begin < end:
        begin += skip
        while begin < end and not (tokens[begin].capital or tokens[begin].low in words.LEADING):
            begin += 1
        skip = _prefix(tokens, begin, end, seen, lower) if begin < end else 0
        if not skip:
            break
    begin = _with_ministry(tokens, begin, end)
    if begin >= end:
        return end, end
    return _with_throne(tokens, begin, end), _with_adjectives(tokens, begin, end)


def _with_ministry(tokens: Sequence[Token], begin: int, end: int) -> int:
    """«ministero della Difesa russo», «dipartimento di Stato»: institutions, though in lower case."""
    if end - begin != 1 or tokens[begin].low not in words.PORTFOLIOS or begin < 2 or tokens[begin].initial:
        return begin
    of, noun = tokens[begin - 1], tokens[begin - 2]
    if noun.text not in words.MINISTRIES or of.low not in words.JOINING_ALONE or of.cover or noun.cover:
        return begin
    of_a_country = end < len(tokens) and tokens[end].low in words.DEMONYMS
    return begin - 2 if of_a_country or words.MINISTRIES[noun.text] else begin


def _with_throne(tokens: Sequence[Token], begin: int, end: int) -> int:
    """«papa Francesco»: a first name alone would name nobody."""
    alone = end - begin == 1 and begin > 0 and not tokens[begin].roman and tokens[begin].gap in SPACES
    return begin - 1 if alone and tokens[begin - 1].low in words.THRONES and not tokens[begin - 1].cover else begin


def _prefix(tokens: Sequence[Token], begin: int, end: int, seen: frozenset[str], lower: frozenset[str]) -> int:
    """How many words at the head are no part of the name."""
    token = tokens[begin]
    follows = end - begin > 1
    if token.initial and _opens_sentences(token.low):
        return 1
    if not follows:
        return 0
    rest = tokens[begin + 1 : end]
    stands_without = len(rest) > 1 or rest[0].low in seen
    if token.initial and token.low in lower - seen and stands_without:
        return 1  # «Colpita Odessa»
    if token.low in words.MANY and not rest[0].capital:
        return 1
    if token.low in words.SEASONS and begin < 2 and stands_without:
        return 1  # «Lunedì Donald Trump», «A Natale Mario Rossi»; but «la Domenica Sportiva»
    if token.low in words.OFFICES:
        if not rest[0].capital and len(rest) > 1 and rest[1].low in words.PORTFOLIOS:
            return 3
        return 1
    if token.low in words.THRONES:
        return 1  # `_with_throne` gives it back to a lone first name
    of_something = begin > 0 and tokens[begin - 1].low in words.PARTICLES
    if token.low in words.PORTFOLIOS:
        return 1 if of_something else 0  # «il ministro della Difesa Guido Crosetto», «degli Esteri della Cina»
    of_person = len(rest) > 1 and rest[0].capital and rest[0].low not in words.ADJECTIVES and rest[1].capital
    return 1 if token.low in words.HEADS and of_something and of_person else 0


def _opens_sentences(low: str) -> bool:
    gerund = low.endswith(("ando", "endo")) and low not in words.NEVER_GERUNDS and len(low) > 5
    return low in words.FUNCTION or low.endswith("mente") or gerund


def _with_adjectives(tokens: Sequence[Token], begin: int, end: int) -> int:
    """«Corte suprema», «Servizio di sicurezza ucraino»: an institution takes its lower-case words along."""
    if tokens[begin].low not in (words.HEADS | words.MINISTRIES.keys()) or any(
        token.cover for token in tokens[begin:end]
    ):
        return end
    of = end + 1
    if end - begin == 1 and of < len(tokens) and tokens[end].gap in SPACES and _names_purpose(tokens, end):
        end += 2
    for token in tokens[end : end + 2]:
        if token.capital or token.gap not in SPACES or token.low not in words.ADJECTIVES:
            break
        if end - begin <= 3 and not _agree(tokens[begin].low, token.low):
            break  # «la presidente del Consiglio italiana»
        end += 1
    return end


def _agree(noun: str, adjective: str) -> bool:
    return adjective[-1] in {"o": "oe", "a": "ae"}.get(noun[-1], "oaie")


def _names_purpose(tokens: Sequence[Token], index: int) -> bool:
    particle, noun = tokens[index], tokens[index + 1]
    joins = particle.low in words.JOINING_ALONE and not particle.cover and not particle.capital
    plain = not noun.cover and not noun.capital and noun.text.isalpha() and len(noun.text) > 3
    return joins and plain and noun.low not in words.FUNCTION and noun.gap in (*SPACES, *APOSTROPHES)
