"""Times of the clock and parts of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.when import Modifier, PartOfDay

if TYPE_CHECKING:
    from generator.temporal.readings import Reading


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
class SameHour:
    """«alla stessa ora»: the clock time last told."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A day with its clock or part: «ieri sera», «alle 15.30 di lunedì»."""

    day: Reading
    time: Clock | DayPart | SameHour
