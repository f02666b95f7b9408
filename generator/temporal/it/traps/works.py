"""Titles of works, in quotation marks: «Mezzogiorno di fuoco», «29 settembre», «1917» di Sam Mendes."""

from __future__ import annotations

from generator.temporal.it.traps.names import ANY_MONTH, CAPITAL_MONTH, QUOTES, TELLING
from generator.temporal.it.words import DAY_WORD, WEEKDAYS, any_of
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

_TITLE = "il titolo di un’opera"
_KINDS = trie(
    (
        "film", "romanzo", "libro", "album", "canzone", "brano", "singolo", "serie", "spettacolo", "mostra",
        "rassegna", "festival", "titolo", "titolato", "intitolato", "intitolata", "programma", "commedia", "saggio",
        "raccolta", "tournée", "tour", "documentario", "podcast", "trasmissione", "concorso", "iniziativa",
        "campagna", "operazione", "premio", "associazione", "gruppo", "lista", "movimento", "collettivo",
        "progetto", "marchio", "evento", "manifestazione", "poesia", "dramma", "pièce", "racconto",
        "racconti", "musical", "balletto", "quadro", "dipinto", "fumetto", "videogioco", "cortometraggio",
        "fiction", "miniserie", "remake", "sequel", "trilogia", "saga", "disco", "tormentone",
        "videoclip", "rubrica", "show", "talk", "bestseller", "monologo", "memoir", "pellicola",
        "dramma", "sceneggiato", "telefilm", "sitcom", "cocktail", "profumo", "vino", "birra",
    )
)  # fmt: skip
_MANY = trie(
    (
        "film", "romanzi", "libri", "album", "canzoni", "brani", "singoli", "serie", "spettacoli", "mostre",
        "titoli", "programmi", "commedie", "saggi", "racconti", "poesie", "opere", "dischi", "fiction",
        "trasmissioni", "pellicole", "classici", "successi", "romanzo", "libro", "canzone", "brano", "commedia",
        "poesia", "documentario", "spettacolo", "disco", "musical", "spin-off", "remake", "sequel", "puntata",
        "puntate", "episodio", "giallo", "noir", "thriller", "saga", "saggio", "pellicola",
    )
)  # fmt: skip
_SHOWS = trie(
    (
        "torna", "tornano", "debutta", "debuttano", "compie", "compiono", "cambia", "cambiano", "chiudono",
        "batte", "battono", "supera", "superano", "vince", "vincono", "esce", "escono", "uscì", "spopola",
        "spopolano", "conquista", "conquistano", "incassa", "incassano", "inaugura", "resta", "restano",
        "sbarca", "sbarcano", "sfida", "sfidano", "perde", "perdono", "va", "vanno", "festeggia", "festeggiano",
        "raddoppia", "traslocano", "trasloca", "approda", "approdano", "vinse",
    )
)  # fmt: skip
_MADE = trie(
    (
        "restaurato", "restaurati", "restaurata", "ambientato", "ambientata", "girato", "girata", "prodotto",
        "prodotta", "diretto", "diretta", "tratto", "tratta", "tradotto", "tradotta", "candidato", "candidata",
        "premiato", "premiata", "finalista",
    )
)  # fmt: skip
_ON_SHOW = (
    rf"(?: (?: si \s | non \s ){{0,2}} {_SHOWS} | (?: ha | hanno ) \s (?: vinto | battuto | superato"
    rf" | incassato | chiuso"
    rf" | conquistato | debuttato ) | (?: è | sono | fu | era ) \s (?: stat[oaei] \s )? {_MADE} | si \s dividono"
    r" | chiud(?: e | ono ) \s i \s battenti )"
)

_PIECE = r"(?: « (?= [A-ZÀ-Ù0-9] ) [^«».!?\n]{1,40} » | \" (?= [A-ZÀ-Ù0-9] ) [^\".!?\n]{1,40} \" )"
_PIECES = rf"{_PIECE} (?: (?: , | \s e | , \s e ) \s {_PIECE} ){{0,4}}"
_TIME_WORDS = (
    "mezzogiorno", "mezzanotte", "notte", "notti", "sera", "sere", "mattina", "mattine", "giorno", "giorni",
    "giornata", "anni", "anno", "ore", "ora", "minuti", "mesi", "settimana", "estate", "autunno", "inverno",
    "primavera", "alba", "tramonto", "pomeriggio", "secolo",
)  # fmt: skip
_TIMES = trie(_TIME_WORDS)
_CAPITAL_TIMES = trie(word.capitalize() for word in _TIME_WORDS)
_DATE = (
    rf"(?: (?:Il \s)? (?: \d{{1,2}}º? | (?i:{DAY_WORD}) ) \s {ANY_MONTH} (?: \s (?:del \s)? [12]\d{{3}} )?"
    r" | [12]\d{3}"
    rf" | {CAPITAL_MONTH} (?: \s [12]\d{{3}} )? )"
)
_NOT_SAID = r"(?<! : [ ] )" + "".join(
    rf"(?<! {word} [ ] )"
    for word in (
        "detto", "dice", "disse", "scritto", "scrive", "scritta", "legge", "ripete", "ripetuto", "promesso", "promette",
        "avverte", "avvertito", "risposto", "risponde", "annunciato", "annuncia", "aggiunto", "urlato", "gridato",
        "recita", "dicono", "dicendo", "cartello", "sms",
    )
)  # fmt: skip
"""«ha detto «Torno lunedì»»: speech, not a title."""
_SPOKEN = (
    r"(?: Domani | Oggi | Ieri | Stasera | Stamattina | Stamani | Stanotte | Dopodomani ) \s"
    r" (?! e \b | sposi \b | accadr | smett | è \b ) [a-zà-ù]"
)
"""«Domani si vota»."""
_PROMISE = (
    r"(?: [A-ZÀ-Ù][a-zà-ù]+ (?: iamo | emo | rò | rà | ranno ) | Torno | Vado | Parto | Chiudo | Apro | Arrivo"
    r" | Esco | Pago"
    r" | Torna | Riapro | Lascio | Smetto ) \b"
)
"""«Riapriamo a settembre», «Torno prima di Natale»."""
_NOT_WRITTEN = "".join(
    rf"(?<! {word} [ ] )"
    for word in (
        "come",
        "data",
        "legge",
        "scritto",
        "scritta",
        "recita",
        "indica",
        "termine",
        "dice",
        "del",
        "al",
        "il",
    )
)
"""«sulla targa si legge «4 novembre 1918»»: a date, not a title."""

TRAPS: tuple[Trap, ...] = (
    trap(
        "quoted_title",
        _TITLE,
        rf"{_KINDS} \s+ (?: (?! {TELLING} \b ) [a-z]{{1,12}} \s+ ){{0,3}} (?P<extent> « (?! [a-zà-ù ] ) [^«»]{{1,60}} »"
        rf" | \" (?! [a-zà-ù ] ) [^\"]{{1,60}} \" )",
        examples=("il romanzo «Sabato sera a Lisbona»", "La rassegna «Domenica d'autore»"),
        but_not={
            "Il romanzo uscito ieri «Sabato sera a Lisbona» va a ruba.": "ieri",
            "Il gruppo avverte «Lunedì saremo in piazza».": "Lunedì",
        },
    ),
    trap(
        "short_title",
        "un titolo fra virgolette",
        rf"{_NOT_SAID} « (?! {_SPOKEN} ) (?: [A-ZÀ-Ù] [^«»,.!?:;]{{0,14}} | (?:Il|La|Lo|L'|Le|I|Gli|Un"
        r"|Una) [ ]? [a-zà-ù]{2,14} (?:[ ][a-zà-ù]{2,14}){0,2} ) »"
        rf" (?! ,? [ ] {QUOTES} \b | , [ ] (?: ha | hanno | aveva | avevano ) \b )",
        examples=("girò «Il giorno prima»", "«Oggi sposi» è una farsa."),
        but_not={
            "«Domani si vota», ha avvertito il prefetto.": "Domani",
            "Il cartello avverte: «Torno lunedì».": "lunedì",
            "Il sindaco ha detto «Sabato riapro».": "Sabato",
        },
    ),
    trap(
        "date_as_title",
        "un titolo fra virgolette",
        rf"{_NOT_WRITTEN} (?: « {_DATE} » | \" {_DATE} \" )"
        rf" (?! , [ ] (?: {QUOTES} | recita | riporta | attesta ) \b )",
        examples=("«29 settembre» e «4 marzo 1943»", 'la cover di "Il cinque maggio"'),
        but_not={
            "Sulla targa si legge «4 novembre 1918».": "4 novembre 1918",
            "«Il 12 luglio 2023», recita il verbale, «fu ispezionato».": "12 luglio 2023",
        },
    ),
    trap(
        "deictics_as_title",
        "un titolo fra virgolette",
        r"(?: « | \" ) (?: Ieri (?: , \s | \s e \s ) oggi (?: , \s | \s e \s | , \s e \s ) domani | Oggi \s e \s domani"
        r" | Ieri \s e \s oggi | Domani \s è \s (?: un \s altro \s giorno | già \s qui )"
        r" | Oggi \s come \s ieri | Ieri \s come \s oggi ) (?: » | \" )",
        examples=("«Ieri, oggi, domani» di De Sica",),
        but_not={"«Ieri ho vinto, domani chissà», ha detto.": "Ieri"},
    ),
    trap(
        "title_by_an_author",
        _TITLE,
        rf"{_PIECES} (?= \s (?: di | del | dei | degli | d' ) \s? [A-Z][a-zà-ù'] )",
        examples=("«Mezzogiorno di fuoco» e «1917» di Sam Mendes", "«Sabato pomeriggio a casa» di Baglioni"),
        but_not={"«Lunedì torno al lavoro» dice il padre di Marco.": "Lunedì"},
    ),
    trap(
        "titles_of_a_kind",
        _TITLE,
        rf"{_PIECES} (?! ,? \s (?: ha | hanno | aveva | {QUOTES} ) \b ) (?: (?= , \s (?: il | lo | la | l'"
        rf" | un | uno | una | un' ) \s? (?:[a-z]{{2,12}} \s)? {_MANY} \b (?! \s di \s un ) )"
        rf" | (?= , \s {_MANY} \s (?: di | del | della ) \b )"
        rf" | (?= \s (?: [a-zà-ù']{{1,12}} \s ){{0,6}} {_MANY} \b ) )",
        examples=("«Ore 14» e «È sempre mezzogiorno» restano i programmi più seguiti.",),
        but_not={"«Ieri ho perso tutto», racconta l'autore del libro.": "Ieri"},
    ),
    trap(
        "title_on_show",
        _TITLE,
        rf"{_PIECES} (?= \s {_ON_SHOW} \b )",
        examples=(
            "«Domani è un altro film» torna in sala.",
            "«Sabato in diretta» e «Domenica con» cambiano conduttore.",
        ),
        but_not={"«Lunedì torniamo in campo», dice chi vince.": "Lunedì"},
    ),
    trap(
        "title_that_opens_with_time",
        "un titolo fra virgolette",
        rf"(?: « {_CAPITAL_TIMES} \s [^«».!?:;,\n]{{1,40}} » | \" {_CAPITAL_TIMES} \s [^\".!?:;,\n]{{1,40}} \" )"
        rf" (?! ,? [ ] {QUOTES} \b )",
        examples=("«Mezzogiorno di fuoco» torna in sala.", "«Notti magiche» chiude il concerto."),
        but_not={"«Pomeriggio di ieri, poi più nulla», annota il verbale.": "Pomeriggio di ieri"},
    ),
    trap(
        "title_with_time",
        "un titolo fra virgolette",
        rf"(?: « | \" ) (?! {_PROMISE} ) (?:(?:Il|La|Lo|I|Le|Gli|Un|Una) \s | L')? (?: (?<=L') [a-zà-ù]"
        rf" | (?<= [ ]) [a-zà-ù]"
        rf" | [A-ZÀ-Ù] ) [a-zà-ù']+ \s (?: di | della | del"
        rf" | dell' | d' | a"
        rf" | prima \s di | dopo ) \s? (?: (?:una|un|mezza) \s )* (?i: {_TIMES} | Natale | Pasqua"
        rf" | Ferragosto | Capodanno"
        rf" | {ANY_MONTH} | {any_of(WEEKDAYS)} ) (?: » | \" )",
        examples=("il festival «Parole di mezzanotte»", "«Canti di Natale»"),
        but_not={"Il gestore: «Riapriamo a settembre».": "settembre"},
    ),
    trap(
        "friday_the_13th",
        _TITLE,
        r"Venerdì \s 13 (?= , \s (?: la | il ) \s (?: saga | film | celebre | classico ) )",
        examples=("Venerdì 13, la saga horror, torna in streaming.",),
        but_not={"Venerdì 13, la polizia fermò tre uomini.": "Venerdì 13"},
    ),
    trap(
        "weekday_of_a_title",
        "un titolo fra virgolette",
        rf"(?: « | \" ) (?: (?:Il|La|Un|Una) \s )? (?: {any_of(map(str.capitalize, WEEKDAYS))} ) \s (?: del \s"
        rf" | della \s"
        r" | delle \s | dei \s | dello \s | dell' | d' ) (?! prossim | scors | mese | settimana )"
        r" [a-zà-ù]+ (?: \s [a-zà-ù]+ ){0,3} (?: » | \" )",
        examples=("“Sabato del villaggio” è in replica.", "«La Domenica delle salme» chiude il disco."),
        but_not={"«Sabato della settimana scorsa», ha detto.": "Sabato della settimana scorsa"},
    ),
)
