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
from generator.calendar_units import EdtfError
from generator.edtf import Edtf
from generator.gregorian import Ymd
from generator.italian_dates import PORTIONS, italian_modified, italian_night
from generator.portions import third

PartOfDay: TypeAlias = Literal["MO", "MI", "AF", "EV", "NI"]
Modifier: TypeAlias = Literal["START", "MID", "END", "APPROX", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "MORE_THAN"]

_PARTS: dict[tuple[PartOfDay, Modifier | None], str] = {
    ("MO", None): "mattina", ("MO", "START"): "prima mattina", ("MO", "END"): "tarda mattina",
    ("MI", None): "mezzogiorno",
    ("AF", None): "pomeriggio", ("AF", "START"): "primo pomeriggio", ("AF", "END"): "tardo pomeriggio",
    ("EV", None): "sera", ("EV", "START"): "prima serata", ("EV", "END"): "tarda serata",
}  # fmt: skip
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
        return self.modifier in PORTIONS and self.part is None and self.edtf.precision != "day"

    @property
    def is_about(self) -> bool:
        """Whether the calendar part is approximate; «verso le 11 del 6 marzo» is sure of its day."""
        return self.edtf.is_approximate or (self.modifier == "APPROX" and not self.part and not self.clock)

    @property
    def strict(self) -> str:
        """What a consumer of EDTF alone gets: the calendar part; a night is the interval of its two days.

        «Intorno al 3 maggio» has the `~` of EDTF, which has no other sign for it; about an hour the day is sure.
        """
        if self.part == "NI":
            year, month, day = self.edtf.bounds[1] or (0, 0, 0)
            return f"{self.edtf.strict}/{gregorian.iso((year, month, day))}"
        if self.is_about and self.modifier == "APPROX":
            return "/".join(map(_about, self.edtf.strict.split("/")))
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
        text = italian_night(self.edtf) if self.part == "NI" else italian_modified(self.edtf, modifier)
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
        if self.modifier in PORTIONS:
            return f"parte {_GENITIVE[self.edtf.precision]}"
        return _PRECISION[self.edtf.precision]

    def __lt__(self, other: When) -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return self.value


def _about(end: str) -> str:
    """One end of an EDTF value as approximate; what is doubted as well gets the sign of both."""
    return end if end.endswith(("~", "%", "..")) else f"{end[:-1]}%" if end.endswith("?") else f"{end}~"


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
