"""Units counted from somewhere: «l'anno scorso», «due mesi fa», «tra tre settimane», «il giorno dopo»."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.durations import DURATION_UNITS, PLURAL_GRAIN, duration_value
from generator.temporal.it.happenings import counts_from_noun
from generator.temporal.it.words import ONE_OR_MORE, any_of
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import AfterEvent, DayPart, Grain, Length, Offset, Reading, Timed
from generator.when import PartOfDay

_ONE = (
    r"(?P<unit>settimana|mese|bimestre|trimestre|semestre|anno|decennio|secolo|fine [ -] settimana|finesettimana"
    r"|week-?end|week\send)"
)
_GRAINS: dict[str, Grain] = {
    "settimana": "week", "mese": "month", "bimestre": "bimester", "trimestre": "quarter", "semestre": "half",
    "anno": "year",
    "decennio": "decade", "secolo": "century", "giornata": "day", "giorno": "day",
}  # fmt: skip
_PARTS_COUNTED: dict[str, PartOfDay] = {"sere": "EV", "notti": "NI"}
_MANY = rf"(?P<many>{any_of(DURATION_UNITS)})"
_AMOUNT = rf"{ONE_OR_MORE} (?: \s+ | (?<=') | (?<=\d) )"
_COLLECTIVE = rf"(?: un (?:[ao]|')? \s* (?P<collective>{any_of(numbers.COLLECTIVES)}) \s+ (?:di\s+|d') )"
_HALF = r"(?: \s+ e \s+ (?P<half>mezz[oa]) )?"
_MORE = (
    rf"(?: (?:\s* , \s* | \s+ e \s+) (?P<number2>un[ao]?|un'|\d{{1,3}}"
    rf"|{numbers.WORD}) \s* (?P<many2>{any_of(DURATION_UNITS)}) )?"
)
_COUNTED = (
    rf"(?: (?: {_COLLECTIVE} | {_AMOUNT} ) {_MANY} {_HALF} {_MORE} "
    rf"| (?P<half_unit>mezz[o'a]) \s* (?P<many_half>ora|secolo) )"
)


def _grain(word: str) -> Grain:
    return _GRAINS.get(word, "weekend")


def _amount(found: Found) -> float:
    if found["half_unit"]:
        return 0.5
    value = numbers.COLLECTIVES[found["collective"]] if found["collective"] else numbers.number(found["number"])
    return value + (0.5 if found["half"] else 0)


def _terms(found: Found, sign: int) -> tuple[Grain, float, tuple[tuple[Grain, float], ...]]:
    grain = PLURAL_GRAIN[found["many"] or found["many_half"]]
    more: tuple[tuple[Grain, float], ...] = ()
    if found["number2"]:
        more = ((PLURAL_GRAIN[found["many2"]], sign * numbers.number(found["number2"])),)
    return grain, sign * _amount(found), more


@rule(
    rf"(?: (?P<before>quest[oa'] | scors[oa] | prossim[oa] | ultim[oa] | passat[oa] | corrente | presente "
    rf"| entrante ) \s* )? {_ONE}"
    r" (?: \s+ (?P<after>scors[oa] | prossim[oa] | passat[oa] | ventur[oa] | entrante | corrente | in \s corso "
    r"| che \s viene | che \s verrà | in \s arrivo | appena \s (?:pass|trascors|conclus)[a-z]+ ) )?",
    on="unit",
    examples={
        "la settimana scorsa": "2025-W52",
        "questa settimana": "2026-W01",
        "il mese prossimo": "2026-01",
        "quest'anno": "2025",
        "lo scorso anno": "2024",
        "l'anno in corso": "2025",
        "nel fine settimana si è votato": "2025-W52-WE",
        "nel fine settimana si voterà": "2026-W01-WE",
        "in settimana": "2026-W01",
        "il prossimo trimestre": "2026-Q1",
        "il decennio scorso": "201X",
    },
    but_not=("la settimana corta", "l'anno giudiziario", "il fine settimana del 3 maggio 2024"),
)
def unit_and_side(found: Found) -> Reading | None:
    """«la settimana scorsa», «quest'anno», «in settimana», «nel fine settimana»."""
    word = " ".join((found["before"].strip(), found["after"])).strip()
    grain = _grain(found["unit"].replace("  ", " "))
    if not word:
        if grain == "weekend":
            return None if re.match(r" (?:del|dell'|di) ?\d", found.after()) else Offset("weekend", 0)
        if grain == "week" and re.search(r"\bin $", found.before()):
            return Offset("week", 0)
        if (
            grain == "year"
            and re.search(r"\bentro l'$", found.before())
            and not re.match(r" [a-z]+(?:ivo|ario|ico|ale)\b", found.after())
        ):
            return Offset("year", 0)
        return None
    if word.startswith("ultim") and re.match(r" (?:di|del|dell'|prima|d')\b", found.after()):
        return None
    if re.match(r"scors|passat|ultim|appena", word):
        return Offset(grain, -1)
    if re.match(r"prossim|ventur|entrante|che |in arrivo", word):
        return Offset(grain, 1)
    return Offset(grain, 0)


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
    },
    but_not=("tempo fa", "due giorni fanno la differenza"),
)
def units_ago(found: Found) -> Reading | None:
    """«due giorni fa»: a date at the unit's own precision."""
    if (found["many"] in _PARTS_COUNTED) and not found["half"] and not found["number2"]:
        return Timed(Offset("day", -_amount(found)), DayPart(_PARTS_COUNTED[found["many"]]))
    grain, count, more = _terms(found, -1)
    return Offset(
        grain, count, exact=grain == "week" and count == -1, more=more, duration=duration_value(grain, -count)
    )


@rule(
    rf"(?: (?:tra|fra|di \s qui \s a|da \s qui \s a|in \s capo \s a) \s+ (?P<extent> {_COUNTED} ) "
    rf"| (?P<from_now> {_COUNTED.replace('P<', 'P<x_')} \s+ (?:da \s (?:adesso|ora|oggi)) ) )"
    r" (?! \s+ (?: e \s+ (?!mezz) | di \s+ [a-z]+ | ed \s | dall' | dopo | prima | fa ) \b )",
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
    return Offset(grain, count, exact=grain == "week" and count == 1, more=more, duration=duration_value(grain, count))


_AFTER = r"(?:dopo|più\s+tardi|seguent[ei]|successiv[oaie])"
_BEFORE = r"(?:prima|precedent[ei]|innanzi)"


@rule(
    rf"{_COUNTED} \s+ (?: (?P<after>{_AFTER}) | (?P<earlier>{_BEFORE}) )",
    on="narrative",
    examples={
        "L'accordo fu firmato il 5 settembre 2014. Tre settimane dopo era già violato.": "2014-W39",
        "Il 3 marzo 2022 l'incontro. Due giorni dopo la rottura.": "2022-03-05",
        "Nel 2010 nacque il partito; due anni prima era un gruppo.": "2008",
    },
    but_not=("pochi giorni dopo",),
)
def units_later(found: Found) -> Reading | None:
    """«tre settimane dopo», «due anni prima»: from the last date told."""
    sign = 1 if found["after"] else -1
    grain, count, more = _terms(found, sign)
    if found["after"] == "dopo" and counts_from_noun(found):
        return AfterEvent(grain, count, duration_value(grain, count))
    if not found["after"] and re.match(r" (?:del|dell'|dello|della|di) ?", found.after()):
        return None
    return Offset(grain, count, narrative=True, exact=grain == "week" and abs(count) == 1, more=more,
                  duration=duration_value(grain, abs(count)))  # fmt: skip


_NARRATED = r"(?P<unit>giorno|settimana|mese|anno|decennio|secolo|trimestre|semestre)"


@rule(
    rf"{_NARRATED} \s+ (?: (?P<after>dopo|seguente|successiv[oa]) | (?P<earlier>prima|precedente) )",
    on="narrative",
    examples={
        "Il 3 marzo 2022 l'incontro. Il giorno dopo arrivò la rottura.": "2022-03-04",
        "Fu eletto nel 1994. L'anno dopo si dimise.": "1995",
    },
    but_not=("il giorno dopo giorno", "il giorno dopo la strage"),
)
def unit_later(found: Found) -> Reading | None:
    """«il giorno dopo», «l'anno precedente»."""
    doubtful = False
    if found["after"] == "dopo" and counts_from_noun(found):
        return None  # «il giorno dopo la strage di via Fani»
    compared = found["after"].startswith(("seguente", "success")) or found["earlier"] == "precedente"
    if compared and re.match(r" (?:a|al|alla|all')(?![a-z])", found.after()):
        return None  # «il giorno successivo a quello della pubblicazione»
    if found["after"] == "dopo" and re.match(
        r" (?:il|la|lo|l'|le|i|gli|giorno|mese|anno|delle|della|del|che|dell')(?![a-z])", found.after()
    ):
        doubtful = bool(re.search(r"(?:^|[.!?\n:] ?)(?:il|la|l'|lo) ?$", found.before()))
        if not doubtful:
            return None
    if found["earlier"] == "prima" and re.match(r" (?:del|dell'|della|delle|dello|di|che)", found.after()):
        return None
    return Offset(_GRAINS[found["unit"]], 1 if found["after"] else -1, narrative=True, doubtful=doubtful)


@rule(
    r"(?: (?:stess[oa]|medesim[oa]) \s+ (?P<unit>giorno|settimana|mese|anno|giornata) | quel(?:la"
    r"|lo)? (?:\s+ stess[oa])? \s+ (?P<unit2>giorno|settimana|mese|giornata)"
    r" | quell' (?P<unit3>anno) )",
    on="unit",
    examples={
        "Il 3 marzo 2022 l'incontro. Lo stesso giorno la rottura.": "2022-03-03",
        "Nel 1968 nacque. Quell'anno cambiò tutto.": "1968",
    },
)
def same_unit(found: Found) -> Reading | None:
    """«lo stesso giorno», «quell'anno»: the last date told."""
    return Offset(_GRAINS[found["unit"] or found["unit2"] or found["unit3"]], 0, narrative=True)


@rule(
    r"indomani (?= [ ]* (?: [.,;:)] | $ | [a-z]+ [ ] | ha\b ) ) (?! [ ]+ (?:del|dell'|della|di|delle|dello|dei) )",
    on="narrative",
    examples={"Il 3 marzo 2022 l'incontro; l'indomani, la rottura.": "2022-03-04"},
    but_not=("all'indomani del vertice",),
)
def day_after(found: Found) -> Reading | None:
    """«l'indomani»: the day after the last told."""
    return None if re.match(r" ?(?:del|dell|di)\b", found.after()) else Offset("day", 1, narrative=True)


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
    return Length(duration_value(grain, count), None, grain if deictic else None, -count if past else count)


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
    return Offset(grain, count, more=tuple(more))


RULES: tuple[Rule, ...] = (
    part_of_hour_ahead,
    many_units_ago,
    last_units,
    units_ago,
    units_ahead,
    units_later,
    unit_later,
    same_unit,
    day_after,
    unit_and_side,
)
