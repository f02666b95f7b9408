"""A text parted into sentences, by offsets: each says one thing and can be quoted alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.articles.abbreviations import ALWAYS, MAYBE, STARTERS
from generator.model import Block, Sentence

# Possessive, and begun only where a run of stops begins: linear on any text.
_STOP = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<closers>[»”“\"’'›)\]}]*+)(?=\s|\Z)")
_BEFORE = re.compile(r"[^\s«“\"(\[’']*\Z")
_OPENERS = "«“\"'‘’‹([{„"
_DASHES = "–—-"
_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_WORD = re.compile(r"[^\W\d_]+['’]?")
_ENUMERATOR = re.compile(r"\s*(?:\d{1,3}|[ivxlcIVXLC]{1,5}|[a-zA-Z])\Z")
_LOOKBACK = 24


def split(text: str, blocks: Sequence[Block] = ()) -> tuple[Sentence, ...]:
    """The sentences of a text, in order; they never overlap and together hold everything but white space.

    Closing quotes belong to the sentence they close. «ha detto» after a quotation goes on with it: a stop before a
    lower-case word ends nothing.

    Args:
        text: plain text.
        blocks: its paragraphs and headings; without them blank lines part paragraphs.
    """
    spans = [(block.start, block.end) for block in blocks] if blocks else list(_paragraphs(text))
    return tuple(
        Sentence(start, end, text[start:end])
        for first, last in spans
        for start, end in _in_paragraph(text, first, last)
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPHS.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, stop, end):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _ends_sentence(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    following = _following(text, stop.end(), end)
    if following == end:
        return True
    if text[following].islower():
        return False
    if stop["stop"] in ("...", "…") and stop["closers"][:1] in ("]", ")") and text[stop.start() - 1] in "[(":
        return False  # «ha detto […] Putin»: an omission
    if stop["stop"] == "." and not stop["closers"]:
        return not _is_abbreviation(text, begin, stop.start(), following, end)
    return True


def _following(text: str, position: int, end: int) -> int:
    """The first letter, figure or other telling character after a stop; `end` when there is none."""
    while position < end and (text[position].isspace() or text[position] in _OPENERS or text[position] in _DASHES):
        position += 1
    return position


def _is_abbreviation(text: str, begin: int, stop: int, following: int, end: int) -> bool:
    head = text[max(begin, stop - _LOOKBACK) : stop]
    found = _BEFORE.search(head)
    word = found[0] if found else ""
    bare = word.casefold()
    if stop - begin <= 6 and _ENUMERATOR.match(text, begin, stop):
        return True  # «1. Il primo punto»
    if len(word) == 1 and word.isupper():
        return True  # «J. D. Vance»
    if bare in MAYBE or re.fullmatch(r"(?:\w\.)+\w", word):
        if any(dash in text[stop:following] for dash in _DASHES):
            return True  # «(Adnkronos) – 2 gen. - Il ministro»
        next_word = _WORD.match(text, following, end)
        return not (next_word and next_word[0].replace("’", "'").casefold() in STARTERS)
    return bare in ALWAYS
