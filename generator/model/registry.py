"""Who and what: the subjects that the editors registered, and what they decided about proposals."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from generator.edtf import Edtf

ActorKind: TypeAlias = Literal["person", "organisation", "institution", "country", "media"]


@dataclass(frozen=True, slots=True)
class Role:
    """An office that names its holder for a time: «presidente degli Stati Uniti».

    Attributes:
        name: as texts write it, without an article; case does not count for its first letter.
        since: first day, at its precision; None has no known beginning.
        until: last day, at its precision; None lasts.
    """

    name: str
    since: Edtf | None = None
    until: Edtf | None = None
    again: bool = False
    """Another way of saying the office before it («leader del Cremlino»): found in texts, not shown on pages."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts, as the editors registered it in `content/actors.yml`.

    Attributes:
        aliases: other forms that name nobody else.
        surname_ok: whether the surname alone, after or before the full name, may stand for a person.
        requires: when not empty, an alias counts only in an article that also holds one of these forms (or the full
            name).
        demonyms: every form («russo», «russa», «russi», «russe»), already generated from the base forms.
        capital: names of the capital: the country only with positive evidence.
        seats: names of palaces that stand for the institution: «Cremlino», «Quirinale».
        roles: offices held, each for its time.
        parent: the actor of which an institution is part.
        former_ids: ids it had; their addresses lead to it.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    description: str = ""
    parent: str | None = None
    qid: str | None = None
    file: str = ""
    line: int = 0
    surname_ok: bool = True
    demonyms: tuple[str, ...] = ()
    capital: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """An editorial subject with its match rule, from `content/topics.yml`."""

    id: str
    name: str
    any: tuple[str, ...] = ()
    """Phrases; a final `*` matches any ending of the last word."""
    all_actors: tuple[str, ...] = ()
    """Ids of actors who must all be protagonists of the article, or of the event."""
    none: tuple[str, ...] = ()
    min_hits: int = 2
    """Distinct phrases of `any` that the article must hold; one in the title is enough."""
    description: str = ""
    parent: str | None = None
    file: str = ""
    line: int = 0
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Registry:
    """Every actor and topic the editors know, in the order of their files."""

    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()

    @cached_property
    def _actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def _topics(self) -> dict[str, Topic]:
        return {topic.id: topic for topic in self.topics}

    def actor(self, id_: str) -> Actor | None:
        """The actor with that id."""
        return self._actors.get(id_)

    def topic(self, id_: str) -> Topic | None:
        """The topic with that id."""
        return self._topics.get(id_)


@dataclass(frozen=True, slots=True)
class NameDecision:
    """What an editor decided about a proposed name, so that nothing is asked twice.

    Attributes:
        key: `folding.spelling_key` of the name: spelling variants of case, accent and apostrophe are one.
        name: as it was proposed.
        decision: `accepted` made an actor of it, `alias` gave it to one, `rejected` is never proposed again.
        actor: the id of the actor, empty when rejected.
    """

    key: str
    name: str
    decision: Literal["accepted", "alias", "rejected"]
    actor: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class MergeDecision:
    """What an editor decided about two tellings: one event (`same`) or two (`separate`), for ever.

    `events` are ids of tellings (`Report.id`), sorted.
    """

    events: tuple[str, str]
    decision: Literal["same", "separate"]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Decisions:
    """`content/decisions.yml`, in its order."""

    names: tuple[NameDecision, ...] = ()
    merges: tuple[MergeDecision, ...] = ()
