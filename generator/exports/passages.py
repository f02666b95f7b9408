"""Short texts with links, as HTML that holds no markup but ours.

Where the site's address is not known, an address on the site begins with `ROOT`, which each file replaces by its own
way to the site's root, so that an entry is made once for all the files that hold it.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.exports.edition import Edition
from generator.render.escape import plain

ROOT = "\ufffe"
"""A noncharacter: `plain` takes it out of all text, so that nothing that anybody writes can be taken for it."""


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text.

    Attributes:
        text: untrusted.
        href: where it leads; empty leads nowhere.
        strong: whether it stands out.
    """

    text: str
    href: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a quotation or a list, line by line; a paragraph has one line."""

    kind: Literal["p", "blockquote", "ul"]
    lines: tuple[tuple[Words, ...], ...]


def paragraph(*words: Words | str) -> Passage:
    """A paragraph."""
    return Passage("p", (line(*words),))


def line(*words: Words | str) -> tuple[Words, ...]:
    """A line of a passage; strings are words without a link."""
    return tuple(Words(word) if isinstance(word, str) else word for word in words)


def on_site(url: str, edition: Edition) -> str:
    """An address on the site, for any file: `url` is relative to the site's root."""
    return (edition.settings.site_url or ROOT) + url


def as_html(passages: Iterable[Passage]) -> str:
    """The passages in their order."""
    return "".join(_html(passage) for passage in passages)


def _html(passage: Passage) -> str:
    lines = ["".join(map(_html_words, words)) for words in passage.lines]
    match passage.kind:
        case "ul":
            return f"<ul>{''.join(f'<li>{text}</li>' for text in lines)}</ul>"
        case "blockquote":
            return f"<blockquote>{''.join(f'<p>{text}</p>' for text in lines)}</blockquote>"
    return f"<p>{''.join(lines)}</p>"


def _html_words(words: Words) -> str:
    text = html.escape(_spaced(words.text), quote=False)
    if words.strong:
        text = f"<strong>{text}</strong>"
    return f'<a href="{html.escape(words.href)}">{text}</a>' if words.href else text


def _spaced(text: str) -> str:
    """Plain text that keeps a space at its ends, where it joins another run."""
    bare = plain(text)
    return f"{' ' * text[:1].isspace()}{bare}{' ' * text[-1:].isspace()}" if bare else ""
