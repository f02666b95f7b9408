"""Hours without a day: the day is the story's."""

from __future__ import annotations

import pytest

from tests.events.reading import dates, read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le porte si sono aperte alle nove e mezza. Putin ha ricevuto ieri Lukashenko.", "2025-12-30"),
        ("Putin è arrivato alle 18. Lunedì Lukashenko lo ha ricevuto.", "2025-12-29"),
        ("Ieri Putin ha ricevuto Lukashenko.\n\nAlle 20.30 Putin ha telefonato a Lukashenko.", "2025-12-30T20:30"),
        ("Ieri Putin ha espulso due diplomatici.\n\nNel pomeriggio è stato convocato Lukashenko.", "2025-12-30TAF"),
        ("Ieri Putin ha visto Lukashenko.\n\nLa crisi era nata il 3 marzo 2025. In serata Putin ha incontrato Zelensky.",
         "2025-12-30TEV"),
        ("Ieri Putin ha visto Lukashenko. In serata Putin ha telefonato a Lukashenko.", "2025-12-30TEV"),
        ("Putin ha dormito a Minsk nella notte tra domenica e lunedì.\n\n«Putin ha telefonato a Lukashenko alle due e "
         "quaranta».", "2025-12-29T02:40"),
    ],
)  # fmt: skip
def test_an_hour_belongs_to_the_day_that_is_told(text: str, value: str) -> None:
    assert value in dates(read(text))
    assert not any((day or "").startswith("2025-12-31") for day in dates(read(text)))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ieri Putin ha visto Lukashenko. In serata Putin telefonerà a Lukashenko.", "2025-12-31TEV"),
        ("Ieri Putin ha visto Lukashenko. Questa mattina Putin ha telefonato a Lukashenko.", "2025-12-31TMO"),
        ("Ieri Putin ha visto Lukashenko.\n\nNel pomeriggio Putin vola a Minsk.", "2025-12-31TAF"),
        ("Lukashenko arriva il 17 gennaio.\n\nLavori fino al 30 gennaio, nel pomeriggio Putin a Minsk.", "2026-01-17"),
        ("Putin ha firmato.\n\nAlle 18 Putin ha telefonato a Lukashenko.", "2025-12-31T18:00"),
    ],
)
def test_what_lies_ahead_or_follows_a_precedent_stays_on_the_day_of_publication(text: str, value: str) -> None:
    assert value in dates(read(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ieri alle 23.40 Putin ha visto Lukashenko. Alle 0.15 Putin ha telefonato a Zelensky.", "2025-12-31T00:15"),
        ("Ieri sera Putin ha visto Lukashenko. Alle due di notte Putin ha telefonato a Zelensky.", "2025-12-31T02:00"),
        ("Ieri alle 23.40 Putin ha visto Lukashenko. Alle 19 Putin ha telefonato a Zelensky.", "2025-12-30T19:00"),
        (
            "Ieri alle 9 Putin ha visto Lukashenko. Alle due di notte Putin ha telefonato a Zelensky.",
            "2025-12-30T02:00",
        ),
    ],
)
def test_small_hours_told_after_an_evening_are_of_the_day_after(text: str, value: str) -> None:
    assert value in dates(read(text))


def test_the_steps_name_the_day_that_the_hour_has_taken() -> None:
    event = next(e for e in read("Ieri Putin ha visto Zelensky.\n\nAlle 20 Lukashenko ha telefonato.") if not e.main)
    mention = event.reports[0].mention
    assert mention is not None
    assert "il giorno è quello dell’articolo" not in mention.steps
    assert "il giorno è quello detto nel testo, 30 dicembre 2025" in mention.steps


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Ieri alle 23.40 Putin ha visto Lukashenko. Alle 0.15 Putin ha telefonato a Zelensky.",
         "è la mattina dopo la sera detta nel testo, 30 dicembre 2025"),
        ("Putin ha dormito a Minsk nella notte tra domenica e lunedì.\n\n«Putin ha telefonato a Lukashenko alle due e "
         "quaranta».", "è la mattina dopo la notte detta nel testo, 28 dicembre 2025"),
    ],
)  # fmt: skip
def test_the_steps_of_a_morning_say_whether_an_evening_or_a_night_was_told(text: str, step: str) -> None:
    mentions = [report.mention for event in read(text) for report in event.reports]
    assert [one for mention in mentions if mention for one in mention.steps if "mattina dopo" in one] == [step]


def test_the_mention_says_from_which_day_it_counts() -> None:
    event = next(e for e in read("Ieri Putin ha visto Zelensky.\n\nAlle 20 Lukashenko ha telefonato.") if not e.main)
    mention = event.reports[0].mention
    assert mention is not None and mention.told is not None
    assert (str(mention.told), mention.value, mention.anchor) == ("2025-12-30", "2025-12-30T20:00", None)


def test_the_first_entry_of_a_live_report_does_not_date_it_and_scenes_are_no_events() -> None:
    text = (
        "Ore 9.30 – Cronisti davanti al Cremlino.\n\nOre 10.15 – L’auto di Lukashenko entra nel cortile.\n\n"
        "Ore 11.00 – Putin ha ritirato la delegazione.\n\nOre 12.20 – «Parlerò con tutti», dice Trump."
    )
    events = read(text, title="Putin vede Lukashenko, la diretta")
    assert dates(events) == ["2025-12-31", "2025-12-31T11:00"]
    assert events[0].reports[0].dated_by == "publication"
