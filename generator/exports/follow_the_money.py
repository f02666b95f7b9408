"""`dati/ftm.jsonl`: the site as entities of FollowTheMoney (https://followthemoney.tech), one a line.

Ids last and are what that model allows: letters, digits, dots and hyphens. Its dates are prefixes of ISO 8601 without
doubt or approximation: what was told with either, or of different dates, has no date there, and its words in `summary`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from generator.exports.edition import Edition
from generator.exports.event_text import absolute, said_by, text_of
from generator.exports.told_ends import told_ends, written
from generator.model import Actor, ActorKind, Article, DataFile, Event
from generator.render.escape import plain
from generator.timelines.offers import DATA

_PATH = f"{DATA}/ftm.jsonl"
_SCHEMATA: dict[ActorKind, str] = {
    "person": "Person", "organisation": "Organization", "media": "Organization", "institution": "PublicBody",
    "country": "LegalEntity",
}  # fmt: skip
"""A country acts as a state: `Territory` is a place there, which no event involves."""
_NO_HOST = "cronistoria"
_NOT_IN_IDS = re.compile(r"[^0-9A-Za-z.-]")
_YEARS = range(1000, 3000)
"""Which years that model reads as years."""


def follow_the_money(edition: Edition) -> Iterator[DataFile]:
    """Actors, what they are part of, articles, events, and which article documents which event."""
    entities = [
        *(_actor(actor, edition) for actor in edition.site.registry.actors),
        *_parts(edition),
        *(_article(article, edition) for article in edition.site.articles),
        *(_event(event, edition) for event in edition.site.events),
        *(entity for event in edition.site.events for entity in _documentations(event, edition)),
    ]
    lines = [json.dumps(entity, ensure_ascii=False) for entity in entities]
    yield DataFile.of_text(_PATH, "".join(f"{line}\n" for line in lines), len(lines))


def _actor(actor: Actor, edition: Edition) -> dict[str, object]:
    page = edition.context.addresses.timeline("actor", actor.id)
    properties = {
        "name": [actor.name],
        "alias": actor.aliases,
        "summary": [actor.description],
        "wikidataId": [actor.qid or ""],
        "sourceUrl": [absolute(f"{page.removesuffix('.md')}/", edition)] if page else [],
    }
    if actor.kind == "person":
        properties["position"] = [role.name for role in actor.roles if not role.again]
    return _entity(_id("attore", actor.id, edition), _SCHEMATA[actor.kind], properties)


def _parts(edition: Edition) -> Iterator[dict[str, object]]:
    """`UnknownLink`: that one is part of another says neither that it is owned nor that it is a member."""
    for actor in edition.site.registry.actors:
        if actor.parent in edition.context.actors:
            yield _entity(
                _id("parte", f"{actor.id}.{actor.parent}", edition),
                "UnknownLink",
                {
                    "subject": [_id("attore", actor.id, edition)],
                    "object": [_id("attore", actor.parent, edition)],
                    "role": ["fa parte di"],
                },
            )


def _article(article: Article, edition: Edition) -> dict[str, object]:
    source = article.source
    return _entity(
        _id("articolo", article.id, edition),
        "Article",
        {
            "name": [article.title],
            "title": [article.title],
            "fileName": [article.file.rpartition("/")[2]],
            "author": [*article.authors, source.author],
            "publisher": [source.name],
            "publishedAt": [article.date.isoformat()],
            "sourceUrl": [absolute(f"articoli/{article.slug}/", edition), source.url],
            "language": ["ita"],
        },
    )


def _event(event: Event, edition: Edition) -> dict[str, object]:
    text = text_of(event, edition)
    topics = (edition.context.topics[id_].name for id_ in event.topics if id_ in edition.context.topics)
    properties = {
        "name": [text.title],
        "summary": [". ".join(filter(None, (text.date, text.status)))],
        **_dates(event),
        "description": [*(said_by(passage) for passage in text.passages), *text.voices, *text.divergences],
        "location": [event.place],
        "involved": [_id("attore", id_, edition) for id_ in event.actors if id_ in edition.context.actors],
        "keywords": topics,
        "sourceUrl": [text.url],
        "proof": [_id("articolo", report.article, edition) for report in event.reports],
        "recordId": [event.id],
        "modifiedAt": [edition.updated(event).isoformat()],
    }
    return _entity(_id("evento", event.id, edition), "Event", properties)


def _dates(event: Event) -> dict[str, Iterable[str]]:
    """`date` when one prefix says it all, else `startDate` and `endDate`."""
    when = event.when
    if when is None or event.is_disputed("date"):
        return {}
    units = (when.edtf.start, when.edtf.end)
    if any(unit and unit.qualifier for unit in units) or when.is_about:
        return {}
    first, last = told_ends(when)
    if any(point and point[0] not in _YEARS for point in (first, last)):
        return {}
    if first == last and first:
        return {"date": [written(first)]}
    ends = {"startDate": first, "endDate": last}
    return {name: [written(point)] for name, point in ends.items() if point}


def _documentations(event: Event, edition: Edition) -> Iterator[dict[str, object]]:
    """One for each article, whose telling may be several sentences."""
    for article in dict.fromkeys(report.article for report in event.reports):
        yield _entity(
            _id("racconto", f"{event.id}.{article}", edition),
            "Documentation",
            {
                "document": [_id("articolo", article, edition)],
                "entity": [_id("evento", event.id, edition)],
                "role": ["racconta"],
                "date": [edition.context.articles[article].date.isoformat()],
            },
        )


def _entity(id_: str, schema: str, properties: Mapping[str, Iterable[str]]) -> dict[str, object]:
    """Values are plain, each once; a property without any is left out."""
    cleaned = {name: list(dict.fromkeys(filter(None, map(plain, values)))) for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in cleaned.items() if values}}


def _id(kind: str, name: str, edition: Edition) -> str:
    """`esempio.it.evento.e-k3f9xw`: the host of the site's lasting tag, what it is, its id."""
    scheme, authority, *_ = edition.tag(name).split(":")
    host = authority.partition(",")[0] if scheme == "tag" else _NO_HOST
    return _NOT_IN_IDS.sub("-", f"{host}.{kind}.{name}")
