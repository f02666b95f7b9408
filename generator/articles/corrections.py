"""Corrections that the newsroom declares, of an article or of one of its events."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from generator.articles.findings import Findings
from generator.articles.located import Fields, Items, Place
from generator.articles.schema import ArticleFields, CorrectionFields
from generator.italian_dates import italian_day
from generator.model import Correction


def read_corrections(fields: Sequence[CorrectionFields] | None) -> tuple[Correction, ...]:
    """The corrections as they were written, in their order."""
    return tuple(Correction(one.date.date, one.text) for one in fields or () if one.date is not None)


def check_corrections(fields: ArticleFields, raw: Fields | None, published: datetime.date, findings: Findings) -> None:
    """Tell corrections that are older than what they correct: a slip in the year is read by everybody.

    Args:
        fields: the checked fields.
        raw: the same as written, for their places; None without front matter.
        published: the day of the article.
        findings: where to tell.
    """
    if raw is None:
        return
    placed = [*_placed(fields.corrections, raw)]
    for event, entry in zip(fields.events or (), _entries(raw.get("events")), strict=True):
        placed += _placed(event.corrections, entry)
    for date, place in placed:
        if date < published:
            said, was = (italian_day(day.year, day.month, day.day) for day in (date, published))
            message = f"la correzione porta la data {said}, prima dell’articolo ({was})"
            findings.warn(place, "corrections", message, "controlla l’anno e il giorno")


def _placed(fields: Sequence[CorrectionFields] | None, holder: Fields) -> Iterator[tuple[datetime.date, Place]]:
    """Each correction's day and where it is written."""
    for one, entry in zip(fields or (), _entries(holder.get("corrections")), strict=True):
        if one.date is not None:
            yield one.date.date, entry.where("date")


def _entries(value: object) -> list[Fields]:
    """The mappings of a list, one of which may stand alone."""
    found = value if isinstance(value, Items) else [value]
    return [entry for entry in found if isinstance(entry, Fields)]
