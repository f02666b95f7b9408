"""Where something happened, when its clause says so and leaves no doubt: «si sono incontrati a Istanbul»."""

from __future__ import annotations

import re

from generator.events.telling import Telling

_HAPPENING = (
    r"(?:incontr\w{1,6}|vertic[ei]|summit|colloqui\w{0,2}|riun\w{2,6}|svol\w{2,6}|tenut\w|terr(?:à|anno)|avvenut\w"
    r"|firmat\w|mort\w"
    r"|ucci\w{2,5}|arrivat\w|arrivo|atterrat\w|ricev\w{2,5}|vist\w|ritrovat\w|accolt\w|esplo\w{2,6}|crollat\w"
    r"|crollo|attacc\w{1,4}"
    r"|raid|manifest\w{2,8}|parata|trattat\w|trattativ\w|negoziat\w{1,2}|conferenza|cerimonia|visit\w{1,4}"
    r"|scontr\w{1,3}|arrest\w{1,3}"
    r"|inaugurat\w|tornat\w|missione|parlato|discusso|incendio|attentato|strage|funerali|vot\w{2,3}|sfilat\w"
    r"|caduti?|cadut\w)"
)
_NAME = r"(?:[A-ZÀ-Þ][\w'’-]{1,30})(?:(?:\s(?:di|del|della|dei|al|sul|in|e))?\s[A-ZÀ-Þ][\w'’-]{1,30}){0,2}"
_THERE = re.compile(
    rf"(?P<aside>(?:^|,\s))?(?:(?<=\s)|^|(?<=,\s))(?i:a|ad|in|nel|nello|nella|nell['’]"
    rf"|nei)\s?(?<=[\s'’])(?P<name>{_NAME})"
)
_BEFORE = re.compile(
    rf"\b{_HAPPENING}(?:\s(?!a\b|ad\b)[\w'’]{{1,14}}){{0,2}}\s(?:a|ad|in|nel|nello|nella|nell['’]|nei)\s?$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"(?:Via|Viale|Piazza|Corso|Largo|Borsa|Consiglio|Parlamento|Senato|Camera|Governo|Aula|Procura|Tribunale"
    r"|Natale|Pasqua"
    r"|Capodanno|Ferragosto|Italia Viva)\b"
)
_ALSO_THERE = ("country", "institution")


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
        first, last = match.span("name")
        if _NO_PLACE.match(match["name"]) or any(s < last and first < e for s, e in taken):
            continue
        before = text[max(0, first - 70) : first]
        if _BEFORE.search(before) or (match["aside"] is not None and text[last : last + 1] == ","):
            found[match["name"]] = None
    return next(iter(found)) if len(found) == 1 else ""
