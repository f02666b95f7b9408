"""Articles' facts that are one although their dates, or what they say of them, differ by the nature of the articles."""

from __future__ import annotations

import re

from generator.events.alike import Telling, meeting
from generator.events.kinds import SIDE, UNIQUE

_POINT = 2
"""Days of a night: what is longer is a stretch."""
_AGAIN = 0.3
"""Measured on the demo and three sets: what is told again has .32 and more; two other facts have as much, so that an
editor judges."""
_DISASTERS = frozenset({"alluvione", "valanga", "naufragio", "crollo"})

_ONCE = UNIQUE | {"condanna", "vittoria", "acquisizione", "diffida", "liberazione", "evacuazione", "evasione"}
"""Kinds that the same two people do not meet with again on the next day: two meetings or two raids are two."""
_FOLLOW_UP = re.compile(
    r"\b(?:replic|rispo(?:n|st)|reazion|reagi|polemi|comment|dopo\b|indomani|già\b|ora\b|adesso|intanto|rest(?:a|ano)\b"
    r"|ancora|anche\b|nuov[oaie]\b(?! (?:proprietari|padron))|altr[oaie]\b|second[oa]\b|torna|segu[ei]|conseguenz|divis"
    r"|litig|attacc|contest|critic|difen[ds]|protest|ricors|impugn|chied|chies|annunc|attes|verso\b|slitt|rinvi|ricord"
    r"|caccia|indag|inchiest|interrog|conferma|smenti|nega\b|convalid|revoc|ritir|appello|ricerc|perché|chi è\b)",
    re.IGNORECASE,
)
"""What follows a fact says so in its headline or its first sentence: «la replica», «dopo l’arresto», «si indaga»."""


def dated_late(first: Telling, second: Telling) -> Telling | None:
    """Of two articles' facts a day apart, the one with no date but its publication: papers tell yesterday's."""
    early, late = sorted((first, second), key=lambda one: one.first)
    if not (first.main and second.main) or late.event.reports[0].dated_by != "publication":
        return None
    after = late.first in (early.after, early.first + 1) and max(first.length, second.length) <= _POINT
    return late if after and early.event.status != "annunciato" else None


def is_told_late(first: Telling, second: Telling) -> bool:
    """Whether the paper of the day after tells the fact of the day before, and no sequel of it.

    Both headlines tell one kind of happening that does not come twice; whom either headline names, the other article
    knows; and nothing in the later headline or first sentence says that it goes on from there.
    """
    late = dated_late(first, second)
    if late is None or late.event.status != "avvenuto" or late.words.another:
        return False
    told = late.event.reports[0]
    if goes_on(f"{told.title or late.event.title}. {told.sentence}"):
        return False
    mine, theirs = first.words.titled - SIDE, second.words.titled - SIDE
    strangers = first.headline - second.around or second.headline - first.around
    return bool(mine & theirs) and mine <= second.words.kinds and theirs <= first.words.kinds and not strangers


def goes_on(text: str) -> bool:
    """Whether a headline or a first sentence says that it tells what followed a fact."""
    return bool(_FOLLOW_UP.search(text))


def comes_once(first: Telling, second: Telling) -> bool:
    """Whether both headlines tell a happening that the same people do not meet with again on the next day."""
    return bool(first.words.titled & second.words.titled & _ONCE)


def is_told_again(first: Telling, second: Telling, cosine: float) -> bool:
    """Whether an article may come back to its own fact, by the hour or the days it took: nobody new, in the same words.

    Args:
        first: the article's own fact.
        second: what a further sentence of it tells.
        cosine: of their words.
    """
    if meeting(first, second) not in ("same", "within") or first.words.contradicts(second.words):
        return False
    return second.people <= first.people and cosine >= _AGAIN


def is_one_disaster(first: Telling, second: Telling) -> bool:
    """Whether two articles tell a disaster of one place, of which one says a night and the other the next."""
    if not (first.main and second.main) or max(first.length, second.length) > _POINT:
        return False
    if not first.words.kinds & second.words.kinds & _DISASTERS:
        return False
    return abs(first.first - second.first) <= 1 and not (first.words.another or second.words.another)


def is_denial(first: Telling, second: Telling) -> bool:
    """Whether one article denies, and puts on the day of the fact, what the other reports of the same three people."""
    statuses = {first.event.status, second.event.status}
    shared = len(first.people & second.people)
    same = shared > 2 and shared >= min(len(first.people), len(second.people))
    return same and "smentito" in statuses and len(statuses) == 2 and "annunciato" not in statuses


def are_opposite(first: Telling, second: Telling) -> bool:
    """Whether one does and the other undoes: a strike called and one called off on one day are two acts.

    What is still announced may well be called off: that is one event.
    """
    if "annunciato" in (first.event.status, second.event.status):
        return False
    return any((number, 1 - side) in second.words.turns for number, side in first.words.turns)
