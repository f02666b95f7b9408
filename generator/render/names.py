"""Where a name stands in a list: a person under the surname, whatever else under its first word."""

from __future__ import annotations

from generator.folding import spelling_key
from generator.model import Actor
from generator.subjects.surnames import cut_name

_STROKED = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss"})
"""Letters that Unicode does not take apart, as an Italian index files them."""


def filed(actor: Actor) -> str:
    """The name as an index files it: «Putin Vladimir», «von der Leyen Ursula», «Leone XIV», «Casa Bianca».

    Chinese and Korean names begin with the surname already; popes and monarchs have none.
    """
    if actor.kind != "person":
        return actor.name
    cut = cut_name(actor.name)
    words = actor.name.split()
    length = len(cut.surnames[0].split()) if cut.surnames else 0
    given = len(words) - length
    if not length or spelling_key(" ".join(words[given:])) != spelling_key(cut.surnames[0]):
        return actor.name
    return " ".join((*words[given:], *words[:given]))


def filing_key(actor: Actor) -> tuple[str, str]:
    """Orders actors by their filed name, accents and case aside; the id parts equals."""
    return filing_text(filed(actor)), actor.id


def filing_text(name: str) -> str:
    """What orders a name, from its first letter or digit on: «’Ndrangheta» stands under N, «Łódź» under L."""
    key = spelling_key(name).translate(_STROKED)
    start = next((at for at, sign in enumerate(key) if sign.isalnum()), 0)
    return key[start:]
