"""What the project tells VS Code is true: schemas that exist, messages that are recognised, snippets that are right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.articles.read import read_article
from generator.errors import Problem

FOLDER = Path(__file__).resolve().parents[2] / ".vscode"


def told(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def test_every_schema_is_of_the_file_it_is_named_after() -> None:
    schemas = told("settings.json")["yaml.schemas"]
    assert len(schemas) == 3
    for path, file in schemas.items():
        assert (FOLDER.parent / path).is_file()
        assert file == f"content/{Path(path).name.partition('.')[0]}.yml"


@pytest.mark.parametrize(("severity", "label"), [("error", ""), ("warning", "avviso: ")])
def test_messages_are_recognised(severity: str, label: str) -> None:
    problem = Problem("content/articles/2025/a.md", 4, 9, "unknown-key", "chiave: «x» ignorata", "toglila")
    line = f"{label}{problem}"
    (matcher,) = (m for m in told("tasks.json")["tasks"][0]["problemMatcher"] if m["severity"] == severity)
    (other,) = (m for m in told("tasks.json")["tasks"][0]["problemMatcher"] if m["severity"] != severity)
    pattern = matcher["pattern"]
    found = re.match(pattern["regexp"], line)
    assert found is not None
    read = {key: found[number] for key, number in pattern.items() if key != "regexp"}
    assert read == {
        "file": problem.file, "line": "4", "column": "9", "code": "unknown-key",
        "message": "chiave: «x» ignorata → toglila",
    }  # fmt: skip
    assert not re.match(other["pattern"]["regexp"], line)


@pytest.mark.parametrize("name", sorted(told("cronistoria.code-snippets")))
def test_snippets_are_front_matter_without_a_fault(tmp_path: Path, name: str) -> None:
    text = "\n".join(told("cronistoria.code-snippets")[name]["body"])
    text = text.replace("${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}", "2026-01-03").replace("$0", "Testo.\n")
    text = re.sub(r"\$\{\d\|(\w+)[^}]*\}", r"\1", text)
    text = re.sub(r"\$\{\d:([^}]*)\}", r"\1", text)
    if not text.startswith("---"):
        text = f"---\ntitle: Prova\ndate: 2026-01-03\n{text}\n---\nTesto.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    article, problems = read_article(tmp_path / "a.md", "a.md", None)
    assert problems == ()
    assert article is not None
