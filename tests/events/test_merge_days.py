"""One fact, and what was announced or denied of its day; and its look-alikes, which stay apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.events import merge_events
from tests.building import article
from tests.events.telling_pairs import Told, background, telling

BACKGROUND = background()


def published(
    id_: str, words: str, value: str, people: str, *, story: str = "", dated: bool = False, **more: object
) -> Told:
    """A telling whose article goes on with a paragraph; not `dated`: only the day of publication dates it."""
    told = telling(id_, words, value, people, **more)  # type: ignore[arg-type]
    report = told.event.reports[0]
    one = article(
        f"{report.sentence}\n\n{story}",
        title=told.article.title,
        day=told.article.date.isoformat(),
        id_=told.article.id,
    )
    by = "expression" if dated else "publication"
    return Told(replace(told.event, reports=(replace(report, dated_by=by),)), one)


def nobody(told: Told) -> Told:
    """The telling without anybody of the registry."""
    return Told(replace(told.event, actor_links=()), told.article)


def events(*told: Told) -> list[tuple[str, ...]]:
    """Which tellings are together."""
    found = merge_events(
        [*BACKGROUND, *(one.event for one in told)], texts={one.article.id: one.article for one in told}
    ).events
    mine = [tuple(sorted(report.article for report in event.reports)) for event in found]
    return sorted(ids for ids in mine if ids[0] in {one.article.id for one in told})


WHERE = "I rilievi della Stradale di Pescara, sulla A14 verso Bari, con Chieti e Lanciano."
TWO_DAYS = [
    ("Schianto sulla A14 a Ortona, due morti. Sono morti ieri in uno schianto sulla A14 a Ortona tra un camion e un’auto.",
     "Camion ribaltato sulla A14 a Vasto, un morto. Un camion si è ribaltato sulla A14 a Vasto, nello schianto un morto."),
    ("Rapina alle poste di Ortona, bottino da diecimila euro. I banditi hanno rapinato ieri le poste di Ortona.",
     "Rapina in farmacia a Ortona, banditi in fuga. I banditi hanno rapinato la farmacia di Ortona, bottino magro."),
    ("Consiglio di Ortona, passa il bilancio. Il consiglio comunale di Ortona ha approvato ieri il bilancio.",
     "Consiglio di Ortona, bagarre sul porto. Il consiglio comunale di Ortona si è diviso sul porto e sul bilancio."),
    ("Intesa tra Moro e Rizzi sul tram di Sestri. Luca Moro e Paolo Rizzi hanno firmato ieri l’intesa sul tram di Sestri.",
     "Tram di Sestri, Moro e Rizzi già divisi. Luca Moro e Paolo Rizzi litigano sul tracciato del tram di Sestri."),
    ("Rizzi denuncia Moro per le frasi su Sestri. Paolo Rizzi ha querelato ieri a Genova Luca Moro per le frasi su Sestri.",
     "Moro a Rizzi: «A Sestri dissi il vero». Luca Moro replica da Genova a Paolo Rizzi: le frasi su Sestri restano."),
]  # fmt: skip


@pytest.mark.parametrize("people", ["", "polizia-stradale,comune-ortona"])
@pytest.mark.parametrize(("yesterday", "today"), TWO_DAYS)
def test_two_facts_of_one_place_on_two_days(yesterday: str, today: str, people: str) -> None:
    first = published("x", yesterday, "2025-07-03", people, dated=True, main=True, day="2025-07-04", story=WHERE)
    other = published("y", today, "2025-07-04", people, main=True, story=WHERE)
    first, other = (nobody(one) if not people else one for one in (first, other))
    assert events(first, other) == [("x",), ("y",)]


STORY = "L’inchiesta sugli appalti di Villa Aurelia a Sessa coinvolge la ditta Mirafin e l’ingegner Oreste Cardi."
FORETOLD = [
    (True, "Il collegio ha rinviato al 18 settembre l’udienza per ascoltare i periti.",
     "Al termine dell’udienza i giudici hanno ascoltato i periti per cinque ore."),
    (False, "Il gip ha fissato per il 18 settembre l’interrogatorio di garanzia dell’ingegnere.",
     "Giovedì i finanzieri hanno portato via dodici scatoloni di carte dagli uffici."),
    (False, "I sindacati incontreranno la proprietà il 18 settembre.",
     "Il tribunale ha ammesso la società al concordato preventivo."),
    (False, "Il consiglio comunale discuterà il 18 settembre la variante al piano regolatore.",
     "Il consiglio ha dato la cittadinanza onoraria al maestro di musica."),
    (False, "Il collegio ascolterà i periti il 18 settembre.",
     "La difesa ha depositato il 18 settembre una memoria sui conti."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "announced", "told"), FORETOLD)
def test_what_was_put_on_a_day_and_what_happened_on_it(one: bool, announced: str, told: str) -> None:
    first = published("x", announced, "2025-09-18", "procura-sessa", dated=True, day="2025-09-10", story=STORY,
                      status="annunciato")  # fmt: skip
    other = published("y", told, "2025-09-18", "procura-sessa", dated=True, day="2025-09-25", story=STORY)
    assert events(first, other) == ([("x", "y")] if one else [("x",), ("y",)])
    elsewhere = published(
        "y", told, "2025-09-18", "procura-fermo", dated=True, day="2025-09-25", story="A Fermo si discute di altro."
    )
    assert events(first, elsewhere) == [("x",), ("y",)], "two stories"


MEETING = "L’ad di Alfa e quella di Beta si sono visti a Stresa. Marco Villa e Anna Serra, di Alfa e Beta, si sarebbero visti sabato a Stresa per le nozze."
DENIAL = "Alfa, la nota: «Nessun contatto con Beta». Alfa smentisce che Marco Villa abbia incontrato sabato Anna Serra."


def test_a_denial_on_the_day_of_what_is_denied() -> None:
    people = "alfa,beta,marco-villa,anna-serra"
    report = published("x", MEETING, "2025-09-20", people, dated=True, main=True, day="2025-09-24", status="riportato")
    denial = published("y", DENIAL, "2025-09-20", people, dated=True, main=True, day="2025-09-25", status="smentito")
    assert events(report, denial) == [("x", "y")]
    other = published("y", DENIAL.replace("Anna Serra", "Luca Moro"), "2025-09-20", "alfa,gamma,marco-villa,luca-moro",
                      dated=True, main=True, day="2025-09-25", status="smentito")  # fmt: skip
    assert events(report, other) == [("x",), ("y",)]


def test_who_leaves_on_the_day_that_was_announced() -> None:
    people = "porto-ravenna,paola-neri"
    before = published("x", "Porto di Ravenna, Neri: «Il 31 ottobre lascio». Paola Neri lascerà la guida del Porto il 31 ottobre.",
                       "2025-10-31", people, dated=True, main=True, day="2025-10-15", status="annunciato")  # fmt: skip
    after = published("y", "Neri lascia il Porto di Ravenna: «Anni belli». Paola Neri ha lasciato oggi la guida del Porto.",
                      "2025-10-31", people, dated=True, main=True, day="2025-10-31")  # fmt: skip
    assert events(before, after) == [("x", "y")]
    other = published("y", "Neri apre a Ravenna il molo del Porto. Paola Neri ha aperto oggi il molo delle crociere.",
                      "2025-10-31", people, dated=True, main=True, day="2025-10-31")  # fmt: skip
    assert events(before, other) == [("x",), ("y",)]


def test_one_story_and_one_day_are_not_enough_where_nobody_is_shared() -> None:
    first = published("x", "Il gip sentirà il 18 settembre l’ingegnere sugli appalti di Villa Aurelia.", "2025-09-18", "",
                      dated=True, day="2025-09-10", story=STORY, status="annunciato")  # fmt: skip
    other = published("y", "L’ingegnere ha presentato il 18 settembre al Riesame un ricorso sugli appalti della villa.",
                      "2025-09-18", "", dated=True, day="2025-09-25", story=STORY)  # fmt: skip
    assert events(nobody(first), nobody(other)) == [("x",), ("y",)]


DAY_AFTER = [
    (True, "Condannati a sei anni Guerra e Poli per il crac di Cantù. Il tribunale di Como ha condannato ieri a sei anni Aldo Guerra e Rita Poli per il crac della Lariana di Cantù.",
     "Crac Lariana, Guerra e Poli condannati a sei anni. Sei anni ad Aldo Guerra e a Rita Poli per il crac della Lariana di Cantù: così il tribunale di Como."),
    (True, "Il Comune di Guerra diffida i Poli sul teatro di Cantù. Aldo Guerra ha diffidato ieri Rita Poli a lasciare il teatro Carcano di Cantù.",
     "Cantù, diffida di Guerra per il Carcano. Una diffida di Aldo Guerra a Rita Poli: via dal teatro Carcano di Cantù entro il mese."),
    (False, "Condannati a sei anni Guerra e Poli per il crac di Cantù. Il tribunale di Como ha condannato ieri a sei anni Aldo Guerra e Rita Poli per il crac della Lariana di Cantù.",
     "Guerra e Poli dopo la condanna per la Lariana. Aldo Guerra e Rita Poli, condannati a Como per il crac della Lariana di Cantù, lasciano il tribunale."),
    (False, "Condannati a sei anni Guerra e Poli per il crac di Cantù. Il tribunale di Como ha condannato ieri a sei anni Aldo Guerra e Rita Poli per il crac della Lariana di Cantù.",
     "Condanna di Guerra e Poli, Cantù si interroga. A Cantù, a Como e alla Lariana ora tutti si chiedono dove finiranno Aldo Guerra e Rita Poli, condannati."),
    (False, "Guerra e Poli, vertice a Cantù sul teatro Carcano. Aldo Guerra e Rita Poli si sono incontrati ieri a Cantù, a Como, per il teatro Carcano.",
     "Teatro Carcano, incontro tra Guerra e Poli a Cantù. Aldo Guerra e Rita Poli si incontrano a Cantù, vicino a Como, sul teatro Carcano."),
    (False, "Arrestati Guerra e Poli a Cantù. Aldo Guerra e Rita Poli sono stati arrestati ieri a Cantù, in provincia di Como, alla Lariana.",
     "Arresti a Cantù, in manette il notaio Fusi. In manette a Cantù, in provincia di Como, il notaio Ezio Fusi della Lariana, socio di Aldo Guerra e Rita Poli."),
    (False, "Guerra e Poli liberati a Cantù. Il gip di Como ha liberato ieri Aldo Guerra e Rita Poli, della Lariana di Cantù.",
     "Guerra e Poli, revocata la liberazione. Aldo Guerra e Rita Poli della Lariana di Cantù, liberati dal gip di Como, rientrano in cella."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "yesterday", "today"), DAY_AFTER)
def test_the_paper_of_the_day_after(one: bool, yesterday: str, today: str) -> None:
    people = "aldo-guerra,rita-poli"
    first = published("x", yesterday, "2025-07-03", people, dated=True, main=True, day="2025-07-04")
    other = published("y", today, "2025-07-04", people, main=True)
    assert events(first, other) == ([("x", "y")] if one else [("x",), ("y",)])
    if one:
        (event,) = [e for e in merge_events([first.event, other.event]).events if len(e.reports) > 1]
        assert event.when is not None and event.when.value == "2025-07-03", "the day of the fact, not of the paper"
        said = published("y", today, "2025-07-04", people, main=True, dated=True)
        assert events(first, said) == [("x",), ("y",)], "the other says its own day"


def test_a_sitting_that_was_put_on_a_day_of_one_trial() -> None:
    story = "Nel processo per il rogo della Vetreria Nardi a Empoli siedono Livia Sarti, Bruno Tesi e la Cristalfin."
    put = published("x", "Il tribunale ha rinviato al 18 settembre.", "2025-09-18", "procura-sessa", dated=True,
                    day="2025-09-10", story=story, status="annunciato")  # fmt: skip
    held = published("y", "«Sentii lo scoppio due volte». Il capoturno ha testimoniato oggi nel processo alla Vetreria.",
                     "2025-09-18", "", dated=True, main=True, story=story)  # fmt: skip
    assert events(nobody(put), nobody(held)) == [("x", "y")]
    other = published("y", "«Mai preso un euro». L’ex sindaco ha testimoniato oggi nel processo per gli appalti.",
                      "2025-09-18", "", dated=True, main=True, story="A Empoli, per gli appalti, la difesa è di Livia Sarti.")  # fmt: skip
    assert events(nobody(put), nobody(other)) == [("x",), ("y",)], "one town and one lawyer make no one trial"


def test_an_appointment_is_kept_where_it_was_put() -> None:
    story = "Gli Orti di Calvera, tra Senise e Latronico, sono di Ugo Melis, che vende a Terra Buona con Rocco Lapi."
    put = published("x", "La firma è slittata al 18 settembre, nello studio Corvi.", "2025-09-18", "", dated=True,
                    day="2025-09-10", story=story, status="annunciato")  # fmt: skip
    kept = published("y", "Passano di mano gli Orti. Nello studio Corvi hanno detto sì alla vendita degli Orti.", "2025-09-18", "",
                     dated=True, main=True, story=story)  # fmt: skip
    assert events(nobody(put), nobody(kept)) == [("x", "y")]
    else_ = published("y", "Senise, rubati gli attrezzi degli Orti. I ladri hanno rubato gli attrezzi degli Orti.", "2025-09-18", "",
                      dated=True, main=True, story=story)  # fmt: skip
    assert events(nobody(put), nobody(else_)) == [("x",), ("y",)]


OPPOSITE = [
    ("La Uil Trasporti proclama lo sciopero dei traghetti. Uil Trasporti e Caremar: proclamato lo sciopero dei traghetti per Capri.",
     "La Uil Trasporti revoca lo sciopero dei traghetti. Uil Trasporti e Caremar: revocato lo sciopero dei traghetti per Capri."),
    ("Chiusa la galleria del Tenda. Anas e la Prefettura di Cuneo hanno chiuso la galleria del Tenda per la frana sulla statale.",
     "La galleria del Tenda riapre. Anas e la Prefettura di Cuneo hanno riaperto la galleria del Tenda dopo la frana sulla statale."),
]  # fmt: skip


@pytest.mark.parametrize(("done", "undone"), OPPOSITE)
def test_what_is_done_and_undone_on_one_day(done: str, undone: str) -> None:
    first = published("x", done, "2025-07-03", "anna-serra,caremar", dated=True, main=True)
    other = published("y", undone, "2025-07-03", "anna-serra,caremar", dated=True, main=True)
    again = published("y", done, "2025-07-03", "anna-serra,caremar", dated=True, main=True)
    assert events(first, again) == [("x", "y")]
    assert events(first, other) == [("x",), ("y",)]
