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
_NAMES = 3


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


@dataclass(frozen=True, slots=True)
class Said:
    """«Chi lo smentisce: Ucraina e Onu»; `left` names are not shown."""

    label: str
    names: str
    left: int


def in_short(claims: Iterable[Claim], page: str, context: Context, *, cut: bool) -> tuple[Said, ...]:
    """Who affirms, confirms, denies, reports: names alone, each once; `cut` where a page of the event has them all."""
    names: dict[Stance, dict[str, None]] = {}
    for claim in claims:
        if by := speaker(claim, page, context):
            names.setdefault(claim.stance, {}).setdefault(by.name)
    return tuple(_said(label, list(names[stance]), cut) for stance, label in wording.STANCES.items() if stance in names)


def _said(label: str, names: list[str], cut: bool) -> Said:
    number = wording.shown(len(names), _NAMES) if cut else len(names)
    left = len(names) - number
    return Said(label, ", ".join(names[:number]) if left else wording.listed(names), left)
