"""Which temporal expressions date a happening, and which only stand in its background."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from generator.events.background import is_background, is_opening_time, tells_a_beginning
from generator.gregorian import day_number, ymd
from generator.model import Mention, Sentence
from generator.when import When

_FINE = ("day", "weekend", "week", "month", "interval")
_WORD = re.compile(r"[^\W\d_]{3,}")
_IT_WAS = re.compile(r"\b(?:era|erano)\b", re.IGNORECASE)
_AGES = ("decade", "century")
_BY = re.compile(r"\bentro\b[^,;:.]{0,20}$", re.IGNORECASE)
_APART = re.compile(r"[;:.,]|\s[–—-]\s|\b(?:e|ma|mentre|poi)\b")
_NOTHING_SAID = re.compile(
    r"[\s,(]*(?:(?:il|lo|la|l['’]|i|gli|le|un|nel|nello|nella|nell['’]|nei|al|alla|all['’]|di|del|della|dell['’]"
    r"|dal|tra|fra|in"
    r"|notte|mattina|giorno|proprio|esattamente|precisamente)(?:(?<=['’])|\s+))*\s*",
    re.IGNORECASE,
)
_GAP = 200
"""Two dates farther apart than this are not of one clause."""
_BARE_NAMES = ("holiday", "around_a_holiday", "season", "part_of_day", "portion_of_unit")
"""Rules whose readings have no number of their own: «Natale», «nel pomeriggio», «d’estate»."""
_PICKED_OUT = re.compile(
    r"(?:soprattutto|specialmente|specie|in particolare|in primis|compres[oaie])(?:\s(?:il|lo|la|l['’]|di|nel"
    r"|nella))?\s*$",
    re.IGNORECASE,
)


def dates_told(
    mentions: Sequence[Mention], sentence: Sentence, anchor: datetime.date, *, coarse: bool
) -> list[Mention]:
    """The expressions that date what a sentence tells, in the order of the text.

    Args:
        mentions: those of the sentence, in order.
        sentence: the sentence.
        anchor: the article's day.
        coarse: accept seasons, years and what is coarser.
    """
    fit = [
        mention
        for mention in mentions
        if not _stands_alone(mention, sentence)
        and dates_a_happening(mention, sentence.text, mention.start - sentence.start, anchor)
    ]
    chosen = _one_for_each_stretch(fit, sentence)
    return [mention for mention in chosen if coarse or (mention.when and _is_fine(mention.when))]


def dates_a_happening(mention: Mention, sentence: str, offset: int, anchor: datetime.date) -> bool:
    """Whether that expression may date what the sentence tells.

    Vague intervals never do; «dal 2014» says since when, «fino al 3 marzo» until when; a past decade is too long
    for a happening, and so is a year that is not over.

    Args:
        mention: the expression.
        sentence: the sentence that holds it.
        offset: where the expression starts in the sentence.
        anchor: the article's day.
    """
    when = mention.when
    if when is None or mention.type not in ("DATE", "TIME") or mention.certainty == "vague":
        return False
    first, after = when.edtf.bounds
    if first is None or is_opening_time(mention):
        return False
    if after is None and first < ymd(anchor):
        return _is_fine(when) and tells_a_beginning(sentence, offset)
    if when.edtf.precision in _AGES and first < ymd(anchor):
        return False
    if _is_going_on(when, anchor) and not _BY.search(sentence[max(0, offset - 40) : offset]):
        return False
    return not is_background(mention, sentence, offset)


def _stands_alone(mention: Mention, sentence: Sentence) -> bool:
    """Whether a date is all that its line says: «2016», «Febbraio», headings; «Era mezzanotte e dieci.»."""
    text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    around = text[max(first, start - 40) : start] + " " + text[end : (last if last >= 0 else len(text))][:40]
    return not _WORD.search(_IT_WAS.sub("", around))


def _one_for_each_stretch(mentions: Sequence[Mention], sentence: Sentence) -> list[Mention]:
    """Of two neighbours of one clause of which one lies within the other, the one that says more.

    That is the finer («nel 2008, il 3 marzo»), unless it only picks out («soprattutto sabato»), names no day of its own
    («a Natale dal 23 dicembre al 6 gennaio») or explains the day before it («il 27, giorno del Ringraziamento»).
    """
    chosen: list[Mention] = []
    for mention in mentions:
        other = chosen[-1] if chosen else None
        gap = mention.start - other.end if other else 0
        between = (
            sentence.text[mention.start - sentence.start - gap : mention.start - sentence.start] if gap < _GAP else ""
        )
        if other is None or gap >= _GAP:
            chosen.append(mention)
        elif _explains(mention, between) or (_within(mention, other) and _adds_nothing(mention, between)):
            continue
        elif not _is_one_clause(between) or not (_within(mention, other) or _within(other, mention)):
            chosen.append(mention)
        elif _within(mention, other) or other.rule in _BARE_NAMES:
            chosen[-1] = mention
    return chosen


def _adds_nothing(mention: Mention, between: str) -> bool:
    return mention.rule in _BARE_NAMES or _PICKED_OUT.search(between) is not None


def _is_one_clause(between: str) -> bool:
    return not _APART.search(between) or _NOTHING_SAID.fullmatch(between) is not None


def _explains(mention: Mention, between: str) -> bool:
    """«…, giorno del Ringraziamento», «…, la vigilia di Natale», right after another date."""
    return "holiday" in mention.rule and re.fullmatch(r"\s*[,(]\s*(?:il |la |l['’])?", between) is not None


def _within(inner: Mention, outer: Mention) -> bool:
    """Whether a stretch lies in a longer one."""
    assert inner.when is not None and outer.when is not None
    (first, after), (start, end) = inner.when.edtf.bounds, outer.when.edtf.bounds
    if first is None or after is None or start is None or end is None:
        return False
    return start <= first and after <= end and (first, after) != (start, end)


def _is_fine(when: When) -> bool:
    if when.edtf.precision not in _FINE:
        return False
    ends = (when.edtf.start, when.edtf.end)
    return all(unit is None or unit.kind in _FINE for unit in ends)


def _is_going_on(when: When, anchor: datetime.date) -> bool:
    """A season, a year… that holds the article's day: «quest’anno»."""
    first, after = when.edtf.bounds
    if _is_fine(when) or first is None or after is None:
        return False
    return first <= ymd(anchor) < after


def main_rank(mention: Mention, anchor: datetime.date) -> tuple[int, int, int]:
    """How well an expression of the lead dates the article's fact; the smallest wins.

    A day or an interval beats a month; a date within the week beats a precedent years away or a meeting
    to come; then the first told.
    """
    when = mention.when
    assert when is not None
    precision = {"day": 0, "interval": 0, "weekend": 1, "week": 2, "month": 3}.get(when.edtf.precision, 4)
    first = when.edtf.bounds[0] or when.edtf.bounds[1]
    assert first is not None
    distance = abs(day_number(first) - anchor.toordinal())
    return (0 if distance <= 8 else 1 if distance <= 62 else 2), precision, mention.start
