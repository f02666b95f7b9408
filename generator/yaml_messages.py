"""What libyaml and PyYAML complain of, in an editor's words."""

from __future__ import annotations

import yaml

_QUOTE_IT = 'racchiudi il testo tra virgolette: title: "Il vertice: che cosa si sa"'
_SAYINGS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "due punti seguiti da spazio dentro un testo senza virgolette", _QUOTE_IT),
    ("cannot start any token", "carattere che qui non può cominciare un valore (tabulazione, @, %, `)",
     "usa spazi al posto delle tabulazioni e racchiudi il valore tra virgolette"),
    ("could not find expected ':'", "riga senza «chiave: valore»", "scrivi chiave, due punti, spazio e valore"),
    ("found unexpected end of stream", "virgolette aperte e mai chiuse", "chiudi le virgolette alla fine del valore"),
    ("expected ',' or ']'", "lista tra parentesi quadre mai chiusa, o senza virgola",
     "chiudi la parentesi ] e separa le voci con virgole"),
    ("expected ',' or '}'", "mappa tra parentesi graffe mai chiusa, o senza virgola",
     "chiudi la parentesi } e separa le voci con virgole"),
    ("did not find expected '-' indicator", "lista con rientri diversi",
     "allinea i trattini della lista allo stesso rientro"),
    ("did not find expected key", "rientro sbagliato, o virgolette dentro un testo tra virgolette",
     "comincia ogni chiave a inizio riga e usa « » dentro il testo"),
    ("unknown escape character", "barra rovesciata dentro virgolette doppie",
     "usa gli apici singoli, o scrivi due barre rovesciate"),
    ("undefined alias", "richiamo YAML (*) a un nome che non c’è", "racchiudi il valore tra virgolette"),
)  # fmt: skip


def explain_yaml(error: yaml.YAMLError, text: str) -> tuple[int, int, str, str]:
    """Translate an error of PyYAML.

    Returns:
        0-based line and column, message and remedy in Italian.
    """
    line, column = _place(error, "problem_mark", "context_mark")
    lines = text.split("\n")
    if line < len(lines) and lines[line].lstrip(" ").startswith("\t"):
        return line, column, "una tabulazione a inizio riga", "usa spazi al posto delle tabulazioni"
    return common_fault(error) or (
        line, column, "il blocco YAML è scritto male", "scrivi «chiave: valore», una chiave per riga, senza rientri"
    )  # fmt: skip


def common_fault(error: yaml.YAMLError) -> tuple[int, int, str, str] | None:
    """The same for the faults that people make most, whatever the file; None for the others."""
    problem = str(getattr(error, "problem", None) or "")
    for saying, message, remedy in _SAYINGS:
        if saying in problem:
            # What is never closed is at fault where it was opened, not where the text ends.
            unclosed = "end of stream" in saying or "expected ','" in saying
            marks = ("context_mark", "problem_mark") if unclosed else ("problem_mark", "context_mark")
            return *_place(error, *marks), message, remedy
    return None


def _place(error: yaml.YAMLError, *marks: str) -> tuple[int, int]:
    mark = next((found for name in marks if (found := getattr(error, name, None))), None)
    return (mark.line, mark.column) if mark else (0, 0)
