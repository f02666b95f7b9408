"""Dates written out in a cell: by our own readers when they are sure, else only proposed to the editor."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from generator import edtf
from generator import when as whens
from generator.articles.dates import ROME, DateFault, read_day
from generator.articles.event_dates import read_when
from generator.calendar_units import EdtfError, Kind
from generator.edtf import Edtf
from generator.importers.facts import Reading
from generator.importers.foreign_dates import propose_date, propose_month
from generator.importers.foreign_text import Cell
from generator.temporal import find_mentions
from generator.when import When

_STAMP = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?[ ]?(?P<zone>Z|[+-]\d\d:?\d\d)?",
    re.ASCII | re.IGNORECASE,
)
_BEFORE_CHRIST = re.compile(r"(?<=\d)\s?b\.?\s?c\.?(?:\s?e\.?)?$", re.IGNORECASE)
_LONGEST = 80
_DOUBT = " (data incerta)"
_ORDINALS = ("primo", "secondo", "terzo", "quarto")
_PART_OF_YEAR = re.compile(
    rf"(?P<number>{'|'.join(_ORDINALS)}) (?P<kind>trimestre|semestre) (?:del )?(?P<year>\d{{4}})",
    re.IGNORECASE | re.ASCII,
)
_ENDED = re.compile(
    r"(?:(?P<week>(?:fine )?settimana )|(?P<until>fino (?:a[ld]?|alla|all['’]) ?)|da(?:l|lla|ll['’])? ?)"
    r"(?P<rest>.{1,60})",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}", re.ASCII)
_REMEDY = "scrivi 2025-12-31, 2025-12, 2025, 2025-12-28/2025-12-31, oppure 31 dicembre 2025"


def read_written(cell: Cell, reading: Reading) -> When | None:
    """When a cell says; what cannot be read is told as an error, with a proposal when there is one."""
    text = " ".join(cell.text.split())
    when = _stamp(text)
    if when:
        return when
    try:
        when, doubts = read_when(text)
    except DateFault as fault:
        when = _in_words(text) or _printed_here(text)
        if when and _SHORT_YEAR.fullmatch(text):
            remedy = f"scrivi {when.value}, con l’anno di quattro cifre"
            reading.warn(cell, "date-order", f"«{text}» è stato letto giorno/mese/anno: {when.italian}", remedy)
        return when or _proposed(text, fault, cell, reading)
    for doubt in doubts:
        reading.warn(cell, doubt.code, doubt.message, doubt.remedy)
    return _with_its_clock(when, text)


def read_sure(text: str) -> When | None:
    """When a text says, if our own readers are sure of it; nothing is told of what they are not."""
    words = " ".join(text.split())
    try:
        when, doubts = read_when(words)
    except DateFault:
        return _in_words(words) or _printed_here(words)
    return None if doubts else _with_its_clock(when, words)


def printed(when: When) -> str:
    """A date as the site will print it once it has stood in front matter, which holds no «metà» or «fine»."""
    return whens.parse(when.value).italian


def read_published(cell: Cell, reading: Reading) -> datetime.date | None:
    """The day of publication of a source; the same rules, but it must be a day."""
    when = read_written(cell, reading)
    if when is None:
        return None
    unit = when.edtf.unit
    if unit is None or unit.kind != "day" or unit.year < 1:
        reading.error(cell, "date", f"«{cell.text[:40]}» non è un giorno", "il giorno di pubblicazione va per intero")
        return None
    return datetime.date(unit.year, unit.number, unit.day)


def joined(start: When, end: When, cell: Cell, reading: Reading) -> When | None:
    """From one date to another, when they are two; an end before the start is told."""
    if start == end:
        return start
    try:
        return When(edtf.interval(start.edtf, end.edtf))
    except EdtfError:
        reading.error(cell, "date", "la fine viene prima dell’inizio", "scambia inizio e fine, o correggi uno dei due")
        return None


def _stamp(text: str) -> When | None:
    """A day with its hour; what is told in UTC is taken to Rome, other offsets keep the hour that was written."""
    found = _STAMP.fullmatch(text)
    if not found:
        return None
    try:
        day, clock = read_day(text).date, found["clock"]
        if (found["zone"] or "").upper() == "Z":
            clock = (
                datetime.datetime.fromisoformat(f"{found['day']}T{clock}+00:00").astimezone(ROME).strftime("%H:%M:%S")
            )
        return When(edtf.day(day), clock=clock.removesuffix(":00") if len(clock) > 5 else clock)
    except (DateFault, ValueError):
        return None


def _in_words(text: str) -> When | None:
    """What the reader of articles makes of all of a text («estate 2022»), if it depends on no other date."""
    if len(text) > _LONGEST:
        return None
    text = _BEFORE_CHRIST.sub(" a.C.", text)
    found = find_mentions(text, None)
    if len(found) != 1 or found[0].certainty != "sure" or found[0].when is None or found[0].anchor:
        return None
    rest = f"{text[: found[0].start]} {text[found[0].end :]}".split()
    return None if any(word.casefold().strip("’'") not in _PARTICLES for word in rest) else _qualified(found[0].when)


def _with_its_clock(when: When, text: str) -> When:
    """«31 dicembre 2025, ore 15.30» with its hour, which the dates of front matter have no room for in words."""
    told = _in_words(text)
    return told if told and told.clock and told.edtf == when.edtf and not when.part else when


def _printed_here(text: str) -> When | None:
    """What `When.italian` prints and no sentence says: open intervals, halves and quarters, weeks, doubt."""
    if text.endswith(_DOUBT):
        when = read_sure(text.removesuffix(_DOUBT))
        unit = when.edtf.unit if when else None
        doubted = replace(unit, qualifier="?") if unit and not unit.qualifier else None
        return When(Edtf(doubted, doubted), when.part, when.clock) if when and doubted else None
    if found := _PART_OF_YEAR.fullmatch(text):
        kind: Kind = "quarter" if found["kind"].lower() == "trimestre" else "half"
        number = _ORDINALS.index(found["number"].lower()) + 1
        return When(edtf.unit(kind, int(found["year"]), number)) if kind == "quarter" or number < 3 else None
    if found := _ENDED.fullmatch(text):
        when = read_sure(found["rest"])
        if when is None or when.edtf.is_interval or found["week"]:
            return when if found["week"] else None
        return When(edtf.interval(None, when.edtf) if found["until"] else edtf.interval(when.edtf, None))
    return None


def _qualified(when: When) -> When:
    """«Circa 1920» as EDTF tells it, since front matter holds no modifiers."""
    unit = when.edtf.unit
    if when.modifier != "APPROX" or unit is None or unit.qualifier:
        return when
    about = replace(unit, qualifier="~")
    return When(Edtf(about, about), when.part, when.clock)


_PARTICLES = frozenset(
    """
    circa verso intorno nel nella nello nell nei negli il la lo l a ad al alla all in di del della
    """.split()  # noqa: SIM905
)


def _proposed(text: str, fault: DateFault, cell: Cell, reading: Reading) -> When | None:
    """dateparser only proposes: the editor decides, once for the file or by writing the date anew."""
    day = propose_date(text)
    month = None if day else propose_month(text)
    when = When(edtf.day(day)) if day else When(edtf.month(*month)) if month else None
    if when is None:
        reading.error(cell, fault.code, fault.message, fault.remedy if "forse" in fault.remedy else _REMEDY)
    elif reading.proposals:
        message = f"«{text}» è stato letto come {when.italian}"
        reading.warn(cell, fault.code, message, f"controlla che sia {when.value}")
    else:
        remedy = f"forse è {when.value}: scrivilo così, o ripeti il comando con --proposed-dates"
        reading.error(cell, fault.code, fault.message, remedy)
    return when if reading.proposals else None
