"""Who «il sindaco», «i pm», «l’azienda», «lui» are: what the article and the registry settle, else nobody.

Only a bare noun is settled, and only where one holder is possible: the single linked person with that office, the
single linked body of that kind, the single name that the article sets beside the noun.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from generator.events.attribution_words import PROSECUTORS, words_of
from generator.gregorian import ymd
from generator.model import Actor, Article, Link, Registry, Role

_SAME: tuple[frozenset[str], ...] = tuple(
    words_of(line)
    for line in (
        "sindaco sindaca",
        "presidente presidentessa",
        "governatore governatrice",
        "premier",
        "ministro ministra",
        "segretario segretaria leader",
        "consigliere consigliera",
        "direttore direttrice",
        "assessore assessora",
        "allenatore tecnico allenatrice",
        "questore questora",
        "avvocato avvocata difensore difensora legale",
        "procuratore procuratrice",
        "rettore rettrice",
        "deputato deputata",
        "senatore senatrice",
        "ad amministratore amministratrice",
        "portavoce",
        "capogruppo",
        "vescovo arcivescovo",
        "prefetto prefetta",
        "preside dirigente",
        "pm",
    )
)
"""Nouns of one office."""
_ALSO_CALLED = {
    "premier": ("presidente del consiglio",),
    "governatore": ("presidente della regione",),
    "governatrice": ("presidente della regione",),
}
"""«La governatrice» is «il presidente della Regione»."""
_PERIPHRASES = {"primo cittadino": "sindaco", "prima cittadina": "sindaca"}
_OFFICES = frozenset().union(*_SAME) | words_of(
    "imprenditore imprenditrice medico segretaria testimone autista conducente comandante titolare parroco"
    " sindacalista costruttore"
)
_JUDGES = words_of("tribunale giudici giudice corte collegio")
_COMPANY = words_of("azienda società impresa gruppo compagnia ditta")
_BODIES = words_of(
    "ministero regione comune provincia prefettura questura asl ats università commissione governo procura tribunale"
    " corte diocesi camera senato consiglio"
)
_EVIDENCE = {
    **dict.fromkeys(
        _COMPANY, r"azienda|società|impresa|gruppo|compagnia|ditta|stabiliment\w|fabbrica|amministratore delegato|ad"
    ),
    **dict.fromkeys(
        ("partito", "movimento", "lista"),
        r"segretari[oa]|leader|capogruppo|senator[ei]|senatrice|deputat[oiae]|ministr[oiae]|esponent[ei]|parlamentari"
        r"|partito|movimento|lista",
    ),
    **dict.fromkeys(
        ("club", "squadra"),
        r"allenatore|allenatrice|tecnico|portiere|attaccante|difensore|centrocampista|tifosi|capitano|club|squadra|maglia",
    ),
}
"""What stands before the name of a company, a party, a club: «l’allenatore del Varano», «i ministri di Intesa»."""
_FIRM = re.compile(r"\b(?:S\.?p\.?A|S\.?r\.?l|Srls|Group|Holding|gruppo|società|coop)\b\.?", re.IGNORECASE)
_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]{1,20}(?:\s(?:[Dd][ei]l?\s|[Dd]ell[ao]\s)?[A-ZÀ-Þ][\w’'-]{1,20}){1,2})"
_NOUN = rf"(?P<noun>{'|'.join(sorted(_OFFICES))})"
_LINK = r"(?:d[ei]|del|dell[ao]|dei|degli|delle|d['’]|dell['’])"
_BESIDE = re.compile(
    rf"\b{_NOUN}\b(?:\s(?!(?:e|ed|che|ha|è|con|per|contro|a|da|{_LINK})\s)[a-zà-ù]{{1,20}}){{0,3}}"
    rf"(?:\s{_LINK}\s?(?:[a-zà-ù]{{1,20}}\s){{0,3}}(?:[A-ZÀ-Þ][\w’'-]{{1,20}}\s){{1,2}}?)?\s?{_NAME}"
)
"""«L’avvocato Francesco Rossi», «il sindaco di Lodi Anna Neri»."""
_AFTER = re.compile(rf"{_NAME}, (?:(?:il|la|l['’]|ex|un|una)\s?)?{_NOUN}\b")
_INTRODUCED = re.compile(
    rf"(?:^|[.!?»\n]\s?)(?:[A-ZÀ-Þ]?[a-zà-ù’']{{1,15}}\s){{1,5}}{_NAME}\.\s(?:[Ii]l\s|[Ll][ao]\s|[Ll]['’])$"
)
"""«Prima a deporre Anna Neri. L’ex segretaria…»: a few words that only bring in who is spoken of next."""
_TITLED = re.compile(rf"(?:(?:ex|vice)\s)?(?P<noun>[a-zà-ù]{{2,20}})(?:\s[a-zà-ù’']{{1,20}}){{0,4}},?\s{_NAME}")
_NO_OFFICES = (
    _BODIES
    | frozenset(_EVIDENCE)
    | words_of(
        "agenzia quotidiano giornale sito settimanale tv televisione emittente radio banca istituto osservatorio"
        " ministero gruppo ospedale marchio capitali fonti ambasciata"
    )
)
"""Nouns whose name in capitals is part of what they are called: «il comitato Argini Sicuri»."""
_PRONOUNS = words_of("lui lei egli ella esso essa")
_BACK = 300
_NEAR = 700
"""Code points before «il presidente» in which its holder is named, when only the registry knows the office."""


class Offices:
    """Settles bare nouns and pronouns among the people and bodies of one article."""

    def __init__(self, article: Article, links: Sequence[Link], registry: Registry) -> None:
        self._text, self._day = article.text, article.anchor
        self._actors = [actor for link in links if (actor := registry.actor(link.target))]
        self._people = sorted(
            (place.start, place.end, link.target)
            for link in links
            if (actor := registry.actor(link.target)) and actor.kind == "person"
            for place in link.in_text
        )
        self._beside = tuple(self._named_beside())
        self._full = tuple(dict.fromkeys(name for _, name in self._beside))

    def settle(self, name: str, at: int) -> tuple[str, str] | None:
        """(id or empty, name) of who a bare noun or a pronoun at an offset means; None when that is not settled."""
        noun = _PERIPHRASES.get(name.lower(), name.lower())
        if noun in _PRONOUNS or noun in ("diretto interessato", "diretta interessata"):
            return self._before(at)
        if noun in _OFFICES and (found := self._holder(noun, at)):
            return found
        if noun.removeprefix("ex ") in _OFFICES and (
            introduced := _INTRODUCED.search(self._text, max(0, at - _BACK), at)
        ):
            return self._registered(introduced["name"])
        body = self._body(noun, at)
        return (body.id, body.name) if body else None

    def is_pronoun(self, name: str) -> bool:
        """Whether a name is none: it must never be printed as one."""
        return name.lower() in _PRONOUNS

    def full_name(self, name: str) -> str:
        """A person's name without the noun before it; the whole name for a surname that only one in the article has."""
        tail = _TITLED.fullmatch(name)
        if tail and tail["noun"].lower() not in _NO_OFFICES:
            return tail["name"]
        if re.fullmatch(r"[A-ZÀ-Þ][\w’'-]+", name):
            whole = [full for full in self._full if full.split()[-1] == name]
            return whole[0] if len(whole) == 1 else name
        return name

    def _holder(self, noun: str, at: int) -> tuple[str, str] | None:
        """Of a mayor and a mayoress, «il sindaco» is the one whom the registry calls so."""
        nouns = frozenset().union(*(same for same in _SAME if noun in same)) or frozenset({noun})
        for said in (nouns, frozenset({noun})):
            if len(found := self._holders(noun, said, at)) == 1:
                return next(iter(found))
        return None

    def _holders(self, noun: str, nouns: frozenset[str], at: int) -> set[tuple[str, str]]:
        near = {target for first, _, target in self._people if at - _NEAR <= first < at}
        held: set[tuple[str, str]] = {
            (actor.id, actor.name)
            for actor in self._actors
            if actor.id in near
            and any(
                (role.name.split()[0].lower() in nouns or role.name.lower().startswith(_ALSO_CALLED.get(noun, "\0")))
                and _holds(role, self._day)
                for role in actor.roles
            )
        }
        beside = {self._registered(name) for said, name in self._beside if said in nouns}
        return held | beside

    def _registered(self, name: str) -> tuple[str, str]:
        return next(
            ((a.id, a.name) for a in self._actors if a.kind == "person" and name in (a.name, *a.aliases)), ("", name)
        )

    def _named_beside(self) -> Iterator[tuple[str, str]]:
        for pattern in (_BESIDE, _AFTER):
            for found in pattern.finditer(self._text):
                yield found["noun"], found["name"]

    def _body(self, noun: str, at: int) -> Actor | None:
        bodies = [actor for actor in self._actors if actor.kind in ("institution", "organisation")]
        if noun in PROSECUTORS:
            found = [actor for actor in bodies if actor.name.startswith("Procura")]
        elif noun in _JUDGES:
            found = [actor for actor in bodies if actor.name.startswith(("Tribunale", "Corte"))]
        elif noun in _EVIDENCE:
            groups = [actor for actor in bodies if actor.kind == "organisation"]
            found = [actor for actor in groups if self._is_called(actor, noun)] or self._only(groups, noun, at)
        elif noun in _BODIES:
            found = [actor for actor in bodies if noun in _first_words(actor)]
        else:
            found = []
        return found[0] if len(found) == 1 else None

    def _only(self, groups: list[Actor], noun: str, at: int) -> list[Actor]:
        """The article's only organisation, named just before «il partito» or «il club»; a company may be anybody."""
        if noun in _COMPANY or len(groups) != 1 or any(map(_FIRM.search, (groups[0].name, *groups[0].aliases))):
            return []
        before = self._text[max(0, at - _BACK, self._text.rfind("\n", 0, at) + 1) : at]
        return groups if any(name in before for name in (groups[0].name, *groups[0].aliases)) else []

    def _is_called(self, actor: Actor, noun: str) -> bool:
        """Whether its name, or the words before it, say that an organisation is a company, a party, a club."""
        names = (actor.name, *actor.aliases)
        if noun in _COMPANY and any(map(_FIRM.search, names)):
            return True
        named = "|".join(map(re.escape, names))
        link = r"(?:\s(?:d[ei]|del|dell[ao]|dei|degli|delle)\s|\s(?:dell|d)['’]|\s)"
        return noun in _first_words(actor) or bool(
            re.search(rf"\b(?:{_EVIDENCE[noun]}){link}(?:{named})\b", self._text)
        )

    def _before(self, at: int) -> tuple[str, str] | None:
        """The one person of the registry named in the sentences just before, in the same paragraph."""
        start = max(0, at - _BACK, self._text.rfind("\n", 0, at) + 1)
        named = dict.fromkeys(target for first, _, target in self._people if start <= first < at)
        actor = next((a for a in self._actors if len(named) == 1 and a.id in named), None)
        return (actor.id, actor.name) if actor else None


def _first_words(actor: Actor) -> set[str]:
    return {name.split()[0].lower() for name in (actor.name, *actor.aliases)}


def _holds(role: Role, day: datetime.date) -> bool:
    """Whether an office is held on a day, as far as the registry knows."""
    begun = role.since is None or role.since.bounds[0] is None or role.since.bounds[0] <= ymd(day)
    over = role.until is not None and role.until.bounds[1] is not None and role.until.bounds[1] <= ymd(day)
    return begun and not over
