"""Streets, squares, schools, bars, ships, islands and towns named like a day or a part of it."""

from __future__ import annotations

from generator.temporal.it.traps.names import (
    ANY_DAY,
    ANY_MONTH,
    CAPITAL_MONTH,
    FEASTS,
    NAMELIKE,
    PARTS,
    ROMAN,
    SEASONS,
    either,
)
from generator.temporal.it.words import WEEKDAYS, any_of
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

_STREETS = (
    "via", "viale", "piazza", "piazzale", "piazzetta", "corso", "largo", "vicolo", "lungomare", "contrada", "quartiere",
    "rione", "strada", "galleria", "parco", "rotonda", "cavalcavia", "sottopasso", "villaggio", "borgo", "località",
    "frazione", "casello", "svincolo", "campo", "porta", "metro", "fermata", "stazione", "tunnel", "passo", "rifugio",
    "belvedere", "giardini", "giardino", "salita", "calle", "banchina", "molo", "zona", "lotto",
)  # fmt: skip
HOUSES = (
    "ospedale", "teatro", "scuola", "liceo", "istituto", "stadio", "libreria", "caserma", "cinema", "fondazione",
    "circolo", "associazione", "cooperativa", "hotel", "ristorante", "bar", "editore", "gruppo", "villa", "clinica",
    "trattoria", "pizzeria", "osteria", "locanda", "albergo", "agriturismo", "enoteca", "birreria", "discoteca", "pub",
    "locale", "ditta", "casa editrice", "edizioni", "residence", "camping", "stabilimento", "lido", "palestra",
    "piscina", "palazzetto", "palasport", "azienda", "cantina", "tenuta", "fattoria", "impresa", "società", "agenzia",
    "biblioteca", "asilo", "nido", "casa di cura", "casa di riposo", "poliambulatorio", "policlinico", "farmacia",
    "condominio", "residenza", "centro", "sala", "aula magna", "salone", "caffè", "gelateria", "pasticceria", "cascina",
    "fabbrica", "cantiere", "diga", "colonia", "miniera", "pozzo", "polisportiva", "brigata", "brigate", "divisione",
    "oratorio", "convento", "cimitero", "scuderia",
)  # fmt: skip
CHURCHES = (
    "chiesa", "basilica", "santuario", "parrocchia", "cattedrale", "cappella", "duomo", "istituto", "convento",
    "monastero", "collegio", "quartiere", "rione", "clinica", "ospedale", "casa di cura", "via", "piazza",
    "baia", "monte", "isola", "isole", "isolotto", "confraternita", "oratorio", "scuola", "villaggio", "colle",
)  # fmt: skip
SHIPS = (
    "nave", "motoscafo", "sommergibile", "traghetto", "motonave", "peschereccio", "barca", "veliero",
    "petroliera", "catamarano", "goletta", "yacht",
    "rimorchiatore", "motovedetta", "gommone", "sottomarino", "mercantile", "portacontainer", "cargo", "incrociatore",
    "fregata", "corvetta", "cacciatorpediniere", "aliscafo", "portaerei", "lancia", "motopesca", "brigantino", "cutter",
)  # fmt: skip


_ORGANIZED = trie(("Arci", "Anpi", "Acli", "Cgil", "Auser", "Uisp", "Csi", "Avis", "Arcigay", "Pd", "Prc", "Endas"))
"""«il circolo Arci 25 Luglio»."""
_SAINTLY = (
    "abbazia", "badia", "pieve", "eremo", "certosa", "battistero", "seminario", "diocesi", "miniera", "miniere",
    "rocca",
    "castello", "torre", "reliquia", "reliquie", "urna", "spoglie", "statua", "figura", "tomba", "cripta", "priorato",
    "canonica", "ordine", "ospizio",
)  # fmt: skip
"""What is of a saint and is no day: «l'abbazia di San Silvestro», «le reliquie di San Valentino»."""
_SAINT = (
    r"(?: (?: San | Santa | Santo | Santi | SS\. | S\. ) \s | Sant' ) [A-ZÀ-Ù][a-zà-ù]+"
    r" (?: \s e \s [A-ZÀ-Ù][a-zà-ù]+ )?"
)
_PLACE = rf"(?: {either(_STREETS)} | {either(HOUSES)} | Ponte (?! \s del) )"
_OF = r"(?: (?: del|dei|della|dell'|di|al) \s* )"
_FALLEN = r"(?: (?: Martiri|martiri|Caduti|caduti|Vittime|vittime|Fucilati|Eroi ) \s (?: del \s | dell' ) )"
"""«via Martiri del 4 ottobre»; but «la piazza del 25 aprile» is a demonstration on that day."""
_NUMERAL = trie(  # but not the holidays that make a long weekend: «il ponte Primo Maggio»
    ("Tre", "Quattro", "Cinque", "Sei", "Sette", "Otto", "Nove", "Dieci", "Undici", "Dodici", "Tredici",
     "Quattordici", "Quindici", "Sedici", "Diciassette", "Diciotto", "Diciannove", "Venti", "Ventuno", "Ventidue",
     "Ventitrè", "Ventiquattro", "Ventisei", "Ventisette", "Ventotto", "Ventinove", "Trenta", "Trentuno")
)  # fmt: skip
_NAME = trie((*FEASTS, *PARTS, *SEASONS))
_STREET = "il nome di una via, di un luogo o di un ente"

_NUMERAL_DAY = trie(
    {"X" * tens + unit for tens in range(4) for unit in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")}
    - {""}
)
TRAPS: tuple[Trap, ...] = (
    trap(
        "street",
        _STREET,
        rf"{_PLACE} \s+ (?: (?: {_FALLEN}"
        rf" | {_OF} )? [«\"]? (?: {ANY_DAY} \s+ {CAPITAL_MONTH} (?: \s+ [12]\d{{3}} )? | {CAPITAL_MONTH}"
        rf" | (?:del \s)? Novecento | Natale | Vittoria )"
        rf" | {_ORGANIZED} \s+ [«\"]? {ANY_DAY} \s+ {CAPITAL_MONTH}"
        rf" | {_FALLEN}? [«\"]? {ANY_DAY} \s+ {ANY_MONTH} (?! \s+ [12]\d{{3}} | \s? [-/] \s? \d ) )"
        r" [»\"]?",
        examples=(
            "via XX Settembre",
            "piazza 25 Aprile",
            "viale IV Novembre",
            "piazza 1º Maggio",
            "ospedale «2 Giugno»",
            "la libreria Primo Maggio",
            "largo 16 Ottobre 1943",
            "Il circolo Arci 25 Luglio compie gli anni.",
        ),
        but_not={
            "La piazza del 25 ottobre era piena.": "25 ottobre",
            "Il centro 12 settembre 2024 fu chiuso.": "12 settembre 2024",
            "Il corso 3 novembre-19 dicembre è pieno.": "3 novembre-19 dicembre",
        },
    ),
    trap(
        "street_and_year",
        _STREET,
        r"(?: [Vv]ia | [Vv]iale | [Pp]iazza | [Pp]iazzale | [Ll]argo | [Vv]icolo | [Ll]ungomare ) \s+"
        rf" {_FALLEN}? {ANY_DAY} \s+ {ANY_MONTH} \s+ [12]\d{{3}}",
        examples=("In via 10 giugno 1918 è scoppiato un tubo.",),
        but_not={"In piazza, il 25 aprile 1945, la folla cantò.": "25 aprile 1945"},
    ),
    trap(
        "place_name",
        _STREET,
        rf"{_PLACE} \s+ (?: (?:della|dell'|del|Da|Dal|Dalla|Al|Alla|All') \s* )? [«\"]? (?: {_NAME}"
        rf" | {any_of(map(str.capitalize, WEEKDAYS))} )"
        r" [»\"]? (?! \s+ \d )",
        examples=("il bar Mezzanotte", "il lido Aurora", "il ristorante «Ferragosto»", "via dell'Alba"),
        but_not={
            "Il bar, sabato notte, era pieno.": "sabato notte",
            "La scuola a Natale resterà aperta.": "Natale",
        },
    ),
    trap(
        "bridge",
        "il nome di un ponte",
        rf"[Pp]onte \s+ (?: (?: {_NUMERAL} | {ROMAN} ) \s+ {CAPITAL_MONTH}"
        r" | (?: 25 | XXV ) \s+ [Aa]prile (?= ,? \s (?: di \s Lisbona | a \s Lisbona | sul \s Tago ) ) )",
        examples=("Il ponte Quattro Novembre è chiuso.", "Il ponte 25 Aprile di Lisbona è chiuso per vento."),
        but_not={"Per il ponte 25 Aprile gli alberghi sono pieni.": "25 Aprile"},
    ),
    trap(
        "roman_street",
        "il nome di una via",
        rf"{_NUMERAL_DAY} [ ] (?:Settembre|Aprile|Novembre|Maggio|Febbraio|Giugno|Marzo|Luglio|Ottobre|Agosto)"
        r" (?! \s+ (?: \d | [a-z]+ \s \d ) )",
        examples=("la sede di XX Settembre",),
        but_not={"Il XX Settembre 1870 i bersaglieri entrarono a Roma.": "Settembre 1870"},
    ),
    trap(
        "church",
        "il nome di un luogo",
        rf"{either(CHURCHES)} \s+ (?: di \s+ (?:Pasqua|Natale) | dell' (?: Ascensione | Assunta | Epifania"
        rf" | Immacolata"
        r" | Annunziata ) | (?:di|della|del|dei) \s+ (?: Pentecoste | Ognissanti ) )",
        examples=("l'isola di Pasqua", "sull'isola dell'Ascensione", "la chiesa dell'Assunta"),
        but_not={"La chiesa a Natale era gremita.": "Natale"},
    ),
    trap(
        "saint",
        "il nome di un luogo o di un santo",
        rf"(?: {either((*CHURCHES, *_SAINTLY))} \s+ (?: di | dei | del ) \s+ (?: papa \s )? {_SAINT}"
        rf" | {either(_STREETS)} \s+ {_SAINT} | {_SAINT} \s papa \b )",
        examples=(
            "La chiesa di San Silvestro è chiusa.",
            "Nella cattedrale dei Santi Pietro e Paolo è stato esposto il corpo.",
            "Il rogo è divampato in piazza San Silvestro.",
            "Le reliquie di San Valentino sono a Terni.",
        ),
        but_not={
            "In chiesa, a San Silvestro, suonerà la banda.": "San Silvestro",
            "La notte di San Silvestro è fredda.": "notte di San Silvestro",
            "In piazza per San Silvestro arriverà la band.": "San Silvestro",
        },
    ),
    trap(
        "saint_in_apposition",
        "il nome di un paese",
        rf"{_SAINT} , (?= \s (?: (?: piccol[oa] | antic[oa] ) \s )? (?: frazione | comune | paese | quartiere | rione"
        r" | borgo | contrada | località | sobborgo ) \b )",
        examples=("L’incidente a San Silvestro, frazione di Pescara, ha bloccato la strada.",),
        but_not={"A San Silvestro, notte di festa, il Comune vieta i botti.": "San Silvestro"},
    ),
    trap(
        "town",
        "il nome di un paese",
        r"Alba \s (?: [Dd]orata | Adriatica | Iulia ) | (?: Mattinata | Alba | Aurora | Ora | Mese | Marzo"
        r" | Sera | Maggio | Natale ) (?:"
        r" , (?= \s+ (?: sul (?:l')? | in \s+ (?:[a-z]{1,12} \s+ di \s+ | [A-Z]) | nel(?:l'|la \s"
        r" | \s) \s* (?:[a-z]{1,12}"
        r" \s+ di \s+)? [A-ZÀ-Ù] | provincia \s ) \s* )"
        r" | (?= \s+ [(] (?: [A-Z]{2} | [A-Z][a-z]+ ) [)] ) )",
        examples=("Mattinata, sul Gargano, è senz'acqua.", "Alba (Cuneo) festeggia il tartufo."),
        but_not={"All'alba, sul Gargano, si era alzato il vento.": "alba"},
    ),
    trap(
        "saint_town",
        "il nome di un paese",
        r"(?: San \s (?: Giovanni | Lorenzo | Martino | Giuseppe | Francesco | Gennaro | Valentino | Silvestro )"
        r" | Santa \s Lucia | Santo \s Stefano | Sant'Antonio | Sant'Ambrogio | Natale | Ognissanti ) \s"
        r" (?: (?: di | del | della | dei | al | alla | d' | dell' | in | sul | sulla ) \s? (?! Italia"
        r" | Europa | Serie )"
        r" [A-Z][a-z]+ | Rotondo | Teatino | Lupatoto | Vesuviano | Nuovo | Vecchio | Maggiore | Torio"
        r" | Valdarno | Suergiu | Gemini | Incarico | Ilarione | Natisone | Marignano | Siculo | Canavese"
        r" | Monferrato )",
        examples=("A San Martino di Castrozza nevica.", "Abita a Santo Stefano d'Aveto.", "San Valentino Torio"),
        but_not={"A Santo Stefano il campionato non si ferma.": "Santo Stefano"},
    ),
    trap(
        "ship",
        "il nome di una nave",
        rf"{either(SHIPS)} \s [«\"]? (?: {NAMELIKE} | {ANY_DAY} \s+ {CAPITAL_MONTH} )"
        r" (?: \s (?: d' | di \s | del \s | della \s ) [a-z]+ )? [»\"]?",
        examples=("La nave Epifania è in porto.", "la motonave «25 Aprile»"),
        but_not={
            "La nave 25 novembre salperà da Genova.": "25 novembre",
            "La nave, domenica, era ad Augusta.": "domenica",
        },
    ),
)
