"""Which side, and which year: modifier, signal, tense, story, and the documented default (reference §3.2, §3.4)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping

from generator.temporal.arithmetic import first_day
from generator.temporal.cues import Cue
from generator.temporal.it.terms import COUNTED_BY_YEAR, POLLS
from generator.temporal.placing.context import Context, Told
from generator.temporal.placing.side_rules import SIDE_RULES
from generator.temporal.placing.verdicts import SIDES
from generator.temporal.readings import Side


def side_of(context: Context, explicit: Side | None, *, signals: str = "") -> Side | None:
    """The side by modifier, or by the first rule that knows, with the step that says so; None leaves it to the default.

    Args:
        context: the date's surroundings.
        explicit: the side that a modifier gives («scorso»).
        signals: an alternation of words that look ahead before such a date («entro|per»).
    """
    context.by_verb = False
    if explicit:
        context.steps.append(f"una parola come «scorso» o «prossimo» dice {SIDES[explicit]}")
        return explicit
    cue = context.clauses.cue(context.start, context.end)
    for rule in SIDE_RULES:
        if verdict := rule(context, cue, signals):
            context.steps.append(verdict.why)
            context.by_verb = verdict.by_verb
            if verdict.certainty != "sure":
                context.certainty = verdict.certainty
            return verdict.side
    return None


def focus_year(context: Context, month: int) -> int | None:
    """The year in which a stretch told in the same sentence holds that month: «l'estate scorsa … d'agosto»."""
    sentence = context.clauses.sentence(context.start)
    cue = context.clauses.cue(context.start, context.end)
    looks_ahead = cue is not None and cue.side == "future"
    paragraph = context.clauses.paragraph(context.start)
    if (cue is None or looks_ahead) and (year := _school_year(month, paragraph, context)):
        return year
    earlier = None
    for told in context.recent():
        if told.sentence < sentence - 1 or told.start < paragraph:
            break
        if _opens_a_story(told, cue, sentence, context):
            return _year_beside(told, month, context)
        if told.sentence == sentence and told.precision == "month" and month == first_day(told.value).month:
            if cue and cue.side != _side_told(told, context):
                continue  # «A novembre aveva denunciato; a novembre sarà in aula»
            return told.value.first_year  # «Due mesi prima, il 16 marzo, …»
        year = _year_holding(told, month, cue, sentence, context)
        if year is not None and told.sentence == sentence:
            return year
        if year is not None:
            earlier = year  # of the years of the sentence before, the first is what it is about
    return earlier


def _opens_a_story(told: Told, cue: Cue | None, sentence: int, context: Context) -> bool:
    """Whether what is told after a date of a past year, given with it, goes on from there."""
    return (
        told.explicit_year
        and told.precision in ("day", "month")
        and told.value.first_year < context.anchor.year
        and (_remote(context) or (cue is None and _is_list_of_events(told, sentence, context)))
        and not _SINCE_TOLD.search(context.low, max(0, told.start - 10), told.start)
    )


def _year_holding(told: Told, month: int, cue: Cue | None, sentence: int, context: Context) -> int | None:
    """The year in which a year or season that was told holds the month, when the story is about it."""
    if told.precision not in ("year", "season", "half", "quarter") or not (
        told.sentence == sentence or (told.explicit_year and told.value.first_year < context.anchor.year)
    ):
        return None
    first, after = told.value.bounds
    assert first is not None and after is not None
    year = next((y for y in (first[0], after[0]) if first <= (y, month, 1) < after), None)
    if year is None:
        return None
    if cue and not cue.remote and _BELONGS.search(context.low, max(0, told.start - 8), told.start):
        return None  # «ricostruita dopo il sisma del 1703, è tornata visibile a inizio ottobre»
    if _is_aside(told, sentence, context) or _is_of_another_clause(told, context):
        return None
    if cue and cue.side == "future" and year < context.anchor.year:
        return None  # «fondata nel 1782, chiuderà a giugno»
    return year


def _is_list_of_events(told: Told, sentence: int, context: Context) -> bool:
    """«Nel marzo 2022 la prima denuncia, ad aprile la seconda»: no verb, and a date that no noun bears."""
    before = context.low[max(0, told.start - 8) : told.start]
    return told.sentence == sentence and not _BELONGS.search(before) and "(" not in before


def _school_year(month: int, paragraph: int, context: Context) -> int | None:
    """«L'anno scolastico 2026/27 … le materne chiuderanno il 30 giugno»: its months run from September to August."""
    for told in context.recent():
        if told.start < paragraph:
            return None
        if told.precision == "years" and _ENROLMENT.search(context.low, told.sentence and paragraph, told.start):
            return None
        if told.precision == "years" and _SCHOOL.match(context.low, told.start):
            year = told.value.first_year + (month < _SEPTEMBER)
            return year if (year, month) >= (context.anchor.year, context.anchor.month) else None
    return None


def _is_of_another_clause(told: Told, context: Context) -> bool:
    """«+0,8% per il 2027; i progetti vanno chiusi entro il 31 agosto»: a year to come is of its own clause alone."""
    return told.value.first_year > context.anchor.year and ";" in context.low[told.end : context.start]


_SEPTEMBER = 9
_ENROLMENT = re.compile(r"\b(?:pre)?iscrizion[ei]\b|\bdomand[ae]\b|\bconcorso\b")
"""Enrolment comes before the year that it is for."""
_SCHOOL = re.compile(r"anno (?:scolastico|accademico)")
_BELONGS = re.compile(r"\b(?:del|dell'|dal|dall'|di) ?$")
"""A year that only belongs to a noun or says since when."""


def _side_told(told: Told, context: Context) -> Side:
    return "future" if first_day(told.value) > context.anchor else "past"


_SINCE_TOLD = re.compile(r"\b(?:dal|dall'|da|dalla) ?$")
"""«Ricercato dal giugno del 1993, aveva compiuto 60 anni ad aprile»: since when is not when."""
_COMPARED = re.compile(
    r"(?:\b(?:stess[oa]|analog[oa]|corrispondente|medesim[oa]) (?:periodo|trimestre|mese|anno|semestre|bimestre) del"
    r"|\b(?:dal|sul|rispetto al|confronto (?:con il|al)|come nel|prima del|dopo il)"
    r"|(?:livell[oi]|minim[oi]|massim[oi]|record|valor[ei]|quell[oaie]|media) del|contro (?:[^ ]+ ){1,3}del) ?$"
)
"""«ai livelli del 2000», «il peggiore dal 2009»: a year that figures are compared with."""
_RECKONED = re.compile(rf"\b(?:{COUNTED_BY_YEAR}|{POLLS}) $")
"""«la manovra 2024 arriverà a ottobre»: the year is that of the noun."""


def _is_aside(told: Told, sentence: int, context: Context) -> bool:
    """Whether a year is not what the story is about: it dates a noun, or in the sentence before was compared with."""
    before = context.low[max(0, told.start - 30) : told.start]
    if context.low.startswith("stess", told.start):
        return True  # «in crescita sullo stesso periodo del 2022»
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
