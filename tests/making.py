"""A site made into pages, files and records as `site.generate` does it, for tests that hold a site and its settings."""

from __future__ import annotations

from generator import exports, render
from generator.exports import edition
from generator.exports.edition import Edition
from generator.model import Catalogue, DataFile, Page, SearchRecord, Site
from generator.model.catalogue import NOTHING
from generator.render import make_context
from generator.settings import Settings


def render_pages(site: Site, settings: Settings, catalogue: Catalogue = NOTHING) -> tuple[Page, ...]:
    """See `generator.render`."""
    return render.render_pages(make_context(site, settings), catalogue)


def render_records(site: Site, settings: Settings) -> tuple[SearchRecord, ...]:
    """See `generator.render`."""
    return render.render_records(make_context(site, settings))


def render_exports(site: Site, settings: Settings) -> tuple[DataFile, ...]:
    """See `generator.exports`."""
    return exports.render_exports(make_context(site, settings))


def make_edition(site: Site, settings: Settings) -> Edition:
    """See `generator.exports.edition`."""
    return edition.make_edition(make_context(site, settings))
