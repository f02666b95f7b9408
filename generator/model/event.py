"""What happened: claims, reports, events, timelines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from generator.model.article import Correction, Stance, Status
from generator.model.link import How, Salience
from generator.model.mention import Mention
from generator.when import When


@dataclass(frozen=True, slots=True)
class Claim:
    """Who affirms, denies, confirms or reports an event, with the words that say so.

    Attributes:
        by: an actor's id; empty when the registry lacks the speaker, or nobody is named.
        name: the speaker as readers see it, without an article: «Belta», «ministero della Difesa russo»; empty when
            nobody is named («si sarebbe svolto»): the editor is asked for the source.
        stance: what the speaker says of the fact.
        article: id of the article.
        start: offset of the evidence in the article's text.
        end: offset after it.
        quote: `text[start:end]`, verbatim.
        rule: the cue that showed it: `secondo`, `verbum-dicendi`, `condizionale`, `discorso-diretto`, `smentita`,
            `redazione`.
    """

    by: str
    name: str
    stance: Stance
    article: str
    start: int
    end: int
    quote: str
    rule: str


@dataclass(frozen=True, slots=True)
class Involvement:
    """An event's tie to an actor or topic, and why: «Perché è qui?».

    Attributes:
        target: id in the registry.
        role: `protagonista`s have the event on their timeline, a `fonte` among what it reported, a `citato` folded
            away. Topics are always `protagonista`.
        how: how it is named.
        words: the form matched, as written; empty when an editor or the actors of a topic made the tie.
        where: which part of the article proves it.
        article: id of that article.
    """

    target: str
    role: Salience = "protagonista"
    how: How = "name"
    words: str = ""
    where: Literal["title", "lead", "sentence", "paragraph", "article", "editor"] = "sentence"
    article: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of an event: the sentence, and the expression and rule that dated it.

    `start` and `end` are the sentence's offsets in the article's text, the same where no words of it tell the event:
    the sentence is then the title that an editor, or the article, gives it. `mention` is None when the publication's
    day or the editor dated the event (`dated_by` says which).

    Attributes:
        id: minted once for this telling; the anchor of its sentence in the article. The event bears the id of its
            first report.
        title: what this article calls the event.
        status: as this article tells it.
        claims: who says what in this article.
        main: whether it is the main event of the article.
        corrections: what this article's editor declared of the event, in the order in which it was written.
    """

    article: str
    sentence: str
    start: int
    end: int
    when: When | None
    dated_by: Literal["expression", "publication", "editor", "nothing"]
    mention: Mention | None = None
    id: str = ""
    title: str = ""
    status: Status = "avvenuto"
    claims: tuple[Claim, ...] = ()
    place: str = ""
    main: bool = False
    corrections: tuple[Correction, ...] = ()

    @property
    def quotation(self) -> str:
        """The article's own words, fit for quotation marks; empty where an editor tells the fact in words of theirs."""
        return self.sentence if self.end > self.start else ""


@dataclass(frozen=True, slots=True)
class Divergence:
    """What the reports of an event disagree on.

    Attributes:
        kind: date, place or number.
        about: for a number what is counted («droni»); else empty.
        values: each value as it is written or printed, with the ids of the articles that give it; at least two.
    """

    kind: Literal["date", "place", "number"]
    about: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated happening; articles are its evidence.

    Attributes:
        id: stable; the anchor of its entry and of its sentence in the article.
        title: plain text.
        when: None puts it under «Senza data certa».
        status: derived from what is said, or set by an editor.
        main: whether it is the main event of an article that reports it.
        reports: at least one, the first being its home.
        actor_links: its actors, most involved first, each once.
        topic_links: its topics, each once.
        declared: whether an editor wrote the id; such events of several articles are one.
        joined: who made one event of several reports: an editor, or the strict rule («unito automaticamente»).
        former_ids: ids it had; their anchors and addresses lead to it. Holds the ids of the other reports too.
        divergences: what its reports disagree on.
    """

    id: str
    title: str
    when: When | None
    status: Status
    main: bool
    reports: tuple[Report, ...]
    actor_links: tuple[Involvement, ...] = ()
    topic_links: tuple[Involvement, ...] = ()
    place: str = ""
    declared: bool = False
    joined: Literal["", "editor", "rule"] = ""
    former_ids: tuple[str, ...] = ()
    divergences: tuple[Divergence, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """Ids of the protagonists, most involved first."""
        return tuple(link.target for link in self.actor_links if link.role == "protagonista")

    @property
    def topics(self) -> tuple[str, ...]:
        """Ids of the topics."""
        return tuple(link.target for link in self.topic_links)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of its reports, in their order."""
        return tuple(claim for report in self.reports for claim in report.claims)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Every correction of its reports, oldest first; what two articles declare in the same words counts once."""
        found = dict.fromkeys(correction for report in self.reports for correction in report.corrections)
        return tuple(sorted(found, key=lambda correction: correction.date))

    def is_disputed(self, kind: Literal["date", "place", "number"]) -> bool:
        """Whether its reports tell different dates, or places, or numbers."""
        return any(divergence.kind == kind for divergence in self.divergences)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Chronological; undated events last; ties by id, never by the order of files."""
        return (1, self.id) if self.when is None else (0, *self.when.sort_key, self.id)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in chronological order, with what they are about.

    Attributes:
        kind: an actor, a topic, a year, or the crossing of an actor with a topic.
        id: of the actor, topic or year; of a crossing the actor's.
        name: as readers see it.
        events: of an actor, those it is a protagonist of.
        crossing: of a crossing, the topic's id; else empty.
        reported: of an actor, the events that it reports, affirms or denies without being their protagonist.
        cited: of an actor, the events that only mention it.
    """

    kind: Literal["actor", "topic", "year", "crossing"]
    id: str
    name: str
    events: tuple[Event, ...] = field(repr=False)
    crossing: str = ""
    reported: tuple[Event, ...] = field(default=(), repr=False)
    cited: tuple[Event, ...] = field(default=(), repr=False)
