"""Days that stand for what happened on them: «gli attentati dell'11 settembre» are those of 2001, whatever the year.

Only beside a word for what happened (reference, «dates as names»), and only when the last such day is no news itself:
three weeks after 11 September «gli attentati dell'11 settembre» may be of this year.
"""

from __future__ import annotations

import re

from generator.temporal.it.words import DAY_DIGITS, MONTH, day_number, month_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import NamedDay, Reading

NAMED_DAYS: dict[tuple[int, int], int] = {
    (11, 9): 2001, (7, 10): 2023, (24, 2): 2022, (6, 1): 2021, (13, 11): 2015, (2, 8): 1980, (12, 12): 1969,
    (25, 7): 1943, (8, 9): 1943, (16, 3): 1978,
}  # fmt: skip
"""Day and month → the year that gave them their name."""

_HAPPENINGS: dict[tuple[int, int], str] = {
    (11, 9): r"attentat[oi]|attacch?[oi]|strag[ei]|vittime|terrorismo",
    (7, 10): r"attacc[oh]i?|massacr[oi]|strag[ei]|pogrom|eccid[io]i?|assalto|attentat[oi]|ostaggi|vittime",
    (24, 2): r"invasione|aggressione|attacco",
    (6, 1): r"assalto|insurrezione|rivolta|attacco",
    (13, 11): r"attentat[oi]|strag[ei]|attacchi",
    (2, 8): r"strage|bomba",
    (12, 12): r"strage|bomba",
    (25, 7): r"caduta|sfiducia|ordine del giorno",
    (8, 9): r"armistizio",
    (16, 3): r"agguato|rapimento|sequestro",
}
_NOUNS = "|".join(sorted({noun for nouns in _HAPPENINGS.values() for noun in nouns.split("|")}))


@rule(
    rf"(?P<noun>{_NOUNS.replace(' ', '[ ]')}) (?: \s+ [a-zà-ù]{{4,14}} )? (?: \s+ del | \s+ dell' | [ -] ) \s*"
    rf" (?P<extent> (?P<day>{DAY_DIGITS}) \s+ {MONTH} ) (?! \s+ (?: del \s+ )? (?: \d{{4}} | ' | scorso | prossimo ) )",
    on="month",
    examples={
        "Gli attentati dell'11 settembre cambiarono l'America.": "2001-09-11",
        "Un ostaggio degli attacchi del 7 ottobre è tornato.": "2023-10-07",
        "Prima dell'invasione russa del 24 febbraio viveva a Mariupol.": "2022-02-24",
    },
    but_not=(
        "Gli attentati del 3 marzo scorso",
        "La strage del 5 dicembre",
        "Lo sciopero dell'11 settembre è riuscito.",
    ),
)
def named_day(found: Found) -> Reading | None:
    """«gli attentati dell'11 settembre»."""
    day, month = day_number(found["day"]), month_number(found["month"])
    nouns = _HAPPENINGS.get((day, month))
    return NamedDay(day, month, NAMED_DAYS[day, month]) if nouns and re.fullmatch(nouns, found["noun"]) else None


RULES: tuple[Rule, ...] = (named_day,)
