"""Several articles' tellings of one event become one event with its reports.

An editor says so, by giving one `id` to an entry of each article or by deciding «same»; or the strict rule does
(`alike.py`), and the page says «unito automaticamente» until an editor decides «separate», which holds for ever. Every
other pair is only a suggestion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from generator.events.alike import Telling, meeting
from generator.events.divergences import find_divergences
from generator.events.grouping import Pair, group
from generator.events.ids import mint
from generator.events.status import combine_statuses
from generator.events.tellings import read_tellings
from generator.model import Article, Decisions, Event, Involvement
from generator.when import When

_NO_TEXTS: Mapping[str, Article] = {}
_NO_DECISIONS = Decisions()


@dataclass(frozen=True, slots=True)
class MergePair:
    """Two tellings that are, or may be, one event.

    Attributes:
        first: id of a telling (`Report.id`); the two are sorted.
        second: id of the other.
        outcome: `merged` was carried out and stands to be undone; `suggested` waits for an editor.
        reason: what speaks for it, in Italian.
        similarity: cosine of their words, 0 to 1.
    """

    first: str
    second: str
    outcome: Literal["merged", "suggested"]
    reason: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Merged:
    """The events of a site, in chronological order, and the pairs that an editor may decide about."""

    events: tuple[Event, ...]
    pairs: tuple[MergePair, ...]


def merge_events(
    events: Iterable[Event], decisions: Decisions = _NO_DECISIONS, texts: Mapping[str, Article] = _NO_TEXTS
) -> Merged:
    """One event of all its tellings; the order in which they are given does not count.

    Events that have been merged already come back as they are.

    Args:
        events: as `find_events` gives them, one report each.
        decisions: what editors decided about pairs; `separate` always wins, `same` always unites.
        texts: the articles by id: without them only titles and sentences are compared, and no number diverges.
    """
    told = tuple(events)
    if any(len(event.reports) > 1 for event in told):
        return Merged(tuple(sorted(told, key=lambda event: event.sort_key)), ())
    tellings = read_tellings(told, texts)
    groups, united, suggested = group(tellings, decisions)
    merged: list[Event] = []
    taken, given = {one.event.id for one in tellings if one.event.declared}, set[str]()
    for number in sorted(groups.members):
        members = sorted((tellings[position] for position in groups.members[number]), key=lambda one: one.order)
        dated = [one for one in members if one.position not in groups.misdated]
        event = _merged(members, dated or members, texts, by_editor=number in groups.by_editor)
        if not event.declared or event.id in given:  # an editor may part two tellings that bear one declared id
            event = _parted(event, taken)
            taken.add(event.id)
        given.add(event.id)
        merged.append(event)
    pairs = (*_pairs(united, tellings, "merged"), *_pairs(suggested, tellings, "suggested"))
    return Merged(tuple(sorted(merged, key=lambda event: event.sort_key)), pairs)


def _pairs(
    pairs: Sequence[Pair], tellings: Sequence[Telling], outcome: Literal["merged", "suggested"]
) -> Iterable[MergePair]:
    for pair in pairs:
        first, second = sorted((tellings[pair.first].id, tellings[pair.second].id))
        yield MergePair(first, second, outcome, pair.verdict.reason, round(pair.verdict.cosine, 2))


def _parted(event: Event, taken: set[str]) -> Event:
    """The event under an id of its own, should another one have minted the same."""
    id_, attempt = event.id, 0
    while id_ in taken:
        attempt += 1
        id_ = mint(event.reports[0].article, f"{event.id}\0{attempt}")
    return event if id_ == event.id else replace(event, id=id_)


def _merged(
    members: Sequence[Telling], dated: Sequence[Telling], texts: Mapping[str, Article], *, by_editor: bool
) -> Event:
    """The first telling by the articles' days is the home; an id that an editor wrote is never lost.

    Args:
        members: its tellings.
        dated: those whose date is the fact's own.
        texts: the articles by id.
        by_editor: whether an editor united them.
    """
    if len(members) == 1:
        alone = members[0].event
        return replace(alone, divergences=find_divergences(alone.reports, texts))
    declared = next((one for one in members if one.event.declared), None)
    home = declared or members[0]
    others = [one for one in members if one is not home]
    reports = tuple(one.event.reports[0] for one in (home, *others))
    former = dict.fromkeys(id_ for one in (home, *others) for id_ in (one.id, one.event.id, *one.event.former_ids))
    return replace(
        home.event,
        title=_title(home, others),
        when=_when(home if home in dated else dated[0], [one for one in dated if one is not home]),
        status=combine_statuses([(one.event.status, one.event.claims) for one in (home, *others)]),
        main=any(one.main for one in members),
        reports=reports,
        actor_links=_united(link for one in (home, *others) for link in one.event.actor_links),
        topic_links=_united(link for one in (home, *others) for link in one.event.topic_links),
        place=next((one.event.place for one in (home, *others) if one.event.place), ""),
        declared=declared is not None,
        joined="editor" if by_editor else "rule",
        former_ids=tuple(id_ for id_ in former if id_ != home.event.id),
        divergences=find_divergences(reports, texts),
    )


def _title(home: Telling, others: Sequence[Telling]) -> str:
    """A headline says it best: the home's, else the earliest article's that is about it.

    One that still announces what others tell as done («si vedranno il 20 maggio») gives way, unless an editor chose it.
    """
    headlines = [one for one in (home, *others) if one.main]
    done = [one for one in headlines if one.event.status != "annunciato"]
    best = headlines if home.event.declared else done or headlines
    return best[0].event.title if best else home.event.title


def _when(home: Telling, others: Sequence[Telling]) -> When | None:
    """An editor's date; else the finest that no telling excludes; else the home's."""
    told = [one for one in (home, *others) if one.event.when]
    if not told:
        return None
    edited = [one for one in told if one.event.reports[0].dated_by == "editor"]
    if edited:
        return edited[0].event.when
    agreed = [one for one in told if all(one is other or _allows(one, other) for other in told)]
    return min(agreed or told[:1], key=_coarseness).event.when


def _allows(one: Telling, other: Telling) -> bool:
    return meeting(one, other) not in ("apart", "near")


def _coarseness(one: Telling) -> tuple[bool, int, bool]:
    """What a text says comes before a day of publication, then the shorter stretch, then a part of day or a clock."""
    when = one.event.when
    fine = when is not None and bool(when.part or when.clock)
    return one.event.reports[0].dated_by == "publication", one.length, not fine


_STRONGEST = ("protagonista", "fonte", "citato")


def _united(links: Iterable[Involvement]) -> tuple[Involvement, ...]:
    """Each target once, where it is named first, in its strongest role."""
    found: dict[str, Involvement] = {}
    for link in links:
        kept = found.setdefault(link.target, link)
        if _STRONGEST.index(link.role) < _STRONGEST.index(kept.role):
            found[link.target] = link
    return tuple(found.values())
