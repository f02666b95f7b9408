"""Cronistoria: timelines from Italian news."""

__version__ = "0.1.0"
