"""JSON with the place of every value, so that problems can name line and column; as strict as RFC 8259."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import TypeAlias

from generator.articles.located import Place

MOST_DEEP = 30
_SPACE = re.compile(r"[ \t\n\r]*+")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*+)(?P<fraction>\.\d++)?(?P<exponent>[eE][+-]?\d++)?", re.ASCII)
_LONGEST_NUMBER = 30
_CONSTANTS = {"true": True, "false": False, "null": None}
Plain: TypeAlias = "str | int | float | bool | None"


@dataclass(frozen=True, slots=True)
class Node:
    """A value and where it begins."""

    value: dict[str, Node] | list[Node] | Plain
    at: Place

    def get(self, *keys: str) -> Node:
        """What lies below a key, and below that…; a null where nothing does."""
        node = self
        for key in keys:
            found = node.value.get(key) if isinstance(node.value, dict) else None
            node = found or Node(None, node.at)
        return node


class JsonFault(ValueError):
    """The text is no JSON; `at` says where, the message (Italian) why."""

    def __init__(self, message: str, at: Place) -> None:
        super().__init__(message)
        self.at = at


def parse_json(text: str) -> Node:
    """Read JSON.

    Raises:
        JsonFault: it is none, nests more than `MOST_DEEP` deep, or names a key twice.
    """
    walk = _Walk(text)
    node = walk.value(0)
    walk.skip()
    if walk.at < len(text):
        raise walk.broken("dopo la fine dei dati c’è altro")
    return node


class _Walk:
    def __init__(self, text: str) -> None:
        self.at = 0
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def broken(self, message: str) -> JsonFault:
        return JsonFault(message, self._place())

    def skip(self) -> None:
        space = _SPACE.match(self._text, self.at)
        assert space
        self.at = space.end()

    def value(self, depth: int) -> Node:
        self.skip()
        place = self._place()
        if depth > MOST_DEEP:
            raise self.broken("troppi livelli, uno dentro l’altro")
        match self._text[self.at : self.at + 1]:
            case "{":
                return Node(self._mapping(depth), place)
            case "[":
                return Node(self._items(depth), place)
            case '"':
                return Node(self._string(), place)
            case "":
                raise self.broken("i dati finiscono a metà")
        return Node(self._plain(), place)

    def _place(self) -> Place:
        line = bisect_right(self._starts, self.at)
        return Place(line, self.at - self._starts[line - 1] + 1)

    def _mapping(self, depth: int) -> dict[str, Node]:
        result: dict[str, Node] = {}
        self.at += 1
        while not self._ends("}", first=not result):
            self.skip()
            if not self._text.startswith('"', self.at):
                raise self.broken("qui va il nome di una voce, tra virgolette")
            before, key = self.at, self._string()
            if key in result:
                self.at = before
                raise self.broken("la voce compare due volte")
            self.skip()
            if not self._text.startswith(":", self.at):
                raise self.broken("dopo il nome di una voce vanno i due punti")
            self.at += 1
            result[key] = self.value(depth + 1)
        return result

    def _items(self, depth: int) -> list[Node]:
        result: list[Node] = []
        self.at += 1
        while not self._ends("]", first=not result):
            result.append(self.value(depth + 1))
        return result

    def _ends(self, mark: str, *, first: bool) -> bool:
        self.skip()
        if self._text.startswith(mark, self.at):
            self.at += 1
            return True
        if not first:
            if not self._text.startswith(",", self.at):
                raise self.broken(
                    f"qui va una virgola, o «{mark}»" if self.at < len(self._text) else "i dati finiscono a metà"
                )
            self.at += 1
        return False

    def _string(self) -> str:
        try:
            text, self.at = scanstring(self._text, self.at + 1, True)
        except JSONDecodeError as fault:
            self.at = min(fault.pos, len(self._text))
            raise self.broken("il testo tra virgolette non si chiude o contiene un carattere non ammesso") from None
        return str(text)

    def _plain(self) -> Plain:
        for word, value in _CONSTANTS.items():
            if self._text.startswith(word, self.at):
                self.at += len(word)
                return value
        found = _NUMBER.match(self._text, self.at)
        if not found or found.end() - found.start() > _LONGEST_NUMBER:
            raise self.broken("qui va un valore: un testo tra virgolette, un numero, true, false o null")
        self.at = found.end()
        return float(found[0]) if found["fraction"] or found["exponent"] else int(found[0])
