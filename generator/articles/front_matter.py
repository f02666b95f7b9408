"""The front matter of an article, read through python-frontmatter with a handler that fails aloud.

python-frontmatter publishes the YAML as body when a BOM, blank lines or an unclosed block stand in its way, and lets
the last of two equal keys win; this handler splits and loads on its own and keeps every place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from generator.articles.located import Fields, Place, read_yaml
from generator.errors import Problem

MAX_BYTES = 16_384
_LONELY_KEY = re.compile(r"(?:title|date|titolo|data|source|fonte|actors|attori|slug|id)[ \t]*:(?:\s|$)", re.IGNORECASE)
_DASHES = re.compile(r"(?:-{2}|-{4,}|[–—―]+)[ \t]*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file parted in two.

    Attributes:
        fields: what the block says; None when there is no block, or none that can be read.
        body: everything after it.
        body_line: the 1-based line of the file on which `body` begins.
        problems: an error among them refuses the file.
    """

    fields: Fields | None
    body: str
    body_line: int
    problems: tuple[Problem, ...]


class StrictHandler(YAMLHandler):
    """A handler for one file: it keeps the whole text, because python-frontmatter strips it before it asks."""

    def __init__(self, text: str, file: str) -> None:
        super().__init__()
        self.text = text
        self.file = file
        self.body = text
        self.body_line = 1
        self.first_line = 1
        self.fields: Fields | None = None
        self.problems: list[Problem] = []

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002 (stripped: its lines are not the file's)
        """Part the block from the body.

        Raises:
            ValueError: there is no block; python-frontmatter takes it for «no front matter».
        """
        lines = self.text.split("\n")
        opening = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
        if opening == len(lines) or not self._opens(lines, opening):
            raise ValueError("no front matter")
        closing = next((n for n in range(opening + 1, len(lines)) if lines[n].rstrip() == "---"), None)
        if closing is None:
            self._report(opening + 1, "fm-unterminated", "il blocco iniziale si apre con --- e non si chiude",
                         "aggiungi una riga --- dopo l’ultima chiave")  # fmt: skip
            raise ValueError("unterminated front matter")
        if opening > 0:
            self._report(opening + 1, "fm-not-first", "prima del blocco iniziale ci sono righe vuote",
                         "sposta --- sulla prima riga del file", warning=True)  # fmt: skip
        self.first_line = opening + 2
        self.body_line = closing + 2
        self.body = "\n".join(lines[closing + 1 :])
        return "\n".join(lines[opening + 1 : closing]), self.body

    def load(self, fm: str, **_options: object) -> dict[str, object]:
        """Read the block; every problem is kept, none is raised."""
        if len(fm.encode()) > MAX_BYTES:
            longest = max(enumerate(fm.split("\n")), key=lambda pair: len(pair[1]))[0]
            message = f"il blocco iniziale supera {MAX_BYTES // 1024} kB"
            remedy = "accorcia i valori: il testo dell’articolo va sotto la seconda riga ---"
            self._report(self.first_line + longest, "too-long", message, remedy)
            return {}
        value, problems = read_yaml(fm, self.file, self.first_line)
        self.problems.extend(problems)
        if isinstance(value, Fields):
            self.fields = value
            return dict(value)
        if value is not None:
            message = "il blocco iniziale non è fatto di «chiave: valore»"
            self._report(value.place.line, "fm-format", message, "scrivi una chiave per riga, per esempio title: …")
        elif not problems:
            self.fields = Fields({}, Place(self.first_line - 1, 1), {})
        return {}

    def _opens(self, lines: list[str], number: int) -> bool:
        """Whether that first written line opens a block; reports the look-alikes that would be published as text."""
        first = lines[number].rstrip()
        if first == "---":
            return True
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if first.startswith("{") and (first == "{" or '"' in first):
            self._report(
                number + 1, "fm-format", "il blocco iniziale è in JSON", "riscrivilo in YAML tra due righe ---"
            )
        elif first == "+++":
            self._report(
                number + 1, "fm-format", "il blocco iniziale è in TOML", "riscrivilo in YAML tra due righe ---"
            )
        elif _LONELY_KEY.match(first):
            message = "il file comincia con una chiave, ma manca la riga --- prima del blocco"
            self._report(number + 1, "fm-format", message, "metti una riga --- prima e una dopo le chiavi")
        elif _DASHES.fullmatch(first) and _LONELY_KEY.match(following):
            message = f"il blocco iniziale si apre con «{first}» invece che con tre trattini"
            self._report(number + 1, "fm-format", message, "scrivi --- (tre trattini semplici) prima e dopo le chiavi")
        return False

    def _report(self, line: int, code: str, message: str, remedy: str, *, warning: bool = False) -> None:
        self.problems.append(Problem(self.file, line, 1, code, message, remedy, "warning" if warning else "error"))


def read_front_matter(text: str, file: str) -> FrontMatter:
    """Part a file's text into front matter and body; never raises.

    Args:
        text: the decoded file, `\\n` line ends.
        file: name for the problems.
    """
    handler = StrictHandler(text, file)
    frontmatter.parse(text, handler=handler)
    return FrontMatter(handler.fields, handler.body, handler.body_line, tuple(handler.problems))
