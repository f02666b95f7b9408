"""A site in which everything that somebody can write is hostile: titles, quotes, names, places, sources, corrections."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.model import Actor, Correction, Event, Registry, Site, Source, Topic
from tests.building import tied
from tests.render.sites import article, claim, event, report, site

BODY = "Un fatto è avvenuto ieri. Poi basta."
SENTENCE = "Un fatto è avvenuto ieri."
DAY = datetime.date(2025, 12, 30)


def hostile_site(strings: Iterable[str], when: str = "2025-12-30") -> Site:
    """One event, article, actor and topic a string, all named by it; everybody takes part in every event."""
    strings = tuple(strings)
    actors = tuple(Actor(f"attore-{n}", text, "person", description=text) for n, text in enumerate(strings))
    topics = tuple(Topic(f"tema-{n}", text, description=text) for n, text in enumerate(strings))
    articles, events = [], []
    for n, text in enumerate(strings):
        source = Source(text, "https://esempio.org/?a=1&b='2'", author=text)
        own = article(f"articolo-{n}", "2025-12-31", BODY, title=text, source=source)
        correction = Correction(DAY, text)
        told = replace(report(own, SENTENCE, when), id=f"e-{n}", title=text, sentence=text, place=text,
                       claims=(replace(claim(own, "Un fatto", "", "afferma", text), quote=text),),
                       corrections=(correction,))  # fmt: skip
        articles.append(own)
        events.append(
            event(f"e-{n}", [told], title=text, place=text, actor_links=tied(actor.id for actor in actors[:3]),
                  topic_links=tied((topics[n].id, topics[0].id) if n else (topics[0].id,)))
        )  # fmt: skip
    return site(articles, events, Registry(actors, topics), links={})


def by_text(made: Site, strings: Iterable[str]) -> Iterator[tuple[str, Event]]:
    """Each string with the event called by it."""
    events = {found.id: found for found in made.events}
    for n, text in enumerate(strings):
        yield text, events[f"e-{n}"]
