"""Turns of phrase and fixed names with a word of time in them."""

from __future__ import annotations

from generator.temporal.it.feasts import NAMES
from generator.temporal.it.words import any_of
from generator.temporal.notation import Trap, trap

_DAYS_OF = any_of(name for name in NAMES if name.startswith("giornata"))

TRAPS: tuple[Trap, ...] = (
    trap(
        "phrase",
        "un modo di dire",
        r"(?: primavera \s araba | rivoluzione \s d'ottobre | autunno \s caldo | settembre \s nero "
        r"| maggio \s (?:musicale|francese) | nott[ei] \s (?:bianc|magic|degli \s oscar)[a-z]* | ora \s d'aria"
        r" | settimana \s corta | mezza \s stagione | natale \s di \s roma | anno \s (?:liturgico|zero|luce)"
        r" | anno \s (?:accademico|scolastico|giudiziario) (?! \s+ (?:del \s)? (?:\d{4}|'\d\d) ) | anni \s luce"
        r" | ore \s di \s lezione | giorno \s per \s giorno "
        r"| buon \s anno \s nuovo | anno \s nuovo ,? \s vita \s nuova"
        r" | (?! " + _DAYS_OF + r" ) giornata \s (?:di|della|del|mondiale|nazionale|internazionale) "
        r"| (?<!\w) giorno \s \d{1,4} (?! \s+ (?:del \s mese \s di \s+)? [a-z]*(?:bre|io|zo|ile|sto)\b )"
        r" | in \s prima \s serata \s su "
        r"| festa \s di \s compleanno | domenica \s sportiva"
        r" | premio \s novecento | sindrome | estate \s romana | notte \s prima \s degli | prima \s pagina "
        r"| minuto \s per \s minuto | maggior \s parte )",
        case=False,
        examples=(
            "La Primavera araba e la Rivoluzione d'ottobre",
            "la notte bianca",
            "l'ora d'aria",
            "Giorno 292 del conflitto",
        ),
        but_not={
            "Nella giornata di ieri ha piovuto.": "ieri",
            "L'anno scolastico 2025/26 è lungo.": "anno scolastico 2025/26",
            "Il giorno 14 novembre si vota.": "giorno 14 novembre",
        },
    ),
    trap(
        "round_the_clock",
        "un modo di dire: senza interruzione",
        r"(?: (?:24|ventiquattro) \s? ore \s su \s (?:24|ventiquattro) (?: \s ore )?"
        r" | ventiquattr'ore \s su \s ventiquattro(?:'? \s? ore)? | h24"
        r" | (?:[5-7]|cinque|sei|sette) \s giorni \s su \s (?:7|sette) )",
        case=False,
        examples=("Il pronto soccorso lavora 24 ore su 24, sette giorni su sette.",),
        but_not={"Ha dormito 24 ore su un treno.": "24 ore"},
    ),
    trap(
        "second_in_order",
        "",
        r"secondo \s (?:me|lui|lei|noi|loro|i|gli|le|la|il|lo|l'|quanto|fonti"
        r"|alcun[ie]|molti|una?|tempo|posto|piano|turno|governo|mandato|grado|in)",
        case=False,
        examples=("secondo il ministro", "il secondo turno"),
        but_not={"il secondo martedì di settembre 2014": "secondo martedì di settembre 2014"},
    ),
    trap(
        "evening_as_event",
        "un evento, non una parte del giorno",
        r"serata \s (?: final[ei] | inaugural[ei] | conclusiva | evento | di \s gala | di \s beneficenza"
        r" | benefica | danzante | d'onore | a \s tema | speciale | musicale | poetica | cover | d'autore"
        r" | tra \s amici"
        r" | di \s premiazione | di \s apertura | di \s chiusura )",
        case=False,
        examples=("La serata finale è fissata in teatro.",),
        but_not={"La serata finale del 15 febbraio fu un trionfo.": "15 febbraio"},
    ),
    trap(
        "of_the_day",
        "un modo di dire",
        r"(?: abit[oi] \s da \s sera | ordin[ei] \s del \s giorno | piatt[oi] \s del \s giorno"
        r" | uom[oi]n?[i]? \s del \s giorno"
        r" | eroe \s del \s giorno | notizi[ae] \s del \s giorno | luce \s del \s giorno | di \s giorno \s in \s giorno"
        r" | da \s un \s giorno \s all'altro | dall'oggi \s al \s domani | scuol[ae] \s serali | cors[oi] \s seral[ei]"
        r" | sera \s e \s mattina | notte \s e \s giorno | giorno \s e \s notte | mattina \s e \s sera"
        r" | (?: come | tra | fra ) \s il \s giorno \s e \s la \s notte | notte \s fonda \s per"
        r" | si \s vede \s dal \s mattino"
        r" | auror[ae] \s (?: boreal[ei] | austral[ei] | polar[ei] ) | sole \s (?: a | di ) \s mezzanotte"
        r" | a \s ore \s (?: tre | sei | nove | dodici | 3 | 6 | 9 | 12 )"
        r" | natale \s con \s i \s tuoi (?: ,? (?: \s e )? \s pasqua \s con \s chi \s vuoi )?"
        r" | rosso \s di \s sera | un \s giorno \s da \s leon[ei] | un \s giorno \s sì \s e \s l'altro"
        r" | (?: governo | guerra | dieta | settimana ) \s dei \s (?: [a-z]{2,9} \s giorni | cent'anni"
        r" | trent'anni ) )",
        case=False,
        examples=(
            "L'ordine del giorno è approvato.",
            "un abito da sera",
            "Cambia dall'oggi al domani.",
            "l'aurora boreale",
        ),
        but_not={"L'ordine del giorno di ieri è decaduto.": "ieri", "Si parte alle ore 9 di domani.": "9 di domani"},
    ),
)
