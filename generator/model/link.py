"""What was read of subjects: links to the registry, and names that it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Salience: TypeAlias = Literal["protagonista", "fonte", "citato"]
How: TypeAlias = Literal[
    "name", "alias", "surname", "demonym", "seat", "capital", "role", "phrase", "all_actors", "editor"
]
"""How a link was made. `phrase` and `all_actors` are of topics."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place that proves a link: offsets in `Article.text`, or in `Article.title` when `in_title`."""

    start: int
    end: int
    how: How
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An article's tie to an actor or topic, with every place that proves it.

    Attributes:
        target: id in the registry.
        how: the strongest way in which it is named: the first of the order of `How`; `editor` when only the editor
            made the link.
        evidence: every place, those of the title first, then in the order of the text; empty when only an editor made
            the link, or a topic holds by its actors alone.
        role: how the article concerns an actor; topics are always `protagonista`.
    """

    target: str
    how: How
    evidence: tuple[Evidence, ...] = ()
    role: Salience = "protagonista"

    @property
    def in_title(self) -> bool:
        """Whether the title names it."""
        return any(place.in_title for place in self.evidence)

    @property
    def in_text(self) -> tuple[Evidence, ...]:
        """The places in the text."""
        return tuple(place for place in self.evidence if not place.in_title)


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name in an article that the registry lacks, or that it cannot decide between several actors.

    Attributes:
        name: as it is written.
        key: what makes spellings one name (folded, lower case).
        places: (start, end) offsets in the text, in order.
        in_title: whether the title holds it too.
        candidates: the actors it may name; not empty only when the registry knows it and it is ambiguous.
    """

    name: str
    key: str
    places: tuple[tuple[int, int], ...]
    in_title: bool = False
    candidates: tuple[str, ...] = ()
