"""What happened: mentions of time and links to subjects become dated events."""

from generator.events.find import find_events
from generator.events.merge import merge_events

__all__ = ["find_events", "merge_events"]
