"""When something happened, as a text told it: an EDTF stretch with the part of day, clock and modifier EDTF lacks.

The value is written as TIMEX3 does (`2025-12-30TEV`, `2025-12-31T15:30`; ISO 24617-1) and printed in Italian at its own
precision: «30 dicembre 2025, sera», «fine novembre 2025», «notte tra il 28 e il 29 dicembre 2025». Nothing more precise
than the text is ever printed.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator import edtf, gregorian
from generator.calendar_units import EdtfError, Unit
from generator.edtf import Edtf
from generator.gregorian import Ymd
from generator.portions import third

PartOfDay: TypeAlias = Literal["MO", "MI", "AF", "EV", "NI"]
Modifier: TypeAlias = Literal["START", "MID", "END", "APPROX", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "MORE_THAN"]

MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
    "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")

_ORDINALS = ("", "primo", "secondo", "terzo", "quarto", "quinto", "sesto")
_SEASON_NAMES = {21: "primavera", 22: "estate", 23: "autunno", 24: "inverno"}
_DECADES = {20: "Venti", 30: "Trenta", 40: "Quaranta", 50: "Cinquanta", 60: "Sessanta", 70: "Settanta", 80: "Ottanta",
            90: "Novanta"}  # fmt: skip
_PARTS: dict[tuple[PartOfDay, Modifier | None], str] = {
    ("MO", None): "mattina", ("MO", "START"): "prima mattina", ("MO", "END"): "tarda mattina",
    ("MI", None): "mezzogiorno",
    ("AF", None): "pomeriggio", ("AF", "START"): "primo pomeriggio", ("AF", "END"): "tardo pomeriggio",
    ("EV", None): "sera", ("EV", "START"): "prima serata", ("EV", "END"): "tarda serata",
}  # fmt: skip
_PORTIONS = {"START": "inizio", "MID": "metà", "END": "fine"}
_TIMEX = re.compile(
    r"(?P<date>[^T]+?)"
    r"(?:T(?:(?P<part>MO|MI|AF|EV|NI)|(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)))?"
)


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """A point or stretch on the calendar.

    Attributes:
        edtf: the calendar part; bounds, order and precision come from it.
        part: TIMEX3 part of day, only with a single day.
        clock: local time as `HH:MM` or `HH:MM:SS`, only with a single day and only when the text gave it.
        modifier: TIMEX3 `mod`, which never changes the value: START («inizio»), MID («metà»), END («fine»), APPROX…
    """

    edtf: Edtf
    part: PartOfDay | None = None
    clock: str | None = None
    modifier: Modifier | None = None

    def __post_init__(self) -> None:
        if (self.part or self.clock) and self.edtf.precision != "day":
            raise EdtfError("a part of day or a clock time needs a day")

    @property
    def value(self) -> str:
        """EDTF, or TIMEX3 with a part of day or clock: `2025-12`, `2025-12-30TEV`, `2025-12-31T15:30`."""
        if self.clock:
            return f"{self.edtf}T{self.clock}"
        return f"{self.edtf}T{self.part}" if self.part else str(self.edtf)

    @property
    def bounds(self) -> tuple[Ymd | None, Ymd | None]:
        """Half-open days `[first, after)` in which it lies; None where open.

        «fine novembre» is the last third of November, though its value and its `edtf` are the month; a night is the
        interval of its two days. For order and placement only: readers see the value at its own precision.
        """
        first, after = self.edtf.bounds
        if first is None or after is None:
            return first, after
        if self.part == "NI":
            return first, gregorian.next_day(after)
        return third(first, after, self.modifier) if self.is_portion and self.modifier else (first, after)

    @property
    def is_portion(self) -> bool:
        """Whether it is the beginning, middle or end of a stretch; of a day only its part can be early or late."""
        return self.modifier in _PORTIONS and self.part is None and self.edtf.precision != "day"

    @property
    def strict(self) -> str:
        """What a consumer of EDTF alone gets: the calendar part; a night is the interval of its two days."""
        if self.part == "NI":
            year, month, day = self.edtf.bounds[1] or (0, 0, 0)
            return f"{self.edtf.strict}/{gregorian.iso((year, month, day))}"
        return self.edtf.strict

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order of the calendar part first, then the hour told or implied."""
        hours = {"MO": "06:00", "MI": "12:00", "AF": "13:00", "EV": "18:00", "NI": "23:59"}
        position = {"START": 0, "MID": 1, None: 2, "END": 3}.get(self.modifier, 2)
        hour = self.clock or (hours[self.part] if self.part else "")
        day, rank, *rest = self.edtf.sort_key
        if self.is_portion and rank > 1 and (after := self.bounds[1]):
            day = gregorian.previous_day(after)  # what is coarser than a week stands at its last day
        return (day, rank, position if not self.part else 2, hour, *rest)

    @property
    def italian(self) -> str:
        """As a reader sees it: «1º maggio 2025, sera», «fine novembre 2025», «dal 3 al 7 maggio 2021»."""
        modifier = None if self.part or self.clock else self.modifier
        text = _night(self.edtf) if self.part == "NI" else _modified(self.edtf, modifier)
        if self.part and self.part != "NI":
            portion = self.modifier if (self.part, self.modifier) in _PARTS else None
            text += f", {_PARTS[self.part, portion]}"
        if self.clock:
            about = "intorno alle" if self.modifier == "APPROX" else "ore"
            text += f", {about} {self.clock.replace(':', '.').removeprefix('0')}"
        return text

    @property
    def precision_italian(self) -> str:
        """The precision in words, for the badge: «giorno», «mese», «intervallo», «circa»…"""
        if self.edtf.is_approximate or self.modifier == "APPROX":
            return "circa"
        if self.clock:
            return "ora"
        if self.part:
            return "parte del giorno"
        if self.modifier in _PORTIONS:
            return f"parte {_GENITIVE[self.edtf.precision]}"
        return _PRECISION[self.edtf.precision]

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.value


_PRECISION = {
    "day": "giorno", "weekend": "fine settimana", "week": "settimana", "month": "mese", "bimester": "bimestre",
    "season": "stagione", "quarter": "trimestre", "half": "semestre", "year": "anno", "decade": "decennio",
    "century": "secolo", "interval": "intervallo",
}  # fmt: skip
_GENITIVE = {
    kind: ("della " if name in ("settimana", "stagione") else "dell’" if name[0] in "aiou" else "del ") + name
    for kind, name in _PRECISION.items()
}


def parse(text: str) -> When:
    """Read an EDTF value or a day with a TIMEX3 part of day or clock time.

    Raises:
        EdtfError: when it is neither.
    """
    found = _TIMEX.fullmatch(text) if len(text) <= 64 else None
    if not found:
        raise EdtfError(f"no EDTF or TIMEX3 date: {text[:64]!r}")
    part: PartOfDay | None = found["part"]  # type: ignore[assignment]
    return When(edtf.parse(found["date"]), part, found["clock"])


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


def _modified(value: Edtf, modifier: Modifier | None) -> str:
    if modifier in _PORTIONS and value.unit and not value.unit.qualifier:
        if value.unit.kind in ("month", "year"):
            return f"{_PORTIONS[modifier]} {_name(value.unit)}"
        if value.unit.kind in ("decade", "century", "quarter", "half", "season", "week", "bimester"):
            return f"{_PORTIONS[modifier]} {_joined('di', value.unit)}"
    if modifier == "APPROX" and value.unit and value.unit.qualifier == "":
        return f"intorno {_joined('a', value.unit)}"
    return italian(value)


def _night(value: Edtf) -> str:
    """A night belongs to two days: that of its evening and the next."""
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
    year = str(unit.year) if unit.year > 0 else f"{1 - unit.year} a.C."
    match unit.kind:
        case "day":
            return f"{_day_number(unit.day)} {MONTHS[n - 1]} {year}"
        case "month":
            return f"{MONTHS[n - 1]} {year}"
        case "bimester":
            return f"{MONTHS[2 * n - 2]}-{MONTHS[2 * n - 1]} {year}"
        case "quarter":
            return f"{_ORDINALS[n]} trimestre {year}"
        case "half":
            return f"{_ORDINALS[n]} semestre {year}"
        case "season":
            return f"{_SEASON_NAMES[n]} {f'{year}-{(unit.year + 1) % 100:02}' if n == 24 and unit.year > 0 else year}"
        case "week" | "weekend":
            return _week(unit)
        case "decade":
            return _decade(unit.year)
        case "century":
            return _century(unit.year)
    return year


def _week(unit: Unit) -> str:
    first, after = unit.bounds
    start, end = Unit("day", *first), Unit("day", *gregorian.previous_day(after))
    name = "fine settimana" if unit.kind == "weekend" else "settimana"
    return f"{name} {_joined('da', start, _short(start, end))} {_joined('a', end)}"


def _decade(year: int) -> str:
    if 1920 <= year <= 1990:
        return f"anni {_DECADES[year % 100]}"
    return f"anni {year}" if year >= 0 else f"anni {-year} a.C."


def _century(year: int) -> str:
    return f"{_roman(year // 100 + 1)} secolo" if year >= 0 else f"{_roman(-year // 100 + 1)} secolo a.C."


def _short(start: Unit, end: Unit) -> str:
    """The start of an interval without what its end repeats: «dal 3 al 7 maggio 2021», «da marzo ad aprile 2024»."""
    if start.year == end.year:
        if start.kind == end.kind == "day":
            return _day_number(start.day) if start.number == end.number else _name(start).rsplit(" ", 1)[0]
        if start.kind == "month" and end.kind in ("month", "day"):
            return MONTHS[start.number - 1]
        if start.kind == "day" and end.kind == "month":
            return _name(start).rsplit(" ", 1)[0]
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
