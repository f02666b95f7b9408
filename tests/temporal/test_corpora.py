"""The sentences of `*.md` beside this file, which a linguist can read and extend, are read as they say.

After the arrow stand the expressions with their values, or a dash when there is none; «⏎» is a line break.
"""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from generator.temporal import find_mentions

CORPORA = sorted(Path(__file__).parent.glob("*.md"))


def rows() -> list[tuple[str, str, str, str]]:
    """(file:line, day of the article, sentence, expected)."""
    found = []
    for file in CORPORA:
        day = ""
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if heading := re.fullmatch(r"## (\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)", line):
                day = heading[1]
            elif line.startswith("- "):
                sentence, _, expected = line[2:].partition(" → ")
                found.append((f"{file.name}:{number}", day, sentence.replace("⏎", "\n"), expected))
    return found


ROWS = rows()


def anchor_of(day: str) -> datetime.date:
    """A day, or a moment where the heading has a clock."""
    return datetime.datetime.fromisoformat(day) if "T" in day else datetime.date.fromisoformat(day)


@pytest.mark.parametrize(("day", "sentence", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_sentence_reads(day: str, sentence: str, expected: str) -> None:
    mentions = find_mentions(sentence, anchor_of(day))
    read = "; ".join(f"{m.text} = {m.value}" for m in mentions).replace("\n", "⏎")
    assert (read or "–") == expected


def test_corpora_are_large_enough() -> None:
    assert len(ROWS) >= 5_000
    assert sum(row[3] == "–" for row in ROWS) >= 1_000
