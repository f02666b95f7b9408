"""The date of an article's own fact."""

from __future__ import annotations

import pytest

from tests.events.reading import dates, read


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Putin è arrivato ieri a Minsk.", "2025-12-30"),
        ("Piove. Ieri Putin ha incontrato Lukashenko.", "2025-12-30"),
        ("L’attacco con cui ieri la Russia ha colpito il porto ha fatto tre vittime.", "2025-12-30"),
        ("Putin ha detto che ieri i droni erano novanta.", "2025-12-30"),
        ("Dopo l’incontro del 6 dicembre, ieri Putin ha rivisto Lukashenko.", "2025-12-30"),
        ("I sindaci si riuniranno il 3 gennaio a Kiev.", "2026-01-03"),
        ("L’intesa va firmata entro il 9 gennaio.", "2026-01-09"),
        ("Il trattato del 6 dicembre, firmato ieri da Putin, è segreto.", "2025-12-30"),
        ("Dal 26 al 28 dicembre Putin ha ospitato Lukashenko.", "2025-12-26/2025-12-28"),
        ("La telefonata di ieri tra Putin e Lukashenko è durata due ore.", "2025-12-30"),
        ("Putin ha vinto per la seconda volta la gara del 28 dicembre.", "2025-12-28"),
        ("Putin è rimasto ferito nell’incidente avvenuto sabato a Sochi.", "2025-12-27"),
        ("Applausi in aula. Lukashenko è innocente. Lo ha stabilito ieri il tribunale di Minsk.", "2025-12-30"),
    ],
)
def test_the_lead_dates_the_fact(text: str, date: str) -> None:
    assert dates(read(text))[0] == date


@pytest.mark.parametrize(
    "text",
    [
        "Putin ha annunciato un nuovo decreto.",
        "Putin ha respinto il piano da accettare entro il 27 gennaio.",
        "Dopo l’incontro del 6 dicembre, Putin ha rivisto Lukashenko.",
        "In vista del vertice del 20 gennaio Putin ha sentito Lukashenko.",
        "È morto l’ingegnere che il 3 marzo aveva denunciato Lukashenko.",
        "Putin ha parlato ai giornalisti. Il 3 marzo aveva promesso una tregua a Lukashenko.",
        "Putin ha parlato ai giornalisti. Il 20 gennaio andrà a Kiev.",
        "Lukashenko, al potere dal 1994, ha scritto a Putin.",
        "Nelle ultime settimane Putin ha trattato.",
        "C’è anche Lukashenko tra gli indagati per il ponte crollato giovedì scorso.",
        "Sono quattro i feriti curati da Putin nell’ospedale aperto il 3 novembre.",
        "La Corte ha rigettato il ricorso di Putin contro il ballottaggio del 3 dicembre.",
        "Lukashenko è stato indagato per il crollo del 14 novembre.",
        "Applausi in aula. Lukashenko è innocente. «Lo ha stabilito ieri il tribunale», dice Putin.",
    ],
)
def test_a_precedent_a_deadline_or_a_plan_leaves_it_to_publication(text: str) -> None:
    main = read(text)[0]
    assert (main.when and main.when.value, main.reports[0].dated_by) == ("2025-12-31", "publication")


def test_what_does_not_date_the_fact_is_an_event_of_its_own() -> None:
    text = "Putin ha parlato ai giornalisti. Il 20 gennaio Lukashenko andrà a Kiev. Il 3 marzo Putin aveva promesso una tregua."
    found = read(text)
    assert dates(found) == ["2025-12-31", "2026-01-20", "2025-03-03"]
    assert [event.status for event in found][1:] == ["annunciato", "avvenuto"]


def test_the_day_of_what_an_act_was_about_is_not_the_acts() -> None:
    found = read("Ieri Putin ha parlato.\n\nLa Corte ha respinto il ricorso di Lukashenko sulla multa del 3 dicembre.")
    assert "2025-12-03" not in dates(found)


def test_every_report_says_who_it_is() -> None:
    for event in read("Ieri Putin ha parlato. Il 20 gennaio Lukashenko andrà a Kiev."):
        report = event.reports[0]
        assert (report.id, report.title, report.main, report.status) == (
            event.id,
            event.title,
            event.main,
            event.status,
        )
