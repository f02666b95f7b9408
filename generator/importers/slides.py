"""A slide of TimelineJS, from its JSON or from a row of its spreadsheet, as a fact to be looked over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.importers.facts import Fact, Reading
from generator.importers.foreign_text import Cell, cleaned, escape, html_lines, html_markdown, lines_of, link
from generator.importers.parted_dates import Parts, read_parts
from generator.importers.written_dates import printed, read_sure
from generator.model import Status
from generator.when import When

MAX_TITLE = 300
UNKNOWN = "+"
"""How the name of a cell begins whose column is none of ours."""
_STATUS = re.compile(rf"(?P<title>.*\S) \((?P<status>{'|'.join(get_args(Status))})\)")
_LABELS = {
    "display_date": "Data come scritta",
    "group": "Gruppo",
    "alt_text": "Che cosa si vede",
    "media_link": "Collegamento",
    "media_thumbnail": "Anteprima",
    "background": "Sfondo",
}
_MEDIA = ("media", "media_caption", "media_credit")
_DATES = ("year", "month", "day", "time")


@dataclass(frozen=True, slots=True)
class Slide:
    """The cells of a slide by name: `year`, `end_year`, `headline`, `text`, `media`, `media_credit`, `group`…"""

    cells: Mapping[str, Cell]
    at: Place
    bars: bool = False
    """Whether « | », and only that, parts the values of one cell, as in our own `eventi.csv`."""

    def cell(self, name: str) -> Cell:
        """One of them; an empty one at the slide's place when it is not there."""
        return self.cells.get(name) or Cell("", self.at)

    def parts(self, prefix: str = "") -> Parts:
        """The beginning, or with `end_` the end."""
        return Parts(*(self.cell(prefix + name) for name in _DATES))


def fact_of(slide: Slide, reading: Reading) -> Fact | None:
    """The slide as a fact; None when something in it must be mended first."""
    title, status = _titled(slide, reading)
    when, hours = read_parts(slide.parts(), slide.parts("end_"), reading)
    if when and (told := _in_its_words(slide, when)):
        when, hours = told, ""
    text = slide_text(slide, reading)
    notes = (*slide_media(slide, reading), *_asides(slide, when, hours, reading))
    return Fact(slide.at, title, when, text, notes, status=status) if when and title else None


def _in_its_words(slide: Slide, when: When) -> When | None:
    """The date in the file's words («estate 2025», «30 dicembre 2025, sera») when it lies in that of its parts.

    Years before Christ may be counted as astronomers do, −43 for 44 a.C.: the words decide.
    """
    told = read_sure(" ".join(html_lines(cleaned(slide.cell("display_date"), Findings("")))))
    if told is None:
        return None
    first, after = when.edtf.bounds
    told_first, told_after = told.edtf.bounds
    assert first is not None
    assert after is not None
    ends = ((first, after), tuple((year - 1, month, day) for year, month, day in (first, after)))
    fits = any(
        (told_first is None or start <= told_first)
        and (told_after is None or told_after <= end)
        and (told_first == start or told_after == end or None not in (told_first, told_after))
        for start, end in (ends if first[0] < 1 else ends[:1])
    )
    return told if fits and (told.clock or told.part or not when.clock) else None


def slide_title(slide: Slide, reading: Reading) -> str:
    """Its headline as plain words."""
    return " ".join(html_lines(cleaned(slide.cell("headline"), reading.findings)))


def slide_text(slide: Slide, reading: Reading) -> tuple[str, ...]:
    """Its text as Markdown."""
    return html_markdown(cleaned(slide.cell("text"), reading.findings))


def slide_media(slide: Slide, reading: Reading) -> tuple[str, ...]:
    """Its picture or film as words and a link; of a blockquote or player written as HTML, what it says."""
    media, caption, credit = (cleaned(slide.cell(name), reading.findings) for name in _MEDIA)
    words = (" ".join(html_lines(one)) for one in (caption, credit))
    said = " – ".join(word for word in words if word)
    address = " ".join(media.split())
    if not address and not said:
        return ()
    shown = link(said, address) if not address.startswith("<") else " ".join(html_markdown(f"{address} {said}"))
    return (f"Contenuto: {shown}",)


def plain_title(cell: Cell, text: str, reading: Reading) -> tuple[str, str]:
    """A title and the status that our own exports write behind it; the problem is told when it is none."""
    found = _STATUS.fullmatch(text)
    title, status = (found["title"], found["status"]) if found else (text, "")
    if not any(map(str.isalnum, title)):
        reading.error(cell, "title", "il fatto non ha titolo", "scrivi che cosa è successo, in poche parole")
        return "", ""
    if len(title) > MAX_TITLE:
        message = f"il titolo supera {MAX_TITLE} caratteri"
        reading.error(cell, "too-long", message, "accorcialo, e sposta il resto nel testo")
        return "", ""
    return title, status


def _titled(slide: Slide, reading: Reading) -> tuple[str, str]:
    cell = slide.cell("headline")
    text = slide_title(slide, reading)
    if not text:
        text = " ".join(html_lines(cleaned(slide.cell("text"), reading.findings))[:1])[:MAX_TITLE]
        if text:
            reading.warn(cell, "title", "manca il titolo: vale l’inizio del testo", "scrivi un titolo")
    return plain_title(cell, text, reading)


def _asides(slide: Slide, when: When | None, hours: str, reading: Reading) -> tuple[str, ...]:
    """What the file says and our fields cannot hold: hours of an interval, the date in the file's words, the group."""
    lines = [f"Ore: {hours}"] if hours else []
    if hours:
        reading.warn(
            slide.cell("time"), "date", f"le ore ({hours}) stanno nel testo, non nella data", "rileggi la data"
        )
    for name, label in _LABELS.items():
        said = " ".join(html_lines(cleaned(slide.cell(name), reading.findings)))
        if said and not (name == "display_date" and when and said.casefold() == printed(when).casefold()):
            lines.append(f"{label}: {said}")
    return tuple(map(escape, (*lines, *unplaced(slide, reading))))


def unplaced(slide: Slide, reading: Reading) -> tuple[str, ...]:
    """The columns that are none of ours, each as «its name: what it holds»."""
    found = ((name[1:], cell) for name, cell in slide.cells.items() if name.startswith(UNKNOWN))
    said = ((name, " ".join(lines_of(cleaned(cell, reading.findings)))) for name, cell in found)
    return tuple(f"{name}: {text}" for name, text in said if text)
