"""What every export needs: addresses that lead back to the site from wherever a file lies."""

from __future__ import annotations

import posixpath

import pytest

from generator.exports.edition import Edition

WAYS = [
    ("attori/russia/#e-x", "incorpora/attori/russia/index.html", "../../../attori/russia/#e-x"),
    ("attori/russia/", "attori/russia/eventi.csv", "./"),
    ("attori/russia/", "attori/russia/2025/eventi.csv", "../"),
    ("attori/", "attori/russia/eventi.csv", "../"),
    ("", "dati/eventi.json", "../"),
    ("", "eventi.json", "./"),
    ("#e-x", "eventi.json", "./#e-x"),
    ("dati/eventi.json", "dati/eventi/2025.json", "../eventi.json"),
    ("dati/eventi.json", "atom.xml", "dati/eventi.json"),
]


@pytest.mark.parametrize(("url", "file", "way"), WAYS)
def test_the_way_from_a_file_to_an_address_needs_no_working_folder(
    url: str, file: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posixpath, "relpath", lambda *_: pytest.fail("asks where the process stands"))
    assert Edition.way(url, file) == way
