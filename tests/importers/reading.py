"""What an import makes of a file, and what the reader of articles then makes of its drafts."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.articles.read import parser
from generator.errors import ContentError, Problem
from generator.importers.chronicles import Issue
from generator.importers.drafts import Draft
from generator.importers.timelines import import_timeline
from generator.model import Article, Event, Source
from generator.subjects import index_subjects
from generator.understanding import understand
from tests.building import REGISTRY

DAY = datetime.date(2026, 1, 2)
ISSUE = Issue("", DAY, Source())


def read_in(
    folder: Path, name: str, text: str, issue: Issue = ISSUE, **more: Any
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return import_timeline("timelinejs" if name.endswith("json") else "csv", file, issue, folder / "content", **more)


def articles(drafts: tuple[Draft, ...]) -> list[Article]:
    """What the reader makes of the drafts once an editor has published them."""
    result = []
    for draft in drafts:
        assert "\ndraft: true\n" in draft.text
        (parsed,) = parser(REGISTRY, None)([(f"content/articles/{draft.path}", draft.text.encode("utf-8"))])
        assert [str(problem) for problem in parsed.problems if problem.severity == "error"] == []
        assert parsed.article is not None
        result.append(replace(parsed.article, draft=False))
    return result


def events(drafts: tuple[Draft, ...]) -> list[Event]:
    return [event for one in articles(drafts) for event in understand(one, index_subjects(REGISTRY)).events]


def told(drafts: tuple[Draft, ...]) -> list[tuple[str, str, str]]:
    return [(event.title, event.when.value if event.when else "", event.status) for event in events(drafts)]


def problems(folder: Path, name: str, text: str, **more: Any) -> list[tuple[int, int, str]]:
    with pytest.raises(ContentError) as caught:
        read_in(folder, name, text, **more)
    assert all(one.file.endswith(name) and one.message and one.remedy for one in caught.value.problems)
    return [(one.line, one.column, one.code) for one in caught.value.problems if one.severity == "error"]


def slide(headline: str, start: dict[str, Any] | None = None, text: str = "", **more: Any) -> dict[str, Any]:
    return {"start_date": start or {"year": 2020}, "text": {"headline": headline, "text": text}, **more}
