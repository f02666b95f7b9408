"""The picture of a timeline: the right size, the same bytes, whatever the words."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.exports.lettering import broken, width
from generator.exports.pictures import pictures
from generator.model import DataFile, Site
from tests.making import make_edition, render_pages
from tests.render.sites import SETTINGS, rich, small


def drawn(site: Site) -> dict[str, DataFile]:
    return {file.path: file for file in pictures(make_edition(site, SETTINGS))}


def size(file: DataFile) -> tuple[int, ...]:
    assert file.data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", file.data[16:24])


def test_every_picture_that_a_page_names_is_there_and_no_other() -> None:
    site = rich()
    named = {page.front["social"]["image"] for page in render_pages(site, SETTINGS) if "social" in page.front}  # type: ignore[index]
    found = drawn(site)
    assert named <= set(found)
    assert {size(file) for file in found.values()} == {(1200, 630)}


def test_the_same_site_gives_the_same_pictures() -> None:
    assert drawn(small()) == drawn(small())


def test_a_title_is_in_the_picture() -> None:
    site = small()
    line = next(line for line in site.timelines if line.kind == "actor")
    other = replace(site, timelines=tuple(replace(one, name="Altro") if one is line else one for one in site.timelines))
    path = f"attori/{line.id}/anteprima.png"
    assert drawn(site)[path] != drawn(other)[path]


@pytest.mark.parametrize("name", ["</text><script>x</script>&\"'", "a\x00b\ufffe", "W" * 400, "", "中文 🎉 Ω", "&#60;"])
def test_any_name_is_drawn(name: str) -> None:
    site = small()
    lines = tuple(replace(line, name=name) if line.kind == "actor" else line for line in site.timelines)
    assert {size(file) for file in drawn(replace(site, timelines=lines)).values()} == {(1200, 630)}


@given(st.text(max_size=120), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(text: str, lines: int) -> None:
    found = broken(text, 60, 900, lines)
    assert len(found) <= lines
    assert all(width(line, 60) <= 900 for line in found)


def test_a_title_breaks_between_words_and_says_when_it_is_cut() -> None:
    assert broken("Negoziati di pace", 60, 900, 1) == ("Negoziati di pace",)
    assert broken("Negoziati di pace", 60, 290, 2) == ("Negoziati", "di pace")
    (line,) = broken("Negoziati di pace", 60, 320, 1)
    assert line == "Negoziati…"
