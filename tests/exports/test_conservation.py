"""Nothing is lost and nothing is there twice: every event of every actor, topic, crossing and year, on its page, in its
feed with the pages of that, in every file beside it and in the data of the whole site."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from generator.model import Actor, Involvement, Registry, Site, Topic
from generator.render.escape import plain
from generator.settings import Settings
from generator.timelines import offers
from tests.demo import Demo
from tests.exports.published import (
    BESIDE,
    DATED,
    FOLDERS,
    NOT_OF_CROSSINGS,
    NOT_OF_YEARS,
    SHARDED,
    WHOLE,
    Published,
    publish,
    published_in,
)
from tests.render.sites import CALL, MEETING, SETTINGS, article, claim, event, many, report, rich, site, small

AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")
ACTORS = (Actor("anna", "Anna Verdi", "person"), Actor("comune", "Comune di Forlì", "institution"),
          Actor("gazzetta", "La Gazzetta", "media"), Actor("paese", "Paese", "country"))  # fmt: skip
TOPICS = (Topic("appalti", "Appalti"), Topic("voto", "Voto"))
DATES = (None, "2025-12-30", "2025-12-30TEV", "2025-12-31T15:30", "2025-12-28TNI", "2025-03", "2025-03~", "2025", "2025-SU", "2025-Q3",
         "197X", "18XX", "2025-W52-WE", "2025-05-03/2025-05-07", "2024-03/2025", "2014/..", "../2014-05", "-0043-03-15", "-0043",
         "2025-12-30?", "0009-01-02", "9999-12-31")  # fmt: skip
STATUSES = ("avvenuto", "annunciato", "annullato", "riportato", "contestato", "smentito")
ROLES = st.sampled_from([None, "protagonista", "protagonista", "fonte", "citato"])
EVENTS = st.lists(
    st.tuples(st.lists(st.sampled_from(DATES), min_size=1, max_size=3), st.sampled_from(STATUSES),
              st.tuples(*[ROLES] * len(ACTORS)), st.tuples(*[st.booleans()] * len(TOPICS)), st.booleans()),
    min_size=1, max_size=14,
)  # fmt: skip


def corpus(drawn: list[Any]) -> Site:
    """Actors × topics × events of all precisions, statuses and numbers of tellings; an outlet that says some of it."""
    sources = [article(f"art-{n}", f"2026-01-0{n + 1}", f"{CALL} {MEETING}") for n in range(3)]
    made = []
    for number, (dates, status, roles, about, says) in enumerate(drawn):
        tellings = [report(sources[n], (CALL, MEETING)[number % 2], date) for n, date in enumerate(dates)]
        said = tuple(claim(sources[0], CALL, "gazzetta", "riporta") for _ in range(says))
        tellings[0] = replace(tellings[0], claims=said)
        links = tuple(Involvement(actor.id, role) for actor, role in zip(ACTORS, roles, strict=True) if role)
        topics = tuple(Involvement(topic.id) for topic, is_about in zip(TOPICS, about, strict=True) if is_about)
        made.append(event(f"e-{number}", tellings, status=status, actor_links=links, topic_links=topics))
    return site(sources, made, Registry(ACTORS, TOPICS))


EVERY_PART = [
    (["2025-12-30"], "avvenuto", ("protagonista", "protagonista", "fonte", "citato"), (True, True), False),
    (["2025-03", "2025-12-30"], "contestato", ("protagonista", "protagonista", None, "fonte"), (True, False), True),
    ([None], "riportato", ("fonte", "citato", "fonte", "protagonista"), (False, True), True),
    (["2024"], "annunciato", ("citato", "fonte", "citato", "protagonista"), (True, True), False),
]
"""Everybody is a protagonist, a source and only mentioned."""

MADE = {"small": (small(), SETTINGS), "rich": (rich(), SETTINGS), "rich-at-home": (rich(), AT_HOME),
        "split": (many(130), replace(AT_HOME, split_events=50, shard_events=100)), "many": (many(120), SETTINGS), "parts": (corpus(EVERY_PART), SETTINGS)}  # fmt: skip


@pytest.fixture(scope="module", params=[*MADE, "demo"])
def published(request: pytest.FixtureRequest) -> Published:
    if request.param == "demo":
        demo: Demo = request.getfixturevalue("demo")
        return published_in(demo.site, demo.settings.site_url)
    return publish(*MADE[request.param])


def told(page: Published, folder: str) -> list[str]:
    return [entry.id for entry in page.listing(folder).told]


def pairs(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The folder of each subject with each of its events, as the data have them: who takes part, and who says so."""
    involved = [(f"{FOLDERS[link['kind']]}/{link['id']}", row["id"]) for row in rows for link in row["involved"]]
    assert len(involved) == len(set(involved))
    said = [(row["id"], claim["actor"]) for row in rows for told in row["reports"] for claim in told["claims"]]
    return list(dict.fromkeys([*involved, *((f"attori/{actor}", id_) for id_, actor in said if actor)]))


def check_pages(page: Published) -> None:
    """Each subject that has a page: exactly its events, each once, told in full or listed."""
    expected: dict[str, Counter[str]] = {}
    for folder, id_ in pairs(page.rows()):
        expected.setdefault(folder, Counter())[id_] += 1
    subjects = [folder for folder in page.folders() if folder.count("/") == 1 and not folder.startswith("cronologia")]
    assert subjects
    for folder in subjects:
        listing = page.listing(folder)
        assert Counter([*(entry.id for entry in listing.told), *listing.listed]) == expected[folder], folder


def check_crossings_and_years(page: Published) -> None:
    rows = page.rows()
    years = [folder for folder in page.folders() if folder.startswith("cronologia/")]
    assert Counter(id_ for folder in years for id_ in told(page, folder)) == Counter(row["id"] for row in rows)
    for folder in (one for one in page.folders() if "/temi/" in one):
        _, actor, _, topic = folder.split("/")
        both = [row["id"] for row in rows if actor in row["actors"] and topic in row["topics"]]
        assert Counter(told(page, folder)) == Counter(both), folder


def check_rows(page: Published) -> None:
    """What a page says of an event in full is what the data say of it."""
    rows = {row["id"]: row for row in page.rows()}
    seen = set()
    for folder in page.folders():
        for entry in page.listing(folder).told:
            row = rows[entry.id]
            seen.add(entry.id)
            assert plain(entry.title) == plain(row["title"])
            date = row["printed"] if row["edtf"] else "senza data"
            assert " ".join(entry.date.split()).casefold() == date.casefold()
            assert entry.status == row["status"]
            assert (entry.precision == "none") == (row["edtf"] is None)
    assert seen == set(rows), "every event has a year"


def check_beside(page: Published, name: str) -> None:
    """The file beside a page has what the page tells in full, each once."""
    rows = {row["id"]: row for row in page.rows()}
    checked = 0
    for folder in page.folders():
        path = f"{folder}/{name}"
        if (folder.startswith("cronologia") and name in NOT_OF_YEARS) or (
            "/temi/" in folder and name in NOT_OF_CROSSINGS
        ):
            assert path not in page.files
            continue
        found, expected = BESIDE[name](page, path), told(page, folder)
        checked += 1
        if name == offers.CALENDAR:
            check_calendar(page, path, found, expected, rows)
            continue
        if name in DATED:
            expected = [id_ for id_ in expected if rows[id_]["edtf"]]
        found = expected if found == ["?"] * len(expected) else found  # Markwhen without addresses: as many lines
        assert Counter(found) == Counter(expected), path
    assert checked


def check_calendar(page: Published, path: str, found: list[str], expected: list[str], rows: dict[str, Any]) -> None:
    """What has no day is left out and counted; whatever has one without doubt is there."""
    days = {
        id_
        for id_ in expected
        if rows[id_]["edtf"] and re.fullmatch(r"[1-9]\d{3}-\d\d-\d\d", rows[id_]["edtf"]) and not rows[id_]["modifier"]
        if rows[id_]["edtf"] != "9999-12-31"  # its exclusive end is beyond what a calendar can say
    }
    assert days <= set(found) <= set(expected)
    assert len(found) == len(set(found))
    about = str(Calendar.from_ical(page.files[path])["X-WR-CALDESC"])
    left = re.search(r"(\d+) event[oi] senza un giorno preciso", about)
    assert len(expected) - len(found) == (int(left[1]) if left else 0), path


def check_whole(page: Published, name: str) -> None:
    rows = {row["id"]: row for row in page.rows()}
    if name in SHARDED and any(path.startswith(f"{offers.DATA}/eventi/") for path in page.files):
        ending = name.rpartition(".")[2]
        paths = [
            path for path in page.files if path.startswith(f"{offers.DATA}/eventi/") and path.endswith(f".{ending}")
        ]
    else:
        paths = [name]
    found = [id_ for path in paths for id_ in WHOLE[name](page, path)]
    if name == offers.CALENDAR:
        check_calendar(page, name, found, list(rows), rows)
    else:
        assert Counter(found) == Counter(list(rows)), name


def test_every_event_of_a_subject_is_once_on_its_page(published: Published) -> None:
    check_pages(published)


def test_every_event_is_once_in_its_year_and_on_its_crossings(published: Published) -> None:
    check_crossings_and_years(published)


def test_the_data_say_what_the_pages_say(published: Published) -> None:
    check_rows(published)


@pytest.mark.parametrize("name", list(BESIDE))
def test_the_files_beside_a_page_have_its_events_once(published: Published, name: str) -> None:
    check_beside(published, name)


@pytest.mark.parametrize("name", list(WHOLE))
def test_the_files_of_the_site_have_every_event_once(published: Published, name: str) -> None:
    check_whole(published, name)


def choose(split: int, shard: int, at_home: bool) -> Settings:
    return replace(AT_HOME if at_home else SETTINGS, split_events=split, shard_events=shard)


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(EVENTS, st.builds(choose, st.sampled_from([2, 5, 300]), st.sampled_from([3, 5000]), st.booleans()))
def test_a_random_corpus_loses_nothing(drawn: list[Any], chosen: Settings) -> None:
    made = corpus(drawn)
    page = publish(made, chosen)
    assert Counter(row["id"] for row in page.rows()) == Counter(found.id for found in made.events)
    ties = {(f"{FOLDERS[kind]}/{link.target}", found.id) for found in made.events
            for kind, links in (("actor", found.actor_links), ("topic", found.topic_links)) for link in links}  # fmt: skip
    said = {(f"attori/{claim.by}", found.id) for found in made.events for claim in found.claims}
    assert set(pairs(page.rows())) == ties | said
    if any(not folder.startswith("cronologia") for folder in page.folders()):
        check_pages(page)
    check_crossings_and_years(page)
    check_rows(page)
    for name in BESIDE:
        if name not in NOT_OF_YEARS or any(
            folder.count("/") == 1 and not folder.startswith("cronologia") for folder in page.folders()
        ):
            check_beside(page, name)
    for name in WHOLE:
        check_whole(page, name)
