"""Titles made from clauses: readable, whole words, no loose ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.events.clauses import clause_at, told_at
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


@pytest.mark.parametrize(
    ("sentence", "date", "title"),
    [
        ("L’ultima seduta risale al 23 luglio: durò un’ora.", "23 luglio", "L’ultima seduta"),
        ("Il risultato, reso noto ieri, è più basso.", "ieri", "Il risultato è più basso"),
        ("Lo stesso giorno il ministro l’aveva smentito.", "stesso giorno", "Il ministro l’aveva smentito"),
        ("L’ultimatum scadrà tra due giorni.", "due giorni", "L’ultimatum scadrà"),
        ("La notizia è stata data ieri dal portavoce.", "ieri", "La notizia è stata data dal portavoce"),
        (
            "Ha parlato del messaggio, andato in onda martedì.",
            "martedì",
            "Ha parlato del messaggio, andato in onda martedì",
        ),
        (
            "Due giorni dopo il voto il premier si dimise.",
            "Due giorni dopo",
            "Due giorni dopo il voto il premier si dimise",
        ),
        ("La ministra era a Bari: ieri ha visto i sindaci.", "ieri", "La ministra era a Bari: ha visto i sindaci"),
        (
            "Ieri Putin ha visto Erdogan, che il 3 marzo aveva firmato l’accordo sul gas.",
            "3 marzo",
            "Erdogan il 3 marzo aveva firmato l’accordo sul gas",
        ),
        (
            "L’Ucraina, che aveva respinto la proposta il 9 dicembre, ora tratta.",
            "9 dicembre",
            "L’Ucraina aveva respinto la proposta il 9 dicembre",
        ),
        (
            "L’assessora replica che la delibera è del 9 dicembre.",
            "9 dicembre",
            "L’assessora replica che la delibera è del 9 dicembre",
        ),
        (
            "La lettera che il preside ha scritto è del 9 dicembre.",
            "9 dicembre",
            "La lettera che il preside ha scritto",
        ),
        (
            "I genitori accusano il Comune di Borgo Lario, che il 9 dicembre aveva chiuso l’asilo.",
            "9 dicembre",
            "Il Comune di Borgo Lario il 9 dicembre aveva chiuso l’asilo",
        ),
        (
            "Protesta la curia, che il 9 dicembre era rimasta fuori: lo dice l’Anpi di Lario, che il 3 marzo aveva firmato.",
            "3 marzo",
            "L’Anpi di Lario il 3 marzo aveva firmato",
        ),
        (
            "Si parla del Comune di Lario, che il 3 marzo aveva firmato.",
            "3 marzo",
            "Si parla del Comune di Lario, che il 3 marzo aveva firmato",
        ),
        (
            "Si parla di Soyuz, che la Russia lanciò il 9 dicembre.",
            "9 dicembre",
            "Si parla di Soyuz, che la Russia lanciò il 9 dicembre",
        ),
        ("Il corteo è finito; ieri i vigili hanno riaperto il ponte.", "ieri", "I vigili hanno riaperto il ponte"),
        (
            "21.15 – Riaperta oggi la A1 tra Sasso Marconi e Barberino.",
            "oggi",
            "Riaperta la A1 tra Sasso Marconi e Barberino",
        ),
        ("«Ieri abbiamo firmato», ha detto il sindaco.", "Ieri", "Abbiamo firmato, ha detto il sindaco"),
        ("• 3 febbraio: incendio nel capannone 7.", "3 febbraio", "Incendio nel capannone 7"),
    ],
)
def test_a_sentence_gives_its_own_words(sentence: str, date: str, title: str) -> None:
    at = sentence.index(date)
    start, end = told_at(sentence, at, at + len(date))
    assert clause_title(sentence[start:end], (at - start, at - start + len(date)))[0] == title


def test_a_long_title_keeps_the_date_and_whole_names() -> None:
    plan = (
        "Nella stessa direzione andava il pacchetto di misure, con il quale i ministri avevano stabilito il 23 ottobre"
        " l’abbandono del carbone e del gasolio."
    )
    at = plan.index("23 ottobre")
    assert "23 ottobre" in clause_title(plan, (at, at + 10))[0]
    name = "Il 3 marzo il presidente della commissione parlamentare per la difesa del suolo e delle coste aveva accolto Maria Luisa Spaziani a Roma."
    assert (
        clause_title(name, (3, 10))[0].endswith("delle coste aveva accolto…")
        or "Maria Luisa…" not in clause_title(name)[0]
    )


WORDS = st.sampled_from(
    [
        "il",
        "la",
        "di",
        "a",
        "che",
        "e",
        "con",
        "per",
        "ieri",
        "oggi",
        "lunedì",
        "Putin",
        "Roma",
        "ha",
        "è",
        "firmato",
        "accordo,",
        "«patto",
        "»",
        "“fine”",
        "(così)",
        "mentre;",
        "poi:",
        "–",
        "dopo.",
        "al",
        "del",
        "l’uomo",
    ]
)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


@given(st.lists(WORDS, min_size=1, max_size=60), st.data())
def test_a_title_is_words_of_its_sentence_in_their_order(words: list[str], data: st.DataObject) -> None:
    clause = " ".join(words)
    day = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:day])) + bool(day)
    title, told = clause_title(clause, (start, start + len(words[day])))
    remaining = iter(words_of(clause))
    assert all(word in remaining for word in words_of(title))
    assert told in clause
    for opening, closing in ("«»", "“”", "()"):
        assert title.count(opening) == title.count(closing)
    assert title[:1] == title[:1].upper()
    last = words_of(title)[-1:]
    assert len(words_of(title)) <= 1 or last[0] not in {"il", "la", "di", "a", "che", "e", "con", "per", "al", "del"}


@given(st.text(max_size=400), st.integers(0, 400), st.integers(1, 30))
def test_any_text_gives_a_title(clause: str, start: int, length: int) -> None:
    start = min(start, len(clause))
    title, _ = clause_title(clause, (start, min(len(clause), start + length)))
    remaining = iter(words_of(clause.replace("\ufffe", "")))
    assert all(word in remaining for word in words_of(title))


def test_a_clause_without_end_costs_no_more_than_its_window() -> None:
    endless = "Ieri " + "Putin e Trump e " * 20000
    start, end = told_at(endless, 160000, 160005)
    assert end - start <= 2 * 700 + 10


def test_the_clause_around_a_date() -> None:
    sentence = "Ieri ha vinto; oggi, alle 15:30, parla; domani parte."
    start, end = clause_at(sentence, sentence.index("oggi"))
    assert sentence[start:end].strip() == "oggi, alle 15:30, parla"


@pytest.mark.parametrize("end", ["nel 49 a.C.", "nel 79 d.C.", "con la Acme S.p.A."])
def test_the_full_stop_of_an_abbreviation_stays_in_a_title(end: str) -> None:
    assert clause_title(f"Giulio Rossi attraversò il fiume {end}")[0].endswith(end)
    assert not clause_title("Giulio Rossi attraversò il fiume in barca.")[0].endswith(".")


@pytest.mark.parametrize("end", ["in base all’art. 5", "dal molo n. 7", "a un costo di 3.5"])
def test_the_full_stop_after_a_number_ends_the_sentence_and_no_title(end: str) -> None:
    assert clause_title(f"Giulio Rossi attraversò il fiume {end}.")[0].endswith(end)
