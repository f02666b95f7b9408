"""Every article understood: from the cache where nothing changed, else by workers, each within its time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.cache import Cache
from generator.errors import Problem
from generator.model import Article, Permalink, Registry
from generator.settings import Settings
from generator.understanding import Understanding, basis_of, decode, key_of, learn
from generator.workers import Failure, cpus, run_in_workers

FILE = "cache/understanding.sqlite"
PRELOAD = ("generator.articles.sentences", "generator.events", "generator.temporal", "generator.understanding")


@dataclass(frozen=True, slots=True)
class Studied:
    """What was understood.

    Attributes:
        understood: by article id; an article that could not be understood is not among them.
        problems: one for each such article.
        remarks: what hindered the work without changing its result, in Italian.
    """

    understood: dict[str, Understanding]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]


def study_articles(
    articles: Sequence[Article],
    registry: Registry,
    published: Mapping[str, tuple[Permalink, ...]],
    settings: Settings,
) -> Studied:
    """Understand each article; the result is the same whatever is in the cache and however many work.

    Args:
        articles: in the order of the result.
        registry: actors and topics.
        published: by article id, the ledger's lines of its events.
        settings: budget, processes, use of the cache.
    """
    basis = basis_of(registry)
    keys = [key_of(article, published.get(article.id, ()), basis) for article in articles]
    cache = Cache(settings.build / FILE, settings.cache)
    known = {key: one for key, data in cache.read(dict.fromkeys(keys)).items() if (one := decode(data))}
    todo = [(key, article) for key, article in zip(keys, articles, strict=True) if key not in known]
    results = run_in_workers(
        learn,
        registry,
        [(article, published.get(article.id, ())) for _, article in todo],
        jobs=settings.jobs or cpus(),
        seconds=settings.seconds_per_article,
        preload=PRELOAD,
    )
    made = {key: data for (key, _), data in zip(todo, results, strict=True) if isinstance(data, bytes)}
    cache.write(made, used=known)
    fresh = {key: decode(data) for key, data in made.items()}
    understood = {
        article.id: one
        for key, article in zip(keys, articles, strict=True)
        if (one := known.get(key) or fresh.get(key))
    }
    problems = [
        _problem(article, failure, settings.seconds_per_article)
        for (_, article), failure in zip(todo, results, strict=True)
        if isinstance(failure, Failure)
    ]
    return Studied(understood, tuple(problems), tuple(cache.remarks))


def _problem(article: Article, failure: Failure, seconds: int) -> Problem:
    if failure.kind == "timeout":
        code = "reading-timeout"
        message = f"la lettura dell’articolo non è finita in {seconds} {'secondo' if seconds == 1 else 'secondi'}"
        remedy = "dividilo in più articoli, o alza extra.cronistoria.seconds_per_article in mkdocs.yml"
    else:
        code = "reading-failed"
        message = f"la lettura dell’articolo si è interrotta ({failure.detail})"
        remedy = "segnala il file, perché è un difetto di Cronistoria; nel frattempo togli l’articolo dalla cartella"
    return Problem(article.file, 1, 1, code, f"{message}, e l’articolo è rimasto fuori", remedy)
