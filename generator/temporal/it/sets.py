"""What comes again: «ogni due settimane», «ogni estate», «due volte a settimana». Never a point of a timeline."""

from __future__ import annotations

from generator.temporal.it import numbers
from generator.temporal.it.lengths import DURATION_UNITS, PLURAL_GRAIN, duration_value
from generator.temporal.it.words import EVERY, MONTH_NAME, MONTHS, PART, PARTS, any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Reading, Recurring

ADVERBS = {
    "quotidianamente": "P1D", "giornalmente": "P1D", "settimanalmente": "P1W", "mensilmente": "P1M",
    "annualmente": "P1Y",
    "trimestralmente": "P3M",
}  # fmt: skip
_PLURAL_PARTS = {"mattine": "MO", "sere": "EV", "serate": "EV", "notti": "NI"}


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
    every_unit,
    every_part_of_hour,
    every_other,
    every_part,
    times_a_unit,
    adverb,
)
