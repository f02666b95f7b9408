"""«Riguarda» is not «cita»: protagonists, sources, and those merely named."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from generator.articles.dateline import find_dateline
from generator.model import Difference
from generator.subjects import find_subjects, index_subjects
from tests.building import article
from tests.subjects.registry import REGISTRY

INDEX = index_subjects(REGISTRY)
DISPATCH = Path(__file__).resolve().parents[2].parent / "shared" / "seed" / "dispatch.txt"
LEAD = "Un incontro si è tenuto ieri.\n\n"


def roles(text: str, title: str = "", **more: object) -> dict[str, str]:
    return {link.target: link.role for link in find_subjects(article(text, title=title, **more), INDEX).links}


def test_the_title_and_the_first_paragraph_make_protagonists() -> None:
    told = roles("Joe Biden ha firmato.\n\nDonald Trump non c’era.", title="La firma di Starmer e Keir Starmer")
    assert told == {"biden": "protagonista", "trump": "citato", "starmer": "protagonista"}


def test_three_mentions_make_a_protagonist_but_not_three_adjectives() -> None:
    assert roles(LEAD + "La Francia tratta. I francesi votano. Parigi esulta con le piazze francesi.")["francia"] == (
        "protagonista"
    )
    assert roles(LEAD + "I francesi votano, i francesi contano, i francesi aspettano.") == {"francia": "citato"}


def test_a_country_in_the_lead_by_adjective_place_or_office_is_only_named() -> None:
    assert roles("Le truppe russe avanzano.") == {"russia": "citato"}
    assert roles("Il vertice si terrà in Francia.") == {"francia": "citato"}
    assert roles("Il ministro degli Esteri della Germania è partito.") == {"germania": "citato"}
    assert roles("Le richieste della Germania sono due.") == {"germania": "protagonista"}
    assert roles("La Germania ha un nuovo ministro.") == {"germania": "protagonista"}


@pytest.mark.parametrize(
    "text",
    [
        "Il partito di Joe Biden ha presentato le liste.",
        "La fondazione dell’ex presidente Joe Biden ha donato un’ambulanza.",
        "La moglie di Joe Biden ha inaugurato la mostra.",
        "I legali di Joe Biden faranno appello.",
    ],
)
def test_whose_body_or_kin_acts_in_the_lead_is_only_named(text: str) -> None:
    assert roles(text) == {"biden": "citato"}


@pytest.mark.parametrize("title", ["Il figlio di Joe Biden a Belgrado", "Arrestato il cognato di Joe Biden"])
def test_whose_kin_acts_in_the_title_is_only_named(title: str) -> None:
    assert roles("La visita dura due giorni.", title) == {"biden": "citato"}


@pytest.mark.parametrize(
    "text",
    [
        "Il Tar decide oggi sul ricorso di Joe Biden.",
        "Centinaia di persone hanno protestato contro la nomina di Joe Biden.",
        "I giudici si sono riservati la decisione sulla richiesta di Joe Biden.",
    ],
)
def test_whose_matter_others_deal_with_in_the_lead_is_only_named(text: str) -> None:
    assert roles(text) == {"biden": "citato"}


def test_who_is_the_object_of_an_act_or_acts_beside_a_body_stays_a_protagonist() -> None:
    assert roles("L’arresto di Joe Biden ha sorpreso tutti.") == {"biden": "protagonista"}
    assert roles("Il ricorso di Joe Biden è stato respinto.") == {"biden": "protagonista"}
    assert roles("Sul palco, di Joe Biden si è parlato a lungo.") == {"biden": "protagonista"}
    assert roles("Con il suo partito, Joe Biden ha vinto.") == {"biden": "protagonista"}


def test_those_who_preside_together_act_and_not_what_they_preside_over() -> None:
    told = roles("I presidenti della Francia, Anna Rossi, e della Germania, Paul Weber, hanno firmato.")
    assert told == {"francia": "citato", "germania": "citato"}


def test_a_capital_that_acts_in_the_title_is_a_protagonist() -> None:
    assert roles(LEAD, title="Mosca nega, Kiev accusa") == {"russia": "protagonista", "ucraina": "protagonista"}
    assert roles("Kiev smentisce il raid.") == {"ucraina": "citato"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Secondo Belta l’incontro è durato un’ora.",
        "A riferirlo è l’agenzia di stampa Belta.",
        "Belta riferisce che l’incontro è finito.",
        "Belta ha scritto che l’incontro è finito.",
        "Lo si legge in un’intervista a Belta.",
        "Citando Belta, il giornale dà la notizia.",
        "Stando a quanto riporta l’agenzia Belta, è finita.",
        "È tutto finito, ha detto il portavoce a Belta.",
        "La ricostruzione di Belta è diversa.",
    ],
)
def test_a_medium_is_a_source(sentence: str) -> None:
    assert roles(LEAD + sentence)["belta"] == "fonte"
    assert roles(sentence)["belta"] == "fonte", "even in the lead"


def test_a_medium_to_which_things_happen_is_a_protagonist() -> None:
    assert roles("Tagli in vista, i conti sono in rosso.", title="Il Washington Post licenzia cento giornalisti") == {
        "post": "protagonista"
    }
    assert roles(LEAD, title="Belta: «Incontro finito»") == {"belta": "fonte"}
    assert roles(LEAD + "Il cartello della Belta è caduto.") == {"belta": "citato"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Secondo Keir Starmer serve tempo.", "fonte"),
        ("«Serve tempo», ha detto Keir Starmer.", "citato"),
        ("Keir Starmer ha dichiarato che serve tempo.", "fonte"),
        ("Per Keir Starmer serve tempo.", "fonte"),
        ("Keir Starmer: «Serve tempo».", "citato"),
        ("Keir Starmer ha chiesto tempo.", "citato"),
        ("Keir Starmer ha smentito la cena.", "citato"),
        ("Le vittime, riferisce Keir Starmer, sono sette.", "fonte"),
        ("Lo annuncia Keir Starmer.", "fonte"),
        ("Lo si apprende da fonti di Keir Starmer.", "fonte"),
        ("Secondo fonti giudiziarie il premier Keir Starmer tace.", "citato"),
        ("Ha riferito a Keir Starmer che serve tempo.", "citato"),
        ("La stampa accusa Keir Starmer.", "citato"),
        ("Così dice la stampa. Keir Starmer dorme.", "citato"),
        ("È finita, secondo fonti: Keir Starmer dorme.", "citato"),
        ("Alla cena c’era Keir Starmer con la moglie.", "citato"),
    ],
)
def test_who_tells_a_fact_further_down_is_a_source_and_who_comments_is_not(sentence: str, role: str) -> None:
    assert roles(LEAD + sentence)["starmer"] == role


def test_what_comes_before_the_fact_and_where_it_happens_are_only_named() -> None:
    assert roles("Si vota dopo la caduta di Keir Starmer.") == {"starmer": "citato"}
    assert roles("Si vota per Keir Starmer dopo la caduta.") == {"starmer": "protagonista"}


def test_the_dateline_makes_no_lead_and_no_actor() -> None:
    told = roles("Mosca, 31 dicembre 2025 – Joe Biden è partito.", dateline="Mosca, 31 dicembre 2025 –")
    assert told == {"biden": "protagonista"}


def test_whom_the_editor_adds_is_a_protagonist() -> None:
    text = LEAD + "Alla cena c’era Keir Starmer."
    links = find_subjects(article(text, actors=Difference(add=("starmer", "onu"))), INDEX).links
    told = {link.target: (link.role, link.how, len(link.evidence)) for link in links}
    assert told == {"starmer": ("protagonista", "name", 1), "onu": ("protagonista", "editor", 0)}


def test_a_topic_of_actors_needs_them_as_protagonists() -> None:
    assert "coppia" in roles("La Russia e la Bielorussia si sono accordate.")
    assert "coppia" not in roles("La Russia ha deciso.\n\nLa Bielorussia guarda.")
    assert "coppia" in roles("La Russia ha deciso.\n\nLa Bielorussia guarda.", actors=Difference(add=("bielorussia",)))


@pytest.mark.skipif(not DISPATCH.exists(), reason="the real dispatch is not ours to ship")
def test_the_real_dispatch() -> None:
    text = "\n\n".join(line for line in DISPATCH.read_text(encoding="utf-8").split("\n") if line.strip())
    day = article(text).date
    read = dataclasses.replace(article(text, title=""), dateline=find_dateline(text, day))
    told = {link.target: link.role for link in find_subjects(read, INDEX).links}
    assert {target for target, role in told.items() if role == "protagonista"} >= {
        "putin", "lukashenko", "russia", "bielorussia",
    }  # fmt: skip
    assert (told["belta"], told["stati-uniti"], told["ue"]) == ("fonte", "citato", "citato")
