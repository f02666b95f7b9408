"""Two expressions side by side that are one: «ieri sera», «oggi alle 15.30», «dal 28 dicembre al 2 gennaio»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it.beside_days import OFF_A_DAY, WITH_A_WEEKDAY
from generator.temporal.it.clock_joins import JOINS as CLOCKS
from generator.temporal.it.clock_joins import OF, clock_in_zone
from generator.temporal.it.ranges import JOINS as RANGES
from generator.temporal.it.ranges import TIMED as TIMED_RANGES
from generator.temporal.notation import Between, Join, join
from generator.temporal.readings import (
    Beside,
    DayOf,
    DayPart,
    FractionOf,
    FromDay,
    HolidayOf,
    InYear,
    Known,
    Length,
    MonthOf,
    NewYear,
    NthWeekday,
    Offset,
    Portion,
    PortionWord,
    Reading,
    SeasonOf,
    SideWord,
    Timed,
    WeekdayOf,
    is_day,
)


@join(
    r"\s* ,? \s* (?: \( )? (?: (?:cioè|ossia|ovvero) \s+ )? (?:il \s+)? ",
    examples={
        "Scuole chiuse domani, giovedì 1º gennaio.": "2026-01-01",
        "ieri, martedì 30 dicembre": "2025-12-30",
        "Domani, Capodanno, nevicherà.": "2026-01-01",
    },
    but_not=("ieri e martedì",),
)
def day_named_twice(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«domani, giovedì 23 novembre»: the deictic word decides, the date confirms."""
    if (
        isinstance(first, Offset)
        and first.grain == "day"
        and not first.narrative
        and (isinstance(second, DayOf | WeekdayOf) or (isinstance(second, HolidayOf) and "," in between.gap))
    ):
        return first
    return None


@join(
    r" \s+ (?: di | della | dell' ) \s* ",
    examples={
        "martedì di due settimane fa": "2025-12-16",
        "Si è sposato il sabato di tre settimane fa.": "2025-12-13",
    },
    but_not=("Lunedì, due settimane fa, pioveva.", "martedì di due anni fa"),
)
def weekday_of_a_week(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«martedì di due settimane fa»: of that week."""
    if not isinstance(first, WeekdayOf) or first.side or not isinstance(second, Offset) or second.grain != "week":
        return None
    return NthWeekday(1, first.weekday, second)


@join(
    r"\s* ,? \s* (?: di | del | della | dell' | dello | degli | in | da )? \s*",
    examples={
        "il 1° ottobre di quattordici anni fa": "2011-10-01",
        "il Natale dello scorso anno": "2024-12-25",
        "nell'ottobre di due anni fa": "2023-10",
    },
    but_not=(
        "In ottobre l'anno scorso era già finito.",
        "Il 3 marzo e due anni fa",
    ),
)
def of_a_year(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«il 1º ottobre di quattordici anni fa»."""
    if not isinstance(second, Offset) or second.grain != "year" or "d" not in between.gap:
        return None
    if isinstance(first, DayOf | MonthOf | SeasonOf | HolidayOf | FractionOf) and first.year is None:
        return InYear(first, second)
    return None


@join(
    rf"{OF}",
    examples={
        "nella serata di ieri": "2025-12-30TEV",
        "È scomparso la sera del 31 marzo.": "2025-03-31TEV",
        "nel tardo pomeriggio di oggi": "2025-12-31TAF END",
        "la sera di Natale": "2025-12-25TEV",
        "la mattina di lunedì scorso": "2025-12-29TMO",
    },
    but_not=(
        "La sera del voto di ieri",
        "La sera, lunedì, si è dimesso.",
    ),
)
def part_of_a_day(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«nella serata di ieri»: the part and its day are one expression."""
    if not isinstance(first, DayPart) or not is_day(second):
        return None
    if "," in between.gap and "d" not in between.gap:
        return None
    if first.part == "NI" and isinstance(second, HolidayOf) and second.name == "capodanno":
        return Timed(FromDay(second, -1), first)  # the night that ends the year
    return Timed(second, first)


@join(
    r"\s* ,? \s* (?: (?: in | nel | nella | di | alla | al | all' | a | verso | durante | della | del | sul "
    r"| nelle | dopo | poco \s+ (?:prima|dopo) ) \s* (?: la \s+ | il \s+ | l' | le \s+ )? )?",
    examples={
        "Il presidente è arrivato ieri sera a Istanbul.": "2025-12-30TEV",
        "Lo hanno arrestato lunedì pomeriggio.": "2025-12-29TAF",
        "ieri, in serata": "2025-12-30TEV",
        "domenica 28 all'alba": "2025-12-28TMO",
    },
    but_not=("ieri, la sera era calda",),
)
def day_and_part(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«ieri sera», «lunedì in mattinata»."""
    if not isinstance(second, DayPart) or second.deictic or not is_day(first):
        return None
    if "," in between.gap and not re.search(r"[a-z]", between.gap):
        return None
    return None if re.search(r"\b(?:della|del|dopo)\b", between.gap) else Timed(first, second)


@join(
    r"\s* (?: del | dell' | della | dello | di | d' | degli | dei | nel )? \s* (?: mese \s di \s+ )?",
    examples={
        "A fine novembre la proposta era stata bocciata.": "2025-11 END",
        "nella seconda metà degli anni Ottanta": "198X END",
    },
    but_not=(
        "La fine, a novembre, è stata amara.",
        "Alla fine di tutto, marzo portò la neve.",
    ),
)
def portion_of(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«fine novembre», «primi anni Novanta»."""
    if not isinstance(first, PortionWord):
        return None
    if isinstance(second, MonthOf | SeasonOf | FractionOf | InYear | NewYear) or (
        isinstance(second, Offset) and second.grain in ("week", "month", "year", "decade")
    ):
        return Portion(second, first.modifier)
    if isinstance(second, Known) and second.value.precision in ("month", "year", "decade", "century"):
        return Portion(second, first.modifier)
    return None


@join(
    r"\s* (?: del | dell' | della | dello | di | d' | degli ) \s*",
    examples={
        "negli ultimi tre mesi del 2023": "P3M",
        "nei primi dieci anni del Novecento": "P10Y",
    },
    but_not=("negli ultimi tre mesi e a giugno",),
)
def units_of_a_stretch(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«gli ultimi tre mesi del 2023», «i primi dieci anni del Novecento»."""
    if not isinstance(first, Length) or first.edge is None or first.of is not None:
        return None
    if isinstance(second, MonthOf | SeasonOf | FractionOf) or (
        isinstance(second, Offset) and second.grain in ("week", "month", "year", "decade", "quarter", "half")
    ):
        return replace(first, of=second)
    if isinstance(second, Known) and second.value.precision in ("month", "year", "decade", "century"):
        return replace(first, of=second)
    return None


@join(
    r"\s+",
    examples={
        "Il patto è del novembre 1938. Nell'agosto successivo tutto cambiò.": "agosto successivo = 1939-08",
        "Il trattato è del 3 marzo 1957. Il lunedì successivo riaprì il mercato.": "lunedì successivo = 1957-03-04",
    },
    but_not=(
        "Il patto è del novembre 1938. Nell'agosto 1939 il successivo accordo.",
        "Nel 1938 il patto; ad agosto la successiva crisi.",
    ),
)
def beside_the_told(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«nell'agosto successivo»: counted from the last date told."""
    if not isinstance(second, SideWord) or not isinstance(first, DayOf | WeekdayOf | MonthOf | SeasonOf | HolidayOf):
        return None
    return Beside(first, second.side) if getattr(first, "year", None) is None else None


JOINS: tuple[Join, ...] = (
    beside_the_told,
    day_named_twice,
    weekday_of_a_week,
    of_a_year,
    portion_of,
    units_of_a_stretch,
    *OFF_A_DAY,
    *RANGES,
    *WITH_A_WEEKDAY,
    clock_in_zone,
    part_of_a_day,
    day_and_part,
    *CLOCKS,
    *TIMED_RANGES,
)
"""In the order in which they are tried over the whole text."""
