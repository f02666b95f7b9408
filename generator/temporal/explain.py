"""A mention told to an editor, in Italian."""

from __future__ import annotations

from generator.italian_dates import italian_day
from generator.model import Mention
from generator.when import When

_CERTAINTY = {"sure": "sicura", "default": "per difetto", "vague": "vaga"}
_TYPES = {"DATE": "data", "TIME": "ora o parte del giorno", "DURATION": "durata", "SET": "ricorrenza"}


_SENSES = {"age": "l’età di qualcuno", "anniversary": "un anniversario"}


def describe(mention: Mention) -> tuple[str, ...]:
    """Lines that say what was read, from which day, by which rule, why, and what was beaten."""
    kind = _TYPES[mention.type]
    read = mention.when.italian if mention.when else f"{kind}, senza posto nel calendario"
    lines = [f"«{mention.text}» → {read} ({mention.value})"]
    if mention.anchor:
        anchor = italian_day(mention.anchor.year, mention.anchor.month, mention.anchor.day)
        lines.append(f"letta dalla data dell’articolo, {anchor}")
    if mention.told:
        lines.append(f"letta da una data detta nel testo, {When(mention.told).italian}")
    lines += [f"{name}: {told}" for name, told in _attributes(mention)]
    joined = f" ({', '.join(mention.parts)})" if mention.parts else ""
    lines.append(f"regola: {mention.rule}{joined}; lettura {_CERTAINTY[mention.certainty]}")
    lines += [f"perché: {step}" for step in mention.steps]
    lines += [f"battuta: «{text}» ({rule})" for rule, text in mention.beaten]
    return tuple(lines)


def _attributes(mention: Mention) -> list[tuple[str, str]]:
    """What the value alone does not say."""
    told = [
        ("durata contata", mention.duration),
        ("fuso", f"«{mention.zone}», senza convertire l’ora" if mention.zone else ""),
        ("frequenza", mention.freq.replace("X", " volte").replace("1 volte", "1 volta") if mention.freq else ""),
        ("modificatore", mention.modifier or ""),
        ("è", f"{_SENSES[mention.sense]}, mai un punto della cronologia" if mention.sense else ""),
    ]
    return [(name, text) for name, text in told if text]
