"""Two articles' facts in other words and without people in common: what is rare in both makes up for it."""

from __future__ import annotations

import pytest

from tests.events.test_merge_days import events, nobody, published

FLOOD = "A Borgo Vercelli il canale Roggione ha rotto alle Cascine Fonda, dicono dalla tipografia Ansaldi."
ONE = [
    (
        "Scoppia la caldaia della tipografia Ansaldi di Moncrivello. La caldaia è scoppiata ieri alla tipografia Ansaldi di Moncrivello, "
        "tra le bobine del reparto rotative; tre operai sono in ospedale a Santhià.",
        "«Le bobine volavano come coriandoli». La mattina di fuoco della tipografia Ansaldi. Alle sei Moncrivello ha sentito il boato: "
        "rotative, bobine e caldaia della tipografia Ansaldi sono sul prato, gli operai a Santhià.",
    ),
    (
        "Trovato il Cristo di Talamello: era in un garage di Pennabilli. La tavola del Cristo di Talamello era in un garage di Pennabilli, "
        "avvolta in una coperta militare; il parroco l’ha riconosciuta dal cartiglio.",
        "Una coperta militare e un cartiglio: il Cristo di Talamello torna a casa. Il parroco è sceso nel garage di Pennabilli e "
        "ha guardato il cartiglio: la tavola, sotto la coperta, era quella di Talamello.",
    ),
]  # fmt: skip
TWO = [
    (
        "Scoppia la caldaia della tipografia Ansaldi di Moncrivello. La caldaia è scoppiata ieri alla tipografia Ansaldi di Moncrivello.",
        "Moncrivello, il consiglio discute di mensa. Nella sala accanto alla tipografia il consiglio di Moncrivello ha parlato di mensa.",
    ),
    (
        "Trovato il Cristo di Talamello: era in un garage di Pennabilli. La tavola del Cristo era in un garage di Pennabilli.",
        "Pennabilli, chiude il garage storico. Il garage storico di Pennabilli, aperto dal 1931, abbassa la saracinesca.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("agency", "paper"), ONE)
def test_a_reportage_joins_the_fact_of_its_day(agency: str, paper: str) -> None:
    first = nobody(published("x", agency, "2025-07-03", "a", dated=True, main=True, story=FLOOD))
    other = nobody(published("y", paper, "2025-07-03", "a", dated=True, main=True, story=FLOOD))
    assert events(first, other) == [("x", "y")]


@pytest.mark.parametrize(("agency", "paper"), TWO)
def test_one_town_on_one_day_makes_no_fact(agency: str, paper: str) -> None:
    first = nobody(published("x", agency, "2025-07-03", "a", dated=True, main=True, story=FLOOD))
    other = nobody(published("y", paper, "2025-07-03", "a", dated=True, main=True, story=FLOOD))
    assert events(first, other) == [("x",), ("y",)]


VERDICT = (
    "Crollo della palestra di Salbertrand: sei anni al geometra Ivo Perron. Il tribunale di Torino ha inflitto sei anni al geometra "
    "Ivo Perron per la palestra di Salbertrand: i genitori, le magliette bianche, il pullman."
)
COLUMN = (
    "Ivo Perron ha ascoltato i sei anni in piedi, tra le magliette bianche dei genitori di Salbertrand e il pullman."
)


@pytest.mark.parametrize(
    ("headline", "together"),
    [
        ("Le magliette dei genitori", True),
        ("Perron, i genitori e le magliette", False),
        ("«Le magliette dei genitori»", False),
        ("Le magliette dei genitori, dopo la sentenza", False),
        ("I genitori si sono dimessi dal comitato delle magliette", False),
    ],
)
def test_a_column_whose_headline_has_no_news_is_about_the_fact_of_the_day_before(headline: str, together: bool) -> None:
    people = "ivo-perron,tribunale-torino"
    first = published("x", VERDICT, "2025-07-03", people, dated=True, main=True)
    other = published("y", f"{headline}. {COLUMN}", "2025-07-04", people, main=True)
    assert (events(first, other) == [("x", "y")]) is together


def test_a_column_makes_no_one_of_two_facts_of_the_day_before() -> None:
    people = "ivo-perron,tribunale-torino"
    other_fact = (
        "Ivo Perron in ospedale a Susa dopo il malore. Il geometra Ivo Perron, sei anni, magliette bianche, genitori di Salbertrand: "
        "il malore sul pullman del tribunale."
    )
    first = published("x", VERDICT, "2025-07-03", people, dated=True, main=True)
    second = published("z", other_fact, "2025-07-03", people, dated=True, main=True)
    column = published("y", f"Le magliette dei genitori. {COLUMN}", "2025-07-04", people, main=True)
    alone = events(first, second)
    assert (("x", "z") in alone) == any({"x", "z"} <= set(ids) for ids in events(first, second, column))


def test_a_denial_joins_what_is_only_reported() -> None:
    reported = "Coop Alba, il direttore sarebbe stato al telefono con i ladri. Il direttore della Coop sarebbe stato al telefono con la banda del furgone."
    denied = "La cooperativa: «Il nostro dipendente non era al telefono». Il dipendente non telefonava, scrive la Coop."
    first = nobody(published("x", reported, "2025-07-03", "a", dated=True, main=True, status="riportato"))
    for status, found in (("smentito", [("x", "y")]), ("avvenuto", [("x",), ("y",)])):
        other = nobody(published("y", denied, "2025-07-03", "a", dated=True, main=True, status=status))
        assert events(first, other) == found
