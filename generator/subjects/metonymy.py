"""Capitals that stand for who governs there: only with positive evidence, else they are places."""

from __future__ import annotations

import re

from generator.subjects.coordination import (
    dash_beside,
    either_before,
    follows_a_power_and,
    is_coordination,
    score_follows,
    stands_free,
)
from generator.subjects.forms import Table
from generator.subjects.it import listed
from generator.subjects.it.cues import OF, PREPOSITIONS
from generator.subjects.it.place_cues import AGAINST, DWELLING, GRANT_QUALITIES, GRANTS, POWERS
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
pronta pronto disposta disponibile convinta contraria favorevole decisa intenzionata accusata
""")


_BEEN = listed("stata stato era sara e")


def capital_acts(words: Words, first: int, end: int, names: Table) -> bool:
    """Whether the name of a capital stands for its government; without evidence it is a place."""
    if score_follows(words, end) or words.after(end).lower() in ("calcio", "fc"):
        return False
    before = words.before(first)
    if before in OF:
        on_its_part = words.before(first - 1) == "parte" and words.before(first - 2) == "da"
        return before in ("di", "d") and (on_its_part or words.before(first - 1) in POWERS)
    if before in ("tra", "fra") or follows_a_power_and(words, first, names):
        return is_coordination(words, first, end, names)
    if before in ("secondo", "contro"):
        return before == "secondo" or either_before(words, first - 1, AGAINST)
    if before in ("per", "a", "ad", "da", "su"):
        return _with_preposition(words, first, end, before)
    if before == "con":
        return words.low(end) == "che" and _verb_at(words, end + 1)
    if before in PREPOSITIONS or (
        words.is_capitalised(first - 1) and words.spaced(first) and not words.opens(first - 1)
    ):
        return False
    return (
        _is_object(words, first)
        or _is_subject(words, first, end)
        or _is_quoted(words, end)
        or is_coordination(words, first, end, names)
        or dash_beside(words, first, end, names)
    )


def _with_preposition(words: Words, first: int, end: int, before: str) -> bool:
    """«per Mosca è inaccettabile», «aiuti a Kiev», «addossa a Mosca», «denunciato da Kiev»."""
    if before == "per":
        return words.opens(first - 1) and (words.gap(end) == ", " or (words.spaced(end) and words.is_e_grave(end)))
    if before == "da":
        return _is_deed(words.before(first - 1)) and words.before(first - 2) not in AUXILIARIES
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
    if not stands_free(words, first):
        return False
    gap = words.gap(end)
    if words.spaced(end):
        at = end + 1 if words.low(end) == "che" else end
        ready = words.low(end) in _READY and words.low(end + 1) in ("a", "ad", "con")
        return ready or _is_cleft(words, first, end) or _verb_at(words, at)
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


def _is_cleft(words: Words, first: int, end: int) -> bool:
    """«È stata Minsk a chiedere l’incontro»."""
    return words.before(first) in _BEEN and words.low(end) in ("a", "ad") and words.low(end + 1).endswith("re")


def _verb_at(words: Words, at: int) -> bool:
    """Whether a finite verb of saying or doing stands there, with its «non», «si», «ha»."""
    for _ in range(3):
        word = words.low(at)
        if word in AUXILIARIES:
            return _participle_at(words, at + 1)
        if word in ACTING or word.removeprefix("ri") in ACTING:
            return not (word.endswith(("ato", "ito", "uto")) or words.gap(at) == "-")
        if word == "e" and words.is_e_grave(at):
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
