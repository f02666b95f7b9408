"""What a text only says before, after or in view of what it tells: another happening."""

from __future__ import annotations

import re

_BACKGROUND = re.compile(
    r",?\s(?:(?:poco |subito )?(?:prima|dopo) (?:che|di|del|dell['’]|della|la|il|l['’]|lo|i|gli|le|una?|un['’])"
    r"|alla vigilia d[ei]\w*|in vista d[ei]\w*)\b[^,;:.]{0,200}",
    re.IGNORECASE,
)
"""«si erano sentiti domenica, prima che arrivasse a Mar-a-Lago Zelensky»: what stands after tells another happening."""


def foreground(text: str) -> str:
    """The text without what only says before, after or in view of what it happened."""
    return _BACKGROUND.sub(" ", text)


_HAPPENED = re.compile(
    r"\s*,\s(?:\w{1,12}\s){0,2}(?:avvenut|accadut|decis|annunciat|scattat|arrivat|conclus|apert|inizia|cominciat)\w{1,3}\b"
    r"[^,;:.]{0,80}$"
)


def background_at(clause: str, offset: int) -> str:
    """What the date at an offset dates, where that only stands before or after what the clause tells.

    «Ha chiesto un voto dopo l’uscita dei ministri, avvenuta martedì»: not the request was on Tuesday.
    """
    for found in _BACKGROUND.finditer(clause):
        if found.start() <= offset < found.end() or (
            found.end() <= offset and _HAPPENED.match(clause[found.end() : offset])
        ):
            return found[0]
    return ""
