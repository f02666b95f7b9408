"""What could never be exported safely does not get as far: articles that hold it are refused."""

from __future__ import annotations

import json

import pytest

from generator.articles.read import parser


@pytest.mark.parametrize(
    "url", ["javascript:X(1)", "JaVaScRiPt:X(1)", "data:text/html,x", " javascript:X(1)", "vbscript:x", "//e.example/x"]
)
def test_an_address_that_runs_never_becomes_a_source(url: str) -> None:
    text = f"---\ntitle: T\ndate: 2026-01-01\nsource: {{name: N, url: {json.dumps(url)}}}\n---\nTesto.\n"
    (parsed,) = parser(None, None)([("a.md", text.encode())])
    assert [problem.code for problem in parsed.problems if problem.severity == "error"] == ["url"]


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff x"])
def test_half_a_character_never_becomes_a_title(escape: str) -> None:
    (parsed,) = parser(None, None)([("a.md", f'---\ntitle: "a{escape}"\ndate: 2026-01-01\n---\nTesto.\n'.encode())])
    assert any(problem.severity == "error" for problem in parsed.problems)
    (parsed,) = parser(None, None)([("a.md", b"---\ntitle: a\xed\xa0\x80\ndate: 2026-01-01\n---\nTesto.\n")])
    assert [problem.code for problem in parsed.problems] == ["encoding"]
