"""Titles told by who made them or brings them on stage: «autore di «…»», «in teatro con «…»», «il suo libro, «…»»."""

from __future__ import annotations

from generator.temporal.it.traps.names import QUOTES, TELLING, either
from generator.temporal.notation import Trap, trap

_TITLE = "il titolo di un’opera"
_WORKS = either(
    (
        "film", "romanzo", "libro", "album", "canzone", "brano", "singolo", "spettacolo", "commedia", "saggio",
        "raccolta", "documentario", "podcast", "poesia", "dramma", "pièce", "racconto", "musical", "balletto", "quadro",
        "dipinto", "fumetto", "cortometraggio", "fiction", "miniserie", "disco", "memoir", "pellicola", "sceneggiato",
        "sinfonia", "sonata", "opera", "capolavoro", "bestseller", "best seller", "lungometraggio", "thriller", "noir",
        "western", "giallo", "hit", "ballata", "valzer", "melodramma", "autobiografia", "antologia", "diario",
        "monologo", "lavoro teatrale", "titolo", "tela", "affresco", "poema", "trilogia", "libretto", "ellepì",
        "reportage", "instant book", "graphic novel", "longseller", "cover", "inno",
    )
)  # fmt: skip
_QUOTED = (
    r"(?: « (?= [A-ZÀ-Ù0-9] ) [^«»\n]{1,70} » | \" (?= [A-ZÀ-Ù0-9] ) [^\"\n]{1,70} \" )"
    rf" (?! ,? [ ] (?: ha | hanno | aveva | {QUOTES} ) \b )"
)
_ALSO = rf"{_QUOTED} (?: (?: , | \s e | , \s e ) \s {_QUOTED} ){{0,4}}"
_SHOWN = either(
    (
        "porta", "portano", "porterà", "portò", "mette", "metterà", "mise", "portato", "messo", "porteranno",
    )
)  # fmt: skip
_PERFORMS = either(
    (
        "suona", "suonerà", "suonano", "suoneranno", "suonò", "canta", "cantano", "canterà", "cantò", "cantava",
        "intona", "intonò", "dirige", "dirigerà", "diresse", "girò", "gira", "girerà", "incise", "incide", "pubblicò",
        "interpreta", "interpretò", "interpreterà", "compose", "dipinse", "recitò", "musicò", "tradusse",
        "ha diretto", "ha girato", "ha inciso", "ha cantato", "ha interpretato", "ha pubblicato", "ha tradotto",
        "ha composto", "ha prodotto", "ha musicato", "ha sceneggiato", "proietta", "proietterà", "rilegge", "ristampa",
        "aver diretto", "aver girato", "aver inciso", "aver scritto", "aver cantato",
    )
)  # fmt: skip
_WHO = either(
    (
        "autore", "autrice", "autori", "regista", "protagonista", "protagonisti", "interprete", "interpreti", "star",
        "attore", "attrice", "voce", "volto", "sceneggiatore", "sceneggiatrice", "cast", "trama", "sequel", "remake",
        "copertina", "pagine", "prologo", "finale", "replica", "repliche", "prove", "set", "riprese", "debutto",
        "regia", "cantante", "autrici", "registi", "papà", "creatore", "creatrice", "presentazione", "personaggi",
        "trailer",
        "colonna sonora", "ritornello", "locandina", "successo", "puntata", "episodio", "anteprima", "adattamento",
    )
)  # fmt: skip
_STAGE = (
    r"(?: [Ii]n \s (?: teatro | scena | tour | sala | radio | libreria | onda | edicola | tv ) | [Aa] \s teatro"
    r" | [Aa]l \s cinema | [Ss]ul \s palco | [Ss]ugli \s schermi | [Ss]ullo \s schermo )"
)
_COMES = either(
    (
        "torna", "tornerà", "tornano", "tornò", "debutta", "debuttò", "debutterà", "esordì", "esordisce", "esordirà",
        "apre", "aprì", "aprirà", "chiude", "chiuse", "chiuderà", "concerto", "vinse", "vince", "aperto", "chiuso",
        "sbancò", "trionfa", "trionfò", "gareggia", "gareggiò", "ripartì", "partecipa",
    )
)  # fmt: skip
_FREE = r"(?: [^ \n.:;!?«»\"]{1,20} \s ){0,6}"

TRAPS: tuple[Trap, ...] = (
    trap(
        "title_of_a_work",
        _TITLE,
        rf"{_WORKS} ,? \s (?: (?! {TELLING} \b ) [\w']+ ,? \s ){{0,9}} (?P<extent>{_ALSO})",
        examples=(
            "Il suo libro più noto, «Domenica d'agosto a Sesto», uscì da Einaudi.",
            "Studierò la sinfonia “L'anno 1905”.",
            "Il film che lo rese celebre, «Sabato, domenica e lunedì», fu girato a Napoli.",
        ),
        but_not={
            "Sul film il regista ha detto «Domani si gira».": "Domani",
            "Sul film ha promesso «Lunedì si gira, ci saremo».": "Lunedì",
            "Del libro l'editore dice: «Esce lunedì, lo presentiamo a Roma».": "lunedì",
        },
    ),
    trap(
        "title_performed",
        _TITLE,
        rf"(?: {_PERFORMS} | {_SHOWN} \s {_STAGE} | {_WHO} \s (?: di | del | in ) | (?: [Rr]ecita | reciterà"
        rf" | reciteranno | recitava ) \s in | (?: intitolat | titolat | ribattezzat | tratt )[oaie]"
        rf" (?: \s da )? ) \s (?P<extent>{_ALSO})",
        examples=(
            "La compagnia porta a teatro «Domani mi sposo di sicuro».",
            "Protagonista di «Ieri ho sognato Roma», sarà a Venezia.",
            "Ha diretto «Mezzogiorno in punto, e poi via».",
        ),
        but_not={"Il cast di ieri ripete «Lunedì si replica, venite».": "Lunedì"},
    ),
    trap(
        "title_on_stage",
        _TITLE,
        rf"(?: {_STAGE} | {_COMES} ) ,? \s {_FREE} con \s (?P<extent>{_ALSO})",
        examples=(
            "L'attore torna in teatro con «Domenica è sempre domenica».",
            "Debutta al Parenti con «Ieri era un altro giorno».",
        ),
        but_not={"Torna in teatro domenica con «Amleto».": "domenica"},
    ),
    trap(
        "title_counted_from",
        _TITLE,
        rf"(?: anni | anno | mesi | decenni | giorni | settimane ) \s"
        rf" (?: dopo | prima \s di | da ) \s (?P<extent>{_ALSO})",
        examples=("«Ventinove febbraio» ha vinto; esce dopo «Ventinove febbraio».",),
        but_not={"Uscì tre anni dopo «Ventinove febbraio».": "tre anni dopo"},
    ),
)
