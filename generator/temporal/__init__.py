"""Italian text → mentions of time. Knows nothing of articles or files, and never asks what day it is."""

from generator.temporal.reader import find_mentions, find_set_aside

__all__ = ["find_mentions", "find_set_aside"]
