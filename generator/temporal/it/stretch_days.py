"""Days of a month, year or week: «l'ultimo giorno del mese», «i primi tre giorni di giugno», «la prima settimana del
mese»."""

from __future__ import annotations

import re

from generator import edtf
from generator.temporal.it import numbers
from generator.temporal.it.lengths import duration_value
from generator.temporal.it.words import MONTH, OF, ORDINAL, month_number, ordinal_number, side, year_number
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import DaysOf, Grain, Known, Length, MonthOf, NthWeekday, Offset, Reading

_GRAINS: dict[str, Grain] = {"mese": "month", "anno": "year", "settimana": "week"}
_YEAR = r"(?P<year>[12]\d{3}|'\d\d)"
_STRETCH = (
    rf"(?: di | del | della | dell' | dello | d' | di \s quest[oa'] ) \s* (?:"
    rf" (?: mese \s di \s+ )? {MONTH} (?: {OF} {_YEAR} | \s+ (?P<month_side>scorso|prossimo)"
    rf" | \s+ (?: dell'anno \s (?P<year_side>scorso|prossimo) | dello \s (?P<last_year>scorso) \s anno"
    rf" | del \s (?P<next_year>prossimo) \s anno ) )?"
    rf" | (?: (?P<early>prossim[oa]|scors[oa]) \s+ )? (?P<unit>mese|anno|settimana)"
    rf" (?: \s+ (?P<late>scors[oa]|passat[oa]|prossim[oa]|corrente|in \s corso) )?"
    rf" | (?P<only_year>[12]\d{{3}}) )"
    rf" (?! \s+ (?: scolastic | accademic | giudiziari | liturgic | santo | di \s [a-z] | del \s [a-z]"
    rf" | [a-z]+(?:iv|ar|ic)[oa]\b ) )"
)


def _stretch(found: Found) -> Reading:
    """The month, year or week that is named."""
    if found["only_year"]:
        return Known(edtf.year(int(found["only_year"])))
    if found["unit"]:
        count = {"past": -1, "future": 1}.get(side(found["early"] or found["late"]) or "", 0)
        return Offset(_GRAINS[found["unit"]], count)
    year = year_number(found["year"], found.pivot) if found["year"] else None
    of_year = found["year_side"] or found["last_year"] or found["next_year"]
    shift = {"scorso": -1, "prossimo": 1}.get(of_year)
    return MonthOf(month_number(found["month"]), year, side(found["month_side"]), shift)


@rule(
    rf"{ORDINAL} \s+ giorno \s+ {_STRETCH}",
    on="unit month",
    examples={
        "Scade l'ultimo giorno del mese.": "2025-12-31",
        "l'ultimo giorno di febbraio 2024": "2024-02-29",
        "il primo giorno dell'anno": "2025-01-01",
        "Entrerà in vigore il primo giorno del prossimo mese.": "2026-01-01",
        "il penultimo giorno di marzo 2025": "2025-03-30",
    },
    but_not=("il primo giorno dell'anno scolastico", "ogni primo giorno del mese", "il primo giorno di scuola"),
)
def nth_day(found: Found) -> Reading | None:
    """«l'ultimo giorno del mese», «il primo giorno dell'anno»."""
    if re.search(r"\b(?:ogni|tutti i) $|, $", found.before()):
        return None  # «ogni primo giorno del mese»; «Ieri, primo giorno dell'anno» says nothing new
    return DaysOf(_stretch(found), ordinal_number(found["ordinal"]))


@rule(
    rf"(?P<end>prim|ultim)(?:i|e) \s+ (?P<number>\d{{1,2}}|{numbers.WORD}) \s+ (?P<what>giorni|settimane) \s+"
    rf" {_STRETCH}",
    on="unit month",
    examples={
        "Sarà chiuso i primi tre giorni di giugno.": "P3D",
        "negli ultimi 5 giorni del mese": "P5D",
        "le prime due settimane di agosto": "P2W",
    },
    but_not=("gli ultimi tre giorni di vita", "i primi tre giorni di scuola"),
)
def first_days(found: Found) -> Reading | None:
    """«i primi tre giorni di giugno»: a duration that keeps its days."""
    count = int(numbers.number(found["number"]))
    grain: Grain = "day" if found["what"] == "giorni" else "week"
    days = count * (1 if grain == "day" else 7)
    first = 1 if found["end"] == "prim" else -days
    return Length(duration_value(grain, count), window=DaysOf(_stretch(found), first, days))


@rule(
    rf"{ORDINAL} \s+ (?P<what>settimana|weekend|week-?end|fine[ -]settimana) \s+ del \s+ (?:"
    rf" mese (?: \s+ (?P<late>scorso|prossimo|corrente|in \s corso) )? | (?P<early>scorso|prossimo) \s+ mese )"
    r" (?! \s di \b )",
    on="unit",
    examples={
        "L'asta si terrà nella prima settimana del mese.": "2025-W49",
        "Il mercatino torna il secondo weekend del mese prossimo.": "2026-W02-WE",
    },
    but_not=("ogni prima settimana del mese",),
)
def nth_week(found: Found) -> Reading | None:
    """«la prima settimana del mese», «il secondo weekend del mese»."""
    if re.search(r"\b(?:ogni|tutti i|tutte le) $", found.before()):
        return None
    count = {"past": -1, "future": 1}.get(side(found["early"] or found["late"]) or "", 0)
    return NthWeekday(
        ordinal_number(found["ordinal"]), None, Offset("month", count), weekend=found["what"] != "settimana"
    )


RULES: tuple[Rule, ...] = (nth_day, first_days, nth_week)
