"""What editors may write shorter: the whole form of a list for `{add: …}`, of a name for a mapping, of one for a list.

These stand before the schema: pydantic only sees the whole form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BeforeValidator, ValidationInfo

from generator.articles.kinds import NOWHERE, fault
from generator.articles.located import Fields, Items, Text

MAX_ENTRIES = 50
"""Events, corrections, claims or roles that one entry may hold."""


def as_difference(written: Any) -> BeforeValidator:
    """A list is short for `{add: …}`; `written` is the type that the JSON Schema shows."""
    return BeforeValidator(_difference, json_schema_input_type=written)


def as_mappings(written: Any, short: str = "") -> BeforeValidator:
    """One mapping is short for a list of one; with `short`, a text is short for a mapping with that key alone."""
    return BeforeValidator(_mappings(short), json_schema_input_type=written)


def as_source(written: Any) -> BeforeValidator:
    """A text is short for `{name: …}`, an address for `{url: …}`."""
    return BeforeValidator(_source, json_schema_input_type=written)


def _difference(value: Any) -> Any:
    if isinstance(value, Fields):
        return value
    return _alone("add", value) if value is not None else Fields({}, NOWHERE, {})


def _mappings(short: str) -> Callable[[Any, ValidationInfo], Any]:
    def read(value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, Items) and len(value) > MAX_ENTRIES:
            message = f"la lista ha {len(value)} voci, più di {MAX_ENTRIES}"
            raise fault(info.field_name or "", message, "tieni quelle che servono")
        if isinstance(value, Fields) or (short and isinstance(value, Text)):
            value = Items([value], value.place)
        if short and isinstance(value, Items):
            return Items([_alone(short, item) if isinstance(item, Text) else item for item in value], value.place)
        return value

    return read


def _source(value: Any) -> Any:
    if isinstance(value, Text):
        return _alone("url" if value.casefold().startswith(("http://", "https://")) else "name", value)
    return Fields({}, NOWHERE, {}) if value is None else value


def _alone(key: str, value: Any) -> Fields:
    """A mapping of one key, which stands where its value does."""
    place = getattr(value, "place", NOWHERE)
    return Fields({key: value}, place, {key: place})
