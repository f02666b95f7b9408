"""Text → readings: triggers, traps, rules, selection, joins. Nothing here knows Italian or the calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.temporal.folding import Folded
from generator.temporal.it import ALSO, JOINS, NUMERIC, RULES, TRAPS, TRIGGERS
from generator.temporal.notation import Between, Found, Rule
from generator.temporal.readings import PortionWord, Reading, ShiftWord, SideWord, WeekWord

REACH = 48
"""How far from a trigger an expression may begin or end, in code points."""
_MASK = "\u00a4"
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


def _trigger_pattern() -> re.Pattern[str]:
    words = "|".join(f"(?P<{name}>{pattern})" for name, pattern in TRIGGERS.items())
    return re.compile(rf"\b(?:{words})(?![a-zà-ù])")


_WORDS = _trigger_pattern()
_NUMERIC = {name: re.compile(rf"(?<!\w)(?:{pattern})") for name, pattern in NUMERIC.items()}
_CASED_TRAPS = tuple(trap for trap in TRAPS if trap.case)
_LOW_TRAPS = tuple(trap for trap in TRAPS if not trap.case)


def find_stretches(text: Folded, pivot: int) -> tuple[Stretch, ...]:
    """The expressions of a text, in order, never overlapping, not yet placed on the calendar."""
    windows = _windows(text.low)
    if not windows:
        return ()
    masked = _mask(text, _merge(span for spans in windows.values() for span in spans))
    candidates = _candidates(masked, windows, pivot)
    return _join(masked, _select(candidates, len(masked.low)))


def _windows(low: str) -> dict[str, list[tuple[int, int]]]:
    """For each trigger class the stretches around its triggers, merged where they touch."""
    hits: dict[str, list[int]] = {}
    for match in _WORDS.finditer(low):
        name = match.lastgroup or ""
        hits.setdefault(name, []).append(match.start())
        for also in ALSO.get(match[0], ()):
            hits.setdefault(also, []).append(match.start())
    for name, pattern in _NUMERIC.items():
        found = [match.start() for match in pattern.finditer(low)]
        if found:
            hits[name] = sorted(hits.get(name, []) + found)
    size = len(low)
    return {name: _merge((max(0, at - REACH), min(size, at + REACH)) for at in found) for name, found in hits.items()}


def _merge(spans: object) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):  # type: ignore[call-overload]
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _mask(text: Folded, windows: list[tuple[int, int]]) -> Folded:
    """The text with traps blotted out, length kept."""
    spans = [
        match.span()
        for traps, source in ((_CASED_TRAPS, text.cased), (_LOW_TRAPS, text.low))
        for trap in traps
        for start, end in windows
        for match in trap.pattern.finditer(source, start, end)
    ]
    if not spans:
        return text
    low, cased, last = [], [], 0
    for start, end in _merge(spans):
        low += [text.low[last:start], _MASK * (end - start)]
        cased += [text.cased[last:start], _MASK * (end - start)]
        last = end
    return Folded(text.text, "".join(cased) + text.cased[last:], "".join(low) + text.low[last:], text.origin)


def _candidates(text: Folded, windows: dict[str, list[tuple[int, int]]], pivot: int) -> list[Stretch]:
    found = []
    for order, rule in enumerate(RULES):
        spans = [span for name in rule.on for span in windows.get(name, ())]
        for start, end in spans if len(rule.on) == 1 else _merge(spans):
            for match in rule.pattern.finditer(text.low, start, end):
                read = Found(match, text, pivot)
                if read.start < read.end and (reading := _read(rule, read)) is not None:
                    found.append(Stretch(read.start, read.end, reading, (rule.name,), order))
    return found


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
        for loser in losers[first:]:
            if loser.start >= winner.end:
                break
            if loser.end > winner.start and (
                loser.rules != winner.rules or (loser.start, loser.end) != (winner.start, winner.end)
            ):
                beaten.append((loser.rules[0], loser.start, loser.end))
        out.append(Stretch(winner.start, winner.end, winner.reading, winner.rules, winner.order, tuple(beaten[:8])))
    return out


def _join(text: Folded, stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours made one, join by join in their order; half expressions that found no other half are dropped."""
    for rule in JOINS:
        joined: list[Stretch] = []
        for stretch in stretches:
            while joined and stretch.start - joined[-1].end <= _GAP and len(stretch.rules) < _PARTS:
                last = joined[-1]
                if not (match := rule.gap.fullmatch(text.low, last.end, stretch.start)):
                    break
                between = Between(
                    match[0], text.low[max(0, last.start - 16) : last.start], text.low[stretch.end : stretch.end + 16]
                )
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
    return tuple(s for s in stretches if not isinstance(s.reading, PortionWord | ShiftWord | SideWord | WeekWord))
