"""Laws, rulings and other papers with their numbers and years; affairs and bills named after people or feasts."""

from __future__ import annotations

from generator.temporal.it.traps.names import CAPITAL_MONTH, FEASTS
from generator.temporal.it.words import MONTHS, WEEKDAYS, any_of
from generator.temporal.notation import Trap, trap
from generator.temporal.tries import trie

TRAPS: tuple[Trap, ...] = (
    trap(
        "law",
        "un atto o una norma",
        r"(?: legg[ei] | decret[oi] (?:-legge|\s+ legge | \s+ legislativo | \s+ ministeriale | \s+ flussi)? "
        r"| d\.?\s?l\.? (?:gs\.?)? | dpcm | art(?:\.|icol[oi]) | direttiv[ae]"
        r" | regolament[oi] | risoluzion[ei] | sentenz[ae] | protocoll[oi] | deliber[ae] | circolar[ei] "
        r"| ordinanz[ae] | comma | determina | bando | procedimento | fascicolo"
        r" | delibera(?:zione)? | norma | provvedimento | accordo )"
        rf" \s+ (?: n(?:\.|umero|r\.?) \s* )? (?! \d\d?º? \s+ (?:{any_of(MONTHS)})\b | \d\d?/\d\d?/\d ) \d{{1,5}}"
        r" (?: \s* / \s* \d{2,4} | \s+ del \s+ \d{4} | \s \( (?:19|20)\d\d (?= \) ) )? (?: [-/] \d+ )?",
        case=False,
        but_not={
            "La legge 22 maggio 1978 fu votata in fretta.": "22 maggio 1978",
            "Il decreto 18 marzo 2020 chiuse i parchi.": "18 marzo 2020",
            "Il provvedimento 3/4/2019 è nullo.": "3/4/2019",
            "L'accordo 15 marzo 2023 fu disdetto.": "15 marzo 2023",
        },
        examples=(
            "la legge 104/1992",
            "il decreto-legge 12/2023",
            "dl 19/24",
            "risoluzione 1701",
            "La risoluzione 2735 (2024) è ignorata.",
            "direttiva 2019/790",
            "articolo 11",
        ),
    ),
    trap(
        "ruling_number",
        "il numero di un atto",
        rf"(?: n(?:\.|umero|r\.?) | nn\. ) \s* (?! \d\d?º? \s+ (?:{any_of(MONTHS)})\b )"
        r" \d{1,5} (?: \s* / \s* \d{2,4} | \s+ del \s+ \d{4} )?",
        case=False,
        examples=("sentenza n. 194 del 2024",),
        but_not={"Il numero 12 luglio 1985 della rivista è introvabile.": "12 luglio 1985"},
    ),
    trap(
        "number_slash_year",
        "il numero di un atto",
        r"(?<! [/.-] ) (?! (?:19|20)\d\d/(?:19|20) ) \d{1,5} / (?:19|20)\d\d (?<! \b0\d/\d{4}) (?<! \b1[012]/\d{4})",
        case=False,
        examples=("la 104/1992", "la 76/2020"),
        but_not={"Nella stagione 2019/2020 salì in A.": "stagione 2019/2020"},
    ),
    trap(
        "named_affair",
        "il nome di un caso, di un atto o di un ente",
        rf"(?: [Cc]aso | [Cc]lan | [Ll]odo | [Pp]rocesso | [Dd]ossier | [Dd]ecreto | [Gg]overno | [Gg]iunta"
        rf" | [Rr]iforma"
        r" | [Ee]mendamento | [Dd]dl | [Rr]elazione | [Pp]iano | [Oo]perazione | [Ii]nchiesta | [Mm]ozione | [Ll]egge"
        r" | [Ff]amiglia | [Cc]oppia | [Mm]odello | [Mm]etodo | [Ff]attore | [Pp]rogetto | [Pp]rogramma | [Bb]ando )"
        rf" \s+ [«\"]? (?: {trie(FEASTS)} | {CAPITAL_MONTH} | {any_of(map(str.capitalize, WEEKDAYS))} | Primavera"
        r" | Estate | Autunno | Inverno | Alba | Aurora | Mezzanotte | Tramonto ) [»\"]? (?! \s+ \d )",
        examples=("il decreto Natale", "il caso Agosto", "l'operazione «Alba»"),
        but_not={
            "Il decreto Natale 2020 chiuse tutto.": "Natale 2020",
            "Il governo ad Aprile 2023 cadde.": "Aprile 2023",
        },
    ),
)
