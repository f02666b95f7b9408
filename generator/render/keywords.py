"""Search words that a page does not hold as readers type them: «citta» for «città», «Lukasenko» for Lukashenko.

The search engines of the themes fold no accents. What is missing goes into one element that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.articles.slugs import slugify

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
"""Letters; «è» would be found by every word that begins with an «e»."""


def keywords(shown: Iterable[str], other: Iterable[str] = ()) -> str:
    """Words in `[a-z0-9 ]`, sorted, each once: the accented words of `shown` without accents, and those of `other`.

    What the page shows already in that form is left out.
    """
    there = _words(shown)
    found = {_folded(word) for word in there | _words(other)} - there
    return " ".join(sorted(word for word in found if len(word) >= _SHORTEST))


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text.lower())}


def _folded(word: str) -> str:
    """The word in plain letters; nothing for a script that has none."""
    folded = slugify(word)
    return "" if "-" in folded else folded
