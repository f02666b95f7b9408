"""Titles made from clauses: readable, whole words, no loose ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.events.clauses import clause_at
from generator.events.titles import TITLE_LENGTH, clause_title


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("mentre il 6 gennaio è previsto a Parigi un vertice.", "Il 6 gennaio è previsto a Parigi un vertice"),
        ("Il «piano di pace", "Il piano di pace"),
        ("e, infine, Putin parla ", "Putin parla"),
    ],
)
def test_titles(clause: str, title: str) -> None:
    assert clause_title(clause)[0] == title


@pytest.mark.parametrize(
    ("clause", "day", "title"),
    [
        ("Domani Witkoff e Kushner saranno ricevuti.", "Domani", "Witkoff e Kushner saranno ricevuti"),
        ("Mercoledì, a Istanbul, Umerov ha vinto.", "Mercoledì", "A Istanbul, Umerov ha vinto"),
        ("A darne notizia è stato ieri Zelensky.", "ieri", "A darne notizia è stato Zelensky"),
        ("Sempre mercoledì il Tesoro ha deciso.", "mercoledì", "Il Tesoro ha deciso"),
        ("La replica del ministro è di oggi.", "oggi", "La replica del ministro"),
        ("Il 28 febbraio Trump ha vinto.", "28 febbraio", "Il 28 febbraio Trump ha vinto"),
        ("L’incontro, lunedì, è finito.", "lunedì", "L’incontro è finito"),
        (
            "L’episodio segue il debutto, il missile che la Russia usò il 21 novembre contro Dnipro.",
            "21 novembre",
            "Il missile che la Russia usò il 21 novembre contro Dnipro",
        ),
        (
            "Putin ha detto, a Minsk, che il 6 gennaio parlerà.",
            "6 gennaio",
            "Putin ha detto, a Minsk, che il 6 gennaio parlerà",
        ),
    ],
)
def test_a_title_stands_without_relative_days_and_other_happenings(clause: str, day: str, title: str) -> None:
    start = clause.index(day)
    assert clause_title(clause, (start, start + len(day)))[0] == title


def test_a_long_clause_is_cut_at_a_comma() -> None:
    long = "Il presidente ha incontrato a lungo i ministri degli Esteri dei Paesi, prima di ripartire in aereo per la capitale del suo Paese."
    assert clause_title(long)[0] == "Il presidente ha incontrato a lungo i ministri degli Esteri dei Paesi"


def test_a_cut_leaves_a_verb_or_says_that_it_cuts() -> None:
    long = "Oggi il segretario generale dell’alleanza, arrivato da Bruxelles, presenta ai ministri il documento sulla difesa comune del continente."
    assert clause_title(long)[0].endswith("presenta ai ministri il documento sulla difesa comune…")


@given(st.text(alphabet="abcè ,;«»()–.", max_size=400))
def test_no_word_is_cut(clause: str) -> None:
    title, _ = clause_title(clause)
    assert len(title) <= max(TITLE_LENGTH + 1, max((len(w) for w in clause.split()), default=0) + TITLE_LENGTH)
    cut = title.rstrip("…")
    if cut and title.endswith("…"):
        words = {word.strip("«»()–.,;") for word in clause.split()}
        assert cut.split()[-1].strip("«»()–.,;").lower() in {word.lower() for word in words}


def test_the_clause_around_a_date() -> None:
    sentence = "Ieri ha vinto; oggi, alle 15:30, parla; domani parte."
    start, end = clause_at(sentence, sentence.index("oggi"))
    assert sentence[start:end].strip() == "oggi, alle 15:30, parla"
