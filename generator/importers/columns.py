"""The headers that a CSV of facts may have, in Italian and English, and which of our fields each is."""

from __future__ import annotations

import re
import unicodedata

from generator.articles.files import printable
from generator.importers.facts import Reading
from generator.importers.foreign_text import Cell
from generator.importers.slides import UNKNOWN

_HEADERS = {
    "title": "titolo title headline evento event nome name fatto summary cosa",
    "date": "data date when quando edtf giorno start inizio data-inizio start-date data-evento event-date dal",
    "timex": "timex",
    "end": "fine end end-date data-fine al",
    "time": "ora time orario start-time",
    "text": "testo text descrizione description body dettagli details frase sentence sentences frasi",
    "place": "luogo place dove where location",
    "source": "fonte source testata outlet fonti sources publisher",
    "source_url": "source-url url-fonte source-urls link-fonte indirizzo-fonte",
    "url": "url link indirizzo collegamento",
    "published": "pubblicato published pubblicazione data-pubblicazione data-di-pubblicazione publication-date",
    "actors": "attori actors protagonisti persone people attore actor",
    "topics": "temi topics tema topic",
    "status": "stato status",
    "display_date": "printed display-date data-scritta",
}
_OF_TIMELINEJS = {
    "year": "year", "month": "month", "day": "day", "time": "time",
    "end_year": "end-year", "end_month": "end-month", "end_day": "end-day", "end_time": "end-time",
    "display_date": "display-date", "headline": "headline", "text": "text", "media": "media",
    "media_credit": "media-credit", "media_caption": "media-caption", "media_thumbnail": "media-thumbnail",
    "alt_text": "alt-text media-alt-text", "type": "type", "group": "group tag", "background": "background",
}  # fmt: skip
_DERIVED = frozenset(
    """
    id former-ids precision first-day last-day updated modifier joined divergences actor-names topic-names articles
    """.split()  # noqa: SIM905
)
"""Columns of our own `eventi.csv` that follow from the others, or belong to the site that wrote them."""


def header_key(text: str) -> str:
    """«Data di pubblicazione» → `data-di-pubblicazione`."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in folded if not unicodedata.combining(c))).strip("-")


def is_timelinejs(header: tuple[Cell, ...]) -> bool:
    """Whether these are the columns of TimelineJS's spreadsheet."""
    return {"year", "headline"} <= {header_key(cell.text) for cell in header}


def is_ours(header: tuple[Cell, ...]) -> bool:
    """Whether these are the columns of our own `eventi.csv`."""
    return {"edtf", "timex", "printed"} <= {header_key(cell.text) for cell in header}


def name_columns(header: tuple[Cell, ...], reading: Reading) -> dict[int, str]:
    """Which field each column is; of those that are none, told once, the name is `slides.UNKNOWN` and the header."""
    known = _OF_TIMELINEJS if is_timelinejs(header) else _HEADERS
    fields = {key: field for field, keys in known.items() for key in keys.split()}
    derived = _DERIVED if is_ours(header) else frozenset()
    if derived:
        fields["url"] = "page"  # the event's own, not where it was first told
    result: dict[int, str] = {}
    for number, cell in enumerate(header):
        key = header_key(cell.text)
        field = fields.get(key, "")
        if key in derived:
            continue
        if field and field not in result.values():
            result[number] = field
            continue
        name = " ".join(cell.text.split())[:60] or f"colonna {number + 1}"
        twin = f"{UNKNOWN}{name}" in result.values()
        result[number] = f"{UNKNOWN}{name}" + (f" {number + 1}" if twin else "")
        what = "dice ciò che dice già un’altra" if field else "non è tra quelle che conosco"
        message = f"la colonna «{printable(name)}» {what}: sta in fondo al testo di ogni fatto"
        reading.warn(cell, "unknown-key", message, "rinominala, se è una di quelle della guida")
    return result
