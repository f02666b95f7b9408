"""What the reports of one event disagree on, and what only looks so."""

from __future__ import annotations

from generator import when
from generator.events.divergences import find_divergences
from generator.model import Article, Report
from tests.building import article


def report(
    id_: str, sentence: str, value: str = "2025-03-10", *, dated_by: str = "expression", **more: object
) -> Report:
    return Report(id_, sentence, 0, len(sentence), when.parse(value), dated_by, id=f"e-{id_}", **more)  # type: ignore[arg-type]


def found(*reports: Report, **texts: Article) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.kind, one.about, tuple(value for value, _ in one.values)) for one in find_divergences(reports, texts)]


def test_days_that_exclude_each_other() -> None:
    assert found(report("a", "x"), report("b", "x", "2025-03-11")) == [("date", "", ("10 marzo 2025", "11 marzo 2025"))]
    assert found(report("a", "x", "2025-03-09TNI"), report("b", "x")) == []  # the night ends on that day
    night = found(report("a", "x", "2025-03-09TNI"), report("b", "x", "2025-03-10TNI"))
    assert night == [("date", "", ("notte tra il 9 e il 10 marzo 2025", "notte tra il 10 e l’11 marzo 2025"))]


def test_a_finer_date_is_no_other_date() -> None:
    assert found(report("a", "x", "2025-03-10TEV"), report("b", "x"), report("c", "x", "2025-03")) == []
    assert found(report("a", "x", "2025-03-09TNI"), report("b", "x", "2025-03-09")) == []
    assert found(report("a", "x"), report("b", "x", "2025-03-11", dated_by="publication")) == []


def test_numbers_of_the_same_thing() -> None:
    assert found(report("a", "Lanciati 91 droni."), report("b", "I droni erano 81.")) == [
        ("number", "droni", ("91", "81"))
    ]
    assert found(report("a", "Venti feriti."), report("b", "I feriti sono almeno 25.")) != []


def test_numbers_that_fit_together_or_count_something_else() -> None:
    assert found(report("a", "Oltre 90 droni."), report("b", "Lanciati 91 droni.")) == []
    assert found(report("a", "Una decina di droni."), report("b", "Undici droni.")) == []
    assert found(report("a", "Lanciati 91 droni."), report("b", "Lanciati 40 missili.")) == []
    assert found(report("a", "I morti erano 9, poi 26 morti."), report("b", "Almeno 25 morti.")) == []


def test_values_name_their_articles_once_each() -> None:
    (divergence,) = find_divergences([report("a", "91 droni."), report("b", "81 droni."), report("c", "91 droni.")], {})
    assert divergence.values == (("91", ("a", "c")), ("81", ("b",)))


def test_of_a_main_event_title_and_first_paragraph_count() -> None:
    a = article("Lo ha detto il ministro.\n\nUn anno fa i droni erano 12.", title="Abbattuti 91 droni", id_="a")
    told = report("a", "Lo ha detto il ministro.", main=True)
    assert found(told, report("b", "Abbattuti 81 droni."), a=a) == [("number", "droni", ("91", "81"))]


def test_places_of_which_nobody_names_the_other() -> None:
    a, b = report("a", "Bombe a Valdai.", place="Valdai"), report("b", "Bombe a Pskov.", place="Pskov")
    assert found(a, b) == [("place", "", ("Valdai", "Pskov"))]
    both = article("Bombe a Pskov.\n\nDa Valdai nessuna notizia.", id_="b")
    assert found(a, b, b=both) == []
    assert found(a, report("b", "Bombe sul lago Valdai.", place="lago Valdai")) == []
    assert found(a, report("b", "Bombe.")) == []


def test_a_lead_without_end_is_no_page_without_end() -> None:
    """Ten thousand things counted in one paragraph would be ten thousand tables, and minutes of comparing."""
    endless = [f"{n + 2} {''.join(chr(97 + int(digit)) for digit in str(1000 + n))}" for n in range(2000)]
    assert len(found(report("a", " ".join(endless)), report("b", " ".join(f"5{one}" for one in endless)))) < 400
    a = article(f"Lanciati 91 droni. {' '.join(endless)}", id_="a")
    b = article(f"Lanciati 81 droni. {' '.join(f'5{one}' for one in endless)}", id_="b")
    of_main = found(report("a", "x", main=True), report("b", "x", main=True), a=a, b=b)
    assert of_main[0] == ("number", "droni", ("91", "81")) and len(of_main) < 400


def dated(id_: str, day: str, text: str) -> Article:
    return article(text, title="Piena a Rocca", id_=id_, day=day)


def test_one_thing_under_several_nouns() -> None:
    assert found(report("a", "Ci sono tre vittime."), report("b", "Sono cinque le persone morte.")) == [
        ("number", "morti", ("tre", "cinque"))
    ]
    assert found(report("a", "Annunciati 140 esuberi."), report("b", "A casa in 155.")) == [
        ("number", "esuberi", ("140", "155"))
    ]
    assert found(report("a", "Con 97 voti favorevoli e 101 contrari."), report("b", "I numeri: 98 sì, 101 no.")) == [
        ("number", "voti a favore", ("97", "98"))
    ]
    assert found(report("a", "Gli evacuati sono 300."), report("b", "Trecento persone fuori casa.")) == []
    assert found(report("a", "Sei persone."), report("b", "Mille persone.")) == []


def test_a_sum_however_it_is_written_and_only_the_events_own() -> None:
    assert found(report("a", "Una tangente da 180mila euro."), report("b", "In tutto 180.000 euro.")) == []
    assert found(report("a", "Stanziati 20 milioni di euro."), report("b", "Decisi 18 milioni per le spese.")) == [
        ("number", "euro", ("20 milioni", "18 milioni"))
    ]
    assert found(report("a", "Una tangente da 180mila euro."), report("b", "Un appalto da 42 milioni.")) == []


def test_a_later_toll_takes_the_place_of_the_earlier() -> None:
    a, b = report("a", "La piena ha fatto quattro morti."), report("b", "La piena ha fatto sei morti.")
    of_two_days = found(a, b, a=dated("a", "2025-03-11", a.sentence), b=dated("b", "2025-03-12", b.sentence))
    assert of_two_days == [("number", "morti (aggiornato di giorno in giorno)", ("quattro", "sei"))]
    of_one_day = found(a, b, a=dated("a", "2025-03-11", a.sentence), b=dated("b", "2025-03-11", b.sentence))
    assert of_one_day == [("number", "morti", ("quattro", "sei"))]


def test_a_place_beside_which_it_happened() -> None:
    a, b = report("a", "Il barcone è affondato al largo di Vieste."), report("b", "È affondato a dieci miglia da Rodi.")
    assert found(a, b) == [("place", "", ("Vieste", "Rodi"))]


def test_an_article_that_gives_two_dates_agrees_with_either() -> None:
    planned, called_off = report("a", "x", "2025-03-11"), report("a", "x", "2025-03-06")
    assert found(planned, called_off, report("b", "x", "2025-03-11")) == []
    assert found(planned, called_off, report("b", "x", "2025-03-12")) != []


def test_two_sides_in_one_sentence() -> None:
    assert found(report("a", "In corteo 5.000 persone per gli organizzatori, 2.000 per la questura.")) == [
        ("number", "persone", ("5.000 secondo gli organizzatori", "2.000 secondo la questura"))
    ]
    assert found(report("a", "Secondo la Cgil l’adesione è al 90 per cento; per l’azienda si ferma al 62.")) == [
        ("number", "percentuale", ("90 per cento secondo la Cgil", "62 secondo l’azienda"))
    ]
    assert found(report("a", "Il biglietto costa 30 euro per gli adulti, 15 per i bambini.")) == []
    assert found(report("a", "Sei mesi per il ricorso, tre per la replica.")) == []
