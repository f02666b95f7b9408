"""One article's part, kept and made elsewhere: always the same."""

from __future__ import annotations

import ast
import json
import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.articles.read import read_articles
from generator.articles.registry import read_registry
from generator.model import Article, Permalink, Registry
from generator.subjects import index_subjects
from generator.understanding import PACKAGES, Understanding, basis_of, decode, encode, key_of, understand
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
        back = decode(encode(understood))
        assert back == understood
        assert repr(back) == repr(understood)  # equal dates and equal texts could still differ in kind


def test_bytes_of_anything_else_are_nothing() -> None:
    data = encode(understand(TOLD, index_subjects(REGISTRY)))
    assert decode(data) is not None
    for other in (
        b"",
        b"{}",
        b"[]",
        data[:-1],
        data.replace(b'"avvenuto"', b'"boh"'),
        data.replace(b"2025", b"2x25", 1),
    ):
        assert other == data or decode(other) is None
    grown = json.loads(data) | {"altro": 1}
    assert decode(json.dumps(grown).encode()) in (None, decode(data))


def test_a_value_out_of_bounds_is_nothing() -> None:
    data = encode(understand(TOLD, index_subjects(REGISTRY)))
    assert decode(re.sub(rb'"year":\d+', b'"year":123456', data)) is None


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
    parts = ("articles/sentences.py", "articles/abbreviations.py", "temporal", "subjects", "events", "model",
             "edtf.py", "when.py", "portions.py", "understanding.py")  # fmt: skip
    files = [f for part in parts if (path := ROOT / "generator" / part).exists()
             for f in ([path] if path.is_file() else sorted(path.rglob("*.py")))]  # fmt: skip
    imported = {
        name.split(".")[0]
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import)
                     else [node.module or ""] if isinstance(node, ast.ImportFrom) else [])
    }  # fmt: skip
    assert imported - ours <= {package.replace("-", "_") for package in PACKAGES}


def test_an_empty_understanding_is_one() -> None:
    nothing = Understanding((), (), ())
    assert decode(encode(nothing)) == nothing
