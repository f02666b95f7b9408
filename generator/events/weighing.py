"""Whether two tellings are one event: dates, people, names and words weighed together, and the reason for an editor.

The rule is strict on purpose: two events united are a false page, two left apart are one line too many, and what
nearly passes is proposed to the editor. Thresholds were measured on 242 hand-read tellings (see `docs/design.md`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.events.alike import Meeting, Telling, meeting
from generator.events.balance import answers, outweighs
from generator.events.evidence import ONE_STORY, Evidence, gather
from generator.events.same_fact import are_opposite, comes_once, is_one_disaster, is_told_late


@dataclass(frozen=True)
class Verdict:
    """What the rule says of a pair; `weight` ranks the pairs."""

    outcome: Literal["merged", "suggested"]
    reason: str
    cosine: float
    weight: float


def weigh(first: Telling, second: Telling, cosine: float, rare: float = 0.0) -> Verdict | None:
    """What the rule says of two tellings of two articles; None when nothing speaks for one event.

    Args:
        first: a telling.
        second: another article's.
        cosine: of their words.
        rare: how many uncommon words they share (`Rarity.in_common`).
    """
    dates, evidence = meeting(first, second), gather(first, second)
    if dates == "apart" or first.words.contradicts(second.words) or are_opposite(first, second):
        return None
    outweighed = outweighs(first, second, dates, evidence, cosine, rare)
    if not (evidence.known or outweighed):
        return None
    weight = round(cosine + 0.1 * min(evidence.known, 3), 6)
    reason = _reason(dates, evidence, cosine)
    if outweighed and (evidence.like or answers(first, second)):
        return Verdict("merged", reason, cosine, weight)
    if dates == "near":
        passing = is_one_disaster(first, second) and evidence.names > 1 and cosine >= _DISASTER
        passing = passing or (is_told_late(first, second) and cosine >= _told_late(first, second, evidence))
    else:
        passing = cosine >= needed(evidence, dates)
    if passing and evidence.like:
        return Verdict("merged", reason, cosine, weight)
    return Verdict("suggested", reason, cosine, weight) if _is_worth_asking(dates, evidence.known, cosine) else None


_NEVER = 9.0
"""More than any cosine."""
_DISASTER = 0.2


def _told_late(first: Telling, second: Telling, evidence: Evidence) -> float:
    """The cosine for the paper of the day after: everybody of the one acts in the other, in the same places."""
    if not evidence.all or evidence.apart or evidence.acting < 2 or evidence.names < 3:
        return _NEVER
    if evidence.acting > 2 and evidence.headed == 2 and evidence.particular:
        return 0.05
    return 0.2 if evidence.headed and comes_once(first, second) else _NEVER


def needed(evidence: Evidence, dates: Meeting) -> float:
    """The cosine that the rule asks for; more where dates, people and kind of happening say less."""
    if evidence.main == 2 and evidence.acting < 2 and evidence.apart and not evidence.particular:
        return _NEVER
    if dates == "month":
        return {0: _NEVER, 1: 0.6, 2: 0.35}.get(evidence.acting, 0.2)
    rule = (_both_recalled, _recalled, _both_main)[evidence.main]
    return rule(evidence) if dates == "same" else rule(evidence) + 0.2


def _recalled(evidence: Evidence) -> float:
    """A sentence that recalls a fact, and the article that told it: the sentence is short and says little else."""
    if evidence.acting > 2 and evidence.all:
        return 0.05
    if evidence.foreign:
        return 0.25
    if evidence.expected and evidence.kin and evidence.people and evidence.story > 1:
        return 0.0
    if evidence.acting > 1:
        return 0.06 if evidence.kin else 0.1
    if evidence.expected and evidence.all and evidence.story > ONE_STORY and not evidence.unlike:
        return 0.05 if evidence.sitting else 0.15 if evidence.names else 0.25
    one_story = evidence.company > 2 or (evidence.story > 2 and not evidence.sitting)
    if evidence.expected and evidence.all and one_story and evidence.alike:
        return 0.13
    if evidence.kin and evidence.people and evidence.all and evidence.story > 3:
        return 0.12
    if evidence.particular:
        return 0.06 if evidence.acting else 0.09 if evidence.people else 0.15
    if evidence.unlike:
        return 0.25
    if evidence.acting and evidence.all and evidence.people == 1:
        return 0.12 if evidence.kin and evidence.story else 0.17
    if evidence.people > 1:
        return 0.14 if evidence.kin and evidence.acting else 0.2
    if evidence.kin and evidence.all:
        return 0.14 if evidence.announced else 0.2
    return 0.25


def _both_main(evidence: Evidence) -> float:
    """Two articles: one day, and the same people, may bring two facts."""
    if evidence.particular and evidence.people and evidence.points >= 2:
        needed = 0.08 if evidence.points >= 4 else 0.1 if evidence.points >= 3 else 0.15
        return needed if evidence.unique else needed + 0.07
    if evidence.particular and evidence.names > 1 and evidence.names + evidence.headed > 2:
        return 0.25
    if evidence.denied and evidence.headed == 2:
        return 0.03
    if evidence.expected and evidence.acting > 1 and evidence.headed == 2 and evidence.all:
        return 0.15
    if not evidence.people and evidence.headed == 2 and evidence.alike and evidence.story > 3:
        return 0.3
    if evidence.acting > 2:
        return 0.18 if evidence.kin else 0.22
    return 0.22 if evidence.acting > 1 else 0.35 if evidence.all else 0.45


def _both_recalled(evidence: Evidence) -> float:
    """Two sentences of which neither article is about the fact."""
    if evidence.acting > 1:
        return 0.12 if evidence.kin or evidence.acting > 2 else 0.15
    if evidence.foretold and evidence.all and evidence.story > 1 and evidence.alike:
        return 0.18
    return 0.3 if evidence.kin and evidence.all else 0.35 if evidence.all else 0.45


def _is_worth_asking(dates: Meeting, shared: int, cosine: float) -> bool:
    if dates == "same":
        return cosine >= (0.06 if shared > 1 else 0.12)
    return cosine >= (0.12 if shared > 1 else 0.3)


_DATES = {
    "same": "stessa data",
    "within": "un giorno dentro l’altro periodo",
    "month": "un giorno del mese indicato",
    "near": "date vicine",
}


def _reason(dates: Meeting, evidence: Evidence, cosine: float) -> str:
    shared = evidence.people
    people = "un protagonista in comune" if shared == 1 else f"{shared} protagonisti in comune" if shared else ""
    names = f"{evidence.names} nomi in comune" if not shared else ""
    return f"{_DATES[dates]}, {people or names}, somiglianza del testo {cosine:.2f}".replace(".", ",")
