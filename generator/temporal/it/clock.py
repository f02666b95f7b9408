"""Times of the clock and parts of the day: «alle 15.30», «ore 14», «nel primo pomeriggio», «nella notte»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it.hour_lengths import lasts
from generator.temporal.it.hours import HOUR_WORD, clock_of, is_definite, is_plural, time_pattern
from generator.temporal.it.words import WEEKDAYS, any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Clock, Reading, SameHour, Span

_ZONE = (
    r"(?: \s+ (?P<zone> local[ei] | or[ae] \s local[ei] | italian[ae]"
    r" | in \s italia (?= [ ]* (?: [.,;:)»] | $ | \n ) ) ) (?![a-zà-ù]) )?"
)
_DIGITS = r"(?P<hour>2[0-4]|[01]?\d) (?: [.:] (?P<minute>[0-5]\d) )?"
_NOT_A_TIME = (
    r"(?! [ ]* (?: % | euro | mila | milioni | miliardi | persone | anni | mesi | giorni | metri | km "
    r"| gradi | punti | per \s cento | - \d | , \d | esimo ) )"
)
_AT = (
    r"(?: (?P<about>(?:poco|subito)\s+(?:prima|dopo)\s+ | intorno\s+ | attorno\s+ | verso\s+ "
    r"| circa\s+ )? (?:alle|dalle|le|delle|per \s le|entro \s le|sulle|fra \s le|tra \s le) (?:\s+ore)? \s+ "
    r"| all' | dall' | l' | (?:alle\s+)? or[ae] \s+ )"
)


def _clock(found: Found) -> Clock | None:
    read = clock_of(found)
    if read is None:
        return None
    approximate = bool(
        re.search(
            r"\b(?:intorno|attorno|verso|circa|poco (?:prima|dopo)|sulle)\b",
            found["about"] + " " + found.before(30)[-16:],
        )
        or re.match(r" circa\b", found.after())
    )
    return replace(read, approximate=approximate, marked=read.marked or read.hour == 24, zone=found["zone"])


@rule(
    rf"{_AT} (?P<extent> {time_pattern()} {_ZONE} ) {_NOT_A_TIME}",
    on="clock",
    examples={
        "alle 15.30": "2025-12-31T15:30",
        "ore 14:00": "2025-12-31T14:00",
        "alle ore 8": "2025-12-31T08:00",
        "alle tre del pomeriggio": "2025-12-31T15:00",
        "alle nove di sera": "2025-12-31T21:00",
        "Chi chiama entro le 12 avrà lo sconto.": "2025-12-31T12:00",
        "Alle 18 piove ancora.": "2025-12-31T18:00",
        "intorno alle 22": "2025-12-31T22:00 APPROX",
        "alle otto e un quarto": "2025-12-31T08:15",
    },
    but_not=(
        "alle 24 persone",
        "le tre sorelle",
        "le due parti",
        "alle 3 regioni",
        "le 12 vittime",
        "per ora una conferma manca",
        "all'8 per cento",
        "alle tre vie nuove",
        "alle due figlie",
    ),
)
def clock(found: Found) -> Reading | None:
    """«alle 15.30», «ore 14», «alle tre del pomeriggio», «intorno alle 22»."""
    signal = found.before(14)
    definite = is_definite(found) or bool(found["zone"])
    at = re.search(
        r"(?:\b(?:alle|dalle|ore|sulle|per le|entro le|le ore|delle ore|fra le|tra le|verso le)|\ball'|\bdall'"
        r"|\bora) ?$",
        signal,
    )
    if found["word"] and re.search(r"\bora $", signal):  # «per ora una conferma manca»
        return None
    if re.search(r"(?<![a-z])l'$", signal) and not (found["past"] or found["to"] or found["half"]):
        return None
    if re.search(r"(?:all'|dall') ?$", signal) and not (definite or found["hour"] == "1" or found["word"] == "una"):
        return None
    if re.search(r"\b(?:le|delle) $", signal) and not definite and not _is_hour(found):
        return None
    if re.search(r"\b(?:le|delle) $", signal) and found["word"] and not found["half"] and not found["past"] and not at:
        return None
    if not definite and "ore" not in signal and _counts_something(found):
        return None
    return _clock(found)


def _is_hour(found: Found) -> bool:
    """Whether «le 21», without more, is an hour: «entro le 21», «Erano le 21 del 6 maggio»."""
    if _LICENSED_LE.search(found.before()):
        return True
    return bool(
        re.search(r"\b(?:sono|erano|in italia|da noi|qui) le $", found.before()) and _TOLD_AFTER.match(found.after())
    )


_LICENSED_LE = re.compile(
    r"(?:intorno|attorno|verso|per|entro|tra|fra|dopo|prima) (?:le|delle) $"
    r"|\b(?:treno|volo|messa|corsa|edizione|tg|telegiornale|traghetto|autobus|pullman|intercity|scossa) delle $"
)
_TOLD_AFTER = re.compile(
    rf"[ ]*(?:$|[.;]|,? quando\b)|[ ](?:del \d|di (?:{any_of(WEEKDAYS)}|ieri|oggi|un |una )|in punto|passate|circa)"
)
"""«Erano le 21 del 6 maggio 1976»: what follows an hour, not a number of things."""


def _counts_something(found: Found) -> bool:
    """«alle 24 persone», «alle due regioni», «dalle 3 alle 5 unità»: a noun in the plural follows."""
    after = _NEXT_WORD.match(found.after(40))
    return after is not None and is_plural(after[1])


_NEXT_WORD = re.compile(rf"(?:[ ](?:alle|all'|e le|o le)[ ]?(?:\d+|{HOUR_WORD}))?[ ]+([a-zà-ù']+)")


@rule(
    r"(?: ^ | (?<= \n ) | (?<= [.»!?] [ ] ) ) (?P<extent> (?: ore \s+ )? (?P<hour>2[0-3]"
    r"|[01]?\d) (?: [.:] (?P<minute>[0-5]\d) | (?<= ore[ ]\d ) | (?<= ore[ ]\d\d ) )) (?= [ ]* (?: - | : [ ] | \| ) "
    r"| [ ] (?P<next>[a-zà-ù«]) )",
    on="clock",
    examples={"22.39 - Il ministro parla.": "2025-12-31T22:39", "Ore 14 – Riaperta la statale.": "2025-12-31T14:00"},
    but_not=("Finì 3.40 - una cifra",),
)
def live_entry(found: Found) -> Reading | None:
    """«22.39 - », «11.50 Zelensky a Davos»: the head of a live blog's entry."""
    if found["next"] and not (found.cased("next").isupper() or found["next"] == "«"):
        return None
    clock = _clock(found)
    return replace(clock, entry=True) if clock else None


@rule(
    r"(?P<hour>2[0-3]|[01]?\d) (?: : (?P<minute>[0-5]\d) (?: :(?P<second>[0-5]\d) )? "
    r"| h (?P<minute_h>[0-5]\d)? | \. (?P<minute_d>[0-5]\d) ) (?: \s+ del(?:la)? \s+ (?P<half>mattin[oa]|pomeriggio"
    r"|sera) )?",
    on="clock",
    examples={
        "Fischio d'inizio 18:45.": "2025-12-31T18:45",
        "18h": "2025-12-31T18:00",
        "Lo sparo, 21:07:35.": "2025-12-31T21:07:35",
    },
    but_not=("vince 3:1", "rapporto 16:9", "costa 15.50"),
)
def bare_clock(found: Found) -> Reading | None:
    """«18:45», «18h»."""
    if found["minute_d"]:
        return Clock(int(found["hour"]), int(found["minute_d"])) if found.after() == found.before() == "" else None
    if ("h" in found.cased().lower() and lasts(found)) or re.match(r"-\d", found.after()):
        return None  # «un film di 1h50», «Giovanni 14:15-17»
    if found["minute_h"]:
        return Clock(int(found["hour"]), int(found["minute_h"]), marked=True)
    return _clock(found)


@rule(
    rf"h \.? \s? {_DIGITS} (?: \s? - \s? (?P<end>2[0-3]|[01]?\d) (?! [.:]\d ) )? {_ZONE} {_NOT_A_TIME}",
    on="clock",
    examples={
        "Ritrovo h 21 in piazza.": "2025-12-31T21:00",
        "h. 21.30": "2025-12-31T21:30",
        "h 10-12": "2025-12-31T10:00/2025-12-31T12:00",
    },
    but_not=("assistenza h24", "il volo dura 2 h 45", "l'epatite h 1"),
)
def hour_sign(found: Found) -> Reading | None:
    """«h 21», «h. 21.30»; «h24» is round the clock."""
    if found["hour"] == "24" or re.search(r"\d ?$", found.before()):
        return None
    if not found["minute"] and len(found["hour"]) == 1 and not re.search(r"(?:^|\n|[-,:;(]) ?$", found.before()):
        return None
    start = _clock(found)
    if start is None or not found["end"]:
        return start
    return Span(start, Clock(int(found["end"]), marked=True))


@rule(
    rf"{_DIGITS} \s? (?P<pm> [ap] \.? \s? m (?![a-zà-ù]) \.? ) {_ZONE}",
    on="clock",
    examples={"7:05 pm": "2025-12-31T19:05", "6 p.m.": "2025-12-31T18:00", "8:30 AM": "2025-12-31T08:30"},
    but_not=("I 3 pm hanno chiesto l'archiviazione.", "ai 2 pm della procura", "costa 13 pm"),
)
def meridian(found: Found) -> Reading | None:
    """«7:05 pm», «6 p.m.»; a bare «3 pm» in a sentence may be three prosecutors."""
    bare = not found["minute"] and not re.search(r"(?:^|\n|[(:,-]|\b(?:alle|dalle|ore|le|h)) ?$", found.before())
    return None if bare or not 1 <= int(found["hour"]) <= 12 else _clock(found)


@rule(
    r"(?:stessa|medesima) \s ora (?! \s (?:che|in \s cui|del \s giorno) )",
    on="clock",
    examples={
        "Comincerà alle 21 di domani e finirà alla stessa ora di venerdì.": "stessa ora di venerdì = 2026-01-02T21:00",
        "Ha chiuso alle 19 di ieri e riaprirà alla stessa ora di domani.": "stessa ora di domani = 2026-01-01T19:00",
    },
    but_not=("alla stessa ora", "nella stessa ora"),
)
def hour_told(found: Found) -> Reading | None:
    """«alla stessa ora»: the clock last told."""
    return SameHour() if re.search(r"\balla $", found.before()) else None


RULES: tuple[Rule, ...] = (
    hour_told,
    live_entry,
    meridian,
    hour_sign,
    clock,
    bare_clock,
)
