"""What libyaml complains of, in an editor's words."""

from __future__ import annotations

import yaml

_QUOTE_IT = 'racchiudi il testo tra virgolette: title: "Il vertice: che cosa si sa"'
_SAYINGS: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed", "due punti seguiti da spazio dentro un testo senza virgolette", _QUOTE_IT),
    ("cannot start any token", "carattere che qui non può cominciare un valore (tabulazione, @, %, `)",
     "usa spazi al posto delle tabulazioni e racchiudi il valore tra virgolette"),
    ("could not find expected ':'", "riga senza «chiave: valore»", "scrivi chiave, due punti, spazio e valore"),
    ("found unexpected end of stream", "virgolette aperte e mai chiuse", "chiudi le virgolette alla fine del valore"),
    ("did not find expected ',' or ']'", "lista tra parentesi quadre mai chiusa, o senza virgola",
     "chiudi la parentesi ] e separa le voci con virgole"),
    ("did not find expected ',' or '}'", "mappa tra parentesi graffe mai chiusa, o senza virgola",
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
    problem = str(getattr(error, "problem", None) or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    context = getattr(error, "context_mark", None)
    lines = text.split("\n")
    if line < len(lines) and lines[line].lstrip(" ").startswith("\t"):
        return line, column, "una tabulazione a inizio riga", "usa spazi al posto delle tabulazioni"
    for saying, message, remedy in _SAYINGS:
        if saying in problem:
            unclosed = "end of stream" in saying or "expected ','" in saying
            if unclosed and context:  # the fault is where the quotes or brackets were opened, not where the text ends
                line, column = context.line, context.column
            return line, column, message, remedy
    return line, column, "il blocco YAML è scritto male", "scrivi «chiave: valore», una chiave per riga, senza rientri"
