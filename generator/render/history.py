"""«Come è cambiato»: how what is told of an event went from article to article."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from generator.events import Step, history
from generator.model import Article, Event, Report, Status
from generator.render import wording

_SAID: dict[Status, str] = {"avvenuto": "dato per avvenuto"}
"""The day beside it is the article's, and «avvenuto il 3 maggio» would be the event's."""


def steps_of(event: Event, articles: Mapping[str, Article]) -> tuple[Step, ...]:
    """The changes in the order in which articles told them; nothing when there was none."""
    steps = history(event, articles)
    return steps if len(steps) > 1 else ()


def report_of(step: Step, event: Event) -> Report:
    """The report that tells the step."""
    told = [report for report in event.reports if report.article == step.article]
    return next((report for report in told if report.status == step.status and report.when == step.when), told[0])


def in_order(event: Event, articles: Mapping[str, Article]) -> list[Report]:
    """The reports by the day of their article; those of one day in the event's own order."""
    return sorted(event.reports, key=lambda report: articles[report.article].date)


def in_a_line(event: Event, articles: Mapping[str, Article]) -> str:
    """«annunciato l’8 agosto 2025»: what was said of the event before what is said now."""
    first: dict[Status, datetime.date] = {}
    for step in steps_of(event, articles):
        if step.status != event.status:
            first.setdefault(step.status, step.day)
    return ", ".join(f"{_SAID.get(status, status)} {wording.on_day(date)}" for status, date in first.items())
