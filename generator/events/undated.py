"""Happenings that the article tells without saying when: they stand under «Senza data certa», and never on a false day.

Few and certain rather than many: what somebody is said to have done, what is announced for a time not yet fixed, an
attack that others speak of, and what was done «nei giorni scorsi».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.events.telling import Telling
from generator.model import Mention, Sentence, Status

_PARTICIPLE = r"\w{2,20}(?:[aiu]t[oaie]|[aeiou]s[oaie]|ss[oaie]|tt[oaie]|rt[oaie]|nt[oaie]|st[oaie]|lt[oaie]|rs[oaie])"
HEARSAY = re.compile(
    r"\b(?:avrebbe(?:ro)?|sarebbe(?:ro)?)\s(?!dovut|potut|volut)(?:(?:già|anche|poi|stat[oaie]|invece|inoltre|così"
    r"|ormai)\s)*"
    rf"{_PARTICIPLE}\b",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"\b(?:disse|promise|annunciò|assicurò|(?:ha|hanno|aveva|avevano)\s(?:detto|promesso|annunciato|assicurato|spiegato"
    r"|deciso|convenuto|garantito))\s(?:\w{1,15}\s){0,3}che\b[^.;:]{0,60}$",
    re.IGNORECASE,
)
_HYPOTHESIS = re.compile(r"\b(?:se|qualora|nel caso)\b", re.IGNORECASE)
_MEETING = (
    r"(?:incontr[oi]|vertic[ei]|colloqui[o]?|summit|visit[ae]|riunion[ei]|telefonat[ae]|round|tornat[ae]|sedut[ae])"
)
_TO_COME = re.compile(
    rf"\b(?:concord|conven|pianific|programm|organizz|fissa|annunci|previst|decis"
    rf"|accord)\w{{0,8}}\s(?:[\w'’]{{1,20}}\s){{0,8}}?"
    rf"(?P<noun>(?:prossim[oie]|prossima|ulteriore?i?|nuov[oaie]|futur[oaie]|altr[oie])\s{_MEETING}\b)",
    re.IGNORECASE,
)
_SET = re.compile(
    rf"\b(?:un|una|un['’]|il|lo|la|l['’]|i|le|alcuni|nuov[oaie]"
    rf"|prossim[oaie])\s?(?:\w{{3,12}}\s)?{_MEETING}\b[^;:.()«»“”\n]{{0,90}}?"
    r"\b(?:si (?:terr|svolger)(?:à|anno)|(?:è|sono) (?:previst|attes)[oaie]|(?:è|sono) in (?:programma|calendario)"
    r"|dovr(?:à|anno|ebbe|ebbero) (?:tenersi|svolgersi))\b",
    re.IGNORECASE,
)
"""«Un vertice tra Putin e Zelensky è atteso nelle prossime settimane»."""
_WILL = re.compile(
    r"\b(?:incontrer|vedr|andr|voler|visiter|ricever|partir|firmer|svolger|terr|riunir|arriver|discuter|voter"
    r"|presenter|telefoner"
    r"|torner|parler|si recher)(?:à|anno)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:non|né|nessun\w?|se|quando|chi|alcun\w?)\b", re.IGNORECASE)
_DID = re.compile(
    r"\b(?:ha|hanno|aveva|avevano|è|sono|era|erano)\s(?:(?:già|anche|poi|stat[oaie])\s)*"
    r"(?:incontrat|vist|telefonat|firmat|visitat|ricevut|arrestat|uccis|colpit|approvat|abbattut|nominat|liberat"
    r"|rilasciat"
    r"|sequestrat|bombardat|respint|vietat|chiust|fermat)[oaie]\b",
    re.IGNORECASE,
)
_ACTED = re.compile(
    r"\s(?:ha|hanno)\s(?:(?:già|anche|poi|inoltre|intanto|invece|quindi)\s)?"
    r"(?:aperto (?:un['’]?|il|l['’])\s?(?:fascicol|inchiest|indagin|istruttori|procediment)\w{1,2}"
    r"|present\w{1,3} (?:un |una |un['’]|il )?(?:ricorso|appello|esposto|denuncia|querela|dossier|piano|offerta)"
    r"|(?:offert|propost|denunciat|depositat|dispost|ordinat|revocat|sospes|chius|nominat|licenziat|arrestat|sequestrat"
    r"|firmat|approvat|varat|stanziat|acquisit|convocat|inviat|consegnat|bocciat|respint|querelat|indagat|proclamat"
    r"|condannat|assolt|esclus|multat|sanzionat)[oaie])\b",
    re.IGNORECASE,
)
"""«La Procura ha aperto un fascicolo»: an act with a beginning and an end, of which no day is told."""
_ACT_OPENS = 30
"""So few characters may stand before who acts."""
_HANGS = re.compile(r"\b(?:che|cui|quando|se|dove|come|secondo|dopo)\b", re.IGNORECASE)
_ELIDED = re.compile(r"[;:,]\s(?:secondo|stando a)\w{0,4}\s[^,;:]{2,50},\s?$", re.IGNORECASE)
"""«Rossi non era in città: secondo alcuni delegati, sarebbe volato in Polonia»: he of whom the words before speak."""
_ATTACK = re.compile(
    r"(?P<governor>\b(?:discuss\w|parlat\w|discut\w{2,4}|parl\w{2,4}|accus\w{2,5}|denunci\w{1,5}|condann\w{1,5}"
    r"|smenti\w{2,5}"
    r"|commentat\w|rivendicat\w|respint\w|riferi\w{2,4}|dopo|vittime|responsabil\w{1,6}|in merito"
    r"|riguard\w{1,4})\s(?:[\w'’]{1,14}\s){0,6}?)"
    r"(?:(?:de|a|su|da|ne)l(?:l['’]|lo\s|la\s|\s)|l['’]|il\s|lo\s|la\s|un\s|un['’])?"
    r"(?P<noun>(?:presunto\s)?(?:attacco|attentato|bombardamento|incursione|sabotaggio|omicidio|uccisione|rapimento"
    r"|raid|strage|blitz)\b"
    r"[^,;:.()«»“”\n]{2,110})",
    re.IGNORECASE,
)
_ATTACK_WORDS = re.compile(
    r"\b(?:attacc|attentat|bombard|incursion|sabotaggi|omicid|uccis|rapiment|raid|strage|blitz|dron|missil|colpit"
    r"|lancio)",
    re.IGNORECASE,
)
_ALLEGED = re.compile(r"\b(?:presunt|denunciat|rivendicat|asserit)[oaie]\b", re.IGNORECASE)
_STOP = re.compile(r"\s(?:che|è|ha|hanno|aveva|sono|era|quando|mentre|dove|e|ed|ma|di cui|del quale)\s", re.IGNORECASE)
_LAST_NAME = re.compile(r"^.*\s(?:[A-ZÀ-Þ][\w'’-]+)", re.DOTALL)
_NP_END = re.compile(r"[,;:.()«»“”\n]|\s(?:e|ed|oltre|mentre|che|per|ma)\s", re.IGNORECASE)
_CLAUSE_START = re.compile(r"(?:\bche\s|[,;:.()«»“”\n–—]\s?)", re.IGNORECASE)
_REACH = 300


@dataclass(frozen=True, slots=True)
class Happening:
    """What a stretch of the text tells without a date.

    Attributes:
        sentence: the sentence.
        start: offset in the text of the words that tell it.
        end: offset after them.
        status: what the words say of it; None leaves it to the sentence.
        noun: whether a noun tells it («l’attacco a Valdai»): its own words name whom it concerns.
    """

    sentence: Sentence
    start: int
    end: int
    status: Status | None
    noun: bool


def undated_happenings(telling: Telling) -> Iterator[Happening]:
    """What the article tells of without a date, in the order of the text."""
    for sentence in telling.sentences:
        mentions = telling.mentions_in(sentence.start, sentence.end)
        dated = bool(telling.dating(sentence, coarse=True))
        yield from _attacks(sentence)
        if not dated and not _is_question(sentence):
            yield from _hearsay(telling, sentence)
            yield from _to_come(telling, sentence)
            yield from _some_time(telling, sentence, mentions)
            yield from _acts(telling, sentence)


def _is_question(sentence: Sentence) -> bool:
    return sentence.text.rstrip(' »”"').endswith("?")


def _hearsay(telling: Telling, sentence: Sentence) -> Iterator[Happening]:
    """«Putin avrebbe rifiutato…», with its subject just before; not «disse che sarebbe partito», not «se… avrebbe»."""
    for found in HEARSAY.finditer(sentence.text):
        before = sentence.text[max(0, found.start() - 160) : found.start()]
        start, end = _around(sentence.text, found.start())
        if _PROMISED.search(before) or _HYPOTHESIS.search(re.split(r"[.;:]", before)[-1]):
            continue
        subject = telling.named_between(sentence.start + start, sentence.start + found.start())
        if not subject and (elided := _ELIDED.search(before)):
            of_before = telling.named_between(sentence.start, sentence.start + _ACT_OPENS)
            told = found.start() - len(before) + elided.start()
            if of_before and of_before[0].end - sentence.start <= told:
                yield Happening(sentence, of_before[0].start, sentence.start + end, "riportato", noun=False)
                return
        if subject and found.start() - (subject[-1].end - sentence.start) <= 3:
            yield Happening(sentence, sentence.start + start, sentence.start + end, "riportato", noun=False)
            return


def _to_come(telling: Telling, sentence: Sentence) -> Iterator[Happening]:
    """«hanno concordato prossimi incontri», «Witkoff incontrerà Putin»: announced, the day not yet fixed."""
    if found := _TO_COME.search(sentence.text):
        start = found.start("noun")
        stop = _NP_END.search(sentence.text, found.end("noun"), start + 110)
        end = stop.start() if stop else min(len(sentence.text), start + 110)
        yield Happening(sentence, sentence.start + start, sentence.start + end, "annunciato", noun=True)
        return
    planned = _SET.search(sentence.text)
    for found in (*([planned] if planned else ()), *_WILL.finditer(sentence.text)):
        start, end = _around(sentence.text, found.start())
        named = telling.named_between(sentence.start + start, sentence.start + max(found.start(), found.end()))
        if named and not _UNSURE.search(sentence.text, max(0, start - 10), found.end()):
            yield Happening(sentence, sentence.start + start, sentence.start + end, "annunciato", noun=False)
            return


def _some_time(telling: Telling, sentence: Sentence, mentions: list[Mention]) -> Iterator[Happening]:
    """«nei giorni scorsi Trump ha telefonato a Putin»: a stretch of days that nobody may print as a point."""
    for mention in mentions:
        if mention.certainty != "vague" or mention.type != "DATE":
            continue
        start, end = _around(sentence.text, mention.start - sentence.start)
        verb = _DID.search(sentence.text, start, end)
        if verb and telling.named_between(sentence.start + start, sentence.start + verb.start()):
            yield Happening(sentence, sentence.start + start, sentence.start + end, None, noun=False)
            return


def _acts(telling: Telling, sentence: Sentence) -> Iterator[Happening]:
    """«La Procura di Ancona ha aperto un fascicolo»: whoever opens the sentence acts, further down than the lead."""
    if sentence.start < telling.lead_end or "«" in sentence.text:
        return
    for place in telling.named_between(sentence.start, sentence.start + _ACT_OPENS)[:1]:
        offset = place.end - sentence.start
        if _HANGS.search(sentence.text[: place.start - sentence.start]):
            return
        if telling.roles[place.target] != "fonte" and _ACTED.match(sentence.text, offset):
            _, end = _around(sentence.text, offset)
            yield Happening(sentence, sentence.start, sentence.start + end, None, noun=False)


def _attacks(sentence: Sentence) -> Iterator[Happening]:
    """«hanno discusso dell’attacco con droni alla residenza di Valdai»: known already, and not the fact told here."""
    found = _ATTACK.search(sentence.text)
    if not found:
        return
    noun = found["noun"]
    stop = _STOP.search(noun)
    named = _LAST_NAME.match(noun[: stop.start()] if stop else noun)
    if named:
        start = sentence.start + found.start("noun")
        alleged: Status | None = "riportato" if _ALLEGED.search(named[0]) else None
        yield Happening(sentence, start, start + named.end(), alleged, noun=True)


def _around(text: str, offset: int) -> tuple[int, int]:
    """The stretch from the last «che» or sign before an offset to the next sign after it."""
    first = max(0, offset - _REACH)
    starts = list(_CLAUSE_START.finditer(text, first, offset))
    stop = re.compile(r"[;:()«»“”\n]|\.(?=\s|$)").search(text, offset, offset + _REACH)
    return (starts[-1].end() if starts else first), (stop.start() if stop else min(len(text), offset + _REACH))


def tells_an_attack(text: str) -> bool:
    """Whether words of an attack stand in a text."""
    return bool(_ATTACK_WORDS.search(text))
