"""«il presidente russo», «i russi»: the country; not the language, not the salad, not Mr Russo."""

from __future__ import annotations

from generator.subjects.it.cues import ARTICULATED
from generator.subjects.it.place_cues import LANGUAGE_BEFORE, LANGUAGE_LINKS, LEXICAL_BEFORE, MANNER
from generator.subjects.words import Words

_PLURAL_ENDINGS = ("i", "e")


def names_the_country(words: Words, at: int) -> bool:
    """Whether the word, a demonym, speaks of the country."""
    if words.is_capitalised(at):
        return _is_a_people(words, at)
    before = words.before(at - 1 if at and words.gap(at) == "-" else at)
    if before in LEXICAL_BEFORE or _is_language(words, at, before):
        return False
    manner = before in MANNER and not words.after(at + 1)[:1].isupper()
    return not (manner and words.words[at].endswith(("a", "ese")))


def _is_a_people(words: Words, at: int) -> bool:
    """«i Russi», «Russi e ucraini», but not «l’avvocato Russo», «Maria Russi»."""
    if not words.words[at].endswith(_PLURAL_ENDINGS) or words.words[at].endswith("ese"):
        return False
    if words.after(at + 1)[:1].isupper():
        return False
    return words.opens(at) or words.before(at) in ARTICULATED


def _is_language(words: Words, at: int, before: str) -> bool:
    """«in russo», «parla bene russo», «tradotto dal russo», «lezioni di russo»."""
    if before in LANGUAGE_BEFORE:
        return True
    if before == "di" and words.words[at].endswith(("o", "ese")) and words.before(at - 1) not in ("cittadino", "meno"):
        return True
    steps = 1
    while before in LANGUAGE_LINKS and steps < 3:
        before = words.before(at - steps)
        steps += 1
    return before in LANGUAGE_BEFORE and before != "in"
