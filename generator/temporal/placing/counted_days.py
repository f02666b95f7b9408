"""Days counted from a day, among their like or inside a stretch: «due settimane dopo Pasqua», «due venerdì fa»."""

from __future__ import annotations

import datetime

from generator import edtf
from generator.edtf import Edtf
from generator.temporal.arithmetic import DAY, first_day, last_day, shifted, unit_of, weekend
from generator.temporal.it.feasts import date_of
from generator.temporal.readings import DaysOf, Grain, HolidayOf, NthFrom, Repeated, SeasonOf, WeekdayOf


def from_day(day: datetime.date, count: int, grain: Grain, *, named: bool) -> Edtf:
    """So many units from a day: weeks and months give a day when the calendar named it («un mese dopo il 3 marzo»),
    else the unit («due settimane prima del voto»); one week is always seven days, years are years."""
    there = shifted(day, grain, count)
    exact = grain == "day" or (grain == "week" and abs(count) == 1) or (named and grain in ("week", "month"))
    return edtf.day(there) if exact else unit_of(there, grain)


def nth_from(day: datetime.date, reading: NthFrom) -> Edtf:
    """«il secondo giovedì dopo Pasqua», «la settimana prima di Natale»: the day itself does not count."""
    step = 1 if reading.count > 0 else -1
    further = reading.count - step
    if reading.weekday is not None:
        away = (step * (reading.weekday - day.weekday())) % 7 or 7
        return edtf.day(day + step * (away + 7 * abs(further)) * DAY)
    if reading.grain == "weekend":
        saturday = day + (5 - day.weekday()) * DAY
        if not (saturday > day if step > 0 else saturday + DAY < day):
            saturday += 7 * step * DAY
        return weekend(saturday + 7 * further * DAY)
    return unit_of(
        shifted(day.replace(day=1) if reading.grain == "month" else day, reading.grain, reading.count), reading.grain
    )


def repeated(reading: Repeated, anchor: datetime.date) -> Edtf:
    """«due venerdì fa», «fra tre giovedì»: the last, or coming, ones counted one by one.

    Raises:
        IndexError: the tables of feasts do not reach so far.
    """
    count, base = reading.count, reading.base
    if isinstance(base, WeekdayOf):
        return nth_from(anchor, NthFrom(base, count, base.weekday))
    years = range(anchor.year - abs(count) - 2, anchor.year + abs(count) + 3)
    if isinstance(base, HolidayOf):
        stretches = [edtf.day(date_of(base.name, year)) for year in years]
    elif isinstance(base, SeasonOf):
        stretches = [edtf.unit("season", year, base.season) for year in years]
    else:
        return nth_from(anchor, NthFrom(base, count, None, base.grain))
    if count > 0:
        return [s for s in stretches if first_day(s) > anchor][count - 1]
    return [s for s in stretches if last_day(s) < anchor][count]


def days_of(whole: Edtf, reading: DaysOf) -> Edtf | None:
    """«l'ultimo giorno del mese», «i primi tre giorni di giugno»; None when the stretch is not so long."""
    first, last = first_day(whole), last_day(whole)
    start = first + (reading.first - 1) * DAY if reading.first > 0 else last + (reading.first + 1) * DAY
    end = start + (reading.days - 1) * DAY
    if start < first or end > last:
        return None
    return edtf.day(start) if start == end else edtf.interval(edtf.day(start), edtf.day(end))
