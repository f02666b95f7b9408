"""Past or future, rule by rule, in the order in which they decide (reference §3.2): the first that speaks is heard.

Each takes the context of an under-specified date and the verb that governs it, and answers with a side and the reason
an editor reads, or with None.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import TypeAlias

from generator import gregorian
from generator.temporal.arithmetic import first_day
from generator.temporal.cues import Cue
from generator.temporal.it.verbs import DONE_NOUNS, NOUNS_LIKE_PARTICIPLES
from generator.temporal.placing.context import Context, last_told
from generator.temporal.placing.since import since
from generator.temporal.placing.verdicts import SIDES, Verdict

_LIST = re.compile(r"[ ]?(?:,|e|ed|o|e poi|e anche|, poi|e infine|-)[ ]?(?:di |il |la |l'|del |della )?")


def listed(context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """«Scuole chiuse domani e venerdì»: two days in one list lie on the same side of the article's day."""
    if not context.told or (cue and not cue.precedes and not cue.present):
        return None  # «ha vinto domenica e mercoledì giocherà»
    told = context.told[-1]
    if not _LIST.fullmatch(context.low, told.end, context.start):
        return None
    first, after = told.value.bounds
    today = gregorian.ymd(context.anchor)
    if after and after <= today:
        return Verdict("past", "sta con la data detta appena prima, che è passata")
    return Verdict("future", "sta con la data detta appena prima, che è futura") if first and first > today else None


def signal(context: Context, cue: Cue | None, signals: str) -> Verdict | None:
    """«entro venerdì», «per lunedì», «a partire dal 3»."""
    found = _signal_before(signals).search(context.before()) if signals else None
    if not found:
        return None
    word = found["signal"] or found["signal2"]
    after = word == "per" and cue is not None and not cue.precedes
    if cue and cue.side == "past" and cue.remote and (after or cue.word.startswith("dovev")):
        return None  # «Per lunedì avevano previsto neve», «doveva finire entro marzo»
    return Verdict("future", f"il segnale «{word}» dice futuro")


@functools.cache
def _signal_before(signals: str) -> re.Pattern[str]:
    """One of an alternation of signals just before an expression."""
    return re.compile(rf"\b(?P<signal>{signals}) (?:il |la |l'|lo )?$|\b(?P<signal2>{signals})(?:l|ll')? ?$")


_PREPOSITION = (
    r"(?:a|ad|al|alla|all'|alle|verso le|intorno alle|poco (?:dopo le|prima delle)"
    r"|nel|nello|nella|nell'|nei|nelle|in|il|lo|l'|la|già a|da|tra|fra|tra il|fra il"
    r"|(?:dopo|prima d)(?:i|el)? ?(?:il|l'|lo|la)?|nel corso (?:di|del|della|dell')|durante (?:il|la|l'))?"
)
_DONE = re.compile(
    r"(?:^|[,;:(»] |(?P<before>\b[a-zà-ù]+[ ']))"
    r"(?P<participle>(?!\w*(?:attes|previst|programmat|fissat|convocat|rinviat|prorogat|slittat)[oaie]\b)(?!stat[oaie]\b)"
    r"\w{3,}(?:at|ut|it|ess|rs|rt|tt|iunt|vint|pint|pent|ssunt|tint|fint|st|es|us|as)[oaie])"
    rf" {_PREPOSITION} ?$"
)
_SET_OFF = re.compile(rf", (?:già |poi |ormai )?\w+[oaie] {_PREPOSITION} ?$")
"""«scatterà l'aumento, congelato a gennaio»: a participle between commas has its own time."""
_AGENT = re.compile(r" (?:da|dal|dallo|dalla|dai|dagli|dalle|dall')\b")
_DETERMINERS = frozenset(
    ("il", "lo", "la", "l'", "i", "gli", "le", "un", "uno", "una", "un'", "del", "dello", "della", "dell'", "dei",
     "degli", "delle", "al", "allo", "alla", "all'", "ai", "agli", "alle", "nel", "nello", "nella", "nell'", "nei",
     "nelle", "dal", "dallo", "dalla", "dall'", "sul", "sulla", "sull'", "di", "a", "in", "da", "con", "per", "su",
     "tra", "fra", "questo", "questa", "quel", "quello", "quella", "suo", "sua", "loro", "nuovo", "nuova", "primo",
     "prima", "ultimo", "ultima", "prossimo", "prossima", "ogni", "grande", "gran", "secondo", "terzo")
)  # fmt: skip
"""What stands before a noun: «il mercato lunedì riaprirà», against «l'uomo arrestato lunedì parlerà»."""


def done(context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """«L'uomo arrestato sabato sarà interrogato», «disposto lunedì da Roma»: a participle with a time of its own."""
    found = _DONE.search(context.before(40))
    if not found or (cue is None and date_before(context, cue, "")):
        return None  # «senso unico alternato nella notte tra martedì e mercoledì», in a list of days to come
    if _AGENT.match(context.low, context.end):
        return Verdict("past", "il participio con il suo agente dice passato")
    is_noun = (found["before"] or "").strip(" ") in _DETERMINERS or NOUNS_LIKE_PARTICIPLES.fullmatch(
        found["participle"]
    )
    if is_noun or not _is_apart(found, cue, context):
        return None
    return Verdict("past", "il participio che precede dice passato")


_VERB_BEFORE = re.compile(
    r"\w*(?:rà|ranno|mente)|(?:non|essere|venire|stat[oaie]|è|sono|era|erano|viene|vengono|ha|hanno|avere|aver|fu|furono"
    r"|resta|restano|rimane|rimangono|sia|siano|già|poi|anche|ancora|subito|sempre|di nuovo)"
)
"""«resterà chiuso lunedì», against «le regole adottate a Natale»."""


def _is_apart(found: re.Match[str], cue: Cue | None, context: Context) -> bool:
    """Whether no verb rules over a participle before the expression."""
    if cue is None or cue.present or not cue.precedes or _SET_OFF.search(context.before(30)):
        return True
    before = (found["before"] or "").strip()
    return bool(before) and cue.side == "future" and not _VERB_BEFORE.fullmatch(before)


_UNTIL_THEN = re.compile(
    r"\b(?:(?:sposta|rinvia|proroga|fissa|slitta|rimanda|convoca)(?:no)? (?:[a-z]+ ){0,2}(?:al|a|all') ?$"
    r"|(?:rinviat|prorogat|slittat|fissat|previst|programmat|convocat|posticipat|anticipat|aggiornat|rimandat|spostat"
    r"|calendarizzat)[oaie] (?:(?:l'|[a-zà-ù]+ ){0,4}?)(?:(?:fino|sino) )?(?:a|al|all'|per|per il|per l'|alla) ?$"
    r"|(?:squalificat|sospes|prolungat|estes|chius|vietat|rinnovat|bloccat|confermat|inibit|interdett|congelat)[oaie]"
    r" (?:[a-zà-ù]+ ){0,4}(?:fino|sino) (?:al|all'|a) ?$)"
)


def until_then(context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """«il processo è rinviato al 12», «ha spostato l'incontro a giugno»."""
    if cue and cue.remote:
        return None
    found = _UNTIL_THEN.search(context.before(60))
    return Verdict("future", f"«{found[0].strip()}» dice futuro") if found else None


_OF_DONE = re.compile(rf"\b(?:{DONE_NOUNS})(?: [a-zà-ù]+){{0,2}} (?:di|del|della|dello|dell'|d') ?$")


def noun_of_what_happened(context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """«La vittoria di domenica non basterà»: nobody speaks so of a victory to come."""
    if (cue is None or cue.side == "future") and (found := _OF_DONE.search(context.before(60))):
        return Verdict("past", f"«{found[0].split()[0]}» dice ciò che è accaduto", certainty="default")
    return None


_PREPARED = re.compile(
    r"\b(?:prenotazion[ei]|iscrizion[ei]|preparativi|attesa|conto alla rovescia|biglietti|allerta|proclamat[oai]"
    r"|convocat[oaie]) per (?:il |lo |la |l'|le |i )?$"
)


def prepared(context: Context, _cue: Cue | None, _signals: str) -> Verdict | None:
    """«Le prenotazioni per Pasqua sono già partite»: what one books for lies ahead, whatever the verb tells."""
    found = _PREPARED.search(context.before(60))
    return Verdict("future", f"«{found[0].strip()}» dice futuro") if found else None


_FIGURES = re.compile(r"\d[\d.,]*%?(?: [a-zà-ù]+){0,2} (?:di|a|ad|in|del|nel|dello|dell') ?$")


def figures(context: Context, _cue: Cue | None, _signals: str) -> Verdict | None:
    """«L'inflazione, scesa all'1,9% in agosto dal 2,2 di luglio»: months of figures that are compared lie together."""
    if not context.told or not _FIGURES.search(context.before(40)):
        return None
    told = context.told[-1]
    if told.sentence != context.clauses.sentence(context.start) or told.precision not in ("month", "day"):
        return None
    return Verdict("past", "cifre messe a confronto") if first_day(told.value) <= context.anchor else None


def set_off(context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """«La verifica, attesa a gennaio, è slittata»: what was planned, beside what became of it."""
    if cue is None or cue.side != "future" or not _PLANNED_ASIDE.search(context.before(30)):
        return None
    if _CAME_OUT.match(context.low, context.end):
        return Verdict("past", "il verbo che segue dice che cosa ne è stato", certainty="default")
    return None


_PLANNED_ASIDE = re.compile(
    rf", (?:già |inizialmente )?(?:attes|previst|programmat|fissat|annunciat)[oaie] (?:per )?{_PREPOSITION} ?$"
)
_CAME_OUT = re.compile(r"(?: [a-zà-ù]+){0,3}, (?:è|sono|non (?:è|si è|ci|ha)|si è|si sono|ha|hanno|era|erano) ")


def verb(_context: Context, cue: Cue | None, _signals: str) -> Verdict | None:
    """The clause's verb: «ha approvato lunedì», «voterà lunedì»."""
    if cue is None:
        return None
    return Verdict(cue.side, f"il verbo «{cue.word}» dice {SIDES[cue.side]}", by_verb=True)


_SCHEDULED = re.compile(r"\b(?:è|sono|e') (?:per |già |sempre |anche |invece |ora )?(?:il |la |l'|le )?$")


def scheduled(context: Context, _cue: Cue | None, _signals: str) -> Verdict | None:
    """«L'assemblea è venerdì»."""
    found = _SCHEDULED.search(context.before())
    return Verdict("future", "«è» con un giorno dice un appuntamento", certainty="default") if found else None


def sentence_before(context: Context, _cue: Cue | None, _signals: str) -> Verdict | None:
    """«Il governo si riunirà. Lunedì il voto.»"""
    if context.clauses.side_before(context.start) == "future":
        return Verdict("future", "nessun verbo: la frase prima dice futuro", certainty="default")
    return None


def date_before(context: Context, _cue: Cue | None, _signals: str) -> Verdict | None:
    """A date already told that lies ahead: what follows it does too."""
    told = last_told(context, ("day", "month", "interval", "week", "weekend"))
    if told and first_day(told.value) > context.anchor:
        return Verdict("future", "la data detta prima è futura, e questa la segue", certainty="default")
    return None


def appointment(context: Context, _cue: Cue | None, _signals: str) -> Verdict | None:
    """«Mercoledì alle 11.» and nothing else in the sentence tells no news: it is an appointment."""
    if not context.is_appointment:
        return None
    return Verdict("future", "la frase è tutta qui: si legge come un appuntamento", certainty="default")


Rule: TypeAlias = Callable[[Context, Cue | None, str], Verdict | None]
SIDE_RULES: tuple[Rule, ...] = (
    listed,
    signal,
    since,
    done,
    until_then,
    prepared,
    noun_of_what_happened,
    figures,
    set_off,
    verb,
    scheduled,
    sentence_before,
    date_before,
    appointment,
)
