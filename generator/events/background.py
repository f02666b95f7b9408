"""What only stands in the background of a sentence: a date that says since when, as of when, or of what year a law is.

Each pattern is tried against the words just before or just after an expression, never against the whole text.
"""

from __future__ import annotations

import re

from generator.events.unreal import is_unreal
from generator.model import Mention
from generator.subjects.it.cues import OFFICES

REACH = 80
"""How many characters on either side of an expression can say what it stands for."""

_OF = r"(?:di|del|dello|della|dell['’]|dei|degli|delle|d['’])"
_TO = r"(?:a|ad|al|allo|alla|all['’]|ai|agli|alle)"
_ARTICLE = r"(?:(?:il|lo|la|l['’]|i|gli|le)\s?)?"


def _ends_with(*kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s'’(«“\"]))(?:{'|'.join(kinds)})\s*$", re.IGNORECASE)


_BASE = _ends_with(
    r"anniversario(?: " + _OF + r")?", r"ricorrenza " + _OF, r"anni dal(?:l['’]|la)?", r"dall['’]inizio",
    r"invasione del",     r"nat[oaie] (?:il|nel)", r"in carica dal", r"a partire dal", r"già dal",
    r"dal lontano", r"(?:propost|richiest|chiest)[oaie] per il",
    r"si (?:è|era)(?: già| ancora| ormai)? " + _TO, r"(?:era|erano) (?:già|ancora|ormai|quasi) (?:il|le|la|l['’])",
)  # fmt: skip
"""«anniversario del 7 ottobre», «nato nel 1938»; «si era già al 1º maggio» tells no happening."""

_UNTIL = _ends_with(r"fin[oa] (?:a|ad|al|allo|alla|all['’]|ai|agli|alle)(?: [^,;:.]{1,30}, (?:il|l['’]))?")
"""«fino a due settimane fa», «fino a Pasqua, il 20 aprile»: how long, not when."""

_AGE = re.compile(
    r"\b(?:compi\w{1,6}|festeggi\w{1,6}|spegn\w{1,6}|avr(?:à|anno))\s(?:i\s|gli\s)?(?:suoi\s)?[\w.]{1,20}\s"
    r"(?:anni|candeline)(?:\s\w{1,12})?\s?(?:il|l['’])?\s*$",
    re.IGNORECASE,
)
"""«che compirà 59 anni il 2 aprile»: a birthday beside a name."""

_YEARS_OF = re.compile(
    rf"\b(?:anni|anniversario|centenario|ricorrenza|decennale|ventennale|cinquantenario)\s{_OF}\s?"
    r"[^;:.]{2,60},?\s\w{2,20}(?:[aiu]t|tt|st|rt|ss|rs|lt|nt|s)[oaie](?:\s\w{1,12}){0,3}\s(?:il\s?|l['’])?$",
    re.IGNORECASE,
)
"""«i 120 anni dell’Intesa, siglata l’8 aprile 1904»: the news is the anniversary."""

_DEMANDED_BY = re.compile(
    r"\b(?:chied|chiest|invit|sollecit|pretend|esig|auspic|reclam|vogliono|vuole|vorrebbe|sper)\w{0,6}\b[^;:.]{0,80}"
    r"\bentro\b[^,;:.]{0,20}$",
    re.IGNORECASE,
)
"""«chiede che il confronto riprenda entro la settimana»: a wish, and no fact of that time."""

_AFTER = _ends_with(rf"(?:dopo|prima|passat[oa])(?: (?:{_OF}|{_ARTICLE}))?")
"""«dopo il 3 marzo nessuno lo ha visto»; «poco dopo le 18» is an hour."""

_AS_TOLD = _ends_with(
    r"(?:come|(?:a|secondo|stando a) quanto)(?: (?:si|ha|hanno|aveva|avevano|è|era))?(?: (?:è|era|stato|già)){0,2}"
    r" (?:annunci(?:ato|a)|anticip(?:ato|a)|rifer(?:ito|isce)|riport(?:ato|a)|detto|dichiarato|scri(?:tto|ve)"
    r"|afferma(?:to)?|spiega(?:to)?|conferma(?:to)?|comunica(?:to)?|appreso|emerso|rivela(?:to)?|trapelato|racconta(?:to)?"
    r"|sostenuto|precisato)(?: (?:il|lo|la|l['’]|nel|nella|nell['’]))?"
)
"""«come annunciato ieri», «secondo quanto riferito il 29 dicembre dalla Tass»: the day of the word, not of the fact."""

_BORN = _ends_with(r"class[ei](?: del)?", r"annat[ae](?: del)?")
"""«classe ’88»"""

_COMPARED = _ends_with(
    rf"rispetto {_TO}(?: quell[oaie])?(?: {_OF})?", rf"rispetto allo stesso \w{{4,10}} {_OF}", rf"in confronto {_TO}",
    r"(?:doppio|triplo|metà) di", r"come", r"quanto", r"(?:per )?tutt[oa] (?:il|lo|la|l['’])",
    rf"in linea con(?: {_ARTICLE}\w{{3,12}} {_OF})?",
    rf"(?:su|sul|sullo|sullo stesso|allo stesso|nello stesso) ?(?:stesso )?(?:periodo|mese|trimestre|semestre"
    rf"|anno) {_OF}",
    rf"(?:livell[oi]|valor[ei]|massim[oi]|minim[oi]|prezz[oi]|quot[ae]|numer[oi]|pien[oi]|picc[oh]\w*|record) {_OF}",
    rf"(?:contro|da|dai|dal|dall['’]|dagli|dalle|sui|sul) ?(?:i |il |gli |le |l['’])?[\d.,]{{1,12}}(?: ?%| per cento"
    rf"| mil\w{{3,8}})? {_OF}(?: {_ARTICLE})?",
)  # fmt: skip
"""«rispetto a marzo», «sullo stesso periodo del 2022», «ai livelli del 1990», «dai 231 di fine giugno»."""

_SAME_PERIOD = re.compile(r"stess[oaie] ", re.IGNORECASE)
_AS_THEN = _ends_with(r"sul(?:lo|la|l['’])?", r"allo?", r"dall[oa]", r"dell[oa]")

_DATED_DATA = _ends_with(
    rf"(?:dat[oi]|indic[ei]|statistic(?:a|he)|rilevazion[ei]|sondaggi?[oi]?|bilanci[oa]?|esercizi[o]?|conti"
    rf"|stim[ae]|previsioni"
    rf"|budget|finanziaria|manovra|(?<!in )programma|edizion[ei]|censiment[oi]|stagion[ei]|inflazione|disoccupazione"
    rf"|fatturato|vendite|ricavi|util[ei]|produzione|export|pil) (?:{_OF}|per il|per l['’])",
    r"(?:dat[oi]|bilanci[oa]?|esercizi[o]?|conti|situazione|patrimonio|debit[oi]|posizione finanziaria|residenti"
    r"|iscritti|raccolta|organico|valori|saldo)(?: \w{4,14})? (?:al|all['’])",
)  # fmt: skip
"""«i dati di ottobre», «il bilancio del 2024», «l’edizione del 2019»."""

_DOCUMENT = _ends_with(
    r"(?:legg[ei]|decret[oi](?:-legge| legge)?|dl|dlgs|dpr|dpcm|direttiv[ae]|regolament[oi]|risoluzion[ei]|sentenz[ae]"
    r"|ordinanz[ae]|deliber[ae]|trattat[oi]|accord[oi]|convenzion[ei]|protocoll[oi]|costituzion[ei]|codic[ei]|intes[ae]"
    r"|patt[oi]|memorandum|statut[oi]|circolar[ei])"
    rf"(?: \w+)?(?: (?:{_OF}|sul|sulla|sui|sulle|in)\s?\w{{3,20}}){{0,2}} (?:del|dell['’]|dei)"
)  # fmt: skip
"""«la legge del 2017», «gli accordi di Minsk del 2015»: the date is part of the name."""

_NAMED_AFTER = re.compile(rf"\b{_OF}\s*$", re.IGNORECASE)
"""«la tregua di Pasqua», «la conferenza di fine anno»: named after the time of year, not said to happen then."""
_PERIOD_AHEAD = re.compile(r"\bper\s+(?:il|lo|la|l['’]|tutto il|l['’]intero)?\s*$", re.IGNORECASE)
_SET_FOR = re.compile(
    r"(?:previst|attes|fissat|programmat|convocat|rinviat|rimandat|slittat|anticipat|indett|annunciat|promess"
    r"|calendario"
    r"|programma|appuntament)\w{0,4}(?: \w{1,15}){0,3} per(?: \w{1,6}['’]?)?\s*$",
    re.IGNORECASE,
)
"""«previsto per il 2027» dates a plan; «le stime per il 2027» only say what they are about."""

_LASTS = re.compile(
    r"\b(?:va|vanno|andava|andavano) avanti (?:da|dal|dall['’]|dalla|dai)?\s*$|\bin vigore (?:già )?(?:da|dal"
    r"|dall['’])\s*$"
    r"|\b(?:entrat[oaie] in vigore|iniziat[oaie]|cominciat[oaie]|partit[oaie]|scattat[oaie]|scoppiat[oaie])"
    r" (?:già )?(?:da|dal|dall['’]|dai)\s*$",
    re.IGNORECASE,
)
"""«in vigore dal 9 agosto» tells when it began; «al potere dal 2014» does not tell of it."""

_NIGHT_OF_SOMETHING = re.compile(
    r"\s(?:di|del|dello|della|dell['’]|dei|delle)\s?(?!(?:ieri|oggi|domani|lunedì|martedì|mercoledì|giovedì|venerdì|sabato"
    r"|domenica|primo|capodanno|natale|pasqua|ferragosto|vigilia|antivigilia|santo|san)\b|\d)\w",
    re.IGNORECASE,
)
"""«la sera della firma» says of what the evening is, not of which day."""

_NOWADAYS = re.compile(
    rf"\s(?:in pensione|pensionat\w|a riposo|ex\b|defunt\w|\w{{4,16}}enne\b|(?:{'|'.join(sorted(OFFICES))})\b)",
    re.IGNORECASE,
)
"""«La preside, oggi in pensione,»: nowadays."""

_COUNTED_IN = re.compile(r"\s*(?:compres[oaie]|inclus[oaie]|esclus[oaie]|permettendo)\b", re.IGNORECASE)

_THAT_TIME = re.compile(
    r"\bquel(?:la|l['’])?\s?(?:\w{3,14}\s)?(?:giorno|giornata|mattin[ao]|mattinata|pomeriggio|sera|serata|notte|weekend"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\s(?:di|d['’])\s?$",
    re.IGNORECASE,
)
"""«La ferita di quella mattina di marzo»: a day that everybody knows, of whatever year."""

_QUOTED_AT = re.compile(r" ?: [^.;:\n]{1,40} [+−–-]\d[\d.,]{0,6} ?(?:%|per cento)")
"""«I titoli oggi: Rossi +3,2%»: prices."""


def is_background(mention: Mention, sentence: str, offset: int) -> bool:
    """Whether the words around an expression say that it dates no happening.

    Args:
        mention: the expression.
        sentence: the sentence that holds it.
        offset: where the expression starts in the sentence.
    """
    before = sentence[max(0, offset - REACH) : offset]
    end = offset + mention.end - mention.start
    if any(kind.search(before) for kind in (_BASE, _COMPARED, _DATED_DATA, _DOCUMENT, _AS_TOLD)):
        return True
    if any(kind.search(before) for kind in (_UNTIL, _AGE, _YEARS_OF)):
        return True
    if _DEMANDED_BY.search(sentence[max(0, offset - 2 * REACH) : offset]):
        return True
    if _AFTER.search(before) and not (mention.when and mention.when.clock):
        return True
    if mention.rule == "month_alone" and _THAT_TIME.search(before):
        return True
    if _QUOTED_AT.match(sentence, end, end + REACH):
        return True
    if _is_coarse(mention) and _BORN.search(before):
        return True
    if _SAME_PERIOD.match(mention.text) and _AS_THEN.search(before):
        return True
    if mention.rule == "part_of_day" and not mention.parts and _NIGHT_OF_SOMETHING.match(sentence, end, end + REACH):
        return True
    if _COUNTED_IN.match(sentence, end, end + REACH) or is_unreal(sentence, offset, end):
        return True
    if mention.text.lower() == "oggi" and before.endswith(", ") and _NOWADAYS.match(sentence, end, end + REACH):
        return True
    if _is_season_of_the_year(mention) and _NAMED_AFTER.search(before):
        return True
    return _is_coarse(mention) and bool(_PERIOD_AHEAD.search(before)) and not _SET_FOR.search(before)


def tells_a_beginning(sentence: str, offset: int) -> bool:
    """Whether «dal 9 agosto» follows words that tell of the beginning itself: «in vigore dal», «cominciato dal»."""
    return bool(_LASTS.search(sentence[max(0, offset - REACH) : offset]))


def is_opening_time(mention: Mention) -> bool:
    """«dalle 8 alle 20» without a day: hours at which something is open, garrisoned or allowed."""
    return mention.rule == "clock_range" and not mention.parts


def _is_season_of_the_year(mention: Mention) -> bool:
    """«Pasqua», «estate», «fine anno»: what comes round every year, and what things are named after."""
    if mention.rule == "season":
        return " " not in mention.text
    return mention.rule in ("holiday", "around_a_holiday", "portion_of_unit")


def _is_coarse(mention: Mention) -> bool:
    return mention.when is not None and mention.when.edtf.precision not in ("day", "weekend", "week", "interval")
