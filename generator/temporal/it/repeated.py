"""Days and seasons counted one by one: «due venerdì fa», «fra tre giovedì», «tre estati fa», «due Natali fa»."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.words import SEASONS, WEEKDAYS, any_of, weekday_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import HolidayOf, Offset, Reading, Repeated, SeasonOf, WeekdayOf

_PLURAL_SEASONS = {"primavere": "primavera", "estati": "estate", "autunni": "autunno", "inverni": "inverno"}
_PLURAL_HOLIDAYS = {
    "natali": "natale", "pasque": "pasqua", "capodanni": "capodanno", "ferragosti": "ferragosto",
    "epifanie": "epifania",
}  # fmt: skip
_PLURAL_WEEKDAYS = {**{day: day for day in WEEKDAYS if day.endswith("ì")}, "sabati": "sabato", "domeniche": "domenica"}
PLURALS = (*_PLURAL_SEASONS, *_PLURAL_HOLIDAYS, "sabati", "domeniche")
_WEEKENDS = r"weekend|week-end|fine \s settimana|finesettimana"
_WHAT = rf"(?P<what>{any_of((*_PLURAL_SEASONS, *_PLURAL_HOLIDAYS, *_PLURAL_WEEKDAYS))}|{_WEEKENDS})"
_COUNTED = rf"(?P<number>\d{{1,2}}|{numbers.WORD}) \s+ {_WHAT}"


def _repeated(found: Found, sign: int) -> Reading:
    what, count = found["what"], sign * int(numbers.number(found["number"]))
    if what in _PLURAL_SEASONS:
        return Repeated(SeasonOf(SEASONS[_PLURAL_SEASONS[what]]), count)
    if what in _PLURAL_HOLIDAYS:
        return Repeated(HolidayOf(_PLURAL_HOLIDAYS[what]), count)
    if re.fullmatch("week.?end|fine ?settimana", what):
        return Repeated(Offset("weekend", 0), count)
    return Repeated(WeekdayOf(weekday_number(_PLURAL_WEEKDAYS.get(what, what))), count)


@rule(
    rf"{_COUNTED} \s+ (?: fa | or \s sono | addietro )",
    on="ago",
    examples={
        "È successo due venerdì fa.": "2025-12-19",
        "due domeniche fa": "2025-12-21",
        "tre estati fa": "2023-SU",
        "due Natali fa": "2024-12-25",
        "tre weekend fa": "2025-W50-WE",
    },
    but_not=("due domeniche fanno un mese", "un sabato fa"),
)
def repeated_ago(found: Found) -> Reading | None:
    """«due venerdì fa», «tre estati fa»."""
    return _repeated(found, -1)


@rule(
    rf"(?:tra|fra) \s+ (?P<extent> {_COUNTED} ) (?! \s+ (?: di | e | ed | dopo | prima ) \b )",
    on="weekday season holiday unit",
    examples={
        "fra due lunedì": "2026-01-12",
        "Si vota tra due domeniche.": "2026-01-11",
        "tra due Pasque": "2027-03-28",
        "tra due weekend": "2026-W02-WE",
    },
    but_not=("tra due domeniche di blocco", "tra due lunedì e un martedì"),
)
def repeated_ahead(found: Found) -> Reading | None:
    """«fra tre giovedì»: the coming ones are counted."""
    return _repeated(found, 1)


RULES: tuple[Rule, ...] = (repeated_ago, repeated_ahead)
