"""The dictionary of the open data, in Italian: every field of every file, made of the rows themselves."""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from dataclasses import fields
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.exports.events_csv import FlatEvent
from generator.exports.rows import (
    ActorRow,
    ArticleCorrection,
    ArticleRow,
    Concerned,
    DeclaredCorrection,
    Disagreement,
    EventRow,
    Involved,
    Office,
    Row,
    Saying,
    Shard,
    Telling,
    TopicRow,
    Version,
)
from generator.model import Explained, Explanation

_TABLES: tuple[tuple[type[Row], str, tuple[str, ...]], ...] = (
    (EventRow, "evento", ("eventi.json", "eventi.jsonl")),
    (Involved, "coinvolto", ()),
    (Telling, "racconto", ()),
    (Saying, "affermazione", ()),
    (Disagreement, "divergenza", ()),
    (Version, "versione", ()),
    (DeclaredCorrection, "correzione", ()),
    (FlatEvent, "riga", ("eventi.csv",)),
    (ActorRow, "attore", ("attori.json",)),
    (Office, "carica", ()),
    (TopicRow, "tema", ("temi.json",)),
    (ArticleRow, "articolo", ("articoli.json",)),
    (Concerned, "soggetto", ()),
    (ArticleCorrection, "correzione-di-articolo", ()),
)
_INDEX = (Shard, "anno", ("eventi.json",))
"""When the events are cut by year: what the index lists."""
_OF_A_YEAR: dict[type[Row], tuple[str, ...]] = {
    EventRow: ("eventi/2025.json", "eventi/2025.jsonl"),
    FlatEvent: ("eventi/2025.csv",),
}
"""Then, the files of the events, by example."""


def dictionary(*, cut: bool) -> tuple[Explanation, ...]:
    """Every table.

    Args:
        cut: whether the events are cut by year, and `eventi.json` is their index.
    """
    rows = (_INDEX, *((row, name, _OF_A_YEAR.get(row, files)) for row, name, files in _TABLES)) if cut else _TABLES
    names = {row: name for row, name, _ in rows}
    return tuple(
        Explanation(f"d-{name}", name.replace("-", " "), (row.__doc__ or "").strip(), files, tuple(_fields(row, names)))
        for row, name, files in rows
    )


def _fields(row: type[Row], names: dict[type[Row], str]) -> Iterator[Explained]:
    hints = get_type_hints(row, include_extras=True)
    for field in fields(row):
        hint, said = get_args(hints[field.name])
        kinds = [kind for kind in _members(hint) if kind is not types.NoneType]
        part = next((kind for kind in map(_inner, kinds) if kind in names), None)
        values = tuple(value for kind in kinds if get_origin(kind) is Literal for value in get_args(kind))
        (example,) = said.examples
        extra = said.json_schema_extra or {}
        yield Explained(
            field.name,
            said.description,
            _kind(kinds[0], "giorno" if extra.get("format") == "date" else "testo"),
            f"d-{names[part]}" if part else "",
            values,
            json.dumps(example, ensure_ascii=False) if example != [] else "",
            types.NoneType in _members(hint),
        )


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)


def _inner(kind: Any) -> Any:
    """What a list is of."""
    return get_args(kind)[0] if get_origin(kind) is tuple else kind


def _kind(kind: Any, text: str) -> str:
    if get_origin(kind) is tuple:
        return "elenco di testi" if _inner(kind) is str else "elenco"
    return "numero intero" if kind is int else text
