"""What two articles' facts share, added up: one strong piece of evidence makes up for another that is missing.

The thresholds of `weighing.py` ask first for people in common, then for words. Two reporters tell one fact in other
words, and often name nobody whom the registry knows: what gives it away is the number of words, names and places that
few articles of the site use. A word counts by its rarity, on a small site as on a large one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from generator.events.alike import Meeting, Telling
from generator.events.evidence import Evidence
from generator.events.kinds import SIDE
from generator.events.same_fact import dated_late, goes_on

ENOUGH = 5.3
"""Of two articles' facts of one day. Measured on the demo and three unseen sets, pairs whose headlines have a subject
in common: the lowest right one has 5.5, the highest wrong one 4.8, besides three that the thresholds unite anyway."""
_OF_THE_DAY_AFTER = 6.0
"""Of a column and the fact of the day before: three right ones of 7.6 and more, no wrong one of 2.2 or more."""
_OF_A_DENIAL = 4.0
"""Of what is reported and denied: one right one, of 5.3, none wrong."""
_NAMED_OR_QUOTED = re.compile(r"[«“\"]|(?<=\W)[A-ZÀ-Þ0-9]")


class Rarity:
    """How few articles of a site use a word: 1 for two at most, towards 0 for all."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        used: dict[str, set[str]] = {}
        for one in tellings:
            for stem in one.words.counts:
                used.setdefault(stem, set()).add(one.article)
        articles = len({one.article for one in tellings})
        rarest = math.log(max(2.0, articles / 2))
        self._of = {stem: math.log(max(1.0, articles / max(2, len(users)))) / rarest for stem, users in used.items()}

    def in_common(self, first: Telling, second: Telling) -> float:
        """How many words both tell, names included, each as much as it is rare."""
        a, b = first.words.counts, second.words.counts
        return math.fsum(self._of[stem] for stem in a.keys() & b.keys() if not stem.startswith("="))


def balance(evidence: Evidence, cosine: float, rare: float) -> float:
    """What speaks for one fact less what speaks against it; dates and opposite acts were looked at before."""
    people = 0.5 * min(evidence.acting, 3) + 0.3 * min(evidence.names, 4) + 0.3 * evidence.headed
    return 3 * cosine + 1.2 * rare + people + 0.4 * evidence.kin + 0.7 * evidence.particular - 0.6 * evidence.unlike


def outweighs(first: Telling, second: Telling, dates: Meeting, evidence: Evidence, cosine: float, rare: float) -> bool:
    """Whether what two articles' facts share is so much that they are one; headlines about others still part them."""
    if evidence.main < 2 or evidence.apart:
        return False  # «Moro vede Rizzi» and «Moro vede Villa» share all but what counts
    told = balance(evidence, cosine, rare)
    if dates == "same":
        return told >= ENOUGH or (answers(first, second) and told >= _OF_A_DENIAL)
    return dates == "near" and is_column_on(first, second) and told >= _OF_THE_DAY_AFTER


def answers(first: Telling, second: Telling) -> bool:
    """Whether one article denies a thing of the kind that the other only reports, of the same day."""
    statuses = {first.event.status, second.event.status}
    return statuses == {"riportato", "smentito"} and bool(first.words.titled & second.words.titled)


def is_column_on(first: Telling, second: Telling) -> bool:
    """Whether the later of two articles brings no fact of its own and may be about that of the day before.

    It says no date, and its headline names nobody, quotes nobody and tells no kind of happening: «Il silenzio delle
    madri». What is new is said in a headline.
    """
    late = dated_late(first, second)
    if late is None or late.event.status != "avvenuto":
        return False
    title = late.event.reports[0].title or late.event.title
    return not (late.headline or _NAMED_OR_QUOTED.search(title) or late.words.titled - SIDE or goes_on(title))
