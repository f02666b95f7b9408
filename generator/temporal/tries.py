"""Many words as one pattern that is read a letter at a time, not a word at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable


def trie(words: Iterable[str]) -> str:
    """A verbose pattern that matches one of the words, the longest there is."""
    tree: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tree.setdefault(word[:1], []).append(word[1:])
    ends = tree.pop("", None) is not None
    branches = [("[ ]" if first == " " else re.escape(first)) + trie(rest) for first, rest in tree.items()]
    if not ends:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""
