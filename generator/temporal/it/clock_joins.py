"""A clock with its day, its part of the day or its zone: «oggi alle 15.30», «alle 8 di ieri sera, ora di Roma»."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.temporal.it.hours import both_in_part, in_part
from generator.temporal.notation import Between, Join, join
from generator.temporal.readings import (
    Clock,
    DayPart,
    FromDay,
    Reading,
    Recurring,
    SameHour,
    Span,
    Timed,
    ZoneWord,
    is_day,
)

OF = r"[ ]* (?: , \s* )? (?: di | del | della | dell' | dello | d' | degli | dei | delle )? [ ]*"


@join(
    r"\s* ,? \s* \(? \s*",
    examples={
        "alle 7.10 Est di domani": "2026-01-01T07:10",
        "dalle 9 alle 12 ora di Roma": "2025-12-31T09:00/2025-12-31T12:00",
    },
    but_not=(
        "Alle 12 Roma si è fermata.",
        "Alle 7.10 estate o inverno si parte.",
    ),
)
def clock_in_zone(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«alle 21 ora di New York»: the zone is kept beside the clock."""
    if not isinstance(second, ZoneWord) or (second.zone == "in italia" and "," in between.gap):
        return None
    match first:
        case Clock():
            return replace(first, zone=second.zone)
        case Span(start=Clock(), end=Clock() as end):
            return replace(first, end=replace(end, zone=second.zone))
    return None


@join(
    r"\s* ,? \s* \(? \s*",
    examples={
        "alle 23.16 di ieri, ora della Florida": "2025-12-30T23:16",
        "le 5.16 di ieri in Italia": "2025-12-30T05:16",
    },
    but_not=(
        "Alle 23.16 di ieri in casa sua è scoppiato un incendio.",
        "Ieri alle 8 Roma era vuota.",
    ),
)
def timed_in_zone(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«alle 23.16 di sabato, ora della Florida»: the zone after the day."""
    if not isinstance(second, ZoneWord) or (second.zone == "in italia" and "," in between.gap):
        return None
    match first:
        case Timed(time=Clock() as clock):
            return replace(first, time=replace(clock, zone=second.zone))
        case Span(start=Timed(), end=Timed(time=Clock() as clock) as end):
            return replace(first, end=replace(end, time=replace(clock, zone=second.zone)))
    return None


@join(
    r"\s* ,? \s* (?: all' | al | alle | verso \s l' | intorno \s all' ) \s*",
    examples={"Questa mattina all'alba è crollato un muro.": "2025-12-31TMO", "ieri sera al tramonto": "2025-12-30TEV"},
    but_not=("ieri sera, all'alba",),
)
def part_within_part(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«questa mattina all'alba»: the finer word for the same part."""
    if not isinstance(second, DayPart):
        return None
    match first:
        case DayPart(part=part, deictic=True) if part == second.part:
            return replace(first, modifier=first.modifier or second.modifier)
        case Timed(time=DayPart(part=part)) if part == second.part:
            return first
    return None


@join(
    rf"{OF}",
    examples={
        "Alle 15.30 di oggi un drone ha colpito il deposito.": "2025-12-31T15:30",
        "Alle ore 8 di martedì è scattata la tregua.": "2025-12-30T08:00",
        "La scossa è delle 3.17 della notte tra il 5 e il 6 maggio.": "2025-05-06T03:17",
        "la scossa delle 3.36 di lunedì": "2025-12-29T03:36",
        "Alle 18 di ogni giovedì si prega.": "XXXX-WXX-4T18:00",
    },
    but_not=(
        "Alle 9 i delegati di lunedì hanno lasciato l'aula.",
        "Alle 9, e lunedì no.",
    ),
)
def clock_of_a_day(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«alle 15.30 di oggi»."""
    if isinstance(first, SameHour):
        return Timed(second, first) if is_day(second) and "d" in between.gap else None
    if not isinstance(first, Clock):
        return None
    if isinstance(second, Timed) and isinstance(second.time, DayPart):
        past_midnight = second.time.part == "NI" and first.hour < 12
        return Timed(FromDay(second.day, 1) if past_midnight else second.day, in_part(first, second.time))
    if isinstance(second, DayPart) and "d" in between.gap:
        return in_part(first, second)
    if isinstance(second, Recurring):
        return _repeated(second, first) if "d" in between.gap else None
    return Timed(second, first) if is_day(second) else None


@join(
    r"\s* ,? \s* (?: (?: alle | alla | dalle | ore | all' | dall' | a | entro | verso | fino | intorno | attorno "
    r"| poco | subito | prima | dopo | circa | le | di | delle | a \s partire | per | sin | già | sempre | tra | fra"
    r" | l' | da | h\.? | orario | , ) \s* )*",
    examples={
        "oggi alle 15.30": "2025-12-31T15:30",
        "domani alle 15.30": "2026-01-01T15:30",
        "stasera alle 21.10": "2025-12-31T21:10",
        "ieri sera alle 8": "2025-12-30T20:00",
        "domani dalle 17 alle 21": "2026-01-01T17:00/2026-01-01T21:00",
        "Lunedì notte alle 2 è scattato l'allarme.": "2025-12-30T02:00",
        "Stanotte alle 3 si tornerà all'ora solare.": "2026-01-01T03:00",
    },
    but_not=(
        "Oggi le 21 vittime saranno ricordate.",
        "Ieri, le 8 squadre hanno giocato.",
    ),
)
def day_at_clock(first: Reading, second: Reading, between: Between) -> Reading | None:
    """«oggi alle 15.30», «stasera alle 21»."""
    part = first.time if isinstance(first, Timed) and isinstance(first.time, DayPart) else None
    day = first.day if isinstance(first, Timed) and part else first
    if isinstance(first, DayPart) and isinstance(second, Clock) and not between.gap.strip().startswith(","):
        return Timed(first, second) if first.deictic else in_part(second, first)
    if isinstance(first, DayPart) and not first.deictic and (hours := _hours(second)):
        return Span(*both_in_part(*hours, first))
    if not is_day(day) or re.match(r"[ ]*,[ ]*(?:poco|subito|intorno|attorno|verso|prima|dopo|già)", between.gap):
        return None
    if isinstance(second, SameHour):
        return Timed(day, second)
    if isinstance(second, Clock):
        past_midnight = part is not None and part.part == "NI" and second.hour < 7
        return Timed(FromDay(day, 1) if past_midnight else day, in_part(second, part) if part else second)
    if hours := _hours(second):
        start, end = both_in_part(*hours, part) if part else hours
        return Span(Timed(day, start), Timed(day, end))
    return None


def _hours(reading: Reading) -> tuple[Clock, Clock] | None:
    """The two ends of «tra le otto e le nove»."""
    match reading:
        case Span(start=Clock() as start, end=Clock() as end):
            return start, end
    return None


@join(
    r"\s+ (?: alle | dalle | a | tra \s le | fra \s le | ore ) (?: \s ore )? \s+",
    examples={
        "Si riunisce ogni lunedì alle 18.": "XXXX-WXX-1T18:00",
        "ogni sera alle 9": "XXXX-XX-XXT21:00",
        "ogni lunedì dalle 9 alle 12": "XXXX-WXX-1T09:00/XXXX-WXX-1T12:00",
    },
    but_not=(
        "Ogni lunedì le 18 squadre si allenano.",
        "Ogni sera, 9 feriti.",
    ),
)
def repeated_at_clock(first: Reading, second: Reading, _between: Between) -> Reading | None:
    """«ogni lunedì alle 18»."""
    return _repeated(first, second) if isinstance(first, Recurring) else None


def _repeated(habit: Recurring, hours: Reading) -> Recurring | None:
    """The set with its hour: «ogni lunedì» and «alle 18» is `XXXX-WXX-1T18:00`."""
    day, _, part = habit.value.partition("T")
    if day != "P1D" and not day.startswith("XXXX-"):
        return None
    if day == "P1D" and isinstance(hours, Clock):
        day = "XXXX-XX-XX"
    match hours:
        case Clock():
            return replace(habit, value=f"{day}T{_at(hours, part)}")
        case Span(start=Clock() as start, end=Clock() as end) if day != "P1D" and "/" not in day:
            return replace(habit, value=f"{day}T{_at(start, part)}/{day}T{_at(end, part)}")
    return None


def _at(clock: Clock, part: str) -> str:
    """The time as the part of the day has it: «ogni sera alle 9» is at 21."""
    early = 6 if part == "NI" else 1  # «ogni notte alle 2»
    late = part in ("EV", "AF", "NI") and not clock.marked and early <= clock.hour < 12
    return f"{(clock.hour + 12 if late else clock.hour) % 24:02}:{clock.minute:02}"


JOINS: tuple[Join, ...] = (
    part_within_part,
    clock_of_a_day,
    day_at_clock,
    timed_in_zone,
    repeated_at_clock,
)
