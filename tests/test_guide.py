"""The editors' guide knows every code that a message may bear."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.articles.decisions import read_decisions
from generator.articles.decisions_schema import DecisionsFields, MergeDecisionFields, NameDecisionFields
from generator.articles.findings import Findings
from generator.articles.located import Place
from generator.articles.read import read_article
from generator.articles.registry import read_registry
from generator.articles.registry_schema import ActorFields, RoleFields, TopicFields
from generator.articles.schema import (
    ArticleFields,
    ClaimFields,
    ClaimsFields,
    CorrectionFields,
    DifferenceFields,
    EventFields,
    SourceFields,
)
from generator.importers.columns import name_columns
from generator.importers.facts import Reading
from generator.importers.foreign_text import Cell
from generator.importers.slides import UNKNOWN
from generator.settings import KEYS, read_settings
from tests.articles.faults import FAULTS
from tests.articles.test_decisions import FAULTS as DECISION_FAULTS
from tests.articles.test_json_schemas import faults as json_schema_faults
from tests.articles.test_read import REGISTRY
from tests.articles.test_registry import FAULTS as REGISTRY_FAULTS
from tests.articles.test_registry import TOPIC_FAULTS

ROOT = Path(__file__).resolve().parents[1]
GUIDE = (ROOT / "docs/guida-redazione.md").read_text(encoding="utf-8")
CODE_AT = {"error": 1, "warn": 1, "Problem": 3, "fault": 0, "Doubt": 0, "_Fault": 0, "_report": 1, "_twin": 2}
"""The functions that tell a problem, and which of their arguments is its code."""
VALUES = ("[[a]]", "{a: b}", "'\x01'", '"\\x01"', "-", "'*'", "['…']", "['*']", "boh", "ieri", "", "''", "a" * 2000,
          "[" + "a, " * 300 + "]", "../x", "[Puttin, Rossi]")  # fmt: skip
"""What a field may hold that it should not."""


def explained() -> set[str]:
    """The codes in the first column of the guide's table of messages."""
    table = GUIDE.partition("## I messaggi")[2]
    return {
        code for row in re.findall(r"^\|([^|]*)\|", table, re.MULTILINE) for code in re.findall(r"`([a-z_-]+)`", row)
    }


def codes_in_calls() -> Iterator[str]:
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = CODE_AT.get(name, len(node.args))
            given = [*node.args[at : at + 1], *(word.value for word in node.keywords if word.arg == "code")]
            for argument in given:
                parts = (argument.body, argument.orelse) if isinstance(argument, ast.IfExp) else (argument,)
                yield from (
                    p.value
                    for p in parts
                    if isinstance(p, ast.Constant) and isinstance(p.value, str) and p.value != "?"
                )


def codes_of_values(tmp_path: Path) -> Iterator[str]:
    """What comes of wrong values in every field of every schema."""
    file = tmp_path / "a.md"
    shapes = [(ArticleFields, "{}"), (SourceFields, "source: {{{}}}"), (DifferenceFields, "actors: {{{}}}"),
              (EventFields, "events: [{{{}}}]"), (CorrectionFields, "corrections: [{{{}}}]"),
              (ClaimsFields, "events: [{{main: true, claims: {{{}}}}}]"),
              (ClaimFields, "events: [{{main: true, claims: [{{by: a, {}}}]}}]")]  # fmt: skip
    for schema, shape in shapes:
        for field in schema.model_fields:
            for value in VALUES:
                line = shape.format(f"{field}: {value}")
                file.write_text(f"---\n{line}\n---\nTesto.\n", encoding="utf-8")
                yield from (problem.code for problem in read_article(file, "a.md", REGISTRY)[1])
    entries = ((ActorFields, "actors.yml", "- {{{}}}"), (TopicFields, "topics.yml", "- {{{}}}"),
               (RoleFields, "actors.yml", "- {{id: a, name: A, kind: person, roles: [{{{}}}]}}"),
               (DecisionsFields, "decisions.yml", "{}"), (NameDecisionFields, "decisions.yml", "names: [{{{}}}]"),
               (MergeDecisionFields, "decisions.yml", "merges: [{{{}}}]"))  # fmt: skip
    for schema, name, shape in entries:
        for field in schema.model_fields:
            for value in VALUES:
                (tmp_path / name).write_text(shape.format(f"{field}: {value}") + "\n", encoding="utf-8")
                problems = (*read_registry(tmp_path)[1], *read_decisions(tmp_path, REGISTRY)[1])
                yield from (problem.code for problem in problems)
        (tmp_path / name).unlink()


def test_every_code_of_the_golden_tables_is_explained() -> None:
    used = {row[2] for row in (*FAULTS, *REGISTRY_FAULTS, *TOPIC_FAULTS, *DECISION_FAULTS)}
    assert len(used) > 45
    assert used <= explained(), sorted(used - explained())


def test_every_code_in_the_program_is_explained() -> None:
    used = set(codes_in_calls())
    assert {"quote", "any", "symlink", "date-order", "duplicate-slug", "encoding", "yaml-tag", "fm-format"} <= used
    assert len(used) > 30
    assert used <= explained(), sorted(used - explained())


def test_every_code_that_a_wrong_value_gives_is_explained(tmp_path: Path) -> None:
    used = set(codes_of_values(tmp_path))
    assert {"kind", "min_hits", "author", "main", "aliases", "unknown-actor", "ambiguous-actor", "roles", "stance",
            "by", "decision", "merges", "former_ids"} <= used  # fmt: skip
    assert used <= explained(), sorted(used - explained())


@pytest.mark.parametrize("word", ["avvenuto", "annunciato", "annullato", "riportato", "contestato", "smentito"])
def test_every_status_is_named(word: str) -> None:
    assert word in GUIDE.partition("## I fatti")[2].partition("## I messaggi")[0]


def test_every_setting_is_explained_with_its_default(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Prova\n", encoding="utf-8")
    settings = read_settings(tmp_path)
    table = GUIDE.partition("| impostazione |")[2].partition("\n\n")[0]
    rows = [row.split(" | ") for row in table.splitlines() if row.startswith("| `")]
    told = {name: default.split(", ") for names, default, _ in rows for name in re.findall(r"`(\w+)`", names)}
    assert set(told) == KEYS
    for name, value in ((name, getattr(settings, name)) for name in told):
        if isinstance(value, int):
            assert told[name] == [str(value)], name
        elif isinstance(value, Path):
            assert f"`{value.name}`" in told[name], name
        else:
            assert not value, name


def test_every_heading_of_a_table_that_is_named_is_known() -> None:
    rows = GUIDE.partition("| che cosa | intestazioni |")[2].partition("\n\n")[0].splitlines()[2:]
    told = [row.split(" | ")[1].rstrip(" |").partition(". ")[0].partition(", con ")[0] for row in rows]
    names = [name for one in told for name in re.split("[,;] ", one)]
    assert len(names) > 45
    reading = Reading(Findings("t.csv"))
    unknown = [n for n in names if name_columns((Cell(n, Place(1, 1)),), reading)[0].startswith(UNKNOWN)]
    assert unknown == []


EXAMPLES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_right(example: str) -> None:
    text = example.partition("---\n")[2].partition("---\n")[0] or example
    schema = "actors" if text.startswith("- id") else "decisions" if text.startswith("names") else "article"
    assert json_schema_faults(schema, text) == []


def test_every_key_is_explained() -> None:
    for schema in (ActorFields, TopicFields, RoleFields, ClaimFields, ClaimsFields, EventFields, NameDecisionFields):
        assert {key for key in schema.model_fields if f"`{key}`" not in GUIDE and f"{key}:" not in GUIDE} == set()
