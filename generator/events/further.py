"""The dated sentences of an article that tell something besides its main fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator import edtf
from generator.events.claims import only_names_its_source
from generator.events.clauses import told_at
from generator.events.dated_nouns import dated_noun
from generator.events.ids import mint
from generator.events.impersonal import goes_on_with_the_story, is_asked, is_petty, takes_up_the_act
from generator.events.involving import further_actors, further_topics, inherited_actors, speaks_of_the_two
from generator.events.lead import dates_its_object
from generator.events.places import place_at
from generator.events.standing import is_place
from generator.events.telling import Telling
from generator.events.titles import clause_title
from generator.model import Event, Involvement, Mention, Report, Sentence


def reported(report: Report, actors: tuple[Involvement, ...], topics: tuple[Involvement, ...]) -> Event:
    """The event that one report tells."""
    return Event(
        id=report.id,
        title=report.title,
        when=report.when,
        status=report.status,
        main=report.main,
        reports=(report,),
        actor_links=actors,
        topic_links=topics,
        place=report.place,
    )


def further_events(telling: Telling, main: Event, *, actors_required: bool) -> Iterator[Event]:
    """Dated sentences besides the main event's, clause by clause: «il 3 gennaio si riuniranno…; il 6 toccherà a…».

    Args:
        telling: the article.
        main: its main event.
        actors_required: a sentence without an actor of the registry tells an event only when it tells the article's
            own story; without, any dated sentence tells one.
    """
    for sentence in telling.sentences:
        if actors_required and only_names_its_source(sentence.text):
            continue
        seen: set[edtf.Edtf] = set()
        dates = telling.dating(sentence, coarse=not actors_required)
        for n, mention in enumerate(dates):
            assert mention.when is not None
            if mention == main.reports[0].mention or mention.when.edtf in seen:
                continue
            start, end = told_at(sentence.text, mention.start - sentence.start, mention.end - sentence.start)
            clause = (sentence.start + start, sentence.start + end)
            of_clause = bool(seen) or (len(dates) > 1 and _somebody_acts(telling, *clause))
            stretch = clause if of_clause else (sentence.start, sentence.end)
            if noun := dated_noun(sentence.text[start:end], mention.start - sentence.start - start):
                stretch = clause[0] + noun[0], clause[0] + noun[1]
            elif actors_required and dates_its_object(mention, sentence, telling.article.anchor):
                continue
            if actors_required and (is_petty(sentence, mention) or is_asked(sentence, mention)):
                continue
            impersonal = actors_required and not (
                _somebody_acts(telling, *stretch) or speaks_of_the_two(telling, *clause, main.actor_links)
            )
            if impersonal and (seen or not goes_on_with_the_story(telling, main, sentence, mention)):
                continue
            near = dates[max(0, n - 1) : n + 2]
            yield _further_event(telling, main, sentence, mention, stretch, near, first=not seen, impersonal=impersonal)
            seen.add(mention.when.edtf)


def _somebody_acts(telling: Telling, start: int, end: int) -> bool:
    """Whether a stretch names an actor otherwise than as a place."""
    return any(not is_place(telling, place) for place in telling.named_between(start, end))


def _further_event(
    telling: Telling,
    main: Event,
    sentence: Sentence,
    mention: Mention,
    stretch: tuple[int, int],
    near: Sequence[Mention],
    *,
    first: bool,
    impersonal: bool,
) -> Event:
    """`near`: the dates of the sentence around the event's own."""
    offset = mention.start - sentence.start
    after = offset + mention.end - mention.start
    start, end = told_at(sentence.text, offset, after)
    clause = sentence.text[start:end]
    title, _ = clause_title(clause, (offset - start, after - start))
    actors = further_actors(telling, *stretch, main.actor_links)
    topics = further_topics(telling, sentence, actors, mention.when, main.actor_links)
    if impersonal:
        actors = inherited_actors(actors, main.actor_links, theirs=takes_up_the_act(clause))
        topics = main.topic_links
    id_ = mint(telling.article.id, sentence.text if first else f"{sentence.text}\0{mention.text}")
    place = place_at(telling, (sentence.start + start, sentence.start + end), mention, near)
    report = Report(
        telling.article.id, sentence.text, sentence.start, sentence.end, mention.when, "expression", mention,
        id=id_, title=title or mention.text, place=place,
    )  # fmt: skip
    return reported(report, actors, topics)
