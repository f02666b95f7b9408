"""What the checks of one file find, gathered where it is found."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.articles.located import Place
from generator.errors import Problem


@dataclass(slots=True)
class Findings:
    """The problems of one file, added to while it is read."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def error(self, place: Place, code: str, message: str, remedy: str) -> None:
        """Add what refuses the file."""
        self.problems.append(Problem(self.file, place.line, place.column, code, message, remedy))

    def warn(self, place: Place, code: str, message: str, remedy: str) -> None:
        """Add what only needs a look."""
        self.problems.append(Problem(self.file, place.line, place.column, code, message, remedy, "warning"))

    @property
    def refused(self) -> bool:
        """Whether an error was found."""
        return any(problem.severity == "error" for problem in self.problems)
