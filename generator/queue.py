"""What waits for an editor: names that the registry lacks, tellings that may be one event, articles to be checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.events import MergePair
from generator.model import Article, Event
from generator.settings import Settings
from generator.site import Content, merge_told, read_content, refuse_if_empty, refuse_if_unsound
from generator.subjects.proposer import NameProposal, propose_names


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of an event, as an editor recognises it.

    Attributes:
        id: of the telling, `e-…`.
        title: what the article calls the event.
        file: of the article, with forward slashes.
        line: where its sentence is.
    """

    id: str
    title: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class ComparedTellings:
    """Two tellings that the rules made one event, or that may be one."""

    first: Telling
    second: Telling
    outcome: Literal["merged", "suggested"]
    reason: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Queue:
    """Everything that waits, in order.

    Attributes:
        names: names that the registry lacks, the most useful first.
        ambiguous: names that it holds and cannot decide.
        merged: tellings made one event by the strict rule.
        suggested: tellings that may be one event.
        to_check: articles that the newsroom marked as still to be checked, newest first.
        tellings: every telling, by id.
        content: what all this was read from.
    """

    names: tuple[NameProposal, ...]
    ambiguous: tuple[NameProposal, ...]
    merged: tuple[ComparedTellings, ...]
    suggested: tuple[ComparedTellings, ...]
    to_check: tuple[Article, ...]
    tellings: dict[str, Telling]
    content: Content


def read_queue(settings: Settings) -> Queue:
    """Read the content and collect what waits in it; nothing is written.

    Raises:
        ContentError: the registry is faulty.
        UsageError: there is no article.
    """
    content = read_content(settings)
    refuse_if_empty(content, settings)
    refuse_if_unsound(content, settings)
    merged = merge_told(content)
    return queue_of(content, merged.events, merged.pairs)


def queue_of(content: Content, events: Iterable[Event], pairs: Sequence[MergePair] = ()) -> Queue:
    """What waits in a content.

    Args:
        content: what was read and understood.
        events: its events, merged or not.
        pairs: the tellings that the rules compared.
    """
    seen = [
        (article.id, article.date, name)
        for article in content.reading.articles
        for name in (*content.understood[article.id].unknown, *content.understood[article.id].doubts)
    ]
    proposals = propose_names(seen, content.registry, content.decisions)
    tellings = _tellings(content, events)
    compared = [
        ComparedTellings(tellings[pair.first], tellings[pair.second], pair.outcome, pair.reason, pair.similarity)
        for pair in pairs
        if pair.first in tellings and pair.second in tellings
    ]
    marked = [article for article in content.reading.articles if article.to_check]
    return Queue(
        tuple(one for one in proposals if not one.candidates),
        tuple(one for one in proposals if one.candidates),
        tuple(one for one in compared if one.outcome == "merged"),
        tuple(one for one in compared if one.outcome == "suggested"),
        tuple(sorted(marked, key=lambda article: (article.date, article.id), reverse=True)),
        tellings,
        content,
    )


def _tellings(content: Content, events: Iterable[Event]) -> dict[str, Telling]:
    articles = {article.id: article for article in content.reading.articles}
    found: dict[str, Telling] = {}
    for event in events:
        for report in event.reports:
            article = articles[report.article]
            id_ = report.id or event.id
            line = article.line_of(report.start)
            found.setdefault(id_, Telling(id_, report.title or event.title, article.file, line))
    return found
