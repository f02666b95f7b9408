"""What was put off: the day it leaves, on which it does not happen, and the one it goes to, on which it is planned.

«L’udienza di oggi è stata rinviata al 12 febbraio» calls off the hearing of today, and announces that of February.
"""

from __future__ import annotations

import re

from generator.events.participles import PARTICIPLE

_MOVED = r"(?:rinviat|rimandat|posticipat|spostat|slittat|riprogrammat|differit|riconvocat|anticipat)[oaie]"
_MOVES = rf"(?:(?:{_MOVED})|slitta(?:no)?|slitterà|slitteranno|rinviamo|rinvia(?:no)?|sposta(?:no)?|rinvio|slittamento)"
_PUT_OFF = re.compile(
    rf"\b(?:è|sono|era|erano|viene|vengono|venne|sarà|saranno|fu|stat[oaie])\s(?:\w{{1,12}}\s){{0,2}}?{_MOVED}\b"
    r"|\b(?:[Ss]litta(?:no)?|[Ss]litter(?:à|anno))\b|\bnon avr(?:à|anno) (?:più )?luogo\b"
    r"|\b(?:è|sono) saltat[oaie]\b|\bnon si (?:terr|svolger)(?:à|anno)\b",
    re.IGNORECASE,
)
_GOES_TO = re.compile(
    rf"\b{_MOVES}\s(?:[^\s.;:!?,]{{1,20}}\s){{0,6}}?"
    r"(?:a|ad|al|all['’]|alla|alle|per|in|fino al?)\s?(?:il\s|l['’]\s?|la\s)?(?:\w{1,12}\s){0,1}$",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"(?:\b(?:previst|fissat|programmat|attes|convocat|annunciat|calendarizzat)[oaie]\s(?:\w{1,14}\s){0,3}?(?:per\s)?"
    r"|\bin (?:programma|calendario|agenda|cartellone)\s(?:\w{1,14}\s){0,3}?(?:per\s)?)"
    r"(?:il\s|l['’]\s?|la\s|le\s|lo\s)?$"
    rf"|\b{_MOVES}\s(?:dal|dall['’]|dalle|da)\s?$",
    re.IGNORECASE,
)
_OF_THE_DAY = re.compile(
    r"\b(?:udienz[ae]|sedut[ae]|partit[ae]|gar[ae]|incontr[oi]|riunion[ei]|vertic[ei]|assemble[ae]|concert[oi]|scioper[oi]"
    r"|manifestazion[ei]|cerimoni[ae]|event[oi]|consigli[oi]|appuntament[oi]|tavol[oi]|convocazion[ei]|lezion[ei]"
    r"|prov[ae]|tapp[ae]|corte[oi]|fest[ae]|spettacol[oi]|conferenz[ae]|sfid[ae]|visit[ae])\s"
    r"(?:\w{1,16}\s){0,2}?(?:di|del|dell['’]|della)\s?$",
    re.IGNORECASE,
)
_DONE = re.compile(rf"\b(?:ha|hanno|è|sono)\s(?:\w{{1,12}}\s){{0,2}}?{PARTICIPLE}", re.IGNORECASE)
_BACK = 90
"""Code points before a date in which the words that make it the old day, or the new one, stand."""


def is_new_day(text: str, at: int) -> bool:
    """Whether the date at an offset is the one that something is put off to: «slitta al», «rinviata a martedì»."""
    return bool(_GOES_TO.search(text[max(0, at - _BACK) : at]))


def leaves_its_day(text: str, at: int) -> bool:
    """Whether the date at an offset is the one that what the text puts off was planned for.

    Only words of a plan make it so («in programma per domani», «la seduta di oggi»): «ieri il giudice ha rinviato la
    causa» tells what happened yesterday.
    """
    put_off = _PUT_OFF.search(text)
    before = text[max(0, at - _BACK) : at]
    if not put_off or _GOES_TO.search(before):
        return False
    if _LEAVES.search(before):
        return True
    of_the_day = _OF_THE_DAY.search(before)
    return bool(of_the_day) and at < put_off.start() and not _DONE.search(text, at, put_off.start())
