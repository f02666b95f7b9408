"""What the reports of an event disagree on: a mark on timelines, a table each on its page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Divergence, Event
from generator.render import addresses, wording
from generator.render.chips import Chip, outlet
from generator.render.context import Context
from generator.render.escape import plain
from generator.timelines import telling_of

_MEASURES = ("durata", "percentuale")
"""What is measured, where everything else is counted."""


@dataclass(frozen=True, slots=True)
class Version:
    """A value, and the articles that give it."""

    value: str
    sources: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing the reports disagree on: «Data», «Numero di droni»."""

    label: str
    versions: tuple[Version, ...]


def label_of(divergence: Divergence) -> str:
    """«data», «luogo», «numero di droni», «durata»."""
    match divergence.kind:
        case "date":
            return "data"
        case "place":
            return "luogo"
        case "number":
            about = plain(divergence.about)
            return about if about in _MEASURES else f"numero di {about}" if about else "numeri"


def in_words(divergence: Divergence, context: Context) -> str:
    """«Data: 30 dicembre 2025 (Ansa); 31 dicembre 2025 (Tass, Rambler)»."""
    values = []
    for value, ids in divergence.values:
        outlets = dict.fromkeys(outlet(context.articles[id_]) for id_ in ids if id_ in context.articles)
        values.append(f"{value} ({', '.join(outlets)})")
    return f"{wording.initial(label_of(divergence))}: {'; '.join(values)}"


def differences(event: Event, page: str, context: Context) -> tuple[Difference, ...]:
    """Each with its values side by side, in the order of the reports that give them."""
    homes = {report.article: telling_of(event, report, context.articles) for report in reversed(event.reports)}
    return tuple(
        Difference(
            wording.initial(label_of(divergence)),
            tuple(
                Version(
                    value,
                    tuple(
                        Chip(outlet(context.articles[id_]), addresses.link(page, homes[id_].path, homes[id_].anchor))
                        for id_ in ids
                        if id_ in homes
                    ),
                )
                for value, ids in divergence.values
            ),
        )
        for divergence in event.divergences
    )
