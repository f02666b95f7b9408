"""How a pattern can begin: what lets one scan of a text stand for a scan with each of a hundred patterns.

`(?: [Vv]ia | piazza ) \\s+ …` begins with «Via», «via» or «piazza». One search for the beginnings of all patterns finds
the few places where any of them can match, and which ones to try there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from generator.temporal.tries import trie

_LONGEST = 6
_MOST = 1_500
"""A pattern that begins in more ways is tried everywhere."""
_AHEAD = 160
"""No pattern reads or looks so far ahead; a limit keeps a search from reading the whole text."""
_FEW = 4
"""A larger set of characters ends a beginning: what follows would multiply it."""
_TOKEN = re.compile(
    r"""(?P<space>\s+) | (?P<open>\((?:\?(?:P<\w+>|:)|(?!\?))) | (?P<around>\(\?<?[=!]) | (?P<close>\)) | (?P<bar>\|)
      | \[(?P<negated>\^)?(?P<set>\]?(?:\\.|[^\]\\])*)\] | (?P<edge>\\[bB] | [\^$])
      | (?P<digit>\\d) | (?P<unknown>\\[wWsSDAZ0-9] | \. | \(\?) | \\?(?P<letter>.)""",
    re.VERBOSE,
)
_BRACKET = re.compile(r"[()|] | \\. | \[\^?\]?(?:\\.|[^\]\\])*\]", re.VERBOSE)
_TIMES = re.compile(r"\s*(?:(?P<maybe>\?|\*|\{0?,\d*\}|\{0\})|\{1\}|(?P<many>\+|\{\d+(?:,\d*)?\}))?[?+]?")
_Heads = set[tuple[str, bool]]
"""Beginnings, each with whether it goes on with what follows in the pattern; else it is cut short."""
_NOTHING: _Heads = {("", True)}
_ANYTHING: _Heads = {("", False)}


def heads(pattern: str) -> frozenset[str] | None:
    """Strings one of which begins every match of a verbose pattern; None when they are too many to tell.

    Never too few: whatever is not understood counts as anything. Only the digits 0 to 9 are digits here.
    """
    found, _ = _choice(pattern, 0)
    texts = frozenset(text for text, _ in found)
    return None if "" in texts or len(texts) > _MOST else texts


def _choice(pattern: str, at: int) -> tuple[_Heads, int]:
    """The heads of the alternatives up to the closing parenthesis, and the place after it."""
    found: _Heads = set()
    sequence = _NOTHING
    while at < len(pattern):
        token = _TOKEN.match(pattern, at)
        assert token is not None
        at = token.end()
        if token["close"]:
            break
        if token["bar"]:
            found |= sequence
            sequence = _NOTHING
        elif not token["space"]:
            atom, at = _atom(pattern, token)
            sequence = _followed(sequence, atom)
            if not any(goes_on for _, goes_on in sequence):
                at = _end_of_alternative(pattern, at)
    return found | sequence, at


def _end_of_alternative(pattern: str, at: int) -> int:
    """Where the next `|` or `)` of the same group stands."""
    depth = 0
    for bracket in _BRACKET.finditer(pattern, at):
        if depth == 0 and bracket[0] in "|)":
            return bracket.start()
        depth += (bracket[0] == "(") - (bracket[0] == ")")
    return len(pattern)


def _atom(pattern: str, token: re.Match[str]) -> tuple[_Heads, int]:
    """The heads of one element with its quantifier, and the place after it."""
    at = token.end()
    if token["open"]:
        found, at = _choice(pattern, at)
    elif token["around"] or token["unknown"] == "(?":
        found, at = _NOTHING if token["around"] else _ANYTHING, _end_of_group(pattern, at)
    elif token["edge"]:
        found = _NOTHING
    elif token["unknown"] or token["negated"]:
        found = _ANYTHING
    elif token["digit"] or token["set"] is not None:
        found = _members(token["set"] or r"\d")
    else:
        found = {(token["letter"], True)}
    times = _TIMES.match(pattern, at)
    assert times is not None
    if times["many"] or (times["maybe"] and times["maybe"] != "?"):
        found = {(text, False) for text, _ in found}
    return found | _NOTHING if times["maybe"] else found, times.end()


def _end_of_group(pattern: str, at: int) -> int:
    """The place after the parenthesis that closes the group."""
    while at < len(pattern) and pattern[at] != ")":
        at = _end_of_alternative(pattern, at + (pattern[at] == "|"))
    return at + 1


def _members(content: str) -> _Heads:
    """The characters of a set such as `[a-zà]`."""
    if re.search(r"\\[wWsSD]", content):
        return _ANYTHING
    found = set()
    for first, last in re.findall(r"\\?(.)(?:-\\?(.))?", content.replace(r"\d", "0-9"), re.DOTALL):
        found |= {chr(code) for code in range(ord(first), ord(last or first) + 1)}
    return {(character, len(found) <= _FEW) for character in found}


def _followed(sequence: _Heads, atom: _Heads) -> _Heads:
    """Each beginning that goes on, continued by each of what comes next."""
    found: _Heads = set()
    for text, goes_on in sequence:
        if goes_on:
            found |= {((text + after)[:_LONGEST], more and len(text + after) < _LONGEST) for after, more in atom}
        else:
            found.add((text, False))
    return found if len(found) <= _MOST else {(text, False) for text, _ in sequence}


class Begins(Protocol):
    """Something with a pattern that matches only where a word may begin."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What matches."""
        ...


Item = TypeVar("Item", bound=Begins)


@dataclass(frozen=True, slots=True)
class Index(Generic[Item]):
    """Where patterns may begin.

    Attributes:
        scan: finds each place where one of the patterns in `begun` may match; its group is a key of `begun`.
        begun: for each beginning the items to try there, in order.
        anywhere: the items that begin in too many ways.
    """

    scan: re.Pattern[str]
    begun: dict[str, tuple[Item, ...]]
    anywhere: tuple[Item, ...]

    def narrowed(self, only: Set[Item]) -> Index[Item]:
        """The same scan, trying only some of the items."""
        return Index(
            self.scan,
            {head: tuple(item for item in items if item in only) for head, items in self.begun.items()},
            tuple(item for item in self.anywhere if item in only),
        )

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[Item, re.Match[str]]]:
        """What `finditer` of each item's pattern finds that begins between two offsets, in no useful order.

        What is found may end behind `end`, and a pattern may look beyond it: only the search ends there.
        """
        ends: dict[Item, int] = {}
        begun, last = self.begun, min(len(text), end + _AHEAD)
        for place in self.scan.finditer(text, start, end):
            if not (items := begun[place[1]]):
                continue
            at = place.start()
            for item in items:
                if ends.get(item, at) <= at and (found := item.pattern.match(text, at, last)):
                    ends[item] = found.end()
                    yield item, found
        for item in self.anywhere:
            for found in item.pattern.finditer(text, start, last):
                if found.start() < end:
                    yield item, found


def index(items: Sequence[Item], *, letters: bool = False) -> Index[Item]:
    """Index items by the heads of their patterns.

    Those that may begin with any word in a letter are tried everywhere, unless `letters`.
    """
    known: dict[Item, frozenset[str]] = {}
    for item in items:
        texts = heads(item.pattern.pattern)
        if texts and (letters or not any(len(text) == 1 and text.isalpha() for text in texts)):
            known[item] = texts
    begun: dict[str, list[Item]] = {head: [] for head in _shortest(frozenset().union(*known.values()))}
    for item, texts in known.items():
        parts = {text[:length] for text in texts for length in range(1, len(text) + 1)}
        for head in parts & begun.keys():
            begun[head].append(item)
    return Index(
        re.compile(rf"(?<!\w)(?=({trie(begun)}))"),
        {head: tuple(found) for head, found in begun.items()},
        tuple(item for item in items if item not in known),
    )


def _shortest(texts: Set[str]) -> list[str]:
    """Those that no other begins."""
    shortest: list[str] = []
    for text in sorted(texts):
        if not shortest or not text.startswith(shortest[-1]):
            shortest.append(text)
    return shortest
