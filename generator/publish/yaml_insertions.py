"""The smallest insertion that adds a value to a YAML text: every byte that was there stays.

ruamel.yaml keeps comments, order and quotes when it writes a document back, but not the indentation of single lines nor
the breaks inside `[…]`; so it only tells *where* things are and how a new scalar is written. After every insertion the
text is read again: it must hold what it held, and the new value.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml as pyyaml
from ruamel.yaml import YAML, MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from generator.errors import UsageError

WIDTH = 120
"""Columns after which a list goes on in the next line."""
_PLAIN = re.compile(r"[^\W_](?:[\w '’.()«»/–+-]*[\w'’.)»])?")
_STANDARD = pyyaml.resolver.Resolver()


def read_nodes(text: str, name: str) -> Node | None:
    """The document with the place of every node; None when it holds nothing.

    Raises:
        UsageError: it is not YAML.
    """
    try:
        root: Node | None = YAML().compose(text)
        repeats = root is not None and _repeats(root, set())
    except (YAMLError, RecursionError):
        raise UsageError(f"{name} non è YAML leggibile → correggilo prima: cronistoria check dice dove") from None
    if repeats:
        raise UsageError(f"{name} usa riferimenti YAML (*nome) → scrivi per esteso")
    return root


def _repeats(node: Node, seen: set[int]) -> bool:
    """Whether a node stands in two places, as `*nome` makes it."""
    if id(node) in seen:
        return True
    seen.add(id(node))
    inner = node.value if isinstance(node, MappingNode | SequenceNode) else ()
    return any(_repeats(one, seen) for item in inner for one in (item if isinstance(item, tuple) else (item,)))


def is_flow(node: Node) -> bool:
    """Whether it is written between brackets."""
    return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


def pairs(node: Node) -> Iterator[tuple[Node, Node]]:
    """Key and value nodes of a mapping; nothing of anything else."""
    if isinstance(node, MappingNode):
        yield from node.value


def items(node: Node | None) -> Sequence[Node]:
    """The nodes of a sequence; nothing of anything else."""
    return node.value if isinstance(node, SequenceNode) else ()


def value_of(node: Node, key: str) -> Node | None:
    """The value of a key of a mapping; None when it has no such key."""
    return next((value for name, value in pairs(node) if name.value == key), None)


def text_of(node: Node | None) -> str:
    """A scalar's text; empty for anything else."""
    return str(node.value) if isinstance(node, ScalarNode) else ""


def written(value: str | Sequence[str] | Mapping[str, object]) -> str:
    """A value on one line, as it is written in a list or mapping between brackets; quoted only where it must be."""
    stream = io.StringIO()
    yaml = YAML()
    yaml.width = 2**30
    yaml.dump(_flow([value]), stream)
    return stream.getvalue().strip()[1:-1]


def _flow(value: Any) -> Any:
    if isinstance(value, str):
        return value if _needs_no_quotes(value) else SingleQuotedScalarString(value)
    made: Any
    if isinstance(value, Mapping):
        made = CommentedMap((key, _flow(inner)) for key, inner in value.items())
    else:
        made = CommentedSeq(_flow(inner) for inner in value)
    made.fa.set_flow_style()
    return made


def _needs_no_quotes(value: str) -> bool:
    """Whether every reader of YAML, old and new, takes the bare words for this text and nothing else."""
    tag = str(_STANDARD.resolve(pyyaml.ScalarNode, value, (True, False)))  # type: ignore[no-untyped-call]
    return tag.endswith(":str") and _PLAIN.fullmatch(value) is not None


def line_break(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def column(node: Node) -> int:
    """The 0-based column where a node begins."""
    return int(node.start_mark.column)


def last_place(node: Node) -> int:
    """The offset after the last thing written in a node, comments left out."""
    if is_flow(node) or isinstance(node, ScalarNode):
        return int(node.end_mark.index)
    inner = node.value[-1] if node.value else None
    if inner is None:
        return int(node.end_mark.index)
    if not isinstance(inner, tuple):
        return last_place(inner)
    key, value = inner
    return int(key.end_mark.index) if is_empty(value) else last_place(value)


def is_empty(node: Node) -> bool:
    """Whether nothing is written after the key or dash."""
    return isinstance(node, ScalarNode) and node.start_mark.index == node.end_mark.index


def after_line(text: str, place: int) -> int:
    """The offset where the next line begins; the end of the text when there is none."""
    found = text.find("\n", max(place - 1, 0) if text[place - 1 : place] == "\n" else place)
    return len(text) if found < 0 else found + 1


def insert_lines(text: str, place: int, lines: Sequence[str]) -> str:
    """The text with whole lines before the line that begins at that offset."""
    end = line_break(text)
    head = text[:place]
    if head and not head.endswith("\n"):
        head += end
    return head + "".join(line + end for line in lines) + text[place:]


def add_to_flow(text: str, node: Node, value: str) -> str:
    """One more element in `[…]`, on a new line when this one would become too long."""
    if not node.value:
        place = int(node.end_mark.index) - 1
        return text[:place] + value + text[place:]
    place = int(node.value[-1].end_mark.index)
    begin = text.rfind("\n", 0, place) + 1
    stop = text.find("\n", place)
    line = text[begin : stop if stop >= 0 else len(text)].rstrip("\r")
    glue = ", "
    if len(line) + len(value) + 2 > WIDTH:
        glue = f",{line_break(text)}{' ' * column(node.value[0])}"
    return text[:place] + glue + value + text[place:]


def meaning(node: Node | None) -> Any:
    """What a node says, without places: mappings, lists, texts, and None for nothing."""
    if isinstance(node, MappingNode):
        return {str(key.value): meaning(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [meaning(item) for item in node.value]
    return None if node is None or is_empty(node) else str(node.value)
