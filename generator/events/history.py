"""How an event came to be what it is: «annunciato l’8 agosto, avvenuto il 15», «affermato, poi smentito»."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from generator.events.status import combine_statuses
from generator.model import Article, Event, Report, Stance, Status
from generator.when import When

_SAID: Mapping[Status, tuple[Stance, ...]] = {
    "smentito": ("smentisce",),
    "contestato": ("smentisce", "afferma"),
    "riportato": ("riporta", "afferma"),
    "avvenuto": ("conferma",),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One change in what is told of an event.

    Attributes:
        day: of the article that tells it.
        status: what all the articles up to that day come to.
        article: its id.
        by: who says so, as readers see it; empty when the article itself does.
        when: the date that it gives the event.
    """

    day: datetime.date
    status: Status
    article: str
    by: str
    when: When | None


def history(event: Event, articles: Mapping[str, Article]) -> tuple[Step, ...]:
    """The changes of an event in the order in which they were told, each status once.

    A step is what the page would have said that day, by the rule that makes the event's own status: the last is that
    of the event. An event announced for another day is a change too; what is told again is none, nor is a later
    article that is more cautious about what is known.
    """
    reports = [report for report in event.reports if report.article in articles]
    home = reports[0] if reports else None
    reports.sort(key=lambda report: (articles[report.article].date, report.article, report.start))
    steps: list[Step] = []
    for number, report in enumerate(reports, 1):
        known = sorted(reports[:number], key=lambda one: one is not home)
        status = combine_statuses([(one.status if one.id else event.status, one.claims) for one in known])
        if not any(_is_old(report, status, step) for step in steps):
            steps.append(Step(articles[report.article].date, status, report.article, _by(report, status), report.when))
    return tuple(steps)


def _is_old(report: Report, status: Status, step: Step) -> bool:
    if status != step.status:
        return False
    if status != "annunciato" or report.when is None or step.when is None:
        return True
    return report.when.edtf.overlaps(step.when.edtf)


def _by(report: Report, status: Status) -> str:
    """The first speaker whose word makes the status, the denial before the claim that it answers."""
    for stance in _SAID.get(status, ()):
        for claim in report.claims:
            if claim.stance == stance and claim.name:
                return claim.name
    return ""
