"""Whether a surname, or a full name, in a text is the registered person or somebody else of that name."""

from __future__ import annotations

from generator.subjects.forms import Table
from generator.subjects.it.cues import (
    BEFORE_NOUNS,
    EVENT_NOUNS,
    FAMILY,
    FEMININE,
    NAME_TAILS,
    NAMED_AFTER,
    OF_WITH_ARTICLE,
    OFFICE_COMPLEMENTS,
    PREPOSITIONS,
    SUFFIXES,
    TITLES,
)
from generator.subjects.it.given_names import GIVEN_NAMES
from generator.subjects.it.names_as_words import COMMON_WORDS, OPENERS, VERB_LIKE
from generator.subjects.it.verbs import ACTING, AUXILIARIES
from generator.subjects.words import Words, is_initial

_NUMERALS = frozenset(("II", "III", "IV"))
_GOING_ON = AUXILIARIES | frozenset(("si", "lo", "ci", "e", "vuole"))


def is_a_relative(words: Words, first: int, end: int, given: frozenset[str], *, other_before: bool) -> bool:
    """Whether a surname is somebody else's: «Melania Trump», «Trump junior», «i Trump».

    Args:
        words: the text.
        first: the surname's first word.
        end: the word after it.
        given: the first names of the registered person.
        other_before: another registered name ends right before: «degli Usa Trump».
    """
    if _has_suffix(words, end, given) or words.before(first) in FAMILY:
        return True
    if words.before(first) in FEMININE and all(name.endswith("o") for name in given if len(name) > 1):
        return True
    return not other_before and _other_given_name(words, first, given)


def is_a_namesake(words: Words, first: int, end: int, given: frozenset[str]) -> bool:
    """Whether a full name is part of another person's: «Gian Marco Rossi», «Marco Rossi-Doria», «Donald Trump jr»."""
    if _has_suffix(words, end, given) or (words.gap(end) == "-" and words.is_capitalised(end)):
        return True
    low = words.low(first - 1)
    return words.spaced(first) and words.is_capitalised(first - 1) and low in GIVEN_NAMES and low not in given


def is_named_after(words: Words, first: int, end: int) -> bool:
    """Whether the name is a street’s, a prize’s, a law’s, a firm’s: «via Garibaldi», «legge Merlin», «Trump Tower»."""
    before = words.before(first)
    if before in ("d", "di", "dedicato", "intitolato") or not before:
        return words.after(end).lower() in NAME_TAILS and words.is_capitalised(end)
    if before in NAMED_AFTER and words.spaced(first):
        return True
    return words.is_capitalised(end) and words.after(end).lower() in NAME_TAILS


def begins_a_longer_name(words: Words, first: int, end: int, given: frozenset[str], names: Table) -> bool:
    """Whether a surname is the beginning of another name: «Costa Azzurra», «Monti Lattari», but not «Trump Putin»."""
    following = words.after(end)
    if not following[:1].isupper() or following.isupper() or following.lower() in given:
        return False
    return words.before(first) not in EVENT_NOUNS and names.longest(words, end) is None


def is_a_verb_or_adjective(words: Words, first: int, end: int) -> bool:
    """Whether a surname may be the common word: «Costa troppo», «il Conte di Montecristo», not «Costa ha detto»."""
    if end - first != 1 or words.low(first) not in COMMON_WORDS:
        return False
    if not words.opens(first) or (words.low(first - 1) in TITLES and words.gap(first) == ". "):
        return words.before(first) in BEFORE_NOUNS
    following = words.low(end)
    if words.gap(end).startswith(":") or (words.spaced(end) and (following in AUXILIARIES or following in ACTING)):
        return False
    if following in ("non", "si") and (words.low(end + 1) in _GOING_ON or words.low(end + 1) in ACTING):
        return False
    if words.low(first) in VERB_LIKE:
        return True
    if following in ("e", "ed"):
        return not words.is_capitalised(end + 1)
    agreeing = words.low(first).endswith("i") and following.endswith("i") and following not in ("ieri", "poi")
    return words.spaced(end) and agreeing


def _has_suffix(words: Words, end: int, given: frozenset[str]) -> bool:
    if words.gap(end) not in (" ", ", ", "-"):
        return False
    return (words.low(end) in SUFFIXES or words.word(end) in _NUMERALS) and words.low(end) not in given


def is_at_risk(words: Words, first: int, given: frozenset[str]) -> bool:
    """Whether a surname may follow a first name that nobody listed, at the head of a sentence: «Vinicio Rossi canta».

    It may also be a verb («Applaude Rossi»): the place names nobody, but the surname is not somebody else's either.
    """
    low = words.low(first - 1)
    if not words.spaced(first) or not words.is_capitalised(first - 1) or not words.opens(first - 1):
        return False
    known = low in given or low in TITLES or low in OPENERS or low in ACTING or low in PREPOSITIONS
    return not known and not low.endswith("mente")


def _other_given_name(words: Words, first: int, given: frozenset[str]) -> bool:
    at = first - 1
    if at < 0 or not words.is_capitalised(at):
        return False
    word, low, gap = words.words[at], words.low(at), words.gap(first)
    if gap in (".", ". "):
        return is_initial(word) and low not in given and words.low(at - 1) not in given
    if not words.spaced(first) or low in given or low in TITLES:
        return False
    if low in GIVEN_NAMES and words.before(at) not in OF_WITH_ARTICLE:
        return True
    if low in OFFICE_COMPLEMENTS:
        return False
    if words.opens(at) or (len(word) > 1 and word.isupper()) or words.low(at - 1) in given:
        return False
    return not _is_of_an_office(words, at)


def _is_of_an_office(words: Words, at: int) -> bool:
    """«della Serbia Vucic», «il sindaco di Torino Rossi»: the word before the surname is what the office is of."""
    before = words.before(at)
    if before in OF_WITH_ARTICLE:
        return True
    return before in ("di", "d") and words.before(at - 1) in TITLES
