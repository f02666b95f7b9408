"""Institutions in passing: in either case, by «il governo», and within the office of who heads them."""

from __future__ import annotations

import pytest

from generator.model import Actor, Registry, Role
from generator.subjects import find_subjects, index_subjects
from tests.building import article

LEAD = "Un incontro si è tenuto ieri.\n\n"
INDEX = index_subjects(
    Registry(
        actors=(
            Actor("tribunale", "Tribunale di Perugia", "institution"),
            Actor("ministero", "Ministero della Salute", "institution", aliases=("ministero della Sanità",)),
            Actor("governo", "Governo italiano", "institution", seats=("Palazzo Chigi",)),
            Actor("umbria", "Regione Umbria", "institution"),
            Actor("galli", "Pietro Galli", "person", roles=(Role("presidente della Regione Umbria"),)),
            Actor("italia", "Italia", "country", demonyms=("italiano",)),
            Actor("francia", "Francia", "country", demonyms=("francese",), capital=("Parigi",)),
        ),
        topics=(),
    )
)


def roles(text: str, title: str = "") -> dict[str, str]:
    return {link.target: link.role for link in find_subjects(article(text, title=title), INDEX).links}


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Ieri il tribunale di Perugia ha deciso.", {"tribunale"}),
        ("Ieri il Tribunale di Perugia ha deciso.", {"tribunale"}),
        ("Ieri il tribunale di Terni ha deciso.", set()),
        ("Al ministero della Salute si tratta; il Ministero della Sanità tace.", {"ministero"}),
        ("Ieri il governo ha posto la fiducia.", {"governo"}),
        ("La misura è stata decisa dall’esecutivo.", {"governo"}),
        ("L’Italia attende: il governo tace.", {"governo", "italia"}),
        ("La Francia attende: il governo tace.", {"francia"}),
        ("Ieri il governo spagnolo ha posto la fiducia.", set()),
        ("Ieri il governo di Madrid ha posto la fiducia.", set()),
        ("Ieri il governo regionale ha votato.", set()),
        ("Serve un governo, dice la gente, non una crisi di governo.", set()),
        ("Il capo del governo tace.", set()),
    ],
)
def test_a_body_is_named_in_passing(text: str, targets: set[str]) -> None:
    assert set(roles(text)) == targets


def test_whose_office_is_named_is_named_too_and_only_that() -> None:
    assert roles("Il presidente della Regione Umbria è partito.") == {"galli": "protagonista", "umbria": "citato"}
    assert roles(LEAD, title="Indagato il presidente della Regione Umbria") == {
        "galli": "protagonista", "umbria": "citato",
    }  # fmt: skip
    assert roles("L’assessore alla Sanità della Regione Umbria è partito.") == {"umbria": "citato"}


def test_the_seat_where_it_happens_is_no_protagonist_but_who_is_addressed_there_is() -> None:
    assert roles("Pietro Galli è salito a Palazzo Chigi.")["governo"] == "citato"
    assert roles(LEAD, title="Pietro Galli a Palazzo Chigi")["governo"] == "citato"
    assert roles(LEAD, title="Appello a Palazzo Chigi")["governo"] == "protagonista"
