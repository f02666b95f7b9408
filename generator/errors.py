"""Problems are values, exceptions are one family.

A check *yields* `Problem`s and goes on, so that an editor sees everything that is wrong in one run; an exception ends
what cannot go on. Messages and remedies are in Italian, because editors read them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault in the content: where it is, what it is, what to do about it.

    Attributes:
        file: path as the editor knows it, relative to the project, with forward slashes.
        line: 1-based line in that file.
        column: 1-based column, in code points.
        code: stable kebab-case class of the fault (`date-weekday`, `unknown-key`…), documented in the editors' guide.
        message: what is wrong, in Italian, one sentence without a final full stop.
        remedy: what to do, in Italian, one sentence without a final full stop.
        severity: an `error` refuses the article, a `warning` publishes it.
    """

    file: str
    line: int
    column: int
    code: str
    message: str
    remedy: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.code} {self.message} → {self.remedy}"


class CronistoriaError(Exception):
    """Something that ends the command; its text is Italian and fit to be shown."""


class ContentError(CronistoriaError):
    """The content cannot be built as it is; carries every problem found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


class UsageError(CronistoriaError):
    """The command or the settings ask for something that does not exist."""


class EnvironmentFailure(CronistoriaError):
    """Disk, permissions, a missing program: nothing that an editor wrote."""


class PublishError(CronistoriaError):
    """The built site did not pass the gate, or the engine refused it; the old site stays up."""

    def __init__(self, text: str, *, environment: bool = False) -> None:
        self.environment = environment
        """Whether the fault lies in the machine or the settings rather than in the content."""
        super().__init__(text)
