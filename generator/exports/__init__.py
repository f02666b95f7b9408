"""The data behind the pages, for other programs: one module per format, one value in `EXPORTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports.catalogue import catalogue, checksums
from generator.exports.database import database
from generator.exports.days_json import days_json
from generator.exports.edition import Edition, make_edition
from generator.exports.events_csv import events_csv
from generator.exports.events_json import events_json
from generator.exports.schemas import schemas
from generator.exports.subjects_json import subjects_json
from generator.model import DataFile, Site
from generator.settings import Settings

EXPORTS: tuple[Callable[[Edition], Iterator[DataFile]], ...] = (
    events_json,
    events_csv,
    subjects_json,
    database,
    schemas,
    days_json,
)


def render_exports(site: Site, settings: Settings) -> tuple[DataFile, ...]:
    """Every export of the site, in the order of `EXPORTS`; at the end the checksums of the open data."""
    edition = make_edition(site, settings)
    files = [file for export in EXPORTS for file in export(edition)]
    return (*files, *checksums(files))


__all__ = ["EXPORTS", "catalogue", "render_exports"]
