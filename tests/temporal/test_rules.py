"""Every rule and join proves itself through the whole engine: it wins its examples, and keeps out of its counter-examples.

An example's value is that of the only expression in it, «VALUE» or «VALUE MODIFIER»; where there are several, or where the
extent matters, «extent = VALUE» says which, as in the corpora.
"""

from __future__ import annotations

import datetime

import pytest

from generator.model import Mention
from generator.temporal import find_mentions
from generator.temporal.it import JOINS, RULES, TRAPS
from generator.temporal.notation import Join, Rule

ANCHOR = datetime.date(2025, 12, 31)
PROVED: tuple[Rule | Join, ...] = (*RULES, *JOINS)


def cases(kind: str) -> list[tuple[str, str, str]]:
    if kind == "examples":
        return [(rule.name, text, value) for rule in PROVED for text, value in rule.examples.items()]
    return [(rule.name, text, "") for rule in PROVED for text in rule.but_not]


def rules_of(mention: Mention) -> tuple[str, ...]:
    """The rule that won, and for a join those whose readings it made one."""
    return (mention.rule, *mention.parts)


def told(mention: Mention, value: str) -> str:
    """What was read, in the form in which the example says it."""
    extent = f"{mention.text} = " if " = " in value else ""
    has_modifier = " " in value.removeprefix(extent)
    return f"{extent}{mention.value} {mention.modifier}" if has_modifier else f"{extent}{mention.value}"


@pytest.mark.parametrize(("name", "text", "value"), cases("examples"))
def test_example_is_won_by_its_rule(name: str, text: str, value: str) -> None:
    found = find_mentions(text, ANCHOR)
    assert (name, value) in [(rule, told(m, value)) for m in found for rule in rules_of(m)]
    assert len(found) == 1 or " = " in value


@pytest.mark.parametrize(("name", "text", "_"), cases("but_not"))
def test_counter_example_is_not(name: str, text: str, _: str) -> None:
    assert name not in {rule for m in find_mentions(text, ANCHOR) for rule in rules_of(m)}


@pytest.mark.parametrize(("name", "text"), [(trap.name, text) for trap in TRAPS for text in trap.examples])
def test_trap_is_silent(name: str, text: str) -> None:
    assert [m.text for m in find_mentions(text, ANCHOR)] == []


@pytest.mark.parametrize(
    ("name", "text", "read"), [(trap.name, text, read) for trap in TRAPS for text, read in trap.but_not.items()]
)
def test_trap_leaves_what_it_must(name: str, text: str, read: str) -> None:
    assert read in [m.text for m in find_mentions(text, ANCHOR)]


def test_every_trap_shows_what_it_catches_and_what_it_must_leave() -> None:
    assert [trap.name for trap in TRAPS if not trap.examples or not trap.but_not] == []


def test_every_rule_has_a_name_of_its_own_and_its_proof() -> None:
    names = [rule.name for rule in PROVED]
    assert len(names) == len(set(names))
    assert [rule.name for rule in PROVED if len(rule.examples) < 2] == []
    assert [rule.name for rule in PROVED if not rule.but_not] == []
