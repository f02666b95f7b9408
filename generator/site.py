"""The whole pipeline on one screen: content → articles → events → timelines → pages → published site."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from generator.articles.decisions import read_decisions
from generator.articles.pages import read_pages
from generator.articles.read import Reading, read_articles
from generator.articles.registry import read_registry
from generator.articles.sentences import split
from generator.errors import ContentError, Problem, UsageError
from generator.events import Merged, MergePair, find_events, merge_events
from generator.exports import render_exports
from generator.model import (
    Article,
    DataFile,
    Decisions,
    Event,
    EventEntry,
    HandPage,
    Link,
    Mention,
    Page,
    Registry,
    Site,
    UnknownName,
)
from generator.publish import Publication, publish
from generator.render import render_pages
from generator.settings import Settings
from generator.subjects import SubjectIndex, find_subjects, find_unknown_names, index_subjects
from generator.temporal import find_mentions
from generator.timelines import group_timelines


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the program understood of one article."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...]
    problems: tuple[Problem, ...] = ()
    doubts: tuple[UnknownName, ...] = ()
    """Registered forms that may name several actors, or lack the company they require: for the editors' queue."""
    unknown: tuple[UnknownName, ...] = ()
    """Names that the registry lacks: for the editors' queue."""


@dataclass(frozen=True, slots=True)
class Content:
    """What was read from `content/` and understood (by article id), with everything that is wrong in it."""

    registry: Registry
    reading: Reading
    understood: dict[str, Understanding]
    hand_pages: tuple[HandPage, ...]
    problems: tuple[Problem, ...]
    decisions: Decisions


@dataclass(frozen=True, slots=True)
class Generated:
    """The pages of a site, ready to be published, and what they were made from."""

    site: Site
    pages: tuple[Page, ...]
    exports: tuple[DataFile, ...]
    content: Content
    newest: datetime.date | None
    pairs: tuple[MergePair, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    generated: Generated
    publication: Publication


def build_site(settings: Settings) -> Report:
    """Read, understand, render and publish; the old site stays up whenever something fails.

    Raises:
        ContentError: the registry is faulty, every article is refused, or anything at all when `settings.strict`.
        UsageError: there is no article to publish.
        PublishError, EnvironmentFailure: see `generator.publish`.
    """
    generated = generate(settings)
    _refuse_to_publish_nothing(generated.content, settings)
    return Report(generated, publish(generated.pages, settings, newest=generated.newest, exports=generated.exports))


def generate(settings: Settings) -> Generated:
    """Everything up to the pages; nothing is written.

    Articles with an error are left out and named in `content.problems`; the others lose nothing.

    Raises:
        ContentError: the registry is faulty (a site without its actors would be a wrong one), or `settings.strict`.
    """
    content = read_content(settings)
    refuse_if_unsound(content, settings)
    articles, understood = content.reading.articles, content.understood
    merged = merge_told(content)
    timelines = group_timelines(merged.events, content.registry, settings.min_events)
    links = {id_: one.links for id_, one in understood.items()}
    site = Site(content.registry, articles, merged.events, timelines, links, content.hand_pages)
    return Generated(site, render_pages(site, settings), render_exports(site), content, _newest(articles), merged.pairs)


def merge_told(content: Content) -> Merged:
    """The events of all articles, several tellings of one as one; and the pairs that wait for an editor's word."""
    articles = content.reading.articles
    told = (event for article in articles for event in content.understood[article.id].events)
    return merge_events(told, content.decisions, {article.id: article for article in articles})


def read_content(settings: Settings) -> Content:
    """Read the registry, the articles and the hand-written pages, understand each article, collect every problem."""
    registry, registry_problems = read_registry(settings.content)
    decisions, decision_problems = read_decisions(settings.content, registry)
    reading = read_articles(settings.content, registry, strict=settings.strict, reference=settings.reference)
    hand_pages, page_problems = read_pages(settings.content)
    index = index_subjects(registry)
    understood = {article.id: understand(article, index) for article in reading.articles}
    idle = (problem for one in understood.values() for problem in one.problems)
    problems = sorted({*registry_problems, *decision_problems, *reading.problems, *page_problems, *idle})
    return Content(registry, reading, understood, hand_pages, tuple(problems), decisions)


def refuse_if_unsound(content: Content, settings: Settings) -> None:
    """End a build that could only be wrong."""
    errors = [problem for problem in content.problems if problem.severity == "error"]
    of_registry = [problem for problem in errors if problem.file.endswith(".yml")]
    if of_registry or (settings.strict and content.problems):
        raise ContentError(content.problems)


def refuse_if_empty(content: Content, settings: Settings) -> None:
    """End what could only take the public site away: a folder that has moved, a name mistyped.

    Raises:
        UsageError: there is not a single file of an article; the text says how to begin.
    """
    reading = content.reading
    if reading.articles or reading.refused or reading.drafts:
        return
    folder = settings.content.relative_to(settings.root).as_posix()
    begin = 'scrivi il primo articolo con: cronistoria new "Il titolo"'
    if not settings.content.is_dir():
        raise UsageError(
            f"manca la cartella {folder} → controlla extra.cronistoria.content in mkdocs.yml, oppure {begin}"
        )
    raise UsageError(f"in {folder}/articles non c’è nessun articolo → {begin}")


def _refuse_to_publish_nothing(content: Content, settings: Settings) -> None:
    refuse_if_empty(content, settings)
    if content.reading.articles:
        return
    if content.reading.refused:
        raise ContentError(content.problems)
    raise UsageError("tutti gli articoli sono bozze → togli draft: true da quelli pronti")


def understand(article: Article, index: SubjectIndex) -> Understanding:
    """One article's part: a pure function of the article and the registry."""
    mentions = find_mentions(article.text, article.anchor)
    subjects = find_subjects(article, index)
    sentences = split(article.text, article.blocks)
    told = find_events(article, sentences, mentions, subjects.links, index.registry)
    unknown = find_unknown_names(article, sentences, subjects.links, index, subjects.doubts)
    idle = tuple(_idle(entry, article) for entry in told.idle)
    return Understanding(mentions, subjects.links, told.events, idle, subjects.doubts, unknown)


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


def _newest(articles: Sequence[Article]) -> datetime.date | None:
    """The day the content was last touched, for `SOURCE_DATE_EPOCH`; never the clock's."""
    return max((article.updated or article.date for article in articles), default=None)
