"""The lines of a dispatch: agencies end a paragraph with one line break, writers of Markdown wrap with it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from markdown_it.token import Token

_UNWRAPPED = 200
"""No one wraps lines by hand at this length: a line break beside a longer line parts two paragraphs."""
_SUBHEADING = 120


def parted(children: Sequence[Token]) -> list[Sequence[Token]]:
    """A paragraph's lines as paragraphs of their own, where one of two neighbours is too long to be wrapped by hand."""
    lines: list[list[Token]] = [[]]
    depth = 0
    for child in children:
        depth += child.nesting
        if child.type == "softbreak" and depth == 0:
            lines.append([child])
        else:
            lines[-1].append(child)
    parts: list[list[Token]] = [lines[0]]
    for before, line in itertools.pairwise(lines):
        if _length(before) > _UNWRAPPED or _length(line) > _UNWRAPPED:
            parts.append(line[1:])
        else:
            parts[-1].extend(line)
    return [*parts]


def is_subheading(part: Sequence[Token], follows: Sequence[Token]) -> bool:
    """A short line without a final stop before a long one: how agencies write the headings inside a dispatch."""
    text = _plain(part).strip()
    return (
        0 < len(text) <= _SUBHEADING
        and "\n" not in text
        and text[0].isupper()
        and text[-1] not in '.!?…:;,»”"–—-'
        and _length(follows) > _UNWRAPPED
    )


def _length(children: Sequence[Token]) -> int:
    return sum(len(child.content) for child in children)


def _plain(children: Sequence[Token]) -> str:
    return "".join("\n" if child.type in ("softbreak", "hardbreak") else child.content for child in children)
