"""An article's Markdown → its stream of pieces: one walk through markdown-it's tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.footnote import footnote_plugin

from generator.articles.addresses import is_link_of_page, is_safe_link
from generator.articles.characters import without_unseen
from generator.articles.lines import is_subheading, parted
from generator.articles.pieces import Close, Gap, Only, Open, Piece, Reference, Stream, Target, Text
from generator.model import Block

BlockKind: TypeAlias = Literal["paragraph", "heading", "item", "quote", "cell"]

# Indented code is off: agencies indent paragraphs, and nobody here means a program by it.
# Nesting is bounded by the budget, loudly; markdown-it's own bound drops what lies deeper without a word.
_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False, "maxNesting": 100})
    .enable("table")
    .disable("code")
    .use(footnote_plugin)
    .use(admon_plugin)
)
_INLINE_TAGS = {"em": "em", "strong": "strong", "s": "s"}
_STRUCTURE = frozenset(("ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "aside"))
_WRAPPERS = {"footnote_block": "ol", "footnote": "li", "admonition": "aside"}


def read_pieces(body: str, first_line: int = 1, *, site_links: bool = False) -> Stream:
    """Parse a body; never raises.

    Args:
        body: Markdown, `\\n` line ends.
        first_line: the line of the file on which it begins.
        site_links: whether links may lead to pages of the site (`../metodo/`), as those of hand-written pages do.
    """
    tokens = _MARKDOWN.parse(body)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    keeps = is_link_of_page if site_links else is_safe_link
    walk = _Walk(first_line, 2 - min(levels, default=2), keeps)
    for token in tokens:
        walk.take(token)
    return Stream(_with_ends(walk.pieces), "".join(walk.texts), tuple(walk.blocks), tuple(walk.targets))


class _Walk:
    """Goes through the tokens once and keeps what it made."""

    def __init__(self, first_line: int, shift: int, keeps: Callable[[str], bool]) -> None:
        self.pieces: list[Piece] = []
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.targets: list[Target] = []
        self._keeps = keeps
        self._first_line = first_line
        self._shift = shift
        self._offset = 0
        self._line = first_line
        self._inside: list[str] = []
        self._tight = False
        self._default_title = ""

    def take(self, token: Token) -> None:
        if token.map:
            self._line = self._first_line + token.map[0]
        if token.type == "inline":
            self._leaf(token)
        elif token.type in ("fence", "code_block"):
            self._code(token)
        elif token.type == "hr":
            self.pieces.append(Only("hr"))
        elif token.type == "paragraph_open":
            self._tight = token.hidden
        elif token.type == "paragraph_close":
            self._tight = False
        elif token.nesting == 1:
            self._begin(token)
        elif token.nesting == -1:
            tag = self._inside.pop()
            if tag in _STRUCTURE:
                self.pieces.append(Close(tag))

    def _begin(self, token: Token) -> None:
        name = token.type.rpartition("_")[0]
        tag = "title" if name == "admonition_title" else _WRAPPERS.get(name, token.tag)
        self._inside.append(tag)
        if tag not in _STRUCTURE:
            return
        attributes: dict[str, object] = {}
        if token.attrGet("start") is not None:
            attributes["start"] = token.attrGet("start")
        if name in ("footnote_block", "admonition"):
            attributes["class"] = "note" if name == "footnote_block" else "avviso"
        if name == "footnote":
            attributes["id"] = f"nota-{token.meta['id'] + 1}"
        self._default_title = token.meta["tag"].title() if name == "admonition" else ""
        self.pieces.append(Open(tag, tuple((key, str(value)) for key, value in attributes.items())))

    def _leaf(self, token: Token) -> None:
        kind, tag = self._kind()
        if tag == "title":
            if token.content == self._default_title:
                return  # «Note»: the plugin's own word, in English
            tag = "p"
        children = token.children or []
        self._aim(children)
        parts = parted(children) if kind in ("paragraph", "quote") else [children]
        line = self._line
        for number, part in enumerate(parts):
            follows = parts[number + 1] if number + 1 < len(parts) else None
            if follows and is_subheading(part, follows):
                self._block("heading", "h2", part, line)
            else:
                self._block(kind, tag, part, line)
            line += 1 + sum(child.type in ("softbreak", "hardbreak") for child in part)

    def _aim(self, children: Sequence[Token]) -> None:
        line = self._line
        for child in children:
            if child.type in ("softbreak", "hardbreak"):
                line += 1
            elif child.type == "image":
                self.targets.append(Target(line, "image", str(child.attrGet("src") or ""), kept=False))
            elif child.type == "link_open":
                href = str(child.attrGet("href") or "")
                self.targets.append(Target(line, "link", href, self._keeps(href)))

    def _kind(self) -> tuple[BlockKind, str]:
        tag = self._inside[-1] if self._inside else ""
        if tag in ("td", "th"):
            return "cell", tag
        if re.fullmatch("h[1-6]", tag):
            return "heading", f"h{min(6, max(2, int(tag[1]) + self._shift))}"
        if tag == "title":
            return "heading", tag
        if "li" in self._inside:
            return "item", "" if self._tight else "p"
        return ("quote" if "blockquote" in self._inside else "paragraph"), "p"

    def _block(self, kind: BlockKind, tag: str, children: Sequence[Token], line: int) -> None:
        pieces = list(_inline(children, self._keeps))
        while pieces and isinstance(pieces[0], Text) and not pieces[0].text.strip():
            pieces.pop(0)
        if not any(isinstance(piece, Text) and piece.text.strip() for piece in pieces):
            if kind == "cell":  # an empty cell keeps its place in the row
                self.pieces += [Open(tag), Close(tag)]
            return
        self._gap()
        start = self._offset
        self.pieces.append(Open(tag))
        for piece in pieces:
            self._add(piece)
        self.pieces.append(Close(tag))
        self.blocks.append(Block(kind, start, self._offset, line))

    def _code(self, token: Token) -> None:
        text = without_unseen(token.content).strip("\n")
        if not text.strip():
            return
        self._gap()
        start = self._offset
        self.pieces += [Open("pre"), Open("code")]
        self._add(Text(text))
        self.pieces += [Close("code"), Close("pre")]
        self.blocks.append(Block("paragraph", start, self._offset, self._line + (token.type == "fence")))

    def _gap(self) -> None:
        if self.texts:
            self._add(Gap())

    def _add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        if isinstance(piece, Text | Gap):
            self.texts.append(piece.text)
            self._offset += len(piece.text)


def _inline(children: Iterable[Token], keeps: Callable[[str], bool]) -> Iterable[Piece]:
    """The pieces of one leaf. Images are left out; links that may not be kept lose their address."""
    safe: list[bool] = []
    for child in children:
        match child.type:
            case "text" | "code_inline":
                text = without_unseen(child.content)
                if text and child.type == "code_inline":
                    yield from (Open("code", inline=True), Text(text), Close("code", inline=True))
                elif text:
                    yield Text(text)
            case "footnote_ref":
                yield Reference(child.meta["id"] + 1, not child.meta.get("subId"))
            case "softbreak":
                yield Text("\n")
            case "hardbreak":
                yield from (Only("br"), Text("\n"))
            case "link_open":
                href = str(child.attrGet("href") or "")
                safe.append(keeps(href))
                if safe[-1]:
                    yield Open("a", (("href", href),), inline=True)
            case "link_close":
                if safe.pop():
                    yield Close("a", inline=True)
            case _ if child.tag in _INLINE_TAGS and child.nesting:
                yield Open(child.tag, inline=True) if child.nesting == 1 else Close(child.tag, inline=True)


def _with_ends(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Tell every inline element where it ends, so that marks know what they cross."""
    made = list(pieces)
    stack: list[tuple[int, Open]] = []
    offset = 0
    for index, piece in enumerate(made):
        if isinstance(piece, Text | Gap):
            offset += len(piece.text)
        elif isinstance(piece, Open) and piece.inline:
            stack.append((index, piece))
        elif isinstance(piece, Close) and piece.inline:
            at, opened = stack.pop()
            made[at] = replace(opened, end=offset)
    return tuple(made)
