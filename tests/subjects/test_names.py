"""Names that the registry lacks, as Italian news writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.sentences import split
from generator.model import Actor, Article, Difference, Registry, UnknownName
from generator.subjects import find_links, find_unknown_names, index_subjects
from tests.building import REGISTRY, article
from tests.costs import cpu_seconds


def unknown(text: str, registry: Registry = REGISTRY, **more: object) -> tuple[UnknownName, ...]:
    one = more.pop("whole", None) or article(text, **more)  # type: ignore[arg-type]
    assert isinstance(one, Article)
    index = index_subjects(registry)
    return find_unknown_names(one, split(one.text, one.blocks), find_links(one, index), index)


def names(text: str, **more: object) -> list[str]:
    return [one.name for one in unknown(text, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lo ha detto Mario Bellini.", ["Mario Bellini"]),
        ("Ne parla Ursula von der Heide, con Osama bin Faruk.", ["Ursula von der Heide", "Osama bin Faruk"]),
        ("Ha risposto Massimo D’Amelio.", ["Massimo D’Amelio"]),
        ("C’era anche il presidente siriano al-Darwish.", ["al-Darwish"]),
        ("Per lui vota il Movimento 7 Lune.", ["Movimento 7 Lune"]),
        ("Lo firma J.K. Bertrand, non J. P. Martinet.", ["J.K. Bertrand", "J. P. Martinet"]),
        ("A Roma salutò Clemente XV.", ["Roma", "Clemente XV"]),
        ("Fermati un Tu-22 e due F-16.", ["Tu-22", "F-16"]),
        ("Al vertice del G9 Mario Bellini tace.", ["G9", "Mario Bellini"]),
        ("Ha scritto a Jean-Luc Moreau.", ["Jean-Luc Moreau"]),
        ("Le parole della Corte suprema pesano.", ["Corte suprema"]),
        ("Indaga la Procura di Vicenza.", ["Procura di Vicenza"]),
        ("Lo nota il Servizio di sicurezza lettone.", ["Servizio di sicurezza lettone"]),
        ("Lo dice il ministero della Difesa lettone.", ["ministero della Difesa lettone"]),
        ("Ha chiamato papa Callisto.", ["papa Callisto"]),
        ("Ha chiamato il Papa Clemente XV, non il Papa Callisto.", ["Clemente XV", "Papa Callisto"]),
        ("L’operazione «Ragnatela» continua.", ["Ragnatela"]),
        ("La Banca d’Ucraina tace.", ["Banca d’Ucraina"]),
        ("Lo dice l’Esercito dell’Ucraina.", ["Esercito dell’Ucraina"]),
        ("Lo sa il Consiglio dell’Unione europea.", ["Consiglio dell’Unione europea"]),
    ],
)
def test_the_shape_of_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ha visto Bellini e Ferrero, poi Galli.", ["Bellini", "Ferrero", "Galli"]),
        ("Un patto Bellini–Ferrero.", ["Bellini", "Ferrero"]),
        ("Il patto Putin-Bellini regge.", ["Bellini"]),
        ("L’incontro (Bellini assente) è finito.", ["Bellini"]),
    ],
)
def test_what_parts_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secondo Bellini il piano va.", ["Bellini"]),
        ("Parallelamente va avanti il piano.", []),
        ("Piove da ieri.", []),
        ("Bellini ha detto di no.", ["Bellini"]),
        ("Bellini pensa di no. Ieri lo aveva detto anche a Bellini un amico.", ["Bellini"]),
        ("Lunedì Mario Bellini tornerà.", ["Mario Bellini"]),
        ("Arrivando Bellini ha taciuto.", ["Bellini"]),
        ("Colpita Lipari. È stata colpita all’alba Lipari.", ["Lipari"]),
        ("Tuona Mario Bellini. E Mario Bellini non scherza.", ["Mario Bellini"]),
        ("Il bilancio: Montagne di debiti.", []),
        ("«Montagne di debiti», ha detto.", []),
        ("Accompagnato da Mario Bellini, è partito.", ["Mario Bellini"]),
        ("«Nessuno ci ferma», dice. «Nessuno», ripete.", []),
        ("Ha avvertito: «Troppi errori».", []),
        ("Ore 12 – Riapre il ponte.", []),
        ("Quell’uomo non c’è.", []),
        ("La residenza di Lipari\nL’attacco con i droni a Mario\nBellini", ["Lipari", "Mario Bellini"]),
        ("Il discorso di Bellini\nIl Castello tace", ["Bellini", "Castello"]),
        ("Negoziati ancora fermi. Da mesi i negoziati sono così.", []),
    ],
)
def test_the_first_word_of_a_sentence(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ne discute il Paese da Natale, ogni Lunedì, dopo il Covid.",
        "Lo sanno gli Ucraini e i Francesi in Borsa.",
        "È successo nel XX secolo, negli anni Novanta.",
        "Un pittore del Quattrocento, alle 9 Gmt, per il Corpus Domini, a 5 Euro.",
        "Corteo in via XX Settembre per Santo Stefano.",
        "Ne parla il Presidente con il Ministro degli Esteri.",
        "Lo dice la Commissione, non il Consiglio.",
        "NESSUNO HA MAI VISTO NIENTE DI SIMILE A QUESTO.",
    ],
)
def test_capitals_that_name_nobody(text: str) -> None:
    assert names(text) == []


def test_offices_are_no_part_of_names() -> None:
    text = "Il Presidente Bellini ha visto il ministro della Difesa Aldo Ferrero e il segretario di Stato Mike Stone."
    assert names(text) == ["Bellini", "Aldo Ferrero", "Mike Stone"]


def test_offices_of_a_body_are_no_part_of_names() -> None:
    text = "C’era la presidente del Consiglio italiana, Anna Bo, con il presidente della Camera Luigi Ferrero."
    assert names(text) == ["Anna Bo", "Luigi Ferrero"]


def test_who_goes_to_whom_in_a_title() -> None:
    text = "Ieri Ugo Bellini ha visto Aldo Ferrero."
    assert names(text, title="Bellini da Ferrero per il grano") == ["Ugo Bellini", "Aldo Ferrero"]


def test_a_family_name_that_comes_first_goes_with_the_full_name() -> None:
    (one,) = unknown("Ieri Park Min-jun taceva. Oggi a Park hanno chiesto perché.")
    assert (one.name, len(one.places)) == ("Park Min-jun", 2)


def test_a_surname_goes_with_the_full_name_of_the_article() -> None:
    (one,) = unknown("Bellini ha taciuto. Poi Mario Bellini, e ancora Bellini, ha parlato.")
    assert (one.name, one.key, len(one.places)) == ("Mario Bellini", "mario bellini", 3)
    assert list(one.places) == sorted(one.places)


def test_a_surname_of_two_people_stands_alone() -> None:
    assert names("Tra Mario Bellini e Luisa Bellini parla Bellini.") == ["Mario Bellini", "Luisa Bellini", "Bellini"]


def test_offsets_are_those_of_the_text() -> None:
    text = "Ieri, a Lipari, l’ha incontrato Élodie Dupré."
    assert [text[start:end] for one in unknown(text) for start, end in one.places] == ["Lipari", "Élodie Dupré"]


def test_what_the_registry_knows_is_not_unknown() -> None:
    assert names("Vladimir Putin ha sentito Lukašenko a proposito dell’Unione europea e dell’Ucraina.") == []
    assert names("Il presidente dell’Ucraina Aldo Ferrero vede Putin.") == ["Aldo Ferrero"]
    assert names("Ha parlato Vladimir Vladimirovič Putin.") == []
    assert names("Ha parlato Lukašenko Grigorevič.") == []


def test_capitals_seats_and_demonyms_are_known() -> None:
    country = Actor(
        "lettonia", "Lettonia", "country", demonyms=("lettone", "lettoni"), capital=("Riga",), seats=("Castello",)
    )
    assert names("A Riga, dal Castello, i Lettoni guardano.", registry=Registry((country,))) == []


def test_a_form_of_the_registry_is_not_unknown_though_nobody_is_linked() -> None:
    assert names("Lo ha detto Conte in aula.") == []
    assert names("Lo ha detto Putin in aula.", actors=Difference(remove=("putin",))) == []


def test_the_title_counts_whether_or_not_the_text_repeats_it() -> None:
    both = unknown("Lo ha detto Mario Bellini.", title="Il giorno di Bellini")
    assert [(one.name, one.in_title) for one in both] == [("Mario Bellini", True)]
    alone = unknown("Nessun altro ne parla.", title="Tutti aspettano Mario Bellini")
    assert [(one.name, one.in_title, one.places) for one in alone] == [("Mario Bellini", True, ())]
    shouted = unknown("Lo ha detto Mario Bellini.", title="BELLINI HA DETTO: MARIO BELLINI SONO IO")
    assert [(one.name, one.in_title) for one in shouted] == [("Mario Bellini", True)]


def test_a_stop_in_a_title_begins_a_sentence() -> None:
    assert names("Nulla.", title="Intesa sul gas. Aumenti rinviati") == []


def test_the_dateline_names_no_actor() -> None:
    head = "Zagabria, 31 dicembre 2025 –"
    assert names(f"{head} Partiti i lavori. Lo dice Mario Bellini.", dateline=head) == ["Mario Bellini"]


def test_places_told_as_doubts_are_not_unknown() -> None:
    one = article("Lo ha detto Bellini.")
    index = index_subjects(REGISTRY)
    doubt = UnknownName("Bellini", "bellini", ((12, 19),), candidates=("a", "b"))
    assert find_unknown_names(one, split(one.text, one.blocks), (), index, (doubt,)) == ()


HOSTILE = ("A di " * 20_000, "Presidente " * 20_000, "«" * 60_000, "J. " * 20_000, "Mario-" * 20_000, "De’" * 20_000)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:6])
def test_linear_on_hostile_text(text: str) -> None:
    assert cpu_seconds(lambda: unknown(text)) < 5


@given(st.text(alphabet="AaBÈé .,:’'-–«»\n15eIX", max_size=80), st.text(alphabet="AaB :’", max_size=20))
def test_places_are_in_order_and_in_the_text(text: str, title: str) -> None:
    for one in unknown(text, title=title):
        assert one.key and one.name
        assert one.places or one.in_title
        assert list(one.places) == sorted(set(one.places))
        assert all(0 <= start < end <= len(text) for start, end in one.places)
