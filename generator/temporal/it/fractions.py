"""Numbered parts of a year: «terzo trimestre», «Q3 2024», «secondo quadrimestre 2022», «primi nove mesi», and the same
period of another year."""

from __future__ import annotations

from generator import edtf
from generator.temporal.it import numbers
from generator.temporal.it.lengths import DURATION_UNITS, PLURAL_GRAIN, duration_value
from generator.temporal.it.words import MONTH, MONTH_NAME, OF, YEAR, any_of, month_number, ordinal_number, year_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import (
    FractionOf,
    Grain,
    Known,
    Length,
    MonthOf,
    Offset,
    Portion,
    Reading,
    SamePeriod,
    Span,
)

_WHICH_YEAR = (
    rf"(?: {OF} (?: {YEAR}"
    rf" | (?P<this>dell'anno\s(?:in\scorso|corrente)"
    rf"|dell'anno(?!\s(?:scors|passat|prossim|preceden|dopo|prima|seguen|success))"
    r"|di\squest'anno|quest'anno)"
    r" | (?P<last>dell'anno\s(?:scorso|passato)|dello\sscorso\sanno)"
    r" | (?P<next>dell'anno\sprossimo|del\sprossimo\sanno) ) )?"
)
_ORDINAL = r"(?P<ordinal>prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|ultim[oa]|[1-6][ºª]|i{1,3}|iv|vi?)"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}


def _year(found: Found) -> tuple[int | None, int | None, bool]:
    """The year said, the years it is away, and whether either was said."""
    year = year_number(found["year"], found.pivot) if found["year"] else None
    shift = 0 if found["this"] else -1 if found["last"] else 1 if found["next"] else None
    return year, shift, year is not None or shift is not None


@rule(
    rf"{_ORDINAL} \s+ (?P<unit>trimestre|semestre|bimestre|metà) {_WHICH_YEAR}",
    on="fraction",
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
    number = _ROMAN.get(word) or ordinal_number(word)
    most = {"quarter": 4, "half": 2, "bimester": 6}[grain]
    year, shift, dated = _year(found)
    if not dated and (unit == "metà" or number < 0):
        return None
    number = most if number < 0 else number
    return FractionOf(grain, number, year, shift) if 1 <= number <= most else None  # type: ignore[arg-type]


@rule(
    rf"{_ORDINAL} \s+ quadrimestre {_WHICH_YEAR}",
    on="fraction",
    examples={
        "Il secondo quadrimestre 2022 fu il più caldo.": "2022-05/2022-08",
        "Nel primo quadrimestre del 2024 i furti sono calati.": "2024-01/2024-04",
    },
    but_not=("La pagella del primo quadrimestre", "il quarto quadrimestre 2022"),
)
def four_months(found: Found) -> Reading | None:
    """«secondo quadrimestre 2022»; without a year it is the school's."""
    number = _ROMAN.get(found["ordinal"]) or ordinal_number(found["ordinal"])
    year, shift, dated = _year(found)
    number = 3 if number < 0 else number
    if not dated or number > 3:
        return None
    return Span(MonthOf(4 * number - 3, year, year_shift=shift), MonthOf(4 * number, year, year_shift=shift))


@rule(
    r"(?P<letter>q|h) (?P<number>[1-4]) \s+ (?: del(?:l'anno)? \s+ )? (?P<year>20\d\d|'\d\d)",
    on="unit",
    examples={"I ricavi del Q3 2024 sono saliti.": "2024-Q3", "H1 2024": "2024-H1"},
    but_not=("l'Audi Q3 2024",),
)
def lettered_fraction(found: Found) -> Reading | None:
    """«Q3 2024», «H1 2024», as balance sheets write it."""
    number = int(found["number"])
    if not found.cased()[0].isupper() or (found["letter"] == "h" and number > 2):
        return None
    return FractionOf("quarter" if found["letter"] == "q" else "half", number, year_number(found["year"], found.pivot))


@rule(
    r"prim[ie] \s+ (?: (?P<count>\d{1,2}|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici) \s+ )? mesi"
    r" \s+ (?: (?: del \s+ )? (?P<year>[12]\d{3}|'\d\d)"
    r" | (?P<this>dell'anno (?! \s (?:scorso|passato|prossimo) )|di \s quest'anno)"
    r" | (?P<last>dello \s scorso \s anno|dell'anno \s (?:scorso|passato)) )",
    on="unit",
    examples={"nei primi nove mesi del 2025": "P9M", "nei primi mesi del 2024": "2024 START"},
    but_not=(
        "Nei primi nove mesi di gravidanza.",
        "I primi mesi di vita del panda sono delicati.",
    ),
)
def first_months(found: Found) -> Reading | None:
    """«primi nove mesi del 2025»; without a number, the start of the year."""
    base: Reading = Offset("year", -1 if found["last"] else 0)
    if found["year"]:
        base = Known(edtf.year(year_number(found["year"], found.pivot)))
    if not found["count"]:
        return Portion(base, "START")
    months = int(numbers.number(found["count"]))
    year = year_number(found["year"], found.pivot) if found["year"] else None
    shift = None if found["year"] else -1 if found["last"] else 0
    window = Span(MonthOf(1, year, year_shift=shift), MonthOf(months, year, year_shift=shift))
    return Length(f"P{months}M", window=window) if 1 < months <= 12 else None


@rule(
    rf"prim[ie] \s+ (?P<number>\d{{1,3}}|{numbers.WORD}) \s+ (?P<unit>{any_of(DURATION_UNITS)})",
    on="unit",
    examples={
        "I conti dei primi nove mesi sono in rosso.": "P9M",
        "nei primi tre anni": "P3Y",
    },
    but_not=("i primi due",),
)
def first_units(found: Found) -> Reading | None:
    """«i primi nove mesi»: a length, and with what it is of its window."""
    grain = PLURAL_GRAIN[found["unit"]]
    count = numbers.number(found["number"])
    return Length(duration_value(grain, count), edge=(grain, count))


@rule(
    rf"(?: bimestre | trimestre | quadrimestre | semestre )"
    rf" \s+ {MONTH} \s? - \s? (?P<last_month>{MONTH_NAME}) (?: {OF} {YEAR} )?",
    on="month",
    examples={
        "nel trimestre giugno-agosto 2023": "2023-06/2023-08",
        "il bimestre marzo-aprile 2022": "2022-03/2022-04",
    },
    but_not=("il trimestre scorso",),
)
def months_of_a_fraction(found: Found) -> Reading | None:
    """«trimestre giugno-agosto»."""
    first, last = month_number(found["month"]), month_number(found["last_month"])
    year = year_number(found["year"], found.pivot) if found["year"] else None
    start_year = year - 1 if year is not None and first > last else year
    return Span(MonthOf(first, start_year), MonthOf(last, year))


@rule(
    rf"(?P<side>prim|ultim)[ie] \s+ (?P<number>\d{{1,3}}|{numbers.WORD}) \s+ (?P<unit>{any_of(DURATION_UNITS)}) \s+"
    r" (?: del \s+ | dell' | della \s+ | di \s quest[oa'] \s* ) (?P<whole>mese|anno|settimana|decennio|secolo)"
    r" (?! \s+ (?: scors | prossim | passat | success | precedent | seguent | dopo | prima | scolastic"
    r" | accademic | [xvi]+\b ) )",
    on="unit",
    examples={"negli ultimi due mesi dell'anno": "P2M", "gli ultimi tre anni del decennio": "P3Y"},
    but_not=("gli ultimi tre anni del secolo scorso",),
)
def units_of_a_unit(found: Found) -> Reading | None:
    """«gli ultimi due mesi dell'anno»."""
    grain, count = PLURAL_GRAIN[found["unit"]], numbers.number(found["number"])
    if grain in ("second", "minute", "hour", "day", "week"):
        return None
    edge = grain, count if found["side"] == "prim" else -count
    return Length(duration_value(grain, count), edge=edge, of=Portion(Offset(_WHOLE[found["whole"]], 0), "END"))


_WHOLE: dict[str, Grain] = {
    "mese": "month", "anno": "year", "settimana": "week", "decennio": "decade", "secolo": "century",
}  # fmt: skip


@rule(
    rf"{_ORDINAL.replace('<ordinal>', '<first>')} \s+ e (?: \s+ (?:nel|il|del) )? \s+ {_ORDINAL} \s+"
    rf" (?P<unit>trimestre|semestre|bimestre) {_WHICH_YEAR}",
    on="fraction",
    examples={
        "Nel terzo e quarto trimestre del 2023 il Pil è rimasto fermo.": "2023-Q3/2023-Q4",
        "Nel primo e secondo semestre del 2022.": "2022-H1/2022-H2",
    },
    but_not=("il quarto e il terzo trimestre 2023",),
)
def fractions_side_by_side(found: Found) -> Reading | None:
    """«terzo e quarto trimestre del 2023»."""
    first, last = (_ROMAN.get(found[name]) or ordinal_number(found[name]) for name in ("first", "ordinal"))
    grain = {"trimestre": "quarter", "semestre": "half", "bimestre": "bimester"}[found["unit"]]
    year, shift, _ = _year(found)
    if last != first + 1 or last > {"quarter": 4, "half": 2, "bimester": 6}[grain]:
        return None
    return Span(FractionOf(grain, first, year, shift), FractionOf(grain, last, year, shift))  # type: ignore[arg-type]


_SAME: dict[str, Grain] = {"mese": "month", "trimestre": "quarter", "semestre": "half", "bimestre": "bimester"}


@rule(
    r"(?: stesso | medesimo | analogo | corrispondente ) \s+ (?P<unit>periodo|mese|trimestre|semestre|bimestre)"
    r" \s+ (?: (?: del \s+ )? (?P<year>[12]\d{3}|'\d\d)"
    r" | dell' \s? anno \s+ (?: (?P<last>scorso|passato) | (?P<told>prima|precedente) )"
    r" | (?P<last2>dello \s scorso \s anno) )",
    on="unit year",
    examples={
        "Il terzo trimestre 2024 e lo stesso periodo dell'anno prima.": "stesso periodo dell'anno prima = 2023-Q3",
        "Il dato cala rispetto allo stesso periodo dell'anno scorso.": "2024",
    },
    but_not=("nello stesso periodo",),
)
def same_period(found: Found) -> Reading | None:
    """«lo stesso periodo dell'anno scorso», «lo stesso mese del 2023»."""
    year: Known | Offset = Offset("year", -1, narrative=bool(found["told"]))
    if found["year"]:
        year = Known(edtf.year(year_number(found["year"], found.pivot)))
    return SamePeriod(year, _SAME.get(found["unit"]))


RULES: tuple[Rule, ...] = (
    fraction,
    four_months,
    lettered_fraction,
    first_months,
    first_units,
    months_of_a_fraction,
    units_of_a_unit,
    fractions_side_by_side,
    same_period,
)
