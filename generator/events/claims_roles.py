"""Who in an event is only a source: a medium named as one, a speaker that «secondo» or «a riferirlo è» names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.events.attribution_model import Attribution
from generator.events.claims_sayings import Sayings
from generator.model import Claim, Event, Involvement, Salience

_FROM_A_MEDIUM = re.compile(
    r"\b(?:intervist\w{1,4}|rilasciat[ao]|ricostruzion[ei]|notizi[ae]|articol[oi]|editorial[ei]|racconto|scoop"
    r"|inchiesta"
    r"|parla(?:ndo|to)|dichiarat[oe]|rivelat[oe]|dett[oe]|scritto)\b[^.;:!?]{0,25}\b"
    r"(?:a|ad|al|allo|alla|di|del|dello|della|su|sul|sulla|da|dal|dalla|con)\s(?:\w{1,20}\s){0,3}$"
    r"|\b(?:intervist\w{1,4}|ricostruzion[ei]|articol[oi]|editorial[ei])\b[^.;:!?]{0,25}\b(?:all|dell|sull"
    r"|dall)['’](?:\w{1,20}\s){0,3}$",
    re.IGNORECASE,
)


def with_sources(event: Event, sayings: Sayings, own: Iterable[Attribution]) -> tuple[Involvement, ...]:
    """The event's actors, those that only speak as its source with the role `fonte`.

    Somebody named elsewhere in what tells the event stays a protagonist; so does whoever's saying is the event («Putin
    ha annunciato»), and everybody but the press when nobody but sources would be left.
    """
    attributions = [one for one in own if one.speaker]
    speakers = {id_ for one in attributions for id_, _ in sayings.names(one)}
    changed = tuple(
        _stepping_back(link, sayings, speakers)
        if link.role == "protagonista" and _is_source(link, event, sayings, attributions)
        else link
        for link in event.actor_links
    )
    left = any(link.role == "protagonista" for link in changed)
    if left:
        return changed
    return tuple(
        link if sayings.speakers.is_medium(link.target) else was
        for link, was in zip(changed, event.actor_links, strict=True)
    )


def _stepping_back(link: Involvement, sayings: Sayings, speakers: set[str]) -> Involvement:
    """Who is the source; «l’agenzia bielorussa Belta» is not Belarus, which stays what it is in the article."""
    if link.target in speakers or sayings.speakers.is_medium(link.target):
        return replace(link, role="fonte")
    return link if sayings.roles[link.target] == "protagonista" else replace(link, role="citato")


def with_speakers(
    links: tuple[Involvement, ...], claims: Iterable[Claim], sayings: Sayings, *, without: Iterable[str] = ()
) -> tuple[Involvement, ...]:
    """The actors, and after them those who only speak of the event in another sentence, or by the editor.

    They are its sources; who denies it is a party to it. A source of the article that says nothing of this event is
    only mentioned in it.

    `without` are actors that the editor took away from the event.
    """
    present = {*without, *(link.target for link in links)}
    speaking: dict[str, Claim] = {}
    for claim in claims:
        if claim.by:
            speaking.setdefault(claim.by, claim)
    heard = (link if link.target in speaking else _silent(link, sayings) for link in links)
    return (*heard, *(_speaking(claim, sayings) for by, claim in speaking.items() if by not in present))


def _silent(link: Involvement, sayings: Sayings) -> Involvement:
    """The press reports all that its article tells; who is named in the sentence itself is judged by it."""
    elsewhere = link.role == "fonte" and link.where in ("lead", "article")
    return replace(link, role="citato") if elsewhere and not sayings.speakers.is_medium(link.target) else link


def _speaking(claim: Claim, sayings: Sayings) -> Involvement:
    if claim.rule == "redazione":
        return Involvement(claim.by, "fonte", "editor", where="editor", article=claim.article)
    place = next(sayings.speakers.places_of(claim.by, claim.start, claim.end), None)
    words = sayings.article.text[slice(*place)] if place else ""
    # Who denies what others affirm is a party to it, not its source; the press never is.
    party = claim.stance == "smentisce" and not sayings.speakers.is_medium(claim.by)
    role: Salience = "protagonista" if party else "fonte"
    return Involvement(claim.by, role, sayings.speakers.how(claim.by), words, "sentence", claim.article)


def _is_source(link: Involvement, event: Event, sayings: Sayings, attributions: list[Attribution]) -> bool:
    medium = sayings.speakers.is_medium(link.target)
    if link.how == "editor" or (not medium and event.main and link.target in sayings.title_actors):
        return False
    report = event.reports[0]
    last = max([report.end, *(one.speaker.end for one in attributions if one.speaker)])
    spans = [(one.speaker.start, one.speaker.end) for one in attributions if one.speaker and (medium or one.source)]
    places = list(sayings.speakers.places_of(link.target, report.start, last))
    if not places:
        return False
    return all(
        any(start <= at and end <= after for start, after in spans) or (medium and _given_to(sayings.article.text, at))
        for at, end in places
    )


def _given_to(text: str, at: int) -> bool:
    """«Un’intervista rilasciata a Belta», «la ricostruzione del Washington Post»."""
    return bool(_FROM_A_MEDIUM.search(text, max(0, at - 80), at))
