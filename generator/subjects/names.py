"""Names in an article that the registry lacks.

No model and no list of names: runs of capitalised words, read as Italian news writes them. Nothing is guessed about
what they name; the queue shows them to an editor.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.folding import fold_case, spelling_key
from generator.model import Article, Link, Sentence, UnknownName
from generator.subjects.index import SubjectIndex
from generator.subjects.name_runs import Run, find_runs
from generator.subjects.name_tokens import OTHER, PERSON, Token, tokenise

_SHOUTED = 0.8
"""The share of capitals above which a title says nothing about names."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A run in the title or the text, with its keys."""

    run: Run
    name: str
    key: str
    surname: str
    first: str
    in_title: bool


def find_unknown_names(
    article: Article,
    sentences: Sequence[Sentence],
    links: Sequence[Link],
    index: SubjectIndex,
    doubts: Sequence[UnknownName] = (),
) -> tuple[UnknownName, ...]:
    """The names that the registry lacks, in the order of the text; those of the title alone come last.

    A surname goes with the one full name of the article that bears it. No form that the registry holds is among them,
    whether or not the article links it to somebody: what it cannot decide are `doubts`.

    Args:
        article: the article.
        sentences: the sentences of its text.
        links: its ties to the registry; their places are known.
        index: the registry.
        doubts: registered forms that may name several actors; their places are known too.
    """
    text_cover = _cover(len(article.text), links, index, doubts, in_title=False)
    title_cover = _cover(len(article.title), links, index, doubts, in_title=True)
    begin = article.text_start
    told = [tokenise(article.text, max(sentence.start, begin), sentence.end, text_cover) for sentence in sentences]
    title = tokenise(article.title, 0, len(article.title), title_cover, is_title=True)
    parts = [tokens for tokens in told if not _is_shouted(tokens)]
    titles = [] if _is_shouted(title) else [title]
    seen, lower = _vocabulary([*parts, *titles])
    found = [
        *(_seen(run, article.text, in_title=False) for tokens in parts for run in find_runs(tokens, seen, lower)),
        *(_seen(run, article.title, in_title=True) for tokens in titles for run in find_runs(tokens, seen, lower)),
    ]
    groups = _grouped(_without_first_words(found, article))
    heading = f" {' '.join(token.low for token in title)} "
    return tuple(_named(groups, heading, index))


def _cover(
    length: int, links: Sequence[Link], index: SubjectIndex, doubts: Sequence[UnknownName], *, in_title: bool
) -> bytes:
    """For each code point whether the registry names somebody there."""
    cover = bytearray(length)
    for link in links:
        actor = index.registry.actor(link.target)
        if actor is None:
            continue  # the phrases of a topic may hold names
        what = PERSON if actor.kind == "person" else OTHER
        for place in link.evidence:
            if place.in_title == in_title:
                cover[place.start : place.end] = bytes([what]) * (place.end - place.start)
    for doubt in () if in_title else doubts:
        for start, end in doubt.places:
            cover[start:end] = bytes([PERSON]) * (end - start)
    return bytes(cover)


def _is_shouted(tokens: Sequence[Token]) -> bool:
    letters = [char for token in tokens for char in token.text if char.isalpha()]
    return len(tokens) > 2 and sum(map(str.isupper, letters)) > _SHOUTED * len(letters)


def _vocabulary(parts: Iterable[Sequence[Token]]) -> tuple[frozenset[str], frozenset[str]]:
    """Words written with a capital that nothing asks for, and words in lower case."""
    seen: set[str] = set()
    lower: set[str] = set()
    for tokens in parts:
        for token in tokens:
            if not token.capital:
                lower.add(token.low)
            elif not token.initial:
                seen.add(token.low)
    return frozenset(seen), frozenset(lower)


def _seen(run: Run, text: str, *, in_title: bool) -> Seen:
    name = " ".join(text[run.start : run.end].split())
    first = text[run.start : run.end].split(maxsplit=1)[0]
    surname = spelling_key(text[run.surname : run.end]) if run.words > 1 else ""
    return Seen(run, name, spelling_key(name), surname, fold_case(first) if run.words > 1 else "", in_title)


def _without_first_words(found: Sequence[Seen], article: Article) -> Iterator[Seen]:
    """«Parla Mario Rossi» is Mario Rossi, when the article names him elsewhere."""
    full = {one.key for one in found if one.run.words > 1 and not one.run.initial}
    for one in found:
        text = article.title if one.in_title else article.text
        rest = " ".join(text[one.run.tail : one.run.end].split())
        if one.run.initial and one.run.words > 2 and spelling_key(rest) in full:
            run = Run(
                one.run.tail, one.run.end, False, one.run.tail, max(one.run.tail, one.run.surname), one.run.words - 1
            )
            yield _seen(run, text, in_title=one.in_title)
        else:
            yield one


def _grouped(found: Iterable[Seen]) -> dict[str, list[Seen]]:
    """By name; a lone word goes with the one full name whose surname it is, else whose first word it is."""
    groups: dict[str, list[Seen]] = {}
    for one in found:
        groups.setdefault(one.key, []).append(one)
    surnames, firsts = _bearers(groups, "surname"), _bearers(groups, "first")
    for key in [key for key, group in groups.items() if group[0].run.words == 1]:
        bearers = surnames.get(key) or firsts.get(key) or []
        if len(bearers) == 1:
            groups[bearers[0]] += groups.pop(key)
    return groups


def _bearers(groups: dict[str, list[Seen]], what: str) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for key, group in groups.items():
        part = getattr(group[0], what)
        for form in dict.fromkeys((part, part.split(" ")[-1])) if part else ():
            table.setdefault(form, []).append(key)
    return table


def _named(groups: dict[str, list[Seen]], heading: str, index: SubjectIndex) -> Iterator[UnknownName]:
    for key, group in groups.items():
        if key in index.known:
            continue
        places = tuple(sorted((one.run.start, one.run.end) for one in group if not one.in_title))
        in_title = any(one.in_title for one in group) or any(f" {one.key} " in heading for one in group)
        yield UnknownName(_best_form(key, group), key, places, in_title)


def _best_form(key: str, group: Sequence[Seen]) -> str:
    """The commonest spelling of the full name, the first on a tie."""
    spellings = Counter(one.name for one in group if one.key == key)
    return spellings.most_common(1)[0][0]
