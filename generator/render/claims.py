"""«Chi lo dice»: the claims of an event by what they say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Claim, Event, Stance
from generator.render import addresses, wording
from generator.render.chips import Chip, outlet, speaker
from generator.render.context import Context
from generator.timelines import telling_of

UNNAMED = "Non è detto chi"


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim with the words that make it; `by` is None when nobody is named."""

    by: Chip | None
    quote: str
    outlet: str
    href: str


@dataclass(frozen=True, slots=True)
class Side:
    """Those who say the same of an event."""

    stance: Stance
    label: str
    voices: tuple[Voice, ...]


def sides(event: Event, page: str, context: Context) -> tuple[Side, ...]:
    """Who affirms, confirms, denies, reports, in this order; the same words of one article count once.

    That one article tells in the conditional what another vouches for is nobody's claim any more.
    """
    found: dict[Stance, dict[tuple[str, ...], Voice]] = {}
    for report in event.reports:
        home = telling_of(event, report, context.articles)
        for claim in report.claims:
            if event.status == "avvenuto" and not (claim.by or claim.name):
                continue
            article = context.articles.get(claim.article) or context.articles[report.article]
            voice = Voice(
                speaker(claim, page, context),
                claim.quote,
                outlet(article),
                addresses.link(page, home.path, home.anchor),
            )
            key = (claim.by or claim.name, claim.quote, article.id)
            found.setdefault(claim.stance, {}).setdefault(key, voice)
    return tuple(
        Side(stance, label, tuple(found[stance].values()))
        for stance, label in wording.STANCES.items()
        if stance in found
    )


def in_short(claims: Iterable[Claim], page: str, context: Context) -> tuple[tuple[str, str], ...]:
    """«Chi lo afferma» «Russia», «Chi lo smentisce» «Ucraina e Onu»: names alone, each once."""
    names: dict[Stance, dict[str, None]] = {}
    for claim in claims:
        if by := speaker(claim, page, context):
            names.setdefault(claim.stance, {}).setdefault(by.name)
    return tuple(
        (label, wording.listed(list(names[stance]))) for stance, label in wording.STANCES.items() if stance in names
    )
