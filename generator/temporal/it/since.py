"""Lengths that last until now: «È sindaco da quattro anni»."""

from __future__ import annotations

import re

from generator.temporal.notation import Found
from generator.temporal.readings import Grain

_SINCE = re.compile(r"\bda (?:ormai |già |circa |quasi |oltre |almeno |più di |meno di |appena |soli |sole )?$")
_OF_A_NOUN = re.compile(r"\b(?:un|una|un'|uno) ?[a-zà-ù]+ da $")
"""«una vacanza da tre giorni» says how long it lasts."""


def is_since(found: Found, grain: Grain) -> bool:
    """«È sindaco da quattro anni»; not «passa da quattro anni a sei», «bambini da tre anni in su»."""
    before = found.before(40)
    if grain in ("hour", "minute", "second") or not _SINCE.search(before) or _OF_A_NOUN.search(before):
        return False
    return not re.match(r" (?:a(?! questa)|ad|ai|in su|in giù|in avanti|e [a-z0-9]+ mes|di [a-z]+)\b", found.after())
