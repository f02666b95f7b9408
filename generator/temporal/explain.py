"""A mention told to an editor, in Italian."""

from __future__ import annotations

from generator.model import Mention
from generator.when import italian_day

_CERTAINTY = {"sure": "sicura", "default": "per difetto", "vague": "vaga"}
_TYPES = {"DATE": "data", "TIME": "ora o parte del giorno", "DURATION": "durata", "SET": "ricorrenza"}


def describe(mention: Mention) -> tuple[str, ...]:
    """Lines that say what was read, from which day, by which rule, why, and what was beaten."""
    kind = _TYPES[mention.type]
    read = mention.when.italian if mention.when else f"{kind}, senza posto nel calendario"
    lines = [f"«{mention.text}» → {read} ({mention.value})"]
    if mention.anchor:
        anchor = italian_day(mention.anchor.year, mention.anchor.month, mention.anchor.day)
        lines.append(f"letta dalla data dell’articolo, {anchor}")
    joined = f" ({', '.join(mention.parts)})" if mention.parts else ""
    lines.append(f"regola: {mention.rule}{joined}; lettura {_CERTAINTY[mention.certainty]}")
    lines += [f"perché: {step}" for step in mention.steps]
    lines += [f"battuta: «{text}» ({rule})" for rule, text in mention.beaten]
    return tuple(lines)
