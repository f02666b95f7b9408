"""Years and longer: «nel 2014», «'68», «anni Settanta», «XIX secolo», «753 a.C.», quarters, halves and seasons."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it import numbers
from generator.temporal.it.words import (
    MODIFIER,
    OF,
    SEASON,
    SEASONS,
    THIS,
    YEAR,
    ordinal_number,
    side,
    year_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import (
    FractionOf,
    Known,
    Length,
    MonthOf,
    Offset,
    Portion,
    Reading,
    Recurring,
    SeasonOf,
    Span,
)

_NOT_A_YEAR = (
    r"(?! [ ]* (?: % | º | € | \$ | euro\b | dollari | metri | km | mq | posti | soldati | persone | uomini "
    r"| militari | lire | voti"
    r" | punti | per \s cento | abitanti | chilometri | ettari | tonnellate | milioni | miliardi | feriti | morti "
    r"| bambini | famiglie"
    r" | imprese | studenti | lavoratori | dipendenti | unità | casi | kg | nuov[ie] | volte | pagine | giorni "
    r"| anni | mesi | ore ) )"
)
_YEAR_SIGNALS = (
    r"(?: nel | del | dal | al | dell'anno | nell'anno | l'anno | anno | dopo \s il | entro \s il | fino \s al "
    r"| prima \s del | verso \s il | il | sul"
    r" | per \s il | tra \s il | fra \s il | e \s il | e \s nel | o \s nel | estate | primavera | autunno "
    r"| inverno | biennio | triennio | stagione"
    r" | quello \s del | durante \s il | da | di | a | circa | e | tra | fra | esercizio | raccolto | vendemmia "
    r"| inizio | fine | metà | intero | tutto \s il )"
)
DECADE_WORDS = {
    "dieci": 10, "venti": 20, "trenta": 30, "quaranta": 40, "cinquanta": 50, "sessanta": 60, "settanta": 70,
    "ottanta": 80,
    "novanta": 90,
}  # fmt: skip
CENTURIES = {
    "duecento": 12, "trecento": 13, "quattrocento": 14, "cinquecento": 15, "seicento": 16, "settecento": 17,
    "ottocento": 18,
    "novecento": 19,
}  # fmt: skip


_CENTURY_ORDINALS = "|".join(
    word for word in numbers.ORDINALS if word.endswith("o") and word not in ("secondo", "ultimo", "penultimo")
)


def _year(value: int) -> Reading:
    return Known(edtf.year(value))


@rule(
    rf"{_YEAR_SIGNALS} (?:\s+|(?<=')) (?P<extent> (?P<year>[12]\d{{3}}) ) {_NOT_A_YEAR}",
    on="year",
    examples={"Nel 2014 la Crimea è stata annessa.": "2014", "l'anno 2014": "2014", "il bilancio del 2026": "2026"},
    but_not=("Il pacchetto riguarda 2000 soldati.", "quota 1915 metri", "nel 2000 per cento"),
)
def year_alone(found: Found) -> Reading | None:
    """«nel 2014»: four digits with a word that licenses them."""
    year = int(found["year"])
    signal = found.before(12).rstrip(" ").rsplit(" ", 1)[-1]
    if signal in ("da", "di", "a", "e", "tra", "fra", "al", "il", "sul", "circa") and not 1800 <= year <= 2100:
        return None
    if signal in ("da", "di", "a", "e", "tra", "fra", "sul") and re.match(r" [a-z]{3,}[ie]\b(?<!e)", found.after()):
        return None
    return _year(year)


@rule(
    r"\( (?P<extent> (?P<year>1[5-9]\d\d|20\d\d) ) (?= \) | , | ; )",
    on="year",
    examples={"il film «Sacco e Vanzetti» (1971)": "1971"},
)
def year_in_brackets(found: Found) -> Reading | None:
    """«(1971)»."""
    return _year(int(found["year"]))


@rule(
    r"(?: (?<= nel [ ]) | (?<= del [ ]) | (?<= dal [ ]) | (?<= al [ ]) | (?<= il [ ]) | (?<= dell') | (?<= nell') "
    r"| (?<= anno [ ]) | (?<= \w{3}[ ]) ) (?P<year>'\d\d)",
    on="year",
    examples={"il contratto del '68": "1968", "nel '22": "2022"},
    but_not=("al 90' minuto",),
)
def short_year(found: Found) -> Reading | None:
    """«nel '68»: two digits behind an apostrophe."""
    return _year(year_number(found["year"], found.pivot))


@rule(
    r"(?: nel | del | dal | al | il | anno | l'anno | entro \s il | dopo \s il ) \s+"
    r" (?P<extent> (?P<year>mille[a-z]{6,}|duemila[a-z]+) ) (?! \s+ [a-z]+(?:i|e)\b)",
    on="year",
    examples={"nel millenovecentosessantotto": "1968", "il duemilaventicinque": "2025"},
)
def written_year(found: Found) -> Reading | None:
    """«nel millenovecentosessantotto»."""
    return _year(year_number(found["year"]))


@rule(
    r"(?: anno \s+ (?P<extent> (?P<year>\d{3}|[a-z]+cento[a-z]*) ) )",
    on="unit",
    examples={"nell'anno 476": "0476"},
    but_not=("l'anno duecento persone",),
)
def early_year(found: Found) -> Reading | None:
    """«l'anno 476»: three digits only right after «anno»."""
    if re.match(r" [a-z]{3,}[ie]\b", found.after()):
        return None
    return _year(year_number(found["year"]))


@rule(
    r"(?P<extent> (?P<year>\d{1,4}) \s+ (?P<era>a|d) \. \s? c \.? )",
    on="era",
    examples={"Fondata nel 753 a.C., Roma dominò il Mediterraneo.": "-0752", "nel 79 d.C.": "0079"},
)
def year_of_era(found: Found) -> Reading | None:
    """«753 a.C.»: astronomical, so −752."""
    year = int(found["year"])
    return _year(1 - year if found["era"] == "a" else year) if year else None


@rule(
    r"(?P<year>1[89]\d\d|20\d\d) \s* [-/] \s* (?P<last>\d{4}|\d\d)",
    on="year",
    examples={
        "la stagione 2023-24": "2023/2024",
        "nel biennio 2023/24": "2023/2024",
        "il periodo 2014-2018": "2014/2018",
    },
    but_not=("il decreto 2021/45", "chiama il 2024-9912"),
)
def two_years(found: Found) -> Reading | None:
    """«2023-24»: the second completes the first by a few years."""
    first, last = int(found["year"]), found["last"]
    second = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    if not 1 <= second - first <= (10 if len(last) == 2 else 60):
        return None
    return Span(_year(first), _year(second))


@rule(
    r"anni (?: \s+ | (?=') ) (?: (?P<word>dieci|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta"
    r"|duemila)"
    r" | '(?P<short>\d0) | (?P<long>1[5-9]\d0|20\d0) | (?P<bare>[2-9]0) (?! \s* [a-z]*(?:%|°) ) )"
    r" (?: \s+ del \s+ (?P<of>duemila|novecento|ottocento|settecento|secolo \s scorso|xx \s secolo) )?",
    on="decade",
    examples={
        "Negli anni Novanta la Jugoslavia si dissolse.": "199X",
        "negli anni '70": "197X",
        "anni Duemila": "200X",
        "gli anni Venti del Duemila": "202X",
        "gli anni 2010": "201X",
    },
)
def decade(found: Found) -> Reading | None:
    """«anni Settanta», «anni '70», «anni 2010»."""
    word = found["word"]
    if word == "duemila":
        return Known(edtf.unit("decade", 2000))
    if (
        word
        and not found.cased("word")[0].isupper()
        and re.search(r"\b(?:di|per|da|i|gli)? ?$", found.before(4)) is None
    ):
        return None
    if found["long"]:
        return Known(edtf.unit("decade", int(found["long"])))
    tens = DECADE_WORDS[word] if word else int(found["short"] or found["bare"])
    of = found["of"]
    century = 2000 if of == "duemila" else CENTURIES[of] * 100 if of in CENTURIES else 1900
    return Known(edtf.unit("decade", century + tens))


@rule(
    r"(?: dei | i | nei | negli | gli ) \s+ (?P<extent> (?P<word>sessanta|settanta|ottanta|novanta|cinquanta"
    r"|quaranta|trenta|venti) )",
    on="decade",
    examples={"tra la fine degli anni Sessanta e l'inizio dei Settanta": "197X"},
    but_not=("i settanta operai",),
)
def decade_alone(found: Found) -> Reading | None:
    """«l'inizio dei Settanta»: a capital, after «anni» was said."""
    if not found.cased("word")[0].isupper():
        return None
    return Known(edtf.unit("decade", 1900 + DECADE_WORDS[found["word"]]))


@rule(
    rf"(?: (?P<roman>[xvi]+) |"
    rf" (?P<ordinal>{_CENTURY_ORDINALS}) )"
    r" (?: º )? \s+ (?:secolo|sec\.) (?P<era> \s+ (?:a|d)\.\s?c\.? )?",
    on="unit century",
    examples={
        "Nel XIX secolo la regione era ottomana.": "18XX",
        "nel ventesimo secolo": "19XX",
        "V sec. a.C.": "-04XX",
    },
)
def century(found: Found) -> Reading | None:
    """«XIX secolo», «ventesimo secolo», «V sec. a.C.»."""
    number = numbers.roman(found["roman"]) if found["roman"] else ordinal_number(found["ordinal"])
    if "a" in found["era"].replace("c", ""):
        return Known(edtf.unit("century", -100 * (number - 1))) if number > 1 else None
    return Known(edtf.unit("century", 100 * (number - 1)))


@rule(
    r"(?: nel | del | dal | al | il | (?<= nell') | (?<= dell') | (?<= l') | (?<= all') ) \s* (?P<extent> (?P<word>"
    + "|".join(CENTURIES)
    + ") )",
    on="century",
    examples={"Nel Novecento il confine cambiò tre volte.": "19XX", "l'arte dell'Ottocento": "18XX"},
    but_not=("Il premio Novecento va a lei.", "costa novecento euro"),
)
def century_by_name(found: Found) -> Reading | None:
    """«il Novecento»: a capital and an article."""
    if not found.cased("word")[0].isupper():
        return None
    return Known(edtf.unit("century", CENTURIES[found["word"]] * 100))


@rule(
    rf"(?P<ordinal>prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|ultim[oa]|[1-6][ºª]|i{{1,3}}|iv|vi?) \s+"
    rf" (?P<unit>trimestre|semestre|bimestre|metà) (?: {OF} (?: {YEAR} | (?P<this>dell'anno|di\squest'anno"
    rf"|quest'anno|dell'anno\s(?:in\scorso|corrente))"
    r" | (?P<last>dell'anno\s(?:scorso|passato|precedente)|dello\sscorso\sanno) "
    r"| (?P<next>del(?:l'anno)?\s(?:prossimo(?:\sanno)?)) ) )?",
    on="unit fraction",
    examples={
        "Nel primo trimestre del 2025 il Pil è cresciuto.": "2025-Q1",
        "il secondo semestre 2024": "2024-H2",
        "nella prima metà del 2024": "2024-H1",
        "Nel terzo trimestre l'economia è salita.": "2025-Q3",
        "l'ultimo bimestre del 2025": "2025-B6",
    },
    but_not=("la seconda metà del campo",),
)
def fraction(found: Found) -> Reading | None:
    """«primo trimestre (del) 2025», «secondo semestre», «prima metà del 2024»."""
    unit, word = found["unit"], found["ordinal"]
    grain = {"trimestre": "quarter", "semestre": "half", "bimestre": "bimester", "metà": "half"}[unit]
    roman = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
    number = roman.get(word) or ordinal_number(word)
    most = {"quarter": 4, "half": 2, "bimester": 6}[grain]
    year = year_number(found["year"], found.pivot) if found["year"] else None
    dated = year is not None or found["this"] or found["last"] or found["next"]
    if unit == "metà" and not dated:
        return None
    if number < 0:
        if not dated:
            return None
        number = most
    if not 1 <= number <= most:
        return None
    shift = 0 if found["this"] else -1 if found["last"] else 1 if found["next"] else None
    return FractionOf(grain, number, year, shift)  # type: ignore[arg-type]


@rule(
    rf"(?: (?:{MODIFIER}|(?P<this>{THIS})) \s* )? {SEASON} (?: {OF} (?P<year>[12]\d{{3}}"
    rf"|'\d\d) (?: [-/] \d\d(?:\d\d)? )?"
    r" | \s+ (?P<after>scors[oa]|passat[oa]|prossim[oa]|ventur[oa]) | \s+ (?P<year_word>dell'anno\s(?:scorso"
    r"|prossimo)|di\squest'anno) )?",
    on="season",
    examples={
        "Nell'inverno 2022 la rete elettrica fu colpita.": "2022-WI",
        "l'estate scorsa": "2025-SU",
        "In autunno si era votato.": "2025-FA",
        "la prossima primavera": "2026-SP",
    },
    but_not=("La Primavera araba è nei libri.", "la Primavera dell'Inter", "l'autunno caldo del sindacato"),
)
def season(found: Found) -> Reading | None:
    """«l'estate scorsa», «inverno 2022», «in autunno»."""
    which = side(found["modifier"]) or side(found["after"])
    licensed = which or found["this"] or found["year"] or found["year_word"]
    before = (
        r"(?:\b(?:in|a|d'|di|l'|la|nell'|nella|dell'|dall'|dalla|dopo l'|per l'|entro l'|della|all'|alla"
        r"|questa|quest') ?|^)$"
    )
    if not licensed and (found.is_capital or not re.search(before, found.before())):
        return None
    if re.match(r" (?:arab|cald|di praga|demografic|dell'inter)", found.after()):
        return None
    if not licensed and re.search(r"\bd' ?$", found.before()):
        return Recurring("XXXX-" + {21: "SP", 22: "SU", 23: "FA", 24: "WI"}[SEASONS[found["season"]]])
    year = year_number(found["year"], found.pivot) if found["year"] else None
    shift = None
    if word := found["year_word"]:
        shift = 0 if "quest" in word else -1 if "scors" in word else 1
    return SeasonOf(SEASONS[found["season"]], year, which or ("this" if found["this"] else None), shift)


@rule(
    r"prim[ie] \s+ (?: (?P<count>\d{1,2}|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici) \s+ )? mesi"
    r" \s+ (?: del \s+ (?P<year>[12]\d{3}|'\d\d) | (?P<this>dell'anno|di \s quest'anno) )",
    on="unit",
    examples={"nei primi nove mesi del 2025": "P9M", "nei primi mesi del 2024": "2024 START"},
)
def first_months(found: Found) -> Reading | None:
    """«primi nove mesi del 2025»; without a number, the start of the year."""
    base: Reading = _year(year_number(found["year"], found.pivot)) if found["year"] else Offset("year", 0)
    if not found["count"]:
        return Portion(base, "START")
    months = int(numbers.number(found["count"]))
    year, shift = (year_number(found["year"], found.pivot), None) if found["year"] else (None, 0)
    window = Span(MonthOf(1, year, year_shift=shift), MonthOf(months, year, year_shift=shift))
    return Length(f"P{months}M", window=window) if 1 < months <= 12 else None


RULES: tuple[Rule, ...] = (
    two_years,
    year_of_era,
    year_in_brackets,
    year_alone,
    short_year,
    written_year,
    early_year,
    decade,
    decade_alone,
    century,
    century_by_name,
    fraction,
    first_months,
    season,
)
