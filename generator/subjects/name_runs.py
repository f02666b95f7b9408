"""Runs of capitalised words in a sentence: «Ursula von der Leyen», «Movimento 5 Stelle», «Banca d’Italia».

A run is joined by lower-case particles and parted by everything else, «e» first of all. What an editor would not call
part of the name (the first word of the sentence, an office, a known actor beside it) is trimmed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.subjects import name_words as words
from generator.subjects.name_tokens import APOSTROPHES, CLOSERS, FREE, OPENERS, OTHER, PERSON, SPACES, Token
from generator.subjects.name_trimming import trim

_MAX_PARTICLES = 2
_LONGEST = 16
"""Words beyond which a run of capitals is a shout, not a name; it keeps the work linear too."""
_SUMMIT = re.compile(r"[A-Z]\d{1,2}\Z")


@dataclass(frozen=True, slots=True)
class Run:
    """A name as it stands in the text, trimmed.

    Attributes:
        initial: whether its first word begins the sentence, so that it may be no part of the name.
        tail: offset of its second capitalised word; its own start when there is none.
        surname: offset where the surname begins, at the first particle: «von der Leyen».
        words: how many capitalised words it has.
    """

    start: int
    end: int
    initial: bool
    tail: int
    surname: int
    words: int


def find_runs(tokens: Sequence[Token], seen: frozenset[str], lower: frozenset[str]) -> Iterator[Run]:
    """The names of a sentence that nobody knows yet.

    Args:
        tokens: its words.
        seen: words (folded, lower case) that the article writes with a capital where nothing asks for one.
        lower: words that it writes in lower case.
    """
    for first, last in _joined(tokens):
        for rough in _uncovered(tokens, first, last):
            if rough[1] - rough[0] > _LONGEST:
                continue
            begin, stop = trim(tokens, *rough, seen, lower)
            if begin < stop and _is_name(tokens, begin, stop, seen, lower):
                yield _run(tokens, begin, stop)


def _joined(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Stretches (first, after the last) that begin and end with a capital, or begin with a foreign particle."""
    first: int | None = None
    last = 0
    between = 0
    for index, token in enumerate(tokens):
        if first is not None and not _holds_together(tokens[index - 1], token):
            yield first, last
            first = None
        if token.capital:
            if first is None:
                first = _foreign_start(tokens, index)
            last, between = index + 1, 0
        elif first is not None:
            between += 1
            agent = token.low == "da" and tokens[first].initial  # «Rossi da Bianchi»: a visit, in a headline
            if agent or not _may_join(token, between, tokens[index - 1]):
                yield first, last
                first = None
    if first is not None:
        yield first, last


def _holds_together(before: Token, token: Token) -> bool:
    gap = token.gap
    if gap in SPACES:
        return not token.initial and not _SUMMIT.match(before.text)  # «al G7 Mario Rossi»
    if gap in APOSTROPHES:
        return before.capital or before.low in ("d", "dell", "degl")
    return len(before.text) == 1 and before.capital and gap in (". ", ".\u00a0", ".")


def _may_join(token: Token, between: int, before: Token) -> bool:
    if between > _MAX_PARTICLES or token.cover:
        return False
    if token.text.isdecimal():
        return between == 1 and len(token.text) <= 2
    return token.low in (words.JOINING_ALONE if between == 1 else words.PARTICLES) and not before.text.isdecimal()


def _foreign_start(tokens: Sequence[Token], index: int) -> int:
    first = index
    while first and index - first < _MAX_PARTICLES and tokens[first].gap in SPACES and not tokens[first - 1].cover:
        if tokens[first - 1].low not in words.LEADING or tokens[first - 1].capital:
            break
        first -= 1
    return first


def _uncovered(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch that the registry does not know.

    What stands right beside a known person is part of that name; a lone word before another known actor describes it
    («Ambasciata Usa»), and after it a new name begins («la Slovacchia Robert Fico»).
    """
    begin = first
    for index in range(first, last + 1):
        if index < last and not tokens[index].cover:
            continue
        before = tokens[begin - 1].cover if begin > first else FREE
        after = tokens[index].cover if index < last else FREE
        if begin < index and not _belongs_to_known(tokens, begin, index, before, after):
            end = _with_its_country(tokens, begin, index, last)
            yield begin, end
        begin = index + 1


def _belongs_to_known(tokens: Sequence[Token], begin: int, end: int, before: int, after: int) -> bool:
    capitals = sum(token.capital for token in tokens[begin:end])
    if not capitals:
        return True
    touches_after = after and tokens[end - 1].capital
    touches_before = before and tokens[begin].capital
    if touches_after and (after == PERSON or capitals == 1):
        return True
    return bool(touches_before and before == PERSON and capitals == 1)


def _with_its_country(tokens: Sequence[Token], begin: int, end: int, last: int) -> int:
    """«Banca d’Italia» is a name, though Italia is known."""
    if end >= last or tokens[end].cover != OTHER or tokens[end - 1].capital:
        return end
    heads = [token for token in tokens[begin:end] if token.capital]
    if not heads or heads[-1].low not in words.HEADS:
        return end
    end += 1
    while end < len(tokens) and tokens[end].cover == OTHER and tokens[end].gap in SPACES:
        end += 1
    return end


def _is_name(tokens: Sequence[Token], begin: int, end: int, seen: frozenset[str], lower: frozenset[str]) -> bool:
    named = tokens[begin:end]
    token = named[0]
    if len(named) > 1:
        if " ".join(token.low for token in named) in words.FEASTS:
            return False
        return not all(t.roman or t.low in words.FUNCTION or t.low in words.SEASONS for t in named if t.capital)
    if token.low in words.ALONE_NOTHING or token.low in words.FUNCTION or token.roman or len(token.text) < 2:
        return False
    following = tokens[end] if end < len(tokens) else None
    if following and following.gap in APOSTROPHES and not following.capital:
        return False  # «Quell’uomo»
    if not token.initial or token.unmistakable or token.low in seen:
        return True
    quoted = token.gap.strip() in tuple(OPENERS) and following is not None and following.gap[:1] in tuple(CLOSERS)
    return quoted or (token.low not in lower and _is_bare_subject(tokens, end))


def _is_bare_subject(tokens: Sequence[Token], end: int) -> bool:
    """«Peskov ha detto», «Mosca e Kiev»: without an article only a name stands there."""
    if end >= len(tokens) or tokens[end].gap not in SPACES:
        return False
    if tokens[end].text in ("e", "ed"):
        return end + 1 < len(tokens) and tokens[end + 1].capital and tokens[end + 1].gap in SPACES
    return tokens[end].low in words.SPEAKING


def _run(tokens: Sequence[Token], begin: int, end: int) -> Run:
    named = tokens[begin:end]
    capitals = [token for token in named if token.capital]
    bare = [token for token in capitals if not token.roman] or capitals
    particles = [t for a, t in itertools.pairwise(named) if not t.capital and t.low in words.PARTICLES and a.capital]
    surname = particles[0] if particles and capitals[0] is named[0] else bare[-1]
    tail = capitals[1].start if len(capitals) > 1 else named[0].start
    return Run(named[0].start, named[-1].end, named[0].initial, tail, surname.start, len(capitals))
