"""A date of the calendar in Italian, at its own precision: «1º maggio 2025», «dal 3 al 7 maggio 2021», «anni Settanta».

Names of units, and the prepositions and articles they take. Nothing more precise than the value is ever printed.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.calendar_units import Unit
from generator.edtf import Edtf
from generator.gregorian import previous_day

MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")

_ORDINALS = ("", "primo", "secondo", "terzo", "quarto", "quinto", "sesto")
_SEASON_NAMES = {21: "primavera", 22: "estate", 23: "autunno", 24: "inverno"}
_DECADES = {20: "Venti", 30: "Trenta", 40: "Quaranta", 50: "Cinquanta", 60: "Sessanta", 70: "Settanta", 80: "Ottanta",
            90: "Novanta"}  # fmt: skip
PORTIONS = {"START": "inizio", "MID": "metà", "END": "fine"}
"""Of the TIMEX3 modifiers, those that cut a part from a stretch."""


def italian(value: Edtf) -> str:
    """An EDTF value in Italian, at its own precision."""
    if value.unit:
        return _qualified(value.unit)
    start, end = value.start, value.end
    if start is None:
        assert end is not None
        return f"fino {_joined('a', end)}" + _doubt(end)
    if end is None:
        return _joined("da", start) + _doubt(start)
    if start.kind == end.kind == "day" and start.bounds[1] == end.bounds[0]:
        return f"tra {_articled(start, _short(start, end))} e {_articled(end, _name(end))}" + _doubt(start, end)
    return f"{_joined('da', start, _short(start, end))} {_joined('a', end)}" + _doubt(start, end)


def italian_day(year: int, month: int, day: int) -> str:
    """«1º maggio 2025», «30 dicembre 2025»."""
    return _name(Unit("day", year, month, day))


def italian_modified(value: Edtf, modifier: str | None) -> str:
    """A value with its TIMEX3 modifier: «fine novembre 2025», «intorno al 3 maggio 2021»."""
    if modifier in PORTIONS and value.unit and not value.unit.qualifier:
        if value.unit.kind in ("month", "year"):
            return f"{PORTIONS[modifier]} {_name(value.unit)}"
        if value.unit.kind in ("decade", "century", "quarter", "half", "season", "week", "bimester"):
            return f"{PORTIONS[modifier]} {_joined('di', value.unit)}"
    if modifier == "APPROX" and value.unit and value.unit.qualifier == "":
        return f"intorno {_joined('a', value.unit)}"
    return italian(value)


def italian_night(value: Edtf) -> str:
    """The night of a day, which belongs to two days: that of its evening and the next."""
    evening = value.unit
    assert evening is not None
    y, m, d = evening.bounds[1]
    if y > 9999:  # the last night that can be written
        return f"notte del {_name(evening)}"
    morning = Unit("day", y, m, d)
    return f"notte tra {_articled(evening, _short(evening, morning))} e {_articled(morning, _name(morning))}"


def _qualified(unit: Unit) -> str:
    if unit.qualifier in ("~", "%"):
        return f"intorno {_joined('a', unit)}" + (" (data incerta)" if unit.qualifier == "%" else "")
    return _name(unit) + _doubt(unit)


def _doubt(*units: Unit) -> str:
    words = []
    if any(unit.qualifier in ("~", "%") for unit in units):
        words.append("circa")
    if any(unit.qualifier in ("?", "%") for unit in units):
        words.append("data incerta")
    return f" ({', '.join(words)})" if words else ""


def _name(unit: Unit) -> str:
    n = unit.number
    year = _year(unit.year)
    match unit.kind:
        case "day":
            return f"{_day_and_month(unit)} {year}"
        case "month":
            return f"{MONTHS[n - 1]} {year}"
        case "bimester":
            return f"{MONTHS[2 * n - 2]}-{MONTHS[2 * n - 1]} {year}"
        case "quarter":
            return f"{_ORDINALS[n]} trimestre {year}"
        case "half":
            return f"{_ORDINALS[n]} semestre {year}"
        case "season":
            return f"{_SEASON_NAMES[n]} {f'{year}-{(unit.year + 1) % 100:02}' if n == 24 and unit.year > 99 else year}"
        case "week" | "weekend":
            return _week(unit)
        case "decade":
            return _decade(unit.year)
        case "century":
            return _century(unit.year)
    return year


def _year(number: int) -> str:
    """One of two digits says its era: «24 agosto 79» is read as 1979."""
    if number < 1:
        return f"{1 - number} a.C."
    return str(number) if number >= 100 else f"{number} d.C."


def _week(unit: Unit) -> str:
    first, after = unit.bounds
    start, end = Unit("day", *first), Unit("day", *previous_day(after))
    name = "fine settimana" if unit.kind == "weekend" else "settimana"
    return f"{name} {_joined('da', start, _short(start, end))} {_joined('a', end)}"


def _decade(year: int) -> str:
    if 1920 <= year <= 1990:
        return f"anni {_DECADES[year % 100]}"
    return f"anni {-year} a.C." if year < 0 else f"anni {year}{' d.C.' if year < 100 else ''}"


def _century(year: int) -> str:
    return f"{_roman(year // 100 + 1)} secolo" if year >= 0 else f"{_roman(-year // 100 + 1)} secolo a.C."


def _short(start: Unit, end: Unit) -> str:
    """The start of an interval without what its end repeats: «dal 3 al 7 maggio 2021», «da marzo ad aprile 2024»."""
    if start.year == end.year:
        if start.kind == end.kind == "day":
            return _day_number(start.day) if start.number == end.number else _day_and_month(start)
        if start.kind == "month" and end.kind in ("month", "day"):
            return MONTHS[start.number - 1]
        if start.kind == "day" and end.kind == "month":
            return _day_and_month(start)
    return _name(start)


def _joined(preposition: Literal["a", "da", "di"], unit: Unit, text: str | None = None) -> str:
    """The preposition with the article the unit takes: «dall'8», «ad aprile 2024», «agli anni Settanta»."""
    text = text or _name(unit)
    stem = {"a": "a", "da": "da", "di": "de"}[preposition]
    match _article(unit, text):
        case "":
            euphonic = preposition == "a" and text[0].lower() == "a"
            return f"{'ad' if euphonic else preposition} {text}"
        case "l’":
            return f"{stem}ll’{text}"
        case "il ":
            return f"{stem}l {text}"
        case "la ":
            return f"{stem}lla {text}"
    return f"{stem}gli {text}"


def _articled(unit: Unit, text: str) -> str:
    return _article(unit, text) + text


def _article(unit: Unit, text: str) -> str:
    if unit.kind in ("month", "bimester"):
        return ""
    if unit.kind == "decade":
        return "gli "
    if unit.kind == "season":
        return "l’" if text[0] in "aei" and not text.startswith("primavera") else "la "
    if unit.kind == "week":
        return "la "
    starts_with_vowel = re.match(r"(?:8(?!\d)|8\d(?!\d)|8\d\d(?!\d)|8\d{3}(?!\d)|11(?!\d)|VIII\b|XI\b)", text)
    return "l’" if starts_with_vowel else "il "


def _day_and_month(day: Unit) -> str:
    return f"{_day_number(day.day)} {MONTHS[day.number - 1]}"


def _day_number(day: int) -> str:
    return "1º" if day == 1 else str(day)


def _roman(number: int) -> str:
    digits = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for value, letters in digits:
        while number >= value:
            text += letters
            number -= value
    return text
