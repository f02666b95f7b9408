"""The whole pipeline on one screen: content → articles → events → timelines → pages → published site."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.articles.decisions import check_events, read_decisions
from generator.articles.pages import read_pages
from generator.articles.permalinks import label_of, new_permalinks, read_permalinks
from generator.articles.read import Reading, read_addresses, read_articles
from generator.articles.registry import read_registry
from generator.errors import ContentError, Problem, UsageError
from generator.events import Merged, MergePair, merge_events, names_of
from generator.exports import catalogue, render_exports
from generator.model import Article, DataFile, Decisions, Event, HandPage, Page, Permalink, Registry, SearchRecord, Site
from generator.permalinks import find_redirects, lines_of_articles, lost_permalinks, permalinks_of
from generator.publish import Publication, keep_permalinks, publish
from generator.render import make_context, render_pages, render_records
from generator.settings import Settings
from generator.studying import Study
from generator.timelines import group_timelines, has_own_page
from generator.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Content:
    """What was read from `content/` and understood (by article id), with everything that is wrong in it."""

    registry: Registry
    reading: Reading
    understood: dict[str, Understanding]
    hand_pages: tuple[HandPage, ...]
    permalinks: tuple[Permalink, ...]
    problems: tuple[Problem, ...]
    decisions: Decisions
    remarks: tuple[str, ...] = ()
    """What hindered the work without changing its result."""


@dataclass(frozen=True, slots=True)
class Generated:
    """The pages of a site, ready to be published, and what they were made from; its addresses, all and the new ones."""

    site: Site
    pages: tuple[Page, ...]
    exports: tuple[DataFile, ...]
    content: Content
    newest: datetime.date | None
    permalinks: tuple[Permalink, ...]
    new_permalinks: tuple[Permalink, ...]
    records: tuple[SearchRecord, ...]
    pairs: tuple[MergePair, ...]
    """Tellings that the rule made one event, and those it only suggests to the editors."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did."""

    generated: Generated
    publication: Publication


def build_site(settings: Settings) -> Report:
    """Read, understand, render and publish; the old site stays up whenever something fails.

    Raises:
        ContentError: the registry is faulty, every article is refused, a published address would be lost, or anything
            at all when `settings.strict`.
        UsageError: there is no article to publish.
        PublishError, EnvironmentFailure: see `generator.publish`.
    """
    generated = generate(settings)
    _refuse_to_publish_nothing(generated.content, settings)
    _refuse_to_lose_addresses(generated.content, settings)
    publication = publish(
        generated.pages,
        settings,
        newest=generated.newest,
        exports=generated.exports,
        records=generated.records,
    )
    if settings.permalinks:
        keep_permalinks(settings.content, generated.content.permalinks, generated.permalinks)
    return Report(generated, publication)


def generate(settings: Settings) -> Generated:
    """Everything up to the pages; nothing is written.

    Articles with an error are left out and named in `content.problems`; the others lose nothing.

    Raises:
        ContentError: the registry is faulty (a site without its actors would be a wrong one), or `settings.strict`.
    """
    content = read_content(settings)
    refuse_if_unsound(content, settings)
    merged = merge_told(content)
    site = _site(content, merged.events, settings)
    told = {id_: one.events for id_, one in content.understood.items()}
    event_pages = frozenset(event.id for event in merged.events if has_own_page(event))
    redirects = find_redirects(content.permalinks, site, event_pages)
    published_parts = tuple(line.id for line in content.permalinks if line.kind == "part")
    site = replace(site, redirects=redirects, published_parts=published_parts)
    context = make_context(site, settings)
    exports = render_exports(context)
    pages = render_pages(context, catalogue(exports))
    current = permalinks_of(site, told, event_pages, pages)
    return Generated(
        site,
        pages,
        exports,
        content,
        _newest(site.articles),
        current,
        new_permalinks(content.permalinks, current),
        render_records(context),
        merged.pairs,
    )


def _site(content: Content, events: tuple[Event, ...], settings: Settings) -> Site:
    """What was understood as one site, without the addresses that lead elsewhere."""
    return Site(
        content.registry,
        content.reading.articles,
        events,
        group_timelines(events, content.registry, settings.min_events, settings.min_crossing),
        {id_: one.links for id_, one in content.understood.items()},
        content.hand_pages,
        kept_anchors={id_: one.kept for id_, one in content.understood.items() if one.kept},
    )


def merge_told(content: Content) -> Merged:
    """The events of all articles, several tellings of one as one; and the pairs that wait for an editor's word."""
    articles = content.reading.articles
    told = (event for article in articles for event in content.understood[article.id].events)
    return merge_events(told, content.decisions, {article.id: article for article in articles})


def read_content(settings: Settings) -> Content:
    """Read the registry, the articles and the hand-written pages, understand each article, collect every problem."""
    registry, registry_problems = read_registry(settings.content)
    decisions, decision_problems = read_decisions(settings.content, registry)
    lines, ledger_problems = read_permalinks(settings.content)
    study = Study(registry, settings)
    reading = read_articles(settings.content, registry, strict=settings.strict, parse=study.parse)
    hand_pages, page_problems = read_pages(settings.content)
    studied = study.understand(reading.articles, lines_of_articles(lines, reading.articles))
    understood = studied.understood
    reading = _without(reading, studied.problems)
    lost = lost_permalinks(
        lines,
        registry,
        reading.articles,
        {id_: one.events for id_, one in understood.items()},
        {id_ for one in understood.values() for id_ in one.missing},
        lambda: read_addresses(settings.content),
        label_of(settings.content),
    )
    of_articles = (problem for one in understood.values() for problem in one.problems)
    called = {id_ for one in understood.values() for event in one.events for id_ in names_of(event)}
    read = {article.id for article in reading.articles}
    waiting = {line.id for line in lines if line.kind == "event" and line.article not in read}
    problems = {
        *registry_problems,
        *decision_problems,
        *check_events(settings.content, decisions.merges, called | waiting),
        *ledger_problems,
        *reading.problems,
        *page_problems,
        *of_articles,
        *lost,
    }
    return Content(
        registry, reading, understood, hand_pages, lines, tuple(sorted(problems)), decisions, tuple(study.remarks)
    )


def _without(reading: Reading, failures: Sequence[Problem]) -> Reading:
    """The reading without the articles that could not be understood: they are refused like those with an error."""
    failed = {problem.file for problem in failures}
    return replace(
        reading,
        articles=tuple(article for article in reading.articles if article.file not in failed),
        refused=tuple(sorted({*reading.refused, *failed})),
        problems=tuple(sorted((*reading.problems, *failures))),
    )


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


def _refuse_to_lose_addresses(content: Content, settings: Settings) -> None:
    """A preview may lose an address, while a sentence is being rewritten; a publication never."""
    if any(problem.file == label_of(settings.content) for problem in content.problems):
        raise ContentError(content.problems)


def _newest(articles: Sequence[Article]) -> datetime.date | None:
    """The day the content was last touched, for `SOURCE_DATE_EPOCH`; never the clock's."""
    return max((article.updated or article.date for article in articles), default=None)
