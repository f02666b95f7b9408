"""The home of an event: the one address that everything else links to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Article, Event, Report


@dataclass(frozen=True, slots=True)
class Home:
    """A page of the docs folder, `eventi/e-k3f9xw.md`, and the id on it that is the event; empty for a whole page."""

    path: str
    anchor: str = ""

    @property
    def url(self) -> str:
        """Relative to the site's root: `eventi/e-k3f9xw/`, `articoli/vertice/#e-k3f9xw`."""
        return f"{self.path.removesuffix('.md')}/" + (f"#{self.anchor}" if self.anchor else "")


def has_own_page(event: Event) -> bool:
    """Whether an event has several articles that tell it, or somebody who denies what others affirm."""
    stances = {claim.stance for claim in event.claims}
    disputed = "smentisce" in stances and not stances.isdisjoint({"afferma", "conferma"})
    return disputed or event.status == "contestato" or len({report.article for report in event.reports}) > 1


def event_page(id_: str) -> str:
    """The page of an event that has one."""
    return f"eventi/{id_}.md"


def home_of(event: Event, articles: Mapping[str, Article]) -> Home:
    """Where an event lives: its own page, or else its sentence in the only article that tells it.

    Args:
        event: the event.
        articles: by id.
    """
    if has_own_page(event):
        return Home(event_page(event.id))
    return telling_of(event, event.reports[0], articles)


def telling_of(event: Event, report: Report, articles: Mapping[str, Article]) -> Home:
    """Where one article tells an event: the anchor of the telling, or the event's own when it has none."""
    return Home(f"articoli/{articles[report.article].slug}.md", report.id or event.id)
