"""What holds for every text: no exception, exact offsets, the same reading in every spelling, linear time."""

from __future__ import annotations

import datetime
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Mention
from generator.temporal import find_mentions
from generator.temporal.explain import describe

ANCHOR = datetime.date(2025, 12, 31)
PIECES = (
    "il ", "la ", "l'", "l’", "dal ", "al ", "tra ", "e ", "notte ", "nella ", "lunedì ", "domenica 28 ", "3 ", "31 ", "1º ", "29 febbraio ",
    "maggio ", "Maggio ", "2025 ", "2024-25 ", "’68 ", "ieri ", "oggi ", "sera ", "alle ", "15.30 ", "24 ", "ore ", "fa ", "due ", "anni ", "giorni ",
    "dopo ", "prima ", "scorso ", "prossima ", "settimana ", "fine ", "inizio ", "metà ", "Natale ", "Pasqua ", "vigilia di ", "di ", "del ", ", ", ". ",
    "«", "»", "\n\n", "\n", "via ", "legge n. ", "104/1992 ", "a.C. ", "XIX secolo ", "anni Settanta ", "trimestre ", "primo ", "ha detto ", "dirà ", "0", "9999 ",
    "-", "–", "indomani ", "stesso ", "ogni ", "stanotte ", "mezzanotte ", "un'ora ", "mezzo ", "secolo ", "estate ", "weekend ", "X ", "İ", "e\u0300 ",
)  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
anchors = st.one_of(st.none(), st.dates(), st.datetimes())


def read(text: str) -> list[tuple[str, str, str | None]]:
    return [(m.type, m.value, m.modifier) for m in find_mentions(text, ANCHOR)]


@given(texts, anchors)
@settings(max_examples=1500, deadline=None)
def test_reading_never_fails_and_offsets_are_exact(text: str, anchor: datetime.date | None) -> None:
    end = 0
    for mention in find_mentions(text, anchor):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert describe(mention)
        assert mention.when is None or mention.type in ("DATE", "TIME", "DURATION")
        end = mention.end


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@settings(max_examples=400, deadline=None)
def test_spelling_of_accents_and_apostrophes_does_not_matter(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert read(composed) == read(unicodedata.normalize("NFD", text))
    assert read(composed.replace("’", "'")) == read(composed.replace("'", "’"))
    assert read(composed) == read(composed.replace(" ", "\u00a0"))


SENTENCES = (
    "Il 3 marzo 2022 i ministri si incontrarono.", "Il vertice di lunedì è fallito.", "Nella notte sono caduti due droni.", "Domani si vota.",
    "La tregua è durata dal 3 al 7 maggio.", "A fine novembre era stata firmata l’intesa.", "Alle 15.30 di ieri è scoppiato un incendio.",
    "Nel 2014 la penisola fu annessa.", "Il giorno dopo arrivarono gli aiuti.", "Tre settimane dopo era già finita.",
)  # fmt: skip


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.lists(st.sampled_from(SENTENCES), max_size=4))
@settings(max_examples=200, deadline=None)
def test_what_follows_a_sentence_does_not_change_it(first: list[str], more: list[str]) -> None:
    head = " ".join(first)
    alone = find_mentions(head, ANCHOR)
    assert find_mentions(" ".join([*first, *more]), ANCHOR)[: len(alone)] == alone


@pytest.mark.parametrize(
    "piece", ["1", "12 ", "1-", "1.", "3/4/2019 ", "il ", "tra ", "'", "l'", "’68 ", "«", "«A ", "maggio ", "alle ore ", "un ", "vent", "fine ",
              "X", " ", "\n", "piazza ", "legge 1 ", "prima ", "e ", "dal 1 al 2 ", "e\u0300", "il giorno dopo il ", "a maggio ",
              "ha detto lunedì ", "3 maggio: ", "notte tra lunedì e ", "il 2 alle 3 ", "fine anno del ", "di ieri sera ", "dal 3 al 7 maggio "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    find_mentions(text, ANCHOR)
    assert (
        time.process_time() - start < 2.5
    )  # a quadratic reading takes minutes; the bound leaves room for slow machines


def test_without_an_anchor_the_relative_is_found_but_not_placed() -> None:
    found: tuple[Mention, ...] = find_mentions("Il 3 maggio 2021 e ieri; lunedì e a marzo.", None)
    assert [(m.value, m.when is None) for m in found] == [
        ("2021-05-03", False), ("XXXX-XX-XX", True), ("XXXX-WXX-1", True), ("XXXX-03", True),
    ]  # fmt: skip


def test_a_clock_in_the_anchor_places_what_is_counted_in_hours() -> None:
    now = datetime.datetime(2025, 12, 31, 23, 30)  # noqa: DTZ001 (a wall clock, as the text has it)
    assert [m.value for m in find_mentions("Si riparte tra un’ora.", now)] == ["2026-01-01T00:30"]
    assert [m.type for m in find_mentions("Si riparte tra un’ora.", now.date())] == ["DURATION"]


def test_describe_tells_an_editor_what_was_read_and_why() -> None:
    (mention,) = find_mentions("Il Parlamento voterà lunedì.", ANCHOR)
    assert describe(mention) == (
        "«lunedì» → 5 gennaio 2026 (2026-01-05)",
        "letta dalla data dell’articolo, 31 dicembre 2025",
        "regola: weekday; lettura sicura",
        "perché: il verbo «voterà» dice futuro",
    )
