"""Institutions that texts name in passing: «il governo» of the one registered, «il presidente della Regione Marche»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.folding import fold
from generator.model import Actor
from generator.subjects.index import SubjectIndex
from generator.subjects.it.cues import DETERMINERS, GOVERNMENT_WORDS, NATIONALITIES, NOT_THE_GOVERNMENT, OF
from generator.subjects.resolving import Place
from generator.subjects.words import Words

_BODIES = ("institution", "organisation")
_HEADED_BY = frozenset(("capo", "presidente", "vicepresidente", "ombra"))


def read_bodies(texts: Sequence[Words], index: SubjectIndex, places: Sequence[Place]) -> Iterator[Place]:
    """The bodies that offices name, and the government where no other can be meant.

    Args:
        texts: the title and the text.
        index: the registry.
        places: what has been read in them.
    """
    for place in places:
        if place.how == "role":
            yield from _of_an_office(place, index)
    government = _the_government(index)
    if government and not _has_other_countries(places, index, government):
        taken = {(place.words.is_title, at) for place in places for at in range(place.first, place.end)}
        for words in texts:
            for at, word in enumerate(words.words):
                free = word.lower() in GOVERNMENT_WORDS and (words.is_title, at) not in taken
                if free and _is_the_government(words, at, places):
                    yield Place(government.id, "alias", words, at, at + 1)


def _of_an_office(place: Place, index: SubjectIndex) -> Iterator[Place]:
    """«presidente della Regione Marche» names a person, and the region that is presided over."""
    at = place.first + 1
    while at < place.end:
        form = index.actors.longest(place.words, at) if place.words.words[at] in index.actors.lengths else None
        end = at + len(form.tokens) if form else at + 1
        for sense in form.senses if form and end <= place.end else ():
            if sense.how in ("name", "alias") and index.kinds[sense.target] in _BODIES and sense.target != place.target:
                yield Place(sense.target, sense.how, place.words, at, end)
                break
        at = end


def _the_government(index: SubjectIndex) -> Actor | None:
    """The only government of the registry."""
    found = [
        actor
        for actor in index.registry.actors
        if actor.kind == "institution" and fold(actor.name).lower().partition(" ")[0] == "governo"
    ]
    return found[0] if len(found) == 1 else None


def _has_other_countries(places: Sequence[Place], index: SubjectIndex, government: Actor) -> bool:
    """Whether a country is named whose government may be meant instead."""
    own = {word.lower() for word in fold(government.name).split()[1:]}
    countries = {
        actor.id
        for actor in index.registry.actors
        if actor.kind == "country"
        and actor.id != government.parent
        and own.isdisjoint(word.lower() for form in (actor.name, *actor.demonyms) for word in fold(form).split())
    }
    return any(place.target in countries for place in places)


def _is_the_government(words: Words, at: int, places: Sequence[Place]) -> bool:
    """«deciso dal governo», «il governo Ferrandi»; not «un governo», «il governo regionale», «il governo di Madrid»."""
    before, after = words.before(at), words.after(at + 1)
    if before not in DETERMINERS or words.low(at - 2) in _HEADED_BY:
        return False
    low = after.lower()
    if low in NATIONALITIES or low in NOT_THE_GOVERNMENT:
        return False
    if low in OF and words.after(at + 2)[:1].isupper():
        return any(place.words is words and place.first == at + 2 for place in places)
    return True
