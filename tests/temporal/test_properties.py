"""What holds for every text: no exception, exact offsets, the same reading in every spelling, linear time."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model import Mention
from generator.temporal import find_mentions
from generator.temporal.explain import describe
from tests.costs import check_growth, cpu_seconds
from tests.temporal.test_corpora import ROWS

ROOT = Path(__file__).resolve().parents[2]
ANCHOR = datetime.date(2025, 12, 31)
PIECES = (
    "il ", "la ", "l'", "l’", "dal ", "al ", "tra ", "e ", "notte ", "nella ", "lunedì ", "domenica 28 ", "3 ", "31 ", "1º ", "29 febbraio ",
    "maggio ", "Maggio ", "2025 ", "2024-25 ", "’68 ", "ieri ", "oggi ", "sera ", "alle ", "15.30 ", "24 ", "ore ", "fa ", "due ", "anni ", "giorni ",
    "dopo ", "prima ", "scorso ", "prossima ", "settimana ", "fine ", "inizio ", "metà ", "Natale ", "Pasqua ", "vigilia di ", "di ", "del ", ", ", ". ",
    "«", "»", "\n\n", "\n", "via ", "legge n. ", "104/1992 ", "a.C. ", "XIX secolo ", "anni Settanta ", "trimestre ", "primo ", "ha detto ", "dirà ", "0", "9999 ",
    "-", "–", "indomani ", "stesso ", "ogni ", "stanotte ", "mezzanotte ", "un'ora ", "mezzo ", "secolo ", "estate ", "weekend ", "X ", "İ", "e\u0300 ",
)  # fmt: skip
CORPUS = tuple(sentence for _, _, sentence, _ in ROWS)
MARKS = "'’ʼ`\u0300\u0301\u0308\u00a0\u200b\u2028\t«»\"()-–.,;:!?/0123456789ºª°IVXİßſ\U0001f600"


def cases(count: int) -> int:
    """So many examples; ten times as many when fuzzing."""
    return count * max(1, settings().max_examples // 1000)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sentence of the corpora with a piece cut out, put elsewhere or made strange."""
    text = draw(st.sampled_from(CORPUS))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        after = min(len(text), at + draw(st.integers(0, 12)))
        to = draw(st.integers(0, len(text)))
        change = draw(st.sampled_from(["", " ", *MARKS, *PIECES])) + draw(st.sampled_from(["", text[to : to + 20]]))
        text = text[:at] + change + text[after:]
    return text


composed = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
texts = st.one_of(
    st.text(max_size=200),
    st.text(st.sampled_from(MARKS + "aàeiìlmnotr\n "), max_size=60),
    composed,
    damaged(),
)
anchors = st.one_of(st.just(ANCHOR), st.none(), st.dates(), st.datetimes())


def read(text: str) -> list[tuple[str, str, str | None, str]]:
    found = find_mentions(text, ANCHOR)
    return [(m.type, m.value, m.modifier, unicodedata.normalize("NFC", m.text.lower())) for m in found]


@given(texts, anchors)
@settings(max_examples=cases(14_000))
def test_reading_never_fails_and_offsets_are_exact(text: str, anchor: datetime.date | None) -> None:
    end = 0
    for mention in find_mentions(text, anchor):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert describe(mention)
        assert mention.when is None or mention.type in ("DATE", "TIME", "DURATION")
        end = mention.end


@given(st.one_of(composed, damaged()))
@example("Torna lunedi\u0300\u0300, forse.")
@settings(max_examples=cases(3_000))
def test_spelling_of_accents_and_apostrophes_does_not_matter(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    plain = read(text)
    assert plain == read(unicodedata.normalize("NFD", text))
    for apostrophe in "'’ʼ`":
        alike = re.sub("['’ʼ`]", apostrophe, text)
        assert [m[:3] for m in plain] == [m[:3] for m in read(alike)]
    assert [m[:3] for m in plain] == [m[:3] for m in read(text.replace(" ", "\u00a0"))]


SENTENCES = (
    "Il 3 marzo 2022 i ministri si incontrarono.", "Il vertice di lunedì è fallito.", "Nella notte sono caduti due droni.", "Domani si vota.",
    "La tregua è durata dal 3 al 7 maggio.", "A fine novembre era stata firmata l’intesa.", "Alle 15.30 di ieri è scoppiato un incendio.",
    "Nel 2014 la penisola fu annessa.", "Il giorno dopo arrivarono gli aiuti.", "Tre settimane dopo era già finita.",
    "«Ci vediamo lunedì», ha detto.", "Il bando scade tra dieci giorni.", "Dal 2 al 5.", "Il 13 tornerà.", "Un anno fa era maggio.",
)  # fmt: skip


WHOLE = (
    *SENTENCES,
    *(s for s in CORPUS if re.match(r"[A-ZÀ-Ù«]", s) and re.search(r"(?:\w{5}|[»”)])[.!?]$", s)),
)
"""What begins and ends a sentence in any company: «il 20 c.m.» does neither."""


@given(st.lists(st.sampled_from(WHOLE), min_size=1, max_size=4), st.lists(st.sampled_from(WHOLE), max_size=4))
@settings(max_examples=cases(2_000))
def test_what_follows_a_sentence_does_not_change_it(first: list[str], more: list[str]) -> None:
    head = " ".join(first)
    alone = find_mentions(head, ANCHOR)
    assert find_mentions(" ".join([*first, *more]), ANCHOR)[: len(alone)] == alone


@given(st.lists(texts, min_size=2, max_size=12))
@settings(max_examples=cases(1_000))
def test_a_text_read_among_others_is_read_the_same(several: list[str]) -> None:
    alone = [find_mentions(text, ANCHOR) for text in several]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(find_mentions, several, [ANCHOR] * len(several))) == alone


def test_the_order_of_hashes_does_not_matter() -> None:
    program = (
        "import datetime; from generator.temporal import find_mentions; from tests.temporal.test_properties import *;"
        "print([find_mentions(text, ANCHOR) for text in CORPUS])"
    )
    read = {
        subprocess.run(
            [sys.executable, "-c", program],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=ROOT,
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(read) == 1
    assert len(read.pop()) > 10_000


@pytest.mark.parametrize(
    "piece", ["1", "12 ", "1-", "1.", "3 ", "3/4/2019 ", "il ", "tra ", "del ", "alle ", "'", "l'", "’68 ", "«", '"', "«A ", "maggio ", "gennaio-",
              "alle ore ", "un ", "vent", "fine ", "X", "I ", " ", "\n", "\n\n", "- ", "a. ", "piazza ", "Di Maggio ", "legge 1 ", "prima ", "e ",
              "ieri", "ieri ", "dal 1 al 2 ", "e\u0300", "\u0300", "İ", "il giorno dopo il ", "a maggio ", "ha detto lunedì ", "sarò ", "3 maggio: ",
              "3 marzo e ", "3 marzo, ", "notte tra lunedì e ", "tre giorni fa e ", "il 2 alle 3 ", "fine anno del ", "di ieri sera ",
              "dal 3 al 7 maggio ", "il voto "],
)  # fmt: skip
def test_hostile_text_takes_linear_time(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (50_000, 100_000))
    check_growth(lambda: find_mentions(short, ANCHOR), lambda: find_mentions(long, ANCHOR), 2.6)


@pytest.mark.parametrize(
    "piece", ["1", "12 ", "il ", "tra ", "'", "l'", " ", "\t", "\n", "-", ".", "«", "\u0300", "a ", "20"]
)
@pytest.mark.parametrize("days", [0, 500])
def test_hostile_text_takes_no_longer_for_the_days_beside_it(piece: str, days: int) -> None:
    """Each of them looks about for its sentence, its line and its verb: not through all of the text, however."""
    short, long = (
        f"{'lunedì ' * (days * size // 100)}{piece * (1000 * size // len(piece))} {'lunedì ' * (days * size // 100)}"
        for size in (50, 100)
    )
    check_growth(lambda: find_mentions(short, ANCHOR), lambda: find_mentions(long, ANCHOR), 2.6)
    assert cpu_seconds(lambda: find_mentions(long, ANCHOR), 3) < 2, "0.1 on a machine of 2026 that does nothing else"


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
