"""Weekdays that come again without saying «ogni»: «il lunedì», «tranne il martedì», «l'allenamento del mercoledì»."""

from __future__ import annotations

import re

from generator.temporal.it.verbs import AUXILIARIES, FUTURE, PARTICIPLE, REMOTE
from generator.temporal.it.words import WEEKDAY, WEEKDAYS, any_of, weekday_number
from generator.temporal.notation import Found, Rule, compiled, rule
from generator.temporal.readings import Reading, Recurring

_DAY = rf"(?:{any_of(WEEKDAYS)}|sabati|domeniche)"
_HABIT = re.compile(
    r"\b(?:di solito|si tiene|si tengono|apert[oaie]|(?<!porte )chius[oaie]|abitualmente|di norma|ogni"
    r"|sempre)\b[^.;:!?]*$"
)
_OPEN_ON = re.compile(
    r"\b(?:(?:apert|chius)[oaie] (?:anche |solo |sempre )?|di solito |sempre |ogni settimana |solo |soltanto |mai "
    r"|anche |(?:lavor|gioc|riunisc|ripos|vend|cucin)(?:a|o|e|i|ano|ono|iamo) |(?:apr|chiud|esc)(?:e|ono) "
    r"|si (?:va|sta|esce|mangia|lavora|gioca|dorme|vota) (?:anche |solo |sempre )?)di $"
)
_HEADS = re.compile(r"(?:^|[.;!?\n«] ?)di $")
_ONCE = compiled(
    rf"[^.;:!?\n]{{0,60}} (?<!\w) (?: {FUTURE} | {REMOTE} | (?:{any_of(AUXILIARIES)}) \s (?:\w+ \s)?"
    rf" (?!chius|apert) {PARTICIPLE} ) (?!\w)"
)
"""«Di lunedì cadde il governo» is one Monday."""
_ONE_DAY = re.compile(r" (?:\d|scors|prossim|successiv|dopo|seguente)")


_PLURALS = {"sabati": 5, "domeniche": 6}


def _set(found: Found, quant: str = "") -> Recurring:
    weekday = _PLURALS[found["plural"]] if found["plural"] else weekday_number(found["weekday"])
    return Recurring(f"XXXX-WXX-{weekday + 1}", quant=quant)


@rule(
    rf"(?: (?<= \b il [ ]) | (?<= \b la [ ]) | (?<= \b di [ ]) ) {WEEKDAY}",
    on="weekday",
    examples={
        "Il mercato si tiene il lunedì.": "XXXX-WXX-1",
        "Di solito il sabato resta a casa.": "XXXX-WXX-6",
        "Il museo è chiuso di lunedì.": "XXXX-WXX-1",
        "Di domenica i negozi sono chiusi.": "XXXX-WXX-7",
    },
    but_not=(
        "È partito il lunedì dopo.",
        "Il lunedì 3 maggio si votò.",
        "Resta chiuso dalle 22 di sabato.",
        "Di lunedì cadde il governo.",
        "La seduta si tiene a porte chiuse; quella di lunedì è slittata.",
    ),
)
def habitual_weekday(found: Found) -> Reading | None:
    """«il lunedì» with a habit."""
    before = found.before(60)
    if _HEADS.search(before) and re.match(r" \w+ \w+", found.after()):
        habit = None if _ONCE.match(found.after(80)) else _HEADS.search(before)
    else:
        habit = _OPEN_ON.search(before) if before.endswith(" di ") else _HABIT.search(before)
    return _set(found) if habit and not _ONE_DAY.match(found.after()) else None


_LISTED = re.compile(
    rf"\b(?:ogni|tutti i|tutte le) (?:{_DAY}(?:, | e | ed |, e )(?:i |le |il |la |ogni |di )?){{1,6}}$"
)


@rule(
    rf"(?: (?<= [ ]e[ ]) | (?<= [ ]ed[ ]) | (?<= ,[ ]) | (?<= [ ]i[ ]) | (?<= [ ]le[ ]) | (?<= [ ]il[ ])"
    rf" | (?<= [ ]la[ ]) ) (?: {WEEKDAY} | (?P<plural>sabati|domeniche) )",
    on="weekday",
    examples={
        "Si allenano ogni domenica e lunedì.": "lunedì = XXXX-WXX-1",
        "Si riunisce ogni martedì e giovedì.": "giovedì = XXXX-WXX-4",
    },
    but_not=("Ogni lunedì e poi venerdì.", "ogni settimana e lunedì"),
)
def listed_weekday(found: Found) -> Reading | None:
    """«ogni lunedì e giovedì»: the second as the first."""
    return _set(found, "EVERY") if _LISTED.search(found.before(90)) and not _ONE_DAY.match(found.after()) else None


_EXCEPT = re.compile(
    r"(?:\b(?:tranne|eccetto|salvo|meno|fuorché|fuorchè|a parte|esclus[oaie]|ad eccezione)(?: che)?)"
    r" (?:il |la |i |le |di |del |della |al |nei )?$"
)
_ALL_DAYS = re.compile(
    r"\b(?:tutti i giorni|ogni giorno|tutta la settimana|tutte le (?:sere|mattine|notti)|quotidianamente|sempre"
    r"|apert[oaie]|ogni (?:sera|mattina))\b[^.;!?]*$"
)


@rule(
    rf"(?: (?<= [ ]il[ ]) | (?<= [ ]la[ ]) | (?<= [ ]i[ ]) | (?<= tranne[ ]) | (?<= eccetto[ ]) | (?<= salvo[ ])"
    rf" | (?<= escluso[ ]) | (?<= esclusa[ ]) | (?<= del[ ]) | (?<= della[ ]) ) {WEEKDAY}",
    on="weekday",
    examples={
        "Aperto tutti i giorni tranne il martedì.": "martedì = XXXX-WXX-2",
        "Aperto tutti i giorni escluso il lunedì.": "lunedì = XXXX-WXX-1",
    },
    but_not=("Ha piovuto, tranne martedì.",),
)
def excepted_weekday(found: Found) -> Reading | None:
    """«tutti i giorni tranne il martedì»."""
    before = found.before(90)
    return _set(found) if _EXCEPT.search(before) and _ALL_DAYS.search(before) else None


_OF_THE = re.compile(r"\b[a-zà-ù']{3,} (?:del|della) $")
_USUALLY = re.compile(
    r"(?: [a-zà-ù']+){0,3}? (?:non )?(?:si (?!è|sono)[a-z]+(?:a|e|ano|ono)"
    r"|(?:è|sono) (?:gratuit|dedicat|riservat|apert|affollat|(?!stat|\w+[tsr][oaie]\b))"
    r"|(?:resta|restano|dura|durano|comincia|inizia|attira|richiama|funziona|prevede|riempie|ospita|costa|finisce)\b)"
)


@rule(
    rf"(?: (?<= [ ]del[ ]) | (?<= [ ]della[ ]) ) {WEEKDAY}",
    on="weekday",
    examples={
        "L'allenamento del mercoledì si svolge a porte chiuse.": "XXXX-WXX-3",
        "Il mercato del sabato attira migliaia di persone.": "XXXX-WXX-6",
    },
    but_not=(
        "La seduta del mercoledì è saltata.",
        "La gara del sabato è stata rinviata.",
        "del lunedì successivo si parla",
    ),
)
def weekday_of_noun(found: Found) -> Reading | None:
    """«l'allenamento del mercoledì si svolge …»: with article and a present it comes again."""
    if not _OF_THE.search(found.before(40)) or _ONE_DAY.match(found.after()):
        return None
    return _set(found) if _USUALLY.match(found.after(60)) else None


RULES: tuple[Rule, ...] = (listed_weekday, excepted_weekday, weekday_of_noun, habitual_weekday)
