"""`/dati/` says of every file what is true of it, explains every field, and its checksums hold."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import posixpath
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.exports import catalogue
from generator.exports.dictionary import dictionary
from generator.exports.events_csv import HEADER
from generator.model import DataFile, Page, Site
from generator.render.data_page import size
from generator.settings import Licence
from tests.exports.hostile_data import OWN, hostile
from tests.exports.published import exported
from tests.making import render_pages
from tests.render.reading import built
from tests.render.sites import SETTINGS, many, rich, small

SITES = {
    "small": (small(), {}),
    "rich": (rich(), {}),
    "hostile": (hostile(OWN), {}),
    "cut": (many(40), {"shard_events": 20}),
}


def published(made: Site, **settings: Any) -> tuple[Page, dict[str, DataFile], tuple[Page, ...]]:
    chosen = replace(SETTINGS, **settings)
    files = exported(made, chosen)
    pages = render_pages(made, chosen, catalogue(files))
    return next(page for page in pages if page.path == "dati/index.md"), {file.path: file for file in files}, pages


def counted(file: DataFile) -> int:
    """The rows that are really in a file."""
    if file.path.endswith(".csv"):
        return len(list(csv.reader(io.StringIO(file.data.decode("utf-8-sig"), newline="")))) - 1
    return file.data.count(b"\n") if file.path.endswith(".jsonl") else len(json.loads(file.data))


@pytest.mark.parametrize("name", SITES)
def test_what_the_page_says_of_a_file_is_true(name: str) -> None:
    made, settings = SITES[name]
    page, files, _ = published(made, **settings)
    of = {file.path: file for file in catalogue(tuple(files.values())).files}
    wanted = {path for path in files if re.fullmatch(r"dati/(?:eventi/.*|\w+\.(?:json|jsonl|csv|sqlite))", path)}
    assert set(of) == wanted - {"dati/datasette.json"}
    for path, told in of.items():
        data = files[path].data
        assert (told.size, told.sha256) == (len(data), hashlib.sha256(data).hexdigest())
        assert told.rows == (None if path.endswith(".sqlite") else counted(files[path]))
        assert size(len(data)) in built(page).text
        if told.schema:
            assert told.schema in files
    rows = re.findall(r'<tr><th scope="row"><a href="([^"]+)">.*?</th> <td>(\S+)</td> <td>([^<]+)</td>', page.body)
    assert {(f"dati/{href}", shown, weight) for href, shown, weight in rows} == {
        (path, "–" if told.rows is None else str(told.rows), size(told.size))
        for path, told in of.items()
        if not told.year
    }
    assert all(told.sha256 in page.body for told in of.values() if not told.year)


@pytest.mark.parametrize("name", SITES)
def test_every_link_leads_to_a_file_a_page_or_a_place_on_the_page(name: str) -> None:
    made, settings = SITES[name]
    page, files, pages = published(made, **settings)
    read = built(page)
    known = {*files, *(other.path.removesuffix("index.md").removesuffix(".md").rstrip("/") for other in pages)}
    for href in read.values("href"):
        if href.startswith("#"):
            assert href[1:] in read.values("id"), href
        else:
            assert posixpath.normpath(posixpath.join("dati", href)) in known, href
    assert len(read.values("id")) == len(set(read.values("id")))


@pytest.mark.parametrize("name", SITES)
def test_the_dictionary_has_every_field_of_every_file(name: str) -> None:
    made, settings = SITES[name]
    page, files, _ = published(made, **settings)
    tables = {table.id: {field.name: field for field in table.fields} for table in dictionary(cut=name == "cut")}
    for file, top in (("eventi/2024.json" if name == "cut" else "eventi.json", "d-evento"), ("attori.json", "d-attore"),
                      ("temi.json", "d-tema"), ("articoli.json", "d-articolo")):  # fmt: skip
        for row in json.loads(files[f"dati/{file}"].data):
            check(row, top, tables)
    assert tuple(tables["d-riga"]) == HEADER
    for table in tables.values():
        for field in table.values():
            assert f"<code>{field.name}</code>" in page.body
            assert field.meaning and field.kind


def check(row: dict[str, Any], table: str, tables: dict[str, dict[str, Any]]) -> None:
    """A row holds what the dictionary says that it may."""
    assert list(row) == list(tables[table])
    for name, value in row.items():
        field = tables[table][name]
        if value is None:
            assert field.empty, name
        elif field.part:
            for one in value:
                check(one, field.part, tables)
        elif field.values:
            assert value in field.values
        elif field.kind == "numero intero":
            assert isinstance(value, int)
        else:
            assert isinstance(value, list if field.kind.startswith("elenco") else str), name


def test_the_licence_is_said_and_so_is_its_absence() -> None:
    without, _, _ = published(small())
    assert "Questo sito non ha scelto una licenza per i dati" in built(without).text
    licence = Licence("CC <b>BY</b> 4.0", "https://creativecommons.org/licenses/by/4.0/?a=1&b=2")
    page, _, _ = published(small(), licence=licence)
    assert licence.url in built(page).values("href")
    assert licence.name in built(page).text and "<b>" not in page.body
    assert "non ha scelto" not in page.body


def test_a_cut_site_lists_its_years_and_shows_how_to_open_one() -> None:
    page, files, _ = published(rich(), shard_events=1)
    read = built(page)
    for name in ("eventi/2025.json", "eventi/2025.jsonl", "eventi/2025.csv", "eventi/senza-data.csv"):
        assert name in read.values("href")
    assert "6 eventi" in read.text and "Senza data certa" in read.text
    assert "eventi.json ne è l’indice" in read.text
    assert "Apri eventi/2025.csv" in read.text
    assert "dati/eventi.csv" not in files


def test_without_data_there_is_no_page_about_them() -> None:
    assert "dati/index.md" not in [page.path for page in render_pages(small(), SETTINGS)]
    assert not catalogue(()).files and not catalogue(()).dictionary


def test_checksums_are_those_of_every_file_of_the_folder(tmp_path: Path) -> None:
    _, files, _ = published(rich(), shard_events=1)
    lines = files["dati/sha256.txt"].text.splitlines()
    inside = {path for path in files if path.startswith("dati/")} - {"dati/sha256.txt"}
    assert [line.split("  ")[1] for line in lines] == sorted(path.removeprefix("dati/") for path in inside)
    for path in (*inside, "dati/sha256.txt"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(files[path].data)
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("no sha256sum here")
    run = [program, "--strict", "--quiet", "-c", "sha256.txt"]
    assert subprocess.run(run, cwd=tmp_path / "dati", capture_output=True, check=False).returncode == 0
    (tmp_path / "dati/temi.json").write_bytes(b"[]")
    assert subprocess.run(run, cwd=tmp_path / "dati", capture_output=True, check=False).returncode == 1


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (12_340_000, "12,3 MB"),
    ],
)
def test_sizes_are_said_in_thousands(number: int, text: str) -> None:
    assert size(number) == text


def test_two_builds_say_the_same() -> None:
    assert published(rich())[0] == published(rich())[0]
