"""How much of the corpora beside this file is read right: `python -m tests.temporal.figures`."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from generator.temporal import find_mentions
from tests.temporal.test_corpora import ROWS, anchor_of


def figures() -> dict[str, Counter[str]]:
    """For each corpus: sentences, those read wholly right, expressions, those found, with the right value, spurious."""
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for place, day, sentence, expected in ROWS:
        count = table[place.partition(":")[0]]
        wanted = [] if expected == "–" else [tuple(pair.rsplit(" = ", 1)) for pair in expected.split("; ")]
        found = [(m.text.replace("\n", "⏎"), m.value) for m in find_mentions(sentence, anchor_of(day))]
        count["sentences"] += 1
        count["right"] += wanted == found
        count["expressions"] += len(wanted)
        count["values"] += sum((Counter(wanted) & Counter(found)).values())
        count["spurious"] += max(0, len(found) - len(wanted))
        count["date-free"] += not wanted
    return dict(table)


def table() -> str:
    """The figures as a Markdown table, with their sum."""
    columns = ("sentences", "right", "expressions", "values", "spurious", "date-free")
    lines = [
        "| corpus | sentences | wholly right | expressions | right extent and value | spurious | date-free |",
        "|---|---|---|---|---|---|---|",
    ]
    by_corpus = sorted(figures().items())
    total: Counter[str] = sum((count for _, count in by_corpus), Counter())
    lines += [
        f"| {corpus} | " + " | ".join(str(count[column]) for column in columns) + " |"
        for corpus, count in [*by_corpus, ("all", total)]
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(table())
