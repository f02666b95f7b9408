"""Sentences: what Italian stops end, and what they do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.sentences import split
from generator.model import Block
from tests.costs import cpu_seconds

CASES = (
    "Il sig. Rossi ha visto l’on. Bianchi alle ore 15.30. | Poi è uscito.",
    "J. D. Vance è arrivato a St. Louis il 3.4.2019. | Il Senato tace.",
    "«Non firmerò!», ha detto Zelensky. | La seduta è finita.",
    "«Andiamo?» ha chiesto. | «È finita.» | Il ministro tace.",
    '“È così.” | Poi altro. | "Non è vero." | Fine.',
    "“Alcune teste calde suggerirono di colpire, ma Putin respinse l’idea“, ha dichiarato. | Poi altro.",
    "Vive negli U.S.A. | Il presidente degli U.S.A. Biden tace.",
    "Pane, latte, ecc. | Il resto è noto… | Forse no. | Lo dice lui.",
    "L’art. 5 del d.l. n. 3, cfr. pag. 12, è nullo. | Ha vinto 3 a 2. | Il Milan no.",
    "1. Il primo punto. | 2. Il secondo.",
    "Nel 44 a.C. Cesare morì. | Augusto visse fino al 14 d.C. | Il resto è storia.",
    "Ha detto […] Putin che […] no. | È vero.",
    "Che cosa farà? | Non si sa! | Forse...",
    "(È tutto.) | Fine.",
    "(Adnkronos) – 2 gen. - Il ministro ha parlato. | Poi basta.",
    "Il prezzo è 3,50 euro. | Nel 2024 era 3.200.000 lire.",
    "Si è fermato… ma poi ha ripreso. | Fine.",
    "Una riga\nche continua. | E un’altra.",
    "Lo ha detto il card. Zuppi al dott. M. Rossi e al prof. Verdi.",
)


@pytest.mark.parametrize("case", CASES)
def test_where_sentences_end(case: str) -> None:
    assert [sentence.text for sentence in split(case.replace(" | ", " "))] == case.split(" | ")


def test_blank_lines_and_blocks_part_sentences() -> None:
    text = "Le reazioni\n\nIl governo tace. Fine"
    assert [s.text for s in split(text)] == ["Le reazioni", "Il governo tace.", "Fine"]
    blocks = (Block("heading", 0, 11, 1), Block("paragraph", 13, len(text), 3))
    assert split(text, blocks) == split(text)


SCRAPS = st.sampled_from(
    [". ", "…", "! ", "»", "«", "“", "Il ", "sig", "a.C.", "1", "\n", "\n\n", "parola ", "? ", "[", "]", "- "]
)


@given(st.text(max_size=300) | st.lists(SCRAPS, max_size=60).map("".join))
def test_sentences_cover_the_text_and_never_overlap(text: str) -> None:
    position = 0
    for sentence in split(text):
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip() != ""
        assert text[position : sentence.start].strip() == ""
        assert sentence.start >= position
        position = sentence.end
    assert text[position:].strip() == ""


@pytest.mark.parametrize("scrap", [". ", ".", "…”", "a. ", "?!", ".»", "sig. ", "\n", "1. "])
def test_linear_time(scrap: str) -> None:
    text = scrap * (200_000 // len(scrap))
    assert cpu_seconds(lambda: split(text)) < 8, "a quarter of a second on an idle machine of 2026"
