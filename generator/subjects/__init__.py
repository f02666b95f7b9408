"""Who and what an article concerns: registered actors and topics, found exactly as they are written."""

from generator.subjects.index import SubjectIndex, index_subjects
from generator.subjects.links import Subjects, find_links, find_subjects

__all__ = ["SubjectIndex", "Subjects", "find_links", "find_subjects", "index_subjects"]
