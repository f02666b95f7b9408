"""Links lead where those of a browser would."""

from __future__ import annotations

import posixpath

from hypothesis import given
from hypothesis import strategies as st

from generator.render.addresses import find_addresses, folder, link, link_to_file
from generator.render.sheets import ORDINARY
from tests.render.sites import many

FOLDERS = st.lists(st.sampled_from(("attori", "russia", "temi", "a", "2025")), max_size=4).map("/".join)


@given(FOLDERS, FOLDERS)
def test_a_link_leads_from_any_folder_to_any_other(source: str, target: str) -> None:
    here, there = (f"{path}/index.md" if path else "index.md" for path in (source, target))
    led = posixpath.normpath(posixpath.join("/", source, link(here, there)))
    assert led == posixpath.normpath(f"/{target}")
    assert link(here, there).endswith("/")
    assert source == target or link(here, there, "e-x") == f"{link(here, there)}#e-x"


@given(FOLDERS, FOLDERS)
def test_a_link_to_a_file_is_the_shortest(source: str, target: str) -> None:
    file = posixpath.join(target, "atom.xml")
    assert link_to_file(f"{source}/index.md" if source else "index.md", file) == posixpath.relpath(file, source or ".")
    assert folder(f"{source}.md" if source else "index.md") == source


def test_timelines_are_cut_by_the_room_of_a_page() -> None:
    site = many(30)
    (line,) = (line for line in site.timelines if line.kind == "actor")
    assert not find_addresses(site, 30 * ORDINARY).sheet(line).parts
    assert find_addresses(site, 29 * ORDINARY).sheet(line).parts
