"""Clauses: the part of a sentence in which one date and one happening belong together."""

from __future__ import annotations

import re

_BOUNDARY = re.compile(
    r";|:(?!\d)|\s[–—-]\s|,\s+(?=(?:mentre|ma|però|dopo che|poi|quindi|infine|invece)\b)", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:[\s,;:–—\-«“\"']+|(?:e|ed|ma|mentre|però|poi|quindi|inoltre|infine|intanto|invece|parallelamente)\b[\s,]*)+",
    re.IGNORECASE,
)
_CUT = re.compile(r"[,;:]\s|\s[–—-]\s|\s(?=(?:quando|dove|mentre)\s)")
_FINITE_VERB = re.compile(
    r"\b(?:è|sono|ha|hanno|era|erano|aveva|avevano|fu|furono|va|vanno|viene|vengono|resta|restano|sarebbe|avrebbe"
    r"|\w+(?:rà|ranno|rebbe|rebbero|ò|[aei]rono|[aei]va|[aei]vano))\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:\s+(?:e|o|a|di|da|in|con|su|per|tra|fra|che|non|un|una|il|lo|la|i|gli|le|del|della|dello|dei|degli|delle|al|alla"
    r"|ai|alle|dal|dalla|nel|nella|sul|sulla|si|è|ha|hanno|due|aveva|avevano|ne|fino|a|come))+$",
    re.IGNORECASE,
)
TITLE_LENGTH = 120


def clause_at(sentence: str, offset: int) -> tuple[int, int]:
    """The clause of a sentence around an offset, as offsets in the sentence."""
    start, end = 0, len(sentence)
    for boundary in _BOUNDARY.finditer(sentence):
        if boundary.end() <= offset:
            start = boundary.end()
        elif boundary.start() > offset:
            end = boundary.start()
            break
    return start, end


def clause_title(clause: str) -> str:
    """A readable title from a clause: no dangling conjunction, no cut inside a word, 120 characters or so at most."""
    text = " ".join(clause.split())
    text = text[found.end() :] if (found := _LEADING.match(text)) else text
    text = _balanced(_shortened(text).strip(' ,;:–—-«»“”"').rstrip("."))
    return text[:1].upper() + text[1:]


def _shortened(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    cuts = [found.start() for found in _CUT.finditer(text) if TITLE_LENGTH // 3 <= found.start() <= TITLE_LENGTH]
    said = [cut for cut in cuts if _FINITE_VERB.search(text, 0, cut)]
    if said:  # what is left still says something: «Il 28 febbraio, nello Studio Ovale» would not
        return text[: said[-1]]
    whole_words = text[: text.rfind(" ", 0, TITLE_LENGTH)] if " " in text[:TITLE_LENGTH] else ""
    return (_DANGLING.sub("", whole_words) or whole_words) + "…" if whole_words else text


def _balanced(text: str) -> str:
    """A title does not hold half a quotation or half a parenthesis."""
    for opening, closing in (("«", "»"), ("“", "”"), ("(", ")")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text
