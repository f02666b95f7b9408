"""Who and what an article concerns: registered actors and topics, found exactly as they are written."""

from generator.subjects.index import SubjectIndex, index_subjects
from generator.subjects.links import find_links
from generator.subjects.names import find_unknown_names

__all__ = ["SubjectIndex", "find_links", "find_unknown_names", "index_subjects"]
