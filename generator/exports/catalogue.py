"""What was exported, told: sizes, rows, checksums, for the page `/dati/` and for `sha256sum`."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Iterator, Sequence

from generator.exports.dictionary import dictionary
from generator.exports.events_json import WHOLE
from generator.exports.schemas import schema_path
from generator.model import Catalogue, DataFile, Published
from generator.timelines.offers import DATA

SUMS = f"{DATA}/sha256.txt"
"""Checksums in the form of `sha256sum -c`, which is called in the folder of the data."""

_WHOLE = {
    "eventi.json": ("Gli eventi, ciascuno con tutte le sue prove, in JSON", "eventi"),
    "eventi.jsonl": ("Gli stessi, un evento per riga, in JSON Lines", "evento"),
    "eventi.csv": ("Gli stessi in una tabella, per i fogli di calcolo", ""),
    "attori.json": ("Gli attori: persone ed enti", "attori"),
    "temi.json": ("I temi", "temi"),
    "articoli.json": ("Gli articoli da cui vengono gli eventi, senza il testo", "articoli"),
    "ftm.jsonl": ("Persone, enti ed eventi come entità FollowTheMoney, per Aleph e OpenSanctions", ""),
    "cronistoria.sqlite": ("Tutto in una base di dati SQLite, con la ricerca", ""),
}
_INDEX = ("L’indice degli anni in cui sono divisi gli eventi", "indice-eventi")
_YEARS = {"json": "eventi", "jsonl": "evento", "csv": ""}


def catalogue(files: Sequence[DataFile]) -> Catalogue:
    """What the page says of the files, in its order; without files, nothing."""
    found = {file.path: file for file in files}
    years = [path for path in found if path.startswith(f"{WHOLE}/")]
    listed = [published for path in found if (published := _published(found[path], cut=bool(years)))]
    order = list(_WHOLE)
    listed.sort(key=lambda file: order.index(posixpath.basename(file.path)) if not file.year else len(order))
    return Catalogue(tuple(listed), dictionary(cut=bool(years)) if listed else ())


def _published(file: DataFile, *, cut: bool) -> Published | None:
    folder, name = posixpath.split(file.path)
    year = ""
    if folder == WHOLE:
        year, _, ending = name.partition(".")
        meaning, schema = "Gli eventi di un anno", _YEARS[ending]
    elif folder == DATA and name in _WHOLE:
        meaning, schema = _INDEX if cut and name == "eventi.json" else _WHOLE[name]
    else:
        return None
    rows = None if name.endswith(".sqlite") else file.rows
    return Published(file.path, meaning, len(file.data), rows, _sum(file), schema_path(schema) if schema else "", year)


def checksums(files: Sequence[DataFile]) -> Iterator[DataFile]:
    """The sums of all files of the data's folder, by path; it holds none of itself."""
    sums = {posixpath.relpath(file.path, DATA): _sum(file) for file in files if file.path.startswith(f"{DATA}/")}
    yield DataFile.of_text(SUMS, "".join(f"{digest}  {path}\n" for path, digest in sorted(sums.items())), len(sums))


def _sum(file: DataFile) -> str:
    return hashlib.sha256(file.data).hexdigest()
