"""The data behind the pages, for other programs: one module per format, one value in `EXPORTS`."""

from __future__ import annotations

from collections.abc import Callable

from generator.exports.days_json import days_json
from generator.exports.events_json import events_json
from generator.model import DataFile, Site

EXPORTS: tuple[Callable[[Site], tuple[DataFile, ...]], ...] = (events_json, days_json)


def render_exports(site: Site) -> tuple[DataFile, ...]:
    """Every export of the site, in the order of `EXPORTS`."""
    return tuple(file for export in EXPORTS for file in export(site))
