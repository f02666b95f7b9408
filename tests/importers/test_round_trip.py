"""What we export comes back: `eventi.csv` and `timelinejs.json` become drafts with the same titles and dates."""

from __future__ import annotations

import csv
import datetime
import io
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from generator import when
from generator.importers.slides import MAX_TITLE
from generator.importers.timelines import import_timeline
from generator.model import Site
from generator.render.escape import plain
from generator.timelines import offers
from tests.demo import Demo
from tests.exports.hostile import TEXTS, hostile
from tests.exports.published import written
from tests.importers.reading import ISSUE, articles, told
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small

LATER = replace(ISSUE, date=datetime.date(2027, 1, 1))
"""What lies ahead on the day of publication would be announced."""
AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")
DATES = (
    "2025-12-30", "2025-12-30TEV", "2025-12-31T15:30", "2025-12-28TNI", "2025-03", "2025-03~", "2025", "2025-SU", "2025-WI", "2025-Q3",
    "2025-H2", "197X", "18XX", "2025-05-03/2025-05-07", "2024-03/2025", "2014/..", "../2014-05", "-0043-03-15", "-0043", "2025-12-30?",
)  # fmt: skip


def dated() -> Site:
    own = article("a", "2025-12-31", CALL)
    return site([own], [event(f"e-{n}", [report(own, CALL, value)]) for n, value in enumerate(DATES)])


def harmless() -> Site:
    return hostile([text for text in TEXTS if len(text) <= MAX_TITLE and any(map(str.isalnum, text))])


@pytest.mark.parametrize("made", [small, rich, dated, harmless])
@pytest.mark.parametrize("kind", ["csv", "timelinejs"])
@pytest.mark.parametrize("at_home", [True, False])
def test_what_we_export_comes_back(tmp_path: Path, kind: str, made: object, at_home: bool) -> None:
    original: Site = made()  # type: ignore[operator]
    exported = written(original, AT_HOME if at_home else SETTINGS)
    name = "eventi.csv" if kind == "csv" else offers.TIMELINEJS
    found: set[tuple[str, str, str]] = set()
    for number, (path, data) in enumerate(exported.items()):
        if path.rpartition("/")[2] != name or not (
            (path.startswith("cronologia/") and kind == "timelinejs") or path == f"{offers.DATA}/{name}"
        ):
            continue
        file = tmp_path / f"{number}" / name
        file.parent.mkdir()
        file.write_bytes(data)
        if kind == "timelinejs" and b'unique_id": "e-' not in data:
            continue
        drafts, _ = import_timeline(kind, file, LATER, tmp_path / "content")
        found |= set(told(drafts))
    expected = {
        (
            unicodedata.normalize("NFC", plain(one.title.replace("\r", " ") if kind == "csv" else one.title)),
            one.when.value if one.when else "",
            one.status,
        )
        for one in original.events
        if one.when or kind == "csv"
    }
    assert expected <= found
    if kind == "csv":
        assert {title for title, _, _ in found} == {title for title, _, _ in expected}


def test_what_is_only_about_a_day_comes_back_from_a_table_as_no_more_than_that(tmp_path: Path) -> None:
    own, told_as = article("a", "2026-12-31", CALL), (
        "2026-01-03", "2026-01-04?", "2026-W10", "1990/1994", "2026-03-02/..",
    )  # fmt: skip
    about = [replace(when.parse(value), modifier="APPROX") for value in told_as]
    made = site([own], [event(f"e-{n}", [report(own, CALL, "2026")], when=one) for n, one in enumerate(about)])
    file = tmp_path / "eventi.csv"
    file.write_bytes(written(made)["dati/eventi.csv"])
    drafts, _ = import_timeline("csv", file, LATER, tmp_path / "content")
    dates = [entry.when.value for one in articles(drafts) for entry in one.events if entry.when]
    assert dates == ["1990~/1994~", "2026-01-03~", "2026-01-04%", "2026-W10~", "2026-03-02~/.."]


def test_the_whole_demo_comes_back(demo: Demo, tmp_path: Path) -> None:
    file = demo.site / offers.DATA / "eventi.csv"
    drafts, _ = import_timeline("csv", file, LATER, tmp_path / "content")
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    entries = [entry for one in articles(drafts) for entry in one.events if not entry.reject]
    assert len(rows) > 100
    assert Counter((entry.title, entry.when.value if entry.when else "") for entry in entries) == Counter(
        (row["title"], row["timex"]) for row in rows
    )
