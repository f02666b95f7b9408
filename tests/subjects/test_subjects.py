"""Titles, capitals, doubts, and what holds of any text."""

from __future__ import annotations

import dataclasses
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Actor, Block, Registry, Topic
from generator.subjects import find_links, find_subjects, index_subjects
from tests.building import article
from tests.costs import check_growth
from tests.subjects.registry import REGISTRY

INDEX = index_subjects(REGISTRY)


def named(text: str, title: str) -> dict[str, str]:
    return {link.target: link.how for link in find_subjects(article(text, title=title), INDEX).links}


def test_the_surname_in_the_headline_is_the_full_name_of_the_text() -> None:
    text = "Mario Rossi è partito."
    (link,) = find_links(article(text, title="Rossi parte"), INDEX)
    assert link.how == "name"
    assert [(place.how, place.in_title, place.start, place.end) for place in link.evidence] == [
        ("surname", True, 0, 5), ("name", False, 0, 11),
    ]  # fmt: skip


def test_a_doubt_says_where_and_between_whom() -> None:
    text = "Anna Bianchi e Paolo Bianchi litigano. Bianchi se ne va, Bianchi resta."
    doubts = find_subjects(article(text, title="Bianchi contro Bianchi"), INDEX).doubts
    (doubt,) = doubts
    assert (doubt.name, doubt.key, doubt.in_title) == ("Bianchi", "bianchi", True)
    assert [text[start:end] for start, end in doubt.places] == ["Bianchi", "Bianchi"]
    assert doubt.candidates == ("anna-bianchi", "paolo-bianchi")


def test_the_strongest_way_of_naming_comes_first() -> None:
    (link,) = find_links(article("Kiev smentisce. Gli ucraini aspettano.", title="Niente"), INDEX)
    assert (link.how, [place.how for place in link.evidence]) == ("demonym", ["capital", "demonym"])


def test_a_headline_in_capitals_names_whom_the_text_names() -> None:
    text = "Vladimir Putin è arrivato. António Costa lo aspetta."
    assert named(text, "PUTIN IN VIAGGIO, COSTA ASPETTA") == {"putin": "name", "costa": "name"}
    links = find_links(article(text, title="PUTIN IN VIAGGIO, COSTA ASPETTA"), INDEX)
    assert all(link.in_title for link in links)
    assert named(text, "PUTIN: «Il Costa è fatto»") == {"putin": "name", "costa": "name"}
    assert named("Il pane rincara.", "COSTA TROPPO, CONTE IN ROSSO") == {}
    assert named("Il pane rincara.", "USA, IL PANE RINCARA") == {"stati-uniti": "alias"}


def test_a_heading_in_capitals_does_too() -> None:
    text = "PUTIN E COSTA\n\nVladimir Putin è arrivato."
    blocks = (Block("heading", 0, 13, 1), Block("paragraph", 15, len(text), 3))
    links = find_links(dataclasses.replace(article(text), blocks=blocks), INDEX)
    assert [(link.target, [place.start for place in link.in_text]) for link in links] == [("putin", [0, 15])]


def test_a_full_name_may_be_conditional_too() -> None:
    index = index_subjects(Registry((Actor("m", "Mara Lind", "person", ("Mara Conti",), requires=("Senato",)),)))
    assert find_links(article("C’era Mara Conti."), index) == ()
    assert [link.how for link in find_links(article("C’era Mara Conti al Senato."), index)] == ["alias"]


def test_one_alias_of_two_actors_is_settled_by_company_or_not_at_all() -> None:
    two = Registry((
        Actor("calcio", "Lega Serie A", "organisation", ("Lega",), requires=("campionato",)),
        Actor("partito", "Lega Nord", "organisation", ("Lega",), requires=("Salvini",)),
    ))  # fmt: skip
    index = index_subjects(two)
    assert [link.target for link in find_links(article("Per la Lega parla Salvini."), index)] == ["partito"]
    both = find_subjects(article("Per la Lega parla Salvini, a campionato finito."), index)
    assert (both.links, [doubt.candidates for doubt in both.doubts]) == ((), [("calcio", "partito")])
    none = find_subjects(article("Per la Lega è un buon giorno."), index)
    assert (none.links, [doubt.candidates for doubt in none.doubts]) == ((), [("calcio", "partito")])


def test_a_demonym_of_two_countries_is_a_doubt() -> None:
    korea = Registry(tuple(Actor(f"corea-del-{way}", f"Corea del {way.title()}", "country", demonyms=("coreano",))
                           for way in ("nord", "sud")))  # fmt: skip
    found = find_subjects(article("Il governo coreano tace."), index_subjects(korea))
    assert (found.links, found.doubts[0].candidates) == ((), ("corea-del-nord", "corea-del-sud"))


def test_the_bare_alias_of_one_yields_to_the_full_name_of_another() -> None:
    family = Registry((
        Actor("donald", "Donald Trump", "person", ("Trump",)), Actor("melania", "Melania Trump", "person"),
    ))  # fmt: skip
    index = index_subjects(family)
    only_her = find_subjects(article("Melania Trump arriva. Trump sorride."), index)
    assert [link.target for link in only_her.links] == ["melania"]
    assert only_her.doubts[0].candidates == ("donald", "melania")
    both = find_links(article("Donald Trump e Melania Trump arrivano. Trump sorride."), index)
    assert [(link.target, len(link.evidence)) for link in both] == [("donald", 2), ("melania", 1)]


def test_topic_phrases_with_elisions_prove_every_place() -> None:
    text = "I negoziati dell'accordo, i Negoziatori e dell’accordo il testo."
    (link,) = find_links(article(text), INDEX)
    assert [text[place.start : place.end] for place in link.evidence] == [
        "negoziati", "dell'accordo", "Negoziatori", "dell’accordo",
    ]  # fmt: skip
    assert {place.how for place in link.evidence} == {"phrase"}


def test_an_exclusion_in_the_title_counts() -> None:
    index = index_subjects(Registry((), (Topic("t", "T", any=("gara",), none=("gara d’appalto",), min_hits=1),)))
    assert find_links(article("La gara parte.", title="La gara d'appalto"), index) == ()


def test_the_index_travels_to_worker_processes() -> None:
    text = "Vladimir Putin e il presidente americano."
    assert find_subjects(article(text), pickle.loads(pickle.dumps(INDEX))) == find_subjects(article(text), INDEX)


WORDS = st.sampled_from(
    [
        "Putin",
        "Mario",
        "Rossi",
        "Marina",
        "Bianchi",
        "De",
        "Gasperi",
        "Mosca",
        "Kiev",
        "tra",
        "e",
        "il",
        "presidente",
        "russo",
        "presidenti",
        "di",
        "Russia",
        "America",
        "Usa",
        "Conte",
        "Costa",
        "ha",
        "detto",
        "secondo",
        ".",
        ",",
        "–",
        "’",
        "'",
        "-",
        ":",
        "«",
        "»",
        "\n\n",
        "Jr",
        "via",
        "Coppa",
        "Italia",
        "d'",
        "ex",
        "nel",
        "2008",
        "È",
    ]
)


@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200), st.text(max_size=30))
def test_every_place_is_in_its_text_and_nothing_is_claimed_twice(text: str, title: str) -> None:
    one = article(text, title=title)
    subjects = find_subjects(one, INDEX)
    taken: set[tuple[bool, int]] = set()
    for link in subjects.links:
        actor = REGISTRY.actor(link.target)
        for place in link.evidence:
            whole = title if place.in_title else text
            assert 0 <= place.start < place.end <= len(whole)
            if actor:
                letters = {(place.in_title, at) for at in range(place.start, place.end)}
                assert not letters & taken, "one mention has one target"
                taken |= letters
    for doubt in subjects.doubts:
        assert doubt.candidates and set(doubt.candidates) <= {actor.id for actor in REGISTRY.actors}
    assert find_subjects(one, INDEX) == subjects


@pytest.mark.parametrize(
    "piece",
    [
        "presidenti di Russia, ", "presidente russo ", "Rossi ", "Mosca e ", "Kiev, da parte sua ", "X. Trump ",
        "nel 2008 il presidente russo ", "Marina Rossi ", "Coppa d’Italia ", "negoziati ", "il russo ", "di di di ",
        "secondo ", "Mosca-", "USA ",
    ],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    short, long = (article(piece * times, title=piece * (times // 10)) for times in (1000, 8000))
    check_growth(lambda: find_subjects(short, INDEX), lambda: find_subjects(long, INDEX), 16, spare=0.05)
