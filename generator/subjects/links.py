"""An article's ties to actors and topics, each with the places that prove it, and the names that stay in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from generator.model import Article, Difference, Evidence, How, Link, UnknownName
from generator.subjects.bodies import read_bodies
from generator.subjects.index import SubjectIndex
from generator.subjects.reading import read_names
from generator.subjects.resolving import Place, resolve
from generator.subjects.salience import salience
from generator.subjects.shouted import read_shouted
from generator.subjects.topics import find_topics
from generator.subjects.words import read_words

_STRENGTH: dict[How, int] = {how: at for at, how in enumerate(get_args(How))}


@dataclass(frozen=True, slots=True)
class Subjects:
    """Who and what an article concerns.

    Attributes:
        links: actors in the order of the registry, then topics.
        doubts: registered forms that may name several actors, or lack the company they require; no link is made of
            them, editors decide.
    """

    links: tuple[Link, ...]
    doubts: tuple[UnknownName, ...] = ()


def find_links(article: Article, index: SubjectIndex) -> tuple[Link, ...]:
    """The links alone of `find_subjects`."""
    return find_subjects(article, index).links


def find_subjects(article: Article, index: SubjectIndex) -> Subjects:
    """Read who and what an article concerns; what the editor adds and removes has the last word.

    A name in the dateline is where the article was written, never an actor.
    """
    title, text = read_words(article.title, is_title=True), read_words(article.text)
    dateline = range(article.dateline.start, article.dateline.end) if article.dateline else None
    titled = read_names(title, index, article.anchor)
    told = read_names(text, index, article.anchor, dateline)
    resolved = resolve((title, titled), (text, told), index)
    places = resolved.places
    more = (*read_shouted(title, text, article, index, places), *read_bodies((title, text), index, places))
    if more:
        places = tuple(sorted(places + more, key=lambda place: (not place.words.is_title, place.first)))
    actors = _apply(article.actors, list(_actors(article, index, places)))
    protagonists = {link.target for link in actors if link.role == "protagonista"}
    topics = find_topics(title, text, index.registry.topics, index.phrases, protagonists)
    return Subjects((*actors, *_apply(article.topics, topics)), resolved.doubts)


def _actors(article: Article, index: SubjectIndex, places: tuple[Place, ...]) -> Iterator[Link]:
    by_target: dict[str, list[Place]] = {}
    for place in places:
        by_target.setdefault(place.target, []).append(place)
    lead = _lead(article)
    for target in sorted(by_target, key=index.order.__getitem__):
        group = by_target[target]
        evidence = tuple([Evidence(*place.span, place.how, place.words.is_title) for place in group])
        how = min([place.how for place in group], key=_STRENGTH.__getitem__)
        yield Link(target, how, evidence, salience(group, index.kinds[target], lead))


def _lead(article: Article) -> range:
    """The offsets of the first paragraph after the dateline."""
    first = article.first_paragraph
    return range(article.text_start, first.end if first else len(article.text))


def _apply(difference: Difference, links: list[Link]) -> list[Link]:
    """What the rules found, as the editor corrected it; whom the editor adds the article concerns."""
    if not difference.add and not difference.remove:
        return links
    kept = [
        replace(link, role="protagonista") if link.target in difference.add else link
        for link in links
        if link.target not in difference.remove
    ]
    present = {link.target for link in kept}
    return kept + [Link(target, "editor") for target in difference.add if target not in present]
