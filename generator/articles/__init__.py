"""Bytes on disk → articles, registry and hand-written pages: the only part that reads content."""
