"""The JSON Schemas that editors' programs read say what the program checks.

`python -m tests.articles.test_json_schemas` writes the committed files anew; read the difference before you commit it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.articles.front_matter import read_front_matter
from generator.articles.json_schemas import json_schemas
from generator.articles.located import Fields, Items, Text, read_yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "schemas"
VALIDATORS = {name.partition(".")[0]: Draft202012Validator(json.loads(text)) for name, text in json_schemas().items()}


def as_editors_see(value: Any) -> Any:
    """YAML 1.2's core types, as the language server of an editor reads them: a date is text, `no` too."""
    if isinstance(value, Fields):
        return {key: as_editors_see(inner) for key, inner in value.items()}
    if isinstance(value, Items):
        return [as_editors_see(inner) for inner in value]
    if isinstance(value, Text):
        match value.implicit:
            case "int" | "float" if value.replace(".", "", 1).isdigit():
                return json.loads(value.lstrip("0") or "0")
            case "bool" if value.lower() in ("true", "false"):
                return value.lower() == "true"
        return str(value)
    return None


def faults(schema: str, text: str) -> list[str]:
    value, problems = read_yaml(text, "prova", max_events=400_000)
    assert not problems
    return [error.message for error in VALIDATORS[schema].iter_errors(as_editors_see(value))]


def test_the_committed_files_are_those_of_the_models() -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()} == json_schemas()


@pytest.mark.parametrize("name", sorted(VALIDATORS))
def test_they_are_sound(name: str) -> None:
    schema = VALIDATORS[name].schema
    Draft202012Validator.check_schema(schema)
    models = list(schema["$defs"].values())
    assert models
    for model in models:
        assert model["additionalProperties"] is False
        assert "description" not in model, "a docstring is English"
        for key, field in model["properties"].items():
            assert len(field["description"]) > 8, key
            assert "title" not in field and "default" not in field


@pytest.mark.parametrize("name", ["actors", "topics", "decisions"])
def test_the_demo_is_valid(name: str) -> None:
    path = ROOT / "content" / f"{name}.yml"
    if path.exists():
        assert faults(name, path.read_text(encoding="utf-8")) == []


def test_the_articles_of_the_demo_are_valid() -> None:
    files = sorted((ROOT / "content" / "articles").rglob("*.md"))
    assert len(files) > 60
    for path in files:
        fields = read_front_matter(path.read_text(encoding="utf-8"), path.name).fields
        assert [e.message for e in VALIDATORS["article"].iter_errors(as_editors_see(fields))] == [], path.name


ACTOR = "id: a, name: A, kind: person"
FINE = (
    ("actors", ""),
    ("actors", f"- {{{ACTOR}}}"),
    ("actors", f"- {{{ACTOR}, roles: presidente}}"),
    ("actors", f"- {{{ACTOR}, roles: [presidente, {{name: x, since: 2020, until: 2021-05}}]}}"),
    ("actors", f"- {{{ACTOR}, roles: {{name: x, since: 20 gennaio 2025}}, aliases: , parent: , qid: Q1}}"),
    ("actors", f"- {{{ACTOR}, roles: [{{name: [x, y]}}]}}"),
    ("actors", f"- {{{ACTOR}, demonyms: [russo], capital: [Mosca], seats: [X], surname_ok: false, former_ids: [b]}}"),
    ("topics", "- {id: a, name: A, any: [b, 'c*'], min_hits: 1, former_ids: [b], parent: }"),
    ("decisions", ""),
    ("decisions", "names:\n  - {name: A, decision: rejected}\nmerges:"),
    ("decisions", "merges:\n  - {events: [e-a, e-b], decision: same}"),
    ("article", ""),
    ("article", "actors: [a]\nsource: Ansa\nevents: {main: true}"),
    ("article", "actors: {add: [a]}\nsource: {name: Ansa}\nupdated:\nevents: []\ndate: 2025-12-31\ndraft: true"),
    ("article", "events: [{main: true, date: 2025, claims: [belta, {by: a, stance: smentisce}]}]"),
    ("article", "events: [{main: true, claims: {add: belta, remove: [a]}, former_ids: [e-b], status: }]"),
    ("article", "corrections: {date: 5 maggio 2024, text: a}"),
    ("article", "events: [{main: true, corrections: [{date: 2024-05-03, text: a}]}]"),
    ("article", "events: [{main: true, corrections: {date: 5 maggio 2024, text: a}}]"),
)
WRONG = (
    ("actors", "id: a"),
    ("actors", "- {id: a, name: A}"),
    ("actors", "- {id: a, kind: person}"),
    ("actors", f"- {{{ACTOR}, alias: [b]}}"),
    ("actors", "- {id: a, name: A, kind: persona}"),
    ("actors", "- {id: A b, name: A, kind: person}"),
    ("actors", "- {id: , name: A, kind: person}"),
    ("actors", "- {id: a, name: '', kind: person}"),
    ("actors", f"- {{{ACTOR}, aliases: b}}"),
    ("actors", f"- {{{ACTOR}, aliases: ['']}}"),
    ("actors", f"- {{{ACTOR}, aliases: [7]}}"),
    ("actors", f"- {{{ACTOR}, demonyms: russo}}"),
    ("actors", f"- {{{ACTOR}, roles: [{{since: 2020}}]}}"),
    ("actors", f"- {{{ACTOR}, roles: [{{name: []}}]}}"),
    ("actors", f"- {{{ACTOR}, roles: [{{name: x, dal: 2020}}]}}"),
    ("actors", f"- {{{ACTOR}, roles: [{{name: x, since: ieri}}]}}"),
    ("actors", f"- {{{ACTOR}, surname_ok: no}}"),
    ("actors", f"- {{{ACTOR}, former_ids: [A]}}"),
    ("actors", f"- {{{ACTOR}, qid: 7}}"),
    ("topics", "- {id: a, name: A, min_hits: 0}"),
    ("topics", "- {id: a, name: A, min_hits: due}"),
    ("topics", "- {id: a, name: A, kind: person}"),
    ("topics", "- {id: a, name: A, all_actors: [[a]]}"),
    ("decisions", "- {name: A, decision: rejected}"),
    ("decisions", "names:\n  - {name: A, decision: forse}"),
    ("decisions", "names:\n  - {decision: rejected}"),
    ("decisions", "names:\n  - {name: A, decision: alias, attore: a}"),
    ("decisions", "merges:\n  - {events: [e-a], decision: same}"),
    ("decisions", "merges:\n  - {events: [e-a, e-a], decision: same}"),
    ("decisions", "merges:\n  - {events: [e-a, e-b, e-c], decision: same}"),
    ("decisions", "nomi: []"),
    ("article", "titolo: A"),
    ("article", "title: 2024"),
    ("article", "title: [a]"),
    ("article", "date: ieri"),
    ("article", "date:"),
    ("article", "draft: forse"),
    ("article", "slug: ../x"),
    ("article", "url: ftp://a"),
    ("article", "image: https://a.it/x.png"),
    ("article", "actors: Putin"),
    ("article", "actors: {togli: [a]}"),
    ("article", "source: {nome: Ansa}"),
    ("article", "events: [uno]"),
    ("article", "events: [{main: true, status: avenuto}]"),
    ("article", "events: [{main: true, claims: {by: a}}]"),
    ("article", "events: [{main: true, claims: [{by: a, stance: nega}]}]"),
    ("article", "events: [{main: true, claims: [{stance: nega}]}]"),
    ("article", "events: [{main: true, claims: [{by: }]}]"),
    ("article", "corrections: [{date: 2024-05-03}]"),
    ("article", "corrections: [{date: 2024-05-03, text: ''}]"),
    ("article", "events: [{main: true, corrections: [{text: a}]}]"),
)


@pytest.mark.parametrize(("name", "text"), FINE)
def test_what_is_fine_is_accepted(name: str, text: str) -> None:
    assert faults(name, text) == []


@pytest.mark.parametrize(("name", "text"), WRONG)
def test_what_is_wrong_is_refused(name: str, text: str) -> None:
    assert faults(name, text)


def schemas(part: Any) -> Iterator[dict[str, Any]]:
    if isinstance(part, dict):
        yield part
        for inner in part.values():
            yield from schemas(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from schemas(inner)


def test_every_choice_is_explained() -> None:
    found = [part for v in VALIDATORS.values() for part in schemas(v.schema) if "enum" in part]
    assert len(found) >= 5
    for part in found:
        assert len(part["enum"]) == len(part["enumDescriptions"])


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, content in json_schemas().items():
        (FOLDER / file).write_text(content, encoding="utf-8")
