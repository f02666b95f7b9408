"""An event keeps its id: whatever is rewritten around it, and even when the sentence itself is touched up."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import when
from generator.articles.permalinks import as_written
from generator.articles.prose import parse
from generator.events.find import Told
from generator.events.ids import mint
from generator.events.ledger import settle_ids
from generator.events.one_line import OneLine
from generator.events.pairing import MOST_EDITED, line_of
from generator.model import Article, Difference, EventEntry, KeptAnchor, Permalink
from generator.subjects import index_subjects
from generator.understanding import Understanding, understand
from tests.building import REGISTRY, article
from tests.costs import cpu_seconds

INDEX = index_subjects(REGISTRY)
LEAD = "Martedì Putin ha incontrato Lukashenko al Cremlino."
VISIT = "Il 3 gennaio Putin visiterà la fabbrica di trattori di Minsk con il governatore."
TRUCE = "Il 12 gennaio Lukashenko aprirà un nuovo giro di negoziati con i mediatori turchi."
PAIR = "Putin parlerà il 20 gennaio alla Duma e il 25 gennaio al Consiglio della Federazione."
PLAIN = "Nessun altro dettaglio è stato reso noto."
BODY = f"{LEAD} {PLAIN}\n\n{VISIT} {TRUCE}\n\n{PAIR}"


def told(text: str, published: tuple[Permalink, ...] = (), **more: object) -> tuple[Article, Understanding]:
    made = article(text, **more)  # type: ignore[arg-type]
    return made, understand(made, INDEX, published)


def ledger(text: str = BODY, **more: object) -> tuple[Permalink, ...]:
    """What a build wrote of the article."""
    made, understood = told(text, **more)
    return tuple(line_of(event, made.id) for event in understood.events)


def ids(understood: Understanding | Told) -> dict[str, str]:
    """Each event's id by the date it tells."""
    return {event.when.value if event.when else "": event.id for event in understood.events}


PUBLISHED = ledger()
MAIN, VISITED, TRUCED, FIRST, SECOND = (line.id for line in PUBLISHED)


def test_the_article_tells_five_events() -> None:
    assert ids(told(BODY)[1]) == {
        "2025-12-30": MAIN, "2026-01-03": VISITED, "2026-01-12": TRUCED, "2026-01-20": FIRST, "2026-01-25": SECOND,
    }  # fmt: skip
    assert [line.label for line in PUBLISHED] == ["main", "3 gennaio", "12 gennaio", "20 gennaio", "25 gennaio"]


REWRITINGS = {
    "another title": {"title": "Tutt’altro titolo"},
    "another order": {"text": f"{LEAD} {PLAIN}\n\n{PAIR}\n\n{TRUCE} {VISIT}"},
    "sentences before": {"text": BODY.replace(VISIT, f"{PLAIN} {PLAIN} {VISIT}")},
    "another lead": {"text": BODY.replace(LEAD, "Martedì i due si sono visti, e Putin ha ringraziato Lukashenko.")},
    "wrapped": {"text": BODY.replace(" di ", "\ndi ")},
    "decomposed": {"text": unicodedata.normalize("NFD", BODY)},
    "another day": {"day": "2026-01-02"},
}


@pytest.mark.parametrize("change", REWRITINGS.values(), ids=REWRITINGS.keys())
@pytest.mark.parametrize("published", [(), PUBLISHED], ids=["minted", "published"])
def test_what_is_rewritten_around_an_event_changes_no_id(
    change: dict[str, str], published: tuple[Permalink, ...]
) -> None:
    understood = told(**{"text": BODY, "published": published} | change)[1]  # type: ignore[arg-type]
    assert {event.id for event in understood.events} == {MAIN, VISITED, TRUCED, FIRST, SECOND}
    assert understood.kept == understood.missing == ()


@pytest.mark.parametrize(
    "edited",
    [
        "Il 3 gennaio Putin visiterà la fabbrica di trattori di Minsk con il suo governatore.",
        "Il 4 gennaio Putin visiterà la fabbrica di trattori di Minsk con il governatore.",
        "Il 3 gennaio Vladimir Putin visiterà una fabbrica di trattori a Minsk con il governatore.",
        "Il 3 gennaio Putin visiterà la fabbrica di trattori di Minsk con il governatore, dopo Capodanno.",
        "Secondo fonti russe, il 3 gennaio Putin visiterà la fabbrica di trattori di Minsk con il governatore.",
    ],
)
def test_a_sentence_touched_up_keeps_its_id(edited: str) -> None:
    text = BODY.replace(VISIT, edited)
    understood = told(text, PUBLISHED)[1]
    assert [event.id for event in understood.events] == [MAIN, VISITED, TRUCED, FIRST, SECOND]
    assert understood.missing == ()
    assert VISITED not in {event.id for event in told(text)[1].events}  # the ledger did it


def test_a_sentence_written_anew_is_another_event_and_the_old_is_missing() -> None:
    text = BODY.replace(VISIT, "Il 3 gennaio arriverà in Bielorussia anche Giuseppe Conte, invitato da Lukashenko.")
    understood = told(text, PUBLISHED)[1]
    assert understood.missing == (VISITED,)
    assert VISITED not in {event.id for event in understood.events}


def test_of_two_edited_sentences_each_gets_its_own_id_back() -> None:
    one = "Il 3 marzo Putin riceverà al Cremlino gli ambasciatori di otto paesi africani."
    two = "Il 9 marzo Putin riceverà al Cremlino gli ambasciatori di nove paesi asiatici."
    before = ledger(f"{LEAD}\n\n{one}\n\n{two}")
    edited = f"{LEAD}\n\n{two.replace('riceverà', 'vedrà')}\n\n{one.replace('riceverà', 'vedrà')}"
    after = ids(told(edited, before)[1])
    assert (after["2026-03-03"], after["2026-03-09"]) == (before[1].id, before[2].id)


def test_the_line_learns_the_new_wording() -> None:
    edited = VISIT.replace("con il governatore", "insieme al nuovo governatore")
    lines = tuple(line_of(event, "articolo") for event in told(BODY.replace(VISIT, edited), PUBLISHED)[1].events)
    assert lines[1].id == VISITED and lines[1].sentence == edited
    again = edited.replace("visiterà la fabbrica", "andrà nella fabbrica")
    assert told(BODY.replace(VISIT, again), lines)[1].events[1].id == VISITED
    assert told(BODY.replace(VISIT, again), (PUBLISHED[1], *lines))[1].events[1].id == VISITED


def test_a_sentence_that_stands_gives_its_id_to_no_other() -> None:
    """The registry does not know her any more: her sentence is no event, and its id waits for it."""
    lost = "«Il 3 gennaio visiterò la fabbrica di trattori di Minsk con il governatore», ripete Rossi."
    line = Permalink("event", "e-rossi", "articolo", "", "3 gennaio", lost)
    text = BODY.replace(VISIT, f"{lost} {VISIT}")
    made, understood = told(text, (*PUBLISHED, line))
    assert ids(understood)["2026-01-03"] == VISITED
    at = made.text.index(lost)
    assert understood.kept == (KeptAnchor(at, at + len(lost), "e-rossi"),)
    alone = told(text, (line,))[1]
    assert "e-rossi" not in {event.id for event in alone.events}


def test_the_second_date_of_a_sentence_stays_itself_when_the_first_is_no_event_any_more() -> None:
    made, understood = told(BODY, PUBLISHED)
    without = [event for event in understood.events if event.id != FIRST]
    promoted = [replace(event, id=mint(made.id, PAIR)) if event.id == SECOND else event for event in without]
    settled = settle_ids(promoted, made, PUBLISHED)
    assert [event.id for event in settled.events] == [MAIN, VISITED, TRUCED, SECOND]
    assert [anchor.id for anchor in settled.kept] == [FIRST]


def test_two_sentences_alike_to_the_letter_have_two_ids() -> None:
    twice = f"{LEAD}\n\n{VISIT}\n\nPutin tornerà a Mosca.\n\n{TRUCE}"
    made, understood = told(twice)
    doubled = [understood.events[1], understood.events[1], *understood.events]
    for lines in ((), PUBLISHED):
        settled = settle_ids(doubled, made, lines)
        assert len({event.id for event in settled.events}) == len(doubled)
        assert all(event.reports[0].id == event.id for event in settled.events)


# --- what the editor writes -----------------------------------------------------------------------------------------


def entries(*given: EventEntry, text: str = BODY, published: tuple[Permalink, ...] = PUBLISHED) -> Understanding:
    return told(text, published, events=given)[1]


def test_an_event_that_an_editor_dated_keeps_its_id() -> None:
    entry = EventEntry(quote="la fabbrica di trattori", when=when.parse("2026-01-04"))
    assert [event.id for event in entries(entry).events] == [MAIN, VISITED, TRUCED, FIRST, SECOND]
    dated = ledger(BODY, events=(entry,))
    assert dated[1].label == "=2026-01-04"
    assert [event.id for event in told(BODY, dated)[1].events] == [MAIN, VISITED, TRUCED, FIRST, SECOND]


def test_an_event_that_quotes_another_in_its_title_does_not_take_its_id() -> None:
    understood = entries(EventEntry(title=VISIT, when=when.parse("2026-01-03")))
    assert [event.id for event in understood.events[:5]] == [MAIN, VISITED, TRUCED, FIRST, SECOND]
    assert understood.events[5].id not in {MAIN, VISITED, TRUCED, FIRST, SECOND}


def test_an_editor_s_id_wins_and_the_old_one_leads_to_the_same_sentence() -> None:
    understood = entries(EventEntry(id="visita", quote="la fabbrica di trattori"))
    event = understood.events[1]
    assert (event.id, event.former_ids) == ("e-visita", (VISITED,))
    assert [(a.id, BODY[a.start : a.end]) for a in understood.kept] == [(VISITED, VISIT)]
    assert understood.missing == ()


def test_the_old_id_still_leads_there_when_both_are_in_the_ledger() -> None:
    both = (*PUBLISHED, replace(PUBLISHED[1], id="e-visita"))
    for entry in (EventEntry(id="visita", quote="la fabbrica di trattori"), EventEntry(main=True, title="Altro")):
        understood = entries(entry, published=both)
        event = understood.events[1]
        assert {event.id, *event.former_ids} == {"e-visita", VISITED}
        assert understood.missing == ()


def test_an_entry_may_name_an_event_by_the_id_that_readers_see() -> None:
    edited = BODY.replace("con il governatore", "con il suo governatore")
    understood = entries(EventEntry(id=VISITED, title="La visita"), text=edited)
    assert (understood.events[1].id, understood.events[1].title) == (VISITED, "La visita")
    assert understood.problems == ()


def test_a_rejected_event_leaves_its_anchor() -> None:
    understood = entries(EventEntry(quote="la fabbrica di trattori", reject=True), EventEntry(main=True, reject=True))
    assert [event.id for event in understood.events] == [TRUCED, FIRST, SECOND]
    assert {(a.id, BODY[a.start : a.end]) for a in understood.kept} == {(VISITED, VISIT), (MAIN, f"{LEAD} {PLAIN}")}
    assert understood.missing == ()


def test_a_rejected_event_does_not_pass_its_id_to_another_of_its_sentence() -> None:
    only_first = tuple(line for line in PUBLISHED if line.id != SECOND)
    understood = entries(EventEntry(quote="il 20 gennaio", reject=True), published=only_first)
    assert FIRST not in {event.id for event in understood.events}
    assert [anchor.id for anchor in understood.kept] == [FIRST]


def test_former_ids_of_an_entry_keep_what_was_written_anew() -> None:
    text = BODY.replace(VISIT, "Il 3 gennaio arriverà in Bielorussia anche Giuseppe Conte, invitato da Lukashenko.")
    entry = EventEntry(quote="invitato da Lukashenko", former_ids=(VISITED.removeprefix("e-"),))
    understood = entries(entry, text=text)
    assert VISITED in understood.events[1].former_ids
    assert understood.missing == ()


def test_an_entry_s_former_id_is_not_given_to_a_sentence_that_happens_to_be_alike() -> None:
    alike = VISIT.replace("con il governatore", "con il sindaco")
    entry = EventEntry(
        title="La visita", when=when.parse("2026-01-05"), former_ids=(VISITED,), actors=Difference(("putin",))
    )
    understood = entries(entry, text=BODY.replace(VISIT, alike))
    by_title = {event.title: event for event in understood.events}
    assert by_title["La visita"].former_ids == (VISITED,)
    assert VISITED not in {event.id for event in understood.events}


def test_an_editor_s_own_event_keeps_its_id_under_another_title_or_another_day() -> None:
    first = EventEntry(title="Vertice di Parigi", when=when.parse("2026-01-06"))
    other = EventEntry(title="Cena di gala a Vienna", when=when.parse("2026-02-01"))
    before, published = told(BODY, events=(first, other))[1], ledger(BODY, events=(first, other))
    ids_before = [event.id for event in before.events[-2:]]
    for now in (
        (replace(first, title="I volenterosi all’Eliseo"), other),
        (replace(first, when=when.parse("2026-01-07")), other),
        (other, first),
    ):
        after = {event.when: event.id for event in entries(*now, published=published).events}
        assert sorted(after[entry.when] for entry in now) == sorted(ids_before)
        assert after[other.when] == ids_before[1]


# --- an article that replaces another -------------------------------------------------------------------------------


def test_an_article_that_replaces_another_takes_over_its_events() -> None:
    made, understood = told(BODY.replace(TRUCE, PLAIN), PUBLISHED, id_="altro", former_ids=("articolo",))
    assert [event.id for event in understood.events] == [MAIN, VISITED, FIRST, SECOND]
    assert understood.kept == (KeptAnchor(0, 0, TRUCED),)
    assert understood.missing == ()
    assert made.id == "altro"


def test_its_own_events_come_before_those_of_the_article_it_replaces() -> None:
    own = ledger(BODY, id_="altro")
    _, understood = told(BODY, (*PUBLISHED, *own), id_="altro", former_ids=("articolo",))
    assert [event.id for event in understood.events] == [line.id for line in own]
    assert [event.former_ids for event in understood.events] == [(line.id,) for line in PUBLISHED]


# --- whatever happens -----------------------------------------------------------------------------------------------

SENTENCES = st.lists(
    st.sampled_from([LEAD, VISIT, TRUCE, PAIR, PLAIN, VISIT.replace("con il", "con un"), TRUCE[:-1] + " ieri."]),
    min_size=1,
    max_size=7,
)


@given(SENTENCES, SENTENCES, st.booleans(), st.randoms(use_true_random=False))
def test_no_id_is_borne_twice_none_vanishes_and_settling_again_changes_nothing(
    before: list[str], after: list[str], reject: bool, chance: object
) -> None:
    lines = list(ledger(" ".join(before)))
    shuffled = [*lines]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    given_entries = (EventEntry(main=True, reject=True),) if reject else ()
    made, understood = told(" ".join(after), tuple(shuffled), events=given_entries)
    borne = [event.id for event in understood.events]
    assert len(set(borne)) == len(borne)
    former = {id_ for event in understood.events for id_ in event.former_ids}
    assert {line.id for line in lines} <= {*borne, *former, *(k.id for k in understood.kept), *understood.missing}
    assert told(" ".join(after), tuple(lines), events=given_entries)[1] == understood
    for anchor in understood.kept:
        assert 0 <= anchor.start <= anchor.end <= len(made.text)
    written = {line.id: line for line in lines} | {e.id: line_of(e, made.id) for e in understood.events}
    again = told(" ".join(after), tuple(written.values()), events=given_entries)[1]
    assert [event.id for event in again.events] == borne


@given(st.text(max_size=200), st.data())
def test_a_sentence_is_found_whatever_its_white_space(text: str, data: st.DataObject) -> None:
    body, _ = parse(text, 1)
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, len(body)))
    sentence = as_written(body[start:end])
    place = OneLine(body).find(sentence)
    if not sentence or unicodedata.normalize("NFC", body) != body:
        return
    assert place is not None
    assert as_written(body[slice(*place)]) == sentence


def test_thousands_of_edited_sentences_take_no_time() -> None:
    number = 3000
    made = article(" ".join(f"Il 9 gennaio Putin vedrà il delegato {n} di {n * 7}." for n in range(number)))
    event = told(BODY)[1].events[1]
    events = [
        replace(event, id=f"e-{n}", reports=(replace(event.reports[0], sentence=f"Vedrà il delegato {n} di {n * 7}."),))
        for n in range(number)
    ]
    lines = tuple(
        Permalink("event", f"e-vecchio-{n}", "articolo", "", "1 maggio", f"Vedrà il delegato {n} su {n * 7}.")
        for n in range(number)
    )
    settled = []
    assert cpu_seconds(lambda: settled.append(settle_ids(events, made, lines))) < 10, "a third of a second in 2026"
    (settled,) = settled
    assert len({event.id for event in settled.events}) == number
    assert len(settled.missing) >= number - MOST_EDITED
