"""The twelve files from which the front page takes «Accadde oggi»."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.edtf import parse
from generator.exports.days_json import days_json
from generator.model import Registry, Site
from tests.making import make_edition, render_pages
from tests.render.reading import built, url
from tests.render.sites import SETTINGS, article, event, report, rich, site, small

LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def months(made: Site) -> list[dict[str, Any]]:
    files = {file.path: json.loads(file.text) for file in days_json(make_edition(made, SETTINGS))}
    return [files[f"dati/accadde-oggi/{month:02}.json"] for month in range(1, 13)]


def test_every_day_of_the_year_leads_to_one_that_has_events() -> None:
    for month, length in zip(months(small()), LENGTHS, strict=True):
        assert len(month["said"]) == length
        assert all(month["days"][key] for key, _ in month["said"])
    january = months(small())[0]
    assert january["said"][6] == ["01-07", "7 gennaio"]
    assert january["said"][30] == ["01-07", "31 gennaio: nessun evento. Il giorno più vicino: 7 gennaio."]
    assert january["said"][0] == ["01-07", "1º gennaio: nessun evento. Il giorno più vicino: 7 gennaio."]


def test_a_site_without_days_has_files_that_say_so() -> None:
    assert months(Site(Registry(), (), (), (), {})) == [{"said": [], "days": {}}] * 12


@pytest.mark.parametrize("made", [small(), rich()], ids=["small", "rich"])
def test_every_address_leads_to_a_page_and_to_an_id_of_it(made: Site) -> None:
    pages = {url(page.path): built(page).values("id") for page in render_pages(made, SETTINGS)}
    rows = [row for month in months(made) for day in month["days"].values() for row in day]
    assert rows
    for row in rows:
        path, _, anchor = row["url"].partition("#")
        assert not anchor or anchor in pages[f"/{path}"]
        assert f"/{path}" in pages


def test_of_a_crowded_day_the_front_page_gets_the_most_told_events() -> None:
    one, two = (article(slug, "2025-12-31", "Ieri.") for slug in "xy")
    crowd = [event(f"e-{n:02}", [report(of, "Ieri.", f"20{n:02}-03-14") for of in ((one, two) if n == 17 else (one,))])
             for n in range(20)]  # fmt: skip
    march = months(site([one, two], crowd))[2]
    assert [row["note"] for row in march["days"]["03-14"]] == [*map(str, range(2000, 2011)), "2017"]
    assert march["said"][13] == ["03-14", "14 marzo: i 12 eventi più raccontati, su 20."]
    assert march["said"][14][1].endswith("Il giorno più vicino: 14 marzo, i 12 eventi più raccontati, su 20.")


def test_each_row_says_the_year_and_what_is_not_plain_fact() -> None:
    source = article("x", "2025-12-31", "Ieri.")
    told = replace(event("e-a", [report(source, "Ieri.", "2025-12-30")]), title="Il raid", status="contestato")
    (row,) = months(site([source], [told]))[11]["days"]["12-30"]
    assert row == {"title": "Il raid", "url": "eventi/e-a/", "note": "2025, contestato"}


def test_years_before_christ_are_said_as_everywhere() -> None:
    made = small()
    when = made.events[0].when
    assert when
    ides = replace(when, edtf=parse("-0043-03-15"))
    rows = months(replace(made, events=(replace(made.events[0], when=ides, divergences=()),), timelines=()))[2]["days"][
        "03-15"
    ]
    assert [row["note"] for row in rows] == ["44 a.C."]


def test_a_title_loses_what_nobody_can_see() -> None:
    made = small()
    events = tuple(replace(one, title="a\u202eb\x00\n c") for one in made.events)
    rows = [row for month in months(replace(made, events=events)) for day in month["days"].values() for row in day]
    assert {row["title"] for row in rows} == {"ab c"}
