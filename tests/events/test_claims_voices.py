"""Whose words a quotation holds when its sentence does not say, and what the guest of an interview answers."""

from __future__ import annotations

import pytest

from generator.model import Event, Source
from tests.events.test_claims_elsewhere import events_of, further, said

GUEST = "Montesi: «Non ho incontrato nessun costruttore»"
TALK = (
    "Sindaco Montesi, la città è divisa?\n«Lo è sempre stata».\n\n{}\n{}\n\n"
    "Si ricandida?\n«Vedremo».\n\nE la squadra?\n«Vincerà».\n\nA chi dice che è stanco?\n«Dico che dormo bene»."
)


def asked(question: str, answer: str, title: str = GUEST) -> Event:
    return next(event for event in events_of(TALK.format(question, answer), title=title) if not event.main)


def test_the_guest_denies_what_is_put_to_him() -> None:
    event = asked(
        "La Filctem dice che il 3 giugno lei ha incontrato un costruttore.",
        "«Non ho incontrato nessun costruttore. Mai».",
    )
    assert said(event) == ["afferma filctem", "smentisce montesi"]
    assert event.status == "contestato"
    assert event.claims[1].quote == "Non ho incontrato nessun costruttore"


def test_the_title_of_an_interview_is_denied_in_its_answer() -> None:
    (main, *_) = events_of(
        TALK.format("La Filctem dice che ha visto i costruttori.", "«Non ho incontrato nessun costruttore»."),
        title=GUEST,
    )
    assert (said(main), main.status) == (["smentisce montesi"], "smentito")


def test_the_guest_confirms() -> None:
    event = asked("La Filctem dice che il 3 giugno lei ha incontrato un costruttore.", "«Sì, a cena».")
    assert said(event)[-1] == "conferma montesi"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Il 3 giugno la Filctem ha chiesto di vederla.", "«Non ho detto niente»."),
        ("La Filctem ha scioperato il 3 giugno.", "«Gli operai hanno ragione»."),
    ],
)
def test_other_answers_deny_nothing(question: str, answer: str) -> None:
    assert "smentisce montesi" not in said(asked(question, answer))


def test_who_answers_his_own_questions_is_nobody() -> None:
    text = TALK.replace("«", "").replace("»", "").format("La Filctem ha scioperato il 3 giugno?", "No, ha rinviato.")
    assert all("montesi" not in one for event in events_of(text, title="Domande e risposte") for one in said(event))


def test_a_witness_of_whom_the_sentence_before_speaks_stands_for_what_he_did() -> None:
    event = further(
        "L’ingegnere Carlo Verdi ha testimoniato in aula. «Il 9 gennaio 2024 segnalai all’Asl le "
        "crepe», ha detto rispondendo al pm Aldo Neri.\n\nMontesi nega di avere mai visto quella segnalazione."
    )
    assert said(event) == ["afferma Carlo Verdi", "smentisce montesi"]
    assert event.status == "contestato"


@pytest.mark.parametrize(
    "text",
    [
        # Somebody else answers.
        "Carlo Verdi ha accusato la giunta. «Il 9 gennaio 2024 avvisai l’Asl», replica.",
        # A subject follows after all.
        "Carlo Verdi ha accusato la giunta. «Il 9 gennaio 2024 avvisai l’Asl», ha detto ai cronisti un altro teste.",
        # Two may have spoken.
        "Carlo Verdi e Aldo Neri hanno accusato la giunta. «Il 9 gennaio 2024 avvisai l’Asl», ha detto.",
    ],
)
def test_no_voice_is_guessed(text: str) -> None:
    assert "afferma Carlo Verdi" not in said(further(text))


def test_a_denial_that_points_at_nothing_before_answers_nothing() -> None:
    event = further(
        "L’ingegnere Carlo Verdi ha testimoniato in aula. «Il 9 gennaio 2024 segnalai all’Asl le "
        "crepe», ha detto.\n\nMontesi nega di volersi dimettere."
    )
    assert (said(event), event.status) == (["afferma Carlo Verdi"], "riportato")


def test_a_title_that_quotes_a_denial_points_at_it_in_the_text() -> None:
    text = "Alfa Trasporti S.p.A. respinge con fermezza le ricostruzioni di questi giorni.\n\nIl reparto lavora."
    main = events_of(text, title="Alfa Trasporti: «Non abbiamo licenziato nessuno»")[0]
    assert (said(main), main.status) == (["smentisce alfa"], "smentito")


def test_a_title_that_refuses_denies_nothing() -> None:
    text = "Il sindaco Montesi resta al suo posto. La Femca respinge le accuse di Montesi sui conti."
    main = events_of(text, title="Montesi: «Non mi dimetto»")[0]
    assert main.status == "avvenuto"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Secondo fonti vicine all’inchiesta, il 3 giugno Montesi avrebbe visto la Femca.",
         ["afferma fonti vicine all’inchiesta"]),
        ("Secondo tre persone a conoscenza del dossier, il 3 giugno Montesi avrebbe visto la Femca.",
         ["afferma tre persone a conoscenza del dossier"]),
        ("Il 3 giugno Montesi, a quanto risulta al nostro giornale, avrebbe visto la Femca.", ["riporta gazzetta"]),
        ("Il 3 giugno Montesi, ci risulta, ha visto la Femca.", ["riporta gazzetta"]),
        ("Il 3 giugno Montesi, non ci risulta altro, ha visto la Femca.", []),
        ("Gli inquirenti ritengono che il 3 giugno Montesi abbia visto la Femca.", ["afferma inquirenti"]),
        ("Secondo l’accusa, il 3 giugno Montesi vide la Femca. Ma il sindaco non ci sta: «Tutto falso».",
         ["afferma accusa", "smentisce montesi"]),
        ("Carlo Verdi ha incontrato Aldo Neri. «Il 3 giugno avvisai l’Asl», ha detto.", []),
    ],
)  # fmt: skip
def test_whose_word_it_is(text: str, claims: list[str]) -> None:
    source = Source("Gazzetta del Molise")
    (event,) = (one for one in events_of(f"Piove da ieri.\n\n{text}", source=source) if not one.main)
    assert said(event) == claims


def test_an_outlet_without_a_name_is_nobody() -> None:
    assert said(further("Il 3 giugno Montesi, ci risulta, ha visto la Femca.")) == []


def test_nameless_people_near_somebody_make_no_dispute() -> None:
    event = further(
        "Secondo fonti vicine alla trattativa, il 3 giugno Montesi avrebbe incontrato la Femca. Il sindaco smentisce."
    )
    assert (said(event)[1:], event.status) == (["smentisce montesi"], "smentito")


@pytest.mark.parametrize(
    ("sentence", "claims", "status"),
    [
        (
            '"Il 22 dicembre 2024 la Femca ha falsificato i conti", ha dichiarato Montesi.',
            ["afferma montesi"],
            "riportato",
        ),
        ("Montesi ha detto: «Il 22 dicembre 2024 la Femca ha falsificato i conti».", ["afferma montesi"], "riportato"),
        ("«Il 22 dicembre 2024 abbiamo firmato l’intesa con la Femca», ha detto Montesi.", [], "avvenuto"),
        ("Il 22 dicembre 2024 Montesi ha detto: «La Femca ha falsificato i conti».", [], "avvenuto"),
    ],
)
def test_what_is_told_of_others_in_a_quotation_stands_on_its_word(
    sentence: str, claims: list[str], status: str
) -> None:
    event = further(f"La Femca ha tenuto il congresso.\n\n{sentence}")
    assert (said(event), event.status) == (claims, status)
