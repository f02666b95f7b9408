"""An article's Markdown as one stream of pieces, from which the plain text and the HTML are both made.

Because there is only one stream, an offset in the text and a place in the HTML can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.model import Block


@dataclass(frozen=True, slots=True)
class Text:
    """Characters that are both in the text and in the HTML."""

    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What parts two blocks: in the text only."""

    text: str = "\n\n"


@dataclass(frozen=True, slots=True)
class Open:
    """An HTML element that begins; `end` is the offset of the text at which it closes (inline elements only).

    Without a tag it is the bare text of a tight list's item, which has no element of its own.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    inline: bool = False
    end: int = -1


@dataclass(frozen=True, slots=True)
class Close:
    """An HTML element that ends."""

    tag: str
    inline: bool = False


@dataclass(frozen=True, slots=True)
class Only:
    """An HTML element without text: a line break, a rule."""

    tag: Literal["br", "hr"]


@dataclass(frozen=True, slots=True)
class Reference:
    """The number of a footnote, raised; it is no part of the text. Only the first of its kind can be returned to."""

    number: int
    first: bool


Piece: TypeAlias = Text | Gap | Open | Close | Only | Reference


@dataclass(frozen=True, slots=True)
class Target:
    """What a link or an image of the body points at, on which line of the file, and whether it is published."""

    line: int
    kind: Literal["link", "image"]
    address: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Stream:
    """The pieces of a body, its plain text, the blocks of that text, and what its links and images point at."""

    pieces: tuple[Piece, ...]
    text: str
    blocks: tuple[Block, ...]
    targets: tuple[Target, ...]
