"""The pages of a timeline or of a list: one, or, so that none is too heavy, an upper page with parts: years, months,
runs of days.

What a page weighs is foretold from what it tells, because addresses must be known before a page is written. The more
a timeline or list gets the deeper it is cut, but an address that was there once stays: `/2025/` leads to its months.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from generator.model import Event
from generator.render import wording
from generator.render.years import NO_MONTH, Dated, by_month, by_year, month_heading
from generator.timelines import year_id

T = TypeVar("T", bound=Dated)

ORDINARY = 320
"""Bytes of an entry, compressed as servers do: the mean of the demo (290 to 315), rounded up."""
ROW = 80
"""Those of a line in a list: a date, a title."""
SUBJECT = 40
"""Those of an actor or a topic in its index."""
_REST = 4
"""What has no month or date stays on the upper page while it takes no more than this part of a page."""

Level = Literal["whole", "year", "days", "letters"]
Load = Callable[[T], int]


@dataclass(frozen=True, slots=True)
class Sheet(Generic[T]):
    """A page of a timeline, of events, or of a list, of whatever it lists.

    Attributes:
        path: in the docs folder.
        name: the stretch it tells: «2025», «dicembre 2025», «dicembre 2025, parte 2»; empty for the whole.
        items: all that it and its parts tell, in order.
        own: what it tells itself.
        parts: those it is cut into.
        level: what its parts are or would be: years, months, runs of days, letters.
    """

    path: str
    name: str
    items: tuple[T, ...]
    own: tuple[T, ...]
    parts: tuple[Sheet[T], ...] = ()
    level: Level = "whole"


def load_of(event: Event) -> int:
    """About how many bytes the entry of an event adds to a page; a short one counts as an ordinary one.

    Fitted on the demo's entries: words compress to 0.55 of their length, an article and a step of reasoning cost their
    own words.
    """
    words = len(event.title) + max(len(report.sentence) for report in event.reports)
    steps = max(len(report.mention.steps) if report.mention else 0 for report in event.reports)
    return max(ORDINARY, 60 + words * 11 // 20 + 60 * min(len(event.reports), 4) + 20 * steps)


def row_load(event: Event) -> int:
    """About how many bytes an event that is only listed adds to a page."""
    return title_load(event.title)


def title_load(title: str) -> int:
    """About how many bytes a line of a list adds to a page: a date, a title, its address."""
    return max(ROW, 40 + len(title) * 6 // 10)


def subject_load(name: str) -> int:
    """Those of a line in the index of actors or topics, where words come twice, as name and address."""
    return max(SUBJECT, 20 + len(name))


def sheet_of(
    base: str, items: Sequence[T], room: int, load: Load[T], *, name: str = "", level: Level = "whole"
) -> Sheet[T]:
    """The page of these events, articles…, with its parts if they need more than `room`.

    Args:
        base: its address, `attori/russia`; that of a page with parts is a folder, which browsers see as the same.
        items: in chronological order.
        room: bytes that what one page tells may add to it.
        load: what each adds.
        name: the stretch they fill.
        level: what they are cut into.
    """
    items = tuple(items)
    if sum(map(load, items)) <= room or len(items) < 2:
        return Sheet(f"{base}.md", name, items, items, level=level)
    own: tuple[T, ...] = ()
    parts = []
    for slug, part_name, inner, found in _cut(items, name, level, room, load):
        if slug.startswith("senza-") and sum(map(load, found)) <= max(load(found[0]), room // _REST):
            own = found
        elif inner is None:
            parts.append(Sheet(f"{base}/{slug}.md", part_name, found, found, level="days"))
        else:
            parts.append(sheet_of(f"{base}/{slug}", found, room, load, name=part_name, level=inner))
    return Sheet(f"{base}/index.md", name, items, own, tuple(parts), level)


def walk(sheet: Sheet[T]) -> Iterator[Sheet[T]]:
    """A page and, in the order in which they are read, all below it."""
    yield sheet
    for part in sheet.parts:
        yield from walk(part)


Beside = dict[str, tuple[Sheet[T] | None, Sheet[T] | None]]
"""By path, the page before and after each."""


def neighbours(root: Sheet[T]) -> Beside[T]:
    """The page before and after each, by path: of one that tells everything itself the next such in the whole
    timeline (after December comes January), of an upper page the next beside it, or beside the one above it."""
    found: Beside[T] = {}
    for sheet in walk(root):
        first, last = found.get(sheet.path, (None, None))
        found |= _in_a_row((first, *sheet.parts, last))
    return found | _in_a_row((None, *(sheet for sheet in walk(root) if not sheet.parts), None))


def _in_a_row(row: Sequence[Sheet[T] | None]) -> Beside[T]:
    return {sheet.path: (before, after) for before, sheet, after in zip(row, row[1:], row[2:], strict=False) if sheet}


_Cut = tuple[str, str, Level | None, tuple[T, ...]]
"""The last part of an address, a name, what it is cut into (None: it is not), what it tells."""


def _cut(items: tuple[T, ...], name: str, level: Level, room: int, load: Load[T]) -> Iterator[_Cut[T]]:
    if level == "whole":
        for year, found in by_year(items).items():
            yield year_id(year), wording.year(year), "year", found
        if undated := tuple(item for item in items if item.when is None):
            yield "senza-data", _lower(wording.UNDATED), "days", undated
    elif level == "year":
        year = next(iter(by_year(items)))
        for month, found in by_month(items).items():
            slug = "senza-mese" if month == NO_MONTH else f"{month:02}"
            yield slug, _lower(month_heading(year, month)), "days", found
    else:
        for n, found in enumerate(_runs(items, room, load), 1):
            yield f"parte-{n}", f"{name}, parte {n}", None, found


def _runs(items: tuple[T, ...], room: int, load: Load[T]) -> Iterator[tuple[T, ...]]:
    """Runs of whole days of about the same load; a day that is too much for a page is cut."""
    total = sum(map(load, items))
    share = math.ceil(total / math.ceil(total / room))
    run: list[T] = []
    weight = 0
    for piece in _pieces(items, room, share, load):
        more = sum(map(load, piece))
        if run and (weight + more > room or weight >= share):
            yield tuple(run)
            run, weight = [], 0
        run += piece
        weight += more
    yield tuple(run)


def _pieces(items: Iterable[T], room: int, share: int, load: Load[T]) -> Iterator[list[T]]:
    """What is of one day together; those of a day that needs more than `room` in pieces of about `share`."""
    for _, found in itertools.groupby(items, key=lambda item: item.when and item.when.edtf.bounds[0]):
        day = list(found)
        whole = sum(map(load, day)) <= room
        piece: list[T] = []
        weight = 0
        for item in day:
            if piece and not whole and (weight + load(item) > room or weight >= share):
                yield piece
                piece, weight = [], 0
            piece.append(item)
            weight += load(item)
        yield piece


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]
