"""The article, validated, and its pieces."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.when import When

Status: TypeAlias = Literal["avvenuto", "annunciato", "annullato", "riportato", "contestato", "smentito"]
Stance: TypeAlias = Literal["riporta", "afferma", "smentisce", "conferma"]


TO_CHECK = "da verificare"
"""The tag by which the newsroom tells itself that an article is still to be checked."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from. Addresses are checked `http(s)` URLs or empty."""

    name: str = ""
    url: str = ""
    author: str = ""
    archived: str = ""


@dataclass(frozen=True, slots=True)
class Dateline:
    """«Mosca, 31 dicembre 2025 –» at the head of the text.

    `start` and `end` are offsets in `Article.text`; `end` lies after the dash, so that `text[end:]` is the lead.
    """

    start: int
    end: int
    place: str = ""
    agency: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or cell of an article's plain text.

    Attributes:
        kind: what it is.
        start: offset of its first code point in `Article.text`.
        end: offset after its last.
        line: 1-based line of the file where it begins.
    """

    kind: Literal["paragraph", "heading", "item", "quote", "cell"]
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What an editor adds to, and removes from, what the rules find. Ids of the registry."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A claim that the front matter adds to an event, or (with `remove`) takes from it.

    Attributes:
        by: an actor's id, or a name that the registry lacks.
        stance: what the speaker says of the fact; empty only in what is removed.
        quote: the words of the article that say so; empty when nothing in the text does.
        remove: take away the claims that the rules found of this speaker.
    """

    by: str
    stance: Stance | None = None
    quote: str = ""
    remove: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction the newsroom declares: its day and its words."""

    date: datetime.date
    text: str


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event that the front matter tells or corrects.

    With `quote`, it concerns the event of the sentence that holds those words; else it is an event of its own, or the
    article's main event when `main` is true. Empty fields change nothing.
    """

    id: str = ""
    title: str = ""
    when: When | None = None
    status: Status | None = None
    quote: str = ""
    main: bool = False
    reject: bool = False
    actors: Difference = Difference()
    topics: Difference = Difference()
    place: str = ""
    former_ids: tuple[str, ...] = ()
    claims: tuple[ClaimEntry, ...] = ()
    """Claims to add; with `remove`, what the rules found of that speaker is taken away."""
    line: int = 0
    corrections: tuple[Correction, ...] = ()
    """What the newsroom told readers that it had corrected in this event."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, validated. Nothing in it is markup, and nothing in it is trusted to be harmless when printed.

    Attributes:
        file: path for messages: `content/articles/2025/vertice.md`.
        id: minted once; from the front matter or the file's name.
        slug: last part of its address, `[a-z0-9-]{1,80}`, unique in the site.
        title: plain text.
        date: day of publication, from the front matter or the dateline.
        anchor: the day against which «ieri» is read: the dateline's when it is within three days of `date`.
        body: the Markdown source, NFC, `\\n` line ends, without the front matter (and without the title's heading).
        text: the plain text that is read; offsets of sentences, mentions and links count its code points.
        blocks: the paragraphs of `text`, in order.
        former_ids: ids of articles that this one replaces; their addresses, and those of their events, lead here.
    """

    file: str
    id: str
    slug: str
    title: str
    date: datetime.date
    anchor: datetime.date
    body: str
    text: str
    blocks: tuple[Block, ...]
    body_line: int = 1
    dateline: Dateline | None = None
    description: str = ""
    updated: datetime.date | None = None
    source: Source = Source()
    place: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""
    draft: bool = False
    actors: Difference = Difference()
    topics: Difference = Difference()
    events: tuple[EventEntry, ...] = ()
    corrections: tuple[Correction, ...] = ()
    former_ids: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The tags that a reader has a use for."""
        return tuple(tag for tag in self.tags if tag.casefold() != TO_CHECK)

    @property
    def to_check(self) -> bool:
        """Whether the newsroom has marked it as still to be checked: a matter of the queue, never shown to readers."""
        return len(self.labels) < len(self.tags)

    @property
    def text_start(self) -> int:
        """Where what is told begins: after the dateline, when there is one."""
        return self.dateline.end if self.dateline else 0

    @property
    def first_paragraph(self) -> Block | None:
        """The block of the lead: the first after the dateline that is no heading."""
        return next((b for b in self.blocks if b.kind != "heading" and b.end > self.text_start), None)

    def line_of(self, offset: int) -> int:
        """The 1-based line of the file where that offset of `text` was written."""
        block = next((b for b in reversed(self.blocks) if b.start <= offset), None)
        return block.line + self.text.count("\n", block.start, offset) if block else self.body_line


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of `Article.text` that says one thing; offsets are exact."""

    start: int
    end: int
    text: str
