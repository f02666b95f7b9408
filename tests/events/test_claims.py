"""The sentences of `attribuzioni.md`, which a linguist can read and extend, are understood as they say."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import when
from generator.articles.sentences import split
from generator.events import find_events
from generator.events.attribution import find_attributions
from generator.events.attribution_tokens import Quotations
from generator.events.claims_conditional import Conditionals
from generator.events.claims_sayings import Sayings
from generator.events.status import combine_statuses, is_ahead, is_called_off
from generator.model import Actor, Claim, ClaimEntry, Difference, Event, EventEntry, Registry, Stance
from generator.subjects import find_links, index_subjects
from tests.building import article
from tests.costs import cpu_seconds

ACTORS = (
    Actor("russia", "Russia", "country", demonyms=("russo", "russa", "russi", "russe"), capital=("Mosca",)),
    Actor("ucraina", "Ucraina", "country", demonyms=("ucraino", "ucraina", "ucraini"), capital=("Kiev",)),
    Actor("putin", "Vladimir Putin", "person", ("Putin",)),
    Actor("lukashenko", "Alexander Lukashenko", "person", ("Lukashenko",)),
    Actor("zelensky", "Volodymyr Zelensky", "person", ("Zelensky",)),
    Actor("lavrov", "Sergej Lavrov", "person", ("Lavrov",)),
    Actor("peskov", "Dmitry Peskov", "person", ("Peskov",)),
    Actor("rutte", "Mark Rutte", "person", ("Rutte",)),
    Actor("umerov", "Rustem Umerov", "person", ("Umerov",)),
    Actor("cremlino", "Cremlino", "institution", parent="russia"),
    Actor("nato", "Nato", "organisation"),
    Actor("belta", "Belta", "media"),
    Actor("washington-post", "Washington Post", "media"),
)
REGISTRY = Registry(ACTORS)
INDEX = index_subjects(REGISTRY)
CORPUS = Path(__file__).with_name("attribuzioni.md")


def rows() -> list[tuple[int, str, str]]:
    """(line, text, expected)."""
    found = []
    for number, line in enumerate(CORPUS.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("- "):
            text, _, expected = line[2:].partition(" → ")
            found.append((number, text, expected))
    return found


ROWS = rows()


def events_of(text: str, **more: object) -> tuple[Event, ...]:
    one = article(text, **more)  # type: ignore[arg-type]
    return find_events(one, split(one.text, one.blocks), (), find_links(one, INDEX), REGISTRY).events


def understood(text: str) -> str:
    event = events_of(text)[0]
    said = [f"{claim.stance} {claim.name or 'nessuno'}" for claim in event.claims]
    said += [f"dice {name}" for name in saying(text) if name not in [claim.name for claim in event.claims]]
    return f"{event.status} | {'; '.join(said) or '–'}"


def saying(text: str) -> list[str]:
    """Those whose saying is itself the fact, or a comment: they are heard, and affirm nothing that is at issue."""
    one = article(text)
    sayings = Sayings(one, split(one.text, one.blocks), find_links(one, INDEX), REGISTRY)
    heard = (one for sentence in sayings.sentences for one in sayings.of(sentence.start, sentence.end))
    acts = (one for one in heard if one.force == "act" and one.stance == "afferma" and not one.local)
    return [name for one in acts for _, name in sayings.names(one) if name]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[str(row[0]) for row in ROWS])
def test_sentence_is_understood(text: str, expected: str) -> None:
    assert understood(text) == expected


def test_the_corpus_is_large_enough_and_says_everything() -> None:
    assert len(ROWS) >= 200
    statuses = {re.match(r"\w+", expected)[0] for _, _, expected in ROWS}  # type: ignore[index]
    assert statuses == {"avvenuto", "annunciato", "annullato", "riportato", "contestato", "smentito"}


def main_of(text: str, **more: object) -> Event:
    return events_of(text, **more)[0]


@given(st.lists(st.sampled_from([row[1] for row in ROWS]), min_size=1, max_size=6))
@settings(max_examples=150, deadline=None)
def test_evidence_is_verbatim(sentences: list[str]) -> None:
    text = "\n\n".join(sentences)
    for event in events_of(text):
        for claim in event.claims:
            assert 0 <= claim.start < claim.end <= len(text)
            assert text[claim.start : claim.end] == claim.quote
            assert claim.article == "articolo" and claim.rule in RULES


RULES = {"secondo", "verbum-dicendi", "condizionale", "discorso-diretto", "smentita"}
PIECES = (
    "Putin ", "ha ", "detto ", "nega ", "che ", "secondo ", "il ", "ministero ", "russo ", ", ", ": ", "«", "»", "“", "non ",
    "avrebbe ", "rifiutato ", "sarebbe ", "a ", "riferirlo ", "è ", "l’", "accusa ", "di ", "Kiev ", "se ", "fosse ", "da ",
    "lo ", "stando ", "quanto ", "per ", "; ", ". ", "\n\n", "Belta ", "smentita ", "e ", "mentre ", "citando ", "fonti ", "–",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=120))
@settings(max_examples=400, deadline=None)
def test_no_text_makes_it_fail(text: str) -> None:
    quotations = Quotations(text)
    for one in find_attributions(text, 0, len(text), quotations):
        assert 0 <= one.start <= one.end <= len(text)
        assert one.speaker is None or 0 <= one.speaker.start < one.speaker.end <= len(text)
    Conditionals(text, 0, len(text), quotations)
    for event in events_of(text, title=text[:40] or "Titolo"):
        assert all(text[claim.start : claim.end] == claim.quote for claim in event.claims)


@given(st.sampled_from([row[1] for row in ROWS]), st.sampled_from([row[1] for row in ROWS]))
@settings(max_examples=200, deadline=None)
def test_what_is_appended_changes_no_attribution_before(text: str, more: str) -> None:
    longer = f"{text} {more}"
    alone = find_attributions(text, 0, len(text), Quotations(text))
    assert find_attributions(longer, 0, len(text), Quotations(longer)) == alone


@pytest.mark.parametrize(
    "piece",
    [
        "Putin ha detto che ", "secondo il ministero della Difesa ", "Kiev smentisce, ", "avrebbe rifiutato ", "lo ", "a ",
        "“", "«", "ha ", "che ", "l’", "non ", "si ", "se fosse ", "disse che sarebbe andato ", "vertice ", "Mosca e ", "A",
        "a riferirlo è ", "dice   \u00a0  ", "né conferma né ", "ha annullato il ", "di ", "anno dopo sarebbe ", ", ", "; ",
    ],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))

    def work() -> None:
        quotations = Quotations(text)
        find_attributions(text, 0, len(text), quotations)
        Conditionals(text, 0, len(text), quotations)
        is_called_off(text)
        is_ahead(text, None, datetime.date(2025, 12, 31))

    assert cpu_seconds(work) < 6, "a fifth of a second on an idle machine of 2026"


def test_each_speaker_is_the_actor_whose_link_stands_there() -> None:
    (denied,) = main_of("Il portavoce del Cremlino, Dmitry Peskov, nega l’incontro.").claims
    assert (denied.by, denied.name) == ("peskov", "Dmitry Peskov")
    (russia,) = main_of("Mosca afferma di aver conquistato la città.").claims
    assert (russia.by, russia.name, russia.quote) == ("russia", "Russia", "Mosca afferma di aver conquistato la città")
    (army,) = main_of("Secondo il consigliere di Putin la città è caduta.").claims
    assert (army.by, army.name) == ("", "consigliere di Putin")


def test_a_medium_named_as_source_is_no_protagonist() -> None:
    def roles(text: str) -> dict[str, str]:
        return {link.target: link.role for link in main_of(text).actor_links}

    assert roles("Putin e Lukashenko si sono visti, riferisce Belta.") == {
        "putin": "protagonista", "lukashenko": "protagonista", "belta": "fonte",
    }  # fmt: skip
    assert roles("Secondo Lavrov Putin è partito.") == {"lavrov": "fonte", "putin": "protagonista"}
    assert roles("Putin ha annunciato il ritiro.") == {"putin": "protagonista"}
    assert roles("Il Washington Post ha licenziato cento giornalisti.") == {"washington-post": "protagonista"}
    assert roles("La città sarebbe caduta. Zelensky smentisce.")["zelensky"] in ("fonte", "protagonista")


def test_a_denial_of_something_else_does_not_undo_the_fact() -> None:
    text = (
        "Putin e Lukashenko si sono parlati al telefono dell’attacco alla diga.\n\nKiev smentisce ogni coinvolgimento."
    )
    event = main_of(text, title="Putin e Lukashenko al telefono")
    assert (event.status, event.claims) == ("avvenuto", ())


def test_a_denial_in_a_later_paragraph_answers_an_accusation() -> None:
    text = "L’Ucraina avrebbe lanciato novanta droni. L’accusa è di Lavrov.\n\nLavrov promette una risposta.\n\nKiev smentisce."
    event = main_of(text)
    assert event.status == "contestato"
    assert [(claim.stance, claim.by) for claim in event.claims] == [("afferma", "lavrov"), ("smentisce", "ucraina")]


def test_the_evidence_of_a_quotation_holds_the_whole_quotation() -> None:
    text = "“Volevano colpire la diga, ma il generale si oppose“, ha sostenuto Lukashenko."
    (claim,) = main_of(text).claims
    assert claim.quote == text.removesuffix(".")


def test_a_fact_that_the_article_takes_as_known_has_the_claims_about_it() -> None:
    text = (
        "Putin ha visto i generali dopo il crollo della diga.\n\nMosca denuncia attacchi alla diga, mentre Kiev smentisce "
        "ogni coinvolgimento.\n\nIn serata Kiev ha smentito anche le voci sul bilancio."
    )
    _, dam = events_of(text, events=(EventEntry(title="Attacco alla diga", when=when.parse("../2025-12-30")),))
    assert dam.status == "contestato"
    assert [(claim.stance, claim.by) for claim in dam.claims] == [("afferma", "russia"), ("smentisce", "ucraina")]


def test_the_report_tells_what_the_event_is() -> None:
    event = main_of("Secondo Putin la città è caduta.", title="La città è caduta")
    report = event.reports[0]
    assert (report.id, report.title, report.status, report.main) == (event.id, "La città è caduta", "riportato", True)
    assert report.claims == event.claims


def corrected(text: str, *claims: ClaimEntry, **more: object) -> Event:
    return main_of(text, events=(EventEntry(main=True, claims=claims, **more),))  # type: ignore[arg-type]


def test_an_editor_adds_and_removes_claims_and_the_status_follows() -> None:
    text = "Secondo Lavrov la città è caduta. Il tempo è brutto."
    denied = corrected(text, ClaimEntry("ucraina", "smentisce"))
    assert denied.status == "contestato"
    first = denied.claims[0]
    assert (first.by, first.name, first.quote, first.start, first.end, first.rule) == (
        "ucraina", "Ucraina", "", 0, 0, "redazione",
    )  # fmt: skip
    assert corrected(text, ClaimEntry("lavrov", remove=True)).status == "avvenuto"
    assert corrected(text, ClaimEntry("lavrov", remove=True)).claims == ()
    assert corrected(text, ClaimEntry("nato", "conferma")).status == "avvenuto"
    assert corrected(text, ClaimEntry("nato", "conferma"), status="smentito").status == "smentito"


def test_an_editors_quotation_is_located_as_it_is_copied() -> None:
    text = "Secondo Lavrov la città è caduta. Non è vero,\nribatte l’esercito."
    event = corrected(text, ClaimEntry("esercito ucraino", "smentisce", quote="NON è vero, ribatte l'esercito"))
    added = next(claim for claim in event.claims if claim.rule == "redazione")
    assert (added.by, added.name) == ("", "esercito ucraino")
    assert text[added.start : added.end] == added.quote == "Non è vero,\nribatte l’esercito"


def test_an_editors_speaker_is_tied_to_the_event_unless_taken_away() -> None:
    text = "Secondo Lavrov la città è caduta."
    event = corrected(text, ClaimEntry("nato", "conferma"))
    assert [(link.target, link.role, link.how) for link in event.actor_links][-1] == ("nato", "fonte", "editor")
    without = corrected(text, ClaimEntry("nato", "conferma"), actors=Difference(remove=("nato",)))
    assert "nato" not in [link.target for link in without.actor_links]


def test_a_date_set_by_the_editor_decides_whether_it_lies_ahead() -> None:
    event = main_of("Putin arriva a Minsk.", events=(EventEntry(main=True, when=when.parse("2026-02-01")),))
    assert event.status == "annunciato"


def test_an_editors_own_event_has_the_claims_of_its_words() -> None:
    text = (
        "Putin ha visto i generali.\n\nMosca denuncia un attacco alla diga, mentre Kiev smentisce ogni coinvolgimento."
    )
    entry = EventEntry(title="Attacco alla diga", quote="Mosca denuncia un attacco alla diga, mentre Kiev smentisce")
    main, attack = events_of(text, events=(entry,))
    assert (main.status, attack.status) == ("avvenuto", "contestato")
    assert [(claim.stance, claim.by) for claim in attack.claims] == [("afferma", "russia"), ("smentisce", "ucraina")]


def test_statuses_of_several_tellings() -> None:
    def claim(by: str, stance: Stance) -> Claim:
        return Claim(by, by, stance, "a", 0, 0, "", "redazione")

    affirmed, denied = claim("russia", "afferma"), claim("ucraina", "smentisce")
    assert combine_statuses([("avvenuto", ())]) == "avvenuto"
    assert combine_statuses([("annunciato", ()), ("avvenuto", ())]) == "avvenuto"
    assert combine_statuses([("annunciato", ()), ("annullato", ())]) == "annullato"
    assert combine_statuses([("avvenuto", ()), ("smentito", (denied,))]) == "contestato"
    assert combine_statuses([("smentito", (denied,)), ("smentito", (denied,))]) == "smentito"
    assert combine_statuses([("riportato", (affirmed,)), ("riportato", ())]) == "riportato"
    assert combine_statuses([("riportato", (affirmed,)), ("avvenuto", ())]) == "avvenuto", "somebody vouches for it"
    assert combine_statuses([("riportato", ()), ("avvenuto", (denied,))]) == "smentito"
    assert combine_statuses([("riportato", (affirmed,)), ("avvenuto", (claim("nato", "conferma"),))]) == "avvenuto"
    assert combine_statuses([("riportato", (affirmed,)), ("riportato", (denied,))]) == "contestato"
