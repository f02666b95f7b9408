"""What search knows: every event once, at its home; every article; every actor and topic; the pages written by hand.

Pagefind parts words at white space alone: «dell’inchiesta» would be one word. Here an apostrophe that joins two words
is straight and followed by a blank (`dell' inchiesta`), every other one is typographic, so that the reader's side
(`assets/search.js`) can put the former back together. `<` and `>` become ‹ and ›: a record holds no markup, whatever an
article says, and the gate refuses one that does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator import when
from generator.articles.prose import parse
from generator.articles.slugs import slugify
from generator.model import Actor, Article, Event, HandPage, SearchRecord, Timeline, Topic
from generator.render import addresses, wording
from generator.render.chips import outlet, topic_name
from generator.render.context import Context
from generator.render.entries import foremost
from generator.render.escape import plain
from generator.timelines import parts_of

_JOINING = re.compile(r"(?<=\w)['’‘ʼ`´](?=[\w«“\"(])")
_SIGNS = str.maketrans({"<": "‹", ">": "›", "\u200b": " "})
_UNDERSCORES = re.compile("__+")
"""Pagefind steers the weight of words by marks of its own that begin with three of them."""
_WORDS = re.compile(r"\w+")
_KINDS = {"actor": "Attore", "topic": "Tema"}


def search_records(context: Context) -> tuple[SearchRecord, ...]:
    """Every record of the site; actors and topics have one each, whatever pages they are split into."""
    order = _order(context)
    lines = (line for line in context.site.timelines if line.kind in _KINDS)
    return (
        *(_of_timeline(line, context) for line in lines),
        *(_of_event(event, order, context) for event in context.site.events),
        *(_of_article(article, order, context) for article in context.site.articles),
        *(_of_page(page) for page in context.site.hand_pages),
    )


def searchable(text: str) -> str:
    """Text as it is indexed: one line, no markup, elided words apart."""
    clean = _unmarked(text)
    return _JOINING.sub("\0", clean).replace("'", "’").translate({ord(c): "’" for c in "‘ʼ`´"}).replace("\0", "' ")


def _unmarked(text: str) -> str:
    return _UNDERSCORES.sub("_", plain(text.translate(_SIGNS)))


def _of_event(event: Event, order: dict[str, int], context: Context) -> SearchRecord:
    first = foremost(event)
    sentences = list(dict.fromkeys((first.sentence, *(report.sentence for report in event.reports))))
    quotes = (quote for quote in dict.fromkeys(claim.quote for claim in event.claims) if quote)
    said = [quote for quote in quotes if not any(quote in sentence for sentence in sentences)]
    speakers = (claim.name for claim in event.claims if not claim.by)
    outlets = dict.fromkeys(outlet(context.articles[report.article]) for report in event.reports)
    return _record(
        context.homes[event.id].url,
        event.title,
        " ".join((*sentences, *said)),
        kind="Evento",
        date=event.when.italian if event.when else wording.UNDATED,
        source=", ".join(outlets),
        names=" ".join(filter(None, (_names(event.actors, context), event.place, *dict.fromkeys(speakers)))),
        actors=_actors(event.actors, context),
        topics=_topics(event.topics, context),
        status=event.status,
        year=wording.year(event.when.edtf.first_year) if event.when else "",
        order=order[event.id],
    )


def _of_article(article: Article, order: dict[str, int], context: Context) -> SearchRecord:
    links = context.site.links.get(article.id, ())
    actors = tuple(link.target for link in links if link.role == "protagonista" and link.target in context.actors)
    text = f"{article.description} {article.text[article.text_start :]}"
    return _record(
        f"{addresses.folder(addresses.article(article))}/",
        article.title,
        text,
        kind="Articolo",
        date=wording.day(article.date),
        source=outlet(article),
        names=" ".join((_names((link.target for link in links), context), *article.labels)),
        actors=_actors(actors, context),
        topics=_topics((link.target for link in links), context),
        year=wording.year(article.date.year),
        order=order[article.id],
    )


def _of_timeline(line: Timeline, context: Context) -> SearchRecord:
    actor, topic = (context.actors.get(line.id), None) if line.kind == "actor" else (None, context.topics[line.id])
    told = parts_of(line, context.site.registry).told
    subject = actor or topic
    assert subject is not None
    counted = wording.count(len(told), "evento", "eventi")
    return _record(
        f"{addresses.folder(context.addresses.of(line))}/",
        line.name if actor else topic_name(line.id, context),
        _about(subject),
        kind=_KINDS[line.kind],
        date=", ".join(filter(None, (counted, wording.period(told)))),
        subject=line.name,
        names=_names((line.id,), context) if actor else "",
        actors=_actors((line.id,), context) if actor else (),
        topics=() if actor else _topics((line.id,), context),
    )


def _about(subject: Actor | Topic) -> str:
    """Who an actor is and its offices with their dates, what a topic is; nothing that another part of it says too."""
    offices = wording.offices(subject.roles) if isinstance(subject, Actor) else []
    parts = [part.rstrip(".") for part in dict.fromkeys((subject.description, *offices)) if part] or [subject.name]
    parts = list({_words(part): part for part in reversed(parts)}.values())[::-1]
    said = [part for part in parts if not any(_words(part) < _words(other) for other in parts)]
    return " ".join(wording.full_stop(wording.initial(part)) for part in said)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORDS.findall(text.casefold()))


def _of_page(page: HandPage) -> SearchRecord:
    text, _ = parse(page.body, 1)
    return _record(f"{page.slug}/", page.title, f"{page.description} {text}", kind="Pagina")


def _record(
    url: str,
    title: str,
    text: str,
    *,
    kind: str,
    date: str = "",
    source: str = "",
    subject: str = "",
    names: str = "",
    actors: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    status: str = "",
    year: str = "",
    order: int = 0,
) -> SearchRecord:
    """A record without empty fields; `data` and `fonte` are shown, `nome` and `nomi` only found."""
    meta = {"title": title, "data": date, "fonte": source, "nome": subject, "nomi": names}
    one = {"tipo": kind, "stato": status, "anno": year}
    facets = {name: (value,) if value else () for name, value in one.items()} | {"attore": actors, "tema": topics}
    return SearchRecord(
        url=url,
        text=searchable(text) or searchable(title),
        meta=tuple((name, shown) for name, value in meta.items() if (shown := searchable(value))),
        facets=tuple((name, tuple(map(_unmarked, values))) for name, values in facets.items() if values),
        order=order,
    )


def _actors(ids: Iterable[str], context: Context) -> tuple[str, ...]:
    return tuple(dict.fromkeys(context.actors[id_].name for id_ in ids if id_ in context.actors))


def _topics(ids: Iterable[str], context: Context) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic_name(id_, context) for id_ in ids if id_ in context.topics))


def _names(ids: Iterable[str], context: Context) -> str:
    """How else the actors are called, so that who types one name finds what is told under another."""
    actors = (actor for id_ in ids if (actor := context.actors.get(id_)))
    return " ".join(dict.fromkeys(name for actor in actors for name in _forms(actor)))


def _forms(actor: Actor) -> Iterator[str]:
    """The name and its aliases; those with letters that no folding of accents reaches («ł», Cyrillic) also in ours."""
    for name in (actor.name, *actor.aliases):
        yield name
        if not name.isascii():
            yield slugify(name).replace("-", " ")


def _order(context: Context) -> dict[str, int]:
    """Events and articles by date, counted from 1; those of one moment are equal, those of none are 0."""
    keys = {event.id: event.when.sort_key for event in context.site.events if event.when}
    keys |= {article.id: when.parse(article.date.isoformat()).sort_key for article in context.site.articles}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())), 1)}
    undated = {event.id: 0 for event in context.site.events if not event.when}
    return undated | {id_: places[key] for id_, key in keys.items()}
