"""The registry made ready for matching: a dictionary keyed on the first token of each name.

An alternation of all names does not scale (6 s for 5 000 aliases over 300 kB; this takes 0.14 s) and its word
boundaries have to be invented; here a word is a token.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model import Registry, Topic
from generator.subjects.folding import TOKEN, fold, fold_case, spelling_key


@dataclass(frozen=True, slots=True)
class Form:
    """One written form: its tokens, what stands between them, and whom it names."""

    tokens: tuple[str, ...]
    gaps: tuple[str, ...]
    target: str
    how: Literal["name", "alias", "phrase"]
    wildcard: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A form found in a text, with offsets."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class SubjectIndex:
    """Forms by first token, the longest first. Built once for a registry, used for every article."""

    registry: Registry
    actors: dict[str, tuple[Form, ...]]
    phrases: dict[str, tuple[Form, ...]]
    """Phrases of topics, folded and lower-cased; the key is the first token, or its stem's first three letters."""
    companions: dict[str, dict[str, tuple[Form, ...]]]
    """By actor: the forms one of which must be in the article for its aliases to count."""
    excluding: dict[str, dict[str, tuple[Form, ...]]]
    """By topic: the phrases that shut it out."""
    known: dict[str, tuple[str, ...]]
    """By `spelling_key`: the actors that bear a name or alias; nobody for capitals, seats, demonyms, known too."""


STEM = 3
"""Letters of a one-word wildcard's stem that serve as key; a shorter stem is its own key."""


def index_subjects(registry: Registry) -> SubjectIndex:
    """Prepare the names of actors and the phrases of topics."""
    actors = [
        form
        for actor in registry.actors
        for how, text in (("name", actor.name), *(("alias", alias) for alias in actor.aliases))
        if (form := _form(fold(text), actor.id, "name" if how == "name" else "alias"))
    ]
    phrases = [form for topic in registry.topics for phrase in topic.any if (form := phrase_form(phrase, topic))]
    companions = {
        actor.id: _by_key([form for text in actor.requires if (form := _form(fold(text), actor.id, "alias"))])
        for actor in registry.actors
        if actor.requires
    }
    excluding = {
        topic.id: _by_key([form for phrase in topic.none if (form := phrase_form(phrase, topic))])
        for topic in registry.topics
        if topic.none
    }
    return SubjectIndex(registry, _by_key(actors), _by_key(phrases), companions, excluding, _known(registry))


def _known(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Every form that the registry holds, so that none of them is proposed as a name."""
    table: dict[str, dict[str, None]] = {}
    for actor in registry.actors:
        for form in (*actor.capital, *actor.seats, *actor.demonyms):
            table.setdefault(spelling_key(form), {})
        for form in (actor.name, *actor.aliases):
            table.setdefault(spelling_key(form), {}).setdefault(actor.id)
    return {key: tuple(ids) for key, ids in table.items()}


def phrase_form(phrase: str, topic: Topic) -> Form | None:
    """A topic's phrase; a final `*` matches any ending of its last word."""
    return _form(fold_case(phrase.removesuffix("*")), topic.id, "phrase", wildcard=phrase.endswith("*"))


def find_forms(folded: str, forms: dict[str, tuple[Form, ...]], *, overlapping: bool = False) -> Iterator[Found]:
    """Every form in a folded text, the longest at each place; overlapping ones only when asked (topics)."""
    tokens = [(found.group(), found.start(), found.end()) for found in TOKEN.finditer(folded)]
    position = 0
    while position < len(tokens):
        word = tokens[position][0]
        step = 1
        for form in (*forms.get(word, ()), *(form for stem in _stems(word) for form in forms.get(stem, ()))):
            end = _end_of(form, folded, tokens, position)
            if end is None:
                continue
            yield Found(tokens[position][1], end, form)
            if not overlapping:
                step = len(form.tokens)
                break
        position += step


def _end_of(form: Form, folded: str, tokens: list[tuple[str, int, int]], position: int) -> int | None:
    """The offset after the form when it stands at that token."""
    last = position + len(form.tokens) - 1
    if last >= len(tokens):
        return None
    for index, wanted in enumerate(form.tokens):
        word, start, _ = tokens[position + index]
        if word != wanted and not (form.wildcard and position + index == last and word.startswith(wanted)):
            return None
        if index and _gap(folded[tokens[position + index - 1][2] : start]) != form.gaps[index - 1]:
            return None
    return tokens[last][2]


def _form(folded: str, target: str, how: Literal["name", "alias", "phrase"], *, wildcard: bool = False) -> Form | None:
    found = list(TOKEN.finditer(folded))
    if not found:
        return None
    pairs = itertools.pairwise(found)
    gaps = tuple(_gap(folded[a.end() : b.start()]) for a, b in pairs)
    return Form(tuple(token.group() for token in found), gaps, target, how, wildcard)


def _stems(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word[:length] + "*" for length in range(STEM, 0, -1)))


def _gap(text: str) -> str:
    """What may stand between two words of a name: a line break or a hard space is a space."""
    return " ".join(text.split()) if text.strip() else " "


def _by_key(forms: list[Form]) -> dict[str, tuple[Form, ...]]:
    table: dict[str, list[Form]] = {}
    for form in forms:
        stem_only = form.wildcard and len(form.tokens) == 1
        table.setdefault(form.tokens[0][:STEM] + "*" if stem_only else form.tokens[0], []).append(form)
    return {key: tuple(sorted(group, key=lambda f: (-len(f.tokens), f.target))) for key, group in table.items()}
