"""The queue of names over all articles."""

from __future__ import annotations

import datetime

from generator.folding import spelling_key
from generator.model import Actor, Decisions, NameDecision, Registry, UnknownName
from generator.subjects.likeness import Likeness, skeleton
from generator.subjects.proposer import NameProposal, Sighting, propose_names

DAY = datetime.date(2026, 1, 1)
ZELENSKY = Actor("zelensky", "Volodymyr Zelensky", "person", ("Zelensky",))
MELONI = Actor("meloni", "Giorgia Meloni", "person", ("Meloni",))
REGISTRY = Registry((ZELENSKY, MELONI))


def seen(
    article: int, name: str, *, places: int = 1, in_title: bool = False, candidates: tuple[str, ...] = ()
) -> Sighting:
    spots = tuple((10 * spot, 10 * spot + len(name)) for spot in range(places))
    return (
        f"a{article}",
        DAY + datetime.timedelta(article),
        UnknownName(name, spelling_key(name), spots, in_title, candidates),
    )


def decided(*pairs: tuple[str, str]) -> Decisions:
    return Decisions(tuple(NameDecision(spelling_key(name), name, what) for name, what in pairs))  # type: ignore[arg-type]


def names(proposals: tuple[NameProposal, ...]) -> list[str]:
    return [one.name for one in proposals]


def test_two_articles_or_a_title() -> None:
    sightings = [
        seen(1, "Una Volta", places=9),
        seen(1, "Due Volte"),
        seen(2, "Due Volte"),
        seen(3, "In Alto", in_title=True),
    ]
    assert names(propose_names(sightings, REGISTRY)) == ["Due Volte", "In Alto"]


def test_ranked_by_articles_titles_places_and_name() -> None:
    sightings = [seen(n, name) for name in ("Delta", "Beta", "Alfa", "Gamma") for n in (1, 2)]
    sightings += [
        seen(3, "Delta"),
        seen(4, "Gamma", places=0, in_title=True),
        seen(4, "Beta"),
        seen(5, "Alfa", places=2),
    ]
    sightings += [seen(3, "Omega"), seen(4, "Omega"), seen(5, "Omega")]
    assert names(propose_names(sightings, REGISTRY)) == ["Gamma", "Alfa", "Beta", "Delta", "Omega"]


def test_counts_and_examples() -> None:
    (one,) = propose_names(
        [seen(2, "Aldo Bo"), seen(1, "Aldo Bo", places=3, in_title=True), seen(3, "Aldo Bo")], REGISTRY
    )
    assert (one.articles, one.count, one.in_titles) == (("a1", "a2", "a3"), 6, 1)
    assert [(example.article, example.start, example.end) for example in one.examples] == [
        ("a1", 0, 7), ("a2", 0, 7), ("a3", 0, 7),
    ]  # fmt: skip


def test_spellings_of_one_name_are_one_proposal() -> None:
    sightings = [
        seen(1, "Kim Jong-nam"),
        seen(2, "Kim Jong Nam"),
        seen(3, "J.D. Bell"),
        seen(4, "JD Bell"),
        seen(5, "Dupré"),
        seen(6, "Dupre"),
    ]
    assert [one.spellings for one in propose_names(sightings, REGISTRY)] == [
        ("Dupre",), ("J.D. Bell", "JD Bell"), ("Kim Jong Nam", "Kim Jong-nam"),
    ]  # fmt: skip


def test_a_surname_goes_with_its_only_bearer() -> None:
    sightings = [seen(1, "Aldo Bellini"), seen(2, "Bellini"), seen(3, "bin Faruk"), seen(4, "Osama bin Faruk")]
    found = propose_names(sightings, REGISTRY)
    assert [(one.name, len(one.articles), one.spellings) for one in found] == [
        ("Aldo Bellini", 2, ("Aldo Bellini", "Bellini")),
        ("Osama bin Faruk", 2, ("Osama bin Faruk", "bin Faruk")),
    ]


def test_a_surname_of_two_stands_alone() -> None:
    sightings = [seen(n, name) for n in (1, 2) for name in ("Aldo Bellini", "Ugo Bellini")] + [
        seen(3, "Bellini"),
        seen(4, "Bellini"),
    ]
    assert names(propose_names(sightings, REGISTRY)) == ["Aldo Bellini", "Bellini", "Ugo Bellini"]


def test_a_common_name_is_no_surname_of_a_rare_one() -> None:
    sightings = [seen(n, "Lettonia") for n in range(1, 9)] + [seen(9, "Decreto Lettonia", in_title=True)]
    assert names(propose_names(sightings, REGISTRY))[0] == "Lettonia"


def test_names_side_by_side_are_parted() -> None:
    alone = [seen(1, "Aldo Bellini"), seen(1, "Riga"), seen(2, "Cia"), seen(3, "Riga")]
    beside = [
        seen(4, "Riga Aldo Bellini"),
        seen(5, "Lettonia di Aldo Bellini"),
        seen(6, "Lettonia"),
        seen(7, "Parla Aldo Bellini"),
    ]
    found = {one.name: len(one.articles) for one in propose_names(alone + beside, REGISTRY)}
    assert found == {"Aldo Bellini": 4, "Riga": 3, "Lettonia": 2}


def test_parts_that_never_stand_alone_stay_together() -> None:
    sightings = [
        seen(n, name)
        for n in (1, 2)
        for name in ("Corea del Nord", "Banca d’Italia", "Emirati Arabi Uniti", "New York Post", "New York")
    ]
    sightings += [seen(n, "Italia") for n in (3, 4)] + [seen(5, "Emirati")]
    assert {"Corea del Nord", "Banca d’Italia", "Emirati Arabi Uniti", "New York Post"} <= set(
        names(propose_names(sightings, REGISTRY))
    )


def test_what_was_decided_never_returns() -> None:
    sightings = [seen(n, name) for n in (1, 2) for name in ("Aldo Bellini", "Valle Verde", "Zelenskyj", "Piana")]
    sightings += [seen(3, "ALDO BELLINI"), seen(4, "Bellini"), seen(5, "Bellini")]
    decisions = decided(("Aldo Bellini", "rejected"), ("Valle Verde", "accepted"), ("Zelenskyj", "alias"))
    assert names(propose_names(sightings, REGISTRY, decisions)) == ["Piana"]


def test_a_rejected_pair_of_names_takes_neither_with_it() -> None:
    sightings = [seen(n, name) for n in (1, 2) for name in ("Riga", "Aldo Bellini")] + [seen(3, "Riga Aldo Bellini")]
    found = propose_names(sightings, REGISTRY, decided(("Riga Aldo Bellini", "rejected")))
    assert [(one.name, len(one.articles)) for one in found] == [("Aldo Bellini", 2), ("Riga", 2)]


def test_a_surname_that_once_stood_beside_a_place_goes_to_its_bearer() -> None:
    sightings = [seen(n, "Aldo Bellini") for n in (1, 2)] + [seen(3, "Riga"), seen(4, "Riga Bellini", in_title=True)]
    assert {one.name: len(one.articles) for one in propose_names(sightings, REGISTRY)} == {"Aldo Bellini": 3, "Riga": 2}
    beside = [seen(3, "Riga"), seen(4, "Riga Meloni", in_title=True)]
    assert [(one.name, len(one.articles)) for one in propose_names(beside, REGISTRY)] == [("Riga", 2)]


def test_another_spelling_of_a_known_actor_is_suggested_only() -> None:
    found = {
        one.name: one
        for one in propose_names([seen(n, name) for n in (1, 2) for name in ("Zelenskij", "Melloni", "Aiea")], REGISTRY)
    }
    assert (found["Zelenskij"].alias_of, found["Zelenskij"].likeness) == ("zelensky", 100)
    assert (found["Melloni"].alias_of, found["Melloni"].likeness) == ("meloni", 92)
    assert (found["Aiea"].alias_of, found["Aiea"].likeness) == ("", 0)


def test_ambiguous_names_are_listed_with_their_candidates_even_once() -> None:
    (one,) = propose_names([seen(1, "Rossi", candidates=("aldo-rossi", "ugo-rossi"))], REGISTRY)
    assert (one.candidates, one.alias_of) == (("aldo-rossi", "ugo-rossi"), "")


def test_the_order_of_articles_does_not_count() -> None:
    sightings = [seen(n, name) for n in (3, 1, 2) for name in ("Riga", "Aldo Bellini", "Bellini", "Dupré", "Dupre")]
    assert propose_names(sightings, REGISTRY) == propose_names(sightings[::-1], REGISTRY)


def test_the_skeleton_of_transliterations() -> None:
    assert {skeleton(form) for form in ("Zelensky", "Zelenskyj", "Zelenskij", "Zelenskiy", "Zelenski")} == {"zelenski"}
    assert skeleton("Lukašenko") == skeleton("Lukashenko")
    assert skeleton("Čechov") == skeleton("Chechow")


def test_short_names_are_like_nobody() -> None:
    assert Likeness(Registry((Actor("nato", "Nato", "organisation"), Actor("ue", "Ue", "institution")))).nearest(
        "Uea"
    ) == ("", 0)
