"""The published addresses against the site at hand: which would be lost, which lead elsewhere, which are new.

`content/permalinks.txt` (see `articles.permalinks`) says what was published. Of events it holds the anchor of every
telling (`event`) and, apart, those that have a page of their own (`page`): only these need a page that leads on when
the event is gone, so that thousands of anchors do not become thousands of pages. A part of a timeline or list (`part`)
is never lost: what it told is told by the page above it, to which it leads on (`render.redirect_pages`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from generator.errors import Problem
from generator.events.pairing import line_of
from generator.model import Actor, Article, Event, Page, Permalink, Redirect, Registry, Site, Topic
from generator.render.addresses import ACTORS, TOPICS
from generator.render.addresses import article as article_page
from generator.render.addresses import folder as address
from generator.timelines import event_page, telling_of

CODE = "lost-permalink"
_DELETE = "oppure cancella questa riga, se nessuno deve più trovarlo"


def lines_of_articles(lines: Sequence[Permalink], articles: Sequence[Article]) -> dict[str, tuple[Permalink, ...]]:
    """By article, the events that were published of it, and of the articles it replaces."""
    told: dict[str, list[Permalink]] = {}
    for line in lines:
        if line.kind == "event":
            told.setdefault(line.article, []).append(line)
    owners = {article.id: [article.id] for article in articles}
    for id_, heir in _heirs(lines, articles).items():
        owners[heir.id].append(id_)
    found = {id_: tuple(line for of in owned for line in told.get(of, ())) for id_, owned in owners.items()}
    return {id_: of_it for id_, of_it in found.items() if of_it}


def _heirs(lines: Sequence[Permalink], articles: Sequence[Article]) -> dict[str, Article]:
    """By id of an article that is no more, the one that says it replaces it, or that stands at its address."""
    present = {article.id for article in articles}
    at = {article.slug: article for article in articles}
    heirs = {line.id: at[line.slug] for line in lines if line.kind == "article" and line.slug in at}
    heirs |= {id_: article for article in articles for id_ in article.former_ids}
    return {id_: article for id_, article in heirs.items() if id_ not in present}


# --- what would be lost ---------------------------------------------------------------------------------------------


def lost_permalinks(
    lines: Sequence[Permalink],
    registry: Registry,
    articles: Sequence[Article],
    told: Mapping[str, Sequence[Event]],
    missing: Collection[str],
    taken: Callable[[], Mapping[str, str]],
    label: str,
) -> tuple[Problem, ...]:
    """The published ids that lead nowhere any more, each an error at its line.

    Args:
        lines: the ledger.
        registry: actors and topics, with their former ids.
        articles: those that will be published.
        told: by article, the events that it tells, under their published ids.
        missing: ids of events that are nowhere in their articles, which are there.
        taken: every name that a file of an article has or takes, with the file; asked only when needed.
        label: the ledger as editors know it.
    """
    there = {article.id for article in articles} | _heirs(lines, articles).keys()
    if any((line.article or line.id) not in there for line in lines if _of_text(line)):
        published = {article.file for article in articles}
        there |= {name for name, file in taken().items() if file not in published}
    slugs = {article.slug for article in articles}
    subjects = {
        kind: {id_ for one in ones for id_ in (one.id, *one.former_ids)}
        for kind, ones in (("actor", registry.actors), ("topic", registry.topics))
    }
    events = _lost_events(lines, there, told, missing)
    tellings = {line.id: line.article for line in lines if line.kind == "event"}
    problems = []
    for line in lines:
        match line.kind:
            case "actor" | "topic" if line.id not in subjects[line.kind]:
                problems.append(_lost_subject(line, label))
            case "article" if line.id not in there and line.slug not in slugs:
                problems.append(_lost_article(line, tellings, label))
            case "event" | "page" if line.id in events:
                problems.append(_lost_event(line, label))
    return tuple(problems)


def _lost_events(
    lines: Sequence[Permalink], there: Collection[str], told: Mapping[str, Sequence[Event]], missing: Collection[str]
) -> set[str]:
    """Ids of events that nobody bears, whose place is gone; those of a lost article are lost with it, and not here.

    Args:
        lines: the ledger.
        there: ids of articles that are there, or have an heir.
        told: by article, the events that it tells.
        missing: ids that are nowhere in their articles.
    """
    known = {id_ for events in told.values() for event in events for id_ in (event.id, *event.former_ids)}
    tellings = {line.id for line in lines if line.kind == "event"}
    gone = {line.id for line in lines if line.kind == "article" and line.id not in there}
    return {
        line.id
        for line in lines
        if line.id not in known
        if (line.kind == "event" and (line.id in missing or (line.article not in there and line.article not in gone)))
        or (line.kind == "page" and line.id not in tellings)
    }


def _of_text(line: Permalink) -> bool:
    return line.kind in ("article", "event")


def _lost_subject(line: Permalink, label: str) -> Problem:
    what, file = ("dell’attore", "actors.yml") if line.kind == "actor" else ("del tema", "topics.yml")
    message = f"la pagina {what} «{line.id}» è stata pubblicata, ma in {file} quell’id non c’è più"
    remedy = f"rimetti l’id, oppure scrivi former_ids: [{line.id}] nella voce che lo sostituisce, {_DELETE}"
    return Problem(label, line.line, 1, CODE, message, remedy)


def _lost_article(line: Permalink, tellings: Mapping[str, str], label: str) -> Problem:
    events = sum(article == line.id for article in tellings.values())
    too = "" if not events else " con un fatto" if events == 1 else f" con {events} fatti"
    message = f"l’articolo «{line.id}» è stato pubblicato{too}, ma nessun file ha più quell’id"
    remedy = (
        f"rimetti il file, o scrivi id: {line.id} in quello che ha cambiato nome, oppure former_ids: [{line.id}] "
        "nell’articolo che lo sostituisce, oppure cancella questa riga e quelle dei suoi fatti, se nessuno deve più "
        "trovarli"
    )
    return Problem(label, line.line, 1, CODE, message, remedy)


def _lost_event(line: Permalink, label: str) -> Problem:
    where = f": «{line.sentence[:80]}» non è più in {line.article}" if line.sentence else ""
    message = f"il fatto «{line.id}» è stato pubblicato, ma nessun articolo lo racconta più{where}"
    remedy = (
        f"rimetti la frase, oppure scrivi former_ids: [{line.id}] nella voce di events che lo sostituisce, {_DELETE}"
    )
    return Problem(label, line.line, 1, CODE, message, remedy)


# --- what leads elsewhere -------------------------------------------------------------------------------------------


def find_redirects(lines: Sequence[Permalink], site: Site, event_pages: Collection[str]) -> tuple[Redirect, ...]:
    """The pages that were published, are no more, and where they lead; by path, each once.

    Args:
        lines: the ledger.
        site: the site at hand, with its kept anchors; its own redirects do not count.
        event_pages: ids of the events that have a page of their own.
    """
    found: dict[str, Redirect] = {}
    for redirect in (
        *_of_subjects(lines, site),
        *_of_articles(lines, site),
        *_of_events(lines, site, event_pages),
    ):
        found.setdefault(redirect.path, redirect)
    return tuple(found[path] for path in sorted(found))


def _of_subjects(lines: Sequence[Permalink], site: Site) -> Iterator[Redirect]:
    """Actors and topics that have too few events left for a page; former ids lead on whatever was published
    (`render.redirect_pages`)."""
    there: set[tuple[str, str]] = {(line.kind, line.id) for line in site.timelines}
    gone = {(line.kind, line.id) for line in lines} - there
    kinds: tuple[tuple[Literal["actor", "topic"], str, str, Sequence[Actor | Topic]], ...] = (
        ("actor", "attori", ACTORS, site.registry.actors),
        ("topic", "temi", TOPICS, site.registry.topics),
    )
    for kind, folder, index, subjects in kinds:
        for subject in subjects:
            if (kind, subject.id) in gone:
                yield Redirect(f"{folder}/{subject.id}.md", index)


def _of_articles(lines: Sequence[Permalink], site: Site) -> Iterator[Redirect]:
    slugs = {article.slug for article in site.articles}
    homes = _heirs(lines, site.articles) | {article.id: article for article in site.articles}
    former = [(id_, id_) for article in site.articles for id_ in article.former_ids]
    for id_, slug in (*((line.id, line.slug) for line in lines if line.kind == "article"), *former):
        if slug not in slugs and id_ in homes:
            yield Redirect(f"articoli/{slug}.md", article_page(homes[id_]))


def _of_events(lines: Sequence[Permalink], site: Site, event_pages: Collection[str]) -> Iterator[Redirect]:
    articles = {article.id: article for article in site.articles}
    homes = {
        kept.id: Redirect("", article_page(articles[id_]), kept.id if kept.end else "")
        for id_, anchors in site.kept_anchors.items()
        if id_ in articles
        for kept in anchors
    }
    for event in site.events:
        for id_, home in _homes(event, articles, event_pages):
            homes[id_] = home
    for line in lines:
        if line.kind == "page" and line.id not in event_pages and line.id in homes:
            yield replace(homes[line.id], path=event_page(line.id))


def _homes(
    event: Event, articles: Mapping[str, Article], event_pages: Collection[str]
) -> Iterator[tuple[str, Redirect]]:
    """Every id an event has or had, and where it is told now."""
    told = [telling_of(event, report, articles) for report in event.reports]
    if event.id in event_pages:
        own = Redirect("", event_page(event.id))
        yield from ((id_, own) for id_ in (*event.former_ids, *(home.anchor for home in told), event.id))
        return
    first = Redirect("", told[0].path, told[0].anchor)
    yield from ((id_, first) for id_ in (*event.former_ids, event.id))
    yield from ((home.anchor, Redirect("", home.path, home.anchor)) for home in reversed(told))


# --- what is new ----------------------------------------------------------------------------------------------------


def permalinks_of(
    site: Site, told: Mapping[str, Sequence[Event]], event_pages: Collection[str], pages: Iterable[Page]
) -> tuple[Permalink, ...]:
    """Every address of the site that should not be lost.

    Args:
        site: the site.
        told: by article, the events that it tells.
        event_pages: ids of the events that have a page of their own.
        pages: those of the site.
    """
    return (
        *(Permalink(line.kind, line.id) for line in site.timelines if line.kind in ("actor", "topic")),
        *(Permalink("article", article.id, slug=article.slug) for article in site.articles),
        *(line_of(event, article.id) for article in site.articles for event in told[article.id]),
        *(Permalink("page", id_) for id_ in sorted(event_pages)),
        *(Permalink("part", address(page.path)) for page in pages if page.part),
    )
