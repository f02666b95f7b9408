"""The registered names that stand in a text, each judged by the words around it, before the whole article is asked."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.subjects.demonyms import names_the_country
from generator.subjects.forms import Form, Sense
from generator.subjects.index import SubjectIndex
from generator.subjects.it.cues import ARTICULATED, OF
from generator.subjects.metonymy import capital_acts
from generator.subjects.people import (
    begins_a_longer_name,
    is_a_namesake,
    is_a_relative,
    is_a_verb_or_adjective,
    is_at_risk,
    is_named_after,
)
from generator.subjects.proper_names import is_a_mere_word, is_part_of_a_name
from generator.subjects.roles import days_told, holders, names_the_holder
from generator.subjects.seats import is_a_palace
from generator.subjects.words import Words

_MOST_OFFICES = 6
"""«i presidenti di Russia, Bielorussia e …»: so many and no more are read behind one plural."""


class Hit(NamedTuple):  # not a dataclass: one is made for every name of every article, and these are made faster
    """A form at words `first` to `end`, and what it may mean there; one of several, when there are several.

    `unsure` is an office whose holder the registry does not settle for the day.
    """

    first: int
    end: int
    senses: tuple[Sense, ...]
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The hits of a text, in order, and the surnames that somebody else bears in it, as tokens."""

    hits: tuple[Hit, ...]
    borne_by_others: frozenset[tuple[str, ...]]


def read_names(words: Words, index: SubjectIndex, anchor: datetime.date, skip: range | None = None) -> Reading:
    """Find the registered names of a text, the longest at each place; `skip` are offsets to pass over."""
    table = index.actors.lengths
    heads = index.plural_heads.lengths
    scan = _Scan(words, index, anchor)
    free = 0
    for at in [at for at, word in enumerate(words.words) if word in table or word in heads]:
        if at < free or (skip and words.starts[at] in skip):
            continue
        free = scan.read(at)
    return Reading(tuple(scan.hits), frozenset(scan.borne_by_others))


class _Scan:
    """One pass over a text from left to right."""

    def __init__(self, words: Words, index: SubjectIndex, anchor: datetime.date) -> None:
        self.words, self.index, self.anchor = words, index, anchor
        self.hits: list[Hit] = []
        self.borne_by_others: set[tuple[str, ...]] = set()
        self.named_until = 0
        """Where the last registered name ends, whatever it was judged to be."""

    def read(self, at: int) -> int:
        """Read what stands at a word, and say where to go on."""
        if self.words.words[at] in self.index.plural_heads.lengths:
            end = self._read_plural(at)
            if end:
                return end
        if self.words.words[at] not in self.index.actors.lengths:
            return at + 1
        for form in self.index.actors.at(self.words, at):
            end = at + len(form.tokens)
            if form.senses[0].how == "role":
                if self._read_role(form, at, end):
                    return end
                continue
            kept = self._judge(form, at, end)
            self.named_until = end
            if kept:
                self.hits.append(Hit(at, end, kept))
            return end
        return at + 1

    def _judge(self, form: Form, first: int, end: int) -> tuple[Sense, ...]:
        """The senses that the words around allow, of those ways of naming that come first."""
        by_name = tuple(sense for sense in form.senses if sense.how in ("name", "alias", "surname"))
        if by_name:
            return tuple(sense for sense in by_name if self._is_meant(sense, form, first, end))
        how = min((sense.how for sense in form.senses), key=("seat", "demonym", "role", "capital").index)
        return tuple(sense for sense in form.senses if sense.how == how and self._is_meant(sense, form, first, end))

    def _is_meant(self, sense: Sense, form: Form, first: int, end: int) -> bool:
        words, kind = self.words, self.index.kinds[sense.target]
        match sense.how:
            case "demonym":
                return names_the_country(words, first)
            case "seat":
                return not is_a_palace(words, first)
            case "capital":
                return capital_acts(words, first, end, self.index.actors)
        if kind == "person":
            return self._is_the_person(sense, form, first, end)
        beside = self.named_until == first > 0
        return not is_a_mere_word(words, first, end, self.index.actors) and not is_part_of_a_name(
            words, first, end, self.index.actors, country=kind == "country", other_before=beside
        )

    def _is_the_person(self, sense: Sense, form: Form, first: int, end: int) -> bool:
        words, given = self.words, self.index.given[sense.target]
        if is_named_after(words, first, end):
            return False
        if not sense.bare:
            return not (sense.full and is_a_namesake(words, first, end, given))
        if is_a_relative(words, first, end, given, other_before=self.named_until == first > 0):
            self.borne_by_others.add(form.tokens)
            return False
        weak = sense.how == "surname" or sense.conditional
        if weak and begins_a_longer_name(words, first, end, given, self.index.actors):
            return False
        if sense.how == "surname" and self.named_until != first and is_at_risk(words, first, given):
            return False
        return not is_a_verb_or_adjective(words, first, end)

    def _read_role(self, form: Form, first: int, end: int) -> bool:
        """Whether the office was understood; else a shorter form is tried («russo» of an office that nobody holds)."""
        words = self.words
        if words.gap(first) == "-" and first:
            return False
        found = holders(form.senses, days_told(words, first, end, self.anchor))
        named = self._named_beside(first, end)
        if named is not None:
            if named not in found.sure:
                return False
            self._add_role(form.senses, (named,), first, end)
            return True
        if not (found.sure or found.perhaps) or not names_the_holder(words, first, end):
            return False
        settled = len(found.sure) == 1 and not found.perhaps
        self._add_role(form.senses, found.sure + found.perhaps, first, end, unsure=not settled)
        return settled

    def _add_role(
        self, senses: Sequence[Sense], targets: tuple[str, ...], first: int, end: int, *, unsure: bool = False
    ) -> None:
        kept = {sense.target: sense for sense in senses if sense.target in targets}
        self.hits.append(Hit(first, end, tuple(kept.values()), unsure))

    def _named_beside(self, first: int, end: int) -> str | None:
        """The person named right after the office, or before it and a comma; "" when the registry lacks them."""
        words = self.words
        if words.after(end)[:1].isupper():
            return self._person_at(end)
        behind = words.gap(first) == ", " and words.is_capitalised(first - 1)
        if behind:
            last = self.hits[-1] if self.hits and self.hits[-1].end == first else None
            return last.senses[0].target if last else ""
        if words.gap(end) == ", " and words.is_capitalised(end):
            form = self.index.actors.longest(words, end)
            after = end + (len(form.tokens) if form else 2)
            closed = words.gap(after)[:1] in (",", ".", ")") or after >= len(words.words)
            if closed and (form is not None or words.is_capitalised(end + 1)):
                return self._person_at(end)
        return None

    def _person_at(self, at: int) -> str | None:
        form = self.index.actors.longest(self.words, at)
        if form is None:
            return ""
        people = [sense.target for sense in form.senses if self.index.kinds[sense.target] == "person"]
        return people[0] if people else None

    def _read_plural(self, first: int) -> int:
        """«i presidenti della Bielorussia e della Russia»: each complement is one office; where it goes on, or 0."""
        words = self.words
        if words.before(first) in ("ex", "futuri", "due ex") or words.gap(first) == "-":
            return 0
        for head in self.index.plural_heads.at(words, first):
            table = self.index.plurals[head.tokens]
            found: list[tuple[Form, int, int]] = []
            start, at = first, first + len(head.tokens)
            while len(found) < _MOST_OFFICES:
                if words.word(at).lower() in OF | ARTICULATED:
                    at += 1
                form = table.longest(words, at)
                if form is None:
                    break
                found.append((form, start, at + len(form.tokens)))
                start = at = at + len(form.tokens)
                if words.word(at) in ("e", "ed") and words.spaced(at):
                    start = at = at + 1
                elif words.gap(at) != ", ":
                    break
            if len(found) > 1:
                for form, begin, end in found:
                    self._add_plural(form, begin, end)
                return found[-1][2]
        return 0

    def _add_plural(self, form: Form, first: int, end: int) -> None:
        found = holders(form.senses, days_told(self.words, first, end, self.anchor))
        everybody = found.sure + found.perhaps
        if everybody:
            settled = len(found.sure) == 1 and not found.perhaps
            self._add_role(form.senses, everybody, first, end, unsure=not settled)
