"""Clauses: the part of a sentence in which one date and one happening belong together, and the title it makes."""

from __future__ import annotations

import re

_BOUNDARY = re.compile(
    r";|:(?!\d)|\s[–—-]\s|,\s+(?=(?:mentre|ma|però|dopo che|poi|quindi|infine|invece)\b)", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:[\s,;:–—\-«“\"']+|(?:e|ed|ma|mentre|però|poi|quindi|inoltre|infine|intanto|invece|parallelamente)\b[\s,]*)+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?P<antecedent>\w+)\s(?:che|di cui|in cui|con cui|dal quale|dalla quale)\s", re.IGNORECASE)
_COMPLETIVE = re.compile(
    r"(?:detto|annunciat[oaie]|affermat[oa]|spiegato|ricordato|riferito|dichiarato|scritto|aggiunto|sapere|confermato"
    r"|comunicato|previsto|promesso|deciso|chiesto|sostenuto|sostiene|afferma|dice|annuncia|conferma|precisa|precisato"
    r"|sottolineato|ribadito|ritiene|assicurato|convenuto|stabilito|prima|dopo|sempre|tanto|più|anche|quel|ciò|sono|è)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"[;:]\s|\s[–—-]\s|\s(?=(?:quando|dove|mentre)\s)"
    r"|,\s(?=(?:quando|dove|mentre|dopo|prima|senza|grazie|ma|al termine|nel giorno|nell['’]ambito)\s)"
)
_FINITE_VERB = re.compile(
    r"\b(?:è|sono|ha|hanno|era|erano|aveva|avevano|fu|furono|va|vanno|viene|vengono|resta|restano|sarebbe|avrebbe"
    r"|\w+(?:rà|ranno|rebbe|rebbero|ò|[aei]rono|[aei]va|[aei]vano))\b",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:\s+(?:e|o|a|di|da|in|con|su|per|tra|fra|che|non|un|una|il|lo|la|i|gli|le|del|della|dello|dei|degli|delle|al|alla"
    r"|ai|alle|dal|dalla|nel|nella|sul|sulla|si|è|ha|hanno|due|aveva|avevano|ne|fino|come))+$",
    re.IGNORECASE,
)
_RELATIVE_DAY = re.compile(
    r"(?:ieri|oggi|domani|dopodomani|stamattina|stamani|stamane|stasera|stanotte|domattina|lunedì|martedì|mercoledì"
    r"|giovedì|venerdì|sabato|domenica)(?:\s(?:mattina|pomeriggio|sera|notte|scors[oa]|prossim[oa]))?",
    re.IGNORECASE,
)
_ALSO = re.compile(r"(?:^|(?<=\s))(?:sempre|già|proprio|solo|soltanto|anche|appena)\s$", re.IGNORECASE)
_HOLDS_ON = re.compile(
    r"(?:^|\s|['’])(?:di|del|dell|della|da|dal|dalla|tra|fra|per|entro|dopo|fino|a|al|alla|in|nel|nella|prima|e|il|la"
    r"|lo|l|è|verso|oltre|su|sul|quel|questo|ogni)['’]?\s*$",
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


def clause_title(clause: str, dated: tuple[int, int] | None = None) -> tuple[str, str]:
    """A readable title from a clause, and the part of the clause that it tells.

    No dangling conjunction, no cut inside a word, 120 characters or so at most; a relative day («ieri», «lunedì
    scorso») goes where the sentence stands without it, because the entry shows the date itself.

    Args:
        clause: the clause.
        dated: offsets of the expression that dates it. In a relative clause («…, il missile che la Russia usò il 21
            novembre») the title begins at its antecedent: what stands before did not happen on that day.
    """
    start = _relative_start(clause, dated[0]) if dated else 0
    told = clause[start:]
    text = _without_relative_day(told, (dated[0] - start, dated[1] - start)) if dated else told
    text = " ".join(text.split())
    text = text[found.end() :] if (found := _LEADING.match(text)) else text
    text = _balanced(_shortened(text).strip(' ,;:–—-«»“”"').rstrip("."))
    return text[:1].upper() + text[1:], told


def _relative_start(clause: str, offset: int) -> int:
    """Where the antecedent of the relative clause around an offset begins; 0 when the date is the main clause's."""
    relatives = list(_RELATIVE.finditer(clause, 0, offset))
    found = relatives[-1] if relatives else None
    if found is None or _COMPLETIVE.fullmatch(found["antecedent"]) or re.search(r"[,;:]", clause[found.end() : offset]):
        return 0
    comma = clause.rfind(", ", 0, found.start())
    return comma + 2 if comma >= 0 else 0


def _without_relative_day(clause: str, dated: tuple[int, int]) -> str:
    """The clause without «ieri», «lunedì scorso»…, where nothing hangs on it."""
    start, end = dated
    if start < 0 or not _RELATIVE_DAY.fullmatch(clause[start:end]):
        return clause
    before, after = clause[:start], clause[end:]
    if _HOLDS_ON.search(before):
        return clause
    if found := _ALSO.search(before):
        before = before[: found.start()]
    if not before.strip():
        return after.lstrip(" ,")
    if before.rstrip().endswith(",") and after.startswith(","):
        return before.rstrip(" ,") + after[1:]
    return before.rstrip() + after


def _shortened(text: str) -> str:
    if len(text) <= TITLE_LENGTH:
        return text
    cuts = [found.start() for found in _CUT.finditer(text) if TITLE_LENGTH // 3 <= found.start() <= TITLE_LENGTH]
    said = [cut for cut in cuts if _FINITE_VERB.search(text, 0, cut)]
    if said:  # what is left still says something: «Il 28 febbraio, nello Studio Ovale» would not
        return text[: said[-1]]
    whole_words = text[: text.rfind(" ", 0, TITLE_LENGTH)] if " " in text[:TITLE_LENGTH] else ""
    return (_DANGLING.sub("", whole_words).rstrip(" ,;:") or whole_words) + "…" if whole_words else text


def _balanced(text: str) -> str:
    """A title does not hold half a quotation or half a parenthesis."""
    for opening, closing in (("«", "»"), ("“", "”"), ("(", ")")):
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text
