"""Where an event happened, only when its clause leaves no doubt."""

from __future__ import annotations

import pytest

from tests.events.reading import read


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Il 6 gennaio Putin incontrerà Lukashenko a Minsk.", "Minsk"),
        ("Il 6 gennaio Putin e Lukashenko si sono riuniti ad Astana.", "Astana"),
        ("Il vertice con Putin si terrà a San Pietroburgo il 6 gennaio.", "San Pietroburgo"),
        ("Il 6 gennaio, a Ginevra, Putin ha firmato.", "Ginevra"),
        ("Il 6 gennaio una frana ha sorpreso Putin alla dacia, a Valdai: illese le guardie.", "Valdai"),
        ("Il 6 gennaio Putin ha fatto festa in una scuola, a Rostov.", "Rostov"),
        ("Il 6 gennaio Putin ha fatto festa nelle scuole, a Rostov, a Kursk.", ""),
        ("Il 6 gennaio Putin ha telefonato a Lukashenko.", ""),
        ("Il 6 gennaio Putin scriverà a Trump.", ""),
        ("Il 6 gennaio Putin è arrivato in Via Roma.", ""),
        ("I colloqui a Istanbul e la visita a Minsk di Putin cominciano il 6 gennaio.", ""),
        ("Il 6 gennaio Putin ha chiesto aiuto a Parigi.", ""),
        ("Putin sarà ricevuto a Natale.", ""),
    ],
)
def test_place(sentence: str, place: str) -> None:
    found = read(f"Piove. Piove.\n\n{sentence}")
    event = found[1] if len(found) > 1 else found[0]
    assert event.place == event.reports[0].place == place


def test_the_dateline_is_where_it_was_written() -> None:
    (main,) = read("Mosca, 31 dicembre 2025 – Putin ha parlato ieri.", dateline="Mosca, 31 dicembre 2025 –")
    assert main.place == ""


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Il 3 gennaio Putin arriva a Pechino, il 4 gennaio Putin rientrerà.", ["Pechino", ""]),
        ("Il 3 gennaio Putin parlerà e il 4 gennaio Putin incontrerà Trump a Ginevra.", ["", "Ginevra"]),
        ("Putin incontrerà Trump a Ginevra il 3 gennaio e Lukashenko a Minsk il 4 gennaio.", ["Ginevra", ""]),
        ("Il 3 gennaio, a Ginevra, Putin firmerà, il 4 gennaio, ad Astana, Putin riposerà.", ["Ginevra", "Astana"]),
    ],
)
def test_each_date_of_a_sentence_has_its_own_place(sentence: str, places: list[str]) -> None:
    assert [event.place for event in read(f"Piove. Piove.\n\n{sentence}")[1:]] == places
    main, *others = read(sentence)
    assert [event.place for event in (main, *others)] == places
