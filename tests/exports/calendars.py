"""Calendars read back, by the two libraries that newsrooms' tools are made with."""

from __future__ import annotations

import datetime
from typing import Any
from unittest import mock

import ics
from icalendar import Calendar

from generator.exports.calendar import calendar
from generator.model import Site
from generator.settings import Settings
from tests.making import make_edition
from tests.render.sites import SETTINGS


def calendars_of(site: Site, settings: Settings = SETTINGS) -> dict[str, bytes]:
    return {file.path: file.data for file in calendar(make_edition(site, settings))}


def read(data: bytes) -> Calendar:
    made = Calendar.from_ical(data)
    assert isinstance(made, Calendar)
    return made


def entries(data: bytes) -> dict[str, Any]:
    """By id without its host."""
    return {str(entry["UID"]).partition("@")[0]: entry for entry in read(data).walk("VEVENT")}


def days(entry: Any) -> tuple[datetime.date | datetime.datetime, datetime.date | None]:
    """When it begins, and the first day after it; None when it has no end."""
    return entry["DTSTART"].dt, entry["DTEND"].dt if "DTEND" in entry else None


def read_by_ics(data: bytes) -> Any:
    """Its parser wraps the standard streams once more at each line, if it may: it may not."""
    with mock.patch("colorama.init"):
        return ics.Calendar(data.decode("utf-8"))
