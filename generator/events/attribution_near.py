"""Sources known only by whom they are near: «fonti vicine all’inchiesta», «persone a conoscenza del dossier»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.events.attribution_tokens import Token
from generator.events.attribution_verb_forms import VERBS
from generator.events.attribution_words import words_of

_NEAR = words_of("vicina vicine vicino vicini informate informati")
_LONGEST_NEAR = 9
"""Words to whom or what a source is near."""


def to_whom_it_is_near(words: Sequence[Token], last: int) -> int:
    """The last word of «fonti vicine all’inchiesta», «tre persone a conoscenza del dossier», up to a mark."""
    near = words[last].low in _NEAR or [word.low for word in words[last + 1 : last + 3]] == ["a", "conoscenza"]
    if not near or words[last].ends:
        return last
    for at in range(last + 1, min(len(words), last + _LONGEST_NEAR)):
        if words[at].low in VERBS:
            return last
        if words[at].ends:
            return at
    return last
