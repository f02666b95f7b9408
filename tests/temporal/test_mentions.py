"""What a mention carries beside its value: bounds, precision, certainty, what it counts from, zone, frequency, sense."""

from __future__ import annotations

import datetime

import pytest

from generator.model import Mention
from generator.temporal import find_mentions, find_set_aside
from generator.temporal.explain import describe

ANCHOR = datetime.date(2025, 12, 31)


def last(text: str) -> Mention:
    return find_mentions(text, ANCHOR)[-1]


@pytest.mark.parametrize(
    ("text", "bounds", "precision"),
    [
        ("il 3 marzo 2022", ((2022, 3, 3), (2022, 3, 4)), "day"),
        ("nel febbraio 2024", ((2024, 2, 1), (2024, 3, 1)), "month"),
        ("dal 3 al 7 maggio 2021", ((2021, 5, 3), (2021, 5, 8)), "interval"),
        ("in carica dal 2014", ((2014, 1, 1), None), "interval"),
        ("ieri sera", ((2025, 12, 30), (2025, 12, 31)), "part"),
        ("A fine novembre era stata bocciata.", ((2025, 11, 21), (2025, 12, 1)), "month"),
        ("nei primi mesi del 2024", ((2024, 1, 1), (2024, 5, 1)), "year"),
        ("nei primi anni Novanta", ((1990, 1, 1), (1993, 5, 1)), "decade"),
        ("nella notte tra il 28 e il 29 dicembre", ((2025, 12, 28), (2025, 12, 30)), "part"),
        ("È sindaco da quattro anni.", ((2021, 1, 1), None), "interval"),
        ("La linea è ferma da sei mesi.", ((2025, 6, 1), None), "interval"),
        ("Era sindaco da quattro anni.", (None, None), None),
        ("Ha preso una vacanza da tre giorni.", (None, None), None),
        ("ieri alle 15.30", ((2025, 12, 30), (2025, 12, 31)), "clock"),
        ("È durata tre mesi.", (None, None), None),
    ],
)
def test_bounds_are_half_open_and_the_precision_is_that_of_the_text(
    text: str, bounds: tuple[object, object], precision: str | None
) -> None:
    assert (last(text).bounds, last(text).precision) == (bounds, precision)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("Il 3 marzo 2022 i carri erano alle porte. Alle 5 suonarono le sirene.",
         "il giorno è quello della frase prima, 3 marzo 2022"),
        ("L'8 marzo 2022 la folla partì alle 5.", "il giorno è quello detto nella frase, 8 marzo 2022"),
        ("Il 3 marzo 2022 l'incontro. Due giorni dopo arrivò la rottura.",
         "si conta dall’ultima data detta nel testo, 3 marzo 2022"),
        ("Sette anni dopo il terremoto (6 aprile 2009) riapre la scuola.",
         "si conta dalla data tra parentesi, 6 aprile 2009"),
    ],
)  # fmt: skip
def test_the_steps_tell_a_date_in_italian(text: str, step: str) -> None:
    assert step in [one for mention in find_mentions(text, ANCHOR) for one in mention.steps]


def test_the_united_states_are_no_verb() -> None:
    assert not any("uniti" in step for step in last("Il vertice con gli Stati Uniti di lunedì a Ginevra.").steps)
    assert last("I due comuni sono stati uniti lunedì.").steps[-1] == "il verbo «sono stati uniti» dice passato"


def test_it_says_what_it_was_read_against() -> None:
    assert (last("ieri").anchor, last("ieri").told) == (ANCHOR, None)
    assert (last("il 3 marzo 2022").anchor, last("il 3 marzo 2022").told) == (None, None)
    narrated = last("Il 3 marzo 2022 l'incontro. Il giorno dopo arrivò la rottura.")
    assert (narrated.value, narrated.anchor, str(narrated.told)) == ("2022-03-04", None, "2022-03-03")
    assert "letta da una data detta nel testo, 3 marzo 2022" in describe(narrated)
    assert last("Nel 2016 vinse; a marzo perse la causa.").told is not None


@pytest.mark.parametrize(
    ("text", "value", "bounds"),
    [
        ("Negli ultimi tre mesi sono morti in dieci.", "P3M", ((2025, 9, 30), (2026, 1, 1))),
        ("Nei prossimi dieci giorni pioverà.", "P10D", ((2025, 12, 31), (2026, 1, 11))),
        ("È sindaco da quattro anni.", "P4Y", ((2021, 1, 1), None)),
        ("Pochi giorni fa è arrivata la lettera.", "PXD", ((2025, 12, 21), (2026, 1, 1))),
        ("Riaprirà tra qualche settimana.", "PXW", ((2025, 12, 31), (2026, 2, 5))),
    ],
)
def test_a_length_up_to_now_has_a_window_and_the_day_it_was_read_against(
    text: str, value: str, bounds: tuple[object, object]
) -> None:
    assert (last(text).value, last(text).bounds, last(text).anchor) == (value, bounds, ANCHOR)
    assert last(text).certainty == "vague"
    unplaced = find_mentions(text, None)[-1]
    assert (unplaced.value, unplaced.when, unplaced.anchor) == (value, None, None)


def test_days_that_nobody_counted_lie_beside_the_date_told() -> None:
    after = last("Il 3 marzo 2022 l'incontro. Nei giorni successivi arrivarono le proteste.")
    assert (after.value, str(after.told), after.anchor) == ("PXD", "2022-03-03", None)
    assert after.bounds == ((2022, 3, 3), (2022, 3, 14))
    before = last("La frana è del 4 ottobre 2024. Nei giorni precedenti era piovuto.")
    assert before.bounds == ((2024, 9, 24), (2024, 10, 5))
    assert (last("In quei giorni la città era vuota.").value, last("In quei giorni taceva.").when) == ("PXD", None)


def test_an_hour_counted_from_a_clock_told_says_so() -> None:
    later = last("L'allarme è scattato alle 23.34 di ieri; mezz'ora dopo il fermo.")
    assert (later.value, later.duration, str(later.told)) == ("2025-12-31T00:04", "PT30M", "2025-12-30")
    assert (last("È arrivato un'ora dopo.").type, last("È arrivato un'ora dopo.").value) == ("DURATION", "PT1H")


def test_a_default_is_told_as_one_and_an_interval_as_vague() -> None:
    assert last("È successo il 3 marzo 2022.").certainty == "sure"
    assert last("Il vertice del 22 dicembre.").certainty == "default"
    assert last("Nei giorni scorsi la tregua è saltata.").certainty == "vague"


@pytest.mark.parametrize(
    ("text", "zone", "value"),
    [
        ("La scossa alle 22.15 ora locale.", "ora locale", "2025-12-31T22:15"),
        ("Alle 14 ora italiana il lancio.", "ora italiana", "2025-12-31T14:00"),
        ("Alle 18 GMT parlerà il premier.", "GMT", "2025-12-31T18:00"),
        ("Ieri alle 9 ora di Mosca è scattata la tregua.", "ora di Mosca", "2025-12-30T09:00"),
        ("Decollo alle 23.16 di ieri, ora della Florida.", "ora della Florida", "2025-12-30T23:16"),
        ("Erano le 5.16 di ieri in Italia.", "in Italia", "2025-12-30T05:16"),
        ("Letto 2025-12-30T00:30:00+01:00", "+01:00", "2025-12-30T00:30:00"),
        ("Sarà aperto dalle 9 alle 12 ora di New York.", "ora di New York", "2025-12-31T09:00/2025-12-31T12:00"),
    ],
)
def test_the_words_of_a_time_zone_are_kept_and_the_clock_is_not_shifted(text: str, zone: str, value: str) -> None:
    assert (last(text).zone, last(text).value) == (zone, value)


def test_what_is_counted_is_kept_beside_the_date() -> None:
    assert (last("due giorni fa").value, last("due giorni fa").duration) == ("2025-12-29", "P2D")
    assert (last("Si voterà tra tre mesi.").value, last("Si voterà tra tre mesi.").duration) == ("2026-03", "P3M")
    assert last("durata due giorni").duration == ""


@pytest.mark.parametrize(
    ("text", "value", "freq", "quant"),
    [
        ("Si vedono due volte a settimana.", "P1W", "2X", ""),
        ("Si vedono 3 volte al mese.", "P1M", "3X", ""),
        ("Ogni lunedì si riuniscono.", "XXXX-WXX-1", "", "EVERY"),
        ("ogni lunedì alle 18", "XXXX-WXX-1T18:00", "", "EVERY"),
        ("Si aggiorna settimanalmente.", "P1W", "", ""),
        ("Si vedono a giorni alterni.", "P2D", "", "EVERY"),
        ("Passa ogni mezz'ora.", "PT30M", "", "EVERY"),
        ("Si allenano ogni lunedì e giovedì.", "XXXX-WXX-4", "", "EVERY"),
    ],
)
def test_sets_keep_how_often_and_every(text: str, value: str, freq: str, quant: str) -> None:
    assert (last(text).type, last(text).value, last(text).freq, last(text).quant) == ("SET", value, freq, quant)


@pytest.mark.parametrize(
    ("text", "sense"),
    [
        ("Un uomo di 40 anni è stato arrestato.", "age"),
        ("È morta a 87 anni.", "age"),
        ("Aveva 19 anni.", "age"),
        ("Mario Rossi, 45 anni, di Bari", "age"),
        ("a 30 anni dalla strage", "anniversary"),
        ("A vent'anni esatti dall'alluvione", "anniversary"),
        ("Trent'anni dopo la morte del padre ha parlato.", "anniversary"),
        ("condannato a 8 anni di carcere", None),
        ("Ha 30 anni di esperienza.", None),
        ("I lavori dureranno 4 anni.", None),
    ],
)
def test_ages_and_anniversaries_are_durations_that_say_what_they_are_and_have_no_place(
    text: str, sense: str | None
) -> None:
    assert (last(text).type, last(text).sense, last(text).when) == ("DURATION", sense, None)


def test_what_was_set_aside_is_told_with_its_kind() -> None:
    text = "In via XX Settembre, secondo il ministro Marzo, l’effetto della legge 104/1992 su Euro 2024 è nullo."
    assert [(text[start:end], what) for start, end, what in find_set_aside(text)] == [
        ("via XX Settembre", "il nome di una via, di un luogo o di un ente"),
        ("ministro Marzo", "il nome di una persona"),
        ("legge 104/1992", "un atto o una norma"),
        ("Euro 2024", "l’edizione di una manifestazione o di un programma"),
    ]
    assert find_set_aside("Secondo fonti vicine al governo si vota ieri.") == ()
