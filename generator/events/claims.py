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
from generator.events.claims_elsewhere import ANAPHORA, answering, elsewhere
from generator.events.claims_roles import with_sources, with_speakers
from generator.events.claims_sayings import Sayings, title_hearsay
from generator.events.claims_voices import voiced
from generator.events.postponed import is_new_day, leaves_its_day
from generator.events.status import Manner, derive_status, is_ahead, is_called_off
from generator.model import Claim, Event, EventEntry, Report, Status

_UNVERIFIED = re.compile(
    r"\b(?:non|né|nessun[ao]?|senza|mancano|manca)\b[^.;:!?]{0,60}?\b(?:conferm[ae]|verific\w{1,8}|riscontr[oi])\b"
    r"|\bconferm[ae]\b[^.;:!?]{0,30}?\bnon (?:ce ne sono|ci sono|arrivano)\b|\bsulla (?:sua )?sola parola\b",
    re.IGNORECASE,
)
"""«Dalla Russia non è giunta una conferma», «non esistono verifiche indipendenti»."""
_CHARGE = re.compile(
    r"\b(?:accusat|accus|indagat|imputat|sospettat)[oaie] (?:anche |tra l['’]altro )?di (?:aver|esser)\w{0,3}\b"
    r"[^.;:!?«»]{0,200}$",
    re.IGNORECASE,
)
_REACH = 800
"""Code points around a date in which what it dates is told; sentences are shorter."""
_BARE_SOURCE = 90
"""Code points of a sentence that names a source and tells nothing more."""
_TELLS_MORE = re.compile(r"[:;«“\"]|\b(?:che|secondo|quale|quali)\b", re.IGNORECASE)


def only_names_its_source(sentence: str) -> bool:
    """«A darne notizia è stato ieri il sindaco»: that somebody told a fact is no happening of its own."""
    return len(sentence) <= _BARE_SOURCE and bool(ANAPHORA.match(sentence)) and not _TELLS_MORE.search(sentence)


def attribute(event: Event, sayings: Sayings) -> Event:
    """The event with its claims, its status and the roles of its actors; its first report is filled in.

    Args:
        event: as the sentence and the date tell it; its status is what the words of an undated happening said already.
        sayings: those of its article.
    """
    own = voiced(event, sayings, answering(event, sayings, tuple(_own(event, sayings))))
    manner = manner_of(event, sayings, own)
    others = elsewhere(event, sayings, own, background=_is_background(event), hearsay=manner.hearsay)
    said = (*own, *others)
    speaking = _each_once(claim for one in said for claim in sayings.claims(one))
    claims = _each_once(claim for one in _at_issue(said, manner, sayings) for claim in sayings.claims(one))
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
    links = with_speakers(with_sources(event, sayings, own), speaking, sayings)
    return replace(event, status=status, reports=(report, *event.reports[1:]), actor_links=links)


def _at_issue(said: tuple[Attribution, ...], manner: Manner, sayings: Sayings) -> Iterator[Attribution]:
    """Those that stand for the fact, or against it.

    Who announces what the article vouches for, or comments on it, affirms nothing that is at issue: the announcing is
    the fact. Nor does who foresees what is still to come, unless somebody denies it.
    """
    denied = any(one.force == "deny" for one in said)
    for one in said:
        affirms = one.stance == "afferma"
        idle = one.force == "act" if affirms else one.force == "report" and not (one.source or sayings.vouches(one))
        foresees = affirms and manner.ahead
        if denied or not (foresees or (idle and not (manner.hearsay or one.lowers or one.states))):
            yield one


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
    own = tuple(
        one for one in voiced(event, sayings, tuple(_own(event, sayings))) if not _speaks_for(one, removed, sayings)
    )
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
        called_off=_is_off(event, told, start),
        ahead=(undated and event.status == "annunciato")
        or is_ahead(told, event.when, article.anchor, said_from=min(announced, default=None)),
        hearsay=hearsay or (undated and event.status == "riportato") or (not event.main and _is_charge(event, sayings)),
    )


def _is_off(event: Event, told: str, start: int) -> bool:
    """Whether it is not to be: called off, or put off from its day; what is put off to its day is planned."""
    mention = event.reports[0].mention
    at = mention.start - start if mention else -1
    if at >= 0 and is_new_day(told, at):
        return False
    return is_called_off(told) or is_called_off(event.title) or (at >= 0 and leaves_its_day(told, at))


def _is_charge(event: Event, sayings: Sayings) -> bool:
    """Whether the day is that of a charge: «è accusato di aver favorito nel 2021 una ditta»."""
    report = event.reports[0]
    at = report.mention.start if report.mention else report.end
    return bool(_CHARGE.search(sayings.article.text, max(report.start, at - _REACH), at))


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
    if following and (end == report.end or event.main) and ANAPHORA.match(following.text):
        yield from [one for one in sayings.of(following.start, following.end) if not one.local][:1]


def _is_background(event: Event) -> bool:
    """Whether the event is one that the article takes as known, without a day: «l’attacco di cui hanno discusso»."""
    return not event.main and (event.when is None or event.when.edtf.bounds[0] is None)


def _aside(one: Attribution, sayings: Sayings, report: Report) -> bool:
    """«…e, stando al Cremlino, lo ha condannato»: a part of what is told, not a relative clause."""
    return one.rule == "secondo" and not in_relative(sayings.article.text, report.start, one.cue)


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
