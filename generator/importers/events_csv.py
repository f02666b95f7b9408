"""A CSV of facts → facts for an editor to look over: TimelineJS's spreadsheet, our own `eventi.csv`, anybody's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

from generator import when as whens
from generator.articles.addresses import AddressFault, check_address
from generator.articles.located import Place
from generator.calendar_units import EdtfError
from generator.cells import parted
from generator.importers.columns import is_ours, is_timelinejs, name_columns
from generator.importers.facts import MAX_FACTS, Chronicle, Fact, Reading
from generator.importers.foreign_text import Cell, cleaned, escape, lines_of
from generator.importers.parted_dates import read_clock
from generator.importers.slides import Slide, fact_of, plain_title, slide_media, slide_text, slide_title, unplaced
from generator.importers.table import read_table
from generator.importers.written_dates import joined, printed, read_published, read_written
from generator.model import Source, Status
from generator.when import When

_SEPARATORS = re.compile(r"[;|\n]")
_STATUSES = get_args(Status)
_MAX_LINE = 1000


def read_csv(text: str, reading: Reading) -> Chronicle:
    """Read a table whose first row names its columns.

    Args:
        text: the file, decoded.
        reading: hears of everything that is wrong, by line and column.
    """
    if text.lstrip()[:1] in ("{", "["):
        remedy = "se viene da TimelineJS, il comando è cronistoria import timelinejs"
        reading.error(Cell("", Place(1, 1)), "csv", "non è una tabella: sembra JSON", remedy)
        return Chronicle(())
    rows = read_table(text, reading.findings)
    if len(rows) < 2:
        at = rows[0][0] if rows else Cell("", Place(1, 1))
        reading.error(
            at, "csv", "la tabella è vuota", "indica un CSV con una riga di intestazioni e le righe dei fatti"
        )
        return Chronicle(())
    header, *body = rows
    if len(body) > MAX_FACTS:
        reading.error(body[MAX_FACTS][0], "too-long", f"la tabella ha più di {MAX_FACTS} righe", "dividi il file")
        return Chronicle(())
    names = name_columns(header, reading)
    slides = [replace(_named(row, len(header), names, reading), bars=is_ours(header)) for row in body]
    if is_timelinejs(header):
        return _chronicle(slides, reading)
    if not {"date", "timex"} & set(names.values()) or "title" not in names.values():
        message = "tra le colonne mancano il titolo o la data"
        reading.error(header[0], "csv", message, "chiama le colonne «titolo» e «data»: la guida elenca le altre")
        return Chronicle(())
    return Chronicle(tuple(_fact(slide, reading) for slide in slides))


def _named(row: tuple[Cell, ...], width: int, names: dict[int, str], reading: Reading) -> Slide:
    extra = next((cell for cell in row[width:] if cell.text.strip()), None)
    if extra:
        remedy = "metti tra virgolette i testi che contengono il segno che separa le colonne"
        reading.error(extra, "csv", "la riga ha più celle delle intestazioni", remedy)
    cells = {names[number]: cell for number, cell in enumerate(row) if number in names}
    return Slide(cells, row[0].at)


def _chronicle(slides: list[Slide], reading: Reading) -> Chronicle:
    """TimelineJS's spreadsheet: a row of type `title` is the title, one of type `era` lasts."""
    title = next((slide for slide in slides if slide.cell("type").text.strip().casefold() == "title"), None)
    facts = (fact_of(slide, reading) for slide in slides if slide is not title)
    found = tuple(fact for fact in facts if fact)
    if title is None:
        return Chronicle(found)
    head = (*slide_text(title, reading), *slide_media(title, reading))
    return Chronicle(found, slide_title(title, reading), head)


def _fact(slide: Slide, reading: Reading) -> Fact:
    """One row. Every cell is read, so that all its problems are told."""
    title, status = plain_title(slide.cell("title"), _line(slide, "title", reading), reading)
    when, asides = _when(slide, reading)
    source, more = _source(slide, reading)
    published = slide.cell("published")
    return Fact(
        slide.at,
        title,
        when,
        text=tuple(map(escape, lines_of(cleaned(slide.cell("text"), reading.findings)))),
        notes=tuple(map(escape, (*asides, *more, *unplaced(slide, reading)))),
        place=_line(slide, "place", reading)[:_MAX_LINE],
        status=_status(slide, reading) or status,
        actors=_names(slide, "actors", reading),
        topics=_names(slide, "topics", reading),
        source=source,
        published=read_published(published, reading) if published.text.strip() else None,
    )


def _line(slide: Slide, name: str, reading: Reading) -> str:
    return " ".join(cleaned(slide.cell(name), reading.findings).split())


def _names(slide: Slide, name: str, reading: Reading) -> tuple[str, ...]:
    written = cleaned(slide.cell(name), reading.findings)
    parts = parted(written) if slide.bars else _SEPARATORS.split(written)
    return tuple(dict.fromkeys(word for one in parts if (word := " ".join(one.split()))))


def _status(slide: Slide, reading: Reading) -> str:
    text = _line(slide, "status", reading).casefold()
    if text and text not in _STATUSES:
        remedy = f"lascia vuoto, o scrivi uno tra {', '.join(_STATUSES)}"
        reading.error(slide.cell("status"), "status", f"lo stato «{text[:40]}» non esiste", remedy)
    return text if text in _STATUSES else ""


def _when(slide: Slide, reading: Reading) -> tuple[When | None, tuple[str, ...]]:
    """When it was, and the words for what a date in front matter cannot hold."""
    when = _value(slide) or _written(slide, reading)
    said = _line(slide, "display_date", reading)
    if when is None:
        if not slide.cell("date").text.strip():
            message = "il fatto non ha data: starà sotto «Senza data certa»"
            reading.warn(slide.cell("date"), "date", message, "aggiungila, se si sa")
        return None, ()
    words = said or _line(slide, "date", reading)
    differs = (said or when.italian).casefold() != printed(when).casefold()
    clock = slide.cell("time")
    if clock.text.strip() and (told := read_clock(clock, reading)):
        if when.edtf.precision == "day" and not when.part:
            when = When(when.edtf, clock=told)
        else:
            return when, (f"Ore: {told}",)
    return when, (f"Data come scritta: {words}",) if differs else ()


def _value(slide: Slide) -> When | None:
    """The TIMEX3 value of our own export, which tells the hour and the part of the day; its EDTF tells «circa»."""
    timex = slide.cell("timex").text.strip()
    date = slide.cell("date").text.strip()
    about = "~" in date or "%" in date
    try:
        when = whens.parse(timex)
        if not about or when.part or when.clock or when.edtf.is_approximate:
            return when
        if when.edtf.is_interval:  # its ends have the sign, as we write them
            return whens.parse(date)
        return whens.parse(f"{timex.removesuffix('?')}{'%' if timex.endswith('?') else '~'}")
    except EdtfError:
        return None


def _written(slide: Slide, reading: Reading) -> When | None:
    start, end = slide.cell("date"), slide.cell("end")
    if not start.text.strip():
        return None
    first = read_written(start, reading)
    if first is None or not end.text.strip():
        return first
    last = read_written(end, reading)
    return joined(first, last, end, reading) if last else None


def _source(slide: Slide, reading: Reading) -> tuple[Source, tuple[str, ...]]:
    """The first source named, with its address; the others as lines."""
    names = _names(slide, "source", reading)
    own = "source_url" if slide.cell("source_url").text.strip() else "url"
    addresses = [
        address
        for one in re.split(r"[;|\s]+", slide.cell(own).text.strip())
        if (address := _address(one, slide.cell(own), reading))
    ]
    others = [f"Altra fonte: {name}" for name in names[1:]] + [f"Altra fonte: {address}" for address in addresses[1:]]
    page = _line(slide, "page" if own == "url" else "url", reading) or _line(slide, "page", reading)
    if page:
        others.append(f"Evento: {page}")
    name = names[0] if names else ""
    if len(name) > _MAX_LINE:
        reading.error(
            slide.cell("source"), "too-long", f"il nome della fonte supera {_MAX_LINE} caratteri", "accorcialo"
        )
    return Source(name[:_MAX_LINE], addresses[0] if addresses else ""), tuple(others)


def _address(text: str, cell: Cell, reading: Reading) -> str:
    if not text:
        return ""
    try:
        address, doubts = check_address(text)
    except AddressFault as fault:
        reading.error(cell, "url", fault.message, fault.remedy)
        return ""
    for message, remedy in doubts:
        reading.warn(cell, "url", message, remedy)
    return address
