"""Which side, and which year: modifier, signal, tense, story, and the documented default (reference §3.2, §3.4)."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Mapping

from generator import edtf
from generator.temporal.arithmetic import first_day
from generator.temporal.cues import Cue
from generator.temporal.it.terms import COUNTED_BY_YEAR, POLLS
from generator.temporal.placing.context import Context, Told, last_told
from generator.temporal.readings import Side

SINCE_THEN = re.compile(
    r"(?:(?<!entra )(?<!entrano )(?<!entrerà )(?<!entreranno )\bin (?:vigore|corso|carcere|carica|cella|atto"
    r"|ospedale)|\w{2,}(?:at|ut|it)[oaie]|\b(?:ferm|apert|chius|dispers|sospes|pres|assent|attiv)[oaie])"
    r" (?:già |ormai )?(?:da|dal|dall'|dalla) ?$"
)


_UNTIL_THEN = re.compile(
    r"\b(?:(?:sposta|rinvia|proroga|fissa|slitta|rimanda|convoca)(?:no)? (?:[a-z]+ ){0,2}(?:al|a|all') ?$"
    r"|(?:rinviat|prorogat|slittat|fissat|previst|programmat|convocat|posticipat|anticipat|aggiornat|rimandat"
    r"|spostat|calendarizzat)[oaie] (?:(?:fino|sino) )?(?:a|al|all'|per|per il|per l'|alla) ?$)"
)


_DONE = re.compile(
    r"\b(?!\w*(?:attes|previst|programmat|fissat|convocat|rinviat|prorogat"
    r"|slittat)[oaie]\b)(?!stat[oaie]\b)\w{3,}(?:at|ut|it|ess|rs|rt|tt|iunt|vint|pint|pent|ssunt|tint|fint|st)[oaie]"
    r" (?:a|ad|nel|nello|in|il|lo"
    r"|l'|la|già a|da)? ?$"
)


_SET_OFF = re.compile(r", (?:già |poi |ormai )?\w+[oaie] (?:a|ad|nel|nello|in|il|lo|l'|la|da)? ?$")
"""«scatterà l'aumento, congelato a gennaio»: a participle between commas has its own time."""


_NEVER_SINCE = re.compile(r"\bnon (?:\w+ ){1,4}(?:da|dal|dall'|dalla) ?$")
"""«un formato che non si riunisce da luglio»."""


_SINCE = ("da", "dal", "dall'", "dalla")
_COMMA = re.compile(r"[ ]{0,3},")
_AGENT = re.compile(r" (?:da|dal|dallo|dalla|dai|dagli|dalle|dall')\b")
"""«il congelamento disposto lunedì da Washington e destinato a durare»: whatever verb follows, it was done."""


_NOUNS = re.compile(
    r"\b(?:stato|senato|mandato|partita|punto|fatto|conto|resto|posto|dibattito|appuntamento|evento|momento"
    r"|incontro|vertice|parlamento|confronto|concerto|entrata|uscita|sentenza|visita|festa|vista|giunta|corte"
    r"|parte|corsa|forte|notte|sorte|carta|porta|giornata|seduta) \w{0,4} ?$"
)


@functools.cache
def _signal_before(signals: str) -> re.Pattern[str]:
    """One of an alternation of signals just before an expression."""
    return re.compile(rf"\b(?P<signal>{signals}) (?:il |la |l'|lo )?$|\b(?P<signal2>{signals})(?:l|ll')? ?$")


def _is_apart(cue: Cue | None, context: Context) -> bool:
    """Whether no verb rules over a participle before the expression."""
    if cue is None or cue.present or _SET_OFF.search(context.before(30)):
        return True
    return not cue.precedes and bool(_COMMA.match(context.low, context.end))


def side_of(context: Context, explicit: Side | None, *, signals: str = "") -> Side | None:
    """The side by modifier, signal or tense, with the step that says so; None leaves it to the default."""
    words = {"past": "passato", "future": "futuro", "this": "unità in corso"}
    context.by_verb = False
    if explicit:
        context.steps.append(f"il modificatore dice {words[explicit]}")
        return explicit
    if listed := _listed_side(context):
        context.steps.append(f"sta con la data detta appena prima, che è {_TOLD_SIDES[listed]}")
        return listed
    if signals and (found := _signal_before(signals).search(context.before())):
        signal = found["signal"] or found["signal2"]
        context.steps.append(f"il segnale «{signal}» dice futuro")
        return "future"
    cue = context.clauses.cue(context.start, context.end)
    since = context.follows(_SINCE)
    if (
        since
        and (cue is None or cue.side == "past" or cue.present or not cue.precedes)
        and SINCE_THEN.search(context.before(40))
    ):
        context.steps.append("«da» dopo uno stato che dura dice passato")
        return "past"
    if since and _NEVER_SINCE.search(context.before(60)):
        context.steps.append("«non … da» dice passato")
        return "past"
    done = _DONE.search(context.before(30))
    if done and _AGENT.match(context.low, context.end):
        context.steps.append("il participio con il suo agente dice passato")
        return "past"
    if done and _is_apart(cue, context) and not _NOUNS.search(context.before(30)):
        context.steps.append("il participio che precede dice passato")
        return "past"
    if (cue is None or not cue.remote) and (found := _UNTIL_THEN.search(context.before(40))):
        context.steps.append(f"«{found[0].strip()}» dice futuro")
        return "future"
    if cue:
        context.steps.append(f"il verbo «{cue.word}» dice {words[cue.side]}")
        context.by_verb = True
        return cue.side
    if cue is None and _SCHEDULED.search(context.before()):
        context.steps.append("«è» con un giorno dice un appuntamento")
        context.certainty = "default"
        return "future"
    if context.clauses.side_before(context.start) == "future":
        context.steps.append("nessun verbo: la frase prima dice futuro")
        context.certainty = "default"
        return "future"
    told = last_told(context, ("day", "month", "interval", "week", "weekend"))
    if told and (told.value.bounds[0] or (0,)) > edtf.ymd(context.anchor):
        context.steps.append("la data detta prima è futura, e questa la segue")
        context.certainty = "default"
        return "future"
    return _side_of_bare(context)


def _side_of_bare(context: Context) -> Side | None:
    """«mercoledì alle 11» and nothing else tells no news: it is an appointment, or what somebody asks for."""
    if not context.bare:
        return None
    context.steps.append("il testo è tutto qui: si legge come un appuntamento")
    context.certainty = "default"
    return "future"


_TOLD_SIDES = {"past": "passata", "future": "futura"}
_LIST = re.compile(r"[ ]?(?:,|e|ed|o|e poi|e anche|, poi|e infine|-)[ ]?(?:di |il |la |l'|del |della )?")


def _listed_side(context: Context) -> Side | None:
    """«Scuole chiuse domani e venerdì»: two days in one list lie on the same side of the article's day."""
    if not context.told:
        return None
    told = context.told[-1]
    if not _LIST.fullmatch(context.low, told.end, context.start):
        return None
    first, after = told.value.bounds
    today = edtf.ymd(context.anchor)
    return "past" if after and after <= today else "future" if first and first > today else None


_SCHEDULED = re.compile(r"\b(?:è|sono|e') (?:per |già |sempre |anche |invece |ora )?(?:il |la |l'|le )?$")


def focus_year(context: Context, month: int) -> int | None:
    """The year in which a stretch told in the same sentence holds that month: «l'estate scorsa … d'agosto»."""
    sentence = context.clauses.sentence(context.start)
    cue = context.clauses.cue(context.start, context.end)
    looks_ahead = cue is not None and cue.side == "future"
    paragraph = context.clauses.paragraph(context.start)
    earlier = None
    for told in context.recent():
        if told.sentence < sentence - 1 or told.start < paragraph:
            break
        if (
            told.explicit_year
            and told.precision in ("day", "month")
            and told.value.first_year < context.anchor.year
            and _remote(context)
        ):
            return _year_beside(told, month, context)
        if told.sentence == sentence and told.precision == "month" and month == first_day(told.value).month:
            if cue and cue.side != _side_told(told, context):
                continue  # «A novembre aveva denunciato; a novembre sarà in aula»
            return told.value.first_year  # «Due mesi prima, il 16 marzo, …»
        if told.precision in ("year", "season", "half", "quarter") and (
            told.sentence == sentence or (told.explicit_year and told.value.first_year < context.anchor.year)
        ):
            first, after = told.value.bounds
            assert first is not None and after is not None
            years = [y for y in (first[0], after[0]) if first <= (y, month, 1) < after]
            if cue and not cue.remote and _BELONGS.search(context.low, max(0, told.start - 8), told.start):
                continue  # «ricostruita dopo il sisma del 1703, è tornata visibile a inizio ottobre»
            if _is_aside(told, sentence, context):
                continue
            if years and looks_ahead and years[0] < context.anchor.year:
                continue  # «fondata nel 1782, chiuderà a giugno»
            if years and told.sentence == sentence:
                return years[0]
            if years:
                earlier = years[0]  # of the years of the sentence before, the first is what it is about
    return earlier


_BELONGS = re.compile(r"\b(?:del|dell'|dal|dall'|di) ?$")
"""A year that only belongs to a noun or says since when."""


def _side_told(told: Told, context: Context) -> Side:
    return "future" if first_day(told.value) > context.anchor else "past"


_COMPARED = re.compile(
    r"(?:\b(?:dal|sul|rispetto al|confronto (?:con il|al)|come nel|prima del|dopo il)"
    r"|(?:livell[oi]|minim[oi]|massim[oi]|record|valor[ei]|quell[oaie]|media) del|contro (?:[^ ]+ ){1,3}del) ?$"
)
"""«ai livelli del 2000», «il peggiore dal 2009»: a year that figures are compared with."""
_RECKONED = re.compile(rf"\b(?:{COUNTED_BY_YEAR}|{POLLS}) $")
"""«la manovra 2024 arriverà a ottobre»: the year is that of the noun."""


def _is_aside(told: Told, sentence: int, context: Context) -> bool:
    """Whether a year is not what the story is about: it dates a noun, or in the sentence before was compared with."""
    before = context.low[max(0, told.start - 30) : told.start]
    return bool(_RECKONED.search(before) or (told.sentence != sentence and _COMPARED.search(before)))


def _year_beside(told: Told, month: int, context: Context) -> int:
    """After «Il 4 dicembre 2023», «il 12 gennaio seguirono gli arresti» is the next January; a pluperfect
    looks back."""
    cue = context.clauses.cue(context.start, context.end)
    day = first_day(told.value)
    if told.precision == "month" and month == day.month:
        return day.year
    if cue and re.match(r"(?:era|erano|aveva|avevano) ", cue.word):
        return day.year if month <= day.month + 6 else day.year - 1
    return (
        day.year + 1
        if month < day.month and (day.year + 1, month) <= (context.anchor.year, context.anchor.month)
        else day.year
    )


def _remote(context: Context) -> bool:
    """Whether the clause tells, in remote past or pluperfect, and the story is no birth."""
    cue = context.clauses.cue(context.start, context.end)
    start, _ = context.clauses.bounds(max(0, context.clauses.sentence(context.start) - 1))
    return cue is not None and cue.remote and not re.search(r"\bnat[oaie]\b", context.low[start : context.start])


def sided_year(
    context: Context, side: Side | None, date_in: Mapping[int, datetime.date], *, strict: bool
) -> datetime.date:
    """Of the same day in several years, that on the right side; `strict` leaves the anchor's own day out."""
    anchor = context.anchor
    dates = sorted(date_in.values())
    past = [d for d in dates if d < anchor or (d == anchor and not strict)]
    future = [d for d in dates if d > anchor or (d == anchor and not strict)]
    if not past or not future:
        return (past or future or dates)[-1 if past else 0]
    back, ahead = (anchor - past[-1]).days, (future[0] - anchor).days
    if side == "this":
        return next((d for d in dates if d.year == anchor.year), past[-1])
    plain = strict or context.is_governed
    if side is None or (
        not plain
        and ((side == "past" and back > 300 and ahead < 60) or (side == "future" and ahead > 300 and back < 30))
    ):
        chosen = past[-1] if back < 300 and back <= max(ahead, 300) else past[-1] if back <= ahead else future[0]
        context.guess("per difetto: il passato se dista meno di 300 giorni, altrimenti la data più vicina")
        return chosen
    return past[-1] if side == "past" else future[0]
