"""Rival figures: «per i sindacati ha aderito il 90 per cento, per l’azienda il 62». Each side affirms its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.events.attribution_after import speaker_right
from generator.events.attribution_model import Attribution, stance_of
from generator.events.attribution_speakers import Speaker, speaker_of
from generator.events.attribution_tokens import Token, tokens_of
from generator.events.attribution_words import words_of
from generator.events.claims_sayings import Sayings
from generator.model import Sentence

_NUMBER = re.compile(
    r"\d|\b(?:(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|quaranta|cinquanta|cento|mille|duecento"
    r"|trecento|\w{1,12}mila|\w{2,9}dici|\w{2,9}cento|centinai[ao]|migliai[ao]|metà|un terzo)\b)",
    re.IGNORECASE,
)
_ARTICLES = words_of("il lo la i gli le l' un uno una nel del al")
_CUES = words_of("secondo per")
_COUNT = words_of("parlano parla stimano stima contano conta calcolano calcola")


def rival_figures(sayings: Sayings, told: int) -> Iterator[Attribution]:
    """Who gives which figure of what the sentence that ends at `told` tells: in the sentences after it, at most two."""
    for sentence in sayings.following(told)[:2]:
        if sides := sides_of(sentence, sayings):
            yield from sides
            return


def sides_of(sentence: Sentence, sayings: Sayings) -> list[Attribution]:
    """The sides of one sentence with their figures; none when fewer than two differ."""
    sides = _sides(sentence, sayings)
    return sides if len({side.speaker.name for side in sides if side.speaker}) > 1 else []


def _sides(sentence: Sentence, sayings: Sayings) -> list[Attribution]:
    text = sayings.article.text
    words = tokens_of(text, sentence.start, sentence.end, sayings.speakers.edges)
    found = [(at, speaker) for at in range(len(words)) if (speaker := _side(words, at, text))]
    starts = [min(words[at].start, speaker.start) for at, speaker in found]
    stops = [*starts[1:], sentence.end][: len(starts)]
    leads = bool(starts) and not _NUMBER.search(text[sentence.start : starts[0]])
    sides = []
    for (at, speaker), start, stop in zip(found, starts, stops, strict=True):
        # The figure follows its side, or comes before it: «80 per cento secondo i sindacati, 41 per l’azienda».
        before = max((other.end for _, other in found if other.end <= start), default=sentence.start)
        stretch = text[speaker.end : stop] if leads else text[before:start]
        if not _NUMBER.search(stretch):
            return []
        first, last = (start, stop) if leads else (before, speaker.end)
        first, last = _trimmed(text, first, last)
        stance = stance_of("claim", speaker)
        sides.append(Attribution(first, last, words[at].start, speaker, stance, "claim", "secondo", source=True))
    return sides


def _side(words: Sequence[Token], at: int, text: str) -> Speaker | None:
    """The side that speaks at a word: «secondo X», «per X», «X parla di»."""
    if words[at].low in _CUES:
        if at and words[at - 1].low in _ARTICLES and not words[at - 1].ends:  # «il secondo giorno»
            return None
        return speaker_right(words, at + 1, text)
    if words[at].low in _COUNT and at and not words[at - 1].ends:
        first = next((i for i in range(at - 1, max(-1, at - 6), -1) if i == 0 or words[i - 1].ends), at)
        return speaker_of(words, first, at - 1, text) if first < at else None
    if words[at].low == "di" and _NUMBER.match(text, words[min(at + 1, len(words) - 1)].start):
        return _too(words, at, text)
    return None


def _too(words: Sequence[Token], at: int, text: str) -> Speaker | None:
    """The other side of «i sindacati parlano del 90 per cento, l’azienda di 38»."""
    first = next((i for i in range(at - 1, max(0, at - 6), -1) if words[i - 1].after.strip() == ","), None)
    if first is None or not any(word.low in _COUNT for word in words[:first]):
        return None
    return speaker_of(words, first, at - 1, text)


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first] in " \n,;:–—-":
        first += 1
    while last > first and text[last - 1] in " \n,;:–—-.":
        last -= 1
    return first, last
