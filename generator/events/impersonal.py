"""Dated sentences that name nobody of the registry and still go on with the article's story.

«I lavoratori voteranno l’ipotesi di accordo lunedì 7 aprile» matters to whoever follows the dispute; «la stagione della
capasanta, aperta il primo ottobre» does not. What is told must happen near the article's day, in a clause of its own.
"""

from __future__ import annotations

import re

from generator.events.clauses import told_at
from generator.events.lead import FUTURE, HAPPENED, PLUPERFECT
from generator.events.telling import STORY_DAYS, Telling
from generator.events.undated import HEARSAY
from generator.gregorian import ymd
from generator.model import Event, Mention, Sentence

_AHEAD_DAYS = 200
"""What is planned may lie farther ahead than what is told lies behind."""
_REACH = 120
_QUOTATION = 1000
"""A quotation, or an entry of a live report, is looked at no farther than this from a date."""
_GATHERING = re.compile(
    r"\b(?:funeral[ei]|esequie|corte[oi]|manifestazion[ei]|scioper[oi]|udienz[ae]|process[oi]|vertic[ei]|assemble[ae]"
    r"|incontr[oi]|conferenz[ae] stampa|fiaccolat[ae]|cerimoni[ae]|inaugurazion[ei]|riunion[ei]|mess[ae]"
    r"|interrogator[io]i?|autopsi[ae]|sentenz[ae]|vot[oi]|votazion[ei]|elezion[ei]|sopralluog\w{1,2}|partit[ae]"
    r"|final[ei]|referendum|sedut[ae]|camera ardente|sit-in|presidi[o]?|giuramento|consegna|debutto|apertura"
    r"|chiusura|lutto cittadino|tavol[oi])\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:è|sono|ha|hanno|era|erano|aveva|avevano|c['’]è|fu|si|\w{2,20}(?:rà|ranno|ava|avano|eva|evano|iva|ivano))\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:entrer|sar|andr|scatter|partir|aprir|chiuder|riaprir|scadr|comincer|inizier|finir|si (?:terr|svolger))"
    r"(?:à|anno)\b",
    re.IGNORECASE,
)
_ON_THAT_DAY = re.compile(
    r"\b(?:ha|hanno|si (?:è|sono))\s(?:\w{2,12}\s){0,2}?(?:organizzat|indett|convocat|proclamat|fissat"
    r"|promoss)[oaie]\b",
    re.IGNORECASE,
)
_IN_A_RELATIVE = re.compile(
    r"(?<!\bha\s)(?<!detto)(?<!annunciato)(?<!sapere),?\s(?:che|in cui|con cui|nel quale|nella quale|il quale|la quale"
    r"|dove|quando|se)\s[^,;:]{0,90}$",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"^,\s(?:che|il quale|la quale)\s(?:si\s|lo\s|la\s)?\w{2,20}(?:rà|ranno)\b", re.IGNORECASE)
"""«…, ha detto il neosindaco, che giurerà lunedì»: news, though in a relative."""
_SAID_THAT = re.compile(
    r"(?:detto|annunciat\w|spiegat\w|fa sapere|riferit\w|dichiarat\w|confermat\w|comunicat\w|previsto|decis\w"
    r"|precisat\w),?\sche\s[^,;:]{0,90}$",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?P<before>(?:[\w'’]{1,16}\s){0,4})(?:(?P<comma>,\s)|(?<!\b\w\s)(?<!\b\w\w\s)(?<!\b\w\w\w\s)(?<=\w\s))"
    r"\w{3,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt|[eiuo]s)[oaie](?:\s[\w'’]{1,14}){0,4}\s?$",
    re.IGNORECASE,
)
"""A participle after a noun or a comma, up to the date; after an article («il campionato») it would be a noun."""
_AUXILIARY = re.compile(
    r"\b(?:è|sono|ha|hanno|era|erano|aveva|avevano|fu|furono|stat[oaie]|viene|vengono|venne|vennero|sarà|saranno"
    r"|avrebbe|avrebbero|sarebbe|sarebbero|abbiamo|ho|\w{2,20}(?:rà|ranno|ò|arono|irono))\b",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(r"\w\s(?:di|del|dello|della|dell['’])\s?$", re.IGNORECASE)
"""«L’alluvione della notte tra il 14 e il 15 marzo ha causato sette morti» speaks of what is known."""
_THE_ACT = re.compile(
    r"^[^,;:]{0,40}\b(?:la sentenza|il processo|il dibattimento|l['’](?:udienza|interrogatorio|incontro|esame|appello)"
    r"|il (?:giuramento|vertice|colloquio|voto|faccia a faccia|verdetto|congresso|matrimonio|viaggio|passaggio)"
    r"|la (?:visita|requisitoria|riunione|cerimonia|conferenza stampa|firma|votazione|partita|finale))\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\b(?:lo|la|l['’])\s?(?:ha|hanno|aveva|avevano)\s(?:\w{2,12}\s)?"
    r"(?:annunciat|dett|riferit|confermat|comunicat|spiegat|rivelat|scritt|ribadit|precisat|dichiarat)[oa]\b"
    r"|^[^,;:]{0,25}\b(?:la notizia|l['’](?:annuncio|impegno|inizio)"
    r"|la (?:nota|fine|decisione|conferma|scadenza|scelta)|il termine)\b"
    r"|\b(?:diffus|res[oaie] not|pubblicat)[oaie]\b|\b(?:durer|finir|terminer|continuer|proseguir)(?:à|anno)\b",
    re.IGNORECASE,
)
"""«Il presidente lo ha annunciato ieri», «durerà fino a sera»: about a fact told elsewhere, and no further one."""
_WE_DID = re.compile(
    r"\b(?:abbiamo|ho|avete|siamo|sono)\s(?:\w{2,12}\s){0,2}?\w{2,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt|s)[oaie]\b",
    re.IGNORECASE,
)
_STATED = re.compile(r"«[^»]{0,1000}»?|“[^”]{0,1000}”?|\"[^\"]{0,1000}\"?")
_STORY = re.compile(
    r"^[^,;:]{0,12}?\b(?:l['’]|il |lo |la |le )(?:inchiest|indagin|process|vertenz|crisi|trattativ|vicend|scandal"
    r"|protest|occupazion|furt|rapin|delitt|omicidi|incident|croll|rogo|incendi|sequestr|blitz|caso|sparizion"
    r"|epidemi|emergenz|guerr)\w{0,2}\b",
    re.IGNORECASE,
)
_IS_ON = re.compile(r"\b(?:è|sono)\s(?:per\s|fra\s|tra\s)?(?:(?:il|la|lo)\s|l['’])?$", re.IGNORECASE)
_APPOINTMENT = 50
_CLOSING = re.compile('[»”"]')
_TOLL = re.compile(
    r"\b(?:ha|hanno)\s(?:fatto|provocato|causato|mietuto)\s[^.;:]{0,40}\b(?:vittim[ae]|mort[oi]|ferit[oi])\b"
    r"|\bil bilancio\b|\b(?:sal(?:e|gono|it[oaie])|aggiornat[oaie])\b[^.;:]{0,40}"
    r"\b(?:vittim[ae]|mort[oi]|ferit[oi]|dispers[oi])"
    r"|\b(?:vittim[ae]|mort[oi]|ferit[oi]|dispers[oi])\b[^.;:]{0,20}\bsal(?:e|gono|it[oaie])\b",
    re.IGNORECASE,
)
_CLOCKS = ("clock", "noon_or_midnight")


def is_petty(sentence: Sentence, mention: Mention) -> bool:
    """Whether a date comes with no fact: «Ore 11.05 – L’auto entra nel cortile», «Oggi vince il buon senso».

    An hour of a live report makes an event only of what somebody has done: neither of what had happened before it, nor
    of how many a disaster has killed.
    """
    offset = mention.start - sentence.start
    if mention.rule == "live_entry":
        told = _STATED.sub("", sentence.text[offset : offset + _QUOTATION])
        return not HAPPENED.search(told) or bool(PLUPERFECT.search(told) or _TOLL.search(told))
    if mention.rule != "deictic_day" or not _is_quoted(sentence.text, offset):
        return False
    before, after = sentence.text[max(0, offset - _QUOTATION) : offset], sentence.text[offset : offset + _QUOTATION]
    opened = max(before.rfind(mark) for mark in '«“"')
    words = before[opened + 1 :] + _CLOSING.split(after, maxsplit=1)[0]
    return mention.text.lower() == "oggi" and not (
        HAPPENED.search(words) or FUTURE.search(words) or _WE_DID.search(words)
    )


def is_asked(sentence: Sentence, mention: Mention) -> bool:
    """«Che cosa ha fatto Rossi quella mattina?» tells nothing; who asks something in a quotation may have acted."""
    if not sentence.text.rstrip(" »”\"’'").endswith("?"):
        return False
    offset = mention.start - sentence.start
    return _is_quoted(sentence.text, offset) or not _is_quoted(sentence.text, sentence.text.rindex("?"))


def goes_on_with_the_story(telling: Telling, main: Event, sentence: Sentence, mention: Mention) -> bool:
    """Whether a dated sentence without an actor tells a happening of the article's story.

    Args:
        telling: the article.
        main: its main event; a story needs somebody or some topic.
        sentence: the sentence.
        mention: the expression that dates it.
    """
    if not (main.actors or main.topic_links) or sentence.start == main.reports[0].start or mention.when is None:
        return False
    if sentence.start < telling.lead_end and main.when and mention.when.edtf == main.when.edtf:
        return False  # the lead tells its fact in more than one sentence
    offset = mention.start - sentence.start
    before = sentence.text[max(0, offset - _REACH) : offset]
    after = sentence.text[offset + mention.end - mention.start :][:_REACH]
    if _is_quoted(sentence.text, offset) or (_is_aside(before) and not _ON_THAT_DAY.match(after.lstrip())):
        return False
    start, end = told_at(sentence.text, offset, offset + mention.end - mention.start)
    clause = sentence.text[start:end]
    if HEARSAY.search(clause):
        return True
    if _is_how_it_began(mention, clause):
        return True
    if _is_a_detail(mention) or not _is_near(telling, mention):
        return False
    if _recalls(main, mention, clause) or _KNOWN.search(clause):
        return False
    return _happens(clause) or _is_an_appointment(telling, mention, before)


def takes_up_the_act(clause: str) -> bool:
    """Whether a clause plans «la sentenza», «l’interrogatorio» of whom the article is about: theirs, with no name."""
    return bool(_THE_ACT.search(clause)) and FUTURE.search(clause) is not None


def _is_quoted(text: str, offset: int) -> bool:
    """Inside a quotation somebody comments."""
    before = text[max(0, offset - _QUOTATION) : offset]
    if before.count("«") > before.count("»") or before.count("“") > before.count("”"):
        return True
    return before.count('"') % 2 == 1  # agencies' straight marks open and close alike


def _is_aside(before: str) -> bool:
    """«La stagione, aperta il primo ottobre,», «i licenziamenti annunciati il 3 febbraio», «il piano che ieri…»."""
    if _TAKEN_UP.search(before):
        return True
    participle = _PARTICIPLE.search(before)
    if participle and (participle["comma"] or not _AUXILIARY.search(participle[0])):
        return True
    relative = _IN_A_RELATIVE.search(before)
    return relative is not None and not _SAID_THAT.search(before) and not _TO_COME.search(relative[0])


def _is_how_it_began(mention: Mention, clause: str) -> bool:
    """«L’inchiesta era esplosa il 14 aprile 2021 con un blitz»: a precedent that has a full date of its own."""
    if mention.rule != "day_month_year" or not _STORY.search(clause):
        return False
    return bool(PLUPERFECT.search(clause) or HAPPENED.search(clause))


def _is_an_appointment(telling: Telling, mention: Mention, before: str) -> bool:
    """«Si aspetta il dissequestro: l’udienza è il 2 luglio.»"""
    first = mention.bounds[0]
    ahead = first is not None and first > ymd(telling.article.anchor)
    return ahead and _IS_ON.search(before) is not None and _GATHERING.search(before[-_APPOINTMENT:]) is not None


def _is_a_detail(mention: Mention) -> bool:
    """«La frana è caduta poco dopo le 3»: an hour alone adds to the fact of its day."""
    return mention.rule in _CLOCKS


def _recalls(main: Event, mention: Mention, clause: str) -> bool:
    """«La vertenza era cominciata il 3 febbraio»: how the story came to its fact, which others have told."""
    if not PLUPERFECT.search(clause) or main.when is None or mention.when is None:
        return False
    first, fact = mention.bounds[0], main.when.edtf.bounds[0]
    return first is not None and fact is not None and first < fact


def _is_near(telling: Telling, mention: Mention) -> bool:
    when = mention.when
    assert when is not None
    first, day = when.edtf.bounds[0], ymd(telling.article.anchor)
    if when.edtf.precision not in ("day", "weekend", "week", "interval") or first is None:
        return False
    distance = abs((first[0] - day[0]) * 372 + (first[1] - day[1]) * 31 + first[2] - day[2])
    return distance <= (_AHEAD_DAYS if first > day else STORY_DAYS)


def _happens(clause: str) -> bool:
    """Whether a clause tells what happened or will, by its verb or, without one, by a noun: «Domani i funerali»."""
    if any(kind.search(clause) for kind in (HAPPENED, PLUPERFECT, FUTURE, _OPENS, _ON_THAT_DAY)):
        return True
    return not _VERB.search(clause) and _GATHERING.search(clause) is not None
