"""How rules are written.

A rule is a pattern over folded text with named groups, its proof beside it, and a function that turns the groups into a
reading (or None, which is silence). A join makes one expression of two that stand side by side. A trap names a stretch
that the grammar must not see. Patterns are verbose regular expressions; `\\s` means a space, never a paragraph break.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.temporal.folding import Folded
from generator.temporal.readings import Reading

MASK = "\u00a4"
"""Stands for each character that a trap has set aside."""


class Found:
    """One match of a rule's pattern: its groups as folded, and its surroundings.

    `pivot` is the latest year that two digits may mean.
    """

    __slots__ = ("_groups", "_match", "_text", "end", "pivot", "start")

    def __init__(self, match: re.Match[str], text: Folded, pivot: int) -> None:
        self._match = match
        self._groups = match.groupdict()
        self._text = text
        self.pivot = pivot
        self.start, self.end = match.span("extent") if self._groups.get("extent") else match.span()

    def __getitem__(self, group: str) -> str:
        """A group's folded text, empty when it took no part."""
        return self._groups.get(group) or ""

    def cased(self, group: str | None = None) -> str:
        """A group (or the extent) as it was written, case kept."""
        start, end = self._match.span(group) if group else (self.start, self.end)
        return self._text.cased[start:end]

    def before(self, length: int = 24) -> str:
        """Folded text just before the extent."""
        return self._text.low[max(0, self.start - length) : self.start]

    def after(self, length: int = 24) -> str:
        """Folded text just after the extent."""
        return self._text.low[self.end : self.end + length]

    def cased_before(self, length: int = 24) -> str:
        """Text just before the extent, case kept."""
        return self._text.cased[max(0, self.start - length) : self.start]

    def cased_after(self, length: int = 24) -> str:
        """Text just after the extent, case kept."""
        return self._text.cased[self.end : self.end + length]

    @property
    def is_capital(self) -> bool:
        """Whether it is written like a name: capital inside a sentence, the text around not in capitals."""
        word = self._text.cased[self.start : self.end]
        if not word[:1].isupper() or word.isupper():
            return False
        head = self._text.cased[max(0, self.start - 6) : self.start].rstrip(" ")
        return bool(head) and (head[-1].isalnum() or head[-1] in ",;'%)")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A pattern that reads. `on` names the trigger classes one of which must stand near."""

    name: str
    pattern: re.Pattern[str]
    on: tuple[str, ...]
    read: Callable[[Found], Reading | None]
    examples: Mapping[str, str]
    but_not: tuple[str, ...]


class Between:
    """What stands between two expressions, and around them, as folded."""

    __slots__ = ("_after", "_before", "_low", "gap")

    def __init__(self, low: str, start: int, gap: int, gap_end: int, end: int) -> None:
        self._low, self._before, self._after = low, start, end
        self.gap = low[gap:gap_end]

    @property
    def before(self) -> str:
        """What stands just before the first."""
        return self._low[max(0, self._before - 16) : self._before]

    @property
    def after(self) -> str:
        """What stands just after the second."""
        return self._low[self._after : self._after + 16]


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Makes one expression of two neighbours when the gap, taken alone, matches."""

    name: str
    gap: re.Pattern[str]
    join: Callable[[Reading, Reading, Between], Reading | None]
    examples: Mapping[str, str]
    but_not: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Trap:
    """A stretch set aside before the grammar runs.

    `what` says in Italian what it is, for editors, and is empty where nobody would take it for time; `case` when
    capitals are part of the pattern.
    """

    name: str
    what: str
    pattern: re.Pattern[str]
    case: bool
    examples: tuple[str, ...]
    but_not: Mapping[str, str]


def compiled(pattern: str) -> re.Pattern[str]:
    """A verbose pattern in which `\\s` is a space; repeated spaces are bounded, so that no text is read twice."""
    return re.compile(pattern.replace(r"\s+", "[ ]{1,3}").replace(r"\s*", "[ ]{0,3}").replace(r"\s", "[ ]"), re.VERBOSE)


def rule(
    pattern: str, *, on: str, examples: Mapping[str, str], but_not: tuple[str, ...]
) -> Callable[[Callable[[Found], Reading | None]], Rule]:
    """Make a rule of a function; `examples` maps texts to `VALUE` or `VALUE MODIFIER`, read on 31 December 2025.

    Of a text with several expressions, or to pin where one begins and ends, the value is `extent = VALUE`.

    When the pattern has a group `extent`, that is the expression and the rest are signals. `on` holds trigger classes,
    separated by spaces. In `but_not` stand texts where this rule must stay silent.
    """

    def make(read: Callable[[Found], Reading | None]) -> Rule:
        whole = compiled(rf"(?<!\w) (?<!\d[.,/:]) (?: {pattern} ) (?!\w) (?![.,/:]\d)")
        return Rule(read.__name__, whole, tuple(on.split()), read, examples, but_not)

    return make


def join(
    gap: str, *, examples: Mapping[str, str], but_not: tuple[str, ...]
) -> Callable[[Callable[[Reading, Reading, Between], Reading | None]], Join]:
    """Make a join of a function of the two readings and what lies between; None leaves them apart."""

    def make(function: Callable[[Reading, Reading, Between], Reading | None]) -> Join:
        return Join(function.__name__, compiled(gap), function, examples, but_not)

    return make


def trap(
    name: str,
    what: str,
    pattern: str,
    *,
    examples: tuple[str, ...],
    but_not: Mapping[str, str] = MappingProxyType({}),
    case: bool = True,
) -> Trap:
    """A stretch that looks like time and is none, and what it is, in Italian.

    When the pattern has a group `extent`, that is set aside and the rest only gives it away.
    Its examples must stay silent; in `but_not` stand texts with the expression that must be read in them.
    """
    return Trap(name, what, compiled(rf"(?<!\w) (?: {pattern} ) (?!\w)"), case, examples, but_not)
