"""Two expressions side by side that are one: «ieri sera», «oggi alle 15.30», «dal 28 dicembre al 2 gennaio»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it.beside_days import OFF_A_DAY, WITH_A_WEEKDAY
from generator.temporal.it.ranges import JOINS as RANGES
from generator.temporal.it.ranges import TIMED as TIMED_RANGES
from generator.temporal.notation import Between, Join, join
from generator.temporal.readings import (
    Beside,
    Clock,
    DayOf,
    DayPart,
    FractionOf,
    FromDay,
    HolidayOf,
    InYear,
    Known,
    MonthOf,
    Offset,
    Portion,
    PortionWord,
    Reading,
    Recurring,
    SeasonOf,
    SideWord,
    Span,
    Timed,
    WeekdayOf,
    is_day,
)

_OF = r"[ ]* (?: , \s* )? (?: di | del | della | dell' | dello | d' | degli | dei | delle )? [ ]*"


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
    r"\s* ,? \s* (?: di | del | della | dell' | dello | degli | in | da )? \s*",
    examples={
        "il 1° ottobre di quattordici anni fa": "2011-10-01",
        "il Natale dello scorso anno": "2024-12-25",
        "nell'ottobre di due anni fa": "2023-10",
    },
)
def of_a_year(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«il 1º ottobre di quattordici anni fa»."""
    if not isinstance(second, Offset) or second.grain != "year" or "d" not in between.gap:
        return None
    if isinstance(first, DayOf | MonthOf | SeasonOf | HolidayOf | FractionOf) and first.year is None:
        return InYear(first, second)
    return None


@join(
    rf"{_OF}",
    examples={
        "nella serata di ieri": "2025-12-30TEV",
        "È scomparso la sera del 31 marzo.": "2025-03-31TEV",
        "nel tardo pomeriggio di oggi": "2025-12-31TAF END",
        "la sera di Natale": "2025-12-25TEV",
        "la mattina di lunedì scorso": "2025-12-29TMO",
    },
)
def part_of_a_day(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«nella serata di ieri»: the part and its day are one expression."""
    if not isinstance(first, DayPart) or not is_day(second):
        return None
    return None if "," in between.gap and "d" not in between.gap else Timed(second, first)


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
    rf"{_OF}",
    examples={
        "Alle 15.30 di oggi un drone ha colpito il deposito.": "2025-12-31T15:30",
        "Alle ore 8 di martedì è scattata la tregua.": "2025-12-30T08:00",
        "La scossa è delle 3.17 della notte tra il 5 e il 6 maggio.": "2025-05-06T03:17",
        "la scossa delle 3.36 di lunedì": "2025-12-29T03:36",
    },
)
def clock_of_a_day(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«alle 15.30 di oggi»."""
    if not isinstance(first, Clock):
        return None
    if isinstance(second, Timed) and isinstance(second.time, DayPart):
        past_midnight = second.time.part == "NI" and first.hour < 12
        return Timed(FromDay(second.day, 1) if past_midnight else second.day, _agreeing(first, second.time))
    if isinstance(second, DayPart) and "d" in between.gap:
        return _agreeing(first, second)
    return Timed(second, first) if is_day(second) else None


@join(
    r"\s* ,? \s* (?: (?: alle | dalle | ore | all' | dall' | a | entro | verso | fino | intorno | attorno | poco "
    r"| subito | prima | dopo | circa | le | di | delle | a \s partire | per | sin | già | sempre | , ) \s* )*",
    examples={
        "oggi alle 15.30": "2025-12-31T15:30",
        "domani alle 15.30": "2026-01-01T15:30",
        "stasera alle 21.10": "2025-12-31T21:10",
        "ieri sera alle 8": "2025-12-30T20:00",
        "domani dalle 17 alle 21": "2026-01-01T17:00/2026-01-01T21:00",
        "Lunedì notte alle 2 è scattato l'allarme.": "2025-12-30T02:00",
        "Stanotte alle 3 si tornerà all'ora solare.": "2026-01-01T03:00",
    },
)
def day_at_clock(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«oggi alle 15.30», «stasera alle 21»."""
    part = first.time if isinstance(first, Timed) and isinstance(first.time, DayPart) else None
    day = first.day if isinstance(first, Timed) and part else first
    if isinstance(first, DayPart) and isinstance(second, Clock) and not between.gap.strip().startswith(","):
        return Timed(first, second) if first.deictic else _agreeing(second, first)
    if not is_day(day) or re.match(r"[ ]*,[ ]*(?:poco|subito|intorno|attorno|verso|prima|dopo|già)", between.gap):
        return None
    if isinstance(second, Clock):
        past_midnight = part is not None and part.part == "NI" and second.hour < 7
        return Timed(FromDay(day, 1) if past_midnight else day, _agreeing(second, part) if part else second)
    if isinstance(second, Span) and isinstance(second.start, Clock) and isinstance(second.end, Clock):
        return Span(Timed(day, second.start), Timed(day, second.end))
    return None


def _agreeing(clock: Clock, part: DayPart) -> Clock:
    """«ieri sera alle 8» is at 20."""
    if not clock.marked and part.part in ("EV", "AF") and 1 <= clock.hour < 12:
        return replace(clock, hour=clock.hour + 12, marked=True)
    return clock


@join(
    r"\s* (?: del | dell' | della | dello | di | d' | degli | dei | nel )? \s* (?: mese \s di \s+ )?",
    examples={
        "A fine novembre la proposta era stata bocciata.": "2025-11 END",
        "nella seconda metà degli anni Ottanta": "198X END",
    },
)
def portion_of(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«fine novembre», «primi anni Novanta»."""
    if not isinstance(first, PortionWord):
        return None
    if isinstance(second, MonthOf | SeasonOf | FractionOf | InYear) or (
        isinstance(second, Offset) and second.grain in ("week", "month", "year", "decade")
    ):
        return Portion(second, first.modifier)
    if isinstance(second, Known) and second.value.precision in ("month", "year", "decade", "century"):
        return Portion(second, first.modifier)
    return None


@join(
    r"\s+",
    examples={"Il patto è del novembre 1938. Nell'agosto successivo tutto cambiò.": "1939-08"},
)
def beside_the_told(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«nell'agosto successivo»: counted from the last date told."""
    if not isinstance(second, SideWord) or not isinstance(first, DayOf | WeekdayOf | MonthOf | SeasonOf | HolidayOf):
        return None
    return Beside(first, second.side) if getattr(first, "year", None) is None else None


@join(
    r"\s+ (?: alle | dalle | a ) (?: \s ore )? \s+",
    examples={"Si riunisce ogni lunedì alle 18.": "XXXX-WXX-1T18:00", "ogni sera alle 9": "XXXX-XX-XXT21:00"},
)
def repeated_at_clock(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«ogni lunedì alle 18»."""
    if not isinstance(first, Recurring) or not isinstance(second, Clock):
        return None
    day, _, part = first.value.partition("T")
    if first.value not in ("P1D",) and not day.startswith("XXXX-"):
        return None
    hour = (
        second.hour + 12 if part in ("EV", "AF", "NI") and not second.marked and 1 <= second.hour < 12 else second.hour
    )
    return replace(first, value=f"{'XXXX-XX-XX' if day == 'P1D' else day}T{hour % 24:02}:{second.minute:02}")


JOINS: tuple[Join, ...] = (
    beside_the_told,
    day_named_twice,
    of_a_year,
    portion_of,
    *OFF_A_DAY,
    *RANGES,
    *WITH_A_WEEKDAY,
    part_of_a_day,
    day_and_part,
    clock_of_a_day,
    day_at_clock,
    repeated_at_clock,
    *TIMED_RANGES,
)
"""In the order in which they are tried over the whole text."""
