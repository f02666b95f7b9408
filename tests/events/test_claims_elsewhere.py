"""Who answers in other sentences, who «il sindaco» and «l’azienda» are, and who gives which figure."""

from __future__ import annotations

import pytest

from generator import edtf, when
from generator.articles.sentences import split
from generator.events import find_events
from generator.events.status import combine_statuses
from generator.model import Actor, Claim, Event, EventEntry, Registry, Role, Stance
from generator.subjects import find_links, index_subjects
from generator.temporal import find_mentions
from tests.building import article

ACTORS = (
    Actor("procura-lecce", "Procura di Lecce", "institution"),
    Actor("asl", "Asl di Larino", "institution", ("Asl",)),
    Actor("montesi", "Dario Montesi", "person", ("Montesi",), roles=(Role("sindaco di Roccapiana"),)),
    Actor("galvani", "Rita Galvani", "person", ("Galvani",), roles=(Role("presidente della Regione Molise"),)),
    Actor("berti", "Ugo Berti", "person", ("Berti",), roles=(Role("prefetto", until=edtf.parse("2024-12-31")),)),
    Actor("brandi", "Tessitura Brandi Spa", "organisation", ("Tessitura Brandi",)),
    Actor("varano", "Us Varano", "organisation", ("Varano",)),
    Actor("alfa", "Alfa Trasporti", "organisation", ("Alfa Trasporti S.p.A.",)),
    Actor("filctem", "Filctem", "organisation"),
    Actor("femca", "Femca", "organisation"),
    Actor("gazzetta", "Gazzetta del Molise", "media"),
)
REGISTRY = Registry(ACTORS)
INDEX = index_subjects(REGISTRY)


def events_of(text: str, *, title: str = "Titolo", day: str = "2025-06-11", **more: object) -> tuple[Event, ...]:
    one = article(text, title=title, day=day, **more)  # type: ignore[arg-type]
    mentions = find_mentions(one.text, one.anchor)
    return find_events(one, split(one.text, one.blocks), mentions, find_links(one, INDEX), REGISTRY).events


def said(event: Event) -> list[str]:
    return [f"{claim.stance} {claim.by or claim.name}" for claim in event.claims]


def further(text: str, **more: str) -> Event:
    """The one event that the text tells beside its main one."""
    (event,) = (
        event for event in events_of(f"La giunta ha approvato ieri il bilancio.\n\n{text}", **more) if not event.main
    )
    return event


def test_the_accused_answers_in_the_next_sentence() -> None:
    event = further(
        "Secondo i pm di Lecce, nell’aprile del 2023 Montesi avrebbe ricevuto 40mila euro. «Mai visto un euro», replica il "
        "sindaco. La difesa respinge ogni addebito. Il processo a Lecce dura da un anno."
    )
    assert event.status == "contestato"
    assert said(event)[1:] == ["smentisce montesi", "smentisce difesa"]


def test_a_paper_that_is_belied_makes_no_dispute() -> None:
    event = further(
        "Secondo quanto risulta alla Gazzetta del Molise, il 5 giugno Rita Galvani e Dario Montesi si sarebbero incontrati "
        "in un agriturismo. «Fandonie, ero all’estero», taglia corto la governatrice. Anche il sindaco nega: «Non c’ero»."
    )
    assert event.status == "smentito"
    assert said(event) == ["riporta gazzetta", "smentisce galvani", "smentisce montesi"]


def test_an_answer_far_from_the_accusation_is_none() -> None:
    event = further(
        "Secondo la Gazzetta del Molise, il 5 giugno Dario Montesi avrebbe incontrato un imprenditore.\n\n"
        "«Non ho mai visto tanta gente in piazza», ha detto Rita Galvani."
    )
    assert (event.status, said(event)) == ("riportato", ["riporta gazzetta"])


def test_who_goes_on_accusing_affirms_too() -> None:
    event = further(
        "Secondo la Procura di Lecce, il 5 giugno Dario Montesi avrebbe incassato una tangente. Il denaro, sostiene il pm "
        "Aldo Greco, sarebbe stato consegnato in un bar."
    )
    assert said(event) == ["afferma procura-lecce", "afferma Aldo Greco"]


def test_the_sentence_that_answers_the_one_before_denies() -> None:
    event = further(
        "Per molti abitanti le sirene sarebbero rimaste mute. «Il 5 giugno hanno suonato», assicura invece Montesi."
    )
    assert event.status == "contestato"
    assert said(event) == ["afferma abitanti", "smentisce montesi"]


def test_each_side_gives_its_figure() -> None:
    (main, *_) = events_of(
        "I lavoratori della Tessitura Brandi hanno scioperato ieri per otto ore. Per Filctem e Femca ha aderito l’85 per "
        "cento degli addetti, per l’azienda il 41."
    )
    assert (main.status, said(main)) == ("avvenuto", ["afferma filctem", "afferma femca", "afferma brandi"])


def test_figures_without_a_verb_and_after_the_number() -> None:
    (strike, *_) = events_of(
        "I lavoratori della Tessitura Brandi hanno scioperato ieri. I sindacati parlano di adesione al 90 per cento, "
        "l’azienda di 38."
    )
    assert said(strike) == ["afferma sindacati", "afferma brandi"]
    (derailed, *_) = events_of(
        "Un treno è deragliato ieri a Larino. I feriti sono due secondo l’azienda, cinque secondo Filctem."
    )
    assert said(derailed) == ["afferma azienda", "afferma filctem"]
    (flood, *_) = events_of("La piena di ieri ha fatto 300 sfollati secondo la Asl, 500 secondo i sindacati.")
    assert (flood.status, said(flood)) == ("avvenuto", ["afferma asl", "afferma sindacati"])
    (march, *_) = events_of(
        "Il corteo ha attraversato ieri il centro. In piazza c’erano 12mila persone secondo Filctem e Femca, quattromila "
        "per la Questura."
    )
    assert said(march) == ["afferma filctem", "afferma femca", "afferma Questura"]
    assert march.claims[2].quote == "quattromila per la Questura"


def test_one_figure_alone_is_no_claim() -> None:
    (main, *_) = events_of("I lavoratori hanno scioperato ieri. Secondo Filctem i presenti erano 300.")
    assert (main.status, said(main)) == ("avvenuto", [])


def test_the_title_says_who_accuses_and_who_denies() -> None:
    (main, *_) = events_of(
        "Ieri la giunta, oggi le polemiche. Il Comitato Malati accusa la Asl di Larino di aver smarrito duecento referti.\n\n"
        "«Falso: i referti non sono mai stati smarriti», ribatte la Asl.",
        title="Il Comitato accusa, la Asl nega",
    )
    assert main.status == "contestato"
    assert said(main) == ["afferma Comitato Malati", "smentisce asl"]


def test_the_dated_sentence_takes_up_the_accusation() -> None:
    (main, *_) = events_of(
        "Il Comitato Malati accusa la Asl di Larino di aver smarrito duecento referti. L’esposto è stato presentato ieri.\n\n"
        "«Accuse infondate», replica la Asl."
    )
    assert (main.status, said(main)) == ("contestato", ["afferma Comitato Malati", "smentisce asl"])


def test_a_lawyer_answers_for_his_client_and_a_third_confirms() -> None:
    charge = "Secondo la Procura di Lecce, il 5 giugno Dario Montesi avrebbe incassato una tangente. "
    lawyer = further(charge + "«Il mio assistito respinge tutto», ha detto l’avvocata Ines Prati.")
    assert said(lawyer) == ["afferma procura-lecce", "smentisce Ines Prati"]
    witness = further(charge + "Il sindaco nega. Rita Galvani conferma invece la consegna.")
    assert said(witness) == ["afferma procura-lecce", "smentisce montesi", "conferma galvani"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dario Montesi è in Comune. Il sindaco nega l’incontro.", "montesi"),
        ("Rita Galvani è a Roma. La presidente nega l’incontro.", "galvani"),
        ("Rita Galvani e il presidente del Senato Ugo Neri si sono visti. Il presidente nega l’accordo.", "presidente"),
        ("Il presidente del Senato Ugo Neri è a Bari. Il presidente nega l’accordo.", "Ugo Neri"),
        ("Il sindaco di Lodi Anna Neri è a Bari. La sindaca nega l’accordo.", "Anna Neri"),
        ("Il presidente di Confindustria Brescia è a Bari. Il presidente nega l’accordo.", "presidente"),
        ("Ugo Berti è a Bari. Il prefetto nega l’accordo.", "prefetto"),
        (f"Rita Galvani è a Bari. {'Piove sempre sulla costa. ' * 40}Il presidente nega l’accordo.", "presidente"),
        ("Rita Galvani è a Bari. Il premier nega l’accordo.", "premier"),
        ("Dario Montesi è in Comune. Il diretto interessato nega l’accordo.", "montesi"),
        ("Dario Montesi è in Comune. Lui nega l’accordo.", "montesi"),
        ("Rita Galvani e Dario Montesi si sono visti. Lui nega l’accordo.", ""),
        ("Prima a deporre Nunzia Ferri. L’ex segretaria nega l’incontro.", "Nunzia Ferri"),
        ("L’avvocato Mario Verdi è in aula. L’avvocato nega l’accordo.", "Mario Verdi"),
        ("L’avvocato Mario Verdi è in aula. Verdi nega l’accordo.", "Mario Verdi"),
        ("Gli avvocati Verdi e Neri sono in aula. L’avvocato nega l’accordo.", "avvocato"),
        ("Filctem è in piazza. L’azienda nega l’accordo.", "azienda"),
        ("Il Varano è in crisi. Il club nega l’accordo.", "varano"),
        ("Il segretario di Filctem e il portiere del Varano si sono visti. Il club nega l’accordo.", "varano"),
        ("La Tessitura Brandi è chiusa. L’azienda nega l’accordo.", "brandi"),
    ],
)
def test_who_a_noun_means(text: str, speaker: str) -> None:
    entry = EventEntry(title="Accordo", quote=text.split(". ")[-1], when=when.parse("2025-06-10"))
    (*_, event) = events_of(text, events=(entry,))
    denials = [claim.by or claim.name for claim in event.claims if claim.stance == "smentisce"]
    assert denials == ([speaker] if speaker else [])


def test_what_one_is_accused_of_is_not_told_as_done() -> None:
    event = further("Dario Montesi è accusato di aver favorito nel maggio del 2021 una ditta della sorella.")
    assert (event.when and event.when.edtf.bounds[0], event.status) == ((2021, 5, 1), "riportato")


def test_a_solemn_act_is_done_before_it_takes_effect() -> None:
    mourning = further("Il sindaco Dario Montesi ha proclamato il lutto cittadino per domani.")
    assert mourning.status == "avvenuto"
    assert further("Filctem e Femca hanno proclamato uno sciopero per domani.").status == "annunciato"


def test_what_one_telling_only_reports_and_another_denies_is_denied() -> None:
    def claim(by: str, stance: Stance) -> Claim:
        return Claim(by, by, stance, "a", 0, 0, "", "redazione")

    reported, denied = claim("gazzetta", "riporta"), claim("montesi", "smentisce")
    assert combine_statuses([("riportato", (reported,)), ("smentito", (denied,))]) == "smentito"
    assert combine_statuses([("riportato", (reported,)), ("riportato", (denied,))]) == "smentito"
    affirmed = claim("procura-lecce", "afferma")
    assert combine_statuses([("riportato", (affirmed,)), ("smentito", (denied,))]) == "contestato"


@pytest.mark.parametrize(
    "voice",
    [
        "La voce, nata in un gruppo di genitori, voleva la mensa di Montesi chiusa il 3 giugno.",
        "La notizia, apparsa su un profilo anonimo, parlava di Montesi arrestato il 3 giugno.",
        "La voce, rimbalzata fra i tavoli del mercato, diceva che il 3 giugno Montesi avesse chiuso il pronto soccorso.",
    ],
)
def test_a_rumour_denied_in_the_sentence_before_is_denied(voice: str) -> None:
    event = further(f"L’Asl smentisce ogni allarme. {voice}")
    assert event.status == "smentito"
    assert said(event) == ["smentisce asl"]


@pytest.mark.parametrize(
    "told",
    [
        "Lo avrebbe rivelato Montesi ai carabinieri.",
        "Lo avrebbe detto Montesi al pm.",
        "Lo avrebbe raccontato Montesi agli agenti della stradale.",
    ],
)
def test_who_would_have_said_it_is_named(told: str) -> None:
    event = further(f"Il 3 giugno la Tessitura Brandi avrebbe svuotato il magazzino. {told}")
    assert event.status == "riportato"
    assert said(event) == ["afferma montesi"]


def test_what_somebody_would_have_said_is_no_word_of_his() -> None:
    event = further("Montesi il 3 giugno avrebbe detto ai colleghi di voler lasciare il Comune.")
    assert event.status == "riportato"
    assert "afferma montesi" not in said(event)


@pytest.mark.parametrize(
    "answer",
    [
        "Il suo legale parla di accuse infondate.",
        "La direzione parla di una montatura.",
        "«Notizia destituita di ogni fondamento», taglia corto la direzione.",
        "Immediata smentita della direzione.",
        "Secca la smentita della direzione.",
        "La direzione, in una nota, smentisce.",
        "La direzione parla di «notizie prive di fondamento».",
    ],
)
def test_who_speaks_of_a_falsehood_denies(answer: str) -> None:
    event = further(f"Il 3 giugno Montesi avrebbe incassato cinquemila euro. {answer}")
    assert event.status == "smentito"


@pytest.mark.parametrize(
    "comment",
    [
        "Il pm parla di false fatture.",
        "La giunta parla di scuola e di strade.",
        "Nessuna smentita dalla giunta.",
        "Nessun commento dalla giunta.",
        "La giunta non parla di montature.",
        "La Procura di Lecce parla di un sistema di tangenti.",
    ],
)
def test_who_speaks_of_something_else_denies_nothing(comment: str) -> None:
    event = further(f"Il 3 giugno Montesi avrebbe incassato cinquemila euro. {comment}")
    assert event.status == "riportato"


def test_a_rumour_denied_before_it_is_told_is_disputed() -> None:
    event = further(
        "Montesi smentisce la voce, nata al mercato, di una cena offerta dai costruttori.\n\nIn paese la raccontano "
        "diversamente: il 3 giugno la cena l’avrebbero offerta i costruttori a Montesi. Lo sostiene un cameriere."
    )
    assert event.status == "contestato"
    assert said(event) == ["smentisce montesi", "afferma cameriere"]


@pytest.mark.parametrize(
    "before",
    [
        "Montesi smentisce la voce di un rimpasto in Comune.",
        "Montesi nega di voler cambiare i costruttori della palestra.",
        "Montesi conferma la voce di una cena offerta dai costruttori.",
    ],
)
def test_a_denial_of_something_else_before_is_none(before: str) -> None:
    event = further(
        f"{before}\n\nIl 3 giugno la cena l’avrebbero offerta i costruttori a Montesi. Lo sostiene un cameriere."
    )
    assert event.status == "riportato"


def test_the_other_side_of_what_is_denied_before_is_denied_too() -> None:
    event = further(
        "Dario Montesi è in Comune. Il primo cittadino smentisce la voce di un viaggio gratis. In paese la raccontano "
        "diversamente: il 2 giugno Montesi avrebbe viaggiato senza pagare. Lo sostiene un ex usciere."
    )
    assert said(event) == ["smentisce montesi", "afferma ex usciere"]
    assert event.status == "contestato"


def test_without_that_sign_a_denial_of_something_else_is_left_alone() -> None:
    event = further(
        "Dario Montesi è in Comune. Il primo cittadino smentisce la voce di un viaggio gratis. Secondo un usciere, il 2 "
        "giugno Montesi avrebbe viaggiato in treno."
    )
    assert "smentisce montesi" not in said(event)


@pytest.mark.parametrize("words", ["In merito a quanto", "Rispetto a quanto", "Contrariamente a quanto"])
def test_what_one_answers_is_not_ones_source(words: str) -> None:
    event = events_of(f"{words} scritto da un sito locale, ieri l’Asl ha aperto il nuovo reparto.")[0]
    assert said(event) == []
