"""The status of an event, derived from how it is told and from who says what; nobody types it.

The first that holds (reference §9.3, and docs/design.md where we leave it): `annullato`, `contestato`, `smentito`,
`annunciato`, `riportato`, `avvenuto`. A paper that tells a fact in the indicative vouches for it; hearsay is what
stands on the word of a party («sostiene», «secondo Mosca») or in the conditional of dissociation («avrebbe rifiutato»).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.events.attribution_relatives import in_relative
from generator.events.participles import PARTICIPLE
from generator.gregorian import ymd
from generator.model import Claim, Status
from generator.when import When

_MEETING = (
    r"(?:vertic[ei]|visit[ae]|incontr[oi]|mission[ei]|viaggi[oi]?|colloqui[oi]?|riunion[ei]|conferenz[ae]|summit"
    r"|cerimoni[ae]"
    r"|event[oi]|concert[oi]|partit[ae]|appuntament[oi]|udienz[ae]|tour|tournée|parat[ae]|scioper[oi]"
    r"|manifestazion[ei]|vol[oi]"
    r"|elezion[ei]|bilateral[ei]|trilateral[ei]|faccia a faccia|negoziat[oi]|esercitazion[ei]|fest[ae]|edizion[ei]"
    r"|gar[ae]"
    r"|spettacol[oi]|trasfert[ae]|telefonat[ae]|corte[oi]|raduno|congress[oi]|referendum|intervist[ae]|comizi[oi]?"
    r"|lancio"
    r"|firm[ae])"
)
_ASIDE = r"(?:\w+\s+){0,6}?(?:\w+,\s[^.,;:!?]{1,60},\s)?"
"""What may stand between «hanno revocato» and what: «ieri sera, dopo un lungo confronto in prefettura, lo sciopero»."""
_OFF = r"(?:[Aa]nnullat|[Cc]ancellat|[Rr]evocat|[Ss]altat|[Dd]isdett|[Ss]oppress)"
_CALLED_OFF = re.compile(
    rf"\b(?:ha(?:nno)?|ebbe(?:ro)?)\s+(?:\w+\s+){{0,2}}?(?:{_OFF}[oaie])\s+{_ASIDE}(?:il|lo|la|i|gli|le"
    rf"|l['’]|un|una|ogni)\s*"
    rf"(?:\w+\s+){{0,2}}?{_MEETING}\b"
    rf"|\b{_MEETING}\b[^.;:!?]{{0,60}}?\b(?:è|sono|viene|vengono)\s+(?:\w+\s+){{0,1}}?(?:stat[oaie]\s+)?{_OFF}[oaie]\b"
    rf"|\b(?:[èÈ]|[Ss]ono)\s+(?:stat[oaie]\s+)?{_OFF}[oaie]\s+(?:il|lo|la|i|gli|le|l['’])\s*(?:\w+\s+){{0,2}}?{_MEETING}\b"
    rf"|\b(?:annulla|annullano|cancella|cancellano|revoca|revocano|disdice)\s+(?:il|lo|la|i|gli|le"
    rf"|l['’])\s*(?:\w+\s+){{0,2}}?{_MEETING}\b"
    rf"|^\W*(?:{_OFF}[oaie])\s+(?:\w+\s+){{0,3}}?(?:il|lo|la|i|gli|le|l['’])\s*(?:\w+\s+){{0,2}}?{_MEETING}\b"
    r"|^\W*(?:Salta(?:no)?|È saltat[oa])\s+(?:il\s|la\s|lo\s|l['’]|i\s|le\s|[A-Z])(?!.{0,20}\bin aria\b)"
    rf"|\b{_MEETING}\b[^.;:!?]{{0,40}}?\b(?:annullat|cancellat)[oaie]\s*$"
    rf"|\b(?:rinviat|rimandat|posticipat|sospes)[oaie]\s+(?:\w+\s+){{0,2}}?"
    r"(?:a data da (?:destinarsi|definire|stabilire)|sine die)"
    rf"|\b{_MEETING}\b[^.;:!?]{{0,40}}?\bnon si (?:terr|svolger|far)(?:à|anno)(?: più)?\b"
    rf"|\b(?:rinuncia(?:no)?|ha(?:nno)? (?:dovuto rinunciare|rinunciato))\s+"
    rf"(?:al|allo|alla|ai|alle|all['’])\s*(?:\w+\s+)?{_MEETING}\b",
)
_NOT = re.compile(r"\b(?:non|mai)\s+(?:\w+\s+){0,2}$")
_JUDGES = re.compile(
    r"\b(?:[Cc]orte|[Tt]ribunale|T[Aa][Rr]|Consiglio di Stato|[Cc]assazione|Consulta"
    r"|[Gg]iudic[ei]|[Gg]arante|Antitrust)\b"
)
"""Those who annul in law: what they annul happened."""
_NEGATED = re.compile(rf"\bnon\s(?!si\b)[^.;:!?]{{0,30}}\b{_OFF}")
_PLANNED = re.compile(
    r"\b(?:si (?:terr|svolger|incontrer|riunir|vedr|recher|celebrer|aprir)(?:à|anno)"
    r"|(?:è|sono) (?:previst|attes|fissat|programmat|in programma|in calendario|convocat[oaie] per|in agenda)[oaie]?"
    r"|dovr(?:à|anno|ebbe(?:ro)?)|in programma|in calendario|sar(?:à|anno)|verr(?:à|anno)"
    r"|entrer(?:à|anno) in vigore|\w{2,20}(?:er|ir|r)(?:à|anno))\b",
    re.IGNORECASE,
)
_DECREED = re.compile(
    r"\b(?:ha(?:nno)?|è stat[oa]|sono stat[oaie])\s(?:\w+\s){0,2}?(?:proclamat|dichiarat|decretat)[oaie]\s"
    r"(?:\w+\s){0,3}?(?:lutto|stato di|giornat[ae] di lutto)\b",
    re.IGNORECASE,
)
"""«Ha proclamato il lutto cittadino per domani»: the solemn act is done, whenever it takes effect."""
_DONE = re.compile(
    r"\b(?:ha|hanno|è|sono|si è|si sono)\s+(?:(?:già|anche|stat[oaie]|poi|subito|quindi|inoltre)\s+){0,2}" + PARTICIPLE,
    re.IGNORECASE,
)
"""A past tense: what a clause after it will bring («ha approvato la legge, che entrerà in vigore») is not the event."""


_NAMELESS = re.compile(
    r"(?:\w{3,10}\s)?person[ae]\s(?:vicin|informat|a conoscenza)|font[ei]\s(?:vicin|informat|anonim|riservat)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How an article tells an event, apart from who says what.

    Attributes:
        called_off: it was announced and will not be.
        ahead: it lies after the article's day, or is planned and not over.
        hearsay: the article does not vouch for it.
    """

    called_off: bool = False
    ahead: bool = False
    hearsay: bool = False


def derive_status(manner: Manner, claims: Sequence[Claim]) -> Status:
    """The status of an event told in that manner, with those claims, by the first rule that holds."""
    stances = {claim.stance for claim in claims}
    if manner.called_off:
        return "annullato"
    if "smentisce" in stances:
        return "contestato" if _is_affirmed(claims) else "smentito"
    if manner.ahead:
        return "annunciato"
    if manner.hearsay and not _is_confirmed(claims):
        return "riportato"
    return "avvenuto"


def _is_affirmed(claims: Sequence[Claim]) -> bool:
    """Whether somebody who does not deny it stands for the fact; who only reports it, or a rumour, does not.

    Nor does who has no name and is near somebody: what such people tell a paper is its report.
    """
    deniers = {_speaker(claim) for claim in claims if claim.stance == "smentisce"}
    return any(
        claim.stance in ("afferma", "conferma")
        and _speaker(claim) not in deniers
        and (claim.by or not _NAMELESS.match(claim.name))
        for claim in claims
    )


def _speaker(claim: Claim) -> str:
    return claim.by or claim.name


def _is_confirmed(claims: Sequence[Claim]) -> bool:
    """Whether somebody confirms what somebody else says."""
    sayers = {_speaker(claim) for claim in claims if claim.stance != "conferma"}
    return any(claim.stance == "conferma" and _speaker(claim) not in sayers for claim in claims)


def combine_statuses(told: Sequence[tuple[Status, tuple[Claim, ...]]]) -> Status:
    """What several tellings of one event, the home's first, come to together.

    Where some only report what others tell as done, it is done: hearsay is what nobody vouches for (reference §9.3).
    """
    kinds = {status for status, _ in told}
    claims = [claim for _, said in told for claim in said]
    if "annullato" in kinds:
        return "annullato"
    if "contestato" in kinds:
        return "contestato"
    if "smentito" in kinds and len(kinds) > 1:
        return "contestato" if kinds - {"smentito", "riportato"} or _is_affirmed(claims) else "smentito"
    done: list[Status] = [status for status, _ in told if status != "annunciato"]
    status = done[0] if done else told[0][0]
    if status in ("riportato", "avvenuto") and _is_disputed(told):
        return "contestato" if _is_affirmed(claims) else "smentito"
    return "avvenuto" if status == "riportato" and ("avvenuto" in kinds or _is_confirmed(claims)) else status


def _is_disputed(told: Sequence[tuple[Status, tuple[Claim, ...]]]) -> bool:
    """Whether what one telling holds as hearsay is denied in another one."""
    hearsay = any(status == "riportato" for status, _ in told)
    return hearsay and any(claim.stance == "smentisce" for _, said in told for claim in said)


def is_called_off(text: str) -> bool:
    """«Ha annullato la visita», «salta il vertice», «rinviato a data da destinarsi»; not «ha annullato la sentenza»."""
    return any(
        not _NOT.search(text, max(0, found.start() - 30), found.start())
        and not _JUDGES.search(text, max(0, found.start() - 80), found.start())
        and not _NEGATED.search(found.group())
        for found in _CALLED_OFF.finditer(text)
    )


def is_ahead(text: str, when: When | None, anchor: datetime.date, *, said_from: int | None = None) -> bool:
    """Whether the event lies after the article's day, or is planned and not over.

    Args:
        text: what tells it.
        when: its date; None when it has none.
        anchor: the article's day.
        said_from: from where the text is what somebody announces («ha annunciato che partirà»): the announcing is done.
    """
    first = when.edtf.bounds[0] if when else None
    if first is not None and first > ymd(anchor):
        return not _DECREED.search(text)
    after = when.edtf.bounds[1] if when else None
    if after is not None and after <= ymd(anchor):
        return False
    done = next((found.start() for found in _DONE.finditer(text) if not _PLANNED.match(text, found.start())), len(text))
    limit = min(done, len(text) if said_from is None else said_from)
    return any(found.start() < limit and not in_relative(text, 0, found.start()) for found in _PLANNED.finditer(text))
