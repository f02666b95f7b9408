"""Parts of the day, days and feasts as figures of speech: «l'alba di una nuova era», «le uova di Pasqua»."""

from __future__ import annotations

from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

_AGES = trie(
    (
        "era", "ere", "epoca", "epoche", "secolo", "millennio", "repubblica", "civiltà", "stagione", "politica",
        "carriera", "democrazia", "ideologie", "impero", "mondo", "umanità", "storia", "internet", "vita", "occidente",
        "industria", "dei", "regime", "dittatura", "capitalismo", "socialismo", "fase", "modernità", "rivoluzione",
        "generazione", "partito", "leadership", "dinastia", "globalizzazione", "europa", "tempi", "digitale",
    )
)  # fmt: skip
_EATEN = trie(
    (
        "uovo", "uova", "ovetto", "ovetti", "colomba", "colombe", "agnello", "agnelli", "coniglio", "conigli",
        "coniglietto", "lotteria", "calza", "calze", "carbone", "dolce", "dolci", "cioccolata", "campana", "campane",
    )
)  # fmt: skip

TRAPS: tuple[Trap, ...] = (
    trap(
        "dawn_of_an_age",
        "un modo di dire",
        r"(?: alba | tramonto | aurora | crepuscolo | mattino | notte | primavera | autunno | inverno )"
        r" \s (?: di | del | della | dell' | degli | dei | delle ) \s? (?: un[ao]? \s | un' )?"
        r" (?: (?: nuov[aoie] | second[ao] | terz[ao] | prim[ao] | lung[ao] | su[ao] | grand[ei] | vecchi[ao] ) \s )?"
        rf" {_AGES} \b",
        case=False,
        examples=("L'alba di una nuova era.", "È il tramonto di un'epoca.", "all'alba del terzo millennio"),
        but_not={
            "All'alba del 4 marzo è scattato il blitz.": "alba del 4 marzo",
            "Al tramonto di ieri la flotta era al largo.": "tramonto di ieri",
        },
    ),
    trap(
        "bulletin_of_the_day",
        "una trasmissione o un giornale",
        r"(?: telegiornale | tg | radiogiornale | notiziario | giornale | edizione | rassegna \s stampa | gazzetta"
        r" | corriere | messaggero | eco ) \s (?: della \s (?: sera | notte | mattina | domenica )"
        r" | del \s (?: mattino | pomeriggio | lunedì ) | di \s mezzogiorno | delle \s venti )"
        r" | prima \s serata (?= \s (?: di | su | del | della ) \s? (?: rai | canale | italia \s 1 | la7 | rete | sky"
        r" | tv8 | nove | mediaset ) )",
        case=False,
        examples=(
            "Il telegiornale della sera ha aperto con la guerra.",
            "La prima serata di Rai1 è andata alla fiction.",
            "il giornale del mattino",
        ),
        but_not={
            "Il giornale di domenica era introvabile.": "domenica",
            "In edizione straordinaria ieri sera.": "ieri sera",
        },
    ),
    trap(
        "from_evening_to_morning",
        "un modo di dire",
        r"(?: (?: dalla \s sera \s alla \s mattina | dalla \s mattina \s alla \s sera | dal \s mattino \s alla \s sera"
        r" | da \s mane \s a \s sera | da \s mattina \s a \s sera ) (?! ,? \s (?: di | del | dell' ) )"
        r" | (?: il \s )? mattino \s ha \s l'oro \s in \s bocca | gallina \s domani"
        r" | notte \s dei \s (?: lunghi \s coltelli | cristalli | tempi | morti \s viventi | ricercatori | musei )"
        r" | notte \s (?: dell'anima | della \s repubblica | delle \s streghe | della \s ragione )"
        r" | pillola \s del \s giorno \s dopo | (?: pittor[ei] | poet[ai] | guidator[ei] | autist[ai] | ciclist[ai]"
        r" | cristian[oi] | vestit[oi] | abit[oi] | scarpe | giacca ) \s (?: della | buon[oi] \s della ) \s domenica )",
        case=False,
        examples=(
            "Dalla sera alla mattina ha cambiato partito.",
            "Il mattino ha l'oro in bocca.",
            "È un pittore della domenica.",
            "la pillola del giorno dopo",
        ),
        but_not={
            "Ha piovuto dalla sera alla mattina di domenica.": "mattina di domenica",
            "La notte del 9 novembre cadde il muro.": "notte del 9 novembre",
        },
    ),
    trap(
        "food_of_a_feast",
        "una cosa, non una festa",
        rf"{_EATEN} \s (?: di | della | dell' ) \s? (?: pasqua | natale | befana | epifania"
        rf" | carnevale ) \b (?! \s \d )",
        case=False,
        examples=("Le uova di Pasqua dell'Ail sono in piazza.", "La lotteria della Befana è sospesa."),
        but_not={"Il pranzo di Pasqua del 2024 fu all'aperto.": "Pasqua del 2024"},
    ),
    trap(
        "hired",
        "una persona assunta",
        r"(?<! ' ) Assunta (?= \s (?: il | lo | la | nel | nell' | nella | come | con | per | da | dal | dall'"
        r" | dalla | in | a | ad"
        r" | appena | solo | ieri | due | tre | a \s tempo ) \b )",
        examples=("Assunta come cuoca, è stata licenziata.",),
        but_not={"Per l'Assunta il paese si ferma.": "Assunta"},
    ),
)
