"""Strings that a person can type and a careless writer of files stumbles over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

HOSTILE = (
    "riga\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:intruso",
    "punto; virgola, barra \\ e \\n finta; «virgolette» \"dritte\" 'apici'",
    "DTSTART:20200101",
    "prima\u2028seconda\u2029terza\x85quarta",
    "a\x00b\x07c\x1b[31m\ufeff\u202egiro",
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "</script><!-- ]]> &lt;b&gt; &amp;amp; \" onmouseover=\"alert(3)",
    "[clic](javascript:alert(4)) ![foto](https://altro.example/x.png) #tag @chi",
    "2020-01-01: finto evento",
    "section finta",
    "---",
    "{{7*7}} {% x %} ${1} $(id) `id` *a* _b_ **c**",
    "=1+1", "@SUM(1)", "// commento", "// [x] ", "#tema: rosso", "!id", "title: altro",
    "è " * 30 + "😀" * 40 + "👩‍👩‍👧‍👦" * 9,
    "x" * 73 + "😀é" * 30,
    "parola " * 200,
)  # fmt: skip
_CORPUS = Path(__file__).resolve().parents[3] / "shared/corpora/xss.jsonl"


def hostile_corpus() -> tuple[str, ...]:
    """The payloads of the shared corpus; skips the test where it is not there."""
    if not _CORPUS.is_file():
        pytest.skip("the shared corpus is not here")
    lines = _CORPUS.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line)["payload"] for line in lines)
