"""Months and longer, and what is counted in units: «a marzo», «l'estate scorsa», «due anni fa», «il giorno dopo»."""

from __future__ import annotations

import datetime
import re

from generator import edtf
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.temporal.arithmetic import DAY, first_day, last_day, shifted, unit_of, weekend
from generator.temporal.placing.chronicle import heads_entry, year_in_chronicle
from generator.temporal.placing.context import Context, last_told
from generator.temporal.placing.same import moved_by_years, period_of_figures
from generator.temporal.placing.sides import focus_year, side_of
from generator.temporal.readings import FractionOf, MonthOf, Offset, SeasonOf


def month_of(reading: MonthOf, context: Context) -> Edtf:
    """The month «a marzo» means; the month of the article's date is the current one."""
    year = _year_said(reading, context)
    if year is None and reading.side not in ("past", "future"):
        year = _year_of_the_story(reading.month, context)
    return edtf.month(year, reading.month) if year is not None else _month_by_side(reading, context)


def _year_said(reading: MonthOf, context: Context) -> int | None:
    """Its own year, the one counted from the article's, the one told just after it, or this one."""
    if reading.year is not None:
        return reading.year
    if reading.year_shift is not None:
        return context.anchor.year + reading.year_shift
    if context.year_ahead is not None:
        context.steps.append("l’anno è quello detto subito dopo")
        return context.year_ahead
    return context.anchor.year if reading.side == "this" else None


def _year_of_the_story(month: int, context: Context) -> int | None:
    year = year_in_chronicle(month, context)
    if year is None:
        year = focus_year(context, month)
    if year is not None:
        context.steps.append(f"l’anno {year} è quello di cui si racconta")
        context.counted_from = edtf.year(year)
    return year


def _month_by_side(reading: MonthOf, context: Context) -> Edtf:
    """The last such month or the next; the nearer by far where the side is not certain."""
    now = context.anchor.year * 12 + context.anchor.month - 1
    this = context.anchor.year * 12 + reading.month - 1
    strict = reading.side in ("past", "future")
    past = this if this < now or (this == now and not strict) else this - 12
    future = this if this > now or (this == now and not strict) else this + 12
    cue = context.clauses.cue(context.start, context.end)
    ahead = "entro|fino a|fino ad|sino a|da qui a" if cue else "entro|fino a|fino ad|sino a|da qui a|per"
    side = side_of(context, reading.side, signals=ahead)
    is_far = (side == "past" and now - past > 9 and future - now <= 2) or (
        side == "future" and future - now > 9 and now - past <= 1
    )
    if side is None or (not strict and is_far and not context.is_governed):
        context.guess("per difetto: il passato, se non è troppo lontano")
        side = "past" if now - past <= 9 else "future"
    month = past if side == "past" else future
    return edtf.month(month // 12, month % 12 + 1)


def _season_told(season: int, context: Context) -> Edtf | None:
    """«Quell'estate toccò al treno Italicus»: the season in the year of which the story speaks."""
    dated = [t for t in context.recent() if t.precision in ("day", "month", "year", "season")]
    told = next((t for t in dated if t.value.first_year < context.anchor.year), dated[0] if dated else None)
    if told is None:
        return None
    context.counted_from = told.value
    context.steps.append(f"l’anno è quello dell’ultima data detta, {italian(told.value)}")
    return edtf.unit("season", told.value.first_year, season)


def season_of(reading: SeasonOf, context: Context) -> Edtf | None:
    """The season «in autunno» means; a winter bears the year of its December."""
    if reading.year is not None:
        return edtf.unit("season", reading.year, reading.season)
    anchor = context.anchor
    if reading.narrative:
        return _season_told(reading.season, context)
    if reading.year_shift is not None:
        return edtf.unit("season", anchor.year + reading.year_shift, reading.season)
    if reading.side is None and context.frame is not None and heads_entry(context):
        context.counted_from = context.frame
        return edtf.unit("season", context.frame.first_year, reading.season)
    seasons = [edtf.unit("season", year, reading.season) for year in range(anchor.year - 2, anchor.year + 3)]
    current = next((s for s in seasons if first_day(s) <= anchor <= last_day(s)), None)
    past = [s for s in seasons if last_day(s) < anchor]
    future = [s for s in seasons if first_day(s) > anchor]
    side = side_of(context, reading.side, signals="entro|per|dopo|prima di|in vista di")
    if reading.side in (None, "this") and current:
        return current
    if side == "this":
        cue = context.clauses.cue(context.start, context.end)
        if cue is None:  # «quest'estate», said in November, was that of the year
            return edtf.unit("season", anchor.year, reading.season)
        side = cue.side
    if side is None:
        context.guess("per difetto: la più vicina")
        return future[0] if (first_day(future[0]) - anchor) < (anchor - last_day(past[-1])) else past[-1]
    return past[-1] if side == "past" else future[0]


_ALL_BUT_OVER = 4 * DAY
"""«nel primo bimestre», said on 29 February, is the one that ends: the figures of a period come out as it closes."""


def fraction_of(reading: FractionOf, context: Context) -> Edtf:
    """«terzo trimestre»: that of the year told, else the latest finished one."""
    if reading.year is not None:
        return edtf.unit(reading.grain, reading.year, reading.number)
    anchor = context.anchor
    if reading.year_shift is not None:
        return _fraction_of_now(reading, reading.year_shift, context)
    year = focus_year(context, {"quarter": 3, "half": 6, "bimester": 2}[reading.grain] * (reading.number - 1) + 1)
    if year is not None:
        context.counted_from = edtf.year(year)
        return edtf.unit(reading.grain, year, reading.number)
    side = side_of(context, None)
    units = [edtf.unit(reading.grain, y, reading.number) for y in (anchor.year - 1, anchor.year, anchor.year + 1)]
    if side == "future":
        return next(u for u in units if last_day(u) >= anchor + _ALL_BUT_OVER)
    if side is None:
        context.guess("per difetto: l’ultimo concluso")
    return [u for u in units if last_day(u) < anchor + _ALL_BUT_OVER][-1]


def _fraction_of_now(reading: FractionOf, shift: int, context: Context) -> Edtf:
    """«l'ultimo trimestre dell'anno», told in January, is that of the year that ended."""
    unit = edtf.unit(reading.grain, context.anchor.year + shift, reading.number)
    cue = context.clauses.cue(context.start, context.end)
    if shift or cue is None or "quest" in context.low[context.start : context.end]:
        return unit
    if cue.side == "past" and first_day(unit) > context.anchor and (cue.remote or not cue.precedes):
        shift = -1
    elif cue.side == "future" and last_day(unit) < context.anchor and not cue.present:
        shift = 1
    return edtf.unit(reading.grain, context.anchor.year + shift, reading.number)


def offset_of(reading: Offset, context: Context) -> Edtf | None:
    """«l'anno scorso», «due mesi fa»: counted from the article's day, at the unit's precision."""
    anchor, grain, count = context.anchor, reading.grain, reading.count
    if grain == "weekend":
        return _weekend(int(count), context)
    if count < 0 or count > 0:
        context.steps.append("si conta dalla data dell’articolo")
    if reading.more:
        day = shifted(anchor, grain, count)
        for more_grain, more_count in reading.more:
            day = shifted(day, more_grain, more_count) if more_grain not in ("hour", "minute", "second") else day
        finest = reading.more[-1][0]
        return unit_of(day, finest if finest in ("month", "week", "year") else "day")
    if count == -1 and grain in ("bimester", "quarter", "half") and "ultim" in context.low[context.start : context.end]:
        current = unit_of(anchor, grain)
        if last_day(current) < anchor + _ALL_BUT_OVER:
            return current
    day = shifted(anchor, grain, count)
    if reading.exact:
        return edtf.day(day)
    if count % 1 and grain in ("year", "month", "week"):
        return unit_of(day, "month" if grain in ("year", "month") else "day")
    return unit_of(day, grain)


def _weekend(count: int, context: Context) -> Edtf:
    anchor = context.anchor
    this = anchor - anchor.weekday() * DAY
    inside = anchor.weekday() >= 5
    if count < 0:
        return weekend(this + 7 * count * DAY)
    if count > 0:
        return weekend(this + 7 * (count if inside else count - 1) * DAY)
    if inside or re.search(r"\bquesto $", context.low[context.start : context.start + 7]):
        return weekend(this)
    side = side_of(context, None)
    if side is None:
        context.guess("per difetto: fino a mercoledì quello passato, poi quello che viene")
        side = "past" if anchor.weekday() < 3 else "future"
    return weekend(this - 7 * DAY) if side == "past" else weekend(this)


_AUTUMN, _SPRING = 10, 3
"""«il nuovo anno» is the next one from October on, and the current one until March."""


def new_year(anchor: datetime.date) -> Edtf | None:
    """The year of «con l'anno nuovo»; in between nobody can tell, and it stays silent."""
    if anchor.month >= _AUTUMN:
        return edtf.year(anchor.year + 1)
    return edtf.year(anchor.year) if anchor.month <= _SPRING else None


FINE_ENOUGH: dict[str, tuple[str, ...]] = {
    "day": ("day", "interval", "weekend"), "week": ("day", "week", "weekend", "interval"),
    "month": ("day", "month", "interval", "quarter", "season"), "year": ("day", "month", "year", "interval",
    "years", "quarter", "half", "season", "week"),
    "decade": ("day", "month", "year", "decade", "interval", "years"), "century": ("century", "year", "decade"),
    "quarter": ("quarter", "day", "month"), "half": ("half", "day", "month"), "bimester": ("bimester", "day", "month"),
}  # fmt: skip


def narrated(reading: Offset, context: Context) -> Edtf | None:
    """«il giorno dopo»: counted from the last date told; None when nothing is in reach."""
    if reading.grain == "year" and abs(reading.count) == 1 and (told := period_of_figures(context)):
        context.counted_from = told.value
        context.steps.append(f"la data dei dati è quella detta prima, {italian(told.value)}: un anno di distanza")
        return moved_by_years(told.value, int(reading.count))
    told = last_told(context, FINE_ENOUGH.get(reading.grain, ("day",)), across_quotations=reading.count == 0)
    if told is None:
        if (
            context.clauses.sentence(context.start) == 0
            and not context.told
            and abs(reading.count) == 1
            and not reading.doubtful
            and not reading.duration
        ):
            context.guess("nessuna data prima nel testo: si conta dalla data dell’articolo")
            return unit_of(shifted(context.anchor, reading.grain, reading.count), reading.grain)
        return None
    context.counted_from = told.value
    context.steps.append(f"si conta dall’ultima data detta nel testo, {italian(told.value)}")
    base = last_day(told.value) if reading.count > 0 else first_day(told.value)
    day = shifted(base, reading.grain, reading.count)
    for grain, count in reading.more:
        day = shifted(day, grain, count)
    if reading.exact or reading.more:
        return edtf.day(day)
    return unit_of(day, reading.grain)
