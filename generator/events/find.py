"""The events that one article tells.

One main event: the fact of the lead, at its own date, else at the publication's. A further event for each sentence with
a date of its own and an actor. What the front matter says is laid over both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import edtf
from generator.events.claims import attribute
from generator.events.claims_sayings import Sayings
from generator.events.clauses import clause_at, clause_title
from generator.events.dating import main_rank
from generator.events.editing import lay_entries
from generator.events.ids import mint
from generator.events.telling import STORY_DAYS, Telling, days_from
from generator.model import Article, Event, EventEntry, Involvement, Link, Mention, Registry, Report, Sentence
from generator.when import When


@dataclass(frozen=True, slots=True)
class Told:
    """The events of an article, the main one first, and the editor's entries that concern none of them."""

    events: tuple[Event, ...]
    idle: tuple[EventEntry, ...]


def find_events(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    links: Sequence[Link],
    registry: Registry,
    *,
    actors_required: bool = True,
) -> Told:
    """The article's events.

    Args:
        article: the article; its `events` entries are laid over what is found.
        sentences: its sentences, in order.
        mentions: the temporal expressions of its text.
        links: its actors and topics.
        registry: to know actors from topics.
        actors_required: a further event needs an actor of the registry; without, any dated sentence tells one.
    """
    telling = Telling(article, sentences, mentions, links, registry)
    main = _main_event(telling)
    found = [main]
    of_day: dict[edtf.Edtf | None, list[Event]] = {main.when.edtf if main.when else None: [main]}
    for event in _further_events(telling, main, actors_required=actors_required):
        same_day = of_day.setdefault(event.when.edtf if event.when else None, [])
        if not any(_is_detail_of(event, other) for other in same_day):
            same_day.append(event)
            found.append(event)
    sayings = Sayings(article, sentences, links, registry)
    return Told(*lay_entries(tuple(attribute(event, sayings) for event in found), article, sayings))


def _is_detail_of(event: Event, other: Event) -> bool:
    """The same day told again with the same people is the same event, not another one."""
    return not event.actors or not set(event.actors).isdisjoint(other.actors)


def _main_event(telling: Telling) -> Event:
    """The fact of the lead: dated by its first sentence that says when, else by the second, else by publication."""
    article, lead = telling.article, telling.lead()
    sentence, mention = lead[0] if lead else None, None
    for candidate in lead[:2]:
        dates = telling.dating(candidate)
        if dates:
            sentence, mention = candidate, min(dates, key=lambda date: main_rank(date, article.anchor))
            break
    when = (mention.when if mention else None) or When(edtf.day(article.anchor))
    text, start, end = (sentence.text, sentence.start, sentence.end) if sentence else (article.title, 0, 0)
    return Event(
        id=mint(article.id, "main"),
        title=article.title,
        when=when,
        status="avvenuto",
        main=True,
        reports=(Report(article.id, text, start, end, when, "expression" if mention else "publication", mention),),
        actor_links=_main_actors(telling, lead),
        topic_links=tuple(
            Involvement(link.target, how=link.how, where="article", article=article.id) for link in telling.topics
        ),
        place=article.place,
    )


def _main_actors(telling: Telling, lead: list[Sentence]) -> tuple[Involvement, ...]:
    """Those of the title, then of the first two sentences; where those name nobody, whoever the article names."""
    titled = [link.target for link in telling.actors if link.in_title]
    led = telling.actors_between(lead[0].start, lead[:2][-1].end) if lead else ()
    edited = [link.target for link in telling.actors if link.how == "editor"]
    named = tuple(dict.fromkeys([*titled, *led, *edited]))
    everybody = named or telling.actors_between(telling.body_start, len(telling.article.text))
    return tuple(Involvement(target, article=telling.article.id) for target in everybody)


def _further_events(telling: Telling, main: Event, *, actors_required: bool) -> Iterator[Event]:
    """Dated sentences besides the main event's, clause by clause: «il 3 gennaio si riuniranno…; il 6 toccherà a…»."""
    for sentence in map(telling.without_dateline, telling.sentences):
        if sentence is None:
            continue
        seen: set[edtf.Edtf] = set()
        for mention in telling.dating(sentence, coarse=not actors_required):
            assert mention.when is not None
            if mention == main.reports[0].mention or mention.when.edtf in seen:
                continue
            start, end = clause_at(sentence.text, mention.start - sentence.start)
            stretch = (sentence.start + start, sentence.start + end) if seen else (sentence.start, sentence.end)
            if actors_required and not telling.actors_between(*stretch, acting=True):
                continue
            seen.add(mention.when.edtf)
            actors = telling.actors_between(*stretch)
            yield _further_event(telling, main, sentence, mention, (start, end), actors, first=len(seen) == 1)


def _further_event(
    telling: Telling,
    main: Event,
    sentence: Sentence,
    mention: Mention,
    clause: tuple[int, int],
    actors: tuple[str, ...],
    *,
    first: bool,
) -> Event:
    article, when = telling.article, mention.when
    assert when is not None
    start, end = clause
    said = (mention.start - sentence.start - start, mention.end - sentence.start - start)
    title, _ = clause_title(sentence.text[start:end], said)
    near = days_from(article, when) <= STORY_DAYS
    return Event(
        id=mint(article.id, sentence.text if first else f"{sentence.text}\0{mention.text}"),
        title=title,
        when=when,
        status="avvenuto",
        main=False,
        reports=(Report(article.id, sentence.text, sentence.start, sentence.end, when, "expression", mention),),
        actor_links=tuple(Involvement(target, article=article.id) for target in actors),
        topic_links=tuple(
            Involvement(target, how="phrase", where="paragraph", article=article.id)
            for target in telling.topics_of(sentence, actors, main.actors if near else ())
        ),
    )
