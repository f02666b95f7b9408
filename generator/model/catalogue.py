"""What the page of the open data says of the files: made by whoever wrote them, shown by whoever renders."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """One data file as it is published.

    Attributes:
        path: from the root of the site, `dati/eventi.json`.
        meaning: what it holds, in Italian.
        size: in bytes.
        rows: how many things it lists; None when that says nothing.
        sha256: of its bytes, in hexadecimal.
        schema: path of its JSON Schema, or empty.
        year: of a file that holds one year of a whole, its id (`2025`, `senza-data`); else empty.
    """

    path: str
    meaning: str
    size: int
    rows: int | None
    sha256: str
    schema: str = ""
    year: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """A field of the dictionary: its name, and in Italian what it means and what it may hold.

    Attributes:
        kind: «testo», «numero», «elenco di»…
        part: id of the table of what it holds, if it holds objects; else empty.
        values: those it may have, when they are few and fixed.
        example: a made-up value, as it is written in the file.
        empty: whether it may be null.
    """

    name: str
    meaning: str
    kind: str
    part: str = ""
    values: tuple[str, ...] = ()
    example: str = ""
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """One table of the dictionary: what a row or an object in it is.

    Attributes:
        id: unique among the tables, fit for an anchor.
        name: in Italian, «evento».
        meaning: a sentence.
        files: names of the files whose rows it explains; empty for what lies inside rows.
        fields: in the order of the file.
    """

    id: str
    name: str
    meaning: str
    files: tuple[str, ...]
    fields: tuple[Explained, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The open data of a site: its files, and what their fields mean. Empty when nothing is exported."""

    files: tuple[Published, ...] = ()
    dictionary: tuple[Explanation, ...] = ()


NOTHING = Catalogue()
"""That of a site without data files."""
