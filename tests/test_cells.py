"""Cells of CSV: nothing in them runs in a spreadsheet, and what was written comes back."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.cells import guarded, joined, line, parted, unguarded
from tests.costs import cpu_seconds
from tests.exports.hostile import TEXTS

RUNS = (
    "fatto;=1+1",
    'fatto; "=1+1',
    "fatto\n=1+1",
    "fatto\r\n@SUM(1)",
    "fatto\t-2+3",
    "a;'=1;''=1",
    "\n\n=1",
    ";;+1",
    "x;＝1",
)


@pytest.mark.parametrize("text", [*RUNS, *TEXTS])
def test_nor_where_the_program_takes_another_sign_for_the_end_of_a_cell(text: str) -> None:
    """Excel of a machine that writes decimals with a comma takes the semicolon, and then our quotes for text."""
    for piece in re.split("[;\t\r\n]", guarded(text).replace('"', '""'))[1:]:
        assert not re.match('[\\s"\x00-\x20\u200b-\u200f\u2060\ufeff]*[=+\\-@＝＋－＠]', piece), piece
    assert unguarded(guarded(text)) == text


@given(st.text() | st.text("=;'\n\r\t\" a-"))
@example("=1")
@example("'=1")
@example("''\t")
@example("'x")
@example("';'=")
def test_guarding_a_cell_loses_nothing(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.lists(st.text(min_size=1, alphabet="a| "), max_size=4))
@example(["a |", "| b", "|"])
@example(["|", "|"])
def test_joined_values_come_apart_again(values: list[str]) -> None:
    assert parted(joined(values)) == values


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_a_line_of_csv_is_read_back_by_the_csv_module(values: list[str]) -> None:
    (row,) = csv.reader(io.StringIO(line(values), newline=""), strict=True)
    assert list(map(unguarded, row)) == values


@pytest.mark.parametrize("text", ["\n", ";", "; ", ";'", "'", " ", ";" + " " * 99, '";"'])
def test_a_hostile_cell_takes_no_longer_than_it_is_long(text: str) -> None:
    cell = text * (200_000 // len(text))
    assert cpu_seconds(lambda: unguarded(guarded(cell))) < 2, "quadratic, it would be a minute"
