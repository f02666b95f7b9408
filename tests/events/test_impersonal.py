"""Dated sentences that name nobody registered: what goes on with the story, and what does not."""

from __future__ import annotations

import pytest

from tests.events.reading import dates, read

LEAD = "Ieri Putin ha firmato l’accordo con Lukashenko."


def further(sentence: str) -> list[str | None]:
    return dates(tuple(event for event in read(f"{LEAD}\n\n{sentence}") if not event.main))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Gli operai voteranno l’ipotesi di intesa lunedì 5 gennaio.", "2026-01-05"),
        ("I funerali si terranno sabato nella chiesa del paese.", "2026-01-03"),
        ("Domani a Roma i funerali delle vittime.", "2026-01-01"),
        ("In mattinata era stato ritrovato il corpo dell’ultimo disperso.", "2025-12-30TMO"),
        ("La linea ferroviaria riaprirà il 7 gennaio.", "2026-01-07"),
        ("Le nuove regole entreranno in vigore dal primo marzo.", "2026-03-01/.."),
        ("Ieri sera una fiaccolata ha attraversato il centro.", "2025-12-30TEV"),
        ("«Si ricomincia», ha detto il neosindaco, che giurerà lunedì 5 gennaio.", "2026-01-05"),
        ("Per questa sera il comitato ha organizzato un presidio.", "2025-12-31TEV"),
        ("L’inchiesta era esplosa il 12 maggio 2022 con il sequestro del cantiere.", "2022-05-12"),
        ("Il processo è cominciato il 4 ottobre 2023 nell’aula grande.", "2023-10-04"),
        ("Il suo interrogatorio è in calendario lunedì 12 gennaio.", "2026-01-12"),
        ("Si aspetta il dissequestro: l’udienza è il 2 febbraio.", "2026-02-02"),
        ("Secondo gli inquirenti una perizia avrebbe segnalato il rischio già nel novembre 2023.", "2023-11"),
    ],
)
def test_it_goes_on_with_the_story(sentence: str, day: str) -> None:
    assert further(sentence) == [day]


@pytest.mark.parametrize(
    "sentence",
    [
        "La vertenza era cominciata il 3 dicembre con trecento esuberi.",
        "La stagione della pesca, aperta il primo dicembre, si chiude tra poche settimane.",
        "L’azienda ha accettato di congelare i licenziamenti annunciati il 3 dicembre.",
        "L’alluvione del 14 dicembre ha causato sette morti.",
        "Un custode aveva sentito i primi scricchiolii verso le 23.",
        "L’edificio, inaugurato il 19 marzo 1958, diventerà un ostello.",
        "«Oggi vince il buon senso», ripetono gli operai.",
        '"Oggi vince il buon senso", ripetono gli operai.',
        '"La linea riaprirà il 7 gennaio, vedrete", ripetono gli operai.',
        "Le scuole resteranno chiuse fino al 7 gennaio.",
        "Un fornaio, che compirà 59 anni il 2 gennaio, applaude.",
        "Il sindacato chiede che il confronto riprenda entro la settimana.",
        "La città celebra i 120 anni del trattato, siglato l’8 aprile 1904.",
        "Il comandante lo ha annunciato ieri all’assemblea.",
        "La legge è in vigore dal primo gennaio 1948.",
        "Il piano di rilancio, concordato a Roma il 19 dicembre, scade tra una settimana.",
        "Oggi le polemiche.",
        "Il mercato è fermo: ieri era la solita giornata di nebbia.",
        "L’inchiesta, affidata il 12 maggio 2022 a un pool di magistrati, va avanti.",
        "La nonna è nata il 4 ottobre 1930.",
        "Il termine è il 2 febbraio.",
    ],
)
def test_it_only_recalls_describes_or_comments(sentence: str) -> None:
    assert further(sentence) == []


def test_those_of_the_story_are_mentioned_and_an_act_of_theirs_is_theirs() -> None:
    vote = read(f"{LEAD}\n\nGli operai voteranno il testo lunedì 5 gennaio.")[1]
    assert vote.actors == () and {tie.target for tie in vote.actor_links} == {"putin", "lukashenko"}
    assert {tie.where for tie in vote.actor_links} == {"article"}
    act = read(f"{LEAD}\n\nLa cerimonia è prevista per lunedì 5 gennaio.")[1]
    assert act.actors == ("putin", "lukashenko")


def test_the_lead_tells_its_fact_in_several_sentences() -> None:
    assert dates(read(f"{LEAD} La folla ha applaudito ieri a lungo.")) == ["2025-12-30"]


def test_without_a_story_there_is_nothing_to_go_on_with() -> None:
    assert dates(read("Ieri ha piovuto.\n\nDomani il mercato chiuderà.")) == ["2025-12-30"]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Lukashenko ha aperto un’inchiesta sui fatti.", "Lukashenko ha aperto un’inchiesta sui fatti"),
        (
            "Intanto Putin ha sospeso i licenziamenti in tutto il gruppo.",
            "Putin ha sospeso i licenziamenti in tutto il gruppo",
        ),
        (
            "Putin non era in città: secondo alcuni delegati, sarebbe volato in Polonia.",
            "Putin non era in città: secondo alcuni delegati, sarebbe volato in Polonia",
        ),
    ],
)
def test_an_act_without_a_day_stands_undated(sentence: str, title: str) -> None:
    (event,) = (event for event in read(f"{LEAD}\n\n{sentence}") if not event.main)
    assert (event.when, event.title) == (None, title)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lukashenko ha ragione.",
        "Il piano che Lukashenko ha firmato piace a tutti.",
        "«Lukashenko ha firmato tutto», ripete la gente.",
        "Il denaro, sostiene Lukashenko, sarebbe stato consegnato in contanti.",
    ],
)
def test_a_state_a_relative_a_quotation_and_a_speaker_put_aside_are_no_act(sentence: str) -> None:
    assert further(sentence) == []


def test_the_date_of_a_noun_is_told_of_the_noun() -> None:
    text = "Lukashenko ha chiesto un voto rapido dopo l’uscita dei ministri di Putin, avvenuta lunedì scorso."
    event = next(event for event in read(f"{LEAD}\n\n{text}") if not event.main)
    assert (event.title, event.actors) == ("L’uscita dei ministri di Putin", ("putin",))
    assert event.when is not None and event.when.value == "2025-12-29"


def test_who_comments_on_a_plan_is_not_its_protagonist_and_the_two_are() -> None:
    plan = read(f"{LEAD}\n\n«Sabato Putin volerà a Minsk», ha promesso Lukashenko.")[1]
    assert plan.actors == ("putin",)
    two = read(f"{LEAD}\n\nI due si erano visti il 22 dicembre a Sochi.")
    assert [event.actors for event in two if not event.main] == [("putin", "lukashenko")]


def test_today_in_a_comment_is_nowadays() -> None:
    assert further("«Oggi vince Putin», ha detto Lukashenko.") == []
    assert further("«Oggi abbiamo convinto Putin», ha detto Lukashenko.") == ["2025-12-31"]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Che cosa ha fatto Putin la mattina di lunedì 22 dicembre?", []),
        ("«Dov’era Lukashenko il 22 dicembre?»", []),
        ('"Dov’era Lukashenko il 22 dicembre?"', []),
        ("Il 22 dicembre Lukashenko ha chiesto ai giornalisti: «Chi vi paga?»", ["2025-12-22"]),
    ],
)
def test_a_question_tells_nothing_and_to_ask_one_is_an_act(sentence: str, days: list[str]) -> None:
    assert further(sentence) == days
