"""Where something happened, when its clause says so and leaves no doubt: «si sono incontrati a Istanbul»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.events.telling import Telling
from generator.model import Mention

_DOING = (
    r"(?:incontra(?:t[oaie]|no|rsi)?|incontrer(?:à|anno)|riuni(?:t[oaie]|scono|ranno|rà|rsi)|svolt[oaie]"
    r"|svolge(?:rà|ranno)?"
    r"|tenut[oaie]|terr(?:à|anno)|avvenut[oaie]|firmat[oaie]|mort[oaie]|uccis[oaie]|arrivat[oaie]|arriva"
    r"|atterrat[oaie]|ricevut[oaie]"
    r"|riceve|vist[oaie]|ritrovat[oaie]|accolt[oaie]|esplos[oaie]|crollat[oaie]|manifestato|trattato|negoziato"
    r"|arrestat[oaie]"
    r"|inaugurat[oaie]|tornat[oaie]|parlato|discusso|votato|sfilato|cadut[oaie]|ferit[oaie])"
)
_EVENT = (
    r"(?:incontr[oi]|vertic[ei]|summit|colloqui[o]?|riunion[ei]|parata|trattativ[ae]|negoziat[oi]|conferenza"
    r"|cerimonia|visita"
    r"|scontr[oi]|incendio|attentato|strage|attacco|raid|crollo|esplosione|missione|funerali|sfilata|corteo)"
)
_NAME = r"(?:[A-ZÀ-Þ][\w'’-]{1,30})(?:(?:\s(?:di|del|della|dei|al|sul|in|e))?\s[A-ZÀ-Þ][\w'’-]{1,30}){0,2}"
_THERE = re.compile(
    rf"(?P<aside>(?:^|,\s))?(?:(?<=\s)|^|(?<=,\s))(?i:a|ad|in|nel|nello|nella|nell['’]"
    rf"|nei)\s?(?<=[\s'’])(?P<name>{_NAME})"
)
_TO = r"(?:a|ad|in|nel|nello|nella|nell['’]|nei)"
_BEFORE = re.compile(
    rf"\b{_DOING}(?:\s(?!ad?\b)[\w'’]{{1,14}}){{0,2}}\s{_TO}\s?$"
    rf"|^(?:[^,]{{0,20}}\s)?(?:il|l['’]|la|i|gli|le)\s?{_EVENT}(?:\s(?!ad?\b)[\w'’]{{1,14}}){{0,2}}\s{_TO}\s?$"
    rf"|\be\s(?:il|l['’]|la|i)\s?{_EVENT}\s{_TO}\s?$",
    re.IGNORECASE,
)
"""«si sono incontrati a…», «Il vertice si terrà a…», «I colloqui a…»; «hanno parlato dell’attacco a…» is elsewhere."""
_NO_PLACE = re.compile(
    r"(?:Via|Viale|Piazza|Corso|Largo|Borsa|Consiglio|Parlamento|Senato|Camera|Governo|Aula|Procura|Tribunale"
    r"|Natale|Pasqua"
    r"|Capodanno|Ferragosto|Italia Viva)\b"
)
_CLOSING = (",", ":", ";", ".", "")
"""After a place that stands apart: «…, a Minsk, …», «…, a Minsk: dodici feriti», «…, a Minsk.»"""
_JOINT = re.compile(r"\s(?:di|del|della|dei|al|sul|in|e)\s")
_PART = re.compile(r"[,;:]\s|\s(?:e|ed)\s")
_ALSO_THERE = ("country", "institution")


def place_at(telling: Telling, stretch: tuple[int, int], mention: Mention | None, dates: Iterable[Mention]) -> str:
    """The one place of what a date tells; what is told under another date of the sentence happens elsewhere.

    «Ieri Putin è arrivato a Pechino, il 4 gennaio rientrerà»: no place for the 4 January.

    Args:
        telling: the article.
        stretch: offsets in the text between which the place is looked for.
        mention: the date, when the text says it.
        dates: those of its sentence, or at least the one before it and the one after.
    """
    start, end = stretch
    for other in dates if mention else ():
        assert mention is not None
        if other.end <= mention.start and other.end > start:
            between = [part.end() for part in _PART.finditer(telling.article.text, other.end, mention.start)]
            start = between[-1] if between else end
        elif mention.end <= other.start < end:
            between = [part.start() for part in _PART.finditer(telling.article.text, mention.end, other.start)]
            end = between[-1] if between else start
    return place_of(telling, start, end) if start < end else ""


def place_of(telling: Telling, start: int, end: int) -> str:
    """The one place that a stretch names with a preposition of place beside a happening; empty when unsure.

    Args:
        telling: the article.
        start: offset of the stretch in the text.
        end: offset after it.
    """
    text = telling.article.text[start:end]
    named = [place for place in telling.named_between(start, end) if telling.kinds[place.target] not in _ALSO_THERE]
    taken = [(place.start - start, place.end - start) for place in named]
    taken += [(m.start - start, m.end - start) for m in telling.mentions_in(start, end)]
    found: dict[str, None] = {}
    for match in _THERE.finditer(text):
        first = match.start("name")
        name = _free_of(match["name"], first, taken)
        if not name or _NO_PLACE.match(name):
            continue
        last = first + len(name)
        before = text[max(0, first - 70) : first]
        if _BEFORE.search(before) or (match["aside"] is not None and text[last : last + 1] in _CLOSING):
            found[name] = None
    return next(iter(found)) if len(found) == 1 else ""


def _free_of(name: str, start: int, taken: list[tuple[int, int]]) -> str:
    """The name, or what stands before «di» when only the rest is somebody's: «la visita a Minsk di Putin»."""
    for part in (name, _JOINT.split(name)[0]):
        if not any(first < start + len(part) and start < last for first, last in taken):
            return part
    return ""
