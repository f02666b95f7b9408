"""Which events an article tells, when, and how."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import when
from generator.articles.sentences import split
from generator.events import find_events, merge_events
from generator.model import Article, Difference, Event, EventEntry, Mention, Status
from generator.subjects import find_links, index_subjects
from generator.temporal import find_mentions
from tests.building import REGISTRY, article, mention
from tests.costs import check_growth

INDEX = index_subjects(REGISTRY)
PIECES = (
    "Putin", "Lukashenko", "l’Ucraina", "in Ucraina", "i due leader", "ieri", "il 6 gennaio", "dal 2014", "nei giorni scorsi",
    "2016", "entro il 3 marzo", "ha firmato", "avrebbe rifiutato", "incontrerà", "dell’attacco a Valdai", "a Minsk", "che",
    "prossimi incontri", "hanno concordato", "i negoziati", ".", ";", ":", ",", "«", "»", "(", "– ", "\n\n", "se", "dopo",
)  # fmt: skip


def events_of(one: Article, *mentions: Mention, actors_required: bool = True) -> tuple[Event, ...]:
    sentences, links = split(one.text, one.blocks), find_links(one, INDEX)
    return find_events(one, sentences, mentions, links, REGISTRY, actors_required=actors_required).events


CALL = "Mosca, 31 dicembre 2025 – Nella serata di ieri Putin e Lukashenko hanno discusso al telefono."


def test_the_main_event_stands_at_the_leads_own_date() -> None:
    one = article(CALL, title="Telefonata", dateline="Mosca, 31 dicembre 2025 –")
    dateline = mention(CALL, "31 dicembre 2025", "2025-12-31")
    (event,) = events_of(one, dateline, mention(CALL, "serata di ieri", "2025-12-30TEV"))
    assert (event.title, event.main, event.when.value) == ("Telefonata", True, "2025-12-30TEV")  # type: ignore[union-attr]
    assert event.actors == ("putin", "lukashenko")
    report = event.reports[0]
    assert report.sentence == one.text[report.start : report.end]
    assert report.sentence.startswith("Nella serata")
    assert report.mention is not None and report.dated_by == "expression"


def test_without_a_date_in_the_lead_the_publication_dates_it_and_says_so() -> None:
    (event,) = events_of(article("Putin ha parlato."))
    assert event.when is not None and event.when.value == "2025-12-31"
    assert event.reports[0].dated_by == "publication"


def test_a_near_day_beats_a_precedent_and_a_meeting_to_come() -> None:
    text = "Dopo l’incontro del 6 dicembre 2024 e in vista del 6 giugno, ieri Putin ha visto Lukashenko."
    found = events_of(
        article(text),
        mention(text, "6 dicembre 2024", "2024-12-06"),
        mention(text, "6 giugno", "2026-06-06"),
        mention(text, "ieri", "2025-12-30"),
    )
    assert found[0].when is not None and found[0].when.value == "2025-12-30"


def test_a_further_dated_sentence_with_an_actor_is_an_event() -> None:
    text = "Ieri Putin ha parlato.\n\nIl 6 gennaio Lukashenko sarà a Kiev. Il 7 gennaio è un giorno come gli altri."
    found = events_of(
        article(text),
        mention(text, "Ieri", "2025-12-30"),
        mention(text, "6 gennaio", "2026-01-06"),
        mention(text, "7 gennaio", "2026-01-07"),
    )
    assert [(e.when.value, e.status, e.actors) for e in found if e.when] == [
        ("2025-12-30", "avvenuto", ("putin",)),
        ("2026-01-06", "annunciato", ("lukashenko",)),
    ]
    assert found[1].title == "Il 6 gennaio Lukashenko sarà a Kiev"


def test_background_dates_make_no_event() -> None:
    text = "Putin ha parlato oggi. Putin, al potere dal 2014, era salito nel 2000 con l’accordo del 5 maggio 1999."
    found = events_of(
        article(text),
        mention(text, "oggi", "2025-12-31"),
        mention(text, "2014", "2014/.."),
        mention(text, "2000", "2000"),
        mention(text, "5 maggio 1999", "1999-05-05"),
    )
    assert len(found) == 1


def _each(text: str, words: str, value: str) -> list[Mention]:
    """A mention for every place of the words."""
    starts = [found.start() for found in re.finditer(words, text, re.IGNORECASE)]
    return [Mention(at, at + len(words), words, "DATE", value, when.parse(value), rule="prova") for at in starts]


def test_the_same_day_told_again_is_a_detail() -> None:
    text = (
        "Ieri Putin ha incontrato Lukashenko a Minsk. Nell’incontro di Ieri Putin ha chiesto aiuti. "
        "Ieri Putin e Lukashenko si sono incontrati a lungo. Ieri l’Ucraina ha protestato."
    )
    found = events_of(article(text), *_each(text, "Ieri", "2025-12-30"))
    assert [event.actors for event in found] == [("putin", "lukashenko"), ("ucraina",)]


def test_every_line_of_a_list_is_an_event() -> None:
    text = "Piove.\n\n- 3 marzo: Putin riceve Lukashenko\n- 5 aprile: Lukashenko torna a casa"
    marks = mention(text, "3 marzo", "2025-03-03"), mention(text, "5 aprile", "2025-04-05")
    assert [event.title for event in events_of(article(text), *marks)][1:] == [
        "Putin riceve Lukashenko",
        "Lukashenko torna a casa",
    ]


def test_another_happening_of_the_same_day_is_an_event_of_its_own() -> None:
    text = "Ieri Putin ha incontrato Lukashenko. Sempre ieri Putin ha firmato il decreto sulle riserve d’oro."
    found = events_of(article(text), *_each(text, "Ieri", "2025-12-30"))
    assert [event.title for event in found] == ["Titolo", "Putin ha firmato il decreto sulle riserve d’oro"]


def test_a_vague_stretch_is_never_a_point() -> None:
    text = "Putin parla. Nelle ultime settimane Lukashenko ha trattato."
    vague = mention(text, "ultime settimane", "2025-12-01/2025-12-31", certainty="vague")
    assert len(events_of(article(text), vague)) == 1


def statuses(text: str, value: str = "2025-12-30") -> str:
    return events_of(article(text), mention(text, "Ieri", value))[0].status


def test_status_follows_the_words() -> None:
    assert statuses("Ieri Putin è arrivato a Minsk.") == "avvenuto"
    assert statuses("Ieri Putin avrebbe rifiutato l’offerta.") == "riportato"
    assert statuses("Ieri Putin ha detto che sarebbe partito.") == "avvenuto"
    assert statuses("Ieri, se avesse potuto, Putin sarebbe partito.") == "avvenuto"
    assert statuses("Ieri l’Ucraina ha smentito.") == "smentito"
    assert statuses("Ieri i droni sarebbero stati novanta.") == "riportato"
    assert statuses("Il vertice annunciato Ieri avrebbe dovuto tenersi con Putin.") == "avvenuto"
    assert statuses("Ieri Putin ha accusato l’Ucraina, che nega.") == "contestato"
    assert statuses("Ieri Putin ha rivendicato la presa della città.") == "riportato"
    assert statuses("Ieri Putin incontra Lukashenko.", "2026-01-06") == "annunciato"


def test_ids_do_not_move_with_dates_and_titles() -> None:
    text = "Ieri Putin ha parlato. Il 6 gennaio Lukashenko sarà a Kiev."
    marks = mention(text, "Ieri", "2025-12-30"), mention(text, "6 gennaio", "2026-01-06")
    moved = mention(text, "Ieri", "2025-12-29"), mention(text, "6 gennaio", "2027-01-06")
    first = [event.id for event in events_of(article(text, title="A"), *marks)]
    assert first == [event.id for event in events_of(article(text, title="B"), *moved)]
    assert len(set(first)) == 2


def test_entries_correct_reject_and_add() -> None:
    text = "Ieri Putin ha parlato. Il 6 gennaio Lukashenko sarà a Kiev."
    entries = (
        EventEntry(main=True, when=when.parse("2025-12-29"), title="Discorso", id="discorso"),
        EventEntry(quote="lukashenko  sarà\na Kiev", reject=True),
        EventEntry(title="Senza data", actors=Difference(add=("ue",))),
    )
    marks = mention(text, "Ieri", "2025-12-30"), mention(text, "6 gennaio", "2026-01-06")
    found = events_of(article(text, events=entries), *marks)
    assert [(e.id, e.title, e.when.value if e.when else None) for e in found][:1] == [
        ("e-discorso", "Discorso", "2025-12-29")
    ]
    assert found[0].reports[0].dated_by == "editor"
    assert [(e.title, e.when, e.actors) for e in found[1:]] == [("Senza data", None, ("ue",))]


def test_one_id_in_two_articles_is_one_event_with_two_reports() -> None:
    entry = (EventEntry(main=True, id="telefonata"),)
    a_text, b_text = "Ieri sera Putin ha chiamato.", "A fine dicembre Lukashenko ha risposto."
    a = events_of(article(a_text, id_="a", events=entry), mention(a_text, "Ieri sera", "2025-12-30TEV"))
    b = events_of(article(b_text, id_="b", events=entry), mention(b_text, "fine dicembre", "2025-12"))
    (event,) = merge_events([*b, *a]).events
    assert [report.article for report in event.reports] == ["a", "b"]
    assert event.when is not None and event.when.value == "2025-12-30TEV"
    assert event.actors == ("putin", "lukashenko")


def test_without_actors_any_dated_sentence_tells_an_event() -> None:
    text = "Piove. Il 6 gennaio nevicherà; nel 1985 nevicò."
    marks = mention(text, "6 gennaio", "2026-01-06"), mention(text, "1985", "1985")
    found = events_of(article(text), *marks, actors_required=False)
    assert [e.when.value for e in found if e.when] == ["2026-01-06", "1985"]


def test_two_dates_in_one_sentence_are_two_events_and_a_quotation_finds_its_own() -> None:
    text = "Oggi parla Putin. Il 3 gennaio Putin riunirà i suoi; il 6 gennaio toccherà a Lukashenko, a Minsk."
    marks = (
        mention(text, "Oggi", "2025-12-31"),
        mention(text, "3 gennaio", "2026-01-03"),
        mention(text, "6 gennaio", "2026-01-06"),
    )
    found = events_of(article(text), *marks)
    assert [(e.when.value, e.actors) for e in found[1:] if e.when] == [
        ("2026-01-03", ("putin",)),
        ("2026-01-06", ("lukashenko",)),
    ]
    entries = (EventEntry(quote="toccherà a Lukashenko", reject=True),)
    kept = events_of(article(text, events=entries), *marks)
    assert [e.when.value for e in kept if e.when] == ["2025-12-31", "2026-01-03"]


def test_two_titled_entries_for_one_sentence_are_two_events() -> None:
    """The second title takes nothing away from the first: an editor's event is never lost."""
    text = "Ieri Putin ha firmato il decreto e Lukashenko ha lasciato Mosca."
    entries = (
        EventEntry(quote="Putin ha firmato il decreto", title="Putin firma"),
        EventEntry(quote="Lukashenko ha lasciato Mosca", title="Lukashenko parte", when=when.parse("2025-12-30")),
        EventEntry(quote="Putin ha firmato", place="Mosca"),
    )
    found = events_of(article(text, events=entries), mention(text, "Ieri", "2025-12-30"))
    assert [(event.title, event.main) for event in found] == [("Putin firma", True), ("Lukashenko parte", False)]
    assert found[1].reports[0].sentence == "Lukashenko ha lasciato Mosca" and found[0].place == "Mosca"


def test_an_entry_that_concerns_no_event_is_told() -> None:
    from generator.understanding import understand

    text = "Ieri Putin ha parlato."
    entries = (
        EventEntry(quote="ha parlato", status="riportato"),
        EventEntry(quote="Putin", main=False, reject=True, line=7),
    )
    told = understand(article(text, events=(entries[1], *entries[:1])), INDEX)
    assert told.events == ()
    (problem,) = told.problems
    assert "«ha parlato»" in problem.message and problem.severity == "warning"


def test_two_entries_with_one_title_are_two_events() -> None:
    entries = (
        EventEntry(title="Vertice", when=when.parse("2025-01-01"), actors=Difference(add=("putin",))),
        EventEntry(title="Vertice", when=when.parse("2025-02-01"), actors=Difference(add=("lukashenko",))),
    )
    found = merge_events(events_of(article("Piove.", events=entries))).events
    assert [(e.when.value, e.actors) for e in found if e.when and e.title == "Vertice"] == [
        ("2025-01-01", ("putin",)),
        ("2025-02-01", ("lukashenko",)),
    ]


def test_equal_minted_ids_of_two_articles_stay_two_events() -> None:
    (a,) = events_of(article("Ieri Putin ha parlato.", id_="a"))
    (b,) = events_of(article("Ieri Lukashenko ha parlato.", id_="b"))
    twin = replace(b, id=a.id)
    merged = merge_events([a, twin]).events
    assert len({e.id for e in merged}) == 2
    assert sorted(e.actors for e in merged) == [("lukashenko",), ("putin",)]


def test_what_tellings_come_to_together() -> None:
    (one,) = events_of(article("Ieri Putin ha parlato."))

    def together(*statuses: Status) -> str:
        (event,) = merge_events(replace(one, status=status, declared=True) for status in statuses).events
        return event.status

    assert together("avvenuto", "smentito") == "contestato"
    assert together("smentito", "smentito") == "smentito"
    assert together("riportato", "avvenuto") == "avvenuto"
    assert together("avvenuto", "riportato") == "avvenuto"
    assert together("annunciato", "avvenuto") == "avvenuto"
    assert together("annunciato", "annunciato") == "annunciato"
    assert together("contestato", "avvenuto") == "contestato"
    assert together("annunciato", "annullato") == "annullato"


def test_main_actors_are_those_of_title_and_first_two_sentences() -> None:
    text = "Piove. Nevica con Putin. Poi Lukashenko tace."
    assert events_of(article(text))[0].actors == ("putin",)
    assert events_of(article("Piove. Nevica. Poi Lukashenko tace."))[0].actors == ("lukashenko",)
    assert events_of(article("Piove con Putin.", actors=Difference(add=("ue",))))[0].actors == ("putin", "ue")
    assert events_of(article("Piove con Putin.", title="Lukashenko"))[0].actors == ("lukashenko", "putin")


def test_an_interval_that_began_long_ago_dates_nothing_and_one_to_come_does() -> None:
    text = "Putin, al potere dal 7 maggio, parla. Dal 6 gennaio Putin sarà a Minsk."
    found = events_of(
        article("Piove.\n\n" + text),
        mention("Piove.\n\n" + text, "7 maggio", "2025-05-07/.."),
        mention("Piove.\n\n" + text, "6 gennaio", "2026-01-06/.."),
    )
    assert [e.when.value for e in found[1:] if e.when] == ["2026-01-06/.."]


def test_in_the_lead_a_day_beats_a_month() -> None:
    text = "A dicembre, il 30, Putin ha parlato."
    found = events_of(article(text), mention(text, "dicembre", "2025-12"), mention(text, "30", "2025-12-30"))
    assert found[0].when is not None and found[0].when.value == "2025-12-30"


def test_a_country_named_as_a_place_makes_no_event() -> None:
    text = "Putin parla. In Ucraina il 2 gennaio nevicherà."
    found = events_of(article(text), mention(text, "2 gennaio", "2026-01-02"))
    assert len(found) == 1


def test_topics_of_a_further_event_need_its_words_or_its_people() -> None:
    text = "Putin apre i negoziati per la tregua.\n\nIl 6 gennaio Putin parla. Il 7 gennaio l’Ucraina vota. Il 5 maggio 2020 Putin votò."
    marks = (
        mention(text, "6 gennaio", "2026-01-06"),
        mention(text, "7 gennaio", "2026-01-07"),
        mention(text, "5 maggio 2020", "2020-05-05"),
    )
    found = events_of(article(text), *marks)
    assert [(e.when.value, e.topics) for e in found[1:] if e.when] == [
        ("2026-01-06", ("negoziati",)),  # the main event's people, within the month
        ("2026-01-07", ()),
        ("2020-05-05", ()),
    ]


def test_many_sentences_cost_no_more_than_their_number() -> None:
    sentence = "Il 6 gennaio Lukashenko sarà a Kiev con Putin. "
    works = []
    for count in (1000, 4000):
        text = sentence * count
        marks = [
            Mention(
                n * len(sentence) + 3,
                n * len(sentence) + 12,
                "6 gennaio",
                "DATE",
                "2026-01-06",
                when.parse("2026-01-06"),
            )
            for n in range(count)
        ]
        one = article(text)
        sentences, links = split(one.text, one.blocks), find_links(one, INDEX)
        works.append(functools.partial(find_events, one, sentences, marks, links, REGISTRY))
    check_growth(*works, 9, spare=0.05)


def _finding(text: str) -> Callable[[], None]:
    one = article(text)
    mentions, links, sentences = find_mentions(text, one.anchor), find_links(one, INDEX), split(text, one.blocks)

    def work() -> None:
        find_events(one, sentences, mentions, links, REGISTRY)
        find_events(one, sentences, mentions, links, REGISTRY, actors_required=False)

    return work


@pytest.mark.parametrize(
    "piece",
    [
        "il 6 gennaio Putin e il 7 marzo Lukashenko con l’Ucraina e ",
        "Il 6 gennaio Putin apre i negoziati. ",
        "Il 6 gennaio, a Minsk, Putin ha parlato a Roma e ",
        "Putin avrebbe rifiutato il piano. ",
        "dell’attacco dell’attacco ",
        "dal 2 al 6 gennaio, soprattutto sabato 3, ",
        "che che Putin ",
        "(((",
        "«Putin ",
        "Putin incontrerà ",
        "nei giorni scorsi Putin ha ",
        "a A ",
        "Ore 9.30 – «entra il 6 gennaio ",
        "Gli operai voteranno il 6 gennaio. ",
        "Ieri Putin ha votato. Alle 18 i due erano a Minsk, ",
    ],
)
def test_the_cost_grows_with_the_text(piece: str) -> None:
    check_growth(_finding(piece * 500), _finding(piece * 2000), 10, spare=0.1)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_whatever_is_told_every_event_is_whole(pieces: list[str]) -> None:
    text = " ".join(pieces)
    one = article(text)
    links = find_links(one, INDEX)
    found = find_events(one, split(text, one.blocks), find_mentions(text, one.anchor), links, REGISTRY).events
    assert len({event.id for event in found}) == len(found)
    assert [event.main for event in found] == [True] + [False] * (len(found) - 1)
    for event in found:
        report = event.reports[0]
        assert event.title and (event.main or event.actor_links)
        assert len({tie.target for tie in event.actor_links}) == len(event.actor_links)
        assert (report.dated_by == "nothing") == (event.when is None)
        assert (report.mention is not None) == (report.dated_by == "expression")
        assert not text or report.sentence in (text[report.start : report.end], one.title)
        for tie in event.actor_links:
            assert tie.words in (one.title if tie.where == "title" else text)


def test_a_sentence_that_only_names_its_source_is_no_event() -> None:
    text = "Il ponte è crollato il 28 dicembre. A darne notizia è stato ieri Vladimir Putin."
    found = events_of(article(text), mention(text, "28 dicembre", "2025-12-28"), mention(text, "ieri", "2025-12-30"))
    assert [event.when.value for event in found if event.when] == ["2025-12-28"]
    more = "Il ponte è crollato il 28 dicembre. Ne ha dato notizia ieri Putin, secondo il quale i feriti sono due."
    found = events_of(article(more), mention(more, "28 dicembre", "2025-12-28"), mention(more, "ieri", "2025-12-30"))
    assert len(found) == 2
