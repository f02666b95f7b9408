"""Institutions that texts name in passing: «il governo» of the one registered, «il presidente della Regione Marche»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    government = index.government
    if government and not any(place.target in index.other_countries for place in places):
        taken = {(place.words.is_title, at) for place in places for at in range(place.first, place.end)}
        for words in texts:
            for at, word in enumerate(words.lows):
                free = word in GOVERNMENT_WORDS and (words.is_title, at) not in taken
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
