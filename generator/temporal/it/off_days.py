"""What is counted from a day that has a name or a date: «tre giorni dopo Pasqua», «l'ultimo sabato prima di Natale»."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.feasts import FEAST
from generator.temporal.it.lengths import PLURAL_GRAIN, duration_value
from generator.temporal.it.words import (
    DAY_DIGITS,
    FUTURE,
    MONTH_NAME,
    ONE_OR_MORE,
    ORDINAL,
    PARTS,
    PAST,
    WEEKDAY,
    any_of,
    ordinal_number,
    weekday_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Grain, NthWord, Reading, ShiftWord

_DEICTIC = r"(?: oggi | ieri (?:[ ]l'altro)? | domani | dopodomani | l?'?altro [ ]? ieri | avantieri )"
_NAMED_DAY = (
    rf"(?= \s+ (?: (?: di | del | dell' | della | dello | d' | il | lo | la | le | l' ) \s* )?"
    rf" (?: (?:{PAST}|{FUTURE}) \s+ )? (?: (?:giorno|festa|giornata|notte|vigilia) \s+ (?:di|della|dell'|del) \s* )?"
    rf" (?: {FEAST} | giornata [ ] (?:mondiale|internazionale|contro|della) | {_DEICTIC}"
    rf" | (?:{DAY_DIGITS}[ºo]?|primo) \s+ {MONTH_NAME} | \d\d?[/.]\d\d?[/.]\d{{2,4}} ) (?!\w) )"
)
_UNIT = r"(?P<unit>giorn[oi]|settiman[ae]|mes[ei]|ann[oi])"


_STRETCH = re.compile(r"\b(?:i|gli|le|[dn]ei|[dn]egli|[dn]elle|quei|quelle|prim[ie]|ultim[ie]) $")


@rule(
    rf"(?: {ONE_OR_MORE} (?: \s+ | (?<=') ) | un (?:a|o|')? \s* (?P<collective>{any_of(numbers.COLLECTIVES)})"
    rf" \s+ di \s+ )? {_UNIT} \s+ (?P<way>dopo|prima) {_NAMED_DAY}",
    on="narrative",
    examples={
        "Torneranno tre giorni dopo Pasqua.": "2026-04-08",
        "Il giorno dopo Natale i negozi erano chiusi.": "2025-12-26",
        "Era accaduto una settimana prima di Ferragosto.": "2025-08-08",
        "un mese dopo il 3 marzo 2022": "2022-04-03",
        "il giorno dopo domani": "2026-01-02",
        "due giorni prima di ieri": "2025-12-28",
        "due anni dopo il 24 febbraio 2022": "2024",
        "dieci giorni dopo il 3/11/2021": "2021-11-13",
    },
    but_not=(
        "Tre giorni dopo il ministro si dimise.",
        "il giorno dopo la strage",
        "un anno prima del voto",
        "nei due giorni dopo Pasqua",
    ),
)
def units_from_a_day(found: Found) -> Reading | None:
    """«tre giorni dopo», «il giorno prima di»: waits for its day."""
    sign = 1 if found["way"] == "dopo" else -1
    grain = PLURAL_GRAIN[found["unit"]]
    counted = found["number"] or found["collective"]
    if not counted and grain != "day":
        return None  # «la settimana dopo Ferragosto» is a week
    if found["number"] and _STRETCH.search(found.before()):
        return None  # «nei due giorni dopo Pasqua»
    count = numbers.COLLECTIVES.get(found["collective"]) or int(numbers.number(found["number"] or "1"))
    return ShiftWord(sign * count, duration_value(grain, count) if counted else "", grain)


@rule(
    rf"{ONE_OR_MORE} (?: \s+ | (?<=') ) {_UNIT} (?= \s+ da \s+ (?:domani|dopodomani) \b )",
    on="unit",
    examples={
        "Si rivedranno tra una settimana da domani.": "2026-01-08",
        "Partiranno tra tre giorni da domani.": "2026-01-04",
    },
    but_not=("Le scuole chiudono per due settimane da domani.",),
)
def units_from_tomorrow(found: Found) -> Reading | None:
    """«una settimana da domani», not «per una settimana da domani»."""
    if not re.search(
        r"(?:^|[.,;:] ?|\b(?:a|fra|tra|entro|vediamo|sentiamo|appuntamento|fissat[oa]) )$", found.before()
    ):
        return None
    grain, count = PLURAL_GRAIN[found["unit"]], int(numbers.number(found["number"]))
    return ShiftWord(count, duration_value(grain, count), grain)


_PARTS = any_of(word for word in PARTS if word not in ("alba", "aurora", "tramonto"))


@rule(
    rf"(?P<part>{_PARTS}) \s+ (?P<way>dopo|prima) {_NAMED_DAY}",
    on="narrative",
    examples={
        "La sera prima di Ferragosto furono accesi i falò.": "2025-08-14TEV",
        "La mattina dopo Natale hanno trovato la casa svaligiata.": "2025-12-26TMO",
    },
    but_not=("La notte prima degli esami", "La mattina dopo la strage", "La notte dopo Pasqua"),
)
def part_from_a_day(found: Found) -> Reading | None:
    """«la sera prima di Ferragosto»; of the night after a feast nobody can tell which it is."""
    part, before = PARTS[found["part"]], found["way"] == "prima"
    if part == "NI" and not before:
        return None
    return ShiftWord(-1 if before else 1, part=part)


_WHAT = r"(?P<what>settimana|mese|weekend|week-end|fine \s settimana|finesettimana)"
_GRAINS: dict[str, Grain] = {"settimana": "week", "mese": "month"}


@rule(
    rf"(?: {ORDINAL} \s+ )? (?: {WEEKDAY} | {_WHAT} ) \s+ (?P<way>dopo|prima) {_NAMED_DAY}",
    on="narrative",
    examples={
        "il primo lunedì dopo Ferragosto 2018": "2018-08-20",
        "l'ultimo sabato prima di Natale": "2025-12-20",
        "la settimana dopo Ferragosto 2025": "2025-W34",
        "il mese dopo Natale 2015": "2016-01",
        "Riaprirà il weekend dopo Pasqua.": "2026-W15-WE",
    },
    but_not=("una settimana prima di Natale", "il primo lunedì dopo la strage"),
)
def nth_from_a_day(found: Found) -> Reading | None:
    """«il secondo giovedì dopo», «la settimana prima di»: waits for its day."""
    before = found["way"] == "prima"
    ordinal = ordinal_number(found["ordinal"]) if found["ordinal"] else 1
    if ordinal < 0:
        if not before:
            return None
        ordinal = -ordinal
    if re.search(r"\b(?:una?|ogni) $", found.before()):
        return None
    weekday = weekday_number(found["weekday"]) if found["weekday"] else None
    return NthWord(-ordinal if before else ordinal, weekday, _GRAINS.get(found["what"], "weekend"))


RULES: tuple[Rule, ...] = (units_from_a_day, units_from_tomorrow, part_from_a_day, nth_from_a_day)
