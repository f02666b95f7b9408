"""Ids of events: minted from what does not change when a date, a title or a rule is corrected."""

from __future__ import annotations

import base64
import hashlib
import unicodedata


def mint(article: str, key: str) -> str:
    """`e-` and ten characters of base 32 (50 bits), from the article's id and a key: `main`, or the telling sentence.

    White space and accents' encoding do not count, so that re-wrapping a paragraph keeps the link alive.
    """
    plain = " ".join(unicodedata.normalize("NFC", key).split())
    digest = hashlib.blake2b(f"{article}\0{plain}".encode(), digest_size=10).digest()
    return "e-" + base64.b32encode(digest).decode("ascii").lower()[:10]


def explicit(id_: str) -> str:
    """The anchor of an id that an editor wrote."""
    return id_ if id_.startswith("e-") else f"e-{id_}"
