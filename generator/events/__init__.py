"""What happened: mentions of time and links to subjects become dated events."""

from generator.events.find import find_events
from generator.events.groups import names_of
from generator.events.history import Step, history
from generator.events.merge import Merged, MergePair, merge_events

__all__ = ["MergePair", "Merged", "Step", "find_events", "history", "merge_events", "names_of"]
