"""The same names in texts all in capitals, as agencies write: «VIA PRIMO MAGGIO», «CORRIERE DELLA SERA»."""

from __future__ import annotations

from collections.abc import Iterable

from generator.temporal.it.traps.names import FEASTS, FIRST_NAMES, PARTS, ROLES, ROMAN, SEASONS
from generator.temporal.it.traps.places import CHURCHES, HOUSES, SHIPS
from generator.temporal.it.words import MONTHS
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie


def _large(words: Iterable[str]) -> str:
    return trie(word.upper() for word in words)


_STREETS = (
    "via", "viale", "piazza", "piazzale", "piazzetta", "corso", "largo", "vicolo", "lungomare", "rotonda", "quartiere",
    "rione", "cavalcavia", "sottopasso", "galleria", "metro", "fermata",
)  # fmt: skip
_NAMED_DAY = (
    rf"(?: (?: {ROMAN}"
    r" | PRIMO | DUE | TRE | QUATTRO | CINQUE | SEI | SETTE | OTTO | NOVE | DIECI | UNDICI | DODICI | QUINDICI | SEDICI"
    r" | VENTI | VENTICINQUE ) )"
)
_MONTH = _large(MONTHS)
_SAINT = r"(?: (?: SAN | SANTA | SANTO | SANTI ) \s | SANT' ) [A-ZÀ-Ù]+ (?: \s E \s [A-ZÀ-Ù]+ )?"
_STREET = "il nome di una via, di un luogo o di un ente"

TRAPS: tuple[Trap, ...] = (
    trap(
        "street_in_capitals",
        _STREET,
        rf"{_large(_STREETS)} \s+ (?: DELL' (?: ALBA | AURORA | ESTATE | AUTUNNO ) | DELLA \s (?: PRIMAVERA | NOTTE ) )"
        rf" | {_large(_STREETS)} \s+ [«\"]? (?: {_NAMED_DAY} | \d{{1,2}}º? ) \s+ {_MONTH} (?: \s+ [12]\d{{3}} )? [»\"]?"
        rf" | {_large(HOUSES)} \s+ [«\"]? {_NAMED_DAY} \s+ {_MONTH} [»\"]?"
        rf" | {_large(HOUSES)} \s+ [«\"] \d{{1,2}} \s+ {_MONTH}",
        examples=(
            "CROLLO IN VIA DELL'ALBA, NESSUN FERITO.",
            "ROGO IN UN DEPOSITO DI VIA PRIMO MAGGIO.",
            "DROGA IN LARGO 16 OTTOBRE, CINQUE ARRESTI.",
            "SCUOLA PRIMO MAGGIO CHIUSA PER AMIANTO.",
        ),
        but_not={
            "IL CORTEO DEL PRIMO MAGGIO SFILA IN CENTRO.": "PRIMO MAGGIO",
            "IN PIAZZA IL 25 APRILE, CENTOMILA.": "25 APRILE",
            "SCUOLA, 12 SETTEMBRE SI RIPARTE.": "12 SETTEMBRE",
        },
    ),
    trap(
        "media_in_capitals",
        "una testata o una trasmissione",
        r"(?: CORRIERE \s DELLA \s SERA | SOLE \s 24 \s ORE | VENERDÌ \s DI \s REPUBBLICA | DOMENICA \s SPORTIVA"
        r" | RADIO \s? 24 | DOMENICA \s DEL \s CORRIERE | DOMENICA \s IN (?= [.,;:»\"] ) | PAESE \s SERA"
        r" | GIORNALE \s DELLA \s SERA"
        r" | ESTATE \s IN \s DIRETTA | SABATO \s IN \s DIRETTA"
        r" | (?: MATTINO | POMERIGGIO ) \s (?: CINQUE | 5 )"
        r" | LA7 | VENERDÌ \s 13 (?= [»\"] ) )",
        examples=("CORRIERE DELLA SERA, NUOVO DIRETTORE.", "SCIOPERO AL SOLE 24 ORE, REDAZIONE IN ASSEMBLEA."),
        but_not={"SCIOPERO DI 24 ORE NEI PORTI.": "24 ORE", "DOMENICA IN CITTÀ TORNA LA NEVE.": "DOMENICA"},
    ),
    trap(
        "person_in_capitals",
        "il nome di una persona",
        rf"(?: {_large(FIRST_NAMES)} \s+ (?: (?: DI | DE | LO ) \s )? | {_large(ROLES)} \s+ ) {_MONTH} (?! \s+ \d )",
        examples=("LUIGI DI MAGGIO LASCIA IL PARTITO.", "PARLA IL MINISTRO APRILE: NESSUN AUMENTO."),
        but_not={"IL MINISTRO, AD APRILE, AVEVA PROMESSO ALTRO.": "APRILE", "IL PAPA A MAGGIO IN SPAGNA.": "MAGGIO"},
    ),
    trap(
        "church_in_capitals",
        "il nome di un luogo",
        rf"{_large(CHURCHES)} \s+ (?: DI \s (?: PASQUA | NATALE )"
        rf" | DELL' (?: ASCENSIONE | ASSUNTA | EPIFANIA | IMMACOLATA ) | (?: DI \s | DEI \s )? {_SAINT} )",
        examples=("ISOLA DI PASQUA, SCOPERTA UNA STATUA.", "FURTO NELLA CHIESA DI SAN SILVESTRO."),
        but_not={"CHIESE GREMITE A NATALE.": "NATALE", "BOTTI VIETATI A SAN SILVESTRO.": "SAN SILVESTRO"},
    ),
    trap(
        "ship_in_capitals",
        "il nome di una nave",
        rf"{_large(SHIPS)} \s [«\"]? (?: {_MONTH} | {_large((*FEASTS, *PARTS, *SEASONS))} ) [»\"]? (?! \s+ \d )",
        examples=("AFFONDA LA NAVE EPIFANIA, SALVO L'EQUIPAGGIO.",),
        but_not={"LA NAVE A NATALE ERA IN PORTO.": "NATALE", "LA NAVE DOMENICA SALPERÀ.": "DOMENICA"},
    ),
)
