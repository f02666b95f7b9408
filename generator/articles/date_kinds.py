"""The kinds of date a field may hold: a day, the stretch of an event, the bound of an office."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from generator.articles.dates import DateFault, Day, Doubt, read_day
from generator.articles.event_dates import read_when
from generator.articles.kinds import fault, findings_of, key_of, or_nothing
from generator.articles.located import Text
from generator.edtf import Edtf
from generator.when import When

Read = TypeVar("Read")


def _day(value: Any, info: ValidationInfo) -> Day:
    return _dated(value, info, read_day, lambda day: day.doubts)


def _bound(value: Any, info: ValidationInfo) -> Edtf | None:
    found = _when(value, info)
    if found is None:
        return None
    if found != When(found.edtf) or found.edtf.is_interval:
        name = key_of(info)
        raise fault(name, "qui va un giorno, un mese o un anno", f"scrivi per esempio {name}: 2025-01-20")
    return found.edtf


def _optional_day(value: Any, info: ValidationInfo) -> Day | None:
    return None if value is None else _day(value, info)


def _when(value: Any, info: ValidationInfo) -> When | None:
    return None if value is None else _dated(value, info, read_when, lambda pair: pair[1])[0]


def _dated(
    value: Any, info: ValidationInfo, read: Callable[[str], Read], doubts: Callable[[Read], tuple[Doubt, ...]]
) -> Read:
    remedy = "scrivi la data come 2024-05-03 o 3 maggio 2024"
    if value is None:
        raise fault("date", "la data è vuota", remedy)
    if not isinstance(value, Text):
        raise fault("date", "la data è una lista o una mappa: qui va un testo", remedy)
    try:
        result = read(value)
    except DateFault as error:
        raise fault(error.code, error.message, error.remedy) from None
    for doubt in doubts(result):
        findings_of(info).warn(value.place, doubt.code, doubt.message, doubt.remedy)
    return result


DayField = Annotated[Day | None, PlainValidator(_day), WithJsonSchema({"type": "string", "pattern": "[0-9]{4}"})]
OptionalDay = Annotated[Day | None, PlainValidator(_optional_day), or_nothing("string", pattern="[0-9]{4}")]
_STRETCH = WithJsonSchema({"type": ["string", "integer", "null"], "pattern": "[0-9]{2}"})
WhenField = Annotated[When | None, PlainValidator(_when), _STRETCH]
Bound = Annotated[Edtf | None, PlainValidator(_bound), _STRETCH]
