"""A text on one line, as the ledger writes sentences, with the way back to its offsets."""

from __future__ import annotations

import bisect
import functools
import re

_WORD = re.compile(r"\S+")


class OneLine:
    """A text in which sentences are found whatever its white space. Linear, and free where nothing is looked for."""

    def __init__(self, text: str) -> None:
        self._text = text

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Offsets of a sentence (see `articles.permalinks.as_written`) in the text."""
        at = self._words[0].find(sentence) if sentence else -1
        return None if at < 0 else (self._offset(at), self._offset(at + len(sentence) - 1) + 1)

    @functools.cached_property
    def _words(self) -> tuple[str, list[int], list[int]]:
        """The text on one line; where each of its words begins there, and where in the text."""
        words, there, here, at = [], [], [], 0
        for word in _WORD.finditer(self._text):
            words.append(word[0].replace("|", "¦"))
            there.append(at)
            here.append(word.start())
            at += len(word[0]) + 1
        return " ".join(words), there, here

    def _offset(self, at: int) -> int:
        _, there, here = self._words
        word = bisect.bisect_right(there, at) - 1
        return here[word] + at - there[word]
