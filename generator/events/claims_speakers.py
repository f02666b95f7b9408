"""Whom a speaker's name means: the actor whose link stands in it, else the name as it is written."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence

from generator.events.attribution_speakers import Speaker
from generator.events.claims_offices import Offices
from generator.model import Article, How, Link, Registry

_OF_BEFORE = re.compile(
    r"\b(?:d[ei]|del|dello|della|dei|degli|delle|dal|dalla|all[ao]|al|alle|agli)\s$|\b(?:dell|d|dall|all)['’]$", re.I
)
_GOVERNING = re.compile(
    r"(?:governo|esecutivo|autorità|regime|presidenza|parte|diplomazia|vertici|leadership|delegazione|esercito"
    r"|stato maggiore"
    r"|forze armate|comando|aviazione|difesa)\b",
    re.I,
)
"""Who speaks for a country: «le autorità bielorusse», «il governo di Kiev», «da parte ucraina»."""
_WRITTEN = re.compile(r"(?:rapporto|nota|comunicato|dossier|inchiesta|studio|stime|dati|dispaccio|lancio)\b", re.I)
"""What somebody wrote: «secondo un rapporto dell’Aiea»."""
_WORD_OF = re.compile(
    r"(?:nota|comunicato|lettera|post|ricostruzion[ei]|version[ei]|tesi|racconto|racconti|ipotesi|denuncia)"
    r"\s(?:del(?:l[oae])?\s|de[gl]+i\s|dei\s|dell['’]\s?|di\s(?:(?:un[ao]?|alcuni|diversi)\s)?)",
    re.I,
)
"""«Una nota del partito» is the party's word, «la ricostruzione degli investigatori» theirs."""
_OURS = re.compile(
    r"ci risulta|(?:(?:il|la)\s)?(?:nostr[oa]|quest[oa])\s(?:giornale|quotidiano|testata|redazione|sito|emittente|radio"
    r"|tv|agenzia|portale|settimanale)",
    re.IGNORECASE,
)
"""The outlet that publishes the article, when it speaks of itself."""
_AND = re.compile(r"\s+e\s+(?=(?:il|lo|la|i|gli|le|quello|quella)\s|l['’]|[A-ZÀ-Ý])")
_LISTED = re.compile(rf",\s+(?=[A-ZÀ-Ý])|{_AND.pattern}")
"""«Fiom, Fim e Uilm»."""
_ARTICLE = re.compile(
    r"(?:(?:il|lo|la|i|gli|le|un|uno|una|suo|sua|suoi|sue|loro|stess[oaie]|quell[oa]|alcun[ie]|divers[ie]|molt[ie]|vari[e]?|numeros[ie])\s+"
    r"|(?:l|un)['’]\s?)+",
    re.I,
)


class Speakers:
    """Looks speakers up among an article's links."""

    def __init__(self, article: Article, links: Sequence[Link], registry: Registry) -> None:
        self.text = article.text
        self.registry = registry
        actors = [link for link in links if registry.actor(link.target)]
        source = article.source.name
        own = (a for a in registry.actors if a.kind == "media" and source in (a.name, *a.aliases))
        self._outlet = next(((a.id, a.name) for a in own), ("", source))
        self._offices = Offices(article, links, registry)
        self._places = sorted((p.start, p.end, link.target) for link in actors for p in link.in_text)
        self._starts = [start for start, _, _ in self._places]
        self._hows: dict[str, How] = {link.target: link.how for link in actors}
        pairs = itertools.pairwise(self._places)
        self.edges = frozenset(a[1] for a, b in pairs if 0 <= b[0] - a[1] <= 1 and a[2] != b[2])
        countries = [actor for actor in registry.actors if actor.kind == "country"]
        self._demonyms = {
            form.lower(): actor.id
            for actor in countries
            if actor.id not in article.actors.remove
            for form in actor.demonyms
        }
        self._capitals = {
            name: actor.id
            for actor in registry.actors
            if actor.id not in article.actors.remove
            for name in (*actor.capital, *actor.seats)
        }

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The actors named between two offsets, each once, in order."""
        found = self._places[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]
        return tuple(dict.fromkeys(target for _, _, target in found))

    def places_of(self, target: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where an actor is named between two offsets."""
        for at in range(bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)):
            if self._places[at][2] == target:
                yield self._places[at][:2]

    def name(self, speaker: Speaker) -> tuple[tuple[str, str], ...]:
        """(actor's id or empty, name) of each who speaks: «Mosca e Minsk» are two."""
        parts, start = [], speaker.start
        cuts = _LISTED if self.text[speaker.start].isupper() and _AND.search(speaker.name) else _AND
        for cut in cuts.finditer(self.text, speaker.start, speaker.end):
            parts.append((start, cut.start()))
            start = cut.end()
        parts.append((start, speaker.end))
        named = {one: None for part in parts if not self._offices.is_pronoun((one := self._one(*part))[1])}
        whole = tuple(one for one in named if not one[1].startswith(("di ", "del")))  # «quello della Difesa»
        return whole or tuple(named)

    def how(self, id_: str) -> How:
        """How the article names an actor; one without a link is named by its capital or its seat."""
        return self._hows.get(id_, "capital")

    def is_person(self, id_: str) -> bool:
        """Whether an actor is a person."""
        return self._kind(id_) == "person"

    def is_medium(self, id_: str) -> bool:
        """Whether an actor is one of the press."""
        actor = self.registry.actor(id_)
        return actor is not None and actor.kind == "media"

    def _one(self, start: int, end: int) -> tuple[str, str]:
        found = _ARTICLE.match(self.text, start, end)
        head = found.end() if found else start
        name = " ".join(self.text[head:end].split())
        if _OURS.fullmatch(self.text[start:end]):
            return self._outlet
        id_ = self._actor(start, head, end) or self._capitals.get(name, "")
        actor = self.registry.actor(id_) if id_ else None
        if actor:
            return id_, actor.name
        name = _WORD_OF.sub("", name)
        return self._offices.settle(name, head) or ("", self._offices.full_name(name))

    def _actor(self, start: int, head: int, end: int) -> str:
        """The actor who bears the head of the phrase, or the name that stands beside it without a preposition."""
        first = bisect.bisect_left(self._starts, start)
        places = [
            p
            for p in self._places[first : bisect.bisect_left(self._starts, end)]
            if p[1] <= end or self.text[end : p[1]] == "."
        ]
        beside = [
            (at, target)
            for at, _, target in places
            if at <= head or not _OF_BEFORE.search(self.text, max(0, at - 8), at)
        ]
        people = [target for _, target in beside if self._kind(target) == "person"]
        if people:
            return people[-1]
        headed = [target for at, target in beside if at <= head]
        if headed:
            return headed[0]
        inside = [target for _, _, target in places]
        if _GOVERNING.match(self.text, head, end):
            linked = next((target for target in inside if self._kind(target) == "country"), "")
            return linked or self._demonyms.get(self.text[head:end].split()[-1].lower(), "")
        if _WRITTEN.match(self.text, head, end) and inside:
            return inside[-1]
        named = [target for at, target in beside if self._kind(target) != "country"]
        return named[-1] if named else ""

    def _kind(self, target: str) -> str:
        actor = self.registry.actor(target)
        return actor.kind if actor else ""
