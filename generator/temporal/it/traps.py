"""Stretches that look like time and are none: streets, laws, media, editions, names. Set aside before the grammar."""

from __future__ import annotations

from generator.temporal.it.feasts import NAMES
from generator.temporal.it.words import DAY_WORD, MONTHS, any_of
from generator.temporal.notation import Trap, trap

_CAP_MONTH = any_of((*MONTHS, *map(str.capitalize, MONTHS)))
_CAP_DAY = rf"(?i:{DAY_WORD})"
_ROMAN = r"[XVI]{1,6}"
_PLACE = (
    r"(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Pp]iazzetta|[Cc]orso|[Ll]argo|[Vv]icolo|Ponte(?! del)|[Ll]ungomare"
    r"|[Cc]ontrada|[Qq]uartiere|[Rr]ione|[Ss]trada"
    r"|[Oo]spedale|[Tt]eatro|[Ss]cuola|[Ll]iceo|[Ii]stituto|[Ss]tadio|[Ss]tazione|[Ll]ibreria|[Ff]ermata"
    r"|[Cc]aserma|[Pp]arco|[Gg]alleria|[Cc]inema|[Bb]rigat[ae]"
    r"|[Ff]ondazione|[Cc]ircolo|[Aa]ssociazione|[Cc]ooperativa|[Hh]otel|[Rr]istorante|[Bb]ar|[Pp]orta|[Cc]ampo"
    r"|[Ee]ditore|[Gg]ruppo|[Vv]illa|[Mm]etro)"
)
_NAME = r"(?:[A-ZÀ-Ù][a-zà-ù']+)"
_TITLE = (
    r"(?:[Mm]inistr[oa]|[Pp]residente|[Gg]enerale|[Gg]en\.|[Cc]onsiglier[ea]|[Ss]enat(?:ore|rice)|[Ss]en\."
    r"|[Dd]eputat[oa]|[Oo]n\.|[Oo]norevole|[Ss]indac[oa]|[Aa]ssessor[ea]"
    r"|[Cc]ollega|[Cc]olonnello|[Cc]apitano|[Mm]aresciallo|[Ss]ignor[ea]|[Ss]ig\.(?:ra)?|[Dd]ott(?:\.|ore"
    r"|oressa)?(?:ssa)?|[Pp]rof(?:\.|essore|essoressa)|[Aa]vvocat[oa]|[Aa]vv\."
    r"|[Gg]iudice|[Pp]m|[Dd]on|[Pp]adre|[Ss]uor|[Vv]escovo|[Cc]ardinale|[Pp]apa|[Rr]egista|[Aa]ttore|[Aa]ttrice"
    r"|[Aa]llenat(?:ore|rice)|[Cc]alciatore|[Dd]ifensore"
    r"|[Aa]ttaccante|[Ss]egretari[oa]|[Pp]rocuratore|[Gg]overnatore|[Aa]mbasciatore|[Aa]mbasciatrice|[Pp]remier"
    r"|[Ss]ottosegretari[oa]|[Dd]irett(?:ore|rice)|[Ii]spettore|[Cc]ommissario"
    r"|[Pp]ortavoce|[Pp]oliziotto|[Ff]amiglia|[Ff]ratelli|[Cc]oniugi|[Ii]ngegner[e]?)"
)
_NAMELIKE = (
    r"(?:Gennaio|Febbraio|Marzo|Aprile|Maggio|Giugno|Luglio|Agosto|Settembre|Ottobre|Novembre|Dicembre"
    r"|Luned[iì]|Marted[iì]|Mercoled[iì]|Gioved[iì]|Venerd[iì]|Sabato|Domenica|Natale|Pasqua|Pasquale"
    r"|Primavera|Estate|Autunno|Inverno|Notte|Sera|Alba|Aurora|Mattina)"
)

_DAYS_OF = any_of(name for name in NAMES if name.startswith("giornata"))

TRAPS: tuple[Trap, ...] = (
    trap(
        "street",
        "il nome di una via, di un luogo o di un ente",
        rf"{_PLACE} \s+ (?: (?:del|dei|della|dell'|di|al|Martiri \s del|Caduti \s del|martiri \s del) \s* )? «? "
        rf" (?: (?:\d{{1,2}}[ºo]? | {_ROMAN} | {_CAP_DAY}) \s+ {_CAP_MONTH} "
        rf"| {_CAP_MONTH}(?<=[a-z]) (?<![a-z]{{9}}\bx) (?=\b) | Primo \s Maggio | (?:del \s)? Novecento "
        rf"| Natale | Vittoria ) »?",
        examples=(
            "via XX Settembre",
            "piazza 25 Aprile",
            "viale IV Novembre",
            "piazza 1º Maggio",
            "ospedale «2 Giugno»",
            "la libreria Primo Maggio",
        ),
    ),
    trap(
        "roman_street",
        "il nome di una via",
        rf"{_ROMAN} \s+ (?:Settembre|Aprile|Novembre|Maggio|Febbraio|Giugno|Marzo|Luglio|Ottobre|Agosto)(?!\s+(?:\d"
        rf"|[a-z]+\s\d))",
        examples=("la sede di XX Settembre",),
    ),
    trap(
        "law",
        "un atto o una norma",
        r"(?: legg[ei] | decret[oi] (?:-legge|\s+ legge | \s+ legislativo | \s+ ministeriale | \s+ flussi)? "
        r"| d\.?\s?l\.? (?:gs\.?)? | dpcm | art(?:\.|icol[oi]) | direttiv[ae]"
        r" | regolament[oi] | risoluzion[ei] | sentenz[ae] | protocoll[oi] | deliber[ae] | circolar[ei] "
        r"| ordinanz[ae] | comma | determina | bando | procedimento | fascicolo"
        r" | delibera(?:zione)? | norma | provvedimento | accordo )"
        r" \s+ (?: n(?:\.|umero|r\.?) \s* )? \d{1,5} (?: \s* / \s* \d{2,4} "
        r"| \s+ del \s+ \d{4} )? (?: [-/] \d+ )?",
        case=False,
        examples=(
            "la legge 104/1992",
            "il decreto-legge 12/2023",
            "dl 19/24",
            "risoluzione 1701",
            "direttiva 2019/790",
            "articolo 11",
        ),
    ),
    trap(
        "ruling_number",
        "il numero di un atto",
        r"(?: n(?:\.|umero|r\.?) | nn\. ) \s* \d{1,5} (?: \s* / \s* \d{2,4} | \s+ del \s+ \d{4} )?",
        case=False,
        examples=("sentenza n. 194 del 2024",),
    ),
    trap(
        "number_slash_year",
        "il numero di un atto",
        r"(?<! [/.-] ) (?! (?:19|20)\d\d/(?:19|20) ) \d{1,5} / (?:19|20)\d\d (?<! \b0\d/\d{4}) (?<! \b1[012]/\d{4})",
        case=False,
        examples=("la 104/1992", "la 76/2020"),
    ),
    trap(
        "score",
        "un punteggio",
        r"(?<! [/.-] ) (?<! ore[ ] ) (?! (?<= il[ ]) (?:1[3-9]|2\d|3[01]) - (?:0[1-9]|1[0-2]) \b ) \d{1,2} - \d{1,2}"
        r" (?! [-/]\d ) (?! \s* (?: [a-z]*bre | marzo | maggio "
        r"| aprile | giugno | luglio | agosto | gennaio | febbraio | ore | anni | giorni | mesi | settimane "
        r"| minuti | / | - ) )",
        case=False,
        examples=("vince 2-1", "6-4 7-5 in due set"),
    ),
    trap(
        "ratio",
        "un rapporto fra numeri",
        r"(?: 24/7 | 50/50 | 10/10 | \d+/\d+/\d+/\d+ )",
        case=False,
        examples=("aperti 24/7", "un piano 50/50"),
    ),
    trap(
        "edition",
        "l’edizione di una manifestazione o di un programma",
        r"(?: Agenda | Horizon (?:\s Europe)? | Euro | Expo | Olimpiadi (?:\s (?:di|invernali"
        r"|estive)? \s? [A-Z][a-z]+ (?:-[A-Z][a-z]+)?)? | Mondiali? | Europei | Giubileo | Pnrr | PNRR "
        r"| Milano[- ]Cortina"
        r" | Next \s Generation | Windows | Office | Parigi | Tokyo | Rio | Londra | Sanremo | Eurovision "
        r"| Biennale | Artemis | Apollo | Giochi | Vision | Impresa | Industria | Transizione | Fit \s for "
        r"| Prix | Festival | Salone"
        r" | Champions | Coppa | Superbowl | Millennium )"
        r" \s* (?: del(?:l')? \s+ )? '? (?: \d{4} (?: \s? [-/] \s? \d{2,4} )? | \d\d ) (?! [.:]\d )",
        examples=(
            "Agenda 2030",
            "Horizon 2020",
            "Euro 2024",
            "Milano-Cortina 2026",
            "Expo 2015",
            "Mondiali '82",
            "Pnrr 2021-2026",
            "Windows 11",
        ),
    ),
    trap(
        "media",
        "una testata o una trasmissione",
        r"(?: (?:Il|il|sul|del|dal|al|un) \s Venerdì \s di \s Repubblica | Sole \s (?:-\s)? 24 \s [Oo]re "
        r"| 24 \s Ore | Radio \s? 24 | [Ll]a \s Domenica \s (?:Sportiva|In) | Domenica \s del \s Corriere"
        r" | Domenica \s (?:[Ii]n|Sportiva|Live) | Sabato \s Sera | Corriere \s della \s Sera | Buona \s Domenica "
        r"| (?:Il|il|del|sul|dal|al) \s Giorno(?!\s+\d) | (?:su|di|da|a) \s Oggi(?=[ ]*[,.)])"
        r" | (?:quotidiano|giornale|settimanale|rivista|sito|testata) \s «? (?:Oggi|Domani|Il \s Giorno"
        r"|Il \s Mattino|La \s Sera|Sette) »? | (?:Il|il|del|sul|dal|al) \s Mattino(?=\b(?!\s+(?:di|del)\b))"
        r" | Quarta \s Repubblica | Mattino \s (?:Cinque|5) | Ore \s 14(?=\s*,?\s*(?:su|condott|programma)) "
        r"| Unomattina | Domani(?=[ ]+(?:scrive|rivela|pubblica)) | La7 | Rai \s? \d | Canale \s 5 "
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
    ),
    trap(
        "media_quoted",
        "una testata",
        r"« (?: Oggi | Domani | Il \s Giorno | Il \s Mattino | Sette | La \s Domenica | Ora | L'Ora | Il \s Tempo ) »",
        examples=("lo scrive «Domani»",),
    ),
    trap(
        "quoted_title",
        "il titolo di un’opera",
        r"(?:film|romanzo|libro|album|canzone|brano|singolo|serie|spettacolo|mostra|rassegna|festival|titolo"
        r"|titolato|intitolat[oa]|programma|commedia|saggio|raccolta|tournée|tour|documentario|podcast"
        r"|trasmissione|concorso|iniziativa|campagna|operazione|premio|associazione|gruppo|lista|movimento"
        r"|collettivo|progetto|marchio|evento|manifestazione) \s+ (?:[a-z]{1,12} \s+){0,3} (?:« [^«»]{1,60} » "
        r"| \" [^\"]{1,60} \")",
        examples=("il romanzo «Sabato sera a Lisbona»", "La rassegna «Domenica d'autore»"),
    ),
    trap(
        "short_title",
        "un titolo fra virgolette",
        r"« (?: [A-ZÀ-Ù] [^«»,.!?:;]{0,14} | (?:Il|La|Lo|L'|Le|I|Gli|Un"
        r"|Una) [ ]? [a-zà-ù]{2,14} (?:[ ][a-zà-ù]{2,14}){0,2} ) »",
        examples=("girò «Il giorno prima»",),
    ),
    trap(
        "named_person",
        "il nome di una persona",
        rf"(?:{_TITLE} \s+ (?:{_NAME} \s+)? | (?:Di|De|Del|Lo|La|D') \s? )"
        rf" (?! (?<= La[ ]) Pasqua \b ) {_NAMELIKE} (?! \s+ \d )",
        examples=(
            "Il ministro Marzo ha incontrato il collega Aprile.",
            "Il generale Agosto comanda",
            "Luigi Di Maggio",
        ),
    ),
    trap(
        "ship",
        "il nome di una nave",
        r"(?:[Nn]ave|[Tt]raghetto|[Mm]otonave|[Pp]eschereccio|[Bb]arca|[Vv]eliero|[Pp]etroliera) \s «?"
        rf" (?:{_NAMELIKE} | Epifania | Befana | Pentecoste) »?",
        examples=("La nave Epifania è in porto.",),
    ),
    trap(
        "full_name",
        "il nome di una persona",
        r"(?: Andrea|Luigi|Mario|Giuseppe|Antonio|Giovanni|Francesco|Marco|Paolo|Luca|Anna|Maria|Luisa|Laura|Elena"
        r"|Giulia|Sara|Chiara|Stefano|Roberto|Carlo|Pietro|Franco|Alberto|Claudio|Davide|Matteo|Simone"
        r"|Alessandro|Silvia|Paola|Rita|Rosa|Teresa|Angela|Salvatore|Vincenzo|Domenico|Michele|Massimo|Fabio"
        r"|Giorgio|Enrico|Bruno|Aldo|Ugo|Sergio|Renato|Dario|Daniele|Nicola|Lorenzo|Tommaso|Filippo|Emanuele"
        r"|Raffaele|Gennaro|Ciro|Pasquale|Federico|Riccardo|Edoardo|Leonardo|Valentina|Federica|Francesca"
        r"|Alessandra|Martina|Elisa|Ilaria|Monica|Barbara|Cristina|Patrizia|Daniela|Roberta|Simona|Marta|Irene"
        r"|Giorgia|Beatrice|Alice|Sofia|Emma|Camilla|Lucia|Caterina|Margherita ) \s+ " + _NAMELIKE,
        examples=("Andrea Marzo", "Luisa Agosto"),
    ),
    trap(
        "name_before_surname",
        "il nome di una persona",
        r"(?: Natale | Domenica | Aurora | Alba | Sabato ) \s+ (?! (?:Santo"
        r"|Sera) ) [A-ZÀ-Ù][a-zà-ù]+ (?= \s+ (?:ha|è|si|non|aveva|era|e|,) ) (?<! x )",
        examples=("Natale Rossi ha detto no.",),
    ),
    trap(
        "phrase",
        "un modo di dire",
        r"(?: primavera \s araba | rivoluzione \s d'ottobre | autunno \s caldo | settembre \s nero "
        r"| maggio \s (?:musicale|francese) | nott[ei] \s (?:bianc|magic|degli \s oscar)[a-z]* | ora \s d'aria"
        r" | settimana \s corta | mezza \s stagione | natale \s di \s roma | anno \s (?:accademico|scolastico"
        r"|giudiziario|liturgico|zero|luce) | anni \s luce | ore \s di \s lezione | giorno \s per \s giorno "
        r"| anno \s nuovo"
        r" | (?! " + _DAYS_OF + r" ) giornata \s (?:di|della|del|mondiale|nazionale|internazionale) "
        r"| (?<!\w) giorno \s \d{1,4} (?! \s+ (?:del \s mese \s di \s+)? [a-z]*"
        r"(?:bre|io|zo|ile|sto)\b ) | in \s prima \s serata \s su "
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
    ),
    trap(
        "second_in_order",
        "",
        r"secondo \s (?:me|lui|lei|noi|loro|i|gli|le|la|il|lo|l'|quanto|fonti"
        r"|alcun[ie]|molti|una?|tempo|posto|piano|turno|governo|mandato|grado|in)",
        case=False,
        examples=("secondo il ministro", "il secondo turno"),
    ),
    trap(
        "group",
        "il nome di un gruppo",
        r"(?: (?:[Pp]artito|[Mm]ovimento|[Cc]omitato|[Gg]ruppo|[Ll]ista|[Cc]entro|[Cc]ollettivo|[Ff]ronte"
        r"|[Oo]rganizzazione|[Ss]indacato) \s+ «? \d{1,2} \s [A-Z][a-z]+(?:io|zo|le|no|to|bre) »? | 17 \s Novembre |"
        r" Movimento \s 5 \s Stelle | M5S | G7 | G20 | Fridays \s for | 11 \s Settembre \s Onlus )",
        examples=("l'organizzazione 17 Novembre", "il partito 26 Luglio"),
    ),
    trap(
        "code",
        "una sigla o un codice",
        r"(?: [A-Z][A-Za-z]{0,3} -? \d{1,4} [a-z]? (?= [ ,.;)»] ) | [A-Z]{2} [ ] \d{3,4} (?= [ ,.;)] ) "
        r"| \d+\.\d+\.\d+(?:\.\d+)+ | \d{2,4} \s \d{3,4} \s \d{3,4} )",
        examples=("i missili Kh-101 e S-400", "il volo AZ 1402"),
    ),
    trap(
        "amount",
        "una misura o un prezzo",
        r"(?: (?:€|\$|£) \s? \d[\d.,]* | (?:magnitudo|quota|temperatura|tasso|spread|rapporto|voto|media|articolo"
        r"|art\.|pagina|pag\.|canale|stanza|binario|statale|provinciale|km|chilometro|linea|bus|volo|gate|cap"
        r"|tel\.?) \s+ (?:di \s+|del \s+|a \s+)? \d[\d.,:]* (?! [ ]" + any_of(MONTHS) + r" ) )",
        case=False,
        examples=("quota 1.35", "magnitudo 4.1", "statale 114", "il voto di 25"),
    ),
)
