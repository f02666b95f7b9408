"""What every export needs, worked out once: timelines with their addresses, ids that last, when a thing was learnt."""

from __future__ import annotations

import datetime
import posixpath
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from generator.exports.event_rows import event_row
from generator.exports.rows import EventRow
from generator.model import Event, Site, Timeline
from generator.render.addresses import folder, way_between
from generator.render.chips import last_update
from generator.render.context import Context
from generator.settings import Settings
from generator.timelines import beside, parts_of

_YEAR = 2026
"""Of the tag URIs of a site that names none of its own (`extra.cronistoria.tag`): fixed, since ids must not change."""


@dataclass(frozen=True, slots=True)
class Line:
    """A timeline that has a page, as exports see it.

    Attributes:
        timeline: who or what it is about.
        page: its page in the docs folder; of a timeline that is cut by year or month, the upper one.
        events: those that the page tells in full, in chronological order.
    """

    timeline: Timeline
    page: str
    events: tuple[Event, ...]

    def file(self, name: str) -> str:
        """The path of a file beside its page; `name` is one of `timelines.offers`."""
        return beside(self.page, name)

    @property
    def url(self) -> str:
        """Of its page, relative to the site's root: `attori/mario-rossi/`."""
        return f"{folder(self.page)}/"


@dataclass(frozen=True, slots=True)
class Edition:
    """A site as it is exported.

    Attributes:
        context: the site with its look-up tables, as the pages have it.
        lines: every timeline that has a page: actors, topics, crossings, years, in the order of the site.
        rows: what the open data say of each event, by id, in the order of the site.
    """

    context: Context
    lines: tuple[Line, ...]
    rows: dict[str, EventRow] = field(default_factory=dict, repr=False)

    @property
    def site(self) -> Site:
        """What was understood."""
        return self.context.site

    @property
    def shards(self) -> tuple[Line, ...]:
        """The years into which the data of all events are cut, none while they are few; each event lies in one."""
        if len(self.site.events) <= self.settings.shard_events:
            return ()
        return tuple(line for line in self.lines if line.timeline.kind == "year")

    @property
    def settings(self) -> Settings:
        """Name, address, licence, thresholds."""
        return self.context.settings

    def address(self, url: str, file: str) -> str:
        """What a file writes to lead somewhere on this site.

        Args:
            url: relative to the site's root, `articoli/vertice/#e-k3f9xw`; empty for the front page.
            file: path of the file that holds it, `attori/mario-rossi/atom.xml`.

        Returns:
            An absolute address when `site_url` is set, else one relative to the file.
        """
        site = self.settings.site_url
        return site + url if site else self.way(url, file)

    @staticmethod
    def way(url: str, file: str) -> str:
        """The same, relative to the file even where the site's address is known: good wherever the site is put."""
        location, mark, anchor = url.partition("#")
        path = way_between(posixpath.dirname(file), location.rstrip("/"))
        slash = "/" if (location or "/").endswith("/") else ""
        return f"{path}{slash}{mark}{anchor}"

    def event_url(self, event: Event) -> str:
        """The home of an event, relative to the site's root."""
        return self.context.homes[event.id].url

    def tag(self, name: str) -> str:
        """An id that lasts for something of this site: a tag URI (RFC 4151), or a `urn:uuid:` when no host is known.

        Args:
            name: what it is the id of, unique in the site: an event's id, a path.
        """
        host = urlsplit(self.settings.site_url).hostname or ""
        authority = self.settings.tag or (f"{host},{_YEAR}" if host else "")
        if authority:
            return f"tag:{authority}:{name}"
        return f"urn:uuid:{uuid5(NAMESPACE_URL, f'cronistoria:{self.settings.site_name}:{name}')}"

    def published(self, event: Event) -> datetime.date:
        """When readers could first learn of an event: the day of the oldest article that tells it."""
        return min(self.context.articles[report.article].date for report in event.reports)

    def updated(self, event: Event) -> datetime.date:
        """When something about it last changed, by what the content says: its articles, their updates, corrections."""
        return last_update((event,), self.context)


def make_edition(context: Context) -> Edition:
    """Index a site for exporting."""
    site = context.site
    lines = (Line(line, context.addresses.of(line), parts_of(line, site.registry).told) for line in site.timelines)
    edition = Edition(context, tuple(lines))
    return replace(edition, rows={event.id: event_row(event, edition) for event in site.events})
