"""How a name stands in its sentence: as a place, as what an office is of, as one whose comment is quoted."""

from __future__ import annotations

import re

from generator.events.telling import Named, Telling
from generator.subjects.it.cues import OFFICES, OWNED
from generator.subjects.it.verbs import SAYING

_COUNTRY_AS_PLACE = re.compile(r"\b(?:in|nei|negli|nelle|verso(?:\s(?:il|la|gli|i|le|l['’]))?)\s*$", re.IGNORECASE)
_FROM_THERE = re.compile(r"\b(?:da|dal|dalla|dall['’]|dagli|dai|dalle)\s*$", re.IGNORECASE)
_DONE_BY = re.compile(
    r"\b(?!arriv|torn|part|usc|giunt|venut|rientr|provenient|fuggit|ritirat|espuls)\w{2,16}(?:[aiu]t|ess|is|es|ers"
    r"|os|st|tt|rt|nt|lt)[oaie]"
    r"(?:\s[\w'’]{1,14}){0,4}\s?$",
    re.IGNORECASE,
)
"""«l’ultimatum posto alla Russia dagli Stati Uniti» names who did it, «è tornato dalla Russia» whence."""
_AT = r"\s*(?:a|ad|al|alla|all['’]|nel|nella|nell['’])\s*$"
_MET_AT = re.compile(
    r"\b(?:visit[ae]|viaggio|insedi\w{2,6}|ricev\w{2,6}|accol\w{2,6}|arriv\w{1,6}|vertic[ei]|colloqu\w{1,3}"
    r"|incontr\w{1,6}"
    r"|riunion[ei]|tornat\w|conferenza|cerimonia)(?:\s\w{1,14}){0,3}" + _AT,
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:^|[,:;–—])" + _AT, re.IGNORECASE)
"""«…, alla Casa Bianca, Trump ha accusato…», «ricevuto al Cremlino»: the seat is where it happened."""
_WENT_TO = re.compile(
    r"\b(?:sal\w{2,8}|torn\w{2,6}|rientr\w{2,6}|arriv\w{2,6}|giunt\w|giur\w{2,6}|entr\w{2,6}|usc\w{2,6}|convocat\w"
    r"|attes\w|rec\w{2,6}|and\w{2,6})(?:\s[\w'’]{1,14}){0,3}?\s(?:a|al|alla|all['’]|dal|dalla|da)\s?$",
    re.IGNORECASE,
)
"""«è salita al Quirinale», «è tornata a Palazzo Chigi»"""
_CLOSED = re.compile(r"\s*[,;:.–—]|\s*$")
_OFFICE_OF = re.compile(
    rf"\b(?:{'|'.join(sorted(OFFICES))})\s(?:(?:\w{{1,12}}\s)?\w{{2,20}}\s)?(?:di|del|dello|della|dell['’]|dei|degli|delle)"
    r"\s?$",
    re.IGNORECASE,
)
_QUOTED_BY = re.compile(
    rf"[»”\"]\s?[,–—-]?\s?(?:lo |la |si |gli |le )?(?:(?:ha|hanno|aveva|avevano)\s)?(?:\w{{2,14}}\s)?"
    rf"(?:{'|'.join(sorted(SAYING))})\s(?:\w{{2,14}}\s)?(?:(?:il|lo|la|l['’]|i|gli|le)\s?)?(?:[\w’'-]{{2,20}}\s){{0,4}}$",
    re.IGNORECASE,
)
_OWNED_BY = re.compile(
    rf"\b(?:{'|'.join(sorted(OWNED))})\s(?:\w{{3,12}}\s)?(?:di|del|dello|della|dell['’]|dei|degli|delle)\s?"
    r"(?:[a-zà-ù]{3,20}\s){0,2}$",
    re.IGNORECASE,
)
"""«il figlio di», «l’ex moglie del presidente»: who is named next does not act."""


def is_place(telling: Telling, place: Named) -> bool:
    """Whether these words name a country or a seat only as the place: «in Italia», «…, al Cremlino, …»."""
    text, kind = telling.article.text, telling.kinds[place.target]
    before = text[max(0, place.start - 60) : place.start]
    if kind not in ("country", "institution"):
        return False
    if kind == "country" and _COUNTRY_AS_PLACE.search(before[-16:]):
        return True
    if kind == "country" and (whence := _FROM_THERE.search(before)):
        return not _DONE_BY.search(before[: whence.start()])
    if place.how == "seat" and _WENT_TO.search(before):
        return True
    if kind == "country" and place.how != "capital":
        return False
    aside = _ASIDE.search(before) and _CLOSED.match(text, place.end)
    return bool(aside or _MET_AT.search(before))


def met_at(before: str) -> bool:
    """Whether these words say that people meet at what follows: «vertice alla Casa Bianca»."""
    return _MET_AT.search(before) is not None


def is_of_an_office(telling: Telling, place: Named) -> bool:
    """«il presidente della Regione Marche»: who presides acts, not what is presided over."""
    before = telling.article.text[max(0, place.start - 60) : place.start]
    return telling.kinds[place.target] in ("institution", "organisation") and bool(_OFFICE_OF.search(before))


def owns_what_acts(telling: Telling, place: Named) -> bool:
    """«il figlio di Rossi», «la portavoce del sindaco Rossi»: somebody else acts."""
    before = telling.article.text[max(0, place.start - 70) : place.start]
    return telling.kinds[place.target] == "person" and bool(_OWNED_BY.search(before))


def comments(telling: Telling, place: Named) -> bool:
    """«…», ha promesso la premier: who is quoted comments on what others do."""
    return _QUOTED_BY.search(telling.article.text[max(0, place.start - 90) : place.start]) is not None
