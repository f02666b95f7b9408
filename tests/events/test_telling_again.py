"""What becomes of a story as articles tell it again, through the whole reading of real texts."""

from __future__ import annotations

from generator.events import MergePair, history, merge_events
from generator.events.merge import Merged
from generator.model import Article, Decisions, Event, EventEntry, MergeDecision
from generator.subjects import index_subjects
from generator.understanding import understand
from tests.building import REGISTRY, article

INDEX = index_subjects(REGISTRY)


def read(*articles: Article, decisions: Decisions | None = None) -> Merged:
    events = [event for one in articles for event in understand(one, INDEX).events]
    return merge_events(events, decisions or Decisions(), {one.id: one for one in articles})


def on(merged: Merged, day: str) -> list[Event]:
    return [event for event in merged.events if event.when and event.when.value.startswith(day)]


AGENCY = article(
    "Putin e Lukashenko si sono sentiti ieri sera al telefono: hanno parlato per quaranta minuti dell’attacco alla diga, "
    "contro la quale sarebbero stati lanciati 91 droni.",
    title="Telefonata tra Putin e Lukashenko sull’attacco alla diga", id_="agenzia", day="2025-12-31",
)  # fmt: skip
PAPER = article(
    "Il 30 dicembre Putin ha telefonato a Lukashenko. La conversazione sull’attacco alla diga, con 81 droni, è durata "
    "un’ora e mezza.",
    title="Putin chiama Lukashenko al telefono dopo l’attacco alla diga", id_="giornale", day="2026-01-01",
)  # fmt: skip


def test_one_fact_in_two_articles_is_one_event_with_what_they_disagree_on() -> None:
    merged = read(AGENCY, PAPER)
    (event,) = on(merged, "2025-12-30")
    assert (event.joined, event.main) == ("rule", True)
    assert [report.article for report in event.reports] == ["agenzia", "giornale"]
    assert event.when is not None and event.when.value == "2025-12-30TEV"  # a day allows its evening
    told = {(divergence.kind, divergence.about): dict(divergence.values) for divergence in event.divergences}
    assert told == {
        ("number", "durata"): {"quaranta minuti": ("agenzia",), "un’ora e mezza": ("giornale",)},
        ("number", "droni"): {"91": ("agenzia",), "81": ("giornale",)},
    }


def test_an_editor_undoes_a_merge_for_ever() -> None:
    (pair,) = read(AGENCY, PAPER).pairs
    assert isinstance(pair, MergePair) and pair.outcome == "merged"
    undone = Decisions(merges=(MergeDecision((pair.first, pair.second), "separate"),))
    merged = read(AGENCY, PAPER, decisions=undone)
    assert len(on(merged, "2025-12-30")) == 2 and merged.pairs == ()
    rewritten = article(PAPER.text, title="La telefonata sull’attacco alla diga tra Putin e Lukashenko", id_="giornale", day="2026-01-01")  # fmt: skip
    assert len(on(read(AGENCY, rewritten, decisions=undone), "2025-12-30")) == 2, "a new title brings it back"


ANNOUNCED = article(
    "Putin parla oggi alla nazione. Il 15 gennaio Putin e Lukashenko si incontreranno a Grodno per il vertice sul gas.",
    title="Putin alla nazione", id_="annuncio", day="2026-01-08",
)  # fmt: skip
HAPPENED = article(
    "Putin e Lukashenko si sono incontrati ieri a Grodno per il vertice sul gas, e hanno firmato un’intesa.",
    title="A Grodno il vertice sul gas tra Putin e Lukashenko", id_="cronaca", day="2026-01-16",
)  # fmt: skip


def test_what_was_announced_and_then_happens_is_one_entry_with_its_history() -> None:
    (event,) = on(read(HAPPENED, ANNOUNCED), "2026-01-15")
    assert (event.status, event.title, event.main) == ("avvenuto", HAPPENED.title, True)
    assert [report.status for report in event.reports] == ["annunciato", "avvenuto"]
    steps = history(event, {one.id: one for one in (ANNOUNCED, HAPPENED)})
    assert [(step.day.isoformat(), step.status) for step in steps] == [
        ("2026-01-08", "annunciato"),
        ("2026-01-16", "avvenuto"),
    ]


def test_an_announcement_that_nobody_tells_again_stays_one() -> None:
    later = article("Putin è oggi a Sochi, in vacanza.", title="Putin a Sochi", id_="dopo", day="2026-02-01")
    (event,) = on(read(ANNOUNCED, later), "2026-01-15")
    assert event.status == "annunciato"
    assert len(history(event, {one.id: one for one in (ANNOUNCED, later)})) == 1


def test_a_cancelled_meeting_is_called_off_and_says_since_when() -> None:
    called_off = article(
        "Il vertice sul gas del 15 gennaio a Grodno tra Putin e Lukashenko è annullato.",
        title="Salta il vertice sul gas tra Putin e Lukashenko", id_="rinuncia", day="2026-01-12",
        events=(EventEntry(main=True, status="annullato"),),
    )  # fmt: skip
    (event,) = on(read(ANNOUNCED, called_off), "2026-01-15")
    assert event.status == "annullato"
    steps = history(event, {one.id: one for one in (ANNOUNCED, called_off)})
    assert [step.status for step in steps] == ["annunciato", "annullato"]


def test_a_later_denial_contests_the_event() -> None:
    denial = article(
        "Il Cremlino nega che ieri, il 30 dicembre, Putin e Lukashenko si siano sentiti al telefono sull’attacco alla diga.",
        title="Il Cremlino smentisce la telefonata tra Putin e Lukashenko sulla diga", id_="smentita", day="2025-12-31",
    )  # fmt: skip
    (event,) = on(read(AGENCY, denial), "2025-12-30")
    assert event.status == "contestato"


def test_a_sentence_of_background_joins_the_event_that_it_recalls() -> None:
    months_later = article(
        "Putin ha accolto oggi i vescovi. Il 15 gennaio Putin e Lukashenko avevano firmato a Grodno un’intesa sul gas.",
        title="Putin riceve i vescovi", id_="vescovi", day="2026-06-01",
    )  # fmt: skip
    (event,) = on(read(HAPPENED, months_later), "2026-01-15")
    assert [report.main for report in event.reports] == [True, False]
    assert event.joined == "rule"
