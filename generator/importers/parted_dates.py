"""Dates in parts (year, month, day, time), as TimelineJS has them: nothing is filled in that the file does not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import edtf
from generator.calendar_units import EdtfError, Unit
from generator.edtf import Edtf
from generator.importers.facts import Reading
from generator.importers.foreign_text import Cell
from generator.when import When

_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?:[:.](?P<second>\d{2})(?:\.\d{1,6})?)? ?(?P<half>[ap]\.?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
_WHOLE = re.compile(r"(-?\d{1,20})(?:\.0+)?", re.ASCII)
_LAST = 9999


class _Untold(Exception):
    """Its problem is told already."""


@dataclass(frozen=True, slots=True)
class Parts:
    """One date as four cells; empty ones are not told."""

    year: Cell
    month: Cell
    day: Cell
    time: Cell

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is told."""
        return not any(cell.text.strip() for cell in (self.year, self.month, self.day, self.time))


def read_parts(start: Parts, end: Parts, reading: Reading) -> tuple[When | None, str]:
    """When it was, and the hours that our dates cannot hold («fino alle 12:30»).

    A year before Christ is negative and counted as historians do: −44 is 44 a.C. A clock needs a day; of an interval
    only its days are kept.
    """
    try:
        first = _point(start, reading)
        if first is None:
            reading.error(start.year, "date", "manca l’anno", "scrivi almeno l’anno in cui comincia")
            return None, ""
        last = _point(end, reading)
        if last is None or last == first:
            return first, ""
        return _between(first, last, start, end, reading)
    except _Untold:
        return None, ""


def _between(first: When, last: When, start: Parts, end: Parts, reading: Reading) -> tuple[When | None, str]:
    if first.edtf == last.edtf:  # hours of one day
        if first.clock and last.clock and last.clock < first.clock:
            reading.error(
                end.time, "date", "l’ora della fine viene prima di quella dell’inizio", "correggi una delle due"
            )
            return None, ""
        if not first.clock or not last.clock:
            return first, f"fino alle {last.clock}" if last.clock else ""
        return first, f"dalle {first.clock} alle {last.clock}"
    hours = [f"dalle {first.clock}"] if first.clock else []
    hours += [f"alle {last.clock}"] if last.clock else []
    try:
        return When(edtf.interval(first.edtf, last.edtf)), " ".join(hours)
    except EdtfError:
        remedy = "scambia inizio e fine, o correggi uno dei due"
        reading.error(end.year if end.year.text else start.year, "date", "la fine viene prima dell’inizio", remedy)
        return None, ""


def _point(parts: Parts, reading: Reading) -> When | None:
    if parts.is_empty:
        return None
    year = _year(parts.year, reading)
    month = _number(parts.month, "mese", 1, 12, reading)
    day = _number(parts.day, "giorno", 1, 31, reading)
    clock = read_clock(parts.time, reading) if parts.time.text.strip() else None
    if day is not None and month is None:
        raise _told(parts.day, "c’è il giorno ma non il mese", "aggiungi il mese, o togli il giorno", reading)
    if clock and day is None:
        raise _told(parts.time, "c’è l’ora ma non il giorno", "aggiungi il giorno, o togli l’ora", reading)
    try:
        return When(_calendar(year, month, day), clock=clock)
    except EdtfError:
        message = f"il giorno {day}/{month}/{year} non esiste"
        raise _told(parts.day, message, "controlla il giorno sul calendario", reading) from None


def _calendar(year: int, month: int | None, day: int | None) -> Edtf:
    if month is None:
        return edtf.year(year)
    if day is None:
        return edtf.month(year, month)
    unit = Unit("day", year, month, day)
    return Edtf(unit, unit)


def _year(cell: Cell, reading: Reading) -> int:
    found = _WHOLE.fullmatch(cell.text.strip())
    if not found:
        message = f"«{cell.text[:40]}» non è un anno" if cell.text.strip() else "manca l’anno"
        raise _told(cell, message, "scrivi l’anno in cifre, per esempio 2025, o -44 per il 44 a.C.", reading)
    year = int(found[1])
    if year == 0:
        raise _told(cell, "l’anno 0 non esiste", "scrivi -1 per l’1 a.C., 1 per l’1 d.C.", reading)
    if abs(year) > _LAST:
        raise _told(
            cell, f"l’anno {year} è fuori dal calendario", f"le date vanno dal {_LAST} a.C. al {_LAST}", reading
        )
    if 0 < year < 100:
        reading.warn(cell, "date", f"l’anno {year} è del primo secolo", "se è un altro, scrivilo con quattro cifre")
    return year + 1 if year < 0 else year


def _number(cell: Cell, name: str, least: int, most: int, reading: Reading) -> int | None:
    text = cell.text.strip()
    if not text:
        return None
    found = _WHOLE.fullmatch(text)
    if not found or not least <= int(found[1]) <= most:
        raise _told(cell, f"«{text[:40]}» non è un {name}", f"scrivi un numero da {least} a {most}", reading)
    return int(found[1])


def read_clock(cell: Cell, reading: Reading) -> str | None:
    """`15:30` of «15:30», «3.30 PM», «15»; what is no time is told, and None."""
    text = cell.text.strip()
    found = _CLOCK.fullmatch(text)
    hour = int(found["hour"]) if found else 99
    half = (found["half"] or "")[:1].lower() if found else ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else 99
    minute, second = (int(found[part] or 0) if found else 99 for part in ("minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        reading.error(cell, "date", f"«{text[:40]}» non è un’ora", "scrivi l’ora come 15:30")
        return None
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


def _told(cell: Cell, message: str, remedy: str, reading: Reading) -> _Untold:
    reading.error(cell, "date", message, remedy)
    return _Untold()
