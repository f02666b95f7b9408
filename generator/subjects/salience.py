"""«Riguarda» is not «cita»: whether an actor is a protagonist of an article, its source, or merely named."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Salience
from generator.subjects.it import listed
from generator.subjects.it.cues import (
    ADDRESSING,
    IN,
    OF,
    OFFICES,
    OWNED,
    PLAIN_PREPOSITIONS,
    PLURALS,
    SOURCE_NOUNS,
    SPEAKS_FOR,
    WORD_OF,
)
from generator.subjects.it.place_cues import GRANTS
from generator.subjects.it.verbs import ANNOUNCING, AUXILIARIES, DEALING_WITH, SAYING, TELLING
from generator.subjects.resolving import Place
from generator.subjects.words import Words

OFTEN = 3
"""So many mentions make a protagonist, when one of them is more than an adjective."""
_BACK, _FORTH = 8, 5
"""How many words before and after a name may hold what makes it a source."""
_STOPPING = frozenset(':;«»“”"()')
_OFFICES = OFFICES | {PLURALS[office] for office in ("presidente", "sindaco", "governatore")}
"""«I ministri di Alleanza» act for the body, «i sindaci di Todi e Terni» for themselves."""
_ABOUT = listed("""
sul sullo sulla sull sui sugli sulle
""")
_ARTICLES = listed("""
il lo la l i gli le un uno una
""")
_BETWEEN = listed("""
non che lo si ne anche gia oggi ieri poi rende fa
""")
_IT = listed("lo l ha hanno")
_DATIVE = listed("""
a ad al allo alla all ai agli alle
""")
_NOT_TELLING = _DATIVE | (DEALING_WITH - TELLING)
_ENDS_THE_SEARCH = SAYING | PLAIN_PREPOSITIONS | _DATIVE
_WITH_THE_VERB = AUXILIARIES | _BETWEEN


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
    if kind == "person" and _owns_what_acts(place):
        return False
    if place.words.is_title:
        return kind not in ("institution", "organisation") or not (_is_of_an_office(place) or _is_a_venue(place))
    if place.how == "capital" or place.span[0] not in lead:
        return False
    if _is_after_something(place) or _is_beneath(place) or _is_a_venue(place):
        return False
    return kind == "person" or not (place.words.before(place.first) in IN or _is_of_an_office(place))


def _is_a_venue(place: Place) -> bool:
    """«è salita al Quirinale», «Rossi al Quirinale»; not «appello al Quirinale», «ha scritto al Quirinale»."""
    words = place.words
    if place.how != "seat" or words.before(place.first) not in _DATIVE:
        return False
    before = words.low(place.first - 2)
    return before not in ADDRESSING and before not in GRANTS and before not in SAYING


def _is_after_something(place: Place) -> bool:
    """«dopo la caduta di Rossi», «dopo una telefonata del ministero»: whose act only comes before what is told."""
    words = place.words
    if words.before(place.first) not in OF:
        return False
    for at in range(place.first - 2, max(place.first - 2 - _BACK, -1), -1):
        if _breaks(words, at + 1) or words.gap(at + 1) == ", ":
            return False
        if words.low(at) in ("dopo", "seguito"):
            return True
    return False


def _is_beneath(place: Place) -> bool:
    """«sul ricorso di Rossi», «contro la nomina di Rossi»: whose matter it is that others deal with."""
    words = place.words
    at = place.first - 1
    if words.before(place.first) not in OF or not words.spaced(at):
        return False
    before = words.low(at - 2)
    if before in _ARTICLES and words.joined(at - 1):
        return words.low(at - 3) in ("contro", "su") and words.spaced(at - 2)
    return before in _ABOUT and words.joined(at - 1)


def _owns_what_acts(place: Place) -> bool:
    """«la holding dell’imprenditore Rossi», «il figlio di Rossi»: somebody else acts, and is his."""
    words = place.words
    for at in range(place.first - 1, max(place.first - 5, 0), -1):
        if not words.spaced(at) and words.gap(at) not in ("'", "’"):
            return False
        if words.low(at) in OF:
            return words.low(at - 1) in OWNED
    return False


def _is_of_an_office(place: Place) -> bool:
    """«il premier della Russia», «l’assessore alla Sanità della Regione Puglia»."""
    words = place.words
    at = place.first
    if words.low(at - 2) == "e" and words.before(at) in OF:  # «i sindaci di Todi, Anna Rossi, e di Terni»
        at = next((back for back in range(at - 3, max(at - 3 - _BACK, 1), -1) if words.low(back) in OF), at - 1) + 1
    return words.before(at) in OF and any(words.low(at - step) in _OFFICES for step in (2, 3, 4))


def _is_source(place: Place, kind: str) -> bool:
    """Whether something is told on its word: «secondo Belta», «a riferirlo è l’agenzia Belta», «Belta riferisce».

    A medium is one whatever it says; anybody else when a fact is told, not when a comment is quoted («…», ha detto).
    """
    words = place.words
    if kind == "media":
        return _said_after(words, place.first, place.end, SAYING) or _medium_before(words, place.first)
    if _is_quoted_after(words, place.end):
        return False
    return _said_after(words, place.first, place.end, TELLING) or _teller_before(words, place.first)


def _said_after(words: Words, first: int, end: int, verbs: frozenset[str]) -> bool:
    gap = words.gap(end)
    if gap.startswith(":") and end < len(words.words):
        return (words.is_title and first == 0) or any(sign in gap for sign in '«“"')
    for at in range(end, min(end + _FORTH, len(words.words))):
        if not words.spaced(at):
            return False
        low = words.low(at)
        if low in verbs:
            return True
        if low not in _WITH_THE_VERB:
            return False
    return False


def _is_quoted_after(words: Words, end: int) -> bool:
    """«Rossi: «…»», «Rossi ha detto: «…»», «Rossi parla di «…»»: the words themselves, not what they tell."""
    for at in range(end, min(end + _FORTH, len(words.words))):
        gap = words.gap(at)
        if any(sign in gap for sign in "«“"):
            return True
        if words.ends_sentence(at):
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


def _teller_before(words: Words, first: int) -> bool:
    """«secondo il presidente Rossi», «sostiene Rossi», «fonti di Rossi»; not «ha detto a Rossi», «accusa Rossi».

    Nor «…», ha detto Rossi: the quotation is his comment.
    """
    if words.low(first - 1) in _NOT_TELLING:
        return False
    if words.before(first) in OF and (words.low(first - 2) in SPEAKS_FOR or words.low(first - 3) in SPEAKS_FOR):
        return True
    for at in range(first - 1, max(first - 1 - _BACK, -1), -1):
        low = words.low(at)
        if _breaks(words, at + 1) or words.gap(at + 1) == ", ":
            return False
        if low in WORD_OF:
            return low not in SPEAKS_FOR
        if low == "per" and at == first - 1 and words.opens(at):
            return True
        if low in TELLING or (low in ANNOUNCING and words.before(at) in _IT):
            return not _follows_a_quotation(words, at)
        if low in _ENDS_THE_SEARCH or (words.is_capitalised(at) and not words.opens(at)):
            return False
    return False


def _follows_a_quotation(words: Words, verb: int) -> bool:
    """«…», ha detto; «…» – spiega."""
    at = verb
    while at > 0 and verb - at < 3 and words.low(at - 1) in _WITH_THE_VERB and words.spaced(at):
        at -= 1
    return any(sign in words.gap(at) for sign in '»”"')


def _breaks(words: Words, at: int) -> bool:
    """Whether something begins anew before that word."""
    return words.ends_sentence(at) or not _STOPPING.isdisjoint(words.gap(at))
