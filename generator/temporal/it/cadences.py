"""How often, said by an adjective: «il bollettino quotidiano», «il vertice annuale», «riunioni settimanali».

Only beside a noun of what comes again: «un autorevole quotidiano», «un mensile di moda» are papers, «la vita
quotidiana» is no calendar, «su base annua» compares.
"""

from __future__ import annotations

import re

from generator.temporal.it.words import any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Reading, Recurring

_STEMS = {
    "quotidian": "P1D", "giornalier": "P1D", "settimanal": "P1W", "bisettimanal": "P1W", "quindicinal": "P2W",
    "mensil": "P1M", "bimestral": "P2M", "trimestral": "P3M", "quadrimestral": "P4M", "semestral": "P6M",
    "annual": "P1Y", "biennal": "P2Y", "triennal": "P3Y", "quadriennal": "P4Y",
}  # fmt: skip
_ENDINGS = {"quotidian": "oaie", "giornalier": "oaie"}
CADENCES = {stem + ending: value for stem, value in _STEMS.items() for ending in _ENDINGS.get(stem, "ei")}
_SINGULAR_OR_PLURAL = (
    "bollettin[oi]", "vertic[ei]", "rapport[oi]", "riunion[ei]", "bilanci[o]?", "incontr[oi]", "assemble[ae]",
    "conferenz[ae]", "relazion[ei]", "appuntament[oi]", "cadenz[ae]", "frequenz[ae]", "abbonament[oi]", "canon[ei]",
    "affitt[oi]", "stipendi[o]?", "bollett[ae]", "rat[ae]", "quot[ae]", "contribut[oi]", "assegn[oi]", "premi[o]?",
    "visit[ae]", "controll[oi]", "ispezion[ei]", "vol[oi]", "cors[ae]", "collegament[oi]", "mess[ae]", "udienz[ae]",
    "aggiornament[oi]", "report", "indagin[ei]", "sondaggi[o]?", "rassegn[ae]", "sedut[ae]", "briefing", "summit",
    "meeting", "forum", "rubric[ae]", "trasmission[ei]", "newsletter", "edizion[ei]", "uscit[ae]", "mercat[oi]",
    "mercatin[oi]", "fier[ae]", "festival", "congress[oi]", "convegn[oi]", "manifestazion[ei]", "radun[oi]",
    "cerimoni[ae]", "commemorazion[ei]", "festa", "feste", "turn[oi]", "allenament[oi]", "lezion[ei]", "or[ae]",
    "euro", "dollari", "pagament[oi]", "versament[oi]", "compens[oi]", "paga", "razion[ei]", "dos[ei]",
    "revision[ei]", "verific[ahe]*", "plenari[ae]", "discors[oi]", "messaggi[o]?", "punto stampa",
    "conto alla rovescia", "rit[oi]", "pellegrinaggi[o]?", "campagn[ae]", "asta", "aste", "sfilat[ae]", "serat[ae]",
    "passeggiat[ae]", "consult[oi]", "consultazion[ei]",
)  # fmt: skip
_NOUN = rf"(?:{'|'.join(_SINGULAR_OR_PLURAL)})"
_NOUN_BEFORE = re.compile(rf"(?<![a-zà-ù']){_NOUN} $|[a-zà-ù]'{_NOUN} $")
_NOUN_AFTER = re.compile(rf" {_NOUN}(?![a-zà-ù])")


@rule(
    rf"(?P<cadence>{any_of(CADENCES)})",
    on="set",
    examples={
        "Il bollettino quotidiano segnala 30 ricoveri.": "P1D",
        "Il vertice annuale si tiene a Bruxelles.": "P1Y",
        "Le riunioni settimanali sono sospese.": "P1W",
        "La consueta e trimestrale relazione.": "P3M",
    },
    but_not=(
        "Il quotidiano scrive che l'accordo è fatto.",
        "Un mensile di moda ha pubblicato le foto.",
        "I prezzi sono saliti su base mensile.",
        "La vita quotidiana dei profughi.",
        "i conti trimestrali",
        "Lo dice il settimanale.",
    ),
)
def cadence(found: Found) -> Reading | None:
    """«il bollettino quotidiano», «l'annuale vertice»."""
    if _NOUN_BEFORE.search(found.before(30)) or _NOUN_AFTER.match(found.after()):
        return Recurring(CADENCES[found["cadence"]], freq="2X" if found["cadence"].startswith("bisett") else "")
    return None


RULES: tuple[Rule, ...] = (cadence,)
