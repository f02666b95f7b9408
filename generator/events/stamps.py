"""The hour that heads an entry of a live report: «13.00 - », which is no part of the sentence that a page quotes."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model import Article, Event, Report

_STAMP = re.compile(
    r"(?:ore\s)?(?:2[0-3]|[01]?\d)[.:][0-5]\d(?:\s?[-–—:|]\s?|\s(?=[A-ZÀ-Þ«]))|ore\s(?:2[0-3]|[01]?\d)\s?[-–—:|]\s?",
    re.IGNORECASE,
)


def without_stamp(event: Event, article: Article) -> Event:
    """The event, the sentences of its reports quoted without the hour at their head.

    The expression that dates a report stays where it is in the article, though it then stands before the sentence.
    """
    reports = tuple(_bare(report, article) for report in event.reports)
    return event if reports == event.reports else replace(event, reports=reports)


def _bare(report: Report, article: Article) -> Report:
    found = _STAMP.match(report.sentence)
    start = report.start + found.end() if found else report.start
    if not found or start >= report.end or article.text[start : report.end] != report.sentence[found.end() :]:
        return report
    return replace(report, sentence=article.text[start : report.end], start=start)
