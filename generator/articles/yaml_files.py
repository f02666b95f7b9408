"""A YAML file of the newsroom's → its value with every place."""

from __future__ import annotations

from pathlib import Path

from generator.articles.decoding import decode
from generator.articles.files import read_bytes
from generator.articles.findings import Findings
from generator.articles.located import Value, read_yaml

MAX_EVENTS = 400_000
MAX_FILE = 4_000_000


def load_yaml(path: Path, findings: Findings, too_long: tuple[str, str]) -> Value:
    """Read a file; an absent one is empty, and so is one that cannot be read: that is told.

    Args:
        path: where it is.
        findings: where to tell; knows the name of the file.
        too_long: message and remedy when it is larger than 4 MB.
    """
    if not path.exists() and not path.is_symlink():
        return None
    data, problems = read_bytes(path, findings.file, limit=MAX_FILE, too_long=too_long)
    findings.problems += problems
    text, problems = decode(data or b"", findings.file)
    findings.problems += problems
    value, problems = read_yaml(text, findings.file, max_events=MAX_EVENTS)
    findings.problems += problems
    return value
