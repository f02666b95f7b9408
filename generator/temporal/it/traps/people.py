"""Names of people: «il ministro Marzo», «Luisa Agosto», «fra Natale», «Domenica Aprile, 44 anni»."""

from __future__ import annotations

from generator.temporal.it.traps.names import (
    CAPITAL,
    CAPITAL_MONTH,
    CAPITAL_WEEKDAY,
    FEASTS,
    FIRST_NAME,
    NAMELIKE,
    ROLE,
    TITLE,
)
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

_PERSON = "il nome di una persona"
_ALSO_FIRST = trie(("Domenica", "Sabato", "Natale", "Pasqua", "Aurora", "Alba", "Assunta", "Immacolata", "Epifania",
                    "Ascensione", "Primavera"))  # fmt: skip
"""Time words that are also first names."""
_SEVERAL = ("sorelle", "fratelli", "coniugi", "signori", "signore", "gemelli", "gemelle", "cugini", "cugine", "figli")
_BY_SURNAME = trie((
    "Meloni", "Conte", "Schlein", "Salvini", "Tajani", "Renzi", "Calenda", "Mattarella", "Draghi", "Berlusconi",
    "Prodi", "Monti", "Letta", "Gentiloni", "Grillo", "Bersani", "Crosetto", "Nordio", "Giorgetti", "Landini",
    "Bonaccini",
    "Macron", "Putin", "Obama", "Zelensky", "Netanyahu", "Merkel", "Lula", "Milei", "Guterres", "Lagarde", "Musk",
    "Allegri", "Ancelotti", "Spalletti", "Gattuso", "Inzaghi", "Mourinho", "Gasperini", "Musetti", "Berrettini",
    "Pogacar", "Bagnaia", "Ferrari", "Juventus", "Inter", "Milan", "Lazio", "Fiorentina", "Atalanta", "Sampdoria",
    "Udinese", "Salernitana", "Cremonese", "Triestina", "Ternana", "Olimpia", "Virtus", "Confindustria",
    "Confcommercio", "Coldiretti", "Legambiente", "Bankitalia", "Trenitalia", "Autostrade", "Alitalia", "Stellantis",
    "Mediaset", "Amnesty", "Palazzo", "Piazza", "Villa", "Monte", "Casa", "Radio", "Papa", "Forza", "Fratelli",
    "Italia",
    "Roma", "Milano", "Napoli", "Torino", "Palermo", "Genova", "Bologna", "Firenze", "Bari", "Catania", "Venezia",
    "Verona", "Messina", "Padova", "Trieste", "Brescia", "Parma", "Taranto", "Modena", "Reggio", "Ravenna", "Livorno",
    "Cagliari", "Foggia", "Rimini", "Salerno", "Ferrara", "Sassari", "Siracusa", "Monza", "Pescara", "Bergamo",
    "Perugia", "Vicenza", "Terni", "Novara", "Ancona", "Lecce", "Pisa", "Como", "Spezia", "Empoli", "Siena", "Lucca",
    "Europa", "Francia", "Germania", "Spagna", "Russia", "Ucraina", "Cina", "Israele", "Gaza", "Siria", "Turchia",
    "America", "Argentina", "Polonia", "Ungheria", "Grecia", "India", "Corea", "Parigi", "Londra", "Berlino", "Madrid",
    "Mosca", "Kiev", "Pechino", "Tokyo", "Washington", "Bruxelles", "Ginevra", "Vienna", "Atene", "Ankara", "Damasco",
    "Gerusalemme", "Teheran", "Varsavia", "Lisbona", "Barcellona", "Strasburgo", "Francoforte", "Zurigo",
))  # fmt: skip
"""Who is told without a first name, and towns, clubs and bodies: «Sabato Meloni ha visto», «Domenica Mosca ha»."""
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
        but_not={
            "Il ministro, sabato, era a Bruxelles.": "sabato",
            "Il presidente sabato non c'era.": "sabato",
            "Il papa a Pasqua benedirà la folla.": "Pasqua",
        },
    ),
    trap(
        "capital_weekday_after_a_name",
        _PERSON,
        r"(?<= [a-zà-ù,'][ ] ) (?<! [ ]a[ ] ) (?<! da[ ] ) (?<! in[ ] ) (?<! di[ ] ) (?<! per[ ] )"
        rf" [A-ZÀ-Ù][a-zà-ù]{{3,}}o [ ] {CAPITAL_WEEKDAY}"
        r" (?= [,.;:)] | [ ] [a-zà-ù] )",
        examples=("È morto l'ex partigiano Settimio Lunedì.", "Lo dice Egidio Sabato, geologo."),
        but_not={"Si gioca a Palermo Lunedì alle 18.": "Lunedì alle 18"},
    ),
    trap(
        "counted_relatives",
        "il nome di una famiglia",
        rf"(?: \d | due | tre | quattro | cinque | sei ) \s+ {trie(_SEVERAL)} \s+ {NAMELIKE}",
        examples=("Alle tre sorelle Inverno è stata tolta la scorta.",),
        but_not={"I due fratelli, domenica, erano fuori.": "domenica"},
    ),
    trap(
        "animal_or_storm",
        "il nome di un animale o di una tempesta",
        rf"{trie((*_NAMED, *map(str.capitalize, _NAMED)))} \s+ [«\"]? {NAMELIKE} [»\"]? (?! \s+ \d )",
        examples=("Il ciclone Pasqua è stato declassato.", "il gatto Venerdì", "la sonda «Alba»"),
        but_not={"La tempesta venerdì toccherà la costa.": "venerdì"},
    ),
    trap(
        "friar",
        "il nome di un frate",
        rf"(?: [Ff]ra | [Ff]ra' ) \s+ {NAMELIKE} (?! \s+ (?: e | ed ) \s | \s+ \d )",
        examples=("feriti fra Settimo e fra Natale",),
        but_not={"La pausa cade fra Natale e Capodanno.": "Natale e Capodanno"},
    ),
    trap(
        "full_name",
        _PERSON,
        rf"{FIRST_NAME} \s+ (?: e \s+ )? {NAMELIKE} (?! \s+ \d )",
        examples=("Andrea Marzo", "Luisa Agosto", "Fabio Quaresima", "Pasqualina e Assunta"),
        but_not={"Marco Rossi, sabato, ha segnato.": "sabato", "Luca venerdì parte.": "venerdì"},
    ),
    trap(
        "name_before_surname",
        _PERSON,
        r"Mercoledì \s Addams | Ottobre \s Rosso | (?: (?: Natale | Aurora | Alba ) \s+"
        r" (?! (?:Santo|Sera|Ortodosso|Cristiano) \b ) [A-ZÀ-Ù][a-zà-ù]+"
        rf" | (?: Domenica | Sabato ) \s+ (?! (?: Santo | Sera | {_BY_SURNAME} ) \b )"
        r" (?: (?: De | Di | Lo | La | Del ) \s | D' )? [A-ZÀ-Ù][a-zà-ù]+ (?<= [aeiouàèìòù] ) )"
        r" (?= \s+ (?:ha|è|si|non|aveva|era|e) \b | , )",
        examples=("Natale Rossi ha detto no.", "Sabato De Luca ha firmato.", "Ottobre Rosso è in edicola."),
        but_not={
            "Sabato Meloni ha visto Macron.": "Sabato",
            "Domenica Trump ha firmato l'ordine.": "Domenica",
            "Sabato la Rossi giocherà titolare.": "Sabato",
            "Sabato Rossi giocherà titolare.": "Sabato",
            "Natale 2023 a Betlemme fu senza luci.": "Natale 2023",
        },
    ),
    trap(
        "name_and_age",
        _PERSON,
        rf"{_ALSO_FIRST} (?: \s+ {CAPITAL} ){{0,2}} (?= , \s+ (?: (?: di \s+ )? \d{{1,3}} \s+ anni \b"
        r" | [a-z]+enne \b | classe \s+ '? \d ) )",
        examples=("Domenica Aprile, classe 81, guida la lista.",),
        but_not={"Domenica, 30 novembre, si vota.": "Domenica, 30 novembre"},
    ),
    trap(
        "name_with_surname",
        _PERSON,
        rf"(?: Natale | Assunta | Immacolata | Epifania ) \s+ (?! (?:Santo|Sera|Ortodosso|Cristiano|Concezione"
        rf"|{trie(FEASTS)}|{CAPITAL_MONTH}) \b ) {CAPITAL} (?<= [a-zà-ù]{{3}} )",
        examples=("l'uscente Natale Porcu", "Assunta Greco guida la lista."),
        but_not={"A Natale in famiglia ci si vede.": "Natale"},
    ),
    trap(
        "first_names",
        _PERSON,
        rf"(?: Natale | Pasqua | Assunta | Immacolata | Epifania | Domenica | Sabato ) \s+ e \s+"
        rf" {FIRST_NAME} (?! \s+ e \s | \s+ {NAMELIKE} )",
        examples=("Assunta e Pasqualina, le due bidelle, sono state assolte.",),
        but_not={"Sabato e Maria si videro domenica.": "domenica"},
    ),
    trap(
        "name_in_apposition",
        _PERSON,
        rf"(?! {CAPITAL_WEEKDAY} , \s+ {ROLE} , ) {NAMELIKE} , \s+"
        rf" (?: (?:ex|già|neo|giovane|storic[oa]|attuale) \s+ )? {ROLE}"
        r" (?= (?: \s+ [A-ZÀ-Ùa-zà-ù]+ ){0,2} , | \s+ (?:di|del|della|dei|delle|dal|nel|al|per) \b | \s+ dell' )",
        examples=("Pasqua, candidato dal centrodestra, ha vinto.", "Sabato, difensore centrale, ha firmato."),
        but_not={
            "Sabato, il difensore centrale ha firmato.": "Sabato",
            "Venerdì, ministro, era assente.": "Venerdì",
        },
    ),
    trap(
        "name_in_apposition_with_article",
        _PERSON,
        rf"(?: {trie(FEASTS)} | {CAPITAL_MONTH} | Mezzanotte | Mezzogiorno | Primavera | Inverno | Estate ) ,"
        rf" (?= \s+ (?: il \s+ | la \s+ | l' | lo \s+ | un \s+ | una \s+ | uno \s+ ) {ROLE}"
        r" (?: \s+ [a-zà-ù']+ )? (?: \s+ (?: di | del | dei | della | delle | degli | dell' | d' ) \s? [\w']+"
        r" (?: \s [\w']+ )? )? ,"
        r" )",
        examples=("Mezzanotte, il medico legale, ha deposto.", "Settembre, il ct, non ha ancora scelto."),
        but_not={
            "Natale, il papa invoca la pace, il mondo ascolta.": "Natale",
            "Luglio, il mese più caldo, ha bruciato i raccolti.": "Luglio",
        },
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
        but_not={"Natale e i suoi riti tornano.": "Natale"},
    ),
    trap(
        "company",
        "il nome di un’azienda",
        rf"{NAMELIKE} \s (?: srl | Srl | S\.r\.l\. | spa | Spa | SpA | S\.p\.A\. | snc | sas | & \s [a-zA-Z]+"
        rf" | holding | Group )",
        examples=("La Pasqua srl fallisce.", "la Natale & figli"),
        but_not={"A Pasqua la srl ha chiuso.": "Pasqua"},
    ),
)
