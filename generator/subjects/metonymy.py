"""Places that stand for who governs there: capitals only with positive evidence, seats unless a palace is meant."""

from __future__ import annotations

import re

from generator.subjects.forms import Table
from generator.subjects.it import listed
from generator.subjects.it.cues import (
    AGAINST,
    ARTICULATED,
    DWELLING,
    GRANT_QUALITIES,
    GRANTS,
    OF,
    PHYSICAL,
    POWERS,
    PREPOSITIONS,
    ROUTES,
)
from generator.subjects.it.verbs import ACTING, AUXILIARIES, DEALING_WITH, MOVING, SAYING, YIELDING
from generator.subjects.words import Words

_PARTICIPLE = re.compile(r"\w{2,20}(?:at|it|ut|tt|st|rt|s|nt|lt)[oaie]")
_ADVERBS = listed("""
gia subito sempre anche poi inoltre infatti mai piu intanto invece oggi ieri quindi ora
""")
_CLITICS = listed("""
non si lo la li le ne ci ha gli
""")
_ASIDE = 8
"""At most so many words between two commas: «Kiev, da parte sua, smentisce»."""
_READY = listed("""
pronta pronto disposta disponibile convinta contraria favorevole decisa intenzionata stata accusata
""")


def is_a_palace(words: Words, first: int) -> bool:
    """Whether the seat before which these words stand is a building: «nei giardini del Quirinale»."""
    return (words.before(first) in ARTICULATED and (
        words.before(first - 1) in PHYSICAL
        or (words.before(first - 1) in ("a", "da") and words.before(first - 2) in PHYSICAL)
    )) or words.before(first) in PHYSICAL  # fmt: skip


def capital_acts(words: Words, first: int, end: int, names: Table) -> bool:
    """Whether the name of a capital stands for its government; without evidence it is a place."""
    if _score_follows(words, end) or words.after(end).lower() in ("calcio", "fc"):
        return False
    before = words.before(first)
    if before in OF:
        return before in ("di", "d") and words.before(first - 1) in POWERS
    if before in ("tra", "fra") or _coordinated_behind(words, first, names):
        return _is_coordination(words, first, end, names)
    if before in ("secondo", "contro"):
        return before == "secondo" or _said_before(words, first - 1, AGAINST)
    if before in ("per", "a", "ad", "da", "su"):
        return _with_preposition(words, first, end, before)
    if before in PREPOSITIONS or (
        words.is_capitalised(first - 1) and words.spaced(first) and not words.opens(first - 1)
    ):
        return False
    return (
        _is_object(words, first)
        or _is_subject(words, first, end)
        or _is_quoted(words, end)
        or (_power_after_and(words, end, names) and _free_standing(words, first))
        or _dash_beside(words, first, end, names)
    )


def _score_follows(words: Words, end: int) -> bool:
    return words.after(end)[:1].isdecimal() and words.gap(end + 1) == "-" and words.word(end + 1)[:1].isdecimal()


def _with_preposition(words: Words, first: int, end: int, before: str) -> bool:
    """«per Mosca è inaccettabile», «aiuti a Kiev», «addossa a Mosca», «denunciato da Kiev»."""
    if before == "per":
        return words.opens(first - 1) and (words.gap(end) == ", " or (words.spaced(end) and words.is_e_grave(end)))
    if before == "da":
        return _is_deed(words.before(first - 1))
    if before in ("a", "ad", "su"):
        at = first - 1
        if words.before(at) in YIELDING:
            return before != "su"
        if words.before(at) in GRANT_QUALITIES:
            at -= 1
        return words.before(at) in GRANTS
    return False


def _is_deed(word: str) -> bool:
    """«denunciata» da Mosca, «respinti» da Kiev."""
    participle = word[:-1] + "o"
    return word[-2:-1] in ("t", "s") and participle in ACTING and participle not in MOVING


def _said_before(words: Words, at: int, nouns: frozenset[str]) -> bool:
    return any(words.low(at - step) in nouns for step in (1, 2, 3))


def _is_power(words: Words, at: int, names: Table) -> bool:
    """Whether a capital, a country or an institution of the registry stands there."""
    form = names.longest(words, at)
    return form is not None and any(sense.how in ("capital", "name", "alias", "seat") for sense in form.senses)


def _power_after_and(words: Words, end: int, names: Table) -> bool:
    """«Mosca e Kiev», «Mosca e l’Ucraina»."""
    if words.after(end).lower() not in ("e", "ed") or words.is_e_grave(end):
        return False
    at = end + 1
    return _is_power(words, at + (words.low(at) in ARTICULATED), names)


def _coordinated_behind(words: Words, first: int, names: Table) -> bool:
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
        if form and len(form.tokens) == length and _is_power(words, at, names):
            return at
    return None


def _is_coordination(words: Words, first: int, end: int, names: Table) -> bool:
    """«tra Mosca e Minsk», «tra la Russia e Kiev», «Mosca e Kiev», but not «i voli tra Roma e Parigi»."""
    start = first
    if words.before(first) in ("e", "ed"):
        behind = _start_before(words, first - 1, names)
        if behind is None:
            return False
        start = behind
    elif not _power_after_and(words, end, names):
        return False
    if words.before(start) in ARTICULATED:
        start -= 1
    if words.before(start) in ("tra", "fra"):
        return not any(words.low(start - step) in ROUTES for step in range(2, 6))
    if words.before(start) in ("di", "d"):
        return words.before(start - 1) in POWERS
    return _free_standing(words, start)


def _free_standing(words: Words, start: int) -> bool:
    """No preposition before: subject or object, not a place."""
    before = words.before(start)
    return before not in PREPOSITIONS or before in ("il", "la", "l", "lo", "gli")


def _dash_beside(words: Words, first: int, end: int, names: Table) -> bool:
    """«l’asse Mosca-Pechino», but not «il volo Roma-Parigi»."""
    if words.gap(end) == "-" and _is_power(words, end, names):
        start = first
    elif words.gap(first) == "-" and (behind := _start_before_dash(words, first, names)) is not None:
        start = behind
    else:
        return False
    before = words.before(start)
    beyond = end if start != first else end + _length(names, words, end)
    if _score_follows(words, beyond):
        return False
    return before not in ROUTES and before not in ("di", "da", "a", "in") and not _said_before(words, start, ROUTES)


def _length(names: Table, words: Words, at: int) -> int:
    form = names.longest(words, at)
    return len(form.tokens) if form else 0


def _start_before_dash(words: Words, end: int, names: Table) -> int | None:
    return end - 1 if end > 0 and _is_power(words, end - 1, names) else None


def _is_object(words: Words, first: int) -> bool:
    """«accusa Mosca», «ha detto Kiev», «come sostiene Mosca»."""
    if not words.spaced(first):
        return False
    before = words.low(first - 1)
    return before in DEALING_WITH or before in SAYING


def _is_quoted(words: Words, end: int) -> bool:
    """«Mosca: «Non tratteremo»»."""
    gap = words.gap(end)
    return gap.startswith(":") and any(sign in gap for sign in "«“\"'")


def _is_subject(words: Words, first: int, end: int) -> bool:
    """«Mosca ha denunciato», «Kiev smentisce», «Mosca, che accusa», «Kiev, da parte sua, smentisce»."""
    if not _free_standing(words, first):
        return False
    gap = words.gap(end)
    if words.spaced(end):
        at = end + 1 if words.low(end) == "che" else end
        return _verb_at(words, at)
    if gap != ", ":
        return False
    if words.low(end) == "che":
        return _verb_at(words, end + 1)
    for at in range(end + 1, end + _ASIDE):
        if words.ends_sentence(at):
            return False
        if words.gap(at) == ", ":
            return _verb_at(words, at)
    return False


def _verb_at(words: Words, at: int) -> bool:
    """Whether a finite verb of saying or doing stands there, with its «non», «si», «ha»."""
    for _ in range(3):
        word = words.low(at)
        if word in AUXILIARIES:
            return _participle_at(words, at + 1)
        if word in ACTING or word.removeprefix("ri") in ACTING:
            return not (word.endswith(("ato", "ito", "uto")) or words.gap(at) == "-")
        if word == "e" and words.spans[at:] and words.is_e_grave(at):
            return words.low(at + 1) in _READY or words.low(at + 2) in _READY
        if word == "fa":
            return words.low(at + 1) in ("sapere", "appello", "muro")
        if word not in _CLITICS:
            return False
        at += 1
    return False


def _participle_at(words: Words, at: int) -> bool:
    if words.low(at) in _ADVERBS:
        at += 1
    word = words.low(at)
    return word not in DWELLING and _PARTICIPLE.fullmatch(word) is not None
