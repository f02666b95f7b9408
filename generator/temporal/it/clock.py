"""Times of the clock and parts of the day: «alle 15.30», «ore 14», «nel primo pomeriggio», «nella notte»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it import numbers
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Clock, Reading, Span

_HOUR = r"(?P<hour>2[0-4]|[01]?\d)"
_MINUTE = r"(?: [.:,] (?P<minute>[0-5]\d) (?: [.:](?P<second>[0-5]\d) )? )?"
_HOUR_WORD = (
    r"(?P<word>una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici"
    r"|sedici|diciassette|diciotto"
    r"|diciannove|venti|ventuno|ventidue|ventitr[eè]|ventiquattro)"
)
_PAST_HOUR = (
    r"(?: \s+ e \s+ (?P<past>mezz[ao]|un \s quarto|tre \s quarti|trenta|quindici|dieci|venti|cinque"
    r"|quaranta|quarantacinque|cinquanta|[0-5]\d) | \s+ meno \s+ (?P<to>un \s quarto|dieci|cinque|venti|\d\d?"
    r"|tre) )?"
)
_OF_DAY = (
    r"(?: ,? \s+ (?: di | del | della | nel ) \s+ (?P<half>mattin[oa]|pomeriggio|sera|notte|mattinata"
    r"|serata) (?! \s+ (?:scors|tra|fra|prima|del|dopo|di\s) ) | \s? (?P<pm>[ap]\.?m)\b \.? )?"
)
_ZONE = (
    r"(?: ,? \s+ \(?(?P<zone>local[ei] | or[ae] \s+ (?:local[ei]|italian[ae]|di\s[a-z]+(?:\s[a-z]+)?) "
    r"| italiane | gmt | utc | cet | in \s italia) )?"
)
_NOT_A_TIME = (
    r"(?! [ ]* (?: % | euro | mila | milioni | miliardi | persone | anni | mesi | giorni | metri | km "
    r"| gradi | punti | per \s cento | - \d | , \d | esimo ) )"
)
_AT = (
    r"(?: (?P<about>(?:poco|subito)\s+(?:prima|dopo)\s+ | intorno\s+ | attorno\s+ | verso\s+ "
    r"| circa\s+ )? (?:alle|dalle|le|delle|per \s le|entro \s le|sulle|fra \s le|tra \s le) (?:\s+ore)? \s+ "
    r"| all' | dall' | (?:alle\s+)? or[ae] \s+ )"
)


def _clock(found: Found) -> Clock | None:
    minute = int(found["minute"] or 0)
    hour = int(found["hour"]) if found["hour"] else int(numbers.number(found["word"]))
    if past := found["past"]:
        minute = {"mezza": 30, "mezzo": 30, "un quarto": 15, "tre quarti": 45}.get(past) or int(numbers.number(past))
    if to := found["to"]:
        hour, minute = hour - 1, 60 - (15 if to == "un quarto" else int(numbers.number(to)))
    half = found["half"]
    marked = bool(half)
    afternoon = (
        half.startswith(("pomeriggio", "sera")) or found["pm"].startswith("p") or (half == "notte" and 8 <= hour <= 11)
    )
    if afternoon and 1 <= hour <= 11:
        hour += 12
    if hour > 24 or (hour == 24 and minute) or hour < 0:
        return None
    approximate = bool(
        re.search(
            r"\b(?:intorno|attorno|verso|circa|poco (?:prima|dopo)|sulle)\b",
            found["about"] + " " + found.before(30)[-16:],
        )
    )
    if hour == 24:
        return Clock(24, 0, approximate, True)
    second = int(found["second"]) if found["second"] else None
    return Clock(hour, minute, approximate, marked or hour > 12, found["zone"], second)


@rule(
    rf"{_AT} (?P<extent> (?: (?: {_HOUR} {_MINUTE} | {_HOUR_WORD} ) {_PAST_HOUR} ) {_OF_DAY} {_ZONE} ) {_NOT_A_TIME}",
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
        "alle otto meno un quarto": "2025-12-31T07:45",
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
    definite = bool(found["minute"] or found["half"] or found["past"] or found["to"] or found["zone"] or found["pm"])
    at = re.search(
        r"(?:\b(?:alle|dalle|ore|sulle|per le|entro le|le ore|delle ore|fra le|tra le|verso le)|\ball'|\bdall'"
        r"|\bora) ?$",
        signal,
    )
    if found["word"] and re.search(r"\bora $", signal):  # «per ora una conferma manca»
        return None
    if re.search(r"(?:all'|dall') ?$", signal) and not (definite or found["hour"] == "1" or found["word"] == "una"):
        return None
    if (
        re.search(r"\b(?:le|delle) $", signal)
        and not re.search(r"(?:intorno|attorno|verso|per|entro|tra|fra|dopo|prima) (?:le|delle) $", signal)
        and not definite
    ):
        return None
    if re.search(r"\b(?:le|delle) $", signal) and found["word"] and not found["half"] and not found["past"] and not at:
        return None
    if not definite and "ore" not in signal and _counts_something(found):
        return None
    return _clock(found)


def _counts_something(found: Found) -> bool:
    """«alle 24 persone», «alle due regioni», «dalle 3 alle 5 unità»: a noun in the plural follows."""
    after = re.match(r"(?:[ ](?:alle|all'|e le)[ ]?\d+)?[ ]+([a-zà-ù']+)", found.after())
    if not after or after[1] in _FUNCTION_WORDS or after[1] in _PRESENTS:
        return False
    return bool(_PLURAL.fullmatch(after[1])) and not _NO_PLURAL.search(after[1])


_PLURAL = re.compile(
    r"[a-z]{2,}[ei]|[a-z]+[àù]|[a-z]*(?:mila|milioni)|uova|paia|dita|miglia|braccia|migliaia|centinaia"
)
_NO_PLURAL = re.compile(r"(?:are|ere|ire|arsi|ersi|irsi|mente|ante|rà)$")


_PRESENTS = frozenset(
    (
        "accade", "accende", "apre", "attende", "avviene", "cade", "cede", "chiede", "chiude", "conclude", "coincide",
        "corre", "cresce", "decide", "dice", "emerge", "esce", "esplode", "fine", "finisce", "giunge",
        "interviene", "interrompe", "irrompe", "legge", "muore", "nasce", "parte", "perde", "piange", "piove", "prende",
        "precede", "raggiunge", "riapre", "riceve", "richiude", "rimane", "riparte", "riprende", "risale",
        "risponde", "rompe", "sale", "scende", "scopre", "scrive", "sorge", "spegne", "succede", "sviene", "tace",
        "uccide", "vede", "viene", "vince", "vive", "volge",
    )
)  # fmt: skip
"""«alle 18 piove»: in -e like a plural, but verbs."""

_FUNCTION_WORDS = frozenset(
    (
        "di", "del", "della", "dei", "delle", "e", "ed", "che", "nel", "nei", "nelle", "con", "per", "ieri", "oggi",
        "domani", "si", "ci", "vi", "gli", "le", "i", "locali", "italiane", "ore", "presso", "alle", "circa", "in",
        "precise", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "lunedi", "martedi", "mercoledi",
        "giovedi", "venerdi", "entrambe", "davanti", "quando", "tranne", "oltre", "anche", "insieme", "mentre",
        "fino", "poi", "noi", "voi", "lui", "lei", "dai", "dagli", "dalle", "ai", "agli", "sui", "sugli", "sulle",
        "negli", "tutti", "tutte", "forse", "invece", "due", "tre", "sei",
        "fermi", "ferme", "chiusi", "chiuse", "aperti", "aperte", "sospesi", "sospese", "garantiti", "garantite",
    )
)  # fmt: skip


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
    if found["minute_h"]:
        return Clock(int(found["hour"]), int(found["minute_h"]), marked=True)
    return _clock(found)


@rule(
    r"(?: dalle | tra \s le | fra \s le | ore | delle ) \s+ (?P<extent> (?P<hour>2[0-4]"
    r"|[01]?\d) (?: [.:](?P<minute>[0-5]\d) )? \s* (?: alle | e \s le | - | \s alle \s ore ) \s*"
    r" (?P<hour2>2[0-4]|[01]?\d) (?: [.:](?P<minute2>[0-5]\d) )? )" + _NOT_A_TIME,
    on="clock",
    examples={"dalle 17 alle 21": "2025-12-31T17:00/2025-12-31T21:00"},
    but_not=("dalle 10 alle 20 persone", "dalle 3 alle 5 squadre", "dalle 2 alle 4 vie"),
)
def clock_range(found: Found) -> Reading | None:
    """«dalle 17 alle 21»."""
    if not found["minute"] and (_counts_something(found) or found.after().startswith((" ore", " volte"))):
        return None
    return Span(
        Clock(int(found["hour"]) % 24, int(found["minute"] or 0), marked=True),
        Clock(int(found["hour2"]) % 24, int(found["minute2"] or 0), marked=True),
    )


RULES: tuple[Rule, ...] = (
    live_entry,
    clock_range,
    clock,
    bare_clock,
)
