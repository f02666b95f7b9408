"""Names of people: «il ministro Marzo», «Luisa Agosto», «fra Natale», «Domenica Aprile, 44 anni»."""

from __future__ import annotations

from generator.temporal.it.traps.names import CAPITAL, CAPITAL_MONTH, FEASTS, FIRST_NAME, NAMELIKE, ROLE, TITLE
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

_PERSON = "il nome di una persona"
_ALSO_FIRST = trie(("Domenica", "Sabato", "Natale", "Pasqua", "Aurora", "Alba", "Assunta", "Immacolata", "Epifania",
                    "Ascensione", "Primavera"))  # fmt: skip
"""Time words that are also first names."""
_SEVERAL = ("sorelle", "fratelli", "coniugi", "signori", "signore", "gemelli", "gemelle", "cugini", "cugine", "figli")
_NAMED = (
    "cane", "cagnolina", "cagnolino", "gatto", "gatta", "cavallo", "cavalla", "puledro", "puledra", "asino", "mucca",
    "orso", "orsa", "lupo", "lupa", "panda", "elefante", "leone", "leonessa", "tigre", "gorilla", "tartaruga",
    "delfino",
    "uragano", "tempesta", "ciclone", "tifone", "perturbazione", "anticiclone", "vulcano", "cometa", "asteroide",
    "satellite", "sonda", "razzo", "robot", "mascotte",
)  # fmt: skip

TRAPS: tuple[Trap, ...] = (
    trap(
        "named_person",
        _PERSON,
        rf"(?: (?: (?! [Ff]ra \s) {TITLE} \s+ (?:{CAPITAL} \s+)? | (?:Di|De|Lo|D') \s? ) {NAMELIKE}"
        rf" | (?: Del | La ) \s (?! {trie(FEASTS)} ) {NAMELIKE} ) (?! \s+ \d )",
        examples=(
            "Il ministro Marzo ha incontrato il collega Aprile.",
            "Il generale Agosto comanda",
            "Luigi Di Maggio",
            "L'assessore Capodanno tace.",
            "la sorella Epifania",
            "tre sorelle Inverno",
        ),
    ),
    trap(
        "counted_relatives",
        "il nome di una famiglia",
        rf"(?: \d | due | tre | quattro | cinque | sei ) \s+ {trie(_SEVERAL)} \s+ {NAMELIKE}",
        examples=("Alle tre sorelle Inverno è stata tolta la scorta.",),
    ),
    trap(
        "animal_or_storm",
        "il nome di un animale o di una tempesta",
        rf"{trie((*_NAMED, *map(str.capitalize, _NAMED)))} \s+ [«\"]? {NAMELIKE} [»\"]? (?! \s+ \d )",
        examples=("Il ciclone Pasqua è stato declassato.", "il gatto Venerdì", "la sonda «Alba»"),
    ),
    trap(
        "friar",
        "il nome di un frate",
        rf"(?: [Ff]ra | [Ff]ra' ) \s+ {NAMELIKE} (?! \s+ (?: e | ed ) \s | \s+ \d )",
        examples=("feriti fra Settimo e fra Natale",),
    ),
    trap(
        "full_name",
        _PERSON,
        rf"{FIRST_NAME} \s+ (?: e \s+ )? {NAMELIKE} (?! \s+ \d )",
        examples=("Andrea Marzo", "Luisa Agosto", "Fabio Quaresima", "Pasqualina e Assunta"),
    ),
    trap(
        "name_before_surname",
        _PERSON,
        r"Mercoledì \s Addams | (?: Natale | Domenica | Aurora | Alba"
        r" | Sabato ) \s+ (?! (?:Santo|Sera|Ortodosso|Cristiano) \b )"
        r" [A-ZÀ-Ù][a-zà-ù]+ (?= \s+ (?:ha|è|si|non|aveva|era|e|,) )",
        examples=("Natale Rossi ha detto no.",),
    ),
    trap(
        "name_and_age",
        _PERSON,
        rf"{_ALSO_FIRST} (?: \s+ {CAPITAL} ){{0,2}} (?= , \s+ (?: (?: di \s+ )? \d{{1,3}} \s+ anni \b"
        r" | [a-z]+enne \b | classe \s+ '? \d ) )",
        examples=("Domenica Aprile, classe 81, guida la lista.",),
    ),
    trap(
        "name_with_surname",
        _PERSON,
        rf"(?: Natale | Assunta | Immacolata | Epifania ) \s+ (?! (?:Santo|Sera|Ortodosso|Cristiano|Concezione"
        rf"|{trie(FEASTS)}|{CAPITAL_MONTH}) \b ) {CAPITAL} (?<= [a-zà-ù]{{3}} )",
        examples=("l'uscente Natale Porcu", "Assunta Greco guida la lista."),
    ),
    trap(
        "first_names",
        _PERSON,
        rf"(?: Natale | Pasqua | Assunta | Immacolata | Epifania | Domenica | Sabato ) \s+ e \s+"
        rf" {FIRST_NAME} (?! \s+ e \s | \s+ {NAMELIKE} )",
        examples=("Assunta e Pasqualina, le due bidelle, sono state assolte.",),
    ),
    trap(
        "name_in_apposition",
        _PERSON,
        rf"{NAMELIKE} , \s+ (?: (?:ex|già|neo|giovane|storic[oa]|attuale) \s+ )? {ROLE}"
        r" (?= (?: \s+ [A-ZÀ-Ùa-zà-ù]+ ){0,2} , | \s+ (?:di|del|della|dei|delle|dal|nel|al|per) \b | \s+ dell' )",
        examples=("Pasqua, candidato dal centrodestra, ha vinto.", "Sabato, difensore centrale, ha firmato."),
    ),
    trap(
        "name_in_apposition_with_article",
        _PERSON,
        rf"(?: {trie(FEASTS)} | {CAPITAL_MONTH} | Mezzanotte | Mezzogiorno | Primavera | Inverno | Estate ) ,"
        rf" (?= \s+ (?: il \s+ | la \s+ | l' | lo \s+ | un \s+ | una \s+ | uno \s+ ) {ROLE}"
        r" (?: \s+ [a-zà-ù']+ ){0,4} , )",
        examples=("Mezzanotte, il medico legale, ha deposto.",),
    ),
    trap(
        "two_people",
        _PERSON,
        rf"{NAMELIKE} \s e \s (?: {CAPITAL} (?= , \s (?: i | le ) \s (?: due | fratelli | sorelle | coniugi )"
        r" (?! \s (?: feste | festività | giorni | giornate | date | ricorrenze | mesi | domeniche | notti ) ) )"
        r" | (?: il \s suo | la \s sua | i \s suoi | le \s sue ) (?= \s (?: legal | avvocat | difens"
        r" | compagn | collegh"
        r" | fratell | figli | sorell | mogli | marit | soci | uomin | complic | vic | staff ) ) )",
        examples=("Dicembre e Gennaio, i due avvocati, tacciono.", "Marzo e i suoi legali non commentano."),
    ),
    trap(
        "company",
        "il nome di un’azienda",
        rf"{NAMELIKE} \s (?: srl | Srl | S\.r\.l\. | spa | Spa | SpA | S\.p\.A\. | snc | sas | & \s [a-zA-Z]+"
        rf" | holding | Group )",
        examples=("La Pasqua srl fallisce.", "la Natale & figli"),
    ),
)
