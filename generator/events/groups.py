"""Tellings in groups that only grow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from generator.events.alike import Telling
from generator.model import Event


def names_of(event: Event) -> tuple[str, ...]:
    """The ids by which a decision may call one telling: its own, its event's, former ones.

    A decision outlives the id it was taken under.
    """
    return tuple(dict.fromkeys((event.reports[0].id or event.id, event.id, *event.former_ids)))


class Groups:
    """Tellings in groups that only grow; a union that an editor or a rule forbids does not happen.

    Attributes:
        separate: for each telling, those that an editor parted from it.
        misdated: tellings whose date is not the fact's, and so excludes no other: that of a calling-off, a night that
            another article counts otherwise.
    """

    def __init__(self, tellings: Sequence[Telling], separate: Iterable[tuple[str, str]]) -> None:
        self.tellings = tellings
        self.group_of = list(range(len(tellings)))
        self.members = {position: [position] for position in range(len(tellings))}
        self.by_editor: set[int] = set()
        self.misdated: set[int] = set()
        self.ids: dict[str, list[int]] = defaultdict(list)
        for one in tellings:
            for id_ in names_of(one.event):
                self.ids[id_].append(one.position)
        self.separate: dict[int, set[int]] = defaultdict(set)
        for a, b in separate:
            for first, second in product(self.ids.get(a, ()), self.ids.get(b, ())):
                if first == second:
                    continue
                self.separate[first].add(second)
                self.separate[second].add(first)

    def together(self, first: int, second: int) -> bool:
        """Whether they are in one group."""
        return self.group_of[first] == self.group_of[second]

    def parted(self, first: int, second: int) -> bool:
        """Whether an editor's word keeps the groups of the two apart."""
        others = self.members[self.group_of[second]]
        return any(not self.separate[one].isdisjoint(others) for one in self.members[self.group_of[first]])

    def unite(self, first: int, second: int, *, by_editor: bool = False) -> bool:
        """Make one group of two, unless an editor parted any of their tellings."""
        into, gone = sorted((self.group_of[first], self.group_of[second]))
        if into == gone:
            return True
        if self.parted(first, second):
            return False
        for member in self.members[gone]:
            self.group_of[member] = into
        self.members[into] += self.members.pop(gone)
        if by_editor or gone in self.by_editor:
            self.by_editor.add(into)
        return True

    def across(self, first: int, second: int) -> Iterable[tuple[Telling, Telling]]:
        """Every pair with one telling in each of the two groups."""
        mine, theirs = self.members[self.group_of[first]], self.members[self.group_of[second]]
        return ((self.tellings[a], self.tellings[b]) for a in mine for b in theirs)

    def holds_main(self, position: int) -> bool:
        """Whether an article is about what the group tells."""
        return any(self.tellings[member].main for member in self.members[self.group_of[position]])
