"""How many of what: numbers of fact, and what only looks like one."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.events.numbers import find_numbers
from tests.costs import check_growth


def numbers(text: str) -> list[tuple[str, float, float]]:
    return [(number.noun, number.low, number.high) for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("abbattuti 91 droni", [("droni", 91, 91)]),
        ("novantuno droni", [("droni", 91, 91)]),
        ("duecentocinque persone in piazza", [("persone in piazza", 205, 205)]),
        ("due soldati feriti", [("soldati", 2, 2)]),
        ("oltre 90 droni", [("droni", 90, math.inf)]),
        ("almeno venti morti", [("morti", 20, math.inf)]),
        ("quasi 100 arresti", [("arresti", 80, 100)]),
        ("fino a 300 operai", [("operai", 0, 300)]),
        ("tra 30 e 50 feriti", [("feriti", 30, 50)]),
        ("una decina di velivoli", [("velivoli", 8, 12)]),
        ("1.200 prigionieri per parte", [("prigionieri", 1200, 1200)]),
        ("2,5 milioni di euro", [("euro", 2.5e6, 2.5e6)]),
        ("un miliardo di dollari", [("dollari", 1e9, 1e9)]),
        ("l’86,8 per cento dei voti", [("percentuale", 86.8, 86.8)]),
        ("il 12% degli iscritti", [("percentuale", 12, 12)]),
        ("le vittime sono 26.", [("morti", 26, 26)]),
        ("i feriti sono almeno 12, dice il sindaco", [("feriti", 12, math.inf)]),
        ("un colloquio di un’ora e quaranta", [("durata", 100, 100)]),
        ("in mezz’ora di colloquio", [("durata", 30, 30)]),
        ("in una quarantina di minuti", [("durata", 32, 48)]),
        ("licenziamento collettivo per 312 lavoratori", [("esuberi", 312, 312)]),
        ("restano senza lavoro 320 persone", [("esuberi", 320, 320)]),
        ("«A casa in 320»", [("esuberi", 320, 320)]),
        ("sono sei le persone morte", [("morti", 6, 6)]),
        ("1.200 persone fuori casa", [("sfollati", 1200, 1200)]),
        ("circa 600 evacuati", [("sfollati", 480, 720)]),
        ("nove uomini d’equipaggio", [("persone a bordo", 9, 9)]),
        ("101 voti contrari e 97 favorevoli", [("voti contrari", 101, 101), ("voti a favore", 97, 97)]),
        ("98 i sì, 101 i no", [("voti a favore", 98, 98), ("voti contrari", 101, 101)]),
        ("180mila euro", [("euro", 180000, 180000)]),
        ("duecentomila euro", [("euro", 200000, 200000)]),
        ("0,18 milioni di euro", [("euro", 180000, 180000)]),
        ("con 18 milioni per le prime spese", [("euro", 18e6, 18e6)]),
        ("476 droni e 48 missili", [("droni", 476, 476), ("missili", 48, 48)]),
    ],
)
def test_numbers_of_fact(text: str, expected: list[tuple[str, float, float]]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "il 28 febbraio 2025", "nel 2024 Roma votò", "alle 18 di oggi", "alle 8 ora di Mosca", "un uomo di 34 anni",
        "l’articolo 4 della Nato", "il 18º pacchetto", "tre ore prima", "due giorni dopo", "il G7 di Borgo Egnazia",
        "dal 3 al 7 maggio", "12.5.2024", "si torna a tre", "", "sei persone",
        "98 si sono astenuti",
    ],
)  # fmt: skip
def test_what_counts_nothing(text: str) -> None:
    assert numbers(text) == []


def test_the_words_are_verbatim() -> None:
    (number,) = find_numbers("Abbattuti, secondo Mosca, oltre 90 droni nella notte")
    assert (number.noun, number.text) == ("droni", "oltre 90")


@given(st.text(alphabet="0123456789.,% abdeiorun'’ºmil-", max_size=120))
def test_any_text_is_read(text: str) -> None:
    for number in find_numbers(text):
        assert number.low <= number.high
        assert number.text in text


@pytest.mark.parametrize("piece", ["1.000", "9 e ", "di ", "un’ora e ", "oltre ", "a", "tra 1 e 2 "])
def test_hostile_texts_cost_their_length(piece: str) -> None:
    check_growth(lambda: find_numbers(piece * 2000), lambda: find_numbers(piece * 8000), 9, spare=0.1)
