"""The files of `/dati/` and beside the pages: valid, alike, whole, and safe to open."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections import Counter
from dataclasses import fields, replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generator import when
from generator.cells import parted, unguarded
from generator.exports.events_csv import HEADER
from generator.exports.rows import EventRow
from generator.model import Actor, DataFile, Link, Registry, Site, Topic
from tests.exports.hostile import TEXTS, corpus, hostile
from tests.exports.published import exported
from tests.making import make_edition, render_exports
from tests.render.sites import SETTINGS, article, event, many, report, rich, site, small
from tests.render.test_corrections import corrected

ADDRESS = "https://esempio.it/storie/"
SITES = {"small": small(), "rich": rich(), "corrected": corrected(), "none": Site(Registry(), (), (), (), {})}
SITES["hostile"] = hostile(TEXTS)


def files_of(made: Site, **settings: Any) -> dict[str, DataFile]:
    return {file.path: file for file in exported(made, replace(SETTINGS, **settings))}


def cells_of(file: DataFile) -> list[dict[str, str]]:
    text = file.data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert rows[0] == list(HEADER)
    return [dict(zip(HEADER, map(unguarded, row), strict=True)) for row in rows[1:]]


def schema_of(path: str, files: dict[str, DataFile]) -> dict[str, Any]:
    name = path.rsplit("/", 1)[-1].removesuffix(".json")
    found: dict[str, Any] = json.loads(files[f"dati/schemi/{name}.json"].text)
    return found


@pytest.mark.parametrize("name", SITES)
@pytest.mark.parametrize("site_url", ["", ADDRESS])
def test_every_file_is_valid_against_its_published_schema(name: str, site_url: str) -> None:
    files = files_of(SITES[name], site_url=site_url)
    checked = 0
    for path, file in files.items():
        if (
            path.rsplit("/", 1)[-1] in {"eventi.json", "attori.json", "temi.json", "articoli.json"}
            and "schemi" not in path
        ):
            rows = json.loads(file.text)
            Draft202012Validator(schema_of(path, files), format_checker=FormatChecker()).validate(rows)
            assert file.rows == len(rows)
            checked += 1
    assert checked >= 4
    of_line = Draft202012Validator(json.loads(files["dati/schemi/evento.json"].text))
    for row in files["dati/eventi.jsonl"].text.splitlines():
        of_line.validate(json.loads(row))


@pytest.mark.parametrize("site_url", ["", ADDRESS])
def test_schemas_are_sound_say_what_each_field_means_and_where_they_are(site_url: str) -> None:
    schemas = {path: file for path, file in files_of(small(), site_url=site_url).items() if "/schemi/" in path}
    assert len(schemas) == 6
    for path, file in schemas.items():
        schema = json.loads(file.text)
        Draft202012Validator.check_schema(schema)
        assert schema.get("$id") == (ADDRESS + path if site_url else None)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        objects = [*schema["$defs"].values(), *([schema] if schema.get("properties") else [])]
        for one in objects:
            assert one["description"] and one["additionalProperties"] is False
            assert set(one["required"]) == set(one["properties"])
            for field in one["properties"].values():
                assert field["description"] and field["examples"] != [None]


def test_a_schema_refuses_what_is_not_so() -> None:
    files = files_of(rich())
    rows = json.loads(files["dati/eventi.json"].text)
    valid = Draft202012Validator(schema_of("eventi.json", files), format_checker=FormatChecker()).is_valid
    assert valid(rows)
    for change in ({"status": "falso"}, {"published": "ieri"}, {"title": None}, {"altro": 1}, {"precision": "hour"}):
        assert not valid([rows[0] | change]), change
    assert not valid([{key: value for key, value in rows[0].items() if key != "edtf"}])


@pytest.mark.parametrize("name", SITES)
def test_all_formats_say_the_same(name: str) -> None:
    files = files_of(SITES[name], site_url=ADDRESS)
    rows = json.loads(files["dati/eventi.json"].text)
    assert [json.loads(row) for row in files["dati/eventi.jsonl"].text.split("\n")[:-1]] == rows
    cells = cells_of(files["dati/eventi.csv"])
    assert len(cells) == len(rows) == files["dati/eventi.csv"].rows == len(SITES[name].events)
    names = {
        row["id"]: row["name"] for kind in ("attori", "temi") for row in json.loads(files[f"dati/{kind}.json"].text)
    }
    for row, cell in zip(rows, cells, strict=True):
        for key in ("id", "title", "edtf", "timex", "printed", "precision", "first_day", "last_day", "place", "status",
                    "url", "published", "updated"):  # fmt: skip
            assert cell[key] == (row[key] or ""), key
        assert (parted(cell["actors"]), parted(cell["topics"])) == (row["actors"], row["topics"])
        assert parted(cell["actor_names"]) == [names[id_] for id_ in row["actors"]]
        assert parted(cell["topic_names"]) == [names[id_] for id_ in row["topics"]]
        assert parted(cell["sources"]) == list(dict.fromkeys(r["source"] for r in row["reports"] if r["source"]))
        assert parted(cell["articles"]) == list(dict.fromkeys(r["article"] for r in row["reports"]))
        assert cell["sentence"] == row["reports"][0]["sentence"]
        assert parted(cell["divergences"]) == list(dict.fromkeys(one["kind"] for one in row["divergences"]))


@pytest.mark.parametrize("name", SITES)
def test_every_timeline_has_its_events_once_beside_its_page_as_in_the_whole(name: str) -> None:
    files = files_of(SITES[name])
    whole = {row["id"]: row for row in json.loads(files["dati/eventi.json"].text)}
    for told in make_edition(SITES[name], SETTINGS).lines:
        ids = [event.id for event in told.events]
        assert max(Counter(ids).values(), default=1) == 1
        beside = json.loads(files[told.file("eventi.json")].text)
        assert beside == [whole[id_] for id_ in ids]
        assert [cell["id"] for cell in cells_of(files[told.file("eventi.csv")])] == ids


def test_what_people_type_comes_back_letter_for_letter() -> None:
    texts = (*TEXTS, *corpus())
    files = files_of(hostile(texts))
    rows = {row["id"]: row for row in json.loads(files["dati/eventi.json"].text)}
    cells = {cell["id"]: cell for cell in cells_of(files["dati/eventi.csv"])}
    actors = json.loads(files["dati/attori.json"].text)
    articles = json.loads(files["dati/articoli.json"].text)
    assert len(files["dati/eventi.jsonl"].data.splitlines()) == len(texts)
    for number, text in enumerate(texts):
        row, cell = rows[f"e-{number}"], cells[f"e-{number}"]
        report = row["reports"][0]
        assert {row["title"], row["place"], report["title"], report["source"], cell["title"], cell["place"]} == {text}
        assert all(said["name"] == said["quote"] == text for said in report["claims"])
        assert report["sentence"] == cell["sentence"] == text
        assert parted(cell["sources"]) == [text]
        assert parted(cell["actor_names"])[0] == actors[number]["name"] == actors[number]["description"] == text
        assert articles[number]["title"] == articles[number]["source_author"] == text


def test_no_cell_can_be_taken_for_a_formula() -> None:
    for path, file in files_of(hostile((*TEXTS, *corpus()))).items():
        if path.endswith(".csv"):
            for row in csv.reader(io.StringIO(file.data.decode("utf-8-sig"), newline="")):
                for cell in row:
                    assert not cell.lstrip(" \xa0\u200b\ufeff\x00").startswith(
                        ("=", "+", "-", "@", "＝", "＋", "－", "＠")
                    )
                    assert not cell.startswith(("\t", "\r", "\n"))


def test_csv_is_what_spreadsheets_expect() -> None:
    data = files_of(small())["dati/eventi.csv"].data
    assert data.startswith(b'\xef\xbb\xbf"id","title","edtf",')
    assert data.count(b"\r\n") == data.count(b"\n") == 6
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize(
    ("told", "first", "last", "precision"),
    [
        ("2025-12-30TEV", "2025-12-30", "2025-12-30", "day"),
        ("2025-12-31TNI", "2025-12-31", "2026-01-01", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2024-05-03/2024-05-07", "2024-05-03", "2024-05-07", "interval"),
        ("2024-05/..", "2024-05-01", None, "interval"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day"),
    ],
)
def test_the_days_of_an_event(told: str, first: str | None, last: str | None, precision: str) -> None:
    made = small()
    dated = replace(made, events=(replace(made.events[0], when=when.parse(told)),), timelines=())
    (row,) = json.loads(files_of(dated)["dati/eventi.json"].text)
    assert (row["first_day"], row["last_day"], row["precision"]) == (first, last, precision)
    (cell,) = cells_of(files_of(dated)["dati/eventi.csv"])
    assert (cell["first_day"], cell["last_day"] or None) == (first, last)


def test_the_end_of_a_month_is_the_month() -> None:
    made = small()
    end = replace(when.parse("2025-11"), modifier="END")
    dated = replace(made, events=(replace(made.events[0], when=end),), timelines=())
    (row,) = json.loads(files_of(dated)["dati/eventi.json"].text)
    assert (row["first_day"], row["last_day"], row["modifier"]) == ("2025-11-01", "2025-11-30", "END")


def test_what_is_only_about_a_day_is_not_that_day_for_who_reads_edtf_alone() -> None:
    made = small()
    about = replace(when.parse("2026-01-03"), modifier="APPROX")
    files = files_of(replace(made, events=(replace(made.events[0], when=about),), timelines=()))
    (row,), (cell,) = json.loads(files["dati/eventi.json"].text), cells_of(files["dati/eventi.csv"])
    assert row["edtf"] == cell["edtf"] == "2026-01-03~"


def test_what_is_not_known_is_null() -> None:
    rows = {row["id"]: row for row in json.loads(files_of(small())["dati/eventi.json"].text)}
    undated = rows["e-none"]
    assert [undated[key] for key in ("edtf", "timex", "precision", "first_day", "last_day", "place", "joined")] == [
        None
    ] * 7
    assert undated["printed"] == "Senza data certa"
    text = "".join(
        file.text for path, file in files_of(rich()).items() if path.startswith("dati/") and path.endswith("i.json")
    )
    assert '":""' not in text


def test_addresses_are_absolute_where_the_site_knows_its_own() -> None:
    for site_url in ("", ADDRESS):
        files = files_of(rich(), site_url=site_url)
        raid = next(row for row in json.loads(files["dati/eventi.json"].text) if row["id"] == "e-raid")
        assert raid["url"] == f"{site_url}eventi/e-raid/"
        assert raid["reports"][0]["url"] == f"{site_url}articoli/raid/#e-raid"
        assert json.loads(files["dati/articoli.json"].text)[0]["url"] == f"{site_url}articoli/raid/"
        assert json.loads(files["dati/attori.json"].text)[0]["url"] == f"{site_url}attori/russia/"


def test_subjects_count_their_events_and_articles_name_theirs() -> None:
    made = rich()
    files = files_of(made)
    events = json.loads(files["dati/eventi.json"].text)
    for name, key in (("attori", "actors"), ("temi", "topics")):
        for row in json.loads(files[f"dati/{name}.json"].text):
            assert row["events"] == sum(row["id"] in event[key] for event in events)
    told = {event["id"]: {report["article"] for report in event["reports"]} for event in events}
    for row in json.loads(files["dati/articoli.json"].text):
        assert set(row["events"]) == {id_ for id_, articles in told.items() if row["id"] in articles}
    trump = next(row for row in json.loads(files["dati/attori.json"].text) if row["id"] == "donald-trump")
    assert trump["former_ids"] == ["trump"]
    assert trump["roles"][1] == {"name": "candidato repubblicano", "since": "2022-11", "until": "2024-11-05"}


def test_an_actor_and_a_topic_may_bear_one_id() -> None:
    one, other = Actor("europa", "Unione europea", "institution"), Topic("europa", "Europa unita")
    source = article("europa", "2026-01-02", "La Ue decide per una Europa unita.")
    links = (Link("europa", "name", role="citato"), Link("europa", "phrase"))
    told = event("e-1", [report(source, source.text, "2026-01-02")], actors=("europa",), topics=("europa",))
    files = files_of(site([source], [told], Registry((one,), (other,)), links={"europa": links}))
    assert json.loads(files["dati/articoli.json"].text)[0]["concerns"] == [
        {"kind": "actor", "id": "europa", "role": "citato"},
        {"kind": "topic", "id": "europa", "role": "protagonista"},
    ]
    (cell,) = cells_of(files["dati/eventi.csv"])
    assert (cell["actor_names"], cell["topic_names"]) == ("Unione europea", "Europa unita")


def test_many_events_are_cut_by_year_and_the_index_leads_to_each() -> None:
    made = many(300)
    whole = files_of(made, shard_events=300)
    assert "dati/eventi.csv" in whole and not [path for path in whole if path.startswith("dati/eventi/")]
    cut = files_of(made, shard_events=299)
    index = json.loads(cut["dati/eventi.json"].text)
    Draft202012Validator(json.loads(cut["dati/schemi/indice-eventi.json"].text)).validate(index)
    assert [(row["year"], row["events"]) for row in index] == [("2024", 214), ("2025", 86)]
    for ending in ("json", "jsonl", "csv"):
        assert {path for path in cut if path.startswith("dati/eventi/") and path.endswith(f".{ending}")} == {
            f"dati/{row[ending]}" for row in index
        }
    assert "dati/eventi.csv" not in cut and "dati/eventi.jsonl" not in cut
    parts = [row for year in index for row in json.loads(cut[f"dati/{year['json']}"].text)]
    assert parts == json.loads(whole["dati/eventi.json"].text)
    assert b"".join(cut[f"dati/{year['jsonl']}"].data for year in index) == whole["dati/eventi.jsonl"].data
    assert [row for year in index for row in cells_of(cut[f"dati/{year['csv']}"])] == cells_of(whole["dati/eventi.csv"])


def test_undated_events_have_a_part_of_their_own() -> None:
    index = json.loads(files_of(rich(), shard_events=1)["dati/eventi.json"].text)
    assert [row["year"] for row in index] == ["2025", "senza-data"]
    assert sum(row["events"] for row in index) == len(rich().events)


def test_a_row_is_written_once_however_many_timelines_hold_it(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: Counter[str] = Counter()
    for path, name in (("edition", "event_row"), ("events_json", "row_json")):
        module = sys.modules[f"generator.exports.{path}"]
        kept = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *given, kept=kept, name=name: counted.update([name]) or kept(*given))
    render_exports(rich(), SETTINGS)
    assert counted == {"event_row": len(rich().events), "row_json": len(rich().events)}


def test_the_model_of_an_event_is_that_of_its_rows() -> None:
    row = json.loads(files_of(rich())["dati/eventi.json"].text)[0]
    assert list(row) == [field.name for field in fields(EventRow)]
