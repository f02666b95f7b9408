"""`incorpora/attori/rossi/`: a timeline for an iframe on somebody else's page; whole without a script, no tracker.

With its script it takes `?tema=chiaro` or `?tema=scuro` from the address, and tells the page around it how high it is:
`{type: "cronistoria:altezza", height: 640}` by `postMessage`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.exports.edition import Edition, Line
from generator.model import DataFile, Event
from generator.render import wording
from generator.render.chips import outlet
from generator.render.dates import Date, make_date
from generator.render.differences import label_of
from generator.render.environment import block
from generator.render.escape import plain
from generator.timelines import embed_of
from generator.timelines.offers import has_embed

SHOWN = 20
"""The newest events; whoever wants more follows the link to the page."""


@dataclass(frozen=True, slots=True)
class _Row:
    title: str
    href: str
    date: Date | None
    status: str
    source: str


def embed(edition: Edition) -> Iterator[DataFile]:
    """A page for each actor and each topic that has a timeline."""
    for line in edition.lines:
        if has_embed(line.timeline):
            file = embed_of(line.page)
            yield DataFile.of_text(file, _page(line, file, edition))


def _page(line: Line, file: str, edition: Edition) -> str:
    shown = line.events[-SHOWN:]
    return block(
        "embed.html.j2",
        title=plain(line.timeline.name),
        site=plain(edition.settings.site_name),
        facts=wording.extent(line.events),
        href=edition.way(line.url, file),
        canonical=edition.address(line.url, file),
        root=edition.way("", file),
        rows=[_row(event, file, edition) for event in shown],
        left=len(line.events) - len(shown),
    )


def _row(event: Event, file: str, edition: Edition) -> _Row:
    first, *others = dict.fromkeys(outlet(edition.context.articles[report.article]) for report in event.reports)
    differ = ", ".join(map(label_of, event.divergences))
    return _Row(
        title=plain(event.title),
        href=edition.way(edition.event_url(event), file),
        date=make_date(event.when),
        status="" if event.status == "avvenuto" else event.status,
        source=f"{first}{_more(len(others))}" + (f" · le fonti non concordano: {differ}" if differ else ""),
    )


def _more(others: int) -> str:
    """« e altre 2 fonti»: outlets, not articles."""
    if not others:
        return ""
    return " e un’altra fonte" if others == 1 else f" e altre {others} fonti"
