"""`dati/eventi.json`: every event once, with its evidence, exactly as the pages tell it."""

from __future__ import annotations

import json

from generator.model import Article, DataFile, Event, Report, Site


def events_json(site: Site) -> DataFile:
    """All events in chronological order; dates are EDTF, the hour or part of day TIMEX3 in `timex`."""
    articles = {article.id: article for article in site.articles}
    rows = [_event(event, articles) for event in site.events]
    return DataFile("dati/eventi.json", json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _event(event: Event, articles: dict[str, Article]) -> dict[str, object]:
    when = event.when
    home = articles[event.reports[0].article]
    return {
        "id": event.id,
        "title": event.title,
        "edtf": when.strict if when else None,
        "timex": when.value if when else None,
        "modifier": when.modifier if when else None,
        "printed": when.italian if when else "Senza data certa",
        "status": event.status,
        "actors": list(event.actors),
        "topics": list(event.topics),
        "url": f"articoli/{home.slug}/#{event.id}",
        "reports": [_report(report, articles[report.article]) for report in event.reports],
    }


def _report(report: Report, article: Article) -> dict[str, object]:
    return {
        "article": article.id,
        "published": article.date.isoformat(),
        "source": article.source.name,
        "source_url": article.source.url,
        "sentence": report.sentence,
        "expression": report.mention.text if report.mention else None,
        "rule": report.mention.rule if report.mention else None,
        "dated_by": report.dated_by,
    }
