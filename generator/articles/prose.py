"""A body's Markdown → plain text with blocks, and → safe HTML with marks at offsets of that text.

markdown-it-py without raw HTML, then nh3 with a short list of what may pass: of seven pipelines measured, the one
through which no payload ran.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import nh3

from generator.articles.pieces import Close, Gap, Only, Open, Piece, Reference, Text
from generator.articles.walk import read_pieces
from generator.model import Block

_MARK_ATTRIBUTES = {"id", "class", "title", "lang", "aria-label", "aria-describedby"}
_CLEANER = nh3.Cleaner(
    tags={
        "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td",
        "pre", "code", "em", "strong", "br", "hr", "a", "span", "mark", "time", "aside", "sup",
    },
    attributes={
        "a": _MARK_ATTRIBUTES | {"href"},
        "span": _MARK_ATTRIBUTES,
        "mark": _MARK_ATTRIBUTES,
        "time": _MARK_ATTRIBUTES | {"datetime"},
        "ol": {"start", "class"},
        "aside": {"class"},
        "li": {"id"},
        "sup": {"id", "class"},
    },
    generic_attribute_prefixes={"data-"},
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener noreferrer",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """An element to weave around `text[start:end]`; a repeated piece of it never repeats its `id`."""

    start: int
    end: int
    tag: Literal["span", "mark", "time", "a"]
    attributes: tuple[tuple[str, str], ...] = ()


def parse(body: str, first_line: int) -> tuple[str, tuple[Block, ...]]:
    """The plain text of a Markdown body and its blocks.

    Args:
        body: Markdown, `\\n` line ends.
        first_line: the 1-based line of the file on which `body` begins.
    """
    stream = read_pieces(body, first_line)
    return stream.text, stream.blocks


def to_html(body: str, marks: Sequence[Mark] = (), *, site_links: bool = False) -> str:
    """Safe HTML of a Markdown body, its headings from `h2` down, with marks woven in.

    Args:
        body: Markdown, `\\n` line ends.
        marks: offsets count the code points of `parse(body, …)[0]`. They may nest, cross each other, cross inline
            markup (they are split) and begin at one place (the longer is outside). Inside a link of the article, or
            inside another mark of that kind, an `a` becomes a `span`.
        site_links: whether links may lead to pages of the site, see `addresses.is_link_of_page`.
    """
    woven = _Weaver(marks).weave(read_pieces(body, site_links=site_links).pieces)
    return _CLEANER.clean(woven).strip()


class _Weaver:
    """Writes the pieces out, opening and closing marks where the text comes to them."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._waiting = sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, -m.end))
        self._next = 0
        self._offset = 0
        self._out: list[str] = []
        self._open: list[Open | Mark] = []
        self._tags: list[str] = []
        self._split: list[Mark] = []
        self._begun: set[int] = set()

    def weave(self, pieces: Sequence[Piece]) -> str:
        for piece in pieces:
            match piece:
                case Text(text):
                    self._write(text)
                case Gap(text):
                    self._close_marks()
                    self._offset += len(text)
                    self._out.append("\n")
                case Open(inline=True):
                    self._open_inline(piece)
                case Close(inline=True):
                    self._close_inline()
                case Open():
                    self._out.append(_start(piece.tag, piece.attributes))
                case Close():
                    self._close_marks()
                    self._out.append(f"</{piece.tag}>" if piece.tag else "")
                case Reference():
                    self._refer(piece)
                case Only():
                    self._out.append(f"<{piece.tag}>")
        return "".join(self._out)

    def _write(self, text: str) -> None:
        end = self._offset + len(text)
        start = self._offset
        while self._offset < end:
            self._drop_ended()
            self._begin_due()
            stops = [mark.end for mark in self._open if isinstance(mark, Mark)]
            if self._next < len(self._waiting):
                stops.append(self._waiting[self._next].start)
            stop = min([end, *(s for s in stops if s > self._offset)])
            self._out.append(html.escape(text[self._offset - start : stop - start]))
            self._offset = stop

    def _refer(self, piece: Reference) -> None:
        self._drop_ended()
        place = f' id="rif-{piece.number}"' if piece.first else ""
        link = str(piece.number) if "a" in self._tags else f'<a href="#nota-{piece.number}">{piece.number}</a>'
        self._out.append(f'<sup class="nota"{place}>{link}</sup>')

    def _open_inline(self, piece: Open) -> None:
        """Marks that end inside the element are split at its border, and links around a link; others stay around it."""
        self._drop_ended()
        self._begin_due(reaching=piece.end, into=piece.tag)
        crossing = [
            m for m in self._open if isinstance(m, Mark) and (m.end < piece.end or (m.tag == "a" and piece.tag == "a"))
        ]
        self._pause(self._open.index(crossing[0]) if crossing else len(self._open))
        self._push(piece)
        self._resume()

    def _close_inline(self) -> None:
        place = max(i for i, opened in enumerate(self._open) if isinstance(opened, Open))
        self._pause(place + 1)
        self._pop()
        self._resume()

    def _close_marks(self) -> None:
        """At the end of a block: what goes on beyond it is taken up again in the next."""
        self._pause(0)

    def _begin_due(self, reaching: int = 0, into: str = "") -> None:
        """Begin the marks of this place; before an inline element only those that stay around it."""
        self._resume()
        while self._next < len(self._waiting) and self._waiting[self._next].start <= self._offset:
            mark = self._waiting[self._next]
            if mark.end < reaching or mark.tag == into == "a":
                break
            self._next += 1
            if mark.end > self._offset:
                self._push(mark)

    def _drop_ended(self) -> None:
        ended = [i for i, mark in enumerate(self._open) if isinstance(mark, Mark) and mark.end <= self._offset]
        if ended:
            self._pause(ended[0])
            self._resume()

    def _pause(self, place: int) -> None:
        """Close everything from that place of the stack on; marks wait to be taken up again."""
        while len(self._open) > place:
            mark = self._pop()
            assert isinstance(mark, Mark)  # an inline element never outlives the block or the marks around it
            self._split.append(mark)

    def _resume(self) -> None:
        paused, self._split = self._split, []
        for mark in reversed(paused):
            if mark.end > self._offset:
                self._push(mark)

    def _push(self, opened: Open | Mark) -> None:
        tag, attributes = opened.tag, opened.attributes
        if isinstance(opened, Mark):
            if tag == "a" and "a" in self._tags:
                tag, attributes = "span", tuple(pair for pair in attributes if pair[0] != "href")
            if id(opened) in self._begun:
                attributes = tuple(pair for pair in attributes if pair[0] != "id")
            self._begun.add(id(opened))
        self._open.append(opened)
        self._tags.append(tag)
        self._out.append(_start(tag, attributes))

    def _pop(self) -> Open | Mark:
        self._out.append(f"</{self._tags.pop()}>")
        return self._open.pop()


def _start(tag: str, attributes: tuple[tuple[str, str], ...]) -> str:
    if not tag:
        return ""
    return f"<{tag}" + "".join(f' {name}="{html.escape(value)}"' for name, value in attributes) + ">"
