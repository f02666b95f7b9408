"""Which tellings are one event: what editors decided first, then what the strict rule allows, the surest pair first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from generator.events.alike import Telling, is_night_of, meeting
from generator.events.balance import Rarity, answers
from generator.events.groups import Groups
from generator.events.same_fact import are_opposite, dated_late, is_denial, is_told_again
from generator.events.similarity import Likeness
from generator.events.tellings import candidates, within_articles
from generator.events.weighing import Verdict, weigh
from generator.model import Decisions

_AGAIN = "lo stesso articolo lo racconta due volte"
_RIVAL = 0.85
"""A recollection that fits two articles of the same day nearly as well as each other is the editor's to place."""


@dataclass(frozen=True)
class Pair:
    """Two tellings, by position, and what the rule says of them."""

    first: int
    second: int
    verdict: Verdict


def group(tellings: Sequence[Telling], decisions: Decisions) -> tuple[Groups, tuple[Pair, ...], tuple[Pair, ...]]:
    """Group the tellings.

    Returns:
        The groups, the pairs by which the rule united some, and those that it only suggests, the likeliest first.
    """
    separate = [one.events for one in decisions.merges if one.decision == "separate"]
    groups = Groups(tellings, separate)
    _obey(groups, decisions)
    _call_off(groups)
    pairs = _without_the_articles_own(_weighed(tellings), tellings)
    spoken = {(pair.first, pair.second) for pair in pairs}
    passing = [pair for pair in pairs if pair.verdict.outcome == "merged"]
    united = [pair for pair in passing if _both_main(groups, pair) and _unite(groups, pair, spoken)]
    united += [pair for pair in _without_rivals(passing, groups) if _unite(groups, pair, spoken)]
    return groups, tuple(united), _suggested(groups, pairs)


def _obey(groups: Groups, decisions: Decisions) -> None:
    """Unite what an editor gave one id, then what an editor called the same."""
    declared: dict[str, int] = {}
    for one in groups.tellings:
        if one.event.declared:
            groups.unite(declared.setdefault(one.event.id, one.position), one.position, by_editor=True)
    same = sorted(one.events for one in decisions.merges if one.decision == "same")
    for a, b in same:
        for first, second in product(groups.ids.get(a, ()), groups.ids.get(b, ())):
            groups.unite(first, second, by_editor=True)


def _call_off(groups: Groups) -> None:
    """Unite what one sentence calls off with its calling-off: «ha annullato ieri la visita prevista per l’11 marzo»."""
    told: dict[tuple[str, int], Telling] = {}
    for one in groups.tellings:
        if one.event.status != "annullato" or one.event.declared:
            continue
        other = told.setdefault((one.article, one.event.reports[0].start), one)
        if other is not one and other.length and one.length and groups.unite(one.position, other.position):
            groups.misdated.add(min(one, other, key=lambda telling: (telling.first, telling.position)).position)


def _without_the_articles_own(pairs: Sequence[Pair], tellings: Sequence[Telling]) -> tuple[Pair, ...]:
    """Without a sentence's claim to another article's fact that its own article tells as well, or better.

    What an article tells beside its fact («in serata si è dimesso») it means to be another.
    """
    main = {one.article: one.position for one in tellings if one.main}
    told = {frozenset({pair.first, pair.second}): pair for pair in pairs}
    found = []
    for pair in pairs:
        first, second = tellings[pair.first], tellings[pair.second]
        recalled, other = (second, first) if first.main else (first, second)
        own = main.get(recalled.article) if first.main != second.main else None
        rival = told.get(frozenset({own, other.position})) if own is not None else None
        if (
            rival
            and rival.verdict.cosine >= pair.verdict.cosine
            and meeting(tellings[rival.first], tellings[rival.second]) == "same"
        ):
            found.append(replace(pair, verdict=replace(pair.verdict, outcome="suggested")))
        else:
            found.append(pair)
    return tuple(found)


def _weighed(tellings: Sequence[Telling]) -> tuple[Pair, ...]:
    likeness, rarity = Likeness([one.words for one in tellings]), Rarity(tellings)
    pairs = []
    for first, second in candidates(tellings):
        one, other = tellings[first], tellings[second]
        verdict = weigh(one, other, likeness.cosine(first, second), rarity.in_common(one, other))
        both_main = one.main and other.main
        if (
            verdict
            and both_main
            and verdict.outcome == "merged"
            and not _on_one_subject(likeness, tellings, first, second)
        ):
            verdict = replace(verdict, outcome="suggested")
        if verdict:
            pairs.append(Pair(first, second, verdict))
    for first, second in within_articles(tellings):
        cosine = likeness.cosine(first, second)
        if is_told_again(tellings[first], tellings[second], cosine):
            pairs.append(Pair(first, second, Verdict("suggested", _AGAIN, cosine, round(cosine, 6))))
    return tuple(sorted(pairs, key=lambda pair: (-pair.verdict.weight, pair.first, pair.second)))


def _on_one_subject(likeness: Likeness, tellings: Sequence[Telling], first: int, second: int) -> bool:
    one, other = tellings[first], tellings[second]
    if meeting(one, other) == "near" and dated_late(one, other):  # weighed by its headline already
        return True
    if is_denial(one, other) or answers(one, other):  # the headline of a denial says anything but what it denies
        return True
    called_off = one.event.status == other.event.status == "annullato" and one.words.is_kin_of(other.words)
    named = bool(one.headline & other.names or other.headline & one.names)
    if called_off or (named and one.words.is_unique_kin_of(other.words)):
        return True
    return likeness.on_one_subject(first, second, one.names & other.names)


def _without_rivals(passing: Sequence[Pair], groups: Groups) -> list[Pair]:
    """Without a recollection's second choice among the facts that articles tell, and without both if they tie."""
    best: dict[int, Pair] = {}
    unclear: set[int] = set()
    for pair in passing:
        recalled, told = _recollection(pair, groups)
        if recalled is None:
            continue
        first = best.setdefault(recalled, pair)
        main = first.second if first.first == recalled else first.first
        if not groups.together(main, told) and pair.verdict.weight >= _RIVAL * first.verdict.weight:
            unclear.add(recalled)
    kept = []
    for pair in passing:
        recalled, told = _recollection(pair, groups)
        if recalled is None or (recalled not in unclear and _is_best(pair, best[recalled], recalled, told, groups)):
            kept.append(pair)
    return kept


def _is_best(pair: Pair, best: Pair, recalled: int, told: int, groups: Groups) -> bool:
    main = best.second if best.first == recalled else best.first
    return pair is best or groups.together(main, told)


def _recollection(pair: Pair, groups: Groups) -> tuple[int | None, int]:
    """The further telling and the main one of a pair; None for the first when the pair is no such pair."""
    first, second = groups.tellings[pair.first], groups.tellings[pair.second]
    if first.main == second.main:
        return None, pair.second
    return (pair.second, pair.first) if first.main else (pair.first, pair.second)


def _unite(groups: Groups, pair: Pair, spoken: set[tuple[int, int]]) -> bool:
    """Unite the groups of a pair where nothing in either speaks against it; whether the pair brought it about."""
    first, second = pair.first, pair.second
    if groups.together(first, second):
        return False
    if groups.holds_main(first) and groups.holds_main(second) and not _both_main(groups, pair):
        return False  # two articles' facts are one only by their own words, not because a third recalls both
    late = _misdated(groups.tellings[first], groups.tellings[second])
    if late is not None and late in groups.misdated:
        return False  # a column is about one fact of the day before, and makes no two of them one
    misdated = groups.misdated if late is None else groups.misdated | {late}
    across = tuple(groups.across(first, second))
    nights = [one for both in across for one in both if is_night_of(one, one, one)]
    if any(_exclude_each_other(a, b, misdated, spoken, nights) or _are_strangers(a, b, spoken) for a, b in across):
        return False
    united = groups.unite(first, second)
    if united and late is not None:
        groups.misdated.add(late)
    return united


def _misdated(first: Telling, second: Telling) -> int | None:
    """Of two that are a day apart, the one that has only the day of its publication, else the later article's."""
    if meeting(first, second) != "near":
        return None
    late = dated_late(first, second)
    return late.position if late else max(first.position, second.position)


def _both_main(groups: Groups, pair: Pair) -> bool:
    return groups.tellings[pair.first].main and groups.tellings[pair.second].main


def _exclude_each_other(
    first: Telling, second: Telling, misdated: set[int], spoken: set[tuple[int, int]], nights: Sequence[Telling]
) -> bool:
    column = not misdated.isdisjoint({first.position, second.position})  # it has no fact of its own to tell apart
    if first.article == second.article and not column:  # an article tells a fact once; what it tells apart is apart
        again = (min(first.position, second.position), max(first.position, second.position)) in spoken
        return not again and (first.event.title, first.event.when) != (second.event.title, second.event.when)
    apart = meeting(first, second) in ("apart", "near") and not column
    apart = apart and not any(is_night_of(night, first, second) for night in nights)
    return apart or first.words.contradicts(second.words) or are_opposite(first, second)


def _are_strangers(first: Telling, second: Telling, spoken: set[tuple[int, int]]) -> bool:
    """Whether only a third brings an article and a recollection together: other company, and no word in common."""
    if first.main == second.main or min(len(first.people), len(second.people)) < 2:
        return False
    pair = (min(first.position, second.position), max(first.position, second.position))
    return pair not in spoken and len(first.people & second.people) < 2


_PER_EVENT = 2


def _suggested(groups: Groups, pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The pairs to ask about: one for two groups, the likeliest, and at most two for one event."""
    asked: set[tuple[int, int]] = set()
    often: dict[int, int] = defaultdict(int)
    found = []
    for pair in pairs:
        a, b = sorted((groups.group_of[pair.first], groups.group_of[pair.second]))
        if a == b or (a, b) in asked or groups.parted(pair.first, pair.second):
            continue
        if max(often[a], often[b]) < _PER_EVENT:
            asked.add((a, b))
            often[a] += 1
            often[b] += 1
            found.append(pair)
    return tuple(found)
