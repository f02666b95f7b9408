"""Text → readings: triggers, traps, rules, selection, joins. Nothing here knows Italian or the calendar."""

from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass

from generator.temporal.folding import Folded
from generator.temporal.heads import Index, index
from generator.temporal.it import JOINS, RULES, TRAPS
from generator.temporal.notation import MASK, Between, Found, Join, Rule, Trap
from generator.temporal.readings import NthWord, PortionWord, Reading, SideWord, WeekWord, ZoneWord
from generator.temporal.windows import Window, find_windows

_GAP = 32
_PARTS = 9
"""No expression is made of more readings than this: «il giorno dopo» repeated a thousand times is no date."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of folded text with its reading.

    `rules` are those that read it, the joining one last; `beaten` are (rule, start, end) of readings that lost.
    """

    start: int
    end: int
    reading: Reading
    rules: tuple[str, ...]
    order: int
    beaten: tuple[tuple[str, int, int], ...] = ()


_RULES = index(RULES)
_ORDER = {rule: order for order, rule in enumerate(RULES)}
_RULES_ON = {name: frozenset(rule for rule in RULES if name in rule.on) for rule in RULES for name in rule.on}
_CASED_TRAPS = index([trap for trap in TRAPS if trap.case])
_LOW_TRAPS = index([trap for trap in TRAPS if not trap.case])


def find_stretches(text: Folded, pivot: int) -> tuple[Stretch, ...]:
    """The expressions of a text, in order, never overlapping, not yet placed on the calendar."""
    windows = find_windows(text.low)
    if not windows:
        return ()
    masked = _mask(text, windows)
    return _join(masked, _select(_candidates(masked, windows, pivot), len(masked.low)))


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of folded text that looks like time and is what the trap says."""

    start: int
    end: int
    trap: Trap


def set_aside(text: Folded) -> tuple[SetAside, ...]:
    """What the traps take from the grammar, in order; of two that overlap the longer."""
    found = sorted(_trapped(text, find_windows(text.low)), key=lambda aside: (aside.start, -aside.end))
    kept: list[SetAside] = []
    for aside in found:
        if aside.trap.what and (not kept or aside.start >= kept[-1].end):
            kept.append(aside)
    return tuple(kept)


def _trapped(text: Folded, windows: tuple[Window, ...]) -> list[SetAside]:
    return [
        SetAside(*found.span("extent" if "extent" in trap.pattern.groupindex else 0), trap)
        for traps, source in ((_CASED_TRAPS, text.cased), (_LOW_TRAPS, text.low))
        for window in windows
        for trap, found in traps.matches(source, window.start, window.end)
    ]


def _mask(text: Folded, windows: tuple[Window, ...]) -> Folded:
    """The text with traps blotted out, length kept."""
    spans = [(found.start, found.end) for found in _trapped(text, windows)]
    if not spans:
        return text
    low, cased, last = [], [], 0
    for start, end in _merge(spans):
        low += [text.low[last:start], MASK * (end - start)]
        cased += [text.cased[last:start], MASK * (end - start)]
        last = end
    return Folded(text.text, "".join(cased) + text.cased[last:], "".join(low) + text.low[last:], text.origin)


def _merge(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _candidates(text: Folded, windows: tuple[Window, ...], pivot: int) -> list[Stretch]:
    found = []
    for window in windows:
        for rule, match in _rules_on(frozenset(window.triggers)).matches(text.low, window.start, window.end):
            if not window.reaches(rule.on, text.low, *match.span()):
                continue
            read = Found(match, text, pivot)
            if read.start < read.end and (reading := _read(rule, read)) is not None:
                found.append(Stretch(read.start, read.end, reading, (rule.name,), _ORDER[rule]))
    return found


@functools.lru_cache(1024)
def _rules_on(triggers: frozenset[str]) -> Index[Rule]:
    """The rules that one of these classes of triggers enables."""
    return _RULES.narrowed({rule for name in triggers for rule in _RULES_ON.get(name, ())})


def _read(rule: Rule, found: Found) -> Reading | None:
    """The rule's reading; numbers that are none and dates that do not exist are silence."""
    try:
        return rule.read(found)
    except (ValueError, KeyError, OverflowError):
        return None


def _select(candidates: list[Stretch], size: int) -> list[Stretch]:
    """Longest first, then the order of the rules; each stretch of text is read once."""
    taken = bytearray(size)
    chosen: list[Stretch] = []
    losers: list[Stretch] = []
    for stretch in sorted(candidates, key=lambda s: (s.start - s.end, s.order, s.start)):
        if 1 in taken[stretch.start : stretch.end]:
            losers.append(stretch)
            continue
        taken[stretch.start : stretch.end] = b"\x01" * (stretch.end - stretch.start)
        chosen.append(stretch)
    chosen.sort(key=lambda s: s.start)
    return _with_losers(chosen, sorted(losers, key=lambda s: (s.start, s.order)))


def _with_losers(chosen: list[Stretch], losers: list[Stretch]) -> list[Stretch]:
    """Each winner with the readings it beat, for `explain`."""
    out, first = [], 0
    for winner in chosen:
        while first < len(losers) and losers[first].end <= winner.start:
            first += 1
        beaten = []
        number = first
        while number < len(losers) and losers[number].start < winner.end:
            loser = losers[number]
            number += 1
            if loser.end > winner.start and (
                loser.rules != winner.rules or (loser.start, loser.end) != (winner.start, winner.end)
            ):
                beaten.append((loser.rules[0], loser.start, loser.end))
        out.append(Stretch(winner.start, winner.end, winner.reading, winner.rules, winner.order, tuple(beaten[:8])))
    return out


def _join(text: Folded, stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours made one, join by join in their order; half expressions that found no other half are dropped."""
    fitting = _fitting(text.low, stretches)
    present = frozenset().union(*fitting.values())
    for rule in JOINS:
        if rule not in present:
            continue
        joined: list[Stretch] = []
        for stretch in stretches:
            while joined and rule in fitting.get(stretch.start, ()) and len(stretch.rules) < _PARTS:
                last = joined[-1]
                between = Between(text.low, last.start, last.end, stretch.start, stretch.end)
                reading = rule.join(last.reading, stretch.reading, between)
                if reading is None:
                    break
                joined.pop()
                stretch = Stretch(  # noqa: PLW2901
                    last.start,
                    stretch.end,
                    reading,
                    (*last.rules, *stretch.rules, rule.name),
                    last.order,
                    last.beaten + stretch.beaten,
                )
            joined.append(stretch)
        stretches = joined
    halves = NthWord | PortionWord | SideWord | WeekWord | ZoneWord
    return tuple(s for s in stretches if not isinstance(s.reading, halves))


def _fitting(low: str, stretches: list[Stretch]) -> dict[int, frozenset[Join]]:
    """For the start of each stretch with a near neighbour, the joins whose gap stands there; joining moves none."""
    of_gap: dict[str, frozenset[Join]] = {}
    found = {}
    for last, stretch in itertools.pairwise(stretches):
        if stretch.start - last.end <= _GAP:
            gap = low[last.end : stretch.start]
            if gap not in of_gap:
                of_gap[gap] = frozenset(rule for rule in JOINS if rule.gap.fullmatch(gap))
            if of_gap[gap]:
                found[stretch.start] = of_gap[gap]
    return found
