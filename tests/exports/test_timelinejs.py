"""TimelineJS files: every dated event of a page, no more precise than told, its texts no markup."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator import when
from generator.exports.timelinejs import timelinejs
from generator.exports.told_ends import told_ends, written
from generator.model import Site
from generator.render.escape import plain
from generator.settings import Settings
from tests.exports.hostile import HOSTILE, hostile_corpus
from tests.exports.hostile_site import by_text, hostile_site
from tests.making import make_edition
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small

AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")
_OURS = re.compile(r'</?p>|<a href="https?://[^"<>]*">|</a>')


def files(made: Site, settings: Settings = SETTINGS) -> dict[str, Any]:
    return {file.path: json.loads(file.text) for file in timelinejs(make_edition(made, settings))}


def slide(value: str) -> dict[str, Any]:
    own = article("a", "2025-12-31", CALL)
    told = site([own], [event("e-1", [report(own, CALL, value)])])
    found: dict[str, Any] = next(file["events"][0] for file in files(told).values())
    return found


@pytest.mark.parametrize("made", [small(), rich()], ids=["small", "rich"])
def test_every_dated_event_of_every_page(made: Site) -> None:
    edition = make_edition(made, SETTINGS)
    found = files(made)
    assert len(found) == len(edition.lines)
    for line in edition.lines:
        dated = [told.id for told in line.events if told.when]
        file = found[line.file("timelinejs.json")]
        assert [one["unique_id"] for one in file["events"]] == dated
        assert file["title"]["unique_id"] not in dated


def test_the_first_slide_says_how_many_have_no_date() -> None:
    title = files(small(), AT_HOME)["attori/vladimir-putin/timelinejs.json"]["title"]["text"]
    assert title["headline"] == "Vladimir Putin"
    assert title["text"].startswith("<p>4 eventi. 1 evento senza data certa non è mostrato qui. Prova.</p>")
    assert '<a href="https://esempio.it/crono/attori/vladimir-putin/">Cronistoria</a>' in title["text"]
    assert "<a" not in files(small())["attori/vladimir-putin/timelinejs.json"]["title"]["text"]


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2025-12-30", "2025-12-30", None),
        ("2025-12-30TEV", "2025-12-30", None),
        ("2025-12-31T15:30", "2025-12-31-15-30", None),
        ("2025-12-28TNI", "2025-12-28", "2025-12-29"),
        ("2025-03", "2025-3", None),
        ("2025-03~", "2025-3", None),
        ("2025", "2025", None),
        ("2025-SU", "2025-6", "2025-8"),
        ("2025-WI", "2025-12", "2026-2"),
        ("2025-Q3", "2025-7", "2025-9"),
        ("2025-W52-WE", "2025-12-27", "2025-12-28"),
        ("197X", "1970", "1979"),
        ("2025-05-03/2025-05-07", "2025-5-3", "2025-5-7"),
        ("2024-03/2025", "2024-3", "2025"),
        ("2014/..", "2014", None),
        ("../2014-05", "2014-5", None),
        ("-0043-03-15", "-44-3-15", None),
        ("0000", "-1", None),
        ("-0001/0001", "-2", "1"),
    ],
)
def test_dates_are_as_precise_as_told(value: str, start: str, end: str | None) -> None:
    def shown(date: dict[str, int] | None) -> str | None:
        return "-".join(map(str, date.values())) if date else None

    made = slide(value)
    assert (shown(made["start_date"]), shown(made.get("end_date"))) == (start.replace("-0", "-"), end)
    assert made["display_date"] == when.parse(value).italian


def test_an_hour_that_is_only_about_is_no_hour() -> None:
    own = article("a", "2025-12-31", CALL)
    about = replace(when.parse("2025-12-30T15:30"), modifier="APPROX")
    told = site([own], [event("e-1", [replace(report(own, CALL, None), when=about)])])
    made = next(iter(files(told).values()))["events"][0]
    assert made["start_date"] == {"year": 2025, "month": 12, "day": 30}
    assert made["display_date"] == "30 dicembre 2025, intorno alle 15.30"


def test_points_are_written_as_edtf_writes_them() -> None:
    for value in ("2025-12-30", "2025-03", "2025", "-0043", "0044-03"):
        assert [point and written(point) for point in told_ends(when.parse(value))] == [value, value]


@pytest.mark.parametrize("strings", [HOSTILE, hostile_corpus], ids=["own", "corpus"])
def test_hostile_text_is_text(strings: object) -> None:
    texts: tuple[str, ...] = strings() if callable(strings) else strings  # type: ignore[assignment]
    made = hostile_site(texts)
    found = files(made, AT_HOME)
    slides = {one["unique_id"]: one for one in found["cronologia/2025/timelinejs.json"]["events"]}
    for text, told in by_text(made, texts):
        one = slides[told.id]["text"]
        assert html.unescape(one["headline"]) == plain(text)
        assert f"Corretto il 30 dicembre 2025: {html.escape(plain(text))}" in one["text"]
    for file in found.values():
        for one in (file["title"], *file["events"]):
            assert "<" not in one["text"]["headline"]
            assert "<" not in _OURS.sub("", one["text"]["text"])
            assert "<" not in one.get("display_date", "")
            assert one["autolink"] is False
