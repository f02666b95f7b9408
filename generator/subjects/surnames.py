"""Which part of a person's name is the surname."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.folding import TOKEN, fold
from generator.model import Actor
from generator.subjects.it import listed
from generator.subjects.it.cues import SUFFIXES, TITLES

PARTICLES = listed("""
de di da del della dello dei degli dal dalla la lo li le van von der den ter ten zu zur bin ben ibn al el as ash
abu mac san santa st do dos das du des af av d
""")
_BARE_TOO = frozenset(("al", "el", "as", "ash"))
_PREPOSITIONS = listed("""
di da del della dello dei degli dal dalla la lo li le
""")
"""Particles that are Italian words too: «nel giorno di Pietro» does not name Antonio Di Pietro."""
_NUMERAL = re.compile(r"[IVX]+")

_EAST_ASIAN = listed("""
xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie tang deng
jiang wen han feng dong peng cai cao yuan pan qin qiu shi tan wei yan ye yu zeng bo kim lee park choi jung jeong
kang cho yoon yun jang lim shin seo kwon hwang ahn song moon roh ban nguyen
""")
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|uang|iong|ang|eng|ing|ong|ian|uan|iao|uai|an|en|in|un|ai|ei|ao|ou|ia|ie|iu|ua|ui|uo|ue|a|e|i|u|(?<=[bpmfw])o)"
)
_SINITIC = re.compile(rf"(?:{_SYLLABLE}){{1,2}}", re.IGNORECASE)
_HYPHENED = re.compile(r"[A-Za-z]{2,6}-[A-Za-z]{2,6}")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A full name, cut: the surname in every way it is written alone, and the names before it in lower case."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]


def cut_name(name: str) -> PersonName:
    """Cut a person's full name; a name of one word, of a pope or of a monarch has no surname.

    The surname begins at the first particle («Bart De Wever», «Osama bin Laden»), else it is the last word, and every
    stretch up to it («López Obrador»). Chinese and Korean names begin with it («Xi Jinping», «Kim Jong-un»).
    """
    words = _proper_words(fold(name))
    if len(words) < 2:
        return PersonName((), tuple(word.lower() for word in words))
    if _is_east_asian(words):
        return PersonName((words[0],), tuple(token.lower() for word in words[1:] for token in TOKEN.findall(word)))
    start = next((at for at, word in enumerate(words[1:], 1) if _particle(word)), 0)
    given = tuple(token.lower() for word in words[: start or -1] for token in TOKEN.findall(word))
    if start:
        return PersonName(_with_particle(words[start:]), given)
    return PersonName(tuple(" ".join(words[at:]) for at in range(len(words) - 1, 0, -1)), given)


def surnames_of(actor: Actor) -> tuple[str, ...]:
    """The surname of a registered person in all its registered spellings, folded; nothing where it may not stand alone.

    An alias lends a spelling only when it is a full name too and its surname begins like the name's: «the Donald» and
    «Sleepy Joe» lend none.
    """
    if actor.kind != "person" or not actor.surname_ok:
        return ()
    own = cut_name(actor.name)
    if not own.surnames:
        return ()
    spellings = dict.fromkeys(own.surnames)
    for alias in actor.aliases:
        other = cut_name(alias)
        if other.surnames and _initial(other.surnames[0]) == _initial(own.surnames[0]):
            spellings.update(dict.fromkeys(s for s in other.surnames if s.lower() not in own.given))
    return tuple(spellings)


def given_of(actor: Actor) -> frozenset[str]:
    """Every first and middle name a registered person is written with, in lower case, with their initials.

    With them the «jr» or «III» that is part of the name.
    """
    texts = (actor.name, *actor.aliases)
    names = {given for text in texts for given in cut_name(text).given}
    ends = {word.lower() for text in texts for word in TOKEN.findall(text)[-1:]}
    numbers = {word for word in ends if word in SUFFIXES or _NUMERAL.fullmatch(word.upper())}
    return frozenset(names | {name[0] for name in names} | numbers)


def _proper_words(folded: str) -> list[str]:
    """The words of a name without titles before it and suffixes after it; none at all for one with a numeral."""
    words = folded.replace(",", " ").split()
    while words and (words[0].lower().strip(".") in TITLES or words[0].lower() in ("il", "la", "the")):
        words = words[1:]
    while words and words[-1].lower().strip(".") in SUFFIXES:
        words = words[:-1]
    if len(words) > 1 and _NUMERAL.fullmatch(words[-1]):
        return []
    return words


def _particle(word: str) -> bool:
    head = TOKEN.match(word)
    return (
        head is not None and head.group().lower() in PARTICLES and (len(word) == head.end() or word[head.end()] in "-'")
    )


def _with_particle(words: list[str]) -> tuple[str, ...]:
    whole = " ".join(words)
    ways = [whole[0].upper() + whole[1:]]
    head = TOKEN.match(whole)
    if head and head.group().lower() not in _PREPOSITIONS:
        ways.append(whole[0].lower() + whole[1:])
    particle, hyphen, rest = whole.partition("-")
    if hyphen and particle.lower() in _BARE_TOO:
        ways.append(rest)
    return tuple(dict.fromkeys(ways))


def _is_east_asian(words: list[str]) -> bool:
    if words[0].lower() not in _EAST_ASIAN or not 2 <= len(words) <= 3:
        return False
    rest = words[1:]
    if any(map(_particle, rest)):
        return False
    return all(_HYPHENED.fullmatch(word) or _SINITIC.fullmatch(word) for word in rest) or (
        len(rest) == 2 and all(len(word) <= 5 and word.isalpha() for word in rest)
    )


def _initial(surname: str) -> str:
    letter = surname[0].upper()
    return {"J": "I", "Y": "I", "W": "V"}.get(letter, letter)
