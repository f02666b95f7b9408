"""Who and what an article concerns: registered actors and topics, and names that the registry lacks."""

from generator.subjects.index import SubjectIndex, index_subjects
from generator.subjects.links import Subjects, find_links, find_subjects
from generator.subjects.names import find_unknown_names

__all__ = ["SubjectIndex", "Subjects", "find_links", "find_subjects", "find_unknown_names", "index_subjects"]
