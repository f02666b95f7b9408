"""The subject of a verb of saying, to its left: «Putin ha detto», «Umerov, segretario del Consiglio, ha annunciato»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.attribution_after import LONGEST, is_ranked
from generator.events.attribution_speakers import Speaker, speaker_of
from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import VERBS
from generator.events.attribution_words import (
    ARTICLES,
    AUXILIARIES,
    BETWEEN,
    CLITICS,
    FROM,
    MEDIA_NOUNS,
    NOT_NAMES,
    OF,
    PASSIVES,
    SPEAKER_NOUNS,
    STOPS,
    TO,
    words_of,
)

_NEAR = words_of("vicina vicine vicino vicini")
_GOVERNING = FROM | OF | words_of("a ad al alla all' ai in nel nella con contro per su sul sulla tra fra")


def speaker_left(words: Sequence[Token], at: int, text: str, *, anybody: bool = False) -> Speaker | None:
    """The phrase that ends before the word at `at`, the first of a verb's group.

    «Rustem Umerov, segretario del Consiglio di sicurezza, ha annunciato» and «Peskov, che nega» are seen through.
    """
    last, relative = at - 1, False
    while last >= 0 and words[last].low in BETWEEN and not words[last].capital:
        last -= 1
    if last >= 0 and words[last].low == "che":
        last, relative = last - 1, True
        if last >= 0 and words[last].low in VERBS:  # «ha detto che nega»: the subject is not said
            return None
    if last < 0:
        return None
    if words[last].ends:
        if words[last].after.strip() != ",":
            return None
        return _before_aside(words, last, text, relative=relative) or (
            _ending_at(words, last, text, relative=True) if relative else None
        )
    return _ending_at(words, last, text, relative=relative, anybody=anybody)


def _before_aside(words: Sequence[Token], last: int, text: str, *, relative: bool) -> Speaker | None:
    """The name before what stands between two commas; with it when that is the name itself: «il portavoce, X,»."""
    opening = next((i for i in range(last - 1, max(-1, last - LONGEST), -1) if words[i].ends), None)
    if opening is None or words[opening].after.strip() != ",":
        return None
    if any(_is_finite(words, at) for at in range(opening + 1, last + 1)):
        return None
    before = _ending_at(words, opening, text, relative=relative)
    if before is None:
        return None
    head = next(word for word in words[before.first :] if word.low not in ARTICLES)
    return speaker_of(words, before.first, last, text) if words[opening + 1].capital and not head.capital else before


def _is_finite(words: Sequence[Token], at: int) -> bool:
    """Whether a word is a verb of saying; «una nota», «la conferma» are nouns."""
    noun = words[at - 1].low in ARTICLES - CLITICS | words_of("un una un'")
    return words[at].low in VERBS and VERBS[words[at].low].form == "finite" and not noun


def _ending_at(
    words: Sequence[Token], last: int, text: str, *, relative: bool, anybody: bool = False
) -> Speaker | None:
    first = _beginning(words, last)
    if first is not None and _is_governed(words, first) and words[first - 1].low not in OF:
        edge = next((at for at in range(first, last) if words[at].edge), None)
        first = edge + 1 if edge is not None else first
    if first is not None and (near := _near_somebody(words, first)) is not None:
        first = near
    if first is None or (not relative and _is_governed(words, first)):
        return None
    while (joined := _joined(words, first)) is not None:
        first = joined
    return speaker_of(words, first, last, text, anybody=anybody and not relative)


def _near_somebody(words: Sequence[Token], first: int) -> int | None:
    """Where «fonti vicine» begins before «alla ministra»."""
    if first < 3 or words[first - 1].low not in TO or words[first - 2].low not in _NEAR:
        return None
    return first - 3 if words[first - 3].low in SPEAKER_NOUNS and not words[first - 3].ends else None


def _beginning(words: Sequence[Token], last: int) -> int | None:
    """Where the phrase that ends at `last` begins."""
    first = last + 1
    for at in range(last, max(-1, last - LONGEST), -1):
        word = words[at]
        if at < last and word.ends:
            break
        in_a_name = word.capital and at > 0 and words[at - 1].low in MEDIA_NOUNS  # «il quotidiano La Stampa»
        determines = word.low in ARTICLES and not is_ranked(words, at) and not in_a_name
        if determines or (word.low in ("quello", "quella") and at < last and words[at + 1].low in OF):
            return at
        opens = at == 0 or words[at - 1].ends
        if word.low in NOT_NAMES or (word.low in STOPS and (opens or not word.capital)):
            break
        if word.low in VERBS and word.low not in SPEAKER_NOUNS and not word.capital and _is_verb(words, at):
            break
        first = at
    while first <= last and (words[first].low in OF or not (words[first].capital or words[first].low in SPEAKER_NOUNS)):
        first += 1
    return first if first <= last else None


def _is_verb(words: Sequence[Token], at: int) -> bool:
    """«Il procuratore aggiunto» holds no verb, «ha aggiunto» does."""
    return VERBS[words[at].low].form != "participle" or (
        at > 0 and words[at - 1].low in AUXILIARIES | PASSIVES | BETWEEN
    )


def _joined(words: Sequence[Token], first: int) -> int | None:
    """Where «Trump e» begins before «il vicepresidente Vance»; None when nothing is joined."""
    if first < 2 or words[first - 1].low not in ("e", "ed") or words[first - 2].ends:
        return None
    before = _beginning(words, first - 2)
    if before is None or _is_governed(words, before) or not any(word.capital for word in words[before : first - 1]):
        return None
    return before


def _is_governed(words: Sequence[Token], first: int) -> bool:
    """«dal Cremlino», «contro Kiev»: a name after a preposition is no subject."""
    before = words[first - 1] if first > 0 else None
    return before is not None and not before.ends and not before.edge and before.low in _GOVERNING
