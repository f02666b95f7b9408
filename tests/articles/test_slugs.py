"""Slugs: portable, never empty, never a name that means something elsewhere."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.articles.slugs import RESERVED, SLUG, is_slug, slugify

SLUGS = {
    "L’attacco di Valdai": "l-attacco-di-valdai",
    "Città, perché no?": "citta-perche-no",
    "Nicolò Ždanov & Łukasz": "nicolo-zdanov-lukasz",
    "straße æther œuvre": "strasse-aether-oeuvre",
    "Владимир Путин": "vladimir-putin",
    "Зеленський": "zelenskii",
    "Αθήνα": "athina",
    "ﬁne ½": "fine-1-2",
    "--a--": "a",
    "İstanbul": "istanbul",
}
UNUSABLE = (
    "",
    "-x",
    "a/b",
    "..",
    "a.b",
    "A",
    "perché",
    "a b",
    "con",
    "aux",
    "index",
    "lpt1",
    "a" * 81,
    "-",
    "---",
    "~root",
    "a\0b",
    "a\n",
)


@pytest.mark.parametrize("text", SLUGS)
def test_slugs(text: str) -> None:
    assert slugify(text) == SLUGS[text]


def test_nothing_left_is_a_hash() -> None:
    assert slugify("😀") != slugify("...")
    assert slugify("😀").startswith("x-")
    assert slugify("😀") == slugify("😀")


def test_long_texts_are_cut_at_a_hyphen() -> None:
    assert slugify("parola " * 30) == "-".join(["parola"] * 11)
    assert slugify("a" * 200) == "a" * 80


@given(st.text(max_size=120))
def test_any_text_has_a_slug(text: str) -> None:
    slug = slugify(text)
    assert SLUG.fullmatch(slug)
    assert is_slug(slug) or slug in RESERVED
    assert slugify(slug) == slug
    assert slugify(unicodedata.normalize("NFD", text)) == slugify(
        unicodedata.normalize("NFC", text)
    ) or slug.startswith("x-")


@pytest.mark.parametrize("text", UNUSABLE)
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)
