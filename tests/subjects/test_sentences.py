"""Sentences with who is named in them, and how: `sentences.md` beside this file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.subjects import find_subjects, index_subjects
from tests.building import article
from tests.subjects.registry import REGISTRY, TOPICS

INDEX = index_subjects(REGISTRY)
TOPIC_IDS = {topic.id for topic in TOPICS}
CORPUS = Path(__file__).with_name("sentences.md").read_text(encoding="utf-8")


def rows() -> list[tuple[str, str, str]]:
    """(day, text, expectation) of every line."""
    found = []
    for section in re.split(r"^## ", CORPUS, flags=re.MULTILINE)[1:]:
        day = re.search(r"\((\d{4}-\d\d-\d\d)\)", section.split("\n", 1)[0])
        for item in re.split(r"^- ", section, flags=re.MULTILINE)[1:]:
            text, _, expected = " ".join(item.split()).rpartition(" → ")
            found.append((day[1] if day else "2025-12-31", text, expected))
    return found


def told(text: str, day: str) -> str:
    subjects = find_subjects(article(text, title="", day=day), INDEX)
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


@pytest.mark.parametrize(("day", "text", "expected"), rows())
def test_who_is_named(day: str, text: str, expected: str) -> None:
    assert told(text, day) == expected


def test_the_corpus_is_large_and_no_text_stands_twice() -> None:
    assert len(rows()) >= 150
    assert len({(day, text) for day, text, _ in rows()}) == len(rows())
