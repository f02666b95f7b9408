"""A text on one line, as the ledger writes sentences, with the way back to its offsets."""

from __future__ import annotations

import bisect
import re

_WORD = re.compile(r"\S+")


class OneLine:
    """A text in which sentences are found whatever its white space. Linear."""

    def __init__(self, text: str) -> None:
        words, self._there, self._here, at = [], list[int](), list[int](), 0
        for word in _WORD.finditer(text):
            words.append(word[0].replace("|", "¦"))
            self._there.append(at)
            self._here.append(word.start())
            at += len(word[0]) + 1
        self._line = " ".join(words)

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Offsets of a sentence (see `articles.permalinks.as_written`) in the text."""
        at = self._line.find(sentence) if sentence else -1
        return None if at < 0 else (self._offset(at), self._offset(at + len(sentence) - 1) + 1)

    def _offset(self, at: int) -> int:
        word = bisect.bisect_right(self._there, at) - 1
        return self._here[word] + at - self._there[word]
