"""The house of docs/design.md, enforced: imports point down, effects stay at the ends, nobody asks for the time."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted([*(ROOT / "generator").rglob("*.py"), ROOT / "mkdocs_hooks.py"])

# From the top down: a part may import from the lines below its own, and from its own line only itself.
STOREYS = (
    ("__main__",),
    ("cli", "mkdocs_hooks"),
    ("deciding", "queue_text"),
    ("queue",),
    ("annotations", "explaining", "tagging"),
    ("site",),
    ("permalinks", "studying"),
    ("publish", "exports", "importers"),
    ("render",),
    ("timelines",),
    ("understanding",),
    ("events",),
    ("articles", "temporal", "subjects"),
    ("model",),
    ("when",),
    ("italian_dates", "portions"),
    ("edtf", "folding", "settings", "cache", "encoding", "workers", "cells"),
    ("calendar_units", "mkdocs_file"),
    ("gregorian", "yaml_messages"),
    ("errors",),
)
HEIGHT = {part: -height for height, parts in enumerate(STOREYS) for part in parts}
ANYONE = "__init__"
"""`generator/__init__.py` holds the version."""


def part_of(path: Path) -> str:
    relative = path.relative_to(ROOT)
    return relative.stem if len(relative.parts) < 3 else relative.parts[1]


def imports(tree: ast.AST) -> Iterator[str]:
    """Full names of what is imported anywhere in a module, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "relative imports hide the layers"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """The dotted name of every call as it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@pytest.fixture(params=MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def module(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_every_part_has_its_storey() -> None:
    assert {part_of(path) for path in MODULES} - {ANYONE} == set(HEIGHT)


def test_imports_point_down(module: Path) -> None:
    here = part_of(module)
    for name in imports(tree_of(module)):
        if not name.startswith("generator."):
            continue
        there = name.split(".")[1]
        if there not in HEIGHT or there == here:  # the version, or the part's own modules
            continue
        assert HEIGHT[there] < HEIGHT[here], f"{here} must not import {name}"


def test_only_publish_writes(module: Path) -> None:
    if part_of(module) in {"publish", "cache"}:  # a cache is no output: whatever happens to it, the site is the same
        return
    for name, call in calls(tree_of(module)):
        last = name.rsplit(".", 1)[-1]
        assert last not in {
            "write_text", "write_bytes", "mkdir", "makedirs", "unlink", "rmdir", "rmtree", "symlink_to", "hardlink_to",
            "touch", "copyfile", "copytree", "rename", "chmod", "NamedTemporaryFile", "mkstemp", "mkdtemp",
        }, f"{name}, line {call.lineno}"  # fmt: skip
        assert not name.startswith("os.") or last not in {"replace", "remove", "truncate", "write", "symlink", "link"}
        if last == "open":
            assert reads_only(name, call), f"{name}, line {call.lineno}: {ast.unparse(call)}"


def reads_only(name: str, call: ast.Call) -> bool:
    """`open(path)`, `path.open("rb")`, `os.open(path, os.O_RDONLY | …)`."""
    if name == "os.open":
        return not any(word in ast.unparse(call) for word in ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"))
    mode = [*call.args[0 if "." in name else 1 :][:1], *(k.value for k in call.keywords if k.arg == "mode")]
    return all(isinstance(given, ast.Constant) and set(str(given.value)) <= set("rbt") for given in mode)


def test_only_cli_prints_and_exits(module: Path) -> None:
    if part_of(module) in {"cli", "mkdocs_hooks"}:
        return
    for name, call in calls(tree_of(module)):
        assert name not in {
            "print",
            "sys.exit",
            "exit",
            "quit",
            "click.echo",
            "sys.stdout.write",
            "sys.stderr.write",
        }, f"{name}, line {call.lineno}"


def test_only_articles_reads_content(module: Path) -> None:
    """Settings and the registry's words come from elsewhere; what editors wrote is read in one place."""
    readers = {"articles", "publish", "mkdocs_file", "importers", "mkdocs_hooks"}
    readers.add("cache")  # it reads the program's own files, to know which version wrote an entry
    if part_of(module) in readers:
        return
    for name, call in calls(tree_of(module)):
        last = name.rsplit(".", 1)[-1]
        assert last not in {"open", "read_text", "read_bytes", "rglob", "iterdir", "scandir"}, f"{name}, {call.lineno}"


def test_only_importers_import_dateparser(module: Path) -> None:
    if part_of(module) != "importers":
        assert not [name for name in imports(tree_of(module)) if name.split(".")[0] == "dateparser"]


CLOCKS = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime", "monotonic"}
JUSTIFIED = {"cli": {"datetime.date.today"}}
"""`cronistoria new` dates an article that an editor is beginning to write; the editor sees the date and keeps it."""


def test_nobody_asks_for_the_time(module: Path) -> None:
    for name, call in calls(tree_of(module)):
        if name in JUSTIFIED.get(part_of(module), set()):
            continue
        assert name.rsplit(".", 1)[-1] not in CLOCKS and name != "time.time", f"{name}, line {call.lineno}"


def test_nobody_asks_the_environment_or_chance(module: Path) -> None:
    text = {ast.unparse(node) for node in ast.walk(tree_of(module)) if isinstance(node, ast.Attribute | ast.Subscript)}
    asked = {"os.environ.get", "os.getenv", "locale.getlocale", "locale.setlocale", "os.environ.copy"}
    assert not text & asked
    names = {name for name in imports(tree_of(module)) if name not in {"uuid.UUID", "uuid.uuid5", "uuid.NAMESPACE_URL"}}
    assert not {name.split(".")[0] for name in names} & {"random", "secrets", "uuid", "locale"}
