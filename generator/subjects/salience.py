"""«Riguarda» is not «cita»: whether an actor is a protagonist of an article, its source, or merely named."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Salience
from generator.subjects.it import listed
from generator.subjects.it.cues import IN, OF, OFFICES, PLAIN_PREPOSITIONS, SOURCE_NOUNS, WORD_OF
from generator.subjects.it.verbs import AUXILIARIES, DEALING_WITH, SAYING
from generator.subjects.resolving import Place
from generator.subjects.words import Words

OFTEN = 3
"""So many mentions make a protagonist, when one of them is more than an adjective."""
_BACK, _FORTH = 8, 5
"""How many words before and after a name may hold what makes it a source."""
_STOPPING = frozenset(':;«»“”"()')
_BETWEEN = listed("""
non che lo si ne anche gia oggi ieri poi rende fa
""")
_DATIVE = listed("""
a ad al allo alla all ai agli alle
""")


def salience(places: Sequence[Place], kind: str, lead: range) -> Salience:
    """How an article concerns an actor.

    Args:
        places: where it is named, the title's first.
        kind: the actor's kind.
        lead: the offsets of the first paragraph, without the dateline.
    """
    named = [place for place in places if place.how != "demonym"]
    if kind == "media":
        return _of_media(named)
    if (named and len(places) >= OFTEN) or any(_is_prominent(place, kind, lead) for place in named):
        return "protagonista"
    return "fonte" if any(_is_source(place, kind) for place in named) else "citato"


def _of_media(places: list[Place]) -> Salience:
    """A medium is a source; a protagonist when the title makes it act or suffer, or nothing is told on its word."""
    if any(place.words.is_title and not _is_source(place, "media") for place in places):
        return "protagonista"
    if any(_is_source(place, "media") for place in places):
        return "fonte"
    return "protagonista" if len(places) >= OFTEN else "citato"


def _is_prominent(place: Place, kind: str, lead: range) -> bool:
    """In the title, or in the first paragraph by name.

    There a country or body must be neither a mere place («in Francia») nor what an office is of («il premier della …»).
    """
    if place.words.is_title:
        return True
    if place.how == "capital" or place.span[0] not in lead:
        return False
    before = place.words.before(place.first)
    return kind == "person" or not (before in IN or (before in OF and _is_of_an_office(place)))


def _is_of_an_office(place: Place) -> bool:
    return any(place.words.low(place.first - step) in OFFICES for step in (2, 3, 4))


def _is_source(place: Place, kind: str) -> bool:
    """Whether something is told on its word: «secondo Belta», «a riferirlo è l’agenzia Belta», «Belta riferisce»."""
    words = place.words
    if _said_after(words, place.first, place.end):
        return True
    return _medium_before(words, place.first) if kind == "media" else _speaker_before(words, place.first)


def _said_after(words: Words, first: int, end: int) -> bool:
    gap = words.gap(end)
    if gap.startswith(":") and end < len(words.words):
        return (words.is_title and first == 0) or any(sign in gap for sign in '«“"')
    for at in range(end, min(end + _FORTH, len(words.words))):
        if not words.spaced(at):
            return False
        low = words.low(at)
        if low in SAYING:
            return True
        if low not in AUXILIARIES and low not in _BETWEEN:
            return False
    return False


def _medium_before(words: Words, first: int) -> bool:
    """«ha detto alla Tass», «secondo quanto riportato dall’agenzia Belta», «la ricostruzione del Washington Post»."""
    for at in range(first - 1, max(first - 1 - _BACK, -1), -1):
        if _breaks(words, at + 1):
            return False
        low = words.low(at)
        if low in WORD_OF or low in SOURCE_NOUNS or low in SAYING:
            return True
    return False


def _speaker_before(words: Words, first: int) -> bool:
    """«secondo il presidente Rossi», «ha detto Rossi», «per Rossi», but not «ha detto a Rossi», «accusa Rossi»."""
    if words.low(first - 1) in _DATIVE or words.low(first - 1) in DEALING_WITH:
        return False
    for at in range(first - 1, max(first - 1 - _BACK, -1), -1):
        if _breaks(words, at + 1) or words.gap(at + 1) == ", ":
            return False
        low = words.low(at)
        if low in WORD_OF or (low == "per" and at == first - 1 and words.opens(at)):
            return True
        if low in SAYING and low not in DEALING_WITH:
            return True
        if low in PLAIN_PREPOSITIONS or low in _DATIVE or (words.is_capitalised(at) and not words.opens(at)):
            return False
    return False


def _breaks(words: Words, at: int) -> bool:
    """Whether something begins anew before that word."""
    return words.ends_sentence(at) or not _STOPPING.isdisjoint(words.gap(at))
