"""What an editor tells in words of their own is nowhere put between quotation marks as if an outlet had written it."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from generator import when
from generator.model import Claim, Report, Site, Source
from tests.exports.published import publish
from tests.render.sites import article, event, report, site

TITLE = "Apre il cantiere del ponte"
TOLD = "Il consiglio si è riunito ieri."


def in_their_own_words(*, with_another: bool) -> Site:
    """An event that an editor wrote without a quotation and with a claim without one; perhaps told elsewhere, too."""
    one = replace(article("ponte", "2026-01-02", TOLD), source=Source("La Gazzetta"))
    other = replace(article("altro", "2026-01-02", TOLD), source=Source("Il Corriere"))
    claim = Claim("", "la questura", "afferma", one.id, 0, 0, "", "redazione")
    own = Report(one.id, TITLE, 0, 0, when.parse("2026-01-01"), "editor", id="e-ponte", title=TITLE, claims=(claim,))
    quoted = replace(report(other, TOLD, "2026-01-01", "ieri"), id="e-altro")
    reports = (quoted, own) if with_another else (own,)
    return site((one, other), (event("e-ponte", reports, title="Il ponte", topics=("oreshnik",)),))


@pytest.mark.parametrize("with_another", [False, True])
def test_no_page_and_no_file_quotes_them(with_another: bool) -> None:
    files = publish(in_their_own_words(with_another=with_another)).files
    naming = [path for path, data in files.items() if b"Il ponte" in data]
    assert {path.rpartition(".")[2] for path in naming} >= {"html", "xml", "json", "ics", "csv", "sqlite", "jsonl"}
    for path in naming:
        text = files[path].decode("utf-8", "replace").replace("\r\n ", "")
        assert f"«{TITLE}" not in text, path
        assert not path.endswith(".html") or "«»" not in text, path
        if path.endswith("atom.xml"):
            assert "La Gazzetta" in text
            assert ("<blockquote>" in text.replace("&lt;", "<").replace("&gt;", ">")) == with_another


def test_the_data_say_that_no_sentence_and_no_words_are_known() -> None:
    files = publish(in_their_own_words(with_another=False)).files
    (row,) = json.loads(files["dati/eventi.json"])
    (told,) = row["reports"]
    (claim,) = told["claims"]
    assert (told["sentence"], claim["quote"], claim["start"], claim["end"]) == (None, None, None, None)
    (line,) = csv.DictReader(files["dati/eventi.csv"].decode("utf-8-sig").splitlines())
    assert line["sentence"] == ""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(files["dati/cronistoria.sqlite"])
        assert database.execute("SELECT sentences FROM events").fetchall() == [("",)]
        assert database.execute("SELECT sentence FROM reports").fetchall() == [(None,)]
