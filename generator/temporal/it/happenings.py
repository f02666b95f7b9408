"""Days counted from an event, not from the calendar: «alla vigilia del voto», «all'indomani del vertice».

They have a date only when the event's own stands in the same sentence or the one before, beside a word of the same
kind; otherwise they stay silent.
"""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.lengths import PLURAL_GRAIN, duration_value
from generator.temporal.it.words import ONE_OR_MORE
from generator.temporal.notation import MASK, Found, Rule, rule
from generator.temporal.readings import FromEvent, Reading

KINDS: dict[str, str] = {
    "vote": r"vot[oia]|votò|vot(?:ato|erà|eranno|ano|arono)"
    r"|elezion[ei]|referendum|ballottaggi[o]?|urne|consultazion[ei]|primarie|scrutini[o]?",
    "meeting": r"vertic[ei]|incontr[oi]|summit|riunion[ei]|colloqu[io]|bilaterale|faccia a faccia|assemblea|consiglio"
    r"|seduta|conferenza",
    "pact": r"accord[oi]|intes[ae]|tregua|cessate il fuoco|patto|trattato|firm[ae]|armistizio|pace",
    "attack": r"attacc[oh]i?|strage|bomb[ae]|scoppio|deflagrazione|eccidio"
    r"|assalto|sparatoria|attentat[oi]|raid|bombardament[oi]|esplosion[ei]|invasione|guerra|massacro|golpe",
    "match": r"partit[ae]|gar[ae]|finale|derby|sfid[ae]|semifinale|esordio|debutto|gran premio",
    "court": r"sentenz[ae]|process[oi]|udienz[ae]|verdett[oi]|condann[ae]|assoluzione",
    "protest": r"scioper[oi]|manifestazion[ei]|corte[oi]|protest[ae]|presidio",
    "disaster": r"disastr[oi]|catastrof[ei]|tragedia|valanga"
    r"|terremot[oi]|sism[ai]|scoss[ae]|alluvion[ei]|fran[ae]|crollo|incidente|naufragio|rogo|incendio",
    "death": r"mort[ei]|scomparsa|funerali|delitto|omicidio|uccisione|agguato",
    "start": r"inaugurazione|apertura|avvio|partenza|inizio|entrata in vigore|scadenza|nomina|dimissioni|arresto",
}
"""What may be meant by one another: the referendum of one sentence is the vote of the next."""

_OF = r"(?: di \s+ | del \s+ | della \s+ | dell' | dello \s+ | delle \s+ | dei \s+ | degli \s+ )"
_THE = r"(?: il \s+ | la \s+ | l' | lo \s+ | le \s+ | i \s+ | gli \s+ )"
_NOUNS = "|".join(f"(?P<{kind}>{nouns.replace(' ', '[ ]')})" for kind, nouns in KINDS.items())


_OPENING = re.compile(r"(?:^|[.!?\n:;«\"] ?)(?:il |l'|la |le |i )?$")
_ARTICLE_NOUN = re.compile(r"[ ](?:(?:il|lo|la|le|i|gli) |l')[a-zà-ù']+")
_NOUN_GOES_ON = re.compile(
    r"(?:[ ](?:di|del|dello|della|dell'|dei|degli|delle|d'|a|al|alla|all'|in|nel|nella|con|contro|per|tra|fra|che"
    r"|aver|essere|sul|sulla)\b|[ ]*,|[ ]\()"
)


def counts_from_noun(found: Found) -> bool:
    """Whether «dopo» governs the noun that follows: «tre anni dopo la morte del padre».

    At the head of a clause «Due giorni dopo l'intesa saltò» has an adverb; the noun then is followed by its verb.
    """
    text = found.after(60)
    if re.match(rf" (?:(?:aver|essere|che)\b|[«\"{MASK}])", text):  # «tre anni dopo «Ventinove febbraio»»
        return True
    noun = _ARTICLE_NOUN.match(text)
    if not noun:
        return False
    return not _OPENING.search(found.before()) or _NOUN_GOES_ON.match(text, noun.end()) is not None


@rule(
    rf"(?: (?P<word>indomani|vigilia|antivigilia) \s+ {_OF}"
    rf" | (?P<extent> (?: giorno | {ONE_OR_MORE} \s+ (?P<unit>giorn[oi]|settiman[ae]|mes[ei]) ) \s+"
    rf" (?: (?P<before>prima) (?= \s+ {_OF} ) | dopo (?= \s+ {_THE} ) ) ) \s+ (?:{_OF} | {_THE}) ) (?:{_NOUNS})",
    on="narrative",
    examples={
        "Si votò il 2 giugno 1946. All'indomani del referendum il re partì.": "indomani del referendum = 1946-06-03",
        "Il vertice è fissato il 14 gennaio. Alla vigilia dell'incontro tace.": "vigilia dell'incontro = 2026-01-13",
        "Tre giorni prima dell'arresto aveva venduto tutto.": "P3D",
        "Due settimane prima del voto del 28 settembre i sondaggi lo davano all'8%.": "Due settimane prima = 2025-W37",
    },
    but_not=("Alla vigilia del torneo", "Il ministro è arrivato ieri. Alla vigilia del voto tutto tace."),
)
def around_an_event(found: Found) -> Reading | None:
    """«alla vigilia del voto», «tre giorni prima dell'arresto»."""
    if not found["word"] and not found["before"] and not counts_from_noun(found):
        return None
    kind = next(kind for kind in KINDS if found[kind])
    if found["word"]:
        return FromEvent(kind, {"indomani": 1, "vigilia": -1}.get(found["word"], -2))
    count = int(numbers.number(found["number"])) if found["number"] else 1
    grain = PLURAL_GRAIN[found["unit"]] if found["unit"] else "day"
    duration = duration_value(grain, count) if found["number"] else ""
    return FromEvent(kind, -count if found["before"] else count, duration, grain)


RULES: tuple[Rule, ...] = (around_an_event,)
