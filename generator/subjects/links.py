"""An article's ties to actors and topics, each with the places that prove it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.model import Article, Difference, Evidence, How, Link, Topic
from generator.subjects.folding import fold, fold_case
from generator.subjects.index import Form, Found, SubjectIndex, find_forms


def find_links(article: Article, index: SubjectIndex) -> tuple[Link, ...]:
    """Actors first, then topics, each in the order of the registry; what the editor adds and removes has the last word.

    A name in the dateline is where the article was written, never an actor.
    """
    actors = _apply(article.actors, _actors(article, index))
    present = {link.target for link in actors}
    topics = _apply(article.topics, _topics(article, index, present))
    return (*actors, *topics)


def _actors(article: Article, index: SubjectIndex) -> list[Link]:
    in_text = [found for found in _in_text(article, index) if not _in_dateline(article, found)]
    in_title = list(find_forms(fold(article.title), index.actors))
    by_target: dict[str, list[Found]] = {}
    for found in in_text:
        by_target.setdefault(found.form.target, []).append(found)
    titled = {found.form.target for found in in_title}
    forms = {found.form.target: found for found in (*in_text, *in_title) if found.form.how == "name"}
    links = []
    for actor in index.registry.actors:
        places = by_target.get(actor.id, [])
        if not places and actor.id not in titled:
            continue
        if actor.requires and actor.id not in forms and not _holds(article, index.companions[actor.id], fold):
            continue
        how: How = "name" if actor.id in forms else "alias"
        links.append(Link(actor.id, how, _evidence(actor.id, in_title, places)))
    return links


def _evidence(target: str, title: Sequence[Found], text: Sequence[Found]) -> tuple[Evidence, ...]:
    titled = [found for found in title if found.form.target == target]
    return (
        *(Evidence(found.start, found.end, found.form.how, in_title=True) for found in titled),
        *(Evidence(found.start, found.end, found.form.how) for found in text),
    )


def _in_text(article: Article, index: SubjectIndex) -> list[Found]:
    return list(find_forms(fold(article.text), index.actors))


def _in_dateline(article: Article, found: Found) -> bool:
    return article.dateline is not None and article.dateline.start <= found.start < article.dateline.end


def _holds(article: Article, forms: dict[str, tuple[Form, ...]], folding: Callable[[str], str]) -> bool:
    """Whether one of the forms stands in the title or the text, as whole words."""
    return any(next(find_forms(folding(text), forms), None) for text in (article.title, article.text))


def _topics(article: Article, index: SubjectIndex, actors: set[str]) -> list[Link]:
    body = list(find_forms(fold_case(article.text), index.phrases, overlapping=True))
    title = list(find_forms(fold_case(article.title), index.phrases, overlapping=True))
    links = []
    for topic in index.registry.topics:
        places = [found for found in body if found.form.target == topic.id]
        titled = any(found.form.target == topic.id for found in title)
        if not topic_holds(topic, len({found.form for found in places}), titled=titled, actors=actors):
            continue
        if topic.none and _holds(article, index.excluding[topic.id], fold_case):
            continue
        how: How = "phrase" if topic.any else "all_actors"
        links.append(Link(topic.id, how, _evidence(topic.id, title, places)))
    return links


def topic_holds(topic: Topic, hits: int, *, titled: bool, actors: set[str]) -> bool:
    """The topic's rule: enough distinct phrases (or one in the title) and all its actors."""
    if topic.any and hits < topic.min_hits and not titled:
        return False
    if topic.all_actors and not set(topic.all_actors) <= actors:
        return False
    return bool(topic.any or topic.all_actors)


def _apply(difference: Difference, links: list[Link]) -> list[Link]:
    """What the rules found, as the editor corrected it."""
    kept = [link for link in links if link.target not in difference.remove]
    present = {link.target for link in kept}
    return kept + [Link(target, "editor") for target in difference.add if target not in present]
