"""`dati/schemi/*.json`: what each file of the open data holds, in JSON Schema 2020-12, made of the rows themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from generator.exports.edition import Edition
from generator.exports.rows import ActorRow, ArticleRow, EventRow, Row, Shard, TopicRow
from generator.model import DataFile
from generator.timelines.offers import DATA

LISTS: dict[str, tuple[type[Row], str]] = {
    "eventi": (EventRow, "Gli eventi di Cronistoria"),
    "attori": (ActorRow, "Gli attori di Cronistoria"),
    "temi": (TopicRow, "I temi di Cronistoria"),
    "articoli": (ArticleRow, "Gli articoli di Cronistoria"),
    "indice-eventi": (Shard, "Gli anni in cui sono divisi gli eventi di Cronistoria"),
}
"""Schemas of arrays, by their name: what a row is."""
_LINE = "evento"
"""That of one line of `eventi.jsonl`."""


def schemas(edition: Edition) -> Iterator[DataFile]:
    """One schema a kind of file; `$id` is its own address, when the site knows it."""
    for name, (row, title) in LISTS.items():
        whole = {"type": "array", "items": {"$ref": f"#/$defs/{row.__name__}"}}
        definitions = row_schema(row)
        own = {row.__name__: {key: value for key, value in definitions.items() if key != "$defs"}}
        yield _file(name, {"title": title, **whole, "$defs": {**own, **definitions.get("$defs", {})}}, edition)
    yield _file(_LINE, {"title": "Una riga di eventi.jsonl", **row_schema(EventRow)}, edition)


def schema_path(name: str) -> str:
    """The file of a schema."""
    return f"{DATA}/schemi/{name}.json"


def row_schema(row: type[Row]) -> dict[str, Any]:
    """The schema of one row, as an object with `$defs`."""
    made: dict[str, Any] = TypeAdapter(row).json_schema(mode="serialization", schema_generator=_Generator)
    return made


class _Generator(GenerateJsonSchema):
    """Without the titles that are the names again."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic's signature)
        """Never: the name of a field is its title."""
        return False


def _file(name: str, schema: dict[str, Any], edition: Edition) -> DataFile:
    root, path = edition.settings.site_url, schema_path(name)
    head: dict[str, Any] = {"$schema": GenerateJsonSchema.schema_dialect}
    if root:
        head["$id"] = root + path
    return DataFile.of_text(path, json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n")
