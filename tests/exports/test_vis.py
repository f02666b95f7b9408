"""Items for vis-timeline: every dated event, in the bounds that were told, its texts no markup."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from typing import Any

import pytest

from generator.exports.vis import vis
from generator.model import Site
from generator.render.escape import plain
from tests.exports.hostile import HOSTILE, hostile_corpus
from tests.exports.hostile_site import by_text, hostile_site
from tests.making import make_edition
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small


def files(made: Site) -> dict[str, Any]:
    edition = make_edition(made, replace(SETTINGS, site_url="https://esempio.it/crono/"))
    return {file.path: json.loads(file.text) for file in vis(edition)}


@pytest.mark.parametrize("made", [small(), rich()], ids=["small", "rich"])
def test_every_dated_event_of_every_page(made: Site) -> None:
    found = files(made)
    for line in make_edition(made, SETTINGS).lines:
        items = found[line.file("vis.json")]
        assert [item["id"] for item in items] == [told.id for told in line.events if told.when]
        assert all({"content", "start", "type", "className", "title"} <= item.keys() for item in items)


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("2025-12-30", ("2025-12-30", None, "box")),
        ("2025-12-31T15:30", ("2025-12-31T15:30", None, "box")),
        ("2025-12-28TNI", ("2025-12-28", "2025-12-30", "range")),
        ("2025-03", ("2025-03-01", "2025-04-01", "range")),
        ("2025-05-03/2025-05-07", ("2025-05-03", "2025-05-08", "range")),
        ("197X", ("1970-01-01", "1980-01-01", "range")),
        ("2014/..", ("2014-01-01", None, "point")),
        ("../2014-05", ("2014-05-01", None, "point")),
        ("-0043-03-15", ("-000043-03-15", None, "box")),
        ("9999", ("9999-01-01", "+010000-01-01", "range")),
    ],
)
def test_a_stretch_is_a_stretch(value: str, place: tuple[str, str | None, str]) -> None:
    own = article("a", "2025-12-31", CALL)
    item = next(iter(files(site([own], [event("e-1", [report(own, CALL, value)])])).values()))[0]
    assert (item["start"], item.get("end"), item["type"]) == place


def test_classes_say_status_and_precision() -> None:
    items = {item["id"]: item for item in files(rich())["attori/russia/vis.json"]}
    assert items["e-raid"]["className"] == "contestato day"
    assert items["e-silenzio"]["className"] == "avvenuto month"
    assert items["e-raid"]["title"].startswith("notte tra il 28 e il 29 dicembre 2025<br>Contestato.")


@pytest.mark.parametrize("strings", [HOSTILE, hostile_corpus], ids=["own", "corpus"])
def test_hostile_text_is_text(strings: object) -> None:
    texts: tuple[str, ...] = strings() if callable(strings) else strings  # type: ignore[assignment]
    made = hostile_site(texts)
    items = {item["id"]: item for item in files(made)["cronologia/2025/vis.json"]}
    for text, told in by_text(made, texts):
        item = items[told.id]
        assert html.unescape(item["content"]) == plain(text)
        assert "<" not in item["content"]
        lines = item["title"].split("<br>")
        assert "<" not in "".join(lines)
        assert f"Corretto il 30 dicembre 2025: {plain(text)}" in map(html.unescape, lines)
