"""Readings that lie on the calendar once their side is known: «il 12 aprile», «lunedì», «tra due mesi»."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.edtf import Edtf
from generator.temporal.readings.grains import Grain, Side
from generator.when import Modifier


@dataclass(frozen=True, slots=True)
class Known:
    """It says everything itself: «31 dicembre 2025», «2014», «anni Settanta»; `short` when of two digits: «'68»."""

    value: Edtf
    short: bool = False


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day of a month, with whatever else was said: «3 marzo», «domenica 28», «15 scorso».

    `clocked` when only the hour that follows shows that the number is a day («il 7 alle 18»); `entry` at the head of a
    chronology's line, whose month is that of the heading above; `lone` when only its verb does, for a day («Tornerò il
    15»), both ends of a range («sarà chiuso dal 7 al 18») or a night («la notte del 29», «la notte tra il 3 e il 4»).
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    side: Side | None = None
    clocked: bool = False
    entry: bool = False
    lone: Literal["day", "range", "night"] | None = None


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day that stands for what happened on it in its `year`: «gli attentati dell'11 settembre»."""

    day: int
    month: int
    year: int


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday (0 Monday): «lunedì», «venerdì scorso»; `week` counts weeks from the anchor's («della scorsa
    settimana»)."""

    weekday: int
    side: Side | None = None
    week: int | None = None


@dataclass(frozen=True, slots=True)
class HolidayOf:
    """A holiday by its key in `feasts.NAMES`; `shift` days from it («vigilia di»: −1).

    `only_in` is the month in which alone a text means it: «la vigilia» is Christmas Eve in December.
    """

    name: str
    year: int | None = None
    side: Side | None = None
    shift: int = 0
    modifier: Modifier | None = None
    only_in: int | None = None


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month without, or with, its year; `year_shift` for «marzo dell'anno scorso»."""

    month: int
    year: int | None = None
    side: Side | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class SeasonOf:
    """A season, 21 spring to 24 winter (winter bears the year of its December); `narrative` for «quell'estate»."""

    season: int
    year: int | None = None
    side: Side | None = None
    year_shift: int | None = None
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class FractionOf:
    """A numbered part of a year: «terzo trimestre», «primo semestre»; number −1 is the last."""

    grain: Literal["bimester", "quarter", "half"]
    number: int
    year: int | None = None
    year_shift: int | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units from the article's day, or from the last date told when `narrative`.

    «ieri», «l'anno scorso», «due mesi fa», «il giorno dopo», «lo stesso mese» (0). `exact` days for «una settimana fa»;
    `doubtful` when only a date already told makes it one («Il giorno dopo l'intesa saltò»); `more` holds
    further terms: «tre settimane e due giorni fa».
    """

    grain: Grain
    count: float
    narrative: bool = False
    exact: bool = False
    doubtful: bool = False
    more: tuple[tuple[Grain, float], ...] = ()
    duration: str = ""


@dataclass(frozen=True, slots=True)
class NewYear:
    """«nel nuovo anno»: the one that is about to begin, or has just begun."""
