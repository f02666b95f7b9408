"""A date that is awkward is the same date in every format, and in none more precise, or less, than it was told."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace
from typing import Any

from generator import when
from tests.exports.calendars import days, entries
from tests.exports.published import publish
from tests.render.sites import CALL, article, event, report, site


def published(value: str, modifier: when.Modifier) -> dict[str, bytes]:
    own = article("a", "2026-12-31", CALL)
    told = replace(when.parse(value), modifier=modifier)
    return dict(publish(site([own], [event("e-1", [report(own, CALL, "2026")], when=told)])).files)


def found(files: dict[str, bytes]) -> dict[str, Any]:
    """What each format says of when it was, of the one event there is."""
    year = "cronologia/2026"
    (row,) = json.loads(files["dati/eventi.json"])
    (item,) = json.loads(files[f"{year}/vis.json"])
    (slide,) = json.loads(files[f"{year}/timelinejs.json"])["events"]
    entities = map(json.loads, files["dati/ftm.jsonl"].splitlines())
    (entity,) = (one["properties"] for one in entities if one["schema"] == "Event")
    return {
        "edtf": row["edtf"],
        "vis": (item["start"], item.get("end")),
        "slide": tuple(slide["start_date"].values()),
        "entity": entity.get("date"),
        "calendar": [days(entry) for entry in entries(files["calendario.ics"]).values()],
        "markwhen": re.findall(r"^[-0-9: /]+(?=: )", files[f"{year}/cronologia.mw"].decode(), re.M),
    }


def test_about_an_hour_is_sure_of_its_day() -> None:
    day = datetime.date(2026, 3, 6)
    assert found(published("2026-03-06T11:00", "APPROX")) == {
        "edtf": "2026-03-06",
        "vis": ("2026-03-06", None),
        "slide": (2026, 3, 6),
        "entity": ["2026-03-06"],
        "calendar": [(day, day + datetime.timedelta(1))],
        "markwhen": ["2026-03-06"],
    }


def test_about_a_day_is_that_day_where_words_can_say_more_and_no_date_where_they_cannot() -> None:
    assert found(published("2026-01-03", "APPROX")) == {
        "edtf": "2026-01-03~",
        "vis": ("2026-01-03", None),
        "slide": (2026, 1, 3),
        "entity": None,
        "calendar": [],
        "markwhen": ["2026-01-03"],
    }


def test_the_middle_of_a_month_is_that_month() -> None:
    assert found(published("2026-02", "MID")) == {
        "edtf": "2026-02",
        "vis": ("2026-02-01", "2026-03-01"),
        "slide": (2026, 2),
        "entity": ["2026-02"],
        "calendar": [],
        "markwhen": ["2026-02"],
    }
