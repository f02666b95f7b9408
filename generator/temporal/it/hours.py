"""The words of the clock: hours, minutes as they are spoken, halves of the day; their patterns and what they mean."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it import numbers
from generator.temporal.it.words import any_of
from generator.temporal.notation import Found
from generator.temporal.readings import Clock, DayPart

HOUR_WORDS = (
    "una", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici",
    "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove", "venti", "ventuno", "ventidue",
    "ventitrè", "ventiquattro",
)  # fmt: skip
HOUR_WORD = any_of(HOUR_WORDS)
NOT_COUNTED = (
    "accade", "accende", "agli", "ai", "alle", "anche", "ante", "anzichè", "aperte", "aperti", "apre", "attende",
    "avviene", "ben", "cade", "cede", "che", "chi", "chiede", "chiude", "chiuse", "chiusi", "ci", "circa", "coi",
    "coincide", "colle", "come", "con", "conclude", "corre", "cresce", "cui", "dagli", "dai", "dalle", "davanti",
    "decide", "degli", "dei", "del", "della", "delle", "di", "dice", "dieci", "domani", "domenica", "dove", "due",
    "e", "ed", "emerge", "entrambe", "esce", "esplode", "ferme", "fermi", "fine", "finisce", "fino", "forse",
    "garantite", "garantiti", "giovedi", "giovedì", "giunge", "gli", "i", "ieri", "in", "inoltre", "insieme",
    "interrompe", "interviene", "invece", "irrompe", "italiane", "le", "legge", "lei", "locali", "lui", "lunedi",
    "lunedì", "mai", "martedi", "martedì", "mentre", "mercoledi", "mercoledì", "minuti", "muore", "nasce", "ne",
    "negli", "nei", "nel", "nelle", "noi", "nove", "oggi", "oltre", "oppure", "ore", "parte", "passate", "per",
    "perde", "piange", "piove", "poi", "precede", "precise", "prende", "presso", "pure", "quando", "quasi", "quelle",
    "quelli", "qui", "raggiunge", "riapre", "riceve", "richiude", "rimane", "riparte", "riprende", "risale",
    "risponde", "rompe", "sabato", "sale", "scende", "scopre", "scrive", "se", "segue", "sei", "sempre", "sette",
    "si", "sorge", "sospese", "sospesi", "spegne", "succede", "sugli", "sui", "sulle", "sviene", "tace", "tranne",
    "tre", "tutte", "tutti", "uccide", "undici", "vede", "venerdi", "venerdì", "vi", "viene", "vince", "vive", "voi",
    "volge",
)  # fmt: skip
"""Words in -e and -i that may follow a time: no noun in the plural, which would make a count of it."""
NO_NOUN = rf"(?! [ ]+ (?! {any_of(NOT_COUNTED)} (?![a-zà-ù]) ) [a-z]{{3,}}[ei] (?![a-zà-ù]) )"
_MINUTES = (
    rf"(?: [0-5]\d (?![.:,]?\d) | cinque | (?: un | {numbers.WORD} ) (?= [ ]minut[oi] ) | (?! due|tre\b|quattro\b"
)
_MINUTES += rf"|cinque|sei|sette|otto|nove|cento ) {numbers.WORD} )"
_HALF_WORD = r"mattin[oa]|pomeriggio|sera|notte|mattinata|serata"
_AFTER_HALF = r"(?! \s+ (?:scors|tra|fra|prima|del|dopo|di\s) )"


_PLURAL = re.compile(
    r"[a-z]{2,}[ei]|[a-z]+(?:(?<!r)à|ù)|[a-z]*(?:mila|milioni)|uova|paia|dita|miglia|braccia|migliaia|centinaia"
)
_NO_PLURAL = re.compile(r"(?:are|ere|ire|arsi|ersi|irsi|mente|ante|rà)$")


def is_plural(word: str) -> bool:
    """Whether a word behind a number may be what the number counts: «alle tre vie», «dalle 2 alle 4 gocce»."""
    return word not in NOT_COUNTED and bool(_PLURAL.fullmatch(word)) and not _NO_PLURAL.search(word)


def time_pattern(n: str = "") -> str:
    """«15.30», «tre e mezza», «sette meno dieci», «nove di sera», «8:30 am»; `n` ends the names of its groups."""
    return (
        rf"(?: (?: (?P<hour{n}>2[0-4]|[01]?\d) (?: [.:,] (?P<minute{n}>[0-5]\d) (?: [.:](?P<second{n}>[0-5]\d) )? )?"
        rf" | (?P<word{n}>{HOUR_WORD}) (?![a-zà-ù]) )"
        rf" (?: \s+ e \s+ (?P<past{n}>mezz[ao]|(?:un\s)? quarto|tre \s quarti|{_MINUTES})"
        rf" (?: [ ] minut[oi] )? {NO_NOUN}"
        rf" | \s+ meno \s+ (?P<to{n}>un \s quarto|\d\d?|un|{numbers.WORD}) (?: [ ] minut[oi] )? )?"
        rf" (?: ,? \s+ (?: di | del | della | nel ) \s+ (?P<half{n}>{_HALF_WORD}) (?![a-zà-ù]) {_AFTER_HALF}"
        rf" | \s? (?P<pm{n}>[ap]\.? \s? m (?![a-zà-ù])) \.? )? )"
    )


def minutes_of(text: str) -> int:
    """The minutes «mezza», «un quarto» or «cinquantacinque» say."""
    known = {"mezza": 30, "mezzo": 30, "quarto": 15, "tre quarti": 45}.get(text.removeprefix("un "))
    return known if known is not None else int(numbers.number(text))


def clock_of(found: Found, n: str = "") -> Clock | None:
    """The clock time that the groups of `time_pattern(n)` tell; None when there is no such time."""
    hour = int(found[f"hour{n}"]) if found[f"hour{n}"] else int(numbers.number(found[f"word{n}"]))
    minute = int(found[f"minute{n}"] or 0)
    if past := found[f"past{n}"]:
        minute = minutes_of(past)
    if to := found[f"to{n}"]:
        hour, minute = hour - 1, 60 - minutes_of(to)
    half, pm = found[f"half{n}"], found[f"pm{n}"][:1]
    if hour == 12 and (half == "notte" or pm == "a"):
        hour = 0
    afternoon = half.startswith(("pomeriggio", "sera")) or pm == "p" or (half == "notte" and 8 <= hour <= 11)
    if afternoon and 1 <= hour <= 11:
        hour += 12
    if not 0 <= hour <= 24 or not 0 <= minute < 60 or (hour == 24 and minute):
        return None
    second = int(found[f"second{n}"]) if found[f"second{n}"] else None
    return Clock(hour, minute, marked=bool(half or pm) or hour > 12, second=second)


def is_definite(found: Found, n: str = "") -> bool:
    """Whether the text says more than an hour's bare number."""
    return any(found[f"{group}{n}"] for group in ("minute", "past", "to", "half", "pm"))


def of_one_half(start: Clock, end: Clock, *, start_told: bool, end_told: bool) -> tuple[Clock, Clock]:
    """«tra le 3 e le 4 del pomeriggio»: the half of the day told of one belongs to both.

    What is told of neither stays morning, but «dalle 9 all'una» ends at 13, not in the night.
    """
    if end_told and not start.marked and 1 <= start.hour < 12:
        evening = replace(start, hour=start.hour + 12, marked=True)
        into_night = end.hour < 6 and start.hour >= 8
        if _before(evening, end) or into_night:
            return evening, end
    late = replace(end, hour=end.hour + 12, marked=True) if not end.marked and 1 <= end.hour < 12 else None
    if late and start_told and start.hour >= 12 and _before(start, late):
        return start, late
    if late and 6 <= start.hour < 12 and end.hour <= 5:
        return start, late
    return start, end


def in_part(clock: Clock, part: DayPart) -> Clock:
    """«ieri sera alle 8» is at 20."""
    if not clock.marked and part.part in ("EV", "AF") and 1 <= clock.hour < 12:
        return replace(clock, hour=clock.hour + 12, marked=True)
    return clock


def both_in_part(start: Clock, end: Clock, part: DayPart) -> tuple[Clock, Clock]:
    """«domani sera tra le otto e le nove»; «ieri sera dalle 10 alle 2» ends in the night."""
    first, last = in_part(start, part), in_part(end, part)
    return first, last if _before(first, last) else end


def _before(first: Clock, last: Clock) -> bool:
    return (first.hour, first.minute) < (last.hour, last.minute)
