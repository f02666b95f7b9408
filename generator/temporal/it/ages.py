"""Durations that are the age of somebody («un uomo di 40 anni») or an anniversary («a 30 anni dalla strage»)."""

from __future__ import annotations

import re

from generator.model import DurationSense
from generator.temporal.it.words import any_of
from generator.temporal.notation import Found

_PERSON = any_of(
    ("uomo", "donna", "ragazzo", "ragazza", "bambino", "bambina", "bimbo", "bimba", "giovane", "anziano", "anziana",
     "figlio", "figlia", "padre", "madre", "pensionato", "pensionata", "operaio", "operaia", "studente",
     "studentessa", "turista", "cittadino", "cittadina", "signore", "signora", "neonato", "neonata", "paziente")
)  # fmt: skip
_AGE_BEFORE = re.compile(
    r"\b(?:(?:all')?età di|di età|maggior[ei] di|minor[ei] di|(?:compie|compirà|compiva|compì|compiuto|compiere|spegne"
    r"|spento)(?: i| gli)?|(?:nato|nata|mort[oaie]|scompars[oaie]|spent[oaie]|arrestat[oa]|ucci[sd][a-z]*|all'alba)"
    r" (?:[a-zà-ù]+ ){0,4}(?:a|di|dei)|(?:quando )?(?:aveva|ha|avrebbe|avrà) (?:già |solo |appena )?"
    rf"|{_PERSON}(?: [a-zà-ù]+){{0,2}} di) ?$"
)
"""What stands before an age: «un uomo di 40 anni», «è morta a 87 anni», «aveva 19 anni»."""
_NO_AGE = re.compile(
    r" (?:e [a-z0-9]+ mesi )?(?:di (?:carcere|reclusione|prigione|esperienza|lavoro|attività|storia|tempo|vita|servizio"
    r"|contributi|distanza|anticipo|ritardo|matrimonio|carriera|squalifica|età residua)|dopo|prima|fa|più tardi)"
)


def sense_of(found: Found) -> DurationSense | None:
    """Whether so many years are an age or an anniversary («a trent'anni dalla strage»)."""
    after, before = found.after(40), found.before(60)
    if re.search(r"\ba $", before) and re.match(
        r" (?:esatti )?(?:da(?:l|llo|lla|lle|i|gli)? |dall'|di distanza)", after
    ):
        return "anniversary"
    if _NO_AGE.match(after):
        return None
    apposition = re.search(r", $", before) and re.match(r"(?:,| di [A-Za-z])", found.cased_after(5))
    return "age" if apposition or _AGE_BEFORE.search(before) else None
