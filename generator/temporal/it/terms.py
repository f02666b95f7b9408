"""Years that belong to a noun: «stagione 2022-23», «anno scolastico 2018-19», «biennio 2020-21», «bilancio 2024»."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it.words import century_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Known, Reading, Span

SCHOOL_YEAR = r"anno \s (?:scolastico|accademico|sportivo|pastorale|giudiziario|agrario|termico|educativo)"
_TERM = (
    r"(?: stagion[ei] (?: \s (?!del\b)[a-z]{4,14}[aei] )? (?: \s (?:invernale|estiva) )? | campionato"
    r" | annata (?:\s[a-z]{4,12}a)?"
    rf" | {SCHOOL_YEAR} | a\.\s?s\. | a\.\s?a\. | bienni[o] | triennio | quadriennio | quinquennio | settennio"
    r" | decennio | ventennio | trentennio | periodo \s (?=d'imposta)d'imposta | anni )"
)
COUNTED_BY_YEAR = (
    "bilancio|bilanci|budget|conti|consuntivo|preventivo|rendiconto|manovra|finanziaria|utile|utili|ricavi|fatturato"
    "|perdite|margine|dividendo|dividendi|risultati|dati|stime|previsioni|produzione|raccolto|vendemmia|raccolta"
    "|esercizio|redditi|rapporto|dossier|deficit|debito|pil|crescita|inflazione|gettito|spesa|consumi|vendite"
    "|immatricolazioni|export|presenze|incassi|iscrizioni|obiettivi|target|guidance|calendario|programma|annata"
    "|classifica|consuntivi|relazione|previsione|chiusura|quotazioni|stabilità|saldi|graduatorie|censimento|elezioni"
    "|primarie|referendum|imu|tari|irpef|imposte|tasse|dichiarazioni"
)
"""What is reckoned by the year, and so takes a bare one: «i conti 2023», «la manovra 2025»."""
POLLS = "politiche|europee|regionali|comunali|amministrative|provinciali"


def _second(first: int, last: str, pivot: int) -> int:
    """«24» after 2023 completes it; «00» after 1999 is the next century's."""
    if last.startswith("'"):
        return century_of(int(last[1:]), pivot)
    if len(last) == 4:
        return int(last)
    second = first // 100 * 100 + int(last)
    return second if second > first else second + 100


def _years(first: int, second: int) -> Reading:
    return Span(Known(edtf.year(first)), Known(edtf.year(second)))


@rule(
    rf"{_TERM} \s+ (?: del \s+ )? (?P<year>1[5-9]\d\d|20\d\d|'\d\d) \s* [-/] \s* (?P<last>\d{{4}}|'?\d\d)",
    on="year",
    examples={
        "la stagione 2023-24": "2023/2024",
        "nel biennio 2023/24": "2023/2024",
        "nel campionato 1999-2000": "1999/2000",
        "per l'anno scolastico 2024-25": "2024/2025",
        "nel campionato '86-'87": "1986/1987",
    },
    but_not=("l'anno scolastico comincia", "la stagione 2-1"),
)
def term_of_years(found: Found) -> Reading | None:
    """«stagione 2022-23», «anno scolastico 2018-19»: a term with its years is one expression."""
    first = century_of(int(found["year"][1:]), found.pivot) if found["year"][0] == "'" else int(found["year"])
    second = _second(first, found["last"], found.pivot)
    return _years(first, second) if 1 <= second - first <= 60 else None


@rule(
    r"(?: stagione | campionato | annata | biennio ) \s+ (?P<first>\d\d) \s* / \s* (?P<last>\d\d)",
    on="numeric",
    examples={
        "la stagione 22/23": "2022/2023",
        "il biennio 20/21": "2020/2021",
    },
    but_not=("la stagione 22/25",),
)
def term_of_short_years(found: Found) -> Reading | None:
    """«stagione 22/23»."""
    first, last = int(found["first"]), int(found["last"])
    year = century_of(first, found.pivot)
    return _years(year, year + 1) if last == (first + 1) % 100 else None


@rule(
    rf"(?: stagione (?: \s [a-z]{{5,14}}[ae] )? | campionato | {SCHOOL_YEAR} ) \s+ (?: del"
    rf" \s+ )? (?P<year>19\d\d|20\d\d)",
    on="year",
    examples={
        "La stagione 2023 della Ducati è stata un trionfo.": "2023",
        "La stagione 2019 dei lidi fu magra.": "2019",
    },
    but_not=("il campionato 2023-24",),
)
def term_of_a_year(found: Found) -> Reading | None:
    """«stagione 2023»."""
    return Known(edtf.year(int(found["year"])))


@rule(
    r"(?P<year>1[3-9]\d\d|20\d\d) \s* [-/] \s* (?P<last>\d{4}|\d\d)"
    r" (?! \s+ (?: euro | metri | persone | lire | punti | mila | chilometri | km | posti | soldati | abitanti ) )",
    on="year",
    examples={
        "il periodo 2014-2018": "2014/2018",
        "la guerra del 1915-18": "1915/1918",
    },
    but_not=("il decreto 2021/45", "chiama il 2024-9912"),
)
def two_years(found: Found) -> Reading | None:
    """«2023-24»: the second completes the first by a few years."""
    first, last = int(found["year"]), found["last"]
    if first < 1800 and not re.search(r"(?:\b(?:nel|del|dal|guerra|anni) |\()$", found.before()):
        return None
    second = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not 1 <= second - first <= (10 if len(last) == 2 else 60):
        return None
    return _years(first, second)


@rule(
    rf"(?: (?<! legge[ ]di[ ] ) (?:{COUNTED_BY_YEAR}) | (?: (?<= lle[ ] ) | (?<= \ble[ ] ) ) (?:{POLLS}) ) \s+"
    r" (?P<extent> (?P<year>19\d\d|20\d\d) (?! \s* [-/] ) )"
    r" (?! \s* (?: % | € | euro\b | milioni | miliardi | mila | dollari | lire | copie | tonnellate"
    r" | quintali | ettolitri"
    r" | pezzi | unità | voti | persone | visitatori | presenze | posti ) )",
    on="year",
    examples={
        "I conti 2023 sono in rosso.": "2023",
        "La manovra 2025 vale trenta miliardi.": "2025",
        "alle europee 2024": "2024",
    },
    but_not=("vendite 2024 euro", "il regionale 2025", "la legge di Bilancio 2024"),
)
def year_of_account(found: Found) -> Reading | None:
    """«i conti 2023», «bilancio 2024», «alle europee 2024»."""
    return Known(edtf.year(int(found["year"])))


@rule(
    r"(?: quell[io] | questo | un | nuovo | intero ) \s+ (?P<extent> (?P<year>19[1-9]\d|20[0-4]\d) (?<! 00 ) )"
    r" (?! \s* (?: % | € | euro | metri | stile | giri | cavalli | di \s cilindrata | turbo | cc | [.,/-] \d ) )",
    on="year",
    examples={
        "Un 2024 da record per i porti.": "2024",
        "Gli utili 2023 superano quelli 2022.": "2022 = 2022",
    },
    but_not=("ha vinto un 1500 metri",),
)
def a_certain_year(found: Found) -> Reading | None:
    """«un 2024 da record», «questo 2024»."""
    return Known(edtf.year(int(found["year"])))


_LIST = re.compile(
    rf"\b(?:anni|annualità|esercizi|biennio|nel|del|dal|al|il|sul|per il|{COUNTED_BY_YEAR})[ ]"
    r"(?:(?:19|20)\d\d,[ ]){0,8}"
    r"(?:19|20)\d\d(?:,|[ ]e)[ ]$"
)


@rule(
    r"(?: (?<= \d{3},[ ] ) | (?<= \d{3}[ ]e[ ] ) ) (?P<year>(?:19|20)\d\d)"
    r" (?! \s+ (?:euro|metri|persone|posti|morti|feriti|casi|voti|milioni|miliardi|mila) )",
    on="year",
    examples={
        "Nel 2022 e 2023 i morti sono stati novanta.": "2023 = 2023",
        "per gli anni 2023, 2024 e 2025": "2025 = 2025",
    },
    but_not=("nel 2022 e 2023 casi",),
)
def year_after_another(found: Found) -> Reading | None:
    """«gli anni 2023, 2024 e 2025»: what follows a year that is licensed."""
    return Known(edtf.year(int(found["year"]))) if _LIST.search(found.before(80)) else None


@rule(
    r"(?: anni | annualità | esercizi ) \s+ (?P<extent> (?P<year>(?:19|20)\d\d) ) (?= , \s | \s+ e"
    r" \s+ (?:19|20)\d\d )",
    on="year",
    examples={
        "per gli anni 2023, 2024 e 2025": "2023 = 2023",
        "negli anni 2019, 2020 e 2021": "2019 = 2019",
    },
    but_not=("negli anni 2020",),
)
def first_year_of_a_list(found: Found) -> Reading | None:
    """«gli anni 2023 e 2024»."""
    return Known(edtf.year(int(found["year"])))


@rule(
    r"(?: (?:anno|nell'anno) \s+ (?:di \s grazia | domini | del \s signore ) | a\.d\. | (?<= \( ) a\. ) \s+"
    r" (?P<extent> (?P<year>\d{3,4}) )",
    on="year unit",
    examples={
        "nell'anno di grazia 1492": "1492",
        "L'anno del Signore 1348 portò la peste.": "1348",
    },
    but_not=("l'anno di grazia 12",),
)
def year_of_our_lord(found: Found) -> Reading | None:
    """«nell'anno di grazia 1492», «A.D. 1348»."""
    return Known(edtf.year(int(found["year"])))


RULES: tuple[Rule, ...] = (
    term_of_years,
    term_of_short_years,
    term_of_a_year,
    two_years,
    year_of_account,
    year_after_another,
    first_year_of_a_list,
    a_certain_year,
    year_of_our_lord,
)
