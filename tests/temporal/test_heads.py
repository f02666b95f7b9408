"""One scan for the beginnings of all patterns finds what a scan with each of them finds."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.temporal.folding import fold
from generator.temporal.heads import heads, index
from generator.temporal.it import RULES, TRAPS
from generator.temporal.notation import Rule, Trap, compiled
from tests.temporal.test_corpora import ROWS


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("via | piazza", {"via", "piazza"}),
        ("[Vv]ia", {"Via", "via"}),
        ("(?: il [ ] )? giorno", {"il gio", "giorno"}),
        (r"(?<! \w ) (?: a (?! x ) | b? ) c", {"ac", "bc", "c"}),
        (r"(?P<day> \d{1,2} ) [ ]", set("0123456789")),
        ("fine [ ]{1,3} anno", {"fine "}),
        ("ann[oi] (?: [ ] fa )?", {"anno", "anno f", "anni", "anni f"}),
        (r"l['’]? \. (?:x|yz)", {"l'.x", "l'.yz", "l’.x", "l’.yz", "l.x", "l.yz"}),
        (r"[(][)|] \] z", {"()]z", "(|]z"}),
        ("maggio*", {"maggi", "maggio"}),
        (r"\w+ fa", None),
        (r"(?: oggi )? .", None),
        ("[^a] b", None),
    ],
)
def test_heads(pattern: str, expected: set[str] | None) -> None:
    assert heads(pattern) == expected


@dataclass(frozen=True)
class Word:
    pattern: re.Pattern[str]


PATTERNS = st.recursive(
    st.sampled_from(["a", "b", "ab", "[ab]", "[ac]", r"\d", "1", "[ ]", r"\w", "'"]),
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{1,2}", "{2}", "{0,2}"])).map(lambda p: f"(?:{p[0]}){p[1]}"),
        inner.map(lambda part: f"(?!{part})[ab1]"),
    ),
    max_leaves=8,
)


@given(st.lists(PATTERNS, min_size=1, max_size=4), st.text("abc1 '", max_size=14))
def test_no_match_of_any_pattern_is_missed(patterns: list[str], text: str) -> None:
    words = [Word(compiled(rf"(?<!\w) (?: {pattern} )")) for pattern in patterns]
    for word in words:
        for found in word.pattern.finditer(text):
            known = heads(word.pattern.pattern)
            assert known is None or found[0].startswith(tuple(known))


def test_index_finds_what_each_rule_and_trap_finds_alone() -> None:
    text = fold(" ".join(sentence for _, _, sentence, _ in ROWS))
    proved: tuple[tuple[tuple[Rule, ...] | tuple[Trap, ...], str], ...] = (
        (RULES, text.low),
        (tuple(trap for trap in TRAPS if trap.case), text.cased),
        (tuple(trap for trap in TRAPS if not trap.case), text.low),
    )
    for items, source in proved:
        alone = {(i.name, m.span()) for i in items for m in i.pattern.finditer(source)}
        together = {(item.name, found.span()) for item, found in index(items).matches(source, 0, len(source))}
        assert together == alone
