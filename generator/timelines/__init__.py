"""Events in order: one timeline per actor, per topic, per year."""

from generator.timelines.group import UNDATED, group_timelines

__all__ = ["UNDATED", "group_timelines"]
