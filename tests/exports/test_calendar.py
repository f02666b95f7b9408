"""Calendars of actors, topics and the site: the days that were told, and no others."""

from __future__ import annotations

import datetime
from dataclasses import replace
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from generator import when
from generator.exports.calendar_zone import rome
from generator.model import Correction, Divergence, Site
from generator.render.escape import plain
from tests.exports.calendars import calendars_of, days, entries, read, read_by_ics
from tests.exports.hostile import CORRECTED, by_text, hostile, with_hostile_texts
from tests.making import render_exports
from tests.render.sites import CALL, SETTINGS, article, event, report, rich, site, small
from tests.render.test_corrections import corrected

ROOT = "calendario.ics"
AT_HOME = replace(SETTINGS, site_url="https://esempio.it/crono/")
CLOCK = "Alle 15.30, ora di Mosca, si sono visti."


def one(value: str | None, **more: object) -> Site:
    """A site of one event of that date."""
    told = replace(report(article("a", "2025-12-31", CALL), CALL, None), when=when.parse(value) if value else None)
    return site([article("a", "2025-12-31", CALL)], [event("e-1", [told], **more)])


def test_a_day_on_which_the_sources_disagree_is_not_confirmed() -> None:
    versions = (("30 dicembre 2025", ("a",)), ("31 dicembre 2025", ("b",)))
    made = one("2025-12-30", title="Il fatto", divergences=(Divergence("date", "", versions),))
    entry = entries(calendars_of(made)[ROOT])["e-1"]
    assert (str(entry["SUMMARY"]), "STATUS" in entry) == ("Il fatto, data controversa", False)


def said_of(made: Site) -> str:
    return str(read(calendars_of(made)[ROOT])["DESCRIPTION"])


def test_one_for_the_site_and_one_for_each_actor_and_topic() -> None:
    assert list(calendars_of(rich())) == [
        ROOT, "attori/russia/calendario.ics", "attori/ucraina/calendario.ics", "attori/vladimir-putin/calendario.ics",
        "attori/tass/calendario.ics", "temi/guerra/calendario.ics", "temi/vertici/calendario.ics",
    ]  # fmt: skip
    assert ROOT in {file.path for file in render_exports(rich(), SETTINGS)}


@pytest.mark.parametrize(
    "made", [small(), rich(), corrected(), site([], [])], ids=["small", "rich", "corrected", "empty"]
)
@pytest.mark.parametrize("settings", [SETTINGS, AT_HOME], ids=["nowhere", "at home"])
def test_two_libraries_read_the_same_entries(made: Site, settings: object) -> None:
    for path, data in calendars_of(made, settings).items():  # type: ignore[arg-type]
        uids = {str(entry["UID"]) for entry in read(data).walk("VEVENT")}
        assert {entry.uid for entry in read_by_ics(data).events} == uids, path
        assert data.count(b"BEGIN:VEVENT") == len(uids)
        assert read(data).walk("VTIMEZONE"), "a calendar needs one component at least"
        assert not any(entry.errors for entry in read(data).walk())


def test_lines_are_folded_and_ended_as_the_format_wants() -> None:
    for data in calendars_of(rich(), AT_HOME).values():
        lines = data.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR"
        assert lines[-2:] == [b"END:VCALENDAR", b""]
        assert not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines)


def test_every_event_of_a_page_is_an_entry_or_counted() -> None:
    told = entries(calendars_of(small())["attori/vladimir-putin/calendario.ics"])
    assert list(told) == ["e-call", "e-dark", "e-deny"]
    assert said_of(small()).endswith(
        "2 eventi senza un giorno preciso non sono in questo calendario: mese 1, senza data certa 1."
    )
    head = read(calendars_of(small())[ROOT])
    assert str(head["X-WR-CALDESC"]).replace("\\,", ",") == said_of(small())
    assert [str(head[name]) for name in ("NAME", "X-WR-CALNAME", "X-WR-TIMEZONE")] == ["Cronistoria"] * 2 + [
        "Europe/Rome"
    ]
    assert said_of(one("2025-12-30")) == "Cronologia: Cronistoria. Prova."
    assert said_of(one("2025~")).endswith(": circa 1.")


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2025-12-30", "2025-12-30", "2025-12-31"),
        ("2025-12-31TEV", "2025-12-31", "2026-01-01"),
        ("2025-12-28TNI", "2025-12-28", "2025-12-30"),
        ("2025-05-03/2025-05-07", "2025-05-03", "2025-05-08"),
        ("2024-02-28/2024-02-29", "2024-02-28", "2024-03-01"),
        ("2025-12-30?", "2025-12-30", "2025-12-31"),
    ],
)
def test_days_are_those_that_were_told(value: str, first: str, after: str) -> None:
    entry = entries(calendars_of(one(value))[ROOT])["e-1"]
    assert days(entry) == (datetime.date.fromisoformat(first), datetime.date.fromisoformat(after))
    assert plain(when.parse(value).italian) in entry["DESCRIPTION"]


@pytest.mark.parametrize("value", ["2025-12-30~", "2025-12", "2025-W52", "2025-W52-WE", "2025", "2025-SU", "197X", "2025-12-01/..",
                                   "../2025-12-01", "2025-11/2025-12-03", "2025-05-03~/2025-05-07", "-0043-03-15", "9999-12-31", None])  # fmt: skip
def test_nothing_else_becomes_a_day(value: str | None) -> None:
    assert not entries(calendars_of(one(value))[ROOT])
    assert "1 evento senza un giorno preciso non è in questo calendario: " in said_of(one(value))


def test_an_hour_only_when_the_text_gave_one_and_it_is_italys() -> None:
    entry = entries(calendars_of(one("2025-07-31T15:30"))[ROOT])["e-1"]
    assert entry["DTSTART"].params["TZID"] == "Europe/Rome"
    start = entry["DTSTART"].dt
    assert start.replace(tzinfo=None).isoformat() == "2025-07-31T15:30:00"
    assert start.utcoffset() == datetime.timedelta(hours=2)
    assert "DTEND" not in entry
    assert "DURATION" not in entry
    assert days(entries(calendars_of(one("1979-07-31T15:30"))[ROOT])["e-1"])[0] == datetime.date(1979, 7, 31)


@pytest.mark.parametrize(("zone", "is_hour"), [("ora di Mosca", False), ("ora locale", False), ("ora italiana", True), ("", True)])  # fmt: skip
def test_the_hour_of_another_country_stays_in_words(zone: str, is_hour: bool) -> None:
    own = article("a", "2025-12-31", CLOCK)
    told = report(own, CLOCK, "2025-12-31T15:30", "Alle 15.30")
    assert told.mention
    told = replace(told, mention=replace(told.mention, zone=zone))
    entry = entries(calendars_of(site([own], [event("e-1", [told])]))[ROOT])["e-1"]
    assert isinstance(days(entry)[0], datetime.datetime) == is_hour
    assert "ore 15.30" in entry["DESCRIPTION"]


def test_an_hour_that_is_only_about_is_a_day() -> None:
    about = replace(when.parse("2025-12-30T15:30"), modifier="APPROX")
    made = one(None)
    made = replace(made, events=(replace(made.events[0], when=about),))
    assert days(entries(calendars_of(made)[ROOT])["e-1"])[0] == datetime.date(2025, 12, 30)
    around = replace(made, events=(replace(made.events[0], when=replace(about, clock=None)),))
    assert not entries(calendars_of(around)[ROOT])


@pytest.mark.parametrize(("status", "expected", "mark"), [
    ("avvenuto", "CONFIRMED", ""), ("annunciato", "TENTATIVE", " (annunciato)"), ("annullato", "CANCELLED", " (annullato)"),
    ("riportato", "", " (riportato)"), ("contestato", "", " (contestato)"), ("smentito", "", " (smentito)"),
])  # fmt: skip
def test_the_status_is_said_and_hearsay_is_not_confirmed(status: str, expected: str, mark: str) -> None:
    entry = entries(calendars_of(one("2025-12-30", status=status, title="Il fatto"))[ROOT])["e-1"]
    assert (str(entry.get("STATUS", "")), str(entry["SUMMARY"])) == (expected, f"Il fatto{mark}")
    assert (status.capitalize() in entry["DESCRIPTION"]) == bool(mark)
    assert str(entry["TRANSP"]) == "TRANSPARENT"


def test_who_says_it_and_where() -> None:
    raid = entries(calendars_of(rich(), AT_HOME)[ROOT])["e-raid"]
    assert str(raid["URL"]) == "https://esempio.it/crono/eventi/e-raid/"
    assert str(raid["LOCATION"]) == "Valdai"
    assert [str(name) for name in raid["CATEGORIES"].cats] == ["Russia", "Ucraina", "Guerra in Ucraina"]
    lines = str(raid["DESCRIPTION"]).split("\n")
    assert lines[0] == "notte tra il 28 e il 29 dicembre 2025"
    assert lines[2].endswith(
        "BelTA, 29 dicembre 2025 https://esempio.it/crono/articoli/raid/#e-raid https://belta.by/r"
    )
    assert "Chi lo smentisce: Ucraina" in lines
    assert [line for line in lines if line.startswith("Le fonti non concordano. Numero di droni: 91 (BelTA); 81 (")]
    nowhere = entries(calendars_of(rich())[ROOT])["e-raid"]
    assert "URL" not in nowhere
    assert "articoli/" not in nowhere["DESCRIPTION"]


def test_ids_last_and_say_whose_they_are() -> None:
    def uid(**more: object) -> str:
        return str(entries(calendars_of(small(), replace(SETTINGS, **more))[ROOT])["e-call"]["UID"])  # type: ignore[arg-type]

    assert uid() == "e-call@cronistoria.invalid"
    assert uid(site_url="https://esempio.it/crono/") == "e-call@esempio.it"
    assert uid(site_url="https://nuovo.it/", tag="esempio.it,2024") == "e-call@esempio.it"


def test_a_corrected_date_is_a_later_version_of_the_same_entry() -> None:
    def version(day: str, corrections: tuple[Correction, ...], *, article_too: bool = False) -> tuple[object, ...]:
        own = article("a", "2025-12-31", CALL, corrections=corrections if article_too else ())
        told = replace(report(own, CALL, day), corrections=corrections)
        entry = entries(calendars_of(site([own], [event("e-1", [told])]))[ROOT])["e-1"]
        return (
            str(entry["UID"]),
            entry["SEQUENCE"],
            entry["DTSTAMP"].dt.date(),
            entry["LAST-MODIFIED"].dt.date(),
            days(entry)[0],
        )

    march = Correction(datetime.date(2026, 3, 3), "era il 29")
    before, after = version("2025-12-30", ()), version("2025-12-29", (march,))
    assert before == ("e-1@cronistoria.invalid", 0, *[datetime.date(2025, 12, 31)] * 2, datetime.date(2025, 12, 30))
    assert after == ("e-1@cronistoria.invalid", 1, *[march.date] * 2, datetime.date(2025, 12, 29))
    assert version("2025-12-29", (march,), article_too=True) == after, "declared twice, it is one correction"
    own = article("a", "2025-12-31", CALL, corrections=(march,))
    of_article = entries(calendars_of(site([own], [event("e-1", [report(own, CALL, "2025-12-29")])]))[ROOT])["e-1"]
    assert (of_article["SEQUENCE"], of_article["DTSTAMP"].dt.date()) == (1, march.date)


@with_hostile_texts
def test_hostile_text_is_read_back_as_it_was(texts: tuple[str, ...]) -> None:
    made = hostile(texts)
    for path, data in calendars_of(made, AT_HOME).items():
        assert {component.name for component in read(data).walk()} == {
            "VCALENDAR", "VTIMEZONE", "STANDARD", "DAYLIGHT", "VEVENT"}, path  # fmt: skip
        assert not any(component.errors for component in read(data).walk())
    found = entries(calendars_of(made, AT_HOME)[ROOT])
    assert len(found) == len(texts)
    for text, told in by_text(made, texts):
        entry = found[told.id]
        assert str(entry["SUMMARY"]) == plain(text)
        assert str(entry.get("LOCATION", "")) == plain(text)
        assert f"{CORRECTED}: {plain(text)}" in str(entry["DESCRIPTION"]).split("\n")
        assert [str(name) for name in entry["CATEGORIES"].cats] == list(dict.fromkeys([plain(text), plain(texts[0])]))
    assert len(read_by_ics(calendars_of(made, AT_HOME)[ROOT]).events) == len(texts)


def test_the_clocks_of_italy() -> None:
    text = b"BEGIN:VCALENDAR\r\n" + rome().to_ical() + b"END:VCALENDAR\r\n"
    ours, theirs = tzical(StringIO(text.decode())).get(), ZoneInfo("Europe/Rome")
    assert ours is not None
    hour = datetime.datetime.fromisoformat("1980-01-01T12:00")
    while hour.year < 2038:
        assert hour.replace(tzinfo=ours).utcoffset() == hour.replace(tzinfo=theirs).utcoffset(), hour
        hour += datetime.timedelta(hours=24)
