"""Parts of the day: «nel primo pomeriggio», «nella notte», «la sera prima», «le nove di sera», «a mezzogiorno»."""

from __future__ import annotations

import re

from generator.temporal.it import numbers
from generator.temporal.it.hours import HOUR_WORD
from generator.temporal.it.words import PART, PARTS
from generator.temporal.notation import Found, Rule, rule
from generator.temporal.readings import Clock, DayPart, Offset, Reading, Timed
from generator.when import Modifier

PORTIONS: dict[str, Modifier] = {
    "prim": "START",
    "tard": "END",
    "inoltrat": "END",
    "prima": "START",
    "tarda": "END",
    "met": "MID",
    "cuor": "MID",
    "pien": "MID",
    "iniz": "START",
    "fin": "END",
    "ultim": "END",
}

_LATE: dict[str, Modifier] = {"presto": "START", "fonda": "MID"}


@rule(
    rf"(?P<hour>1[0-2]|[1-9]|{HOUR_WORD}) \s+ (?P<late>e \s mezza \s+ | e \s un \s quarto \s+ )? (?: di | del "
    r"| della ) \s+ (?P<half>mattin[oa]|pomeriggio|sera|notte) (?! \s+ (?:scors|passat|tra\b|fra\b|prima|dopo) )",
    on="part",
    examples={"nove di sera": "2025-12-31T21:00", "Una di notte": "2025-12-31T01:00"},
    but_not=("lavori di notte", "due sere di notte"),
)
def hour_of_part(found: Found) -> Reading | None:
    """«le nove di sera», «l'una di notte»."""
    try:
        hour = int(numbers.number(found["hour"]))
    except ValueError:
        return None
    if not 1 <= hour <= 12 or not re.search(r"(?:\b(?:le|alle|dalle|delle|ore)|l') ?$|^$", found.before()):
        return None
    minute = 30 if "mezza" in found["late"] else 15 if found["late"] else 0
    half = found["half"]
    if (half in ("pomeriggio", "sera") and hour < 12) or (half == "notte" and 8 <= hour <= 11):
        hour += 12
    return Clock(hour if not (half == "notte" and hour == 12) else 0, minute, marked=True)


@rule(
    r"(?: mezzogiorno | mezzodì ) (?P<half> \s+ e \s+ (?:mezz[oa]|un \s quarto) )?"
    r" | mezzanotte (?P<half2> \s+ e \s+ (?:mezz[oa]|un \s quarto) )?",
    on="part",
    examples={
        "Si vota a mezzogiorno.": "2025-12-31T12:00",
        "Attacco poco prima di mezzanotte.": "2025-12-31T00:00 APPROX",
    },
    but_not=("lo sviluppo del Mezzogiorno", "la birra Mezzanotte"),
)
def noon_or_midnight(found: Found) -> Reading | None:
    """«mezzogiorno», «mezzanotte»; with a capital «Mezzogiorno» is the South."""
    noon = found.cased().lower().startswith(("mezzogiorno", "mezzodì"))
    if not noon and found.is_capital:
        return None  # «la birra Mezzanotte»
    if noon and (
        found.is_capital
        or (re.search(r"(?:\bdel|\bnel|\bil) $", found.before()) and not re.match(r" (?:di|d')", found.after()))
    ):
        return None
    approximate = bool(
        re.search(r"\b(?:poco (?:prima|dopo) (?:di|della)|intorno a(?:lla)?|verso|attorno a(?:lla)?) $", found.before())
    )
    late = found["half"] or found["half2"]
    minute = 15 if "quarto" in late else 30 if late else 0
    return Clock(12 if noon else 0, minute, approximate, noon)


@rule(
    rf"(?: (?P<before>scors[oa]|passat[oa]|prossim[oa]|stess[oa]) \s+ {PART} "
    rf"| {PART.replace('part', 'part2')} \s+ (?P<after>scors[oa]|passat[oa]|prossim[oa]|stess[oa]|prima|precedente|dopo"
    rf"|seguente|successiv[oa]) )",
    on="part",
    examples={
        "La scorsa notte un drone è caduto.": "2025-12-30TNI",
        "È partito il 3 marzo 2022. La mattina dopo era a Kiev.": "mattina dopo = 2022-03-04TMO",
        "L'auto era bruciata il 3 marzo 2022; la sera prima lo avevano visto.": "sera prima = 2022-03-02TEV",
        "Il 3 marzo 2022 lasciò il partito. La sera stessa ne fondò un altro.": "sera stessa = 2022-03-03TEV",
    },
    but_not=("la mattina dopo la strage",),
)
def part_and_side(found: Found) -> Reading | None:
    """«la scorsa notte», «la mattina dopo», «la sera prima»."""
    word = found["before"] or found["after"]
    part = PARTS[found["part"] or found["part2"]]
    if word == "dopo" and (
        re.match(r" (?:il|la|lo|l'|le|i|gli|un[ao]?|mesi|anni|giorni|ore|\d+)(?![a-z])", found.after())
        or re.match(rf" {numbers.WORD} ", found.after(), re.VERBOSE)
        or re.search(r"(?:dì|sabato|domenica|ieri) $", found.before())
    ):
        return None  # «sabato notte dopo quattordici ore di trattativa»
    if word == "prima" and re.match(r" (?:del|dell'|della|di|che|dei|delle)(?![a-z])", found.after()):
        return None
    if word.startswith(("scors", "passat")):
        return Timed(Offset("day", -1), DayPart(part))
    if word.startswith("prossim"):
        return Timed(Offset("day", 0 if part == "NI" else 1), DayPart(part))
    if word.startswith("stess"):
        return Timed(Offset("day", 0, narrative=True), DayPart(part))
    return Timed(Offset("day", -1 if word.startswith(("prima", "preced")) else 1, narrative=True), DayPart(part))


@rule(
    r"(?: (?P<portion> prim[oaei] | tard[oa] | inoltrat[oa] | pien[oa] | metà | inizio | fine"
    r" | (?:cuore|pieno|metà|inizio|fine|(?:prim|ultim)[ei] \s (?:ore|luci|chiarori|bagliori)) \s+ del (?:l[a'])?)"
    r" \s* )?"
    rf" (?: (?P<this>quest[oa]) \s+ )? {PART} (?: \s+ (?P<late>presto|tardi|inoltrat[oa]|fonda) )?",
    on="part",
    examples={
        "Si è dimesso in mattinata.": "2025-12-31TMO",
        "nel primo pomeriggio": "2025-12-31TAF START",
        "All'alba è crollato un ponte.": "2025-12-31TMO",
        "in tarda serata": "2025-12-31TEV END",
        "Nella notte è crollato un ponte.": "2025-12-30TNI",
        "Nel cuore della notte i ladri hanno svuotato la cassaforte.": "2025-12-30TNI MID",
        "a inizio serata": "2025-12-31TEV START",
        "a metà pomeriggio": "2025-12-31TAF MID",
        "Alle prime luci dell'alba è crollato un ponte.": "2025-12-31TMO START",
        "A notte fonda è crollato un ponte.": "2025-12-30TNI MID",
    },
    but_not=("la notte bianca", "una sera qualunque", "le notti di Cabiria", "Buona sera a tutti", "ogni sera"),
)
def part_of_day(found: Found) -> Reading | None:
    """«in mattinata», «nel primo pomeriggio», «all'alba», «nella notte»."""
    part, portion = found["part"], found["portion"]
    before = found.before()
    if re.search(
        r"\b(?:ogni|tutte le|tutti i|quel|quella|una|un|buona|buon|di ogni|qualche|altra|mezza|prima della|primo|alcune"
        r"|lunga|alla prima|due|tre|della buona|più) (?:[a-z]+ )?$",
        before,
    ) and not re.search(r"\bin una?\b", before):
        return None
    if re.search(r"\bdall[a'] ?$", before) and re.match(r" all[a'] ?(?:mattina|sera|notte|alba)", found.after()):
        return None  # «lavora dalla mattina alla sera»
    if found.is_capital or re.match(
        r" (?:bianc|magic|brav|degli oscar|dei cristalli|dei musei|polar|della repubblica|europea della|eterna)",
        found.after(),
    ):
        return None
    licensed = re.search(
        r"(?:\b(?:in|nel|nella|al|alla|la|il|dal|dalla|del|della|di|durante la|durante il|e|questa|questo|per la"
        r"|per il|a|verso|verso la|fino a|e in|sul|dello|lo|prima di)|\b(?:l'|dell'|all'|dall')|^|[,(;:-]) ?$",
        before,
    )
    modifier = PORTIONS.get(portion.split()[0].rstrip("oaeià")) if portion else None
    if found["late"]:
        modifier = _LATE.get(found["late"], "END")
    return DayPart(
        PARTS[part],
        modifier,
        deictic=bool(found["this"]),
        loose=_needs_a_day(found, licensed=bool(licensed)),
    )


def _needs_a_day(found: Found, *, licensed: bool) -> bool:
    """Whether it is a part of some day only when one stands beside it: «entrati di notte» says when, but of no day."""
    if found["portion"] or found["this"]:
        return False
    anyhow = re.search(r"\bdi $", found.before()) and not re.search(r"(?:iamoci|rò|remo|rà) di $", found.before())
    return not licensed or (bool(anyhow) and not found["late"]) or bool(re.match(r" (?:del |dell')\d", found.after()))


@rule(
    rf"quel(?:la|lo)? (?: \s stess[oa] )? \s {PART} (?! \s (?:di|del|dei|d') | \s? dell )",
    on="part",
    examples={
        "Il 9 novembre 1989 cadde il Muro. Quella notte nessuno dormì.": "Quella notte = 1989-11-09TNI",
        "Sparì il 3 marzo 2022: quella mattina era uscito presto.": "quella mattina = 2022-03-03TMO",
    },
    but_not=("Quella sera non la dimenticherà mai.", "quella notte di maggio"),
)
def that_part(found: Found) -> Reading | None:
    """«quella sera»: of the day last told; with none in reach, silence."""
    return Timed(Offset("day", 0, narrative=True), DayPart(PARTS[found["part"]]))


@rule(
    r"tutta \s la \s (?P<part>notte|nottata)",
    on="part",
    examples={
        "Si è scavato tutta la notte.": "2025-12-30TNI",
        "I pompieri hanno lavorato per tutta la nottata.": "2025-12-30TNI",
    },
    but_not=("tutta la notte bianca",),
)
def whole_night(found: Found) -> Reading | None:
    """«tutta la notte»: the night told of, from end to end."""
    return None if re.match(r" (?:bianc|di|del|prima|dopo|magic)", found.after()) else DayPart("NI")


@rule(
    r"(?<= di [ ]) buon (?: \s mattino | '? \s? ora )",
    on="part clock",
    examples={
        "Di buon mattino i volontari hanno ripreso le ricerche.": "2025-12-31TMO START",
        "Sono partiti di buon'ora.": "2025-12-31TMO START",
    },
    but_not=("una buona mattina",),
)
def early_morning(_found: Found) -> Reading | None:
    """«di buon mattino», «di buon'ora»."""
    return DayPart("MO", "START")


RULES: tuple[Rule, ...] = (
    early_morning,
    hour_of_part,
    noon_or_midnight,
    part_and_side,
    that_part,
    whole_night,
    part_of_day,
)
