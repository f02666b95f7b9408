"""Readings → values: the anchor, the side, the story and the clause's own day decide what «lunedì» means."""

from generator.temporal.placing.context import Context, Told, Value
from generator.temporal.placing.values import resolve

__all__ = ["Context", "Told", "Value", "resolve"]
