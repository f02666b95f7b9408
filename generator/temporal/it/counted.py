"""So many units from somewhere: «due mesi fa», «tra tre settimane», «due anni più tardi», «gli ultimi tre mesi»."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.happenings import counts_from_noun
from generator.temporal.it.lengths import DURATION_UNITS, PLURAL_GRAIN, duration_value, sum_of
from generator.temporal.it.words import ONE_OR_MORE, any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import AfterEvent, DayPart, Grain, Length, Offset, Reading, Timed
from generator.when import PartOfDay

_PARTS_COUNTED: dict[str, PartOfDay] = {"sere": "EV", "notti": "NI"}


_MANY = rf"(?P<many>{any_of(DURATION_UNITS)})"


_AMOUNT = rf"{ONE_OR_MORE} (?: \s+ | (?<=') | (?<=\d) )"


_COLLECTIVE = rf"(?: un (?:[ao]|')? \s* (?P<collective>{any_of(numbers.COLLECTIVES)}) \s+ (?:di\s+|d') )"


_HALF = r"(?: \s+ e \s+ (?P<half>mezz[oa]|un \s quarto|tre \s quarti) )?"


_MORE = (
    rf"(?: (?:\s* , \s* | \s+ e \s+) (?P<number2>un[ao]?|un'|\d{{1,3}}"
    rf"|{numbers.WORD}) \s* (?P<many2>{any_of(DURATION_UNITS)}) )?"
)


_COUNTED = (
    rf"(?: (?: {_COLLECTIVE} | {_AMOUNT} ) {_MANY} {_HALF} {_MORE} "
    rf"| (?: una \s )? (?P<half_unit>mezz[o'a]) \s* (?P<many_half>oretta|ora|secolo)"
    rf" | (?: (?P<quarter>(?:un \s)? quarto) | (?P<quarters>tre \s quarti) ) \s d'(?P<many_quarter>ora) )"
)


def _amount(found: Found) -> float:
    if found["half_unit"]:
        return 0.5
    if found["many_quarter"]:
        return 0.25 if found["quarter"] else 0.75
    value = numbers.COLLECTIVES[found["collective"]] if found["collective"] else numbers.number(found["number"])
    return value + {"un": 0.25, "tr": 0.75, "me": 0.5}.get(found["half"][:2], 0)


def _terms(found: Found, sign: int) -> tuple[Grain, float, tuple[tuple[Grain, float], ...]]:
    grain = PLURAL_GRAIN[found["many"] or found["many_half"] or found["many_quarter"]]
    more: tuple[tuple[Grain, float], ...] = ()
    if found["number2"]:
        more = ((PLURAL_GRAIN[found["many2"]], sign * numbers.number(found["number2"])),)
    count = sign * _amount(found)
    if count % 1 and grain in ("century", "decade"):  # «mezzo secolo fa» says the year, «un secolo fa» does not
        return "year", count * (100 if grain == "century" else 10), more
    return grain, count, more


def _whole_length(grain: Grain, count: float, more: tuple[tuple[Grain, float], ...]) -> str:
    """The length of all that is counted: «tre anni e 10 giorni dopo» is P3Y10D."""
    value = duration_value(grain, abs(count))
    for more_grain, more_count in more:
        value = sum_of(value, duration_value(more_grain, abs(more_count)))
    return value


@rule(
    rf"{_COUNTED} \s+ (?:fa|or\s+sono|addietro)",
    on="ago",
    examples={
        "due giorni fa": "2025-12-29",
        "tre settimane fa": "2025-W50",
        "un mese fa": "2025-11",
        "un anno fa": "2024",
        "trent'anni fa": "1995",
        "una decina di giorni fa": "2025-12-21",
        "vent'anni or sono": "2005",
        "due sere fa": "2025-12-29TEV",
        "Mezzo secolo fa il Friuli tremò.": "1975",
    },
    but_not=("tempo fa", "due giorni fanno la differenza"),
)
def units_ago(found: Found) -> Reading | None:
    """«due giorni fa»: a date at the unit's own precision."""
    if (found["many"] in _PARTS_COUNTED) and not found["half"] and not found["number2"]:
        return Timed(Offset("day", -_amount(found)), DayPart(_PARTS_COUNTED[found["many"]]))
    grain, count, more = _terms(found, -1)
    return Offset(
        grain, count, exact=grain == "week" and count == -1, more=more, duration=_whole_length(grain, count, more)
    )


_TERM = rf"(?:un[ao]?|\d{{1,3}}|{numbers.WORD}) \s+ (?:{any_of(DURATION_UNITS)})"


@rule(
    rf"(?P<terms> {_TERM} (?: (?: \s* , \s* | \s+ e \s+ ) {_TERM} ){{1,6}} ) \s+ (?:fa|or\s+sono|addietro)",
    on="ago",
    examples={
        "due anni, tre mesi e quattro giorni fa": "2023-09-26",
        "un anno, un mese e una settimana fa": "2024-W47",
    },
    but_not=("tre mesi e due settimane",),
)
def many_units_ago(found: Found) -> Reading | None:
    """«due anni, tre mesi e quattro giorni fa»."""
    terms = []
    for term in re.split(r"\s*,\s*|\s+e\s+", found["terms"]):
        amount, unit = term.rsplit(" ", 1)
        terms.append((PLURAL_GRAIN[unit], -numbers.number(amount)))
    if len(terms) < 3 and terms[-1][0] not in ("hour", "minute", "second"):
        return None
    (grain, count), *more = terms
    return Offset(grain, count, more=tuple(more), duration=_whole_length(grain, count, tuple(more)))


@rule(
    rf"(?: (?:tra|fra|di \s qui \s a|da \s qui \s a|in \s capo \s a) \s+ "
    rf" (?P<extent> {_COUNTED} (?: \s+ da \s (?:adesso|ora|oggi) )? ) "
    rf"| (?P<from_now> {_COUNTED.replace('P<', 'P<x_')} \s+ (?:da \s (?:adesso|ora|oggi)) ) )"
    r" (?! \s+ (?: e \s+ (?!mezz|un \s quarto|tre \s quarti) | di \s+ [a-z]+ | ed \s | dall' | dopo | prima"
    r" | fa ) \b )",
    on="unit",
    examples={
        "Si vota tra tre mesi.": "2026-03",
        "fra due giorni": "2026-01-02",
        "Scadrà fra una settimana.": "2026-01-07",
        "da qui a un anno": "2026",
    },
    but_not=("tra due ore di musica", "tra un anno e l'altro"),
)
def units_ahead(found: Found) -> Reading | None:
    """«tra tre mesi», «da qui a un anno»."""
    if found["from_now"]:
        grain = PLURAL_GRAIN[found["x_many"]] if found["x_many"] else "hour"
        count = 0.5 if found["x_half_unit"] else numbers.number(found["x_number"]) if found["x_number"] else 0
        return Offset(grain, count, exact=grain == "week" and count == 1) if count else None
    grain, count, more = _terms(found, 1)
    return Offset(
        grain, count, exact=grain == "week" and count == 1, more=more, duration=_whole_length(grain, count, more)
    )


@rule(
    r"(?:tra|fra) \s+ (?P<extent> (?: (?P<quarter>un \s quarto | 1/4) | (?P<quarters>tre \s quarti | 3/4) ) \s d'ora"
    r" | (?P<half>(?:una \s )? mezz'? \s? or(?:a|etta)) )",
    on="unit",
    examples={"Il treno parte fra tre quarti d'ora.": "PT45M", "Riapre tra una mezzora.": "PT30M"},
    but_not=("tra un quarto d'ora e l'altro",),
)
def part_of_hour_ahead(found: Found) -> Reading | None:
    """«tra un quarto d'ora»: a clock time where the article has one."""
    minutes = 15 if found["quarter"] else 45 if found["quarters"] else 30
    if re.match(r" e l'", found.after()):
        return None
    return Offset("minute", minutes, duration=f"PT{minutes}M")


_AFTER = r"(?:dopo|più\s+tardi|seguent[ei]|successiv[oaie])"


_BEFORE = r"(?:prima|precedent[ei]|innanzi)"


@rule(
    rf"{_COUNTED} \s+ (?: (?P<after>{_AFTER}) | (?P<earlier>{_BEFORE}) )",
    on="narrative",
    examples={
        "Fu firmato il 5 settembre 2014. Tre settimane dopo era già violato.": "Tre settimane dopo = 2014-W39",
        "Il 3 marzo 2022 l'incontro. Due giorni dopo la rottura.": "Due giorni dopo = 2022-03-05",
        "Nel 2010 nacque il partito; due anni prima era un gruppo.": "due anni prima = 2008",
    },
    but_not=("pochi giorni dopo",),
)
def units_later(found: Found) -> Reading | None:
    """«tre settimane dopo», «due anni prima»: from the last date told."""
    sign = 1 if found["after"] else -1
    grain, count, more = _terms(found, sign)
    if found["after"] == "dopo" and counts_from_noun(found):
        return AfterEvent(grain, count, _whole_length(grain, count, more))
    if not found["after"] and re.match(r" (?:del|dell'|dello|della|di|che|dei|delle|degli)\b ?", found.after()):
        return None
    return Offset(grain, count, narrative=True, exact=grain == "week" and abs(count) == 1, more=more,
                  duration=_whole_length(grain, count, more))  # fmt: skip


@rule(
    rf"(?: (?P<before>ultim[ie]|scors[ie]|passat[ie]|prossim[ie]|successiv[ie]|precedenti) \s+ (?: {_COLLECTIVE} "
    rf"| {ONE_OR_MORE} (?:\s+|(?<=')) ) {_MANY}"
    rf" | (?P<number_b>\d{{1,3}}|{numbers.WORD}) \s* (?P<many_b>{any_of(DURATION_UNITS)}) \s+ (?P<after>scors[ie]"
    rf"|passat[ie]|precedenti|prossim[ie]|successiv[ie]|seguenti|futuri|in\sfuturo) )",
    on="unit",
    examples={
        "negli ultimi tre mesi": "P3M",
        "nei prossimi dieci giorni": "P10D",
        "nelle ultime 24 ore": "PT24H",
        "i due anni passati": "P2Y",
    },
    but_not=(
        "Gli ultimi dieci giornalisti sono usciti.",
        "Sono passati cinque anni.",
    ),
)
def last_units(found: Found) -> Reading | None:
    """«gli ultimi tre mesi», «i prossimi dieci giorni»: a duration with its window."""
    if found["before"].startswith(("passat", "scors")) and re.search(
        r"\b(?:sono|erano|saranno|son|siano) $", found.before()
    ):
        return None  # «sono passati cinque anni»
    word = found["before"] or found["after"]
    grain = PLURAL_GRAIN[found["many"] or found["many_b"]]
    count = (
        numbers.COLLECTIVES[found["collective"]]
        if found["collective"]
        else numbers.number(found["number"] or found["number_b"])
    )
    past = word.startswith(("ultim", "scors", "passat", "preced"))
    deictic = not word.startswith(("success", "preced", "seguent"))
    return Length(
        duration_value(grain, count),
        None,
        grain if deictic else None,
        -count if past else count,
        edge=(grain, -count) if word.startswith("ultim") else None,
    )


RULES: tuple[Rule, ...] = (
    part_of_hour_ahead,
    many_units_ago,
    last_units,
    units_ago,
    units_ahead,
    units_later,
)
