"""Whom an event concerns, in which role, and the words that say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.articles.sentences import split
from generator.events import find_events
from generator.model import Event, Salience
from generator.subjects import find_links
from generator.temporal import find_mentions
from tests.building import REGISTRY, article
from tests.events.reading import INDEX, read


def ties(event: Event) -> list[tuple[str, str, str, str]]:
    return [(tie.target, tie.role, tie.words, tie.where) for tie in event.actor_links]


def with_roles(text: str, title: str, **roles: Salience) -> tuple[Event, ...]:
    """Read with the roles that the article gives its subjects."""
    one = article(text, title=title)
    links = [replace(link, role=roles.get(link.target, link.role)) for link in find_links(one, INDEX)]
    return find_events(one, split(one.text), find_mentions(one.text, one.anchor), links, REGISTRY).events


def test_the_main_event_concerns_title_and_lead_and_folds_the_rest() -> None:
    (main,) = read("Ieri Putin ha parlato. Piove. Nevica. Poi l’Ucraina tace.", title="Vertice con Lukashenko")
    assert ties(main) == [
        ("lukashenko", "protagonista", "Lukashenko", "title"),
        ("putin", "protagonista", "Putin", "lead"),
        ("ucraina", "citato", "Ucraina", "article"),
    ]


def test_a_source_of_the_article_is_one_of_the_event_only_when_it_speaks_of_it() -> None:
    text = "Ieri Putin è partito, secondo l’Ue. Piove. Per l’Ucraina la tregua è lontana, ha detto."
    (main,) = with_roles(text, "Parte Putin", ue="fonte", ucraina="fonte")
    assert [(tie.target, tie.role) for tie in main.actor_links] == [
        ("putin", "protagonista"), ("ue", "fonte"), ("ucraina", "citato"),
    ]  # fmt: skip
    assert main.actors == ("putin",)


def test_a_further_event_concerns_its_own_sentence() -> None:
    _, further = read("Piove. Piove sulla città di Putin. Il 6 gennaio Lukashenko sarà a Kiev.")
    assert ties(further) == [("lukashenko", "protagonista", "Lukashenko", "sentence")]


def test_a_sentence_with_two_dates_shares_its_actors_out() -> None:
    _, first, second = read("Piove. Piove. Il 6 gennaio Lukashenko sarà a casa; il 7 gennaio Putin parlerà.")
    assert (first.actors, second.actors) == (("lukashenko",), ("putin",))


def test_a_country_that_says_only_where_is_mentioned() -> None:
    _, further = read("Piove. Piove. Il 6 gennaio Lukashenko sarà in Ucraina con Putin.")
    assert [(tie.target, tie.role) for tie in further.actor_links] == [
        ("lukashenko", "protagonista"), ("putin", "protagonista"), ("ucraina", "citato"),
    ]  # fmt: skip


def test_a_country_that_acts_is_a_protagonist_even_if_it_is_also_a_place() -> None:
    _, further = read("Piove. Piove. Il 6 gennaio in Ucraina si vota e l’Ucraina chiuderà i confini.")
    assert further.actors == ("ucraina",)


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("Il 6 gennaio Lukashenko tornerà dall’Ucraina.", False),
        ("Il 6 gennaio Lukashenko era già tornato dall’Ucraina.", False),
        ("Il 6 gennaio scade l’ultimatum posto a Lukashenko dall’Ucraina.", True),
        ("Il 6 gennaio Lukashenko sarà ricevuto dall’Ucraina.", True),
        ("Il 6 gennaio Lukashenko andrà verso l’Ucraina.", False),
        ("Il 6 gennaio Lukashenko vedrà l’Ucraina.", True),
    ],
)
def test_whence_or_by_whom(sentence: str, acts: bool) -> None:
    further = read(f"Piove. Piove. {sentence}")[1]
    assert ("ucraina" in further.actors) is acts


def test_the_articles_source_is_a_source_of_its_events() -> None:
    found = with_roles("Piove. Piove. Il 6 gennaio Lukashenko sarà a Kiev, dice l’Ue.", "Titolo", ue="fonte")
    assert [(tie.target, tie.role) for tie in found[1].actor_links] == [("lukashenko", "protagonista"), ("ue", "fonte")]


def test_the_two_leaders_are_those_of_the_main_event() -> None:
    text = "Ieri Putin e Lukashenko hanno parlato. L’Ue dice che i due leader si vedranno il 6 gennaio."
    further = read(text)[1]
    assert ("putin", "protagonista", "i due leader", "sentence") in ties(further)
    assert ("lukashenko", "protagonista", "i due leader", "sentence") in ties(further)
    alone = read("Ieri Putin ha parlato. L’Ue dice che i due leader si vedranno il 6 gennaio.")[1]
    assert alone.actors == ("ue",)


def test_topics_say_why() -> None:
    text = "Ieri Putin ha parlato.\n\nIl 6 gennaio Lukashenko apre i negoziati. Il 7 gennaio Putin vede Lukashenko."
    main, talks, meeting = read(text, title="Putin e Lukashenko vogliono la tregua")
    assert [(tie.target, tie.how, tie.words, tie.where) for tie in main.topic_links] == [
        ("negoziati", "phrase", "tregua", "title"),
        ("russia-bielorussia", "all_actors", "", "article"),
    ]
    assert ("negoziati", "negoziati", "sentence") in [(t.target, t.words, t.where) for t in talks.topic_links]
    assert ("negoziati", "negoziati", "paragraph") in [(t.target, t.words, t.where) for t in meeting.topic_links]
    assert ("russia-bielorussia", "all_actors") in [(t.target, t.how) for t in meeting.topic_links]


def test_a_country_named_by_its_adjective_steps_back_beside_a_name() -> None:
    def actors(text: str) -> tuple[str, ...]:
        one = article(text)
        weak = [
            replace(link, evidence=tuple(replace(place, how="demonym") for place in link.evidence))
            if link.target == "ucraina"
            else link
            for link in find_links(one, INDEX)
        ]
        return find_events(one, split(text), find_mentions(text, one.anchor), weak, REGISTRY).events[1].actors

    assert actors("Piove. Piove. Il 6 gennaio Lukashenko vedrà un inviato Ucraina.") == ("lukashenko",)
    assert actors("Piove. Piove. Il 6 gennaio un drone Ucraina cadrà.") == ("ucraina",)


@pytest.mark.parametrize("whose", ["Il figlio di Putin", "La portavoce di Putin", "L’ex moglie del presidente Putin"])
def test_whose_son_or_spokeswoman_acts_is_only_named(whose: str) -> None:
    events = read(f"L’Ucraina ha votato.\n\n{whose} ha incontrato Lukashenko il 3 dicembre.")
    (event,) = [event for event in events if not event.main]
    assert event.actors == ("lukashenko",)
