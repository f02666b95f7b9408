"""What an importer understood of one row of somebody's timeline, before an editor has looked at it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.importers.foreign_text import Cell
from generator.model import Source
from generator.when import When

MAX_FILE = 10_000_000
"""Bytes of a file that is imported."""
MAX_FACTS = 5_000


@dataclass(frozen=True, slots=True)
class Fact:
    """One row or slide.

    Attributes:
        at: where it stands in the file.
        title: plain text, one line.
        when: at the precision that the file tells; None when it tells none.
        text: its paragraphs as Markdown, each safe to stand alone.
        notes: what the file says besides and our fields cannot hold, a paragraph each.
        place: where it happened.
        status: one of ours, or empty.
        actors: names or ids, as written.
        topics: the same.
        source: where it comes from; empty when the file does not say.
        published: the day on which its source told it, when the file says so.
    """

    at: Place
    title: str
    when: When | None
    text: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    place: str = ""
    status: str = ""
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    source: Source = field(default_factory=Source)
    published: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Chronicle:
    """A file of facts: its own title and introduction, when it has them."""

    facts: tuple[Fact, ...]
    title: str = ""
    paragraphs: tuple[str, ...] = ()


@dataclass(slots=True)
class Reading:
    """What the reading of a file shares: where problems go, and what the editor allowed.

    Attributes:
        findings: problems of the file.
        proposals: whether dates that are only proposed may be used.
    """

    findings: Findings
    proposals: bool = False

    def error(self, cell: Cell, code: str, message: str, remedy: str) -> None:
        """A problem that hinders the import."""
        self.findings.error(cell.at, code, message, remedy)

    def warn(self, cell: Cell, code: str, message: str, remedy: str) -> None:
        """Something to look at."""
        self.findings.warn(cell.at, code, message, remedy)
