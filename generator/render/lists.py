"""Long lists cut into pages as timelines are: by date, the newest first where that is wanted, or by letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from generator.render.sheets import Load, Sheet, T, sheet_of
from generator.when import When

W = TypeVar("W")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_OTHERS = ("altri", "Altri caratteri")
_BY_LETTER = "a-z"
"""The folder of the letters: `/attori/a-z/m/` can never be the address of an actor, which has no folder in between."""


@dataclass(frozen=True, slots=True)
class Line(Generic[W]):
    """What a list holds, and what its line adds to a page.

    Attributes:
        what: an article, a correction, a timeline.
        load: bytes, compressed.
        when: its date; None in a list by letter.
        place: where it stands among those of its date.
    """

    what: W
    load: int
    when: When | None = None
    place: tuple[object, ...] = ()

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Chronological."""
        return (*(self.when.sort_key if self.when else ()), *self.place)


def load_of_line(line: Line[W]) -> int:
    """What a line adds to a page."""
    return line.load


def by_date(path: str, base: str, items: Sequence[T], room: int, load: Load[T]) -> Sheet[T]:
    """The pages of a list by date.

    Args:
        path: of the first page, which keeps it when it gets parts.
        base: the folder of the parts.
        items: in chronological order.
        room: bytes that the lines of one page may add to it.
        load: what each adds.
    """
    return replace(sheet_of(base, items, room, load), path=path)


def by_letter(path: str, lines: Sequence[Line[W]], room: int, key: Callable[[W], str]) -> Sheet[Line[W]]:
    """The pages of a list in alphabetical order.

    Args:
        path: of the first page, `attori/index.md`.
        lines: in that order.
        room: bytes that the lines of one page may add to it.
        key: what a line is filed under, `names.filing_text` of its name.
    """
    lines = tuple(lines)
    if sum(map(load_of_line, lines)) <= room:
        return Sheet(path, "", lines, lines)
    letters: dict[tuple[str, str], list[Line[W]]] = {(letter, letter.upper()): [] for letter in _LETTERS}
    letters[_OTHERS] = []
    for line in lines:
        first = key(line.what)[:1]
        letters[(first, first.upper()) if first and first in _LETTERS else _OTHERS].append(line)
    folder = path.removesuffix("index.md") + _BY_LETTER
    parts = tuple(
        sheet_of(f"{folder}/{slug}", found, room, load_of_line, name=name, level="days")
        for (slug, name), found in letters.items()
        if found
    )
    return Sheet(path, "", lines, (), parts, "letters")


def newest_first(sheet: Sheet[T]) -> Sheet[T]:
    """The same pages, read from the newest to the oldest."""
    parts = tuple(newest_first(part) for part in reversed(sheet.parts))
    return replace(sheet, items=sheet.items[::-1], own=sheet.own[::-1], parts=parts)
