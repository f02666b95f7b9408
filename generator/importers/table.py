"""A CSV as cells with their places: RFC 4180 with comma, semicolon or tab, as told or as its first row has most of."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.cells import unguarded, unguarded_head
from generator.importers.columns import is_ours
from generator.importers.foreign_text import Cell

_DELIMITERS = (",", ";", "\t")
_TOLD_DELIMITER = re.compile(r"sep=([,;\t])\n")
"""The first line of some files for Excel; it is no row."""
_QUOTED = re.compile(r'"(?:[^"]++|"")*+"')
_QUOTED_HEAD = re.compile(r'"(?:[^"\n]++|"")*+"')
MOST_COLUMNS = 200


def read_table(text: str, findings: Findings) -> tuple[tuple[Cell, ...], ...]:
    """The rows that hold anything, the header first; the apostrophe that keeps a formula from running is taken off.

    Only our own tables have one inside a cell, too.

    Args:
        text: the file, `\\n` line ends, without BOM.
        findings: hears of quotes that are not closed, or stand where they may not.
    """
    rows: list[tuple[Cell, ...]] = []
    told = _TOLD_DELIMITER.match(text)
    place = _Walk(text, told[1] if told else _delimiter(text), findings)
    if told:
        place.row()
    unmarked = unguarded_head
    while not place.is_over:
        row = tuple(replace(cell, text=unmarked(cell.text)) for cell in place.row())
        if any(cell.text.strip() for cell in row):
            if not rows and is_ours(row):
                unmarked = unguarded
            rows.append(row)
    return tuple(rows)


def _delimiter(text: str) -> str:
    head = _QUOTED_HEAD.sub("", text.partition("\n")[0])
    return max(_DELIMITERS, key=head.count)


class _Walk:
    """Where one is in the text."""

    def __init__(self, text: str, delimiter: str, findings: Findings) -> None:
        self._text, self._delimiter, self._findings = text, delimiter, findings
        self._bare = re.compile(rf"[^{delimiter}\n]*+")
        self._at = 0
        self._line, self._line_start = 1, 0

    @property
    def is_over(self) -> bool:
        return self._at >= len(self._text)

    def row(self) -> tuple[Cell, ...]:
        cells = [self._cell()]
        while not self.is_over and self._text[self._at] == self._delimiter:
            self._at += 1
            cells.append(self._cell())
        if not self.is_over:
            self._at += 1
            self._line, self._line_start = self._line + 1, self._at
        if len(cells) > MOST_COLUMNS:
            message = f"la riga ha più di {MOST_COLUMNS} colonne"
            self._findings.error(cells[0].at, "csv", message, "controlla il segno che separa le colonne")
        return tuple(cells[:MOST_COLUMNS])

    def _cell(self) -> Cell:
        place = Place(self._line, self._at - self._line_start + 1)
        if self._text.startswith('"', self._at):
            return Cell(self._quoted(place), place)
        bare = self._bare.match(self._text, self._at)
        assert bare
        self._at = bare.end()
        return Cell(bare[0], place)

    def _quoted(self, place: Place) -> str:
        found = _QUOTED.match(self._text, self._at)
        if not found:
            message = "le virgolette si aprono e non si chiudono"
            self._findings.error(place, "csv", message, "chiudile, o raddoppia quelle dentro il testo")
            rest, self._at = self._text[self._at + 1 :], len(self._text)
            return rest
        self._at = found.end()
        self._line += found[0].count("\n")
        if "\n" in found[0]:
            self._line_start = found.start() + found[0].rindex("\n") + 1
        tail = self._bare.match(self._text, self._at)
        assert tail
        if tail[0].strip():
            message = "dopo le virgolette chiuse c’è altro testo"
            self._findings.error(place, "csv", message, "raddoppia le virgolette che stanno dentro il testo")
        self._at = tail.end()
        return found[0][1:-1].replace('""', '"')
