"""What the program understands of one article: the part of the work that one article alone decides.

`understand` is a pure function of its arguments, so that its result can be kept (`generator.cache`) and made in another
process (`generator.workers`). The reader of temporal expressions is imported when it is first needed: where every
article is known already, its rules need not be compiled.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib import metadata
from platform import python_version
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.cache import program_digest
from generator.errors import Problem
from generator.model import Article, Event, EventEntry, KeptAnchor, Link, Mention, Permalink, Registry, UnknownName
from generator.subjects import SubjectIndex, index_subjects

PACKAGES = ("pydantic", "pydantic-core", "rapidfuzz")
"""What reads articles besides our own code: another version may understand otherwise."""


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


# --- as bytes -------------------------------------------------------------------------------------------------------

# A cache is a file that others may have written (a CI restores what some branch left), so it holds data and never
# instructions: pickle would run them. Pydantic checks every value against the types of the dataclasses above and is as
# fast (0.1 ms an article).


def encode(understood: Understanding) -> bytes:
    """As JSON."""
    return _adapter().dump_json(understood, exclude_defaults=True)


def decode(data: bytes) -> Understanding | None:
    """The same again; None when the bytes hold anything else."""
    try:
        return _adapter().validate_json(data, strict=True)
    except (ValidationError, ValueError):  # ValueError: dates and dataclasses that check themselves
        return None


@functools.cache
def _adapter() -> TypeAdapter[Understanding]:
    return TypeAdapter(Understanding)


def learn(registry: Registry) -> Callable[[tuple[Article, tuple[Permalink, ...]]], bytes]:
    """For a worker: make the registry ready, and give what turns an article, with its permalinks, into bytes."""
    index = index_subjects(registry)
    return lambda given: encode(understand(given[0], index, given[1]))


# --- what it depends on ---------------------------------------------------------------------------------------------


def key_of(article: Article, published: Sequence[Permalink], basis: bytes) -> bytes:
    """A digest of everything that `understand` depends on: equal keys, equal understanding.

    Args:
        article: the article.
        published: the ledger's lines of its events; where they stand in the file does not count.
        basis: `basis_of` the registry.
    """
    lines = [(line.id, line.article, line.label, line.sentence) for line in published]
    return _digest(basis, article, lines)


def basis_of(registry: Registry) -> bytes:
    """A digest of what all articles share: the registry, the program and what it runs on."""
    versions = [(name, _version(name)) for name in PACKAGES]
    return _digest(program_digest(), registry, versions, python_version(), unicodedata.unidata_version)


def _digest(first: bytes, *values: Any) -> bytes:
    """BLAKE2b of values as JSON; each is told from the next by its length."""
    digest = blake2b(first, digest_size=20)
    for value in values:
        data = _anything().dump_json(value)
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


@functools.cache
def _anything() -> TypeAdapter[Any]:
    return TypeAdapter(Any)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
