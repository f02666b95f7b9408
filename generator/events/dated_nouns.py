"""A noun with a date of its own: «…dopo l’uscita dei ministri, avvenuta martedì scorso»."""

from __future__ import annotations

import re

_REACH = 240
"""The noun stands no farther than this before its date."""
_NOUN_DATED = re.compile(
    r"(?:^|(?<=\s))(?P<noun>(?:l['’]|(?:il|lo|la|i|gli|le|un|una|uno)\s|un['’])[^,;:.()«»]{4,90}),\s"
    r"(?:avvenut|tenut|svolt|consumat|accadut|verificat|celebrat)[oaie](?:si)?(?:\s[\w'’]{1,14}){0,3}\s?$",
    re.IGNORECASE,
)
"""«…dopo l’uscita dei ministri, avvenuta martedì scorso»: the date is the noun's."""


def dated_noun(clause: str, offset: int) -> tuple[int, int] | None:
    """Where the noun stands that a date after «, avvenuta» belongs to; None when it belongs to a verb."""
    found = _NOUN_DATED.search(clause, max(0, offset - _REACH), offset)
    if found is None:
        return None
    inner = list(
        re.finditer(
            r"\s(?:dopo|in seguito a|a causa del|per|durante)\s(?=(?:l['’]|(?:il|lo|la|i|gli|le|un|una)\s))",
            clause[found.start() : found.end("noun")],
        )
    )
    start = found.start() + inner[-1].end() if inner else found.start("noun")
    return start, found.end("noun")
