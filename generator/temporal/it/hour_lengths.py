"""How many hours and minutes: «1h 45m», «2h15»; told from the hours of the clock."""

from __future__ import annotations

import re

from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Length, Reading

_LASTS = re.compile(
    r"\b(?:dur(?:a|ano|ata|ato|ava|erà)|in|di|per|da|dopo|circa|quasi|oltre|meno di|più di|almeno|ci vogliono|tempo:?"
    r"|cottura:?|entro) (?:circa |quasi |oltre |solo )?$"
)
_AT = re.compile(r"\b(?:alle|ore|dalle|delle|le|h)[ .]*$")


def lasts(found: Found) -> bool:
    """Whether «2h» is a length: «dura 2h», «un film di 1h50»."""
    before = found.before()
    return _LASTS.search(before) is not None and not _AT.search(before)


@rule(
    r"(?P<hours>\d{1,2}) \s? h \s? (?P<minutes>[0-5]?\d) \s? (?P<mark> m(?:in)? (?![a-zà-ù]) \.?"
    r" | ' (?: \s? (?P<seconds>[0-5]?\d) \s? (?: \" | '' | s \b )? )? )?",
    on="unit clock",
    examples={
        "È durato 1h 45m.": "PT1H45M",
        "Un film di 1h50.": "PT1H50M",
        "2h05'": "PT2H5M",
        "1h59'40\"": "PT1H59M40S",
    },
    but_not=("Il treno delle 18h30.", "alle 9h 15m"),
)
def hours_and_minutes(found: Found) -> Reading | None:
    """«1h 45m»; «1h45» where it is said to last."""
    if _AT.search(found.before()) or not (found["mark"] or lasts(found)):
        return None
    seconds = f"{int(found['seconds'])}S" if found["seconds"] else ""
    return Length(f"PT{int(found['hours'])}H{int(found['minutes'])}M{seconds}")


RULES: tuple[Rule, ...] = (hours_and_minutes,)
