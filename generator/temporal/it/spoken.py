"""The clock as it is spoken: «le otto meno tre minuti», «un quarto alle nove», «dieci minuti alle otto»."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Clock, Reading

_HOUR = (
    r"(?:una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici"
    r"|diciassette|diciotto|diciannove|venti|ventuno|ventidue|ventitr[eè]|2[0-3]|1\d|[1-9])"
)
_MINUTES = r"(?:un|due|tre|quattro|cinque|dieci|quindici|venti|venticinque|[1-5]?\d)"
_HALF = r"(?: ,? \s+ (?:di|del|della) \s+ (?P<half>mattin[oa]|pomeriggio|sera|notte) )?"


def _before(hour_text: str, minutes: int, half: str) -> Clock | None:
    hour = int(numbers.number(hour_text))
    if half in ("pomeriggio", "sera") and hour < 12:
        hour += 12
    if not (1 <= hour <= 23 and 1 <= minutes <= 59):
        return None
    return Clock(hour - 1, 60 - minutes, marked=bool(half) or hour > 12)


@rule(
    rf"(?P<hour>{_HOUR}) \s+ meno \s+ (?: (?P<quarter>un \s quarto) | (?P<minutes>{_MINUTES}) (?: \s+ minut[oi] )? )"
    rf" {_HALF}",
    on="unit clock",
    examples={
        "Erano le otto meno tre minuti.": "2025-12-31T07:57",
        "alle sette meno dieci di sera": "2025-12-31T18:50",
    },
    but_not=("dodici meno tre fa nove", "ne restano tre meno due"),
)
def hour_less_minutes(found: Found) -> Reading | None:
    """«le otto meno tre minuti»."""
    licensed = re.search(r"(?:\b(?:le|alle|dalle|delle|ore|verso le)|\bl'|\ball'|^) ?$", found.before())
    if not licensed and found.after(1) != "":
        return None
    return _before(found["hour"], 15 if found["quarter"] else int(numbers.number(found["minutes"])), found["half"])


@rule(
    rf"(?: (?P<quarter>un \s quarto) | (?P<minutes>{_MINUTES}) (?: \s+ minut[oi] | (?= \s+ all[e'] ) ) ) \s+"
    rf" all (?: e \s+ | ' ) (?P<hour>{_HOUR}) {_HALF} (?! [ ]* (?: [.:]\d | ore\b | [a-z]{{3,}}[ei]\b ) )",
    on="unit clock",
    examples={
        "L'incendio è scoppiato a un quarto alle nove.": "2025-12-31T08:45",
        "Mancavano dieci minuti alle otto.": "2025-12-31T07:50",
        "Erano le cinque alle tre.": "2025-12-31T02:55",
    },
    but_not=("è passato da tre alle due di notte", "dalle 10 alle 12", "Ha dato due alle figlie."),
)
def minutes_to_hour(found: Found) -> Reading | None:
    """«un quarto alle nove», «dieci minuti alle otto»."""
    bare = found["minutes"] and "minut" not in found.cased().lower()
    if bare and not re.search(r"\b(?:sono|erano) (?:le )?$", found.before()):
        return None
    if re.search(r"\b(?:dalle|dai|dagli|da|delle|ogni|per|di) $", found.before()):
        return None
    return _before(found["hour"], 15 if found["quarter"] else int(numbers.number(found["minutes"])), found["half"])


@rule(
    rf"(?P<twelve>mezzanotte|mezzogiorno) \s+ (?: e \s+ (?P<minutes>{_MINUTES}|cinquanta|quaranta|trenta)"
    rf" (?: \s+ minut[oi] )? | meno \s+ (?: (?P<quarter>un \s quarto) | (?P<to>{_MINUTES}) (?: \s+ minut[oi] )? ) )"
    r" (?! [ ]* (?: [a-z]{3,}[ei]\b | giorn | or[ae]\b ) )",
    on="part",
    examples={
        "A mezzanotte e tre la prima scossa.": "2025-12-31T00:03",
        "mezzogiorno e dieci": "2025-12-31T12:10",
        "mezzogiorno meno un quarto": "2025-12-31T11:45",
    },
    but_not=("mezzogiorno e due portate",),
)
def twelve_and_minutes(found: Found) -> Reading | None:
    """«mezzanotte e tre», «mezzogiorno meno un quarto»."""
    noon = found["twelve"] == "mezzogiorno"
    if found["to"] or found["quarter"]:
        minutes = 15 if found["quarter"] else int(numbers.number(found["to"]))
        return Clock(11 if noon else 23, 60 - minutes, marked=True) if 0 < minutes < 60 else None
    minutes = int(numbers.number(found["minutes"]))
    return Clock(12 if noon else 0, minutes, marked=True) if minutes < 60 else None


RULES: tuple[Rule, ...] = (hour_less_minutes, minutes_to_hour, twelve_and_minutes)
