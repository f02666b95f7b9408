"""Every article read and understood: from the cache where nothing changed, else by workers, each within its time."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from platform import python_version
from typing import Any, TypeVar

from generator.articles.read import File, Parsed, parser
from generator.cache import Cache, program_digest
from generator.encoding import decode, digest, encode
from generator.errors import Problem
from generator.model import Article, Permalink, Registry
from generator.settings import Settings
from generator.understanding import Understanding, key_of, learn
from generator.workers import Failure, cpus, run_in_workers

T = TypeVar("T")
PARSED, UNDERSTOOD = "cache/articles.sqlite", "cache/understanding.sqlite"
PACKAGES = (
    "markdown-it-py", "mdit-py-plugins", "nh3", "pydantic", "pydantic-core", "python-frontmatter", "pyyaml",
    "rapidfuzz",
)  # fmt: skip
"""What reads articles besides our own code: another version may read otherwise."""
_PRELOAD = ("generator.articles.sentences", "generator.events", "generator.temporal", "generator.studying")


@dataclass(frozen=True, slots=True)
class Studied:
    """What was understood.

    Attributes:
        understood: by article id; an article that could not be understood is not among them.
        problems: one for each such article.
    """

    understood: dict[str, Understanding]
    problems: tuple[Problem, ...]


class Study:
    """Reads and understands, with what is shared by all articles; the result is the same whatever the cache holds.

    Attributes:
        remarks: what hindered the work without changing its result, in Italian.
    """

    def __init__(self, registry: Registry, settings: Settings) -> None:
        """Args: actors and topics; budget, processes and use of the cache."""
        self.remarks: list[str] = []
        self._registry = registry
        self._settings = settings
        self._basis = basis_of(registry)

    def parse(self, files: Sequence[File]) -> list[Parsed]:
        """What each file holds; one whose reading fails holds that problem."""
        reference = self._settings.reference
        keys = [digest(self._basis, label, data, str(reference)) for label, data in files]
        results = self._each(PARSED, Parsed, keys, files, read, (self._registry, reference))
        return [
            Parsed(None, (self._problem(label, one),), {}) if isinstance(one, Failure) else one
            for (label, _), one in zip(files, results, strict=True)
        ]

    def understand(self, articles: Sequence[Article], published: Mapping[str, tuple[Permalink, ...]]) -> Studied:
        """What each article says.

        Args:
            articles: in the order of the result.
            published: by article id, the ledger's lines of its events.
        """
        items = [(article, published.get(article.id, ())) for article in articles]
        keys = [key_of(article, lines, self._basis) for article, lines in items]
        results = self._each(UNDERSTOOD, Understanding, keys, items, learn, self._registry)
        pairs = list(zip(articles, results, strict=True))
        return Studied(
            {article.id: one for article, one in pairs if not isinstance(one, Failure)},
            tuple(self._problem(article.file, one) for article, one in pairs if isinstance(one, Failure)),
        )

    def _each(
        self,
        file: str,
        kind: type[T],
        keys: Sequence[bytes],
        items: Sequence[Any],
        prepare: Callable[[Any], Callable[[Any], bytes]],
        shared: object,
    ) -> list[T | Failure]:
        """The result of each item, kept or new; both are decoded from bytes, so that they are the same."""
        cache = Cache(self._settings.build / file, self._settings.cache)
        known = {key: one for key, data in cache.read(dict.fromkeys(keys)).items() if (one := decode(kind, data))}
        todo = {key: item for key, item in zip(keys, items, strict=True) if key not in known}
        results = run_in_workers(
            prepare,
            shared,
            list(todo.values()),
            jobs=self._settings.jobs or cpus(),
            seconds=self._settings.seconds_per_article,
            preload=_PRELOAD,
        )
        made = {key: data for key, data in zip(todo, results, strict=True) if isinstance(data, bytes)}
        cache.write(made, used=known)
        self.remarks += cache.remarks
        failed = {key: one for key, one in zip(todo, results, strict=True) if isinstance(one, Failure)}
        fresh = {key: decode(kind, data) for key, data in made.items()}
        return [known.get(key) or fresh.get(key) or failed.get(key, _UNREADABLE) for key in keys]

    def _problem(self, file: str, failure: Failure) -> Problem:
        seconds = self._settings.seconds_per_article
        if failure.kind == "timeout":
            code = "reading-timeout"
            message = f"la lettura dell’articolo non è finita in {seconds} {'secondo' if seconds == 1 else 'secondi'}"
            remedy = "dividilo in più articoli, o alza extra.cronistoria.seconds_per_article in mkdocs.yml"
        else:
            code = "reading-failed"
            message = f"la lettura dell’articolo si è interrotta ({failure.detail})"
            remedy = (
                "segnala il file, perché è un difetto di Cronistoria; nel frattempo togli l’articolo dalla cartella"
            )
        return Problem(file, 1, 1, code, f"{message}, e l’articolo è rimasto fuori", remedy)


_UNREADABLE = Failure("error", "risultato illeggibile")
"""A worker whose memory is damaged may answer anything."""


def read(shared: tuple[Registry, datetime.date | None]) -> Callable[[File], bytes]:
    """For a worker: make the registry ready, and give what turns a file into bytes."""
    parse = parser(*shared)
    return lambda file: encode(parse([file])[0])


def basis_of(registry: Registry) -> bytes:
    """A digest of what all articles share: the registry, the program and what it runs on."""
    versions = [(name, _version(name)) for name in PACKAGES]
    return digest(program_digest(), registry, versions, python_version(), unicodedata.unidata_version)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""
