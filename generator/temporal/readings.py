"""What a rule reads: values that still wait for their anchor, their side and their neighbours.

«lunedì» is a `WeekdayOf` until the clause says which Monday; «dal 3 al 7 maggio» is a `Span` of two `DayOf`, the
first of which takes its month from the second. `resolve` turns each into a value of the calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.edtf import Edtf
from generator.model import DurationSense
from generator.when import Modifier, PartOfDay

Side: TypeAlias = Literal["past", "future", "this"]
Grain: TypeAlias = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "weekend",
    "month",
    "bimester",
    "quarter",
    "half",
    "year",
    "lustrum",
    "decade",
    "century",
]


@dataclass(frozen=True, slots=True)
class Known:
    """It says everything itself: «31 dicembre 2025», «2014», «anni Settanta»."""

    value: Edtf


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
class NthWord:
    """«il secondo giovedì dopo»: half an expression, nothing unless a day follows."""

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
class PortionWord:
    """«fine», «metà», «primi»: half an expression, nothing unless a stretch follows."""

    modifier: Modifier


@dataclass(frozen=True, slots=True)
class ShiftWord:
    """«l'indomani di», «due mesi prima di»: half an expression; unless a day follows, its `duration` or nothing.

    `part` for «la sera prima di».
    """

    count: int
    duration: str = ""
    grain: Grain = "day"
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class FromEvent:
    """So many units from an event that is told: «alla vigilia del voto»; `kind` is a key of `happenings.KINDS`."""

    kind: str
    count: int
    duration: str = ""
    grain: Grain = "day"


@dataclass(frozen=True, slots=True)
class SideWord:
    """«successivo», «precedente»: half an expression, nothing unless a date stands before it."""

    side: Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Beside:
    """The next or last such date seen from the last one told: «nell'agosto successivo»."""

    base: DayOf | WeekdayOf | MonthOf | SeasonOf | HolidayOf
    side: Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class WeekWord:
    """«la settimana del»: half an expression, nothing unless a day follows."""

    weekend: bool


@dataclass(frozen=True, slots=True)
class InYear:
    """A day, month, season or holiday of a year that is told as an offset: «il 1º ottobre di quattordici anni fa»."""

    base: DayOf | MonthOf | SeasonOf | HolidayOf | FractionOf
    year: Offset


@dataclass(frozen=True, slots=True)
class SamePeriod:
    """«lo stesso periodo dell'anno scorso»: what was told, in another year; `grain` if it is named («stesso mese»)."""

    year: Known | Offset
    grain: Grain | None = None


@dataclass(frozen=True, slots=True)
class InMonth:
    """A day of a month that is told as an offset: «il 20 del mese prossimo»."""

    day: int
    month: Offset


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the clock; `marked` when the text says which half of the day; `zone` as written («ora locale»); `entry`
    at the head of a live blog's or a programme's line."""

    hour: int
    minute: int = 0
    approximate: bool = False
    marked: bool = False
    zone: str = ""
    second: int | None = None
    entry: bool = False


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day: «mattina», «prima serata», «alba»; `deictic` for «stasera», which names its own day; `loose`
    when only a day beside it makes it one: «ieri sera»."""

    part: PartOfDay
    modifier: Modifier | None = None
    deictic: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A day with its clock or part: «ieri sera», «alle 15.30 di lunedì»."""

    day: Reading
    time: Clock | DayPart | SameHour


@dataclass(frozen=True, slots=True)
class SameHour:
    """«alla stessa ora»: the clock time last told."""


@dataclass(frozen=True, slots=True)
class ZoneWord:
    """«ora della Florida», «in Italia»: half an expression, nothing unless a clock stands before it."""

    zone: str


@dataclass(frozen=True, slots=True)
class Span:
    """From one to the other, both included; None is open."""

    start: Reading | None
    end: Reading | None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration, TIMEX3 value; `grain` and `reach` give «gli ultimi tre mesi» its window (reach −3 back, 3 ahead);
    `edge` are the units it may cut from a stretch, which is `of` in «gli ultimi cinque giorni del mese»; `sense` when
    it is an age or an anniversary; `since` when it lasts until now: «da quattro anni», reach −4.
    """

    value: str
    modifier: Modifier | None = None
    grain: Grain | None = None
    reach: float | None = None
    window: Span | DaysOf | None = None
    sense: DurationSense | None = None
    edge: tuple[Grain, float] | None = None
    of: Reading | None = None
    since: bool = False


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set: «ogni lunedì» `XXXX-WXX-1`; `freq` «due volte» (`2X`), `quant` «ogni» (`EVERY`) as TIMEX3 has them."""

    value: str
    freq: str = ""
    quant: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A vague reference; with a `grain`, a window of low certainty beside the article's day («nei giorni scorsi») or,
    when `narrative`, beside the last date told («nei giorni successivi», «in quei giorni»)."""

    value: Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]
    grain: Grain | None = None
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class NewYear:
    """«nel nuovo anno»: the one that is about to begin, or has just begun."""


Reading: TypeAlias = (
    Known | DayOf | NamedDay | WeekdayOf | HolidayOf | MonthOf | SeasonOf | FractionOf | Offset | FromDay
    | NthWeekday | NthFrom | NthWord | Repeated | DaysOf | WeekOf | Portion | PortionWord | ShiftWord | FromEvent
    | AfterEvent | SideWord | Beside | WeekWord | InYear | InMonth | SamePeriod | Clock | DayPart | SameHour | ZoneWord
    | Timed | Span | Length | Recurring | Reference | NewYear
)  # fmt: skip


def is_day(reading: object) -> bool:
    """Whether it names one day."""
    match reading:
        case DayOf() | NamedDay() | WeekdayOf() | HolidayOf() | InMonth():
            return True
        case FromDay(grain=grain):
            return grain == "day"
        case Repeated(base=WeekdayOf() | HolidayOf()) | DaysOf(days=1):
            return True
        case InYear(base=DayOf()) | InYear(base=HolidayOf()):
            return True
        case Beside(base=DayOf() | WeekdayOf() | HolidayOf()):
            return True
        case Offset(grain="day"):
            return True
        case NthWeekday(weekday=weekday) | NthFrom(weekday=weekday):
            return weekday is not None
        case Known(value=value):
            return value.precision == "day"
    return False
