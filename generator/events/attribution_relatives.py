"""Relative clauses, seen from a verb backwards: what stands in one is not what the sentence tells."""

from __future__ import annotations

import re

_RELATIVE = re.compile(
    r"(?:^|[\s,(])(?P<antecedent>[^\s,]{1,30}),?\s"
    r"(?:che|cui|(?:il|la|i|le|al|del|dal|nel|sul|alla|della|dalla|nella|dei|delle)\squal[ei]),?\s"
    r"(?:[^\s,;:.!?]{1,25}\s){0,7}$",
    re.IGNORECASE,
)
_COMPLETIVE = re.compile(
    r"(?:^(?:è|era|sia|fosse)$|dett|annunciat|affermat|spiegat|riferit|dichiarat|scritt|aggiunt|sapere|confermat|sostenut|sostien|afferma"
    r"|dic|riferi"
    r"|ritien|assicura|raccont|rivela|denunci|accus|precis|sottoline|riport|prima|dopo|sembra|pare|notizia|voce"
    r"|fatto|noto|risulta"
    r"|emerg|ipotesi|credere|pens|anche|secondo)\w*$",
    re.IGNORECASE,
)


def in_relative(text: str, start: int, at: int) -> bool:
    """Whether an offset stands in a relative clause («la bozza, che sarebbe pronta»), seen from the verb backwards."""
    found = _RELATIVE.search(text, max(start, at - 160), at)
    return found is not None and not _COMPLETIVE.search(found["antecedent"])
