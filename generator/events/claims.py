"""Who says what of an event: the claims of the article that tells it, its status, and who in it is only a source.

A claim of the sentence that tells the event concerns it. One of another sentence does only when the event stands on
somebody's word already and the sentence is about it: «Kiev smentisce» answers an accusation, it does not undo a
telephone call about one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.events.attribution_model import Attribution
from generator.events.attribution_relatives import in_relative
from generator.events.claims_roles import with_sources, with_speakers
from generator.events.claims_sayings import Sayings, title_hearsay
from generator.events.status import Manner, derive_status, is_ahead, is_called_off
from generator.model import Claim, Event, EventEntry, Report, Status

_ANAPHORA = re.compile(
    r"(?:(?:Lo|Ne) (?:ha|hanno|aveva|avevano|d[àa]|danno|rende|fa|è stato|\w{2,20}(?:a|e|ano|ono|ava|eva|iva))"
    r"|L['’]ha|L['’]hanno|A \w{2,20}r(?:lo|la|ne|li|le|e)\b|Così|L['’]accusa (?:è|arriva|viene|era)|La notizia (?:è"
    r"|arriva)"
    r"|È la versione|La denuncia (?:è|arriva|viene)|L['’]annuncio (?:è|arriva)|È stat[oa] \w+ a|Il resoconto si)\b",
)
"""A sentence that only says whose word the one before is: «A riferirlo è l’agenzia Belta»."""
_GENERIC = re.compile(
    r"\b(?:accus[ae]|annuncio|ricostruzion[ei]|ogni|qualsiasi|qualunque|addebit[oi]|coinvolgimento|paternità|tutto"
    r"|versione"
    r"|circostanza|denuncia|notizia|racconto|rivendicazione|lo smentisc\w+|lo neg\w+)\b",
    re.IGNORECASE,
)
"""What one denies without naming it again."""
_UNVERIFIED = re.compile(
    r"\b(?:non|né|nessun[ao]?|senza|mancano|manca)\b[^.;:!?]{0,60}?\b(?:conferm[ae]|verific\w{1,8}|riscontr[oi])\b"
    r"|\bconferm[ae]\b[^.;:!?]{0,30}?\bnon (?:ce ne sono|ci sono|arrivano)\b|\bsulla (?:sua )?sola parola\b",
    re.IGNORECASE,
)
"""«Dalla Russia non è giunta una conferma», «non esistono verifiche indipendenti»."""
_REACH = 800
"""Code points around a date in which what it dates is told; sentences are shorter."""
_SHORT = 60
"""Code points of a sentence that only answers: «L’Ucraina smentisce»."""


_BARE_SOURCE = 90
"""Code points of a sentence that names a source and tells nothing more."""
_TELLS_MORE = re.compile(r"[:;«“\"]|\b(?:che|secondo|quale|quali)\b", re.IGNORECASE)


def only_names_its_source(sentence: str) -> bool:
    """«A darne notizia è stato ieri il sindaco»: that somebody told a fact is no happening of its own."""
    return len(sentence) <= _BARE_SOURCE and bool(_ANAPHORA.match(sentence)) and not _TELLS_MORE.search(sentence)


def attribute(event: Event, sayings: Sayings) -> Event:
    """The event with its claims, its status and the roles of its actors; its first report is filled in.

    Args:
        event: as the sentence and the date tell it; its status is what the words of an undated happening said already.
        sayings: those of its article.
    """
    own = tuple(_own(event, sayings))
    manner = manner_of(event, sayings, own)
    claims = _each_once(
        claim for one in (*own, *_elsewhere(event, sayings, own, manner)) for claim in sayings.claims(one)
    )
    if manner.hearsay and not claims:
        claims = _of_nobody(event, sayings)
    status = derive_status(manner, claims)
    report = replace(
        event.reports[0],
        id=event.id,
        title=event.title,
        status=status,
        claims=claims,
        place=event.place,
        main=event.main,
    )
    links = with_speakers(with_sources(event, sayings, own), claims, sayings)
    return replace(event, status=status, reports=(report, *event.reports[1:]), actor_links=links)


def correct(event: Event, entry: EventEntry, sayings: Sayings) -> tuple[tuple[Claim, ...], Status]:
    """The claims of an event as its editor corrects them, and the status that follows from them and from the date.

    Args:
        event: as the rules tell it.
        entry: what the editor wrote; its own `status` is left to the caller.
        sayings: those of the article.
    """
    removed = {claim.by.casefold() for claim in entry.claims if claim.remove}
    found = event.reports[0].claims
    kept = [claim for claim in found if not {claim.by.casefold(), claim.name.casefold()} & removed]
    added = [sayings.edited(claim) for claim in entry.claims if claim.stance and not claim.remove]
    own = tuple(one for one in _own(event, sayings) if not _speaks_for(one, removed, sayings))
    manner = manner_of(replace(event, when=entry.when or event.when), sayings, own)
    claims = _each_once([*added, *kept])
    return claims, derive_status(manner, claims)


def _speaks_for(one: Attribution, names: set[str], sayings: Sayings) -> bool:
    return any({by.casefold(), name.casefold()} & names - {""} for by, name in sayings.names(one))


def manner_of(event: Event, sayings: Sayings, own: Iterable[Attribution]) -> Manner:
    """How the article tells the event, apart from who says what."""
    article, report = sayings.article, event.reports[0]
    start, end = _stretch(event, sayings)
    told = article.text[start:end] or event.title
    whole = [one for one in own if not one.local]
    announced = [one.cue - start for one in whole if one.force == "act" and one.cue >= start and not one.source]
    lowered = any(one.lowers and not sayings.vouches(one) for one in whole)
    hearsay = lowered or (report.end > report.start and sayings.hearsay(start, end))
    if event.main:
        hearsay = (
            hearsay or title_hearsay(article.title) or (_stands_on_a_word(whole, sayings) and _unverified(sayings))
        )
    undated = report.dated_by == "nothing"  # its status is what its words said; a dated one's was derived from claims
    return Manner(
        called_off=is_called_off(told) or is_called_off(event.title),
        ahead=(undated and event.status == "annunciato")
        or is_ahead(told, event.when, article.anchor, said_from=min(announced, default=None)),
        hearsay=hearsay or (undated and event.status == "riportato"),
    )


def _stands_on_a_word(own: Iterable[Attribution], sayings: Sayings) -> bool:
    return any(one.force in ("act", "claim", "report") and not sayings.vouches(one) for one in own)


def _unverified(sayings: Sayings) -> bool:
    """Whether the article says that nobody else bears out what it tells on somebody's word."""
    return any(
        _UNVERIFIED.search(sentence.text)
        and not any(one.force != "confirm" for one in sayings.of(sentence.start, sentence.end))
        for sentence in sayings.sentences
    )


def _stretch(event: Event, sayings: Sayings) -> tuple[int, int]:
    """The part of the sentence that tells the event: what stands between two semicolons, around its date."""
    report, text = event.reports[0], sayings.article.text
    at = report.mention.start if report.mention else report.start
    before, after = text.rfind("; ", report.start, at), text.find("; ", at, report.end)
    start = before + 2 if before >= 0 else report.start
    end = after if after >= 0 else report.end
    return max(start, at - _REACH), min(end, at + _REACH)


def _own(event: Event, sayings: Sayings) -> Iterator[Attribution]:
    """The attributions of the sentence that tells the event, and of the next when it only names their source."""
    report = event.reports[0]
    if report.end <= report.start:
        return
    start, end = _stretch(event, sayings)
    background = _is_background(event)
    for one in sayings.of(report.start, report.end):
        answers = event.main and one.force == "deny" and not one.local
        if (start <= one.cue < end or answers) and (background or not one.local or _aside(one, sayings, report)):
            yield one
    following = sayings.after(report.end)
    if following and (end == report.end or event.main) and _ANAPHORA.match(following.text):
        yield from [one for one in sayings.of(following.start, following.end) if not one.local][:1]


def _is_background(event: Event) -> bool:
    """Whether the event is one that the article takes as known, without a day: «l’attacco di cui hanno discusso»."""
    return not event.main and (event.when is None or event.when.edtf.bounds[0] is None)


def _aside(one: Attribution, sayings: Sayings, report: Report) -> bool:
    """«…e, stando al Cremlino, lo ha condannato»: a part of what is told, not a relative clause."""
    return one.rule == "secondo" and not in_relative(sayings.article.text, report.start, one.cue)


def _elsewhere(event: Event, sayings: Sayings, own: tuple[Attribution, ...], manner: Manner) -> Iterator[Attribution]:
    """Who denies, confirms, affirms or reports in other sentences an event that is told on somebody's word."""
    report = event.reports[0]
    background = _is_background(event)
    denied = any(one.force == "deny" and not one.local for one in own)
    if not background and not (
        event.main and (manner.hearsay or denied or any(one.force == "claim" and not one.local for one in own))
    ):
        return
    stems = sayings.stems(event.title) | (sayings.stems(report.sentence) if event.main else frozenset())
    actors = {link.target for link in event.actor_links}
    sought = not any(one.speaker for one in own)
    for sentence in sayings.sentences:
        if sentence.start < report.end and report.start < sentence.end:
            continue
        shared = len(stems & sayings.stems(sentence.text))
        people = len(actors.intersection(sayings.speakers.between(sentence.start, sentence.end)))
        short = event.main and (len(sentence.text) <= _SHORT or _GENERIC.search(sentence.text))
        for one in sayings.of(sentence.start, sentence.end):
            if one.local:
                continue
            answers = one.force in ("deny", "confirm") and (shared or short)
            accuses = one.force == "claim" and (shared > 1 or ((shared or denied) and _GENERIC.search(sentence.text)))
            tells = sought and _ANAPHORA.match(sentence.text) and not one.source
            disputed = denied and (shared > 1 or people > 1) and sayings.hearsay(sentence.start, sentence.end)
            if answers or accuses or tells or disputed:
                yield one


def _of_nobody(event: Event, sayings: Sayings) -> tuple[Claim, ...]:
    """Hearsay without a speaker is reported by nobody: the editor is asked for the source."""
    report = event.reports[0]
    start, end = _stretch(event, sayings)
    if end <= start or not sayings.hearsay(start, end, anywhere=True):
        return ()
    while end > start and sayings.article.text[end - 1] in " \n.":
        end -= 1
    quote = sayings.article.text[start:end]
    return (Claim("", "", "riporta", report.article, start, end, quote, "condizionale"),)


def _each_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The first claim of each speaker with each stance, in the order of the text."""
    kept: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        kept.setdefault((claim.by or claim.name, claim.stance), claim)
    return tuple(sorted(kept.values(), key=lambda claim: (claim.start, claim.end, claim.stance)))
