"""What comes again: «ogni lunedì», «tutti i giorni», «due volte a settimana». Never a point of a timeline."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.durations import DURATION_UNITS, PLURAL_GRAIN, duration_value
from generator.temporal.it.words import (
    DAY_DIGITS,
    MONTH_NAME,
    MONTHS,
    ORDINAL,
    PART,
    PARTS,
    WEEKDAY,
    any_of,
    weekday_number,
)
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Reading, Recurring

ADVERBS = {
    "quotidianamente": "P1D", "giornalmente": "P1D", "settimanalmente": "P1W", "mensilmente": "P1M",
    "annualmente": "P1Y",
    "trimestralmente": "P3M",
}  # fmt: skip
_PLURAL_PARTS = {"mattine": "MO", "sere": "EV", "serate": "EV", "notti": "NI"}
_EVERY = r"(?: ogni | tutti \s i | tutte \s le | ciascun[oa]? )"


@rule(
    rf"{_EVERY} \s+ (?: {WEEKDAY} | (?P<plural>sabati|domeniche) ) (?: \s+ {PART} | \s+ (?:del\s+mese|dell'anno) )?",
    on="weekday",
    examples={
        "Ogni lunedì la commissione si riunisce.": "XXXX-WXX-1",
        "tutti i venerdì": "XXXX-WXX-5",
        "tutti i sabati": "XXXX-WXX-6",
    },
)
def every_weekday(found: Found) -> Reading | None:
    """«ogni lunedì»."""
    part = f"T{PARTS[found['part']]}" if found["part"] else ""
    weekday = {"sabati": 5, "domeniche": 6}.get(found["plural"])
    if weekday is None:
        weekday = weekday_number(found["weekday"])
    return Recurring(f"XXXX-WXX-{weekday + 1}{part}", quant="EVERY")


@rule(
    rf"ogni \s+ {ORDINAL} \s+ {WEEKDAY} \s+ (?:del|di \s ogni) \s+ mese",
    on="weekday",
    examples={"ogni primo giovedì del mese": "XXXX-XX-WXX-4"},
)
def every_nth_weekday(found: Found) -> Reading | None:
    """«ogni primo giovedì del mese»."""
    return Recurring(f"XXXX-XX-WXX-{weekday_number(found['weekday']) + 1}", quant="EVERY")


@rule(
    rf"{_EVERY} \s+ (?: (?P<number>\d{{1,3}}|{numbers.WORD}) \s+ )? (?P<unit>{any_of(DURATION_UNITS)})",
    on="unit",
    examples={"Le vittime ogni giorno sono decine.": "P1D", "tutti i giorni": "P1D", "ogni due settimane": "P2W"},
)
def every_unit(found: Found) -> Reading | None:
    """«ogni giorno», «ogni due settimane»."""
    return Recurring(
        duration_value(PLURAL_GRAIN[found["unit"]], numbers.number(found["number"]) if found["number"] else 1),
        quant="EVERY",
    )


@rule(
    rf"ogni \s+ (?P<day>{DAY_DIGITS}) \s+ (?P<month>{MONTH_NAME})",
    on="month",
    examples={"Ogni 3 luglio il paese si ferma.": "XXXX-07-03"},
)
def every_date(found: Found) -> Reading | None:
    """«ogni 3 luglio»."""
    return Recurring(f"XXXX-{MONTHS[found['month']]:02}-{int(found['day']):02}", quant="EVERY")


@rule(
    rf"{_EVERY} \s+ (?: {PART} | (?P<parts>mattine|sere|notti|serate) | (?P<month>{MONTH_NAME}) | (?P<season>estate"
    rf"|autunno|inverno|primavera) "
    rf"| (?P<weekend>fine \s settimana|weekend|week-end) )",
    on="part month season unit",
    examples={
        "ogni mattina": "XXXX-XX-XXTMO",
        "ogni agosto": "XXXX-08",
        "ogni estate": "XXXX-SU",
        "tutte le sere": "XXXX-XX-XXTEV",
    },
)
def every_part(found: Found) -> Reading | None:
    """«ogni mattina», «ogni estate»."""
    if found["part"]:
        return Recurring(f"XXXX-XX-XXT{PARTS[found['part']]}", quant="EVERY")
    if found["parts"]:
        return Recurring(f"XXXX-XX-XXT{_PLURAL_PARTS[found['parts']]}", quant="EVERY")
    if found["month"]:
        return Recurring(f"XXXX-{MONTHS[found['month']]:02}", quant="EVERY")
    if found["season"]:
        letters = {"primavera": "SP", "estate": "SU", "autunno": "FA", "inverno": "WI"}
        return Recurring(f"XXXX-{letters[found['season']]}", quant="EVERY")
    return Recurring("XXXX-WXX-WE", quant="EVERY")


@rule(
    r"(?: (?P<times>una | due | tre | quattro | cinque | \d{1,2}) | più ) \s+ volt[ae]"
    r" \s+ (?: al | alla | a | all' | ogni | l' ) \s* (?P<unit>giorno|settimana|mese|anno)",
    on="unit",
    examples={"due volte a settimana": "P1W", "una volta all'anno": "P1Y"},
)
def times_a_unit(found: Found) -> Reading | None:
    """«due volte a settimana»."""
    times = f"{numbers.number(found['times']):g}X" if found["times"] else ""
    return Recurring(duration_value(PLURAL_GRAIN[found["unit"]], 1), freq=times)


@rule(
    rf"(?P<adverb>{any_of(ADVERBS)})",
    on="set",
    examples={"Si aggiorna settimanalmente.": "P1W"},
    but_not=("un settimanale", "il quotidiano"),
)
def adverb(found: Found) -> Reading | None:
    """«settimanalmente»."""
    return Recurring(ADVERBS[found["adverb"]])


@rule(
    rf"(?: (?<= \b il [ ]) | (?<= \b la [ ]) | (?<= \b di [ ]) ) {WEEKDAY}",
    on="weekday",
    examples={"Il mercato si tiene il lunedì.": "XXXX-WXX-1", "Di solito il sabato resta a casa.": "XXXX-WXX-6"},
    but_not=("È partito il lunedì dopo.", "Il lunedì 3 maggio si votò."),
)
def habitual_weekday(found: Found) -> Reading | None:
    """«il lunedì» with a habit."""
    habit = re.search(
        r"\b(?:di solito|si tiene|si tengono|apert[oaie]|chius[oaie]|abitualmente|di norma|ogni|sempre)\b",
        re.split(r"[.!?;\n]", found.before(60))[-1],
    )
    if not habit or re.match(r" (?:\d|scors|prossim|successiv|dopo|seguente)", found.after()):
        return None
    return Recurring(f"XXXX-WXX-{weekday_number(found['weekday']) + 1}")


RULES: tuple[Rule, ...] = (
    every_nth_weekday,
    every_weekday,
    every_unit,
    every_date,
    every_part,
    times_a_unit,
    adverb,
    habitual_weekday,
)
