"""One unit from somewhere: «l'anno scorso», «la settimana prossima», «il giorno dopo», «lo stesso mese»."""

from __future__ import annotations

import re

from generator.temporal.it.happenings import counts_from_noun
from generator.temporal.it.lengths import duration_value
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Grain, Length, NewYear, Offset, Reading

_ONE = (
    r"(?P<unit>settimana|mese|bimestre|trimestre|semestre|anno|decennio|secolo|fine [ -] settimana|finesettimana"
    r"|week-?end|week\send)"
)


_GRAINS: dict[str, Grain] = {
    "settimana": "week", "mese": "month", "bimestre": "bimester", "trimestre": "quarter", "semestre": "half",
    "anno": "year",
    "decennio": "decade", "secolo": "century", "giornata": "day", "giorno": "day",
}  # fmt: skip


def _grain(word: str) -> Grain:
    return _GRAINS.get(word, "weekend")


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
        "Il decreto sarà approvato entro la settimana.": "2026-W01",
        "I lavori finiranno entro il mese.": "2025-12",
    },
    but_not=("la settimana corta", "l'anno giudiziario", "il fine settimana del 3 maggio 2024", "nell'ultimo anno"),
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
        if _BY_THE_END.search(found.before()) and not _WHICH.match(found.after()):
            return Offset(grain, 0)  # «entro l'anno», «entro la settimana»
        return None
    if word.startswith("ultim") and (grain in _ROLLING or re.match(r" (?:di|del|dell'|prima|d')\b", found.after())):
        return None
    if re.match(r"scors|passat|ultim|appena", word):
        return Offset(grain, -1)
    if re.match(r"prossim|ventur|entrante|che |in arrivo", word):
        return Offset(grain, 1)
    return Offset(grain, 0)


_BY_THE_END = re.compile(r"\bentro (?:l'|la |il )$")
_WHICH = re.compile(
    r" (?:[a-z]+(?:ivo|ario|ico|ale)\b|sant|d[aei]l|d[aei]i? |d'|successiv|seguente|precedente|dopo|prima|che |in cui)"
)
"""«entro l'anno scolastico», «entro il mese di marzo», «entro la settimana dal deposito»."""
_ROLLING: dict[Grain, str] = {"week": "P1W", "month": "P1M", "year": "P1Y", "decade": "P10Y", "century": "P100Y"}


@rule(
    r"ultim[oa] \s+ (?P<unit>settimana|mese|anno|decennio|secolo) (?P<half> \s+ e \s+ mezzo )?"
    r" (?! \s+ (?: di | del | dello | della | dei | d' | prima | utile | solare | scolastico | accademico"
    r" | disponibile ) \b | \s+ dell' )",
    on="unit",
    examples={
        "Nell'ultimo decennio la provincia ha perso mille negozi.": "P10Y",
        "È il dato peggiore dell'ultimo anno.": "P1Y",
        "nell'ultimo anno e mezzo": "P1Y6M",
    },
    but_not=("l'ultimo anno di vita", "l'ultimo trimestre"),
)
def last_unit(found: Found) -> Reading | None:
    """«nell'ultimo anno» is «negli ultimi dodici mesi», a length up to now; «l'anno scorso» is the calendar's.

    Of quarters and halves, which accounts are made by, the last is the last finished one.
    """
    if re.search(r"\b(?:suo|mio|tuo|loro|nostro|vostro|all') ?$", found.before(8)):
        return None  # «il suo ultimo anno da preside», «iscritto all'ultimo anno»
    grain = _grain(found["unit"])
    if found["half"]:
        return Length(duration_value(grain, 1.5), None, grain, -1.5)
    return Length(_ROLLING[grain], None, grain, -1)


@rule(
    rf"{_ONE} \s+ (?: (?P<after>dopo) \s+ (?:il|la|l') \s* (?:prossim[oa]|ventur[oa])"
    r" | prima \s+ (?:dell[oa]) \s+ scors[oa] )",
    on="unit",
    examples={
        "la settimana dopo la prossima": "2026-W03",
        "il mese prima dello scorso": "2025-10",
        "il weekend dopo il prossimo": "2026-W02-WE",
    },
    but_not=("l'anno dopo la prossima elezione",),
)
def unit_but_one(found: Found) -> Reading | None:
    """«la settimana dopo la prossima»."""
    if (
        found["after"]
        and re.match(r" [a-z]{3,}", found.after())
        and not re.match(r" (?:si|che|con|per)\b", found.after())
    ):
        return None
    return Offset(_grain(found["unit"].replace("  ", " ")), 2 if found["after"] else -2)


@rule(
    r"(?: nuovo \s anno | anno \s nuovo ) (?! \s+ (?: scolastic | accademic | giudiziari | liturgic | fiscal | lunare"
    r" | cinese | ebraico | di | che \b ) )",
    on="unit",
    examples={
        "La tariffa aumenterà nel nuovo anno.": "2026",
        "Con l'anno nuovo cambierà tutto.": "2026",
        "I saldi di inizio del nuovo anno.": "2026 START",
    },
    but_not=("Buon anno nuovo a tutti!", "il nuovo anno scolastico", "un nuovo anno di guerra"),
)
def new_year(found: Found) -> Reading | None:
    """«nel nuovo anno»: next year as the old one ends, this year when it has just begun."""
    definite = re.search(r"(?:\bil|[dcn]el|\b(?:d|n|su|a)l|\b(?:l|d[ae]ll|nell|all|sull)') ?$", found.before())
    return NewYear() if definite else None


_NARRATED = r"(?P<unit>giorno|settimana|mese|anno|decennio|secolo|trimestre|semestre)"


@rule(
    rf"{_NARRATED} \s+ (?: (?P<after>dopo|seguente|successiv[oa]) | (?P<earlier>prima|precedente) )",
    on="narrative",
    examples={
        "Il 3 marzo 2022 l'incontro. Il giorno dopo arrivò la rottura.": "giorno dopo = 2022-03-04",
        "Fu eletto nel 1994. L'anno dopo si dimise.": "anno dopo = 1995",
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
        "Il 3 marzo 2022 l'incontro. Lo stesso giorno la rottura.": "stesso giorno = 2022-03-03",
        "Nel 1968 nacque. Quell'anno cambiò tutto.": "Quell'anno = 1968",
    },
    but_not=(
        "Lo stesso giornalista ha smentito.",
        "Distano lo stesso numero di anni luce.",
    ),
)
def same_unit(found: Found) -> Reading | None:
    """«lo stesso giorno», «quell'anno»: the last date told."""
    return Offset(_GRAINS[found["unit"] or found["unit2"] or found["unit3"]], 0, narrative=True)


@rule(
    r"questo \s giorno",
    on="unit",
    examples={
        "Non dimenticheremo questo giorno.": "2025-12-31",
        "Aspettavamo questo giorno da anni.": "questo giorno = 2025-12-31",
    },
    but_not=("in questi giorni",),
)
def this_day(_found: Found) -> Reading | None:
    """«questo giorno»: the writer's own."""
    return Offset("day", 0)


@rule(
    r"indomani (?= [ ]* (?: [.,;:)] | $ | [a-z]+\b ) ) (?! [ ]+ (?:del|dell'|della|di|delle|dello|dei) )",
    on="narrative",
    examples={
        "Il 3 marzo 2022 l'incontro; l'indomani, la rottura.": "indomani = 2022-03-04",
        "Si sposarono il 9 giugno 1990 e l'indomani partirono.": "indomani = 1990-06-10",
    },
    but_not=("all'indomani del vertice",),
)
def day_after(found: Found) -> Reading | None:
    """«l'indomani»: the day after the last told."""
    return None if re.match(r" ?(?:del|dell|di)\b", found.after()) else Offset("day", 1, narrative=True)


RULES: tuple[Rule, ...] = (
    unit_but_one,
    new_year,
    last_unit,
    unit_later,
    same_unit,
    day_after,
    this_day,
    unit_and_side,
)
