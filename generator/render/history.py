"""«Come è cambiato»: how the status of an event went from article to article."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Article, Event, Report, Status
from generator.render import wording


@dataclass(frozen=True, slots=True)
class Step:
    """A status, and the first report in which the event had it."""

    status: Status
    date: datetime.date
    report: Report


_FIRMNESS: dict[Status, int] = {"annunciato": 0, "riportato": 1}
"""What is no more than announced or reported gives way to what is firmer, and never the other way round."""
_FIRM = 2
_SAID: dict[Status, str] = {"avvenuto": "dato per avvenuto"}
"""The day beside it is the article's, and «avvenuto il 3 maggio» would be the event's."""


def steps_of(event: Event, articles: Mapping[str, Article]) -> tuple[Step, ...]:
    """The statuses in the order in which articles told them, where they changed; nothing when they never did.

    A later article that is more cautious about what is known changes nothing.
    """
    steps: list[Step] = []
    for report in in_order(event, articles):
        status = report.status
        if steps and (status == steps[-1].status or _firmness(status) < _firmness(steps[-1].status)):
            continue
        steps.append(Step(status, articles[report.article].date, report))
    return tuple(steps) if len(steps) > 1 else ()


def _firmness(status: Status) -> int:
    return _FIRMNESS.get(status, _FIRM)


def in_order(event: Event, articles: Mapping[str, Article]) -> list[Report]:
    """The reports by the day of their article; those of one day in the event's own order."""
    return sorted(event.reports, key=lambda report: articles[report.article].date)


def in_a_line(event: Event, articles: Mapping[str, Article]) -> str:
    """«annunciato l’8 agosto 2025»: what was said of the event before what is said now."""
    first: dict[Status, datetime.date] = {}
    for step in steps_of(event, articles):
        if step.status != event.status:
            first.setdefault(step.status, step.date)
    return ", ".join(f"{_SAID.get(status, status)} {wording.on_day(date)}" for status, date in first.items())
