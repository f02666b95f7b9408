"""Where a name stands in a list: a person under the surname, whatever else under its first word."""

from __future__ import annotations

from generator.folding import spelling_key
from generator.model import Actor
from generator.subjects.surnames import cut_name


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
    return spelling_key(filed(actor)), actor.id
