"""Parties, movements and armed groups named after a date."""

from __future__ import annotations

from generator.temporal.it.traps.names import CAPITAL_MONTH
from generator.temporal.notation import Trap, trap

TRAPS: tuple[Trap, ...] = (
    trap(
        "group",
        "il nome di un gruppo",
        r"(?: (?:[Pp]artito|[Mm]ovimento|[Cc]omitato|[Gg]ruppo|[Ll]ista|[Cc]entro|[Cc]ollettivo|[Ff]ronte"
        r"|[Oo]rganizzazione|[Ss]indacato) \s+ «? \d{1,2} \s [A-Z][a-z]+(?:io|zo|le|no|to|bre) »? | 17 \s Novembre |"
        r" Movimento \s 5 \s Stelle | M5S | G7 | G20 | Fridays \s for | 11 \s Settembre \s Onlus )",
        examples=("l'organizzazione 17 Novembre", "il partito 26 Luglio"),
        but_not={
            "Il comitato 12 ottobre si riunì in segreto.": "12 ottobre",
            "Il G7 del 13 giugno 2024 fu in Puglia.": "13 giugno 2024",
        },
    ),
    trap(
        "dated_group",
        "il nome di un gruppo",
        r"(?: [Aa]lleanza | [Cc]oalizione | [Rr]ete | [Cc]oordinamento | [Bb]rigat[ae] | [Bb]attaglione | [Cc]ommando"
        r" | [Cc]omitati | [Mm]ovimenti | [Gg]ruppi | [Aa]ssociazione | [Ff]orum | [Ll]ega | [Uu]nione | [Cc]asa"
        r" | [Oo]sservatorio | [Tt]avolo | [Cc]lub | [Ss]quadra | [Cc]oro | [Bb]anda | [Cc]ompagnia"
        r" | [Oo]nlus | [Cc]ellula"
        r" | [Ff]azione | [Mm]ilizia | [Dd]ivisione | [Rr]eggimento | [Cc]olonna )"
        rf" \s+ (?: [a-z]{{4,12}} \s+ )? [«\"]? (?: \d{{1,2}} | Primo | I | IV | XX | XXV ) \s+ {CAPITAL_MONTH} [»\"]?"
        r" (?! \s+ [12]\d{3} )",
        examples=("Alleanza 8 Marzo", "la brigata partigiana 25 Aprile"),
        but_not={"La squadra 4 Maggio 1949 perì a Superga.": "4 Maggio 1949"},
    ),
)
