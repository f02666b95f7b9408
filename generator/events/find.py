"""The events that one article tells.

One main event: the fact of the lead, at its own date, else at the publication's. A further event for each sentence with
a date of its own and an actor, and for the few happenings told without one. What the front matter says is laid over.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import edtf
from generator.events.claims import attribute
from generator.events.claims_sayings import Sayings
from generator.events.clauses import WINDOW
from generator.events.editing import lay_entries
from generator.events.further import further_events, reported
from generator.events.ids import mint
from generator.events.involving import further_actors, further_topics, main_actors, main_topics
from generator.events.lead import fact_date
from generator.events.ledger import settle_ids
from generator.events.places import place_at
from generator.events.retelling import is_retelling, resembles
from generator.events.stamps import without_stamp
from generator.events.status import is_called_off
from generator.events.telling import Telling
from generator.events.titles import clause_title
from generator.events.undated import Happening, tells_an_attack, undated_happenings
from generator.model import (
    Article,
    Event,
    EventEntry,
    Involvement,
    KeptAnchor,
    Link,
    Mention,
    Permalink,
    Registry,
    Report,
    Sentence,
)
from generator.when import When

_LATEST = 8
"""An event is compared with the first of its day and with so many of the last told."""
_CANDIDATES = 40
_MOST_UNDATED = 6
"""More than this an article does not put under «Senza data certa»."""


@dataclass(frozen=True, slots=True)
class Told:
    """The events of an article, the main one first, and the editor's entries that concern none of them."""

    events: tuple[Event, ...]
    idle: tuple[EventEntry, ...]
    kept: tuple[KeptAnchor, ...] = ()
    """Published ids without an event, whose place is still in the article."""
    missing: tuple[str, ...] = ()
    """Published ids that are nowhere in it."""


def find_events(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    links: Sequence[Link],
    registry: Registry,
    *,
    actors_required: bool = True,
    published: Sequence[Permalink] = (),
) -> Told:
    """The article's events.

    Args:
        article: the article; its `events` entries are laid over what is found.
        sentences: its sentences, in order.
        mentions: the temporal expressions of its text.
        links: its actors and topics.
        registry: to know actors from topics.
        actors_required: a further event needs an actor of the registry, and undated happenings are looked for; without,
            any dated sentence tells one.
        published: the ledger's lines of this article: its events keep the ids under which readers know them.
    """
    telling = Telling(article, sentences, mentions, links, registry)
    main = _main_event(telling)
    found = [main, *_not_told_again(main, further_events(telling, main, actors_required=actors_required))]
    if actors_required:
        found.extend(_undated_events(telling, main, tuple(found)))
    sayings = Sayings(article, sentences, links, registry)
    settled = settle_ids([attribute(event, sayings) for event in found], article, published)
    events, idle = lay_entries(settled.events, article, sayings)
    settled = settle_ids(events, article, published, named={event.id for event in settled.events})
    events = settled.events
    if actors_required:  # programs that tag a text ask for its sentences as they are
        events = tuple(without_stamp(event, article) for event in events)
    return Told(events, idle, settled.kept, settled.missing)


def _not_told_again(main: Event, further: Iterable[Event]) -> Iterator[Event]:
    """The further events that tell no event of the same day once more."""
    of_day: dict[edtf.Edtf, list[Event]] = {}
    if main.when and (main.actors or main.reports[0].mention):
        of_day[main.when.edtf] = [main]
    for event in further:
        assert event.when is not None
        same_day = of_day.setdefault(event.when.edtf, [])
        if not any(is_retelling(event, other) for other in (*same_day[:1], *same_day[1:][-_LATEST:])):
            same_day.append(event)
            yield event


def _main_event(telling: Telling) -> Event:
    """The fact of the lead: dated by its first sentence that says when, else by the second, else by publication."""
    article, lead = telling.article, telling.lead()
    lead = telling.entry_of_the_title() or lead
    sentence, mention = fact_date(lead, article.anchor, telling.dating, called_off=_is_called_off(article, lead))
    when = (mention.when if mention else None) or When(edtf.day(article.anchor))
    text, start, end = (sentence.text, sentence.start, sentence.end) if sentence else (article.title, 0, 0)
    dates = telling.dating(sentence) if sentence and mention else ()
    report = Report(
        article.id,
        text,
        start,
        end,
        when,
        "expression" if mention else "publication",
        mention,
        id=mint(article.id, "main"),
        title=article.title,
        place=place_at(telling, (start, min(end, start + 2 * WINDOW)), mention, dates),
        main=True,
    )
    return reported(report, main_actors(telling, lead), main_topics(telling, lead))


def _is_called_off(article: Article, lead: list[Sentence]) -> bool:
    return is_called_off(article.title) or any(is_called_off(sentence.text) for sentence in lead[:1])


def _undated_events(telling: Telling, main: Event, dated: tuple[Event, ...]) -> Iterator[Event]:
    """Happenings without a date that no event tells already, each once."""
    told = [(event.title, event.reports[0].sentence) for event in dated if event is not main]
    found = 0
    for happening in itertools.islice(undated_happenings(telling), _CANDIDATES):
        event = _undated_event(telling, main, happening)
        if event and found < _MOST_UNDATED and not _is_known(happening, event, main, told):
            told.append((event.title, ""))
            found += 1
            yield event


def _undated_event(telling: Telling, main: Event, happening: Happening) -> Event | None:
    article, sentence = telling.article, happening.sentence
    words = article.text[happening.start : happening.end]
    title, _ = clause_title(words)
    actors = further_actors(telling, happening.start, happening.end, main.actor_links)
    others = further_actors(telling, sentence.start, sentence.end, main.actor_links)
    known = {tie.target for tie in actors}
    agreed = happening.noun and happening.status == "annunciato"  # who agreed on a meeting will meet
    actors += tuple(tie if agreed else _only_named(tie) for tie in others if tie.target not in known)
    if not title or not actors:
        return None
    report = Report(
        article.id,
        sentence.text,
        sentence.start,
        sentence.end,
        None,
        "nothing",
        id=mint(article.id, f"{sentence.text}\0{words}"),
        title=title,
        status=happening.status or "avvenuto",
    )
    return reported(report, actors, further_topics(telling, sentence, actors, None, main.actor_links))


def _only_named(tie: Involvement) -> Involvement:
    if tie.role == "fonte":
        return tie
    return Involvement(tie.target, "citato", tie.how, tie.words, tie.where, tie.article)


def _is_known(happening: Happening, event: Event, main: Event, told: list[tuple[str, str]]) -> bool:
    """Whether a dated event, the main one or an undated one already tells it."""
    names = [tie.words for tie in event.actor_links]
    if happening.noun and happening.status != "annunciato":
        places = {word for word in event.title.split()[1:] if word[:1].isupper()}
        return any(
            tells_an_attack(f"{title} {text}") and any(place in f"{title} {text}" for place in places)
            for title, text in told
        )
    facts = [*told, (main.title, main.reports[0].sentence)]
    return any(resembles(event.title, fact, names) for fact in facts)
