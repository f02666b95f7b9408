"""Durations, sets and vague references."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.model import DurationSense
from generator.temporal.readings.derived import DaysOf, Span
from generator.temporal.readings.grains import Grain
from generator.when import Modifier

if TYPE_CHECKING:
    from generator.temporal.readings import Reading


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
