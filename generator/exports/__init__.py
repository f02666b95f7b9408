"""The data behind the pages, for other programs: one module per format, one value in `EXPORTS`."""

from __future__ import annotations

from collections.abc import Callable

from generator.exports.events_json import events_json
from generator.model import DataFile, Site

EXPORTS: tuple[Callable[[Site], DataFile], ...] = (events_json,)


def render_exports(site: Site) -> tuple[DataFile, ...]:
    """Every export of the site, in the order of `EXPORTS`."""
    return tuple(export(site) for export in EXPORTS)
