"""Spellings that count as one: folding that keeps the length, so that offsets stay valid, and the key of a name."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´′", "'"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
TOKEN = re.compile(r"\w+")


def fold(text: str) -> str:
    """Strip accents and unify apostrophes and dashes, one code point for one; case stays: `Lukašenko` → `Lukasenko`."""
    if text.isascii():
        return text
    plain = text.translate(_APOSTROPHES).translate(_DASHES)
    return "".join(char if char.isascii() else unicodedata.normalize("NFD", char)[0] for char in plain)


def fold_case(text: str) -> str:
    """`fold`, and lower case where that is one code point for one (`İ` stays)."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in fold(text))


def spelling_key(name: str) -> str:
    """What makes spellings one name: case, accents, apostrophes, dashes and white space do not count.

    The key of `NameDecision` and `UnknownName`: «Lukašenko» and «LUKASENKO» are one, however the accent is encoded.
    """
    return " ".join(fold_case(unicodedata.normalize("NFC", name)).split())
