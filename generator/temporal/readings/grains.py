"""The units of time, and the sides of a date."""

from __future__ import annotations

from typing import Literal, TypeAlias

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
