"""Who an actor is and what a topic is, beside their timeline: names, belonging, company; what an outlet published."""

from __future__ import annotations

import datetime
import functools
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.folding import spelling_key
from generator.model import Actor, Article, Event, Timeline
from generator.render import addresses, wording
from generator.render.chips import Chip, actor_chips, outlet, topic_chips
from generator.render.context import Context
from generator.render.environment import block

_SHOWN = 8
_FOLDED = 40
"""Names that can be unfolded: a page must not grow with the registry. Who is beyond them is in the index."""
_NAMES = 6
_ARTICLES = 30
_key = functools.lru_cache(maxsize=4096)(spelling_key)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the card: names, those that unfold, the number of those that only the index has, and its address.

    `listed` ones stand one below the other: they have commas of their own.
    """

    label: str
    chips: tuple[Chip, ...]
    folded: tuple[Chip, ...] = ()
    left: int = 0
    index: str = ""
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """An article of an outlet."""

    date: datetime.date
    title: str
    href: str
    events: int


def card(line: Timeline, told: Sequence[Event], page: str, context: Context) -> str:
    """The card of an actor or topic: a block of HTML, or nothing where there is nothing to say.

    Args:
        line: the timeline of an actor or topic.
        told: the events that its page tells; those in common with others are counted among them.
        page: path of the page.
        context: the site.
    """
    of = _of_actor if line.kind == "actor" else _of_topic
    rows = [row for row in of(line, told, page, context) if row.chips]
    return block("card.html.j2", rows=rows, note=_note(line, rows, context)) if rows else ""


def _note(line: Timeline, rows: Iterable[Row], context: Context) -> str:
    """What the numbers of the card are."""
    if not any(chip.count for row in rows for chip in row.chips):
        return ""
    actor = context.actors.get(line.id) if line.kind == "actor" else None
    return f"Tra parentesi, gli eventi {'riferiti' if actor and actor.kind == 'media' else 'in comune'}."


def published(line: Timeline, page: str, context: Context) -> str:
    """What an outlet published, newest first: a section of Markdown, or nothing for everybody else.

    An article is the outlet's when its source bears one of the outlet's registered names; nothing is guessed.
    """
    actor = context.actors.get(line.id) if line.kind == "actor" else None
    if actor is None or actor.kind != "media":
        return ""
    names = {_key(name) for name in (actor.name, *actor.aliases)}
    found = [article for article in context.site.articles if _key(outlet(article)) in names]
    newest = sorted(found, key=lambda article: article.date, reverse=True)
    if not newest:
        return ""
    rows = [_published(article, page, context) for article in newest[:_ARTICLES]]
    left, every = len(newest) - len(rows), addresses.link(page, addresses.ARTICLES)
    return f"## Articoli\n\n{block('published.html.j2', rows=rows, left=left, all=every)}"


def _published(article: Article, page: str, context: Context) -> Published:
    href = addresses.link(page, addresses.article(article))
    return Published(article.date, article.title, href, len(context.told.get(article.id, ())))


def _of_actor(line: Timeline, told: Sequence[Event], page: str, context: Context) -> Iterator[Row]:
    actor = context.actors[line.id]
    actors, topics_index = (addresses.link(page, index) for index in (addresses.ACTORS, addresses.TOPICS))
    names = [Chip(name, "") for name in _other_names(actor)]
    offices = [Chip(office, "") for office in wording.offices(actor.roles)]
    yield Row("Carica" if len(offices) == 1 else "Cariche", tuple(offices), listed=True)
    yield _row("Altri nomi", names, most=_NAMES)
    seats = [Chip(name, "") for name in actor.seats if name != actor.name]
    yield _row("Sede" if len(seats) == 1 else "Sedi", seats)
    yield _row("Ne fanno parte", actor_chips(context.parts.get(("actor", actor.id), ()), page, context), actors)
    company = _ranked((id_ for event in told for id_ in dict.fromkeys(event.actors)), context.actors, without=line.id)
    label = "Riferisce di" if actor.kind == "media" else "Compare con"
    yield _row(label, [_chip("actor", id_, number, page, context) for id_, number in company], actors)
    topics = _ranked((id_ for event in told for id_ in dict.fromkeys(event.topics)), context.topics)
    if ("actor", line.id) not in context.crossings:  # else the filters name the topics, with the same numbers
        yield _row("Temi", [_chip("topic", id_, number, page, context) for id_, number in topics], topics_index)


def _of_topic(line: Timeline, told: Sequence[Event], page: str, context: Context) -> Iterator[Row]:
    topic = context.topics[line.id]
    actors, topics_index = (addresses.link(page, index) for index in (addresses.ACTORS, addresses.TOPICS))
    yield _row("Fa parte di", topic_chips((topic.parent,), page, context) if topic.parent else ())
    yield _row("Comprende", topic_chips(context.parts.get(("topic", topic.id), ()), page, context), topics_index)
    company = _ranked((id_ for event in told for id_ in dict.fromkeys(event.actors)), context.actors)
    if ("topic", line.id) not in context.crossings:
        yield _row("Attori", [_chip("actor", id_, number, page, context) for id_, number in company], actors)
    near = _ranked((id_ for event in told for id_ in dict.fromkeys(event.topics)), context.topics, without=line.id)
    yield _row("Temi vicini", [_chip("topic", id_, number, page, context) for id_, number in near], topics_index)


def _ranked(ids: Iterable[str], known: Container[str], without: str = "") -> list[tuple[str, int]]:
    """Ids of the registry by how often they come, the most frequent first; in the order of coming among equals."""
    counted = Counter(id_ for id_ in ids if id_ != without and id_ in known)
    return counted.most_common()


def _row(label: str, chips: Sequence[Chip], index: str = "", most: int = _SHOWN) -> Row:
    """One that is left over is shown: «e un altro» would take the room of a name. Without an index all unfold."""
    shown = chips if len(chips) == most + 1 else chips[:most]
    rest = tuple(chips[len(shown) :])
    folded = rest[:_FOLDED] if index else rest
    return Row(label, tuple(shown), folded, len(rest) - len(folded), index)


def _other_names(actor: Actor) -> tuple[str, ...]:
    """The aliases; one that differs from another name only in case or accents adds nothing for a reader."""
    found = {spelling_key(name): name for name in reversed((actor.name, *actor.aliases))}
    found.pop(spelling_key(actor.name))
    return tuple(reversed(found.values()))


def _chip(kind: Literal["actor", "topic"], id_: str, number: int, page: str, context: Context) -> Chip:
    chips = actor_chips if kind == "actor" else topic_chips
    return replace(chips((id_,), page, context)[0], count=number)
