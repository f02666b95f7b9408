"""Happenings that are told without a date: few, real, and never on a false day."""

from __future__ import annotations

import pytest

from generator.model import Event
from tests.events.reading import dates, read

LEAD = "Ieri sera Putin e Lukashenko si sono parlati al telefono."


def undated(text: str) -> list[Event]:
    found = read(f"{LEAD}\n\n{text}", title="Telefonata")
    return [event for event in found if event.when is None]


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            "L’agenzia sostiene che Putin avrebbe rifiutato di usare il missile.",
            "Putin avrebbe rifiutato di usare il missile",
            "riportato",
        ),
        (
            "Lukashenko ha raccontato un episodio, affermando che Putin avrebbe bloccato l’offensiva.",
            "Putin avrebbe bloccato l’offensiva",
            "riportato",
        ),
        (
            "I due leader hanno concordato prossimi incontri dopo le feste, oltre a una cena.",
            "Prossimi incontri dopo le feste",
            "annunciato",
        ),
        (
            "Putin ha convenuto di organizzare un nuovo vertice sul gas.",
            "Nuovo vertice sul gas",
            "annunciato",
        ),
        ("Nei prossimi giorni Putin incontrerà i governatori.", "Nei prossimi giorni Putin incontrerà i governatori", "annunciato"),
        ("Un vertice tra Putin e l’Ue è atteso nei prossimi mesi.", "Un vertice tra Putin e l’Ue è atteso nei prossimi mesi", "annunciato"),
        ("La visita di Putin si terrà più avanti.", "La visita di Putin si terrà più avanti", "annunciato"),
        ("Nei giorni scorsi l’Ucraina ha arrestato due spie.", "Nei giorni scorsi l’Ucraina ha arrestato due spie", "avvenuto"),
        (
            "Hanno discusso dell’attacco con droni alla residenza estiva di Valdai.",
            "Attacco con droni alla residenza estiva di Valdai",
            "avvenuto",
        ),
        ("Putin ha parlato del presunto attentato al governatore di Kursk.", "Presunto attentato al governatore di Kursk", "riportato"),
    ],
)  # fmt: skip
def test_told_without_a_date(text: str, title: str, status: str) -> None:
    sentence = text if "Putin" in text or "Ucraina" in text or "due leader" in text else f"{text[:-1]}, dice Putin."
    (event,) = undated(sentence)
    assert (event.title, event.status, event.reports[0].dated_by, event.main) == (title, status, "nothing", False)
    assert event.actor_links


@pytest.mark.parametrize(
    "text",
    [
        "Putin disse che sarebbe partito.",
        "Putin ha promesso che avrebbe ritirato le truppe.",
        "Se avesse potuto, Putin avrebbe firmato.",
        "Putin avrebbe dovuto firmare.",
        "Putin non incontrerà i governatori.",
        "Putin ha spiegato quando incontrerà i governatori?",
        "Nelle ultime settimane si sono intensificati i negoziati con l’Ucraina.",
        "Nei giorni scorsi la tensione con l’Ucraina è cresciuta.",
        "Putin resta contrario a un attacco.",
        "Al telefono Putin avrebbe parlato a Lukashenko.",
        "La guerra in Ucraina continua.",
        "Putin incontrerà i governatori?",
        "Lukashenko ha promesso che Putin avrebbe firmato la pace.",
        "Il 20 dicembre Lukashenko ha riunito i ministri e Putin avrebbe rifiutato il piano.",
        "Nel 2019 Putin avrebbe firmato un patto.",
        "La visita di Putin è durata a lungo.",
        "Non è previsto alcun vertice tra Putin e l’Ucraina.",
        "Quando il missile fu usato, alcuni suggerirono di colpire Putin.",
    ],
)
def test_no_happening_of_its_own(text: str) -> None:
    assert undated(text) == []


def test_told_twice_it_is_one() -> None:
    text = "L’Ue dice che Putin avrebbe rifiutato il piano. Putin avrebbe rifiutato il piano anche a voce."
    assert len(undated(text)) == 1


def test_they_are_few() -> None:
    deeds = (
        "firmato contratti", "venduto palazzi", "comprato cavalli", "chiuso fabbriche", "aperto miniere",
        "rotto bicchieri", "sepolto tesori", "dipinto quadri", "letto romanzi", "scritto poesie",
    )  # fmt: skip
    text = " ".join(f"Putin avrebbe {deed}." for deed in deeds)
    assert len(undated(text)) == 6


def test_a_dated_telling_is_enough() -> None:
    text = (
        "Putin ha discusso dell’attacco alla villa di Valdai. Il 20 dicembre l’Ucraina ha colpito Valdai con i droni."
    )
    assert undated(text) == []


def test_an_announced_meeting_stands_on_no_false_day() -> None:
    found = read(f"{LEAD} I due leader hanno concordato prossimi incontri dopo le festività di Capodanno.")
    assert dates(found) == ["2025-12-30TEV", None]
    assert found[1].actors == ("putin", "lukashenko")


def test_ids_of_undated_happenings_stay_when_the_title_changes() -> None:
    first = read(f"{LEAD}\n\nL’Ue dice che Putin avrebbe rifiutato il piano.", title="Uno")[1]
    second = read(f"{LEAD}\n\nL’Ue dice che Putin avrebbe rifiutato il piano.", title="Due")[1]
    assert first.id == second.id
