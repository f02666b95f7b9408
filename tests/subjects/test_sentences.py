"""Sentences with who is named in them, and how: `sentences.md` and `politics.md` beside this file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.subjects import SubjectIndex, find_subjects, index_subjects
from tests.building import article
from tests.subjects.registry import POLITICS, REGISTRY, TOPICS

INDEX = index_subjects(REGISTRY)
INDICES = {"sentences.md": INDEX, "politics.md": index_subjects(POLITICS)}
TOPIC_IDS = {topic.id for topic in TOPICS}


def rows(name: str) -> list[tuple[str, str, str]]:
    """(day, text, expectation) of every line of a file."""
    found = []
    corpus = Path(__file__).with_name(name).read_text(encoding="utf-8")
    for section in re.split(r"^## ", corpus, flags=re.MULTILINE)[1:]:
        day = re.search(r"\((\d{4}-\d\d-\d\d)\)", section.split("\n", 1)[0])
        for item in re.split(r"^- ", section, flags=re.MULTILINE)[1:]:
            text, _, expected = " ".join(item.split()).rpartition(" → ")
            found.append((day[1] if day else "2025-12-31", text, expected))
    return found


def told(text: str, day: str, index: SubjectIndex = INDEX) -> str:
    subjects = find_subjects(article(text, title="", day=day), index)
    named = [
        (place.start, f"{link.target}:{place.how}")
        for link in subjects.links
        if link.target not in TOPIC_IDS
        for place in link.evidence
    ]
    doubted = [
        (start, "?" + "/".join(sorted(doubt.candidates))) for doubt in subjects.doubts for start, _ in doubt.places
    ]
    return " ".join(word for _, word in sorted(named + doubted)) or "–"


@pytest.mark.parametrize(("name", "day", "text", "expected"), [(name, *row) for name in INDICES for row in rows(name)])
def test_who_is_named(name: str, day: str, text: str, expected: str) -> None:
    assert told(text, day, INDICES[name]) == expected


def test_no_text_stands_twice() -> None:
    for name in INDICES:
        texts = [(day, text) for day, text, _ in rows(name)]
        assert len(texts) > 50
        assert len(set(texts)) == len(texts)
