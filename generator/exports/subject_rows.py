"""Actors, topics and articles as rows of the open data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.exports.edition import Edition
from generator.exports.rows import ActorRow, ArticleCorrection, ArticleRow, Concerned, Office, TopicRow
from generator.model import Article, Link
from generator.render.addresses import article as page_of
from generator.render.addresses import folder
from generator.render.context import Context


def actor_rows(edition: Edition) -> Iterator[ActorRow]:
    """Every actor of the registry, in its order, whether it has a page or not."""
    counted = Counter(id_ for event in edition.site.events for id_ in event.actors)
    for actor in edition.site.registry.actors:
        yield ActorRow(
            id=actor.id,
            former_ids=actor.former_ids,
            name=actor.name,
            kind=actor.kind,
            description=actor.description or None,
            aliases=actor.aliases,
            roles=tuple(
                Office(
                    role.name,
                    role.since.strict if role.since else None,
                    role.until.strict if role.until else None,
                )
                for role in actor.roles
                if not role.again
            ),
            parent=actor.parent,
            wikidata=actor.qid,
            events=counted[actor.id],
            url=_page(edition.context.addresses.timeline("actor", actor.id), edition),
        )


def topic_rows(edition: Edition) -> Iterator[TopicRow]:
    """Every topic of the registry, in its order."""
    counted = Counter(id_ for event in edition.site.events for id_ in event.topics)
    for topic in edition.site.registry.topics:
        yield TopicRow(
            id=topic.id,
            former_ids=topic.former_ids,
            name=topic.name,
            description=topic.description or None,
            parent=topic.parent,
            events=counted[topic.id],
            url=_page(edition.context.addresses.timeline("topic", topic.id), edition),
        )


def article_rows(edition: Edition) -> Iterator[ArticleRow]:
    """Every article, in the order of the site, without its text."""
    return (_article(article, edition) for article in edition.site.articles)


def _article(article: Article, edition: Edition) -> ArticleRow:
    source, context = article.source, edition.context
    return ArticleRow(
        id=article.id,
        former_ids=article.former_ids,
        url=f"{edition.settings.site_url}{folder(page_of(article))}/",
        title=article.title,
        description=article.description or None,
        date=article.date.isoformat(),
        updated=article.updated.isoformat() if article.updated else None,
        place=article.place or None,
        source=source.name or None,
        source_url=source.url or None,
        source_author=source.author or None,
        archived_url=source.archived or None,
        authors=article.authors,
        tags=article.tags,
        concerns=_concerns(edition.site.links.get(article.id, ()), context),
        corrections=tuple(ArticleCorrection(one.date.isoformat(), one.text) for one in article.corrections),
        events=tuple(event.id for event in context.told.get(article.id, ())),
    )


def _concerns(links: Iterable[Link], context: Context) -> tuple[Concerned, ...]:
    """Each once; of an actor and a topic that bear one id, how it is named says which is meant."""
    found: dict[tuple[str, str], Concerned] = {}
    for link in links:
        by_rule = link.how in ("phrase", "all_actors") or link.target not in context.actors
        of_topic = by_rule or (("actor", link.target) in found and link.target in context.topics)
        one = Concerned("topic" if of_topic else "actor", link.target, link.role)
        found.setdefault((one.kind, one.id), one)
    return tuple(found.values())


def _page(path: str | None, edition: Edition) -> str | None:
    return f"{edition.settings.site_url}{folder(path)}/" if path else None
