"""Spellings that count as one: folding that keeps the length and so the offsets, quotations, the key of a name."""

from __future__ import annotations

import functools
import re
import unicodedata

_SIGNS = dict.fromkeys("’‘ʼ`´′", "'") | dict.fromkeys("‐‑‒–—―−", "-")
_OUTSIDE_ASCII = re.compile(r"[^\x00-\x7f]")
TOKEN = re.compile(r"\w+")
BETWEEN = re.compile(r"(\W+)")


def fold(text: str) -> str:
    """Strip accents and unify apostrophes and dashes, one code point for one; case stays: `Lukašenko` → `Lukasenko`."""
    return text if text.isascii() else _OUTSIDE_ASCII.sub(_folded, text)


def fold_case(text: str) -> str:
    """`fold`, and lower case where that is one code point for one."""
    return lowered(fold(text))


def lowered(folded: str) -> str:
    """Lower case of a folded text, of the same length."""
    low = folded.lower()
    return low if len(low) == len(folded) else "".join(c if len(c.lower()) != 1 else c.lower() for c in folded)


def _folded(found: re.Match[str]) -> str:
    return _plain(found.group())


@functools.lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    return _SIGNS.get(char) or unicodedata.normalize("NFD", char)[0]


def quotation(quote: str) -> re.Pattern[str]:
    """A quotation as editors copy it: case, white space and the shape of apostrophes do not count."""
    words = (re.sub("['’]", "['’]", re.escape(word)) for word in quote.split())
    return re.compile(r"\s+".join(words), re.IGNORECASE)


def spelling_key(name: str) -> str:
    """What makes spellings one name: case, accents, apostrophes, dashes and white space do not count.

    The key of `NameDecision` and `UnknownName`: «Lukašenko» and «LUKASENKO» are one, however the accent is encoded.
    """
    return " ".join(fold_case(unicodedata.normalize("NFC", name)).split())
