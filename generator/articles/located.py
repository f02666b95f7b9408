"""YAML as text with its places: every scalar stays what was written and knows its line and column.

PyYAML is only asked to parse, after a scan of its events has refused what could hurt (aliases, tags, depth, size): the
scan costs microseconds and nothing is built before it ends. No implicit types: `2024-05-03`, `no` and `12:30` stay
text, and `Text.implicit` tells what YAML would have made of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

import yaml

from generator.errors import Problem
from generator.yaml_messages import explain_yaml

MAX_DEPTH = 20
Implicit: TypeAlias = Literal["", "int", "float", "bool", "timestamp"]
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STANDARD = yaml.resolver.Resolver()
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class Place:
    """A 1-based line and column of a file."""

    line: int
    column: int


def told_lines(first: int, second: int) -> str:
    """«alle righe 2 e 5», or «alla riga 4» when both are one."""
    return f"alla riga {first}" if first == second else f"alle righe {first} e {second}"


def dotted(number: int) -> str:
    """A number as Italians write it: «10.000»."""
    return f"{number:,}".replace(",", ".")


class Text(str):
    """A scalar as it was written, with its place and the type that plain YAML would have given it."""

    place: Place
    implicit: Implicit

    def __new__(cls, value: str, place: Place, implicit: Implicit = "") -> Text:
        """Make one; `str` is built in `__new__`."""
        self = super().__new__(cls, value)
        self.place = place
        self.implicit = implicit
        return self


class Items(list["Value"]):
    """A list with its place."""

    def __init__(self, values: list[Value], place: Place) -> None:
        super().__init__(values)
        self.place = place


class Fields(dict[str, "Value"]):
    """A mapping with its place and the places of its keys."""

    def __init__(self, values: dict[str, Value], place: Place, keys: dict[str, Place]) -> None:
        super().__init__(values)
        self.place = place
        self.keys_at = keys

    def where(self, key: str) -> Place:
        """The place of the value of `key`, or of the key itself when the value is empty."""
        value = self.get(key)
        return value.place if value is not None else self.keys_at.get(key, self.place)


Value: TypeAlias = Text | Items | Fields | None


class _TextLoader(yaml.CSafeLoader):
    """The C loader, deprived of every implicit type."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 (PyYAML's own name)


class _Fault(Exception):
    def __init__(self, code: str, line: int, column: int, message: str, remedy: str) -> None:
        super().__init__(message)
        self.code, self.line, self.column, self.message, self.remedy = code, line, column, message, remedy


def read_yaml(
    text: str, file: str, first_line: int = 1, *, max_events: int = 5000
) -> tuple[Value, tuple[Problem, ...]]:
    """Read one YAML document.

    Args:
        text: the document, `\\n` line ends.
        file: name for the problems.
        first_line: the line of the file on which `text` begins.
        max_events: refuse documents with more parts than this.

    Returns:
        The value (None when empty or refused) and the problems; an error among them means that the value is not whole.
    """
    try:
        _refuse_controls(text)
        _prescan(text, max_events)
        loader = _TextLoader(text)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
        problems: list[Problem] = []
        value = _convert(node, file, first_line, problems) if node is not None else None
        return value, tuple(problems)
    except _Fault as fault:
        line = first_line + fault.line
        return None, (Problem(file, line, fault.column + 1, fault.code, fault.message, fault.remedy),)
    except yaml.YAMLError as error:
        line, column, message, remedy = explain_yaml(error, text)
        return None, (Problem(file, first_line + line, column + 1, "yaml", message, remedy),)
    except (ValueError, OverflowError, RecursionError) as error:  # PyYAML lets some escape (#843, #895)
        message = f"il blocco YAML non si può leggere ({type(error).__name__})"
        return None, (Problem(file, first_line, 1, "yaml", message, "semplifica il blocco: chiave, due punti, testo"),)


def _refuse_controls(text: str) -> None:
    found = _NOT_YAML.search(text)
    if found:
        line, column = text.count("\n", 0, found.start()), found.start() - text.rfind("\n", 0, found.start()) - 1
        message = f"carattere di controllo U+{ord(found[0]):04X} nel blocco YAML"
        raise _Fault("control-char", line, column, message, "cancella il carattere e riscrivi la riga")


def _prescan(text: str, max_events: int) -> None:
    """Walk the parser's events, which builds nothing, and refuse what must not be built."""
    depth = documents = 0
    for count, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader), 1):
        mark = event.start_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if count > max_events:
            message = f"il blocco YAML ha più di {dotted(max_events)} elementi"
            raise _Fault("yaml-size", line, column, message, "dividilo o togli quello che non serve")
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            message = f"ancore e richiami YAML (& e *) non sono ammessi: «{str(anchor)[:40]}»"
            raise _Fault(
                "yaml-alias", line, column, message, "scrivi il valore per esteso, o tra virgolette se è testo"
            )
        if tag is not None:
            written = str(tag).replace("tag:yaml.org,2002:", "!!")
            message = f"le etichette di tipo YAML non sono ammesse: «{written[:60]}»"
            raise _Fault("yaml-tag", line, column, message, "togli l’etichetta, o metti il valore tra virgolette")
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                message = "il blocco YAML contiene più di un documento"
                raise _Fault("yaml", line, column, message, "togli le righe «...» e tieni un solo blocco")
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                message = f"liste e mappe annidate oltre {MAX_DEPTH} livelli"
                raise _Fault("yaml-depth", line, column, message, "controlla parentesi e rientri")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _convert(node: yaml.Node, file: str, first_line: int, problems: list[Problem]) -> Value:
    place = Place(first_line + node.start_mark.line, node.start_mark.column + 1)
    if isinstance(node, yaml.ScalarNode):
        plain = not node.style  # None or empty, as the C parser says it
        if plain and node.value in _NULLS:
            return None
        return Text(node.value, place, _implicit(node.value) if plain else "")
    if isinstance(node, yaml.SequenceNode):
        return Items([_convert(item, file, first_line, problems) for item in node.value], place)
    values: dict[str, Value] = {}
    keys: dict[str, Place] = {}
    for key_node, value_node in node.value:
        at = Place(first_line + key_node.start_mark.line, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode) or not key_node.value:
            remedy = "scrivi prima dei due punti una sola parola"
            problems.append(Problem(file, at.line, at.column, "yaml", "una chiave è vuota o non è una parola", remedy))
            continue
        key = key_node.value
        if key in keys:
            message = f"la chiave «{key}» è scritta due volte, {told_lines(keys[key].line, at.line)}"
            remedy = "tieni una riga sola"
            problems.append(Problem(file, at.line, at.column, "duplicate-key", message, remedy))
            continue
        keys[key] = at
        values[key] = _convert(value_node, file, first_line, problems)
    return Fields(values, place, keys)


def _implicit(value: str) -> Implicit:
    resolved = _STANDARD.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    tag = str(resolved).rpartition(":")[2]
    return cast(Implicit, tag) if tag in ("int", "float", "bool", "timestamp") else ""
