"""Events as rows of the open data: exactly what the pages tell, made once and used by every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator import gregorian
from generator.exports.rows import (
    DeclaredCorrection,
    Disagreement,
    EventRow,
    Involved,
    Saying,
    Telling,
    Version,
)
from generator.gregorian import Ymd
from generator.model import Article, Claim, Correction, Divergence, Event, Involvement, Report
from generator.render import wording
from generator.timelines import telling_of
from generator.when import When

if TYPE_CHECKING:
    from generator.exports.edition import Edition


def event_row(event: Event, edition: Edition) -> EventRow:
    """One event, with its evidence. Addresses are absolute when the site knows its own, else relative to its root."""
    when, articles, root = event.when, edition.context.articles, edition.settings.site_url
    first, last = _days(when) if when else (None, None)
    return EventRow(
        id=event.id,
        former_ids=event.former_ids,
        title=event.title,
        edtf=when.strict if when else None,
        timex=when.value if when else None,
        modifier=when.modifier if when else None,
        printed=when.italian if when else wording.UNDATED,
        precision=when.edtf.precision if when else None,
        first_day=first,
        last_day=last,
        place=event.place or None,
        status=event.status,
        joined=event.joined or None,
        actors=event.actors,
        topics=event.topics,
        involved=_involved(event),
        url=root + edition.event_url(event),
        published=edition.published(event).isoformat(),
        updated=edition.updated(event).isoformat(),
        corrections=tuple(_correction(correction, event) for correction in event.corrections),
        divergences=tuple(_divergence(divergence) for divergence in event.divergences),
        reports=tuple(_report(report, event, articles, root) for report in event.reports),
    )


def _days(when: When) -> tuple[str | None, str | None]:
    """The days between which the calendar part lies, both included; a night belongs to two.

    «Fine novembre» is all of November here: where its last part begins is our reading, not the text's.
    """
    first, after = when.edtf.bounds
    last: Ymd | None = None
    if after is not None:
        last = after if when.part == "NI" else gregorian.previous_day(after)
    return gregorian.iso(first) if first else None, gregorian.iso(last) if last else None


def _involved(event: Event) -> tuple[Involved, ...]:
    actors = (_link(link, "actor") for link in event.actor_links)
    topics = (_link(link, "topic") for link in event.topic_links)
    return (*actors, *topics)


def _link(link: Involvement, kind: Literal["actor", "topic"]) -> Involved:
    return Involved(kind, link.target, link.role, link.how, link.words or None, link.where, link.article or None)


def _correction(correction: Correction, event: Event) -> DeclaredCorrection:
    articles = dict.fromkeys(report.article for report in event.reports if correction in report.corrections)
    return DeclaredCorrection(correction.date.isoformat(), correction.text, tuple(articles))


def _divergence(divergence: Divergence) -> Disagreement:
    values = tuple(Version(value, ids) for value, ids in divergence.values)
    return Disagreement(divergence.kind, divergence.about or None, values)


def _report(report: Report, event: Event, articles: dict[str, Article], root: str) -> Telling:
    article, when, mention = articles[report.article], report.when, report.mention
    return Telling(
        id=report.id or event.id,
        article=article.id,
        url=root + telling_of(event, report, articles).url,
        published=article.date.isoformat(),
        source=article.source.name or None,
        source_url=article.source.url or None,
        title=report.title or event.title,
        sentence=report.quotation or None,
        status=report.status,
        place=report.place or None,
        edtf=when.strict if when else None,
        timex=when.value if when else None,
        expression=mention.text if mention else None,
        rule=mention.rule if mention else None,
        dated_by=report.dated_by,
        claims=tuple(_claim(claim) for claim in report.claims),
    )


def _claim(claim: Claim) -> Saying:
    """An editor's claim may have no words of the article: no quotation then, nor places of one."""
    start, end = (claim.start, claim.end) if claim.quote else (None, None)
    return Saying(claim.by or None, claim.name or None, claim.stance, claim.quote or None, start, end, claim.rule)
