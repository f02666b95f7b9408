"""The data behind the pages, for other programs: one module per format, one value in `EXPORTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.calendar import calendar
from generator.exports.catalogue import catalogue, checksums
from generator.exports.database import database
from generator.exports.days_json import days_json
from generator.exports.edition import Edition, make_edition
from generator.exports.embed import embed
from generator.exports.events_csv import events_csv
from generator.exports.events_json import events_json
from generator.exports.feeds import feeds
from generator.exports.follow_the_money import follow_the_money
from generator.exports.markwhen import markwhen
from generator.exports.pictures import pictures
from generator.exports.schemas import schemas
from generator.exports.subjects_json import subjects_json
from generator.exports.timelinejs import timelinejs
from generator.exports.vis import vis
from generator.model import DataFile
from generator.render import Context

EXPORTS: tuple[Callable[[Edition], Iterator[DataFile]], ...] = (
    events_json,
    events_csv,
    subjects_json,
    database,
    schemas,
    days_json,
    pictures,
    embed,
    feeds,
    calendar,
    timelinejs,
    markwhen,
    vis,
    follow_the_money,
)


def render_exports(context: Context) -> tuple[DataFile, ...]:
    """Every export of the site, in the order of `EXPORTS`; at the end the checksums of the open data."""
    edition = make_edition(context)
    files = [file for export in EXPORTS for file in export(edition)]
    return (*files, *checksums(files))


__all__ = ["EXPORTS", "catalogue", "render_exports"]
