"""What the program understands of one article: the part of the work that one article alone decides.

`understand` is a pure function of its arguments, so that its result can be kept (`generator.cache`) and made in another
process (`generator.workers`). The reader of temporal expressions is imported when it is first needed: where every
article is known already, its rules need not be compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.encoding import digest, encode
from generator.errors import Problem
from generator.model import Article, Event, EventEntry, KeptAnchor, Link, Mention, Permalink, Registry, UnknownName
from generator.subjects import SubjectIndex, index_subjects


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the program understood of one article.

    Attributes:
        mentions: temporal expressions, in the order of the text.
        links: actors and topics.
        events: what it tells, the main one first, under their published ids.
        problems: what its editor should hear of.
        kept: published ids without an event, whose place is still in the article.
        missing: published ids that are nowhere in it.
        doubts: registered forms that may name several actors, or lack the company they require: for the editors' queue.
        unknown: names that the registry lacks, for the same queue.
    """

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()
    kept: tuple[KeptAnchor, ...] = ()
    missing: tuple[str, ...] = ()
    doubts: tuple[UnknownName, ...] = ()
    unknown: tuple[UnknownName, ...] = ()


def understand(article: Article, index: SubjectIndex, published: Sequence[Permalink] = ()) -> Understanding:
    """One article's part: a pure function of the article, the registry and what was published of it.

    Args:
        article: the article.
        index: the registry, ready for matching.
        published: the ledger's lines of the article's events.
    """
    from generator.articles.sentences import split
    from generator.events import find_events
    from generator.subjects import find_subjects, find_unknown_names
    from generator.temporal import find_mentions

    mentions = find_mentions(article.text, article.anchor)
    subjects = find_subjects(article, index)
    links = subjects.links
    sentences = split(article.text, article.blocks)
    told = find_events(article, sentences, mentions, links, index.registry, published=published)
    idle = tuple(_idle(entry, article) for entry in told.idle)
    unknown = find_unknown_names(article, sentences, links, index, subjects.doubts)
    return Understanding(mentions, links, told.events, idle, told.kept, told.missing, subjects.doubts, unknown)


def _idle(entry: EventEntry, article: Article) -> Problem:
    """An entry of the front matter that concerns no event, and tells none itself."""
    words = f"«{entry.quote[:60]}»" if entry.quote else f"«{entry.id}»" if entry.id else "la voce"
    return Problem(
        article.file,
        entry.line or 1,
        1,
        "events",
        f"nessun fatto dell’articolo corrisponde a {words}: la voce non cambia nulla",
        "guarda con cronistoria explain quali fatti sono stati trovati; per aggiungerne uno scrivi anche title e date",
        severity="warning",
    )


def learn(registry: Registry) -> Callable[[tuple[Article, tuple[Permalink, ...]]], bytes]:
    """For a worker: make the registry ready, and give what turns an article, with its permalinks, into bytes."""
    index = index_subjects(registry)
    return lambda given: encode(understand(given[0], index, given[1]))


def key_of(article: Article, published: Sequence[Permalink], basis: bytes) -> bytes:
    """A digest of everything that `understand` depends on: equal keys, equal understanding.

    Args:
        article: the article.
        published: the ledger's lines of its events; where they stand in the file does not count.
        basis: of what all articles share.
    """
    lines = [(line.id, line.article, line.label, line.sentence) for line in published]
    return digest(basis, article, lines)
