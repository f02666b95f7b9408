"""The registry made ready for matching."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.folding import fold, spelling_key
from generator.model import Actor, Registry
from generator.subjects.forms import Sense, Table, cut, tabulate
from generator.subjects.it.cues import INSTITUTION_HEADS
from generator.subjects.roles import plural_forms, role_spellings
from generator.subjects.surnames import cut_name, given_of, surnames_of
from generator.subjects.topics import Phrases, read_phrases


@dataclass(frozen=True, slots=True)
class SubjectIndex:
    """Forms by first token, the longest first. Built once for a registry, used for every article; it can be pickled."""

    registry: Registry
    kinds: dict[str, str]
    """The kind of every actor, by id."""
    order: dict[str, int]
    """The place of every actor in the registry, by id."""
    actors: Table
    capitals: Table
    """Names in capital letters, for headlines written so."""
    plural_heads: Table
    """«presidenti», «ministri degli Esteri»."""
    plurals: dict[tuple[str, ...], Table]
    """What may follow a plural office: «della Bielorussia», «russo»."""
    companions: dict[str, Table]
    """By actor: the forms one of which must be in the article for its aliases to count."""
    given: dict[str, frozenset[str]]
    """First names of people, by id, in lower case."""
    government: Actor | None
    """The only government of the registry."""
    other_countries: frozenset[str]
    """The countries whose governments it is not, by id."""
    phrases: Phrases
    known: frozenset[str]
    """The `spelling_key` of every form of every actor: none of them is proposed as a name."""


def index_subjects(registry: Registry) -> SubjectIndex:
    """Prepare the names of actors and the phrases of topics."""
    actors = registry.actors
    forms = [form for actor in actors for form in _forms(actor)]
    shouted = [(text.upper(), sense) for text, sense in forms if sense.how in ("name", "alias", "surname", "seat")]
    plurals: dict[tuple[str, ...], list[tuple[str, Sense | None]]] = {}
    for actor in actors:
        for role in actor.roles:
            for head, complement in plural_forms(role.name):
                plurals.setdefault(cut(head)[0], []).append((complement, Sense(actor.id, "role", role)))
    government = _the_government(actors)
    return SubjectIndex(
        registry=registry,
        kinds={actor.id: actor.kind for actor in actors},
        order={actor.id: at for at, actor in enumerate(actors)},
        actors=tabulate(forms),
        capitals=tabulate(shouted),
        plural_heads=tabulate((" ".join(head), None) for head in plurals),
        plurals={head: tabulate(group) for head, group in plurals.items()},
        companions={a.id: tabulate((fold(text), None) for text in a.requires) for a in actors if a.requires},
        given={actor.id: given_of(actor) for actor in actors if actor.kind == "person"},
        government=government,
        other_countries=frozenset(_countries_without(government, actors)) if government else frozenset(),
        phrases=read_phrases(registry.topics),
        known=frozenset(spelling_key(text) for text, _ in forms),
    )


def _forms(actor: Actor) -> Iterator[tuple[str, Sense]]:
    """Every written form of an actor; the stronger ways of naming come first."""
    person = actor.kind == "person"
    for text in (actor.name, *actor.aliases):
        if actor.kind == "institution" and (other := _in_the_other_case(fold(text))):
            conditional = bool(actor.requires) and text != actor.name and text not in actor.requires
            yield other, Sense(actor.id, "name" if text == actor.name else "alias", conditional=conditional)
    palaces = {fold(seat) for seat in actor.seats}  # «Cremlino» names its institution as a palace does, with its cues
    if fold(actor.name) not in palaces:
        yield fold(actor.name), Sense(actor.id, "name", full=person, bare=person and _is_bare(actor.name))
    for alias in actor.aliases:
        if fold(alias) in palaces:
            continue
        bare = person and _is_bare(alias)
        conditional = bool(actor.requires) and alias not in actor.requires
        yield fold(alias), Sense(actor.id, "alias", full=person and not bare, bare=bare, conditional=conditional)
    aliases = {fold(alias) for alias in actor.aliases}
    for surname in surnames_of(actor):
        if surname not in aliases:
            yield surname, Sense(actor.id, "surname", bare=True)
    for seat in actor.seats:
        yield fold(seat), Sense(actor.id, "seat")
    for demonym in actor.demonyms:
        folded = fold(demonym)
        yield folded, Sense(actor.id, "demonym")
        yield folded[:1].upper() + folded[1:], Sense(actor.id, "demonym")
    for role in actor.roles:
        for spelling in role_spellings(role.name):
            yield spelling, Sense(actor.id, "role", role)
    for capital in actor.capital:
        yield fold(capital), Sense(actor.id, "capital")


def _the_government(actors: Sequence[Actor]) -> Actor | None:
    found = [
        actor
        for actor in actors
        if actor.kind == "institution" and fold(actor.name).lower().partition(" ")[0] == "governo"
    ]
    return found[0] if len(found) == 1 else None


def _countries_without(government: Actor, actors: Sequence[Actor]) -> Iterator[str]:
    """All but its own country, which is its parent or lends it its name («Governo italiano»)."""
    own = {word.lower() for word in fold(government.name).split()[1:]}
    for actor in actors:
        if actor.kind == "country" and actor.id != government.parent:
            forms = (fold(form).lower() for form in (actor.name, *actor.demonyms))
            if own.isdisjoint(word for form in forms for word in form.split()):
                yield actor.id


def _in_the_other_case(text: str) -> str:
    """«tribunale di Bari» of «Tribunale di Bari», and the other way; nothing for what is no such name."""
    first, _, rest = text.partition(" ")
    if not rest or first.lower() not in INSTITUTION_HEADS:
        return ""
    return (text[0].lower() if text[0].isupper() else text[0].upper()) + text[1:]


def _is_bare(text: str) -> bool:
    """Whether a form of a person is one word, or a surname with its particles: «Putin», «De Wever», «bin Laden»."""
    name = fold(text)
    return len(name.split()) == 1 or name in cut_name(f"Nome {name}").surnames[:1]
