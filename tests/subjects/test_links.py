"""Who and what an article concerns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.folding import fold, fold_case
from generator.model import Actor, Difference, Registry, Topic
from generator.subjects import find_links, index_subjects
from tests.building import REGISTRY, article

INDEX = index_subjects(REGISTRY)


def targets(text: str, **more: object) -> list[str]:
    return [link.target for link in find_links(article(text, **more), INDEX)]


def test_full_name_and_alias_are_one_actor_with_every_place() -> None:
    text = "Vladimir Putin è arrivato. Putin ha parlato."
    (link,) = find_links(article(text), INDEX)
    assert link.how == "name"
    assert [text[place.start : place.end] for place in link.in_text] == ["Vladimir Putin", "Putin"]


def test_elisions_dashes_and_apostrophes_part_words() -> None:
    for text in ("l'Ucraina", "dell’Ucraina", "all`Ucraina", "Kiev–Ucraina", "(Ucraina)", "«Ucraina»"):
        assert targets(text) == ["ucraina"], text


def test_accents_are_folded_and_case_is_not() -> None:
    assert targets("Lukasenko e Lukašenko") == ["lukashenko"]
    assert targets("ue, conte, putin") == []


def test_a_word_is_not_part_of_a_longer_one() -> None:
    assert targets("Putiniani e Ucrainas") == []


def test_a_name_may_cross_a_line_break_but_not_a_full_stop() -> None:
    assert targets("Vladimir\nPutin") == ["putin"]
    index = index_subjects(Registry((Actor("vp", "Vladimir Putin", "person"),)))
    assert find_links(article("Vladimir. Putin"), index) == ()


def test_the_longest_name_wins_and_counts_once() -> None:
    registry = Registry((Actor("ue", "Unione", "institution"), Actor("eu", "Unione europea", "institution")))
    links = find_links(article("L’Unione europea decide."), index_subjects(registry))
    assert [link.target for link in links] == ["eu"]


def test_an_ambiguous_alias_needs_its_companion() -> None:
    assert targets("Conte ha parlato.") == []
    assert targets("Conte ha parlato al Movimento 5 Stelle.") == ["conte"]
    assert targets("Giuseppe Conte ha parlato. Conte ha detto no.") == ["conte"]


def test_the_city_of_the_dateline_is_no_actor() -> None:
    assert targets("Mosca, 31 dicembre 2025 – Putin parla.", dateline="Mosca, 31 dicembre 2025 –") == ["putin"]
    assert targets("Putin parla. Mosca tace.", dateline="") == ["putin", "mosca"]


def test_a_name_in_the_title_alone_is_enough() -> None:
    (link,) = find_links(article("Testo.", title="Putin a Minsk"), INDEX)
    assert (link.how, link.in_title, link.in_text) == ("alias", True, ())


def test_topic_needs_two_distinct_phrases_or_one_in_the_title() -> None:
    assert targets("I negoziati, i negoziati.") == []
    assert targets("I negoziati per la tregua.") == ["negoziati"]
    assert targets("Testo.", title="Negoziatori al lavoro") == ["negoziati"]
    assert targets("Un cessate  il\nfuoco e i Negoziati") == ["negoziati"]


def test_a_short_wildcard_works_too() -> None:
    index = index_subjects(Registry((), (Topic("gas", "Gas", any=("gn*",), min_hits=1),)))
    assert [link.target for link in find_links(article("Arriva il Gnl."), index)] == ["gas"]
    assert find_links(article("Arriva il gas."), index) == ()


def test_topic_of_actors_alone() -> None:
    assert targets("Putin e Lukashenko.") == ["putin", "lukashenko", "russia-bielorussia"]


def test_topic_excluded_by_a_phrase() -> None:
    topic = Topic("borsa", "Borsa", any=("titol*",), none=("titoli di coda",), min_hits=1)
    index = index_subjects(Registry((), (topic,)))
    assert [link.target for link in find_links(article("I titoli salgono."), index)] == ["borsa"]
    assert find_links(article("I titoli di coda."), index) == ()


def test_companions_and_exclusions_are_whole_words() -> None:
    topic = Topic("preziosi", "Preziosi", any=("gioiell*",), none=("oro",), min_hits=1)
    index = index_subjects(Registry((Actor("c", "Anna Conte", "person", ("Conte",), requires=("Ue",)),), (topic,)))
    assert [link.target for link in find_links(article("Conte e i gioielli del lavoro, alla Uefa."), index)] == [
        "preziosi"
    ]
    assert [link.target for link in find_links(article("Conte all’Ue per i gioielli d’oro."), index)] == ["c"]


def test_dashes_of_every_kind_are_one() -> None:
    index = index_subjects(Registry((Actor("k", "Kim Jong-un", "person"),)))
    for dash in "-‐‑–—":
        assert find_links(article(f"Kim Jong{dash}un parla."), index), dash


def test_the_editor_has_the_last_word() -> None:
    text = "Putin e Lukashenko."
    edited = article(text, actors=Difference(add=("ue",), remove=("putin",)))
    links = {link.target: link.how for link in find_links(edited, INDEX)}
    assert links == {"lukashenko": "alias", "ue": "editor"}


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(fold_case(text)) == len(text)


@given(st.text(alphabet="Putin Vladmrocešk’'-–.\n", max_size=200))
def test_evidence_slices_the_text(text: str) -> None:
    for link in find_links(article(text), INDEX):
        for place in link.in_text:
            assert 0 <= place.start < place.end <= len(text)
            assert not text[place.start].isspace()
