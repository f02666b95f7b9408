"""The vocabulary of Italian time, as tables, and the pattern fragments derived from them.

Folded text has grave accents only; agencies write «lunedi'» and «meta'», and many forget the accent.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.temporal.it import numbers
from generator.temporal.readings import Grain, Side
from generator.temporal.tries import trie
from generator.when import Modifier, PartOfDay

MONTHS = {
    "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "agosto": 8,
    "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "gen": 1, "genn": 1, "feb": 2, "febb": 2, "mar": 3, "apr": 4, "mag": 5, "magg": 5, "giu": 6, "lug": 7, "ago": 8,
    "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12,
}  # fmt: skip
WEEKDAYS = {"lunedì": 0, "martedì": 1, "mercoledì": 2, "giovedì": 3, "venerdì": 4, "sabato": 5, "domenica": 6}
WEEKDAY_ABBREVIATIONS = {"lun": 0, "mar": 1, "mer": 2, "gio": 3, "ven": 4, "sab": 5, "dom": 6}
SEASONS = {"primavera": 21, "estate": 22, "autunno": 23, "inverno": 24}

PARTS: dict[str, PartOfDay] = {
    "mattina": "MO", "mattino": "MO", "mattinata": "MO", "alba": "MO", "aurora": "MO",
    "pomeriggio": "AF", "sera": "EV", "serata": "EV", "tramonto": "EV", "notte": "NI", "nottata": "NI",
}  # fmt: skip

UNITS: dict[str, Grain] = {
    "secondo": "second", "secondi": "second", "minuto": "minute", "minuti": "minute", "min": "minute",
    "ora": "hour", "ore": "hour", "oretta": "hour", "orette": "hour", "giorno": "day", "giorni": "day",
    "giornata": "day", "giornate": "day",
    "settimana": "week", "settimane": "week", "mese": "month", "mesi": "month", "bimestre": "bimester",
    "bimestri": "bimester",
    "trimestre": "quarter", "trimestri": "quarter", "semestre": "half", "semestri": "half", "anno": "year",
    "anni": "year",
    "decennio": "decade", "decenni": "decade", "secolo": "century", "secoli": "century",
    "weekend": "weekend", "week-end": "weekend", "week end": "weekend", "fine settimana": "weekend",
    "finesettimana": "weekend",
}  # fmt: skip

PAST_WORDS = ("scorso", "scorsa", "scorsi", "scorse", "passato", "passata", "passati", "passate", "ultimo", "ultima")
FUTURE_WORDS = ("prossimo", "prossima", "prossimi", "prossime", "venturo", "ventura", "entrante")
PRESENT_WORDS = ("questo", "questa", "quest'", "corrente", "in corso", "presente")

PORTIONS: dict[str, Modifier] = {
    "inizio": "START", "inizi": "START", "principio": "START", "esordio": "START",
    "metà": "MID", "meta": "MID", "cuore": "MID", "fine": "END", "termine": "END", "finire": "END", "scorcio": "END",
}  # fmt: skip


def _spellings(word: str) -> tuple[str, ...]:
    """A word with its final accent optional: `lunedì`, `lunedi'`, `lunedi`."""
    if word[-1] not in "àèìòù":
        return (word,)
    plain = word[:-1] + "aeiou"["àèìòù".index(word[-1])]
    return word, f"{plain}'", plain


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches one of the words, the longest there is; a final accent may be missing."""
    return trie(spelling for word in words for spelling in _spellings(word))


def month_number(text: str) -> int:
    """The month a full or abbreviated name means."""
    text = text.rstrip(".")
    return MONTHS.get(text) or MONTH_ABBREVIATIONS[text]


def weekday_number(text: str) -> int:
    """The weekday a full or abbreviated name means, 0 for Monday, accent or not."""
    text = text.rstrip(".'")
    if text in WEEKDAY_ABBREVIATIONS:
        return WEEKDAY_ABBREVIATIONS[text]
    return WEEKDAYS[text[:-1] + "ì"] if text.endswith("i") else WEEKDAYS[text]


def day_number(text: str) -> int:
    """The day a number, «primo» or «I» means."""
    text = text.rstrip("º.o'") if text[:1].isdigit() else text
    if text in ("primo", "i"):
        return 1
    return int(numbers.number(text))


def side(text: str) -> Side | None:
    """The side an explicit modifier gives: «scorso» past, «prossimo» future, «questo» the current unit."""
    text = text.strip()
    if text in PAST_WORDS or text in ("u.s.", "us"):
        return "past"
    if text in FUTURE_WORDS or text in ("p.v.", "pv"):
        return "future"
    return "this" if text in PRESENT_WORDS or text in ("c.m.", "cm", "c.a.") else None


def century_of(year: int, pivot: int) -> int:
    """A two-digit year made whole: never later than `pivot`."""
    return 2000 + year if 2000 + year <= pivot else 1900 + year


MONTH_NAME = any_of(MONTHS)
MONTH_ANY = rf"(?:{any_of(MONTHS)}|(?:{any_of(MONTH_ABBREVIATIONS)})\.?)"
MONTH = rf"(?P<month>{MONTH_NAME})"
WEEKDAY = rf"(?P<weekday>{any_of(WEEKDAYS)})"
WEEKDAY_ANY = rf"(?P<weekday>{any_of(WEEKDAYS)}|(?:{any_of(WEEKDAY_ABBREVIATIONS)})\.?)"
DAY_DIGITS = r"(?:3[01]|[12]\d|0?[1-9])"
DAY_WORD = (
    r"(?:primo|due|tre(?:dici)?|quattro|quattordici|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|sedici"
    r"|dicia(?:ssette|nnove)|diciotto|vent(?:i(?:due|tr[eè]|quattro|cinque|sei|sette|nove)?|uno?|otto)|trent(?:a|uno?))"
)
DAY = rf"(?P<day>1[ºo]|{DAY_DIGITS}º?|{DAY_WORD})"
YEAR = r"(?P<year>[12]\d{3}|'\d\d|mille[a-z]{6,}|duemila[a-z]*)"
OF = r"(?:\s+(?:del(?:l'(?:anno\s+)?)?|dell'anno|di))?\s*"
ONE_OR_MORE = rf"(?P<number>un[ao]?|un'|{numbers.DIGITS}|{numbers.WORD})"
PAST = rf"(?:{any_of(PAST_WORDS)})"
FUTURE = rf"(?:{any_of(FUTURE_WORDS)})"
MODIFIER = rf"(?P<modifier>{any_of((*PAST_WORDS, *FUTURE_WORDS))})"
THIS = r"(?:quest[oa]|quest')"
EVERY = r"(?: ogni | tutti \s i | tutte \s le | ciascun[oa]? )"
PART = rf"(?P<part>{any_of(PARTS)})"
SEASON = rf"(?P<season>{any_of(SEASONS)})"
ORDINAL = rf"(?P<ordinal>{any_of(numbers.ORDINALS)}|\d{{1,2}}[ºªa])"


def ordinal_number(text: str) -> int:
    """The value of an ordinal word or «3º»."""
    return int(text.rstrip("ºªa")) if text[:1].isdigit() else numbers.ORDINALS[text]


def year_number(text: str, pivot: int = 2035) -> int:
    """A year in digits, with an apostrophe or in words; `pivot` is the latest year two digits may mean."""
    if text.startswith("'"):
        return century_of(int(text[1:]), pivot)
    return int(text) if text.isdigit() else numbers.written_year(text)
