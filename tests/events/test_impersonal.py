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
        ("Per questa sera il comitato ha organizzato un presidio.", "2025-12-31TEV"),
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
        "Le scuole resteranno chiuse fino al 7 gennaio.",
        "Un fornaio, che compirà 59 anni il 2 gennaio, applaude.",
        "Il sindacato chiede che il confronto riprenda entro la settimana.",
        "La città celebra i 120 anni del trattato, siglato l’8 aprile 1904.",
        "Il comandante lo ha annunciato ieri all’assemblea.",
        "La legge è in vigore dal primo gennaio 1948.",
        "Il piano di rilancio, concordato a Roma il 19 dicembre, scade tra una settimana.",
        "Oggi le polemiche.",
        "Il mercato è fermo: ieri era la solita giornata di nebbia.",
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


def test_without_a_story_there_is_nothing_to_go_on_with() -> None:
    assert dates(read("Ieri ha piovuto.\n\nDomani il mercato chiuderà.")) == ["2025-12-30"]
