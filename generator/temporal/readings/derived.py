"""Readings made of others: «l'indomani del 13 febbraio», «l'ultimo lunedì del mese», «dal 3 al 7 maggio»."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.temporal.readings.calendar import (
    DayOf,
    FractionOf,
    HolidayOf,
    Known,
    MonthOf,
    Offset,
    SeasonOf,
    WeekdayOf,
)
from generator.temporal.readings.grains import Grain
from generator.when import Modifier

if TYPE_CHECKING:
    from generator.temporal.readings import Reading


@dataclass(frozen=True, slots=True)
class AfterEvent:
    """So many units after an event that is named, not dated: «trent'anni dopo la strage», a duration, unless its date
    stands in brackets: «Sette anni dopo L'Aquila (6 aprile 2009)»."""

    grain: Grain
    count: float
    duration: str


@dataclass(frozen=True, slots=True)
class FromDay:
    """So many units from a day that is named: «l'indomani del 13 febbraio», «due settimane dopo Pasqua»."""

    base: Reading
    count: int
    grain: Grain = "day"


@dataclass(frozen=True, slots=True)
class FromEvent:
    """So many units from an event that is told: «alla vigilia del voto»; `kind` is a key of `happenings.KINDS`."""

    kind: str
    count: int
    duration: str = ""
    grain: Grain = "day"


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """«il primo sabato d'agosto»: ordinal −1 is the last; weekday None counts weeks.

    `by_verb` for «l'ultimo lunedì del mese», whose month only a verb in the future or the perfect can tell.
    """

    ordinal: int
    weekday: int | None
    base: Reading
    weekend: bool = False
    by_verb: bool = False


@dataclass(frozen=True, slots=True)
class NthFrom:
    """The so-manyth weekday, or unit, after a named day, or before it when `count` is negative.

    «il secondo giovedì dopo Pasqua», «la settimana prima di Natale».
    """

    base: Reading
    count: int
    weekday: int | None
    grain: Grain = "day"


@dataclass(frozen=True, slots=True)
class Repeated:
    """So many of them back, or ahead: «due venerdì fa», «fra tre giovedì», «tre estati fa»."""

    base: WeekdayOf | HolidayOf | SeasonOf | Offset
    count: int


@dataclass(frozen=True, slots=True)
class DaysOf:
    """So many days of a stretch from its `first` on: «l'ultimo giorno del mese» (−1), «i primi tre giorni del»."""

    base: Reading
    first: int
    days: int = 1


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, or weekend, that holds a day: «la settimana del 6 ottobre»."""

    base: Reading
    weekend: bool = False


@dataclass(frozen=True, slots=True)
class Portion:
    """A part of a stretch: «fine novembre», «primi mesi del 2024»."""

    base: Reading
    modifier: Modifier


@dataclass(frozen=True, slots=True)
class Beside:
    """The next or last such date seen from the last one told: «nell'agosto successivo»."""

    base: DayOf | WeekdayOf | MonthOf | SeasonOf | HolidayOf
    side: Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class InYear:
    """A day, month, season or holiday of a year that is told as an offset: «il 1º ottobre di quattordici anni fa»."""

    base: DayOf | MonthOf | SeasonOf | HolidayOf | FractionOf
    year: Offset


@dataclass(frozen=True, slots=True)
class InMonth:
    """A day of a month that is told as an offset: «il 20 del mese prossimo»."""

    day: int
    month: Offset


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """«lo stesso periodo dell'anno scorso»: what was told, in another year; `grain` if it is named («stesso mese»)."""

    year: Known | Offset
    grain: Grain | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From one to the other, both included; None is open."""

    start: Reading | None
    end: Reading | None
