"""Written forms, and a table of them keyed on the first token.

An alternation of all names does not scale (6 s for 5 000 aliases over 300 kB; this takes 0.14 s) and its word
boundaries have to be invented; here a word is a token.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.folding import TOKEN
from generator.model import How, Role
from generator.subjects.words import Words


@dataclass(frozen=True, slots=True)
class Sense:
    """What a form may mean.

    Attributes:
        target: whom it names.
        how: in which way.
        role: the office, with its time.
        full: it holds a first name and a surname, so that the surname alone may follow or precede it.
        bare: it is the surname, or one word, of a person: a first name before it may make it somebody else's.
        conditional: it counts only in the company of another form of the article.
    """

    target: str
    how: How
    role: Role | None = None
    full: bool = False
    bare: bool = False
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One written form: its tokens, what stands between them, and what it may mean."""

    tokens: tuple[str, ...]
    gaps: tuple[str, ...]
    senses: tuple[Sense, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Forms by first token: the lengths that occur, the longest first, and the forms by all their tokens."""

    lengths: dict[str, tuple[int, ...]]
    forms: dict[tuple[str, ...], tuple[Form, ...]]

    def at(self, words: Words, position: int) -> Iterator[Form]:
        """The forms that stand at a word, the longest first."""
        tokens = words.words
        for length in self.lengths.get(tokens[position], ()):
            for form in self.forms.get(tokens[position : position + length], ()):
                if length == 1 or _gaps_agree(form, words, position):
                    yield form

    def longest(self, words: Words, position: int) -> Form | None:
        """The longest form at a word."""
        return next(self.at(words, position), None) if position < len(words.words) else None

    def occurs(self, words: Words) -> bool:
        """Whether any form stands anywhere."""
        return any(word in self.lengths and self.longest(words, at) for at, word in enumerate(words.words))


def tabulate(forms: Iterable[tuple[str, Sense | None]]) -> Table:
    """Make a table of folded forms; the senses of one written form stay in their order, each once."""
    senses: dict[tuple[tuple[str, ...], tuple[str, ...]], dict[Sense, None]] = {}
    for folded, sense in forms:
        tokens, gaps = cut(folded)
        if tokens:
            group = senses.setdefault((tokens, gaps), {})
            if sense:
                group[sense] = None
    by_tokens: dict[tuple[str, ...], list[Form]] = {}
    lengths: dict[str, set[int]] = {}
    for (tokens, gaps), group in senses.items():
        by_tokens.setdefault(tokens, []).append(Form(tokens, gaps, tuple(group)))
        lengths.setdefault(tokens[0], set()).add(len(tokens))
    return Table(
        {word: tuple(sorted(group, reverse=True)) for word, group in lengths.items()},
        {tokens: tuple(group) for tokens, group in by_tokens.items()},
    )


def cut(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The tokens of a form and what stands between them."""
    found = list(TOKEN.finditer(folded))
    gaps = tuple(plain_gap(folded[a.end() : b.start()]) for a, b in itertools.pairwise(found))
    return tuple(token.group() for token in found), gaps


def plain_gap(text: str) -> str:
    """What may stand between two words of a name: a line break or a hard space is a space."""
    return " ".join(text.split()) if text.strip() else " "


def _gaps_agree(form: Form, words: Words, position: int) -> bool:
    for offset, wanted in enumerate(form.gaps, 1):
        gap = words.gap(position + offset)
        if gap != wanted and ("\n\n" in gap or plain_gap(gap) != wanted):
            return False
    return True
