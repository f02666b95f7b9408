"""JSON Schemas (2020-12) of what editors write, made from the models that the program checks with.

They let an editor complete and check keys while it is open. They accept what the program accepts without a doubt;
what concerns several keys or files (a quotation that is not in the text, an unknown id) only the program sees.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.articles.decisions_schema import DecisionsFields
from generator.articles.registry_schema import ActorFields, TopicFields
from generator.articles.schema import ArticleFields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: tuple[tuple[str, str, Any], ...] = (
    ("actors", "Il registro degli attori di Cronistoria: content/actors.yml", list[ActorFields] | None),
    ("topics", "Il registro dei temi di Cronistoria: content/topics.yml", list[TopicFields] | None),
    ("decisions", "Le decisioni della redazione: content/decisions.yml", DecisionsFields | None),
    ("article", "Il blocco iniziale di un articolo di Cronistoria", ArticleFields | None),
)


class _Plain(GenerateJsonSchema):
    """Without what only Python knows: defaults and names of classes."""

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 (the base class asks with it)
        return False


def json_schemas() -> dict[str, str]:
    """The text of every schema, by file name: `actors.schema.json`, `topics…`, `decisions…`, `article…`."""
    return {f"{name}.schema.json": _text(title, type_) for name, title, type_ in _FILES}


def _text(title: str, type_: Any) -> str:
    schema = TypeAdapter(type_).json_schema(schema_generator=_Plain)
    for model in schema.get("$defs", {}).values():
        model.pop("title", None)
    return json.dumps({"$schema": DIALECT, "title": title, **schema}, ensure_ascii=False, indent=2) + "\n"
