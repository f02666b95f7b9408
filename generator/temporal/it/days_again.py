"""Days that come again: «ogni lunedì», «il primo venerdì del mese», «il 25 di ogni mese», «ogni 3 luglio»."""

from __future__ import annotations

import re

from generator.temporal.it.verbs import AUXILIARIES, FUTURE, PARTICIPLE, REMOTE
from generator.temporal.it.words import (
    DAY_DIGITS,
    EVERY,
    MONTH_NAME,
    MONTHS,
    ORDINAL,
    PART,
    PARTS,
    WEEKDAY,
    any_of,
    weekday_number,
)
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Reading, Recurring


@rule(
    rf"{EVERY} \s+ (?: {WEEKDAY} | (?P<plural>sabati|domeniche) ) (?: \s+ {PART} | \s+ (?:del\s+mese|dell'anno) )?",
    on="weekday",
    examples={
        "Ogni lunedì la commissione si riunisce.": "XXXX-WXX-1",
        "tutti i venerdì": "XXXX-WXX-5",
        "tutti i sabati": "XXXX-WXX-6",
    },
    but_not=(
        "Hanno parlato tutti lunedì.",
        "Le ha viste tutte domenica.",
    ),
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
    examples={
        "ogni primo giovedì del mese": "XXXX-XX-WXX-4",
        "Ogni ultimo venerdì del mese il museo è gratuito.": "XXXX-XX-WXX-5",
    },
    but_not=(
        "Ogni primo del mese si paga l'affitto.",
        "Si sono visti il primo giovedì del mese.",
    ),
)
def every_nth_weekday(found: Found) -> Reading | None:
    """«ogni primo giovedì del mese»."""
    return Recurring(f"XXXX-XX-WXX-{weekday_number(found['weekday']) + 1}", quant="EVERY")


@rule(
    rf"(?: (?P<day>{DAY_DIGITS}) \s+ di \s+ ogni \s+ mese | ogni \s+ (?P<day2>{DAY_DIGITS}) \s+ del \s+ mese )",
    on="set unit",
    examples={"Lo stipendio arriva il 25 di ogni mese.": "XXXX-XX-25", "Si paga ogni 27 del mese.": "XXXX-XX-27"},
    but_not=("il 25 del mese", "i 25 di ogni mese di lavoro", "Ogni 27 persone, una al mese."),
)
def day_of_every_month(found: Found) -> Reading | None:
    """«il 25 di ogni mese»."""
    if found["day"] and not re.search(r"(?:\bil|\bdal|\bal|\bdel|\bl'|,|\be) ?$", found.before()):
        return None
    return Recurring(f"XXXX-XX-{int(found['day'] or found['day2']):02}", quant="EVERY")


@rule(
    rf"{ORDINAL} \s+ {WEEKDAY} \s+ del \s+ mese (?! \s+ (?: di \b | scors | prossim | corrente | d' | in \s corso"
    r" | successiv | seguente | precedente ) )",
    on="weekday",
    examples={
        "Il museo è gratuito il primo venerdì del mese.": "XXXX-XX-WXX-5",
        "L'ultima domenica del mese il centro chiude alle auto.": "XXXX-XX-WXX-7",
    },
    but_not=(
        "Si è votato il primo venerdì del mese.",
        "Si voterà l'ultimo lunedì del mese.",
        "ogni primo lunedì del mese",
    ),
)
def nth_weekday_of_each_month(found: Found) -> Reading | None:
    """«il primo venerdì del mese», of what is done in the present."""
    before = found.before(80)
    if not re.search(r"\b(?:il |l'|la |ogni |tutti i |in )$", before) or before.endswith(("ogni ", "tutti i ")):
        return None
    clause = re.split(r"[.;:!?\n]", before)[-1] + " ¤ " + re.split(r"[.;:!?\n]", found.after(80))[0]
    return None if _TOLD_ONCE.search(clause) else Recurring(f"XXXX-XX-WXX-{weekday_number(found['weekday']) + 1}")


_TOLD_ONCE = compiled(
    rf"(?<!\w) (?: (?!era\b|erano\b|aveva\b|\w+va(?:no)?\b) (?: {FUTURE} | {REMOTE} )"
    rf" | (?:{any_of(AUXILIARIES)}) \s (?:\w+ \s)? (?!gratuit|apert|chius|dedicat|riservat|vietat) {PARTICIPLE} )"
    r" (?!\w)"
)
"""A future or a verb of one time: then it is one day, not every month's."""


@rule(
    rf"{ORDINAL} \s+ {WEEKDAY} \s+ di \s ogni \s+ mese",
    on="set",
    examples={
        "il secondo lunedì di ogni mese": "XXXX-XX-WXX-1",
        "L'ultima domenica di ogni mese si fa il mercatino.": "XXXX-XX-WXX-7",
    },
    but_not=("il primo giovedì del mese prossimo",),
)
def nth_weekday_of_every_month(found: Found) -> Reading | None:
    """«il secondo lunedì di ogni mese»."""
    return Recurring(f"XXXX-XX-WXX-{weekday_number(found['weekday']) + 1}", quant="EVERY")


@rule(
    rf"(?: ogni \s+ (?P<day>{DAY_DIGITS}) \s+ (?P<month>{MONTH_NAME})"
    rf" | (?P<day2>{DAY_DIGITS}) \s+ (?P<month2>{MONTH_NAME}) \s+ di \s+ ogni \s+ anno"
    rf" | ogni \s+ anno \s* ,? \s+ (?: il \s+ | l' ) (?P<day3>{DAY_DIGITS}) \s+ (?P<month3>{MONTH_NAME})"
    r" (?! \s+ (?: del \s+ )? \d{4} ) )",
    on="month",
    examples={
        "Ogni 3 luglio il paese si ferma.": "XXXX-07-03",
        "ogni 25 aprile": "XXXX-04-25",
        "Il 2 agosto di ogni anno Bologna ricorda.": "XXXX-08-02",
        "Ogni anno, il 24 agosto, si prega.": "XXXX-08-24",
    },
    but_not=(
        "Un incidente ogni 3 a luglio.",
        "Uno ogni 2: giugno è stato duro.",
        "Ogni anno, il 24 agosto 2016 torna alla mente.",
    ),
)
def every_date(found: Found) -> Reading | None:
    """«ogni 3 luglio», «il 2 agosto di ogni anno»."""
    day, month = (found[name] or found[f"{name}2"] or found[f"{name}3"] for name in ("day", "month"))
    return Recurring(f"XXXX-{MONTHS[month]:02}-{int(day):02}", quant="EVERY")


RULES: tuple[Rule, ...] = (
    every_nth_weekday,
    day_of_every_month,
    nth_weekday_of_every_month,
    nth_weekday_of_each_month,
    every_weekday,
    every_date,
)
