"""Topics: phrases with wildcards, pairs of protagonists, and what shuts them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.folding import fold_case
from generator.model import Evidence, How, Link, Topic
from generator.subjects.forms import cut, plain_gap
from generator.subjects.words import Words

STEM = 3
"""Letters of a one-word wildcard's stem that serve as key; a shorter stem is its own key."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a topic, folded and in lower case; a wildcard matches any ending of its last word."""

    tokens: tuple[str, ...]
    gaps: tuple[str, ...]
    topic: str
    excludes: bool = False
    wildcard: bool = False


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first token, or by the first letters of a one-word wildcard."""

    words: dict[str, tuple[Phrase, ...]]
    stems: dict[str, tuple[Phrase, ...]]
    short: tuple[int, ...]
    """Lengths of stems under `STEM` that occur."""
    short_letters: frozenset[str]
    """Their first letters."""


class Hit(NamedTuple):
    """A phrase found, with offsets."""

    start: int
    end: int
    phrase: Phrase


def read_phrases(topics: Iterable[Topic]) -> Phrases:
    """Prepare the phrases of topics, those that find them and those that exclude them."""
    words: dict[str, list[Phrase]] = {}
    stems: dict[str, list[Phrase]] = {}
    for topic in topics:
        for text, excludes in (*((text, False) for text in topic.any), *((text, True) for text in topic.none)):
            wildcard = text.endswith("*")
            tokens, gaps = cut(fold_case(text.removesuffix("*")))
            if not tokens:
                continue
            phrase = Phrase(tokens, gaps, topic.id, excludes, wildcard)
            stem_only = wildcard and len(tokens) == 1
            (stems if stem_only else words).setdefault(tokens[0][:STEM] if stem_only else tokens[0], []).append(phrase)
    short = [stem for stem in stems if len(stem) < STEM]
    return Phrases(
        words={key: tuple(group) for key, group in words.items()},
        stems={key: tuple(group) for key, group in stems.items()},
        short=tuple(sorted({len(stem) for stem in short})),
        short_letters=frozenset(stem[0] for stem in short),
    )


def find_topics(
    title: Words, text: Words, topics: Iterable[Topic], phrases: Phrases, protagonists: set[str]
) -> list[Link]:
    """The topics whose rule the article fulfils, in the order of the registry."""
    in_title, in_text = _phrases_in(title, phrases), _phrases_in(text, phrases)
    links = []
    for topic in topics:
        titled, told = in_title.get(topic.id, []), in_text.get(topic.id, [])
        if topic.any and not titled and not told:
            continue
        if topic.none and any(hit.phrase.excludes for hit in titled + told):
            continue
        distinct = 1 if len(told) == 1 else len({hit.phrase for hit in told})
        if not topic_holds(topic, distinct, titled=bool(titled), actors=protagonists):
            continue
        how: How = "phrase" if topic.any else "all_actors"
        links.append(Link(topic.id, how, (*_evidence(titled, in_title=True), *_evidence(told))))
    return links


def topic_holds(topic: Topic, hits: int, *, titled: bool, actors: set[str]) -> bool:
    """The topic's rule: enough distinct phrases (or one in the title) and all its actors."""
    if topic.any and hits < topic.min_hits and not titled:
        return False
    if topic.all_actors and not set(topic.all_actors) <= actors:
        return False
    return bool(topic.any or topic.all_actors)


def _evidence(hits: Iterable[Hit], *, in_title: bool = False) -> Iterator[Evidence]:
    return (Evidence(hit.start, hit.end, "phrase", in_title) for hit in hits)


def _phrases_in(words: Words, phrases: Phrases) -> dict[str, list[Hit]]:
    """Every phrase of every topic, overlapping ones too, in the order of the text, by topic."""
    low = words.lows
    whole, stems = phrases.words, phrases.stems
    found: dict[str, list[Hit]] = {}
    for at in [
        at for at, word in enumerate(low) if word in whole or word[:STEM] in stems or word[:1] in phrases.short_letters
    ]:
        word = low[at]
        may_stand = whole.get(word, ()) + stems.get(word[:STEM], ())
        if word[:1] in phrases.short_letters:
            may_stand += tuple(_short_stems(word, phrases))
        for phrase in may_stand:
            last = at + len(phrase.tokens) - 1
            if last < len(low) and _stands(phrase, words, low, at, last):
                found.setdefault(phrase.topic, []).append(Hit(*words.span(at, last + 1), phrase))
    return found


def _short_stems(word: str, phrases: Phrases) -> Iterator[Phrase]:
    return (phrase for length in phrases.short if length < len(word) for phrase in phrases.stems.get(word[:length], ()))


def _stands(phrase: Phrase, words: Words, low: tuple[str, ...], at: int, last: int) -> bool:
    for offset, wanted in enumerate(phrase.tokens):
        word = low[at + offset]
        if word != wanted and not (phrase.wildcard and at + offset == last and word.startswith(wanted)):
            return False
        if offset and plain_gap(words.gap(at + offset)) != phrase.gaps[offset - 1]:
            return False
    return True
