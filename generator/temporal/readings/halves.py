"""Half expressions: nothing unless their other half stands beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.temporal.readings.grains import Grain
from generator.when import Modifier, PartOfDay


@dataclass(frozen=True, slots=True)
class NthWord:
    """«il secondo giovedì dopo»: half an expression, nothing unless a day follows."""

    count: int
    weekday: int | None
    grain: Grain = "day"


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
class SideWord:
    """«successivo», «precedente»: half an expression, nothing unless a date stands before it."""

    side: Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class WeekWord:
    """«la settimana del»: half an expression, nothing unless a day follows."""

    weekend: bool


@dataclass(frozen=True, slots=True)
class ZoneWord:
    """«ora della Florida», «in Italia»: half an expression, nothing unless a clock stands before it."""

    zone: str
