"""What a body may ask of the Markdown reader: over the budget it is refused by name, not read for ever."""

from __future__ import annotations

import re

from generator.articles.characters import find_oddities
from generator.articles.findings import Findings
from generator.articles.located import Place, dotted

MAX_BODY = 1_000_000
MAX_BRACKETS = 300
"""Opening brackets in one paragraph."""
MAX_LINES = 10_000
MAX_MARKUP = 20_000
"""Characters that mean something in Markdown, in the whole body."""
MAX_SIGNS = 100_000
"""Characters at which the reader must stop and look, harmless ones included."""
MAX_NESTING = 30
_MARKUP = re.compile(r"[*_`\[\]<&\\|~]")
_SIGNS = re.compile(r"[!#$%&*+\-:<=>@\[\\\]^_`{}~|]")
_NESTED = re.compile(rf"^(?:[ \t]*(?:>|[-*+][ \t]|\d{{1,9}}[.)][ \t])){{{MAX_NESTING}}}", re.MULTILINE)
_CODES = {"control": "control-char", "mixed": "mixed-script"}


def check_body(body: str, first_line: int, findings: Findings) -> None:
    """Check the length, the complexity and the characters of a body.

    A finding stands at the paragraph that holds it; its message names the exact line and column.
    """
    if len(body.encode("utf-8", "replace")) > MAX_BODY:
        remedy = "dividi l’articolo in più file"
        findings.error(Place(first_line, 1), "too-long", f"il testo supera {MAX_BODY // 1_000_000} MB", remedy)
        return
    _check_complexity(body, first_line, findings)
    for oddity in find_oddities(body):
        line = first_line + body.count("\n", 0, oddity.offset)
        column = oddity.offset - body.rfind("\n", 0, oddity.offset)
        start = body.rfind("\n\n", 0, oddity.offset)
        top = first_line + len(body[: start + 2 if start >= 0 else 0].split("\n")) - 1
        others = oddity.count - 1
        also = "" if not others else " (e in un altro punto)" if others == 1 else f" (e in altri {others} punti)"
        message = f"riga {line}, colonna {column}: {oddity.message}{also}"
        add = findings.error if oddity.kind in ("control", "bidi") else findings.warn
        add(Place(top, 1), _CODES.get(oddity.kind, oddity.kind), message, oddity.remedy)


def _check_complexity(body: str, first_line: int, findings: Findings) -> None:
    line = first_line
    nested = _NESTED.search(body)
    if nested:
        message = f"liste o citazioni annidate {MAX_NESTING} volte in una riga"
        place = Place(first_line + body.count("\n", 0, nested.start()), 1)
        findings.error(place, "too-complex", message, "togli i segni superflui a inizio riga")
        return
    for count, limit, what in (
        (body.count("\n"), MAX_LINES, "righe"),
        (len(_MARKUP.findall(body)), MAX_MARKUP, "segni di Markdown"),
        (len(_SIGNS.findall(body)), MAX_SIGNS, "segni speciali"),
    ):
        if count > limit:
            message = f"il testo ha più di {dotted(limit)} {what}"
            findings.error(Place(first_line, 1), "too-complex", message, "dividi l’articolo in più file")
            return
    for paragraph in body.split("\n\n"):
        if paragraph.count("[") > MAX_BRACKETS:
            first = line + len(paragraph) - len(paragraph.lstrip("\n"))
            message = f"più di {MAX_BRACKETS} parentesi quadre in un capoverso"
            findings.error(
                Place(first, 1), "too-complex", message, "togli le parentesi superflue o dividi il capoverso"
            )
            return
        line += paragraph.count("\n") + 2
