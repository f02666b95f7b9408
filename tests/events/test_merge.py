"""Which tellings become one event, what that event is like, and what editors decide about it."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import when
from generator.events import Merged, MergePair, merge_events
from generator.events.tellings import read_tellings
from generator.model import Decisions, Event, Involvement, MergeDecision, Status
from tests.building import tied
from tests.costs import cpu_seconds
from tests.events.telling_pairs import Pair, Told, background, read_pairs, telling

PAIRS = tuple(read_pairs())
BACKGROUND = background()
CROWD = 2000
NOTHING = Decisions()


def merged(*told: Told, decisions: Decisions = NOTHING, around: bool = True) -> Merged:
    events = [one.event for one in told]
    found = merge_events(
        [*(BACKGROUND if around else ()), *events], decisions, {one.article.id: one.article for one in told}
    )
    mine = {one.event.id for one in told}
    kept = tuple(event for event in found.events if not event.id.startswith("e-0"))
    assert {report.id for event in kept for report in event.reports} == mine, "a telling is lost, or told twice"
    return Merged(kept, tuple(pair for pair in found.pairs if {pair.first, pair.second} <= mine))


def decided(decision: str, *pairs: tuple[Told, Told]) -> Decisions:
    keys = (tuple(sorted((a.event.id, b.event.id))) for a, b in pairs)
    return Decisions(merges=tuple(MergeDecision(key, decision) for key in keys))  # type: ignore[arg-type]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_pairs_that_are_and_are_not_one_event(pair: Pair) -> None:
    found = merged(pair.first, pair.second)
    assert len(found.events) == (1 if pair.one else 2), found.pairs
    assert [one.outcome for one in found.pairs] in ([["merged"]] if pair.one else [[], ["suggested"]])


SIGNED = telling("a", "Serra firma l’intesa sui treni. Anna Serra ha firmato con la Regione l’intesa sui treni pendolari.",
                 "2025-03-10", "anna-serra,regione-lazio", main=True)  # fmt: skip
AGAIN = telling("b", "Treni, firmata l’intesa. Anna Serra ha firmato con la Regione l’intesa per i treni dei pendolari.",
                "2025-03-10", "anna-serra,regione-lazio,marco-villa", main=True, day="2025-03-11")  # fmt: skip
RECALLED = telling("c", "Il 10 marzo Serra aveva firmato l’intesa sui treni pendolari.", "2025-03-10", "anna-serra",
                   day="2025-04-02")  # fmt: skip
QUARREL = telling("d", "Serra e la Regione divise sui rifiuti. Anna Serra ha accusato la Regione di ritardi sui rifiuti.",
                  "2025-03-10", "anna-serra,regione-lazio", main=True)  # fmt: skip


def test_a_merge_says_that_it_was_automatic_and_names_its_tellings() -> None:
    found = merged(SIGNED, AGAIN, RECALLED)
    (event,) = found.events
    assert (event.id, event.joined, event.title) == ("e-a", "rule", "Serra firma l’intesa sui treni")
    assert [report.id for report in event.reports] == ["e-a", "e-b", "e-c"]
    assert event.former_ids == ("e-b", "e-c")
    assert event.actors == ("anna-serra", "regione-lazio", "marco-villa")
    assert {pair.outcome for pair in found.pairs} == {"merged"}
    assert all("stessa data" in pair.reason and 0 < pair.similarity <= 1 for pair in found.pairs)


def test_separate_always_wins_even_through_a_third() -> None:
    found = merged(SIGNED, AGAIN, RECALLED, decisions=decided("separate", (SIGNED, AGAIN)))
    homes = {report.id: event.id for event in found.events for report in event.reports}
    assert homes["e-a"] != homes["e-b"]
    assert not any({pair.first, pair.second} == {"e-a", "e-b"} for pair in found.pairs), "asked again"


def test_separate_wins_over_one_declared_id_and_over_same() -> None:
    declared = [replace(one, event=replace(one.event, id="e-intesa", declared=True)) for one in (SIGNED, AGAIN)]
    (event,) = merge_events([one.event for one in declared]).events
    assert (event.id, event.joined, len(event.reports)) == ("e-intesa", "editor", 2)
    parted = MergeDecision(("e-one", "e-two"), "separate")
    told = [
        replace(one.event, reports=(replace(one.event.reports[0], id=id_, main=True),))
        for one, id_ in zip(declared, ("e-one", "e-two"), strict=True)
    ]
    apart = merge_events(told, Decisions(merges=(parted,))).events
    assert len({event.id for event in apart}) == 2 and "e-intesa" in {event.id for event in apart}
    both = Decisions(decided("same", (SIGNED, QUARREL)).names, (
        *decided("same", (SIGNED, QUARREL)).merges, *decided("separate", (QUARREL, SIGNED)).merges))  # fmt: skip
    assert len(merged(SIGNED, QUARREL, decisions=both).events) == 2


def test_same_always_unites_and_ids_that_are_gone_do_no_harm() -> None:
    assert len(merged(SIGNED, QUARREL).events) == 2
    same = decided("same", (SIGNED, QUARREL))
    gone = Decisions(
        merges=(*same.merges, MergeDecision(("e-gone", "e-zzz"), "same"), MergeDecision(("e-a", "e-gone"), "separate"))
    )
    (event,) = merged(SIGNED, QUARREL, decisions=gone).events
    assert event.joined == "editor"


def test_a_decision_outlives_the_id_it_was_taken_under() -> None:
    """An editor gives the telling an id of its own, or the ledger knows it again: «separate» still holds."""
    renamed = replace(SIGNED.event, id="e-intesa", declared=True, former_ids=("e-a",))
    renamed = replace(renamed, reports=(replace(renamed.reports[0], id="e-intesa"),))
    texts = {one.article.id: one.article for one in (SIGNED, AGAIN)}
    assert len(merge_events([renamed, AGAIN.event], texts=texts).events) == 1
    parted = decided("separate", (SIGNED, AGAIN), (SIGNED, SIGNED))
    assert len(merge_events([renamed, AGAIN.event], parted, texts).events) == 2


def of_article(told: Told, article_id: str) -> Told:
    """The telling as a further sentence of another's article."""
    return replace(told, event=replace(told.event, reports=(replace(told.event.reports[0], article=article_id),)))


def test_two_facts_of_one_article_stay_two() -> None:
    other = telling("k", "La sindaca Serra aveva visto la Regione anche sui rifiuti, il 10 marzo.", "2025-03-10", "anna-serra,regione-lazio")  # fmt: skip
    found = merge_events([SIGNED.event, of_article(other, "a").event], texts={"a": SIGNED.article})
    assert len(found.events) == 2 and found.pairs == ()


def test_an_article_that_seems_to_tell_its_fact_again_is_for_the_editor_to_judge() -> None:
    own = of_article(RECALLED, "a")
    found = merge_events([SIGNED.event, own.event], texts={"a": SIGNED.article})
    (pair,) = found.pairs
    assert len(found.events) == 2 and pair.outcome == "suggested"
    joined = Decisions(merges=(MergeDecision((pair.first, pair.second), "same"),))
    (event,) = merge_events([SIGNED.event, own.event], joined, {"a": SIGNED.article}).events
    assert [report.article for report in event.reports] == ["a", "a"]
    stranger = replace(own, event=replace(own.event, actor_links=tied(["anna-serra", "marco-villa"])))
    assert merge_events([SIGNED.event, stranger.event], texts={"a": SIGNED.article}).pairs == ()


def test_two_facts_of_one_article_stay_two_even_through_another_article() -> None:
    other = telling("k", "Serra, con la Regione e Villa, aveva firmato l’intesa sui treni pendolari del 10 marzo.", "2025-03-10", "anna-serra,regione-lazio,marco-villa")  # fmt: skip
    own = of_article(other, "a")
    found = merge_events([SIGNED.event, own.event, AGAIN.event], texts={"a": SIGNED.article, "b": AGAIN.article})
    assert sorted(len(event.reports) for event in found.events) == [1, 2]


def test_a_night_holds_its_evening_and_its_small_hours() -> None:
    night = telling("p", "Rubata la pala di Nocera. La pala di Nocera è stata rubata nella notte dal museo diocesano, con un furgone.", "2025-03-10TNI", "museo-nocera", main=True)  # fmt: skip
    hour = telling("q", "I ladri hanno rubato la pala di Nocera alle tre, dal museo diocesano, con un furgone.", "2025-03-11T03:00", "museo-nocera")  # fmt: skip
    evening = telling("r", "Via la pala di Nocera. Domenica hanno rubato la pala di Nocera dal museo diocesano, caricata su un furgone.", "2025-03-10", "museo-nocera", main=True)  # fmt: skip
    (event,) = merged(night, hour, evening).events
    assert event.when == night.event.when
    assert len(merged(hour, evening).events) == 2


def test_two_recollections_unite_no_two_articles() -> None:
    treni = telling("e", "Serra e la Regione avevano firmato il 10 marzo l’intesa sui treni pendolari, in municipio davanti ai sindacati.", "2025-03-10", "anna-serra,regione-lazio", day="2025-05-01")  # fmt: skip
    rifiuti = telling("f", "Sui rifiuti Serra e la Regione si erano divise il 10 marzo in municipio, davanti ai sindacati.", "2025-03-10", "anna-serra,regione-lazio", day="2025-05-02")  # fmt: skip
    assert len(merged(treni, rifiuti).events) == 1, "the two alone look alike"
    found = merged(SIGNED, QUARREL, treni, rifiuti)
    homes = {report.id: event.id for event in found.events for report in event.reports}
    assert homes["e-a"] != homes["e-d"]


def test_a_sentence_about_two_facts_brings_no_strangers_together() -> None:
    visit = telling("m", "Il vescovo riceve Serra. Il vescovo ha ricevuto Anna Serra in curia per mezz’ora.", "2025-03-10", "vescovo,anna-serra", main=True)  # fmt: skip
    both = telling("n", "Il 10 marzo Serra era stata ricevuta in curia dal vescovo e aveva poi visto Villa sui treni pendolari.", "2025-03-10", "vescovo,anna-serra,marco-villa", day="2025-05-01")  # fmt: skip
    trains = telling("o", "Villa e Serra avevano discusso il 10 marzo di treni pendolari.", "2025-03-10", "marco-villa,anna-serra", day="2025-05-02")  # fmt: skip
    assert len(merged(both, trains).events) == 1
    homes = {report.id: event.id for event in merged(visit, both, trains).events for report in event.reports}
    assert homes["e-m"] != homes["e-o"]


def test_a_recollection_that_fits_two_articles_alike_is_the_editors_to_place() -> None:
    lunch = telling("f", "Serra e la Regione, colloquio sui treni. Anna Serra ha discusso con la Regione di treni pendolari.", "2025-03-10", "anna-serra,regione-lazio", main=True)  # fmt: skip
    other = telling("g", "La Regione e Serra, altro colloquio sui treni. La Regione ha discusso con Anna Serra di treni pendolari.", "2025-03-10", "anna-serra,regione-lazio", main=True)  # fmt: skip
    unclear = telling("h", "Il 10 marzo di treni pendolari si era parlato tra Serra e la Regione.", "2025-03-10", "anna-serra,regione-lazio", day="2025-04-01")  # fmt: skip
    found = merged(lunch, other, unclear, decisions=decided("separate", (lunch, other)))
    assert len(found.events) == 3
    assert [pair.outcome for pair in found.pairs] == ["suggested", "suggested"]


def test_the_date_is_the_finest_that_nobody_excludes() -> None:
    evening = telling("e", "La firma in serata. In serata Anna Serra ha firmato con la Regione l’intesa sui treni pendolari.",
                      "2025-03-10TEV", "anna-serra,regione-lazio", main=True, day="2025-03-12")  # fmt: skip
    (event,) = merged(SIGNED, evening).events
    assert event.when is not None and event.when.value == "2025-03-10TEV"
    edited = replace(SIGNED.event.reports[0], dated_by="editor")
    kept = replace(SIGNED, event=replace(SIGNED.event, reports=(edited,)))
    (event,) = merged(kept, evening).events
    assert event.when is not None and event.when.value == "2025-03-10"


def test_dates_that_exclude_each_other_are_the_homes_and_shown() -> None:
    later = telling("e", "Firma sui treni l’11. Anna Serra ha firmato l’11 con la Regione l’intesa sui treni.", "2025-03-11", "anna-serra,regione-lazio", main=True)  # fmt: skip
    apart = merged(SIGNED, later)
    assert len(apart.events) == 2 and apart.pairs[0].outcome == "suggested"
    (event,) = merged(SIGNED, later, decisions=decided("same", (SIGNED, later))).events
    assert event.when is not None and event.when.value == "2025-03-10"
    (divergence,) = event.divergences
    assert divergence.kind == "date"
    assert divergence.values == (("10 marzo 2025", ("a",)), ("11 marzo 2025", ("e",)))


def test_the_strongest_role_wins_and_the_home_names_the_order() -> None:
    cited = tuple(Involvement(link.target, role="citato") for link in SIGNED.event.actor_links[1:])
    weak = replace(SIGNED, event=replace(SIGNED.event, actor_links=(SIGNED.event.actor_links[0], *cited)))
    (event,) = merged(weak, AGAIN, decisions=decided("same", (weak, AGAIN))).events
    assert event.actors == ("anna-serra", "regione-lazio", "marco-villa")


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("annunciato", "avvenuto", "avvenuto"),
        ("annunciato", "annullato", "annullato"),
        ("avvenuto", "smentito", "contestato"),
        ("annunciato", "annunciato", "annunciato"),
    ],
)
def test_status_of_two_tellings(first: Status, second: Status, together: Status) -> None:
    a = replace(SIGNED, event=replace(SIGNED.event, status=first))
    b = replace(AGAIN, event=replace(AGAIN.event, status=second))
    (event,) = merged(a, b, decisions=decided("same", (a, b))).events
    assert event.status == together


def test_nothing_floods_the_editor() -> None:
    talks = [
        telling(f"t{n:02}", f"Moro e Rizzi parlano di {word}. Luca Moro e Paolo Rizzi hanno discusso di {word} in municipio.",
                "2025-06-01", "luca-moro,paolo-rizzi", main=True)
        for n, word in enumerate("acqua strade scuole rifiuti tasse verde sport musei asili mense ponti".split())  # noqa: SIM905
    ]  # fmt: skip
    found = merged(*talks)
    asked = [pair for pair in found.pairs if pair.outcome == "suggested"]
    assert len(found.events) == len(talks)
    assert all(sum(one.event.id in (pair.first, pair.second) for pair in asked) <= 2 for one in talks)
    assert [pair.similarity for pair in asked] == sorted((pair.similarity for pair in asked), reverse=True)


SOME = tuple(one.event for pair in PAIRS[:14] for one in (pair.first, pair.second))
TEXTS = {one.article.id: one.article for pair in PAIRS[:14] for one in (pair.first, pair.second)}


@settings(max_examples=25, deadline=None)
@given(st.permutations(SOME))
def test_the_order_given_does_not_count(shuffled: list[Event]) -> None:
    assert merge_events(shuffled, texts=TEXTS) == merge_events(SOME, texts=TEXTS)


def test_what_is_merged_stays_as_it_is() -> None:
    once = merge_events(SOME, texts=TEXTS)
    assert len(once.events) < len(SOME)
    assert merge_events(once.events, texts=TEXTS).events == once.events


words = st.sampled_from("treni firma accordo vertice telefonata rifiuti scuola attacco il 10 marzo Serra e la".split())  # noqa: SIM905
told = st.builds(
    lambda n, main, text, people, day: telling(
        f"h{n}", f"Titolo {n}. {' '.join(text)}", day, ",".join(sorted(people)), main=main
    ),
    st.integers(0, 99), st.booleans(), st.lists(words, min_size=2, max_size=9),
    st.sets(st.sampled_from(["serra", "villa", "regione"]), min_size=1),
    st.sampled_from(["2025-03-10", "2025-03-10TEV", "2025-03-10TNI", "2025-03-11", "2025-03", "2025-03-09/2025-03-12"]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(told, max_size=8, unique_by=lambda one: one.event.id), st.data())
def test_whatever_is_told_no_telling_is_lost_and_editors_are_obeyed(some: list[Told], data: st.DataObject) -> None:
    parted: list[tuple[Told, Told]] = []
    if len(some) > 1:
        pair = st.lists(st.sampled_from(some), min_size=2, max_size=2, unique_by=lambda one: one.event.id)
        parted = [(a, b) for a, b in data.draw(st.lists(pair, max_size=2))]
    found = merged(*some, decisions=decided("separate", *parted), around=False)
    home = {report.id: event.id for event in found.events for report in event.reports}
    assert all(home[a.event.id] != home[b.event.id] for a, b in parted)
    for event in found.events:
        articles = [report.article for report in event.reports]
        assert len(set(articles)) == len(articles)
        dates = [report.when for report in event.reports if report.when]
        nights = [date.bounds for date in dates if date.part == "NI"]
        for one, other in combinations([date.bounds for date in dates], 2):
            (a, b), (c, d) = one, other
            assert a and b and c and d
            assert max(a, c) < min(b, d) or any(e <= min(a, c) and max(b, d) <= f for e, f in nights if e and f)
        assert event.when in [report.when for report in event.reports]
    assert merged(*reversed(some), decisions=decided("separate", *parted), around=False) == found


def test_thousands_of_events_of_one_day_and_person_cost_seconds() -> None:
    base = SIGNED.event.reports[0]
    events = [
        Event(f"e-{n}", f"fatto {n * 7919} del {n % 97}", when.parse("2025-03-10"), "avvenuto", n % 2 == 0,
              (replace(base, article=f"a{n}", sentence=f"Serra apre il cantiere {n * 7919} e poi il {n % 97}"),),
              (Involvement("anna-serra"), Involvement("regione-lazio")))
        for n in range(CROWD)
    ]  # fmt: skip
    assert cpu_seconds(lambda: merge_events(events)) < 40, "two seconds on an idle machine of 2026"


def test_a_hundred_papers_that_print_one_dispatch_tell_one_event() -> None:
    """In a crowd every word of theirs is common, so that none of them would be compared with another."""
    base = SIGNED.event
    events = [
        replace(base, id=f"e-{n}", reports=(replace(base.reports[0], article=f"a{n}", id=f"e-{n}"),))
        for n in range(120)
    ]
    found = merge_events(events)
    assert [len(event.reports) for event in found.events] == [120]


def test_a_pair_is_named_by_sorted_ids() -> None:
    (pair,) = merged(AGAIN, SIGNED).pairs
    assert pair == MergePair("e-a", "e-b", "merged", pair.reason, pair.similarity)


def test_a_sentence_without_end_that_tells_many_events_costs_what_it_is_long() -> None:
    """Each of its dates is told by the words near it, not by all the others' words again."""
    words = ", ".join(f"il {1 + n % 28} marzo {1000 + n} Serra incontrò Villa" for n in range(1500))
    whole = replace(RECALLED.event.reports[0], sentence=words, end=len(words))
    marks = [words.index(f" {1000 + n} ") for n in range(0, 1500, 10)]
    reports = [replace(whole, id=f"e-{at}", mention=replace(whole.mention, start=at, end=at + 5)) for at in marks]
    events = [replace(RECALLED.event, id=one.id, reports=(one,)) for one in reports]
    assert max(len(one.words.counts) for one in read_tellings(events, {})) < 200


def test_what_one_sentence_calls_off_is_one_event_with_its_calling_off() -> None:
    off = telling("v", "Salta la visita di Serra. Serra ha annullato ieri la visita a Rieti prevista per il 20 marzo.",
                  "2025-03-20", "anna-serra", main=True, day="2025-03-13", status="annullato")  # fmt: skip
    act = replace(off.event, id="e-act", main=False, when=when.parse("2025-03-12TEV"))
    act = replace(act, reports=(replace(act.reports[0], when=act.when),))
    planned = telling("w", "La visita di Serra a Rieti è in programma per il 20 marzo.", "2025-03-20", "anna-serra",
                      day="2025-03-01", status="annunciato")  # fmt: skip
    (event,) = merge_events([off.event, act, planned.event], texts={"v": off.article, "w": planned.article}).events
    assert event.when is not None and event.when.value == "2025-03-20"
    assert (event.status, event.divergences) == ("annullato", ())
    kept = Decisions(merges=(MergeDecision(tuple(sorted((off.event.id, "e-act"))), "separate"),))  # type: ignore[arg-type]
    assert len(merge_events([off.event, act], kept).events) == 2


FLOOD = (
    "Piena a Rocca Sele, tre morti. L’alluvione che ha investito Rocca Sele e la valle del Tanagro ha fatto tre morti."
)
NEXT = "Rocca Sele nel fango. L’alluvione di Rocca Sele, nella valle del Tanagro, ha fatto tre morti e molti danni."


def test_a_disaster_that_articles_date_by_two_nights_is_one_and_says_so() -> None:
    first = telling("x", FLOOD, "2025-03-09TNI", "prefettura-salerno", main=True, day="2025-03-10")
    other = telling("y", NEXT, "2025-03-10TNI", "vigili-del-fuoco", main=True, day="2025-03-11")
    (event,) = merged(first, other).events
    assert event.when is not None and event.when.value == "2025-03-09TNI"
    assert [one.kind for one in event.divergences] == ["date"]
    again = telling("y", NEXT.replace("L’alluvione di", "Una nuova alluvione a"), "2025-03-10TNI", "vigili-del-fuoco",
                    main=True, day="2025-03-11")  # fmt: skip
    assert len(merged(first, again).events) == 2


def test_what_an_article_tells_beside_its_fact_joins_no_other_article_about_that_fact() -> None:
    fall = telling("x", "Cade la giunta Serra. Il consiglio ha negato la fiducia alla giunta di Anna Serra, che lascia.",
                   "2025-03-10", "anna-serra,consiglio-comunale", main=True)  # fmt: skip
    same = telling("y", "Serra sfiduciata, dimissioni in serata. La giunta di Anna Serra è caduta in consiglio, lei lascia.",
                   "2025-03-10", "anna-serra,consiglio-comunale", main=True)  # fmt: skip
    beside = telling(
        "z", "In serata Serra ha rassegnato le dimissioni.", "2025-03-10TEV", "anna-serra", day="2025-03-10"
    )
    report = replace(beside.event.reports[0], article="x", start=900, end=950)
    own = replace(beside.event, reports=(report,))
    texts = {"x": fall.article, "y": same.article}
    assert sorted(len(event.reports) for event in merge_events([fall.event, same.event, own], texts=texts).events) == [
        1,
        2,
    ]
    apart = merge_events([fall.event, same.event, own], decided("separate", (fall, same)), texts).events
    assert len(apart) == 3, "the sentence went to the other article all the same"


def test_a_flood_without_anybody_of_the_registry() -> None:
    first = telling("x", FLOOD, "2025-03-09TNI", "prefettura-salerno", main=True, day="2025-03-10")
    other = telling("y", NEXT, "2025-03-09TNI", "vigili-del-fuoco", main=True, day="2025-03-11")
    (event,) = merged(first, other).events
    assert event.joined == "rule"
    elsewhere = telling("y", NEXT.replace("Rocca Sele", "Monte Corvo").replace("Tanagro", "Calore"), "2025-03-09TNI",
                        "vigili-del-fuoco", main=True, day="2025-03-11")  # fmt: skip
    assert len(merged(first, elsewhere).events) == 2
