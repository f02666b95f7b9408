"""How alike two names are, through a skeleton that transliterations share. It only ever suggests.

No threshold parts spellings of one name from two names (Zelensky/Zelenskij 82, Rossi/Russi 80, Meloni/Melloni 92), so
that nothing is linked or merged by likeness.
"""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz import fuzz, process

from generator.folding import fold_case
from generator.model import Actor, Registry

THRESHOLD = 85
"""Below this two names are not even suggested as one."""
_SHORTEST = 4
"""Letters that a name needs to be compared: acronyms are all alike."""
_LETTERS = str.maketrans({"š": "sh", "č": "ch", "ž": "zh", "w": "v"})
_ENDING = re.compile(r"(?:ij|yj|iy|yy|ii|y|j)\b")


def skeleton(name: str) -> str:
    """What spellings of one foreign name share: `Zelenskyj`, `Zelenskiy` → `zelenski`; `Lukašenko` → `lukashenko`."""
    text = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
    return " ".join(_ENDING.sub("i", fold_case(text)).split())


class Likeness:
    """The registry's names, ready to be compared with others."""

    def __init__(self, registry: Registry) -> None:
        self._owners: dict[str, str] = {}
        for actor in registry.actors:
            for form in _forms(actor):
                if len(form) >= _SHORTEST:
                    self._owners.setdefault(skeleton(form), actor.id)
        self._choices = list(self._owners)

    def nearest(self, name: str) -> tuple[str, int]:
        """The actor whose name is most like this one, and how alike they are, 85 to 100; `("", 0)` for nobody."""
        if len(name) < _SHORTEST:
            return "", 0
        found = process.extractOne(skeleton(name), self._choices, scorer=fuzz.ratio, score_cutoff=THRESHOLD)
        return (self._owners[found[0]], int(found[1])) if found else ("", 0)


def _forms(actor: Actor) -> tuple[str, ...]:
    """Names, aliases and, of a person, the surname: «Zelenskyj» alone is like Volodymyr Zelensky."""
    surname = (actor.name.rsplit(" ", 1)[-1],) if actor.kind == "person" and actor.surname_ok else ()
    return (actor.name, *actor.aliases, *surname)
