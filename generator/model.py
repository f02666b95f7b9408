"""The vocabulary of the program: values that go from one stage to the next. All frozen, all plain."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from generator.edtf import Edtf, Ymd
from generator.when import Modifier, When

ActorKind: TypeAlias = Literal["person", "organisation", "institution", "country", "media"]
TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
Certainty: TypeAlias = Literal["sure", "default", "vague"]
DurationSense: TypeAlias = Literal["age", "anniversary"]
Status: TypeAlias = Literal["avvenuto", "annunciato", "annullato", "riportato", "contestato", "smentito"]
How: TypeAlias = Literal["name", "alias", "title", "editor", "all_actors"]


# --- who and what: the registry -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts, as the editors registered it in `content/actors.yml`."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    """When not empty, an alias counts only in an article that also holds one of these forms (or the full name)."""
    description: str = ""
    parent: str | None = None
    qid: str | None = None
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Topic:
    """An editorial subject with its match rule, from `content/topics.yml`."""

    id: str
    name: str
    any: tuple[str, ...] = ()
    """Phrases; a final `*` matches any ending of the last word."""
    all_actors: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    min_hits: int = 2
    """Distinct phrases of `any` that the article must hold; one in the title is enough."""
    description: str = ""
    parent: str | None = None
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Registry:
    """Every actor and topic the editors know, in the order of their files."""

    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()

    def actor(self, id_: str) -> Actor | None:
        """The actor with that id."""
        return next((actor for actor in self.actors if actor.id == id_), None)

    def topic(self, id_: str) -> Topic | None:
        """The topic with that id."""
        return next((topic for topic in self.topics if topic.id == id_), None)


# --- the article ----------------------------------------------------------------------------------------------------


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
    line: int = 0


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction the newsroom declares: its day and its words."""

    date: datetime.date
    text: str


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


# --- what was read --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """A temporal expression found in a text (TIMEX3).

    Attributes:
        start: offset of the first code point, signals («entro», «nel») and articles left out.
        end: offset after the last.
        text: `text[start:end]` of what was read.
        type: TIMEX3 type.
        value: EDTF or TIMEX3 value: `2025-12-30TEV`, `P3Y`, `XXXX-WXX-1`, `PAST_REF`.
        when: its place on the calendar; None for durations, sets and vague references.
        modifier: TIMEX3 `mod`; never changes the value.
        certainty: `sure`, by `default` (a documented news default chose the side), `vague` (an interval that nobody may
            print as a point).
        anchor: the article's day, when it was read against it; None when it says everything itself or counts from
            another date of the text.
        told: the date told in the text from which it counts («il giorno dopo»): the narrative anchor.
        zone: words of a time zone, as written («ora locale», «Gmt»); the clock is never shifted.
        duration: TIMEX3 duration of what is counted: «due giorni fa» `P2D`.
        freq: TIMEX3 frequency of a set: «due volte a settimana» `2X`.
        quant: TIMEX3 quantifier of a set: «ogni lunedì» `EVERY`.
        sense: what a duration is when it is the age of somebody or the anniversary of something.
        rule: the name of the rule that read it, or that joined several readings into one.
        parts: the names of the rules whose readings were joined.
        steps: the reading, step by step, in Italian, for `explain`.
        beaten: readings that lost against this one, as (rule, text) pairs.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    when: When | None = None
    modifier: Modifier | None = None
    certainty: Certainty = "sure"
    anchor: datetime.date | None = None
    told: Edtf | None = None
    zone: str = ""
    duration: str = ""
    freq: str = ""
    quant: str = ""
    sense: DurationSense | None = None
    rule: str = ""
    parts: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    beaten: tuple[tuple[str, str], ...] = ()

    @property
    def bounds(self) -> tuple[Ymd | None, Ymd | None]:
        """First day and day after the last, half-open, as (year, month, day); None where open or nowhere.

        «fine novembre» lies in the last third of the month, a night in its two days (`When.bounds`).
        """
        return self.when.bounds if self.when else (None, None)

    @property
    def precision(self) -> str | None:
        """The unit at which it is placed: `day`, `month`, `interval`…; with a part of day or a clock, that."""
        if self.when is None:
            return None
        return "clock" if self.when.clock else "part" if self.when.part else self.when.edtf.precision


@dataclass(frozen=True, slots=True)
class Link:
    """An article's tie to an actor or topic, with every place that proves it.

    `evidence` are (start, end) offsets in `Article.text`; empty when an editor or the title alone made the link.
    """

    target: str
    how: How
    evidence: tuple[tuple[int, int], ...] = ()
    in_title: bool = False


# --- what happened --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of an event: the sentence, and the expression and rule that dated it.

    `start` and `end` are the sentence's offsets in the article's text; `mention` is None when the publication's day
    or the editor dated the event (`dated_by` says which).
    """

    article: str
    sentence: str
    start: int
    end: int
    when: When | None
    dated_by: Literal["expression", "publication", "editor", "nothing"]
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening; articles are its evidence.

    Attributes:
        id: stable; the anchor of its entry and of its sentence in the article.
        declared: whether an editor wrote the id; only such events of several articles are one.
        title: plain text.
        when: None puts it under «Senza data certa».
        status: derived from what is said, or set by an editor.
        main: whether it is the main event of the article that reports it first.
        reports: at least one, the first being its home.
        actors: ids, most involved first.
        topics: ids.
    """

    id: str
    title: str
    when: When | None
    status: Status
    main: bool
    reports: tuple[Report, ...]
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    place: str = ""
    declared: bool = False

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Chronological; undated events last; ties by id, never by the order of files."""
        return (1, self.id) if self.when is None else (0, *self.when.sort_key, self.id)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in chronological order, with what they are about."""

    kind: Literal["actor", "topic", "year"]
    id: str
    name: str
    events: tuple[Event, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class HandPage:
    """A page written by hand, `content/pages/metodo.md`; the body is Markdown as untrusted as an article's."""

    file: str
    slug: str
    title: str
    body: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the pages and exports are made from.

    `timelines` are those that have a page: every year, and the actors and topics with enough events.
    `links` are each article's, by article id.
    """

    registry: Registry
    articles: tuple[Article, ...]
    events: tuple[Event, ...]
    timelines: tuple[Timeline, ...]
    links: dict[str, tuple[Link, ...]]
    hand_pages: tuple[HandPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One generated Markdown file.

    Attributes:
        path: relative to the docs folder, `attori/vladimir-putin.md`; forward slashes.
        front: front matter, values already escaped for templates that print them raw.
        body: Markdown, complete without the theme.
    """

    path: str
    front: dict[str, object]
    body: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """One generated data file, beside the pages: `dati/eventi.json`."""

    path: str
    text: str
