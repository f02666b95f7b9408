"""Addresses that were published once: the lines of `content/permalinks.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

PermalinkKind: TypeAlias = Literal["actor", "article", "event", "page", "part", "topic"]
MAIN = "main"
"""The label of an article's main event."""


@dataclass(frozen=True, slots=True)
class Permalink:
    """One published address.

    Attributes:
        kind: `event` is the anchor of a telling in its article, `page` the page an event has (or had) of its own,
            `part` a page that is there only while there is enough to tell: a year, a month, a crossing, a letter.
        id: of the actor, topic, article or event; of a part its address, `attori/russia/2025/06`.
        article: of an event the id of the article that tells it.
        slug: of an article the last part of its address.
        label: of an event `main`, or the expression that dates it in its sentence, or the day that an editor gave.
        sentence: of a further event the sentence that tells it, on one line; of an editor's own its title.
        line: 1-based line of the file; 0 when it is not there yet.
    """

    kind: PermalinkKind
    id: str
    article: str = ""
    slug: str = ""
    label: str = ""
    sentence: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class KeptAnchor:
    """An id that stays at its place in an article although no event bears it any more.

    `start` and `end` are offsets in `Article.text`; equal, they mean the head of the page.
    """

    start: int
    end: int
    id: str
