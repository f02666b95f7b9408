"""One article's part, kept and made elsewhere: always the same."""

from __future__ import annotations

import ast
import datetime
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.articles.read import Parsed, parser, read_articles
from generator.articles.registry import read_registry
from generator.encoding import decode, encode
from generator.model import Article, Permalink, Registry
from generator.studying import PACKAGES, basis_of
from generator.subjects import index_subjects
from generator.understanding import Understanding, key_of, understand
from tests.articles.faults import FAULTS
from tests.building import PUTIN, REGISTRY, article

ROOT = Path(__file__).resolve().parent.parent
TOLD = article(
    "Il 3 gennaio Putin vedrà Lukashenko. Nella notte tra il 28 e il 29 dicembre Putin ha parlato di tregua."
)


@pytest.fixture(scope="module")
def demo() -> tuple[tuple[Article, ...], Registry]:
    registry, _ = read_registry(ROOT / "content")
    return read_articles(ROOT / "content", registry).articles, registry


def test_bytes_bring_back_the_same_understanding(demo: tuple[tuple[Article, ...], Registry]) -> None:
    articles, registry = demo
    index = index_subjects(registry)
    for one in articles:
        understood = understand(one, index, (Permalink("event", "e-vecchio", one.id, "", "ieri", one.text[:30]),))
        back = decode(Understanding, encode(understood))
        assert back == understood
        assert repr(back) == repr(understood)  # equal dates and equal texts could still differ in kind


def test_bytes_bring_back_what_a_file_holds(demo: tuple[tuple[Article, ...], Registry]) -> None:
    parse = parser(demo[1], datetime.date(2025, 6, 1))
    files = [(path.name, path.read_bytes()) for path in sorted((ROOT / "content/articles").rglob("*.md"))]
    faulty = [(f"{n}.md", data) for n, (_, data, *_) in enumerate(FAULTS)]
    for parsed in parse([*files, *faulty]):
        back = decode(Parsed, encode(parsed))
        assert back == parsed
        assert repr(back) == repr(parsed)


def test_bytes_of_anything_else_are_nothing() -> None:
    data = encode(understand(TOLD, index_subjects(REGISTRY)))
    assert decode(Understanding, data) is not None
    for other in (b"", b"{}", zlib.decompress(data), data[:-1], data[:40], encode(PUTIN)):
        assert decode(Understanding, other) is None
    for fault in (
        (b'"anchor":"2025-12-31"', b'"anchor":"ieri"'),
        (b'"annunciato"', b'"boh"'),
        (b'"year":2026', b'"year":123456'),
    ):
        plain = zlib.decompress(data)
        assert fault[0] in plain
        assert decode(Understanding, zlib.compress(plain.replace(*fault))) is None


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encode(understand(TOLD, index_subjects(REGISTRY)))
    monkeypatch.setattr("generator.encoding.MOST", 100)
    assert decode(Understanding, data) is None


def test_the_key_knows_everything_that_understanding_depends_on() -> None:
    basis = basis_of(REGISTRY)
    line = Permalink("event", "e-uno", "articolo", "", "ieri", "Ieri.", line=7)
    keys = {
        key_of(TOLD, (), basis),
        key_of(TOLD, (line,), basis),
        key_of(TOLD, (), basis_of(Registry((replace(PUTIN, aliases=("Zar",)),)))),
        *(key_of(replace(TOLD, **{name: value}), (), basis) for name, value in {
            "title": "Altro", "anchor": TOLD.anchor.replace(year=2024), "text": TOLD.text + " ", "blocks": (),
            "id": "altro", "file": "content/articles/y.md", "place": "Minsk", "former_ids": ("a",),
        }.items()),
    }  # fmt: skip
    assert len(keys) == 11
    assert key_of(TOLD, (replace(line, line=8),), basis) == key_of(TOLD, (line,), basis)


def test_the_basis_does_not_change_by_being_used() -> None:
    registry = Registry(REGISTRY.actors, REGISTRY.topics)
    before = basis_of(registry)
    assert registry.actor("putin")
    assert basis_of(registry) == before


def test_every_package_that_reads_articles_is_part_of_the_basis() -> None:
    ours = {"generator", *sys.stdlib_module_names}
    parts = ("articles", "temporal", "subjects", "events", "model",
             "gregorian.py", "calendar_units.py", "edtf.py", "when.py", "italian_dates.py", "portions.py",
             "folding.py", "understanding.py", "encoding.py")  # fmt: skip
    files = [f for part in parts if (path := ROOT / "generator" / part).exists()
             for f in ([path] if path.is_file() else sorted(path.rglob("*.py")))]  # fmt: skip
    imported = {
        name.split(".")[0]
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import)
                     else [node.module or ""] if isinstance(node, ast.ImportFrom) else [])
    }  # fmt: skip
    names = {"frontmatter": "python-frontmatter", "yaml": "pyyaml"}
    known = {
        name
        for package in PACKAGES
        for name in (package, package.replace("-", "_"), package.removesuffix("-py").replace("-", "_"))
    }
    assert {names.get(name, name) for name in imported - ours} <= known


def test_an_empty_understanding_is_one() -> None:
    nothing = Understanding((), (), ())
    assert decode(Understanding, encode(nothing)) == nothing
