"""From one hour to another: «dalle 17 alle 21», «tra le otto e le nove di sera», «ore 8.30-12.30», «10:00-11:30»."""

from __future__ import annotations

import re

from generator.temporal.it.hours import NOT_COUNTED, clock_of, is_definite, is_plural, of_one_half, time_pattern
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Clock, Reading, Span

_TWELVE = "mezzogiorno|mezzanotte"
_NOT_A_TIME = (
    r"(?! [ ]* (?: % | euro | mila | milioni | miliardi | metri | km | gradi | punti | per \s cento | - \d | , \d ) )"
)


_SIGNAL = (
    r"(?: (?P<from> dalle (?: \s ore )? \s+ | dall' | da \s | dalla \s )"
    r" | (?P<between> (?:tra|fra) \s+ (?: le \s+ (?: ore \s+ )? | l' | la \s )? )"
    r" | (?P<hours> (?: ore | delle | orario:? | orari:? ) \s* ) )"
)
_GAP = (
    r"(?P<gap> \s* - \s* | \s+ (?: (?:fino|sino) \s+ )? (?: alle \s+ (?: ore \s+ )? | all' | a \s+ | alla \s+ )"
    r" | \s+ e \s+ (?: le \s+ (?: ore \s+ )? | l' | la \s+ )? )"
)


def _end(n: str) -> str:
    return rf"(?: {time_pattern(n)} | (?P<twelve{n}>{_TWELVE}) (?![a-zà-ù]) )"


def _clock(found: Found, n: str) -> Clock | None:
    if twelve := found[f"twelve{n}"]:
        return Clock(12 if twelve == "mezzogiorno" else 0, marked=True)
    return clock_of(found, n)


def _told_half(found: Found, n: str) -> bool:
    return bool(found[f"half{n}"] or found[f"pm{n}"] or found[f"twelve{n}"] == "mezzogiorno")


def _span(found: Found) -> Span | None:
    start, end = _clock(found, "1"), _clock(found, "2")
    if start is None or end is None:
        return None
    return Span(*of_one_half(start, end, start_told=_told_half(found, "1"), end_told=_told_half(found, "2")))


@rule(
    rf"{_SIGNAL} (?P<extent> {_end('1')} {_GAP} {_end('2')} ) {_NOT_A_TIME}",
    on="clock part",
    examples={
        "dalle 17 alle 21": "2025-12-31T17:00/2025-12-31T21:00",
        "tra le 3 e le 4 del pomeriggio": "2025-12-31T15:00/2025-12-31T16:00",
        "Dalle 22 all'una la strada è chiusa.": "2025-12-31T22:00/2026-01-01T01:00",
        "dalle 10 e mezza fino alle 12": "2025-12-31T10:30/2025-12-31T12:00",
        "da mezzogiorno alle due": "2025-12-31T12:00/2025-12-31T14:00",
        "orari: 9.30-12": "2025-12-31T09:30/2025-12-31T12:00",
    },
    but_not=(
        "dalle 10 alle 20 persone",
        "tra le due e le tre proposte",
        "da 8 a 12 iscritti",
        "tra due e tre gol",
        "dalla sei alla nove",
    ),
)
def clock_range(found: Found) -> Reading | None:
    """«dalle 17 alle 21», «tra le otto e le nove di sera», «ore 8.30-12.30»."""
    gap = found["gap"].strip()
    if found["between"] and not ((gap.startswith("e ") and gap != "e") or found["twelve2"]):
        return None
    if not found["between"] and (gap.startswith("e ") or gap == "e"):
        return None
    bare_from = found["from"].strip() in ("da", "dalla") or found["between"].strip() in (
        "tra",
        "fra",
        "tra la",
        "fra la",
    )
    if bare_from and not found["twelve1"]:
        return None
    if gap.split()[-1:] in (["a"], ["alla"], ["la"]) and not found["twelve2"]:
        return None
    definite = is_definite(found, "1") or is_definite(found, "2")
    if found["hours"] and gap == "-" and not definite and not re.match(r"(?:ore|orari)", found["hours"]):
        return None
    if found["hours"].startswith("delle") and not definite and gap != "-":
        return None
    return None if not is_definite(found, "2") and _counts_something(found) else _span(found)


def _counts_something(found: Found) -> bool:
    """«dalle 10 alle 20 persone», «tra le due e le tre proposte»."""
    after = re.match(r"[ ]+([a-zà-ù']+)", found.after())
    if not after or after[1] in NOT_COUNTED:
        return False
    if found["between"] and re.fullmatch(r"[a-z]{4,}e", after[1]) and not after[1].endswith(("mente", "rsi", "re")):
        return True  # «tra le 7 e le 8 candidate»
    if found["hour2"] or found["twelve2"]:
        return after[1] in _COUNTED or (is_plural(after[1]) and not _CLOSED.match(found.after(60)))
    return bool(re.fullmatch(r"[a-z]{3,}[ei]", after[1])) and not re.search(r"(?:[aei]re|[aei]rsi|mente)$", after[1])


_CLOSED = re.compile(
    r"[ ]+[a-zà-ù']+ (?:[a-zà-ù']+ )?(?:chius|apert|ferm|sospes|garantit|bloccat|vietat|gratuit|interrott)[oaie]\b"
)
"""«Dalle 9 alle 13 scuole chiuse»: the hours of what follows, not its number."""
_COUNTED = frozenset(
    ("persone", "unità", "vittime", "tonnellate", "famiglie", "imprese", "volte", "pagine", "case", "squadre",
     "regioni", "città", "donne", "ore", "anni", "mesi", "giorni", "settimane", "punti", "proposte", "reti")
)  # fmt: skip


@rule(
    r"(?P<hour1>2[0-3]|[01]?\d) (?P<mark>[:.]) (?P<minute1>[0-5]\d) \s? - \s? (?: alle \s )?"
    r" (?P<hour2>2[0-4]|[01]?\d) (?P=mark) (?P<minute2>[0-5]\d)",
    on="clock",
    examples={
        "10:00-11:30": "2025-12-31T10:00/2025-12-31T11:30",
        "Lezione domani 9.15 - 10.45": "2026-01-01T09:15/2026-01-01T10:45",
    },
    but_not=("quota 1.25 - 1.40", "vince 25.18 - 25.20 al quinto"),
)
def bare_clock_range(found: Found) -> Reading | None:
    """«10:00-11:30»; with points only where a day or nothing else stands beside it."""
    if found["mark"] == "." and not (
        (not found.before().strip() and not found.after().strip())
        or re.search(r"(?:dì|sabato|domenica|oggi|domani|ieri|mattina|pomeriggio|sera|orari[oi]),?:? $", found.before())
    ):
        return None
    return _span(found)


RULES: tuple[Rule, ...] = (clock_range, bare_clock_range)
