"""What is put off is called off on the day that it leaves, and planned on the day that it goes to."""

from __future__ import annotations

import pytest

from generator.articles.sentences import split
from generator.events import find_events
from generator.events.postponed import is_new_day, leaves_its_day
from generator.model import Registry
from generator.subjects import find_links, index_subjects
from generator.temporal import find_mentions
from tests.building import article

REGISTRY = Registry(())
INDEX = index_subjects(REGISTRY)


def statuses(text: str, day: str = "2025-05-12") -> dict[str, str]:
    """The status of each event by its day."""
    one = article(text, title="Titolo", day=day)
    mentions = find_mentions(one.text, one.anchor)
    found = find_events(one, split(one.text, one.blocks), mentions, find_links(one, INDEX), REGISTRY).events
    return {event.when.value[:10]: event.status for event in found if event.when}


@pytest.mark.parametrize(
    ("text", "leaves"),
    [
        ("L’assemblea dei soci, in programma per domani, è stata rinviata al 30 maggio.", "2025-05-13"),
        ("La partita di domani è stata rinviata al 21 maggio per il maltempo.", "2025-05-13"),
        ("La festa patronale, prevista per sabato 17 maggio, è stata spostata al 24 maggio.", "2025-05-17"),
        ("Lo sciopero dei treni, fissato per venerdì 16 maggio, è stato differito al 6 giugno.", "2025-05-16"),
        ("Il concerto in cattedrale, in programma il 15 maggio, non avrà luogo.", "2025-05-15"),
        ("La riunione di oggi in Prefettura è stata riprogrammata al 19 maggio.", "2025-05-12"),
        ("L’udienza di oggi, nella quale dovevano deporre i periti, è saltata per uno sciopero.", "2025-05-12"),
        ("Il tavolo di oggi sulla vertenza slitta al 26 maggio, hanno fatto sapere i sindacati.", "2025-05-12"),
        ("La gara, in calendario domenica 18 maggio a Imola, è stata posticipata al 1º giugno.", "2025-05-18"),
    ],
)
def test_on_the_day_it_leaves_it_is_called_off(text: str, leaves: str) -> None:
    assert statuses(text)[leaves] == "annullato"


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("L’incontro, in programma per domani, è stato rinviato al 30 maggio.", "domani", "30 maggio"),
        ("La seduta di oggi non avrà luogo ed è spostata a mercoledì 21 maggio.", "oggi", "mercoledì 21"),
        ("È slittata al 20 maggio la seduta del Consiglio, in calendario per oggi.", "oggi", "20 maggio"),
        ("La fiera si sposta: è stata rinviata dal 3 al 17 giugno.", "3", "17 giugno"),
    ],
)
def test_a_sentence_holds_the_day_it_leaves_and_the_one_it_goes_to(text: str, old: str, new: str) -> None:
    assert leaves_its_day(text, text.index(old))
    assert not leaves_its_day(text, text.index(new))
    assert is_new_day(text, text.index(new))
    assert not is_new_day(text, text.index(old))


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Il processo slitta al 9 giugno.", "2025-06-09"),
        ("Salta il vertice: è stato rinviato al 9 giugno.", "2025-06-09"),
    ],
)
def test_on_the_day_it_goes_to_it_is_planned(text: str, new: str) -> None:
    assert statuses(text)[new] == "annunciato"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ieri il giudice ha rinviato la causa al 30 maggio.", "2025-05-11"),
        ("L’udienza di ieri è durata dieci minuti e la causa è stata rinviata al 30 maggio.", "2025-05-11"),
        ("La riunione di ieri ha deciso che la fiera è rinviata al 30 maggio.", "2025-05-11"),
        ("Il Consiglio comunale ha approvato il 6 maggio il bilancio, mentre la piscina slitta al 2026.", "2025-05-06"),
        ("La seduta di ieri si è chiusa a notte fonda; il voto è stato rinviato al 19 maggio.", "2025-05-11"),
    ],
)
def test_the_day_on_which_something_else_was_put_off_is_told(text: str, day: str) -> None:
    assert statuses(text)[day] == "avvenuto"
