"""Problems as GitHub's workflow commands, which a CI run shows beside the lines they are about.

See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
"""

from __future__ import annotations

from generator.errors import Problem


def annotate(problem: Problem) -> str:
    """One problem at its place."""
    kind = "error" if problem.severity == "error" else "warning"
    where = f"file={_property(problem.file)},line={problem.line},col={problem.column},title={_property(problem.code)}"
    return f"::{kind} {where}::{_escaped(f'{problem.message} → {problem.remedy}')}"


def annotate_failure(text: str) -> str:
    """What ended a command and has no place in the content."""
    return f"::error title=cronistoria::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A value before the text: a colon or a comma would end it."""
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
