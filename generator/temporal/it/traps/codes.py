"""Scores, ratios, codes, measures and prices."""

from __future__ import annotations

from generator.temporal.it.words import MONTHS, any_of
from generator.temporal.notation import Trap, trap

_DAY = rf"\d\d?º? \s+ (?:{any_of(MONTHS)})\b"
_DATE = rf"(?: (?:19|20)\d\d (?! [.,:]?\d ) | {_DAY} | \d\d?/\d | \d\d?\.\d\d?\.(?:19|20)\d\d )"
"""What follows «il voto del» and is a date, no number."""

TRAPS: tuple[Trap, ...] = (
    trap(
        "score",
        "un punteggio",
        r"(?<! [/.:-] ) (?<! ore[ ] ) (?<! \bh[ ] ) (?! \d\d?-\d\d?:\d\d )"
        r" (?! (?<= dì[ ]) (?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2]) \b )"
        r" (?! (?<= il[ ]) (?:1[3-9]|2\d|3[01]) - (?:0[1-9]|1[0-2]) \b ) \d{1,2} - \d{1,2}"
        r" (?! [-/]\d ) (?! \s* (?: [a-z]*bre | marzo | maggio "
        r"| aprile | giugno | luglio | agosto | gennaio | febbraio | ore | anni | giorni | mesi | settimane"
        r" | min\b | sec\b | gg\b | h\b"
        r" | (?:gen|feb|mar|apr|mag|giu|lug|ago|sett?|ott|nov|dic)\b"
        r"| minuti | / | - ) )",
        case=False,
        examples=("vince 2-1", "6-4 7-5 in due set"),
        but_not={
            "Sciopero il 3-4 dicembre.": "3-4 dicembre",
            "È finita 3-0, 14 novembre da dimenticare.": "14 novembre",
            "Nel 2023-24 la squadra retrocesse.": "2023-24",
        },
    ),
    trap(
        "ratio",
        "un rapporto fra numeri",
        r"(?: (?<! il[ ] ) (?<! al[ ] ) (?<! del[ ] ) (?: 24/7 | 10/10 ) (?! /\d ) | 50/50 | \d+/\d+/\d+/\d+ )",
        case=False,
        examples=("aperti 24/7", "un piano 50/50", "ha dieci 10/10 in pagella"),
        but_not={"Uscirà il 10/10.": "10/10", "Firmato a Roma, 24/7/2024.": "24/7/2024"},
    ),
    trap(
        "code",
        "una sigla o un codice",
        r"(?= [A-Z\d] ) (?: (?! (?<!Audi[ ]) (?:Q[1-4]|H[12]) [ ] (?: del [ ] )? (?:20|') )"
        r" [A-Z][A-Za-z]{0,3} -? \d{1,4} [a-z]? (?= [ ,.;)»] ) | [A-Z]{2} [ ] \d{3,4} (?= [ ,.;)] ) "
        r"| \d+\.\d+\.\d+(?:\.\d+)+ | \d{2,4} \s \d{3,4} \s \d{3,4} )",
        examples=("i missili Kh-101 e S-400", "il volo AZ 1402"),
        but_not={"Il Q3 2024 è in utile.": "Q3 2024", "L'A4 dalle 22 di stasera è chiusa.": "22 di stasera"},
    ),
    trap(
        "amount",
        "una misura o un prezzo",
        r"(?: (?:€|\$|£) \s? \d[\d.,]* | (?:magnitudo"
        r"|quota|temperatura|tasso|spread|rapporto|voto|media|articolo"
        r"|art\.|pagina|pag\.|canale|stanza|binario|statale|provinciale|km|chilometro|linea|bus|volo|gate|cap"
        rf"|tel\.?) \s+ (?! (?:del|di) \s+ {_DATE} | {_DAY}"
        r" | (?: (?<= rapporto[ ]) | (?<= media[ ]) ) (?:19|20)\d\d (?![\d.,:]*\d) )"
        r" (?:di \s+|del \s+|a \s+)? \d[\d.,:]* )",
        case=False,
        examples=("quota 1.35", "magnitudo 4.1", "statale 114", "la media 2024,5"),
        but_not={
            "Il voto del 25 settembre cambiò tutto.": "25 settembre",
            "Il volo 12 agosto è stato cancellato.": "12 agosto",
            "Il tasso del 2023 è risalito.": "2023",
            "Lo spread del 9 novembre 2011 fece paura.": "9 novembre 2011",
        },
    ),
    trap(
        "version",
        "il numero di una versione",
        r"(?: versione | release | firmware | build | aggiornamento | app | ios | android | software | python | linux"
        r" | windows ) \s+ \d{1,2} \. \d{1,3} (?: \. \d{1,3} )*",
        case=False,
        examples=("La versione 4.5.12 è installata.", "iOS 17.4.1 corregge il difetto."),
        but_not={"La versione del 4.5.2012 è superata.": "4.5.2012", "L'aggiornamento, 3.4.2019.": "3.4.2019"},
    ),
    trap(
        "share_without_sign",
        "una percentuale",
        r"(?: guadagna | guadagnava | guadagnato | cede | cedeva | ceduto | rende | rendono | arretra | lima ) \s"
        rf" (?: il | l' | lo | del | dell' ) \s? \d{{1,2}} (?! [\d/.,%:] \d | \s+ (?: {any_of(MONTHS)}"
        r" | alle | sera | mattina ) )",
        case=False,
        examples=("Piazza Affari guadagna il 28.",),
        but_not={"La società cede il 28 marzo le quote.": "28 marzo"},
    ),
    trap(
        "numbered",
        "il numero di una cosa",
        r"(?: autobus | tram | filobus | pullman | navetta | corriera | traghetto | interno | lotto | lettera | maglia"
        r" | scheda | lista | sezione | seggio | padiglione | capitolo | versetto | salmo | foglio | mappale"
        r" | subalterno"
        r" | camera | suite | posto | fila | poltrona | tavolo | cabina | cella | box | stand | corsia"
        r" | pista | capannone"
        r" | civico | numero | matricola | concorrente | pettorale | casella | sala )"
        r" (?: \s+ n(?:\.|umero) )? \s+ \d{1,5} (?! [.:/]\d | \s* (?: ore | giorni | anni | mesi | minuti"
        rf" | {any_of(MONTHS)} ) )",
        case=False,
        examples=("la camera 1408", "il tram 14", "Il seggio 1948 era chiuso."),
        but_not={
            "L'autobus 3 ottobre 2023 precipitò dal cavalcavia.": "3 ottobre 2023",
            "La lettera 14 ottobre 2025 del ministro è agli atti.": "14 ottobre 2025",
            "La sala chiude dal 7 novembre.": "7 novembre",
        },
    ),
)
