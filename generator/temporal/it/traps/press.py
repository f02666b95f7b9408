"""Newspapers, magazines and programmes of radio and television."""

from __future__ import annotations

from generator.temporal.notation import Trap, trap

TRAPS: tuple[Trap, ...] = (
    trap(
        "media",
        "una testata o una trasmissione",
        r"(?: (?:Il|il|sul|del|dal|al|un) \s Venerdì \s di \s Repubblica | Sole \s (?:-\s)? 24 \s [Oo]re "
        r"| 24 \s Ore | Radio \s? 24 | [Ll]a \s Domenica \s (?:Sportiva|In) | Domenica \s del \s Corriere"
        r" | Domenica \s (?: In | Sportiva | Live | in (?= [.,;:»\"] | \s (?: con | su ) \s [A-Z] | \s (?: ha | torna"
        r" | apre | chiude | va | è | di \s Mara ) \b ) ) | Sabato \s Sera | Corriere \s della \s Sera"
        r" | Buona \s Domenica | (?:Il|il|del|sul|dal|al) \s Giorno(?! \s+ (?: \d | del | dei | dell ) )"
        r" | (?:su|di|da|a) \s Oggi(?=[ ]*[,.)])"
        r" | (?:quotidiano|giornale|settimanale|rivista|sito|testata) \s «? (?:Oggi|Domani|Il \s Giorno"
        r"|Il \s Mattino|La \s Sera|Sette) »? | (?:Il|il|del|sul|dal|al) \s Mattino(?=\b(?!\s+(?:di|del)\b))"
        r" | Quarta \s Repubblica | Mattino \s (?:Cinque|5) | Ore \s 14(?=\s*,?\s*(?:su|condott|programma)) "
        r"| Unomattina | Domani(?=[ ]+(?:scrive|rivela|pubblica)\b) | La7 | Rai \s? \d | Canale \s 5 "
        r"| Rete \s 4 | Tg[1-5] | Porta \s a \s Porta | Sette \s Giorni"
        r" | Che \s tempo \s che \s fa | (?:Telegiornale|Giornale) \s della \s [Ss]era | Paese \s Sera "
        r"| Tuttosport | Linea \s Notte | Staffetta \s Quotidiana )",
        examples=(
            "Lo scrive il Venerdì di Repubblica",
            "Sole 24 Ore",
            "La Domenica Sportiva",
            "Corriere della Sera",
            "Radio 24",
        ),
        but_not={
            "Domani scriverà al ministro.": "Domani",
            "Domenica in casa la Juve ha perso.": "Domenica",
            "Sta male da oggi.": "oggi",
        },
    ),
    trap(
        "media_quoted",
        "una testata",
        r"« (?: Oggi | Domani | Il \s Giorno | Il \s Mattino | Sette | La \s Domenica | Ora | L'Ora | Il \s Tempo ) »",
        examples=("lo scrive «Domani»",),
        but_not={"«Domani ti chiamo», ha scritto.": "Domani"},
    ),
    trap(
        "show",
        "una trasmissione",
        r"(?: (?: Estate | Pomeriggio | Mattino | Mattina | Notte | Sera | Mezzogiorno )"
        r" \s (?: in \s (?: diretta | famiglia | tv | onda | musica ) | e \s dintorni | Norba | Horror | Cinque"
        r" | Italia ) | (?: Sabato | Domenica | Natale | Weekend ) \s (?: Norba | in \s casa \s Rai | e \s dintorni"
        r" | in \s (?: diretta | famiglia | tv | onda | musica ) (?= [»\"] | \s (?: con \s [A-Z] | apre | chiude"
        r" | torna | va \s in \s onda | perde | cambia | batte ) ) ) )",
        examples=("Estate in diretta apre con il caso.", "Mezzogiorno in famiglia"),
        but_not={
            "Domenica in diretta su Rai 1 la finale.": "Domenica",
        },
    ),
)
