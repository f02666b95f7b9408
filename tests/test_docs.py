"""What the documents name is there: commands, options, targets, files, dependencies."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
import pytest

from generator.cli import main

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/design.md",
    "docs/engines.md",
    "docs/guida-redazione.md",
    "docs/reading-time.md",
)
FOLDERS = sorted(path.name for path in (ROOT / "generator").iterdir() if path.is_dir() and path.name[0] != "_")
PATH = re.compile(rf"(?<![\w/.-])(?:generator|tests|docs|bench|site_overrides|{'|'.join(FOLDERS)})/[\w./*-]*\w")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code(name: str) -> str:
    """What stands between backticks: blocks, then the rest."""
    block = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
    return "\n".join([*block.findall(text(name)), *re.findall(r"`[^`\n]+`", block.sub("", text(name)))])


def commands() -> dict[str, click.Command]:
    inner = (group.commands for group in main.commands.values() if isinstance(group, click.Group))
    return {name: one for group in (main.commands, *inner) for name, one in group.items()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_and_option_that_is_named_exists(name: str) -> None:
    known = {word for one in (main, *commands().values()) for param in one.params for word in param.opts}
    assert set(re.findall(r"\bcronistoria ([a-z]+)\b", code(name))) <= set(commands())
    assert set(re.findall(r"(?<![\w<-])--[a-z][a-z-]*", code(name))) <= known | {"--help"}


def test_readme_names_every_command_and_option() -> None:
    table = text("README.md").partition("## Commands")[2].partition("##")[0]
    options = {word for one in commands().values() for param in one.params for word in param.opts if word[:2] == "--"}
    assert {word for word in options if not re.search(rf"[ \[`]{word}[ \]`]", table)} == set()
    assert {name for name in commands() if not re.search(rf"[ `|]{name}\b", table)} == {"dispaccio"}  # may be left out


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_target_that_is_named_exists(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", code(name))) <= targets


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_is_named_exists(name: str) -> None:
    named = set(PATH.findall(code(name)))
    assert named or name == "docs/guida-redazione.md"
    assert {path for path in named if not any(list(root.glob(path)) for root in (ROOT, ROOT / "generator"))} == set()
    modules = {path.name for folder in ("generator", "tests", "bench") for path in (ROOT / folder).rglob("*.py")}
    alone = set(re.findall(r"(?<![\w/.-])(\w+\.py)\b", code(name)))
    assert alone - modules - {path.name for path in ROOT.glob("*.py")} == set()


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(text("pyproject.toml"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    table = text("docs/design.md").partition("## Dependencies")[2]
    reasons = re.findall(r"^\| ([^|]+) \|", table, re.MULTILINE)
    told = {package for row in reasons for package in row.split(", ")} - {"package", "---"}
    assert {re.match(r"[\w.-]+", one)[0] for one in needed} == told  # type: ignore[index]
