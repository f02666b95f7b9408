"""Dates of events in front matter: days, but also months, years, parts of a day, intervals. As strict as `dates`."""

from __future__ import annotations

import re

from generator import edtf
from generator import when as whens
from generator.articles.dates import ITALIAN_MONTH, MAX_LENGTH, MONTH_NUMBERS, NUMERIC, DateFault, Doubt, read_day, tidy
from generator.calendar_units import EdtfError
from generator.edtf import Edtf
from generator.when import When

_INTERVALS = (
    re.compile(r"(?:dal? |dall'|dal )(?P<start>.+?) (?:al |all'|a |ad )(?P<end>.+)"),
    re.compile(r"(?:tra|fra) (?:il |l')?(?P<start>.+?) e (?:il |l')?(?P<end>.+)"),
    re.compile(r"(?P<start>[0-9]{1,2}) ?[-–] ?(?P<end>[0-9]{1,2} [a-z]+\.? [0-9]{4})"),
)
_PARTS: dict[str, whens.PartOfDay] = {
    "mattina": "MO",
    "mezzogiorno": "MI",
    "pomeriggio": "AF",
    "sera": "EV",
    "notte": "NI",
}


def read_when(text: str) -> tuple[When, tuple[Doubt, ...]]:
    """Read the date of an event: all that `read_day` reads, EDTF and TIMEX3 values, Italian months, years, intervals.

    Raises:
        DateFault: anything else.
    """
    words = tidy(text, 2 * MAX_LENGTH)
    try:
        return whens.parse(text.strip()), ()
    except EdtfError as fault:
        looks_edtf = re.fullmatch(r"[\dXQHBWTSPUFAIMOEVNR/.~?%:-]+", text.strip()) and ("/" in text or len(words) < 8)
        if looks_edtf and not NUMERIC.fullmatch(words):
            remedy = "scrivi 2024-05, 2024, 2024-05-03/2024-05-07, oppure maggio 2024"
            reason = "finisce prima di cominciare" if "ends before" in str(fault) else "non è nel calendario"
            raise DateFault(f"la data «{words}» {reason}", remedy) from None
    stretch = _italian_stretch(words)
    if stretch:
        return stretch, ()
    day = read_day(text)
    return When(edtf.day(day.date)), day.doubts


def _italian_stretch(words: str) -> When | None:
    """A month, a part of a day or an interval, as `When.italian` prints them."""
    month = ITALIAN_MONTH.fullmatch(words)
    if month and month["month"] in MONTH_NUMBERS:
        return When(edtf.month(int(month["year"]), MONTH_NUMBERS[month["month"]]))
    head, comma, part = words.rpartition(", ")
    if comma and part in _PARTS:
        day = read_day(head)
        return When(edtf.day(day.date), _PARTS[part])
    for pattern in _INTERVALS:
        found = pattern.fullmatch(words)
        if found:
            return When(_interval(found["start"], found["end"], words))
    return None


def _interval(start: str, end: str, words: str) -> Edtf:
    """The start may leave out what the end says: «dal 3 al 7 maggio 2021», «da marzo ad aprile 2024»."""
    last = _unit(end)
    whole = end.split(" ")
    if re.fullmatch(r"[0-9]{1,2}[º°]?|primo", start):
        start = " ".join([start, *whole[-2:]])
    elif not re.search(r"[0-9]{4}$", start):
        start = f"{start} {whole[-1]}"
    try:
        return edtf.interval(_unit(start), last)
    except EdtfError:
        raise DateFault(f"l’intervallo «{words}» finisce prima di cominciare") from None


def _unit(words: str) -> Edtf:
    month = ITALIAN_MONTH.fullmatch(words)
    if month and month["month"] in MONTH_NUMBERS:
        return edtf.month(int(month["year"]), MONTH_NUMBERS[month["month"]])
    if re.fullmatch(r"[0-9]{4}", words):
        return edtf.year(int(words))
    return edtf.day(read_day(words).date)
