"""`cronistoria explain`: what was read in one article and why, in Italian."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.articles.read import SUFFIXES, read_article
from generator.articles.registry import read_registry
from generator.errors import Problem, UsageError
from generator.model import Article, Event, Link, Mention, Registry, UnknownName
from generator.settings import Settings
from generator.subjects import index_subjects
from generator.temporal import find_set_aside
from generator.temporal.explain import describe
from generator.understanding import Understanding, understand

_DATED_BY = {
    "expression": "data dall’espressione «{}»",
    "publication": "data dal giorno di pubblicazione, perché l’attacco non ne dice una",
    "editor": "data dalla redazione, nel front matter",
    "nothing": "senza data certa",
}
_HOW = {
    "name": "per nome",
    "alias": "per un alias",
    "surname": "per il cognome",
    "demonym": "per il demonimo",
    "seat": "per la sede",
    "capital": "per la capitale",
    "role": "per la carica",
    "phrase": "per le sue parole",
    "editor": "aggiunto dalla redazione",
    "all_actors": "perché ci sono tutti i suoi attori",
}


def explain_article(settings: Settings, file: Path, line: int | None) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The explanation of an article, or of one of its lines, and the problems found on the way.

    Raises:
        UsageError: the file is no article of this project, or has no such line.
    """
    path = file if file.is_absolute() else settings.root / file
    _check_article(path, file, settings)
    registry, problems = read_registry(settings.content)
    article, faults = read_article(path, _label(path, settings), registry)
    if article is None:
        return (), (*problems, *faults)
    last = article.body_line + article.body.removesuffix("\n").count("\n")
    if line is not None and not 1 <= line <= last:
        raise UsageError(f"{article.file} non ha una riga {line} → indica una riga da 1 a {last}")
    return tuple(_explanation(article, understand(article, index_subjects(registry)), registry, line)), (
        *problems,
        *faults,
    )


def _check_article(path: Path, named: Path, settings: Settings) -> None:
    """Refuse what is not an article of this project, telling what it is instead."""
    example = "indica un articolo, per esempio content/articles/2025/vertice.md"
    folder = settings.content / "articles"
    place = path.parent.resolve() / path.name  # a link that is itself an article's file is told when it is read
    if path.is_dir():
        raise UsageError(f"{named} è una cartella → {example}")
    if not path.exists() and not path.is_symlink():
        raise UsageError(f"{named} non esiste → {example}")
    if folder.resolve() not in place.parents:
        raise UsageError(f"{named} non è in {folder.relative_to(settings.root).as_posix()} → {example}")
    if path.suffix.lower() not in SUFFIXES:
        raise UsageError(f"{named} non è un articolo: i loro nomi finiscono in .md o .txt → {example}")


def _explanation(article: Article, understood: Understanding, registry: Registry, line: int | None) -> Iterator[str]:
    yield f"{article.file} — «{article.title}»"
    day, anchor = article.date.isoformat(), article.anchor.isoformat()
    yield f"Giorno dell’articolo: {day}; le date relative si leggono dal {anchor}."
    shown = [m for m in understood.mentions if line in (None, article.line_of(m.start))]
    yield ""
    yield f"Espressioni di tempo: {len(shown)}"
    for mention in shown:
        yield from _mention(article, mention)
    aside = [
        (article.line_of(start), article.text[start:end], what)
        for start, end, what in find_set_aside(article.text)
        if line in (None, article.line_of(start))
    ]
    if aside:
        yield ""
        yield f"Sembrano date e non lo sono: {len(aside)}"
        for number, text, what in aside:
            yield f"  riga {number}: «{text}» è {what}"
    if line is None:
        yield from _subjects(understood.links, registry)
        yield from _doubts(understood.doubts, registry)
    events = [e for e in understood.events if line in (None, article.line_of(e.reports[0].start))]
    yield ""
    yield f"Fatti: {len(events)}"
    for event in events:
        yield from _event(event, registry)


def _mention(article: Article, mention: Mention) -> Iterator[str]:
    number = article.line_of(mention.start)
    first, *rest = describe(mention)
    yield f"  riga {number}: {first}"
    for text in rest:
        yield f"      {text}"


def _subjects(links: tuple[Link, ...], registry: Registry) -> Iterator[str]:
    yield ""
    yield f"Attori e temi: {len(links)}"
    for link in links:
        subject = registry.actor(link.target) or registry.topic(link.target)
        name = subject.name if subject else link.target
        times = len(link.in_text)
        count = f", {times} {'volta' if times == 1 else 'volte'} nel testo" if times else ""
        role = f"{link.role}, " if registry.actor(link.target) else ""
        yield f"  {name} ({role}{_HOW[link.how]}{count})"


def _doubts(doubts: Sequence[UnknownName], registry: Registry) -> Iterator[str]:
    """What the registry does not settle; no link is made of it."""
    if not doubts:
        return
    yield ""
    yield f"Nomi in dubbio: {len(doubts)}"
    for doubt in doubts:
        actors = (registry.actor(candidate) for candidate in doubt.candidates)
        yield f"  «{doubt.name}»: forse {', o '.join(actor.name for actor in actors if actor)}"


def _event(event: Event, registry: Registry) -> Iterator[str]:
    report = event.reports[0]
    when = event.when.italian if event.when else "senza data certa"
    yield f"  {when} — {event.title} [{event.status}]"
    yield f"      {_DATED_BY[report.dated_by].format(report.mention.text if report.mention else '')}"
    if report.quotation:
        yield f"      «{report.quotation}»"
    for claim in event.claims:
        said = f": «{claim.quote}»" if claim.quote else " (lo scrive la redazione)"
        yield f"      {claim.stance} {claim.name or 'una fonte che il testo non nomina'}{said}"
    names = [actor.name for target in event.actors if (actor := registry.actor(target))]
    if names:
        yield f"      con {', '.join(names)}"


def _label(path: Path, settings: Settings) -> str:
    try:
        return path.resolve().relative_to(settings.root).as_posix()
    except ValueError:
        return str(path)
