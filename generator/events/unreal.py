"""What a clause says will not be, or might be: «non incontrerà Trump il 10 gennaio», «se il 5 gennaio attaccasse…».

Neither is a happening of that day. What was announced and is called off is one («l’udienza del 10 non si terrà»).
"""

from __future__ import annotations

import re

from generator.events.clauses import clause_at

_REACH = 160
"""A negation or a condition farther from a date than this is of something else."""
_WILL_NOT = re.compile(
    r"\b(?:non|né)\s(?:(?:si|ci|vi|lo|la|li|le|gli|ne|mi)\s|(?:l|c|v|m|n)['’])?(?:\w{2,12}\s){0,1}?"
    r"(?!avr|sopra|fra|citra)\w{2,20}(?:rà|ranno|rò|remo)\b(?!\s(?:solo|soltanto|più tardi|prima))",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(r"\bnon\s(?:solo|soltanto|appena|meno|oltre|prima)\b", re.IGNORECASE)
_CALLED_OFF = re.compile(
    r"\bnon\s(?:si\s(?:terr|svolger|far|celebrer|disputer|giocher)(?:à|anno)|avr(?:à|anno)\s(?:più\s)?luogo)\b",
    re.IGNORECASE,
)
"""Of something that was to be: whose status is another's matter."""
_NOTHING_IS = re.compile(
    r"\b(?:nessun['’]?\w{0,2}|non)\s?(?:\w{3,20}\s){0,5}?(?:(?:è|sono|risult\w{1,3})\s"
    r"(?:(?:per ora|ancora|al momento)\s)?(?:(?:stat[oaie]\s)?"
    r"(?:previst|fissat|programmat|attes|convocat|pianificat)[oaie]|in (?:programma|calendario|agenda))"
    r"|(?:si terr|si svolger|ci sar)(?:à|anno))\b",
    re.IGNORECASE,
)
"""«Nessun incontro è previsto per il 10», «non sono previsti treni sabato»."""
_IF = re.compile(
    r"(?<!\banche )(?<!\bcome )(?:^|(?<=[\s«“(]))(?:se|qualora|ove|nel caso(?: in cui)?|nell['’]eventualità(?: che"
    r"| in cui)?|a meno che|purché|a patto che)\s(?!ne\b|lo\b|la\b|li\b|le\b|stess)",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:\w{2,20}(?:asse|assero|esse|essero|isse|issero|rà|ranno)|foss(?:e|ero)|dess(?:e|ero)|stess(?:e|ero))\b",
    re.IGNORECASE,
)
_BREAK = re.compile(r"[,;:()«»“”]")


def is_unreal(sentence: str, offset: int, after: int) -> bool:
    """Whether the clause of a date denies that it will be so, or only supposes it.

    Args:
        sentence: the sentence.
        offset: where the date starts in it.
        after: where the date ends.
    """
    start, end = clause_at(sentence, offset)
    start, end = max(start, offset - _REACH), min(end, after + _REACH)
    return _is_denied(sentence, start, offset, after, end) or _is_supposed(sentence, start, offset, end)


def _is_denied(sentence: str, start: int, offset: int, after: int, end: int) -> bool:
    """«Rossi non parteciperà il 10 gennaio», «Il 10 gennaio Rossi non parteciperà»; not beyond a comma."""
    before = sentence[start:offset]
    first = max((found.end() for found in _BREAK.finditer(before)), default=0)
    stop = _BREAK.search(sentence, after, end)
    clause = before[first:] + sentence[offset:after] + sentence[after : stop.start() if stop else end]
    if _CALLED_OFF.search(clause):
        return bool(re.match(r"\W*nessun", clause, re.IGNORECASE))
    if _NOT_ONLY.search(clause):
        return False
    return bool(_WILL_NOT.search(clause) or _NOTHING_IS.search(clause))


def _is_supposed(sentence: str, start: int, offset: int, end: int) -> bool:
    """«Se il 5 gennaio Rossi attaccasse, …»; not «anche se ieri ha detto no», «se ne va il 31 ottobre»."""
    before = sentence[start:offset]
    first = max((found.end() for found in _BREAK.finditer(before)), default=0)
    condition = list(_IF.finditer(before, first))
    stop = _BREAK.search(sentence, offset, end)
    said_to = stop.start() if stop else end
    return bool(condition) and _SUPPOSED.search(sentence, start + condition[-1].end(), said_to) is not None
