"""Who signs an article, for programs: a person, or a newsroom, an agency, an office that signs as one.

A name tells no two people apart, so nobody is taken for an actor of the registry: it says only what sort bears it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.articles.dateline import AGENCIES
from generator.folding import spelling_key
from generator.model import Actor, ActorKind

TYPES: dict[ActorKind, str] = {
    "person": "Person",
    "organisation": "Organization",
    "institution": "GovernmentOrganization",
    "country": "Country",
    "media": "NewsMediaOrganization",
}
"""What an actor is in the words of https://schema.org."""
_SIGNING: tuple[ActorKind, ...] = ("organisation", "institution", "media")
"""A country signs nothing: «Georgia» is somebody's first name."""
_NEWSROOM = re.compile(r"(?:a cura )?(?:(?:di|la|della|dalla) )?(?:redazione|newsroom|agenzie)\b")
_AGENCY = re.compile(AGENCIES, re.IGNORECASE)


def organisations(actors: Iterable[Actor]) -> dict[str, str]:
    """What the registry's organisations are, by the key of each of their names; of none that a person bears, too."""
    found: dict[str, str] = {}
    people: set[str] = set()
    for actor in actors:
        for key in map(spelling_key, (actor.name, *actor.aliases)):
            if actor.kind in _SIGNING:
                found.setdefault(key, TYPES[actor.kind])
            elif actor.kind == "person":
                people.add(key)
    return {key: type_ for key, type_ in found.items() if key not in people}


def type_of_outlet(name: str, known: Mapping[str, str]) -> str:
    """Of a source: what the registry says; it may be no newspaper."""
    return known.get(spelling_key(name), "Organization")


def type_of_author(name: str, outlets: Iterable[str], known: Mapping[str, str]) -> str:
    """Of who signs an article: «Redazione», an agency, an outlet under its own name are nobody.

    Args:
        name: the byline, or one of several.
        outlets: the names of those who published it.
        known: `organisations`.
    """
    key = spelling_key(name)
    if key in known:
        return known[key]
    is_outlet = key in map(spelling_key, outlets) or _AGENCY.fullmatch(key) or _NEWSROOM.match(key)
    return "Organization" if is_outlet else TYPES["person"]
