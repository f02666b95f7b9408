"""How many events each month, quarter or year of a timeline holds: what the density strip draws."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator import edtf, gregorian
from generator.calendar_units import Unit
from generator.edtf import Edtf
from generator.italian_dates import italian
from generator.model import Event

Measure: TypeAlias = Literal["month", "quarter", "year", "decade", "century"]
"""What one bar stands for."""

MOST = 36
"""Bars in a row: three years by month. More would be too thin for a phone."""
_OUTSIDE = 0.05
"""So many of the events may stand together before or after the row, so that one forerunner does not flatten a year."""
_EMPTY = 12
"""Where the row would be too long, more empty bars than this give way to a break."""
_BREAKS = 2
"""More of them would leave nothing of the distances."""
_ROOM = 5
"""Bars whose room a break may take."""
_BEYOND = 1 / 3
"""So many of the events may stand beyond breaks: what happened nearly always is no exception to be set apart."""
_LENGTHS: dict[Measure, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_FINENESS: dict[str, int] = {
    "day": 1, "weekend": 1, "week": 1, "month": 1, "quarter": 3, "bimester": 12, "season": 12, "half": 12, "year": 12,
    "decade": 120, "century": 1200,
}  # fmt: skip
"""Months a bar must be long to hold a date of that kind without making it more precise."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One stretch of the strip.

    Attributes:
        name: «marzo 2024», «2024»; «fino a febbraio 2024» for all that lies before the row.
        events: in chronological order; may be empty.
        skipped: whether it stands for many empty bars in a row.
        first: its first month, counted from the year 0 (`month_number`); None when it is open.
        last: its last month, as well.
    """

    name: str
    events: tuple[Event, ...]
    first: int | None
    last: int | None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class Density:
    """The bars of some events.

    Attributes:
        measure: what a bar of the row stands for.
        bars: without a gap, empty ones included; of a long empty stretch one that is `skipped`.
        before: what lies before the row, or None.
        after: what lies after it, or None.
        coarse: events whose date is less precise than a bar.
        undated: events without any.
    """

    measure: Measure
    bars: tuple[Bar, ...]
    before: Bar | None
    after: Bar | None
    coarse: tuple[Event, ...]
    undated: tuple[Event, ...]

    @property
    def all_bars(self) -> tuple[Bar, ...]:
        """The row with what stands at its ends."""
        return tuple(bar for bar in (self.before, *self.bars, self.after) if bar)


def density_of(events: Iterable[Event]) -> Density:
    """The finest bars in which `MOST` hold nearly all that happened; every event stands in exactly one part."""
    ordered = sorted(events, key=lambda event: event.sort_key)
    undated = tuple(event for event in ordered if event.when is None)
    best = Density("month", (), None, None, (), undated)
    for measure in _LENGTHS:
        dated, coarse = _placed(ordered, measure)
        best = Density(measure, (), None, None, coarse, undated)
        if not dated:
            continue
        keys = [key for key, _ in dated]
        low, high = _window(_positions(keys))
        outside = len(keys) - (high - low)
        if measure == "century" or (outside <= len(keys) * _OUTSIDE and len(coarse) <= len(dated)):
            return _row(measure, dated, low, high, best)
    return best


def month_number(year: int, month: int) -> int:
    """Months since January of the astronomical year 0."""
    return year * 12 + month - 1


def month_text(number: int) -> str:
    """`2024-03`, as addresses and `data-` attributes have it; `-0043-03` before Christ."""
    return gregorian.iso((number // 12, number % 12 + 1, 1))[:-3]


def months_of(value: Edtf) -> tuple[int | None, int | None]:
    """The first and the last month in which a date may lie; None where it is open."""
    first, after = value.bounds
    last = gregorian.previous_day(after) if after else None
    return (month_number(*first[:2]) if first else None), (month_number(*last[:2]) if last else None)


def _placed(ordered: Sequence[Event], measure: Measure) -> tuple[list[tuple[int, Event]], tuple[Event, ...]]:
    """Each event with the number of its bar; apart, those that no bar so short may hold."""
    placed, coarse = [], []
    for event in ordered:
        if event.when is None:
            continue
        unit = event.when.edtf.start or event.when.edtf.end
        assert unit is not None
        if _FINENESS[unit.kind] > _LENGTHS[measure]:
            coarse.append(event)
        else:
            year, month, _ = unit.bounds[0]
            placed.append((month_number(year, month) // _LENGTHS[measure], event))
    return sorted(placed, key=lambda pair: (pair[0], pair[1].sort_key)), tuple(coarse)


def _window(keys: Sequence[int]) -> tuple[int, int]:
    """The slice of the sorted keys that `MOST` bars in a row can hold: the fullest, the latest of equals."""
    slices = ((bisect_left(keys, key), bisect_right(keys, key + MOST - 1)) for key in dict.fromkeys(keys))
    return max(slices, key=lambda ends: (ends[1] - ends[0], ends[0]))


def _positions(keys: Sequence[int]) -> list[int]:
    """Where each of the sorted keys stands in the row: after a long empty stretch closer, if that makes it short."""
    if keys[-1] - keys[0] < MOST:
        return list(keys)
    starts = [n for n in range(1, len(keys)) if keys[n] - keys[n - 1] > _EMPTY + 1]
    sizes = [after - before for before, after in itertools.pairwise((0, *starts, len(keys)))]
    if not 1 <= len(starts) <= _BREAKS or len(keys) - max(sizes) > len(keys) * _BEYOND:
        return list(keys)
    closer = {n: keys[n] - keys[n - 1] - 1 - _ROOM for n in starts}
    shifts = itertools.accumulate(closer.get(n, 0) for n in range(len(keys)))
    return [key - shift for key, shift in zip(keys, shifts, strict=True)]


def _row(measure: Measure, dated: Sequence[tuple[int, Event]], low: int, high: int, rest: Density) -> Density:
    length = _LENGTHS[measure]
    first, last = dated[low][0], dated[high - 1][0]
    bars = tuple(_bars(measure, dated[low:high]))
    early, late = (tuple(event for _, event in part) for part in (dated[:low], dated[high:]))
    start, end = first * length, last * length + length
    before = Bar(italian(Edtf(None, _edge(start - 1, length))), early, None, start - 1) if early else None
    after = Bar(italian(Edtf(_edge(end, length), None)), late, end, None) if late else None
    return Density(measure, bars, before, after, rest.coarse, rest.undated)


def _bars(measure: Measure, dated: Sequence[tuple[int, Event]]) -> Iterator[Bar]:
    """The row: every bar between two events, or one for all where it would be too long."""
    length = _LENGTHS[measure]
    is_long = dated[-1][0] - dated[0][0] >= MOST
    reached = dated[0][0]
    for key, found in itertools.groupby(dated, key=lambda pair: pair[0]):
        if is_long and key - reached > _EMPTY:
            first, last = reached * length, key * length - 1
            name = italian(Edtf(_edge(first, length), _edge(last, length)))
            yield Bar(name, (), first, last, skipped=True)
        else:
            for empty in range(reached, key):
                yield Bar(_name(measure, empty), (), empty * length, empty * length + length - 1)
        yield Bar(_name(measure, key), tuple(event for _, event in found), key * length, key * length + length - 1)
        reached = key + 1


def _edge(number: int, length: int) -> Unit:
    """The month that borders the row, or its year where bars are years and longer."""
    year, month = divmod(number, 12)
    return Unit("year", year) if length >= 12 else Unit("month", year, month + 1)


def _name(measure: Measure, key: int) -> str:
    if measure == "month":
        return italian(edtf.month(key // 12, key % 12 + 1))
    if measure == "quarter":
        return italian(edtf.unit("quarter", key // 4, key % 4 + 1))
    if measure == "year":
        return italian(edtf.year(key))
    years = _LENGTHS[measure] // 12
    return f"{italian(edtf.year(max(key * years, -9999)))}–{italian(edtf.year(key * years + years - 1))}"
