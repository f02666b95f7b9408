"""`dati/eventi.json`: every event once, with its evidence, exactly as the pages tell it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.exports.edition import Edition
from generator.model import Article, Claim, Correction, DataFile, Divergence, Event, Involvement, Report
from generator.timelines import telling_of


def events_json(edition: Edition) -> Iterator[DataFile]:
    """All events in chronological order; dates are EDTF, the hour or part of day TIMEX3 in `timex`.

    Addresses are relative to the site's root. `actors` are the protagonists; `involved` are all actors and topics, each
    with its part and the words that tie it to the event.
    """
    rows = [_event(event, edition) for event in edition.site.events]
    yield DataFile.of_text("dati/eventi.json", json.dumps(rows, ensure_ascii=False, indent=1) + "\n")


def _event(event: Event, edition: Edition) -> dict[str, object]:
    when = event.when
    return {
        "id": event.id,
        "former_ids": list(event.former_ids),
        "title": event.title,
        "edtf": when.strict if when else None,
        "timex": when.value if when else None,
        "modifier": when.modifier if when else None,
        "printed": when.italian if when else "Senza data certa",
        "place": event.place,
        "status": event.status,
        "joined": event.joined or None,
        "actors": list(event.actors),
        "topics": list(event.topics),
        "involved": [
            *(_involved(link, "actor") for link in event.actor_links),
            *(_involved(link, "topic") for link in event.topic_links),
        ],
        "url": edition.event_url(event),
        "corrections": [_correction(correction, event) for correction in event.corrections],
        "divergences": [_divergence(divergence) for divergence in event.divergences],
        "reports": [_report(report, event, edition.context.articles) for report in event.reports],
    }


def _involved(link: Involvement, kind: str) -> dict[str, object]:
    return {
        "kind": kind,
        "id": link.target,
        "role": link.role,
        "how": link.how,
        "words": link.words,
        "where": link.where,
        "article": link.article,
    }


def _correction(correction: Correction, event: Event) -> dict[str, object]:
    """`articles` are those that declare it."""
    articles = dict.fromkeys(report.article for report in event.reports if correction in report.corrections)
    return {"date": correction.date.isoformat(), "text": correction.text, "articles": list(articles)}


def _divergence(divergence: Divergence) -> dict[str, object]:
    values = [{"value": value, "articles": list(ids)} for value, ids in divergence.values]
    return {"kind": divergence.kind, "about": divergence.about, "values": values}


def _report(report: Report, event: Event, articles: dict[str, Article]) -> dict[str, object]:
    article, when = articles[report.article], report.when
    return {
        "id": report.id or event.id,
        "article": article.id,
        "url": telling_of(event, report, articles).url,
        "published": article.date.isoformat(),
        "source": article.source.name,
        "source_url": article.source.url,
        "title": report.title or event.title,
        "sentence": report.sentence,
        "status": report.status,
        "place": report.place,
        "edtf": when.strict if when else None,
        "timex": when.value if when else None,
        "expression": report.mention.text if report.mention else None,
        "rule": report.mention.rule if report.mention else None,
        "dated_by": report.dated_by,
        "claims": [_claim(claim) for claim in report.claims],
    }


def _claim(claim: Claim) -> dict[str, object]:
    """`actor` is null when the registry lacks the speaker, `name` when nobody is named."""
    return {
        "actor": claim.by or None,
        "name": claim.name or None,
        "stance": claim.stance,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "rule": claim.rule,
    }
