"""Readings → values: the anchor, the side, the narrative and the clause's own day decide what «lunedì» means.

Each policy sits in one function, so that changing it is one edit: `_weekday` holds «prossimo», `_sided_year` the 300 days.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field, replace

from generator import edtf
from generator.edtf import Edtf, EdtfError
from generator.model import Certainty, TimexType
from generator.temporal.arithmetic import DAY, add_months, first_day, last_day, shifted, unit_of, weekend
from generator.temporal.it.holidays import date_of
from generator.temporal.readings import (
    Clock,
    DayOf,
    DayPart,
    FractionOf,
    FromDay,
    HolidayOf,
    InYear,
    Known,
    Length,
    MonthOf,
    NthWeekday,
    Offset,
    Portion,
    PortionWord,
    Reading,
    Recurring,
    Reference,
    SeasonOf,
    ShiftWord,
    Side,
    Span,
    Timed,
    WeekdayOf,
    WeekOf,
    WeekWord,
)
from generator.temporal.sides import Clauses
from generator.when import WEEKDAYS, Modifier, When


@dataclass(frozen=True, slots=True)
class Told:
    """A date already told: its value and where it stands."""

    value: Edtf
    sentence: int
    start: int
    explicit_year: bool


@dataclass(slots=True)
class Context:
    """What a reading is resolved against. `told` grows as the text is read.

    Attributes:
        anchor: the article's day.
        now: with its clock, when the article has one.
        low: folded text.
        coming: days named further on in the same clause, for «alle 18 di … lunedì»; filled by the reader.
    """

    anchor: datetime.date
    now: datetime.datetime | None
    low: str
    clauses: Clauses
    told: list[Told] = field(default_factory=list)
    start: int = 0
    end: int = 0
    steps: list[str] = field(default_factory=list)
    certainty: Certainty = "sure"
    narrative: bool = False
    upcoming: datetime.date | None = None

    def before(self, length: int = 24) -> str:
        """Folded text before the expression."""
        return self.low[max(0, self.start - length) : self.start]

    def guess(self, step: str) -> None:
        """Note a default, which makes the reading less than sure."""
        self.steps.append(step)
        self.certainty = "default"


@dataclass(frozen=True, slots=True)
class Value:
    """A resolved reading."""

    type: TimexType
    value: str
    when: When | None = None
    modifier: Modifier | None = None
    certainty: Certainty | None = None


def resolve(reading: Reading, context: Context) -> Value | None:
    """The value of a reading, or None when it stays silent (no such day, nothing in reach)."""
    match reading:
        case Length():
            return _length(reading, context)
        case Recurring(value=value):
            return Value("SET", value)
        case Reference():
            return _reference(reading, context)
        case DayPart(loose=True):
            return None
        case Clock() | DayPart():
            day = _day_of_clause(reading, context)
            return _timed(day, reading) if day else None
        case Timed(day=day_reading, time=time):
            if isinstance(time, DayPart) and time.deictic and time.part == "NI":
                return None
            return _timed(_day_or_next_to_anchor(day_reading, context), time)
        case Span():
            return _span(reading, context)
        case Portion(base=base, modifier=modifier):
            value = _calendar(base, context)
            return _dated(_late_decade(value, context), modifier) if value else _unplaced(base)
        case Offset(grain="hour" | "minute" | "second"):
            return _hours(reading, context)
        case HolidayOf(modifier="APPROX"):
            value = _calendar(reading, context)
            return _dated(value, "APPROX") if value else None
        case PortionWord() | ShiftWord() | WeekWord():
            return None
    value = _calendar(reading, context)
    return _dated(_late_decade(value, context), _approximate(context)) if value else _unplaced(reading)


def _dated(value: Edtf, modifier: Modifier | None = None) -> Value:
    return Value("DATE", str(value), When(value, modifier=modifier), modifier)


def _approximate(context: Context) -> Modifier | None:
    found = re.search(r"\b(?:circa|intorno a|intorno al|attorno al|attorno a|verso il|verso|intorno al l'anno) (?:il |la |l')?$", context.before())
    return "APPROX" if found else None


def _unplaced(reading: Reading) -> Value | None:
    """A narrative expression with nothing in reach: found, not placed."""
    if isinstance(reading, Offset) and not reading.doubtful:
        if reading.duration:
            return Value("DURATION", reading.duration)
        return Value("DATE", {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX"}.get(reading.grain, "XXXX-XX-XX"), certainty="vague")
    return None


def _late_decade(value: Edtf, context: Context) -> Edtf:
    """«anni Venti» are the 1920s, unless the clause looks ahead."""
    unit = value.unit
    if unit and unit.kind == "decade" and unit.year in (1920, 1930):
        cue = context.clauses.cue(context.start, context.end)
        if context.anchor.year >= 2000 and ((cue and cue.side == "future") or re.search(r"\bpotrebber|\bdovrebber", context.low[context.start - 80 if context.start > 80 else 0 : context.end])):
            return edtf.unit("decade", unit.year + 100)
    return value


def _day(reading: Reading, context: Context) -> datetime.date:
    value = _calendar(reading, context)
    if value is None or value.precision != "day":
        raise ValueError("no day")
    return first_day(value)


def _day_or_next_to_anchor(reading: Reading, context: Context) -> datetime.date:
    """The day of «la notte prima»: with nothing told, the article's day is where one counts from."""
    if isinstance(reading, Offset) and reading.narrative and _last_told(context, _FINE_ENOUGH["day"]) is None:
        context.guess("nessuna data prima nel testo: si conta dalla data dell’articolo")
        return shifted(context.anchor, "day", reading.count)
    return _day(reading, context)


def _calendar(reading: Reading, context: Context) -> Edtf | None:
    """The stretch of the calendar a reading names."""
    match reading:
        case Known(value=value):
            return value
        case DayOf():
            return _day_of(reading, context)
        case WeekdayOf():
            return edtf.day(_weekday(reading, context))
        case HolidayOf():
            return edtf.day(_holiday(reading, context))
        case MonthOf():
            return _month(reading, context)
        case SeasonOf():
            return _season(reading, context)
        case FractionOf():
            return _fraction(reading, context)
        case Offset(narrative=True):
            return _narrative(reading, context)
        case Offset():
            return _offset(reading, context)
        case FromDay(base=base, days=days):
            return edtf.day(_day(base, context) + days * DAY)
        case NthWeekday():
            return _nth(reading, context)
        case WeekOf(base=base, weekend=is_weekend):
            day = _day(base, context)
            return weekend(day) if is_weekend else unit_of(day, "week")
        case InYear(base=base, year=year):
            offset = _calendar(year, context)
            return _calendar(replace(base, year=offset.first_year), context) if offset else None  # type: ignore[call-arg]
        case Portion(base=base):
            return _calendar(base, context)
        case Span():
            found = _span(reading, context)
            return found.when.edtf if found and found.when else None
    return None


# --- sides ----------------------------------------------------------------------------------------------------------


_SINCE_THEN = re.compile(
    r"(?:(?<!entra )(?<!entrano )(?<!entrerà )(?<!entreranno )\bin (?:vigore|corso|carcere|carica|cella|atto|ospedale)|\w{2,}(?:at|ut|it)[oaie]|\b(?:ferm|apert|chius|dispers|sospes|pres|assent|attiv)[oaie])"
    r" (?:già |ormai )?(?:da|dal|dall'|dalla) ?$"
)


_UNTIL_THEN = re.compile(
    r"\b(?:(?:sposta|rinvia|proroga|fissa|slitta|rimanda|convoca)(?:no)? (?:[a-z]+ ){0,2}(?:al|a|all') ?$|(?:rinviat|prorogat|slittat|fissat|previst|programmat|convocat|posticipat|anticipat|aggiornat|rimandat|spostat|calendarizzat)[oaie] (?:(?:fino|sino) )?(?:a|al|all'|per|per il|per l'|alla) ?$)"
)
_DONE = re.compile(
    r"\b(?!\w*(?:attes|previst|programmat|fissat|convocat|rinviat|prorogat|slittat)[oaie]\b)(?!stat[oaie]\b)\w{3,}(?:at|ut|it|ess|rs|rt|tt|nt|st)[oaie] (?:a|ad|nel|nello|in|il|lo|l'|la|già a|da)? ?$"
)
_NOUNS = re.compile(r"\b(?:stato|senato|mandato|partita|punto|fatto|conto|resto|posto|dibattito|appuntamento|evento|momento|incontro|vertice|parlamento|confronto|concerto|entrata|uscita|sentenza|visita|festa|vista|giunta|corte|parte|corsa|forte|notte|sorte|carta|porta|giornata|seduta) \w{0,4} ?$")


def _side(context: Context, explicit: Side | None, *, signals: str = "") -> Side | None:
    """The side by modifier, signal or tense, with the step that says so; None leaves it to the default."""
    words = {"past": "passato", "future": "futuro", "this": "unità in corso"}
    if explicit:
        context.steps.append(f"il modificatore dice {words[explicit]}")
        return explicit
    if signals and (found := re.search(rf"\b(?P<signal>{signals}) (?:il |la |l'|lo )?$|\b(?P<signal2>{signals})(?:l|ll')? ?$", context.before())):
        signal = found["signal"] or found["signal2"]
        context.steps.append(f"il segnale «{signal}» dice futuro")
        return "future"
    cue = context.clauses.cue(context.start, context.end)
    if _SINCE_THEN.search(context.before(40)) and (cue is None or cue.side == "past" or cue.present):
        context.steps.append("«da» dopo uno stato che dura dice passato")
        return "past"
    if (cue is None or cue.present) and _DONE.search(context.before(30)) and not _NOUNS.search(context.before(30)):
        context.steps.append("il participio che precede dice passato")
        return "past"
    if (found := _UNTIL_THEN.search(context.before(40))) and (cue is None or not cue.remote):
        context.steps.append(f"«{found[0].strip()}» dice futuro")
        return "future"
    if cue:
        context.steps.append(f"il verbo «{cue.word}» dice {words[cue.side]}")
        return cue.side
    told = _last_told(context, ("day", "month", "interval", "week", "weekend"))
    if told and (told.value.bounds[0] or (0,)) > edtf.ymd(context.anchor):
        context.steps.append("la data detta prima è futura, e questa la segue")
        context.certainty = "default"
        return "future"
    return None


def _focus(context: Context, month: int) -> int | None:
    """The year in which a stretch told in the same sentence holds that month: «l'estate scorsa … d'agosto»."""
    sentence = context.clauses.sentence(context.start)
    for told in reversed(context.told):
        if told.sentence < sentence - 1:
            break
        if told.start < context.clauses.paragraph(context.start):
            break
        if told.explicit_year and told.value.precision in ("day", "month") and told.value.first_year < context.anchor.year and _remote(context):
            return _year_beside(told, month, context)
        if told.value.precision in ("year", "season", "half", "quarter") and (
            told.sentence == sentence or (told.explicit_year and told.value.first_year < context.anchor.year)
        ):
            first, after = told.value.bounds
            assert first is not None and after is not None
            years = [y for y in (first[0], after[0]) if first <= (y, month, 1) < after]
            if years:
                return years[0]
    return None


def _year_beside(told: Told, month: int, context: Context) -> int:
    """After «Il 4 dicembre 2023», «il 12 gennaio seguirono gli arresti» is the next January; a pluperfect looks back."""
    cue = context.clauses.cue(context.start, context.end)
    day = first_day(told.value)
    if cue and re.match(r"era|aveva", cue.word):
        return day.year if month <= day.month else day.year - 1
    return day.year + 1 if month < day.month and (day.year + 1, month) <= (context.anchor.year, context.anchor.month) else day.year


def _remote(context: Context) -> bool:
    """Whether the clause tells, in remote past or pluperfect, and the story is no birth."""
    cue = context.clauses.cue(context.start, context.end)
    start, _ = context.clauses.bounds(max(0, context.clauses.sentence(context.start) - 1))
    return cue is not None and cue.remote and not re.search(r"\bnat[oaie]\b", context.low[start : context.start])


def _sided_year(context: Context, side: Side | None, date_in: dict[int, datetime.date], *, strict: bool) -> datetime.date:
    """Of the same day in several years, that on the right side; `strict` leaves the anchor's own day out."""
    anchor = context.anchor
    dates = sorted(date_in.values())
    past = [d for d in dates if d < anchor or (d == anchor and not strict)]
    future = [d for d in dates if d > anchor or (d == anchor and not strict)]
    if not past or not future:
        return (past or future or dates)[-1 if past else 0]
    back, ahead = (anchor - past[-1]).days, (future[0] - anchor).days
    if side == "this":
        return next((d for d in dates if d.year == anchor.year), past[-1])
    if side is None or (not strict and ((side == "past" and back > 300 and ahead < 60) or (side == "future" and ahead > 300 and back < 30))):
        chosen = past[-1] if back < 300 and back <= max(ahead, 300) else past[-1] if back <= ahead else future[0]
        context.guess("per difetto: il passato se dista meno di 300 giorni, altrimenti la data più vicina")
        return chosen
    return past[-1] if side == "past" else future[0]


# --- days -----------------------------------------------------------------------------------------------------------


def _day_of(reading: DayOf, context: Context) -> Edtf | None:
    if reading.month is None:
        found = _day_without_month(reading, context)
        return edtf.day(found) if found else None
    if reading.year is not None:
        if reading.weekday is not None and reading.year > 0:
            date = datetime.date(reading.year, reading.month, reading.day)
            if date.weekday() != reading.weekday:
                context.steps.append(f"il giorno della settimana non concorda: era {WEEKDAYS[date.weekday()]}")
        return edtf.day(datetime.date(reading.year, reading.month, reading.day))
    dates = {}
    for year in range(context.anchor.year - 8, context.anchor.year + 9):
        try:
            dates[year] = datetime.date(year, reading.month, reading.day)
        except ValueError:
            continue
    told_year = _chronicle(reading, context)
    if told_year is not None and told_year in dates:
        context.steps.append(f"voce di una cronologia: l’anno è quello della precedente, {told_year}")
        context.narrative = True
        return edtf.day(dates[told_year])
    near = {y: d for y, d in dates.items() if abs(y - context.anchor.year) <= 1} or dates
    if reading.side in ("past", "future"):
        return edtf.day(_sided_year(context, _side(context, reading.side), near, strict=True))
    if reading.weekday is not None:
        agreeing = {y: d for y, d in near.items() if d.weekday() == reading.weekday}
        if agreeing:
            context.steps.append(f"{WEEKDAYS[reading.weekday]} concorda con il giorno")
            return edtf.day(min(agreeing.values(), key=lambda d: abs((d - context.anchor).days)))
    year = _focus(context, reading.month)
    cue = context.clauses.cue(context.start, context.end)
    if year is not None and reading.side is None and (cue is None or cue.remote or year >= context.anchor.year - 1):
        context.steps.append(f"l’anno {year} è quello di cui si racconta")
        context.narrative = True
        return edtf.day(datetime.date(year, reading.month, reading.day))
    return edtf.day(_sided_year(context, _side(context, reading.side, signals="entro|non oltre|a partire dal(?=.{0,3}$)" if context.clauses.cue(context.start, context.end) else "entro|non oltre|fino al|fino a|sino al"), near, strict=False))


def _chronicle(reading: DayOf, context: Context) -> int | None:
    """The year of a chronology's entry («2 aprile – …»), which the entry before it told."""
    if reading.side or reading.weekday is not None or not context.told:
        return None
    opening = re.search(r"(?:^|[\n.!?»] ?|[-•*] )(?:il |l'|dal |al )?$", context.before())
    if not opening or not re.match(r"[ ]*(?:[-:]|\()", context.low[context.end : context.end + 4]):
        return None
    told = next((t for t in reversed(context.told) if t.explicit_year and t.value.precision in ("day", "month", "year", "interval")), None)
    if told is None:
        return None
    first = first_day(told.value)
    assert reading.month is not None
    return first.year + 1 if told.value.precision != "year" and reading.month < first.month else first.year


def _day_without_month(reading: DayOf, context: Context) -> datetime.date | None:
    """«domenica 28», «il 15 scorso», «dal 12 al 27»."""
    anchor = context.anchor
    dates = []
    for count in range(-14, 15):
        try:
            dates.append(add_months(anchor.replace(day=1), count).replace(day=reading.day))
        except ValueError:
            continue
    if reading.weekday is not None:
        agreeing = [d for d in dates if d.weekday() == reading.weekday]
        near = [d for d in agreeing if abs((d - anchor).days) < 60]
        if len(near) > 1 or reading.side:
            side = _side(context, reading.side)
            agreeing = [d for d in near or agreeing if (d <= anchor if side == "past" else d >= anchor)] or agreeing if side else agreeing
        context.steps.append(f"il mese più vicino in cui il {reading.day} è {WEEKDAYS[reading.weekday]}")
        return min(agreeing, key=lambda d: (abs((d - anchor).days), d))
    if reading.side:
        _side(context, reading.side)
        if reading.side == "this":
            return anchor.replace(day=reading.day)
        return max(d for d in dates if d < anchor) if reading.side == "past" else min(d for d in dates if d > anchor)
    told = _last_told(context, ("day", "month", "interval"), back=1)
    if told:
        context.steps.append("il mese è quello detto prima nel testo")
        context.narrative = True
        first = first_day(told.value)
        return first.replace(day=reading.day) if reading.day >= first.day else add_months(first.replace(day=1), 1).replace(day=reading.day)
    return None


def _weekday(reading: WeekdayOf, context: Context) -> datetime.date:
    """The weekday on its side; «prossimo» is the first after the anchor, never one week later."""
    anchor = context.anchor
    if reading.week is not None:
        monday = anchor - anchor.weekday() * DAY + 7 * reading.week * DAY
        return monday + reading.weekday * DAY
    back = (anchor.weekday() - reading.weekday) % 7
    if reading.side == "this":
        return anchor + (-back % 7) * DAY
    signals = "entro|per|a partire da|fino a|non oltre" if _SINCE_THEN.search(context.before(40)) else "entro|per|da|a partire da|fino a|non oltre"
    side = _side(context, reading.side, signals=signals)
    if side == "future":
        return anchor + ((-back % 7) or 7) * DAY
    if side is None:
        context.guess("per difetto: il più recente, come nella cronaca")
        return anchor - back * DAY
    return anchor - (back or 7) * DAY


def _holiday(reading: HolidayOf, context: Context) -> datetime.date:
    if reading.year is not None:
        return date_of(reading.name, reading.year) + reading.shift * DAY
    years = range(context.anchor.year - 1, context.anchor.year + 2)
    dates = {year: date_of(reading.name, year) + reading.shift * DAY for year in years}
    side = _side(context, reading.side, signals="entro|per|fino a|prima di")
    near = min(dates.values(), key=lambda d: abs((d - context.anchor).days))
    if side is None:
        context.guess("per difetto: la più vicina")
        return near
    chosen = _sided_year(context, side, dates, strict=reading.side is not None)
    return near if reading.side is None and abs((near - context.anchor).days) <= 10 and abs((chosen - context.anchor).days) > 60 else chosen


def _nth(reading: NthWeekday, context: Context) -> Edtf | None:
    base = _calendar(reading.base, context)
    if base is None or base.precision != "month":
        return None
    first, last = first_day(base), last_day(base)
    first_or_last = 6 if reading.ordinal < 0 else 0
    weekday = reading.weekday if reading.weekday is not None else 5 if reading.weekend else first_or_last
    days = [first + n * DAY for n in range((last - first).days + 1) if (first + n * DAY).weekday() == weekday]
    index = reading.ordinal - 1 if reading.ordinal > 0 else reading.ordinal
    if not -len(days) <= index < len(days):
        return None
    if reading.weekday is not None:
        return edtf.day(days[index])
    return weekend(days[index]) if reading.weekend else unit_of(days[index], "week")


# --- months and longer ----------------------------------------------------------------------------------------------


def _month(reading: MonthOf, context: Context) -> Edtf:
    anchor = context.anchor
    if reading.year is not None:
        return edtf.month(reading.year, reading.month)
    if reading.year_shift is not None:
        return edtf.month(anchor.year + reading.year_shift, reading.month)
    now = anchor.year * 12 + anchor.month - 1
    this = anchor.year * 12 + reading.month - 1
    strict = reading.side in ("past", "future")
    past = this if this < now or (this == now and not strict) else this - 12
    future = this if this > now or (this == now and not strict) else this + 12
    if reading.side == "this":
        return edtf.month(anchor.year, reading.month)
    if not strict:
        year = _focus(context, reading.month)
        if year is not None:
            context.steps.append(f"l’anno {year} è quello di cui si racconta")
            context.narrative = True
            return edtf.month(year, reading.month)
    side = _side(context, reading.side, signals="entro|fino a|fino ad|sino a|da qui a")
    if side is None or (not strict and ((side == "past" and now - past > 9 and future - now <= 2) or (side == "future" and future - now > 9 and now - past <= 1))):
        context.guess("per difetto: il passato, se non è troppo lontano")
        side = "past" if now - past <= 9 else "future"
    month = past if side == "past" else future
    return edtf.month(month // 12, month % 12 + 1)


def _season(reading: SeasonOf, context: Context) -> Edtf:
    if reading.year is not None:
        return edtf.unit("season", reading.year, reading.season)
    anchor = context.anchor
    if reading.year_shift is not None:
        return edtf.unit("season", anchor.year + reading.year_shift, reading.season)
    seasons = [edtf.unit("season", year, reading.season) for year in range(anchor.year - 2, anchor.year + 3)]
    current = next((s for s in seasons if first_day(s) <= anchor <= last_day(s)), None)
    past = [s for s in seasons if last_day(s) < anchor]
    future = [s for s in seasons if first_day(s) > anchor]
    side = _side(context, reading.side, signals="entro|per|dopo|prima di|in vista di")
    if reading.side in (None, "this") and current:
        return current
    if side == "this":
        return future[0] if (first_day(future[0]) - anchor).days < 270 else past[-1]
    if side is None:
        context.guess("per difetto: la più vicina")
        return future[0] if (first_day(future[0]) - anchor) < (anchor - last_day(past[-1])) else past[-1]
    return past[-1] if side == "past" else future[0]


def _fraction(reading: FractionOf, context: Context) -> Edtf:
    if reading.year is not None:
        return edtf.unit(reading.grain, reading.year, reading.number)
    anchor = context.anchor
    if reading.year_shift is not None:
        return edtf.unit(reading.grain, anchor.year + reading.year_shift, reading.number)
    year = _focus(context, {"quarter": 3, "half": 6, "bimester": 2}[reading.grain] * (reading.number - 1) + 1)
    if year is not None:
        context.narrative = True
        return edtf.unit(reading.grain, year, reading.number)
    side = _side(context, None)
    units = [edtf.unit(reading.grain, y, reading.number) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if side == "future":
        return next(u for u in units if last_day(u) >= anchor)
    if side is None:
        context.guess("per difetto: l’ultimo concluso")
    return [u for u in units if last_day(u) < anchor][-1]


def _offset(reading: Offset, context: Context) -> Edtf | None:
    anchor, grain, count = context.anchor, reading.grain, reading.count
    if grain == "weekend":
        return _weekend(int(count), context)
    if count < 0 or count > 0:
        context.steps.append("si conta dalla data dell’articolo")
    if reading.more:
        day = shifted(anchor, grain, count)
        for more_grain, more_count in reading.more:
            day = shifted(day, more_grain, more_count)
        finest = reading.more[-1][0]
        return unit_of(day, finest if finest in ("month", "week", "year") else "day")
    day = shifted(anchor, grain, count)
    if reading.exact:
        return edtf.day(day)
    if count % 1 and grain in ("year", "month", "week"):
        return unit_of(day, "month" if grain == "year" else "week" if grain == "month" else "day")
    return unit_of(day, grain)


def _weekend(count: int, context: Context) -> Edtf:
    anchor = context.anchor
    this = anchor - anchor.weekday() * DAY
    inside = anchor.weekday() >= 5
    if count < 0:
        return weekend(this - 7 * DAY)
    if count > 0:
        return weekend(this + 7 * DAY if inside else this)
    if inside or re.search(r"\bquesto $", context.low[context.start : context.start + 7]):
        return weekend(this)
    side = _side(context, None)
    if side is None:
        context.guess("per difetto: fino a mercoledì quello passato, poi quello che viene")
        side = "past" if anchor.weekday() < 3 else "future"
    return weekend(this - 7 * DAY) if side == "past" else weekend(this)


# --- narrative ------------------------------------------------------------------------------------------------------


def _last_told(context: Context, kinds: tuple[str, ...], *, back: int = 1) -> Told | None:
    """The last date told in reach that is fine enough."""
    sentence = context.clauses.sentence(context.start)
    for told in reversed(context.told):
        if told.sentence < sentence - back:
            return None
        if told.value.precision in kinds:
            return told
    return None


_FINE_ENOUGH: dict[str, tuple[str, ...]] = {
    "day": ("day", "interval", "weekend"), "week": ("day", "week", "weekend", "interval"),
    "month": ("day", "month", "interval", "quarter", "season"), "year": ("day", "month", "year", "interval", "quarter", "half", "season", "week"),
    "decade": ("day", "month", "year", "decade", "interval"), "century": ("century", "year", "decade"),
    "quarter": ("quarter", "day", "month"), "half": ("half", "day", "month"), "bimester": ("bimester", "day", "month"),
}  # fmt: skip


def _narrative(reading: Offset, context: Context) -> Edtf | None:
    told = _last_told(context, _FINE_ENOUGH.get(reading.grain, ("day",)))
    if told is None:
        if context.clauses.sentence(context.start) == 0 and not context.told and abs(reading.count) == 1 and not reading.doubtful and not reading.duration:
            context.guess("nessuna data prima nel testo: si conta dalla data dell’articolo")
            return unit_of(shifted(context.anchor, reading.grain, reading.count), reading.grain)
        return None
    context.narrative = True
    context.steps.append(f"si conta dall’ultima data detta nel testo, {told.value}")
    base = last_day(told.value) if reading.count > 0 else first_day(told.value)
    day = shifted(base, reading.grain, reading.count)
    for grain, count in reading.more:
        day = shifted(day, grain, count)
    if reading.exact or reading.more:
        return edtf.day(day)
    return unit_of(day, reading.grain)


# --- clock and parts of the day -------------------------------------------------------------------------------------


def _day_of_clause(time: Clock | DayPart, context: Context) -> datetime.date | None:
    """The day named in the clause, else the article's; a night without one is that which ended this morning."""
    if not (isinstance(time, DayPart) and time.deictic):
        if context.upcoming:
            return context.upcoming
        sentence = context.clauses.sentence(context.start)
        for told in reversed(context.told):
            if told.sentence != sentence:
                break
            if isinstance(time, DayPart) and time.part == "NI" and told.value == edtf.day(context.anchor):
                continue
            if told.value.precision in ("day", "interval") and context.start - told.start < 160:
                context.steps.append(f"il giorno è quello detto nella frase, {told.value}")
                return last_day(told.value)
    if isinstance(time, DayPart) and time.part == "NI":
        cue = context.clauses.cue(context.start, context.end)
        if cue and cue.side == "future":
            context.steps.append(f"«{cue.word}» dice futuro: la notte che viene")
            return context.anchor
        context.steps.append("la notte finita la mattina dell’articolo")
        if not cue:
            context.certainty = "default"
        return context.anchor - DAY
    context.steps.append("il giorno è quello dell’articolo")
    return context.anchor


def _timed(day: datetime.date, time: Clock | DayPart) -> Value:
    if isinstance(time, DayPart):
        when = When(edtf.day(day), part=time.part, modifier=time.modifier)
        return Value("TIME", when.value, when, time.modifier)
    if time.hour == 24:
        day, time = day + DAY, replace(time, hour=0)
    when = When(edtf.day(day), clock=f"{time.hour:02}:{time.minute:02}", modifier="APPROX" if time.approximate else None)
    return Value("TIME", when.value, when, when.modifier)


def _hours(reading: Offset, context: Context) -> Value | None:
    """«tra un'ora», «due ore fa»: a clock time only when the article has one."""
    if context.now is None:
        return Value("DURATION", reading.duration) if reading.duration else None
    seconds = {"hour": 3600, "minute": 60, "second": 1}
    moment = context.now + datetime.timedelta(seconds=reading.count * seconds[reading.grain])
    for grain, count in reading.more:
        moment += datetime.timedelta(seconds=count * seconds.get(grain, 86400))
    when = When(edtf.day(moment.date()), clock=moment.strftime("%H:%M"))
    return Value("TIME", when.value, when)


# --- ranges, durations, vague ---------------------------------------------------------------------------------------


def _span(reading: Span, context: Context) -> Value | None:
    match reading.start, reading.end:
        case (Clock() as start, Clock() as end):
            day = _day_of_clause(start, context)
            return _clock_span(day, start, end) if day else None
        case (Timed(day=first, time=Clock() as start), Timed(day=last, time=Clock() as end)) if first == last:
            return _clock_span(_day(first, context), start, end)
        case (WeekdayOf() as start, WeekdayOf() as end):
            value = _weekday_span(start, end, context)
            return _dated(value)
        case (Timed(day=first), Timed(day=last)):
            return _dated(edtf.interval(_calendar(first, context), _calendar(last, context)))
    value = _stretch(reading, context)
    return _dated(value, _approximate(context)) if value else None


def _clock_span(day: datetime.date, start: Clock, end: Clock) -> Value:
    until = day + DAY if (end.hour, end.minute) < (start.hour, start.minute) else day
    value = f"{_timed(day, start).value}/{_timed(until, end).value}"
    return Value("TIME", value, When(edtf.interval(edtf.day(day), edtf.day(until))))


def _weekday_span(start: WeekdayOf, end: WeekdayOf, context: Context) -> Edtf:
    side = _side(context, start.side or end.side)
    anchor = context.anchor
    if side == "future":
        first = _weekday(replace(start, side="future"), context)
        return edtf.interval(edtf.day(first), edtf.day(first + ((end.weekday - start.weekday) % 7) * DAY))
    last = anchor - ((anchor.weekday() - end.weekday) % 7) * DAY
    return edtf.interval(edtf.day(last - ((end.weekday - start.weekday) % 7) * DAY), edtf.day(last))


def _stretch(reading: Span, context: Context) -> Edtf | None:
    """A span of dates: the last member is placed first, and the first before it."""
    assert reading.start is not None and reading.end is not None
    end = _calendar(reading.end, context)
    start = _calendar(reading.start, context)
    if start is None or end is None:
        return None
    if first_day(start) > first_day(end):
        if isinstance(reading.start, DayOf | MonthOf) and reading.start.year is None:
            years = first_day(end).year
            tries: list[Reading] = [replace(reading.start, year=years), replace(reading.start, year=years - 1)]
            start = next(s for s in (_calendar(t, context) for t in tries) if s and first_day(s) <= first_day(end))
        elif isinstance(reading.end, DayOf) and reading.end.month is None:
            end = edtf.day(add_months(first_day(end), 1))
    elif isinstance(reading.start, DayOf) and reading.start.year is None and isinstance(reading.end, DayOf) and reading.end.month and reading.start.month:
        year = first_day(end).year
        start = edtf.day(datetime.date(year if reading.start.month <= reading.end.month else year - 1, reading.start.month, reading.start.day))
    elif isinstance(reading.start, MonthOf) and reading.start.year is None and isinstance(reading.end, MonthOf):
        year = first_day(end).year
        start = edtf.month(year if reading.start.month <= reading.end.month else year - 1, reading.start.month)
    return edtf.interval(start, end)


def _length(reading: Length, context: Context) -> Value:
    if reading.window:
        stretch = _stretch(reading.window, context)
        return Value("DURATION", reading.value, When(stretch) if stretch else None)
    if reading.grain is None or reading.reach is None or reading.grain in ("hour", "minute", "second"):
        return Value("DURATION", reading.value, None, reading.modifier)
    other = shifted(context.anchor, reading.grain, reading.reach)
    first, last = sorted((other, context.anchor))
    when = When(edtf.interval(edtf.day(first), edtf.day(last)))
    return Value("DURATION", reading.value, when, reading.modifier, certainty="vague")


_REACH = {"hour": 1, "day": 10, "week": 35, "month": 300, "year": 3650, "decade": 14600}
_UNKNOWN = {"hour": "PTXH", "day": "PXD", "week": "PXW", "month": "PXM", "year": "PXY", "decade": "PXDE"}


def _reference(reading: Reference, context: Context) -> Value:
    if reading.grain is None:
        return Value("DATE", reading.value)
    sign = -1 if reading.value == "PAST_REF" else 1
    other = context.anchor + sign * _REACH.get(reading.grain, 300) * DAY
    first, last = sorted((other, context.anchor))
    return Value("DATE", _UNKNOWN.get(reading.grain, reading.value), When(edtf.interval(edtf.day(first), edtf.day(last))), None, "vague")


__all__ = ["Context", "EdtfError", "Told", "Value", "resolve"]
