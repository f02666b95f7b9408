"""How long: «48 ore», «trent'anni», «un mese e mezzo», «per mesi», «triennio». Ages are durations too, never dates."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.ages import sense_of
from generator.temporal.it.hours import NO_NOUN
from generator.temporal.it.lengths import DURATION_UNITS, PLURAL_GRAIN, duration_value, sum_of, unknown_length
from generator.temporal.it.since import is_since
from generator.temporal.it.words import ONE_OR_MORE, any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Length, Reading
from generator.when import Modifier

PERIODS = {
    "biennio": 2, "triennio": 3, "quadriennio": 4, "quinquennio": 5, "settennato": 7, "ventennio": 20,
    "trentennio": 30, "cinquantennio": 50,
}  # fmt: skip
VAGUE_AMOUNTS = (
    r"(?:alcun[ie]|qualche|poch[ie]|divers[ie]|molt[ie]|parecchi[e]?|vari[e]?|tant[ie]|svariat[ie]"
    r"|innumerevoli|decine \s di|centinaia \s di|migliaia \s di|un \s po' \s di)"
)


_MODIFIERS: tuple[tuple[str, Modifier], ...] = (
    (r"(?:quasi|meno di|fino a|massimo) (?:un )?$", "EQUAL_OR_LESS"),
    (r"(?:almeno|minimo) $", "EQUAL_OR_MORE"),
    (r"(?:oltre|più di|piu' di) $", "MORE_THAN"),
    (r"(?:circa|intorno a|attorno a|pressappoco|più o meno) $", "APPROX"),
)
_AMOUNT_OF = (
    rf"(?: un (?:[ao]|')? \s* (?P<collective>{any_of(numbers.COLLECTIVES)}) \s+ (?:di\s+|d') "
    rf"| {{number}} (?: \s+ | (?<=') | - | (?<=\d) ) )"
)
_UNIT = rf"(?P<unit>{any_of(DURATION_UNITS)})"


_SO_MANY = (
    r"(?<= or[ae][ ]e[ ] ) (?P<minutes> [0-5]\d | cinque | dieci | quindici | venti(?:cinque)? | trenta(?:cinque)?"
    rf" | quaranta(?:cinque)? | cinquanta(?:cinque)? ) {NO_NOUN}"
    r" (?! [ ]* (?: [.,:/-]\d | % | euro | minut | second | anni | mesi | giorni ) )"
)
"""«due ore e venti», the minutes left unsaid."""


def modifier_of(found: Found, approximate: bool) -> Modifier | None:
    """The TIMEX3 `mod` that stands beside a length: «quasi», «almeno», «circa»."""
    for pattern, modifier in _MODIFIERS:
        if re.search(pattern, found.before()):
            return modifier
    return "APPROX" if approximate or re.match(r" circa\b", found.after()) else None


@rule(
    rf"(?: {_AMOUNT_OF.format(number=ONE_OR_MORE)} {_UNIT} (?: \s+ e \s+ (?P<half>mezz[oa]|un \s quarto"
    rf"|tre \s quarti|{_SO_MANY}) )?"
    rf" (?: (?: \s* , \s* | \s+ e \s+ | \s+ ) (?P<number2>un[ao]?|\d{{1,3}}|{numbers.WORD}) \s+ (?P<unit2>secondi"
    rf"|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]) )? )",
    on="unit",
    examples={
        "L'operazione è durata 48 ore.": "PT48H",
        "trent'anni": "P30Y",
        "un paio di settimane": "P2W",
        "in un mese e mezzo": "P1M2W",
        "quasi quattro anni": "P4Y EQUAL_OR_LESS",
        "una decina di giorni": "P10D APPROX",
        "2 anni e 3 mesi di carcere": "P2Y3M",
        "un'ora e mezza": "PT1H30M",
        "un'ora e trenta": "PT1H30M",
        "in 10.5 secondi": "PT10.5S",
        "Il film dura due ore e venti.": "PT2H20M",
    },
    but_not=("Un giorno capiremo.", "il Sole 24 Ore", "arriva secondo"),
)
def counted_duration(found: Found) -> Reading | None:
    """«48 ore», «un anno e mezzo», «una decina di giorni»."""
    unit, grain = found["unit"], PLURAL_GRAIN[found["unit"]]
    number = found["number"]
    if not _agrees(found, number, unit):
        return None
    count = numbers.COLLECTIVES[found["collective"]] if found["collective"] else numbers.number(number)
    half = found["half"]
    if found["minutes"]:
        count += numbers.number(found["minutes"]) / 60
    else:
        count += 0.5 if half.startswith("mezz") else 0.25 if half.startswith("un") else 0.75 if half else 0
    value = duration_value(grain, count)
    if found["number2"]:
        more = duration_value(PLURAL_GRAIN[found["unit2"]], numbers.number(found["number2"]))
        value = sum_of(value, more)
    approximate = bool(found["collective"]) and found["collective"] not in ("paio", "coppia")
    modifier, sense = modifier_of(found, approximate), sense_of(found) if grain == "year" else None
    if sense is None and not found["number2"] and is_since(found, grain):
        return Length(value, modifier, grain, -count, since=True)
    return Length(value, modifier, sense=sense)


_ONE = ("un", "una", "un'", "uno")
_COUNTED_BY_ONE = (
    "giorno", "settimana", "mese", "anno", "ora", "oretta", "minuto", "secolo", "decennio", "trimestre", "semestre",
    "lustro",
)  # fmt: skip
_SINGULAR = ("secondo", "ora", "giorno", "mese", "anno", "settimana")
_LASTING_ONE_DAY = re.compile(
    r"\b(?:in|per|di|da|dopo|entro|appena|meno di|più di|solo|quasi|oltre|con|almeno|ancora|tra|fra) $"
)


def _agrees(found: Found, number: str, unit: str) -> bool:
    """«un giorno» (once upon a time), «un secondo», «in una notte», «2 ore» of the clock: the doubtful ones."""
    if number in _ONE:
        if unit not in _COUNTED_BY_ONE:
            return False
        if unit == "giorno" and not found["half"]:
            return bool(_LASTING_ONE_DAY.search(found.before()))
        return True
    if unit == "h" and not number[:1].isdigit():
        return False
    return not (number[:1].isdigit() and unit in _SINGULAR and number not in ("1", "1,5"))


@rule(
    r"(?: (?P<half>(?:una \s)? mezz'ora|(?:una \s)? mezzora|mezz'oretta|mezza \s ora) | (?P<century>mezzo \s secolo)"
    r" | (?P<year>mezzo \s anno)"
    r" | (?P<quarter>un \s quarto \s d'ora|quarto \s d'ora|1/4 \s d'ora) | (?P<quarters>(?:tre \s quarti|3/4) \s"
    r" d'ora) "
    r"| (?P<day>mezza \s giornata|mezzo \s giorno) )",
    on="unit",
    examples={"per mezz'ora": "PT30M", "quasi mezzo secolo": "P50Y EQUAL_OR_LESS", "tre quarti d'ora": "PT45M"},
    but_not=(
        "Tre quarti dei secondi classificati sono italiani.",
        "Mezzo pubblico è uscito a metà.",
    ),
)
def fraction_of_unit(found: Found) -> Reading | None:
    """«mezz'ora», «tre quarti d'ora», «mezzo secolo»."""
    for group, value in (
        ("half", "PT30M"),
        ("century", "P50Y"),
        ("year", "P6M"),
        ("quarter", "PT15M"),
        ("quarters", "PT45M"),
    ):
        if found[group]:
            return Length(value, modifier_of(found, False))
    return Length("P0.5D", modifier_of(found, False))


@rule(
    rf"{VAGUE_AMOUNTS} \s+ {_UNIT}",
    on="unit",
    examples={
        "per alcuni giorni": "PXD",
        "qualche ora": "PTXH",
        "diversi anni": "PXY",
        "Ha pochi giorni di tempo.": "PXD",
    },
    but_not=("molti secondi piatti",),
)
def vague_duration(found: Found) -> Reading | None:
    """«alcuni giorni», «qualche ora»."""
    return None if found["unit"] == "secondi" else Length(unknown_length(found["unit"]))


@rule(
    r"(?: da | per | in | entro | dopo | a ) \s+ (?P<extent> (?P<unit>giorni|settimane|mesi|anni|decenni|secoli|ore) )"
    r" (?! \s+ (?: di\s+carcere | [a-z]+[ei]nta | '?\d | dieci | venti | duemila | fa\b | prima\b ) )",
    on="unit",
    examples={"La strada è chiusa da giorni.": "PXD", "Ha aspettato per mesi.": "PXM"},
    but_not=("negli anni Novanta", "a ore alterne"),
)
def bare_duration(found: Found) -> Reading | None:
    """«per mesi», «da anni»."""
    if re.search(r"\b(?:in|a|dopo|entro) $", found.before()) and found["unit"] not in (
        "giorni",
        "settimane",
        "mesi",
        "anni",
    ):
        return None
    if re.search(r"\b(?:a|in|entro) $", found.before()):
        return None
    return Length(unknown_length(found["unit"]))


@rule(
    rf"(?:(?:prim|second|ultim|prossim|scors)o \s+)? (?P<period>{'|'.join(PERIODS)}) (?! \s+ (?:\d{{4}}|fascista) )",
    on="unit",
    examples={"nel prossimo triennio": "P3Y", "un ventennio": "P20Y"},
    but_not=("il biennio 2023-24",),
)
def period(found: Found) -> Reading | None:
    """«triennio», «ventennio»."""
    return Length(f"P{PERIODS[found['period']]}Y")


@rule(
    rf"(?P<number>\d{{1,2}}|{numbers.WORD}) (?: \s* [-/] \s* | \s+ o \s+ | (?P<to> \s+ (?:ai|a|agli|e(?:\s+(?:i"
    rf"|gli))?) \s+ ) )"
    rf" (?P<last>\d{{1,2}}|{numbers.WORD}) \s+ {_UNIT}",
    on="unit",
    examples={
        "nelle prossime 18-24 ore": "PT18H/PT24H",
        "Ci vorranno dai tre ai cinque anni.": "P3Y/P5Y",
        "tra i sei e gli otto mesi": "P6M/P8M",
    },
    but_not=("ha due figli di 3 e 5 anni",),
)
def duration_between(found: Found) -> Reading | None:
    """«18-24 ore»."""
    grain = PLURAL_GRAIN[found["unit"]]
    first, last = numbers.number(found["number"]), numbers.number(found["last"])
    if found["to"] and not re.search(r"\b(?:dai|da|tra|tra i|fra|fra i|dagli|tra gli|fra gli) ?$", found.before()):
        return None
    if first >= last:
        return None
    return Length(f"{duration_value(grain, first)}/{duration_value(grain, last)}")


RULES: tuple[Rule, ...] = (
    duration_between,
    counted_duration,
    fraction_of_unit,
    vague_duration,
    bare_duration,
    period,
)
