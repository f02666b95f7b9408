"""Who and what an article concerns: registered actors and topics, found exactly as they are written."""

from generator.subjects.index import SubjectIndex, index_subjects
from generator.subjects.links import find_links

__all__ = ["SubjectIndex", "find_links", "index_subjects"]
