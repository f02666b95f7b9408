"""Names of places side by side: «tra Mosca e Minsk», «Mosca e Kiev», «l’asse Mosca-Pechino»."""

from __future__ import annotations

from generator.subjects.forms import Table
from generator.subjects.it import listed
from generator.subjects.it.cues import ARTICULATED, PREPOSITIONS
from generator.subjects.it.place_cues import POWERS, ROUTES, TOURING
from generator.subjects.words import Words

_PAIR = 4
"""The second of a pair and the verb lie within so many words."""
_OF_CITIES = listed("le gli i due tra fra collegate unite distanti separate citta metropoli")


def is_power(words: Words, at: int, names: Table) -> bool:
    """Whether a capital, a country or an institution of the registry stands there."""
    form = names.longest(words, at)
    return form is not None and any(sense.how in ("capital", "name", "alias", "seat") for sense in form.senses)


def power_after_and(words: Words, end: int, names: Table) -> bool:
    """«Mosca e Kiev», «Mosca e l’Ucraina»."""
    if words.after(end).lower() not in ("e", "ed") or words.is_e_grave(end):
        return False
    at = end + 1
    return is_power(words, at + (words.low(at) in ARTICULATED), names)


def follows_a_power_and(words: Words, first: int, names: Table) -> bool:
    """Whether the name follows «Mosca e», which decides for both."""
    if words.before(first) not in ("e", "ed") or words.is_e_grave(first - 1):
        return False
    return _start_before(words, first - 1, names) is not None


def _start_before(words: Words, end: int, names: Table) -> int | None:
    """Where the registered name begins that ends before that word."""
    for length in range(1, 5):
        at = end - length
        if at < 0 or (length > 1 and not words.spaced(at + 1)):
            return None
        form = names.longest(words, at)
        if form and len(form.tokens) == length and is_power(words, at, names):
            return at
    return None


def is_coordination(words: Words, first: int, end: int, names: Table) -> bool:
    """«tra Mosca e Minsk», «tra la Russia e Kiev», «Mosca e Kiev», but not «i voli tra Roma e Parigi»."""
    start = first
    if words.before(first) in ("e", "ed"):
        behind = _start_before(words, first - 1, names)
        if behind is None:
            return False
        start = behind
    elif not power_after_and(words, end, names):
        return False
    if words.before(start) in ARTICULATED:
        start -= 1
    if words.before(start) in ("tra", "fra"):
        return not any(words.low(start - step) in ROUTES for step in range(2, 6))
    if words.before(start) in ("di", "d"):
        return words.before(start - 1) in POWERS
    return stands_free(words, start) and words.before(start) not in TOURING and not _are_cities(words, end)


def _are_cities(words: Words, end: int) -> bool:
    """«Roma e Parigi sono le più visitate»: what follows the pair speaks of towns."""
    at = end
    while at < end + _PAIR and not words.ends_sentence(at) and words.low(at) != "sono":
        at += 1
    return words.low(at) == "sono" and words.low(at + 1) in _OF_CITIES


def stands_free(words: Words, start: int) -> bool:
    """No preposition before: subject or object, not a place."""
    before = words.before(start)
    return before not in PREPOSITIONS or before in ("il", "la", "l", "lo", "gli")


def score_follows(words: Words, end: int) -> bool:
    """«Roma 2-1»: a match."""
    return words.after(end)[:1].isdecimal() and words.gap(end + 1) == "-" and words.word(end + 1)[:1].isdecimal()


def dash_beside(words: Words, first: int, end: int, names: Table) -> bool:
    """«l’asse Mosca-Pechino», but not «il volo Roma-Parigi»."""
    if words.gap(end) == "-" and is_power(words, end, names):
        start = first
    elif words.gap(first) == "-" and (behind := _start_before_dash(words, first, names)) is not None:
        start = behind
    else:
        return False
    before = words.before(start)
    beyond = end if start != first else end + _length(names, words, end)
    if score_follows(words, beyond):
        return False
    return before not in ROUTES and before not in ("di", "da", "a", "in") and not either_before(words, start, ROUTES)


def _length(names: Table, words: Words, at: int) -> int:
    form = names.longest(words, at)
    return len(form.tokens) if form else 0


def _start_before_dash(words: Words, end: int, names: Table) -> int | None:
    return end - 1 if end > 0 and is_power(words, end - 1, names) else None


def either_before(words: Words, at: int, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns is among the three words before."""
    return any(words.low(at - step) in nouns for step in (1, 2, 3))
