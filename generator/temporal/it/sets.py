"""What comes again: «ogni lunedì», «tutti i giorni», «due volte a settimana». Never a point of a timeline."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.lengths import DURATION_UNITS, PLURAL_GRAIN, duration_value
from generator.temporal.it.verbs import AUXILIARIES, FUTURE, PARTICIPLE, REMOTE
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
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Reading, Recurring

ADVERBS = {
    "quotidianamente": "P1D", "giornalmente": "P1D", "settimanalmente": "P1W", "mensilmente": "P1M",
    "annualmente": "P1Y",
    "trimestralmente": "P3M",
}  # fmt: skip
_PLURAL_PARTS = {"mattine": "MO", "sere": "EV", "serate": "EV", "notti": "NI"}
EVERY = r"(?: ogni | tutti \s i | tutte \s le | ciascun[oa]? )"


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
    rf"{EVERY} \s+ (?: (?P<number>\d{{1,3}}|{numbers.WORD}) \s+ )? (?P<unit>{any_of(DURATION_UNITS)})"
    r" (?: \s+ e \s+ (?P<half>mezz[oa]) )?",
    on="unit",
    examples={
        "Le vittime ogni giorno sono decine.": "P1D",
        "tutti i giorni": "P1D",
        "ogni due settimane": "P2W",
        "ogni ora e mezza": "PT1H30M",
    },
    but_not=(
        "Gli piacciono tutti gli anni Ottanta.",
        "Ogni giornalista ha la sua fonte.",
        "Nella moda tutti gli anni '80 ritornano.",
    ),
)
def every_unit(found: Found) -> Reading | None:
    """«ogni giorno», «ogni due settimane»."""
    count = (numbers.number(found["number"]) if found["number"] else 1) + (0.5 if found["half"] else 0)
    return Recurring(duration_value(PLURAL_GRAIN[found["unit"]], count), quant="EVERY")


@rule(
    r"ogni \s+ (?: (?P<half>mezz'? \s? ora|mezzora) | (?P<quarter>quarto \s d'ora) "
    r" | (?P<quarters>tre \s quarti \s d'ora) | (?P<day>mezza \s giornata) )",
    on="unit",
    examples={"Passa ogni mezz'ora.": "PT30M", "ogni quarto d'ora": "PT15M"},
    but_not=(
        "Ogni quarto di finale è una battaglia.",
        "Ogni mezzo pubblico era fermo.",
    ),
)
def every_part_of_hour(found: Found) -> Reading | None:
    """«ogni mezz'ora»."""
    if found["day"]:
        return Recurring("PT12H", quant="EVERY")
    return Recurring(f"PT{30 if found['half'] else 15 if found['quarter'] else 45}M", quant="EVERY")


_ALTERNATE = {"week": "P2W", "fine": "P2W", "giorn": "P2D", "settiman": "P2W", "mes": "P2M", "ann": "P2Y"}


@rule(
    r"(?: ad? \s+ (?P<unit>giorni|settimane|mesi|anni) \s altern[ie]"
    r" | un[a']? \s? (?P<one>giorno|settimana|mese|anno|week-?end|fine \s settimana) \s s[iì]'? ,? \s (?:e \s)?"
    r" (?:l'altr[oa]|un[oa]?"
    r" (?: \s (?:giorno|settimana|mese|anno) )?) \s no )",
    on="set",
    examples={
        "La cura si prende a giorni alterni.": "P2D",
        "un giorno sì e uno no": "P2D",
        "una settimana sì e l'altra no": "P2W",
    },
    but_not=("a targhe alterne", "a fasi alterne", "un giorno sì"),
)
def every_other(found: Found) -> Reading | None:
    """«a giorni alterni», «un giorno sì e uno no»: every second one."""
    unit = found["unit"] or found["one"]
    return next((Recurring(value, quant="EVERY") for stem, value in _ALTERNATE.items() if unit.startswith(stem)), None)


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


_NO_EVENT = r"(?! \s+ (?: del | della | dei | degli | dell' ) \s* (?! settiman | mes | ann | estat | invern ) )"
"""«tutte le serate del festival» are some evenings, not every one."""


@rule(
    rf"{EVERY} \s+ (?: {PART} | (?P<parts>mattine|sere|notti|serate) {_NO_EVENT}"
    rf" | (?P<month>{MONTH_NAME}) | (?P<season>estate"
    rf"|autunno|inverno|primavera) "
    rf"| (?P<weekend>fine \s settimana|weekend|week-end) )",
    on="part month season unit",
    examples={
        "ogni mattina": "XXXX-XX-XXTMO",
        "ogni agosto": "XXXX-08",
        "ogni estate": "XXXX-SU",
        "tutte le sere": "XXXX-XX-XXTEV",
    },
    but_not=(
        "Tutta la sera si è ballato.",
        "Tutte le serate del festival sono esaurite.",
    ),
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
    r" \s+ (?: al | alla | a | all' | ogni | l' | la ) \s* (?P<unit>giorno|settimana|mese|anno)"
    r" (?! \s+ (?: scors | prossim | passat | dopo | prima | success | preced | seguent ) )",
    on="unit",
    examples={"due volte a settimana": "P1W", "una volta all'anno": "P1Y"},
    but_not=("È caduto due volte l'anno scorso.", "Ha vinto tre volte la settimana dopo."),
)
def times_a_unit(found: Found) -> Reading | None:
    """«due volte a settimana»."""
    times = f"{numbers.number(found['times']):g}X" if found["times"] else ""
    return Recurring(duration_value(PLURAL_GRAIN[found["unit"]], 1), freq=times)


@rule(
    rf"(?P<adverb>{any_of(ADVERBS)})",
    on="set",
    examples={
        "Si aggiorna settimanalmente.": "P1W",
        "Le tariffe si rivedono trimestralmente.": "P3M",
    },
    but_not=("un settimanale", "il quotidiano"),
)
def adverb(found: Found) -> Reading | None:
    """«settimanalmente»."""
    return Recurring(ADVERBS[found["adverb"]])


RULES: tuple[Rule, ...] = (
    every_nth_weekday,
    day_of_every_month,
    nth_weekday_of_every_month,
    nth_weekday_of_each_month,
    every_weekday,
    every_unit,
    every_part_of_hour,
    every_other,
    every_date,
    every_part,
    times_a_unit,
    adverb,
)
