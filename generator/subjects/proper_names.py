"""Longer names that hold a country’s or organisation’s and are not it: «Coppa Italia», «Russia Unita»."""

from __future__ import annotations

from generator.subjects.forms import Table
from generator.subjects.it.cues import (
    ARTICULATED,
    EVENT_NOUNS,
    IN,
    NAME_HEADS,
    NAME_TAILS,
    NATIONALITIES,
    OF,
    OF_WITH_ARTICLE,
    OFFICE_COMPLEMENTS,
    STATE_HEADS,
    STREETS,
    TITLES,
)
from generator.subjects.it.given_names import GIVEN_NAMES
from generator.subjects.it.names_as_words import BODY_COMPLEMENTS, BODY_QUALITIES, BODY_WORDS
from generator.subjects.it.place_cues import LEXICAL_OF
from generator.subjects.it.verbs import ACTING, AUXILIARIES
from generator.subjects.words import Words


def is_part_of_a_name(words: Words, first: int, end: int, names: Table, *, country: bool, other_before: bool) -> bool:
    """Whether the words around make another name of this one.

    Args:
        words: the text.
        first: the first word of the name.
        end: the word after it.
        names: the registered names, which stand beside one another without being one.
        country: the name is a country's; those of organisations are only tried against what names end in.
        other_before: another registered name ends right before.
    """
    if country and words.before(first) in STREETS:
        return True
    if words.gap(end) == "'" and words.word(end) == "s":
        return True  # «America’s Cup»
    if _is_acronym(words, first, end):
        return words.is_capitalised(end) and words.after(end).lower() in NAME_TAILS
    if _goes_on(words, first, end, names, country=country):
        return True
    return country and not other_before and (_has_head(words, first) or _is_of_something(words, first))


def is_a_mere_word(words: Words, first: int, end: int, names: Table) -> bool:
    """Whether a name that is also a word is one, or begins another name: «Nato a Genova», «Camera di commercio»."""
    if end - first != 1 or words.low(first) not in BODY_WORDS:
        return False
    if _is_another_body(words, first, end, names):
        return True
    if not words.opens(first) or (words.is_title and words.gap(end)[:1] in (",", ":")):
        return False
    if words.gap(end) == ", " and names.longest(words, end):
        return False  # «Lega, Forza Italia e …»
    following = words.low(end)
    if not words.spaced(end):
        return True
    acts = following in AUXILIARIES or following in ACTING or following == "non"
    return not (acts or (following in ("e", "ed") and words.is_capitalised(end + 1)))


def _is_another_body(words: Words, first: int, end: int, names: Table) -> bool:
    """«Lega araba», «Senato Usa», «Corriere dello Sport», but not «della Nato Stoltenberg»."""
    following = words.after(end)
    low = following.lower()
    if low in BODY_QUALITIES or low in NATIONALITIES or low in ("italiana", "italiano"):
        return True
    if low in OF:
        return words.after(end + 1).lower() in BODY_COMPLEMENTS
    form = names.longest(words, end)
    if not following[:1].isupper() or low in GIVEN_NAMES or (form and any(s.bare or s.full for s in form.senses)):
        return False
    return form is not None or following.isupper() or words.before(first) not in OF_WITH_ARTICLE


def _is_acronym(words: Words, first: int, end: int) -> bool:
    """«Usa», «UE»: «il Congresso Usa» is of the country."""
    return end - first == 1 and len(words.words[first]) <= 3


def _goes_on(words: Words, first: int, end: int, names: Table, *, country: bool) -> bool:
    following = words.after(end)
    if not following[:1].isupper():
        return False
    if following.lower() in NAME_TAILS:
        return True
    if not country or names.longest(words, end) or following.lower() in GIVEN_NAMES:
        return False
    if following.isupper():
        return False
    before = words.before(first)
    return before not in IN and before not in OF_WITH_ARTICLE and before not in EVENT_NOUNS


def _has_head(words: Words, first: int) -> bool:
    """«Coppa Italia», «Radio Italia», «Air France»."""
    at = first - 1
    if not words.spaced(first) or not words.is_capitalised(at):
        return False
    low = words.low(at)
    if low in NAME_HEADS:
        return True
    ordinary = low in ARTICULATED or low in TITLES or low in STATE_HEADS or low in OFFICE_COMPLEMENTS
    return not (words.opens(at) or ordinary or words.words[at].isupper())


def _is_of_something(words: Words, first: int) -> bool:
    """«Banca d’Italia», «Tour de France», «fichi d’India», but not «Presidente d’Italia»."""
    link = words.before(first)
    if link not in ("d", "di", "de", "du", "of") or not words.spaced(first - 1):
        return False
    head = words.low(first - 2)
    if head in LEXICAL_OF:
        return True
    if not words.is_capitalised(first - 2) and not (link == "d" and head in NAME_HEADS):
        return False
    if link in ("de", "du", "of"):
        return True
    return link == "d" and head not in STATE_HEADS and (head in NAME_HEADS or not words.opens(first - 2))
